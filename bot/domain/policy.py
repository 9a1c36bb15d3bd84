"""The team's promises and habits, as values. The shipped policy is `bot/policies/default.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from types import MappingProxyType

from bot.domain.calendars import ALWAYS, Calendar
from bot.domain.due import due_at
from bot.domain.effects import ClockName
from bot.domain.ids import PersonId
from bot.domain.ladder import Ladder
from bot.domain.promises import Matter, Promise, first_match


@dataclass(frozen=True)
class Report:
    """When the week's report is posted."""

    weekday: int = 0
    """0 is Monday."""
    at: timedelta = timedelta(hours=9)
    """After that day's midnight in the calendar's zone."""


@dataclass(frozen=True)
class Policy:
    """How long things may take, and who is called. All durations are positive."""

    burst_quiet: timedelta = timedelta(seconds=3)
    """Short messages that follow each other faster than this are taken together."""
    acknowledge_after: timedelta = timedelta(minutes=2)
    """How long a buyer hears nothing while a draft waits."""
    reconfirm_after: timedelta = timedelta(hours=4)
    """An approved reply that could not leave for longer is approved again first."""
    reopen_within: timedelta = timedelta(days=7)
    """A resolved inquiry takes up the buyer's answer for this long."""
    resolve_after: timedelta = timedelta(days=3)
    """An answered inquiry that the buyer leaves alone is resolved."""
    desk_language: str = "en"
    automatic_replies: bool = False
    """Where the switch stands on a new desk."""
    automatic_replies_earned: bool = True
    """While the switch is on, a language answers by itself only where the desk's own record has
    earned it; else wherever the library says that it is sure."""
    promises: tuple[Promise, ...] = ()
    """Of each clock, the first that takes an inquiry holds."""
    calendars: Mapping[str, Calendar] = field(default_factory=lambda: MappingProxyType({}))
    desk_calendar: Calendar = ALWAYS
    """When the desk works: the calendar named `desk`. Its zone is the desk's."""
    ladders: Mapping[str, Ladder] = field(default_factory=lambda: MappingProxyType({}))
    """By name, in the order in which they are tried."""
    roles: Mapping[str, frozenset[PersonId]] = field(default_factory=lambda: MappingProxyType({}))
    away: Mapping[PersonId, tuple[tuple[date, date], ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """Days on which a person is not called, first and last included, in the desk's zone."""
    report: Report | None = None
    alarm_fallback: str | None = None
    """The chat on the buyers' channel that hears what cannot be posted at the desk."""
    large_order: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """From which value, in a currency's smallest unit, an order makes a complaint major."""

    def response_due(self, matter: Matter, clock: ClockName, since: datetime) -> datetime | None:
        """When a buyer who waits `since` is to be answered; None where nothing is promised."""
        promise = first_match(self.promises, matter).get(clock)
        if promise is None:
            return None
        return due_at(promise.calendar, promise.target, since)

    def is_away(self, person: PersonId, now: datetime) -> bool:
        """Whether the policy's own list says that a person is not to be called now."""
        today = now.astimezone(self.desk_calendar.zone).date()
        return any(first <= today <= last for first, last in self.away.get(person, ()))
