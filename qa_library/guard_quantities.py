"""Numbers with their units, the same for every spelling: 500 pcs, 500 шт, five hundred pieces."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from qa_library.guard_names import CURRENCIES
from qa_library.guard_numbers import number_words, scale_words
from qa_library.guard_numerals import spell_out
from qa_library.guard_units import BETWEEN, unit_of
from qa_library.guard_words import TOKEN

_DIGIT = re.compile(r"\d")
_SPACED = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)")
_THOUSANDS = re.compile(r"[.,](?=\d{3}(?!\d))")
_IDENTIFIER = re.compile(
    r"(?:(?:(?:my|our|the) (?:order|invoice|po)|pedido|encomenda|commande|facture|заказ\w?|"
    r"zamowieni\w+|"
    r"bestellung|siparis\w*|don hang|pesanan|order|invoice|طلب\w{0,3}|订单号?|注文番号|주문번호)"
    r"(?: ?(?:no|nr|number|numero|num|n|номер|numer|nummer)\.?)? ?[#:]? ?|# ?)(?P<digits>\d{4,})"
    r"(?!\d| ?[^\W\d_])"
)
_PER_CENT = re.compile(
    r"\b(?:por ?cien(?:to)?|per cent|por cento|pour cent|yuzde|phan tram|phần trăm)\b"
)
_PRICED = re.compile(r"(?<![a-z])(usd|eur|rmb|cny|gbp|ngn)(?=\d)")
_TIMES = re.compile(r"(?<=\d)[x×*](?=\d)")
_MONTHS = (
    "jan(?:uary?|uar|eiro|vier)?|january|enero|feb(?:ruary?|ruar|rero)?|fevereiro|fevrier|"
    "mar(?:ch|zo|co|s|z)|"
    "apr(?:il)?|abril|avril|may|mayo|maio|mai|maja|june?|juni|junio|junho|juin|july?|juli|"
    "julio|julho|juillet|"
    "aug(?:ust)?|agosto|aout|agustus|sept?(?:ember|iembre|embre)?|setembro|oct(?:ober|ubre|"
    "obre)?|outubro|"
    "oktober|nov(?:ember|iembre|embro|embre)?|dec(?:ember|embre)?|diciembre|dezembro|dezember|"
    "desember|"
    "январ[яь]|феврал[яь]|марта?|апрел[яь]|ма[ия]|июн[яь]|июл[яь]|августа?|сентябр[яь]|"
    "октябр[яь]|ноябр[яь]|"
    "декабр[яь]|stycznia|lutego|marca|kwietnia|czerwca|lipca|sierpnia|wrzesnia|pazdziernika|"
    "listopada|"
    "grudnia|ocak|subat|mart|nisan|mayis|haziran|temmuz|agustos|eylul|ekim|kasim|aralik|"
    "يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|तारीख|जनवरी|"
    "मार्च|अप्रैल|मई|जून|"
    "числа|th|nd|rd|st"
)
_DATE = re.compile(
    rf"(?<![\w.,])\d{{1,2}}\.?(?:-?(?:go|ое|го))? ?(?:de |of |di )?(?:(?:{_MONTHS})(?!\w)|号)"
    r"|(?<!\w)(?:tanggal|tgl|dia|el|le|ngày|mùng|ngay|mung|ayin|ayın|am|zum|ranar|dnia|เมื่อวันที่|"
    "วันที่) ?"
    r"\d{1,2}(?=\s*(?:[.,!?;:]|$)|(?:in|un)\w)"
)
_TO = (
    "- ~ / to a ate до do bis ile den 到 至 から 부터 से sampai zuwa ถึง "
    "or o ou или albo oder veya atau hoac and und"
)
_RANGE = frozenset(_TO.split())
"""What stands between two numbers of one unit: 15 to 20 days, 110 or 220 V."""
_SIGNS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "CNY",
    "₦": "NGN",
    "₹": "INR",
    "₽": "RUB",
    "'": "ft",
}
_AND = frozenset({"and", "y", "e", "und", "et"})
_HUNDRED, _THOUSAND = 100, 1_000
_WHOLE = 4
"""Letters from which a scale may stand alone: "thousand pieces", not "k"."""
_UNIT_FIRST = frozenset({"ha"})
"""Languages that say the unit before the number, and the scale too: dari biyu, two hundred."""


def quantities(plain: str, language: str | None) -> frozenset[str]:
    """What a normalised text counts and measures: "500 pcs", "15 day", or "500" without a unit.

    It comes without accents, but in Vietnamese. Small numbers in words count only before a unit;
    dates and the numbers of orders are no quantities. Linear in the text's length.
    """
    written = _without_identifiers(plain) if _DIGIT.search(plain) else plain
    tokens = TOKEN.findall(spell_out(_PER_CENT.sub("%", written)))
    return frozenset(_with_units(tokens, language))


def _without_identifiers(plain: str) -> str:
    """The text with its numbers in one piece, and without dates and the numbers of orders."""
    joined = _SPACED.sub(lambda found: found[0].replace(" ", ""), plain)
    counted = _DATE.sub(" ", _IDENTIFIER.sub(_but_identifiers, joined))
    return _TIMES.sub(" x ", _PRICED.sub(r"\1 ", counted))


def _but_identifiers(found: re.Match[str]) -> str:
    """The number of an order says nothing about quantities; a round one may be a quantity."""
    return found[0] if int(found["digits"][-2:]) == 0 else " "


def _with_units(tokens: list[str], language: str | None) -> Iterator[str]:
    words, scales = number_words(language), scale_words(language)
    if language in _UNIT_FIRST:
        tokens = _scale_last(tokens, words, scales)
    waiting: list[Decimal] = []
    at = 0
    while at < len(tokens):
        start, spoken = at, words.get(tokens[at], "")
        digits = tokens[at][0].isdecimal()
        if spoken and not spoken.isdecimal():
            at += 1
            yield spoken.replace("_", " ")
            continue
        if not digits and not spoken and (tokens[at] not in scales or len(tokens[at]) < _WHOLE):
            at += 1
            continue
        value, at = _number(tokens, at, words, scales)
        named, at = _unit_around(tokens, start, at, language)
        scaled = any(one in scales for one in tokens[start:at])
        if named is None and not digits and not scaled and value < _HUNDRED:
            continue  # "my two orders" are no quantity
        if named is None and tokens[at : at + 1] and tokens[at] in _RANGE:
            after = tokens[at + 1 : at + 2]
            if after and (after[0][0].isdecimal() or after[0] in words):
                waiting.append(value)
                at += 1
                continue
        for one in (*waiting, value):
            yield f"{_written(one)} {named or ''}".strip()
        waiting = []
    yield from map(_written, waiting)


def _scale_last(
    tokens: list[str], words: Mapping[str, str], scales: Mapping[str, int]
) -> list[str]:
    """The tokens with each scale behind its number."""
    for at in range(len(tokens) - 1):
        if tokens[at] in scales and words.get(tokens[at + 1], "").isdecimal():
            tokens[at], tokens[at + 1] = tokens[at + 1], tokens[at]
    return tokens


def _unit_around(
    tokens: Sequence[str], start: int, at: int, language: str | None
) -> tuple[str | None, int]:
    """The unit of the number at tokens[start:at], and where what belongs to it ends."""
    if start and language in _UNIT_FIRST:
        before = unit_of(tokens[start - 1])
        if before is not None:
            return before, at
    named, end = _unit(tokens, at)
    if named is None and start:
        before = tokens[start - 1]
        return _SIGNS.get(before) or CURRENCIES.whole(before), at
    return named, end


def _number(
    tokens: Sequence[str], at: int, words: Mapping[str, str], scales: Mapping[str, int]
) -> tuple[Decimal, int]:
    """The number that starts at a token, and where it ends: 5, 5k, two hundred and fifty."""
    total, section, scaled = Decimal(0), Decimal(0), False
    if tokens[at][0].isdecimal():
        section, at = _decimal(tokens[at]), at + 1
        while at < len(tokens) and tokens[at] in scales:
            section, at = section * scales[tokens[at]], at + 1
            if tokens[at : at + 1] == ["."]:  # an abbreviation: 5 тыс. штук
                at += 1
        return section, at
    while at < len(tokens):
        token = tokens[at]
        if token in scales and (scaled or token not in words or section):
            section = max(section, Decimal(1)) * scales[token]
            scaled = True
            if scales[token] >= _THOUSAND:
                total, section = total + section, Decimal(0)
        elif token in words and words[token].isdecimal():
            section += int(words[token])
            scaled = scaled or section >= _HUNDRED
        elif not (scaled and token in _AND and tokens[at + 1 : at + 2] and tokens[at + 1] in words):
            break
        at += 1
    return total + section, at


def _decimal(digits: str) -> Decimal:
    bare = _THOUSANDS.sub("", digits).replace(",", ".")
    return Decimal(bare if bare.count(".") < 2 else bare.replace(".", ""))


def _unit(tokens: Sequence[str], at: int) -> tuple[str | None, int]:
    """The unit behind a number, where there is one, and where it ends."""
    for skipped in range(2):
        if at + skipped < len(tokens):
            token = tokens[at + skipped]
            named = _SIGNS.get(token) or unit_of(token)
            if named is not None:
                return named, at + skipped + 1
            if token not in BETWEEN:
                break
    return None, at


def _written(value: Decimal) -> str:
    return f"{value.normalize():f}"
