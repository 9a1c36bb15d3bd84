"""A public authority is or will be involved, the police included.

Notation: `bot.domain.signals`.
"""

WORDINGS: dict[str, str] = {
    "en": """
        report|reported|reporting|reports|complain|complained|complaining|complaint|notify|
        notified|notifying|contact|contacted|contacting|call|called|calling|inform|informed|tell|
        go|going|file|filed|filing .. cpsc|fda|authorit*|regulator*|ministry|government|police|
        consumer_protection|trading_standards|nafdac|standards_org*|embassy, cpsc|rapex|nafdac|
        authorities .. contact|contacted|complain*|investig*|seiz*|called, trading standards,
        consumer protection, market surveillance, safety_gate, consumer rights .. agency|
        authority|office|commission, better business bureau, fccpc, regulatory action|
        investigation, market|national|the regulators? will|is|know*|about|now, the authorities
        will|are|have|know*, seized|siezed|confiscated .. by|customs|police|authorit*, customs ..
        seized|siezed|confiscated|destroyed, police, official|under|government investigation,
        attorney general, fbi|interpol|ombudsman
    """,
    "es": """
        profeco|indecopi|sernac|consumidor .. defensa|procuraduria, defensa|proteccion del?
        consumidor|consumidores, superintendencia .. industria|denunci*, oficina del? consumidor|
        omic, denunci* .. autoridad*|policia|ministerio|fiscalia|sic|cofepris|consumo|aduana|
        gobierno, policia|fiscalia, acudir|acudire|ir|voy|hablar|acudiremos .. autoridades,
        decomis*|incaut*, reporta*|avis*|queja|demanda .. autoridad*|ministerio|policia|aduana|
        profeco, inspeccion .. ministerio|sanitaria .. cerr*|multa*, hojas? de? reclamaciones,
        libro de reclamaciones
    """,
    "ar": """
        حمايه مستهلك, وزاره|وزير تجاره .. شكوي|بلاغ|مخالف*|ابلغ*, شكوي|بلاغ|ابلغ*|نبلغ|ابلاغ|
        اشتكي* .. وزاره|تجاره|شرطه|جهات|سلطات|هييه|جمارك|حكومه|سفاره, شرطه, سلطات مختصه|محليه|
        معنيه|سعوديه|حكوميه, جهات مختصه|رسميه|معنيه, نيابه عامه, صادر*|حجز*|مصادره .. جمارك|سلطات|
        بضاعه|شحنه, جمارك صادر*, هييه|جهه رقابي*|غذاء|تقييس|مواصفات .. شكوي|مخالف*|رفض*
    """,
    "pt": """
        procon|senacon|anvisa|inmetro .. denunci*|reclam*|autu*|mult*|apreend*|vou|vamos|queixa,
        procon|senacon, denunci*|reclam*|queixa|vou|acion* .. no? procon|anvisa|inmetro|
        autoridade*|policia|asae|ministerio|receita|anatel, defesa do_consumidor, asae, policia|
        delegacia|boletim_de_ocorrencia, mercadoria|carga|lote|produtos|receita|alfandega|anvisa
        .. apreendid*|apreendeu|apreensao, apreendeu|apreenderam|apreensao .. mercadoria|carga|
        lote|receita, ministerio publico, livro de reclamacoes
    """,
    "zh": """
        市场监管|市监局|监管局|监管部门, 工商投诉|工商举报|向工商局|找工商局|去工商局|到工商局|
        工商局投诉|工商局举报, 消协|消费者协会|消委会|消保会|消费者保护|消费者委员会, 质监局|
        质检局 .. 投诉|举报, 向质监局|向质检局|找质检局, 12315, 报警|警察|公安|派出所, 海关 ..
        没收|扣押|查封|举报, 举报 .. 你们|你|政府|部门|有关|贵, 向有关部门|有关部门|主管部门|
        主管机关|监管机构|政府部门 .. 投诉|举报|反映|申诉, 查封, 药监局, 消基会
    """,
    "pl": """
        uokik*|uokiku, inspekcj* handlow*, rzecznik* .. konsument*|praw, sanepid*, policj*|
        prokuratur*, zglosze|zglosimy|zglaszam|zglosilem|zglosic|doniose|powiadomie|zawiadomie ..
        urzed*|urzad|inspekcj*|wladz*|sluzb*|organ*|celn*, ochron* konkurencji|konsumenta|
        konsumentow, skonfiskow*|zarekwir*, zatrzyman* .. przez .. sluzb*, wladze .. kontrol*|
        zakaz*
    """,
    "fr": """
        dgccrf|signalconso|signal_conso, repression des? fraudes, la? repression .. fraudes,
        service des fraudes, protection .. consommateur*, association .. consommateur*, signal*|
        denonc*|plainte|porter .. autorites|police|douane|douanes|ministere|gendarmerie|ansm|
        fraudes, police|gendarmerie, prevenir|alerter|saisir|contacter|avertir .. autorites,
        porter|porte|deposer|depose|depot .. plainte, saisi|saisie|saisies|confisque* .. douane*|
        par, douane* .. saisi*|confisqu*, procureur, ufc que
    """,
    "ru": """
        роспотребнадзор*|потребнадзор*|роспотреб*, прокуратур*, полици*|полиция|в_милици*, защит*
        .. прав потребител*|потребител*, обществ* потребител*, жалоб*|пожал*|жалуюсь|заявлени* ..
        органы|фас|росздравнадзор|инспекц*|таможн*|надзор*|министерств*, контролир* орган*|
        надзорн* орган*, росстандарт*, таможн* .. конфиск*|изъял*|арест*, конфиск*, следственн*
        комитет*, госинспекц*
    """,
    "tr": """
        tuketici hakem*|mahkeme*|haklari|hakem, hakem heyeti*, polise|polis|savcilik*|savciliga|
        emniyete, bakanli* .. sikayet*|bildir*, sikayet* .. bakanli*|belediye|resmi|yetkili,
        cimer*|ticaret bakanligi .. sikayet*, gumruk .. el_koydu, yetkililere
    """,
    "de": """
        verbraucherzentrale*|verbraucherschutz|marktuberwachung*|marktaufsicht*|gewerbeaufsicht*,
        melde|melden|gemeldet|anzeige .. behord*|polizei|zoll|aufsicht*, behorden .. meld*|
        informier*|einschalt*, polizei|staatsanwalt*|strafanzeige, anzeige_erstatt*|anzeige_gegen,
        zoll .. beschlagnahmt, beschlagnahmt
    """,
    "vi": """
        quan_ly_thi_truong|bao_ve_nguoi_tieu|hoi_bao_ve .. dung, bao_cong_an|cong_an|canh_sat|
        trinh_bao, co_quan .. chuc_nang|quan_ly, to_giac|se_to_cao|to_cao_ban|to_cao_cong_ty,
        tich_thu, bao_ve .. nguoi_tieu_dung,
        khieu_nai|phan_anh|trinh_bao|to_cao|gui_don|lam_don|kien|bao|bao_cao .. len|toi|den|voi|
        cho|ra .. cuc|co_quan|so_cong|so_y|so_khoa|bo_y|bo_cong|bo_khoa|chinh_quyen|hai_quan|
        hiep_hoi|nha_nuoc|cong_an|thanh_tra|quan_ly_thi_truong|dai_su_quan, cuc|chi_cuc an_toan|
        quan_ly|bao_ve|canh_tranh|hai_quan|quan_ly_thi|hang_khong|tieu_chuan .. kien|khieu_nai|
        bao|phan_anh|kiem_tra|thu_giu|tich_thu|lap_bien|phat, thu_giu|niem_phong|tich_thu .. hang|
        lo|kho, hai_quan|quan_ly_thi_truong|cong_an|cuc|thanh_tra .. thu_giu|niem_phong|tich_thu|
        lap_bien_ban|tieu_huy, goi|bao|den|ra cong_an|canh_sat, bao_ve_nguoi_tieu_dung|
        nguoi_tieu_dung .. khieu_nai|hoi|kien, bao_ve quyen_loi .. tieu_dung, thanh_tra .. bo|so|
        khieu_nai|bao, co_quan chuc_nang|nha_nuoc|cong_quyen|tham_quyen
    """,
    "id": """
        lapor*|melapor*|adukan|mengadukan .. polisi|bpom|ylki|bpkn|kemendag|pihak_berwajib|
        berwenang|pemerintah|bea_cukai|kementerian, polisi, ylki|bpkn|bpsk, pihak berwajib|
        berwenang, disita|penyitaan, perlindungan konsumen
    """,
    "ja": """
        警察, 消費者庁, 消費者センター|消費生活センター|国民生活センター|消費者団体, 経済産業省|
        経産省|厚生労働省|厚労省|保健所 .. 通報|報告|届|相談|苦情|申告, 通報し|通報す|通報いたし|
        通報させ, 監督当局|規制当局|当局に|当局へ|当局から, 税関 .. 没収|差し押|押収|廃棄, 被害届,
        行政処分|立入検査|立ち入り検査, 公正取引委員会
    """,
    "ko": """
        경찰*, 신고하겠*|신고할*|신고했*|신고합니다, 소비자원*|소비자보호원*|한국소비자원*|
        소비자_보호원*|소비자보호*|소비자_보호*, 식약처*|국가기술표준원* .. 신고*|고발*|민원*|제보*,
        공정위*|공정거래위원회*|국민신문고*, 고발하*|고발할*|고발장*|고발합*, 당국에|당국이|당국의,
        세관|세관에서|세관에 .. 압수*|압류*|몰수*|폐기*, 수사를|수사가|수사_의뢰*
    """,
    "th": """
        ตำรวจ, แจ้งความ, สคบ, คุ้มครองผู้บริโภค, สำนักงานอาหารและยา|คณะกรรมการอาหารและยา, ศุลกากร ..
        ยึด|อายัด|ทำลาย, หน่วยงานรัฐ|หน่วยงานราชการ|หน่วยงานที่เกี่ยวข้อง|กระทรวง .. ร้องเรียน|
        ตรวจสอบ|ดำเนินการ, ร้องเรียน .. หน่วยงาน|กระทรวง|ราชการ|กรม|ทางการ, ดีเอสไอ
    """,
    "hi": """
        पुलिस*, उपभोक्ता फोरम|अदालत|संरक्षण|आयोग|मंच|कोर्ट|विभाग, कंज्यूमर फोरम|कोर्ट|कंप्लेंट|
        हेल्पलाइन, शिकायत .. सरकार*|विभाग|मंत्रालय|प्राधिकरण|थाने, सरकारी|मंत्रालय .. शिकायत*|
        कार्रवाई, थाने|थाना, एफआईआर|एफ_आई_आर, कस्टम|कस्टम्स|सीमा_शुल्क .. जब्त*, जब्त*, consumer
        forum|court|helpline, upbhokta forum|adalat|aayog
    """,
    "ha": """
        yan_sanda*|dan_sanda*, hukuma|hukumar|hukumomi|hukumomin|nafdac|efcc|fccpc .. kara|karar|
        sanar|rahoto|kwace*|koka|koke, kai_kara|kai_kararku|kai_ku_kara|kai_karar_ku|kai_koke|
        kai_rahoto|sanar_da .. hukuma|hukumar|hukumomi|gwamnati|nafdac|efcc|fccpc, kwastam|kwastan
        .. kwace*|kama_kaya*|lalata*, an_kwace|sun_kwace, kare_hakkin .. mai_saye|masu_saye|
        masu_sayayya
    """,
    "it": """
        carabinieri|questura|procura_della, polizia, guardia_di_finanza|finanza .. denunc*|
        segnal*|chiam*|sequestr*, guardia_di_finanza, nas .. denunc*|segnal*|chiam*|avvis*,
        denunc*|segnal*|esposto|querela|chiam*|avvisero|avviseremo|rivolg*|contatt*|informer* ..
        autorita|nas|asl|agcm|antitrust|ministero|dogana|dogane|finanza|garante|
        camera_di_commercio|consumatori, agcm|antitrust|codacons|altroconsumo|adiconsum|
        federconsumatori, associazione|tutela|difesa|protezione .. consumator*, sequestrat*|
        sequestro|confiscat*|confisca, dogana|dogane .. sequestr*|confisc*|distrutt*, ispettorato|
        ispettori .. venut*|chius*|mult*, denuncio|denunciamo|denuncero|denunceremo|denunciato|
        denunciarvi, sporg*|faccio|facciamo|presento|presentiamo|fatto|faro|faremo|presentato ..
        denuncia|esposto, garante .. privacy|segnal*, autorita competenti|sanitarie|garante
    """,
}
