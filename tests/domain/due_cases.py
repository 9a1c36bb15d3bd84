"""Random questions about due times, drawn to where calendars and clocks are awkward."""

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from tests.domain.due_oracle import (
    DAY,
    SECOND,
    Definition,
    Intervals,
    Paused,
    Span,
    instant,
    wall,
)

MINUTE = timedelta(minutes=1)
NOTHING = timedelta()
YEARS = {
    "Europe/Warsaw": range(1990, 2040),
    "America/New_York": range(1986, 2040),
    "America/Sao_Paulo": range(1986, 2020),
    "Asia/Shanghai": range(1985, 1993),
    "Africa/Lagos": range(2000, 2040),
    "Asia/Riyadh": range(2000, 2040),
    "Asia/Kathmandu": range(1985, 1988),
    "Australia/Lord_Howe": range(1986, 2040),
    "Pacific/Apia": range(2010, 2013),
    "America/St_Johns": range(1987, 2040),
    "Africa/Cairo": range(2007, 2040),
    "Africa/Casablanca": range(2015, 2040),
    "Europe/Dublin": range(1990, 2040),
    "UTC": range(2000, 2040),
}
"""Zones with the years in which their clocks do what is worth a test."""
PER_CALENDAR = 25
"""Cases to a calendar: laying one out costs more than asking it."""


@dataclass(frozen=True)
class Case:
    """A question to both, and the calendar it is about."""

    oracle: Intervals
    start: datetime
    target: timedelta | int
    pauses: tuple[Paused, ...] = ()

    def __str__(self) -> str:
        said = self.oracle.definition
        return (
            f"zone={said.zone.key!r} always={said.always}\nweekly={said.weekly!r}\n"
            f"exceptions={said.exceptions!r}\nholidays={said.holidays!r}\n"
            f"start={self.start!r}\ntarget={self.target!r}\npauses={self.pauses!r}"
        )


@cache
def jumps(zone: str, year: int) -> tuple[datetime, ...]:
    """The instants of a year at which a zone's clocks jump, to the minute."""
    found = []
    at = datetime(year, 1, 1, tzinfo=UTC)
    info = ZoneInfo(zone)
    while at.year == year:
        low, high = at, at + DAY
        if low.astimezone(info).utcoffset() != high.astimezone(info).utcoffset():
            while high - low > MINUTE:
                middle = low + (high - low) // (2 * MINUTE) * MINUTE
                same = middle.astimezone(info).utcoffset() == low.astimezone(info).utcoffset()
                low, high = (middle, high) if same else (low, middle)
            found.append(high)
        at += DAY
    return tuple(found)


def moment(pick: random.Random, zone: str) -> datetime:
    """An instant that is likely to lie at a change of the clocks, a year's end or a leap day."""
    year = pick.choice(YEARS[zone])
    near = jumps(zone, year)
    if near and pick.random() < 0.6:
        return pick.choice(near)
    leap = year - year % 4 or year
    return pick.choice(
        [
            datetime(year, 12, 31, 23, tzinfo=UTC),
            datetime(leap, 2, 29, 12, tzinfo=UTC),
            datetime(year, 1, 1, tzinfo=UTC) + pick.randrange(365 * 24) * timedelta(hours=1),
        ]
    )


def spans(pick: random.Random, grain: int) -> tuple[Span, ...]:
    """No to three windows of a day, often in the small hours, some past midnight or overlapping."""
    found = []
    for _ in range(pick.choice([0, 1, 1, 1, 2, 2, 3])):
        opens = pick.randrange(0, pick.choice([14400, 86400]), grain)
        longest = pick.choice([3600, 14400, 36000, 36000, 86400, 2 * 86400 - opens])
        closes = opens + grain * pick.randint(1, longest // grain)
        found.append((opens, pick.choice([86400] + [closes] * 9)))
    return tuple(found)


def definition(pick: random.Random, zone: str, about: datetime, grain: int) -> Definition:
    """A calendar with exceptions and holidays about an instant; it opens every week."""
    usual = spans(pick, grain) or ((32400, 61200),)
    weekly = [usual, *(pick.choice([usual, usual, spans(pick, grain)]) for _ in range(6))]
    pick.shuffle(weekly)
    days = [about.date() + n * DAY for n in range(-15, 25)]
    return Definition(
        ZoneInfo(zone),
        tuple(weekly),
        {day: spans(pick, grain) for day in pick.sample(days, pick.choice([0, 0, 2, 5]))},
        {day: f"holiday {day}" for day in pick.sample(days, pick.choice([0, 0, 2, 6]))},
        always=pick.random() < 0.04,
    )


def start_about(
    pick: random.Random, said: Definition, about: datetime, grain: timedelta
) -> datetime:
    """An instant within some days, often the very edge of a window."""
    day = about.date() + pick.randint(-4, 4) * DAY
    edges = [edge for span in said.spans(day) for edge in span]
    if edges and pick.random() < 0.4:
        edge = instant(said.zone, wall(day, pick.choice(edges)), last=pick.random() < 0.5)
        return edge + pick.choice([-grain, NOTHING, NOTHING, grain])
    return about + pick.randint(-2 * DAY // grain, 2 * DAY // grain) * grain


def target_after(
    pick: random.Random, oracle: Intervals, start: datetime, longest: timedelta, grain: timedelta
) -> timedelta | int:
    """Open time of any size, often up to the very end of a window; or business days."""
    kind = pick.random()
    if kind < 0.25:
        return pick.choice([1, 1, 2, 3, pick.randint(1, 15)])
    if kind < 0.4 and (ahead := oracle.open(start, start + pick.randint(1, 12) * DAY)):
        return max(SECOND, oracle.counted(start, pick.choice(ahead)[1]))
    return max(SECOND, grain, longest * pick.random() ** 3 // grain * grain)


def pauses_in(
    pick: random.Random, start: datetime, due: datetime, grain: timedelta
) -> Iterator[Paused]:
    """Up to four pauses in order: they touch, are empty, outlast the due time or never end.

    Some began before the start, of which only what lies behind it counts.
    """
    span = max((due - start) // grain, 4)
    first = pick.choice([0] * 9 + [-span // 4])
    count = 2 * pick.choice([0, 0, 1, 2, 3, 4])
    marks = sorted(
        pick.choice([span, *(pick.randint(first, span * 3 // 2) for _ in range(6))])
        for _ in range(count)
    )
    if count > 2 and pick.random() < 0.3:
        marks[2] = marks[1]
    for began, ended in zip(marks[::2], marks[1::2], strict=True):
        stands = ended == marks[-1] and pick.random() < 0.2
        yield start + began * grain, None if stands else start + ended * grain
        if stands:
            return


def cases(seed: str, *, grain: timedelta, longest: timedelta) -> Iterator[Case]:
    """Random cases without end, made of whole grains; the same for the same seed."""
    pick = random.Random(seed)
    for zone in itertools.cycle(YEARS):
        about = moment(pick, zone)
        said = definition(pick, zone, about, pick.choice([900, max(1, grain // SECOND)]))
        oracle = Intervals(said)
        month = oracle.counted(about, about + 28 * DAY)
        for _ in range(PER_CALENDAR):
            start = start_about(pick, said, about, grain)
            target = target_after(pick, oracle, start, min(longest, month * 2), grain)
            pauses = pauses_in(pick, start, oracle.due(start, target), grain)
            yield Case(oracle, start, target, tuple(pauses))
