"""The buyer threatens to complain in public.

Notation: `bot.domain.signals`.
"""

GROUPS: dict[str, str] = {
    "platform": """
        facebook|fb|face|instagram|insta|ig|tiktok|tik_tok|twitter|youtube|reddit|linkedin|
        trustpilot|vk|weibo|
        facebok|vkontakte|douyin|xiaohongshu|threads|google|yelp|telegram|snapchat|glassdoor
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
        bad_reputation, never .. buy .. and .. tell, destroy|ruin your reputation, boycott,
        make|making|film|filming|record|upload|uploading|do|doing a|an|the? video|tiktok|reel|
        vlog|youtube_video|thread|story .. exposing|showing|about you|u|how|what|this, make|making
        it|this|that|you|u .. viral, post|posting|put|putting|publish|publishing|upload|uploading|
        share|sharing|write|writing|tell|complain|complaining|rant|tweet .. about_you|about_u|
        about_this|what_happened|how_you|how_u|what_you|my_story|our_story|scam|scammers|fraud|
        cheat*|screenshots|screenshot|conversation .. <platform>|online|internet|social|
        everywhere|forum|forums|group|groups|linkedin, post|posting|share|sharing it|this|that|
        them|photos|pictures|videos|pics everywhere, on_every|in_every|in_all|on_all|all .. group|
        groups|forum|forums|platform|platforms .. will|gonna|should .. know|hear, every|all|other|
        fellow dealer|dealers|distributor|distributors|importer|importers|wholesaler|wholesalers|
        retailers|traders|shop_owners|buyers .. will|gonna|should .. know|hear|find_out|avoid,
        tell|telling|inform|let|warn|alert .. all|every|other|fellow dealers|dealer|importers|
        distributors|retailers|wholesalers|traders|shops|resellers|buyers, warn|alert .. everyone|
        everybody|others|people|buyers|dealers|importers|friends|community|group|groups, review|
        reviews|rating|ratings .. everywhere|every_platform|every_site|all_platforms, people|
        the_world|internet|everyone|buyers should|must|need_to|has_to|have_to|will|deserve_to
        know|see|hear .. how_you|what_you|scam|truth|about_you|cheat*|who_you|how_u, black_list|
        blacklist you|your|ur|u, make_you|make_u|you_ll_be|you_will_be famous, your|ur reputation
        .. will|gone|finished|over|down|destroy*|ruin*|dead, nobody|noone|no_one .. buy ..
        from_you|from_u, trash|drag|destroy|ruin|bash you|your|ur .. online|social|<platform>|
        name|reputation|reviews , make|making sure .. nobody|noone|no_one|everyone|everybody|
        the_world|whole_industry|whole_market, followers|subscribers .. will|gonna|should .. know|
        see|hear|watch, put|putting you|u|your .. on_blast, name you|your_company .. publicly|
        online, rip you .. apart|shreds, tweet|tweeting .. about|this|you|everything, post|
        posting|upload|uploading|share|sharing|publish|publishing|put|putting .. whole_chat|
        our_chat|this_chat|these_messages|our_messages|receipts|evidence|proof .. <platform>|
        online|internet|social|everywhere|forum|forums|group|groups, publicly .. shame|complain|
        expose|name|post, complain|review|post|expose|shame .. publicly, brutal|scathing|damning|
        nasty|horrible|terrible review|reviews, let .. <platform>|internet .. know|decide|judge|
        see, next video|post|reel|tiktok .. about you|u|your, whole industry|market|community|
        trade .. will|gonna|should .. know|hear|find_out, tell .. whole|entire industry|community|
        market|trade, spread .. how_you|about_you|what_you, no|dont|don_t .. ever? buy|order from
        .. these|this|you .. <platform>|group
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
        mercado_libre|aliexpress,
        subo|subire|subir|subiremos|publico|publicare|publicar|publicaremos|posteo|postear|
        posteare|comparto|compartire|difundire|pondre|hare .. capturas|pantallazos|conversacion|
        chats|chat|hilo|estafa|queja|caso|pruebas|lo_que_paso .. <platform>|redes|internet|grupos|
        grupo|todos_lados|todas_partes|foros, video|videos|fotos|tiktok .. <platform>|redes|
        grupos|todos .. sepan|vean|conozcan|estafa|estafadores|ustedes, grabar|grabo|grabare|hago|
        hare|subo|subire un? video|tiktok .. sepan|vean|ustedes|estafa|todos|como, alertar*|
        alerto|advertir*|advierto|quejar*|contare|contaremos|avisare|avisaremos|dire|escribire ..
        grupos|grupo|foros|foro|colegas|importadores|otros_clientes|comerciantes|mayoristas|
        distribuidores|conocidos, grupos|grupo|foros|foro .. importadores|compradores|
        comerciantes|mayoristas|facebook|whatsapp .. contar*|avisar*|advertir*|alertar*|denunci*|
        enter*|quejar*, hacerlos|hare|haremos .. virales|viral, viralizar*|viralice|funa|funare|
        funaremos|quemare|quemaremos|exhibirlos|escracharlos, resenas|resena|opiniones|estrella ..
        todas_partes|todos_lados|todos_los_sitios, mala|pesima|malisima publicidad|fama|
        propaganda|opinion, que todos|todo_el_mundo|la_gente sepa|sepan|vean|conozcan|se_entere*,
        todos|todo_el_mundo van_a|va_a|deben|debe|tienen_que|tiene_que saber|conocer|enterarse,
        arruinar*|destruir*|manchar*|hundir* .. reputacion|nombre|imagen, su|tu reputacion ..
        suelo|arruin*|destru*|perd*|acab*, boicot*, redes_sociales .. quejar*|denunci*|sepan|
        enteren|quemar*|exponer* , difundire|difundiremos|propagare|divulgare, balconear*|
        ventanear*|evidenciarlos|exhibirlos|exhibir|evidenciar .. redes|facebook|internet|todos|
        publicamente|grupos, publicamente .. denunci*|quejar*|exponer*|decir, denunci*|exponer*|
        quejar*|exhib* .. publicamente|en_publico, nadie .. les|te|le vuelva|compre|comprara|
        compren, que nadie .. compre|compren, no les|le compren|compre, encargare|encargo|encargar
        .. todos|nadie|todo_el_mundo, poner|pondre|dejar|dejare|publicar .. estrella|estrellas|
        resena|resenas .. google|maps|facebook|todas, les|voy .. hacer|hare mala_fama|
        mala_publicidad|famosos, famosos .. redes|tiktok|facebook, mis contactos .. no|sabran|
        enter*, gremio|sector|ramo .. sabra|enter*|sepa|avis*
    """,
    "ar": """
        تقييم|تقيم|تقييمات|مراجعه|ريفيو|تعليق سيي|سلبي|سيء|سيي*|زفت|سي|نجمه|وحش, نجمه واحده,
        اقيم*|تقييم|قيم*|اعطي* .. نجمه|سلبي|سيي, انشر|ننشر|بنشر|انزل|بنزل .. عنكم|قصه|قصتي|تجربتي|
        كل_شي|نصب*|حقيق* .. فيسبوك|فيس_بوك|فيس|تويتر|انترنت|سوشيال|تواصل|تيك_توك|انستقرام|انستا|
        يوتيوب|قروب*|جروب*|مواقع|نت|في_كل, اكتب|نكتب|انشر|ننشر|بنشر عنكم, افضح*|نفضح*|فضح*|فضيحه|
        نشهر|تشهير, اخبر|احذر|نحذر|بخبر|نخبر|احكي|بقول|اقول .. كل_ناس|جميع_ناس|ناس|تجار|زباين, كل
        .. ناس|عالم|تجار .. يعرف*|تعرف|يعرفون|تعرفكم|سيعرف, وسايل|مواقع تواصل .. انشر|ننشر|فضح*|
        اكتب|شكوي, ابلغ|بلاغ|شكوي .. علي_بابا|امازون,
        انشر*|ننشر*|بنشر*|سانشر*|سننشر*|انزل*|بنزل*|ارفع* .. محادثه|محادثات|سكرين|تجربتي|قصتي|
        فضيحه|كل_شي|عنكم .. <platform>|فيسبوك|فيس|تويتر|انترنت|سوشيال|تواصل|تيك_توك|تيكتوك|
        انستقرام|انستا|يوتيوب|قروب*|جروب*|مواقع|سناب|كل_مكان|واتساب, فيديو|مقطع|مقاطع|صور .. عنكم|
        فضيحه|يشوفون|ناس_تعرف|يعرف_ناس, فيسبوك|تويتر|تيك_توك|تيكتوك|سوشيال_ميديا|انستقرام|سناب|
        قروبات|جروبات|مواقع_تواصل .. افضح*|بفضح*|نفضح*|عنكم|فضح*|يعرفون|احذر*|بحذر*, احذر*|بحذر*|
        نحذر*|سنحذر|ساحذر|اخبر*|بخبر*|بعلم* .. كل|جميع|باقي|بقيه تجار|زباين|عملاء|مستوردين|موزعين|
        قروبات|جروبات|ناس|موردين|زملاء|شركات, قروبات|جروبات|قروب|جروب .. تجار|مستوردين|واتساب ..
        احذر*|بحذر*|اخبر*|فضح*|بقول, كل|جميع تجار|ناس|زباين|سوق|مستوردين .. راح|لازم|سوف|بيعرف* ..
        يعرف*|تعرف|تدري|يدرون, لازم|خلي|خل|عشان|علشان كل|ناس|جميع|عالم .. يعرف*|تعرف|حقيقت*,
        سمعتكم|سمعه .. ادمر*|تدمر|خراب|تطيح|اشوه|تتشوه, ادمر*|اشوه*|نشوه .. سمع*, اخليكم|بخليكم|
        نخليكم .. ترند|عبره|فضيحه|حديث, تقييم*|نجمه .. كل_مكان|كل_موقع|جوجل|قوقل, مقاطعه|قاطع*|
        نقاطع .. شركتكم|منتجاتكم|بضاعتكم
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
        .. alibaba|amazon|mercado_livre|shopee, queimar .. filme|nome|voces|vcs,
        posto|postar|postarei|publico|publicar|publicarei|subo|subir|boto|botar|jogo|jogar|
        compartilho|compartilhar|divulgo|divulgar|espalho|espalhar|faco|fazer .. prints|print|
        conversa|conversas|isso|tudo|caso|provas|o_que_aconteceu .. <platform>|redes|internet|
        grupos|grupo|todo_lado|todo_lugar|foruns, video|videos|fotos|tiktok .. <platform>|redes|
        grupos|todos .. saibam|vejam|golpe|golpistas|voces|vcs, gravar|gravo|gravarei|faco|farei
        um? video|tiktok .. voces|vcs|saibam|golpe|como, viralizar|viralizo isso|voces|vcs|esse|
        o_caso, expor|expondo|exponho .. voces|vcs|empresa|loja|golpe, avisar|aviso|avisarei|
        alertar|alerto|alertarei|contarei|denunciar .. grupos|grupo|colegas|lojistas|importadores|
        revendedores|outros_clientes|distribuidores|comerciantes|conhecidos, grupos|grupo|foruns
        .. lojistas|importadores|comerciantes|whatsapp|facebook .. avisar*|aviso|alertar*|alerto|
        contar*|denunci*|saber, todo_mundo|todos|geral|a_galera vai_saber|vao_saber|precisa_saber|
        precisam_saber|tem_que_saber|vai_ficar_sabendo, que|pra|para todo_mundo|todos saiba|
        saibam|saber|ficar_sabendo, avaliacao|avaliacoes|estrela .. todos_os_sites|todo_lugar|
        todos_os_lugares, detonar|queimar|acabar .. voces|vcs|nome|reputacao .. internet|redes|
        mercado|reputacao|nome, reputacao .. acab*|destru*|lama|queim*, pessima propaganda,
        boicot*, redes_sociais .. reclam*|denunci*|saibam|expor|queimar
    """,
    "zh": """
        差评, 一星, 曝光你|网上曝光|去曝光|要曝光|会曝光|曝光贵|曝光 .. 你们|公司|出来|网, 把你们
        .. 发到|挂到|放到|发网|挂网, 挂网上|挂到网上|发到网上|发网上|放到网上 .. 让|大家|曝光|
        人知道, 挂到网上|挂网上, 公诸于众|公之于众|公布于众, 让大家 .. 知道|看清, 让所有人|
        告诉所有人|让同行|让全世界|告诉大家|让大家|让别人|提醒大家|警告其他 .. 知道|看|不要|别|
        买家, 爆料, 负评, 投诉到平台|平台投诉|向平台投诉|向平台举报|投诉到阿里|阿里巴巴 .. 投诉|
        举报, 身败名裂|搞臭|毁你名声|败坏名声|名声扫地|抵制,
        发微博|发抖音|发小红书|发朋友圈|发到微博|发到抖音|发到小红书|发到朋友圈|发到群|发群里|
        发到各|发到论坛|发论坛|发到知乎|发快手|上热搜|发到facebook|发视频 .. 曝光|骗|避雷|黑|揭|
        吐槽|投诉|让大家知道|让大家看清|让大家小心|让大家评, 微博|抖音|小红书|朋友圈|知乎|快手|
        论坛|贴吧|同行群|采购群|行业群|微信群|社交媒体|社群|脸书|社交平台|tiktok|facebook .. 曝光|
        吐槽|避雷|揭露|揭发|爆|骂|让大家知道|让大家看清|警告|揭穿, 拍成视频|录成视频|聊天记录|截图
        .. 曝光|发网上|公开|避雷|揭|发到网|发出去, 挂出来|避雷帖|避雷贴|拉黑你们, 列入|拉入|放进|
        加入 .. 黑名单, 告诉同行|通知同行|提醒同行|让同行|告诉所有|警告同行|跟同行说, 让全网|
        让网友|让整个行业|让圈内|让全行业, 全网 .. 曝光|知道|差评|避雷|皆知, 到处 .. 曝光|说你|
        差评|宣传你, 打差评|写差评|留差评|给一星|打一星|一颗星, 名声 .. 臭|毁|坏, 口碑 .. 毁|砸|
        臭|完蛋, 毁了你|搞臭 .. 名声|口碑|招牌, 大家 .. 看看|评评理 .. 你们|骗|这家, 网上 .. 曝光|
        揭|骂|评评理, 公开 .. 嘴脸|骗局|恶行, 揭露你|揭穿你|揭发你|揭露贵
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
        alibab*|amazon*|allegro, zrobie .. antyreklam*|czarny_pr, antyreklam*,
        wrzuce|wrzucam|wrzucimy|opublikuje|opublikujemy|udostepnie|udostepnimy|napisze|napiszemy|
        opisze|opiszemy|wstawie|zamieszcze|puszcze .. screeny|rozmowe|o_was|calosc|historie|
        wszystko|ostrzezenie|opinie|dowody .. <platform>|facebook*|fejs*|fb|internecie|internet|
        internetu|sieci|necie|grupach|grupie|grupy|forach|forum|tiktok*|youtube|wszedzie, film|
        filmik|zdjecia|tiktok* .. <platform>|sieci|grupach|facebook* .. wszyscy|zobacza|oszu*|was,
        nagram|zrobie film|filmik|tiktok* .. o_was|jak|wszyscy|oszu*, rozslawi*|rozniose|
        rozpowiem|rozpowiemy|rozglosze|rozglosimy|obsmaruj*, ostrzeg*|ostrzezemy|przestrzeg* ..
        grupy|grupach|branze|branzy|hurtownik*|sklepy|importer*|klientow|kontrahentow|kolegow|
        handlowcow|znajomych, wszyscy|kazdy|ludzie|swiat|branza|cala_branza .. dowie*|dowiedz*,
        wszyscy|kazdy|ludzie musza|musi|powinni|powinien .. wiedziec|dowiedziec, niech .. wszyscy|
        ludzie|kazdy|swiat .. wiedza|wie|zobacza|dowiedza, opinie|opinia|gwiazdk*|ocena ..
        wszedzie|jedna|najgorsz*|negatywn*, na_kazdej|na_wszystkich|po_wszystkich grupie|grupach|
        forach|portalach, zniszcze|zniszczymy|zepsuje .. opinie|reputacje|renome|marke, wasza|
        wasze reputacj*|opini* .. legnie|runie|zniszcz*, bojkot*
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
        la_plateforme,
        poster|poste|posterai|publier|publie|publierai|mettre|mets|mettrai|partager|partage|
        partagerai|diffuser|diffuse .. captures|capture|conversation|echanges|tout|histoire|
        arnaque|preuves|ce_qui .. <platform>|reseaux|internet|groupes|groupe|partout|forums,
        video|videos|photos|tiktok .. <platform>|reseaux|groupes|tous .. sache|sachent|voient|
        arnaque|arnaqueurs|vous, filmer|filme|faire|fais|ferai une? video|tiktok|thread .. vous|
        sache|arnaque|comment|tous, reseaux|groupes|groupe|forums|forum .. prevenir|avertir|
        alerter|raconter|denoncer|sauront|saura|balance*|denonce*, prevenir|avertir|alerter|
        denoncer|avertis|previens|alerte|avertirai|previendrai .. groupes|groupe|forums|confreres|
        collegues|importateurs|revendeurs|autres_clients|distributeurs|grossistes, tout_le_monde|
        tous|les_gens .. doit|doivent|vont|va .. savoir|apprendre, que tout_le_monde|les_gens|tous
        sache|sachent|voient, zero|une|1 etoile, avis .. google|trustpilot|partout .. negatif*|
        mauvais|incendiaire, avis negatifs|assassin|assassins|incendiaire|desastreux|
        catastrophique*|deplorable*, reputation .. ruin*|detrui*|finie|foutue, ruiner|detruire|
        salir|pourrir .. reputation|nom|image, descendre .. reseaux|avis|internet|<platform> ,
        mauvaise|sacree|belle|jolie|sale pub|publicite|reputation, parler|parlerai|dire|dirai|
        raconter|raconterai|faire_savoir .. partout|autour_de_moi|tout_le_secteur|
        toute_la_profession, tout_le_secteur|toute_la_profession|tout_le_milieu|toute_la_filiere
        .. saura|savoir|courant|sache|prevenu, temoigner|temoignage|temoignerai .. <platform>|
        reseaux|forums|internet|google|groupes|partout, denoncer|afficher|exposer|poster|publier|
        denonce .. publiquement, publiquement .. denonc*|affich*|dire, signal_arnaques|
        signal_arnaque, lyncher|demolir|massacrer|fracasser .. reseaux|avis|internet|<platform>|
        google, commentaire*|avis .. sale|bien_senti|assassin, note .. minimum|minimale|0|zero,
        plus personne .. acheter*|commande*|achete, personne .. plus? acheter*|commandera ..
        chez_vous, faire|fais tourner .. groupes|reseaux|partout|whatsapp, sur_tiktok|
        sur_facebook|sur_instagram|sur_linkedin|sur_twitter|sur_youtube .. arnaque*|vous|
        tout_le_monde|verront|saur*, linkedin .. arnaque*|vous_etes|saura
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
        ославл*|опозор*, антиреклам*|черный_пиар, жалоб*|пожал* .. алибаб*|амазон*|али,
        выложу|выложим|выкладываю|опубликую|опубликуем|размещу|запощу|залью|скину|разошлю|
        разошлем|напишу|напишем .. скрин*|переписк*|отзыв*|историю|правду|про_вас|о_вас ..
        <platform>|в_вк|вк|вконтакте|интернет*|соцсет*|сетях|сети|групп*|чат*|форум*|инст*|
        тикток*|ютуб*|телеграм*|телеге|везде|отзовик*|пабл*, видео|ролик|фото|видос .. вк|
        вконтакте|соцсет*|тикток*|ютуб*|групп*|сети|сетях .. все_увид*|все_узна*|пусть|про_вас|
        как_вы|обман*, сниму|снимем|запишу .. видео|ролик|тикток*|видос .. про_вас|о_вас|как|
        пусть|все, в_соцсет*|по_соцсет*|в_сетях|в_группах|в_чатах|по_чатам|по_группам|на_форумах|
        в_пабликах|по_всем_чатам .. расскаж*|узна*|ославл*|предупрежу|разнес*|прослав*|
        предупредим, расскажу|расскажем|предупрежу|предупредим|сообщу|разошлю|напишу .. в_группах|
        в_чатах|в_чат|в_соцсет*|на_форумах|в_паблик*|коллегам|дилерам|закупщик*|оптовик*|
        импортер*|предпринимател*|всему_рынку, прославлю|прославим|ославлю|опозорю|засветим, пусть
        .. все|люди|каждый|другие .. знают|узнают|видят|увидят, все|люди|каждый|рынок .. должны|
        должен .. знать|узнать .. про_вас|о_вас|какие|как_вы, одну|1|один|ноль звезд*|звезду,
        отзыв*|отзывы .. везде|на_всех_сайтах|гугл*|яндекс*|картах|отзовик*|мало_не_покажется,
        репутаци* .. конец|испор*|подпор*|разруш*|уничтож*, испорч*|подпорч*|разруш*|уничтож* ..
        репутаци*|имя, бойкот*
    """,
    "tr": """
        kotu|olumsuz|berbat|negatif .. yorum*|puan*|degerlendirme*, 1|tek yildiz*, bir yildiz ..
        ver*, sikayetvar*|sikayet_var*, herkese|herkes .. anlat*|duyur*|soyle*|bilecek|ogrenecek|
        duyacak, rezil .. ed*|et*, ifsa .. ed*|et*, sosyal_medya* .. paylas*|yay*|yaz*|ifsa|
        duyur*|rezil,
        sizi|bunu|bunlari|her_seyi|hepsini|yazisma*|ekran_goruntu*|yasadik*|rezalet* ..
        paylasacag*|paylasirim|paylasiriz|yayinlayacag*|yayacag*|yayarim|yazacag*|yazarim|
        koyacag*|atacag*|ifsa|duyuracag*, sosyal_medya*|instagram*|facebook*|twitter*|tiktok*|
        forum*|gruplar*|youtube* .. sizi|rezil|ifsa|anlat*|duyur*|her_seyi|herkes_gorsun|
        herkes_bilsin|uyar*, video .. cekip|cekecegim|cekerim .. paylas*|herkes*|yay*|ifsa,
        her_yer*|her_yerde|her_platform* .. yaz*|anlat*|yay*|yorum*|sikayet*, tum|butun|diger|
        baska musteri*|bayi*|tedarikci*|toptanci*|ithalatci*|esnaf* .. anlat*|duyur*|soyle*|uyar*,
        herkes*|millet|insanlar|piyasa .. bilsin|duysun|ogrensin|gorsun|gorecek|bilecek|duyacak|
        ogrenecek|uyaraca*|uyaririm, itibar* .. zedele*|mahved*|biter|bitirir*|yok_ed*, yorum*|
        puan*|yildiz* .. her_yer*|google*|sifir, sifir yildiz*, boykot*
    """,
    "de": """
        1|einen|null stern|sterne .. geb*|bewert*|gibt*|bekomm*, 1_stern|ein_stern bewertung*,
        schlechte|negative|miese|vernichtende|schlechteste bewertung*|rezension*|bewertungen,
        alle|jeder|jeden sollen|werden|soll|wird .. wissen|erfahren, offentlich .. machen|mache|
        posten|bekannt, poste|posten|veroffentlich* .. das|alles|erfahrung*|fall .. <platform>|
        internet|social|netz|forum|foren|uberall, allen .. erzahlen|sagen|erzahl*|warn*, warne|
        warnen .. alle|andere|anderen, shitstorm,
        poste|posten|stelle|stellen|teile|teilen|mache|machen|schreibe|schreiben|veroffentliche|
        veroffentlichen .. screenshots|chatverlauf|alles|bericht|das|erfahrung* .. <platform>|
        internet|netz|online|gruppe|gruppen|foren|forum|uberall|social|offentlich, video|videos|
        fotos|tiktok .. <platform>|netz|gruppen|alle .. sehen|wissen|betrug|betruger|erfahren,
        mache|machen .. viral, warne|warnen|erzahle|erzahlen .. andere|anderen|alle|allen handler|
        handlern|kunden|kaufer|importeure|kollegen|einkaufer|geschaftspartner, warne|warnen ..
        gruppe|gruppen|forum|foren|branche|netzwerk|<platform>, jeder|leute|branche|alle ..
        erfahren|wissen|lesen .. wie_sie|wie_ihr|was_sie|betrug|von_ihnen, bewertung|bewertungen|
        rezension|rezensionen .. uberall|vernicht*|miese|ein_stern|1_stern, schlechte|negative|
        miese|vernichtende bewertung|bewertungen|rezension|rezensionen, ruf .. ruinier*|zerstor*,
        ruinier*|zerstor* .. ruf, offentlich .. anprangern|blosstell*|machen, an_den_pranger,
        in_den_sozialen|sozialen|soziale medien|netzwerken .. erfahr*|warn*|breit|anprang*|alles
    """,
    "vi": """
        1_sao|mot_sao, danh_gia .. xau|te|kem|1_sao, boc_phot|boc_phot|phot .. cong_ty|ban|shop,
        dang .. len .. lua_dao|boc_phot|canh_bao, canh_bao .. moi_nguoi|nguoi_khac, cho moi_nguoi|
        ca_the_gioi biet, noi .. cho_moi_nguoi|tat_ca, tay_chay,
        dang|up|post|tung|chia_se|viet|quay|lam .. video|clip|bai|hinh|anh|tin_nhan|review|len ..
        boc_phot|khap_noi|cho_moi_nguoi|canh_bao|vach_mat|lua_dao|moi_nguoi_biet, dang|up|post|
        tung|dua len|bai .. <platform>|mang_xa_hoi|mang|group|nhom|hoi_nhom|dien_dan|tiktok|
        youtube .. boc|phot|canh_bao|moi_nguoi|lua|vach|biet_mat, mang_xa_hoi|facebook|tiktok|
        hoi_nhom|cac_nhom|cac_group|dien_dan .. boc_phot|vach_mat|phoi_bay|canh_bao|
        moi_nguoi_biet|lua_dao|biet_mat, vach_mat|vach_tran|phoi_bay|boc_tran, noi|ke|bao|
        canh_bao|nhac .. cho .. moi_nguoi|tat_ca|khach_khac|dai_ly|nha_nhap_khau|ban_hang_khac,
        canh_bao .. dai_ly|khach_hang_khac|nguoi_mua|cong_dong|hoi_nhom|cac_shop, de|cho
        moi_nguoi|thien_ha|ca_nuoc|cong_dong|nguoi_khac .. biet|tranh, moi_nguoi se_biet|
        phai_biet|can_biet|tranh_xa, danh_gia|review|binh_luan .. 1_sao|mot_sao|xau|tieu_cuc|
        khap_noi, cho 1|mot sao, mat|mat_het|pha|huy .. uy_tin|danh_tieng, uy_tin|danh_tieng ..
        mat_het|sup_do|xuong_doc|huy_hoai , len_mang .. boc|to|cho_moi|moi_nguoi|thien_ha|
        canh_bao|lua, bao|noi|nhac|khuyen .. moi_nguoi .. tranh|dung_mua|dung, dung_mua|
        dung_ai_mua|khong_ai_mua|ko_ai_mua .. cua|ben|shop|hang|nua, cho ca_mang|ca_the_gioi|
        ca_nuoc|ca_lang|dan_mang .. biet|thay|xem, danh_gia .. thap|te_hai|0_sao|khong_sao|
        tham_te, beu_ten|beu_rieu|beu_xau|beu_mat, lam to|lon|um chuyen|len, to .. len .. mang|
        facebook|tiktok|group|nhom|bao, dan_mang .. biet|xu|phan_xet, mat_mat .. thi_truong|khach,
        dang_bai|viet_bai|lam_clip|quay_clip|lam_video .. ve|to|boc|canh_bao .. ban|shop|cong_ty|
        ben|cac
    """,
    "id": """
        bintang_1|bintang_satu|satu_bintang, ulasan|review|rating|komentar buruk|jelek|negatif,
        viralkan|memviralkan|viralin, sebarkan|sebarin|umbar|beberkan .. medsos|media_sosial|
        sosmed|<platform>|internet|mana_mana, semua_orang .. tahu|tau, beritahu|kasih_tau|
        ceritakan|peringatkan .. semua_orang|orang_lain, boikot,
        posting|upload|unggah|sebar|sebarkan|share|bikin|buat|tulis .. chat|screenshot|ss|bukti|
        thread|kasus|kelakuan|penipuan .. <platform>|medsos|sosmed|media_sosial|grup|group|
        internet|mana_mana|semua_orang|forum|kaskus, video|foto .. <platform>|medsos|sosmed|
        media_sosial|grup .. biar|semua_tahu|semua_tau|penipu*|orang_tahu, viralin|viralkan|
        biar_viral, bikin|buat video|konten|thread .. kalian|penipu*|biar, grup|group|komunitas|
        forum .. importir|reseller|pedagang|facebook|fb|telegram|wa .. kasih_tau|sebar*|peringat*|
        ceritakan, kasih_tau|beritahu|beri_tahu|peringatkan|ceritakan|infokan|sebarkan ..
        semua_orang|orang_lain|reseller|importir|pedagang|distributor|pelanggan_lain|pembeli_lain|
        grup|komunitas|semua_toko, biar semua|orang|publik|semua_orang .. tahu|tau|kapok,
        semua_orang|publik|netizen akan|harus|bakal|perlu tahu|tau, bintang 1|satu, kasih|beri|
        tulis|tinggalkan .. ulasan_buruk|review_jelek|review_buruk|rating_jelek|ulasan_jelek|
        ulasan_negatif, nama_baik|reputasi .. hancur|rusak|jatuh, hancurkan|rusakin .. reputasi|
        nama_baik, blacklist kalian|anda|perusahaan|toko, permalukan
    """,
    "ja": """
        低評価|悪評|星一つ|星ひとつ, レビュー|口コミ|クチコミ|評価 .. 最悪|酷評|悪く|悪いこと|暴露,
        レビュー|口コミ|クチコミ|評価 .. 星 1|一|ひと, 悪い評価|悪いレビュー|悪い口コミ|最低評価|
        最低の評価, sns|ツイッター|インスタ|フェイスブック|ユーチューブ|ネット|ブログ|掲示板|
        twitter|facebook|youtube .. 晒|さらす|さらし|拡散|暴露|公表|書き込みま|書き込む|書き込んで|
        告発|投稿しま|投稿してや|投稿するぞ, 拡散しま|拡散する|拡散してや|拡散させ, 晒します|晒して|
        晒してや|晒すぞ, みんなに|全員に|皆に|皆さんに|同業者に .. 知らせ|言いふら|言いま|伝えま|
        警告, 不買運動|不買を, アリババ .. 通報|報告しま|苦情,
        sns|ツイッター|インスタ|フェイスブック|ネット|ブログ|掲示板|twitter|facebook|youtube|
        tiktok|ティックトック|口コミサイト|google|グーグル|instagram .. 晒|さらす|さらし|拡散|
        暴露|公表|告発|書き込ませ|広め|流しま|全部書|書いてや|全部公開|すべて公開|全て公開|
        事実を公開, 動画|写真|やり取り|やりとり|スクショ|経緯 .. 晒|拡散|暴露|公表|すべて公開|
        全て公開|全部公開|ネットに|snsに|公開させて, 業界|同業|同業者|取引先|仲間|知り合い|他社|
        他のバイヤ|他の業者|他の輸入|周り|知人 .. 知らせま|知らせて|言いふら|広め|注意喚起|
        警告しま|警告する|伝えて回|話して回, みんなに|全員に|皆に|皆さんに|世間に|世の中に ..
        知らせ|知ってもら|言いふら|広め|警告|公表, 悪評|評判 .. 広め|流し|落|地に, 評判を|信用を
        .. 落と|潰, レビュー|口コミ|クチコミ .. 星一|最低|ひどい|酷い|正直に書|書かせてもら|
        ぜんぶ書|全部書, 名指しで|実名で .. 公開|公表|書|批判, 注意喚起し|晒し上げ
    """,
    "ko": """
        별점 .. 1점*|하나*|한_개*|테러*|최하*, 별 하나*|한_개*|1개*, 악평*|악플*, 나쁜|안_좋은|
        최악의|부정적인 리뷰*|후기*|평가*|평점*, 후기|후기를|리뷰|리뷰를 .. 나쁘게*|안_좋게*|최악*,
        sns*|인스타*|페이스북*|유튜브*|블로그*|커뮤니티*|인터넷*|온라인* .. 올리겠*|올릴_거*|
        올릴_겁*|올릴게*|퍼뜨*|폭로*|공개하겠*|공개할_거*|까발*|알리겠*|알릴_거*, 폭로*|공론화*,
        불매*, 모두에게|모든_사람*|사람들에게|주변에|다른_바이어* .. 알리겠*|알릴*|말하겠*|말할*|
        퍼뜨*, 알리바바* .. 신고*|제보*,
        sns*|인스타*|페이스북*|유튜브*|블로그*|커뮤니티*|인터넷*|온라인*|트위터*|틱톡*|카페*|
        네이버*|밴드*|오픈채팅*|단톡방*|구글* .. 올리겠*|올립니*|올릴게*|올릴_거*|올릴_겁*|
        올려버*|퍼뜨*|퍼트*|폭로*|까발*|알리겠*|알릴_거*|알릴_겁*|뿌리*|뿌릴*|공개하겠*|다_올릴*|
        고발*|공개할_겁*, 영상*|동영상*|대화*|캡처*|캡쳐* .. 퍼뜨*|폭로*|공개하겠*|다_올리*|
        다_올릴*|인터넷에*|뿌리겠*|뿌릴*|까발*, 업계*|동종업계*|다른_업체*|거래처*|다른_바이어*|
        다른_수입*|바이어들*|동료들*|지인들* .. 알리겠*|알릴*|퍼뜨*|소문*|말하겠*|경고*|다_알*,
        소문을|소문내*, 소문 .. 내겠*|낼_*|다_나*, 모두*|모든_사람*|사람들*|세상* .. 알게*|
        알아야*|알도록, 평판*|명성* .. 망치*|망칠*|망가*|떨어뜨*|추락*, 별점*|별 .. 한_개*|1점*|
        1개*|테러*|0점*|최하*, 리뷰*|후기*|평점* .. 최악*|최하*|나쁘게*|안_좋게*|1점*|테러*|도배*,
        블랙리스트*
    """,
    "th": """
        รีวิว .. ดาวเดียว|แย่|ไม่ดี|เสียหาย|ด่า|หนึ่งดาว, ให้ดาวเดียว|ดาวเดียว|หนึ่งดาว, ประจาน,
        แฉให้|แฉคุณ|แฉบริษัท|แฉลง|แฉใน|แฉร้าน, โพสต์|โพส|แชร์ .. ประจาน|เตือน|ด่า|ให้รู้|ให้ทุกคน|
        ให้คนอื่น, ลงพันทิป|ตั้งกระทู้|ลงโซเชียล .. เตือน|ประจาน|ด่า, พันทิป, บอกทุกคน|เตือนทุกคน|
        ให้ทุกคนรู้|เตือนคนอื่น|เตือนลูกค้า, บอยคอต|บอยคอท|แบนร้าน|แบนแบรนด์, ร้องเรียน .. อาลีบาบา|
        alibaba|แพลตฟอร์ม, ทำลายชื่อเสียง|เสื่อมเสียชื่อเสียง,
        โพสต์|โพส|แชร์|อัดคลิป|ทำคลิป|ถ่ายคลิป|เขียนรีวิว|ตั้งกระทู้|ไลฟ์ .. เฟซ|เฟส|ติ๊กต็อก|
        ติ๊กตอก|ทวิต|โซเชียล|กลุ่ม|พันทิป|ยูทูป|ยูทูบ|tiktok|facebook|twitter|pantip .. ทุกคนรู้|
        เตือน|ประจาน|แฉ|ด่า|คนอื่นรู้|เอาให้|ให้คนรู้|โกง, ลงกลุ่ม|ลงเพจ|ลงโซเชียล|ลงเฟซ|ลงเฟส|
        ลงติ๊ก|ลงทวิต|ลงยูทู|ลงเน็ต|ลงทุกกลุ่ม|โพสต์ทุก|โพสทุก|แชร์ทุก .. ทุกคนรู้|เตือน|ประจาน|
        แฉ|ด่า|คนอื่นรู้|ให้คนรู้|โกง|ให้ดัง|กลุ่ม|ที่, เอาไปแฉ|จะแฉ|ออกมาแฉ|แฉพฤติ|แฉทุก|แฉหมด|
        ให้ไวรัล, เตือนเพื่อน|เตือนร้าน|เตือนผู้นำเข้า|เตือนคน|เตือนกลุ่ม|บอกเพื่อน|บอกร้านอื่น|
        บอกตัวแทน|บอกลูกค้า .. อย่า|ไม่ให้|โกง|ระวัง|ทุกคน, ให้ทุกคน|ให้คนทั้ง|ให้คนอื่น|ให้โลก|
        ให้สังคม|ให้ชาวเน็ต .. รู้|ระวัง, รีวิว .. หนึ่งดาว|ดาวเดียว, รีวิวด้านลบ|รีวิวแย่|
        รีวิวไม่ดี|รีวิวเสีย, ให้ 1 ดาว, ชื่อเสียง .. พัง|ป่น|ย่อยยับ, ทัวร์ลง, แบล็คลิสต์|
        แบล็กลิสต์
    """,
    "hi": """
        एक_स्टार|1_स्टार|वन_स्टार, खराब|बुरा|बुरे|नेगेटिव|नकारात्मक|गंदा|घटिया रिव्यू*|रेटिंग*|
        फीडबैक|समीक्षा*, रिव्यू .. खराब|बुरा|लिखूंगा|डालूंगा, सोशल_मीडिया|फेसबुक|इंस्टाग्राम|
        यूट्यूब|ट्विटर|इंटरनेट .. डाल_दूं*|डालूंगा|डालेंगे|पोस्ट_करूं*|पोस्ट_कर_दूं*|पोस्ट_कर_देंगे|
        बदनाम*|वायरल*, सबको|सब_को|सभी_को|दूसरों_को|हर_किसी_को .. बता_दूं*|बताऊं*|बताएंगे|बता_देंगे|
        चेताव*, बदनाम*, पोल खोल*, बहिष्कार*|बायकॉट*, अलीबाबा .. शिकायत*|रिपोर्ट*, bura|kharab|ganda|
        ghatiya|negative review*|rating*|feedback, sabko|sab_ko .. bataunga|bata_dunga|batadunga|
        batayenge|bata_denge, badnam*, viral kar_dunga|karunga|kar_denge,
        फेसबुक|इंस्टाग्राम|इंस्टा|यूट्यूब|ट्विटर|व्हाट्सएप|सोशल_मीडिया|टिकटॉक|इंटरनेट|ग्रुप|
        ग्रुपों|ग्रुप्स|गूगल .. डाल_दूं*|डालूंगी|पोस्ट_कर_दूं*|पोस्ट_करूंगा|पोस्ट_करेंगे|
        शेयर_कर_दूं*|वायरल*|पोल*|लिखूंगा|लिख_दूंगा|लिखेंगे|एक्सपोज*|बताऊंगा|बता_दूंगा, वीडियो|रील|
        स्क्रीनशॉट|चैट .. वायरल_कर*|सबको|हर_जगह, दूसरों_को|व्यापारियों_को|डीलरों_को|दुकानदारों_को|
        मार्केट_में|बाजार_में|दुनिया_को|लोगों_को|सबको .. बता_दूं*|बताऊंगा|बताऊं*|बताएंगे|
        बता_देंगे|चेताव*|सावधान*|आगाह*|बदनाम*, सब|सभी|लोग|लोगों|दुनिया .. जान_जाएंगे|जानेंगे|
        पता_चलना|पता_चलेगा|पता_चले, वायरल करूं*|कर_दूं*|करेंगे|कर_देंगे, एक्सपोज कर*, नाम|इज्जत|
        साख|रेपुटेशन .. खराब_कर*|मिट्टी|डूब*|डुबो*, रिव्यू|रेटिंग|समीक्षा .. एक_स्टार|1_स्टार|
        हर_जगह .. दूं*|दूंगा|लिखूंगा|डालूंगा|देंगे, 1|एक स्टार, facebook|fb|insta|instagram|
        youtube|twitter|whatsapp|social_media|google|group|groups .. daal_dunga|dal_dunga|
        daalunga|dalunga|daal_denge|dal_denge|post_kar_dunga|post_karunga|share_kar_dunga|viral|
        badnam*|expose_kar*|likhunga|likh_dunga|bata_dunga|daaldunga, sabko|sab_ko|logo_ko|
        logon_ko|dealers_ko|market_me|market_mein|dusro_ko .. bata_dunga|bataunga|batayenge|
        bata_denge|warn_kar*|badnam*, sab|log|sabhi .. jaan_jayenge|pata_chalega|pata_chal_jayega,
        expose karunga|karenge|kar_dunga, naam|reputation|izzat .. kharab_kar*|mitti|barbad*, one|
        1|ek star .. dunga|denge , ग्रुप|ग्रुपों|व्हाट्सएप_ग्रुप में .. बता_दूं*|बताऊं*|बताऊंगा|
        लिख_दूं*|लिखूंगा|लिखेंगे|शेयर_कर_दूं*, वीडियो .. बनाकर|बना_कर|बनाऊंगा|बनाएंगे .. डालूंगा|
        डाल_दूं*|सबको|यूट्यूब|फेसबुक|सोशल_मीडिया|वायरल|अपलोड*|दिखा*, ऑनलाइन .. लिखूंगा|डालूंगा|
        बदनाम*|शिकायत*|लिख_दूं*, सबको|सब_को|दूसरों_को|लोगों_को|व्यापारियों_को|दोस्तों_को .. मना|
        सावधान|आगाह|चेता*|बता_दे*|बताने, कोई|कोई_भी .. नहीं_खरीद*|न_खरीद*|ना_खरीद*|मत_खरीद*,
        मत_खरीदना|मत_खरीदो, रेटिंग .. गिरा*|खराब_कर*|घटा*, 1|एक स्टार, पूरी_मार्केट|पूरे_मार्केट|
        पूरे_बाजार|हर_जगह .. बता*|बदनाम*|लिख*|फैला*|पता, फैला_दूं*|फैलाऊं*|फैलाएंगे, video ..
        bana* .. daal*|dal*|viral|youtube|facebook|sabko, koi .. nahi|na|mat kharid*, sabko ..
        mana|savdhan|batau*|bata_du*, online .. likhunga|daal_dunga|dal_dunga|badnam*, har_jagah|
        pure_market|poore_market .. bata*|badnam*|likh*|faila*
    """,
    "ha": """
        tauraro daya|1, mummunan|mugun|mummunar|munanan review|ra_ayi|sharhi|bita, kafafen_sada|
        kafofin_sada|shafukan_sada|facebook|tiktok|instagram|twitter|intanet .. yada*|wallafa*|
        tona*|fallasa*|bata*, yada|wallafa|tona|fallasa .. kafafen_sada|kafofin_sada|facebook|
        tiktok|instagram|twitter|intanet, fada_wa_kowa|gaya_wa_kowa|sanar_da_kowa|kowa_ya_sani|
        fada_wa_duniya|gargadi_kowa|gargadin_mutane, tona|fallasa asiri*, bata_suna|bata_sunanku|
        bata_sunan, kaurace*|kada_kowa_ya_saya,
        zan|zamu|za_mu|muna|ina|sai_na|sai_mun yada|yada_wannan|wallafa|tona|fallasa|watsa ..
        kafafen_sada|kafofin_sada|facebook|tiktok|instagram|twitter|intanet|youtube|whatsapp|
        group|gurup|ko_ina|duniya|yanar_gizo, saka|dora|watsa|yada|wallafa .. hira|hirar|maganar|
        labarin|abin .. facebook|tiktok|instagram|twitter|intanet|youtube|whatsapp|ko_ina|group,
        facebook|tiktok|instagram|twitter|kafafen_sada|yanar_gizo|group|gurup .. tona*|fallasa*|
        bata_suna|asiri*|kowa_ya|kowa_zai, fada|gaya|gargadi|fadawa|gayawa wa|ma? kowa|yan_kasuwa|
        mutane|duniya|sauran|dillalai|duka|dukkan, fadawa|gayawa|gargadi|gargadar_da .. kowa|
        duniya|sauran|dillalai|yan_kasuwa, kowa|duniya|mutane|yan_kasuwa .. zai|za_ta|za_su|sai ..
        sani|ji_labari|san_ku, kowa .. zai_san|ya_san_ku, sunanku|mutuncinku .. bata*|zube|baci|
        lalace*, bata|lalata .. sunanku|mutuncinku, ra_ayi|review|sharhi|ra_ayin mara_kyau|
        mummuna*|mugun*, kada|kar kowa .. saya|sayi|siya, kauracewa
    """,
    "it": """
        lascio|lasciare|lascero|lasceremo|scriv*|mett*|pubblic*|dar*|do .. pessim*|negativ*|
        brutt*|peggior*|cattiv* .. recension*|feedback|comment*|voto|valutazion*, recension*|
        feedback|valutazion* negativ*|pessim*|brutt*, pessima|brutta recensione, una|1 stella|
        stellina, recension* .. ovunque|dappertutto|google|trustpilot|una_stella|1_stella,
        pubblic*|post*|mett*|condivid*|raccont*|scriv*|carico|caricare|diffond* .. tutto|questo|
        questa|storia|foto_di|video|verita|truffa|come_lavorate|vergogna|esperienza .. <platform>|
        social|internet|rete|ovunque|forum|gruppi|gruppo|online, sputtan*|svergogn*|smascher*,
        tutti|tutto_il_mondo|chiunque .. sapranno|sapra|devono_sapere|deve_sapere|sappiano|
        vedranno|scopriranno, sapere|saperlo a_tutti, diro|diremo|raccontero|racconteremo|
        racconto|avvisero|avviseremo|avvertiro|avvertiremo|informero|informeremo|
        mettero_in_guardia .. tutti|colleghi|altri_clienti|rivenditori|importatori|grossisti|
        contatti|gruppi|gruppo, avviso|avverto tutti|i_colleghi|gli_altri, social .. sapr*|
        vergogna|tutto|truffa, cattiva|pessima pubblicita, pubblicita negativa, rovin* ..
        reputazione|nome, reputazione .. rovin*|distrugg*|finit*, boicott*, segnal* .. alibaba|
        amazon|piattaforma, truffatori .. scriv*|post*|pubblic*|gruppo|social|internet, faccio|
        faro|faremo|giro|pubblico un? video|tiktok|reel .. su_di_voi|truffa|come_lavorate|
        vergogna|tutti
    """,
}
