"""Ranks the entries of one language for a text.

Two models over the same similarities: a softmax regression decides which entry is meant, and a
kernel ridge regression tells how strong the trace of each entry is, whatever the others'. On the
open sets the first finds 1 to 2 more in 100 than the second, and 12 more than the nearest phrasing.

Libraries up to SOLVED_ONCE phrasings are solved once when built. For larger ones both are solved
at query time over the phrasings near the text, which needs no training.
"""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from qa_library.index import PhrasingIndex
from qa_library.index_arrays import SparseText, Vector

_RIDGE = 0.1
_PENALTY = 0.1
"""Of the softmax regression: 0.03 to 0.3 do as well, within half a point, on the open sets."""
_STEPS = 16
"""More change less than one answer in 300."""
_BEND = 0.25
"""Bound for the curvature of the softmax that each step assumes. One half is safe for any data
(Boehning 1992) and takes twice the steps; with a quarter the loss fell on every set that was tried,
and a step that goes astray starts the acceleration anew."""
SOLVED_ONCE = 2_000
"""Phrasings up to which the whole system is solved when built (2,000: 50 MB for a moment, 2 s)."""
RANKED = 16
"""Entries that are told of: the others have no share worth naming."""
_NEAR_PHRASINGS = 4
_CANDIDATES = 160

Matrix = npt.NDArray[np.float64]
Floats = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Ranking:
    """The best entries for a text, at most RANKED, the best first, by number.

    `logits` are the softmax regression's (their differences are log odds), `scores` the ridge's
    (about 1 for a sure match, about 0 for none), `nearest` the similarity of each entry's closest
    phrasing, `rows` that phrasing's row.
    """

    entries: Numbers
    logits: Vector
    scores: Vector
    nearest: Vector
    rows: Numbers
    text: SparseText


@dataclass(frozen=True)
class Solved:
    """Both regressions of a small library: a row for each phrasing, a column for each entry."""

    ridge: Floats
    softmax: Floats


def solve(similarities: Matrix, owners: Numbers, entries: int) -> Solved:
    """Both regressions, given the similarities of all phrasings to each other and the number of
    the entry that each belongs to."""
    targets = np.zeros((len(owners), entries), np.float32)
    targets[np.arange(len(owners)), owners] = 1
    return Solved(
        _ridge_weights(similarities, targets),
        _softmax_weights(similarities.astype(np.float32), targets),
    )


def _ridge_weights(similarities: Matrix, targets: Floats) -> Floats:
    """Weights of the kernel ridge regression."""
    weights = np.linalg.solve(_ridge_system(similarities), targets)
    return np.asarray(weights, dtype=np.float32)


def kernel_inverse(similarities: Matrix) -> Matrix:
    """What the ridge regression's targets are multiplied by to give its weights."""
    return np.asarray(np.linalg.inv(_ridge_system(similarities)), dtype=np.float64)


def _ridge_system(similarities: Matrix) -> Matrix:
    return kernel(similarities) + _RIDGE * np.eye(len(similarities))


def _softmax_weights(similarities: Floats, targets: Floats) -> Floats:
    """Weights of the softmax regression: each step minimises a quadratic bound of the loss, which
    has the same matrix every time, and Nesterov's momentum halves their number."""
    size = len(similarities)
    step = np.linalg.inv(_BEND * similarities + _PENALTY * np.eye(size, dtype=np.float32))
    weights: Floats = np.zeros_like(targets)
    ahead = weights
    pace = 1.0
    for _ in range(_STEPS):
        logits = similarities @ ahead
        logits -= logits.max(axis=1, keepdims=True)
        np.exp(logits, out=logits)
        logits /= logits.sum(axis=1, keepdims=True)
        slope = logits - targets + _PENALTY * ahead
        moved: Floats = np.asarray(ahead - step @ slope, dtype=np.float32)
        if float(np.vdot(slope, moved - weights)) > 0:
            pace = 1.0
        next_pace = (1 + math.sqrt(1 + 4 * pace * pace)) / 2
        ahead = np.asarray(moved + (pace - 1) / next_pace * (moved - weights), dtype=np.float32)
        weights, pace = moved, next_pace
    return weights


class Ranker:
    """Ranks entries 0..n-1, given which entry each phrasing of the index belongs to.

    `solved` is what `solve` gave for them all; without it each text is solved for by itself.
    """

    def __init__(
        self, index: PhrasingIndex, owners: Numbers, entries: int, solved: Solved | None
    ) -> None:
        self.index = index
        self.owners = owners
        self.entries = entries
        self.solved = solved

    def rank(self, text: SparseText, without: Numbers | None = None) -> Ranking:
        """The best entries for a text; none if no phrasing is alike. `without` are rows that are
        taken as not there, for which a library must not be solved."""
        if self.solved is not None:
            return rank(self.index.similarities(text), self.owners, self.solved, text)
        near = self.index.near(text, _CANDIDATES, without)
        rows, similarities = near.rows, near.similarities
        if not len(rows):
            return Ranking(rows, similarities, similarities, similarities, rows, text)
        taken = self._near(rows, similarities)
        rows, similarities = rows[taken], similarities[taken]
        entries, owners = np.unique(self.owners[rows], return_inverse=True)
        solved = solve(self.index.products(rows), owners, len(entries))
        ranking = rank(similarities, owners, solved, text)
        return Ranking(
            entries[ranking.entries],
            ranking.logits,
            ranking.scores,
            ranking.nearest,
            rows[ranking.rows],
            text,
        )

    def _near(self, rows: Numbers, similarities: Vector) -> Numbers:
        """The places of the phrasings to solve for: a few of each of the nearest entries."""
        order = np.lexsort((rows, -similarities))
        owners = self.owners[rows[order]]
        # The how-manieth of its entry each is, and the how-manieth entry its is.
        _, first, entry = np.unique(owners, return_index=True, return_inverse=True)
        by_entry = np.argsort(entry, kind="stable")
        counts = np.bincount(entry)
        nth = np.empty(len(order), np.int64)
        begins = np.cumsum(counts) - counts
        nth[by_entry] = np.arange(len(order)) - np.repeat(begins, counts)
        place = np.argsort(np.argsort(first))[entry]
        return np.sort(order[(nth < _NEAR_PHRASINGS) & (place < RANKED)])


def rank(similarities: Vector, owners: Numbers, solved: Solved, text: SparseText) -> Ranking:
    """The ranking that solved regressions give. Negative similarities are phrasings that are taken
    as not there."""
    entries = solved.softmax.shape[1]
    there = np.maximum(similarities, 0.0)
    logits = (there.astype(np.float32) @ solved.softmax).astype(np.float64)
    nearest = np.full(entries, -1.0)
    np.maximum.at(nearest, owners, similarities)
    best = np.lexsort((np.arange(entries), -nearest, -logits))
    best = best[nearest[best] > 0][:RANKED]
    order = np.argsort(similarities, kind="stable")[::-1]
    rows = np.zeros(entries, np.int64)
    rows[owners[order[::-1]]] = order[::-1]  # the last to be written is the most similar
    scores = (kernel(there).astype(np.float32) @ solved.ridge[:, best]).astype(np.float64)
    return Ranking(best, logits[best], scores, nearest[best], rows[best], text)


def kernel(similarities: Matrix) -> Matrix:
    """The ridge regression's, of similarities: on the open sets it beat these by up to 2 points."""
    return np.asarray(np.exp(similarities - 1))
