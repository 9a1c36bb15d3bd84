"""What speaks for a match being right, and how it looks on the library itself.

The library is its own evidence: each phrasing is asked of the library without it (is the right
entry found?) and of the library without its whole entry (what does a text look like that
nothing answers?). Both are exact: the ridge solution without some phrasings follows from the
whole one in closed form.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from qa_library.index import Rows, SparseText, Vector
from qa_library.ranker import Matrix, Ranker, Ranking, Solved

FEATURES = ("score", "margin", "similarity", "lead", "known", "shared")


@dataclass(frozen=True)
class Asked:
    """A text asked of the library: the evidence for its best entry, and how it went."""

    features: Vector
    scores: Vector
    """The scores of the entries, the best first, at most ten."""
    right: int | None
    """The place of the right entry in `scores`; None if it is not there or there is none."""
    answered: bool
    """Whether an entry of the library asked answers the text."""
    best: int = -1
    """The number of the best entry."""
    row: int | None = None
    """The row of the phrasing that was asked; None for a text from outside the index."""


def features(ranking: Ranking, ranker: Ranker, without: Sequence[int] = ()) -> Vector:
    """The evidence for the best entry, each figure about 0 to 1, in the order of FEATURES.

    `without` are rows of the index that are to be taken as not there.
    """
    best = ranking.best[:2]
    scores, nearest = ranking.scores[best], ranking.nearest
    others = np.delete(nearest, best[0])
    rival = float(scores[1]) if len(scores) > 1 else 0.0
    known, shared = coverage(ranker, ranking.text, int(best[0]), without)
    return np.array(
        [
            float(scores[0]),
            float(scores[0]) - rival,
            float(nearest[best[0]]),
            float(nearest[best[0]] - others.max(initial=0.0)),
            known,
            shared,
        ]
    )


def coverage(
    ranker: Ranker, text: SparseText, entry: int, without: Sequence[int] = ()
) -> tuple[float, float]:
    """How much of what the text's words tell is known to the library, and to one entry."""
    rarities, strange = ranker.index.rarities(text)
    total = float(rarities.sum()) + strange
    known = shared = 0.0
    for stem, rarity in zip(text.stems.tolist(), rarities.tolist(), strict=True):
        holders = ranker.index.holders(stem)
        if without:
            holders = holders[_others(holders, without)]
        if len(holders):
            known += rarity
            shared += rarity * bool((ranker.owners[holders] == entry).any())
    return (known / total, shared / total) if total else (0.0, 0.0)


def _others(holders: Rows, without: Sequence[int]) -> list[int]:
    """The places in `holders` of rows that are there; a list is faster than isin for so few."""
    return [at for at, row in enumerate(holders.tolist()) if row not in without]


def ask(ranker: Ranker, texts: Sequence[tuple[str, int | None]]) -> Iterator[Asked]:
    """Texts from outside asked of the whole library, each with the number of the entry that answers
    it, None where none does; those without words are left out."""
    if not ranker.entries:
        return
    found = ranker.index.sparse_all([text for text, _ in texts])
    for sparse, (_, answer) in zip(found, texts, strict=True):
        if len(sparse.ids):
            ranking = ranker.rank(sparse)
            yield _asked(ranking, features(ranking, ranker), answer)


def self_examination(
    ranker: Ranker, solved: Solved | None, most: int | None = None, *, answered: bool = True
) -> Iterator[Asked]:
    """Each phrasing asked of the library without it (unless not `answered`), and without its whole
    entry; with `most`, about so many phrasings, spread evenly.

    Nothing without a solution (see ranker.solve), or with a single entry.
    """
    if solved is None or ranker.entries < 2:
        return
    stride = 1 if most is None else -(-ranker.index.size // most)
    for entry in range(ranker.entries):
        members = [int(row) for row in np.flatnonzero(ranker.owners == entry)]
        for row in members[::stride]:
            if answered and len(members) > 1:
                yield ask_without(ranker, solved, row, [row], entry)
            yield ask_without(ranker, solved, row, members, None)


def left_out(solved: Solved) -> Matrix:
    """The scores of every phrasing asked of the library without it: a row each."""
    return solved.targets - solved.weights / np.diag(solved.inverse)[:, None]


def ask_without(
    ranker: Ranker, solved: Solved, row: int, without: list[int], answer: int | None
) -> Asked:
    """The phrasing of a row asked of the library without some rows, its own among them."""
    block = solved.inverse[np.ix_(without, without)]
    scores = solved.targets[without] - np.linalg.solve(block, solved.weights[without])
    similarities = solved.gram[row].copy()
    similarities[without] = -1.0
    ranking = ranker.ranking(scores[without.index(row)], similarities, ranker.index.texts[row])
    if answer is None:
        ranking.scores[ranker.owners[row]] = -1.0
    return _asked(ranking, features(ranking, ranker, without), answer, row)


def _asked(ranking: Ranking, evidence: Vector, answer: int | None, row: int | None = None) -> Asked:
    order = ranking.best[:10]
    place = [int(at) for at, entry in enumerate(order) if entry == answer]
    return Asked(
        features=evidence,
        scores=ranking.scores[order],
        right=place[0] if place else None,
        answered=answer is not None,
        best=int(order[0]),
        row=row,
    )
