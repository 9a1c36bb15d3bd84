"""What speaks for a match being right, and how it looks on the library itself.

The library is its own evidence: some phrasings are asked of the library without them (is the right
entry found?) and of the library without their whole entries (what does a text look like that
nothing answers?). Nothing is approximated: the library without them is solved anew, since shorter
ways to leave one out let the answer leak into the evidence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from qa_library.index_arrays import SparseText, Vector
from qa_library.ranker import Matrix, Numbers, Ranker, Ranking, rank, solve

FEATURES = ("chance", "similarity", "known")

_FOLDS = 5
_FEWER_FOLDS = 3
_LARGE = 800
"""Phrasings from which fewer folds tell enough."""
_ENTRY_IN = 10
"""One entry in so many is left out of each fold."""


@dataclass(frozen=True)
class Asked:
    """A text asked of the library: the evidence for its best entry, and how it went."""

    features: Vector
    logits: Vector
    """Of the entries, the best first, at most ten."""
    right: int | None
    """The place of the right entry in `logits`; None if it is not there or there is none."""
    answered: bool
    """Whether an entry of the library asked answers the text."""
    row: int | None = None
    """The row of the phrasing that was asked; None for a text from outside the index."""


def features(ranking: Ranking, ranker: Ranker, without: Numbers | None = None) -> Vector:
    """The evidence for the best entry, each figure about 0 to 1, in the order of FEATURES.

    `without` are rows of the index that are taken as not there.
    """
    chance = 1 / np.exp(ranking.logits - ranking.logits[0]).sum()
    known = known_share(ranker, ranking.text, without)
    return np.array([np.log(chance) / 3, ranking.nearest[0], known])


def known_share(ranker: Ranker, text: SparseText, without: Numbers | None = None) -> float:
    """How much of what the text's words tell is known to the library, 0 to 1."""
    rarities, strange = ranker.index.rarities(text)
    total = float(rarities.sum()) + strange
    if not total:
        return 0.0
    if without is None:
        return float(rarities.sum()) / total
    known = np.array(
        [not np.isin(ranker.index.holders(stem), without).all() for stem in text.stems],
        dtype=np.bool_,
    )
    return float(rarities[known].sum()) / total


def ask(ranker: Ranker, texts: Sequence[tuple[str, int | None]]) -> Iterator[Asked]:
    """Texts from outside asked of the whole library, each with the number of the entry that answers
    it, None where none does; those that are like no phrasing are left out."""
    found = ranker.index.sparse_all([text for text, _ in texts])
    for sparse, (_, answer) in zip(found, texts, strict=True):
        ranking = ranker.rank(sparse)
        if len(ranking.entries):
            yield _asked(ranking, features(ranking, ranker), answer)


def self_examination(
    ranker: Ranker, gram: Matrix | None, most: int, *, answered: bool = True
) -> Iterator[Asked]:
    """Phrasings asked of the library without them (unless not `answered`), and of the library
    without their whole entries; about `most` of each sort, spread evenly.

    `gram` are the similarities of all phrasings to each other, for a ranker that is solved.
    Nothing with a single entry.
    """
    if ranker.entries < 2:
        return
    for without, asked in _folds(ranker, most, answered=answered):
        yield from _examined(ranker, gram, without, asked)


def _folds(
    ranker: Ranker, most: int, *, answered: bool
) -> Iterator[tuple[Numbers, list[tuple[int, int | None]]]]:
    """Rows to leave out together, with those of them to ask, each with its entry if that stays."""
    places = np.concatenate([np.arange(n) for n in np.bincount(ranker.owners)])
    counts = np.bincount(ranker.owners)[ranker.owners]
    folds = _FOLDS if ranker.index.size <= _LARGE and answered else _FEWER_FOLDS
    every = min(_ENTRY_IN, ranker.entries)
    for fold in range(min(folds, every)):
        gone = ranker.owners % every == fold
        single = ~gone & (counts > 1) & ((places + ranker.owners) % counts == fold % counts)
        if not answered:
            single[:] = False
        asked = [
            *((row, None) for row in _spread(np.flatnonzero(gone), most // folds)),
            *(
                (row, int(ranker.owners[row]))
                for row in _spread(np.flatnonzero(single), most // folds)
            ),
        ]
        yield np.flatnonzero(gone | single), asked


def _spread(rows: Numbers, most: int) -> list[int]:
    if len(rows) <= most:
        return [int(row) for row in rows]
    return [int(rows[at * len(rows) // most]) for at in range(most)]


def _examined(
    ranker: Ranker,
    gram: Matrix | None,
    without: Numbers,
    asked: Sequence[tuple[int, int | None]],
) -> Iterator[Asked]:
    index, owners = ranker.index, ranker.owners
    if gram is None:
        for row, answer in asked:
            ranking = ranker.rank(index.text(row), without)
            if len(ranking.entries):
                yield _asked(ranking, features(ranking, ranker, without), answer, row)
        return
    stays = np.setdiff1d(np.arange(index.size), without)
    solved = solve(gram[np.ix_(stays, stays)], owners[stays], ranker.entries)
    for row, answer in asked:
        text = index.text(row)
        ranking = rank(gram[row, stays], owners[stays], solved, text)
        if len(ranking.entries):
            yield _asked(ranking, features(ranking, ranker, without), answer, row)


def _asked(ranking: Ranking, evidence: Vector, answer: int | None, row: int | None = None) -> Asked:
    logits = ranking.logits[:10]
    places = [at for at, entry in enumerate(ranking.entries[:10].tolist()) if entry == answer]
    return Asked(
        features=evidence,
        logits=logits,
        right=places[0] if places else None,
        answered=answer is not None,
        row=row,
    )
