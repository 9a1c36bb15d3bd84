"""Someone was hurt, made ill or died.

Notation: `bot.domain.signals`.
"""

GROUPS: dict[str, str] = {
    "body_en": """
        hand|hands|finger|fingers|skin|face|arm|leg|eye|eyes|foot|lip|lips|son|daughter|kid|child|
        baby
    """,
    "person_en": """
        someone|somebody|person|people|customer|worker|child|kid|baby|man|woman|boy|girl|he|she
    """,
}

WORDINGS: dict[str, str] = {
    "en": """
        injur*, got|been|badly|seriously|realy hurt|hurted, <person_en> .. was|were|is|got|are|
        been .. hurt, someone|nobody|noone|no_one|who|son|daughter .. hurt, hurt .. my|his|her|
        himself|herself|someone, hurt .. <body_en>, cut|burn*|broke .. my|his|her .. <body_en>,
        wounded, bleeding, electrocut*, electric* shock*, got|gave|gives|giving|getting .. shock|
        shocked|shocks, taken|went|rushed|ended .. hospital, is|was|am|are|landed|still|now in
        the? hospital, hospitalised|hospitalized, ambulance, <person_en> .. died|killed|poisoned|
        fainted, poisoning, choked|choking, suffocat*, allergic reaction*, alergic reaction*, skin
        rash, burn_marks on .. <body_en>, got|has|have .. rash, food poison*, emergency room, lost
        .. finger|eye|sight, blisters on <body_en>, my|his|her <body_en> .. burned|burnt|cut|
        bleeding|injured|swollen, went|gone blind
    """,
    "es": """
        herido|herida|heridos|heridas, lesionado|lesionada|lesiono|lesiones, lastimo|lastimada|
        lastimado|lastimaron|lastime, quemo|queme|quemado|cort*|lastim* .. mano|dedo|dedos|piel|
        cara|brazo|pierna|hijo|hija|nino|nina, quemadura|quemaduras, descarga|descargas|toque|
        toques|choque electric*, electrocut*, dio|pasa|da .. corriente|calambre|calambrazo, fue|
        fueron|esta|termino|acabo|llevaron|lleve|llevamos|ingresad*|internad*|internaron ..
        hospital|urgencias, hospitalizad*, ambulancia, intoxicad*, intoxicacion, intoxico,
        envenen*, reaccion alergica, dio|causo|produjo|provoco .. alergia|sarpullido, sarpullido,
        sangrando|sangro|sangre .. mucho, murio|murieron|fallecio|fallecieron, asfixi*, hubo|tuvo|
        tuvimos|causo|sufrio .. accidente
    """,
    "ar": """
        اصيب*|انصاب*|اصيبت, جرح|جرحت|انجرح*|مجروح*|جروح, اصابه|اصابات .. ابني|طفل|بنت|عامل|شخص|
        خطيره|بالغه|يده, مستشفي|طواري .. نقل*|دخل*|ودينا*, نقلنا*|نقلو*|دخل|دخلت|راح|راحت|ذهب|
        ودينا*|ودوه|ابني|بنتي|طفل*|زوجتي|عامل|عميل .. مستشفي|طواري|اسعاف, حروق, حرق*|احترق* .. يد|
        يدي|يده|ايد*|اصبع*|اصابع*|وجه*|جلد*, صعقني|صعقته|صعقتني|انصعق*, صدمه|صعقه كهرب*, كهرب* ..
        ابني|بنتي|طفل*|زوجتي|عامل|يدي, انكهرب*|تكهرب*, نزيف|ينزف|نزف, تسمم*, طفح جلدي, سبب*|صار|
        عند* .. حساسيه, مات|ماتت|توفي|توفيت|وفاه, اختنق*|اختناق, حادث .. اصاب*
    """,
    "pt": """
        ferido|ferida|feridos|feridas|feriu, machucou|machucado|machucada|machucaram|machuquei,
        queimou|queimei|queimaduras|queimadura|cortou|cortei .. mao|dedo|dedos|pele|rosto|braco|
        perna|filho|filha|crianca, queimadura|queimaduras, choque eletric*, levou|levei|tomou|
        tomei|deu|da|dando .. choque, eletrocut*, foi|esta|ta|parou|levaram|levei|levado|levada|
        internad*|foram .. hospital|pronto_socorro, hospitalizad*, ambulancia, pronto socorro,
        intoxicad*|intoxicou|intoxicacao, envenen*, reacao alergica, deu|causou|provocou|teve ..
        alergia|coceira, sangrando|sangrou, morreu|morreram|faleceu, asfixi*, houve|teve|sofreu|
        causou .. acidente
    """,
    "zh": """
        受伤, 烧伤, 烫伤, 触电, 电伤, 电到 .. 人|手|孩, 被电, 漏电, 流血, 出血, 进医院|住院|送医|
        医院治疗|去了医院|医院缝针|急诊, 食物中毒|中毒了|人中毒, 皮肤过敏|过敏了|过敏反应|起疹子|
        红肿, 死亡|死了人|死人了|出人命|人命, 割伤|割破 .. 手|脸|人|了, 划伤|扎伤|夹伤|砸伤|炸伤
        .. 手|脸|人|脚|孩|眼|我, 割到手, 窒息, 骨折, 伤到 .. 人|手|眼|孩|我, 伤人, 救护车, 晕倒
    """,
    "pl": """
        jest|zostal|zostala|osoba|ktos|sa .. ranny|ranna|ranni, zranil*|zraniony|zraniona,
        skaleczyl*, poparzyl*|poparzon*|poparzeni*, oparzyl*, oparzeni*|oparzon*, porazil*|
        porazen* .. prad*, prad .. porazil*|kopnal*|kopie, kopnal*|kopie .. prad, trafil*|lezy|
        jest|zabrali|zabrano|pojechal*|wyladowal*|zawiezl*|byla|byl .. w_szpitalu|do_szpitala|
        szpital|na_sor|na_pogotowi*, karetk*, zatrul*|zatrucie|zatrucia, uczulil*|uczulenia|
        reakcj*|dostal* .. alergiczn*|uczulen*|wysypk*, wysypk*, krwawi*, zmarl|zmarla, umarl*,
        mial|miala|mielismy|doszlo .. wypadek|wypadku, zginal|zginela, rozciel|rozciela|rozcial
    """,
    "fr": """
        blesse|blessee|blesses|blessees|blessure|blessures, brule|brulee|brulure|coupe .. main|
        mains|doigt|doigts|peau|visage|bras|jambe|fils|fille|enfant|bebe, brulure|brulures,
        electrocut*, choc|decharge electrique, pris|prend|recu .. decharge|le_jus|chataigne, est|
        ete|fini|emmene*|transporte*|conduit*|alle|allee|admis* .. a_l_hopital|aux_urgences,
        hospitalise*, ambulance, intoxique*|intoxication|empoison*, reaction alergique, fait|fais|
        cause|provoque .. alergie, eruption cutanee, saigne*|saignait, decede*|deces, est|sont
        mort|morte|morts, etouff*, eu|cause .. accident, un accident .. grave|avec
    """,
    "ru": """
        травм* .. получил*|ребен*|рук*|глаз*|человек*, получил* .. травм*|ожог*|ранени*, ранен|
        ранена|ранены|поранил*|порезал* .. палец|пальцы|руку|ребен*|лицо, поранил*|поранен*,
        обжег|обожг*|обжегся|обожглась|обжигает, ожог|ожоги|ожога, током .. ударил*|бьет|убил*|
        шандарах*, ударил*|бьет|бьется|стукнул* .. током, удар* током, в_больниц*|попал* ..
        больниц*|реанимаци*, скорую|скорая .. вызв*|увез*|помощь, вызв* .. скорую, отрави*|
        отравле*|отравил*, аллергия .. началась|пошла|появил*|на_вас, вызвал*|пошла|началась ..
        аллерги*|сыпь, умер|умерла|погиб|погибла|погибли, кровотеч*, пострадал .. человек|ребенок|
        сын|ребен*, пострадали .. люди|дети|человек, задохнул*, несчастный случай
    """,
    "tr": """
        yaralan*|yarali|yaralandi, elim*|eli|cocu*|kizim*|oglum* .. yandi|yaralandi|kesildi|
        carpti, elektrik .. carpti|carpiyor|carpmasi|carpma, hastanelik|hastaneye|acile ..
        kaldir*|gitti*|dustuk|yatti*|oldu, hastanelik, zehirlen*, alerjik reaksiyon, alerji yapti
    """,
    "de": """
        verletzt|verletzte|verletzung|verletzungen, stromschlag*|stromschlage, hand|finger|haut|
        kind .. verbrannt|verbruht, ist|liegt|musste|kam|war|landete|muss .. ins_krankenhaus|
        im_krankenhaus|ins_spital|im_spital, krankenhaus .. gebracht|eingeliefert, notaufnahme|
        krankenwagen|notarzt, vergiftet|vergiftung, alergische reaktion*, gestorben, blutet|
        geblutet
    """,
    "vi": """
        bi_thuong, bi_bong|bong_nang|phong_tay, dien_giat|giat_dien|ro_dien, nhap_vien|di_cap_cuu|
        cap_cuu, ngo_doc, bi di_ung, chay_mau, chet_nguoi, dut_tay|bi_dien
    """,
    "id": """
        terluka|luka_bakar|luka_parah|cedera, tangan|jari|anak* .. terluka|luka|melepuh|berdarah,
        kesetrum|tersetrum|nyetrum|tersengat, masuk|dibawa|dilarikan ke? rumah_sakit|rs|igd|ugd,
        keracunan, reaksi alergi, meninggal|tewas
    """,
}
