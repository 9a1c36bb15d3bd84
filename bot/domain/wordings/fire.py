"""Fire, explosion, smoke, melting: a danger even where nobody was hurt.

Notation: `bot.domain.signals`.
"""

WORDINGS: dict[str, str] = {
    "en": """
        caught|catch|catches|catching|cought|cot|catched|took|started|set|sets .. fire, on fire,
        in flames, into flames, burst .. flames, there|it was .. fire, fire .. broke|started, fire
        in|at .. house|home|shop|store|kitchen|warehouse|factory|car|office|room|garage, house|
        home|shop|warehouse|kitchen|factory|store fire, big|small|huge fire, fire department|
        brigade|fighters, firefighter*, explode|exploded|explodes|exploding|explosion|exploted|
        explod|exploaded|explossion, blew|blown|blow|blows up, burned|burnt|burnd|burns|burning,
        smoke|smok|smoking|sparks .. coming|came|come|out|from|everywhere, started|start|starts|
        began|begin .. smok*|spark*|burn*, is|was|were|are smoking|sparking|melting, smoking ..
        charger|batter*|plug, sparked, melted, short circuited, house .. burn*, batter* ..
        swollen|swelled|swell|swells|bulged|bulging, swollen batter*,
        smouldering|smoldering|singed|scorched|caught_alight, flames .. came|coming|shot|shooting|
        out|from|everywhere, burn|burning|burnt smell .. plug|charger|cable|adapter, plug|charger|
        cable|adapter|socket .. burn|burning|burnt smell, went up .. smoke|flames , batter* ..
        swelling, burning|burnt|burned smell, smell|smells|smelling of? burnt|burned
    """,
    "es": """
        incendio|incendios|incendiaron|incendia|incendiado|incendiada, prendio|agarro|agarra|pego|
        tomo|cogio .. fuego, en_llamas, hubo .. fuego, se prendio|encendio .. fuego|solo, exploto|
        explotaron|explota|explotan|explosion|esploto|explotado, revento .. bateria|cargador|pila,
        bateria|cargador|pila .. revento|hinch*|inflad*, se|me quemo|quema|quemaron|queman|kemo,
        quemo|quemado|quemada|quemados|quemadas, sale|salio|salia|echa|echaba|saca|saco|sacando|
        saliendo .. humo, echa* humo, chispas .. sale*|salieron|salia|saca*, saca|saco|echa|salen|
        salieron .. chispas, derritio|derretido|derritieron, corto_circuito|cortocircuito .. hizo|
        hubo|tuvo|quem*, bomberos,
        ardio|ardieron|ardiendo .. cargador|bateria|casa|aparato|enchufe|todo, cargador|bateria|
        aparato|enchufe|equipo|plancha|horno|adaptador .. ardio|ardiendo|incendi*|derrit*|humo|
        llamas|chispas|fuego|chamusc*|estallo|reviento, llamas .. salio|salieron|salian|echo|
        habia|saca*|vi|vimos|casa, salieron|salian|salio|echo|echaba .. llamas|llamaradas|flamas|
        chispas, llamarada|flamazo|fogonazo|chamusc*|chamuscad*, estallo|estallaron .. bateria|
        cargador|aparato|pila|celda|foco|mano|casa, bateria|aparato|pila|cargador .. estallo|
        estallaron|trono, humo .. negro|sale|salio|salia|salir|saliendo|lleno|llena, empezo ..
        arder|echar_humo|humear|quemarse|oler_a_quemado, olor|olia|huele .. quemado|chamuscado,
        prendido fuego, prendio|prendieron .. llamas|candela, cogio|agarro candela , botando|
        echando|saca|sacando|bota chispas|humo, bateria|pila|celda se? inflo|hincho|inflada|
        hinchada, oler|olor .. quemado, lumbre .. salio|echo|saco|solto|hizo|prendio, echo|saco|
        solto|echaba lumbre, achicharr*|calcin*|carboniz*, apagar|apague|apagamos|apagaron|
        extinguir|sofocar .. fuego|incendio|llamas, incendiar|incendiarse|incendiando|
        incendiarnos|incendiaba, casi|por_poco .. quema|quemo|incendia|explota .. casa|bodega|
        tienda|local|almacen|cocina|departamento|negocio, estaba|empezo|comenzo|empieza ..
        quemando|quemarse|quemar|arder|humear|echar_humo|sacar_humo|incendiarse, quemando|
        quemandose .. solo|cable|enchufe|aparato|cargador|plastico, humear|humeando|humeaba|humeo,
        revento|estallo|trono|exploto .. mano|cara|mesa|cocina|cargando|cargar|noche|cuarto,
        prendio|prendieron|prende .. solo|sola|cortina|cortinas|mesa|colchon|bodega, fuego ..
        salio|empezo|comenzo|cocina|bodega|cuarto|casa|apag*, chisporrote*|chispazo|chispazos
    """,
    "ar": """
        حريق|حريقه|حرايق, احترق*|انحرق*|يحترق|تحترق|حرقت|محروق*, اشتعل*|شعلت|اشتعال, انفجر*|ينفجر|
        انفجار*, ولع|ولعت|مولع .. نار|فجاه|شاحن, شاحن|بطاريه|سلك|فيشه|جهاز .. ولع|ولعت|يولع, نار|
        نيران .. مسك*|شبت|طلع*|في, مسك*|شبت|شب_حريق|شب_فيها|طلع*|طلعت|اندلع* .. نار|نيران|حريق,
        دخان .. طلع*|يطلع|خرج*|يخرج|من, طلع*|يطلع|خرج*|يخرج .. دخان|شرار*, ساح|ساحت|ذاب* .. شاحن|
        سلك|فيش, بطاريه .. انتفخ*|منتفخ*,
        طلع*|يطلع|بيطلع .. شرر|شرار*|دخان, ولع|ولعت|يولع .. جهاز|بطاريه|فجاه|طفينا*|بيت|فيشه,
        بلاستيك .. ساح|سايح|ذاب, فيشه|سلك|شاحن|كيبل .. اتحرق*|انحرق*|ساح, ريحه|رايحه .. حريق|
        محروق|شياط|احتراق
    """,
    "pt": """
        pegou|pego|pegando|pega|pegaram|tocou .. fogo|fog, em_chamas, incendio|incendios|
        incendiou, explodiu|explodio|explodiram|explode|explosao|esplodiu|explodindo, estourou|
        estorou .. bateria|carregador|pilha, bateria|carregador|pilha .. estourou|estorou|estufou|
        inchou|inchad*, queimou|queimaram|queimado|queimada|queimados|queimadas|queimando|kemou,
        saiu|saindo|sai|soltou|soltando|saia|solta .. fumaca|fumo|faisca*, fumaca .. saindo|saiu|
        do_carregador|da_bateria, derreteu|derreteram|derretendo|derretido, curto_circuito .. deu|
        teve, deu|teve .. curto_circuito, bombeiros,
        botou|botar|botando fogo, soltar|soltando|solta|soltou .. fumaca|faisca*|fogo, cheiro ..
        queimado, superaquec* .. fogo|fumaca|derret*|queim*
    """,
    "zh": """
        着火, 起火, 火灾, 失火, 冒烟, 冒火, 爆炸, 炸了, 烧起来, 烧毁, 烧焦, 烧坏, 烧了 .. 起来|家|
        房, 自燃, 燃烧起来, 烧掉, 烧着, 烧融|烧化, 融化了|熔化了|熔了, 电池 .. 鼓包|膨胀|爆了,
        短路了, 冒火花|冒出火花, 消防车来|叫了消防|消防员来|消防队来,
        焦味|糊味|烧焦味|焦糊味, 鼓包|鼓包了 .. 电池|手机|充电宝, 电池鼓|电池肿|充电宝鼓, 冒电火|
        打火花|火花四溅|跳火
    """,
    "pl": """
        zapalil*|zapala|zajal* .. sie|ogniem, sie zapalil*|zajal*|palil*|pali, pozar|pozaru|
        pozarem|pozary, w_ogniu|ogien|plomienie|plomieniach, stanal*|stanela .. ogniu|plomieniach,
        spalil*|spalon*|splonal*|splonela|splonely|nadpalon*|nadpalil*|przypalil*, wybuch|
        wybuchl*|wybucha|wybuchu, eksplod*, dymi|dymil|dymilo|dymila|dymia|zadymil*, dym .. leci|
        lecial|poszedl|wydobywa*|z_ladowarki|ze, leci|lecial|poszedl|wydobyw* .. dym|dymu, iskrzy|
        iskrzyl*|zaiskrzyl*, iskry .. lec*|posz*|poleci*, stopil*|stopion*, bateria .. spuch*|
        napuch*|wybrzusz*, straz pozarn*,
        smierdzi|smrod|zapach|czuc .. spalon*|spalenizn*, bateria|akumulator .. napuch*|spuch*|
        wybrzusz*, przegrzew* .. stopi*|dym*|pali*
    """,
    "fr": """
        pris|prend|prit|pri|pren|prends|prendre|prenait .. feu, en_feu|en_flammes, incendie|
        incendies|incendier, explose|explosee|exploses|explosion|explosait|exploser|esplose, a|
        est|ete|tout|completement brule|brulee|brules|bruler|crame|cramee, brule|bruler|brulait|
        brulee, cramer|crame|cramee, fumee .. sort|sortait|sorti*|du|de_la, sort|sortait|sorti|
        degage|degageait|fait .. fumee|etincelles, fume|fumait|fumer .. chargeur|bateri*, s_est|
        se_met|mis .. fumer|bruler, fondu|fondue .. chargeur|prise|cable, chargeur|prise|cable|
        bateri* .. fondu|fondue|fume|fumait|gonfle*, court_circuit .. fait|eu, fait|eu ..
        court_circuit, pompiers,
        odeur|sent|sentait .. brule|cramé|crame, batterie|batteries .. gonfle|gonflee|gonflees,
        etincelles .. prise|chargeur|sort*|jailli*
    """,
    "ru": """
        загорел*|загорит*|загорает*, пожар|пожара|пожаре|пожару|пожаром|пожары, сгорел*|сгорит|
        подгорел*|обгорел*|погорел*|горело|полыхн*|вспыхнул*|воспламен*|возгора*, взорвал*|
        взорвет*|взрыв|взрыва|взрывом|рванул*|бахнул*|взрывает*, дым .. из|от|пошел|идет|повалил*|
        валил*, пошел|идет|валит|повалил|шел|вышел|появился .. дым, задымил*|дымит|дымится|дымил*|
        дымилось|задымлен*, искрит|искрил*|заискрил*|искры, расплавил*|оплавил*|плавится, батаре*|
        аккумулятор* .. вздул*|раздул*|вздут*, коротнул*|замкнул*, пожарных|пожарные .. вызв*|
        приех*, вызв* .. пожарных,
        пахнет|воняет|запах .. гарью|паленым|горелым|гари, искр* .. из|розетк*|вилк*|посып*|летят
    """,
    "tr": """
        yandi|yaniyor|yanmaya|yandilar|yaniyordu, yangin|yangina|yanginda, alev .. aldi|aliyor|
        alip, alevler|tutustu|tutusup, patladi|patliyor|patlama|patladilar, duman .. cikti|
        cikiyor|cikmaya|tutuyor|geldi, eridi, sarj* .. yandi, kivilcim* .. cik*|sac*,
        pil*|batarya*|aku* .. sisti|sisme*|sismis, yanik kokusu, yanik koku*, asiri isin* ..
        yanik|koku|sisti|eridi
    """,
    "de": """
        feuer gefangen|gefang|fing, fing|fangt .. feuer, in_brand|brand_geraten, hat|hats|es ..
        gebrannt, es_brennt|es_brannte|lichterloh|abgebrannt|angebrannt|ausgebrannt|verbrannt|
        durchgebrannt, explodiert|explodierte|explosion, rauch .. kam|kommt|aus|raus|entwickl*,
        geraucht|gequalmt|qualmt|qualmte|rauchte, geschmolzen|verschmort|geschmort, akku ..
        aufgeblah*, funken .. spruh*|geschlagen,
        flammen .. aufgegangen|stand|standen|schlugen, in flammen, funken .. aus|steckdose|
        stecker|schlug*, brand .. im|in lager|haus|werkstatt|keller|wohnung|buro, geruch|riecht|
        roch|stinkt .. verbrannt|verschmort|angebrannt, akku|batterie .. aufgeblaht|gewolbt|
        ausgelaufen
    """,
    "vi": """
        boc_chay|bi_chay|chay_no|phat_no|bi_no|no_tung|bat_lua|hoa_hoan|boc_khoi|khoi_boc|
        chay_nha|chap_dien|cu_hoa|phat_hoa, chay .. xem, sac|pin|bo_sac .. phat_no|bi_no|boc_chay|
        bi_chay|bi_phong|phong_len,
        cuc_sac|sac|pin|bo_sac|o_cam|thiet_bi .. no tung|luon, phat chay, xet|toe|nhay lua|
        tia_dien|tia_lua, mui khet, khet .. lua|chay|nong|day_dien
    """,
    "id": """
        terbakar|kebakaran|kebakar, meledak|ledakan|meletus|meleduk, berasap|keluar_asap|ngebul|
        berapi, percikan_api|korslet|korsleting, meleleh, kembung .. baterai, baterai .. kembung|
        menggembung,
        muncul|keluar|percikan api, bau gosong|hangus|terbakar, hangus|gosong .. charger|colokan|
        kabel|nyaris|rumah|meja, nyaris terbakar|kebakaran|hangus, baterai .. gembung|kembung|
        bengkak
    """,
    "ja": """
        火事, 火災, 発火, 出火, 引火, 炎上, 燃えた|燃えて|燃えま|燃え出|燃え上|燃え移, 爆発, 破裂し|
        破裂す|破裂音, 煙が|煙も .. 出|上が|吹, 発煙, 火花が|火花も|スパークし, 火を噴|火を吹|
        火が出|火がつ|火が付, 焦げた|焦げて|焦げま|黒焦げ, プラグ|ケーブル|充電器|アダプタ|
        コンセント|コード .. 溶け|溶融, ショートした|ショートし, バッテリー|電池 .. 膨らん|膨張|
        膨れ|パンパン, 消防車が|消防車を|消防署に|消防署が|消防署へ|消防隊が,
        焦げ臭|焦げくさ|焦げたにおい|焦げた臭い|焦げた匂い, バチバチ|バチッと .. 火|音|光|煙
    """,
    "ko": """
        불이|불도 .. 났*|나서|붙었*|붙어*, 불났*|불_났*, 화재*, 폭발*, 배터리|배터리가|보조배터리|
        보조배터리가|충전기|충전기가|제품이|기기가 .. 터졌*|터져*|터진*, 연기가|연기도 .. 나*|났*|
        납니다|올라*|피어*, 불탔*|불에_탔*|타버렸*|타_버렸*|새까맣게_탔*, 충전기|충전기가|플러그|
        플러그가|케이블|케이블이|어댑터|어댑터가|콘센트 .. 녹았*|녹아*|녹은*|탔*|타서, 불꽃|불꽃이|
        스파크|스파크가 .. 튀*|튀었*|났*, 합선*|누전*, 배터리|배터리가 .. 부풀*, 소방서*|소방차*|
        소방관*,
        타는_냄새*|탄내*|탄_냄새*, 배터리* .. 부풀*|부풀어*
    """,
    "th": """
        ไฟไหม้|ไฟลุก|ลุกไหม้|ลุกเป็นไฟ|เพลิงไหม้, ระเบิด, ควันออก|ควันขึ้น|มีควัน|ควันโขมง|เกิดควัน|
        ควันพุ่ง, ประกายไฟ, ลัดวงจร|ช็อตไหม้, ปลั๊ก|สายไฟ|สายชาร์จ|ที่ชาร์จ|หัวชาร์จ|อะแดปเตอร์|
        เครื่อง|แบต|บ้าน|ร้าน .. ไหม้|ละลาย|ลุกไฟ, แบต .. บวม, รถดับเพลิง|เรียกดับเพลิง|
        เจ้าหน้าที่ดับเพลิง,
        กลิ่นไหม้|เหม็นไหม้, แบตบวม|แบตเตอรี่บวม, มีประกาย|เกิดประกาย
    """,
    "hi": """
        आग .. लग*|पकड़*|भड़क*, विस्फोट*|धमाका*|धमाके*, ब्लास्ट .. हो*|हुआ|हुई|कर_ग*, बैटरी|पावरबैंक|
        पावर_बैंक|चार्जर|मशीन .. फट*|फूल_ग*|फूली, धुआं|धुंआ|धुआ .. निकल*|उठ*|आ_रहा|आने, चिंगारी*|
        चिंगारियां, शॉर्ट_सर्किट|शार्ट_सर्किट .. हो*|हुआ, चार्जर|प्लग|तार|केबल|अडैप्टर|एडाप्टर|घर|
        दुकान .. पिघल*|जल_गया|जल_गई|जल_गयी|जल_गए, दमकल*|फायर_ब्रिगेड, aag lag*|pakad*|pakdi|bhadak*,
        dhuan|dhuaan|dhua|dhuwan .. nikal*|nikla|uth*|aa_raha, battery|batri|charger|powerbank|
        power_bank .. phat*|fat_gaya|fat_gayi|fata|blast,
        जलने_की बदबू|बू|गंध, बैटरी|बैट्री .. फूल*|फट*, चिंगारी|चिंगारियां, jalne_ki badbu|smell|
        boo, battery .. phool*|fool_ga*|phul*
    """,
    "ha": """
        gobara*, kama da_wuta|wuta, wuta ta_kama|ta_tashi|ya_kama, batir|batiri|batirin|caja|cajar|
        powerbank|power_bank|na_ura|na_urar .. fashe*|kumbura*|narke*|kone*, fashewa|bindigar ..
        batir*|caja|wuta, hayaki|hayaki_ya .. fito*|fita|fitowa|tashi|tashi_daga, ya_kone|ta_kone|
        sun_kone|kone_kurmus, caja|cajar|waya|wayar|filogi .. narke*|kone*, tartsatsi*,
        yan_kwana_kwana,
        warin konewa|wuta|kuna, batir*|batirin .. kumbur*|fashe*
    """,
    "it": """
        preso|prende|prendono|presa|preso_a|andato|andata|andati|a fuoco|in_fiamme, in_fiamme|
        fiamme .. uscit*|uscivano|alte|casa, va|vanno|andat* a_fuoco, incendio|incendi|incendiat*|
        incendiato, esplos*|esplode|esplodono|esplosione|esplodere|scoppiat*|scoppia|scoppio,
        bruciato|bruciata|bruciati|bruciate|brucia|bruciava|bruciando|bruciacchiat*, fumo .. esce|
        uscit*|usciva|nero|dalla|dal|dappertutto, esce|usciva|uscito|uscendo|fa|faceva|fatto ..
        fumo|scintille, scintille .. uscit*|fa|faceva|dalla|dal, fuso|fusa|fusi|sciolto|sciolta|
        sciolti|liquefatt* .. spina|cavo|presa|caricatore|plastica|caricabatteri*|alimentatore,
        spina|cavo|presa|caricatore|caricabatteri*|alimentatore|plastica .. fuso|fusa|sciolt*|
        fonde|squagliat*, cortocircuito|corto_circuito .. fatto|andat*|ha|c_e, fatto|andat*|e ..
        corto|cortocircuito, batteria|batterie|pila .. gonfi*|scoppi*, vigili_del_fuoco|pompieri
    """,
}
