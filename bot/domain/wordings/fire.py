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
        swollen|swelled|swell|swells|bulged|bulging, swollen batter*
    """,
    "es": """
        incendio|incendios|incendiaron|incendia|incendiado|incendiada, prendio|agarro|agarra|pego|
        tomo|cogio .. fuego, en_llamas, hubo .. fuego, se prendio|encendio .. fuego|solo, exploto|
        explotaron|explota|explotan|explosion|esploto|explotado, revento .. bateria|cargador|pila,
        bateria|cargador|pila .. revento|hinch*|inflad*, se|me quemo|quema|quemaron|queman|kemo,
        quemo|quemado|quemada|quemados|quemadas, sale|salio|salia|echa|echaba|saca|saco|sacando|
        saliendo .. humo, echa* humo, chispas .. sale*|salieron|salia|saca*, saca|saco|echa|salen|
        salieron .. chispas, derritio|derretido|derritieron, corto_circuito|cortocircuito .. hizo|
        hubo|tuvo|quem*, bomberos
    """,
    "ar": """
        حريق|حريقه|حرايق, احترق*|انحرق*|يحترق|تحترق|حرقت|محروق*, اشتعل*|شعلت|اشتعال, انفجر*|ينفجر|
        انفجار*, ولع|ولعت|مولع .. نار|فجاه|شاحن, شاحن|بطاريه|سلك|فيشه|جهاز .. ولع|ولعت|يولع, نار|
        نيران .. مسك*|شبت|طلع*|في, مسك*|شبت|شب_حريق|شب_فيها|طلع*|طلعت|اندلع* .. نار|نيران|حريق,
        دخان .. طلع*|يطلع|خرج*|يخرج|من, طلع*|يطلع|خرج*|يخرج .. دخان|شرار*, ساح|ساحت|ذاب* .. شاحن|
        سلك|فيش, بطاريه .. انتفخ*|منتفخ*
    """,
    "pt": """
        pegou|pego|pegando|pega|pegaram|tocou .. fogo|fog, em_chamas, incendio|incendios|
        incendiou, explodiu|explodio|explodiram|explode|explosao|esplodiu|explodindo, estourou|
        estorou .. bateria|carregador|pilha, bateria|carregador|pilha .. estourou|estorou|estufou|
        inchou|inchad*, queimou|queimaram|queimado|queimada|queimados|queimadas|queimando|kemou,
        saiu|saindo|sai|soltou|soltando|saia|solta .. fumaca|fumo|faisca*, fumaca .. saindo|saiu|
        do_carregador|da_bateria, derreteu|derreteram|derretendo|derretido, curto_circuito .. deu|
        teve, deu|teve .. curto_circuito, bombeiros
    """,
    "zh": """
        着火, 起火, 火灾, 失火, 冒烟, 冒火, 爆炸, 炸了, 烧起来, 烧毁, 烧焦, 烧坏, 烧了 .. 起来|家|
        房, 自燃, 燃烧起来, 烧掉, 烧着, 烧融|烧化, 融化了|熔化了|熔了, 电池 .. 鼓包|膨胀|爆了,
        短路了, 冒火花|冒出火花, 消防车来|叫了消防|消防员来|消防队来
    """,
    "pl": """
        zapalil*|zapala|zajal* .. sie|ogniem, sie zapalil*|zajal*|palil*|pali, pozar|pozaru|
        pozarem|pozary, w_ogniu|ogien|plomienie|plomieniach, stanal*|stanela .. ogniu|plomieniach,
        spalil*|spalon*|splonal*|splonela|splonely|nadpalon*|nadpalil*|przypalil*, wybuch|
        wybuchl*|wybucha|wybuchu, eksplod*, dymi|dymil|dymilo|dymila|dymia|zadymil*, dym .. leci|
        lecial|poszedl|wydobywa*|z_ladowarki|ze, leci|lecial|poszedl|wydobyw* .. dym|dymu, iskrzy|
        iskrzyl*|zaiskrzyl*, iskry .. lec*|posz*|poleci*, stopil*|stopion*, bateria .. spuch*|
        napuch*|wybrzusz*, straz pozarn*
    """,
    "fr": """
        pris|prend|prit|pri|pren|prends|prendre|prenait .. feu, en_feu|en_flammes, incendie|
        incendies|incendier, explose|explosee|exploses|explosion|explosait|exploser|esplose, a|
        est|ete|tout|completement brule|brulee|brules|bruler|crame|cramee, brule|bruler|brulait|
        brulee, cramer|crame|cramee, fumee .. sort|sortait|sorti*|du|de_la, sort|sortait|sorti|
        degage|degageait|fait .. fumee|etincelles, fume|fumait|fumer .. chargeur|bateri*, s_est|
        se_met|mis .. fumer|bruler, fondu|fondue .. chargeur|prise|cable, chargeur|prise|cable|
        bateri* .. fondu|fondue|fume|fumait|gonfle*, court_circuit .. fait|eu, fait|eu ..
        court_circuit, pompiers
    """,
    "ru": """
        загорел*|загорит*|загорает*, пожар|пожара|пожаре|пожару|пожаром|пожары, сгорел*|сгорит|
        подгорел*|обгорел*|погорел*|горело|полыхн*|вспыхнул*|воспламен*|возгора*, взорвал*|
        взорвет*|взрыв|взрыва|взрывом|рванул*|бахнул*|взрывает*, дым .. из|от|пошел|идет|повалил*|
        валил*, пошел|идет|валит|повалил|шел|вышел|появился .. дым, задымил*|дымит|дымится|дымил*|
        дымилось|задымлен*, искрит|искрил*|заискрил*|искры, расплавил*|оплавил*|плавится, батаре*|
        аккумулятор* .. вздул*|раздул*|вздут*, коротнул*|замкнул*, пожарных|пожарные .. вызв*|
        приех*, вызв* .. пожарных
    """,
    "tr": """
        yandi|yaniyor|yanmaya|yandilar|yaniyordu, yangin|yangina|yanginda, alev .. aldi|aliyor|
        alip, alevler|tutustu|tutusup, patladi|patliyor|patlama|patladilar, duman .. cikti|
        cikiyor|cikmaya|tutuyor|geldi, eridi, sarj* .. yandi, kivilcim* .. cik*|sac*
    """,
    "de": """
        feuer gefangen|gefang|fing, fing|fangt .. feuer, in_brand|brand_geraten, hat|hats|es ..
        gebrannt, es_brennt|es_brannte|lichterloh|abgebrannt|angebrannt|ausgebrannt|verbrannt|
        durchgebrannt, explodiert|explodierte|explosion, rauch .. kam|kommt|aus|raus|entwickl*,
        geraucht|gequalmt|qualmt|qualmte|rauchte, geschmolzen|verschmort|geschmort, akku ..
        aufgeblah*, funken .. spruh*|geschlagen
    """,
    "vi": """
        boc_chay|bi_chay|chay_no|phat_no|bi_no|no_tung|bat_lua|hoa_hoan|boc_khoi|khoi_boc|
        chay_nha|chap_dien|cu_hoa|phat_hoa, chay .. xem, sac|pin|bo_sac .. phat_no|bi_no|boc_chay|
        bi_chay|bi_phong|phong_len
    """,
    "id": """
        terbakar|kebakaran|kebakar, meledak|ledakan|meletus|meleduk, berasap|keluar_asap|ngebul|
        berapi, percikan_api|korslet|korsleting, meleleh, kembung .. baterai, baterai .. kembung|
        menggembung
    """,
}
