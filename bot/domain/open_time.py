"""Wall time as instants, and a year of open time as sorted arrays.

Instants are whole microseconds since 1970 in UTC. A wall time that the zone skips is the first
instant behind the gap. One that comes twice opens a window the first time and closes it the second
time, so a window across a change of the clocks has the hours that really pass in it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, timedelta
from itertools import accumulate
from zoneinfo import ZoneInfo

MICROSECOND = timedelta(microseconds=1)
DAY_SECONDS = 86_400
_SECOND = 1_000_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EPOCH_WALL = datetime(1970, 1, 1)  # noqa: DTZ001  a wall time has no zone

Hours = Sequence[tuple[int, int]]
"""When windows open and close, as instants."""


def instant(at: datetime) -> int:
    """Microseconds since 1970. Raises ValueError where the moment has no zone."""
    if at.tzinfo is None:
        raise ValueError(f"{at} has no zone: time is counted between moments, not wall times")
    return (at - _EPOCH) // MICROSECOND


def moment(at: int) -> datetime:
    """The moment of an instant, in UTC."""
    return _EPOCH + at * MICROSECOND


def utc(at: datetime) -> datetime:
    """The same moment in UTC. Raises ValueError where it has no zone."""
    return at if at.tzinfo is UTC else moment(instant(at))


def at_wall(day: date, seconds: int, zone: ZoneInfo, *, last: bool = False) -> int:
    """The instant of `seconds` (0 to 172800) after midnight on the zone's wall clock.

    Of a time that comes twice the first instant, or the last.
    """
    wall = datetime(day.year, day.month, day.day) + timedelta(seconds=seconds)  # noqa: DTZ001
    since = (wall - _EPOCH_WALL) // MICROSECOND
    before, behind = (_offset(zone, wall, fold) for fold in (0, 1))
    if before < behind:
        return _gap_ends(zone, since - behind, since - before, before)
    return since - (behind if last else before)


def _offset(zone: ZoneInfo, wall: datetime, fold: int) -> int:
    offset = zone.utcoffset(wall.replace(tzinfo=zone, fold=fold))
    return (offset or timedelta()) // MICROSECOND


def _gap_ends(zone: ZoneInfo, low: int, high: int, before: int) -> int:
    """The first instant after `low` and by `high` at which the offset is no longer `before`."""
    seconds = range(1, (high - low) // _SECOND + 1)
    passed = bisect_left(
        seconds,
        True,
        key=lambda each: _offset_at(zone, low + each * _SECOND) != before,
    )
    return low + seconds[passed] * _SECOND


def _offset_at(zone: ZoneInfo, at: int) -> int:
    return (moment(at).astimezone(zone).utcoffset() or timedelta()) // MICROSECOND


@dataclass(frozen=True)
class Year:
    """A local year: its ends, its disjoint open stretches in order, and its business days."""

    begins: int
    ends: int
    opens: list[int]
    closes: list[int]
    before: list[int]
    """The year's open time before each stretch."""
    total: int
    days: list[int]
    """Ordinals of the dates on which a window opens."""
    closings: list[int]
    """When the hours of each of `days` are over."""

    def used(self, at: int) -> int:
        """The year's open time before an instant."""
        found = bisect_right(self.opens, at) - 1
        if found < 0:
            return 0
        return self.before[found] + min(at, self.closes[found]) - self.opens[found]

    def used_up(self, amount: int) -> int:
        """The first instant before which `amount` (above 0, at most `total`) was open."""
        found = bisect_left(self.before, amount) - 1
        return self.opens[found] + amount - self.before[found]

    def is_over(self, day: int, at: int) -> bool:
        """Whether the hours of a date (its ordinal) are over, or it has none."""
        found = bisect_left(self.days, day)
        return self.days[found : found + 1] != [day] or self.closings[found] <= at


def expanded(number: int, zone: ZoneInfo, hours: Callable[[date], Hours]) -> Year:
    """A year in the zone, of the `hours` of each date.

    Hours that overlap count once. A day whose hours end within those of the day before closes
    with them. Raises ValueError for a year whose neighbours `date` does not know.
    """
    if not MINYEAR < number < MAXYEAR:
        raise ValueError(f"open time is not reckoned in the year {number}")
    first, behind = date(number, 1, 1), date(number + 1, 1, 1)
    begins, ends = (at_wall(day, 0, zone) for day in (first, behind))
    every = list(hours(first - timedelta(days=1)))
    closing = max((closes for _, closes in every), default=begins)
    days: list[int] = []
    closings: list[int] = []
    for ordinal in range(first.toordinal(), behind.toordinal()):
        if today := hours(date.fromordinal(ordinal)):
            every += today
            closing = max(closing, *(closes for _, closes in today))
            days.append(ordinal)
            closings.append(closing)
    opens, closes = _disjoint(every, begins, ends)
    open_time = [closed - opened for opened, closed in zip(opens, closes, strict=True)]
    before = list(accumulate(open_time, initial=0))
    return Year(begins, ends, opens, closes, before[:-1], before[-1], days, closings)


def _disjoint(hours: Hours, begins: int, ends: int) -> tuple[list[int], list[int]]:
    """Hours in order, cut to a year, with those that touch joined."""
    opens: list[int] = []
    closes: list[int] = []
    for opened, closed in sorted(hours):
        start, end = max(opened, begins), min(closed, ends)
        if closes and start <= closes[-1]:
            closes[-1] = max(closes[-1], end)
        elif start < end:
            opens.append(start)
            closes.append(end)
    return opens, closes
