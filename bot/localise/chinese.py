"""Chinese answers in the script of their reader: the library is written in Simplified characters.

OpenCC converts: characters that became one in the simplification are told apart by the words they
stand in (发展, 头发: 發展, 頭髮), which a table of characters cannot do.
"""

from functools import lru_cache

from opencc import OpenCC

from bot.localise.locales import babel_locale

_WAYS = {"HK": "s2hk", "MO": "s2hk"}
_USUAL_WAY = "s2tw"
"""Taiwan's forms of the characters, the usual ones outside Hong Kong; the words stay, since readers
of Traditional characters live in many places."""


def in_traditional(text: str, country: str | None = None) -> str:
    """The text in Traditional characters, as they are written in a country (ISO 3166)."""
    return str(_converter(_WAYS.get(country or "", _USUAL_WAY)).convert(text))


@lru_cache
def _converter(way: str) -> OpenCC:
    return OpenCC(way)


def needs_traditional(written: str, reader: str) -> bool:
    """Whether an answer written in a language is to be converted for a reader of another."""
    return written == "zh" and _reads_traditional(reader)


def _reads_traditional(tag: str) -> bool:
    return babel_locale(tag).script == "Hant" or babel_locale(tag).territory in ("TW", "HK", "MO")
