"""The buyer threatens to complain in public.

Notation: `bot.domain.signals`.
"""

GROUPS: dict[str, str] = {
    "platform": """
        facebook|fb|face|instagram|insta|ig|tiktok|tik_tok|twitter|youtube|reddit|linkedin|
        trustpilot|vk|weibo
    """,
}

WORDINGS: dict[str, str] = {
    "en": """
        leave|leaving|write|writing|post|posting|give|giving|put|publish|left .. bad|negative|
        horrible|terrible|awful|worst|1_star|one_star|negitive .. review*|feedback|rating*|
        comment*|reveiw*, give|giving|leave|leaving|rate .. 1|one|zero|0 star|stars, 1_star|
        one_star review*|rating|feedback, tell|telling|warn|warning|inform .. everyone|everybody|
        every_one|all_my|other_buyers|other_customers|the_world|other_people|all_buyers, warn|
        warning others, let everyone|everybody|people|the_world|others know, everyone|everybody|
        whole_world|the_world will|gonna|should|is_going .. know|see|hear, expose|exposing you|u|
        this|your_company|your_scam|your_shop, post|posting|put|putting|publish|publishing|upload|
        blast|share .. this|everything|truth|about_you|about_this|what_you|my_experience|
        the_story|my_complaint .. <platform>|online|internet|social|everywhere|forum|forums,
        all_over <platform>|internet|social, name and_shame, scam alert, go|going public, public
        .. complaint|shame, report* .. to alibaba|amazon|made_in_china|aliexpress|ebay|temu|
        the_platform, social media .. know|complain*|everyone|about_you|about_this, bad_publicity|
        bad_reputation, never .. buy .. and .. tell, destroy|ruin your reputation, boycott
    """,
    "es": """
        dejar|dejare|poner|pondre|voy|escribir|publicar|dare|dar|hacer|dejo|pongo .. mala|malas|
        negativa|pesima|peor .. resena*|opinion*|calificacion*|valoracion*|comentario*|review*|
        reputacion, mala|pesima|negativa resena|resenas|calificacion|valoracion, una|1 estrella,
        denunciar|denunciare|exponer|quemar .. <platform>|redes|internet, publicar|publicare|
        subir|subire|difundir|exponer|denunciar|quejarme|compartir .. esto|estafa|la_verdad|
        mi_caso|queja|lo_que|mi_experiencia|todo_en .. redes|<platform>|internet|sociales, contar|
        contare|decir|dire|avisar|avisare|advertir|voy|vamos|cuento .. a_todos|a_todo_el|
        todo_el_mundo|a_otros|a_los_demas|todos_sepan, todo_el_mundo|todos|toda_la_gente .. sabra|
        sepa|sepan|enteren|entere|enterar|enteraran|sabran|va_a_saber, funar|funarlos|escrach*,
        exponerlos|quemarlos|hacerlo viral, reportar*|denunci* .. alibaba|amazon|mercadolibre|
        mercado_libre|aliexpress
    """,
    "ar": """
        تقييم|تقيم|تقييمات|مراجعه|ريفيو|تعليق سيي|سلبي|سيء|سيي*|زفت|سي|نجمه|وحش, نجمه واحده,
        اقيم*|تقييم|قيم*|اعطي* .. نجمه|سلبي|سيي, انشر|ننشر|بنشر|انزل|بنزل .. عنكم|قصه|قصتي|تجربتي|
        كل_شي|نصب*|حقيق* .. فيسبوك|فيس_بوك|فيس|تويتر|انترنت|سوشيال|تواصل|تيك_توك|انستقرام|انستا|
        يوتيوب|قروب*|جروب*|مواقع|نت|في_كل, اكتب|نكتب|انشر|ننشر|بنشر عنكم, افضح*|نفضح*|فضح*|فضيحه|
        نشهر|تشهير, اخبر|احذر|نحذر|بخبر|نخبر|احكي|بقول|اقول .. كل_ناس|جميع_ناس|ناس|تجار|زباين, كل
        .. ناس|عالم|تجار .. يعرف*|تعرف|يعرفون|تعرفكم|سيعرف, وسايل|مواقع تواصل .. انشر|ننشر|فضح*|
        اكتب|شكوي, ابلغ|بلاغ|شكوي .. علي_بابا|امازون
    """,
    "pt": """
        reclame_aqui|reclameaqui|reclamaqui|reclame_aki, deixar|deixarei|dar|dou|darei|colocar|
        vou|escrever|postar .. avaliacao|comentario|review|nota .. ruim|negativ*|pessim*|pior,
        avaliacao|review|comentario ruim|negativ*|pessim*, uma|1 estrela, postar|publicar|
        divulgar|espalhar|expor|compartilhar|denunciar|colocar|botar .. isso|tudo|a_verdade|
        meu_caso|absurdo|golpe|minha_experiencia .. redes|<platform>|internet, denunciar|expor ..
        redes|<platform>|internet, contar|falar|avisar|alertar|dizer .. pra_todo|para_todo|
        pra_todos|para_todos|todo_mundo|outros_clientes|outros_compradores, todo_mundo|
        toda_a_gente .. vai_saber|saber|saiba|saberao, expor voces|vcs|a_empresa|essa, denunciar
        .. alibaba|amazon|mercado_livre|shopee, queimar .. filme|nome|voces|vcs
    """,
    "zh": """
        差评, 一星, 曝光你|网上曝光|去曝光|要曝光|会曝光|曝光贵|曝光 .. 你们|公司|出来|网, 把你们
        .. 发到|挂到|放到|发网|挂网, 挂网上|挂到网上|发到网上|发网上|放到网上 .. 让|大家|曝光|
        人知道, 挂到网上|挂网上, 公诸于众|公之于众|公布于众, 让大家 .. 知道|看清, 让所有人|
        告诉所有人|让同行|让全世界|告诉大家|让大家|让别人|提醒大家|警告其他 .. 知道|看|不要|别|
        买家, 爆料, 负评, 投诉到平台|平台投诉|向平台投诉|向平台举报|投诉到阿里|阿里巴巴 .. 投诉|
        举报, 身败名裂|搞臭|毁你名声|败坏名声|名声扫地|抵制
    """,
    "pl": """
        wystaw*|dam|napisz*|zostaw*|dodam|wpisze|wysta* .. negatyw*|gwiazdk*|zla|zle|najgorsz*|
        zly|fataln* .. opini*|ocen*|komentarz*|recenzj*|negatyw*, wystaw*|dam|daje .. negatyw*|
        negatywa|1_gwiazdk*|jedna_gwiazdk*, negatywn* opini*|ocen*|komentarz*|recenzj*, jedna|1|
        jedna_jedyna gwiazdk*|gwiazde, opisze|opiszemy|rozglosze|obsmaruje .. facebook*|fejs*|fb|
        internecie|internet|sieci|forum|forach|grupie|grupach|wszedzie|necie|youtube|tiktok*,
        opublikuje|wrzuce|udostepnie|napisze|wstawie .. was|wszystko|o_was|cala_sprawe|prawde ..
        facebook*|fejs*|fb|internecie|internet|sieci|forum|forach|grupie|grupach|wszedzie|necie|
        youtube|tiktok*, wszyscy|kazdy|caly_swiat .. dowie*|dowiedz*|pozna*|zobacz*, ostrzeg*|
        powiem|opowiem|przestrzeg* .. innych|wszystkich|wszystkim|ludzi|kazdego, zglosze ..
        alibab*|amazon*|allegro, zrobie .. antyreklam*|czarny_pr, antyreklam*
    """,
    "fr": """
        laisser|laisserai|mettre|mettrai|mets|donner|poster|publier|ecrire|vais|laisse .. mauvais|
        negatif|negatifs|pire .. avis|note|commentaire*, avis|commentaire*|note negatif|negatifs|
        negative, mauvais avis, une|1 etoile, publier|publie|publierai|poster|posterai|poste|
        partager|diffuser|raconter|balancer .. tout|ca|cela|cette_histoire|verite|arnaque|
        mon_experience .. <platform>|reseaux|internet|forums|forum|partout, denoncer|balancer|
        afficher .. <platform>|reseaux|internet, dire|dirai|prevenir|prevenons|avertir|raconter|
        vais|informer .. a_tout_le_monde|tout_le_monde|tous_mes_contacts|autres_clients|
        autres_acheteurs|le_monde_entier, tout_le_monde .. saura|savoir|va_savoir|sache|
        au_courant, bad_buzz|mauvaise_publicite|mauvaise_pub|boycot*, signaler .. alibaba|amazon|
        la_plateforme
    """,
    "ru": """
        оставлю|оставим|напишу|напишем|поставлю|ждите|получите .. плох*|негативн*|отрицательн*|
        ужасн*|гневн*|разгромн*|худш* .. отзыв*|коммент*|оценк*|рейтинг, одн*|1|единиц* звезд*,
        поставлю|поставим|ставлю .. единиц*|одну|1|кол|двойку, всем|каждому|другим|людям расскаж*|
        напишу|сообщу|покажу|расскажем|напишем|предупрежу, расскажу|напишу|предупрежу|сообщу|
        расскажем|предупредим .. всем|всех|каждому|людям|другим|везде, все|каждый .. узнают|
        узнает|будут_знать, выложу|выложим|опубликую|опубликуем|размещу|запощу|выкладываю|
        обнародую .. про_вас|о_вас|все|это|правду|переписку|как_вы .. в_интернет*|соцсет*|сетях|
        сети|фейсбук*|вконтакте|вк|инстаграм*|инсте|ютуб*|тикток*|тик_ток*|форум*|везде|группах|
        чатах|отзовик*, напишу|напишем .. в_интернет*|в_соцсет*|на_форум*|везде|про_вас|о_вас,
        ославл*|опозор*, антиреклам*|черный_пиар, жалоб*|пожал* .. алибаб*|амазон*|али
    """,
    "tr": """
        kotu|olumsuz|berbat|negatif .. yorum*|puan*|degerlendirme*, 1|tek yildiz*, bir yildiz ..
        ver*, sikayetvar*|sikayet_var*, herkese|herkes .. anlat*|duyur*|soyle*|bilecek|ogrenecek|
        duyacak, rezil .. ed*|et*, ifsa .. ed*|et*, sosyal_medya* .. paylas*|yay*|yaz*|ifsa|
        duyur*|rezil
    """,
    "de": """
        1|einen|null stern|sterne .. geb*|bewert*|gibt*|bekomm*, 1_stern|ein_stern bewertung*,
        schlechte|negative|miese|vernichtende|schlechteste bewertung*|rezension*|bewertungen,
        alle|jeder|jeden sollen|werden|soll|wird .. wissen|erfahren, offentlich .. machen|mache|
        posten|bekannt, poste|posten|veroffentlich* .. das|alles|erfahrung*|fall .. <platform>|
        internet|social|netz|forum|foren|uberall, allen .. erzahlen|sagen|erzahl*|warn*, warne|
        warnen .. alle|andere|anderen, shitstorm
    """,
    "vi": """
        1_sao|mot_sao, danh_gia .. xau|te|kem|1_sao, boc_phot|boc_phot|phot .. cong_ty|ban|shop,
        dang .. len .. lua_dao|boc_phot|canh_bao, canh_bao .. moi_nguoi|nguoi_khac, cho moi_nguoi|
        ca_the_gioi biet, noi .. cho_moi_nguoi|tat_ca, tay_chay
    """,
    "id": """
        bintang_1|bintang_satu|satu_bintang, ulasan|review|rating|komentar buruk|jelek|negatif,
        viralkan|memviralkan|viralin, sebarkan|sebarin|umbar|beberkan .. medsos|media_sosial|
        sosmed|<platform>|internet|mana_mana, semua_orang .. tahu|tau, beritahu|kasih_tau|
        ceritakan|peringatkan .. semua_orang|orang_lain, boikot
    """,
    "ja": """
        低評価|悪評|星一つ|星ひとつ, レビュー|口コミ|クチコミ|評価 .. 最悪|酷評|悪く|悪いこと|暴露,
        レビュー|口コミ|クチコミ|評価 .. 星 1|一|ひと, 悪い評価|悪いレビュー|悪い口コミ|最低評価|
        最低の評価, sns|ツイッター|インスタ|フェイスブック|ユーチューブ|ネット|ブログ|掲示板|
        twitter|facebook|youtube .. 晒|さらす|さらし|拡散|暴露|公表|書き込みま|書き込む|書き込んで|
        告発|投稿しま|投稿してや|投稿するぞ, 拡散しま|拡散する|拡散してや|拡散させ, 晒します|晒して|
        晒してや|晒すぞ, みんなに|全員に|皆に|皆さんに|同業者に .. 知らせ|言いふら|言いま|伝えま|
        警告, 不買運動|不買を, アリババ .. 通報|報告しま|苦情
    """,
    "ko": """
        별점 .. 1점*|하나*|한_개*|테러*|최하*, 별 하나*|한_개*|1개*, 악평*|악플*, 나쁜|안_좋은|
        최악의|부정적인 리뷰*|후기*|평가*|평점*, 후기|후기를|리뷰|리뷰를 .. 나쁘게*|안_좋게*|최악*,
        sns*|인스타*|페이스북*|유튜브*|블로그*|커뮤니티*|인터넷*|온라인* .. 올리겠*|올릴_거*|
        올릴_겁*|올릴게*|퍼뜨*|폭로*|공개하겠*|공개할_거*|까발*|알리겠*|알릴_거*, 폭로*|공론화*,
        불매*, 모두에게|모든_사람*|사람들에게|주변에|다른_바이어* .. 알리겠*|알릴*|말하겠*|말할*|
        퍼뜨*, 알리바바* .. 신고*|제보*
    """,
    "th": """
        รีวิว .. ดาวเดียว|แย่|ไม่ดี|เสียหาย|ด่า|หนึ่งดาว, ให้ดาวเดียว|ดาวเดียว|หนึ่งดาว, ประจาน,
        แฉให้|แฉคุณ|แฉบริษัท|แฉลง|แฉใน|แฉร้าน, โพสต์|โพส|แชร์ .. ประจาน|เตือน|ด่า|ให้รู้|ให้ทุกคน|
        ให้คนอื่น, ลงพันทิป|ตั้งกระทู้|ลงโซเชียล .. เตือน|ประจาน|ด่า, พันทิป, บอกทุกคน|เตือนทุกคน|
        ให้ทุกคนรู้|เตือนคนอื่น|เตือนลูกค้า, บอยคอต|บอยคอท|แบนร้าน|แบนแบรนด์, ร้องเรียน .. อาลีบาบา|
        alibaba|แพลตฟอร์ม, ทำลายชื่อเสียง|เสื่อมเสียชื่อเสียง
    """,
    "hi": """
        एक_स्टार|1_स्टार|वन_स्टार, खराब|बुरा|बुरे|नेगेटिव|नकारात्मक|गंदा|घटिया रिव्यू*|रेटिंग*|
        फीडबैक|समीक्षा*, रिव्यू .. खराब|बुरा|लिखूंगा|डालूंगा, सोशल_मीडिया|फेसबुक|इंस्टाग्राम|
        यूट्यूब|ट्विटर|इंटरनेट .. डाल_दूं*|डालूंगा|डालेंगे|पोस्ट_करूं*|पोस्ट_कर_दूं*|पोस्ट_कर_देंगे|
        बदनाम*|वायरल*, सबको|सब_को|सभी_को|दूसरों_को|हर_किसी_को .. बता_दूं*|बताऊं*|बताएंगे|बता_देंगे|
        चेताव*, बदनाम*, पोल खोल*, बहिष्कार*|बायकॉट*, अलीबाबा .. शिकायत*|रिपोर्ट*, bura|kharab|ganda|
        ghatiya|negative review*|rating*|feedback, sabko|sab_ko .. bataunga|bata_dunga|batadunga|
        batayenge|bata_denge, badnam*, viral kar_dunga|karunga|kar_denge
    """,
    "ha": """
        tauraro daya|1, mummunan|mugun|mummunar|munanan review|ra_ayi|sharhi|bita, kafafen_sada|
        kafofin_sada|shafukan_sada|facebook|tiktok|instagram|twitter|intanet .. yada*|wallafa*|
        tona*|fallasa*|bata*, yada|wallafa|tona|fallasa .. kafafen_sada|kafofin_sada|facebook|
        tiktok|instagram|twitter|intanet, fada_wa_kowa|gaya_wa_kowa|sanar_da_kowa|kowa_ya_sani|
        fada_wa_duniya|gargadi_kowa|gargadin_mutane, tona|fallasa asiri*, bata_suna|bata_sunanku|
        bata_sunan, kaurace*|kada_kowa_ya_saya
    """,
}
