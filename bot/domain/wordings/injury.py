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
    "ja": """
        怪我を|怪我し|怪我人|怪我が|大怪我|怪我さ, ケガ, けがを|けが人|けがさせ|大けが, 火傷,
        やけど|ヤケド, 感電, 出血, 負傷, 救急車|救急搬送, 病院 .. 運ば|運び|行き|行った|行って|搬送|
        治療, 入院, 食中毒|中毒に|中毒を|中毒症状, アレルギー .. 出た|出て|出ま|症状|発症|反応が,
        かぶれた|かぶれて|発疹|湿疹が, 死亡|亡くな|死者|死ん, 窒息, 骨折, 失明, 指を|指が|腕を ..
        切っ|切断|挟ん|挟ま|ちぎれ, 手を切っ|顔を切っ, 喉に詰|のどに詰|誤飲し
    """,
    "ko": """
        다쳤*|다쳐*|다친*|다치*, 부상*, 화상을|화상_입*|화상이, 감전*, 피가 나*|났*|많이, 출혈*,
        병원에|병원으로|응급실에|응급실로 .. 갔*|실려*|입원*|이송*|치료*|있습니다|있어요, 입원*,
        구급차*|앰뷸런스*|119에, 식중독*, 알레르기|알러지 .. 반응*|생겼*|났*|올라*, 두드러기*|발진*,
        사망*|숨졌*, 사람이|아이가|고객이|직원이 .. 죽었*, 질식*, 골절*, 손|손이|손을|손가락|
        손가락이|손가락을|팔을|얼굴을 .. 베였*|베었*|잘렸*|찢어*|데였*|데었*|다쳤*, 실명*, 목에_걸*|
        목에_걸려
    """,
    "th": """
        บาดเจ็บ, ไฟดูด|ไฟช็อต|ไฟช็อค|ไฟฟ้าดูด|ไฟฟ้าช็อต, เลือดออก|เลือดไหล, เข้าโรงพยาบาล|
        ส่งโรงพยาบาล|ไปโรงพยาบาล|อยู่โรงพยาบาล|นอนโรงพยาบาล|เข้ารพ|ส่งรพ|ห้องฉุกเฉิน, รถพยาบาล,
        ลวกมือ|น้ำร้อนลวก|โดนลวก|ไหม้มือ|มือไหม้|มือพอง|แผลไหม้|แผลพุพอง, อาหารเป็นพิษ|โดนสารพิษ,
        แพ้จน|แพ้รุนแรง|อาการแพ้|ผื่นขึ้น|ผื่นแพ้|ขึ้นผื่น, เสียชีวิต|คนตาย|ถึงตาย|ตายแล้ว, บาดมือ|
        บาดนิ้ว|บาดแขน|นิ้วขาด|กระดูกหัก|ตาบอด, สำลัก|ติดคอ|หายใจไม่ออก, หมดสติ
    """,
    "hi": """
        घायल*, चोट .. लग*|आई|आयी|पहुंच*, करंट|करेंट|शॉक|झटका .. लगा|लगी|लग_गया|लगता|मारता|मारा|
        मार_रहा, खून .. निकल*|बह*|आ_रहा, हाथ|उंगली|उंगलियां|चेहरा|पैर|बच्चा|बच्ची|बच्चे|बेटा|बेटी|
        मजदूर|ग्राहक .. जल_गया|जल_गई|जल_गयी|जल_गए|कट_गया|कट_गई|कट_गयी|झुलस*, झुलस*, अस्पताल|हॉस्पिटल
        .. भर्ती|ले_जाना|ले_गए|पहुंच*|में_है|जाना_पड़ा, एंबुलेंस*|एम्बुलेंस*, जहरीला|फूड_पॉइजनिंग|
        जहर_फैल*, एलर्जी .. हो_गई|हो_गयी|हुई, मौत|मृत्यु, आदमी|बच्चा|बच्ची|मजदूर|ग्राहक|इंसान ..
        मर_गया|मर_गई|मर_गयी, दम_घुट*|गले_में_अटक*|गले_में_फंस*, हड्डी टूट*, फफोले|फफोला, chot lag*,
        karant|karent|current laga|lag_gaya|lagta|marta|mara, hath|haath|ungli|bachcha|bacha|bache|
        beta|beti .. jal_gaya|jal_gayi|jal_gaye|kat_gaya|kat_gayi, khoon|khun .. nikal*|beh*,
        hospital .. bharti|le_gaye|jana_pada
    """,
    "ha": """
        ji|samu|samun|yi|yi_masa|yi_mata rauni|raunuka|ciwo, jikkata*|raunata*, lantarki|wuta|caja|
        shok .. ja_shi|ja_ta|ja_ni|ja_mutum|kama_shi|kama_ta|buge_shi|buge_ta, jini .. zuba*|zubar*|
        yake_fita, hannu|hannunsa|hannunta|yatsa|yatsansa|fuska|fuskarsa|yaro|yaron|yarinya|mutum|
        ma_aikaci|ma_aikata .. kone*|ya_yanke|ta_yanke|yanke_masa|yanke_mata, kone|kona .. hannu|
        hannunsa|hannunta|yaro|yarinya|mutum|fuska|jiki, asibiti .. kwantar*|kai_shi|kai_ta|
        garzaya*|kwance, kwantar|kai_shi|kai_ta|garzaya .. asibiti, mutum|mutane|yaro|yarinya|
        ma_aikaci|abokin_ciniki .. mutu|rasu, sun_mutu|sun_rasu|ya_rasu|ta_rasu, gubar abinci,
        kuraje .. fito*
    """,
}
