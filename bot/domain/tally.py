"""Promises kept and broken, counted by what they have in common."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from statistics import median
from typing import Generic, TypeVar

from bot.domain.effects import ClockName
from bot.domain.ids import PersonId
from bot.domain.stages import Cause

GREEN_FROM = 95
"""Per cent kept. A buyer who asks four times then meets a broken promise one time in five
(1 - 0.95**4 = 0.19): what a bad day does to a desk that is well."""
AMBER_FROM = 85
"""Per cent kept. A buyer who asks four times then meets one about every second time
(1 - 0.85**4 = 0.48): worse than that is what buyers know the desk for."""

_K = TypeVar("_K")


class Light(StrEnum):
    """How a share of kept promises is to be read."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    GREY = "grey"
    """Nothing was judged."""


@dataclass(frozen=True)
class Kept:
    """So many promises that were kept."""

    clock: ClockName
    language: str
    holder: PersonId | None
    count: int


@dataclass(frozen=True)
class Broken:
    """One promise that was broken, and how late it was kept, or is."""

    clock: ClockName
    language: str
    holder: PersonId | None
    cause: Cause
    late: timedelta


@dataclass(frozen=True)
class Judged:
    """The promises that were judged in a span."""

    kept: Sequence[Kept] = ()
    broken: Sequence[Broken] = ()

    @property
    def holders(self) -> set[PersonId]:
        """Everybody who held one of them."""
        held = {one.holder for one in self.kept} | {one.holder for one in self.broken}
        return {holder for holder in held if holder is not None}


@dataclass(frozen=True)
class Tally:
    """How many promises were kept, and how many broken."""

    kept: int = 0
    broken: int = 0

    @property
    def judged(self) -> int:
        """All of them."""
        return self.kept + self.broken

    @property
    def percent(self) -> int | None:
        """Of them kept, rounded down, so that 100 means all; None of nothing."""
        return self.kept * 100 // self.judged if self.judged else None

    @property
    def light(self) -> Light:
        """By `GREEN_FROM` and `AMBER_FROM`."""
        if self.percent is None:
            return Light.GREY
        if self.percent >= GREEN_FROM:
            return Light.GREEN
        return Light.AMBER if self.percent >= AMBER_FROM else Light.RED


@dataclass(frozen=True)
class Line(Generic[_K]):
    """The promises that have `key` in common, this week and the week before."""

    key: _K
    tally: Tally = Tally()
    before: Tally = Tally()
    median: timedelta | None = None
    """How late the broken ones of this week were; None where none was."""
    worst: timedelta | None = None


def lines(this: Judged, before: Judged, key: Callable[[Kept | Broken], _K]) -> tuple[Line[_K], ...]:
    """A line for each key of this week or of the week before, those with most promises first."""
    tallies, earlier = _tallies(this, key), _tallies(before, key)
    late: dict[_K, list[timedelta]] = {}
    for one in this.broken:
        late.setdefault(key(one), []).append(one.late)
    found = [
        Line(
            each,
            tallies.get(each, Tally()),
            earlier.get(each, Tally()),
            _median(late[each]) if each in late else None,
            max(late[each]) if each in late else None,
        )
        for each in {**tallies, **earlier}
    ]
    return tuple(
        sorted(found, key=lambda one: (-one.tally.judged, -one.before.judged, str(one.key)))
    )


def _tallies(judged: Judged, key: Callable[[Kept | Broken], _K]) -> dict[_K, Tally]:
    kept: Counter[_K] = Counter()
    broken: Counter[_K] = Counter()
    for one in judged.kept:
        kept[key(one)] += one.count
    for each in judged.broken:
        broken[key(each)] += 1
    return {each: Tally(kept[each], broken[each]) for each in {**kept, **broken}}


def _median(late: Sequence[timedelta]) -> timedelta:
    return timedelta(seconds=median(one.total_seconds() for one in late))
