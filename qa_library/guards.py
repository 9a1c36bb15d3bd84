"""What must agree between a text and an entry's phrasings, whatever the score says.

Two texts may differ in one word that turns the meaning round: a unit, a "not", an Incoterm, a
currency, a model. Such a match is at most suggested.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from qa_library.normalise import fold_accents, normalise


class Guard(StrEnum):
    """What disagrees."""

    NEGATION = "negation"
    QUANTITY = "quantity"
    INCOTERM = "incoterm"
    CURRENCY = "currency"
    MODEL = "model"


@dataclass(frozen=True)
class Marks:
    """The parts of a text that must agree."""

    negated: bool
    quantities: frozenset[str]
    incoterms: frozenset[str]
    currencies: frozenset[str]
    models: frozenset[str]


_INCOTERM = re.compile(
    r"(?<![a-z])(exw|fca|fas|fob|cfr|cnf|c&f|cif|cpt|cip|dap|dpu|dat|ddp|ddu)(?![a-z])"
)
_CURRENCIES = {
    "usd": "USD",
    "us$": "USD",
    "$": "USD",
    "dollar": "USD",
    "dolar": "USD",
    "доллар": "USD",
    "دولار": "USD",
    "美元": "USD",
    "美金": "USD",
    "eur": "EUR",
    "€": "EUR",
    "евро": "EUR",
    "يورو": "EUR",
    "欧元": "EUR",
    "gbp": "GBP",
    "£": "GBP",
    "pound sterling": "GBP",
    "cny": "CNY",
    "rmb": "CNY",
    "yuan": "CNY",
    "¥": "CNY",
    "юан": "CNY",
    "人民币": "CNY",
    "يوان": "CNY",
    "naira": "NGN",
    "ngn": "NGN",
    "₦": "NGN",
    "real brasileiro": "BRL",
    "reais": "BRL",
    "brl": "BRL",
    "r$": "BRL",
    "peso": "PESO",
    "zloty": "PLN",
    "pln": "PLN",
    "zl": "PLN",
    "рубл": "RUB",
    "rub": "RUB",
    "₽": "RUB",
    "₹": "INR",
    "rupee": "INR",
    "aed": "AED",
    "dirham": "AED",
    "درهم": "AED",
    "sar": "SAR",
    "riyal": "SAR",
    "ريال": "SAR",
    "yen": "JPY",
    "jpy": "JPY",
    "usdt": "USDT",
    "bitcoin": "BTC",
    "btc": "BTC",
}
_CURRENCY = re.compile(
    "|".join(
        rf"(?<![a-z]){re.escape(name)}s?(?![a-z])"
        if name.isascii() and name.isalpha()
        else re.escape(name)
        for name in sorted(_CURRENCIES, key=len, reverse=True)
    )
)
_QUANTITY = re.compile(r"(?<![a-z0-9.,])(\d+(?:[.,]\d+)*)\s*(%|[^\W\d_]{1,14})?")
_MODEL = re.compile(r"(?<!\w)(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*(?!\w)")
_ATTACHED_UNIT = re.compile(
    r"\d+(?:k|kg|g|pcs?|pc|cm|mm|m|ml|l|w|v|x|h|d|usd|st|nd|rd|th|s)|[a-z]{1,2}\d?|3q"
)

_NEGATIONS = re.compile(
    r"(?<!\w)(?:not|no|never|without|cannot|none|neither|nor|unable|refuse|"
    r"(?:do|does|did|is|are|was|were|has|have|had|would|should|could|must|need|wo|ca|ai)nt|"
    r"nunca|sin|ningun\w*|jamas|tampoco|"
    r"nao|sem|nem|nenhum\w*|"
    r"pas|jamais|sans|aucun\w*|"
    r"nie|bez|nigdy|zaden|zadn\w*|"
    r"не|нет|без|никогда|нельзя|ни|"
    r"لا|ليس|ليست|لم|لن|بدون|غير|مش|مو|ما في|مافي|"
    r"nicht|kein\w*|ohne|non|senza|degil|yok|hayir|tidak|bukan|belum|tanpa|gak|nggak|enggak|"
    r"khong|chua|babu|"
    r"नहीं|मत|बिना|nahi|nahin)(?!\w)"
    r"|不|没|未|别|無|无|ない|ません|않|안 |없|ไม่"
)
_NO_NEGATION = re.compile(
    r"(?<!\w)(?:or not|or no|no problem|not only|if not|why not|no\.?(?=\s?\d)|est ce pas|"
    r"(?:account|order|tracking|phone|tel|invoice|po|ref|model|item|part|serial|batch) no|"
    r"ou pas|ou non|o no|ou nao|czy nie|или нет|или еще нет|oder nicht|yok mu|degil mi|"
    r"ام لا|او لا|ولا|khong hay|hay khong)(?!\w)|[，, ]+(?:no|nao|non|nie|нет)\s*[?？]+$"
    # A question in Vietnamese, Indonesian and Chinese may end in the bare "not".
    r"|(?<!\w)(?:khong|chua|tidak|gak|nggak|enggak|belum)"
    r"(?: (?:a|ah|vay|nhi|nha|shop|ban|em|anh|chi|ad|ya|kak|gan|sih|min))*\s*[?？!.]*$|不\s*[?？]*$"
    r"|(.)不\1|(.)没\2|有没有|是否|不好意思|不错|差不多|不知道|没问题|无论|不同|免费"
    r"|ませんか|ないですか|ないでしょうか|않나요|않을까요|없나요|없을까요|หรือไม่"
)
_ABBREVIATED = re.compile(r"\bno\s+(?=brasil|porto|site|meu|seu|pix|boleto|prazo|valor|mercado)")
_FRENCH_NE = re.compile(r"(?<!\w)(?:ne|n)(?!\w)")


def marks(text: str) -> Marks:
    """The parts of a text that must agree with what it is matched to."""
    plain = fold_accents(normalise(text))
    without = _ABBREVIATED.sub(" ", _NO_NEGATION.sub(" ", plain.replace("'", "")))
    return Marks(
        negated=bool(_NEGATIONS.search(without))
        or bool(_FRENCH_NE.search(plain) and "pas" in plain),
        quantities=frozenset(_quantities(plain)),
        incoterms=frozenset(_INCOTERM.findall(plain)),
        currencies=frozenset(_CURRENCIES[_named(name)] for name in _CURRENCY.findall(plain)),
        models=frozenset(
            found for found in _MODEL.findall(plain) if not _ATTACHED_UNIT.fullmatch(found)
        ),
    )


def _named(found: str) -> str:
    return found if found in _CURRENCIES else found.removesuffix("s")


def _quantities(plain: str) -> Iterable[str]:
    for number, unit in _QUANTITY.findall(plain):
        digits = re.sub(r"[.,](?=\d{3}(?!\d))", "", number)
        yield f"{digits} {unit[:3]}".strip()


def disagreements(text: Marks, phrasing: Marks, entry: Iterable[Marks]) -> tuple[Guard, ...]:
    """What of the text does not agree with the closest phrasing or, for the things it names,
    with any phrasing of the entry."""
    every = tuple(entry)
    found: list[Guard] = []
    # A text without a "not" is the bolder of the two, so any phrasing without one will do for it.
    plain = not text.negated and any(not one.negated for one in every)
    if text.negated != phrasing.negated and not plain:
        found.append(Guard.NEGATION)
    if text.quantities - {name for one in every for name in one.quantities}:
        found.append(Guard.QUANTITY)
    if text.incoterms - {name for one in every for name in one.incoterms}:
        found.append(Guard.INCOTERM)
    if text.currencies - {name for one in every for name in one.currencies}:
        found.append(Guard.CURRENCY)
    if text.models - {name for one in every for name in one.models}:
        found.append(Guard.MODEL)
    return tuple(found)
