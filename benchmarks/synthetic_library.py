"""A made-up library of any size, to measure with: words of no language in each one's letters.

It costs what a curated one of that size costs: as many files, phrasings of 3 to 9 words that
share topic words within an entry and everyday words across entries, answers of some 40 words.
"""

import random
from pathlib import Path

LANGUAGES = (
    *("en", "es", "ar", "pt", "fr", "ru", "zh", "pl", "tr"),
    *("de", "vi", "id", "ja", "ko", "th", "hi", "ha"),
)
_TOPICS = 13
_LETTERS = {
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "ru": "абвгдежзийклмнопрстуфхцчшщыьэюя",
    "zh": "".join(map(chr, range(0x4E00, 0x4F80))),
    "ja": "".join(map(chr, range(0x3042, 0x3094))),
    "ko": "".join(map(chr, range(0xAC00, 0xAF00, 7))),
    "th": "กขคงจฉชซญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหอฮ",
    "hi": "कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह",
}
_LATIN = "aaaeeeiioobcdfghjklmnprstuvyz"
UNSPACED = frozenset({"zh", "ja", "th"})


def letters_of(language: str) -> str:
    """The letters of made-up words in a language."""
    return _LETTERS.get(language, _LATIN)


class _Speaker:
    """Makes up texts of one language; the same ones for the same language."""

    def __init__(self, language: str) -> None:
        self._random = random.Random(language)
        self._letters = letters_of(language)
        self._short = language in ("zh", "ja", "ko")
        self._space = "" if language in UNSPACED else " "
        self._everyday = [self._word() for _ in range(150)]

    def _word(self) -> str:
        length = self._random.randint(1, 3) if self._short else self._random.randint(2, 9)
        return "".join(self._random.choices(self._letters, k=length))

    def topic(self) -> list[str]:
        """Words that an entry's phrasings share."""
        return [self._word() for _ in range(8)]

    def text(self, topic: list[str], least: int, most: int) -> str:
        """A sentence about a topic."""
        count = self._random.randint(least, most)
        said = self._random.choices([*topic, *topic, *self._everyday[:40]], k=count)
        return self._space.join([*said, self._random.choice(self._everyday)])


def write_synthetic_library(
    folder: Path,
    entries: int = 74,
    languages: tuple[str, ...] = LANGUAGES,
    phrasings: int = 8,
) -> Path:
    """Write it; the result is what PARLEY_CONTENT takes."""
    _write(
        folder / "library.yaml",
        [f"source_language: {languages[0]}", f"languages: {list(languages)}"],
    )
    for topic in range(_TOPICS):
        mine = range(topic, entries, _TOPICS)
        lines = [f"topic{topic}.entry{entry}: {{reply: auto}}" for entry in mine]
        _write(folder / f"entries/topic{topic}.yaml", lines)
    for language in languages:
        speaker = _Speaker(language)
        topics = [speaker.topic() for _ in range(entries)]
        for topic in range(_TOPICS):
            lines = []
            for entry in range(topic, entries, _TOPICS):
                lines += [f"topic{topic}.entry{entry}:", "  phrasings:"]
                lines += [f'    - "{speaker.text(topics[entry], 2, 8)}"' for _ in range(phrasings)]
                lines += [f'  answer: "{speaker.text(topics[entry], 35, 45)}"']
            _write(folder / language / f"topic{topic}.yaml", lines)
        held_out = [f'  - "{speaker.text(speaker.topic(), 2, 8)}"' for _ in range(20)]
        _write(folder / language / "examples.yaml", ["none:", *held_out])
    return folder


def _write(path: Path, lines: list[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")
