"""The words of one language's phrasings, as far as slips of the finger are mended with them."""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import numpy as np
from rapidfuzz.distance import OSA

from qa_library.features import Featurer
from qa_library.hashed import Hashed, hashed, holds
from qa_library.normalise import normalise
from qa_library.words import base, is_unspaced, words

LONG = 5
"""Letters of a word that is mended: shorter ones are too near to one another."""
HANGUL = re.compile("[가-힣]{2,}")
KATAKANA = re.compile("[ァ-ヺー]{4,}")
_LAST = "\U0010ffff"


@dataclass(frozen=True)
class Lexicon:
    """Words of some texts, each once, in rising order: of Korean those in Hangul, of Japanese those
    in Katakana, of languages with spaces those of four letters or more; and the stems of these."""

    words: tuple[str, ...]
    stems: Hashed

    def with_words(self, other: "Lexicon") -> "Lexicon":
        """The words of both."""
        return Lexicon(
            tuple(sorted({*self.words, *other.words})), np.union1d(self.stems, other.stems)
        )

    def has_stem(self, stems: Iterable[str]) -> bool:
        """Whether any of these is the stem of one of the words."""
        return any(holds(self.stems, stem) for stem in stems)

    def nearest(self, word: str) -> str | None:
        """The first word that is one slip away: a letter more, less, another, or two swapped. Words
        of the same length come before shorter and longer ones.

        A slip leaves the letters before it or behind it alone: only words that share either are
        compared, one in hundreds.
        """
        half = (len(word) + 1) // 2
        for length in (len(word), len(word) - 1, len(word) + 1):
            forth, back = self._by_length.get(length, ((), ()))
            near = chain(_beginning(forth, word[: half - 1]), _ending(back, word[half:]))
            for one in sorted(set(near)):
                if OSA.distance(word, one, score_cutoff=1) <= 1:
                    return one
        return None

    @cached_property
    def _by_length(self) -> dict[int, tuple[Sequence[str], Sequence[str]]]:
        """The words of each length, in rising order read forwards, and read backwards."""
        found: defaultdict[int, list[str]] = defaultdict(list)
        for word in self.words:
            found[len(word)].append(word)
        return {length: (of, sorted(of, key=_backwards)) for length, of in found.items()}


def lexicon(language: str, texts: Iterable[str], featurer: Featurer) -> Lexicon:
    """The words of some texts in a language."""
    if base(language) == "ko":
        found = {word for text in texts for word in HANGUL.findall(composed(text))}
    elif base(language) == "ja":
        found = {word for text in texts for word in KATAKANA.findall(text)}
    elif is_unspaced(language):
        found = set()
    else:
        every = {word for text in texts for word in words(normalise(text))}
        found = {word for word in every if len(word) >= LONG - 1}
        return Lexicon(
            tuple(sorted(found)), hashed(stem for word in found for stem in featurer.stem(word))
        )
    return Lexicon(tuple(sorted(found)), hashed(()))


def composed(text: str) -> str:
    """The text with each Korean syllable as one character."""
    return unicodedata.normalize("NFC", text)


def _backwards(word: str) -> str:
    return word[::-1]


def _beginning(forth: Sequence[str], letters: str) -> Iterator[str]:
    yield from forth[bisect_left(forth, letters) : bisect_left(forth, letters + _LAST)]


def _ending(back: Sequence[str], letters: str) -> Iterator[str]:
    reverse = _backwards(letters)
    first = bisect_left(back, reverse, key=_backwards)
    yield from back[first : bisect_left(back, reverse + _LAST, key=_backwards)]
