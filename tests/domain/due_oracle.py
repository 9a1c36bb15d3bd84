"""An oracle for due times, written from the rules alone and apart from the bot's arithmetic.

`Intervals` lays a calendar out as absolute intervals, day by day, takes the pauses away and walks
what is left. A second one, `due_ticks`, never builds an interval: it asks instant after instant
whether the wall clock of the zone stands in a window. Neither imports anything of the bot.

The rules: a wall time that a zone skips moves forward to the first instant that exists; one that
it repeats opens at its first and closes at its last occurrence. A window past midnight belongs to
the day it opens on. Windows that overlap count once. Exception days win over holidays, and both
over the week. A due time is the closing moment rather than the next opening.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

Span = tuple[int, int]
"""An opening and a closing, in seconds after the day's local midnight; up to two days."""
Interval = tuple[datetime, datetime]
"""From and until, UTC, half open."""
Paused = tuple[datetime, datetime | None]

WHOLE_DAY: tuple[Span, ...] = ((0, 86400),)
SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)
REACH = timedelta(days=4)
"""How far from its own date a window's ends can lie: two days, and the largest jump of a zone."""


@dataclass(frozen=True, eq=False)
class Definition:
    """What a calendar says, in plain values."""

    zone: ZoneInfo
    weekly: tuple[tuple[Span, ...], ...]
    exceptions: Mapping[date, tuple[Span, ...]] = field(default_factory=dict)
    holidays: Mapping[date, str] = field(default_factory=dict)
    always: bool = False

    def spans(self, day: date) -> tuple[Span, ...]:
        """The windows that a local date opens."""
        if self.always:
            return WHOLE_DAY
        if day in self.exceptions:
            return self.exceptions[day]
        return () if day in self.holidays else self.weekly[day.weekday()]


def wall(day: date, seconds: int) -> datetime:
    """The naive wall time so many seconds after a date's midnight, as clocks show it."""
    return datetime.combine(day, time()) + timedelta(seconds=seconds)


def _offsets(zone: ZoneInfo, at: datetime) -> tuple[timedelta, timedelta]:
    first = at.replace(tzinfo=zone).utcoffset()
    last = at.replace(tzinfo=zone, fold=1).utcoffset()
    assert first is not None
    assert last is not None
    return first, last


def is_repeated(zone: ZoneInfo, at: datetime) -> bool:
    """Whether the clocks of a zone show this naive time twice."""
    first, last = _offsets(zone, at)
    return first > last


def instant(zone: ZoneInfo, at: datetime, *, last: bool) -> datetime:
    """When the clocks of a zone show a naive time: the first or the last of two, in UTC.

    A time that they never show is the first instant after the jump.
    """
    before, after = _offsets(zone, at)
    if before >= after:
        return (at - (after if last else before)).replace(tzinfo=UTC)
    low, high = ((at - offset).replace(tzinfo=UTC) for offset in (after, before))
    while high - low > SECOND:
        middle = low + (high - low) // (2 * SECOND) * SECOND
        shown = middle.astimezone(zone).replace(tzinfo=None)
        low, high = (low, middle) if shown >= at else (middle, high)
    return high


class Intervals:
    """A calendar laid out over absolute time."""

    def __init__(self, definition: Definition) -> None:
        self.definition = definition
        self._days: dict[date, list[Interval]] = {}

    def day(self, day: date) -> list[Interval]:
        """A date's own windows, without those that a jump of the clocks swallows."""
        if day not in self._days:
            zone = self.definition.zone
            ends = (
                (
                    instant(zone, wall(day, opens), last=False),
                    instant(zone, wall(day, closes), last=True),
                )
                for opens, closes in self.definition.spans(day)
            )
            self._days[day] = [(opened, closed) for opened, closed in ends if opened < closed]
        return self._days[day]

    def open(self, start: datetime, end: datetime) -> list[Interval]:
        """The merged open intervals between two instants."""
        found: list[Interval] = []
        for number in range((end - start + 2 * REACH) // DAY + 1):
            found += self.day((start - REACH + number * DAY).date())
        clipped = ((max(opened, start), min(closed, end)) for opened, closed in found)
        return merged(clipped)

    def counted(self, start: datetime, end: datetime) -> timedelta:
        """The open time between two instants."""
        return sum((until - since for since, until in self.open(start, end)), timedelta())

    def is_open(self, at: datetime) -> bool:
        """Whether a window stands open at an instant."""
        return bool(self.open(at, at + timedelta(microseconds=1)))

    def business_date(self, at: datetime) -> date:
        """The earliest date with a window open at an instant, else the local date."""
        local = at.astimezone(self.definition.zone).date()
        for days in range(-4, 3):
            day = local + days * DAY
            if any(since <= at < until for since, until in self.day(day)):
                return day
        return local

    def closing_after(self, start: datetime, business_days: int) -> datetime:
        """When the Nth business day after that of the start closes.

        A day has closed when all that opened on it or before it has: else a day within yesterday's
        longer window would close before yesterday, and more days could be over sooner than fewer.
        """
        day = self.business_date(start)
        for _ in range(business_days):
            day += DAY
            while not self.day(day):
                day += DAY
        return max(until for days in range(4) for _, until in self.day(day - days * DAY))

    def due(
        self, start: datetime, target: timedelta | int, pauses: Sequence[Paused] = ()
    ) -> datetime:
        """When a target (open time, or a number of business days) is over, pauses left out.

        A business-day target is as much open time as lies before its closing time: so paused time
        is added behind it.
        """
        wanted = target
        if isinstance(wanted, int):
            wanted = self.counted(start, self.closing_after(start, wanted))
        stood = [(began, ended) for began, ended in pauses if ended is not None]
        span = 2 * wanted + timedelta(days=10) + sum((e - b for b, e in stood), timedelta())
        while True:
            left = wanted
            for since, until in without(self.open(start, start + span), stood):
                if until - since >= left:
                    return since + left
                left -= until - since
            span *= 2


def merged(intervals: Iterable[Interval]) -> list[Interval]:
    """The intervals in order, with those that overlap or touch as one, and no empty ones."""
    result: list[Interval] = []
    for since, until in sorted(intervals):
        if since >= until:
            continue
        if result and since <= result[-1][1]:
            result[-1] = (result[-1][0], max(until, result[-1][1]))
        else:
            result.append((since, until))
    return result


def without(intervals: Iterable[Interval], gaps: Iterable[Interval]) -> Iterator[Interval]:
    """What is left of intervals when gaps are taken away."""
    holes = merged(gaps)
    for since, until in intervals:
        at = since
        for began, ended in holes:
            if ended <= at or began >= until:
                continue
            if began > at:
                yield at, began
            at = ended
        if at < until:
            yield at, until
