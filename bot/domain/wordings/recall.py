"""A product is called back from the market.

Notation: `bot.domain.signals`.
"""

WORDINGS: dict[str, str] = {
    "en": """
        recalled, product|products|safety|official|voluntary|mandatory|urgent recall|recalls|
        recalled, recall notice|order|campaign|alert|from|all|this|these|your, must|need|have|
        force*|demand*|want|going .. recall, under recall, recall the .. product*|goods|batch|
        item*|unit*|lot|model, withdraw*|withdrew|pull|pulled|pulling|removed|taken .. market|
        shelves|sale, dangerous product .. alert|notice
    """,
    "es": """
        retir* .. del_mercado, retirada|retiro .. de_seguridad|sanitari*, alerta sanitaria, alerta
        de .. seguridad|consumo|sanitaria, llamado a_revision, recall de|del|por
    """,
    "ar": """
        سحب|استرجاع .. من_اسواق|من_سوق, سحب*|ينسحب|تسحب .. من .. سوق|اسواق, استدعاء .. منتج*|شركه|
        رسمي|سلامه|موديل
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
        penarikan .. produk|barang|pasar, ditarik|tarik .. pasaran|pasar|peredaran, recall produk
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
        रिकॉल*, बाजार_से|मार्केट_से .. वापस|हटा*|मंगा*, market_se|bazar_se .. wapas_manga*|hata*
    """,
    "ha": """
        janye .. kasuwa|kaya|kayan, an_janye|a_janye
    """,
}
