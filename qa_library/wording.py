"""The wording rules for answers: what the trade desk may not write, in every language it writes.

No absolutes, no liability in an apology, no contact details of staff, no price written into
the text. The rules are the trade desk's; each is a pattern over the normalised answer.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from qa_library.chinese import SIMPLIFIED
from qa_library.normalise import normalise
from qa_library.words import base


@dataclass(frozen=True)
class Breach:
    """Words of an answer that break a rule."""

    words: str
    message: str
    cure: str


_ABSOLUTES: dict[str, tuple[str, ...]] = {
    "en": (
        r"\bbest\b(?! regards| wishes| suit| fit)",
        r"\bguaranteed?\b(?! period)",
        r"\bperfect\b",
        r"\bcheapest\b",
        r"\blowest price",
        r"\brisk[- ]free",
        r"\bno risk\b",
        r"\bnumber one\b",
        r"\bunbeatable\b",
        r"\b100 ?percent\b",
    ),
    "es": (
        r"\b(?:el|la|los|las) mejor(?:es)?\b",
        r"\bgarantizad[oa]s?\b",
        r"\bgarantizamos\b",
        r"\bperfect[oa]s?\b",
        r"\bsin (?:ningún )?riesgo\b",
        r"\bprecio más bajo",
        r"\bcien por cien",
    ),
    "pt": (
        r"\b(?:o|a|os|as) melhor(?:es)?\b",
        r"\bgarantid[oa]s?\b",
        r"\bgarantimos\b",
        r"\bperfeit[oa]s?\b",
        r"\bsem risco\b",
        r"\bmenor preço\b",
        r"\bcem por cento",
    ),
    "fr": (
        r"\b(?:le|la|les|nos|notre) meilleure?s?\b",
        r"\bmeilleure?s? (?:prix|qualité)",
        r"\bparfait",
        r"\b(?:résultat|satisfaction|qualité|livraison)s? garantie?s?\b",
        r"\bnous garantissons\b",
        r"\bsans (?:aucun )?risque\b",
        r"\bprix le plus bas",
    ),
    "pl": (
        r"\bnajleps\w*",
        r"\bgwarantowan\w*",
        r"\bgwarantujemy\b",
        r"\bidealn\w*",
        r"\bbez ryzyka\b",
        r"\bnajniższ\w* cen",
    ),
    "ru": (
        r"\b(?:само\w+ )?лучш(?:ий|ая|ее|ие|их|им|ую|его|ей)\b",
        r"\bгарантированн\w*",
        r"\bгарантируем\b",
        r"\bидеальн\w*",
        r"\bбез риска\b",
        r"\bсам\w+ низк\w+ цен",
        r"\bстопроцентн\w*",
    ),
    "ar": (
        r"\bالافضل\b",
        r"\bافضل (?:سعر|جوده|الاسعار|منتج)",
        r"\bمضمون(?:ه)?\b",
        r"\bنضمن\b",
        r"\bمثالي(?:ه)?\b",
        r"\bبدون (?:اي )?مخاطر",
        r"\bارخص\b",
        r"\bمائه بالمائه",
    ),
    "zh": (
        r"最好",
        r"最佳",
        r"最低价",
        r"最便宜",
        r"最优",
        r"全网最",
        r"第一品牌",
        r"百分之?百",
        r"绝对",
        r"保证(?!金)",
        r"万无一失",
        r"零风险",
        r"包退包换",
        r"永久",
    ),
    "de": (
        r"\bbeste[rsnm]?\b",
        r"\bgarantiert\w*",
        r"\bperfekt\w*",
        r"\bohne risiko\b",
        r"\bbilligste",
    ),
    "it": (
        r"\b(?:il|la|i|le) miglior[ei]?\b",
        r"\bgarantit[oaie]\b",
        r"\bperfett[oaie]\b",
        r"\bsenza rischi",
    ),
    "tr": (
        r"\ben iyi\b",
        r"\bgaranti(?:li|yoruz)\b(?! süre)",
        r"\bmükemmel\b",
        r"\brisksiz\b",
        r"\ben ucuz\b",
    ),
    "vi": (
        r"tốt nhất",
        r"đảm bảo 100",
        r"hoàn hảo",
        r"rẻ nhất",
        r"không rủi ro",
    ),
    "id": (
        r"\bterbaik\b",
        r"\bdijamin\b",
        r"\bsempurna\b",
        r"\btermurah\b",
        r"\btanpa risiko\b",
    ),
    "ja": (
        r"最高",
        r"最安",
        r"業界一",
        r"世界一",
        r"日本一",
        r"完璧",
        r"絶対",
        r"100パーセント",
        r"永久",
    ),
    "ko": (r"최고", r"최저가", r"최상", r"업계 1위", r"완벽", r"절대", r"100퍼센트", r"무조건"),
    "th": (r"ดีที่สุด", r"ถูกที่สุด", r"อันดับหนึ่ง", r"สมบูรณ์แบบ", r"ไม่มีความเสี่ยง", r"ร้อยเปอร์เซ็นต์"),
    "hi": (
        r"सबसे अच्छ",
        r"सर्वश्रेष्ठ",
        r"सर्वोत्तम",
        r"सबसे सस्त",
        r"नंबर वन",
        r"शत प्रतिशत",
        r"गारंटीशुदा",
        r"बिना किसी जोखिम",
    ),
    "ha": (
        r"\bmafi kyau\b",
        r"\bmafi arha\b",
        r"\bmafi sauki\b",
        r"\bba tare da wata matsala ba\b",
        r"\bdari bisa dari\b",
    ),
}
_LIABILITY: dict[str, tuple[str, ...]] = {
    "en": (
        r"\b(?:our|my) (?:own )?(?:fault|mistake|liability)\b",
        r"\bwe (?:are|accept|take|admit)(?: \w+){0,2} (?:liable|liability|guilty|fault)\b",
        r"\bwe (?:are|accept|take|admit)(?: \w+){0,2} responsib\w+",
    ),
    "es": (
        r"\b(?:es )?(?:culpa|error) nuestr[oa]\b",
        r"\bnuestr[oa] (?:culpa|error)\b",
        r"\b(?:somos|asumimos)(?: \w+){0,2} responsab\w+",
    ),
    "pt": (
        r"\b(?:nossa culpa|culpa nossa|nosso erro|erro nosso)\b",
        r"\b(?:somos|assumimos)(?: \w+){0,2} responsab\w+",
    ),
    "fr": (
        r"\b(?:notre|de notre) (?:faute|erreur)\b",
        r"\bnous (?:sommes|assumons)(?: \w+){0,2} responsab\w+",
    ),
    "pl": (
        r"\b(?:nasza wina|nasz błąd|z naszej winy)\b",
        r"\b(?:ponosimy|przyjmujemy)(?: \w+){0,2} odpowiedzialność",
    ),
    "ru": (
        r"\b(?:наша вина|по нашей вине|наша ошибка)\b",
        r"\b(?:несем|берем)(?: \w+){0,2} ответственность",
    ),
    "ar": (
        r"\b(?:خطانا|خطا منا|ذنبنا)\b",
        r"\b(?:نتحمل|نحن)(?: \w+){0,2} (?:المسووليه|مسوولون|مسوولين)",
    ),
    "zh": (
        r"我们的(?:错|过错|责任)",
        r"(?:负|承担)(?:全部|全|一切|法律)?责任",
        r"是我方责任",
    ),
    "de": (
        r"\b(?:unser|unsere) (?:fehler|schuld|verschulden)\b",
        r"\bwir (?:haften|sind schuld)\b",
        r"\bwir (?:übernehmen|tragen)(?: \w+){0,2} (?:verantwortung|haftung|schuld)",
    ),
    "it": (
        r"\b(?:nostra colpa|colpa nostra|nostro errore|errore nostro)\b",
        r"\b(?:siamo|ci assumiamo)(?: \w+){0,2} responsab\w+",
    ),
    "tr": (
        r"\b(?:bizim hatamız|hatamız|suç bizde|kusurumuz)\b",
        r"\bsorumluluğu (?:biz )?(?:üstleniyoruz|kabul ediyoruz|alıyoruz)",
    ),
    "vi": (
        r"lỗi (?:là )?(?:của|do) (?:chúng tôi|bên (?:em|mình|tôi))",
        r"chúng tôi (?:xin )?(?:chịu|nhận)(?: \w+)? trách nhiệm",
    ),
    "id": (
        r"\b(?:kesalahan|kelalaian) (?:dari )?(?:kami|pihak kami)\b",
        r"\bkami (?:yang )?(?:bertanggung jawab|menanggung)",
    ),
    "ja": (r"(?:当社|弊社|私ども)の(?:責任|過失|ミス|不手際)", r"責任を(?:負|取)(?:い|り)ます"),
    "ko": (r"(?:저희|당사|본사)(?:의)? ?(?:잘못|책임|과실|실수)", r"책임(?:을)? ?(?:지겠|집니다)"),
    "th": (r"(?:เป็น)?ความผิด(?:พลาด)?ของ(?:เรา|ทางเรา|บริษัท)", r"เรา(?:ขอ|จะ)?รับผิดชอบ"),
    "hi": (
        r"हमारी (?:गलती|ग़लती|ज़िम्मेदारी|जिम्मेदारी|भूल)",
        r"हम (?:पूरी )?(?:ज़िम्मेदारी|जिम्मेदारी) ले",
    ),
    "ha": (r"\blaifinmu\b", r"\bkuskurenmu\b", r"\bmun dauki alhaki"),
}
_PERCENT = re.compile(r"(?<!\d)100 ?%|% ?100(?!\d)")
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.\w+|(?<![\w.])\+?\d[\d ()-]{7,}\d|\bwa\.me/|\bt\.me/")
_CURRENCY = r"(?:[$€£¥₦₹₽]|\b(?:usd|eur|gbp|cny|rmb|ngn|brl|pln|dollars?|euros?)\b|美元|元)"
_YEAR = re.compile(r"(?<![\w.-])20[2-9]\d(?![\w-])")
_PRICE = re.compile(rf"{_CURRENCY} ?\d|\d ?{_CURRENCY}")


def breaches(answer: str, language: str) -> Iterator[Breach]:
    """Where an answer template breaks a wording rule of its language."""
    plain = re.sub(r"\{\w+\}", "¤", normalise(answer))
    tongue = base(language)
    rules = (
        (
            _absolutes(tongue),
            "promises something absolute",
            "Say what is true without superlatives or guarantees.",
        ),
        (_PERCENT, "promises something absolute", "Leave out 100%."),
        (
            _liability(tongue),
            "admits liability",
            "Say that you are sorry and what happens next.",
        ),
        (
            _CONTACT,
            "holds a contact detail",
            "Remove it: buyers write here, and a colleague is named by the desk.",
        ),
        (_PRICE, "has a price in its text", "Write it as a fact of type money."),
        (
            _YEAR,
            "names a year in its text",
            "Write the date as a fact of type date: then it is noticed when it has passed.",
        ),
    )
    for pattern, message, cure in rules:
        found = pattern.search(plain) if pattern else None
        if found:
            yield Breach(found[0].strip(), f'The answer {message}: "{found[0].strip()}".', cure)


@cache
def _absolutes(language: str) -> re.Pattern[str] | None:
    return _any(_ABSOLUTES.get(language, ()))


@cache
def _liability(language: str) -> re.Pattern[str] | None:
    return _any(_LIABILITY.get(language, ()))


def _any(rules: tuple[str, ...]) -> re.Pattern[str] | None:
    """One pattern for all, its letters written as those of a normalised answer are."""
    letters = unicodedata.normalize("NFKC", "|".join(rules)).translate(SIMPLIFIED)
    return re.compile(letters) if rules else None
