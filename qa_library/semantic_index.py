"""An index that knows what texts mean as well as how they are written: see `meaning.py`."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Self

import numpy as np

from qa_library.encoder import Vectors
from qa_library.index import PhrasingIndex
from qa_library.index_arrays import Near, Numbers, SparseText, Vector
from qa_library.meaning import Meaning

_MEANT = 0.8
"""What the meaning counts against the letters,"""
_SHARPNESS = 2.0
"""and how quickly it fades: exp(2 (cosine - 1)). Both chosen on halves of two open sets with one
English model of 384 dimensions, where 0.7 to 0.9 and 1 to 2 differ by a point; 4 loses two more."""


class SemanticIndex(PhrasingIndex):
    """The same texts with their vectors. Immutable."""

    _vectors: Vectors
    _meaning: Meaning

    @classmethod
    def over(cls, lexical: PhrasingIndex, vectors: Vectors, meaning: Meaning) -> Self:
        """An index with a row of `vectors` for each text. Raises ValueError if there are more or
        fewer."""
        if len(vectors) != lexical.size:
            raise ValueError("vectors of another number")
        index = cls.__new__(cls)
        index.__dict__.update(lexical.__dict__)
        index._vectors, index._meaning = vectors, meaning
        return index

    def edited(self, kept: Sequence[int], added: Sequence[str]) -> Self:
        edited = super().edited(kept, added)
        rows = np.array(kept, dtype=np.int64)
        added_vectors = self._meaning.of_texts(added) if added else self._vectors[:0]
        edited._vectors = np.concatenate([self._vectors[rows], added_vectors])
        return edited

    def sparse_all(self, texts: Sequence[str], spoken: str | None = None) -> list[SparseText]:
        found = super().sparse_all(texts, spoken)
        vectors = self._meaning.of_texts(texts) if texts else ()
        return [replace(one, vector=row) for one, row in zip(found, vectors, strict=True)]

    def text(self, row: int) -> SparseText:
        return replace(super().text(row), vector=self._vectors[row])

    def similarities(self, text: SparseText) -> Vector:
        return _mixed(super().similarities(text), self._vectors @ _vector(text))

    def near(self, text: SparseText, most: int, without: Numbers | None = None) -> Near:
        likeness = self._vectors @ _vector(text)
        alike = np.arange(self.size)
        if without is not None:
            alike = np.delete(alike, without)
        if len(alike) > most:
            alike = alike[np.argpartition(-likeness[alike], most)[:most]]
        rows = np.union1d(super().near(text, most, without).rows, alike)
        return Near(rows, _mixed(self._exact(text, rows), likeness[rows]))

    def products(self, rows: np.typing.NDArray[np.int64]) -> Vector:
        vectors = self._vectors[rows]
        return _mixed(super().products(rows), vectors @ vectors.T)


def _vector(text: SparseText) -> Vectors:
    if text.vector is None:
        raise ValueError("a text of another index: it has no vector")
    return text.vector


def _mixed(letters: Vector, likeness: Vectors) -> Vector:
    meant = np.exp(_SHARPNESS * (np.minimum(likeness, 1.0).astype(np.float64) - 1))
    return np.asarray((1 - _MEANT) * letters + _MEANT * meant)
