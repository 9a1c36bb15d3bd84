"""Finds phrasings that, were they not in the library, would clearly be taken for another entry."""

from collections.abc import Iterator

import numpy as np

from qa_library.features import Featurer
from qa_library.index import PhrasingIndex
from qa_library.ranker import Matrix, Numbers, kernel_inverse
from qa_library.search import Phrasings, flat, owners_of

_SHARE = 0.8
"""The share of a wrong entry from which a phrasing is reported,"""
_SCORE = 0.7
"""if that entry's score is so high (about 1 for a sure match)."""
_TEMPERATURE = 0.06
"""How scores turn into shares. What libraries teach on average, not what this one does: a warning
should not come and go with phrasings of other entries."""


def confused(language: str, phrasings: Phrasings) -> Iterator[tuple[int, str]]:
    """Rows of the phrasings, entry by entry, with the entry that each is nearer to."""
    owners, entries = owners_of(phrasings), list(phrasings)
    index = PhrasingIndex(flat(phrasings), Featurer(language))
    if not index.size:
        return
    scores = left_out(index.gram(), owners, len(entries))
    best = scores.argmax(axis=1)
    top = scores.max(axis=1)
    share = 1 / np.exp((scores - top[:, None]) / _TEMPERATURE).sum(axis=1)
    for row in np.flatnonzero((best != owners) & (share >= _SHARE) & (top >= _SCORE)).tolist():
        yield row, entries[best[row]]


def left_out(similarities: Matrix, owners: Numbers, entries: int) -> Matrix:
    """The ridge scores of every phrasing asked of the library without it: a row each. Exact: the
    solution without a row follows from the whole one in closed form."""
    inverse = kernel_inverse(similarities)
    targets = np.zeros((len(owners), entries))
    targets[np.arange(len(owners)), owners] = 1
    return np.asarray(targets - inverse @ targets / np.diag(inverse)[:, None])
