"""A lawyer, a court, a claim at law.

Notation: `bot.domain.signals`.
"""

WORDINGS: dict[str, str] = {
    "en": """
        lawyer|lawyers|laywer|laywers|lawer|lawers|lawyr, attorney|attorneys|attorny|atorney,
        solicitor|solicitors|barrister, sue|suing|sueing you|u|your|ur|the|them|this, will|gonna|
        going|to|can sue, be suing, lawsuit*|law_suit*, legal|leagal action*|proceeding*|step*|
        team|department|notice|advice|counsel|measures|route, take|taking|see|meet|bring|go|going
        .. to? court, in court, small claims, litigation, press charges, law firm, class action,
        legally .. responsible|liable|pursue, legal_letter|cease_and_desist
    """,
    "es": """
        abogad*|avogado|abogdo|abojado, demandar|demandare|demandarlos|demandarles|demandaremos|
        demandamos, demanda .. judicial|legal|contra|poner|interponer|meter, voy|vamos|poner|
        pondre|meter|interponer .. demanda, accion|acciones|medidas|medios|vias legal|legales|
        judicial|judiciales, via|vias|denuncia legal|judicial|penal, tribunal|tribunales|juzgado|
        juzgados, llev* .. a_juicio|a_la_corte|juicio, juicio .. contra|legal, proceso legal|
        judicial, denuncia penal|formal|legal, denunciar|denunciare|denunciarlos|denunciaremos,
        meto|metere|metemos|pongo|interpondre|presentare|presento .. demanda|denuncia, termina|
        terminara|acabara .. en_juicio|en_tribunales
    """,
    "ar": """
        محام|محامي|محاميه|محاميي|محامين|محامون|محاميا|محامينا, قضيه .. ارفع*|نرفع*|رفع*|عليكم|
        ضدكم, ارفع*|نرفع*|رفع*|يرفع|اقيم .. قضيه|دعوي|شكوي, دعوي قضاييه|عليكم|ضدكم, محكمه|محاكم,
        اقاضي*|نقاضي*|مقاضا*|قاضيكم, اجراء|اجراءات قانوني*, قضاييا, طريق|اجراء|مساءله|مسايله|
        ملاحقه قانون*|قضاء|قضايي*, قضاء .. بيننا|الجا,
        انذار|اخطار قانوني, فريقنا|محاميي قانوني
    """,
    "pt": """
        advogad*|adevogad*|adivogad*|advgado, processar|processarei|processa_los|processo voces|
        vcs|vces|judicial|contra|a|empresa, vou|vamos|irei processar, entrar|entro|entrarei|abrir
        .. processo|justica|acao, acao|acoes|medida|medidas|vias|via|meios judicial|judiciais|
        legais|legal, na justica|justissa, tribunal|tribunais|juizado|forum_civel, pequenas
        causas, denuncia formal|criminal|penal,
        juridico .. acion*|processar|notific*|contra, acionar .. justica|judicialmente|juridico
    """,
    "zh": """
        律师, 起诉, 法院, 法庭, 诉讼, 打官司, 法律途径|法律手段|法律责任|法律行动|法律诉讼|走法律|
        法律程序|法律武器, 仲裁 .. 申请|你|提起, 申请仲裁|提起仲裁, 要告|会告你|去告你|就告你|
        告你们|告贵公司|告上法|告到, 上诉, 律师函, 提告|吃官司,
        消保官 .. 申诉|投诉|找|告, 法务 .. 起诉|发函|追究|联系你
    """,
    "pl": """
        prawnik*|prawnk*, adwokat*|adwkat*, mecenas*, radca|radcy|radce prawn*, pozew|pozwu|
        pozwem|pozwe|pozwiemy|pozywam|pozywamy, ide|pojde|idziemy|pojdziemy|isc|sprawe|sprawa|
        oddam|oddaje|oddamy|skieruje|skierujemy|trafi|podam|was .. do_sadu|do_sad, spotkam*|
        widzim* .. sadzie|sadem, sprawa|sprawe|droga|droge|droga_na sadow*, kroki|krokow|
        konsekwencj*|droga|droge|dzialania|sprawe prawn*
    """,
    "fr": """
        mon|notre|nos|un|une|l|d|des|mes|avec|aux avocat|avocats|avocate|avoca, avocat .. va|vous|
        contact*|de_l_entreprise|prendra, avocats, poursuites|poursuivre|poursuivrai|poursuivrons
        .. justice|judiciaire*|en|vous|contre|legal*, poursuites, en|la justice, tribunal|
        tribunaux|prud_hommes, action|actions|voie|voies|mesures|moyens|procedure|demarche|
        demarches|recours legal*|juridique*|judiciaire*|en_justice|justice, mise en_demeure,
        huissier*, porter .. en_justice, proces .. contre|vous|intent*, assigner en_justice|vous,
        assignation, conciliateur,
        service juridique .. engage|procedure|contre|contact*|saisi*, plainte deposee|contre
    """,
    "ru": """
        адвокат*|адвакат*|одвокат*, юрист*|юрисконсульт*, в_суд|в_суде|через_суд|по_судам|до_суда|
        через_сут|в_сут, суд|суда .. подам|подаем|подадим|подаю|подать, подам|подадим|подаем|
        подаю|подать .. суд|иск, иск|иском|исковое|исковую, судебн*, засуж*|засуди*|судиться,
        досудебн*, юридическ* .. мер*|действ*|отдел*|лиц_к_ответ*, уголовн* дело|ответственност*,
        арбитраж* .. подам|подадим|обратимся|суд,
        защищать|защита прав .. потребител*
    """,
    "tr": """
        avukat*|avkat*, dava .. ac*|ed*|et*|acacag*, davaci, mahkeme*|mahkemelik, hukuki|yasal|
        kanuni yol*|islem*|surec*|hak*|sure*, icra .. takib*|ver*, noter .. ihtar*, ihtarname
    """,
    "de": """
        anwalt|anwalte|anwaelte|anwalts|anwaltin|anwalten, rechtsanwalt*|rechtsanwaelt*, verklag*,
        klage .. einreich*|erheb*|gegen, rechtliche|rechtlichen|juristische|gerichtliche
        schritte*|schritten|mittel|folgen, vor gericht, rechtsweg, gerichtlich, klage_ein,
        klage .. eingereicht|einreichen|wird, juristen .. dran|kontakt*|melden|unsere
    """,
    "vi": """
        luat_su, khoi_kien|kien_tung|se_kien|toi_kien|di_kien|kien_cong_ty|kien_ra_toa, ra_toa|
        toa_an, phap_ly .. hanh_dong|bien_phap|kien, hanh_dong|bien_phap|kien phap_ly|phap_luat|
        ra_phap
    """,
    "id": """
        pengacara*|pngacara|advokat|kuasa_hukum, gugat|menggugat|gugatan|saya_tuntut|menuntut|
        akan_tuntut|kami_tuntut|tuntut_kalian|tuntut_anda, pengadilan|meja_hijau, jalur|langkah|
        tindakan|proses hukum, somasi
    """,
    "ja": """
        弁護士, を訴え|訴えます|訴えてや|訴えるぞ|訴えること|訴えるつもり|訴える準備|訴えさせ, 訴訟,
        提訴, 告訴し|告訴す|刑事告訴, 裁判所|裁判に|裁判を|裁判で|裁判沙汰, 法的措置|法的手段|
        法的手続|法的責任|法的対応, 内容証明, 損害賠償を|損害賠償請求|損害賠償の, 法廷
    """,
    "ko": """
        변호사*, 소송*, 고소하겠*|고소할*|고소합니다|고소하려*|고소장*|고소했*|고소를, 법원*,
        재판을|재판에|재판으로|재판까지, 법적 .. 조치*|대응*|절차*|책임*|대처*, 법적조치*|법적대응*|
        법적절차*|법적책임*, 내용증명*, 손해배상*, 법무법인*|로펌*
    """,
    "th": """
        ทนาย, ฟ้องร้อง|ฟ้องคุณ|ฟ้องบริษัท|ฟ้องศาล|จะฟ้อง|ยื่นฟ้อง|โดนฟ้อง, ขึ้นศาล|ถึงศาล|ศาลแพ่ง|
        ศาลผู้บริโภค|หมายศาล, ดำเนินคดี|คดีความ|เป็นคดี, ดำเนินการทางกฎหมาย|ดำเนินการตามกฎหมาย|
        มาตรการทางกฎหมาย, เรียกค่าเสียหาย
    """,
    "hi": """
        वकील*, मुकदमा*|मुकदमे*, केस_करूंगा|केस_करूंगी|केस_करेंगे|केस_कर_दूंगा|केस_कर_देंगे|केस_ठोक*|
        केस_दर्ज|केस_दायर, कोर्ट_में|कोर्ट_जा*|कोर्ट_तक|कोर्ट_ले, अदालत*, कानूनी .. कार्रवाई|
        कार्यवाही|नोटिस|कदम, लीगल नोटिस|एक्शन, हर्जाना|हर्जाने, vakil|vakeel|vakilo, case_karunga|
        case_karenge|case_kar_dunga|case_kar_denge|case_thok*, court_jaunga|court_jayenge|
        court_me_jaunga|court_le_jaunga, kanuni karwai*|karyawahi*|notice
    """,
    "ha": """
        lauya*|lauyoyi*|lauyan*, a_kotu|zuwa_kotu|gaban_kotu|kai_ku_kotu|kai_kotu|je_kotu|kotun|
        kotuna, kai_ku_kara|kai_kararku|kai_karar_ku|shigar_da_kara|yi_kararku, matakin|mataki_na
        shari_a|doka, shari_a .. kai|kotu
    """,
    "it": """
        avvocat*|avocato|avvocato, studio legale .. scriv*|contatt*|diffid*|vi|nostro|mio, legale
        .. nostro|mio .. contatt*|scriv*|vi, nostro|mio|miei|nostri legale|legali|ufficio_legale|
        studio_legale, vie|azione|azioni|procedimento|mezzi legale|legali|giudiziari*, per
        vie_legali, tribunale|tribunali, in_tribunale, faccio|facciamo|faro|faremo|fare|farvi|
        faro_vi|intentare|intenteremo causa, causa .. contro_di_voi|civile|legale_contro, querel*,
        diffida|diffido|diffidiamo|ingiunzione, giudice .. pace|davanti, messa in_mora,
        risarcimento .. danni|chied*|pretend*, danni .. risarci*, citare|citiamo|cito|portiamo|
        porto|portero|porteremo .. giudizio|tribunale
    """,
}
