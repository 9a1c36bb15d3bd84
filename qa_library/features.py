"""What two texts are compared by: pieces of words, stems, and pairs of stems.

Features are known by a 32-bit hash: a library's hundred thousands of them then take four bytes
each, and meet by chance too rarely to matter.
"""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

from qa_library.normalise import fold_accents, normalise
from qa_library.words import Stemmer, base, is_unspaced, letter_runs, words

_MAX_STEMS = 200
_MAX_LETTERS = 2_000
_MAX_PAIRED = 24
"""Pairs grow with the square of the words; after this many words they add nothing."""

Hashes = npt.NDArray[np.uint32]


@dataclass(frozen=True)
class Block:
    """The features of one sort in a text: their hashes in rising order, and how often each."""

    hashes: Hashes
    counts: npt.NDArray[np.int64]


@dataclass(frozen=True)
class TextFeatures:
    """All features of a text: character pieces, stems and unordered stem pairs."""

    blocks: tuple[Block, Block, Block]


class Featurer:
    """Features of texts in one language. Safe to share between threads."""

    def __init__(self, language: str) -> None:
        self._stemmer = Stemmer(language)
        self._unspaced = is_unspaced(language)
        # Measured on open sets: single letters carry meaning in these scripts.
        self._sizes = range(1, 5) if self._unspaced or base(language) == "ko" else range(2, 6)

    def stems(self, text: str) -> list[str]:
        """The stems of a text's words, in order."""
        return self._stemmer.stems(words(normalise(text)[:_MAX_LETTERS])[:_MAX_STEMS])

    def stem(self, word: str) -> tuple[str, ...]:
        """The stems of one normalised word: with its accents, and without if that differs."""
        return tuple(self._stemmer.stems([word]))

    def features(self, text: str) -> TextFeatures:
        """What the text is compared by."""
        stems = self.stems(text)
        paired = sorted(set(stems[:_MAX_PAIRED]))
        pairs = (f"{one} {other}" for one, other in combinations(paired, 2))
        return TextFeatures((_block(self._pieces(normalise(text))), _block(stems), _block(pairs)))

    def _pieces(self, normal: str) -> Iterator[str]:
        """Pieces of letters within each word, its edges marked by spaces; no punctuation."""
        runs = letter_runs(fold_accents(normal[:_MAX_LETTERS]))
        for run in ["".join(runs)] if self._unspaced else runs[:_MAX_STEMS]:
            padded = f" {run[:400]} "
            for size in self._sizes:
                for at in range(max(1, len(padded) - size + 1)):
                    yield padded[at : at + size]


def _block(features: Iterable[str]) -> Block:
    hashes = np.array([zlib.crc32(feature.encode()) for feature in features], dtype=np.uint32)
    found, counts = np.unique(hashes, return_counts=True)
    return Block(found, counts)
