"""Which writing systems a text uses."""

import bisect
from collections import Counter

_RANGES: tuple[tuple[int, int, str], ...] = (
    (0x0041, 0x005A, "Latin"),
    (0x0061, 0x007A, "Latin"),
    (0x00C0, 0x024F, "Latin"),
    (0x0370, 0x03FF, "Greek"),
    (0x0400, 0x052F, "Cyrillic"),
    (0x0530, 0x058F, "Armenian"),
    (0x0590, 0x05FF, "Hebrew"),
    (0x0600, 0x06FF, "Arabic"),
    (0x0750, 0x077F, "Arabic"),
    (0x0900, 0x097F, "Devanagari"),
    (0x0980, 0x09FF, "Bengali"),
    (0x0A00, 0x0A7F, "Gurmukhi"),
    (0x0A80, 0x0AFF, "Gujarati"),
    (0x0B80, 0x0BFF, "Tamil"),
    (0x0C00, 0x0C7F, "Telugu"),
    (0x0C80, 0x0CFF, "Kannada"),
    (0x0D00, 0x0D7F, "Malayalam"),
    (0x0D80, 0x0DFF, "Sinhala"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x0E80, 0x0EFF, "Lao"),
    (0x1000, 0x109F, "Myanmar"),
    (0x10A0, 0x10FF, "Georgian"),
    (0x1100, 0x11FF, "Hangul"),
    (0x1200, 0x137F, "Ethiopic"),
    (0x1780, 0x17FF, "Khmer"),
    (0x1E00, 0x1EFF, "Latin"),
    (0x3040, 0x30FF, "Kana"),
    (0x3130, 0x318F, "Hangul"),
    (0x3400, 0x4DBF, "Han"),
    (0x4E00, 0x9FFF, "Han"),
    (0xAC00, 0xD7AF, "Hangul"),
    (0xFB50, 0xFDFF, "Arabic"),
    (0xFE70, 0xFEFF, "Arabic"),
)
"""Blocks of the Unicode standard that hold the letters of each script we may meet."""

_STARTS = [first for first, _, _ in _RANGES]

LANGUAGE_BY_SCRIPT = {
    "Thai": "th",
    "Hangul": "ko",
    "Kana": "ja",
    "Han": "zh",
    "Devanagari": "hi",
    "Hebrew": "he",
    "Greek": "el",
    "Armenian": "hy",
    "Georgian": "ka",
    "Bengali": "bn",
    "Gurmukhi": "pa",
    "Gujarati": "gu",
    "Tamil": "ta",
    "Telugu": "te",
    "Kannada": "kn",
    "Malayalam": "ml",
    "Sinhala": "si",
    "Lao": "lo",
    "Myanmar": "my",
    "Ethiopic": "am",
    "Khmer": "km",
}
"""Scripts that name their language, or stand for the most spoken of those that share it."""

_DENSE = frozenset({"Han", "Kana", "Hangul"})
"""Scripts that say in a letter what others say in several."""

UNSPACED = frozenset({"Han", "Kana", "Thai", "Lao", "Khmer", "Myanmar"})
"""Scripts that put no spaces between words."""


class _Known(dict[str, str | None]):
    """The script of each character, filled as characters are met."""

    def __missing__(self, char: str) -> str | None:
        code = ord(char)
        at = bisect.bisect_right(_STARTS, code) - 1
        inside = at >= 0 and code <= _RANGES[at][1] and char.isalpha()
        found = self[char] = _RANGES[at][2] if inside else None
        return found


_KNOWN = _Known()
script = _KNOWN.__getitem__
"""The script of one letter; None for signs, digits and scripts not listed."""


def scripts(text: str) -> Counter[str]:
    """How many letters of each script the text has."""
    letters: Counter[str] = Counter()
    for char, count in Counter(text).items():
        if name := script(char):
            letters[name] += count
    return letters


def main_script(text: str) -> str | None:
    """The script that the text is written in, whatever brands it names in another."""
    found = scripts(text)
    if not found:
        return None
    weights = Counter({name: n * (3 if name in _DENSE else 1) for name, n in found.items()})
    others = {name: n for name, n in weights.items() if name != "Latin"}
    # A Latin brand name is often longer than the words around it in another script.
    main = max(others, key=lambda name: others[name]) if others else "Latin"
    if others and 3 * others[main] < weights["Latin"]:
        main = "Latin"
    return "Kana" if main == "Han" and found["Kana"] else main
