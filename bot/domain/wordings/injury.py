"""Someone was hurt, made ill or died.

Notation: `bot.domain.signals`.
"""

WORDINGS: dict[str, str] = {
    "en": """
        injur*, got|been|badly|seriously|realy hurt|hurted, <person_en> .. was|were|is|got|are|
        been .. hurt, someone|nobody|noone|no_one|who|son|daughter .. hurt, hurt .. my|his|her|
        himself|herself|someone, hurt .. <body_en>, cut|burn*|broke .. my|his|her .. <body_en>,
        wounded, bleeding, electrocut*, electric* shock*, got|gave|gives|giving|getting .. shock|
        shocked|shocks, taken|went|rushed|ended .. hospital, is|was|am|are|landed|still|now in
        the? hospital, hospitalised|hospitalized, ambulance, <person_en> .. died|killed|poisoned|
        fainted, poisoning, choked|choking, suffocat*, allergic reaction*, alergic reaction*, skin
        rash, burn_marks on .. <body_en>, got|has|have .. rash, food poison*, emergency room, lost
        .. finger|eye|sight, blisters on <body_en>, my|his|her <body_en> .. burned|burnt|cut|
        bleeding|injured|swollen, went|gone blind,
        burn|burns|burned|burnt|cut|cuts|sliced|gashed|crushed|smashed|scald|scalds|scalded|
        chopped|pinched|trapped|pierced|stabbed|blistered|fractured .. my|his|her|their|s
        <body_en>, burn|burns|rash|blister|blisters|swelling|wound|wounds|gash|cuts on|to|all_over
        .. <body_en>, second|2nd|third|3rd degree burn|burns, scalded, stitches|stiches|sutures ..
        hand|finger|doctor|hospital|needed|head|face, need|needs|needed|got|get|had .. stitches|
        stiches, zapped, shocked .. touch*|plug*|socket, current passed|went|flowed .. body|hand|
        arm, went|go|going|gone|took|taken|brought|rush|rushed|rushing|drove|see|saw|visit .. to|
        a|the doctor|clinic|er|a_e|icu|emergency|urgent_care, needed|had|undergo surgery, admitted
        .. hospital|clinic|icu, cant|can_t|couldnt|couldn_t|cannot|could_not|not breathe|breath,
        trouble|difficulty|difficulties|problem|problems|struggling|hard .. breathing|breathe,
        stopped|stops breathing, gasping for_air|for_breath, <person_en> .. swallowed|swalowed|
        choked|choking|chocked|choke|suffocated|inhaled|vomit|vomited|vomiting|threw_up|
        throwing_up|passed_out|collapsed|unconscious|fainted, swallowed|swalowed .. part|battery|
        batteries|piece|magnet|magnets|button|bead|beads|eye, stuck|lodged in .. throat|nose|
        airway, vomiting|vomited|diarrhea|diarrhoea after|since|from, made|making|makes me|us|him|
        her|them|people|everyone|customers|kids|children so|very|really? sick|ill|vomit|dizzy,
        got|fell|became|become|are|were sick|ill after|from, rash|rashes on|all_over|after|
        everywhere, broke|break|breaks|breaking out in|with, got|gave|gives|gets|had|developed ..
        rashes|blisters, skin .. turned_red|all_red|is_red|burning|peeling|peeled|itchy|itching|
        itches|swollen|irritated|inflamed, <body_en> .. swelled|swelling|swell_up|itchy|itching|
        bled|blistered, bleed|bled|bleeds|blood .. everywhere|all_over|floor|badly|finger|hand,
        chemical burn|burns, chipped|cracked|broke|lost my|his|her|their front? tooth|teeth, stuck
        .. finger|fingers , e shock me|him|her|us, shock me|him|her|us .. hospital|hand|touch*|
        plug*
    """,
    "es": """
        herido|herida|heridos|heridas, lesionado|lesionada|lesiono|lesiones, lastimo|lastimada|
        lastimado|lastimaron|lastime, quemo|queme|quemado|cort*|lastim* .. mano|dedo|dedos|piel|
        cara|brazo|pierna|hijo|hija|nino|nina, quemadura|quemaduras, descarga|descargas|toque|
        toques|choque electric*, electrocut*, dio|pasa|da .. corriente|calambre|calambrazo, fue|
        fueron|esta|termino|acabo|llevaron|lleve|llevamos|ingresad*|internad*|internaron ..
        hospital|urgencias, hospitalizad*, ambulancia, intoxicad*, intoxicacion, intoxico,
        envenen*, reaccion alergica, dio|causo|produjo|provoco .. alergia|sarpullido, sarpullido,
        sangrando|sangro|sangre .. mucho, murio|murieron|fallecio|fallecieron, asfixi*, hubo|tuvo|
        tuvimos|causo|sufrio .. accidente,
        <person_es> .. quemo|ahogo|atraganto|trago|asfixio|lastimo|hirio|vomit*|desmay*|intoxic*,
        quemo|queme|quemaron|se_corto|me_corto|le_corto|me_corte|cortaron|lastimo|rebano|machuco|
        aplasto|pincho .. <body_es>, <body_es> .. quemad*|hinchad*|inflamad*|ampolla*|sangr*|
        irritad*|ardiendo|lastimad*|ronchas|despellejad*, ampollas .. <body_es>|cuerpo|quemad*,
        dio|da|dan|dando|pega|recibi|recibio .. toques|calambrazo|chispazo|corrientazo|
        patada_electrica, se|casi atraganto|ahogo|ahogaba|asfixio|desmayo|desvanecio|intoxico|
        electrocuto, trago|ingirio|inhalo .. pieza|pila|boton|iman|bateria, no_podia|no_puede|
        no_pudo|dificultad|dificultades|problemas .. respirar, puntos|puntadas|sutura|suturas ..
        <body_es>, cosieron|suturaron .. <body_es>, urgencias|emergencias|hospital .. tuvimos|
        tuve|acab*|termin*|corriendo|atend*|cosieron|internad*, llevarlo|llevarla|llevarme|
        llevarlos|llevamos|corriendo|terminamos|acabamos|termine|termino|acabo .. urgencias|
        emergencias|clinica|hospital|medico|doctor, ronchas|sarpullido|salpullido|urticaria ..
        piel|cara|cuerpo|salio|salieron|dio|toda, salio|salieron|dio|provoco|causo|tuvo ..
        ronchas|urticaria|erupcion|salpullido|irritacion, vomitando|vomitos|diarrea .. despues|
        todos|tras, se|nos enfermo|enfermaron|enfermamos .. despues|tras|comer|usar|por, operar|
        operaron|cirugia .. <body_es>, perdio .. conocimiento|vista|dedo|ojo, casi se_muere|pierde
        , hijo|hija|nino|nina se|le corto|corte, me|le|lo|la|nos agarro|dio|pego la_corriente,
        fractur* .. brazo|pierna|mano|dedo|pie|costilla|tobillo|muneca|hombro|nariz, se|le|me
        fracturo|fracture, se|me rompio .. el_brazo|la_mano|el_dedo|un_diente|el_diente, diente|
        dientes .. rompio|partio|astillo|quebro, partio|abrio|rajo .. labio|ceja|frente|cabeza|
        diente|mano, salio|salia|mucha|echaba|chorro|perdio .. sangre, hincho|inflamo|hincharon|
        inflamaron|irrito|enrojecio|despellejo|pelo .. <body_es>, me|le arde|ardio|ardia ..
        <body_es>, tuvo_que|tuve_que|tuvimos_que|tuvieron_que .. hospital|medico|doctor|urgencias|
        emergencias|operar*|cirugia|coser*, dieron|pusieron|tomaron|llevo .. puntos|puntadas ..
        <body_es>|en, casi .. muere|ahoga|mata|electrocuta|asfixia|pierde_el_ojo|pierde_el_dedo,
        falto|faltaba el_aire, falta de_aire, corte|cortes|cortada|cortadas|herida|tajo|quemada|
        quemadas en_la_mano|en_las_manos|en_el_dedo|en_la_cara|en_la_frente|en_el_brazo|
        en_los_dedos|en_la_pierna|en_la_piel, mareo|mareos|nauseas|vomitos .. despues|tras|todos|
        olor|usar, alergia|alergica .. dio|cliente|hija|hijo|clienta|cara|piel|internad*,
        accidentado|accidento|accidentaron, le cayo .. encima .. pie|cabeza|mano|hospital
    """,
    "ar": """
        اصيب*|انصاب*|اصيبت, جرح|جرحت|انجرح*|مجروح*|جروح, اصابه|اصابات .. ابني|طفل|بنت|عامل|شخص|
        خطيره|بالغه|يده, مستشفي|طواري .. نقل*|دخل*|ودينا*, نقلنا*|نقلو*|دخل|دخلت|راح|راحت|ذهب|
        ودينا*|ودوه|ابني|بنتي|طفل*|زوجتي|عامل|عميل .. مستشفي|طواري|اسعاف, حروق, حرق*|احترق* .. يد|
        يدي|يده|ايد*|اصبع*|اصابع*|وجه*|جلد*, صعقني|صعقته|صعقتني|انصعق*, صدمه|صعقه كهرب*, كهرب* ..
        ابني|بنتي|طفل*|زوجتي|عامل|يدي, انكهرب*|تكهرب*, نزيف|ينزف|نزف, تسمم*, طفح جلدي, سبب*|صار|
        عند* .. حساسيه, مات|ماتت|توفي|توفيت|وفاه, اختنق*|اختناق, حادث .. اصاب*,
        <person_ar> .. انحرق*|احترق*|انجرح*|اختنق*|بلع|ابتلع*|بلعت|اغمي*|استفرغ*|تقيا|تسمم*|تعور*|
        تكهرب*, حرق*|احرق*|جرح*|عور*|شق|انحشر*|سلخ*|قطعت .. <body_ar>, <body_ar> .. انحرق*|احترق*|
        محروق*|انجرح*|مجروح*|تورم*|ورم*|انتفخ*|ينزف|تنزف|نزف*|انقطع*|فقاعات|التهب*|ملتهب*|انحشر*,
        حروق .. درجه|وجه*|يد*|اصاب*|سبب*, تعور|تعورت|انعور*, بلع|بلعت|ابتلع*|ابتلعت .. قطعه|
        بطاريه|مغناطيس|زر|جزء, ما|لا|لم|مو|مش .. يتنفس|تتنفس|اتنفس, صعوبه|ضيق .. تنفس, غرز|غرزه ..
        اصبع*|جبين*|طبيب|مستشفي, طواري|عيادات|عياده|دكتور|طبيب .. ودين*|وديت*|رحنا|رحت|اخذنا*|
        اخذت*|خذين*|نقل*, ودين*|وديت*|رحنا|رحت|اخذنا*|اخذت*|خذين*|دخلت|جرينا .. عياده|دكتور|طبيب|
        طواري|مستشفي|اسعاف|عنايه, عنايه مركزه, اسعاف .. جا|جاء|جاءت|وصل*, طلبنا|اتصلنا|كلمنا ..
        اسعاف, طفح|حكه|طفره|بثور .. وجه*|جسم*|بشر*|طلع*|ظهر*, طلع*|ظهر*|صار*|جاه|جاها|جاني|سبب* ..
        طفح|حكه|بثور|تهيج|حساسيه|حروق|فقاعات, نتل*|نفض*|لسع* .. كهرباء|كهربا|تيار, كهرباء|كهربا|
        تيار .. نتل*|نفض*|لسع*, اسهال|استفراغ|ترجيع .. بعد|كلنا|كلهم, فقد .. وعي*|اصبع*|بصر*, كاد|
        كادت .. يموت|تموت|يختنق|تختنق , تكهربت|اتكهربت|اتكهرب|انكهربت|كهربني|كهربته|كهربها|
        مسكتني_كهربا, تورم*|ورم*|انتفخ*|التهب*|انسلخ*|اتحرق*|اتعور*|اتقطع*|اتجرح*|نزف*|انجرح*|
        اتكسر* .. <body_ar>|وجه*|يده|يدها|اصبع*|شفا*, <person_ar> .. اتحرق*|اتعور*|اتجرح*|اتكهرب*|
        اتخنق*|غص|غصت|اتسمم*|تحسس*|نزف*|انشل|اغما*, غص|غصت .. قطعه|حبه|جزء|خرزه, جاتني|جتني|جاتها|
        جالها|جتها|جاتله|سوت|عملت|عملي .. حساسيه|طفح|حروق|تهيج|حكه, اسعفنا*|اسعفوه|اسعفوها, صعق|
        صعقه|صعقت|ضرب*|ضربت .. كهرباء|كهربا|تيار, كهرباء|كهربا .. صعق*|ضرب*, جرح|جروح عميق|عميقه|
        غايره|قطعي, عمليه|جراحه .. يده|اصبع*|عينها|طفل|ابني|بنتي|عاجله, بتر, فقد* .. وعي|اصبع*|
        بصر*
    """,
    "pt": """
        ferido|ferida|feridos|feridas|feriu, machucou|machucado|machucada|machucaram|machuquei,
        queimou|queimei|queimaduras|queimadura|cortou|cortei .. mao|dedo|dedos|pele|rosto|braco|
        perna|filho|filha|crianca, queimadura|queimaduras, choque eletric*, levou|levei|tomou|
        tomei|deu|da|dando .. choque, eletrocut*, foi|esta|ta|parou|levaram|levei|levado|levada|
        internad*|foram .. hospital|pronto_socorro, hospitalizad*, ambulancia, pronto socorro,
        intoxicad*|intoxicou|intoxicacao, envenen*, reacao alergica, deu|causou|provocou|teve ..
        alergia|coceira, sangrando|sangrou, morreu|morreram|faleceu, asfixi*, houve|teve|sofreu|
        causou .. acidente,
        <person_pt> .. queimou|engasgou|engoliu|sufocou|machucou|feriu|vomit*|desmai*|
        levou_choque|tomou_choque|passou_mal, queimou|queimei|queimaram|cortou|cortei|cortaram|
        machucou|machuquei|prendeu|esmagou|feriu|decepou .. <body_pt>, quebrou a_mao|o_braco|
        o_dedo, <body_pt> .. queimad*|inchad*|inchou|inflamad*|bolhas|sangr*|irritad*|ardendo|
        queimando|machucad*|ferid*|descascando, bolhas .. <body_pt>|queimad*|corpo, engasgou|
        engasgando|engasgado|sufocou|sufocando|desmaiou|desmaiaram, engoliu|aspirou .. peca|pilha|
        botao|ima|bateria|pedaco, nao|n consegui*|consegue .. respirar, falta de_ar, dificuldade|
        dificuldades .. respirar, levou|tomou|levei|precisou|deram .. pontos .. <body_pt>, pontos
        .. <body_pt>, levar|levei|levamos|correr|correndo|acabou|socorrid*|parou|parar|fui|fomos
        .. pronto_socorro|hospital|upa|emergencia|medico|ps, levou|levei|tomou|tomei|toma|tomar|
        levar um? choque|choques|choquinho, coceira|urticaria|brotoeja|manchas_vermelhas .. pele|
        rosto|corpo|deu|saiu|todo|toda, deu|causou|teve|saiu|apareceu|provocou .. urticaria|
        brotoeja|irritacao|bolhas|alergia|alergica, vomitando|vomitou|vomitaram|diarreia ..
        depois|todo|apos, passou|passaram|passei mal .. depois|com|usar|comer|tomar, perdeu ..
        dedo|visao|consciencia|olho, quase morreu , filho|filha|crianca|funcionario|funcionaria|
        cliente se cortou|feriu|queimou|machucou, levou|levei|tomou|tomei descarga, aleijei|
        aleijou|aleijaram, corte|cortes profundo|profundos|feio|no_dedo|na_mao|no_rosto|na_testa|
        no_braco|na_cabeca|na_perna|nos_dedos, levou|levei|precisou|tomou|deram .. pontos|
        3_pontos|4_pontos|5_pontos|6_pontos, ficou|esta|foi|parou .. uti|internado|internada|
        internados, reacao .. pele|rosto|alergica, muito|saiu|saindo|cheio_de|tanto sangue,
        sangrar|sangramento|sangrou, se acidentou|acidentaram, acidentou|acidentad*, dente|dentes
        .. quebrou|lascou|partiu, quebrou|partiu .. um_dente|o_dente, inchou|incharam|irritou|
        ardeu .. <body_pt>, quase .. morreu|engasgou|sufocou|perdeu_o_dedo|perdeu_a_visao|
        perdeu_o_olho, choque .. crianca|filho|filha|funcionario|cliente|hospital|forte|levou,
        fraturou|fratura .. braco|perna|mao|dedo|pe|costela|tornozelo|punho, cirurgia .. depois|
        por_causa|por_culpa, teve|tivemos|tive .. que .. medico|hospital|pronto_socorro|cirurgia|
        costurar, costurar|costuraram|suturar .. <body_pt>, caiu .. em_cima .. crianca|filho|
        filha|pe|cabeca|funcionario
    """,
    "zh": """
        受伤, 烧伤, 烫伤, 触电, 电伤, 电到 .. 人|手|孩, 被电, 漏电, 流血, 出血, 进医院|住院|送医|
        医院治疗|去了医院|医院缝针|急诊, 食物中毒|中毒了|人中毒, 皮肤过敏|过敏了|过敏反应|起疹子|
        红肿, 死亡|死了人|死人了|出人命|人命, 割伤|割破 .. 手|脸|人|了, 划伤|扎伤|夹伤|砸伤|炸伤
        .. 手|脸|人|脚|孩|眼|我, 割到手, 窒息, 骨折, 伤到 .. 人|手|眼|孩|我, 伤人, 救护车, 晕倒,
        割了|割到|割破|划到|划破|切到|夹到|夹了|砸到|扎到|刺到|戳到|烫到|烫了|烧到|炸到|压到|弄伤|
        电到|电了|崩到 .. <body_zh>|<person_zh>, 手被|脸被|脚被|手指被|眼睛被|皮肤被|孩子被|
        客户被|员工被|工人被|客人被|顾客被 .. 割|划|切|夹|砸|扎|刺|烫|烧|炸|电|戳, <person_zh2> ..
        卡住喉|噎到|噎住|呛到|吞了|吞下|误食|误吞|昏|晕倒|吐了|呕吐|骨裂|喘不|呼吸困难|电击|住进|
        送进医院|缝了|摔伤|起水泡|起疹|红疹, 吞下|吞了|误吞|误食|咽下 .. 零件|电池|磁铁|珠|扣,
        卡在喉|卡在嗓|卡在气管|卡住喉咙, 噎到|噎着|噎住, 喘不过气|喘不上气|呼吸困难|不能呼吸|
        无法呼吸|没法呼吸, 缝了 .. 针, 缝针, 被送到医院|被送去医院|送进医院|送去急诊|送急诊|
        送了急诊|去医院看|进了医院|住进医院|还在医院|人在医院|现在在医院|跑医院|医院抢救|去看医生|
        看了医生, 抢救, 起水泡|起了水泡 .. 手|皮|脸|烫|身, 手起|脸起|手上起|脸上起 .. 泡|疹, 红疹|
        皮疹|荨麻疹|红肿|红斑|溃烂 .. 脸|皮肤|身上|全身|手, 皮肤 .. 红肿|发红|发痒|很痒|烂|起疹|
        刺痛|灼|起泡|溃烂, 全身|浑身|脸上|身上 .. 红疹|疹子|发痒|起疹|红点, 脸肿|脸都肿|脸烂|烂脸|
        毁容, 眼睛 .. 红肿|看不见|瞎|睁不开|受伤, 失明, 灼伤|电麻|麻了一下|电击 .. 手|人|我|她|他|
        了, 上吐下泻, 拉肚子|呕吐 .. 吃|用|喝|全家|客|孩, 手指 .. 断|切|割|夹|骨|流血, 流了 .. 血,
        差点 .. 没命|丧命|窒息|瞎|出人命|噎|死人, 昏迷|昏倒|不省人事 , 人弄伤|弄伤了|弄伤人|
        弄伤我|弄伤他|弄伤她
    """,
    "pl": """
        jest|zostal|zostala|osoba|ktos|sa .. ranny|ranna|ranni, zranil*|zraniony|zraniona,
        skaleczyl*, poparzyl*|poparzon*|poparzeni*, oparzyl*, oparzeni*|oparzon*, porazil*|
        porazen* .. prad*, prad .. porazil*|kopnal*|kopie, kopnal*|kopie .. prad, trafil*|lezy|
        jest|zabrali|zabrano|pojechal*|wyladowal*|zawiezl*|byla|byl .. w_szpitalu|do_szpitala|
        szpital|na_sor|na_pogotowi*, karetk*, zatrul*|zatrucie|zatrucia, uczulil*|uczulenia|
        reakcj*|dostal* .. alergiczn*|uczulen*|wysypk*, wysypk*, krwawi*, zmarl|zmarla, umarl*,
        mial|miala|mielismy|doszlo .. wypadek|wypadku, zginal|zginela, rozciel|rozciela|rozcial,
        <person_pl> .. poparz*|skaleczy*|zadlawi*|zakrztusi*|polkn*|zemdla*|wymiotow*|oparz*,
        poparz*|oparz*|skalecz*|zranil*|zmiazdzy*|przytrzasn*|rozcia*|przecia* .. <body_pl>,
        <body_pl> .. poparz*|oparz*|spuch*|puchn*|opuch*|krwaw*|pecherz*|rozcie*|przecie*|
        zaczerwien*|swedzi|podraznion*, skora|skore|skorze .. zaczerwien*|swedzi|piecze|
        podraznion*|poparzon*, pecherze|babl* .. <body_pl>|ciele|skorze, zadlawi*|zakrztusi*|
        udusi*|zadusi*, polkn*|polknela .. czesc|element|baterie|magnes|guzik|kulke|kawalek, nie
        mogl|mogla|moze|moglo .. oddychac|tchu, dusznosc|dusznosci, popiescil*|trzepn*|walnal|
        jebn*|pierdoln* .. prad*, prad .. popiescil*|trzepn*|walnal|jebn*, zalozy* .. szwy|szwow,
        szwy|szwow .. zalozy*|lekarz*, sor|sorze|pogotowi* .. trafi*|wyladowa*|jechal*|pojecha*|
        zabral*|wezw*|skonczy*, trafi*|wyladowa*|skonczy*|pojecha*|jechac|jechal* .. sor|sorze|
        szpital*|pogotowi*|lekarz*, wezwa*|wzywa* .. pogotowi*, wysypk*|pokrzywk*|krosty|babl* ..
        twarz*|ciel*|dosta*|wyskoczy*, dosta*|wyskoczy* .. pokrzywk*|krost*|uczuleni*, wymiotow*|
        wymiotuj*|biegunk* .. po|wszyscy, pochorowal*|rozchorowal* .. po|od, stracil* ..
        przytomnosc|palec|wzrok, zemdlal*|omdlal*, o_malo .. zgin*|umar*|udusi*|zabi* , doznal* ..
        obrazen|urazu|kontuzji, obrazenia|obrazen .. ciala|dozna*|odni*, uraz .. reki|glowy|oka|
        dozna*
    """,
    "fr": """
        blesse|blessee|blesses|blessees|blessure|blessures, brule|brulee|brulure|coupe .. main|
        mains|doigt|doigts|peau|visage|bras|jambe|fils|fille|enfant|bebe, brulure|brulures,
        electrocut*, choc|decharge electrique, pris|prend|recu .. decharge|le_jus|chataigne, est|
        ete|fini|emmene*|transporte*|conduit*|alle|allee|admis* .. a_l_hopital|aux_urgences,
        hospitalise*, ambulance, intoxique*|intoxication|empoison*, reaction alergique, fait|fais|
        cause|provoque .. alergie, eruption cutanee, saigne*|saignait, decede*|deces, est|sont
        mort|morte|morts, etouff*, eu|cause .. accident, un accident .. grave|avec,
        <person_fr> .. brule|brulee|etouffe|etouffee|avale|tombe_malade|vomi|vomit|evanoui*|
        electrocut*, entaille|ecrase|coince|pince|ouvert .. <body_fr>, <body_fr> .. brule|brulee|
        brules|brulees|gonfle|gonflee|gonfles|saign*|cloques|irrite*|enfle*|toute_rouge|plaques,
        cloques .. <body_fr>|corps, s_est|s_etait|failli|a_failli etouff*|s_etouffer|evanoui*|
        electrocut*|coupe, s_est|me_suis ouvert|coupe|brule .. <body_fr>, avale|aspire .. piece|
        pile|bouton|aimant|morceau, n_arrivait|n_arrive|n_arrivais|mal|difficulte|difficultes|
        peine .. respirer, points_de_suture|points .. <body_fr>, sutures|suture .. <body_fr>|
        hopital|urgences, urgences .. fini|alle*|emmen*|conduit*|partir|direct|passe|amen*, fini|
        finir|finit|partir|amener|emmener|foncer|direction aux_urgences|a_l_hopital|les_urgences|
        chez_le_medecin, samu|ambulance .. appel*|venu*|intervenu*, plaques|boutons|urticaire|
        eczema|demangeaisons .. peau|visage|corps, fait|donne|provoque|declenche .. urticaire|
        demangeaisons|brulures, prend|prends|pris|recu .. chataigne|coup_de_jus, coup_de_jus,
        vomi|vomissements|diarrhee .. apres|tous, tombe|tombee|tombes|tombees|rendu|rendus malade|
        malades, perdu .. connaissance|doigt|vue|oeil, failli mourir , accident corporel, enfant|
        fils|fille|employe|ouvrier .. a_l_hopital|aux_urgences
    """,
    "ru": """
        травм* .. получил*|ребен*|рук*|глаз*|человек*, получил* .. травм*|ожог*|ранени*, ранен|
        ранена|ранены|поранил*|порезал* .. палец|пальцы|руку|ребен*|лицо, поранил*|поранен*,
        обжег|обожг*|обжегся|обожглась|обжигает, ожог|ожоги|ожога, током .. ударил*|бьет|убил*|
        шандарах*, ударил*|бьет|бьется|стукнул* .. током, удар* током, в_больниц*|попал* ..
        больниц*|реанимаци*, скорую|скорая .. вызв*|увез*|помощь, вызв* .. скорую, отрави*|
        отравле*|отравил*, аллергия .. началась|пошла|появил*|на_вас, вызвал*|пошла|началась ..
        аллерги*|сыпь, умер|умерла|погиб|погибла|погибли, кровотеч*, пострадал .. человек|ребенок|
        сын|ребен*, пострадали .. люди|дети|человек, задохнул*, несчастный случай,
        <person_ru> .. обжег*|обожг*|порезался|порезалась|подавил*|проглотил*|задохнул*|задыха*|
        рвало|стошнило|опух*|отравил*|поранил*, обжег*|обожг*|порезал*|распорол*|рассек*|
        прищемил*|обварил*|ошпарил* .. <body_ru>, <body_ru> .. обжег*|обожг*|обожж*|опух*|распух*|
        отек*|волдыр*|порез*|покрасн*|чешется|прищемил*|обгорел*|в_крови, кожа|коже|кожу ..
        волдыр*|покрасн*|чешется|зудит|обожж*|раздраж*|ожог*, волдыр* .. <body_ru>|появил*|пошл*,
        ожог* .. степени|руки|лица|рук|лице|получил*|химич*, подавился|подавилась|поперхнул*,
        проглотил* .. деталь|детальку|батарейк*|магнит*|пуговиц*|шарик, не мог|могла|может|могу ..
        дышать|вдохнуть, задыхал*|задыхается|удушь*, шарахнул*|дернул*|долбанул*|шибанул*|стукнуло
        .. током, током .. шарахнул*|дернул*|долбанул*|шибанул*|стукнуло, наложил* .. швы|швов,
        швы|швов .. наложил*|больниц*, травмпункт*, увезл*|попал*|загремел*|отвезл*|угодил*|лежит|
        госпитализ* .. больниц*|реанимац*|скорой, госпитализ*, сыпь|сыпью|крапивниц* .. лиц*|кож*|
        тел*|пошл*|появил*|всем|всему|покрыл*, покрыл* .. сыпью|волдыр*, рвота|рвало|тошнило|понос
        .. после|всех|от, стало_плохо|плохо_стало .. после|от, потерял* .. сознание|палец|зрение,
        чуть_не .. умер*|погиб*|задохн*|убил*|ослеп* , порезался|порезалась|порезались, человек|
        сотрудник*|клиент*|ребенок|рабочий пострадал|пострадала|пострадали
    """,
    "tr": """
        yaralan*|yarali|yaralandi, elim*|eli|cocu*|kizim*|oglum* .. yandi|yaralandi|kesildi|
        carpti, elektrik .. carpti|carpiyor|carpmasi|carpma, hastanelik|hastaneye|acile ..
        kaldir*|gitti*|dustuk|yatti*|oldu, hastanelik, zehirlen*, alerjik reaksiyon, alerji yapti,
        elim*|elini|parmag*|yuzum*|yuzunu|gozu*|dudag*|cildi* .. yandi|kesildi|kanadi|kaniyor|
        sisti|kizardi|kabardi|su_topladi|yarildi|tahris, elimi|elini|parmagi*|yuzunu|yuzumu|gozunu
        .. kesti|yakti|kopardi|sikistirdi|ezdi|haslandi|yaraladi, hastane*|acile|acil_servis*|
        ambulans .. kaldir*|goturduk|goturdum|gitti*|yatti*|yatiyor|dustuk|cagir*|dikis, doktora
        goturduk|goturdum|gitti*|gittik|kostuk, dikis atildi|attilar, cocu*|bebe*|oglu*|kizim* ..
        bogul*|boguluyordu|yuttu|bayildi|kustu|nefes_alama*|haslandi, musteri* .. bayildi|
        haslandi|yaralandi|yuttu, nefes .. alama*|alamiyor*, yuttu .. parca*|pil*|miknatis*|
        dugme*, parca*|pil*|miknatis* .. yuttu|bogazina, bogaz* .. takildi|kacti|kacmis, dokuntu*|
        kurdesen|kizariklik|kabarcik* .. oldu|yapti|cikti, yanik*|yaniklar .. olustu|derece,
        elektrik .. carpt*, kustu|kustular|ishal .. sonra|hepimiz, bayildi|bayilmis , musteri*|
        cocu*|isci*|calisan* .. yaraladi|yaralandi|yaralanmasina, cilt|cildi* .. alerji*|tahris|
        kizari*, alerji* .. yapti|oldu .. cilt|kizariklik|kasinti
    """,
    "de": """
        verletzt|verletzte|verletzung|verletzungen, stromschlag*|stromschlage, hand|finger|haut|
        kind .. verbrannt|verbruht, ist|liegt|musste|kam|war|landete|muss .. ins_krankenhaus|
        im_krankenhaus|ins_spital|im_spital, krankenhaus .. gebracht|eingeliefert, notaufnahme|
        krankenwagen|notarzt, vergiftet|vergiftung, alergische reaktion*, gestorben, blutet|
        geblutet,
        <person_de> .. verbruht|verschluckt|erstickt|bewusstlos|ohnmachtig|erbrochen|stromschlag|
        gewischt, in_den|in_die|am|den|die|meinen|meine finger|hand|daumen|arm .. geschnitten|
        verbrannt|gequetscht|eingeklemmt|aufgeschnitten, <body_de> .. verbruht|aufgeschnitten|
        geschwollen|blutete|blutig|blasen|gerotet|gequetscht|eingeklemmt, brandwunde|brandwunden|
        brandblasen|schnittwunde|schnittwunden|platzwunde, verbrennungen .. hand|handen|gesicht|
        grad|haut|zugezogen, schwere|starke verbrennung|verbrennungen, verschluckt .. teil|
        kleinteil|batterie|knopf|magnet|perle, keine luft .. bekommen|gekriegt|mehr, bekam|
        bekommt|kriegt|kriegte keine_luft, atemnot, gewischt bekommen|gekriegt, geschlagen|
        gewischt bekommen, stichen genaht, wunde genaht, krankenhaus|notaufnahme|klinik|spital ..
        musste|mussten|gefahren|liegt|gelandet|behandelt, musste|mussten|kam|landete ..
        krankenhaus|notaufnahme|klinik|spital|zum_arzt, ausschlag|quaddeln|pusteln|hautausschlag|
        hautreizung .. bekommen|gekriegt|gesicht|korper|haut|ganz*, bekam|bekommen|hat|haben|hatte
        .. hautausschlag|quaddeln|ausschlag, erbrochen|durchfall .. nach|alle|nachdem, bewusstlos|
        ohnmachtig, verstorben , zu schaden .. gekommen, kind|sohn|tochter|mitarbeiter|kunde ..
        kante|klinge|scharf* .. geschnitten, hat|habe|hab sich|mich .. geschnitten, im|in spital|
        krankenhaus|notaufnahme|klinik .. wegen|gelandet|liege|liegt, liege .. spital|krankenhaus|
        klinik
    """,
    "vi": """
        bi_thuong, bi_bong|bong_nang|phong_tay, dien_giat|giat_dien|ro_dien, nhap_vien|di_cap_cuu|
        cap_cuu, ngo_doc, bi di_ung, chay_mau, chet_nguoi, dut_tay|bi_dien,
        ngon_tay|ban_tay|da_mat|da_tay bi .. bong|phong|cat|dut|kep|sung|rop, bi_bong|bi_phong ..
        tay|mat|nhap_vien|cap_cuu, dien_giat|giat_dien .. nguoi|con|tay|khach|nhan_vien, chau|
        khach|khach_hang|nhan_vien|con_toi|con_trai|con_gai|em_be|be_nha|vo_toi|chong_toi|
        cong_nhan|tre_em|dua_tre .. nghen_tho|nuot|nuot_phai|ngat_xiu|kho_tho|non_mua|ngo_doc|
        di_ung|noi_man|bi_bong|dut_tay|nhap_vien|dien_giat|cap_cuu|bi_thuong|hoc_di_vat, phai|dua
        .. di_benh_vien|vao_benh_vien|di_vien|vao_vien|di_cap_cuu|nhap_vien|di_bac_si, khau 3|4|5|
        6|7|may mui, kho_tho|khong_tho_duoc|ngung_tho|ngat_xiu, noi_man|noi_me_day|phat_ban|
        phong_rop|lo_loet, da_mat|khap_nguoi|ca_nguoi .. sung|do|ngua|bong|noi_mun, nuot ..
        vien_pin|pin|nam_cham|manh|chi_tiet, gay_xuong|mu_mat|hong_mat
    """,
    "id": """
        terluka|luka_bakar|luka_parah|cedera, tangan|jari|anak* .. terluka|luka|melepuh|berdarah,
        kesetrum|tersetrum|nyetrum|tersengat, masuk|dibawa|dilarikan ke? rumah_sakit|rs|igd|ugd,
        keracunan, reaksi alergi, meninggal|tewas,
        tangan|jari|wajah|muka|bibir .. melepuh|berdarah|terpotong|teriris|tersayat|terjepit|
        bengkak|iritasi|terbakar|kebakar, teriris|tersayat|terpotong|terjepit|melepuh .. tangan|
        jari|kaki|wajah|muka, kesetrom|disetrum, anak|bayi|pelanggan|karyawan|pekerja|istri|suami|
        pembeli|konsumen|ibu|cucu .. tersedak|keselek|tertelan|menelan|pingsan|muntah|sesak_napas|
        sesak_nafas|terluka|melepuh|keracunan|kesetrum|masuk_rs|masuk_rumah_sakit|dirawat|opname,
        tersedak|keselek|pingsan, sesak|susah napas|nafas, tidak_bisa|gak_bisa|ga_bisa bernapas|
        napas|nafas, tertelan|menelan .. baterai|magnet|kancing|komponen, dirawat|opname|diopname|
        rawat_inap .. rs|rumah_sakit|karena|gara, bawa|dibawa|dilarikan|larikan|masuk .. igd|ugd|
        rs|rumah_sakit, dijahit .. jari|luka|kepala|dahi|dokter, muncul|timbul|kena|langsung|jadi|
        keluar .. ruam|bentol|biduran|gatal_gatal|iritasi, wajah|muka .. ruam|bentol|bengkak|
        gatal, muntah|mencret|diare .. setelah|semua|habis, panggil|dibawa|naik ambulans|ambulan,
        luka_bakar|patah_tulang|pendarahan , kulit .. alergi|gatal|ruam|iritasi .. setelah|abis|
        habis|pakai|pake|karena, alergi .. setelah|abis|habis .. pakai|pake|memakai
    """,
    "ja": """
        怪我を|怪我し|怪我人|怪我が|大怪我|怪我さ, ケガ, けがを|けが人|けがさせ|大けが, 火傷,
        やけど|ヤケド, 感電, 出血, 負傷, 救急車|救急搬送, 病院 .. 運ば|運び|行き|行った|行って|搬送|
        治療, 入院, 食中毒|中毒に|中毒を|中毒症状, アレルギー .. 出た|出て|出ま|症状|発症|反応が,
        かぶれた|かぶれて|発疹|湿疹が, 死亡|亡くな|死者|死ん, 窒息, 骨折, 失明, 指を|指が|腕を ..
        切っ|切断|挟ん|挟ま|ちぎれ, 手を切っ|顔を切っ, 喉に詰|のどに詰|誤飲し,
        手を|指を|顔を|腕を|手が|指が|目を|唇を|手に|指に|顔に|皮膚が|肌が|皮膚に|肌に|手のひら ..
        切っ|切りま|挟ん|挟ま|挟み|ざっくり|血が|火ぶくれ|水ぶくれ|水膨れ|ただれ|腫れ|かぶれ|
        荒れま|発疹|ブツブツ|ぶつぶつ|かゆ|痒|ヒリヒリ|ひりひり|切断|骨折|負傷, 血が .. 出|止ま|
        流|だらけ, 血まみれ|血だらけ|流血, 針縫う|針縫っ|針縫いま, ビリッと|びりっと|ビリビリと|
        ピリッと .. き|感電|電|来, 電気が走|痺れました, 子供|子ども|息子|娘が|赤ちゃん|赤ん坊|
        幼児|お客様|従業員|社員が|スタッフ|利用者 .. 怪我|けがを|ケガ|やけど|火傷|詰まらせ|
        飲み込ん|誤飲し|吐いて|嘔吐|息が|気を失|意識|病院に運|病院へ運|病院に行|救急車|救急搬送|
        腫れ|かぶれ|痙攣|指を切|手を切|感電, 飲み込んで|飲み込んだ|飲み込みま, 電池|部品|磁石|
        ボタン .. 飲み込|のみ込|喉|のど, 息が .. できな|でき|出来|詰ま|苦し|止ま, 呼吸困難|呼吸が|
        意識を失|意識不明|気を失, 病院 .. 駆け込|担ぎ込|通って|診て|縫|手当|受診|処置|連れて|
        行く羽目|行くことに|運ん, 救急外来|救急搬送|緊急搬送, 医者に .. かか|行|診|通, 皮膚科に|
        皮膚科へ|皮膚科で診, じんましん|蕁麻疹|肌荒れ|炎症 .. 出|起|なっ|なりま, 嘔吐し|下痢をし|
        下痢し|下痢にな|腹痛を|腹痛に|吐き気が, 体調を崩, 重傷|軽傷|死にかけ|死ぬところ
    """,
    "ko": """
        다쳤*|다쳐*|다친*|다치*, 부상*, 화상을|화상_입*|화상이, 감전*, 피가 나*|났*|많이, 출혈*,
        병원에|병원으로|응급실에|응급실로 .. 갔*|실려*|입원*|이송*|치료*|있습니다|있어요, 입원*,
        구급차*|앰뷸런스*|119에, 식중독*, 알레르기|알러지 .. 반응*|생겼*|났*|올라*, 두드러기*|발진*,
        사망*|숨졌*, 사람이|아이가|고객이|직원이 .. 죽었*, 질식*, 골절*, 손|손이|손을|손가락|
        손가락이|손가락을|팔을|얼굴을 .. 베였*|베었*|잘렸*|찢어*|데였*|데었*|다쳤*, 실명*, 목에_걸*|
        목에_걸려,
        손을|손이|손가락을|손가락이|얼굴이|얼굴을|얼굴에|팔을|팔이|피부가|피부에|입술이|손에|
        손가락에 .. 베였*|베었*|베어*|벴*|데였*|데었*|다쳤*|다쳐*|찢어*|찢겼*|끼였*|잘렸*|부었*|
        부어*|빨개*|물집*|따갑*|가렵*|화상*|뒤집*|찔렸*|꿰맸*|꿰매*|발진*|두드러기*, 꿰맸*|
        꿰매야*|봉합했*, 바늘 꿰맸*|꿰매*, 물집이|물집도 .. 생겼*|잡혔*|났*, 아이가|아들이|딸이|
        아기가|손님이|고객이|직원이|작업자가|아내가|남편이|어머니가|애가 .. 삼켰*|삼키*|질식*|
        목에*|기절*|쓰러*|토했*|구토*|숨을*|데였*|데었*|다쳤*|화상*|베였*|베었*|감전*|응급실*,
        부품을|건전지를|배터리를|자석을|단추를 .. 삼켰*|삼키*, 숨을 .. 못*|쉬지*, 호흡곤란*|
        호흡_곤란*|의식을_잃*|기절했*|쓰러졌*, 병원에|병원까지|응급실에|응급실까지|응급실로 ..
        다녀*|가야*|데려*|실려*|후송*|꿰맸*, 찌릿* .. 전기*|감전*, 119를|119 .. 불렀*|불러*,
        트러블이|피부염이|습진이 .. 생겼*|났*|올라*, 구토*|설사* .. 했*|증상이*
    """,
    "th": """
        บาดเจ็บ, ไฟดูด|ไฟช็อต|ไฟช็อค|ไฟฟ้าดูด|ไฟฟ้าช็อต, เลือดออก|เลือดไหล, เข้าโรงพยาบาล|
        ส่งโรงพยาบาล|ไปโรงพยาบาล|อยู่โรงพยาบาล|นอนโรงพยาบาล|เข้ารพ|ส่งรพ|ห้องฉุกเฉิน, รถพยาบาล,
        ลวกมือ|น้ำร้อนลวก|โดนลวก|ไหม้มือ|มือไหม้|มือพอง|แผลไหม้|แผลพุพอง, อาหารเป็นพิษ|โดนสารพิษ,
        แพ้จน|แพ้รุนแรง|อาการแพ้|ผื่นขึ้น|ผื่นแพ้|ขึ้นผื่น, เสียชีวิต|คนตาย|ถึงตาย, บาดมือ|
        บาดนิ้ว|บาดแขน|นิ้วขาด|กระดูกหัก|ตาบอด, สำลัก|ติดคอ|หายใจไม่ออก, หมดสติ,
        นิ้วมือ|ฝ่ามือ|ผิวหนัง|ใบหน้า|มือผม|มือฉัน|มือลูก|มือพนักงาน|มือเด็ก .. พอง|ไหม้|บวม|ขาด|
        เลือด|โดนบาด|โดนหนีบ|แสบ|ผื่น|เย็บ|บาด, โดนบาด|ถูกบาด|โดนหนีบ|โดนดูด|โดนไฟช็อต, ลูกค้า|
        เด็ก|พนักงาน|คนงาน|ลูกชาย|ลูกสาว|ลูกผม|ลูกฉัน|หลาน|ทารก|ภรรยา|สามี .. ติดคอ|สำลัก|กลืน|
        หมดสติ|เป็นลม|อาเจียน|หายใจไม่|มีผื่น|ผื่นขึ้น|ท้องเสีย|ไฟดูด|โดนบาด|หามส่ง|หาหมอ|แพ้หนัก,
        กลืน .. แบต|ถ่าน|ชิ้นส่วน|แม่เหล็ก|กระดุม, ต้องเย็บ|เย็บแผล|เย็บไป .. เข็ม|แผล|มือ,
        ต้องไปหาหมอ|ไปหาหมอ|หามส่ง|แอดมิท|แอดมิต|เข้าห้องฉุกเฉิน|เข้าไอซียู, เรียกกู้ภัย,
        คันทั้งตัว|ผื่นแดง|ผื่นเต็ม|หน้าพัง|หน้าบวม|ปากบวม|แสบร้อน|หน้าไหม้|เป็นผื่น, ท้องเสีย|
        อาเจียน .. หลัง|ทั้ง|กิน, มีคนตาย|ลูกค้าตาย|คนงานตาย|เด็กตาย|เกือบตาย
    """,
    "hi": """
        घायल*, चोट .. लग*|आई|आयी|पहुंच*, करंट|करेंट|शॉक|झटका .. लगा|लगी|लग_गया|लगता|मारता|मारा|
        मार_रहा, खून .. निकल*|बह*|आ_रहा, हाथ|उंगली|उंगलियां|चेहरा|पैर|बच्चा|बच्ची|बच्चे|बेटा|बेटी|
        मजदूर|ग्राहक .. जल_गया|जल_गई|जल_गयी|जल_गए|कट_गया|कट_गई|कट_गयी|झुलस*, झुलस*, अस्पताल|हॉस्पिटल
        .. भर्ती|ले_जाना|ले_गए|पहुंच*|में_है|जाना_पड़ा, एंबुलेंस*|एम्बुलेंस*, जहरीला|फूड_पॉइजनिंग|
        जहर_फैल*, एलर्जी .. हो_गई|हो_गयी|हुई, मौत|मृत्यु, आदमी|बच्चा|बच्ची|मजदूर|ग्राहक|इंसान ..
        मर_गया|मर_गई|मर_गयी, दम_घुट*|गले_में_अटक*|गले_में_फंस*, हड्डी टूट*, फफोले|फफोला, chot lag*,
        karant|karent|current laga|lag_gaya|lagta|marta|mara, hath|haath|ungli|bachcha|bacha|bache|
        beta|beti .. jal_gaya|jal_gayi|jal_gaye|kat_gaya|kat_gayi, khoon|khun .. nikal*|beh*,
        hospital .. bharti|le_gaye|jana_pada,
        हाथ|उंगली|उंगलियां|चेहरा|चेहरे|आंख|आंखें|त्वचा|स्किन|होंठ|मुंह|जीभ .. सूज*|छाले|फफोले|खून|
        लाल_हो*|खुजली|जलन|फंस_गई|छिल*|टांके|जल_गया|जल_गई|कट_गया|कट_गई, टांके .. लग*|आए, बच्चे|
        बच्चा|बच्ची|बेटा|बेटे|बेटी|पत्नी|कर्मचारी|मजदूर|ग्राहक .. निगल*|गला_घुट*|दम_घुट*|सांस|
        बेहोश|उल्टी|उल्टियां|करंट|झुलस*|चोट_लग*|अस्पताल_में_भर्ती|अस्पताल_ले|एलर्जी|दाने|घायल*,
        निगल गया|गई|लिया|ली, सांस .. नहीं|तकलीफ|रुक*, बेहोश हो*, अस्पताल|हॉस्पिटल|डॉक्टर|इमरजेंसी
        .. ले_जाया|एडमिट|जाना_पड़ा|भागना|भागे|टांके|दिखाना_पड़ा|ले_कर|लेकर, चकत्ते|रैशेज|रैश|
        खुजली|जलन|दाने .. चेहरे|त्वचा|स्किन|शरीर|हो_ग*|पड़_ग*, चेहरे|त्वचा|स्किन|शरीर .. दाने|
        चकत्ते|रैश*|सूजन, बिजली_का झटका, उल्टी|उल्टियां|दस्त .. हो*|के_बाद, haath|hath|ungli|
        chehra|chehre|aankh|skin .. jal_gaya|jal_gayi|jal_gaye|kat_gaya|kat_gayi|sooj*|chhale|
        khoon|khujli, bachche|bachcha|bacche|baccha|beta|bete|beti|worker .. nigal*|saans|behosh|
        ulti|jal_gaya|jal_gayi|chot|hospital, hospital|doctor .. le_jana|admit_kar*|jana_pada|
        bhagna, taanke|tanke .. lag*, saans nahi|nhi, daane|rashes|khujli .. chehre|skin|nikal*|
        ho_ga*
    """,
    "ha": """
        ji|samu|samun|yi|yi_masa|yi_mata rauni|raunuka|ciwo, jikkata*|raunata*, lantarki|wuta|caja|
        shok .. ja_shi|ja_ta|ja_ni|ja_mutum|kama_shi|kama_ta|buge_shi|buge_ta, jini .. zuba*|zubar*|
        yake_fita, hannu|hannunsa|hannunta|yatsa|yatsansa|fuska|fuskarsa|yaro|yaron|yarinya|mutum|
        ma_aikaci|ma_aikata .. kone*|ya_yanke|ta_yanke|yanke_masa|yanke_mata, kone|kona .. hannu|
        hannunsa|hannunta|yaro|yarinya|mutum|fuska|jiki, asibiti .. kwantar*|kai_shi|kai_ta|
        garzaya*|kwance, kwantar|kai_shi|kai_ta|garzaya .. asibiti, mutum|mutane|yaro|yarinya|
        ma_aikaci|abokin_ciniki .. mutu|rasu, sun_mutu|sun_rasu|ya_rasu|ta_rasu, gubar abinci,
        kuraje .. fito*,
        hannu|hannunsa|hannunta|hannuna|yatsa|yatsansa|yatsana|fuska|fuskata|fuskarta|ido|idonsa|
        fatata|fatarta|jiki .. kone*|yanke*|kumbur*|jini|kuraje|ja_jawur|kaikayi|salube*, kone|
        kona|yanke|yanka|kumbura .. hannu*|yatsa*|fuska*|fatata|jiki*, yaro|yaron|yarinya|
        yarinyar|dana|yata|matata|mijina|kwastoma|ma_aikaci|jariri .. shake*|hadiye*|hadiya|suma|
        sume|amai|numfashi|kone*|rauni|guba|kuraje, hadiye|hadiya .. batir*|karfe|maganadisu|
        maballi|guntu, numfashi .. kasa|wahala|dauke*, asibiti .. dinki|gaggawa|kwana,
        mun_kai_shi|mun_kai_ta|an_kai_shi|an_kai_ta|muka_kai_shi|muka_kai_ta|ya_tafi|ta_tafi|
        sun_kai_shi|kai_yaro .. asibiti, kuraje|kaikayi|kumburi .. fuska*|fata*|jiki*, amai|gudawa
        .. bayan|duk|sun_sha|ya_sha, ya_suma|ta_suma|sun_suma, wuta|lantarki ta_ja|ya_ja|ta_buge
    """,
    "it": """
        ferito|ferita|feriti|ferite, lesione|lesioni|infortun*, fatto|fatta|fatti male .. mano|
        dito|bambin*|figli*|operai*|cliente, tagliat*|bruciat*|scottat*|ustionat*|schiacciat*|
        rotto|rotta|perso .. mano|mani|dito|dita|braccio|gamba|viso|faccia|occhio|pelle|piede|
        labbra|lingua, mano|mani|dito|dita|braccio|viso|faccia|pelle|occhi|occhio|labbra ..
        bruciat*|tagliat*|ustionat*|gonfia|gonfio|gonfie|gonfi|gonfiat*|sanguin*|irritat*|
        vesciche|bolle, ustion*, scossa elettrica|fortissima|forte|pericolosa, preso|presa|prende|
        prendo|dato|da|tira .. la_scossa|scossa|scosse, folgorat*|fulminato|fulminata, finito|
        finita|portat*|ricoverat*|andat*|e|trovo|trova|corsa|corsi .. in_ospedale|all_ospedale|
        al_pronto_soccorso|in_pronto_soccorso, pronto_soccorso, ospedale .. finit*|portat*|
        ricoverat*, ricoverat*, ambulanza|118 .. chiamat*|portat*|arrivat*, chiamat* .. ambulanza|
        118, ambulanza, intossic*, avvelen*, reazione allergica, allergia .. fatto|causat*|
        provocat*|venuta, fatto|causato|provocato|venuto|venuta .. allergia|sfogo|eruzione|bolle|
        vesciche|orticaria, sfogo cutaneo|sulla_pelle|in_faccia, orticaria|vesciche, sanguina|
        sanguinava|sanguinando|sanguinato|sanguinante, morto|morta|morti|morte|deceduto|deceduta
        .. bambin*|uomo|donna|cliente|persona|operai*|dopo|a_causa|per_colpa, e|quasi morto|morta,
        soffocat*|soffocav*|soffocand*, ingoiat*|inghiottit*|ingerit*, respirav*|respirare .. non|
        fatica|riusc*, non .. respir*, punti_di_sutura|punti .. mano|dito|fronte|testa, incidente
        .. grave|causato|operai*|bambin*|avuto, avuto|successo|causato .. incidente, svenut*,
        vomit* .. bambin*|tutti|dopo|sta|tutta_la|client*, stat*|sentit*|stanno|sta .. male ..
        dopo|mangi*|bevut*|usat*|crema
    """,
}
