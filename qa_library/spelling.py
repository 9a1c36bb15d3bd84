"""Mends slips of the finger: a long word that no phrasing of a language knows, but for a letter.

Measured on the held-out examples of eight languages with one letter left out, doubled, changed or
swapped: 97 in 100 keep their entry, 91 without; of examples as they are written 3 in 1,776 lose it.
"""

from collections.abc import Iterable
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from qa_library.features import Featurer
from qa_library.normalise import normalise
from qa_library.words import base, is_unspaced, words

_LONG = 5
"""Letters of a word that is mended: shorter ones are too near to one another."""
_MOST = 6
"""Words mended in a text."""
_READ = 60


class Speller:
    """Knows the words of one language's phrasings; they are read when it is first asked."""

    def __init__(self, language: str, texts: Iterable[str], featurer: Featurer) -> None:
        self._texts = texts
        self._featurer = featurer
        self._mends = not is_unspaced(language) and base(language) != "ko"

    @cached_property
    def _words(self) -> dict[int, list[str]]:
        """The words of the phrasings by length, in rising order."""
        found = {word for text in self._texts for word in words(normalise(text))}
        by_length: dict[int, list[str]] = {}
        for word in sorted(found):
            if len(word) >= _LONG - 1:
                by_length.setdefault(len(word), []).append(word)
        return by_length

    @cached_property
    def _stems(self) -> frozenset[str]:
        known = (word for words_ in self._words.values() for word in words_)
        return frozenset(stem for word in known for stem in self._featurer.stem(word))

    def mended(self, text: str) -> str:
        """The text with the words it means, as far as one letter tells."""
        if not self._mends:
            return text
        mended = 0
        found = text.split(" ")
        for at, piece in enumerate(found[:_READ]):
            word = normalise(piece).strip("?!.,;:¿¡\"'()")
            if len(word) < _LONG or not word.isalpha() or mended == _MOST:
                continue
            meant = self._meant(word)
            if meant:
                found[at] = meant
                mended += 1
        return " ".join(found)

    def _meant(self, word: str) -> str | None:
        """The nearest known word of a word that is not known."""
        if not self._stems.isdisjoint(self._featurer.stem(word)):
            return None
        near = [
            one
            for length in (len(word), len(word) - 1, len(word) + 1)
            for one in self._words.get(length, ())
        ]
        best = process.extractOne(word, near, scorer=OSA.distance, score_cutoff=1)
        return best[0] if best else None
