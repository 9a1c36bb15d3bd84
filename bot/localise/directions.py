"""Words of one writing direction in a line of the other (Unicode Standard Annex 9)."""

import unicodedata

from bot.localise.locales import babel_locale
from bot.localise.words import has_words

_LEFTWARD = frozenset({"R", "AL", "AN"})
_RIGHTWARD = frozenset({"L", "EN"})
_ISOLATED = "\u2068{}\u2069"
"""Between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE."""


def isolated(text: str, locale: str) -> str:
    """`text` so that it does not stir up a line of ours in this locale.

    Whoever writes Arabic in an English line, or Latin letters and numbers in an Arabic one, would
    else draw the words and signs around it to the wrong side. Lines that hold nothing of the other
    direction stay as they are. An isolate ends with its line, so each gets its own.
    """
    rightward = not has_words(locale) or babel_locale(locale).character_order == "left-to-right"
    other = _LEFTWARD if rightward else _RIGHTWARD
    return "\n".join(
        _ISOLATED.format(line) if any(unicodedata.bidirectional(c) in other for c in line) else line
        for line in text.split("\n")
    )
