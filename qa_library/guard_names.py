"""Incoterms, currencies and models that a text names."""

import re
from collections.abc import Iterable, Sequence

from qa_library.guard_words import Lexicon

_TERMS = "exw|fca|fas|fob|cfr|cnf|c&f|cif|cpt|cip|dap|dpu|dat|ddp|ddu"
_LATIN = r"a-z\u00df-\u024f\u1e00-\u1eff"
_INCOTERM = re.compile(rf"(?<![{_LATIN}\d_])(?:{_TERMS})(?![{_LATIN}])")
_WITHOUT_MARKS = frozenset({"dat", "dap"})
"""What Vietnamese without its marks has as words of its own."""
_SPELT = re.compile(r"(?<!\w)([a-z])[. ]?\.\s?([a-z&])\.\s?([a-z])(?:\.|(?!\w))")
_RENAMED = {"cnf": "cfr", "c&f": "cfr"}
_IN_WORDS = {
    "ex works": "exw",
    "ex-works": "exw",
    "exworks": "exw",
    "ex work": "exw",
    "free on board": "fob",
    "delivered duty paid": "ddp",
    "delivery duty paid": "ddp",
    "cost insurance freight": "cif",
    "工厂交货": "exw",
    "离岸价": "fob",
    "到岸价": "cif",
    "完税后交货": "ddp",
    "франко завод": "exw",
    "loco fabryka": "exw",
    "ab werk": "exw",
}
_WORDED = re.compile("|".join(sorted(_IN_WORDS, key=len, reverse=True)))

CURRENCY_NAMES = {
    "USD": "usd $ dollar* dolar* доллар* бакс* "
    "دولار* 美元 美金 美刀 ドル 달러 ดอลลาร์ ดอลล่าร์ डॉलर डालर dala",
    "EUR": "eur € euro euros евро يورو 欧元 ユーロ 유로 ยูโร यूरो yuro avro*",
    "GBP": "gbp £ sterling esterlinas sterlin фунт* استرليني 英镑 ポンド 파운드 ปอนด์ पाउंड",
    "CNY": "cny rmb yuan yuans yuanes yuany yuanach ¥ юан* 人民币 يوان renminbi cnh 人民元 "
    "위안* หยวน युआन",
    "NGN": "naira nairas ngn ₦ найр* نايرا 奈拉 ナイラ",
    "BRL": "reais brl 雷亚尔 r$",
    "MXN": "mxn",
    "PESO": "pesos",
    "PLN": "pln zloty zlotych zlotowki zlotowkach zl zlote злот* 兹罗提",
    "RUB": "rub rubel rubli rublach рубл* руб ₽ 卢布 روبل ruble rubles rublos roubles rublo",
    "INR": "inr ₹ rupee rupees rupias rupie рупи* 卢比 روبيه रुपये रुपए रुपया ルピー rs",
    "AED": "aed dirham dirhams درهم дирхам* 迪拉姆 dirhem",
    "SAR": "riyal riyals sar ريال 里亚尔",
    "EGP": "egp جنيه",
    "JPY": "yen yenes ienes jpy 日元 日圆 日本円 円 엔화 เยน येन иен* ",
    "KRW": "krw 韩元 원화 ウォン",
    "TRY": "tl lira liras lirayla lirasi лир* ليره 里拉 リラ",
    "VND": "vnd vnđ 越南盾",
    "IDR": "idr rupiah рупиах 印尼盾",
    "THB": "thb baht บาท 泰铢 バーツ",
    "GHS": "cedi cedis ghs",
    "KES": "kes shilling shillings",
    "ZAR": "zar rands",
    "KZT": "тенге kzt tenge",
    "UAH": "грив* uah",
    "CHF": "chf franken",
    "XOF": "fcfa cfa xof xaf سيفا",
    "CAD": "cad",
    "COP": "cop",
    "ARS": "ars",
    "CLP": "clp",
    "PEN": "soles",
    "VES": "bolivares",
    "AUD": "aud",
    "HKD": "hkd 港币 港元",
    "DZD": "dinar dinars دينار динар*",
    "USDT": "usdt tether",
    "BTC": "bitcoin bitcoins btc биткоин* 比特币 بيتكوين บิตคอยน์ 비트코인 ビットコイン",
    "CRYPTO": "crypto cripto kripto krypto крипт*",
}
_NOT_IN = {
    "rs": {"pt", "es"},
    "sar": {"tr", "ha"},
    "yen": {"tr"},
    "cad": {"es"},
    "cop": {"en", "de"},
    "soles": {"en", "fr"},
    "dala": {"pt"},
}
"""Words that mean something else in some languages."""


CURRENCIES = Lexicon(CURRENCY_NAMES)
_SIGNS = {"$": "USD", "us$": "USD", "r$": "BRL", "€": "EUR", "£": "GBP", "¥": "CNY", "₦": "NGN"} | {
    "₹": "INR",
    "₽": "RUB",
}
_SIGN = re.compile(r"(?:(?<![a-z])(?:us|r))?\$|[€£¥₦₹₽]")
_WORDED_CURRENCIES = {
    "USD": r"do la|tien do|us dollars?",
    "CNY": r"nhan dan te|te trung quoc",
    "VND": r"tien viet|dong viet nam|tien dong",
    "GBP": r"bang anh|libras? esterlinas?|in pounds|livres? sterling",
    "JPY": r"ين ياباني|yen nhat",
    "MXN": r"pesos? mexicanos?",
    "COP": r"pesos? colombianos?",
    "ARS": r"pesos? argentinos?",
    "CLP": r"pesos? chilenos?",
    "PHP": r"philippine pesos?|pesos? filipinos?",
    "CAD": r"canadian dollars?|dolares canadienses|dollars? canadiens?|kanadische\w* dollar",
    "AUD": r"australian dollars?|dolares australianos|dollars? australiens?",
    "SGD": r"singapore dollars?",
    "KRW": r"won coreen|koreanische won",
}
_WORDED_CURRENCY = re.compile(
    r"(?<!\w)(?:"
    + "|".join(f"(?P<{code}>{names})" for code, names in _WORDED_CURRENCIES.items())
    + r")(?!\w)"
)
_AFTER_NUMBERS = re.compile(r"(?<=[\d十百千万천만])\s?(?:(?P<CNY>元|块)|(?P<KRW>원))(?!件)")


def incoterms(text: str, language: str | None) -> frozenset[str]:
    """The Incoterms of a normalised text, as three letters."""
    joined = _SPELT.sub(r"\1\2\3", text)
    found = {_RENAMED.get(one, one) for one in _INCOTERM.findall(joined)}
    found.update(_IN_WORDS[one] for one in _WORDED.findall(joined))
    if language == "vi" and text.isascii() and found <= _WITHOUT_MARKS:
        return frozenset()
    return frozenset(found)


def currencies(plain: str, words: Sequence[str], language: str | None) -> Iterable[str]:
    """The currencies of the same, as codes; `words` are the words of it."""
    for word in set(words):
        if language is None or language not in _NOT_IN.get(word, ()):
            code = CURRENCIES.whole(word)
            if code:
                yield code
    if not plain.isascii():
        yield from CURRENCIES.inside(plain)
    for sign in _SIGN.findall(plain):
        yield _SIGNS[sign]
    for pattern in (_WORDED_CURRENCY, _AFTER_NUMBERS):
        for found in pattern.finditer(plain):
            if found.lastgroup:
                yield found.lastgroup


_SERIES = (
    r"iphone|ipad|macbook|airpods|galaxy|pixel|redmi|xbox|playstation|windows|android|bluetooth|"
    r"version|series|gen|modelo|modele|modell|model|модел[ьи]|型号|型號|모델|รุ่น|मॉडल|موديل"
)
_SUFFIXES = r"pro max|pro|max|plus|mini|lite|ultra|air|se"
_CODE = (
    r"(?:(?=[a-z]{0,12}\d)(?=\d{0,12}[a-z])[a-z0-9]+(?:-[a-z0-9]+)*|[a-z]{1,5}-\d{2,6}[a-z]{0,3})"
)
_MODEL = re.compile(
    rf"(?<![^\W\d_])(?P<series>{_SERIES})[ -]?(?P<number>\d{{1,5}}[a-z]?)(?![a-z0-9])"
    rf"(?: (?P<suffix>{_SUFFIXES})(?![a-z0-9]))?"
    rf"|(?<![a-z0-9_])(?P<code>{_CODE})(?![a-z0-9_])(?:[ -](?P<of>{_SUFFIXES})(?![a-z0-9]))?"
    "|(?<![a-z])(?:(?P<usb>micro|mini)[ -]?usb|(?:usb[ -]?|type[ -]?|"
    "tipo )(?P<port>[abc])(?![a-z0-9]))"
    "|(?<![a-z0-9])(?P<brand>lightning|iphones?|ipad|macbook|airpods|samsung|galaxy|huawei|"
    "xiaomi|redmi|"
    r"oppo|pixel|nokia|playstation|xbox|anker|baseus|apple|sony)(?![a-z0-9])"
)
_NO_MODEL = re.compile(
    r"\d+(?:k|kg|kgs|g|pcs?|pc|cm|mm|m|ml|l|w|v|x|h|d|s|t|ft|gal|usd|eur|rmb|st|nd|rd|th|e|er|eme|"
    r"a|ah|mah|hz|mb|gb|kw|kwh|wh|tl|rb|jt|usdt|psc|psi|lb|lbs|oz|unid|unds?|uds?|stk|szt|adet|"
    r"mil|bin|min|in|inch|cbm|m3|days?|weeks?|months?|hrs?|yrs?|un[dt]a|in[ae]|si|i|u|cu|ci)"
    r"|[a-z]{1,2}\d?|3q|b2b|h2h|[a-z]{3,}[2234]|gr8|some1|any1|every1|no1|"
    r"\d+x\d+(?:x\d+)?[a-z]{0,2}|co2|\d\d(?:hq|hc|gp)|"
    r"ip\d\d|e?mail\d|wa\d|q[1-4]|(?:usd|eur|rmb|cny|gbp|ngn|us)\d+"
)


def models(plain: str) -> list[tuple[int, int, str]]:
    """The models of the same, each with its start and end in the text."""
    return [
        (found.start(), found.end(), name)
        for found in _MODEL.finditer(plain)
        if (name := _model(found))
    ]


def _model(found: re.Match[str]) -> str:
    groups = found.groupdict()
    if groups["series"]:
        # The word before a bare number differs by language; the number tells the model.
        series = groups["series"] if groups["series"].isascii() else "model"
        name = f"{series} {groups['number']} {groups['suffix'] or ''}"
        return re.sub(r"^model\w*", "model", name).strip()
    if groups["code"]:
        if _NO_MODEL.fullmatch(groups["code"]):
            return ""
        return f"{groups['code']} {groups['of'] or ''}".strip()
    if groups["usb"]:
        return f"{groups['usb']} usb"
    if groups["port"]:
        return f"usb {groups['port']}"
    return groups["brand"].removesuffix("s") if groups["brand"] else ""
