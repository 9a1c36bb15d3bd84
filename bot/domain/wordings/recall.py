"""A product is called back from the market.

Notation: `bot.domain.signals`.
"""

WORDINGS: dict[str, str] = {
    "en": """
        recalled, product|products|safety|official|voluntary|mandatory|urgent recall|recalls|
        recalled, recall notice|order|campaign|alert|from|all|this|these|your, must|need|have|
        force*|demand*|want|going .. recall, under recall, recall the .. product*|goods|batch|
        item*|unit*|lot|model, withdraw*|withdrew|pull|pulled|pulling|removed|taken .. market|
        shelves|sale, dangerous product .. alert|notice,
        recall .. announced|issued|started|launched|ordered|notice|notification|cpsc|amazon|
        walmart, cpsc|amazon|walmart|fda|authorities|government|supplier|factory .. recall|
        recalled|recalling, recalling .. product*|units|items|batch|lot|all, took|take|taken|
        taking|pulled|pull|remove|removed .. off|from shelves|shelf|market|stores|sale, off_the
        shelves|market, stop|stopped|stopping sale|selling .. order|notice|safety|dangerous|
        hazard|authorit*|cpsc|fda, must|have_to|had_to|asked|told|ordered|forced .. recall|
        withdraw|pull|take_back .. product*|units|batch|customers|market|sold|everything, bring|
        brought|collect|collecting|call|calling|called back .. units|sold|from_customers|
        from_market|every_unit, safety|product alert|warning .. issued|published|rapex|market|
        unsafe, banned|delisted .. unsafe|safety|dangerous|hazard, product_safety .. alert|notice|
        recall
    """,
    "es": """
        retir* .. del_mercado, retirada|retiro .. de_seguridad|sanitari*, alerta sanitaria, alerta
        de .. seguridad|consumo|sanitaria, llamado a_revision, recall de|del|por
    """,
    "ar": """
        سحب|استرجاع .. من_اسواق|من_سوق, سحب*|ينسحب|تسحب .. من .. سوق|اسواق, استدعاء .. منتج*|شركه|
        رسمي|سلامه|موديل,
        استدعاء|استدعا .. جميع|كل|سلامه|امان|خطر|وحدات|عيب|مصنع|اجهزه|بضاعه|عاجل, ريكول, نسحب*|
        سحبو*|سحبوه|انسحب|اسحب*|مسحوب*|يسحبو*|سحب .. من_محلات|من_سوق|من_اسواق|من_رفوف|من_متاجر|
        محلات|رفوف|اسواق|متاجر|زباين|منتج_خطير, ايقاف|وقف|منع|منعو*|اوقفو* .. بيع|تداول .. خطر|
        خطير|سلامه|منتج|وزاره|جهه, يتم|تم|سيتم سحب|استدعاء .. منتج*|بضاعه|كميه|دفعه, نسترجع|نجمع|
        استرجاع .. قطع|منتج*|وحدات .. من_زباين|من_عملاء|من_محلات, منتج* .. غير_امن|غير_امنه|خطير|
        محظور .. سحب|ايقاف|منع , وزاره|هييه|امازون|نون|غذا*|مصنع|شركه_مصنعه|موزع|تجاره .. سحب*|
        سحبت|بسحب|لسحب|استدعاء|باستدعاء|استدعت|منعت|حظرت .. منتج*|سلعه|لعبه|العاب|جهاز*|بضاعه|
        موديل|صنف|كميات|دفعه, قرار|تعميم|امر|بلاغ|اشعار|اعلان سحب|بسحب|استدعاء|باستدعاء|لسحب,
        استدعت .. منتج*|اجهزه|موديل|شركه, مطلوب|مطلوبه|لازم|ملزم* .. نسحب*|سحب|استدعاء .. منتج*|
        بضاعه|كميه|زباين|سوق|محلات, سحب|سحبنا|سحبوا|سحبو .. من رفوف|محلات|سوق|اسواق|متاجر|زباين|
        عملاء|صيدليات, منتج*|سلعه|موديل|دفعه .. مسحوب*|تسحب*|سحبو*|مستدعا*|محظور*, منتجكم|منتج ..
        عليه .. استدعاء|حظر|سحب
    """,
    "pt": """
        recall de|do|da|dos|das|obrigatorio|por, fazer|faz|fizer|teve|um|pedir|exig*|tera ..
        recall, retirad*|retirar|retirou|recolh* .. do_mercado|de_circulacao, recolhimento ..
        produto*|lote|mercado, anvisa recolh*
    """,
    "zh": """
        召回, 下架令|强制下架, 产品 .. 回收令
    """,
    "pl": """
        wycofan*|wycofac|wycofuj*|wycofal*|wycofaj* .. z_rynku|rynku|obrotu, akcja|akcje|akcji
        przywolawcz*|serwisow* .. produkt*, wycofan* .. produktu niebezpieczn*, recall produkt*
    """,
    "fr": """
        rappel .. produit|produits|lot|lots|conso|marchandise*|securite, rappele|rappeles|rapele|
        rappelees .. marche|produit*|lot*|fabricant, produit*|lot*|modele .. rappele|rappeles|
        rapeles|rappeler, retire|retires|retirer|retrait .. marche|la_vente|vente, faire|fait|
        campagne .. rappel
    """,
    "ru": """
        отозва*|отзыва*|отозвал*|отзыв .. партию|партии|товар|товара|продукци*|рынка|продажи|
        оборота, отзывн* кампани*, изъят*|изъял*|изымают|изъять .. продаж*|оборот*|рынк*|товар*|
        партию|магазин*, снял*|сняли|снимают .. с_продажи, отозван*
    """,
    "tr": """
        geri_cagir*|geri_cagril*|geri_toplat*|geri_toplan*, toplatil*, piyasadan .. cek*|topla*,
        urun geri_cagirma
    """,
    "de": """
        ruckrufaktion*|rueckrufaktion*|produktruckruf*|produktrueckruf*, ruckruf|rueckruf ..
        produkt*|charge|ware|artikel*|behord*|gestartet|veranlass*, zuruckgerufen|zurueckgerufen,
        vom_markt .. genommen|nehmen, offentlicher|offizieller ruckruf
    """,
    "vi": """
        thu_hoi .. san_pham|lo|hang, bi .. thu_hoi
    """,
    "id": """
        penarikan .. produk|barang|pasar, ditarik|tarik .. pasaran|pasar|peredaran, recall produk,
        di_recall|direcall|recall_resmi|kena_recall|harus_recall|recall_nasional|recall_besar,
        recall .. produk|pabrik|bpom|pemerintah|resmi|barang|semua|keamanan|keselamatan, produk|
        barang|bpom|pabrik|model .. recall|di_recall|ditarik_kembali|penarikan_kembali|
        ditarik_dari|ditarik_bpom, ditarik|penarikan|menarik|tarik|narik .. dari .. pasar|pasaran|
        peredaran|toko|rak|konsumen|pelanggan, ditarik|menarik|penarikan|tarik kembali .. produk|
        barang|pasar|bpom|semua|seluruh|karena, produk|barang .. ditarik .. bpom|pemerintah|
        pabrik|berbahaya|keamanan, dilarang beredar|dijual .. bpom|berbahaya|bahaya|pemerintah,
        stop|berhenti|dihentikan .. jual|penjualan|edar .. bahaya|berbahaya|keamanan|bpom
    """,
    "ja": """
        リコール, 自主回収, 回収命令|回収指示|回収対象|製品回収|商品回収, 市場から .. 回収|撤去,
        販売停止命令|販売中止命令
    """,
    "ko": """
        리콜*, 회수 명령*|조치*|대상*, 시장에서|전량 .. 회수*, 판매중지 명령*, 판매 중지|금지 명령*
    """,
    "th": """
        เรียกคืนสินค้า|เรียกสินค้าคืน|เรียกคืนผลิตภัณฑ์|ถูกเรียกคืน|ประกาศเรียกคืน, ถอนออกจากตลาด|
        ถอนสินค้าออก|เก็บออกจากตลาด, รีคอล
    """,
    "hi": """
        रिकॉल*, बाजार_से|मार्केट_से .. वापस|हटा*|मंगा*, market_se|bazar_se .. wapas_manga*|hata*,
        रीकॉल*|रिकाल*|रिकोल*|री_कॉल*, वापस_मंगा*|वापस_बुला*|वापस_मंगवा* .. कंपनी|सुरक्षा|खतर*|
        बाजार|ग्राहकों|सभी|सारे, कंपनी|सरकार|निर्माता|अमेजन .. वापस_मंगा*|वापस_बुला*|वापस_ले_र*|
        रिकॉल*, बाजार|मार्केट|दुकानों|स्टोर*|ग्राहकों .. से .. वापस_मंगा*|वापस_ले*|हटा*|हटवा*|
        मंगवा*|उठा*, बिक्री .. रोक_लग*|बंद_कर*|रोकने .. सुरक्षा|खतर*|सरकार|आदेश, recall .. ho|hua|
        hui|kar|karna|karne|kiya|aaya|aya|notice|order|product|model, product|model|batch|item ..
        recall|wapas_manga*|wapas_bula*, market|bazar|bazaar|dukano|customers .. se ..
        wapas_manga*|wapas_le*|hata*|uthwa*|wapas_bula*
    """,
    "ha": """
        janye .. kasuwa|kaya|kayan, an_janye|a_janye
    """,
    "it": """
        richiamat* .. mercato|produt*|lotto|sicurezza|prodott*|azienda|ministero, prodott*|lotto|
        articolo|modello .. richiamat*|ritirat*, richiamo .. prodotto|prodotti|lotto|ministero|
        sicurezza|alimentare|ufficiale, ritirat*|ritiro|ritirare|ritirano|tolto|tolti .. mercato|
        commercio|scaffali|vendita|negozi, campagna .. richiamo, allerta alimentare|sicurezza|
        rapex|sanitaria, recall del|di|della|ufficiale
    """,
}
