"""Brings the many ways to write one thing to one: width, case, Arabic letters, Chinese
variants, digits, invisible marks, stretched words."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from qa_library.chinese import SIMPLIFIED

MAX_CHARS = 4_096
"""Telegram's limit for a message (Bot API); what is longer is read up to here."""

_ARABIC = {
    **dict.fromkeys(map(ord, "أإآٱ"), "ا"),
    ord("ى"): "ي",
    ord("ی"): "ي",
    ord("ئ"): "ي",
    ord("ؤ"): "و",
    ord("ة"): "ه",
    ord("ک"): "ك",
    ord("ـ"): None,
    **dict.fromkeys([*range(0x064B, 0x0660), 0x0670], None),
}
"""Alef, ya and ta marbuta written the way hurried writers do; tatweel and harakat removed."""

_SIGNS = {
    **dict.fromkeys(map(ord, "’‘ʼ`´′"), "'"),
    **dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"),
    0x0307: None,  # left over when a Turkish capital dotted I is folded
    **dict.fromkeys(range(0xFE00, 0xFE10), None),
}

_LETTERS = _ARABIC | _SIGNS | SIMPLIFIED

_UNDECOMPOSED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h"}
    | {"ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y"}
)
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
_ACCENTS = re.compile("[\u0300-\u036f]+")
_SPACE = re.compile(r"\s+")


class _Visible(dict[int, str]):
    """For str.translate: a character; ASCII for digits of any script; a space for breaks and
    controls; nothing for invisible marks. Filled as characters are met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        match unicodedata.category(char):
            case "Nd":
                shown = str(unicodedata.decimal(char))
            case "Cf" | "Co" | "Cs" | "Cn":
                shown = ""
            case "Cc" | "Zs" | "Zl" | "Zp":
                shown = " "
            case _:
                shown = char
        self[code] = shown
        return shown


_VISIBLE = _Visible()


def visible(text: str) -> str:
    """The text without invisible marks, its digits in ASCII, a space for each break and control."""
    return text.translate(_VISIBLE)


@lru_cache(maxsize=256)
def normalise(text: str) -> str:
    """The text as it is compared. Never raises; reads at most MAX_CHARS characters.

    Accents stay: `fold_accents` gives the second view without them.
    """
    return _normalised(text[:MAX_CHARS], MAX_CHARS)


def normalise_together(texts: Iterable[str]) -> str:
    """Texts normalised as one, a space between them, in a fraction of the time; each is read up to
    MAX_CHARS."""
    return _normalised("\n".join(text[:MAX_CHARS] for text in texts), None)


def _normalised(text: str, most: int | None) -> str:
    if text.isascii():
        text = text.lower()
    else:
        folded = unicodedata.normalize("NFKC", text).casefold()
        text = unicodedata.normalize("NFKC", folded)[:most].translate(_LETTERS)
    text = visible(text)
    return _SPACE.sub(" ", _STRETCHED.sub(r"\1\1", text)).strip()


def fold_accents(text: str) -> str:
    """Normalised text without the accents of Latin, Greek and Cyrillic letters."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFD", text.translate(_UNDECOMPOSED))
    return unicodedata.normalize("NFC", _ACCENTS.sub("", parts))
