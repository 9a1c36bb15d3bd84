"""A clock's account in the words of the desk, line by line."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

from bot.domain.effects import ClockName
from bot.domain.ids import PersonId
from bot.domain.stages import Outcome, StageKind
from bot.localise.moments import stamp
from bot.localise.words import Words
from bot.services.account_names import cause_line, clock_title, elapsed, start_line
from bot.services.account_time import stretch_lines
from bot.services.reckoning import Account, Reckoning


@dataclass(frozen=True)
class Reader:
    """Who reads, when, and whose clocks are shown."""

    words: Words
    desk_zone: tzinfo
    buyer_zone: tzinfo | None
    now: datetime
    names: dict[PersonId, str]
    most: int | None = None
    """Stretches of time that are shown; of more, those in the middle are left out. None: all."""

    def stamp(self, at: datetime) -> str:
        """A moment where the desk is."""
        return stamp(at, self.words.locale, self.desk_zone)

    def name(self, person: PersonId) -> str:
        """A person's name, on one line."""
        return " ".join(self.names.get(person, person).split())


def title(account: Account, reader: Reader) -> str:
    """What was promised, and how it stands."""
    words, clock = reader.words, account.clock
    name = clock_title(words, clock.name)
    if account.ended_at is None:
        if clock.problem is not None:
            return words.gettext("{promise}: set aside", promise=name)
        if clock.paused_at is not None:
            return words.gettext("{promise}: stands still", promise=name)
        if reader.now > clock.due_at:
            return words.gettext("{promise}: late", promise=name)
        return words.gettext("{promise}: running", promise=name)
    match account.outcome:
        case Outcome.KEPT:
            return words.gettext("{promise}: kept", promise=name)
        case Outcome.BROKEN:
            return words.gettext("{promise}: broken", promise=name)
        case Outcome.DROPPED:
            return words.gettext("{promise}: no longer applied", promise=name)
        case None:
            return words.gettext("{promise}: ended", promise=name)


def lines(account: Account, reader: Reader) -> tuple[str, ...]:
    """The account of one clock."""
    return (
        *_promised(account, reader),
        *_due(account, reader),
        *_became(account, reader),
        *_given(account, reader),
        *_counted(account, reader),
    )


def _promised(account: Account, reader: Reader) -> Iterator[str]:
    words, clock, reckoning = reader.words, account.clock, account.reckoning
    if clock.promise is None:
        yield words.gettext(
            "An earlier version of Parley began it, and did not write down what was promised."
        )
    elif reckoning is None:
        yield words.gettext(
            'Promise "{name}": {target} in the calendar "{calendar}".',
            name=clock.promise,
            target=clock.target or "?",
            calendar=clock.calendar or "?",
        )
    else:
        yield _target(words, clock.promise, reckoning)
    if clock.promise is not None and not account.in_policy:
        yield words.gettext(
            "The policy has no promise of this name any more; this is what was written down."
        )
    at = reader.stamp(clock.started_at)
    giver = account.history.word_of
    yield start_line(words, account.starts, at, reader.name(giver) if giver else None)


def _target(words: Words, name: str, reckoning: Reckoning) -> str:
    calendar, days = reckoning.calendar, reckoning.target.business_days
    if days is not None:
        return words.ngettext(
            'Promise "{name}": by closing time {n} business day after the day it begins, '
            'in the calendar "{calendar}" ({zone}).',
            'Promise "{name}": by closing time {n} business days after the day it begins, '
            'in the calendar "{calendar}" ({zone}).',
            days,
            name=name,
            calendar=calendar.name,
            zone=calendar.zone.key,
        )
    if calendar.always:
        return words.gettext(
            'Promise "{name}": {target}, around the clock.',
            name=name,
            target=str(reckoning.target),
        )
    return words.gettext(
        'Promise "{name}": {target} of working time in the calendar "{calendar}" ({zone}).',
        name=name,
        target=str(reckoning.target),
        calendar=calendar.name,
        zone=calendar.zone.key,
    )


def _counted(account: Account, reader: Reader) -> Iterator[str]:
    clock, reckoning = account.clock, account.reckoning
    if reckoning is not None:
        ended = account.ended_at is not None
        yield from stretch_lines(
            reader.words, reckoning, reader.desk_zone, reader.most, ended=ended
        )
    elif clock.calendar is not None and clock.problem is None:
        yield reader.words.gettext(
            "How the time was counted cannot be shown: the policy of today does not hold it."
        )


def _due(account: Account, reader: Reader) -> Iterator[str]:
    words, due = reader.words, account.clock.due_at
    here = reader.stamp(due)
    if reader.buyer_zone is None:
        yield words.gettext("Due {here}. The buyer's time zone is unknown.", here=here)
    else:
        there = stamp(due, words.locale, reader.buyer_zone)
        yield words.gettext("Due {here}; for the buyer {there}.", here=here, there=there)
    if account.reckoning is not None and account.moved:
        yield words.gettext(
            "By the policy as it is today it would be due {at}; the time above was set before "
            "and holds.",
            at=reader.stamp(account.reckoning.due_at),
        )


def _given(account: Account, reader: Reader) -> Iterator[str]:
    words = reader.words
    for one in account.history.given:
        kind, _, number = one.stage.partition(":")
        at = reader.stamp(one.noticed_at)
        if kind == StageKind.WARNING:
            yield words.gettext("Warning {number} was given {at}.", number=number, at=at)
    repeats = [one for one in account.history.given if one.stage.startswith(StageKind.REPEAT)]
    if repeats:
        yield words.ngettext(
            "{n} reminder of the breach, the last one {at}.",
            "{n} reminders of the breach, the last one {at}.",
            len(repeats),
            at=reader.stamp(repeats[-1].noticed_at),
        )


def _became(account: Account, reader: Reader) -> Iterator[str]:
    words, clock = reader.words, account.clock
    if clock.problem is not None:
        yield words.gettext(
            "It was set aside, since its row makes no sense: {problem}.", problem=clock.problem
        )
    if account.ended_at is None:
        yield _stands(account, reader)
    else:
        yield _ended(account, account.ended_at, reader)
    if clock.cause is not None:
        yield cause_line(words, clock.cause, reader.name(clock.holder) if clock.holder else None)
    if clock.fired_at is not None and clock.name is not ClockName.SURVEY:
        yield words.gettext(
            "The breach was noticed {at}, {late} after it was due.",
            at=reader.stamp(clock.fired_at),
            late=elapsed(words, clock.fired_at - clock.due_at),
        )
    elif account.outcome is Outcome.BROKEN:
        yield words.gettext("The breach was noticed only when it ended.")
    if clock.acknowledged_at is not None:
        yield words.gettext(
            "{who} took note of it {at}.",
            who=reader.name(clock.acknowledged_by) if clock.acknowledged_by else "?",
            at=reader.stamp(clock.acknowledged_at),
        )


def _stands(account: Account, reader: Reader) -> str:
    words, clock, now = reader.words, account.clock, reader.now
    if clock.paused_at is not None:
        return words.gettext(
            "It stands still since {at}: it is the buyer's turn. For as long as it stands, the "
            "time it is due moves on.",
            at=reader.stamp(clock.paused_at),
        )
    if now > clock.due_at:
        return words.gettext(
            "Not kept so far: late by {late}.", late=elapsed(words, now - clock.due_at)
        )
    return words.gettext("{left} left.", left=elapsed(words, clock.due_at - now))


def _ended(account: Account, at: datetime, reader: Reader) -> str:
    words, due = reader.words, account.clock.due_at
    when = reader.stamp(at)
    if account.clock.name is ClockName.SURVEY and account.outcome is Outcome.KEPT:
        return words.gettext("Done {at}.", at=when)
    match account.outcome:
        case Outcome.KEPT if at < due:
            spare = elapsed(words, due - at)
            return words.gettext("Kept {at}, with {spare} to spare.", at=when, spare=spare)
        case Outcome.KEPT if at == due:
            return words.gettext("Kept {at}, at the very moment it was due.", at=when)
        case Outcome.KEPT:
            return words.gettext("Kept {at}.", at=when)
        case Outcome.BROKEN:
            late = elapsed(words, at - due)
            return words.gettext("Broken by {late}: it ended {at}.", at=when, late=late)
        case Outcome.DROPPED:
            return words.gettext("Dropped {at}: it no longer applied to this inquiry.", at=when)
        case None:
            return words.gettext("Ended {at}; what became of it was not written down.", at=when)
