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
        judicial, denuncia penal|formal|legal, denunciar|denunciare|denunciarlos|denunciaremos
    """,
    "ar": """
        محام|محامي|محاميه|محاميي|محامين|محامون|محاميا|محامينا, قضيه .. ارفع*|نرفع*|رفع*|عليكم|
        ضدكم, ارفع*|نرفع*|رفع*|يرفع|اقيم .. قضيه|دعوي|شكوي, دعوي قضاييه|عليكم|ضدكم, محكمه|محاكم,
        اقاضي*|نقاضي*|مقاضا*|قاضيكم, اجراء|اجراءات قانوني*, قضاييا, طريق|اجراء|مساءله|مسايله|
        ملاحقه قانون*|قضاء|قضايي*, قضاء .. بيننا|الجا
    """,
    "pt": """
        advogad*|adevogad*|adivogad*|advgado, processar|processarei|processa_los|processo voces|
        vcs|vces|judicial|contra|a|empresa, vou|vamos|irei processar, entrar|entro|entrarei|abrir
        .. processo|justica|acao, acao|acoes|medida|medidas|vias|via|meios judicial|judiciais|
        legais|legal, na justica|justissa, tribunal|tribunais|juizado|forum_civel, pequenas
        causas, denuncia formal|criminal|penal
    """,
    "zh": """
        律师, 起诉, 法院, 法庭, 诉讼, 打官司, 法律途径|法律手段|法律责任|法律行动|法律诉讼|走法律|
        法律程序|法律武器, 仲裁 .. 申请|你|提起, 申请仲裁|提起仲裁, 要告|会告你|去告你|就告你|
        告你们|告贵公司|告上法|告到, 上诉, 律师函, 提告|吃官司
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
        assignation, conciliateur
    """,
    "ru": """
        адвокат*|адвакат*|одвокат*, юрист*|юрисконсульт*, в_суд|в_суде|через_суд|по_судам|до_суда|
        через_сут|в_сут, суд|суда .. подам|подаем|подадим|подаю|подать, подам|подадим|подаем|
        подаю|подать .. суд|иск, иск|иском|исковое|исковую, судебн*, засуж*|засуди*|судиться,
        досудебн*, юридическ* .. мер*|действ*|отдел*|лиц_к_ответ*, уголовн* дело|ответственност*,
        арбитраж* .. подам|подадим|обратимся|суд
    """,
    "tr": """
        avukat*|avkat*, dava .. ac*|ed*|et*|acacag*, davaci, mahkeme*|mahkemelik, hukuki|yasal|
        kanuni yol*|islem*|surec*|hak*|sure*, icra .. takib*|ver*, noter .. ihtar*, ihtarname
    """,
    "de": """
        anwalt|anwalte|anwaelte|anwalts|anwaltin|anwalten, rechtsanwalt*|rechtsanwaelt*, verklag*,
        klage .. einreich*|erheb*|gegen, rechtliche|rechtlichen|juristische|gerichtliche
        schritte*|schritten|mittel|folgen, vor gericht, rechtsweg, gerichtlich, klage_ein
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
}
