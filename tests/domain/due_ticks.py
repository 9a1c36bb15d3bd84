"""The slow oracle: due times by asking the wall clock, tick after tick; see `due_oracle`."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache

from tests.domain.due_oracle import DAY, SECOND, Definition, Paused, is_repeated, wall

Edges = tuple[date, datetime, bool, datetime, bool]
"""A window of a date: its opening and closing as clocks show them, and whether twice."""

LOOK_BACK = timedelta(hours=50)


@lru_cache(maxsize=1024)
def _edges(definition: Definition, today: date) -> list[Edges]:
    """The windows that can stand open on a local date, by the date that opens them."""
    zone = definition.zone
    found = []
    for day in (today + days * DAY for days in (-2, -1, 0, 1)):
        for opens, closes in definition.spans(day):
            opening, closing = wall(day, opens), wall(day, closes)
            twice = is_repeated(zone, opening), is_repeated(zone, closing)
            found.append((day, opening, twice[0], closing, twice[1]))
    return found


def open_dates(definition: Definition, at: datetime) -> list[date]:
    """The dates with a window in which the wall clock stands at an instant, earliest first.

    Wall times are compared as they are shown, with one care for an hour that is shown twice: in
    its second pass, every opening within that hour is past (the first one counted); in its first,
    no closing within that hour has come (the last one counts).
    """
    local = at.astimezone(definition.zone)
    shown = local.replace(tzinfo=None, fold=0)

    def opened(opening: datetime, twice: bool) -> bool:
        return opening <= shown or (twice and local.fold == 1 and _near(opening, shown))

    def closed(closing: datetime, twice: bool) -> bool:
        first_pass = twice and local.fold == 0 and is_repeated(definition.zone, shown)
        return closing <= shown and not (first_pass and _near(closing, shown))

    return [
        day
        for day, opening, opens_twice, closing, closes_twice in _edges(definition, shown.date())
        if opened(opening, opens_twice) and not closed(closing, closes_twice)
    ]


def _near(one: datetime, other: datetime) -> bool:
    """Whether two repeated times are of one repeated hour."""
    return abs(one - other) < timedelta(hours=12)


def due_by_ticks(
    definition: Definition,
    start: datetime,
    target: timedelta | int,
    pauses: Sequence[Paused] = (),
    tick: timedelta = SECOND,
) -> datetime:
    """The same as `Intervals.due`, instant by instant; all inputs are whole ticks."""
    if isinstance(target, int):
        left = _ticks_until_closing(definition, start, target, tick)
    else:
        left = target // tick
    at = start
    while True:
        stands = any(ended is not None and began <= at < ended for began, ended in pauses)
        left -= not stands and bool(open_dates(definition, at))
        at += tick
        if not left:
            return at


def _ticks_until_closing(
    definition: Definition, start: datetime, business_days: int, tick: timedelta
) -> int:
    """The open ticks until the Nth later business day and those before it are over.

    It is seen in looking on for two days, and business days that began within a window of an
    earlier day in looking back for as long.
    """
    local = start.astimezone(definition.zone).date()
    own = min(open_dates(definition, start), default=local)
    over: dict[date, int] = {}
    at, passed = start - LOOK_BACK, 0
    while True:
        dates = open_dates(definition, at)
        passed += bool(dates) and at >= start
        over.update((day, passed) for day in dates if day > own)
        over.update((day, passed) for day in over if dates and min(dates) <= day)
        at += tick
        later = sorted(over)[:business_days]
        if len(later) == business_days and at.astimezone(definition.zone).date() > (
            later[-1] + 2 * DAY
        ):
            return over[later[-1]]
