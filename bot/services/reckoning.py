"""How a promise's due time came about, read from the computation that set it.

Every interval comes from `due.explain`; nothing is counted a second way. Where the policy was
edited since, the reckoning may differ from the stored due time: the stored one holds.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.calendars import ALWAYS, Calendar
from bot.domain.due import Pause, Stretch, Target, due_at, explain
from bot.domain.ids import PersonId
from bot.domain.policy import Policy
from bot.domain.promises import OUTSIDE, RULES, Promise, Start, for_buyer
from bot.domain.stages import Outcome
from bot.store.clocks import RunningClock, StoppedClock, target_of
from bot.store.notices import Given


@dataclass(frozen=True)
class Reckoning:
    """The due time by the calendar as it is today, and the time from the start accounted for."""

    target: Target
    calendar: Calendar
    """In the buyer's zone where the promise is kept in their daytime."""
    due_at: datetime
    past: tuple[Stretch, ...]
    """Up to now or to the end of the clock, and no further than the due time."""
    late: tuple[Stretch, ...]
    """From the due time to now, or to the end of the clock."""
    ahead: tuple[Stretch, ...]
    """From now, or from the end of the clock, to the due time; empty while the clock stands."""


@dataclass(frozen=True)
class History:
    """What is stored of a clock beside its row."""

    pauses: tuple[Pause, ...] = ()
    """Those that are over."""
    given: tuple[Given, ...] = ()
    """Warnings, the breach and its repetitions, in order."""
    word_of: PersonId | None = None
    """Who began it by giving their word."""


@dataclass(frozen=True)
class Account:
    """All that can be said of one clock."""

    clock: RunningClock
    ended_at: datetime | None
    outcome: Outcome | None
    starts: Start | None
    """What it is counted from; None where nobody can tell any more."""
    in_policy: bool
    """Whether the policy still has a promise of this name for this clock."""
    history: History
    reckoning: Reckoning | None
    """None where the row or today's policy does not hold what it takes."""

    @property
    def moved(self) -> bool:
        """Whether the policy of today would give another due time than the one that holds."""
        return self.reckoning is not None and self.reckoning.due_at != self.clock.due_at


def account_of(
    policy: Policy,
    found: RunningClock | StoppedClock,
    history: History,
    zone: str | None,
    now: datetime,
) -> Account:
    """The account of one clock; `zone` is the buyer's, None where it is unknown."""
    clock = found.clock if isinstance(found, StoppedClock) else found
    ended_at, outcome = None, None
    if isinstance(found, StoppedClock):
        ended_at, outcome = found.stopped_at, found.outcome
    promise = next((one for one in policy.promises if one.name == clock.promise), None)
    if promise is not None and promise.clock is not clock.name:
        promise = None
    starts = promise.starts if promise is not None else None
    if history.word_of is not None and (starts or RULES[clock.name].starts) in OUTSIDE:
        starts = Start.PROMISED
    return Account(
        clock,
        ended_at,
        outcome,
        starts,
        promise is not None,
        history,
        _reckoned(policy, clock, history.pauses, zone, now if ended_at is None else ended_at),
    )


def in_order(accounts: Iterable[Account]) -> list[Account]:
    """Those that run, the most urgent first; then those that ended, the latest first."""
    each = list(accounts)
    ended = [(one.ended_at, one) for one in each if one.ended_at is not None]
    return [
        *sorted((one for one in each if one.ended_at is None), key=lambda one: one.clock.due_at),
        *(one for _, one in sorted(ended, key=lambda pair: pair[0], reverse=True)),
    ]


def _reckoned(
    policy: Policy,
    clock: RunningClock,
    pauses: Sequence[Pause],
    zone: str | None,
    until: datetime,
) -> Reckoning | None:
    calendar = _calendar(policy, clock)
    if calendar is None or until < clock.started_at:
        return None
    if clock.paused_at is not None:
        pauses = (*pauses, Pause(clock.paused_at))
    try:
        target = target_of(clock)
        promise = Promise(clock.promise or "", clock.name, target, calendar)
        calendar = for_buyer(promise, ZoneInfo(zone) if zone else None).calendar
        due = due_at(calendar, target, clock.started_at, pauses)
        # While a clock stands nothing is ahead of it: its due time moves with every moment.
        stands = clock.paused_at is not None and clock.paused_at < clock.due_at
        end = until if stands else max(until, clock.due_at)
        told = explain(calendar, target, clock.started_at, end, pauses)
    except ValueError:
        return None
    lived, ahead = _cut(told.stretches, until)
    past, late = _cut(lived, until if stands else clock.due_at)
    return Reckoning(target, calendar, due, past, late, ahead)


def _calendar(policy: Policy, clock: RunningClock) -> Calendar | None:
    """The calendar that the row names, as the policy has it now."""
    if clock.calendar is None:
        return None
    named = policy.calendars.get(clock.calendar)
    if named is None:
        used = (one.calendar for one in policy.promises)
        named = next((one for one in (*used, ALWAYS) if one.name == clock.calendar), None)
    return named


def _cut(
    stretches: Iterable[Stretch], at: datetime
) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """What lies before a moment, and behind it."""
    before, behind = [], []
    for one in stretches:
        if one.end <= at:
            before.append(one)
        elif one.start >= at:
            behind.append(one)
        else:
            rest = one.end - at if one.kind == "counted" else timedelta()
            before.append(replace(one, end=at, seconds=one.seconds - rest))
            behind.append(replace(one, start=at))
    return tuple(before), tuple(behind)
