"""Sets of texts that only have to tell whether they hold one: eight bytes a text.

A set of strings takes ten times as much. Two texts have the same hash by a chance of one in
10 to the 19.
"""

from collections.abc import Iterable
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

Hashed = npt.NDArray[np.uint64]
"""The hashes of some texts, each once, in rising order."""


def hashed(texts: Iterable[str]) -> Hashed:
    """The set of these texts."""
    return np.unique(np.fromiter(map(_hash, texts), np.uint64))


def holds(known: Hashed, text: str) -> bool:
    """Whether the text is among them."""
    one = _hash(text)
    at = int(np.searchsorted(known, np.uint64(one)))
    return at < len(known) and int(known[at]) == one


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "little")
