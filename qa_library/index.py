"""A sparse index over one language's phrasings: how alike a text and each of them are.

Three blocks (letter pieces, stems, pairs of stems) are weighted by TF-IDF with sublinear
counts and brought to length one each, so that long words do not drown short ones. The
similarity is the cosine over the blocks together, from 0 to 1.
"""

import math
from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from qa_library.features import Block, Featurer, Hashes, TextFeatures

Vector = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int32]
Numbers = npt.NDArray[np.int64]


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

    def places(self, block: Block) -> Numbers:
        """The place of each feature of the block, -1 for unknown ones."""
        if not len(self.hashes):
            return np.full(len(block.hashes), -1)
        places = np.searchsorted(self.hashes, block.hashes)
        found = self.hashes[np.minimum(places, len(self.hashes) - 1)] == block.hashes
        return np.where(found, places, -1)

    def extended(self, block: Block, size: int, first: int) -> "_Vocabulary":
        """With the features of further texts; those known keep their rarity. `size` is the number
        of all texts."""
        hashes, counts = np.unique(block.hashes, return_counts=True)
        new = ~np.isin(hashes, self.hashes)
        every = np.concatenate([self.hashes, hashes[new]])
        rarities = np.log((1 + size) / (1 + counts[new])) + 1
        order = np.argsort(every)
        return _Vocabulary(every[order], np.concatenate([self.rarities, rarities])[order], first)


class PhrasingIndex:
    """Similarities of any text to a fixed list of texts in one language. Immutable."""

    def __init__(self, texts: Sequence[str], featurer: Featurer) -> None:
        self._featurer = featurer
        self.size = len(texts)
        featured = featurer.features(texts)
        self._vocabularies = self._learn(featured)
        self.texts = self._sparse(featured)
        self._invert()

    def as_arrays(self) -> dict[str, npt.NDArray[Any]]:
        """All that `from_arrays` needs."""
        texts = self.texts
        told: dict[str, npt.NDArray[Any]] = {
            "ids": np.concatenate([*(one.ids for one in texts), np.empty(0, np.int32)]),
            "id_weights": np.concatenate(
                [*(one.weights for one in texts), np.empty(0, np.float32)]
            ),
            "stems": np.concatenate([*(one.stems for one in texts), np.empty(0, np.int32)]),
            "lengths": np.array([(len(one.ids), len(one.stems), one.strange) for one in texts]),
        }
        for number, vocabulary in enumerate(self._vocabularies):
            told[f"hashes{number}"] = vocabulary.hashes
            told[f"rarities{number}"] = vocabulary.rarities
        return told

    @classmethod
    def from_arrays(
        cls, featurer: Featurer, told: Mapping[str, npt.NDArray[Any]]
    ) -> "PhrasingIndex":
        """The index that `as_arrays` told of. Raises KeyError, ValueError or IndexError where the
        arrays do not fit together."""
        index = cls((), featurer)
        lengths = told["lengths"].reshape(-1, 3)
        index.size = len(lengths)
        vocabularies: list[_Vocabulary] = []
        first = 0
        for number in range(3):
            hashes, rarities = told[f"hashes{number}"], told[f"rarities{number}"]
            if len(hashes) != len(rarities):
                raise ValueError("hashes and rarities differ in number")
            vocabularies.append(_Vocabulary(hashes, rarities, first))
            first += len(hashes)
        index._vocabularies = tuple(vocabularies)
        ends = np.cumsum(lengths[:, :2], axis=0)[:-1]
        ids = np.split(told["ids"], ends[:, 0])
        weights = np.split(told["id_weights"], ends[:, 0])
        stems = np.split(told["stems"], ends[:, 1])
        index.texts = [
            SparseText(*each)
            for each in zip(ids, weights, stems, lengths[:, 2].tolist(), strict=True)
        ]
        index._invert()
        return index

    def edited(self, kept: Sequence[int], added: Sequence[str]) -> "PhrasingIndex":
        """The texts of some rows, with others behind them, some ten times faster than anew.

        How rare the known features are stays as it was, so that the kept rows need no reading.
        """
        edited = copy(self)
        edited.size = len(kept) + len(added)
        featured = self._featurer.features(added)
        vocabularies: list[_Vocabulary] = []
        moved: list[Numbers] = []
        first = 0
        for known, block in zip(self._vocabularies, featured.blocks, strict=True):
            vocabularies.append(known.extended(block, edited.size, first))
            moved.append(first + np.searchsorted(vocabularies[-1].hashes, known.hashes))
            first += len(vocabularies[-1].hashes)
        edited._vocabularies = tuple(vocabularies)
        numbers = np.concatenate(moved).astype(np.int32)
        edited.texts = [
            replace(text, ids=numbers[text.ids], stems=numbers[text.stems])
            for text in (self.texts[row] for row in kept)
        ] + edited._sparse(featured)
        edited._invert()
        return edited

    def _learn(self, featured: TextFeatures) -> tuple[_Vocabulary, ...]:
        vocabularies: list[_Vocabulary] = []
        first = 0
        for block in featured.blocks:
            hashes, counts = np.unique(block.hashes, return_counts=True)
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
        return self.sparse_all([text])[0]

    def sparse_all(self, texts: Sequence[str]) -> list[SparseText]:
        """The same for many texts, in less time."""
        return self._sparse(self._featurer.features(texts))

    def _sparse(self, features: TextFeatures) -> list[SparseText]:
        """The texts in this index's terms: each block of length one, and so all blocks together."""
        if not features.texts:
            return []
        texts = np.arange(features.texts + 1)
        rows: list[Numbers] = []
        ids: list[Numbers] = []
        weights: list[Vector] = []
        filled = np.zeros(features.texts)
        for vocabulary, block in zip(self._vocabularies, features.blocks, strict=True):
            places = vocabulary.places(block)
            known = places >= 0
            rarity = np.full(len(places), self._unseen)
            rarity[known] = vocabulary.rarities[places[known]]
            weight = (1 + np.log(block.counts)) * rarity
            lengths = np.sqrt(np.bincount(block.rows, weight**2, features.texts))
            filled += lengths > 0
            rows.append(block.rows[known])
            ids.append(vocabulary.first + places[known])
            weights.append((weight / lengths[block.rows])[known])
            if vocabulary is self._vocabularies[1]:
                stem_ids = np.split(ids[-1], np.searchsorted(rows[-1], texts[1:-1]))
                strange = np.bincount(block.rows[~known], minlength=features.texts)
        owner = np.concatenate(rows)
        order = np.argsort(owner, kind="stable")
        weight = np.concatenate(weights) / np.sqrt(np.maximum(filled, 1))[owner]
        cuts = np.searchsorted(owner[order], texts[1:-1])
        return [
            SparseText(one, of, stems.astype(np.int32), int(unknown))
            for one, of, stems, unknown in zip(
                np.split(np.concatenate(ids)[order].astype(np.int32), cuts),
                np.split(weight[order].astype(np.float32), cuts),
                stem_ids,
                strange,
                strict=True,
            )
        ]

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
