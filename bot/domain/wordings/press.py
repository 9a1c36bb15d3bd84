"""Journalists, newspapers, television.

Notation: `bot.domain.signals`.
"""

WORDINGS: dict[str, str] = {
    "en": """
        go|going|went|talk|talking|speak|write|writing|complain .. to the? press|media|newspaper*|
        journalist*|reporter*|tv_station*|tv|news, contact|contacting|call|calling|tell|telling|
        inform|alert the|local|national press|media|newspaper*|news|tv, journalist|journalists|
        jurnalist|jornalist, reporter|reporters, news channel|station|paper|outlet|outlets, on the
        news, in the? newspaper|newspapers, tv station|channel|stations, the media will|would|
        already|knows|hear, the press will_hear|will_know|will_love|knows, press and_media,
        national|local press|newspaper|news|tv,
        newspapers|tv|radio|radio_station .. will|gonna .. hear|know|publish|report|love,
        contacting|calling|contacted|going_to tv|television|radio|newspapers, story|matter|case|
        everything .. to the? newspapers|newspaper|radio|radio_station|tv_station|television, read
        about .. yourselves|yourself|company .. paper|papers|news, on the? evening|local|national|
        tomorrow|9_o_clock news, company|name .. on_tv|on_television|in_the_papers|
        in_the_newspaper
    """,
    "es": """
        ir|voy|vamos|llamar|contactar|avisar|contar|denunciar|contarle|acudir|llevar|hablar|
        hablare|llamare|saldra .. a_la|en_las|con_la|en_la|a_los|los|a|al|con_los|las prensa|
        medios|television|tele|periodico|periodicos|noticiero|noticias, periodista|periodistas|
        peridista, reportero|reporteros|reportera, medios de comunicacion, programa .. television|
        tele|consumidor, noticiero|telediario, la prensa sabra|se_enter*|lo_va,
        salir|saldra|saldran|sale|salen .. en_los_diarios|en_el_diario|en_las_noticias|en_la_tele|
        en_television|en_el_periodico|en_los_periodicos, llamo|llamar|llamare|aviso|avisare
        a_la_television|a_la_tele|a_la_prensa|al_noticiero|al_periodico, contare|mandare|enviare|
        mando|envio|cuento .. a_un_medio|medio_de|al_periodico|a_un_periodico|a_un_diario|
        al_diario|a_la_prensa|a_los_medios, lo_va a_saber la_tele|la_prensa|todo, exponer|
        exponerlos|expondre .. medio|medios|prensa|tele
    """,
    "ar": """
        صحافه|صحافيين|صحفي|صحفيه|صحفيين|صحافي|صحف, وسايل اعلام, اعلام .. انشر|ننشر|اكلم|اروح|
        نتواصل|سيعرف, اكلم|نكلم|اتواصل|نتواصل|اتصل|نذهب|اروح|ابلغ .. اعلام|جريده|جرايد|قناه|قنوات,
        جرايد|جريده .. نشر*|اخبار, نشر*|انشر*|ننشر* .. جرايد|جريده|اعلام,
        كلم|اكلم|هكلم|بكلم|اودي|بودي|اوصل|بوصل|اطلع|بطلع|اخبر|نخبر .. جرايد|اعلام|تلفزيون|قناه|
        قنوات|صحف|اذاعه, تشوفو*|هتشوفو*|تشوفون|سترون|تقرا* .. اسمكم|انفسكم .. اخبار|جرايد|صحف|
        تلفزيون|اعلام, مذيع|مذيعه|قناه|قنوات .. تعرض|يعرض|قصتي|قضيتنا|قضيتي|اخباريه, تلفزيون ..
        عنكم|قصتي|اتكلم
    """,
    "pt": """
        imprensa|inprensa, jornalista|jornalistas, reporter|reporteres, vou|vamos|ir|chamar|
        contar|falar|denunciar .. na|pra|a|ao|pro|no|para_o|com_a jornal|jornais|midia|globo|
        record|sbt|noticiario, vou|vamos|ir na_tv|na_televisao|pra_tv|pra_televisao|a_televisao,
        na|pra|a midia|tv_globo, midia .. vai|saber, programa .. televisao|tv|consumidor,
        sair|vai_sair|sai|saira|virar|virao|vai_parar|vao_parar .. no_jornal|nos_jornais|
        na_televisao|no_noticiario|na_tv|materia, chamar|chamo|chamarei a_televisao|a_tv|
        a_reportagem|a_imprensa, redacao .. jornal|jornais
    """,
    "zh": """
        记者, 媒体 .. 曝光|爆料|报道|联系|公开|投诉, 找媒体|联系媒体|通知媒体|告诉媒体|向媒体|
        上媒体|给媒体|新闻媒体|媒体曝光|媒体朋友, 电视台, 上新闻|新闻曝光|新闻记者|上电视|爆料给,
        报社|投书|水果日报, 315晚会|三一五晚会|315 .. 曝光|晚会, 三一五 .. 曝光,
        报纸 .. 见|曝光|登|报道|上|投, 新闻频道|新闻台|新闻部|电台 .. 采访|曝光|报道|找|联系,
        上报纸|登报, 来采访|采访你|找人采访
    """,
    "pl": """
        dziennikarz*|dziennikark*|dzienikarz*, reporter|reportera|reporterow|reporterem,
        naglosni*|naglasni*, do mediow|redakcji, mediach|telewizji .. powiem|opowiem|pokaze|
        opisze|bedziecie, pojde|ide|idziemy|pojdziemy|zglosze|napisze|opowiem|powiadomie|wysle|
        zawiadomie|zadzwonie .. do? prasy|prase|mediow|media|gazet*|telewizj*|tvn|tvnu|polsat*|
        radia, media sie|dowiedza|powiadom*, uwaga_tvn|sprawa_dla_reportera|interwencj*_polsat,
        redakcj* .. napisz*|pisz*|zglo*|wysl*|dzwoni*|skontakt*|gazet*, gazet*|telewizj*|tvn|tvnu|
        polsat*|radi*|radia|portal*|prasie|prase|prasy .. napisz*|opisz*|opisa*|sprawe|temat|
        zajm*|zainteresuj*|material*|reportaz*|dowie*|naglosni*|interwenc*|opowie*|pokaz*|zglosz*,
        reportaz*, zainteresuj* .. media|mediow|prase|telewizj*|gazet*|redakcj*|dziennikarz*,
        sprawe|sprawa|temat|historie|to .. mediom|prasie|gazecie|gazet|telewizji|redakcji|
        do_mediow|w_mediach, media .. zainteresuj*|zajm*|dowiedz*|opisz*|naglosni*|powiadomi*|
        beda, zglosz*|wysl*|przeka*|dam|podam|powiadom*|zawiadom*|opowiem|opowiemy|skontaktuj* ..
        mediom|mediami|prasie|prasa|gazecie|gazeta|gazety|telewizji|telewizja|redakcji|tv, uwaga
        .. tvn, programu? interwencj*|uwaga .. tvn|polsat|zglosz*, bedzie|bedziecie|trafi*|znajdz*
        .. w_gazecie|w_telewizji|w_mediach|w_prasie|na_pierwszej_stronie, do gazety|prasy|redakcji
        , prasa|telewizja|radio|gazety .. dowie*|zrobi|material*|napisz*|nagloś*|interes*,
        napisz*|pisza|napisza .. gazecie|gazety|prasie, redaktor*|artykul* .. pisze|o_was|napisz*,
        artykul .. o_was|gazecie
    """,
    "fr": """
        journaliste|journalistes|jounaliste, les medias .. vont|seront|sauront, contacter|
        contacte|contacterai|parler|alerter|alerte|aller|informer|informe|prevenir|previens|
        appeler|ecrire|dire|vais|temoigner .. a_la_tele|a_la_television|au_journal|aux_medias|
        les_medias|aux_journaux|les_journaux|bfm|tf1, contacter|alerter|prevenir|informer|appeler|
        contacterai la_presse, parler|aller|vais a_la_presse|voir_la_presse, reporters, dans|voir
        .. les_journaux|le_journal|la_presse, 60_millions, passe .. tele, julien_courbet|
        capital_m6,
        alerter|alerte|alerterai|previens|contacte la_presse|les_medias|la_tele, passer|passera|
        passerez a_la_tele|a_la_television|au_journal|au_jt, la_presse va|en_parlera|saura|sera,
        article .. presse|journal|quotidien .. sortir|sur_vous|paraitre, faire|ferez la_une,
        journal|quotidien .. publier|publiera|histoire, contact .. dans_les_medias|presse|
        au_journal, envoie|envoyer|enverrai .. au_journal|aux_journaux|a_la_radio|a_la_tele|
        a_la_presse
    """,
    "ru": """
        журналист*|журнолист*|жюрналист*, сми, в_прессу|в_прессе|прессе|пресса, телевиден*|
        телеканал* .. обращ*|обрат*|пойд*|покаж*|узна*, телевидени*|телек .. расскаж*|покаж*|
        сообщ*, на телевидени*, напиш*|пойд*|пойти|обращ*|обрат*|сообщ*|расскаж*|звон*|позвон* ..
        в? газет*|прессу|прессе|сми|телевидени*|редакци*, репортер*|корреспондент*, предать
        огласк*|предам*, предадим|предам|придам огласк*, огласк*,
        в_газету|в_газете|по_телевизору|на_телевидение|на_тв .. пойд*|отправл*|напиш*|покаж*|
        расскаж*|увид*, отправлю|отправим|напишу|передам|расскажу .. в_газету|газете|
        на_телевидение|на_тв|журналистам
    """,
    "tr": """
        gazeteci*|muhabir*, gazete*|televizyona|medyaya|haberlere .. verecegi*|verecem|cikar*|
        cikacag*|anlat*|tasiyac*|duyur*, basina verecegi*|gidecegi*|tasiyac*|yansit*|anlatac*|
        duyurac*, haber .. kanal*|yap*,
        gazete*|televizyon*|haber* .. yazaca*|yazdirac*|anlataca*|cikacak*|gorursun*|duyacak*
    """,
    "de": """
        journalist|journalisten|journalistin, an die presse|medien|zeitung|offentlichkeit|
        zeitungen, gehe|gehen|geh|wende|wenden|gehn .. zur|zum|an_die presse|zeitung|fernsehen|
        medien|offentlichkeit, reporter|reportern, presse .. einschalt*|informier*|kontaktier*|
        wende*, medien .. einschalt*|informier*|wende*|kontaktier*, bild_zeitung,
        kommt|steht|lesen|landet|landen .. in_der_zeitung|in_die_zeitung|in_den_nachrichten|
        im_fernsehen|ins_fernsehen, geh|gehe|gehen|melde|wende|rufe .. ins_fernsehen|fernsehen|
        zum_fernsehen|zeitung|rtl|presse, medien|presse|zeitung|fernsehen .. berichten|berichtet|
        erfahren|wird_sich|freuen, morgen .. in_der_zeitung|in_den_nachrichten|im_fernsehen
    """,
    "vi": """
        bao_chi|phong_vien, dai_truyen_hinh|len_truyen_hinh|bao_tuoi_tre|bao_thanh_nien,
        bao_dai|nha_bao|phong_su|dai_vtv|dai_htv|toa_soan, len tivi|ti_vi|truyen_hinh|thoi_su,
        bao_dai|bao_mang .. dang|len|goi, goi .. dai_vtv|nha_bao|bao_chi
    """,
    "id": """
        wartawan|jurnalis|media_massa|reporter, ke media|koran, hubungi|lapor|kontak .. media|
        koran|wartawan, masuk|masukkan .. berita|koran,
        stasiun tv|televisi, masuk tv|televisi|koran|berita, diberitakan|diliput|viral_di_tv
    """,
    "ja": """
        マスコミ, 記者に|記者が|記者へ|記者会見, 新聞社, 新聞 .. 載せ|載る|投書, テレビ局, 報道され|
        報道機関|報道に|報道し|報道す, 週刊誌, メディア .. 連絡|公表|リーク|取り上げ|情報提供|
        話しま, ニュースになる|ニュースにな|ニュースで取り上げ,
        新聞|テレビ|ニュース|雑誌 .. 取材|報道|情報提供|持ち込|話すつもり|話しま|知らせま|
        載せてもら
    """,
    "ko": """
        기자에게|기자한테|기자가|기자님*|기자를|기자들*, 언론에|언론사*|언론을|언론이|언론_*,
        방송국*|방송사*, 뉴스에|신문에|신문사*, 제보하*|제보할*|제보합*|제보했*, 취재*,
        뉴스|신문|방송|언론|티비|tv .. 제보*|나오게*|내보내*|알리겠*|알릴*|연락하겠*
    """,
    "th": """
        นักข่าว|ผู้สื่อข่าว, ออกข่าว|เป็นข่าว|ลงข่าว|ช่องข่าว, หนังสือพิมพ์, สื่อมวลชน|ร้องสื่อ|
        แจ้งสื่อ|บอกสื่อ|ออกสื่อ, ออกทีวี|รายการทีวี|โหนกระแส,
        ออกข่าว|ขึ้นข่าว|ให้ข่าว|แจ้งข่าว|ร้องทุกข์ .. ช่อง|ทีวี|รายการ|สื่อ, ติดต่อ .. ช่องข่าว|
        รายการข่าว|สื่อมวลชน, มาทำข่าว
    """,
    "hi": """
        पत्रकार*|संवाददाता*|रिपोर्टर*, मीडिया_को|मीडिया_वाल*|मीडिया_के_पास, अखबार_में|अखबार_को|
        अखबार_वाल*|अखबारों, न्यूज_चैनल*|टीवी_चैनल*|समाचार_पत्र*, patrakar*, media_ko|media_wal*|
        media_ke_pas, akhbar_me*|akhbar_wal*, news_channel_ko,
        टीवी|न्यूज|अखबार|अखबारों|मीडिया|चैनल .. को_बता*|को_दूं*|को_दे_दूं*|छपवा*|को_बुला*, news|
        tv|akhbar|media|channel .. ko_bata*|ko_bula*|chhapwa*
    """,
    "ha": """
        yan_jarida*|dan_jarida*|yan_jaridu, a_jarida|gidan_jarida|jaridu, gidan_talabijin|
        gidan_rediyo|gidajen_rediyo, kafafen_yada|kafofin_yada|kafar_yada,
        jarida|jaridu|talabijin|rediyo .. kai|kaiwa|sanar|fada|gaya|buga, kai|kaiwa|fada|gaya ..
        jarida|jaridu|talabijin|rediyo
    """,
    "it": """
        giornalist*|gionalist*, giornali|giornale .. andr*|vado|andiamo|parl*|scriv*|raccont*|
        contatt*|chiam*, andro|andremo|andra|vado|andiamo|parler*|parlo|scriv*|raccont*|contatt*|
        chiam*|avvisero|avviseremo|mandero|manderemo|rivolgero|rivolgeremo .. giornal*|stampa|tv|
        televisione|ai_media|i_media|coi_media|striscia|iene|telegiornale|rai|mediaset, alla|la
        stampa .. sapr*|parler*|contatt*|avvis*|racconter*, striscia_la_notizia|le_iene|
        mi_manda_rai, finir*|finite|andr* .. giornali|telegiornale|in_tv, redazione|redazioni ..
        scriv*|contatt*|mand*, ai_media|ai_giornali|alla_televisione|in_televisione .. vado|and*|
        raccont*|finir*
    """,
}
