"""Words for people and parts of the body: groups that wordings share.

`person_zh2` begins a wording, where Chinese needs two characters. Notation: `bot.domain.signals`.
"""

GROUPS: dict[str, str] = {
    "body_en": """
        hand|hands|finger|fingers|skin|face|arm|leg|eye|eyes|foot|lip|lips|son|daughter|kid|child|
        baby|
        hands|palm|thumb|wrist|elbow|toe|toes|ankle|knee|arms|legs|neck|chest|nose|ear|mouth|
        tongue|throat|forehead|cheek|feet|scalp
    """,
    "person_en": """
        someone|somebody|person|people|customer|worker|child|kid|baby|man|woman|boy|girl|he|she|
        son|daughter|wife|husband|mother|mom|mum|father|dad|employee|grandson|granddaughter|niece|
        nephew|toddler|infant|coworker|colleague|patient|guest|she
    """,
    "body_es": """
        mano|manos|dedo|dedos|piel|cara|brazo|brazos|pierna|piernas|ojo|ojos|labio|labios|boca|
        cabeza|lengua|garganta|cuello|rostro|pulgar|cuero_cabelludo
    """,
    "person_es": """
        hijo|hija|nino|nina|bebe|cliente|clienta|trabajador|trabajadora|empleado|empleada|esposa|
        esposo|mama|mujer|hombre|senora|nieto|nieta|persona|sobrino|sobrina|operario
    """,
    "body_ar": """
        يدي|يده|يدها|ايده|ايدها|ايدي|اصبعي|اصبعه|اصبعها|اصابعي|اصابعه|اصابعها|وجهي|وجهه|وجهها|
        عيني|عينها|بشره|بشرتي|بشرتها|بشرته|شفايف*|راسه|راسي|فمه|لسانه|ذراعه
    """,
    "person_ar": """
        ابني|بنتي|ولدي|طفل|طفلي|طفلتي|طفله|زوجتي|زوجي|عامل|عاملنا|عميلي|عميلتي|عميلنا|عميل|زبون|
        زبونه|زبونتي|امي|ابوي|والدتي|موظف|موظفه|اخوي|اختي|مراتي|جوزي|حفيدي|رضيع
    """,
    "body_pt": """
        mao|maos|dedo|dedos|pele|rosto|braco|bracos|olho|olhos|labio|labios|boca|testa|lingua|
        garganta|pescoco|couro_cabeludo
    """,
    "person_pt": """
        filho|filha|crianca|menino|menina|bebe|cliente|funcionario|funcionaria|trabalhador|esposa|
        marido|mae|pai|mulher|homem|neto|neta|pessoa|sobrinho|sobrinha|operario
    """,
    "body_zh": """
        手|脸|脚|腿|胳膊|手指|手臂|眼|皮肤|嘴|头|脖子|身上|额头|舌头|喉咙
    """,
    "person_zh": """
        人|孩子|小孩|宝宝|儿子|女儿|客户|顾客|员工|工人|老人|老婆|妻子|老公|妈妈|同事
    """,
    "person_zh2": """
        孩子|小孩|宝宝|儿子|女儿|客户|顾客|客人|员工|工人|老人|老婆|妻子|老公|妈妈|同事|用户|有人|
        买家|婴儿|家人
    """,
    "body_pl": """
        reke|rece|reka|palec|palce|palca|twarz|twarzy|oko|oczy|oka|usta|wargi|glowa|glowe|jezyk|
        gardlo|dlon|dlonie|kciuk
    """,
    "person_pl": """
        syn|syna|synek|corka|corke|coreczka|dziecko|dziecka|klient|klienta|klientka|klientke|
        pracownik|pracownika|pracownica|zona|maz|mama|wnuk|wnuczka|niemowle|osoba|kolega
    """,
    "body_fr": """
        main|mains|doigt|doigts|peau|visage|bras|jambe|jambes|oeil|yeux|levre|levres|bouche|tete|
        langue|gorge|cou|pouce
    """,
    "person_fr": """
        fils|fille|enfant|enfants|bebe|client|cliente|employe|employee|ouvrier|ouvriere|femme|
        mari|mere|pere|personne|salarie|salariee|garcon|neveu|niece
    """,
    "body_ru": """
        рука|руку|руки|руке|палец|пальцы|пальца|лицо|лице|лица|глаз|глаза|губа|губы|рот|голова|
        голову|лоб|язык|горло|шея|шею|ладонь|ладони
    """,
    "person_ru": """
        сын|сына|дочь|дочка|дочку|ребенок|ребенка|малыш|малыша|клиент|клиента|клиентка|клиентку|
        сотрудник|сотрудника|рабочий|рабочего|жена|жену|муж|мужа|мама|маму|внук|внука|внучка|
        человек|покупатель|покупательница|работник|работника
    """,
    "body_de": """
        hand|hande|haende|finger|haut|gesicht|arm|arme|auge|augen|lippe|lippen|mund|kopf|stirn|
        zunge|hals|daumen
    """,
    "person_de": """
        sohn|tochter|kind|kinder|baby|kunde|kundin|mitarbeiter|mitarbeiterin|frau|mann|mutter|
        vater|person|junge|madchen|enkel|enkelin|arbeiter|kollege|kollegin
    """,
}
