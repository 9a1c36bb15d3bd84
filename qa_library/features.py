"""What texts are compared by: pieces of words, stems, pairs of stems, and concepts.

Features are known by a 32-bit hash: a library's hundred thousands of them then take four bytes
each, and meet by chance too rarely to matter. Texts are read many at a time, in arrays, so that a
whole language is featured in the time that a loop takes for a few texts.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from qa_library.normalise import fold_accents, normalise
from qa_library.thesaurus import thesaurus
from qa_library.words import Stemmer, base, is_unspaced, letter_runs, words

_MAX_STEMS = 200
_MAX_LETTERS = 2_000
_MAX_PAIRED = 24
"""Pairs grow with the square of the words; after this many words they add nothing."""
_MAX_RUN = 400
_BETWEEN_TEXTS = "\n"
_PRIME = np.uint32(16_777_619)  # of the hash function FNV-1

Hashes = npt.NDArray[np.uint32]
Rows = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Block:
    """The features of one sort in some texts, each once: of each text in rising order of their
    hashes. `rows` says to which text each belongs, in rising order."""

    rows: Rows
    hashes: Hashes


@dataclass(frozen=True)
class TextFeatures:
    """All features of some texts: character pieces, stems, unordered stem pairs, concepts."""

    texts: int
    blocks: tuple[Block, Block, Block, Block]


class Featurer:
    """Features of texts in one language. Safe to share between threads."""

    def __init__(self, language: str) -> None:
        self._stemmer = Stemmer(language)
        self._unspaced = is_unspaced(language)
        # Measured on open sets: where a letter is a syllable or a word, one and two of them tell
        # more than longer pieces (zh +3.2, ko +3.4 points against 1 to 4).
        self._sizes = range(1, 3) if self._unspaced or base(language) == "ko" else range(2, 5)
        self._thesaurus = thesaurus(language)

    def stems(self, text: str) -> list[str]:
        """The stems of a text's words, in order."""
        return self._stemmer.stems(words(normalise(text)[:_MAX_LETTERS])[:_MAX_STEMS])

    def stem(self, word: str) -> tuple[str, ...]:
        """The stems of one normalised word: with its accents, and without if that differs."""
        return tuple(self._stemmer.stems([word]))

    def features(self, texts: Sequence[str], spoken: str | None = None) -> TextFeatures:
        """What each of the texts is compared by; `spoken` is the language they are in, if that is
        another than the featurer's: its concepts are named too."""
        plain = [normalise(text)[:_MAX_LETTERS] for text in texts]
        stems = self._hashed(plain)
        return TextFeatures(
            len(texts),
            (
                _block(*_pieces([self._runs(text) for text in plain], self._sizes)),
                _block(*_flat([np.array(found, dtype=np.uint32) for found in stems])),
                _block(*_flat([_pairs(found) for found in stems])),
                _block(*_flat([self._concepts(text, spoken) for text in plain])),
            ),
        )

    def _hashed(self, plain: Sequence[str]) -> list[list[int]]:
        """The hashes of the stems of each text. Each word is stemmed once: texts of a language
        share most of theirs."""
        known: dict[str, list[int]] = {}
        found: list[list[int]] = []
        for text in plain:
            hashes: list[int] = []
            for word in words(text)[:_MAX_STEMS]:
                if word not in known:
                    stems = self._stemmer.stems([word])
                    known[word] = [zlib.crc32(stem.encode()) for stem in stems]
                hashes.extend(known[word])
            found.append(hashes)
        return found

    def _concepts(self, plain: str, spoken: str | None) -> Hashes:
        found = self._thesaurus.concepts(plain)
        if spoken:
            found |= thesaurus(spoken).concepts(plain)
        return np.array(list(found), dtype=np.uint32)

    def _runs(self, plain: str) -> list[str]:
        """The runs of letters that pieces are cut from: without punctuation and accents."""
        runs = letter_runs(fold_accents(plain))
        cut = ["".join(runs)] if self._unspaced else runs[:_MAX_STEMS]
        return [run[:_MAX_RUN] for run in cut if run]


def _pairs(stems: list[int]) -> Hashes:
    """A hash for every two different stems, whichever comes first."""
    ranked = np.array(sorted(set(stems[:_MAX_PAIRED])), dtype=np.uint32)
    one, other = _every_two(len(ranked))
    return _mixed(ranked[one] * _PRIME ^ ranked[other])


@lru_cache(maxsize=_MAX_PAIRED + 1)
def _every_two(count: int) -> tuple[Numbers, Numbers]:
    one, other = np.triu_indices(count, k=1)
    return one, other


def _flat(found: Sequence[Hashes]) -> tuple[Rows, Hashes]:
    """The hashes of all texts behind one another, with the text each belongs to."""
    rows = np.repeat(np.arange(len(found)), [len(hashes) for hashes in found])
    return rows, np.concatenate([*found, np.empty(0, np.uint32)])


def _pieces(texts: Sequence[Sequence[str]], sizes: range) -> tuple[Rows, Hashes]:
    """Pieces of each run of letters, its edges marked by spaces. A run shorter than a size is one
    piece of that size.

    All texts are hashed as one string, a letter more at a time; pieces that would reach over an
    edge are left out afterwards.
    """
    joined = _BETWEEN_TEXTS.join(f" {' '.join(runs)} " if runs else "" for runs in texts)
    codes = np.frombuffer(joined.encode("utf-32-le"), dtype="<u4").astype(np.uint32)
    rows = np.cumsum(codes == ord(_BETWEEN_TEXTS))
    edges = (codes == ord(" ")) | (codes == ord(_BETWEEN_TEXTS))
    # The next edge at or after each place: a piece may end with it and not reach beyond.
    places = np.arange(len(codes))
    following = np.where(edges, places, len(codes))
    following = np.minimum.accumulate(following[::-1])[::-1]
    starts = codes != ord(_BETWEEN_TEXTS)
    # A run begins at the space before it, and ends with the next.
    begins = np.flatnonzero((codes[:-1] == ord(" ")) & ~edges[1:]) if len(codes) else places
    whole = following[begins + 1] - begins + 1
    found_rows: list[Rows] = []
    found: list[Hashes] = []
    hashes = np.zeros(len(codes), dtype=np.uint32)
    for size in range(1, sizes.stop):
        reach = len(codes) - size + 1
        if reach <= 0:
            break
        hashes = hashes[:reach] * _PRIME ^ codes[size - 1 :]
        if size in sizes:
            first = following[1 : reach + 1] if size > 1 else following[:reach]
            fits = starts[:reach] & (first >= places[:reach] + size - 1)
            if size > 1:
                fits &= codes[size - 1 :] != ord(_BETWEEN_TEXTS)
            found.append(hashes[:reach][fits])
            found_rows.append(rows[:reach][fits])
        short = begins[whole == size]
        for _ in range(sum(size < larger for larger in sizes)):
            found.append(hashes[short])
            found_rows.append(rows[short])
    return (
        np.concatenate([*found_rows, np.empty(0, np.int64)]),
        _mixed(np.concatenate([*found, np.empty(0, np.uint32)])),
    )


def _mixed(hashes: Hashes) -> Hashes:
    """Spreads hashes over all 32 bits (the finaliser of MurmurHash3)."""
    mixed = (hashes ^ (hashes >> np.uint32(16))) * np.uint32(0x85EBCA6B)
    mixed = (mixed ^ (mixed >> np.uint32(13))) * np.uint32(0xC2B2AE35)
    return mixed ^ (mixed >> np.uint32(16))


def _block(rows: Rows, hashes: Hashes) -> Block:
    found = np.sort((rows << 32) | hashes.astype(np.int64))
    if len(found):
        found = found[np.concatenate([[True], found[1:] != found[:-1]])]  # np.unique, in less time
    return Block(found >> 32, (found & 0xFFFFFFFF).astype(np.uint32))
