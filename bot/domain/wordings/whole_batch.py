"""Not one parcel but a whole batch is wrong or damaged.

Notation: `bot.domain.signals`.
"""

GROUPS: dict[str, str] = {
    "bad_en": """
        broken|brocken|broke|damag*|demag*|defect*|deffect*|faulty|wrong|bad|ruined|useless|
        unusable|rusty|rusted|moldy|mouldy|rotten|spoiled|spoilt|crushed|cracked|smashed|dead|
        garbage|trash|rubbish|wet|fake|not_work*|doesnt_work|don_t_work|doesn_t_work|dont_work|
        fail|failed|rejected
    """,
    "goods_en": """
        order|orders|shipment|shipments|batch|lot|consignment|cargo|container|delivery|pallet|
        goods|pieces|piece|pcs|pc|units|unit|items|item|products|product|boxes|cartons|bottles|
        stock|merchandise|stuff|parts|ones|chargers|lamps|shirts|shoes|bags|phones
    """,
    "bad_es": """
        danad*|roto|rota|rotos|rotas|defectuos*|mal|malo|mala|malos|malas|estropead*|equivocad*|
        incorrect*|quebrad*|fallad*|podrid*|mojad*|oxidad*|inservible*|no_sirve*|no_funciona*|
        vencid*|con_defecto*|con_falla*|aplastad*
    """,
    "goods_es": """
        lote|lotes|pedido|mercancia|mercaderia|envio|cargamento|contenedor|piezas|unidades|cajas|
        productos|partida|embarque|carga|palet
    """,
    "bad_ar": """
        تالف*|تلفان*|مكسور*|مكسر*|معيب*|خربان*|فاسد*|خاطي*|غلط|خراب|مضروب*|بايظ*|معطوب*|متضرر*|
        عطلان*|لا_تعمل|ما_تشتغل|مش_شغال*|مغشوش*|فيها_عيب|فيها_عيوب
    """,
    "goods_ar": """
        شحنه|طلبيه|دفعه|كميه|بضاعه|قطع|كراتين|حاويه|منتجات|باتش
    """,
    "bad_pt": """
        danificad*|quebrad*|defeito*|defeituos*|errad*|estragad*|ruim|ruins|podre*|molhad*|
        enferrujad*|mofad*|nao_funciona*|n_funciona*|amassad*|vencid*|com_problema|imprestavel|
        inutil|inutilizad*|avariad*
    """,
    "goods_pt": """
        lote|lotes|pedido|mercadoria|carga|remessa|encomenda|container|conteiner|contentor|pecas|
        unidades|caixas|produtos|palete
    """,
    "bad_zh": """
        坏|烂|破损|损坏|都有问题|不合格|次品|报废|发错|不能用|用不了|发霉|生锈|瑕疵|缺陷|残次|
        废品|错货|错了|不良|碎了
    """,
    "goods_zh": """
        货|产品|订单|批|柜|箱子|东西|件|集装箱
    """,
    "bad_pl": """
        uszkodz*|wadliw*|zepsut*|zniszcz*|polaman*|zla|zle|bledn*|potluczon*|popsut*|do_niczego|
        zardzewial*|zgnil*|splesnial*|mokr*|nie_dziala*|felern*|pomylon*|polamal*|pekniet*|rozbit*
    """,
    "goods_pl": """
        partia|partie|partii|dostawa|dostawe|dostawy|paleta|palete|zamowienie|wysylka|towar|
        towaru|sztuki|przesylka|kontener|kartony|transport
    """,
    "bad_fr": """
        casse*|abime*|defectueu*|defectue*|endommage*|mauvais*|erreur|faux|fausse*|moisi*|
        rouille*|pourri*|inutilisable*|hs|foutu*|marche_pas|marchent_pas|fonctionne_pas|
        fonctionnent_pas|brise*|non_conforme*
    """,
    "goods_fr": """
        lot|lots|commande|livraison|marchandise|marchandises|cargaison|conteneur|pieces|cartons|
        produits|palette|expedition|colis|unites|serie
    """,
    "bad_ru": """
        брак|браком|браке|бракован*|битая|битый|битые|битое|разбит*|слома*|поврежд*|испор*|не_то|
        не_та|гнил*|негод*|не_работа*|мокр*|полома*|дефект*|с_дефект*|ржав*|перепута*|плесен*|
        в_плесен*
    """,
    "goods_ru": """
        партия|партию|партии|товар|груз|поставка|поставку|заказ|контейнер|коробки|штуки|паллета|
        посылка|посылку|изделия
    """,
    "bad_ja": """
        不良|壊れ|破損|割れ|不具合|間違|違って|違いま|違う商品|違うもの|使えな|使えま|使い物|動かな|
        動きま|動作しな|濡れ|カビ|かび|錆び|さび|腐っ|腐り|欠陥|粗悪|ひび|潰れ|つぶれ
    """,
    "bad_ko": """
        불량*|파손*|고장*|깨졌*|깨져*|깨진*|부서*|망가*|잘못_왔*|잘못된*|젖었*|젖어*|곰팡이*|녹슬*|
        녹이_슬*|썩었*|썩어*|작동_안*|작동이_안*|작동하지*|안_됩니다|안_돼요|안_켜*|못_쓰*|
        쓸_수_없*|엉망*|하자*
    """,
    "bad_th": """
        เสีย|พัง|แตก|ชำรุด|ผิดรุ่น|ผิดสี|ผิดแบบ|ผิดไซส์|ผิดสเปค|ขึ้นรา|เปียก|ใช้ไม่ได้|ใช้งานไม่ได้|
        ไม่ทำงาน|เน่า|บุบ|เป็นสนิม|ขึ้นสนิม|มีตำหนิ|มีปัญหา
    """,
    "bad_hi": """
        खराब|टूटा|टूटे|टूटी|टूट_गए|टूट_गया|डिफेक्टिव|डिफेक्ट|गलत_आ*|गलत_है|गलत_हैं|गलत_मिल*|बेकार|
        भीगा|भीगे|गीला|गीले|जंग_लग*|फफूंद*|सड़ा|सड़े|सड़_ग*|नकली|क्षतिग्रस्त|डैमेज*|काम_नहीं
    """,
    "goods_hi": """
        माल|बैच|लॉट|ऑर्डर|खेप|शिपमेंट|कंटेनर|पीस|सामान|डिब्बे|कार्टन|यूनिट|प्रोडक्ट|आइटम|पेटी|
        पेटियां
    """,
    "bad_ha": """
        lalace*|lalatattu*|baci|sun_baci|ya_baci|fashe*|fasassu*|karye*|karyayyu*|jike*|jikaku*|
        ba_su_aiki|ba_ya_aiki|ba_sa_aiki|ba_su_yi_aiki|rube*|rubabbu*|tsatsa|marasa_kyau|na_jabu|
        ba_daidai_ba|ba_su_da_kyau
    """,
}

WORDINGS: dict[str, str] = {
    "en": """
        whole|entire|hole|full|complete|entier <goods_en> .. is|was|are|were|came|arrived|has|had|
        have|all|got|totally|of .. <bad_en>, whole|entire|complete|full <goods_en> <bad_en>,
        wrong|damaged|defective|broken|bad|faulty|rotten|ruined .. whole|entire|complete
        <goods_en>, all|every .. <goods_en> .. are|is|were|was|came|come|arrived|arrive|have|has|
        received|got .. <bad_en>, all|every .. <goods_en> <bad_en>, all .. of_them|of_it|these|
        this|them .. <bad_en>, everything .. arrived|came|is|was|received .. <bad_en>, all
        arrived|came|are|were .. <bad_en>, they_are_all|theyre_all|they_re_all|are_all|were_all
        <bad_en>, <goods_en> .. are|is|were|was|came|arrived .. all|completely|totally|entirely|
        100_percent .. <bad_en>, most|half|majority|hundreds|thousands|percent .. <goods_en> ..
        <bad_en>, most|majority|percent .. of_them|of_it|are|is|were|was .. <bad_en>, not_a|
        none_of_them|none_of|not_one|no_single .. works|work|working|usable, none .. <goods_en> ..
        work|works|working, recieved|received|sent|shipped .. whole|entire .. <bad_en>
    """,
    "es": """
        todo|toda|todas|todos .. <goods_es> .. <bad_es>, entero|entera|completo|completa|todo|toda
        .. <bad_es> .. lote|pedido|mercancia|mercaderia, <goods_es> .. entero|entera|completo|
        completa|todo|toda|todos|todas|totalmente .. <bad_es>, todo|todos|todas .. vino|llego|
        llegaron|vinieron|esta|estan|salio|salieron .. <bad_es>, la_mitad .. <goods_es> ..
        <bad_es>, la_mayoria|mayoria|percent|casi_todo|casi_todas .. <bad_es>, ninguna|ninguno|
        ningun .. funciona|sirve|prende|enciende
    """,
    "ar": """
        كل|جميع|كامل|كافه|معظم|اغلب|نص|نصف .. <goods_ar> .. <bad_ar>, <goods_ar> .. كلها|كله|
        كامله|باكملها|بالكامل|كاملا|كلو|جميعها|معظمها|اغلبها|نصها|باكمله .. <bad_ar>, كلها|كله|
        كلهم|كلو|جميعها .. <bad_ar>, ولا .. وحده|قطعه|واحده .. تشتغل|شغاله|تعمل|سليمه, <goods_ar>
        .. <bad_ar> .. كلها|كله|بالكامل|باكملها|كامله
    """,
    "pt": """
        todo|toda|todas|todos|tdo|tds .. <goods_pt> .. <bad_pt>, <goods_pt> .. inteiro|inteira|
        completo|completa|todo|toda|todos|todas|totalmente .. <bad_pt>, todo|tudo|todos|todas|td
        .. veio|chegou|chegaram|vieram|esta|estao|ta|tao .. <bad_pt>, metade .. <goods_pt> ..
        <bad_pt>, maioria|percent|quase_todas|quase_todos|quase_tudo .. <bad_pt>, nenhuma|nenhum
        .. funciona|presta|liga
    """,
    "zh": """
        整批|全批|这批|一整批|整个订单|整柜|整箱|整货柜|整单|一批货 .. 都|全|全部 .. <bad_zh>|
        有问题, 整批|整柜|整单|整个订单|整个柜 .. <bad_zh>, 全部|全都|所有|统统 .. <goods_zh> ..
        <bad_zh>, 全部|全都 .. <bad_zh>|是坏|是次, 都是 .. 坏的|次品|烂的|废品|不良品, 大部分|
        一大半|大半|百分之 .. <bad_zh>, 没有一个|没一个|没有一件|没一件 .. 能用|是好的, 批量 ..
        不良|质量问题|报废|不合格, 批次 .. 都|全 .. <bad_zh>
    """,
    "pl": """
        cala|cale|caly|calej|calosc|wszystkie|wszystko|kazda|cay .. <goods_pl> .. <bad_pl>,
        wszystko|wszystkie|calosc .. przyszl*|jest|sa|dotarl*|doszl* .. <bad_pl>, <goods_pl> ..
        cala|cale|caly|calosc|w_calosci|calkowicie .. <bad_pl>, polowa .. <goods_pl> .. <bad_pl>,
        wiekszosc|percent .. <bad_pl>, zadna|zaden|zadne|ani_jedna|ani_jeden .. dziala|nie_dziala,
        wszystkie|calosc <bad_pl>, <bad_pl> .. cala|caly|cale .. <goods_pl>
    """,
    "fr": """
        tout|toute|tous|toutes|totalite|entier|integralite .. <goods_fr> .. <bad_fr>, <goods_fr>
        .. entier|entiere|entierement|complet|complete|totalement|toute|tout|tous|toutes ..
        <bad_fr>, tout|tous|toutes .. est|sont|arrive|arrives|etait .. <bad_fr>, moitie ..
        <goods_fr> .. <bad_fr>, plupart|majorite|percent|quasi_totalite .. <bad_fr>, aucun|aucune
        .. fonctionne|marche, lot entier <bad_fr>
    """,
    "ru": """
        вся|всю|весь|все|целая|целую|целый|каждая|вся_эта .. <goods_ru> .. <bad_ru>, <goods_ru> ..
        вся|весь|все|полностью|целиком .. <bad_ru>, все|всё .. пришл*|приехал*|оказал*|сплошной ..
        <bad_ru>, половина .. <goods_ru> .. <bad_ru>, большинство|большая_часть|percent|процентов
        .. <bad_ru>, ни_один|ни_одна|ни_одной .. не_работа*|рабоча*|цел*, сплошной брак, <bad_ru>
        .. вся|всю|весь .. <goods_ru>, вся бракован*|разбит*|слома*|поврежд*
    """,
    "tr": """
        butun|tum|hepsi|tamami|komple|tumu .. bozuk*|kirik*|hasarli*|hatali*|yanlis|defolu*|
        arizali*|curuk|kirilmis|calismiyor, parti*|siparis*|urunler*|mallar*|sevkiyat* .. hepsi|
        tamami|komple|tamamen|tumu .. bozuk*|kirik*|hasarli*|hatali*|yanlis|defolu*|arizali*|
        calismiyor, cogu .. bozuk*|kirik*|hasarli*|hatali*|defolu*
    """,
    "de": """
        ganze|gesamte|komplette|gesammte|alle|samtliche|ganzen .. lieferung|charge|partie|ware|
        sendung|bestellung|stuck|teile|artikel|waren|ladung|palette|container .. defekt*|kaputt*|
        beschadigt*|falsch*|fehlerhaft*|unbrauchbar*|mangelhaft*|verschimmelt|nass|schrott|
        zerbrochen, alle|alles|lieferung|charge|ware .. komplett|alles|ist|sind|vollstandig|kam ..
        komplett? defekt*|kaputt*|beschadigt*|falsch*|unbrauchbar*|schrott|fehlerhaft, mehrheit|
        percent .. defekt*|kaputt*|beschadigt*|falsch*
    """,
    "vi": """
        toan_bo|ca_lo|nguyen_lo|tat_ca|het_ca_lo|ca_don|ca_container|nguyen_don .. bi .. hong|loi|
        vo|hu|sai|be|moc|nut|uot|ri, ca_lo|nguyen_lo|toan_bo_lo|lo_hang|toan_bo_hang|ca_don_hang
        .. hu_het|hong_het|vo_het|loi_het|sai_het|hong|hu, hu_het|hong_het|vo_het|loi_het|sai_het
    """,
    "id": """
        seluruh|semua|semuanya|satu_batch|sebatch|satu_kontainer|satu_lot|satu_container .. rusak|
        cacat|salah|pecah|busuk|hancur|reject|basah|berjamur|karatan, barang|pesanan|kiriman|
        orderan .. semua|semuanya|seluruhnya .. rusak|cacat|salah|pecah|busuk|hancur,
        sebagian_besar .. rusak|cacat|pecah|salah
    """,
    "ja": """
        全部|すべて|全て|全数|全量|全品|ロット全体|ロット全部|全ロット|コンテナ全部|コンテナごと|
        丸ごと|まるごと|残らず .. <bad_ja>, 大半|ほとんど|大部分|半分以上|半数以上|半分が ..
        <bad_ja>, 1つも|一つも|ひとつも|一個も|1台も|一台も .. 使えな|使えま|動か|動き|まとも
    """,
    "ko": """
        전부|모두|전체|전체가|전량|몽땅|죄다|싹|모든|로트_전체*|롯트_전체* .. <bad_ko>, 다 .. 깨졌*|
        깨져*|불량*|고장*|망가*|부서*|젖었*|젖어*, 하나도|한_개도 .. 작동*|안_*|못_*|제대로*|멀쩡*,
        대부분|대부분이|절반|절반이|절반_이상*|반_이상* .. <bad_ko>
    """,
    "th": """
        ทั้งล็อต|ทั้งล๊อต|ทั้งล็อท|ยกล็อต|ทั้งตู้|ทั้งลัง|ทั้งออเดอร์|ทั้งหมด|ทุกชิ้น|ทุกกล่อง|
        ทุกตัว|ทุกอัน|ทุกลัง .. <bad_th>, ล็อตนี้|ล็อตล่าสุด|ตู้นี้ .. พังหมด|แตกหมด|ชำรุดหมด|
        เสียหมด|ขึ้นราหมด|พังทั้ง, พัง|แตก|ชำรุด|ขึ้นรา|ใช้ไม่ได้ .. ทั้งล็อต|ทั้งล๊อต|ยกล็อต|
        ทั้งตู้|หมดเลย|ทุกชิ้น|ทุกอัน|ทุกตัว|ทั้งหมด, เกินครึ่ง|ส่วนใหญ่|ครึ่งล็อต|ครึ่งหนึ่ง ..
        <bad_th>, ไม่มีชิ้นไหน|ไม่มีอันไหน|ไม่มีตัวไหน .. ใช้ได้|ใช้งานได้
    """,
    "hi": """
        पूरा|पूरी|पूरे|सारा|सारी|सारे|सभी|सब <goods_hi> .. <bad_hi>, सब|सभी|सारे|सारा .. खराब|टूटा|
        टूटे|टूटी|बेकार|डैमेज*|काम_नहीं|सड़*, आधा|आधे|आधी|ज्यादातर|अधिकतर|प्रतिशत .. <bad_hi>,
        एक_भी|कोई_भी .. काम_नहीं|सही_नहीं|नहीं_चल*, pura|poora|puri|sara|saara|sare|saare|sab|sabhi
        .. kharab|tuta|toota|tute|toote|bekar|galat_aaya|galat_aya|galat_hai|damage_hai|
        defective_hai, ek_bhi .. kam_nahi|kaam_nahi|nahi_chal*
    """,
    "ha": """
        duka|dukkan|dukan|dukkansu|duk|gaba_daya|kaf|kowane .. <bad_ha>, kaya|kayan|kayana|kayanmu|
        oda|odar|odata|kwantena|kwali|kwalaye|guda .. <bad_ha> .. duka|gaba_daya|dukkansu|kaf,
        rabin|rabi|yawancin|yawancinsu|mafi_yawan|mafi_yawansu .. <bad_ha>, babu_ko_daya|ko_daya ..
        aiki|kyau
    """,
}
