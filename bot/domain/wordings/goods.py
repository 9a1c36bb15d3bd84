"""Words for goods and for what is wrong with them: groups that wordings share.

Notation: `bot.domain.signals`.
"""

GROUPS: dict[str, str] = {
    "bad_en": """
        broken|brocken|broke|damag*|demag*|defect*|deffect*|faulty|wrong|bad|ruined|useless|
        unusable|rusty|rusted|moldy|mouldy|rotten|spoiled|spoilt|crushed|cracked|smashed|dead|
        garbage|trash|rubbish|wet|fake|not_work*|doesnt_work|don_t_work|doesn_t_work|dont_work|
        fail|failed|rejected|
        unsellable|unsaleable|leaking|leaked|leaks|stains|scratched|scratches|torn|bent|dented|
        warped|discolored|discoloured|mildew|full_of_mold|full_of_mould|full_of_rust|
        covered_in_rust|covered_in_mold|expired|stinks|stinking|peeling_off|chipped|shattered|
        snapped|deformed|corroded|soaked|soaking|infested|contaminated|not_turn|wont_turn|
        won_t_turn|doesnt_turn|dont_turn|don_t_turn|cant_be_sold|can_t_be_sold|cannot_be_sold|
        dont_fit|don_t_fit|cracks|crap|junk|nothing_like|not_what_i|not_what_we|swollen
    """,
    "goods_en": """
        order|orders|shipment|shipments|batch|lot|consignment|cargo|container|delivery|pallet|
        goods|pieces|piece|pcs|pc|units|unit|items|item|products|product|boxes|cartons|bottles|
        stock|merchandise|stuff|parts|ones|chargers|lamps|shirts|shoes|bags|phones
    """,
    "wares_en": """
        carton|box|container|bottle|pair|pairs|sets|set|cases|crates|crate|rolls|bag|bales|jars|
        tins|cups|mugs|glasses|plates|lids|toys|dresses|jackets|watches|cables|tiles|panels|tyres|
        tires|load|lights|bulbs|screens|truckload|packages|parcels|sofas|chairs|tables|batteries|
        devices|machines|fabric|rice|garments|run|production|inventory|pallets|containers|
        shipments|lots|batches|stocks
    """,
    "bad_es": """
        danad*|roto|rota|rotos|rotas|defectuos*|mal|malo|mala|malos|malas|estropead*|equivocad*|
        incorrect*|quebrad*|fallad*|podrid*|mojad*|oxidad*|inservible*|no_sirve*|no_funciona*|
        vencid*|con_defecto*|con_falla*|aplastad*|
        averiad*|mohos*|con_moho|lleno_de_moho|llena_de_moho|llenas_de_moho|manchad*|rajad*|
        agrietad*|descompuest*|caducad*|con_hongos|no_encien*|no_prende*|no_carga*|despegad*|
        destenid*|invendib*|chueco*|fisurad*|abollad*|hechas_pedazos|hechos_pedazos|en_pedazos|
        es_basura|son_basura|una_basura|pura_basura|deformad*|astillad*|humedo*|humeda*|
        tiene_defecto*|tienen_defecto*|traen_defecto*|reventad*|hechas_trizas
    """,
    "goods_es": """
        lote|lotes|pedido|mercancia|mercaderia|envio|cargamento|contenedor|piezas|unidades|cajas|
        productos|partida|embarque|carga|palet
    """,
    "wares_es": """
        pedidos|articulos|juegos|vasos|tazas|platos|frascos|botellas|pares|bultos|paquetes|
        cartones|pallet|pallets|tarima|tarimas|conteiner|container|bolsas|equipos|camisas|zapatos|
        cargadores|lamparas|orden|rollos|tela|telas|sillas|mesas|focos
    """,
    "bad_ar": """
        تالف*|تلفان*|مكسور*|مكسر*|معيب*|خربان*|فاسد*|خاطي*|غلط|خراب|مضروب*|بايظ*|معطوب*|متضرر*|
        عطلان*|لا_تعمل|ما_تشتغل|مش_شغال*|مغشوش*|فيها_عيب|فيها_عيوب|
        مصدي*|صديه|متعفن*|عفن*|معفن*|مبلل*|مبلول*|مشقق*|مخدوش*|منتهي_صلاحيه|منتهيه_صلاحيه|مخالف*|
        مو_شغال*|غير_صالح*|غير_مطابق*|لا_يعمل|مايشتغل|ماتشتغل|مهشم*|محطم*|معوج*|متكسر*|مشروخ*|
        غير_شغال*|لا_تشتغل|ما_يشتغل|مسرب*
    """,
    "goods_ar": """
        شحنه|طلبيه|دفعه|كميه|بضاعه|قطع|كراتين|حاويه|منتجات|باتش
    """,
    "wares_ar": """
        حبه|صناديق|علب|قطعه|كونتينر|طلبيات|منتج|اجهزه|لوط|كوبايات|اكواب|وحدات|سلع|حموله
    """,
    "bad_pt": """
        danificad*|quebrad*|defeito*|defeituos*|errad*|estragad*|ruim|ruins|podre*|molhad*|
        enferrujad*|mofad*|nao_funciona*|n_funciona*|amassad*|vencid*|com_problema|imprestavel|
        inutil|inutilizad*|avariad*|
        rachad*|trincad*|manchad*|com_mofo|cheio_de_mofo|cheia_de_mofo|com_ferrugem|oxidad*|
        vazand*|nao_liga*|n_liga*|nao_carrega*|fora_do_padrao|deteriorad*|empenad*|torto|tortos|
        tortas|um_lixo|inservive*|descascand*|descolad*|trocad*|umido|umida|umidos|umidas|
        bolorent*|em_pedacos|esmagad*|encharcad*|arranhad*|virou_sucata
    """,
    "goods_pt": """
        lote|lotes|pedido|mercadoria|carga|remessa|encomenda|container|conteiner|contentor|pecas|
        unidades|caixas|produtos|palete
    """,
    "wares_pt": """
        itens|artigos|copos|canecas|pratos|garrafas|frascos|pares|volumes|caixa|palets|pallet|
        pallets|paletes|camisas|sapatos|carregadores|lampadas|rolos|tecido|tecidos|fardos|
        aparelhos|cadeiras
    """,
    "bad_zh": """
        坏|烂|破损|损坏|都有问题|不合格|次品|报废|发错|不能用|用不了|发霉|生锈|瑕疵|缺陷|残次|
        废品|错货|错了|不良|碎了|
        变形|开裂|裂了|裂纹|受潮|进水|漏液|掉漆|脱胶|褪色|断了|没法用|不能卖|没法卖|卖不了|长毛|
        长霉|霉了|锈了|锈蚀|过期|开不了机|不通电|充不进电|质量问题|不亮|漏水|发黑|变质|臭了|湿了|
        湿透|压扁|压坏|不符|有毛病|有问题|废了|破了|长虫|有虫|开胶|故障|货不对|型号不对|颜色不对|
        尺寸不对|都不对
    """,
    "goods_zh": """
        货|产品|订单|批|柜|箱子|东西|件|集装箱
    """,
    "wares_zh": """
        盒|瓶|台|双|套|包|袋|托盘|杯|灯|鞋|衣服|机器|电池|充电器|零件|配件|包裹|商品
    """,
    "bad_pl": """
        uszkodz*|wadliw*|zepsut*|zniszcz*|polaman*|zla|zle|bledn*|potluczon*|popsut*|do_niczego|
        zardzewial*|zgnil*|splesnial*|mokr*|nie_dziala*|felern*|pomylon*|polamal*|pekniet*|rozbit*|
        porysowan*|zaplesnial*|w_plesni|w_rdzy|zalan*|przemoczon*|popekan*|pokrzywion*|wygiet*|
        zgniecion*|smierdz*|przeterminowan*|do_wyrzuc*|z_wada|maja_wade|maja_wady|nie_wlacza*|
        nie_ladu*|nieszczeln*|przecieka*|niezgodn*|stluczon*|stlukl*|pogniecion*|odklejon*|
        zawilgocon*|skorodowan*
    """,
    "goods_pl": """
        partia|partie|partii|dostawa|dostawe|dostawy|paleta|palete|zamowienie|wysylka|towar|
        towaru|sztuki|przesylka|kontener|kartony|transport
    """,
    "wares_pl": """
        sztuka|karton|kartonow|paczki|palety|pudelka|butelki|kubki|talerze|lampy|ladowarki|buty|
        koszulki|produkty|zamowienia|przesylki|wyroby|czesci|zestawy|elementy|krzesla|szklanki|
        opakowania
    """,
    "bad_fr": """
        casse*|abime*|defectueu*|defectue*|endommage*|mauvais*|erreur|faux|fausse*|moisi*|
        rouille*|pourri*|inutilisable*|hs|foutu*|marche_pas|marchent_pas|fonctionne_pas|
        fonctionnent_pas|brise*|non_conforme*|
        fissure*|fele*|dechire*|tordu*|deforme*|mouille*|trempe*|perime*|avarie*|moisissure*|
        invendable*|a_jeter|a_la_poubelle|ecrase*|tachees|decolore*|ne_marche|ne_marchent|
        ne_fonctionne*|ne_s_allume*|ne_charge*|eclate*|ebreche*|humide*|decolle*|cabosse*|
        en_miettes|en_morceaux|corrode*|deteriore*|fuient|en_panne
    """,
    "goods_fr": """
        lot|lots|commande|livraison|marchandise|marchandises|cargaison|conteneur|pieces|cartons|
        produits|palette|expedition|colis|unites|serie
    """,
    "wares_fr": """
        container|conteneurs|caisses|boites|articles|carton|palettes|bouteilles|tasses|verres|
        assiettes|chaises|chaussures|lampes|chargeurs|arrivage|envoi|stock|appareils|pots|
        rouleaux|tissu|paires|flacons
    """,
    "bad_ru": """
        брак|браком|браке|бракован*|битая|битый|битые|битое|разбит*|слома*|поврежд*|испор*|не_то|
        не_та|гнил*|негод*|не_работа*|мокр*|полома*|дефект*|с_дефект*|ржав*|перепута*|плесен*|
        в_плесен*|
        треснут*|треснул*|в_трещинах|лопнул*|поцарапан*|порван*|погнут*|деформир*|протека*|
        промок*|вонюч*|воняет|просроч*|заплесневел*|проржавел*|в_ржавчине|помят*|мятый|мятая|
        мятые|кривой|кривая|кривые|не_включа*|не_заряжа*|хлам|мусор|некондици*|непригодн*|
        не_соответств*|под_списание|на_выброс|расколот*|отсырел*|пересорт*|неисправн*|нерабоч*
    """,
    "goods_ru": """
        партия|партию|партии|товар|груз|поставка|поставку|заказ|контейнер|коробки|штуки|паллета|
        посылка|посылку|изделия
    """,
    "wares_ru": """
        ящики|коробка|паллеты|упаковки|бутылки|кружки|тарелки|лампы|зарядки|обувь|мешки|рулоны|
        ткань|фура|фуру|вагон|поставки|детали|комплекты|устройства|приборы|стулья|стаканы|банки|
        пары|товары|контейнеры
    """,
    "bad_ja": """
        不良|壊れ|破損|割れ|不具合|間違|違って|違いま|違う商品|違うもの|使えな|使えま|使い物|動かな|
        動きま|動作しな|濡れ|カビ|かび|錆び|さび|腐っ|腐り|欠陥|粗悪|ひび|潰れ|つぶれ|
        故障し|傷だらけ|キズだらけ|へこみ|凹み|変形し|液漏れ|水漏れ|剥がれ|期限切れ|折れて|折れた|
        破れて|破れた|汚れて|売れな|売り物にな|点かな|点灯しな|電源が入ら|充電できな|使用でき|
        ダメ|駄目|異臭|臭い|サンプルと違|仕様と違|亀裂|曲がって|水浸し|ボロボロ|ぼろぼろ
    """,
    "bad_ko": """
        불량*|파손*|고장*|깨졌*|깨져*|깨진*|부서*|망가*|잘못_왔*|잘못된*|젖었*|젖어*|곰팡이*|녹슬*|
        녹이_슬*|썩었*|썩어*|작동_안*|작동이_안*|작동하지*|안_됩니다|안_돼요|안_켜*|못_쓰*|
        쓸_수_없*|엉망*|하자*|
        터졌*|찢어*|찢겼*|긁혔*|휘었*|변형*|누수가|누수되*|샙니다|새요|녹_슬*|녹이_슨*|색이_다*|
        규격이_다*|사이즈가_다*|금이_가*|금이_갔*|얼룩*|폐기*|팔_수_없*|켜지지*|충전이_안*|
        찌그러*|부러*|이상이_있*|샘플과_다*|벗겨*|악취*|먹통*
    """,
    "bad_th": """
        เสีย|พัง|แตก|ชำรุด|ผิดรุ่น|ผิดสี|ผิดแบบ|ผิดไซส์|ผิดสเปค|ขึ้นรา|เปียก|ใช้ไม่ได้|ใช้งานไม่ได้|
        ไม่ทำงาน|เน่า|บุบ|เป็นสนิม|ขึ้นสนิม|มีตำหนิ|มีปัญหา|
        รั่ว|ร้าว|เบี้ยว|ฉีกขาด|แตกหัก|ซีด|เป็นเชื้อรา|เชื้อราขึ้น|อับชื้น|ชื้นหมด|หมดอายุ|
        ไม่ตรงสเปค|ไม่ตรงตัวอย่าง|ไม่ตรงปก|เปิดไม่ติด|ชาร์จไม่เข้า|ขายไม่ได้|มีรอย|เป็นรอย|บวม|
        น้ำเข้า|มีกลิ่นเหม็น|ผิดหมด
    """,
    "bad_hi": """
        खराब|टूटा|टूटे|टूटी|टूट_गए|टूट_गया|डिफेक्टिव|डिफेक्ट|गलत_आ*|गलत_है|गलत_हैं|गलत_मिल*|बेकार|
        भीगा|भीगे|गीला|गीले|जंग_लग*|फफूंद*|सड़ा|सड़े|सड़_ग*|नकली|क्षतिग्रस्त|डैमेज*|काम_नहीं|
        चटक*|दरार*|खरोंच*|मुड़ा|मुड़े|फटा|फटे|फटी|लीक_हो*|लीक_कर*|फंगस|बदबू*|सीलन|एक्सपायर*|खराबी|
        चलते_नहीं|चलता_नहीं|चल_नहीं|नहीं_चल*|नहीं_जल*|चालू_नहीं|ऑन_नहीं|बेचने_लायक_नहीं|कबाड़|
        पिचक*|टूटी_हुई|दोषपूर्ण
    """,
    "goods_hi": """
        माल|बैच|लॉट|ऑर्डर|खेप|शिपमेंट|कंटेनर|पीस|सामान|डिब्बे|कार्टन|यूनिट|प्रोडक्ट|आइटम|पेटी|
        पेटियां
    """,
    "wares_hi": """
        पैकेट|बोतल|बोतलें|कप|प्लेट|जूते|कपड़े|मशीनें|लाइट|बल्ब|चार्जर|पेटियों|डिब्बों|कंसाइनमेंट|
        डिलीवरी|बोरी|बोरियां|चीजें
    """,
    "bad_ha": """
        lalace*|lalatattu*|baci|sun_baci|ya_baci|fashe*|fasassu*|karye*|karyayyu*|jike*|jikaku*|
        ba_su_aiki|ba_ya_aiki|ba_sa_aiki|ba_su_yi_aiki|rube*|rubabbu*|tsatsa|marasa_kyau|na_jabu|
        ba_daidai_ba|ba_su_da_kyau|
        tsinke*|yage*|rugurguje*|sun_yi_tsatsa|ya_yi_tsatsa|yi_tsatsa|suna_da_matsala|sun_jike|
        sun_karye|sun_fashe|doyi|ba_sa_kunna*|ba_su_kunna*|mara_kyau|marar_kyau|sun_rube|suna_yoyo
    """,
    "bad_it": """
        rotto|rotta|rotti|rotte|difettos*|danneggiat*|sbagliat*|guast*|marcio|marcia|marci|marce|
        ammuffit*|muff*|bagnat*|arrugginit*|ruggine|inutilizzabil*|invendibil*|scadut*|avariat*|
        deformat*|graffiat*|schiacciat*|macchiat*|fallat*|non_funzion*|non_vanno|non_va|
        da_buttare|con_difett*|difett*|fracassat*|crepat*|scheggiat*|ammaccat*|incrinat*|
        in_frantumi|non_conform*
    """,
    "goods_it": """
        lotto|lotti|ordine|ordini|merce|spedizione|carico|container|fornitura|partita|pezzi|pezzo|
        scatole|cartoni|cartone|prodotti|unita|pallet|bancale|bancali|consegna|articoli|roba|
        pacchi|colli
    """,
}
