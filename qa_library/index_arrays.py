"""What an index is made of: its arrays, a text in its terms, and how arrays are looked up."""

import threading
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from qa_library.features import Block, Hashes

Vector = npt.NDArray[np.float64]
Singles = npt.NDArray[np.float32]
Ids = npt.NDArray[np.int32]
Rows = npt.NDArray[np.integer[Any]]
"""Of texts: the narrow numbers where they do, since there is one for each feature of each text."""
Bounds = npt.NDArray[np.int32]
Numbers = npt.NDArray[np.int64]

FEW = 65_536
"""Texts that the narrow numbers can tell apart."""


@dataclass(frozen=True)
class SparseText:
    """A text as the index sees it: the features it knows by number, in rising order."""

    ids: Ids
    weights: Singles
    """What each of them adds to the cosine, for a text of the index of length one."""
    stems: Ids
    """Which of the features are stems."""
    strange: int
    """How many of its stems the index does not know."""
    vector: Singles | None = None
    """What it means, where a sentence encoder says so (`semantic_index.py`)."""


@dataclass(frozen=True)
class Near:
    """Some texts of the index, in rising order, with their similarity to a text."""

    rows: Numbers
    similarities: Vector


class Slate(threading.local):
    """An array as long as a vocabulary, to write on and to read from at once: each thread has its
    own and keeps it, since to make a new one would take longer than to use it."""

    def __init__(self) -> None:
        self._places = np.zeros(0, np.int32)

    def last(self, ids: Ids, features: int) -> Ids:
        """For each of these features the last place where it is among them."""
        if len(self._places) < features:
            self._places = np.zeros(features, np.int32)
        self._places[ids] = np.arange(len(ids), dtype=np.int32)
        return self._places[ids]


def bounds_of(counts: Numbers) -> Bounds:
    """Where each of some lists begins that stand one after another, and where the last ends."""
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)]).astype(np.int32)


def greatest(numbers: Vector, most: int) -> Numbers:
    """The places of so many of the greatest numbers, in rising order."""
    bound = np.partition(numbers, -most)[-most]
    above = np.flatnonzero(numbers > bound)
    even = np.flatnonzero(numbers == bound)[: most - len(above)]
    return np.sort(np.concatenate([above, even]))


def places_of(hashes: Hashes, block: Block) -> Numbers:
    """The place of each feature of the block among the known ones, -1 for others."""
    if not len(hashes):
        return np.full(len(block.hashes), -1)
    places = np.searchsorted(hashes, block.hashes)
    found = hashes[np.minimum(places, len(hashes) - 1)] == block.hashes
    return np.where(found, places, -1)


def rarities_of(counts: Numbers, size: int) -> Singles:
    """Smoothed inverse document frequencies."""
    return np.asarray(np.log((1 + size) / (1 + counts)) + 1, dtype=np.float32)
