"""A sparse index over one language's phrasings: how alike a text and each of them are.

Three blocks (letter pieces, stems, pairs of stems) are weighted by TF-IDF with sublinear
counts and brought to length one each, so that long words do not drown short ones. The
similarity is the cosine over the blocks together, from 0 to 1.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from qa_library.features import Block, Featurer, Hashes, TextFeatures

Vector = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int32]


@dataclass(frozen=True)
class SparseText:
    """A text as the index sees it: the features it knows by number, with their weights."""

    ids: Rows
    weights: npt.NDArray[np.float32]
    stems: Rows
    """Which of the features are stems."""
    strange: int
    """How many of its stems the index does not know."""


@dataclass(frozen=True)
class _Vocabulary:
    """The features of one sort that the index knows; the first has the number `first`."""

    hashes: Hashes
    rarities: Vector
    first: int

    def places(self, block: Block) -> npt.NDArray[np.int64]:
        """The place of each feature of the block, -1 for unknown ones."""
        if not len(self.hashes):
            return np.full(len(block.hashes), -1)
        places = np.searchsorted(self.hashes, block.hashes)
        found = self.hashes[np.minimum(places, len(self.hashes) - 1)] == block.hashes
        return np.where(found, places, -1)


class PhrasingIndex:
    """Similarities of any text to a fixed list of texts in one language. Immutable."""

    def __init__(self, texts: Sequence[str], featurer: Featurer) -> None:
        self._featurer = featurer
        self.size = len(texts)
        featured = [featurer.features(text) for text in texts]
        self._vocabularies = self._learn(featured)
        self.texts = [self._sparse(features) for features in featured]
        self._invert()

    def _learn(self, featured: Sequence[TextFeatures]) -> tuple[_Vocabulary, ...]:
        vocabularies: list[_Vocabulary] = []
        first = 0
        for number in range(3):
            every = [text.blocks[number].hashes for text in featured]
            hashes, counts = np.unique(
                np.concatenate([*every, np.empty(0, np.uint32)]), return_counts=True
            )
            rarities = np.log((1 + self.size) / (1 + counts)) + 1
            vocabularies.append(_Vocabulary(hashes, rarities, first))
            first += len(hashes)
        return tuple(vocabularies)

    def _invert(self) -> None:
        """Turns the texts' features round: to each feature the texts that have it."""
        lengths = [len(text.ids) for text in self.texts]
        ids = np.concatenate([*(text.ids for text in self.texts), np.empty(0, np.int32)])
        weights = np.concatenate([*(text.weights for text in self.texts), np.empty(0, np.float32)])
        order = np.argsort(ids, kind="stable")
        self._rows = np.repeat(np.arange(self.size, dtype=np.int32), lengths)[order]
        self._row_weights = weights[order]
        last = self._vocabularies[-1]
        known = last.first + len(last.hashes)
        self._starts = np.searchsorted(ids[order], np.arange(known + 1))

    @property
    def _unseen(self) -> float:
        """The rarity of a feature never seen: smoothed inverse document frequency, as for all."""
        return math.log(1 + self.size) + 1

    def sparse(self, text: str) -> SparseText:
        """The text in this index's terms. Features it has never seen only make it longer."""
        return self._sparse(self._featurer.features(text))

    def _sparse(self, features: TextFeatures) -> SparseText:
        ids: list[npt.NDArray[np.int64]] = []
        weights: list[Vector] = []
        for vocabulary, block in zip(self._vocabularies, features.blocks, strict=True):
            if not len(block.hashes):
                continue
            places = vocabulary.places(block)
            known = places >= 0
            often = 1 + np.log(block.counts)
            weight = often[known] * vocabulary.rarities[places[known]]
            strange = float(np.sum((often[~known] * self._unseen) ** 2))
            ids.append(vocabulary.first + places[known])
            weights.append(weight / math.sqrt(float(weight @ weight) + strange))
        stems, block = self._vocabularies[1], features.blocks[1]
        places = stems.places(block)
        scale = 1 / math.sqrt(max(1, len(ids)))
        return SparseText(
            np.concatenate([*ids, np.empty(0)]).astype(np.int32),
            (np.concatenate([*weights, np.empty(0)]) * scale).astype(np.float32),
            (stems.first + places[places >= 0]).astype(np.int32),
            int(np.sum(places < 0)),
        )

    def similarities(self, text: SparseText) -> Vector:
        """The similarity to each text of the index, in its order."""
        starts, ends = self._starts[text.ids], self._starts[text.ids + 1]
        lengths = ends - starts
        total = int(lengths.sum())
        if not total:
            return np.zeros(self.size)
        # One gather over all postings: position k of posting list j is starts[j] + k.
        offsets = np.repeat(starts - np.concatenate(([0], np.cumsum(lengths)[:-1])), lengths)
        at = offsets + np.arange(total)
        products = self._row_weights[at] * np.repeat(text.weights, lengths)
        return np.bincount(self._rows[at], products, self.size).astype(np.float64, copy=False)

    def holders(self, stem: int) -> Rows:
        """The texts that hold a stem, given its number."""
        return self._rows[self._starts[stem] : self._starts[stem + 1]]

    def rarities(self, text: SparseText) -> tuple[Vector, float]:
        """How much each known stem of a text tells, and how much its unknown ones together:
        the inverse document frequency, highest for a stem never seen."""
        stems = self._vocabularies[1]
        return stems.rarities[text.stems - stems.first], text.strange * self._unseen
