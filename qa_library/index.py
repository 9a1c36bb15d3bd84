"""A sparse index over one language's phrasings: how alike a text and each of them are.

Four blocks (letter pieces, stems, pairs of stems, concepts) are weighted by inverse document
frequency and brought to length one each, so that long words do not drown short ones. The
similarity is the weighted cosine over the blocks together, from 0 to 1.

Counts within a text are left out: on the open sets they told nothing. So a list of the texts that
have a feature, and one length for each block of a text, are the whole index.
"""

import math
from collections.abc import Mapping, Sequence
from copy import copy
from itertools import pairwise
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from qa_library.features import Featurer, Hashes, TextFeatures
from qa_library.index_arrays import (
    FEW,
    Bounds,
    Ids,
    Near,
    Numbers,
    Rows,
    Singles,
    Slate,
    SparseText,
    Vector,
    bounds_of,
    greatest,
    places_of,
    rarities_of,
)

_SHARES = np.sqrt([1.0, 0.5, 0.5, 0.5])
"""What each block counts: chosen on half of each open set, where shares between half and double of
these change the accuracy by less than a point."""
_STEMS = 1
"""The block of the stems,"""
_CONCEPTS = 3
"""and that of the concepts."""
_POSTINGS = 30_000
"""Texts of features, the rarest first, that the search for candidates reads: commoner features
than these tell hardly anything, and cost most."""
_SLATE = Slate()


class PhrasingIndex:
    """Similarities of any text to a fixed list of texts in one language. Immutable."""

    def __init__(self, texts: Sequence[str], featurer: Featurer) -> None:
        self._featurer = featurer
        self.size = len(texts)
        featured = featurer.features(texts)
        self._vocabularies = tuple(np.unique(block.hashes) for block in featured.blocks)
        places = [
            np.searchsorted(hashes, block.hashes)
            for hashes, block in zip(self._vocabularies, featured.blocks, strict=True)
        ]
        counts = [
            np.bincount(at, minlength=len(hashes))
            for at, hashes in zip(places, self._vocabularies, strict=True)
        ]
        self._rarities = rarities_of(np.concatenate(counts), self.size)
        self._fill(*self._numbered(featured))

    def as_arrays(self) -> dict[str, npt.NDArray[Any]]:
        """All that `from_arrays` needs."""
        told: dict[str, npt.NDArray[Any]] = {
            "ids": self._ids,
            "rows": self._rows,
            "starts": self._starts,
            "offsets": self._offsets,
            "lengths": self._lengths,
            "rarities": self._rarities,
            "strange": self._strange,
        }
        for number, hashes in enumerate(self._vocabularies):
            told[f"hashes{number}"] = hashes
        return told

    @classmethod
    def from_arrays(
        cls, featurer: Featurer, told: Mapping[str, npt.NDArray[Any]]
    ) -> "PhrasingIndex":
        """The index that `as_arrays` told of. Raises KeyError, ValueError or IndexError where the
        arrays do not fit together."""
        index = cls((), featurer)
        index.size = told["lengths"].shape[1]
        index._vocabularies = tuple(told[f"hashes{number}"] for number in range(len(_SHARES)))
        index._rarities = told["rarities"]
        index._firsts = np.cumsum([0, *map(len, index._vocabularies)])
        index._take(told["ids"], told["offsets"], told["lengths"], told["strange"])
        index._rows, index._starts = told["rows"], told["starts"]
        index._check()
        return index

    def _check(self) -> None:
        """Raises ValueError where the arrays do not fit together."""
        known = int(self._firsts[-1])
        for bounds, numbers, count, below in (
            (self._offsets, self._ids, self.size, known),
            (self._starts, self._rows, known, self.size),
        ):
            if len(bounds) != count + 1 or bounds[0] != 0 or (np.diff(bounds) < 0).any():
                raise ValueError("features or texts of another number")
            if bounds[-1] != len(numbers) or (
                len(numbers) and not 0 <= numbers.min() <= numbers.max() < below
            ):
                raise ValueError("features or texts that there are not")
        if len(self._ids) != len(self._rows) or len(self._rarities) != known:
            raise ValueError("features of another number")

    def edited(self, kept: Sequence[int], added: Sequence[str]) -> Self:
        """The texts of some rows, with others behind them, some ten times faster than anew.

        How rare the known features are stays as it was, so that the kept rows need no reading.
        """
        edited = copy(self)
        edited.size = len(kept) + len(added)
        featured = self._featurer.features(added)
        vocabularies: list[Hashes] = []
        rarities: list[Singles] = []
        moved: list[Numbers] = []
        for number, (known, block) in enumerate(
            zip(self._vocabularies, featured.blocks, strict=True)
        ):
            first = sum(map(len, vocabularies))
            hashes, counts = np.unique(block.hashes, return_counts=True)
            new = ~np.isin(hashes, known)
            every = np.concatenate([known, hashes[new]])
            order = np.argsort(every)
            told = self._rarities[self._first(number) :][: len(known)]
            rarities.append(np.concatenate([told, rarities_of(counts[new], edited.size)])[order])
            vocabularies.append(every[order])
            moved.append(first + np.searchsorted(vocabularies[-1], known))
        edited._vocabularies = tuple(vocabularies)
        edited._rarities = np.concatenate(rarities)
        numbers = np.concatenate(moved).astype(np.int32)
        rows = np.array(kept, dtype=np.int64)
        places, counts = self._of(rows)
        ids, offsets, lengths, strange = edited._numbered(featured)
        edited._fill(
            np.concatenate([numbers[self._ids[places]], ids]),
            bounds_of(np.concatenate([counts, np.diff(offsets)])),
            np.concatenate([self._lengths[:, rows], lengths], axis=1),
            np.concatenate([self._strange[rows], strange]),
        )
        return edited

    def _first(self, block: int) -> int:
        return sum(map(len, self._vocabularies[:block]))

    def _fill(self, ids: Ids, offsets: Bounds, lengths: Singles, strange: Ids) -> None:
        """Takes the texts, and turns them round as well: by feature, the texts that have it."""
        self._take(ids, offsets, lengths, strange)
        self._firsts = np.cumsum([0, *map(len, self._vocabularies)])
        order = np.argsort(ids, kind="stable")
        number: type[np.integer[Any]] = np.uint16 if self.size <= FEW else np.int32
        rows = np.arange(self.size, dtype=number)
        self._rows: Rows = np.repeat(rows, np.diff(offsets))[order]
        counts = np.bincount(ids, minlength=int(self._firsts[-1]))
        self._starts = bounds_of(counts)

    def _take(self, ids: Ids, offsets: Bounds, lengths: Singles, strange: Ids) -> None:
        """The features of the texts one after another, where each text's begin, what each block's
        features are to be multiplied by, unknown stems of each text."""
        self._ids, self._offsets, self._lengths, self._strange = ids, offsets, lengths, strange

    @property
    def _unseen(self) -> float:
        """The rarity of a feature never seen: smoothed inverse document frequency, as for all."""
        return math.log(1 + self.size) + 1

    def sparse(self, text: str, spoken: str | None = None) -> SparseText:
        """The text in this index's terms. Features it has never seen only make it longer. `spoken`
        is the language it is in, if that is another than the index's."""
        return self.sparse_all([text], spoken)[0]

    def sparse_all(self, texts: Sequence[str], spoken: str | None = None) -> list[SparseText]:
        """The same for many texts, in less time."""
        ids, offsets, lengths, strange = self._numbered(
            self._featurer.features(texts, spoken), foreign=spoken is not None
        )
        return [
            self._text(ids[start:end], lengths[:, at], int(strange[at]))
            for at, (start, end) in enumerate(pairwise(offsets.tolist()))
        ]

    def text(self, row: int) -> SparseText:
        """A text of the index."""
        ids = self._ids[self._offsets[row] : self._offsets[row + 1]]
        return self._text(ids, self._lengths[:, row], int(self._strange[row]))

    def _text(self, ids: Ids, lengths: Singles, strange: int) -> SparseText:
        bounds = np.searchsorted(ids, self._firsts)
        weights = self._rarities[ids] ** 2 * np.repeat(lengths, np.diff(bounds))
        return SparseText(ids, weights, ids[bounds[_STEMS] : bounds[_STEMS + 1]], strange)

    def _numbered(
        self, features: TextFeatures, *, foreign: bool = False
    ) -> tuple[Ids, Bounds, Singles, Ids]:
        """The texts' known features by number, in rising order; where each text's begin; for each
        block and text its share of the cosine over its length; unknown stems of each text.

        Of `foreign` texts pieces of words say nothing, and words that are not known nothing either.
        """
        rows: list[Numbers] = []
        ids: list[Numbers] = []
        lengths = np.zeros((len(_SHARES), features.texts))
        strange = np.zeros(features.texts, np.int32)
        for number, (hashes, block) in enumerate(
            zip(self._vocabularies, features.blocks, strict=True)
        ):
            first = self._first(number)
            places = places_of(hashes, block)
            known = places >= 0 if not foreign or number else np.zeros(len(places), np.bool_)
            rarity = np.full(len(places), 0.0 if foreign else self._unseen)
            rarity[known] = self._rarities[first + places[known]]
            lengths[number] = np.sqrt(np.bincount(block.rows, rarity**2, features.texts))
            rows.append(block.rows[known])
            ids.append(first + places[known])
            if number == _STEMS and not foreign:
                unknown = np.bincount(block.rows[~known], minlength=features.texts)
                strange = unknown.astype(np.int32)
        owner = np.concatenate(rows)
        order = np.argsort(owner, kind="stable")
        # Concepts tell as much as the words around them are common: they are measured by these.
        measures = lengths.copy()
        measures[_CONCEPTS] = np.maximum(lengths[_CONCEPTS], lengths[_STEMS])
        shares = _SHARES[:, None] / np.where(measures > 0, measures, 1)
        shares /= np.sqrt(np.maximum(((shares * lengths) ** 2).sum(axis=0), 1e-9))
        counts = np.bincount(owner, minlength=features.texts)
        return (
            np.concatenate(ids)[order].astype(np.int32),
            bounds_of(counts),
            shares.astype(np.float32),
            strange,
        )

    def similarities(self, text: SparseText) -> Vector:
        """The similarity to each text of the index, in its order."""
        return self._summed(text, self._starts[text.ids], self._starts[text.ids + 1])

    def _summed(self, text: SparseText, starts: Bounds, ends: Bounds) -> Vector:
        counts = ends - starts
        total = int(counts.sum())
        if not total:
            return np.zeros(self.size)
        # One gather over all postings: position k of posting list j is starts[j] + k. The blocks
        # are summed apart, since each has its own length.
        offsets = np.repeat(starts - np.concatenate(([0], np.cumsum(counts)[:-1])), counts)
        blocks = np.searchsorted(self._firsts, text.ids, side="right") - 1
        cells = self._rows[offsets + np.arange(total)] + np.repeat(blocks * self.size, counts)
        sums = np.bincount(
            cells, np.repeat(text.weights, counts), self.size * len(_SHARES)
        ).reshape(len(_SHARES), self.size)
        return np.asarray((sums * self._lengths).sum(axis=0), dtype=np.float64)

    def near(self, text: SparseText, most: int, without: Numbers | None = None) -> Near:
        """At most so many texts of the index that share something with a text, the most similar
        as far as rare features tell; `without` are rows that are taken as not there."""
        starts, ends = self._starts[text.ids], self._starts[text.ids + 1]
        counts = ends - starts
        whole = counts.sum() <= _POSTINGS
        if not whole:
            order = np.argsort(counts, kind="stable")
            common = order[np.cumsum(counts[order]) > _POSTINGS]
            ends[common] = starts[common]
        found = self._summed(text, starts, ends)
        if without is not None:
            found[without] = 0
        rows = np.flatnonzero(found > 0)
        if len(rows) > most:
            rows = rows[greatest(found[rows], most)]
        return Near(rows, found[rows] if whole else self._exact(text, rows))

    def _exact(self, text: SparseText, rows: Numbers) -> Vector:
        """The similarities of a text to some texts of the index."""
        places, counts = self._of(rows)
        ids = self._ids[places]
        # Six in seven are not the text's: a table that fits the processor's cache sorts them out.
        told = np.zeros(FEW, np.bool_)
        told[text.ids.astype(np.uint16)] = True
        likely = np.flatnonzero(told[ids.astype(np.uint16)])
        at = np.minimum(np.searchsorted(text.ids, ids[likely]), max(len(text.ids) - 1, 0))
        same = text.ids[at] == ids[likely]
        shared, at = likely[same], at[same]
        owner = np.repeat(np.arange(len(rows)), counts)[shared]
        blocks = np.searchsorted(self._firsts, ids[shared], side="right") - 1
        products = text.weights[at] * self._lengths[blocks, rows[owner]]
        return np.bincount(owner, products, len(rows)).astype(np.float64)

    def gram(self) -> Vector:
        """The similarities of all texts of the index to each other: a square matrix."""
        found = [self.similarities(self.text(row)) for row in range(self.size)]
        return np.array(found).reshape(self.size, self.size)

    def products(self, rows: Numbers) -> Vector:
        """The similarities of a few texts of the index to each other: a square matrix."""
        places, counts = self._of(rows)
        ids = self._ids[places]
        last = _SLATE.last(ids, len(self._rarities))
        # Half of the features are one text's alone and tell only of its length, which is one.
        several = np.zeros(len(ids), np.bool_)
        several[last[last != np.arange(len(ids), dtype=np.int32)]] = True
        shared = np.flatnonzero(several[last])
        columns = (np.cumsum(several) - 1)[last[shared]]
        owner, ids = np.repeat(np.arange(len(rows)), counts)[shared], ids[shared]
        blocks = np.searchsorted(self._firsts, ids, side="right") - 1
        dense = np.zeros((len(rows), int(several.sum())), dtype=np.float32)
        dense[owner, columns] = self._rarities[ids] * self._lengths[blocks, rows[owner]]
        found = np.asarray(dense @ dense.T, dtype=np.float64)
        np.fill_diagonal(found, counts > 0)
        return found

    def _of(self, rows: Numbers) -> tuple[Numbers, Numbers]:
        """Where the features of some texts are in `_ids`, and how many each has."""
        starts = self._offsets[rows]
        counts = self._offsets[rows + 1] - starts
        begins = np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)[:-1]])
        total = int(counts.sum()) if len(counts) else 0
        return np.repeat(starts - begins[: len(rows)], counts) + np.arange(total), counts

    def holders(self, stem: int) -> Rows:
        """The texts that hold a stem, given its number."""
        return self._rows[self._starts[stem] : self._starts[stem + 1]]

    def rarities(self, text: SparseText) -> tuple[Singles, float]:
        """How much each known stem of a text tells, and how much its unknown ones together:
        the inverse document frequency, highest for a stem never seen."""
        return self._rarities[text.stems], text.strange * self._unseen
