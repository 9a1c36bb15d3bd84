"""Not one parcel but a whole batch is wrong or damaged.

Notation: `bot.domain.signals`.
"""

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
        work|works|working, recieved|received|sent|shipped .. whole|entire .. <bad_en>,
        every_single|every_one|each_and_every|each_one|all_of|each_of .. <goods_en>|<wares_en>|
        one|them .. <bad_en>, every_single|every_one|each_one|each_of|each_and_every .. <bad_en>,
        all|every|each .. <goods_en>|<wares_en> .. came|arrived|turned_out|showed_up .. <bad_en>|
        useless|empty, all .. are|were|have cracked|rusty|rusted|moldy|mouldy|rotten|broken|
        crushed|smashed|leaking|scratched|bent|warped|dented|defective|faulty|soaked|soaking|
        expired|chipped|shattered|torn, every|each .. is|was|has cracked|rusty|rusted|moldy|
        mouldy|rotten|broken|crushed|smashed|leaking|scratched|bent|warped|dented|defective|
        faulty|soaked|soaking|expired|chipped|shattered|torn, all|every|each .. <goods_en>|
        <wares_en> .. same|this defect|fault|problem|issue|crack, all .. have|has|with|show|got ..
        same|this defect|fault|problem|issue|crack, <goods_en>|<wares_en> .. full|covered of|in|
        with .. mold|mould|rust|water|insects|worms|mildew|fungus|bugs|broken_glass, whole|entire|
        full|complete|hole <goods_en>|<wares_en> .. mold|mould|rust|rusted|moldy|mouldy|unusable|
        garbage|scrap|water|useless|mixed_up|different_from|not_match*|recolored, entire|whole|all
        <goods_en>|<wares_en> <goods_en>|<wares_en>? .. came|is|was|arrived .. wrong|rusty|moldy|
        mouldy|broken, all_of_it|the_lot|whole_lot|whole_load .. broken|damaged|ruined|rusty|
        moldy|mouldy|wet|smashed|cracked|wrong|unsellable, hundreds|thousands .. of .. <bad_en>,
        more_than|over half .. <bad_en>, out_of .. only .. work|works|working|usable|good|ok, only
        .. out_of .. work|works|working|usable|good|ok, from_the first|top to .. last|bottom ..
        <bad_en>, not_one|not_a_single|none .. works|work|working|usable|good|intact|ok, have|had
        to throw|scrap|dump|return|reject .. whole|entire|all .. <goods_en>|<wares_en>|lot , all
        .. goods|stock .. no good, over|more_than .. units|pcs|pieces out_of .. dont|don_t|not|
        broken|defective|fail*, third|thirds|quarter of .. shipment|batch|lot|order|goods|
        consignment|container|delivery .. <bad_en>, none|not_one|not_a_single|no_single .. power|
        powers|powered|turn_on|turns_on|switch_on|switches_on|boots|charge|charges|fit|fits|lit|
        lights_up|light_up|survived|passed|sealed, they all broke|failed|leak|leaked|snapped|
        fell_apart|peel|peeled|stopped|shrank|died|cracked|rusted, all .. fell_apart|
        falling_apart|stopped_working, all .. are|were|came|arrived .. unusable|useless|
        unsellable|unsaleable|defect*|wrong_size|wrong_colour|wrong_color|wrong_voltage|
        wrong_model|scrap, whole|entire|complete|full <wares_en> .. is|was|are|were|came|arrived|
        has|had .. <bad_en>, batch|lot|container .. is|was|came|arrived|turned_out .. defective|
        rotten|moldy|mouldy|rusty|rusted|contaminated|infested|unusable|unsellable|unsaleable,
        total loss|write_off .. <goods_en>|everything, write|wrote|writing off .. whole|entire|all
        <goods_en>
    """,
    "es": """
        todo|toda|todas|todos .. <goods_es> .. <bad_es>, entero|entera|completo|completa|todo|toda
        .. <bad_es> .. lote|pedido|mercancia|mercaderia, <goods_es> .. entero|entera|completo|
        completa|todo|toda|todos|todas|totalmente .. <bad_es>, todo|todos|todas .. vino|llego|
        llegaron|vinieron|esta|estan|salio|salieron .. <bad_es>, la_mitad .. <goods_es> ..
        <bad_es>, la_mayoria|mayoria|percent|casi_todo|casi_todas .. <bad_es>, ninguna|ninguno|
        ningun .. funciona|sirve|prende|enciende,
        todos|todas|cada|toda .. llegaron|llego|vinieron|vino|salieron|salio|estan|son|eran|
        tienen|traen .. <bad_es>, cada|cada_una|cada_uno .. piezas|pieza|unidades|caja|cajas|
        articulo .. <bad_es>, absolutamente todas|todos .. <bad_es>, todas|todos <bad_es>, las
        100|200|300|400|500|600|800|1000|1500|2000|3000|5000 .. <bad_es>|defectuosas, contenedor|
        lote|cargamento|pedido|embarque|mercancia|mercaderia|cajas|bultos .. lleno|llena|llenos|
        llenas|cubiert* .. moho|oxido|agua|hongos|humedad|bichos|gusanos, mas_de_la_mitad|
        mayor_parte|mayoria .. <bad_es>, ni_una|ni_uno|ni_un|ninguna|ninguno .. funciona*|sirve*|
        prende*|enciende*|se_salva|buena|bueno|vendible, no .. funciona|sirve|prende ni_una|
        ni_uno|ninguna|ninguno, <bad_es> .. todas|todos|toda|todo las|los|la|el <goods_es>|
        <wares_es>, de .. solo .. sirven|funcionan|prenden, solo .. sirven|funcionan|prenden ..
        de, mismo|misma defecto|falla|problema .. todas|todos|toda, todas|todos|toda .. mismo|
        misma defecto|falla|problema , rechaz*|devolv* .. embarque|lote|contenedor|pedido|carga
        entero|entera|completo|completa|todo|toda, lote|contenedor|partida|cargamento vino|llego|
        esta|salio|viene .. defectuos*|podrid*|mohos*|oxidad*|malo|mala|contaminad*|inservible*,
        perdida total .. lote|contenedor|mercancia|carga, tirar|tiramos|botar|botamos .. todo|
        toda|todas|todos .. lote|mercancia|carga|piezas|pedido
    """,
    "ar": """
        كل|جميع|كامل|كافه|معظم|اغلب|نص|نصف .. <goods_ar> .. <bad_ar>, <goods_ar> .. كلها|كله|
        كامله|باكملها|بالكامل|كاملا|كلو|جميعها|معظمها|اغلبها|نصها|باكمله .. <bad_ar>, كلها|كله|
        كلهم|كلو|جميعها .. <bad_ar>, ولا .. وحده|قطعه|واحده .. تشتغل|شغاله|تعمل|سليمه, <goods_ar>
        .. <bad_ar> .. كلها|كله|بالكامل|باكملها|كامله,
        كل|جميع|كافه .. وصلت|وصل|جات|جاءت|طلعت|طلع|جت .. <bad_ar>, كل|جميع <goods_ar>|<wares_ar>
        .. <bad_ar>, كل حبه|قطعه|واحده|كرتونه|علبه .. <bad_ar>, <goods_ar>|<wares_ar> .. مليانه|
        مليان|مليءه|مليء|ممتليه .. عفن|صدا|ماء|رطوبه|حشرات|دود|مويه, <goods_ar>|<wares_ar> ..
        كلها|كله|باكملها|بالكامل|كامله .. عفن|صدا|صدي*|غلط|رطوبه|مكسر*|مضروب*|خردا|زباله|عطل*,
        ولا_وحده|ولا_واحده|ولا_قطعه|ولا_حبه|ما_في_ولا|مافي_ولا|لا_توجد .. تشتغل|شغاله|تعمل|سليمه|
        تنباع|صالحه|زينه|كويسه, نص|نصف|اكثر_من_نصف|اكثر_من_نص|معظم|غالبيه|اغلب .. <bad_ar>,
        <bad_ar> .. كل|جميع <goods_ar>|<wares_ar>, نفس عيب|مشكله|خلل .. كل|جميع, كل|جميع .. نفس
        عيب|مشكله|خلل, percent .. <bad_ar>, من_اول .. لاخر|الي_اخر .. <bad_ar>, الف|1000|500|2000|
        3000 .. كلها|كله .. <bad_ar>|عيوب|عيب , من_اصل .. نفس|اكثر_من|نصفها|فيها .. عطل|عيب|
        لا_يعمل|لا_يشتغل|خربان*|مكسور*|تالف*, طلبيه|شحنه|حاويه|قطعه .. كلها .. غير|مو|مش .. لي|
        اللي|طلبنا*|متفق*, حاويه|دفعه|كونتينر|لوط .. وصلت|وصل|طلعت|طلع|جات .. <bad_ar>
    """,
    "pt": """
        todo|toda|todas|todos|tdo|tds .. <goods_pt> .. <bad_pt>, <goods_pt> .. inteiro|inteira|
        completo|completa|todo|toda|todos|todas|totalmente .. <bad_pt>, todo|tudo|todos|todas|td
        .. veio|chegou|chegaram|vieram|esta|estao|ta|tao .. <bad_pt>, metade .. <goods_pt> ..
        <bad_pt>, maioria|percent|quase_todas|quase_todos|quase_tudo .. <bad_pt>, nenhuma|nenhum
        .. funciona|presta|liga,
        todos|todas|cada|toda .. chegaram|chegou|vieram|veio|estao|tao|sao|tem|apresentam ..
        <bad_pt>, cada|cada_uma|cada_um .. pecas|peca|unidades|caixa|item .. <bad_pt>, todas|todos
        <bad_pt>, as 100|200|300|400|500|600|800|1000|1500|2000|3000|5000 .. <bad_pt>, container|
        conteiner|contentor|lote|carga|pedido|remessa|caixas|mercadoria .. cheio|cheia|cheios|
        cheias|cobert* .. mofo|ferrugem|agua|fungo|fungos|bolor|bichos|umidade, mais_da_metade|
        maior_parte|maioria|quase_toda .. <bad_pt>, nenhuma|nenhum|nem_uma|nem_um .. funciona*|
        presta*|liga|ligam|serve*|se_salva|aproveita*, nao .. funciona|presta|liga nenhuma|nenhum|
        nem_uma, <bad_pt> .. todas|todos|toda|todo as|os|a|o <goods_pt>|<wares_pt>, so ..
        funcionam|prestam|ligam|se_salvaram, mesmo|mesma defeito|problema|falha .. todas|todos|
        toda, todas|todos|toda .. mesmo|mesma defeito|problema|falha , rejeit*|recus*|devolv* ..
        carga|lote|remessa|container|pedido inteira|inteiro|toda|todo, de .. mais_da_metade ..
        nao|n presta*|funciona*|liga*, lote|container|conteiner|contentor|carga veio|chegou|esta|
        ta|saiu .. defeito*|podre*|mofad*|enferrujad*|ruim|contaminad*|imprestave*|errad*,
        imprestave* .. todos|todas|tudo|lote, todas|todos|lote|tudo .. imprestave*, perda total ..
        lote|container|mercadoria|carga, jogar|jogamos|joguei fora|no_lixo .. tudo|todas|todos|
        lote|carga, nao_da_pra|n_da_pra aproveitar|vender|usar nada|nenhuma|nenhum|uma, cada
        caixa|peca|unidade|uma|um .. <bad_pt>, os|as .. pecas|unidades|camisetas|itens|caixas ..
        todas|todos .. <bad_pt>, ponta a_ponta .. <bad_pt>
    """,
    "zh": """
        整批|全批|这批|一整批|整个订单|整柜|整箱|整货柜|整单|一批货 .. 都|全|全部 .. <bad_zh>|
        有问题, 整批|整柜|整单|整个订单|整个柜 .. <bad_zh>, 全部|全都|所有|统统 .. <goods_zh> ..
        <bad_zh>, 全部|全都 .. <bad_zh>|是坏|是次, 都是 .. 坏的|次品|烂的|废品|不良品, 大部分|
        一大半|大半|百分之 .. <bad_zh>, 没有一个|没一个|没有一件|没一件 .. 能用|是好的, 批量 ..
        不良|质量问题|报废|不合格, 批次 .. 都|全 .. <bad_zh>,
        每一个|每一件|每个|每件|每一箱|每箱|每一台|每台|每一盒|每盒|每一只|每一瓶|每一双|每一批 ..
        都|全|均 .. <bad_zh>, 每一个|每一件|每一箱|每一台|每一盒 .. <bad_zh>, 整柜|整批|整个货柜|
        整个集装箱|整箱|整单|整车|整托|一整柜|一整箱|一柜子|整批货|这一批|这批货|这柜货|这批产品|
        这柜 .. <bad_zh>, 全部都|全都是|全都|统统|通通|清一色 .. <bad_zh>, 没有一个|没一个|没一件|
        没有一件|没一台|没有一台|一个都|一台都|一件都|没几个|没几件|没几台 .. 能用|是好|好的|合格|
        能开|能卖|没坏|不坏|能亮|正常, 几百|几千|上百|上千|500|1000|2000|3000 .. 个|件|台|只|套|
        箱|双 .. 全|都 .. <bad_zh>, 一大半|大半|一半|过半|超过一半|一多半|八成|九成|七成|六成|
        百分之|percent .. <bad_zh>, 从头到尾 .. <bad_zh>, 全军覆没|全报废|全部报废|全部退回|
        整批退|整批报废|全废, 全部 .. <bad_zh> , 不良率|次品率|报废率|坏品率 .. 超过|高达|达到|成|
        百分, 整个柜|整个货柜|成个柜|整批|货柜 .. 错货|做错|退货|不对|要退, 没有一箱|没一箱|
        没有一盒 .. 对|好|能, 批货 .. 全部要退|全要退|收不了|都要退, 整个柜|成个柜|整柜|整个货柜
        .. 错|做错
    """,
    "pl": """
        cala|cale|caly|calej|calosc|wszystkie|wszystko|kazda|cay .. <goods_pl> .. <bad_pl>,
        wszystko|wszystkie|calosc .. przyszl*|jest|sa|dotarl*|doszl* .. <bad_pl>, <goods_pl> ..
        cala|cale|caly|calosc|w_calosci|calkowicie .. <bad_pl>, polowa .. <goods_pl> .. <bad_pl>,
        wiekszosc|percent .. <bad_pl>, zadna|zaden|zadne|ani_jedna|ani_jeden .. dziala|nie_dziala,
        wszystkie|calosc <bad_pl>, <bad_pl> .. cala|caly|cale .. <goods_pl>,
        wszystkie|kazda|kazdy|kazde|cala|caly|cale|calosc .. przyszl*|dotarl*|jest|sa|byl*|maja|ma
        .. <bad_pl>, kazda|kazdy|kazde sztuka|karton|pudelko|paczka|szt .. <bad_pl>, wszystkie
        <bad_pl>, wszystkie|wszystko|cala|caly|cale <goods_pl>|<wares_pl> .. <bad_pl>, <goods_pl>
        .. wszystkie|cala|caly|calosc|co_do_jednej|w_calosci .. <bad_pl>, kontener|paleta|kartony|
        partia|dostawa|towar .. pelen|pelna|pelne|pelno .. plesni|rdzy|wody|robakow|wilgoci,
        ponad_polowa|wiekszosc|percent|prawie_wszystkie|prawie_wszystko|setki .. <bad_pl>, zadna|
        zaden|zadne|ani_jedna|ani_jeden .. nie .. dziala*|nadaje|swieci|wlacza|laduje, ani_jedna|
        ani_jeden|zadna|zaden .. cal*|sprawn*|dobr*, <bad_pl> .. cala|caly|cale|wszystkie
        <goods_pl>|<wares_pl>, ten_sam|ta_sama wada|problem|usterka .. wszystk*|kazd*, wszystk*|
        kazd* .. ten_sam|ta_sama|te_sama wada|wade|problem|usterka , cala|caly|wszystkie|cale ..
        do_odrzucenia|do_wyrzucenia|do_utylizacji|do_zwrotu, ta|te sama wade|wada .. kazd*|
        wszystk*, nieudana|wadliwa seria|partia
    """,
    "fr": """
        tout|toute|tous|toutes|totalite|entier|integralite .. <goods_fr> .. <bad_fr>, <goods_fr>
        .. entier|entiere|entierement|complet|complete|totalement|toute|tout|tous|toutes ..
        <bad_fr>, tout|tous|toutes .. est|sont|arrive|arrives|etait .. <bad_fr>, moitie ..
        <goods_fr> .. <bad_fr>, plupart|majorite|percent|quasi_totalite .. <bad_fr>, aucun|aucune
        .. fonctionne|marche, lot entier <bad_fr>,
        tous|toutes|chaque|toute|l_ensemble|integralite|totalite .. est|sont|etaient|arrives|
        arrivees|recus|recues|ont .. <bad_fr>, tous|toutes <bad_fr>, chaque|toutes_les|tous_les|
        toute_la|tout_le .. <goods_fr>|<wares_fr> .. <bad_fr>, l_ensemble|integralite|totalite de|
        du|des .. <bad_fr>, conteneur|container|lot|commande|cartons|palettes|colis|livraison|
        marchandise .. plein|pleins|pleine|rempli*|couvert* .. moisi*|rouille|eau|insectes|vers|
        humidite, plus_de_la_moitie|plupart|majorite|percent .. <bad_fr>, aucun|aucune|pas_un|
        pas_une|pas_un_seul|pas_une_seule .. marche|fonctionne|s_allume|utilisable|vendable|
        intact|correct, <bad_fr> .. tous|toutes|tout|toute les|le|la <goods_fr>|<wares_fr>, meme
        defaut|probleme|panne .. tous|toutes, tous|toutes .. meme defaut|probleme|panne ,
        conteneur|container|lot|commande entier|entiere|complet|complete .. refuser|refuse*|
        renvoy*|jeter, sur .. ont .. meme_defaut|meme_probleme, toute la? serie|production|
        livraison .. ratee|rate|defaut*|foutue, lot|conteneur|container|arrivage est|etait|arrive|
        s_avere .. defectueu*|moisi*|rouille*|pourri*|inutilisable*|invendable*|contamine*, perte
        totale .. lot|marchandise|conteneur|commande
    """,
    "ru": """
        вся|всю|весь|все|целая|целую|целый|каждая|вся_эта .. <goods_ru> .. <bad_ru>, <goods_ru> ..
        вся|весь|все|полностью|целиком .. <bad_ru>, все|всё .. пришл*|приехал*|оказал*|сплошной ..
        <bad_ru>, половина .. <goods_ru> .. <bad_ru>, большинство|большая_часть|percent|процентов
        .. <bad_ru>, ни_один|ни_одна|ни_одной .. не_работа*|рабоча*|цел*, сплошной брак, <bad_ru>
        .. вся|всю|весь .. <goods_ru>, вся бракован*|разбит*|слома*|поврежд*,
        вся|весь|всю|каждая|каждый|каждое|целая|целый|абсолютно_все .. пришл*|приехал*|оказал*|
        оказалась|оказались|пришел|дошл*|имеют|имеет .. <bad_ru>, все|вся|весь|всю <goods_ru>|
        <wares_ru> .. <bad_ru>, каждая|каждый|каждое .. штука|единица|коробка|ящик|изделие|вторая|
        второй|одна|один .. <bad_ru>, <goods_ru>|<wares_ru> .. вся|весь|целиком|поголовно|
        до_единой|до_единого .. <bad_ru>, <goods_ru>|<wares_ru> .. полностью|целиком|поголовно
        <bad_ru>, контейнер|партия|товар|коробки|паллеты|ящики|фура .. в_плесени|в_ржавчине|полон|
        полный|полные|залит* .. плесен*|ржавчин*|воды|водой|жук*|насеком*, половина|
        больше_половины|большинство|большая_часть|почти_все|почти_вся|почти_весь|сотни|percent ..
        <bad_ru>, ни_один|ни_одна|ни_одной|ни_одного|ниодна .. не|целой|целого|исправн*|рабоч*|
        годн* .. работа*|включ*|заряж*|горит|подход*, ни_одной|ни_одного .. целой|целого|рабочей|
        рабочего|нормальной|годной, <bad_ru> .. вся|весь|все|всю партия|партию|товар|коробки|
        контейнер|штуки, один_и_тот_же|одинаковый|та_же дефект|брак|проблема .. все*|кажд*,
        на_всех|у_всех|во_всех .. дефект|брак|трещин*|ржавчин*|плесень , везде .. одно_и_то_же|
        брак, целиком брак, забракован* .. партия|поставка|контейнер, партия|поставка|контейнер ..
        забракован*, все .. штук|штуки .. дефект*|брак*|негод*
    """,
    "tr": """
        butun|tum|hepsi|tamami|komple|tumu .. bozuk*|kirik*|hasarli*|hatali*|yanlis|defolu*|
        arizali*|curuk|kirilmis|calismiyor, parti*|siparis*|urunler*|mallar*|sevkiyat* .. hepsi|
        tamami|komple|tamamen|tumu .. bozuk*|kirik*|hasarli*|hatali*|yanlis|defolu*|arizali*|
        calismiyor, cogu .. bozuk*|kirik*|hasarli*|hatali*|defolu*,
        hepsi|tamami|tumu|butun|tum|komple|her_biri|her|istisnasiz .. bozuk*|kirik*|hasarli*|
        hatali*|yanlis|defolu*|arizali*|curuk*|kirilmis*|calismiyor*|paslanmis*|pasli*|kuflu*|
        kuflenmis*|islak*|catlak*|catlamis*|ezik*|ezilmis*|yirtik*|cizik*|kullanilmaz*|cop|
        islanmis*|sizdiriyor*|kirildi, her tek? parca*|urun*|kutu*|koli*|biri* .. bozuk*|kirik*|
        hasarli*|hatali*|catlak*|pasli*|kuflu*|ezik*, konteyner*|palet*|koli*|kutular*|parti*|
        siparis*|urunler*|mallar* .. kuf*|pas*|su_icinde|komple|tamamen|hepsi|tumu .. dolu|kapli|
        icinde|bozuk*|kirik*|islak*|kuflu*|pasli*|hasarli*|kullanilmaz*|yanlis, yarisi|
        yaridan_fazlasi|cogu|buyuk_kismi|percent|yuzde .. bozuk*|kirik*|hasarli*|hatali*|defolu*|
        arizali*|calismiyor*|catlak*|pasli*|kuflu*|islak*, hicbiri|bir_tanesi_bile|tek_biri ..
        calismiyor*|saglam|satilmaz|kullanilmaz|acilmiyor*, hepsinde|tumunde|tamaminda .. ayni ..
        sorun*|hata*|ariza*|kusur* , lot*|parti*|sevkiyat* .. yarisi*|cogu*|yaridan* ..
        calismiyor*|bozuk*|kirik*|hatali*
    """,
    "de": """
        ganze|gesamte|komplette|gesammte|alle|samtliche|ganzen .. lieferung|charge|partie|ware|
        sendung|bestellung|stuck|teile|artikel|waren|ladung|palette|container .. defekt*|kaputt*|
        beschadigt*|falsch*|fehlerhaft*|unbrauchbar*|mangelhaft*|verschimmelt|nass|schrott|
        zerbrochen, alle|alles .. komplett|ist|sind|vollstandig|kam ..
        komplett? defekt*|kaputt*|beschadigt*|falsch*|unbrauchbar*|schrott|fehlerhaft, mehrheit|
        percent .. defekt*|kaputt*|beschadigt*|falsch*,
        alle|jedes|jede|jeder|ganze|gesamte|komplette|ganzer|kompletter|gesamter|samtliche .. ist|
        sind|war|waren|kam|kamen|angekommen|hat|haben .. defekt*|kaputt*|beschadigt*|falsch*|
        fehlerhaft*|unbrauchbar*|mangelhaft*|verschimmelt*|schimmel*|verrostet*|rostig*|nass|
        schrott|zerbrochen|gerissen|verkratzt|verbogen|verbeult|undicht|abgelaufen|zerkratzt|
        zerstort|verdorben|mull, jedes|jede|jeder einzelne|einzelnes|einzelner .. defekt*|kaputt*|
        beschadigt*|falsch*|verrostet*|verschimmelt*|zerbrochen|gerissen|verbogen, container|
        palette|lieferung|ware|kartons|sendung .. voll|voller .. schimmel|rost|wasser|insekten|
        wurmer, alle|samtlich* defekt*|kaputt*|beschadigt*|verrostet*|verschimmelt*|zerbrochen,
        mehr_als_die_halfte|grosteil|meisten|percent .. defekt*|kaputt*|beschadigt*|falsch*|
        zerbrochen|verrostet*|verschimmelt*|unbrauchbar*, kein|keine|keins|keines einziges|
        einzige|einziger|davon|einzigen .. funktioniert|geht|brauchbar|heil|verkaufbar, nichts
        davon funktioniert|brauchbar|verkaufbar , jeder|jede|jedes karton|gerat|kiste|teil ..
        gleiche|gleichen|selbe|selben problem|fehler|defekt|mangel, drittel|viertel|halfte der|
        dieser partie|charge|lieferung|ware|teile .. mangelhaft*|defekt*|kaputt*|unbrauchbar*|
        ausschuss, samtliche|samtlichen|alle .. ausschuss|derselbe_defekt|gleiche_defekt,
        durchgehend .. defekt*|fehler*|kaputt*, charge|partie|container|containerladung ist|war|
        kam .. defekt*|verschimmelt*|verrostet*|unbrauchbar*|mangelhaft*|fehlerhaft*|verdorben,
        totalausfall .. charge|lieferung|ware
    """,
    "vi": """
        toan_bo|ca_lo|nguyen_lo|tat_ca|het_ca_lo|ca_don|ca_container|nguyen_don .. bi .. hong|loi|
        vo|hu|sai|be|moc|nut|uot|ri, ca_lo|nguyen_lo|toan_bo_lo|lo_hang|toan_bo_hang|ca_don_hang
        .. hu_het|hong_het|vo_het|loi_het|sai_het|hong|hu, hu_het|hong_het|vo_het|loi_het|sai_het,
        toan_bo|tat_ca|ca_lo|nguyen_lo|ca_container|nguyen_container|ca_cong|ca_thung|ca_don|
        moi_cai|tung_cai|cai_nao|thung_nao|tat_ca_cac .. bi_hong|bi_loi|bi_vo|bi_hu|bi_be|bi_moc|
        bi_ri|bi_nut|bi_gi|bi_uot|bi_mop|bi_tray|bi_sai|deu_hong|deu_loi|deu_vo|deu_hu|deu_be|
        deu_moc|deu_ri|deu_nut|deu_gi|deu_sai|deu_bi|cung_hong|cung_loi|cung_vo|cung_bi|cung_hu|
        sai_mau|sai_mau_ma|sai_kich|sai_hang|khong_chay|khong_hoat_dong|khong_len|khong_dung|
        moc_meo|am_moc|ri_set|gi_set|het_han|mop_meo|be_nat|hu_hong, lo_hang|don_hang|container|
        hang|thung .. moc_meo|am_moc|ri_set|gi_set|be_nat|hu_hong .. het|toan_bo|ca, hang .. toan|
        deu|het .. hong|loi|hu|vo|moc|ri, hong_toan_bo|loi_toan_bo, hon_mot_nua|mot_nua|nua|
        phan_lon|da_so|hau_het|percent .. bi .. hong|loi|vo|hu|be|moc|ri|nut, hon_mot_nua|
        phan_lon|da_so|hau_het|percent .. hong|loi|be|moc|nut, khong_cai_nao|ko_cai_nao|
        khong_co_cai|khong_chiec .. dung_duoc|hoat_dong|chay|len|xai_duoc|ban_duoc, khong_ban_duoc
        .. cai_nao , hang_loat .. loi|hong|tra_ve|hu, loi|hong|hu|tra_ve hang_loat, ca_container|
        ca_lo|nguyen_lo|ca_don .. khong_dung_duoc|ko_dung_duoc|khong_xai|ko_xai|ko_chay, hon_nua|
        qua_nua .. khong|ko chay|dung|hoat_dong|len, thung_nao|hop_nao|cai_nao .. cung .. loi|
        hong|hu|vo|co, cai_nao|thung_nao|hop_nao|kien_nao|chiec_nao|cai_gi .. cung_be|cung_moc|
        cung_ri|cung_nut|cung_sai|cung_uot|cung_meo|cung_mop|cung_gay|cung_rach|cung_cong|
        cung_gi_set|cung_tray|cung_thieu, toan_bo|tat_ca|ca_lo|nguyen_lo|ca_don|nguyen_don|
        ca_container|nguyen_container|ca_cont|nguyen_cont|ca_kien|nguyen_kien|ca_thung|
        nguyen_thung .. sai|nham|gi_set|ri_set|moc|nut|mop|rach|gay|cong_venh|bung|thieu|hu|be|vo|
        uot, khong_dung_duoc|ko_dung_duoc|khong_xai_duoc|ko_xai_duoc|khong_ban_duoc|khong_chay|
        ko_chay cai_nao|mot_cai|cai_gi, 100 percent|phan_tram .. bi|be|moc|vo|hu|sai|ri|nut,
        lo_hang|lo_nay|container_nay bi .. hong|moc|ri_set|gi_set|hu|loi|be, mot_lo .. hong|hu|moc
        .. het|toan_bo
    """,
    "id": """
        seluruh|semua|semuanya|satu_batch|sebatch|satu_kontainer|satu_lot|satu_container .. rusak|
        cacat|salah|pecah|busuk|hancur|reject|basah|berjamur|karatan, barang|pesanan|kiriman|
        orderan .. semua|semuanya|seluruhnya .. rusak|cacat|salah|pecah|busuk|hancur,
        sebagian_besar .. rusak|cacat|pecah|salah,
        seluruh|semua|semuanya|setiap|tiap|satu_kontainer|sekontainer|satu_container|satu_batch|
        sebatch|satu_lot|satu_dus|semua_dus .. berkarat|karatan|jamuran|berjamur|retak|penyok|
        bocor|mati|lecet|sobek|robek|tidak_berfungsi|gak_berfungsi|tidak_nyala|gak_nyala|ga_nyala|
        tidak_menyala|kadaluarsa|kedaluwarsa|bau|rusak|cacat|patah|pecah|basah|salah_warna|
        salah_ukuran|salah_kirim|tidak_sesuai|ga_sesuai|gak_sesuai|tidak_bisa_dipakai|
        gak_bisa_dipakai|hancur|remuk, barang|pesanan|kiriman|orderan|produk|kontainer|isi ..
        semua|semuanya|seluruhnya|total .. berkarat|karatan|jamuran|berjamur|retak|penyok|bocor|
        mati|rusak|cacat|basah|tidak_sesuai|remuk, rusak|cacat|pecah|jamuran|karatan|berjamur|
        berkarat|basah|hancur|salah semua|semuanya|total|seluruhnya, separuh|setengah|
        sebagian_besar|mayoritas|hampir_semua|lebih_dari_setengah|percent .. rusak|cacat|pecah|
        salah|basah|karatan|jamuran|mati|penyok, tidak_ada|gak_ada|ga_ada|tak_satu .. yang ..
        berfungsi|nyala|bisa_dipakai|bagus|selamat|jalan , semua|semuanya|seluruh|unit .. error|
        cacat_produksi semuanya?, unit .. error|mati|rusak semua|semuanya
    """,
    "ja": """
        全部|すべて|全て|全数|全量|全品|ロット全体|ロット全部|全ロット|コンテナ全部|コンテナごと|
        丸ごと|まるごと|残らず .. <bad_ja>, 大半|ほとんど|大部分|半分以上|半数以上|半分が ..
        <bad_ja>, 1つも|一つも|ひとつも|一個も|1台も|一台も .. 使えな|使えま|動か|動き|まとも,
        どれも|どの箱も|どれ一つ|全個|全台|全箱|全商品|全体が|ロットが|コンテナの中|コンテナ内|
        コンテナ一|コンテナ1|一箱残ら|ぜんぶ|商品すべて|全製品|箱全部 .. <bad_ja>, コンテナ|
        パレット|ロット|ケース .. 全部|すべて|全て|丸ごと|まるごと|中の商品|全滅 .. <bad_ja>,
        全滅, コンテナ|箱の中|荷物|商品 .. カビだらけ|錆だらけ|サビだらけ|水浸し|カビまみれ|
        錆まみれ|傷だらけ, 個すべて|個全部|個とも|台すべて|台全部|台とも|本すべて|本全部|枚すべて|
        枚全部|箱すべて|箱全部|点すべて|点全部|セット全部 .. <bad_ja>, 個中|台中|本中|箱中|枚中 ..
        個|台|本|箱|枚|以上 .. <bad_ja>, 割が|割以上が|割近くが|パーセントが|パーセント以上が ..
        <bad_ja>, 過半数|半分近く|半分が|大多数|ほぼ全部|ほぼ全て|ほぼすべて .. <bad_ja>,
        一つとして|一つも|ひとつも|1 つも|個も|台も|本も .. まとも|使え|動か|正常, 全部 .. サビ|
        錆|カビ|壊|割れ|違う|違い|ひび , 使えるもの|売れるもの|まともなもの|無事なもの|動くもの|
        正常なもの|使えるのが .. 一つも|ひとつも|ない|ゼロ|なし|ありませ, 不良品ばかり|不良ばかり|
        壊れたものばかり|割れたものばかり, 壊れ|割れ|カビ|かび|錆び|サビ|不良|破損|ひび|腐っ ..
        全部|全て|すべて|全数|ロット全体|コンテナ全体|全個, コンテナ|ロット|パレット .. カビ|かび|
        サビ|錆び|腐|水濡れ|別の商品|違う商品|使い物, 箱を開けたら|箱開けたら|開けたら|開梱したら
        .. 全部|全て|すべて|どれも|全滅 .. <bad_ja>, 全部|全て|すべて|全品|全数 .. 不合格|
        廃棄する|廃棄し
    """,
    "ko": """
        전부|모두|전체|전체가|전량|몽땅|죄다|싹|모든|로트_전체*|롯트_전체* .. <bad_ko>, 다 .. 깨졌*|
        깨져*|불량*|고장*|망가*|부서*|젖었*|젖어*, 하나도|한_개도 .. 작동*|안_*|못_*|제대로*|멀쩡*,
        대부분|대부분이|절반|절반이|절반_이상*|반_이상* .. <bad_ko>,
        전부|모두|전체가|전량|몽땅|죄다|싹|모든|통째로|컨테이너_전체* .. <bad_ko>, 하나같이|
        하나도_빠짐없이|한_개도_빠짐없이|박스마다|상자마다|제품마다|모두_다|전부_다|싹_다 ..
        <bad_ko>, 컨테이너*|박스*|상자*|제품*|물건*|상품*|물량* .. 전부|모두|다|통째로|전체* ..
        <bad_ko>, 다 .. 녹슬*|녹이*|곰팡이*|터졌*|찢어*|긁혔*|썩었*|잘못*, 개가|개|대가|박스가|
        상자가|장이 전부|모두|다 .. <bad_ko>, 개|대|박스 중|중에 .. 개|대|박스 .. <bad_ko>,
        percent .. <bad_ko>, 퍼센트*|프로* .. <bad_ko>, 쓸_수_있는|멀쩡한|제대로_된|정상인|
        작동하는 .. 없*|하나도*, 하나도 .. 없*|못_쓰*|안_켜*|쓸모*, 절반*|대부분*|과반* ..
        <bad_ko>
    """,
    "th": """
        ทั้งล็อต|ทั้งล๊อต|ทั้งล็อท|ยกล็อต|ทั้งตู้|ทั้งลัง|ทั้งออเดอร์|ทั้งหมด|ทุกชิ้น|ทุกกล่อง|
        ทุกตัว|ทุกอัน|ทุกลัง .. <bad_th>, ล็อตนี้|ล็อตล่าสุด|ตู้นี้ .. พังหมด|แตกหมด|ชำรุดหมด|
        เสียหมด|ขึ้นราหมด|พังทั้ง, พัง|แตก|ชำรุด|ขึ้นรา|ใช้ไม่ได้ .. ทั้งล็อต|ทั้งล๊อต|ยกล็อต|
        ทั้งตู้|หมดเลย|ทุกชิ้น|ทุกอัน|ทุกตัว|ทั้งหมด, เกินครึ่ง|ส่วนใหญ่|ครึ่งล็อต|ครึ่งหนึ่ง ..
        <bad_th>, ไม่มีชิ้นไหน|ไม่มีอันไหน|ไม่มีตัวไหน .. ใช้ได้|ใช้งานได้,
        ทุกชิ้น|ทุกกล่อง|ทุกตัว|ทุกอัน|ทุกลัง|ทุกขวด|ทุกใบ|ทุกเครื่อง|ทุกคู่|ทุกแผ่น|ทุกดวง|
        ทั้งล็อต|ทั้งตู้|ทั้งคอนเทนเนอร์|ทั้งพาเลท|ทั้งลัง|ทั้งออเดอร์|ทั้งชุด|ยกล็อต|ยกตู้|ยกลัง|
        ทั้งหมด .. <bad_th>, ล็อตนี้|ตู้นี้ .. พังหมด|แตกหมด|ชำรุดหมด|เสียหมด|ขึ้นราหมด|เปียกหมด|
        เป็นสนิมหมด|สนิมขึ้นหมด|ผิดหมด|พังทั้ง|ใช้ไม่ได้เลย|เสียทั้ง|แตกทั้ง|บุบหมด|เน่าหมด|
        ผิดทั้ง|ราขึ้นหมด, ขึ้นรา|ขึ้นสนิม|เป็นสนิม|เปียก|เสีย|บุบ|เน่า|ผิดรุ่น|ผิดสี|ผิดแบบ ..
        ทั้งล็อต|ยกล็อต|ทั้งตู้|หมดเลย|ทุกชิ้น|ทุกอัน|ทุกตัว|ทุกกล่อง|ทุกลัง|ยกลัง|ยกตู้|ทั้งลัง|
        ทั้งคอนเทนเนอร์, ไม่มีชิ้นไหน|ไม่มีอันไหน|ไม่มีตัวไหน|ไม่มีสักชิ้น|ไม่มีสักอัน|ไม่มีสักตัว
        .. ดี|ใช้|ติด|ทำงาน|ขาย|รอด, เกินครึ่ง|มากกว่าครึ่ง|ส่วนใหญ่|เกือบหมด|เกือบทั้งหมด ..
        <bad_th>, percent .. <bad_th>, เปอร์เซ็นต์|เปอร์เซ็น .. <bad_th>
    """,
    "hi": """
        पूरा|पूरी|पूरे|सारा|सारी|सारे|सभी|सब <goods_hi> .. <bad_hi>, सब|सभी|सारे|सारा .. खराब|टूटा|
        टूटे|टूटी|बेकार|डैमेज*|काम_नहीं|सड़*, आधा|आधे|आधी|ज्यादातर|अधिकतर|प्रतिशत .. <bad_hi>,
        एक_भी|कोई_भी .. काम_नहीं|सही_नहीं|नहीं_चल*, pura|poora|puri|sara|saara|sare|saare|sab|sabhi
        .. kharab|tuta|toota|tute|toote|bekar|galat_aaya|galat_aya|galat_hai|damage_hai|
        defective_hai, ek_bhi .. kam_nahi|kaam_nahi|nahi_chal*,
        सब|सभी|सारे|सारा|सारी|पूरा|पूरी|पूरे|हर|हरेक|एक_एक|हर_एक .. <goods_hi>|<wares_hi> ..
        <bad_hi>, सब_के_सब|सारे_के_सारे|पूरे_के_पूरे|पूरा_का_पूरा|पूरी_की_पूरी|सारा_का_सारा|एक_एक
        .. <bad_hi>, सब|सभी|सारे .. टूटे|टूटी|फटे|सड़े|भीगे|गीले|डिफेक्टिव|नकली|गलत_आ*|गलत_हैं,
        आधे_से_ज्यादा|आधे_से_अधिक|ज्यादातर|अधिकांश|percent|प्रतिशत .. <bad_hi>, एक_भी|कोई_भी ..
        नहीं_चल*|काम_नहीं|ठीक_नहीं|सही_नहीं|चालू_नहीं|नहीं_जल*|बिकने_लायक_नहीं, <goods_hi>|
        <wares_hi> .. फफूंद|जंग|पानी|कीड़े .. भरा|भरे|भरी|लगा|लगी, pura|poora|puri|sara|saara|
        sare|saare|sab|sabhi|har|ek_ek .. kharab|tuta|toota|tute|toote|tuti|tooti|bekar|galat|
        damage|defective|faulty|phata|phate|ganda|sada|bheega|geela|kabad|nakli .. hai|hain|nikla|
        nikle|nikli|aaya|aaye|aya|aye|mila|mile|tha|the, pura_ka_pura|sab_ke_sab|sare_ke_sare|
        pure_ke_pure .. kharab|tuta|toota|tute|toote|bekar|damage|defective|galat, ek_bhi ..
        chal_nahi|nahi_chal*|sahi_nahi|thik_nahi|kam_nahi|kaam_nahi, adhe_se_zyada|aadhe_se_zyada|
        aadhe_se_jyada|zyadatar|jyadatar .. kharab|tute|toote|bekar|damage|defective
    """,
    "ha": """
        duka|dukkan|dukan|dukkansu|duk|gaba_daya|kaf|kowane .. <bad_ha>, kaya|kayan|kayana|kayanmu|
        oda|odar|odata|kwantena|kwali|kwalaye|guda .. <bad_ha> .. duka|gaba_daya|dukkansu|kaf,
        rabin|rabi|yawancin|yawancinsu|mafi_yawan|mafi_yawansu .. <bad_ha>, babu_ko_daya|ko_daya ..
        aiki|kyau,
        duka|dukkan|dukan|dukkansu|duk|gaba_daya|kaf|kowane|kowanne|ko_wanne .. sun|ya|ta|suna|an
        .. <bad_ha>, kaya|kayan|kayana|kayanmu|oda|odar|odata|kwantena|kwantenar|kwali|kwalaye|
        guda|buhu|buhuna .. duka|gaba_daya|dukkansu|kaf|duk .. <bad_ha>, fiye_da|sama_da|kusan|
        rabin|yawancin|mafi_yawan .. <bad_ha>, babu|ba ko .. daya .. aiki|kyau|amfani|lafiya,
        ko_daya|ko_guda .. ba_ya|baya|ba_sa|bai .. aiki|kyau, kwantena|kwantenar|kwali|kwalaye ..
        cike|ciki .. ruwa|tsatsa|kwari|fungi, percent .. <bad_ha>, daya_bayan .. <bad_ha>
    """,
    "it": """
        tutto|tutta|tutti|tutte|intero|intera|interi|completo|completa .. <goods_it> .. <bad_it>,
        <goods_it> .. intero|intera|completo|completa|tutto|tutta|tutti|tutte|completamente|
        totalmente|interamente .. <bad_it>, tutti|tutte|tutta .. arrivat*|sono|erano|risult*|hanno
        .. <bad_it>, tutti|tutte <bad_it>, ogni_singolo|ogni_singola|ciascun|ciascuno .. <bad_it>,
        ogni pezzo|scatola|cartone|articolo|prodotto .. e|era|arriv*|aveva|ha .. <bad_it>, meta|
        maggior_parte|maggioranza|percent|quasi_tutti|quasi_tutte|quasi_tutto|centinaia|migliaia
        .. <bad_it>, neanche_uno|neanche_una|nemmeno_uno|nemmeno_una|non_uno|non_una .. funzion*|
        va|si_salva|accende|buono|buona|utilizzabil*|vendibil*, nessuno|nessuna funziona|
        si_accende|si_salva|e_utilizzabile|e_vendibile, nessuno|nessuna di|dei|delle .. funzion*|
        accende|utilizzabil*|vendibil*, non funziona|si_accende nessuno|nessuna|neanche_uno|
        neanche_una, container|lotto|cartoni|scatole|bancali|merce .. pieno|piena|pieni|piene|
        copert* .. muffa|ruggine|acqua|insetti|vermi, tutti|tutte .. stesso|stessa difetto|
        problema, <bad_it> .. tutto|tutta|tutti|tutte .. <goods_it>, <goods_it> .. <bad_it> ..
        dal_primo_all_ultimo|dalla_prima_all_ultima|completamente, neanche|nemmeno un|una pezzo|
        articolo|prodotto|scatola|tazza .. funzion*|buon*|integr*|san*|salv*|accend*, nessun
        pezzo|articolo|prodotto .. funzion*|buon*|integr*|accend*|utilizzabil*|vendibil*, nessuna
        scatola|tazza|lampada|unita .. funzion*|integr*|accend*|utilizzabil*|vendibil*, se_ne
        salva .. nessuno|nessuna|neanche|nemmeno, non se_ne_salva|ne_salva, tutto|tutta|tutti|
        tutte .. da_buttare|da_rifare|da_rimandare|invendibil*|inservibil*|inutilizzabil*, lotto|
        partita|container|fornitura e|risulta|arrivato|arrivata|era .. difettos*|marcio|marcia|
        ammuffit*|sbagliat*|da_buttare|arrugginit*|inutilizzabil*|invendibil*|contaminat*, su 100|
        200|300|400|500|600|800|1000|1200|1500|2000|3000|5000 .. <bad_it>, perdita totale ..
        lotto|merce|container, tutti|tutte i|le|gli .. <bad_it>, intera|intero partita|fornitura|
        produzione|serie|stock|bancale .. <bad_it>, <bad_it> .. dalla_prima|dal_primo|uno_per_uno|
        una_per_una
    """,
}
