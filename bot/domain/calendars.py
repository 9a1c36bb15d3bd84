"""Calendars: when the desk works, and exact sums over that time in any zone.

Theory of operation. A year of a calendar is expanded once into sorted, disjoint stretches of open
time, each with the open time before it (`open_time.Year`). From then on every question (how much
open time lies between two moments, when an amount of it is used up) is a search in these arrays:
no walk from day to day, and no wall clock, whose hours may be missing or come twice.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import groupby
from types import MappingProxyType
from typing import Literal
from zoneinfo import ZoneInfo

from bot.domain.open_time import (
    DAY_SECONDS,
    MICROSECOND,
    Hours,
    Year,
    at_wall,
    expanded,
    instant,
    moment,
)

_BARREN_YEARS = 3
"""After so many whole years without open time a calendar is taken to have none."""
_HORIZON_YEARS = 100


@dataclass(frozen=True)
class Window:
    """One opening of a day, in seconds of the wall clock after that day's midnight.

    `opens` is 0 to 86399, `closes` behind it and at most 172800: above 86400 it is past midnight,
    still of the day it opened on. Raises ValueError outside these ranges.
    """

    opens: int
    closes: int

    def __post_init__(self) -> None:
        if not (0 <= self.opens < DAY_SECONDS and self.opens < self.closes <= 2 * DAY_SECONDS):
            raise ValueError(f"no day has a window from {self.opens} to {self.closes} seconds")


Holidays = Callable[[int], Mapping[date, str]]
"""The holidays of a year with their names."""
SpellKind = Literal["open", "closed", "holiday", "exception"]


@dataclass(frozen=True)
class Spell:
    """Time of one kind, from `start` until just before `end`; `note` names the day."""

    start: datetime
    end: datetime
    kind: SpellKind
    note: str | None = None


_WHOLE_DAY = (Window(0, DAY_SECONDS),)
_NO_HOLIDAYS: Mapping[date, str] = MappingProxyType({})


@dataclass(frozen=True, eq=False)
class Calendar:
    """When the desk works. Moments given are aware, those returned are in UTC.

    Methods raise ValueError for a moment without a zone or at the ends of `datetime`, and where
    they look for open time in a calendar with none in three years or too little in 100.
    """

    name: str
    zone: ZoneInfo
    weekly: tuple[tuple[Window, ...], ...] = ((),) * 7
    """By weekday, Monday first."""
    exceptions: Mapping[date, tuple[Window, ...]] = field(default_factory=dict)
    """The hours of single days, () where closed; they win over holidays and weekly hours."""
    exception_names: Mapping[date, str] = field(default_factory=dict)
    holidays: Holidays = lambda _year: _NO_HOLIDAYS
    always: bool = False
    """Around the clock, whatever the hours say; the zone then only tells where days end."""
    _years: dict[int, Year] = field(default_factory=dict, init=False, repr=False)
    _named: dict[int, Mapping[date, str]] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        if len(self.weekly) != 7:
            raise ValueError(f"calendar {self.name!r} has {len(self.weekly)} weekdays, not 7")

    def counted(self, start: datetime, end: datetime) -> timedelta:
        """The open time from `start` until just before `end`; 0 where `end` is not later."""
        since, until = instant(start), instant(end)
        if until <= since:
            return timedelta()
        if self.always:
            return (until - since) * MICROSECOND
        number, year = self._local_year(start, since)
        total = -year.used(since)
        while until > year.ends:
            total += year.total
            number += 1
            year = self._year(number)
        return (total + year.used(until)) * MICROSECOND

    def advance(self, start: datetime, amount: timedelta) -> datetime:
        """The first moment by which `amount` (above 0) of open time has passed since `start`.

        Where that is at the end of a day it is the closing, not the next opening.
        """
        if amount <= timedelta():
            raise ValueError(f"open time is counted forwards, not by {amount}")
        since, wanted = instant(start), amount // MICROSECOND
        if self.always:
            return moment(since + wanted)
        first, year = self._local_year(start, since)
        wanted += year.used(since)
        if wanted > year.total:
            years = self._searched(first)
            while wanted > (year := next(years)).total:
                wanted -= year.total
        return moment(year.used_up(wanted))

    def is_open(self, at: datetime) -> bool:
        """Whether it is open: at the moment of opening it is, at that of closing it is not."""
        return self.counted(at, at + MICROSECOND) > timedelta()

    def closing_after(self, start: datetime, business_days: int) -> datetime:
        """The closing time of the Nth (1 or more) business day after that of `start`.

        A business day is a local date on which a window opens. A moment in a window that opened
        the day before belongs to that day; any other to its date, be that a business day or not.
        """
        if business_days < 1:
            raise ValueError(f"business days are counted from 1, not {business_days}")
        today = self._business_date(start)
        wanted = business_days + bisect_right(self._year(today.year).days, today.toordinal())
        years = self._searched(today.year)
        while wanted > len((year := next(years)).days):
            wanted -= len(year.days)
        return moment(year.closings[wanted - 1])

    def spells(self, start: datetime, end: datetime) -> Iterator[Spell]:
        """The time from `start` to `end` in order and without a gap: open, or closed and why."""
        pieces = groupby(self._pieces(start, end), lambda piece: (piece.kind, piece.note))
        for (kind, note), each in pieces:
            alike = list(each)
            yield Spell(alike[0].start, alike[-1].end, kind, note)

    def _pieces(self, start: datetime, end: datetime) -> Iterator[Spell]:
        at, until = instant(start), instant(end)
        if self.always and at < until:
            yield Spell(moment(at), moment(until), "open")
            return
        number, _ = self._local_year(start, at)
        while at < until:
            year = self._year(number)
            ends = min(year.ends, until)
            for closes, opens in zip(year.closes, year.opens, strict=True):
                if closes > at and opens < ends:
                    yield from self._closed(at, opens)
                    yield Spell(moment(max(at, opens)), moment(min(closes, ends)), "open")
                    at = min(closes, ends)
            yield from self._closed(at, ends)
            at, number = ends, number + 1

    def _closed(self, at: int, until: int) -> Iterator[Spell]:
        """Closed time, cut at midnights: each date has its own reason."""
        while at < until:
            today = moment(at).astimezone(self.zone).date()
            # The last midnight: one that comes twice may lie before `at` the first time.
            ends = min(at_wall(today, DAY_SECONDS, self.zone, last=True), until)
            kind, note = self._reason(today)
            yield Spell(moment(at), moment(ends), kind, note)
            at = ends

    def _reason(self, day: date) -> tuple[SpellKind, str | None]:
        if day in self.exceptions:
            return "exception", self.exception_names.get(day)
        holiday = self._holidays(day.year).get(day)
        if holiday is not None and self.weekly[day.weekday()]:
            return "holiday", holiday
        return "closed", None

    def _windows(self, day: date) -> tuple[Window, ...]:
        if self.always:
            return _WHOLE_DAY
        if day in self.exceptions:
            return self.exceptions[day]
        return () if day in self._holidays(day.year) else self.weekly[day.weekday()]

    def _hours(self, day: date) -> Hours:
        """When the windows of a date open and close; one that the zone skips does not open."""
        each = [
            (at_wall(day, one.opens, self.zone), at_wall(day, one.closes, self.zone, last=True))
            for one in self._windows(day)
        ]
        return [(opens, closes) for opens, closes in each if opens < closes]

    def _business_date(self, start: datetime) -> date:
        since = instant(start)
        today = start.astimezone(self.zone).date()
        before = today - timedelta(days=1)
        if self._year(before.year).is_over(before.toordinal(), since):
            return today
        still = any(opens <= since < closes for opens, closes in self._hours(before))
        return before if still else today

    def _local_year(self, at: datetime, since: int) -> tuple[int, Year]:
        """The year on the calendar's wall clock, at most one off that on any other."""
        number = at.year
        year = self._year(number)
        while not year.begins <= since < year.ends:
            number += -1 if since < year.begins else 1
            year = self._year(number)
        return number, year

    def _searched(self, first: int) -> Iterator[Year]:
        """The years from `first` on. Raises ValueError where it is plain that they are barren."""
        barren = 0
        for number in range(first, first + _HORIZON_YEARS):
            year = self._year(number)
            yield year
            barren = 0 if year.total or number == first else barren + 1
            if barren == _BARREN_YEARS:
                first = number + 1 - barren
                break
        much = "no" if barren == _BARREN_YEARS else "too little"
        raise ValueError(
            f"calendar {self.name!r} has {much} open time from {first} to {number}: "
            "give it more hours, or promise less of them"
        )

    def _year(self, number: int) -> Year:
        known = self._years.get(number)
        if known is None:
            known = self._years[number] = expanded(number, self.zone, self._hours)
        return known

    def _holidays(self, year: int) -> Mapping[date, str]:
        known = self._named.get(year)
        if known is None:
            known = self._named[year] = self.holidays(year)
        return known


ALWAYS = Calendar("always", ZoneInfo("UTC"), always=True)
