"""Escalations: an open call for a manager, and what its next step does.

Theory of operation. An escalation climbs the ladder as it was when it began, whatever the policy
says later. Each step calls one rung and appoints the next step; the last rung is called again and
again. Whoever takes it stops the climb; where it then stays open there is a reminder, and after
that the climb goes on. A step before its time, or taken twice, changes nothing; a step that comes
late is one step and not all those missed, so that a bot that comes back calls nobody in a burst.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from bot.domain.ids import InquiryId, PersonId
from bot.domain.ladder import Ladder, Rung

NOBODY = PersonId("")
"""Whom a note is about that no person could be found for."""


class Presence(StrEnum):
    """Whether a person can be called. One that is not known is called all the same."""

    HERE = "here"
    AWAY = "away"
    GONE = "gone"
    """Left the desk's platform, was deactivated, or is no member."""


class Cause(StrEnum):
    """Why an escalation began."""

    SEVERITY = "severity"
    BREACH = "breach"
    PERSON = "person"


class Outcome(StrEnum):
    """What came of calling a person."""

    CALLED = "called"
    AWAY = "away"
    GONE = "gone"
    OFF_ROTA = "off_rota"
    """Nobody has the turn of the rota; the note is about `NOBODY`."""


@dataclass(frozen=True)
class Escalation:
    """An escalation as it stands. It is open until `ended_at` is set."""

    id: int
    """0: not numbered by the store yet."""
    inquiry: InquiryId
    cause: Cause
    by: PersonId | None
    """Who called the managers; None where Parley did."""
    ladder: Ladder
    started_at: datetime
    rung: int = -1
    """The index of the rung called last; -1 before the first."""
    round: int = 0
    """How often the ladder's last rung was called."""
    next_at: datetime | None = None
    """When `step` has something to do; None while there is nothing to come."""
    acknowledged_at: datetime | None = None
    acknowledged_by: PersonId | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True)
class Called:
    """A person of a rung, and whether they were called."""

    person: PersonId
    outcome: Outcome
    rung: int


@dataclass(frozen=True)
class Step:
    """What a step did to the escalation, and who is to hear of it."""

    escalation: Escalation
    calls: tuple[Called, ...] = ()
    """Everybody of the rungs passed and of the one called, each person once."""
    groups: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    reminder: PersonId | None = None
    """Who took it, and is reminded that it is still open."""
    nobody: bool = False
    """Nobody of the rung could be called: to be said loudly."""
    lapsed: PersonId | None = None
    """Who had taken it, where the climb goes on over them."""


def begin(
    inquiry: InquiryId, cause: Cause, by: PersonId | None, ladder: Ladder, now: datetime
) -> Escalation:
    """A new escalation, whose first rung is due at once."""
    return Escalation(0, inquiry, cause, by, ladder, now, next_at=now)


def acknowledge(escalation: Escalation, person: PersonId, now: datetime) -> Escalation:
    """A person takes it: the climb stops. The first to do so; one that ended stays as it is."""
    if escalation.ended_at is not None or escalation.acknowledged_at is not None:
        return escalation
    remind = escalation.ladder.remind
    return replace(
        escalation,
        acknowledged_at=now,
        acknowledged_by=person,
        next_at=None if remind is None else now + remind,
    )


def end(escalation: Escalation, now: datetime) -> Escalation:
    """The inquiry was resolved: nothing is to come. The first end holds."""
    if escalation.ended_at is not None:
        return escalation
    return replace(escalation, ended_at=now, next_at=None)


def overdue(escalation: Escalation, now: datetime, grace: timedelta) -> bool:
    """Whether its step should have been taken more than `grace` ago."""
    if escalation.ended_at is not None or escalation.next_at is None:
        return False
    return now - escalation.next_at > grace


def needs_repair(escalation: Escalation) -> bool:
    """Whether it is open and has no next step, although it should have one."""
    if escalation.ended_at is not None or escalation.next_at is not None:
        return False
    return escalation.acknowledged_at is None or escalation.ladder.remind is not None


def repair(escalation: Escalation, now: datetime) -> Escalation:
    """The same with the step that it lacks: a climb now, or the reminder when it was due."""
    if not needs_repair(escalation):
        return escalation
    taken, remind = escalation.acknowledged_at, escalation.ladder.remind
    return replace(escalation, next_at=now if taken is None or remind is None else taken + remind)


def would_call(escalation: Escalation, now: datetime, zone: tzinfo) -> frozenset[PersonId]:
    """Whose presences `step` asks for at `now`, rungs that it may pass over included."""
    if escalation.ended_at is not None:
        return frozenset()
    above = escalation.ladder.rungs[_next_rung(escalation) :]
    people = {person for rung in above for person in rung.people_at(now, zone)}
    taker = escalation.acknowledged_by
    return frozenset(people if taker is None else people | {taker})


def step(
    escalation: Escalation,
    now: datetime,
    presence: Mapping[PersonId, Presence],
    zone: tzinfo,
    is_away: Callable[[PersonId], bool],
) -> Step:
    """Take the step that is due: call the next rung, or remind whoever took it.

    `zone` is the desk's; its weeks are those of the rotas. `is_away` is the policy's own list.
    Before `next_at`, and after the end, nothing happens; so a second call at the same `now`
    changes nothing either.
    """
    if escalation.ended_at is not None or escalation.next_at is None or now < escalation.next_at:
        return Step(escalation)
    roll = _Roll(now, presence, zone, is_away)
    if escalation.acknowledged_at is None:
        return _climb(escalation, roll)
    remind = escalation.ladder.remind
    if remind is None:
        return Step(replace(escalation, next_at=None))
    taker = escalation.acknowledged_by
    # A reminder that was given has moved the step beyond the time of the first.
    reminded = escalation.next_at > escalation.acknowledged_at + remind
    if taker is not None and not reminded and presence.get(taker) is not Presence.GONE:
        return Step(replace(escalation, next_at=now + remind), reminder=taker)
    free = replace(escalation, acknowledged_at=None, acknowledged_by=None)
    return replace(_climb(free, roll), lapsed=taker)


@dataclass(frozen=True)
class _Roll:
    """What is known of people while a step is taken."""

    now: datetime
    presence: Mapping[PersonId, Presence]
    zone: tzinfo
    is_away: Callable[[PersonId], bool]

    def call(self, rung: Rung, index: int) -> list[Called]:
        """Call everybody of a rung who is here, and note why others are not."""
        notes = [
            Called(person, self._outcome(person), index)
            for person in rung.people_at(self.now, self.zone)
        ]
        if rung.lacks_a_turn(self.now, self.zone):
            notes.append(Called(NOBODY, Outcome.OFF_ROTA, index))
        return notes

    def _outcome(self, person: PersonId) -> Outcome:
        presence = self.presence.get(person, Presence.HERE)
        if presence is Presence.GONE:
            return Outcome.GONE
        if presence is Presence.AWAY or self.is_away(person):
            return Outcome.AWAY
        return Outcome.CALLED


def _next_rung(escalation: Escalation) -> int:
    return min(max(escalation.rung + 1, 0), escalation.ladder.last)


def _climb(escalation: Escalation, roll: _Roll) -> Step:
    """Call the next rung that reaches anybody, else the last; passes over those that do not."""
    ladder = escalation.ladder
    first = _next_rung(escalation)
    calls: list[Called] = []
    for index in range(first, ladder.last + 1):
        rung = ladder.rungs[index]
        known = {note.person for note in calls} - {NOBODY}
        calls += [note for note in roll.call(rung, index) if note.person not in known]
        reached = any(note.outcome is Outcome.CALLED for note in calls)
        if reached or rung.groups or rung.channels or rung.sla:
            break
    # A rung of groups or channels alone names no person who could be missed.
    elsewhere = rung.groups or rung.channels or rung.sla
    nobody = not reached and bool(rung.people or rung.rotas or not elsewhere)
    after = replace(
        escalation,
        rung=index,
        round=escalation.round + (index == ladder.last),
        next_at=roll.now + ladder.wait_after(index),
    )
    return Step(
        after,
        tuple(calls),
        rung.groups,
        rung.channels,
        nobody=nobody,
    )
