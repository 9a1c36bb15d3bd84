"""What a desk's record has earned: from which confidence a language may answer by itself.

The library measures how sure it is on texts that curators wrote. What buyers really write is
different, so its own bar proves nothing outside: the desk's verdicts on its proposals do.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

LOWEST_BAR = 0.9
"""Below it nothing is ever automatic (the library's own bar is never lower), so verdicts on less
sure proposals say nothing about what would go out."""
MOST_COUNTED = 2_000
"""Verdicts of a language that count at most: the newest."""
COUNTED_FOR = timedelta(days=180)
"""What was decided earlier speaks of another library and of other buyers."""
REWORDED_COUNTS_FOR = timedelta(days=30)
"""The same of an entry that is worded otherwise now: an entry that was mended does not hold its
language back for half a year, nor does mending wipe the record clean at once."""
_PRECISION = 0.99
_CERTAIN_PRECISION = 0.97
_Z = 1.959964
"""The normal quantile of a two-sided 95 % interval."""


@dataclass(frozen=True)
class Judged:
    """A proposal of the library that somebody judged; of the buyer's words it holds nothing.

    `confidence`, 0 to 1, is the library's at that time. `edition` names the entry's wording in
    `language`. `lately` says that it counts however the entry is worded now.
    """

    entry: str
    language: str
    confidence: float
    edition: str
    right: bool
    lately: bool = True


@dataclass(frozen=True)
class Standing:
    """How far a language is: `right` of about `needed` right proposals, and `wrong` ones beside
    them. `bar` is the confidence from which it may answer by itself; None: not yet."""

    language: str
    right: int
    wrong: int
    needed: int
    bar: float | None


def standing(language: str, judged: Iterable[Judged]) -> Standing:
    """What verdicts of one language have earned; in whatever order they come.

    The bar is the lowest confidence of a right proposal from which up the proposals were right
    often enough. It is never that of a wrong one: one more wrong verdict can only raise the bar or
    take it away. Where there is no bar, the counts are those of where the least is lacking.
    """
    nearest = Standing(language, 0, 0, rights_needed(0), None)
    earned: Standing | None = None
    for bar, right, wrong in _from_the_surest(judged):
        here = Standing(language, right, wrong, rights_needed(wrong), None)
        if suffices(right, wrong):
            earned = Standing(language, right, wrong, here.needed, bar)
        elif here.needed - here.right <= nearest.needed - nearest.right:
            nearest = here
    return earned or nearest


def _from_the_surest(judged: Iterable[Judged]) -> Iterator[tuple[float, int, int]]:
    """Each confidence of a right proposal, with how many from it up were right and wrong."""
    at: dict[float, list[int]] = {}
    for one in judged:
        if one.confidence >= LOWEST_BAR:
            at.setdefault(one.confidence, [0, 0])[not one.right] += 1
    right = wrong = 0
    for confidence in sorted(at, reverse=True):
        here, against = at[confidence]
        right, wrong = right + here, wrong + against
        if here:
            yield confidence, right, wrong


def suffices(right: int, wrong: int) -> bool:
    """Whether so many verdicts prove enough: at least 99 % right, and the lower end of the 95 %
    Wilson interval at 97 % or more. Without a wrong one that takes 125."""
    total = right + wrong
    return right >= _PRECISION * total and wilson_lower(right, total) >= _CERTAIN_PRECISION


def wilson_lower(right: int, total: int) -> float:
    """The lower end of the 95 % interval of a share (Wilson 1927), 0 to 1; 0 for no trials."""
    if not total:
        return 0.0
    share, square = right / total, _Z * _Z
    middle = share + square / (2 * total)
    spread = _Z * math.sqrt(share * (1 - share) / total + square / (4 * total * total))
    return (middle - spread) / (1 + square / total)


@cache
def rights_needed(wrong: int) -> int:
    """How many right verdicts it takes beside so many wrong ones."""
    most = 200
    while not suffices(most, wrong):
        most *= 2
    least = 0
    while most - least > 1:
        between = (most + least) // 2
        least, most = (least, between) if suffices(between, wrong) else (between, most)
    return most
