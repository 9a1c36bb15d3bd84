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
        national|local press|newspaper|news|tv
    """,
    "es": """
        ir|voy|vamos|llamar|contactar|avisar|contar|denunciar|contarle|acudir|llevar|hablar|
        hablare|llamare|saldra .. a_la|en_las|con_la|en_la|a_los|los|a|al|con_los|las prensa|
        medios|television|tele|periodico|periodicos|noticiero|noticias, periodista|periodistas|
        peridista, reportero|reporteros|reportera, medios de comunicacion, programa .. television|
        tele|consumidor, noticiero|telediario, la prensa sabra|se_enter*|lo_va
    """,
    "ar": """
        صحافه|صحافيين|صحفي|صحفيه|صحفيين|صحافي|صحف, وسايل اعلام, اعلام .. انشر|ننشر|اكلم|اروح|
        نتواصل|سيعرف, اكلم|نكلم|اتواصل|نتواصل|اتصل|نذهب|اروح|ابلغ .. اعلام|جريده|جرايد|قناه|قنوات,
        جرايد|جريده .. نشر*|اخبار, نشر*|انشر*|ننشر* .. جرايد|جريده|اعلام
    """,
    "pt": """
        imprensa|inprensa, jornalista|jornalistas, reporter|reporteres, vou|vamos|ir|chamar|
        contar|falar|denunciar .. na|pra|a|ao|pro|no|para_o|com_a jornal|jornais|midia|globo|
        record|sbt|noticiario, vou|vamos|ir na_tv|na_televisao|pra_tv|pra_televisao|a_televisao,
        na|pra|a midia|tv_globo, midia .. vai|saber, programa .. televisao|tv|consumidor
    """,
    "zh": """
        记者, 媒体 .. 曝光|爆料|报道|联系|公开|投诉, 找媒体|联系媒体|通知媒体|告诉媒体|向媒体|
        上媒体|给媒体|新闻媒体|媒体曝光|媒体朋友, 电视台, 上新闻|新闻曝光|新闻记者|上电视|爆料给,
        报社|投书|水果日报, 315晚会|三一五晚会|315 .. 曝光|晚会, 三一五 .. 曝光
    """,
    "pl": """
        dziennikarz*|dziennikark*|dzienikarz*, reporter|reportera|reporterow|reporterem,
        naglosni*|naglasni*, do mediow|redakcji, mediach|telewizji .. powiem|opowiem|pokaze|
        opisze|bedziecie, pojde|ide|idziemy|pojdziemy|zglosze|napisze|opowiem|powiadomie|wysle|
        zawiadomie|zadzwonie .. do? prasy|prase|mediow|media|gazet*|telewizj*|tvn|tvnu|polsat*|
        radia, media sie|dowiedza|powiadom*, uwaga_tvn|sprawa_dla_reportera|interwencj*_polsat
    """,
    "fr": """
        journaliste|journalistes|jounaliste, les medias .. vont|seront|sauront, contacter|
        contacte|contacterai|parler|alerter|alerte|aller|informer|informe|prevenir|previens|
        appeler|ecrire|dire|vais|temoigner .. a_la_tele|a_la_television|au_journal|aux_medias|
        les_medias|aux_journaux|les_journaux|bfm|tf1, contacter|alerter|prevenir|informer|appeler|
        contacterai la_presse, parler|aller|vais a_la_presse|voir_la_presse, reporters, dans|voir
        .. les_journaux|le_journal|la_presse, 60_millions, passe .. tele, julien_courbet|
        capital_m6
    """,
    "ru": """
        журналист*|журнолист*|жюрналист*, сми, в_прессу|в_прессе|прессе|пресса, телевиден*|
        телеканал* .. обращ*|обрат*|пойд*|покаж*|узна*, телевидени*|телек .. расскаж*|покаж*|
        сообщ*, на телевидени*, напиш*|пойд*|пойти|обращ*|обрат*|сообщ*|расскаж*|звон*|позвон* ..
        в? газет*|прессу|прессе|сми|телевидени*|редакци*, репортер*|корреспондент*, предать
        огласк*|предам*, предадим|предам|придам огласк*, огласк*
    """,
    "tr": """
        gazeteci*|muhabir*, gazete*|televizyona|medyaya|haberlere .. verecegi*|verecem|cikar*|
        cikacag*|anlat*|tasiyac*|duyur*, basina verecegi*|gidecegi*|tasiyac*|yansit*|anlatac*|
        duyurac*, haber .. kanal*|yap*
    """,
    "de": """
        journalist|journalisten|journalistin, an die presse|medien|zeitung|offentlichkeit|
        zeitungen, gehe|gehen|geh|wende|wenden|gehn .. zur|zum|an_die presse|zeitung|fernsehen|
        medien|offentlichkeit, reporter|reportern, presse .. einschalt*|informier*|kontaktier*|
        wende*, medien .. einschalt*|informier*|wende*|kontaktier*, bild_zeitung
    """,
    "vi": """
        bao_chi|phong_vien, dai_truyen_hinh|len_truyen_hinh|bao_tuoi_tre|bao_thanh_nien
    """,
    "id": """
        wartawan|jurnalis|media_massa|reporter, ke media|koran, hubungi|lapor|kontak .. media|
        koran|wartawan, masuk|masukkan .. berita|koran
    """,
    "ja": """
        マスコミ, 記者に|記者が|記者へ|記者会見, 新聞社, 新聞 .. 載せ|載る|投書, テレビ局, 報道され|
        報道機関|報道に|報道し|報道す, 週刊誌, メディア .. 連絡|公表|リーク|取り上げ|情報提供|
        話しま, ニュースになる|ニュースにな|ニュースで取り上げ
    """,
    "ko": """
        기자에게|기자한테|기자가|기자님*|기자를|기자들*, 언론에|언론사*|언론을|언론이|언론_*,
        방송국*|방송사*, 뉴스에|신문에|신문사*, 제보하*|제보할*|제보합*|제보했*, 취재*
    """,
    "th": """
        นักข่าว|ผู้สื่อข่าว, ออกข่าว|เป็นข่าว|ลงข่าว|ช่องข่าว, หนังสือพิมพ์, สื่อมวลชน|ร้องสื่อ|
        แจ้งสื่อ|บอกสื่อ|ออกสื่อ, ออกทีวี|รายการทีวี|โหนกระแส
    """,
    "hi": """
        पत्रकार*|संवाददाता*|रिपोर्टर*, मीडिया_को|मीडिया_वाल*|मीडिया_के_पास, अखबार_में|अखबार_को|
        अखबार_वाल*|अखबारों, न्यूज_चैनल*|टीवी_चैनल*|समाचार_पत्र*, patrakar*, media_ko|media_wal*|
        media_ke_pas, akhbar_me*|akhbar_wal*, news_channel_ko
    """,
    "ha": """
        yan_jarida*|dan_jarida*|yan_jaridu, a_jarida|gidan_jarida|jaridu, gidan_talabijin|
        gidan_rediyo|gidajen_rediyo, kafafen_yada|kafofin_yada|kafar_yada
    """,
}
