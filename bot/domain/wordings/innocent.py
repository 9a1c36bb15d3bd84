"""Trade talk that only sounds grave: a fire extinguisher, a press machine.

Notation: `bot.domain.signals`.
"""

WORDINGS: dict[str, str] = {
    "en": """
        choking hazard*, burning question*|desire, sparked interest|my|our|your, reverse charge
        vat|mechanism|procedure|invoice, vat reverse_charge, voltage|pressure|gas|current|speed|
        water|flow|air|temperature|window|charge|solar|automatic regulator*, customs|tax|port
        authorit*, ambulance|police|hospital|fire toy*, battery|phone|screen|device|motor died,
        fire extinguisher*|extingusher*|proof*|rated|rating|retardant*|retardent|resistant|
        resistance|resisting|alarm*|hose*|hydrant*|pit|pits|door*|blanket*|test|tests|testing|
        safety|protection|sprinkler*|truck*|tv|stick|sale|place*|wood|work|works|pump*|detector*|
        class|certificate|certification|standard|standards|opal|hd|tablet|cabinet*|bucket|escape|
        glass|starter*|exit|curtain*|damper*|helmet*|suit*|department_approved|department_equip*|
        brigade_equip*|brigade_uniform*|department_uniform*, prices|price|sales|deal|deals|on ..
        on_fire_sale, on_fire and|devices|tablet*, on fire alarm*|extinguisher*|door*|hose*|
        blanket*|tv, explosion proof|proofed|protected|protection|resistant|isolation|vent, sales|
        demand|orders|market|business|prices|popularity|trend|trends exploded|explode|explodes|
        exploding|blew_up|blow_up|blowing_up|burning, explode|exploded view|drawing|diagram|views,
        blow|blown|blew|blows up .. balloon*|mattress*|pool|toys|doll|dolls|photo*|image*|
        picture*, inflatable .. blow|blown|blows up, burning test|time|candle*, burn|burned|burnt
        in_test|in|orange|sienna|umber|caramel|sugar|time|cd|dvd|rate, is|are|slow|long|clean|
        candle|candles|wax|wick|incense|coal|charcoal|pellets .. burns|burning, fat|calorie|
        calories|belly burn*, burns|burning fat|calories|wood|gas|oil|candles|incense, burns ..
        hours|slowly|clean*|evenly|well, smoke|smoking detector*|alarm*|machine*|pipe*|free|bomb|
        bombs|gun|generator|grey|gray|glass|test|accessories|set|room|jacket, butter|cheese|
        chocolate|wax|snow|glue melted, melted butter|cheese|chocolate|wax|glue, short circuit
        protection|protected|proof|test, shock proof|absorber*|absorbing|absorption|resistant|
        protection|resistance|test, electric* shock protection|class|resistant|collar*|device|
        machine, got|give|gives .. shock_absorber*|shock_proof*, hurt .. our|my|your business|
        sales|profit|margin|market|budget|wallet|reputation, injur* prevention|protection|free,
        ambulance equipment|stretcher*|light*|siren*|toy*|vehicle|parts|price|car, hospital ..
        bed*|gown*|equipment|furniture|tender|supplies|project|curtain*|grade|use, for|supply
        hospital|hospitals, to hospitals, supply|supplies|supplying|sell|deliver* .. to
        hospital*|hospitals, bleeding kit*|edge|nipple*|valve*|screw*|control, choked flow|valve,
        as i|we recall, i|we|
        you|dont|don_t|can|cant|can_t|cannot|to|do recall, recall that|our|we|you|correctly|how|
        what|when|which|me, no longer on .. the_market, police uniform*|equipment|car*|light*|
        boot*|badge*|vest*|shield*|belt*|supply|supplies|siren*|toy*|clearance|costume*|gear|
        tender|flashlight*|torch*|hat*|baton*, toy|for|kids|military .. police, fda|ce|fcc
        authority .. certificate, power of attorney, lawyer*|attorney* gift*|bag|bags|robe*|gown*|
        wig*|mug*|costume*|briefcase*|doll*|statue*|pen|pens|set|sets|notebook*|office_furniture|
        desk*|chair*|suit*|case|cases|collar|tie|ties, for|to|gift* .. lawyers|attorneys, gift* ..
        for .. lawyer*|attorney*, law firm bag*|gift*|folder*|pen*|furniture|logo|branding|merch*|
        project, basketball|tennis|badminton|pickleball|squash|food|volleyball|sports|indoor|
        outdoor|padel|paddle|futsal court*, in|to court shoe*|sport*|shoes|marking*|lighting|
        floor*, legal size|paper|age|documents|name|entity|person|representative, press fit|
        machine*|brake|button*|on|stud*|kit|pot|tool|die|release|pass|plate|mould|mold, french|
        heat|hydraulic|garlic|bench|drill|punch|flower|tofu|leg|juice|power|printing|tortilla|oil|
        filter|coffee|vacuum|burger|cold|hot|pill|powder|arbor|stamping|tablet|pressing press,
        media player*|converter*|box|center|wall|console|kit|filter*|stand, go|going|talk|send|
        write .. social_media, news stand|letter|letters|paper_bag*|paper_packag*|about|on_my|
        on_the_order|on_our|of, newspaper bag*|rack*|print*|packag*|machine|stand|design|pattern|
        wrap*, reporter .. microphone|vest|bag|notebook, good|any|great|latest news, tv channel*
        box, data leak test|detector, water|air|oil|gas|leak leak*|proof|test, charge back cover|
        panel|case|plate|glass|housing|side, charger back cover|case|plate|housing, in dispute_of,
        dispute resolution|settlement clause, buyer protection film, bad|wrong number, star|stars
        hotel*|rating|energy|rated|screw*, 1|one star energy|hotel|screw*|flag, public holiday*,
        bad|negative review* on_your_other, whole|complete|full batch order|price|sample|
        inspection, report card*, go public holiday*,
        face|eye|hand|foot|leg|arm|lip|skin mask*|shield*|cream*|wash|towel*|roller*|massager*|
        powder|bag|bags|sanitizer*|tool|tools|made|carry|held|blender*|mixer*|truck*|shadow|liner|
        glasses|drop|drops|lash*|patch*|care|tone|wear|stick|gloss|balm|cap|caps, body|skin|face|
        hand|foot|feet peeling mask*|gel*|cream*|lotion|machine*, peeling mask*|gel*|cream*|
        lotion|knife|machine*, doctor toy*|set|sets|kit|kits|coat*|costume*|play, deliver*|ship|
        shipping|shipped|sell|export .. to hospital|hospitals, rash guard*|cream, diaper rash,
        shocked|shock by|at|from|about|when_i_saw|when_we_saw the|your|these|those|that price|
        prices|quote|quotation|bill|invoice|cost|costs, bleeding money|cash|us, market|business|
        cash|sales .. choked|choking|suffocat*|bleeding, out_of_breath .. price, prices ..
        killing, first_aid .. burns|cuts|wounds, sick of_waiting, for a|our|my|the law_firm, law
        firm|office customer*|client*|office*|order*|project*|chair*|notebook*|branded|gift*|
        wants|needs|would_like, client|customer|buyer|clients|customers is|are a|an law_firm|
        lawyer|attorney, our|my|your|their|the legal_team|legal_department .. review*|check*|
        contract|nda|agreement|sign*|approv*|template, we_are|im|i_am|i_m|as a|an law_firm|lawyer|
        attorney .. looking|need*|want*|order*|interested|buy*|office, patent|trademark|
        immigration lawyer*|attorney*, legal advice .. contract|template, legal notice .. label*|
        print*|packag*|text, in|with flames .. design|print*|pattern, flame .. design|print*|
        retardant*, work_permit , in_case_of fire|accident|injury|recall, lawyer|attorney|
        solicitor .. review*|check|look|read|go_through|approve* .. contract|agreement|nda|terms|
        draft, need|needs a? lawyer|attorney|notary .. sign|contract|certificate|form|import|
        register, legal team|department|dept .. invoice|certificate|certificates|document|
        documents|paperwork|declaration|datasheet, sell|supply|supplying|deliver|selling to
        lawyers|attorneys|law_firms|courts, robe|robes|gown|gowns|bag|bags|briefcase|briefcases|
        gift|gifts|chair|chairs|desk|desks|pen|pens|mug|mugs|costume|costumes .. for .. lawyer|
        lawyers|attorney|attorneys|law_firm|law_firms|court|courts|barristers, lawyer|lawyers|
        attorney|attorneys|law_firm|law_firms .. market|segment|audience|clientele|theme|themed|
        edition|figurine*|toy|toys, logo .. law_firm
    """,
    "es": """
        bateria|celular|pantalla|telefono|equipo|motor|aparato|cargador|foco .. murio|murieron,
        autoridad|autoridades aduaner*|portuari*|sanitari*|fiscal*, contra|anti|antis|de|detector|
        alarma|sistema|sistemas|extintor|extintores|extincion|prevencion|proteccion|puerta|
        manguera|gabinete|equipo|equipos|seguridad .. incendio|incendios, contra|anti .. fuego,
        prueba|resistente|retardante .. fuego|explosion|explosiones|llamas, a_prueba .. fuego|
        explosion|agua|llamas, anti explosion, explosion de ventas|color|colores|sabor|demanda,
        ventas explotaron, fuegos artificiales, fuego lento|artificial*, detector|maquina|sensor|
        alarma .. humo, equipo|traje|uniforme|botas|casco|manguera|para|camion|guantes|juguete ..
        bomberos, se quemo|quema .. foco|bombillo|bombilla|fusible|grasa|calorias, quema grasa|
        grasas|calorias, quemar grasa, prensa hidraulica|francesa|termica|de_calor|de_taller|
        excentrica|plana|mecanica|para|sublimacion|caliente|transfer|de_ajo, en|a|con la
        prensa_hidraulica, en|a|con prensa hidraulica|francesa|termica, para|suministr*|equipo* ..
        hospital|hospitales, cama de_hospital|hospital*, al hospital .. entreg*|suministr*, medios
        de_pago|de_transporte, tribunal .. arbitraje|competente, descarga electrica .. proteccion|
        contra, proteccion .. descarga*|choque*, choque electrico .. proteccion, policia|policias
        .. juguete|uniforme*|chaleco*|disfraz, uniforme*|disfraz|disfraces|botas|chaleco*|
        juguete*|gorra* .. policia|policias, regalo|regalos|maletin|maletines|toga|set|bolso|
        bolsos|agenda|agendas .. abogad*, para abogados|abogadas, todo el_lote .. precio, agua
        filtro, filtro .. agua|aire|aceite, por mal, demanda .. del_mercado|alta|producto|mercado,
        en demanda, herida* .. aposito*|cuidado|venda*|gasa*, gasa*|aposito*|apositos|parche*|
        cinta|crema|venda*|spray .. herida|heridas|quemadura|quemaduras, buen* noticias,
        guantes .. corte|cortes|quemadur*, detector .. corriente, toque .. pantalla|boton, color
        quemado, puntos .. venta, bufete|despacho .. abogados .. comprar|muebles|sillas|quiere*,
        precios .. sangr*, me_muero|muero .. ganas|risa, clinica|clinicas|hospital|hospitales ..
        suministr*|vend*|equip*|camas|uniform*, vend*|suministr* .. clinica|clinicas|hospital|
        hospitales
    """,
    "ar": """
        جهاز|مصيده صعق*, طفايه|طفايات|مطفاه|اطفاء|مكافحه|مقاوم|مقاومه|ضد|انذار|كاشف|كشف|جهاز|جرس|
        نظام|معدات|مانع|ابواب|باب|خرطوم|بطانيه|مضخه|مضخات|ملابس .. حريق|حرايق|نار|احتراق|اشتعال|
        انفجار|دخان, مضاد* .. حريق|انفجار|كهرب*, ضد .. انفجار|صدمات|كهرباء, صدمات كهرب*|ممتص*,
        حمايه .. من .. صدم*|حريق|كهرب*, قابل|غير .. اشتعال|احتراق, العاب ناريه, حرق دهون|سعرات|
        عود|بخور, معدات|تجهيز*|اسره|سرير|مستلزمات|مورد|توريد*|لوازم|اثاث .. مستشفي|مستشفيات, في|
        الي مستشفيات, هديه|هدايا|شنطه|حقيبه|روب|طقم|ملابس|مكتب|حقايب .. محام*, ملابس|زي|العاب|
        لعبه|احذيه|معدات|سياره .. شرطه, جهه رسميه, سحب .. مبلغ|اموال, سحب علي, غرز|خيط|لاصق|ضماد|
        كريم|شاش|مرهم .. جروح|حروق, اعلام دول|دوليه|وطنيه, حبل ناري, شاحن كهرب*, كهرباء منزل*,
        سعر|اسعار .. تحرق|يحرق|حرق|صدم*, حرق اسعار, مكتب|مكاتب محاماه .. طلب*|اثاث|كراسي|عميل|
        هدايا, قفازات|جوارب .. جروح|حروق|قطع
    """,
    "pt": """
        bateria|celular|tela|telefone|aparelho|motor|carregador .. morreu|morreram, contra|anti|
        combate|detector|alarme|sistema|extintor|extintores|porta|prevencao|protecao|seguro|
        mangueira|seguranca .. incendio|incendios, a_prova|prova|resistente|retardante .. fogo|
        explosao|chamas, anti explosao, explosao de_vendas|de_cores|de_sabor*, vendas explodiram,
        fogos artificio|de, fogo de_artificio, maquina|detector|sensor .. fumaca|fumo, fumaca
        liquida, lampada|resistencia|fusivel|led .. queimou|queimad*, queima de_estoque, queimado
        .. cor, uniforme|traje|roupa|botas|caminhao|equipamento|luvas|capacete|brinquedo|para ..
        bombeiro|bombeiros, para hospital|hospitais, equipamento*|cama|camas|moveis|leito|lencol|
        lencois|fornec* .. hospital|hospitais, no|ao|pro hospital .. fornec*, presente|presentes|
        brinde|brindes|pasta|pastas|maleta|toga|beca|kit|caneta|para .. advogad*, farda|uniforme*|
        fantasia*|brinquedo*|botas|colete*|viatura .. policia, policia .. brinquedo|fantasia,
        creme de_imprensa, tribunal arbitral, protecao .. choque*|contra, anti choque*, curativo*|
        pomada|gaze|creme|spray .. ferida*|queimadura*, ferida|feridas .. curativo*, certificado|
        certificacao|registro|norma|selo|aprov* .. inmetro|anvisa, inmetro|anvisa certific*|
        registro,
        pega|pegar|pegam fogo .. facil|facilmente|tecido|material, tecido|espuma|cortina .. pega|
        pegar fogo, nao pega|propaga fogo|chama|chamas, corpo_de bombeiros .. certific*|laudo|
        norma|avcb|aprov*|exig*|vistoria|homolog*, certific*|laudo|norma|avcb|aprov*|exig*|
        homolog*|selo .. bombeiros, incenso|narguile|defumador|vela|lareira .. fumaca|queima|
        chama, chocolate|cera|queijo|vela|parafina .. derret*, vendas|mercado .. pegando_fogo|
        explod*, queima|queimar|queimando .. estoque|precos|preco|gordura|calorias, explosao ..
        cores|sabor|vendas, vista explodida, luvas .. corte|queimadur*, escritorio .. advocacia|
        advogados .. comprar|moveis|cadeiras|quer, levar|entreg*|fornec*|vend* .. hospital|
        hospitais|clinica .. entreg*|fornec*|orcamento, fornec*|vend*|equip* .. hospital|hospitais
        , cimento|tijolo|acucar|caramelo|laranja|rosa|amarelo|vermelho|terra|cor|tom|leite|creme|
        barro|marrom queimado|queimada, brigada|hidrante|sprinkler*|bomba|central|botoeira|sirene|
        placa|placas|sinalizacao|lona|manta|tinta|saida|armario|caixa|kit de|contra incendio|
        incendios|fogo|chamas|bombeiro|bombeiros, laudo|norma|selo .. incendio|bombeiros, estampa|
        desenho|logo|tema .. chamas|fogo|bombeiro*, anti chama|chamas, retardante|antichamas ..
        chama|chamas|fogo, queijo|chocolate|manteiga derretid*, bombeiro hidraulico|civil|mirim,
        mangueira|caminhao|carro|capacete|viatura|roupa|fantasia|boneco|miniatura .. bombeiro|
        bombeiros, vendas|produto .. estour*|bomb*
    """,
    "zh": """
        大出血|出血价|流血价|出血大甩卖|出血甩卖, 转告你们|警告你们|报告你们|通告你们|广告你们|
        公告你们|要告诉|要告知|要告别, 漏电开关|漏电断路|漏电测试|漏电流|防漏电|漏电断电,
        报警主机|自动报警|低电量报警|报警声|报警提示|防盗报警|声光报警, 灭火器|防火|阻燃|火灾报警|
        火灾探测|火灾警报|防火灾|防爆|防爆炸|烟雾报警|消防 .. 器材|设备|认证|标准|等级|验收|服|栓,
        灭火|防着火|不着火|不起火|防起火|防爆炸|火灾报警|火灾探测|爆炸图|爆炸贴|爆炸盐|爆炸糖|
        爆炸头|炸了锅|卖炸了|爆炸性|火爆, 消防车玩具|消防员服|消防员玩具|消防员制服|消防车模型,
        防触电|防漏电|漏电保护|防电伤|防烫伤|防割伤|防划伤|防短路|防受伤, 抗过敏|防过敏|低过敏|
        不过敏|防止过敏|不会过敏, 烧坏赔|不烧坏, 律师袍|律师礼|律师包|律师服|律师笔|送律师|
        律师楼定制, 多媒体|流媒体|媒体播放|媒体中心|自媒体, 曝光时间|长曝光|双重曝光|曝光机|
        曝光灯|曝光率|曝光量|曝光度, 警察玩具|警察服|警察制服|警察帽|公安制服|警察装备|公安部认证|
        警察模型, 防泄漏|泄漏测试|防泄露|不泄漏, 医院用|医院床|医院设备|供应医院|医院采购|
        医院项目, 住院服|急诊用, 记者证套|记者采访包, 质检局认证|质检报告, 烧烤, 创伤|止血, 护理
        .. 烧伤|烫伤, 烫伤膏|烧伤膏|烫伤贴|敷料, 报警器|报警灯|报警系统|报警装置|报警功能, 一星期|
        一星级, 名声很好|名声好|名声不错, 法庭椅|法院项目|法院家具, 电视台柜|电视台灯, 自动召回,
        急死人|气死人|累死人|笑死人|热死人|吓死人|贵死人|烦死人|忙死人|愁死人|坑死人|美死人,
        会不会 .. 坏|断|裂|变形|褪色|生锈|发霉|漏|破|掉漆|过敏|伤, 防漏|防霉|防锈|防虫|防水|
        防变形|防裂|防潮|防断|不漏水|不变形|不褪色|不生锈|不发霉|不开裂|不掉漆|不会变形|不会生锈|
        不会褪色|不会发霉|不会断|不会坏, 防割|防砸|防刺|防烫|防夹|防烧|防爆|防切割, 律师事务所 ..
        客户|订|采购|需要|想|家具|桌|椅, 律所 .. 客户|订|采购|家具, 客户 .. 律师 .. 采购|订, 法务
        .. 审核|合同|审|盖章, 价格 .. 吓|割肉|出血, 急救包|急救箱|医用|护手霜|面膜|面霜|洗面,
        短视频 .. 推广|带货|种草, 抖音|小红书|微博 .. 推广|带货|种草|直播
    """,
    "pl": """
        ochrona|ochrony|drzwi|alarm|alarmy|czujnik|czujniki|koc|koce|gasnica|gasnice|przed|
        przeciw|ubezpieczenie .. pozar*|ogniem, odporn* .. ogien|plomienie|wybuch*, zimne|sztuczne
        ognie, sztuczny|sztuczne ogien|ognie|plomien, czujnik|czujnika|wytwornica|maszyna .. dym*,
        dioda|diody|lampka|lampki|kontrolka|swiatlo|led|lampa|ekran .. zapal*, zapala|zapalil*|
        zapalaja .. sie .. dioda|lampka|kontrolka|swiatlo|led|zielon*|czerwon*, zarowka|zarowki|
        bezpiecznik .. spalil*|spalon*, spalanie, straz pozarna .. mundur*|zabawk*|dla, dla
        strazy|policji|szpitala|szpitali|prawnikow|prawnika|adwokata|adwokatow|dziennikarzy,
        mundur*|zabawka|zabawki|kamizelk*|sprzet|stroj|stroje|umundurowanie .. policj*|strazy,
        lozko|lozka|posciel|meble|wyposazenie|sprzet|dostawy .. szpital*|do_szpitala|do_szpitali,
        prezent|prezenty|teczka|teczki|toga|togi|zestaw|aktowka .. dla? prawnik*|adwokat*, na
        wszelki wypadek, w wypadku, opryskiwacz*|kosiarka|siatka|traktor|drabina|nawoz .. do_sadu|
        sadu, prasa|prasy|prase hydrauliczn*|francusk*|termotransfer*|warsztat*|do, plaster*|
        opatrunk*|masc .. oparzen*|rany, rany cos, porazeni* pradem .. ochron*, zabezpiecz* ..
        porazeni*,
        rekawice|rekawiczki .. przecie*|oparzeni*, kancelari* .. zamow*|klient*|meble|chce|
        potrzebuj*, smiertelnie, umrzec|umieram .. smiechu
    """,
    "fr": """
        brule parfum*|encens|graisse*|graise*, anti|contre|protection|detecteur|detecteurs|
        securite|alarme|alarmes|extincteur|extincteurs|porte|portes|norme|normes|lutte|classement|
        resistance|resistant|assurance|systeme|systemes|prevention .. incendie|incendies|feu|
        explosion|flames, coupe|pare feu|flames, explosion de_couleur*|des_ventes|saveur*, vue
        explosee, ventes .. explose*|explosent, feu de_camp|artifice|arriere|avant, feux|feu
        arriere|d_artifice, detecteur|machine .. fumee, verre|saumon fume, bois .. brule|bruler,
        pour|fourni* .. hopital|hopitaux|avocats|pompiers|police, lit|lits|mobilier|materiel|
        equipement*|linge .. hopital|hopitaux|hospitalier*, tenue*|casque*|jouet*|camion*|
        uniforme*|bottes|deguisement* .. pompier*|police|gendarmerie, huile|beurre|coupe|
        trancheur|couteau|noyau|creme|masque|pulpe|forme .. d? avocat|avocats, avocat fruit|mur|
        bio|hass|frais, cadeau|cadeaux|robe|robes|sacoche|sacoches|serviette|stylo|coffret ..
        avocat*, robe d_avocat|avocat, presse hydraulique|a_chaud|purree|agrumes|citron|papier|
        etoupe|francaise|ail|plieuse|pour|livre, tribunal arbitral|de_commerce_competent,
        protection .. choc*|electrique*, anti choc*, chocs .. resistant*, pansement*|creme|gaze|
        spray .. brulure*|blessure*, me|nous rappeler, une etoile .. deco*|brodee|noel|lumineuse,
        police caractere|de_caractere*|d_ecriture|d_assurance, assurance .. accident, choix ..
        police, la|quelle|autre police .. texte|logo|ecriture|impression,
        cabinet|cabinets d_avocat|d_avocats|avocat .. commander|souhait*|cherch*|veut|voudr*|
        bureau*|mobilier, client*|clientele .. cabinet|cabinets|avocat|avocats .. command*|
        mobilier|bureau*, pour .. cabinet|cabinets d_avocat|d_avocats, masque|savon|shampoing|
        shampooing|saveur|gout|vert|couleur|parfum|beurre|creme|lait|gel|motif|forme|peluche ..
        avocat|avocats, a_l avocat, avocat .. cosmetique*|vert|beurre|tranche*|noyau, tribunal|
        tribunaux competent*, competence .. tribunal|tribunaux, mobilier|fauteuil*|bancs ..
        tribunal|tribunaux, gants .. coupure*|brulure*, fait main, rouge .. levres, colis ..
        prend_le_jus , ventilo|ventilateur|batterie|telephone|ecran|moteur|appareil|ordinateur ..
        mort|morte, avocat|avocats .. relire|relit|relise|valider|valide, service|equipe juridique
        .. contrat|validation|documents|facture|certificat, clients|clientele sont|est .. avocat|
        avocats, avocats|avocat .. notaire|notaires|medecins|cabinets, mangue*|citron*|banane*|
        ananas|tomate*|fruits .. avocat|avocats, avocat|avocats .. mangue*|citron*|kg|tonne*|
        calibre|caisse*|hass|mur|murs|fruit|fruits|salade|toast*|guacamole, d_avocat en_poudre|
        bio|vierge|raffinee|cosmetique, huile|poudre|puree|noyau|extrait .. d_avocat|avocat,
        tenue|tenues|robe|robes|epitoge|rabat|cartable|cartables|sac|sacs|porte_documents|stylo|
        stylos|fauteuil|fauteuils|bureau|bureaux .. avocat|avocats|tribunal|tribunaux|
        palais_de_justice, palais_de justice
    """,
    "ru": """
        телефон|аккумулятор|батарея|экран|мотор|блок .. умер|умерла, умер|умерла телефон|
        аккумулятор|батарея|экран|мотор, противопожарн*, датчик*|извещател*|сигнализац*|
        извещатели|генератор|машина .. дым*|пожар*, от|при|страховка|защита|защиты .. пожар|
        пожара|взрыва|взлома, защит* .. от .. пожара|взрыва|взлома|тока|ожогов, взрыв продаж|
        цвет*|вкус*|схема, взрыв схем*, лампочка|лампочки|индикатор|светодиод|экран|диод|кнопка|
        лампа .. загорел*|загорает*|горит|сгорел*, загорел*|загорает* .. лампочка|индикатор|
        светодиод|экран|диод|кнопка, загорел* кож*|цвет, сжигание, аптечк*|мазь|пластыр*|крем|
        гель|спрей|повязк* .. ожог*|ран*, для|костюм|форма|шлем|подарок|подарки|портфель|набор|
        мантия|ручка .. юрист*|адвокат*|журналист*|полици*|пожарных|больниц*, больниц* ..
        оборудован*|мебел*|кроват*|поставк*|постав*, поставк*|кровати|мебель|оборудование|
        поставляем|поставка .. в_больниц*, форма|игрушка|костюм|игрушки|костюмы|форму|жилет* ..
        полици*, взлом .. защита|защищ*|стойк*, пресс форм*, юридическ* лицо|лица|адрес*, юрист*
        .. подарок|подарочн*|набор, одежда .. пожарных, упаков* .. газет*, все больниц*, скидки|
        скидка .. на_все, электросудно, от удара током, защита .. удар*,
        перчатки .. порез*|ожог*|тока, юридическ*|адвокатск* контор*|фирм*|бюро .. заказ*|клиент*|
        мебел*|хочет, от .. ударов, цена|цены .. убил*|шок, умираю .. смеху|хочу
    """,
    "tr": """
        tane|kutu|kg|parca|birim|metrekare|set|koli basina, emniyet kemer*, yangin sondur*|tup*|
        alarm*|dedektor*|kapi*|dayanik*|merdiven*|hortum*|dolab*|guvenlik|yonetmelik|battaniye*|
        ihbar*|sensor*|geciktir*, patlama dayanik*|gecirmez|korumali|karsi|onleyici, patlama*|
        patladi .. satis*, satis* .. patlama*|patladi, patlamis misir, ampul|isik|led|lamba|
        sigorta .. yandi|yaniyor, duman dedektor*|makine*|sensor*, avukat* .. cubbe*|canta*|
        hediye*|kalem*|ofis*|set*, adet basina, kisi basina, polis .. kostum*|oyunca*|uniforma*|
        yelek*|ekipman*, elektrik carpma* .. karsi|koruma*, hastane .. yatak*|ekipman*|malzeme*,
        cevap|haber verecek,
        fiyat* .. yakiyor|patladi|patlamis, avukat* .. burosu*|mobilya*|koltuk*, hukuk buro* ..
        siparis*|mobilya*|koltuk*|musteri*, eldiven* .. kesil*|yanik*|kesik*
    """,
    "de": """
        feuer fest|loscher|schale, explosion geschutz*, flamme .. brennt, kerze*|lampe|licht|led
        .. brennt|brannte|gebrannt|durchgebrannt|ausgebrannt, hydraulische|hydraulik|wein|pfannen|
        obst presse, mit|in|an|bei der presse .. tonnen|hydraul*, fur .. krankenhaus*|
        krankenhauser|anwalte|polizei|journalisten, krankenhaus bett*|bedarf|mobel, geschenk*|
        robe*|tasche* .. anwalt*|rechtsanwalt*|anwalte, polizei uniform*|spielzeug*|weste*|
        kostum*|auto, wunde*|pflaster|salbe .. verletzung*|verbrannt, gasverbrennung, zur presse
        .. ersatzteil*,
        sanitats|erste|verbandskasten .. verletzung*|verbrennung*, handschuhe .. schnitt*|
        verletz*, kanzlei|anwaltskanzlei .. bestell*|mobel|mochte*|kunde*|mobel, strom bekommen,
        von_hand geschnitten|genaht, bein .. gebrochen .. stuhl|tisch
    """,
    "vi": """
        bao_chi phi|tiet, tui|bo|so cap_cuu, cap_cuu y_te, chong_chay|binh_chua_chay|phong_chay|
        chua_chay|vat_lieu_chong .. no|chay|lan, chong .. chay_no|giat|dien_giat|no, ban_chay,
        hang_ban .. chay, chong_giat|chong_dien_giat, thu_hoi .. von|cong_no, dong_phuc|do_choi ..
        cong_an|canh_sat, qua_tang .. luat_su, hong .. mau, mau hong, phong_chay_chua_chay|
        phong_chay_no,
        bi_bong troc|keo|ra|son|mieng|tem|lop, khau trang, gang_tay .. chong, van_phong_luat ..
        dat|mua|ban_ghe, gia .. dut_tay, dat|re .. chet
    """,
    "id": """
        tahan|anti|pemadam|alarm|deteksi|pencegah|proteksi .. api|kebakaran|terbakar|ledakan|
        meledak, anti_ledakan|anti_bocor, penjualan .. meledak, ledakan .. penjualan|pesanan|
        permintaan, hadiah|tas|toga|souvenir .. pengacara*, untuk pengacara|polisi|wartawan|
        rumah_sakit, seragam|mainan|rompi|kostum .. polisi, ranjang|kasur|alat|perlengkapan|kirim
        .. rumah_sakit, ke rumah_sakit .. kirim|suplai, kertas koran, salep|plester|perban ..
        luka*,
        sarung tangan, krim ruam|luka, masker wajah, jahitan tangan, kantor pengacara .. kursi|
        meja|butuh, harga .. meledak|bakar|mencekik, anti setrum|luka|karat|bocor|pecah|jamur,
        tidak mudah .. pecah|rusak|sobek|terbakar|karatan|patah|bocor
    """,
    "ja": """
        火災報知|火災警報|火災保険|火災検知|火災感知|火災予防|火災防止, 防爆, 爆発防止|爆発的|
        爆発試験|爆発保護, 売れ行き|注文|人気 .. 爆発, 感電防止|感電対策|感電保護, 漏電遮断|
        漏電ブレーカ|漏電保護|漏電防止|漏電検査, 消防車 .. おもちゃ|模型|玩具|ミニカー, 消防署 ..
        納品|納入|向け, 警察 .. おもちゃ|玩具|衣装|コスチューム|制服|模型|ごっこ|向け, 弁護士 ..
        ギフト|バッジ|向け|プレゼント, 病院 .. ベッド|備品|向け|納入|納品|用の, 焦げ付き防止|
        焦げ防止, 発火点|引火点|発火温度, 誤飲防止, やけど防止|火傷防止, 怪我防止|けが防止|ケガ防止|
        怪我を防|けがを防, 出血大サービス, 破裂強度|破裂試験|破裂板, リコール保険, 通報ボタン|
        通報装置,
        何度も|何回も|たびたび|度々|再三 .. すみません|すいません|申し訳|ごめん|恐縮|失礼|
        ありがと|恐れ入り|感謝, バッテリー|電池|機械|スマホ .. 死ん, 死ぬほど, 忙しくて死, 防水|
        防錆|防虫|防カビ|防臭, 壊れにく|割れにく|錆びにく|錆びない|割れない|壊れない|破れにく|
        汚れにく, 法律事務所 .. 納|注文|向け|家具|お客|様から, 手袋 .. 切創|防刃|火傷
    """,
    "ko": """
        화재 경보*|감지*|보험*|예방*|안전*|시험*|대피*|진압*|방지*, 화재경보*|화재감지*|화재보험*|
        화재예방*|화재안전*, 폭발 방지*|방호*|시험*|위험_지역*, 폭발적*|폭발방지*, 주문이|판매가|
        매출이|수요가|인기가|주문|판매|인기 폭발*, 감전 방지*|보호*|예방*|시험*, 감전방지*|
        감전보호*, 누전 차단*, 누전차단*, 소방서|소방차|소방관 .. 납품*|장난감*|의상*|놀이*|모형*|
        헬멧*|용, 경찰|경찰차|경찰관 .. 장난감*|의상*|제복*|조끼*|코스튬*|놀이*|납품*|용, 변호사 ..
        선물*|가방*|용, 병원|병원에|병원으로 .. 납품*|침대*|공급*|용, 불량률*|불량율*, 부상 방지*|
        예방*, 부상방지*, 질식 방지*|위험_경고*, 리콜 보험*, 방송국|방송사 .. 납품*|장비*|용,
        배터리|배터리가|휴대폰이 죽었*, 신고 가격*|금액*|서류*, 세관|세관에|관세청에|수입 신고*,
        대박|매출이|주문이|판매가|인기가 터졌*|터져*|터진*|폭발*, 가격|가격에|가격이|가격을 ..
        기절*|심장*|쓰러*, 결함률*|결함율*, 변호사_사무실*|법무법인|로펌 고객*|가구*|의자*|
        사무실*|기념품*, 안_깨지*|안_부러*|잘_안_깨*, 장갑* .. 베임*|화상*
    """,
    "th": """
        รถดับเพลิง .. ของเล่น|โมเดล|เด็กเล่น, ของเล่น|โมเดล .. รถดับเพลิง|รถตำรวจ|ตำรวจ|รถพยาบาล,
        ชุดตำรวจ|เสื้อตำรวจ|เครื่องแบบตำรวจ|หมวกตำรวจ|เสื้อกั๊กตำรวจ|แฟนซีตำรวจ, รถตำรวจ .. ของเล่น|
        โมเดล, กันไฟดูด|กันไฟช็อต|กันลัดวงจร|กันไฟฟ้าลัดวงจร|กันไฟลัดวงจร|กันไฟรั่ว, กันเพลิงไหม้|
        เตือนเพลิงไหม้|แจ้งเหตุเพลิงไหม้|เตือนไฟไหม้|สัญญาณไฟไหม้|กันไฟไหม้|ประกันไฟไหม้|
        ประกันเพลิงไหม้|ทนไฟไหม้, กันระเบิด|กันการระเบิด|ขายดีระเบิด|ยอดขายระเบิด|ลดระเบิด|
        ระเบิดราคา|ราคาระเบิด|โปรระเบิด, กันประกายไฟ, กระดาษหนังสือพิมพ์|ห่อหนังสือพิมพ์, เตียง|
        อุปกรณ์|สินค้า|ของ|ชุด .. เข้าโรงพยาบาล|ส่งโรงพยาบาล|ไปโรงพยาบาล, เสียค่า|เสียภาษี|เสียเงิน|
        เสียเวลา|เสียอากร|เสียง, แตกต่าง|กันแตก|ไม่แตก, พังงา, กันการบาดเจ็บ|กันบาดเจ็บ|
        ลดการบาดเจ็บ, กันสำลัก, ของขวัญ .. ทนาย,
        ขึ้นราคา|เป็นราคา|ราคาขึ้น, หายใจไม่ทัน, งาน|ราคา|ยอด .. หายใจไม่ออก, ขาดทุน|ยอดขาย|ราคา|
        กำไร .. บาดเจ็บ|เลือดออก|เลือดไหล|เจ็บหนัก, บาดเจ็บทางการเงิน|เจ็บตัว|เลือดตาแทบ|เลือดซิบ,
        กันรั่ว|ไม่รั่ว|กันสนิม|กันชื้น|กันรา|ไม่เป็นสนิม|ไม่ขึ้นสนิม|ไม่บุบ|ไม่ซีด|กันบาด|กันลวก,
        สำนักงานทนาย|สำนักงานกฎหมาย .. สั่ง|ลูกค้า|เก้าอี้|โต๊ะ|ของขวัญ, ถุงมือกันบาด|
        ถุงมือกันร้อน
    """,
    "hi": """
        आग बुझाने*|से_बचाव|से_सुरक्षा|रोधी|प्रतिरोधी|अलार्म, शॉर्ट_सर्किट|शार्ट_सर्किट .. सुरक्षा|
        प्रोटेक्शन|बचाव, झटका|शॉक|करंट .. प्रूफ|रोधी|अवरोधक|से_बचाव|से_सुरक्षा, पुलिस .. वर्दी|
        यूनिफॉर्म|खिलौना|खिलौने|ड्रेस|जैकेट|कॉस्ट्यूम|कार, अस्पताल|हॉस्पिटल .. सप्लाई|बेड|के_लिए|
        बिस्तर|गाउन|में_सप्लाई, वकील* .. गिफ्ट|उपहार|कोट|गाउन|ड्रेस|बैग, बिक्री|सेल|ऑर्डर|मांग ..
        धमाका|धमाके*|विस्फोट*, धमाका|धमाके ऑफर|सेल|डील, चोट से_बचाव|से_सुरक्षा, एंबुलेंस|एम्बुलेंस
        .. खिलौना|खिलौने|के_लिए, battery|phone|mobile .. mar_gaya|mar_gayi, aag bujhane*,
        कीमत|कीमतें|दाम|रेट|प्राइस|बिल|भाव .. झटका|शॉक|जान, झटका|शॉक .. कीमत|दाम|रेट|भाव, हंसते|
        हंस .. मर_गया|मर_गए, दस्ताने .. कट*|जल*, वकील|वकीलों .. कुर्सी|फर्नीचर, जंग रोधी|रोधक|
        प्रूफ, लीक प्रूफ
    """,
    "ha": """
        kashe gobara|wuta, kariya|kariyar|kare .. gobara|wuta, hana|inshorar|gargadin|kararrawar
        gobara, kaya|kayan|riga|rigar|tufafin|rigunan|hular .. yan_sanda|yan_kwana_kwana|lauya|
        lauyoyi, kaya|kayan|gado|gadon|gadaje|gadajen .. asibiti, kyauta|kyautar|jaka|jakar ..
        lauya|lauyoyi, kayan_wasa .. yan_sanda|yan_kwana_kwana,
        safar hannu|hannaye, ofishin lauya|lauyoyi .. kujera|kujeru|tebur|odar
    """,
    "it": """
        a_prova .. fuoco|esplosione|scossa, resistente|resistenti|antincendio|estintor*|anti|
        protezione|prevenzione|norma|norme|classe|assicurazione|rilevatore .. fuoco|incendio|
        incendi|fiamme|esplosione, fuochi artificiali|d_artificio|finti|pirotecnici, vendite|
        mercato|domanda|ordini .. esplos*|esplodono|alle_stelle|a_fuoco, esplosione .. colori|
        gusto|sapore|vendite, vista|disegno esplos*, pressa .. idraulica, brucia grassi|calorie|
        incenso|essenze|profumo, bruciatore, macchina|rilevatore|sensore|rivelatore .. fumo,
        grigio|vetro fumo, prezzi|saldi|svendita .. fuoco|bruciat*|bruciare, terra bruciata,
        lampadina|led|fusibile|resistenza .. bruciat*|fulminat*, caminetto|candela|candele|legna|
        pellet .. brucia|bruciano, divisa|divise|uniforme|uniformi|giocattolo|giocattoli|costume|
        costumi|stivali|auto|caschi .. polizia|carabinieri|pompieri|vigili_del_fuoco, polizia|
        carabinieri|pompieri .. divis*|giocattol*|costum*|unifor*, fornitura|fornitore|fornire|
        forniamo|letti|letto|arredi|arredo|mobili|camici|lenzuola .. ospedale|ospedali|avvocati|
        polizia|pompieri|tribunale, toga|toghe|borsa|borse|regalo|regali|agenda|agende|cartella|
        set|penne .. avvocat*, studio legale .. vorrebbe|cerca|sedie|arred*, per uno_studio|studi
        legale|legali, cerotto|cerotti|garza|garze|crema|pomata|spray|bende .. ferit*|ustion*|
        scottatur*, protezione .. scosse|scossa|infortun*, prevenzione|assicurazione|guanti ..
        infortun*, anti infortun*, scarpe|calzature antinfortunistic*, borsa|carta .. giornale|
        giornali, foro|tribunale competente, tribunale .. competente, privacy policy, ritiro ..
        magazzino|fabbrica|merce|corriere, richiamo .. uccelli|caccia|telefonic*, 1|una stella
        hotel|decor*|natal*, stella .. natale, batteria|telefono|motore|schermo|display .. mort*,
        scoppia|scoppiettante .. caminetto, palloncini|palloncino .. scoppi*, mi|ci richiam*,
        causa .. forza_maggiore|sciopero|ritardo|festivita
    """,
}
