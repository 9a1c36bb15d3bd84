"""Enquiries that only sound grave: a chargeback policy, recalls in the past, a third order.

A buyer asks before buying about what they hope never to need, or counts what is no complaint.
Notation: `bot.domain.signals`.
"""

WORDINGS: dict[str, str] = {
    "en": """
        handle|handles|handling|accept|cover|covers|offer|support|treat|deal_with|process ..
        chargeback*|charge_backs|charge_back|disputes|recalls, how .. handle|deal|treat|manage|
        process .. chargeback*|charge_backs|disputes|dispute|recall|recalls|claims, chargeback*|
        charge_back|charge_backs|dispute policy|policies|fee|fees|protection|rate|ratio|process|
        procedure|terms|rules|insurance|prevention|rights|period|management|window, policy|
        policies|fee|fees|terms|rules|procedure|process|insurance .. on|for|about|of|regarding|
        in_case_of|covering|against chargeback*|charge_backs|charge_back|disputes|recall|recalls,
        recall history|policy|period|procedure|plan|insurance|rate|record|records|system|process|
        clause|management|support, product recall history|policy|period|procedure|plan|insurance|
        process|clause, ever been recalled, ever|any|previous|past|no|zero|without|never recall|
        recalls|recalled, recalls|recall .. in_the_past|history|so_far|ever|before, liability|
        recall insurance, third|3rd|fourth|4th|fifth|5th|tenth time we|i|that_we|that_i order*|
        buy|bought|purchas*|visit*, third|3rd|fourth|4th|fifth order|container|shipment|sample|
        batch|purchase|visit, three|3|four|4|five|5|two|ten times a_year|a_day|a_week|a_month|
        a_season|per|every|each|more|bigger|larger|stronger|longer|faster|cheaper|higher|heavier|
        thicker|the_price|the_size|the_amount|the_quantity|the_volume|yearly|monthly|weekly|
        annually|daily, how_many times|time can_it|can_be|can_i_use|can_we_use|can_you_wash|
        could_it|does_it|it|will_it|per, many|several times washed|washable|reusable|used
    """,
    "es": """
        politica|politicas|comision|comisiones|reglas|condiciones|procedimiento|seguro|plazo ..
        contracargo*|chargeback*|disputas|devoluciones_de_cargo|recall|retiradas, como .. manejan|
        gestionan|tratan|funciona|funcionan|procesan .. contracargo*|chargeback*|disputas|recall*,
        manejan|aceptan|gestionan|cubren|cobran .. contracargo*|chargeback*|disputas,
        contracargo*|chargeback* .. politica|comision|plazo, alguna_vez|ha_sido|han_sido|hubo|
        historial|antecedentes .. retirad*|recall*|retiro*, tercera|cuarta|quinta vez que compro|
        compramos|pido_con|pedimos|les_compro|les_compramos|hago_pedido|hacemos_pedido|ordeno,
        tercer|cuarto|quinto pedido|contenedor|lote|envio, tres|3|cuatro|4|dos veces al|por_dia|
        por_semana|por_mes|por_ano|mas|a_la_semana|cada|mayor, me|nos|les han preguntado, cuantas
        veces se_puede|puede|puedo|al
    """,
    "ar": """
        سياسه|سياستكم|شروط|رسوم|قواعد|تامين|اجراءات .. استرداد|استرجاع|نزاعات|نزاع|تشارج*|استدعاء|
        شارج_باك, كيف .. تتعامل*|تعالج*|تدير* .. نزاعات|استرداد|تشارج*|استدعاء|شارج_باك, هل ..
        سبق|سابق .. سحب|استدعاء, سبق .. سحب|استدعاء, ثالث|رابع|خامس مره .. نطلب|اطلب|نشتري|اشتري|
        نوصي, مره ثالثه|رابعه|خامسه .. نطلب|اطلب|نشتري|اشتري, ثالث|رابع طلب|طلبيه|حاويه|شحنه,
        ثلاث|3|اربع|4|خمس مرات في_يوم|في_سنه|في_شهر|في_اسبوع|سنويا|شهريا|اكثر|اكبر|يوميا|اسبوعيا,
        كم مره يمكن|ممكن|في|اقدر|ينغسل
    """,
    "pt": """
        politica|politicas|taxa|taxas|regra|regras|condicoes|procedimento|seguro|prazo|prazos ..
        chargeback*|estorno*|contestac*|disputas|recall|recalls, como .. tratam|funciona|
        funcionam|lidam|gerenciam|processam .. chargeback*|estorno*|contestac*|disputas|recall|
        recalls, aceitam|cobram|cobrem|fazem .. chargeback*|estorno|disputas, caso_de|em_caso_de|
        se_houver|e_se_tiver chargeback*|estorno|disputa|contestacao, estorno|chargeback ..
        politica|prazo|taxa|quanto_tempo|dias, ja|algum|alguma|historico|houve .. recall|recalls
        .. antes|passado|historico|modelo|alguma_vez, historico .. recall|recalls, terceira|
        quarta|quinta vez que compro|compramos|compro_com|fazemos_pedido|faco_pedido|encomendo,
        terceiro|quarto|quinto pedido|lote|container|conteiner|contentor, tres|3|quatro|4|duas
        vezes ao|por_dia|por_semana|por_mes|por_ano|mais|a_cada|na_semana|maior, em 3x|4x|5x|6x|
        10x|12x, quantas vezes pode|posso|da|por|ao , estorno .. demora|quanto_tempo|prazo|cai,
        como|quando .. estorno .. demora|cai|funciona
    """,
    "zh": """
        拒付政策|拒付规则|拒付流程|拒付率|拒付风险|拒付手续费|拒付条款|争议解决|争议处理|争议条款|
        争议仲裁, 政策|规则|条款|流程|手续费 .. 拒付|争议|召回, 如何处理|怎么处理|怎样处理|
        怎么应对 .. 拒付|争议|召回|纠纷, 召回记录|召回历史|召回政策|召回制度|召回保险|召回流程|
        召回率|召回条款|召回预案|召回险, 有没有|是否|没有|有过|曾经|以前 .. 召回过|被召回|召回的,
        没有召回|未召回|召回过吗|被召回过吗, 第三次|第四次|第五次 .. 下单|订货|采购|购买|合作|买|
        返单|复购|订购|来中国|拜访, 第三次见|第三次合作, 一年|每年|每月|一个月|一天|每天|每周|一周
        .. 三次|四次|五次|几次|两次, 一年|每年|每月|每天|每周 3|4|5|2 次, 可以用|能用|能洗|可洗|
        使用|充电 .. 多少次|几次|三次, 三次方|三次元|第三次工业
    """,
    "pl": """
        polityka|polityke|oplata|oplaty|zasady|warunki|procedura|procedure|ubezpieczenie|prowizja
        .. chargeback*|reklamacji_platnosci|sporow|sporu|spory|wycofania|wycofan, jak ..
        obslugujecie|traktujecie|rozwiazujecie|wyglada|dziala|podchodzicie .. chargeback*|spory|
        spor|wycofanie, akceptujecie|obslugujecie .. chargeback*, chargeback* .. polityka|oplata|
        oplaty|zasady|procedura, kiedykolwiek|historia|czy_byl .. wycofan*|wycofany|przywolawcz*,
        trzeci|czwarty|piaty raz .. zamawiam|zamawiamy|kupuje|kupujemy, trzecie|czwarte|piate
        zamowienie, trzeci|czwarty kontener, trzy|3|cztery|4|dwa razy w_roku|w_miesiacu|
        w_tygodniu|na_rok|na_dzien|na_tydzien|na_miesiac|wiekszy|wiecej|dziennie|rocznie|
        miesiecznie|tyle, ile razy mozna|w|na|da
    """,
    "fr": """
        politique|frais|conditions|regles|procedure|assurance|delai .. chargeback*|litige|litiges|
        retrofacturation*|contestations|rappel|rappels, comment .. gerez|traitez|gere|geres|
        traitez_vous|gerez_vous|fonctionne .. chargeback*|litige|litiges|retrofacturation*|rappel|
        rappels|contestations, acceptez|gerez|couvrez .. chargeback*|litiges, deja|jamais ..
        fait_l_objet|ete .. rappel*|rappele*, historique .. rappel|rappels, troisieme|3eme|3e|
        quatrieme|4eme|cinquieme fois que .. commande|commandons|achete|achetons|passe_commande,
        troisieme|quatrieme|cinquieme commande|conteneur|lot, trois|3|quatre|4|deux fois par|plus|
        moins|sans_frais|le_prix|la_taille|la_quantite, paiement|payer|paye en? trois_fois|3_fois|
        3x|quatre_fois|4_fois, combien_de fois peut|peut_on|par , mise a jour
    """,
    "ru": """
        политика|комисси*|услови*|правила|порядок|страховка|страхование|процедура .. чарджб*|
        чарджбек*|диспут*|спор*|спор|отзыв*, как .. решаете|обрабатываете|работаете|относитесь|
        решаются|у_вас_с .. чарджб*|чарджбек*|диспут*|споры|спор|спорами|отзыв*, принимаете|
        покрываете .. чарджб*|диспут*, чарджб*|чарджбек* .. политика|комисси*|условия|правила|
        срок*, были|когда_нибудь|бывали|история|случаи .. отзыв|отзывы|отзыва|отзывали|отзывал* ..
        товар*|продукци*|модел*|партии, третий|четвертый|пятый|3_й раз .. заказыва*|покупа*|берем|
        беру|делаем_заказ, третий|четвертый|пятый заказ|контейнер, три|3|четыре|4|два раза в_год|
        в_день|в_неделю|в_месяц|в_сутки|больше|дороже|дешевле|быстрее|сильнее, сколько раз
        можно_использовать|в|можно_стирать|за
    """,
    "tr": """
        chargeback*|ters_ibraz* .. politika*|ucret*|kural*|kosul*|nasil|prosedur*|sigorta*,
        politika*|ucret*|kural*|kosul*|prosedur* .. chargeback*|ters_ibraz*|geri_cagirma, nasil ..
        chargeback*|ters_ibraz* .. yonet*|isle*|cozu*, daha_once|hic .. geri_cagir*|geri_cagril*
        .. mi|mu|oldu_mu, ucuncu|3|dorduncu|4 kez|kere|defa siparis*|aliyor*|aldik|satin|veriyor*,
        ucuncu|dorduncu siparis*|konteyner*, uc|3|dort|4|iki kez|kere|defa .. daha_buyuk|daha_cok|
        yilda|ayda, yilda|ayda|haftada|gunde uc|3|dort|4|iki|kac kez|kere|defa, kac kez|kere|defa
        .. kullan*|yikan*
    """,
    "de": """
        policy|richtlinie|richtlinien|regelung|regelungen|bedingungen|gebuhr|gebuhren|kosten|
        umgang|handhab*|versicherung .. chargeback*|ruckbuch*|rucklastschrift*|kauferschutz|
        ruckruf*|produktruckruf*, wie .. handhab*|regel*|gehen|umgehen|lauft|funktioniert|
        behandel* .. chargeback*|ruckbuch*|rucklastschrift*|kauferschutz|ruckruf*|produktruckruf*,
        chargeback*|ruckbuchung|ruckbuchungs|ruckbuchungen .. gebuhr*|policy|regel*|richtlinie*|
        kosten|quote, chargeback_gebuhr*|ruckbuchungsgebuhr*|rucklastschriftgebuhr*, bieten|
        bietet|gibt|habt|haben|akzeptier*|mit|uber|inklusive .. kauferschutz|paypal_kauferschutz,
        paypal .. kauferschutz .. moglich|anbieten|inklusive|verfugbar|dabei, gab|schon|jemals|
        historie .. ruckruf*|ruckrufaktion*|produktruckruf*, dritte|vierte|funfte|dritten|vierten
        mal .. bestell*|kauf*, dritte|vierte|funfte bestellung|lieferung|charge, dreimal|viermal|
        zweimal|3_mal|3mal|4_mal pro|im_jahr|im_monat|am_tag|in_der_woche|so_gros|so_viel|taglich|
        wochentlich|jahrlich, wie_oft kann|kann_man|im|pro|wird
    """,
    "vi": """
        chinh_sach|phi|quy_dinh|dieu_khoan|quy_trinh|bao_hiem .. chargeback|tranh_chap|thu_hoi,
        xu_ly .. chargeback|tranh_chap|thu_hoi .. the_nao|ra_sao|nhu_nao|sao, da_tung|tung ..
        bi_thu_hoi|thu_hoi .. chua, lan_thu ba|3|tu|4|nam .. dat|mua|nhap, don_hang|don thu_ba|
        thu_3|thu_tu, 3|ba|4|bon|hai|2 lan mot|moi|trong|nam|thang|ngay|tuan|hon, bao_nhieu|may
        lan mot|moi|trong|giat
    """,
    "id": """
        kebijakan|biaya|aturan|ketentuan|prosedur|asuransi .. chargeback|sengketa|penarikan|
        recall|dispute, bagaimana|gimana .. menangani|proses|penanganan .. chargeback|sengketa|
        recall|dispute, pernah .. recall|ditarik .. belum|sebelumnya, apakah pernah .. ditarik|
        recall, ketiga|keempat|kelima kali|kalinya .. pesan|order|beli|memesan|membeli, pesanan|
        order|orderan ketiga|keempat|kelima, tiga|3|empat|4|dua|2 kali setahun|sebulan|seminggu|
        sehari|per|lebih|lipat|dalam, berapa kali bisa|dipakai|pakai|setahun|dicuci
    """,
    "ja": """
        チャージバックポリシ|チャージバック手数料|チャージバック保険|チャージバック率|
        チャージバック規定|チャージバック対策|チャージバック対応, チャージバック|異議申し立て ..
        ポリシー|規定|手数料|対応について|方針|どのように|どう対応, リコール履歴|リコール歴|
        リコール制度|リコール対応|リコール保険|リコール期間|リコール実績|リコールの有無|
        リコールされたこと|リコールになったこと|リコールはあり|リコール費用, 過去 .. リコール,
        三回目|三度目|四回目|五回目 .. 注文|発注|購入|取引|訪問|リピート, 3|4|5 回目 .. 注文|発注|
        購入|取引|訪問, 年に|月に|週に|一日に|日に .. 三回|四回|3|4|5, 何回 .. 使え|洗え|充電|
        使用可能
    """,
    "ko": """
        차지백 정책*|수수료*|규정*|비율*|절차*|대응*, 차지백* .. 어떻게_처리|정책*|규정*, 분쟁* ..
        처리_절차*|정책*|규정*, 리콜 이력*|여부*|절차*|정책*|기간*|제도*|비용*|보증*|대상인지*|
        기록*, 리콜된|리콜한|리콜* 적|적이|적은|경험*|사례*, 리콜이|리콜은|리콜 .. 있었*|있나요|
        없었*|있었나요|있습니까|없나요, 회수된|회수한 적|적이|적은, 세|네|다섯|3|4|5 번째* ..
        주문*|구매*|거래*|오더*|방문*|발주*, 세번째*|네번째*|3번째* .. 주문*|구매*|거래*|오더*|
        방문*|발주*, 1년에|일년에|한달에|하루에|일주일에|연|월 .. 세_번*|세번*|3번*|네_번*|4번*|
        몇_번*|3회*, 몇_번*|몇번* .. 사용*|세탁*|충전*|쓸_수
    """,
    "th": """
        นโยบาย|ค่าธรรมเนียม|เงื่อนไข|ขั้นตอน|ประกัน .. ชาร์จแบ็ก|ชาร์จแบ็ค|ข้อพิพาท|เรียกคืน|
        อายัด|รีคอล, เคยถูกเรียกคืน|เคยโดนเรียกคืน|เคยมีการเรียกคืน|ประวัติการเรียกคืน|
        เคยเรียกคืน, ครั้งที่สาม|ครั้งที่สี่ .. สั่ง|ซื้อ|ออเดอร์, ครั้งที่|รอบที่ 3|4|5 .. สั่ง|
        ซื้อ|ออเดอร์, ปีละ|เดือนละ|วันละ|อาทิตย์ละ|สัปดาห์ละ .. ครั้ง|รอบ, สามครั้งต่อ|
        สี่ครั้งต่อ, 3|4|5 ครั้งต่อ|รอบต่อ, ใช้ได้|ซักได้ .. กี่ครั้ง
    """,
    "hi": """
        चार्जबैक|विवाद|रिकॉल|डिस्प्यूट पॉलिसी|नीति|नियम|फीस|शुल्क|प्रक्रिया, पॉलिसी|नीति|नियम|फीस|
        शुल्क .. चार्जबैक|विवाद|रिकॉल|डिस्प्यूट, चार्जबैक|विवाद|रिकॉल|डिस्प्यूट .. कैसे|पॉलिसी|
        नीति|क्या_नियम, कभी|पहले .. रिकॉल|वापस_मंगा*, रिकॉल .. कभी|पहले|इतिहास, तीसरी|चौथी|पांचवीं
        बार .. ऑर्डर|खरीद*|मंगवा*|ले_रहे, तीसरा|चौथा ऑर्डर|कंटेनर, साल|महीने|हफ्ते|दिन में तीन|3|
        चार|4|दो|कितनी|कई बार, तीन|3|चार गुना, teesri|tisri|chauthi baar|bar .. order|khareed*|
        kharid*|mangwa*, chargeback|dispute|recall .. policy|kaise_handle|charges
    """,
    "ha": """
        tsari|tsarin|dokar|ka_idar|kudin .. chargeback|jayayya|janyewa, karo|sau na_uku|na_hudu|
        na_biyar .. saya|siya|oda|odar|sayen, oda|odar ta_uku|ta_hudu, sau_uku|sau_hudu|sau_biyu|
        sau_nawa a_shekara|a_wata|a_mako|a_rana, an_taba janye*
    """,
    "it": """
        politica|policy|commissioni|commissione|regole|condizioni|procedura|assicurazione ..
        chargeback*|storno|storni|contestazioni|dispute|richiamo|richiami, come .. gestite|
        gestiscono|funziona|funzionano|trattate .. chargeback*|storno|storni|contestazioni|
        dispute|richiami, accettate|gestite|coprite .. chargeback*|storni|contestazioni, mai|
        storico .. richiamat*|richiami|ritirat*, terza|quarta|quinta volta che .. ordino|
        ordiniamo|compro|compriamo|acquisto|acquistiamo, terzo|quarto|quinto ordine|container|
        lotto, tre|3|quattro|4|due volte al|all_anno|alla_settimana|piu|il_prezzo|la_quantita,
        quante volte si|puo|posso|al, in 3 rate
    """,
}
