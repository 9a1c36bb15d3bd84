"""What comes next of a promise's clock: warnings, the breach, and its repetitions."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.due import Pause, Target, due_at
from bot.domain.effects import ClockName
from bot.domain.ids import PersonId
from bot.domain.inquiry import Inquiry
from bot.domain.lifecycle import Status
from bot.domain.promises import Promise, Stop

_JUST_AFTER = timedelta(microseconds=1)
"""A promise kept at its very deadline is kept."""


class Outcome(StrEnum):
    """What became of a promise."""

    KEPT = "kept"
    BROKEN = "broken"
    DROPPED = "dropped"
    """It no longer applied: another matter, another policy, or a buyer who has left us."""


class Cause(StrEnum):
    """Why a promise was broken."""

    DELIVERY_FAILED = "delivery_failed"
    OFF_HOURS = "off_hours"
    """The desk was closed from the buyer's word to the deadline."""
    DRAFT_WAITED = "draft_waited"
    NOBODY_CLAIMED = "nobody_claimed"
    """Nothing was drafted after a draft was dismissed or for want of words, and nobody took it."""
    NO_MATCH = "no_match"
    HELD = "held"
    """Somebody had taken it, and has not answered."""
    OTHER = "other"


class StageKind(StrEnum):
    """What a clock does at a moment."""

    WARNING = "warning"
    BREACH = "breach"
    REPEAT = "repeat"


@dataclass(frozen=True)
class Stage:
    """One notice to be given. `number` counts from 1."""

    kind: StageKind
    number: int
    at: datetime

    @property
    def name(self) -> str:
        """As it is stored, once for a clock: "warning:1", "breach", "repeat:3"."""
        return self.kind if self.kind is StageKind.BREACH else f"{self.kind}:{self.number}"


@dataclass(frozen=True)
class Running:
    """A promise's clock as it stands; `paused_at` is None while it runs."""

    name: ClockName
    started_at: datetime
    due_at: datetime
    fired_at: datetime | None = None
    warned: int = 0
    repeated: int = 0
    paused_at: datetime | None = None
    acknowledged_at: datetime | None = None
    pauses: tuple[Pause, ...] = ()


def warnings(promise: Promise, clock: Running) -> list[datetime]:
    """When each share of the target is used up."""
    if not promise.warn:
        return []
    calendar, start = promise.calendar, clock.started_at
    whole = calendar.counted(start, due_at(calendar, promise.target, start))
    return [
        due_at(calendar, Target(duration=max(whole * share, _JUST_AFTER)), start, clock.pauses)
        for share in promise.warn
    ]


def next_stage(promise: Promise, clock: Running, now: datetime) -> Stage | None:
    """The next notice; None while it stands, and where nothing is left to say.

    What was slept through is not made up for: past its deadline a clock warns no more.
    """
    if clock.paused_at is not None:
        return None
    if clock.fired_at is not None:
        if promise.repeat is None or clock.acknowledged_at is not None:
            return None
        number = clock.repeated + 1
        missed = max(0, (now - clock.fired_at) // promise.repeat)
        number = max(number, missed)
        return Stage(StageKind.REPEAT, number, clock.fired_at + number * promise.repeat)
    late = clock.due_at + _JUST_AFTER
    if now < late:
        moments = warnings(promise, clock)
        passed = sum(moment <= now for moment in moments)
        number = max(clock.warned + 1, passed)
        if number <= len(moments) and moments[number - 1] < late:
            return Stage(StageKind.WARNING, number, moments[number - 1])
    return Stage(StageKind.BREACH, 1, late)


def outcome(
    name: ClockName, stops: frozenset[Stop], inquiry: Inquiry, due: datetime, now: datetime
) -> Outcome:
    """What became of a clock that no longer runs. An exact hit on the deadline is kept."""
    if not _is_fulfilled(name, stops, inquiry):
        return Outcome.BROKEN if now > due else Outcome.DROPPED
    return Outcome.KEPT if now <= due else Outcome.BROKEN


def _is_fulfilled(name: ClockName, stops: frozenset[Stop], inquiry: Inquiry) -> bool:
    if inquiry.status is Status.RESOLVED:
        return True
    if name is ClockName.FIRST_RESPONSE and inquiry.first_answered_at is not None:
        return True
    if Stop.ANSWERED in stops and not inquiry.waits_on_us:
        return True
    # A draft that the buyer's next words took off the table was decided by nobody.
    decided = inquiry.draft is None and inquiry.status is not Status.GATHERING
    return Stop.DECIDED in stops and decided


def cause_of(
    status: Status,
    holder: PersonId | None,
    revision: int,
    promise: Promise,
    desk_was_open: timedelta,
) -> Cause:
    """Why a promise was broken, as its inquiry stands at the deadline.

    `desk_was_open` is how long the desk worked from the clock's start to its deadline.
    """
    if status in {Status.UNDELIVERED, Status.UNCERTAIN, Status.ANSWERING}:
        return Cause.DELIVERY_FAILED
    if holder is not None:
        return Cause.HELD
    if not desk_was_open:
        return Cause.OFF_HOURS
    if status is Status.AWAITING_APPROVAL:
        return Cause.DRAFT_WAITED
    if status is Status.NEEDS_ANSWER:
        dismissed = revision > 1
        return Cause.NOBODY_CLAIMED if dismissed else Cause.NO_MATCH
    if status is Status.GATHERING or Stop.RESOLVED in promise.stops:
        return Cause.NOBODY_CLAIMED
    return Cause.OTHER
