"""Due times: a target counted in a calendar, with pauses, and how it came about."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from operator import itemgetter
from typing import Literal

from bot.domain.calendars import Calendar
from bot.domain.open_time import MICROSECOND, utc

_WRITTEN = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,6})?)\s*(bd|[smhd])")
_UNITS = {
    unit: timedelta(seconds=each) // MICROSECOND
    for unit, each in {"s": 1, "m": 60, "h": 3_600, "d": 86_400}.items()
}
_SHORTEST, _LONGEST = timedelta(seconds=1), timedelta(days=3_650)
_MOST_BUSINESS_DAYS = 366
_IN_HOURS = timedelta(hours=72)
"""The trade says "within 72 hours", but "within 14 days"."""


@dataclass(frozen=True)
class Target:
    """How long something may take: open time, or business days; exactly one of the two.

    A duration is above 0, business days are 1 to 366. Raises ValueError otherwise.
    """

    duration: timedelta | None = None
    business_days: int | None = None

    def __post_init__(self) -> None:
        if (self.duration is None) == (self.business_days is None):
            raise ValueError("a target is a duration or a number of business days")
        if self.duration is not None and self.duration <= timedelta():
            raise ValueError(f"a target is longer than {self.duration}")
        if self.business_days is not None and not 1 <= self.business_days <= _MOST_BUSINESS_DAYS:
            raise ValueError(f"a target is 1 to 366 business days, not {self.business_days}")

    @classmethod
    def parse(cls, text: str) -> "Target":
        """Reads what a policy says: "90s", "15m", "8h", "3d" (1 s to 3650 d) or "3bd" (1 to 366).

        Raises ValueError, with what to write instead, for anything else.
        """
        match = _WRITTEN.fullmatch(text.strip().lower())
        if match is None:
            raise ValueError(
                f"{text!r} is no target: write 90s, 15m, 8h, 3d or, for business days, 3bd"
            )
        amount, unit = Decimal(match[1]), match[2]
        if unit == "bd":
            if amount != int(amount) or not 1 <= amount <= _MOST_BUSINESS_DAYS:
                raise ValueError(f"{text!r} is no target: write 1bd to 366bd")
            return cls(business_days=int(amount))
        duration = int(amount * _UNITS[unit]) * MICROSECOND
        if not _SHORTEST <= duration <= _LONGEST:
            raise ValueError(f"{text!r} is no target: write 1s to 3650d")
        return cls(duration)

    def __str__(self) -> str:
        """As `parse` reads it, in the largest unit that leaves no fraction; days above 72h."""
        if self.duration is None:
            return f"{self.business_days}bd"
        amount = self.duration // MICROSECOND
        for unit in ("d", "h", "m"):
            if amount % _UNITS[unit] == 0 and (unit != "d" or self.duration > _IN_HOURS):
                return f"{amount // _UNITS[unit]}{unit}"
        return f"{Decimal(amount) / _UNITS['s']:f}s"


@dataclass(frozen=True)
class Pause:
    """Time in which a clock stands still; one that has not `ended` still does."""

    began: datetime
    ended: datetime | None = None


StretchKind = Literal["counted", "closed", "holiday", "exception", "paused"]


@dataclass(frozen=True)
class Stretch:
    """Time of one kind, from `start` until just before `end`, both in UTC."""

    start: datetime
    end: datetime
    kind: StretchKind
    note: str | None
    """The holiday's or the exception's name."""
    seconds: timedelta
    """Counted so far, this stretch included."""


@dataclass(frozen=True)
class Explanation:
    """How a due time came about: the stretches lie end to end."""

    due_at: datetime
    stretches: tuple[Stretch, ...]


def due_at(
    calendar: Calendar, target: Target, start: datetime, pauses: Iterable[Pause] = ()
) -> datetime:
    """When a clock started at `start` is due, in UTC.

    The open time of each pause that began before the due time is added behind it; time that two
    pauses share is added once, time before `start` never. A pause that has not ended adds nothing
    yet: while a clock stands, its due time is the one it would have if it went on from there.
    Raises ValueError for a moment without a zone and where the calendar has too little open time.
    """
    return _reckoned(calendar, target, start, pauses, [])


def explain(
    calendar: Calendar,
    target: Target,
    start: datetime,
    until: datetime | None = None,
    pauses: Iterable[Pause] = (),
) -> Explanation:
    """The due time of `due_at`, and all time from `start` to `until` (the due time) accounted for.

    `until` may be before the due time, as where the promise was kept, or after it. A pause that
    has not ended lasts until then; without `until` it is left out, as the due time leaves it out.
    """
    met: list[_Span] = []
    due = _reckoned(calendar, target, start, pauses, met)
    end = due if until is None else utc(until)
    standing = until is not None
    spans = [(began, ended or end) for began, ended in met if ended or standing]
    spans.append((end, end))
    return Explanation(due, tuple(_stretches(calendar, utc(start), end, spans)))


_Span = tuple[datetime, datetime | None]
"""When a pause began and ended."""


def _reckoned(
    calendar: Calendar,
    target: Target,
    start: datetime,
    pauses: Iterable[Pause],
    met: list[_Span],
) -> datetime:
    """The due time; `met` records every pause on the way, and those behind it."""
    due = _without_pauses(calendar, target, start)
    for began, ended in _apart(pauses, utc(start)):
        if ended is not None and began < due:
            stood = calendar.counted(began, ended)
            due = calendar.advance(due, stood) if stood else due
        met.append((began, ended))
    return due


def _without_pauses(calendar: Calendar, target: Target, start: datetime) -> datetime:
    if target.duration is not None:
        return calendar.advance(start, target.duration)
    return calendar.closing_after(start, target.business_days or 1)


def _apart(pauses: Iterable[Pause], start: datetime) -> Iterator[_Span]:
    """The pauses in order, each from where the clock's start and those before it leave off."""
    at = start
    spans = [(utc(each.began), each.ended and utc(each.ended)) for each in pauses]
    for began, ended in sorted(spans, key=itemgetter(0)):
        since = max(at, began)
        if ended is None:
            yield since, None
            return
        if since < ended:
            yield since, ended
            at = ended


def _stretches(
    calendar: Calendar, start: datetime, end: datetime, spans: Iterable[tuple[datetime, datetime]]
) -> Iterator[Stretch]:
    """The time up to `end`: the pauses' spans, and before each what the calendar tells."""
    at, counted = start, timedelta()
    for began, ended in ((min(began, end), min(ended, end)) for began, ended in spans):
        for spell in calendar.spells(at, began):
            if spell.kind == "open":
                counted += spell.end - spell.start
            kind: StretchKind = "counted" if spell.kind == "open" else spell.kind
            yield Stretch(spell.start, spell.end, kind, spell.note, counted)
        if began < ended:
            yield Stretch(began, ended, "paused", None, counted)
        at = ended
