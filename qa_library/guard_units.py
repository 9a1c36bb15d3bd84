"""The units of quantities in every shipped language, under one name each."""

from qa_library.guard_names import CURRENCY_NAMES
from qa_library.guard_words import Lexicon
from qa_library.normalise import fold_accents

_UNITS = {
    "pcs": "pc pcs piece pieces unit units ea nos each item* pieza* unidad* uni unds und ud uds un "
    "peca* unidade* unid pcas piece* unite* pce pces "
    "штук* шт штучк* единиц* ед экз sztuk* szt egzemplarz* stuck* stk st exemplar* "
    "adet* tane* parca* cai chiec buah biji biji2 satuan unitnya guda "
    "قطعه* قطع حبه حبات حبة وحده* وحدات 件 个 個 只 台 支 条 枚 把 套件 本 つ ピース ユニット "
    "개 대 피스 낱개 "
    "ชิ้น อัน ตัว เครื่อง หน่วย पीस नग यूनिट piecha",
    "kg": "kg kgs kilo kilos kilogram* kilogramo* kilograma* kilogramm* kilogramme* кг "
    "килограмм* кило "
    "كيلو كيلوغرام كيلوجرام كجم كغ كغم 公斤 千克 キロ キログラム 킬로 킬로그램 กิโล กก किलो "
    "किलोग्राम kilogiram",
    "g": "g gr grs gram grams gramo* gramas gramm gramme* грамм* гр غرام جرام 克 グラム 그램 "
    "กรัม ग्राम",
    "t": "t ton tons tonne* tonel* tonelada* tona tony tonn* тонн* тн طن اطنان 吨 トン 톤 ตัน "
    "टन tan",
    "lb": "lb lbs pound pounds libras libra funt*",
    "m": "m mtr mts meter meters metre* metro* metr* метр* 米 メートル 미터 เมตร मीटर متر "
    "امتار mita",
    "cm": "cm centimet* centimetr* сантиметр* см سم 厘米 センチ 센티 ซม सेमी",
    "mm": "mm millimet* milimet* милиметр* мм مم 毫米 ミリ มม",
    "in": "inch inches pulgada* polegada* cal* zoll дюйм* بوصه 寸 英寸 インチ 인치 นิ้ว इंच",
    "ft": "ft foot feet pie pies pes fut fus fuß pied* фут* ayak قدم 英尺 尺 フィート 피트 ฟุต "
    "फुट kafa",
    "l": "l ltr liter* litre* litro* litr* литр* لتر 升 リットル 리터 ลิตร लीटर lita",
    "cbm": "cbm m3 cubic cubico* cubes cub куб* кубометр* 立方 方 立米 큐빅 คิว khoi kubik",
    "day": "day days d dia dias jour jours j день дня дней дни сут* dzien dni dnia tag tage tagen "
    "gun gunde gunluk gundur gune gunden gunu ngay hari hr kwana kwanaki "
    "يوم* ايام يوما 天 日 工作日 个工作日 自然日 日間 営業日 일 영업일 วัน दिन* roz din",
    "week": "week weeks wk wks semana* semaine* sem недел* нед tydzien tygodn* tyg woche* "
    "hafta* tuan "
    "minggu* pekan mako makonni sati اسبوع* اسابيع 周 星期 个星期 礼拜 个礼拜 週 週間 주 주일 "
    "สัปดาห์ อาทิตย์ हफ़्ते हफ़्ता "
    "हफ्ते हफ्ता सप्ताह hafte",
    "month": "month months mth mths mes meses mois месяц* мес miesiac* miesiec* mies monat* ay "
    "ayda aylik "
    "aydir thang bulan bln wata watanni شهر* شهور اشهر 个月 月 ヶ月 か月 カ月 ケ月 箇月 개월 "
    "달 เดือน महीने महीना माह mahine",
    "year": "year years yr yrs ano anos ans annee* год* года лет rok lata lat jahr* yil* sene* nam "
    "tahun thn shekara shekaru سنه* سنوات سنين عام اعوام 年 个年 年間 년 ปี साल वर्ष saal",
    "hour": "hour hours hr hrs h hora* heure* час* godz* stunde* std saat* gio jam awa awanni "
    "awoyi "
    "ساعه* ساعات 小时 个小时 钟头 時間 时间 시간 ชั่วโมง ชม घंटे घंटा",
    "minute": "minute minutes min mins minuto* минут* minut* minute* dakika* phut menit دقيقه "
    "دقائق 分钟 分 분 "
    "นาที मिनट minti",
    "%": "% percent pct percentage prozent procent* процент* porciento ciento pourcent yuzde "
    "بالمائه بالميه بالمئه 百分 パーセント 퍼센트 프로 เปอร์เซ็นต์ प्रतिशत persen",
    "w": "w watt* vat* ватт* вт واط وات 瓦 ワット 와트 วัตต์ वाट",
    "kw": "kw kilowatt* квт",
    "v": "v volt* voltios* вольт* в_ فولت فولط 伏 ボルト 볼트 โวลต์ वोल्ट",
    "a": "amp amps ampere* амп* امبير 安 アンペア",
    "hz": "hz hertz герц* гц هرتز 赫兹",
    "mah": "mah мач",
    "carton": "carton cartons ctn ctns box boxes case cases caja* caixa* caixote* carton* "
    "boite* colis "
    "короб* ящик* karton* pudel* kiste* koli* kutu* thung hop kardus dus koli kwali kwalaye "
    "كرتون* كراتين صندوق صناديق علبه 箱 盒 ケース 박스 상자 ลัง กล่อง कार्टन डिब्बे बॉक्स पेटी",
    "pallet": "pallet pallets palet* palett* palete* palet palette* паллет* палет* поддон* "
    "بالته* بالتات "
    "طبليه 托 托盘 卡板 パレット 팔레트 พาเลท पैलेट",
    "container": "container* contenedor* conteiner* conteneur* контейнер* kontener* "
    "konteyner* cont kontainer kontena kwantena حاويه* حاويات كونتينر 柜 货柜 集装箱 コンテナ "
    "컨테이너 ตู้ कंटेनर fcl hq hc gp",
    "set": "set sets juego* kit kits conjunto* jeu jeux комплект* набор* komplet* zestaw* satz "
    "satze takim* "
    "bo طقم اطقم 套 组 セット 세트 ชุด सेट",
    "pair": "pair pairs pares paire* пар para pary paar* cift* doi pasang زوج ازواج 双 对 足 "
    "켤레 คู่ जोड़ी",
    "model": "model models modelo* modele* модел* modell* mau موديل* 款 型号 モデル 모델 รุ่น मॉडल",
    "port": "port ports puerto* porta portas ports порт* портов",
}
_MONEY = {
    code: " ".join(name for name in names.split() if name[0].isalnum())
    for code, names in CURRENCY_NAMES.items()
}
_EXTRA_MONEY = {"KRW": "원", "CNY": "元 块"}
UNITS = Lexicon(
    {
        **{name: f"{_MONEY[name]} {_EXTRA_MONEY.get(name, '')}" for name in _MONEY},
        **_UNITS,
    }
)

BETWEEN = frozenset(
    {
        "working",
        "business",
        "calendar",
        "full",
        "more",
        "other",
        "new",
        "de",
        "of",
        "the",
        "whole",
        "рабочих",
        "календарных",
        "raboczych",
        "roboczych",
        "kalendarzowych",
        "arbeits",
        "werk",
        "is",
        "个",
        "mehr",
        "weitere",
        "lam",
        "hari",
        "-",
    }
)
"""Words that may stand between a number and its unit."""


def unit_of(word: str) -> str | None:
    """The unit that a word of a normalised text names; None if it names none."""
    return UNITS.whole(fold_accents(word))
