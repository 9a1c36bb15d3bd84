"""Countries by what people call them: names in every language for buyers, codes, short forms."""

import unicodedata
from functools import lru_cache

from babel import Locale
from rapidfuzz import fuzz, process

from bot.localise.locales import BUYER_LANGUAGES, SOURCE_LANGUAGE, babel_locale

_SHORT = {
    "usa": "US",
    "america": "US",
    "uk": "GB",
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "uae": "AE",
    "dubai": "AE",
    "emirates": "AE",
    "الامارات": "AE",
    "ksa": "SA",
    "السعودية": "SA",
    "eeuu": "US",
    "ee uu": "US",
    "eua": "US",
    "сша": "US",
    "drc": "CD",
    "holland": "NL",
    "holanda": "NL",
    "korea": "KR",
    "prc": "CN",
    "turkey": "TR",
    "turkiye": "TR",
    "ivory coast": "CI",
    "hong kong": "HK",
    "香港": "HK",
    "macau": "MO",
    "澳門": "MO",
    "澳门": "MO",
    "czech republic": "CZ",
    "burma": "MM",
    "taiwan": "TW",
    "palestine": "PS",
    "アメリカ": "US",
    "米国": "US",
    "英国": "GB",
    "ドバイ": "AE",
    "한국": "KR",
    "터키": "TR",
    "홍콩": "HK",
    "마카오": "MO",
    "두바이": "AE",
    "사우디": "SA",
    "อเมริกา": "US",
    "อังกฤษ": "GB",
    "เกาหลี": "KR",
    "ฮ่องกง": "HK",
    "มาเก๊า": "MO",
    "พม่า": "MM",
    "ดูไบ": "AE",
    "ซาอุ": "SA",
    "अमेरिका": "US",
    "अमरीका": "US",
    "ब्रिटेन": "GB",
    "इंग्लैंड": "GB",
    "इंडिया": "IN",
    "कोरिया": "KR",
    "हांगकांग": "HK",
    "यूएई": "AE",
    "दुबई": "AE",
    "सऊदी": "SA",
    "najeriya": "NG",
    "ingila": "GB",
    "chaina": "CN",
    "saudi": "SA",
}
"""What people write and CLDR does not list."""

_ACCENTED = {"mỹ": "US", "úc": "AU", "ý": "IT"}
"""Likewise, where the accent tells it from a word or from a code."""

_LETTERS = str.maketrans("ıɓɗƙƴ", "ibdky")
"""Letters that many leave plain and Unicode does not take apart: Turkish, Hausa."""

_NOT_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})
"""Two-letter codes of CLDR that name a union or nothing."""

_CLOSE, _MOST, _SHORTEST_SLIP = 80.0, 4, 4
"""Names at least so alike (0..100) are offered, and so many of them at most. One wrong letter in a
name of five ("Kenja") gives 80; different countries of like names (Niger, Nigeria) are closer to
each other than that, so a near name is only ever offered. A shorter word is no slip of a name."""


def country_name(code: str, language: str) -> str:
    """A country's name in a language (a BCP 47 tag); the code itself where CLDR has none."""
    return str(babel_locale(language).territories.get(code, code))


def find_countries(text: str, language: str) -> tuple[str, ...]:
    """ISO 3166 codes of the countries a text names, the likeliest first.

    One code where the text is exactly a code or a name, in any language for buyers; up to four
    that are nearly so otherwise, the reader's own language looked at first; none where nothing is.
    """
    plain = _plain(text)
    own = _names(str(babel_locale(language).language))
    exact = named_exactly(text)
    if exact is not None:
        # "ao" is Angola's code, and Austria's name to a Vietnamese in a hurry.
        typed_plainly = plain == _letters(text)
        return tuple(dict.fromkeys((exact, own.get(plain, exact) if typed_plainly else exact)))
    if len(plain) < _SHORTEST_SLIP:
        return ()
    found: dict[str, float] = {}
    for names in (own, _all_names()):
        near = process.extract(
            plain, list(names), scorer=fuzz.ratio, score_cutoff=_CLOSE, limit=_MOST
        )
        for name, alike, _ in near:
            found.setdefault(names[name], alike)
    return tuple(sorted(found, key=lambda code: -found[code])[:_MOST])


def named_exactly(text: str) -> str | None:
    """The code of the one country that a text is the name or the code of."""
    typed = _letters(text)
    if is_code(typed.upper()):
        return typed.upper()
    plain = _plain(text)
    letters = plain.replace(" ", "")  # U.S.A.
    return (
        _ACCENTED.get(typed)
        or _short().get(letters)
        or _short().get(plain)
        or _all_names().get(plain)
    )


def is_code(code: str) -> bool:
    """Whether this is a country's code, in capitals."""
    return code in _codes()


def is_bare_code(text: str) -> bool:
    """Whether a text is a code, but looks like a word: "no", "si", "in", "it"."""
    return not text.strip().isupper() and is_code(_letters(text).upper())


def _letters(text: str) -> str:
    """The letters of a short text as they were typed, but for case."""
    typed = unicodedata.normalize("NFC", text[:80].casefold())
    return "".join(char for char in typed if char.isalnum())


def _plain(text: str) -> str:
    """Without case, accents and punctuation: how people type a name on a phone.

    The vowel signs of Hindi and Thai are no accents: without them Togo and Tonga are one.
    """
    folded = unicodedata.normalize("NFKD", text[:80].casefold().translate(_LETTERS))
    kept = "".join(
        char if char.isalnum() or unicodedata.category(char).startswith("M") else " "
        for char in folded
        if not unicodedata.combining(char)
    )
    return " ".join(kept.split())


@lru_cache(maxsize=1)
def _codes() -> frozenset[str]:
    codes = (str(code) for code in Locale(SOURCE_LANGUAGE).territories)
    return frozenset(code for code in codes if len(code) == 2 and code.isalpha()) - _NOT_COUNTRIES


@lru_cache(maxsize=32)
def _names(language: str) -> dict[str, str]:
    territories = Locale.parse(language).territories
    return {_plain(str(territories[code])): code for code in sorted(_codes() & set(territories))}


@lru_cache(maxsize=1)
def _short() -> dict[str, str]:
    return {_plain(name): code for name, code in _SHORT.items()}


@lru_cache(maxsize=1)
def _all_names() -> dict[str, str]:
    """Names in all languages; one that means two countries in two of them stays with the first."""
    merged: dict[str, str] = {}
    for language in (SOURCE_LANGUAGE, *BUYER_LANGUAGES):
        for name, code in _names(language).items():
            merged.setdefault(name, code)
    return merged
