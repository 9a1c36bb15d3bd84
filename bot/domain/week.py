"""Weeks of the calendar (ISO 8601: Monday to Sunday) and the stretches of time they are where the
desk is."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.errors import ParleyError

_WRITTEN = re.compile(r"(2[0-9]{3})-?W([0-9]{2})")
_WEEK = timedelta(days=7)


class WeekNotBegun(ParleyError):
    """There is nothing to report of a week that is still to come."""


@dataclass(frozen=True)
class Span:
    """From `since` on, up to `until` and without it; both UTC."""

    since: datetime
    until: datetime


@dataclass(frozen=True)
class Compared:
    """What of a week has passed, and as much of the week before."""

    this: Span
    before: Span
    whole: bool
    """Whether all of the week has passed."""


@dataclass(frozen=True, order=True)
class Week:
    """A week by its ISO year and number, 1 to 53."""

    year: int
    number: int

    @classmethod
    def of(cls, at: datetime, zone: ZoneInfo) -> "Week":
        """The week that a moment is in, where the zone is."""
        return cls._of(at.astimezone(zone).date())

    @classmethod
    def parse(cls, text: str) -> "Week":
        """A week as it is written: 2026-W48. Raises ValueError with the cure."""
        found = _WRITTEN.fullmatch(text.strip().upper())
        if found is None:
            raise ValueError(f"{text!r} is not a week; write it as 2026-W48")
        week = cls(int(found[1]), int(found[2]))
        try:
            _ = week.monday
        except ValueError:
            raise ValueError(f"{week.year} has no week {week.number}") from None
        return week

    @property
    def monday(self) -> date:
        """Its first day."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def sunday(self) -> date:
        """Its last day."""
        return date.fromisocalendar(self.year, self.number, 7)

    def before(self) -> "Week":
        """The week before."""
        return self._of(self.monday - _WEEK)

    def span(self, zone: ZoneInfo) -> Span:
        """From Monday's midnight to the next, by the clocks of the zone: 167 to 169 hours long
        where they are changed."""
        return Span(_midnight(self.monday, zone), _midnight(self.monday + _WEEK, zone))

    def compared(self, zone: ZoneInfo, now: datetime) -> Compared:
        """The week up to `now`, beside the week before up to the same time of the same weekday.

        Raises WeekNotBegun.
        """
        whole = self.span(zone)
        if now <= whole.since:
            current = Week.of(now, zone)
            raise WeekNotBegun(f"week {self} has not begun; the current one is {current}")
        before = self.before().span(zone)
        if now >= whole.until:
            return Compared(whole, before, whole=True)
        then = (now.astimezone(zone).replace(tzinfo=None) - _WEEK).replace(tzinfo=zone)
        until = min(then.astimezone(UTC), before.until)
        return Compared(Span(whole.since, now), Span(before.since, until), whole=False)

    def __str__(self) -> str:
        return f"{self.year:04}-W{self.number:02}"

    @classmethod
    def _of(cls, day: date) -> "Week":
        year, number, _ = day.isocalendar()
        return cls(year, number)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    """When a day begins. Where its midnight is skipped, the first moment behind the gap: no zone's
    gap begins before midnight on a Monday, so this is what the offset before the gap gives."""
    return datetime.combine(day, time(), zone).astimezone(UTC)
