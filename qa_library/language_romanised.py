"""Languages of other scripts typed in Latin letters, often with English in between.

The models know none of them, so marked words tell: Hindi, which Urdu typed so cannot be told from;
Arabic in chat letters, where digits stand for letters that Latin lacks; and, by the shape of its
syllables, Vietnamese without its marks.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qa_library.language_romanised_words import ARABIC, ARABIC_TOO, HINDI, HINDI_TOO
from qa_library.language_telling import NEUTRAL

_CHAT_WORD = re.compile(
    r"(?!mp3|usb|web|gen|win|type|size|part)"
    r"(?:(?=\D*[aeiou])[a-z]+(?:[37][a-z]+)+|[a-z]+(?:2[ae]|5[aei])[a-z]+)"
)
"""A word with a 3 or 7 between letters, or a 2 or 5 before a vowel: se3r, mar7aba, su2al."""

_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|kh|gh|ph|th|tr|ch|gi|qu|[bcdghklmnprstvx])?"
    r"(?:i[ea]?u?|y[ea]?u?|u[ayoei]?[iyu]?|uye|oa[iyo]?|oe|o[io]?|a[iouy]?|e[ou]?)"
    r"(?:ng|nh|ch|[cmnpt])?"
)
_SHAPE = re.compile(
    r"ngh|^ng|nh|^kh|^ph|^tr|^gi[aeou]|^qu[ay]|uo|ie[cmntpu]|oa[nic]|uy|iu|oa$|^th(?!e|an$|o$)"
)
"""Parts that syllables of other languages hardly have."""
_SYLLABLES = 0.75
"""The share of words that must be Vietnamese syllables; at least three, two of them of _SHAPE."""

_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
_MOST_WORDS = 60
_EVEN = 0.1
"""So many marked words for each word of a text give its language half the chance."""
_WEAK = 0.8
"""What a weak word counts of a strong one."""
_SURELY = 0.25
"""The share of marked words in a text whose letters look like a language other than English."""


@dataclass(frozen=True)
class _Marks:
    """The words of one language that mark a text as its own."""

    strong: frozenset[str]
    weak: frozenset[str]
    shape: re.Pattern[str] | None = None


_MARKS = {"hi": _Marks(HINDI, HINDI_TOO), "ar": _Marks(ARABIC, ARABIC_TOO, _CHAT_WORD)}


def romanised(
    plain: str, likeliest: str | None, knows: Callable[[str, str], bool]
) -> tuple[str, float] | None:
    """The language of another script, or Vietnamese, that a text in small Latin letters may be
    written in, and its chance; None without a sign of any. `likeliest` is what the letters look
    like; `knows` says whether a language's texts use a word."""
    found = [word for word in _WORD.findall(plain)[:_MOST_WORDS] if not word.isdigit()]
    chances = {"vi": _without_marks([word for word in found if word not in NEUTRAL])}
    for code, marks in _MARKS.items():
        foreign = likeliest if likeliest not in (None, "en", code) else None
        chances[code] = _chance(found, marks, foreign, knows)
    best = max(chances, key=lambda code: chances[code])
    return (best, chances[best]) if chances[best] else None


def _chance(
    found: Sequence[str], marks: _Marks, foreign: str | None, knows: Callable[[str, str], bool]
) -> float:
    """From 0 to 1; `foreign` is another language, not English, that the letters look like."""
    strong = sum(
        (word in marks.strong or bool(marks.shape and marks.shape.fullmatch(word)))
        and not (foreign and knows(foreign, word))
        for word in found
    )
    count = strong + _WEAK * sum(word in marks.weak for word in found)
    if not count or (foreign and (not strong or count < _SURELY * len(found))):
        return 0.0
    return count / (count + _EVEN * len(found))


def _without_marks(found: Sequence[str]) -> float:
    """The chance of Vietnamese without its marks."""
    fit = [word for word in found if _SYLLABLE.fullmatch(word)]
    shaped = sum(bool(_SHAPE.search(word)) for word in fit)
    if len(fit) < max(3, _SYLLABLES * len(found)) or shaped < 2:
        return 0.0
    return shaped / (shaped + _EVEN * len(found))
