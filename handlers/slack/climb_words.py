"""An escalation in the desk's words: who called, who was called, who took it, what comes next."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from bot.domain.effects import Deed
from bot.domain.escalation import NOBODY, Cause, Escalation, Outcome
from bot.domain.ids import PersonId
from bot.domain.ladder import Rung
from bot.domain.lifecycle import Status
from bot.localise.words import Words
from bot.services.pictures import CardPicture, ShownCall
from handlers.slack import mentions
from handlers.slack import words as say
from handlers.slack.blocks import escape
from handlers.slack.measures import NAME_LIMIT, RUNGS_SHOWN
from handlers.slack.promise_words import when

_AT_ONCE = timedelta(seconds=5)
"""An escalation ends in the same moment as what ended it was done."""


def state_in_short(words: Words, picture: CardPicture) -> str:
    """How far the call for a manager is, for the sales desk; empty where none is open."""
    called = picture.inquiry.escalation
    if called is None:
        return ""
    if called.acknowledged_by is not None:
        who = say.colleague(words, picture.names, called.acknowledged_by)
        return words.gettext("*Managers were called*, *{who}* has taken it", who=who)
    if called.rung < 0:
        return words.gettext("*Managers are being called*")
    return words.gettext(
        "*Managers are called*: rung {number} of {all}, nobody has taken it",
        number=called.rung + 1,
        all=len(called.ladder.rungs),
    )


def caller_line(words: Words, picture: CardPicture, called: Escalation) -> str:
    """Who called the managers, when, and why."""
    at = when(called.started_at)
    if called.by is not None:
        who = say.colleague(words, picture.names, called.by)
        return words.gettext("*{who}* called the managers, {at}", who=who, at=at)
    if called.cause is Cause.BREACH:
        return words.gettext("Parley called the managers, {at}: a promise was broken", at=at)
    if called.cause is Cause.SEVERITY:
        return words.gettext("Parley called the managers, {at}, because of the severity", at=at)
    return words.gettext("The managers were called, {at}", at=at)


def state_line(words: Words, picture: CardPicture, called: Escalation) -> str:
    """Who took it or what comes next; or how it ended."""
    if called.ended_at is not None:
        return _ending(words, picture, called.ended_at)
    at = None if called.next_at is None else when(called.next_at)
    if called.acknowledged_by is not None:
        return _taken(words, picture, called, at)
    if called.rung < 0 or at is None:
        return words.gettext("*Nobody has taken it yet.*")
    if called.rung >= called.ladder.last:
        return words.gettext(
            "*Nobody has taken it yet.* The last rung is called again {at}.", at=at
        )
    return words.gettext(
        "*Nobody has taken it yet.* Rung {number} is called {at}.",
        number=called.rung + 2,
        at=at,
    )


def _taken(words: Words, picture: CardPicture, called: Escalation, at: str | None) -> str:
    who = say.colleague(words, picture.names, called.acknowledged_by)
    since = when(called.acknowledged_at or called.started_at)
    if at is None:
        return words.gettext("*{who}* took it, {since}.", who=who, since=since)
    return words.gettext(
        "*{who}* took it, {since}. If it is not resolved, Parley asks again {at}.",
        who=who,
        since=since,
        at=at,
    )


def _ending(words: Words, picture: CardPicture, ended_at: datetime) -> str:
    at = when(ended_at)
    ends = {Deed.RESOLVED, Deed.ESCALATION_ENDED}
    near = [one for one in picture.deeds if one.deed in ends and abs(one.at - ended_at) <= _AT_ONCE]
    by = near[-1].by if near else None
    resolved = picture.inquiry.status is Status.RESOLVED
    if near:
        resolved = near[-1].deed is Deed.RESOLVED
    if resolved and by:
        who = escape(by, NAME_LIMIT)
        return words.gettext("Over since {at}: *{who}* resolved the inquiry.", at=at, who=who)
    if resolved:
        return words.gettext("Over since {at}: the inquiry is resolved.", at=at)
    return words.gettext("Called off {at}: it is not as grave as it was taken for.", at=at)


def rung_lines(
    words: Words, picture: CardPicture, called: Escalation, *, most: int, notify: bool
) -> list[str]:
    """Who was called on which rung, and who could not be, at most so many of each. `notify`: by
    mentions, as long as somebody is still to take it; else by name."""
    wanted = notify and called.acknowledged_at is None and called.ended_at is None
    passed = range(min(called.rung, called.ladder.last) + 1)
    lines = []
    for index in passed[-RUNGS_SHOWN:]:
        calls = _latest(one for one in picture.calls if one.rung == index + 1)
        lines.append(_rung(words, called, index, calls, most=most, notify=wanted))
    return lines


def _rung(
    words: Words,
    called: Escalation,
    index: int,
    calls: Sequence[ShownCall],
    *,
    most: int,
    notify: bool,
) -> str:
    reached = [one for one in calls if one.outcome is Outcome.CALLED]
    people = [
        mentions.person(one.person) if notify else escape(one.name, NAME_LIMIT)
        for one in reached[:most]
    ]
    if len(reached) > most:
        people.append(words.ngettext("{n} more", "{n} more", len(reached) - most))
    people += _elsewhere(words, called.ladder.rungs[index], most=most, notify=notify)
    who = ", ".join(people) or words.gettext("nobody could be called")
    number, times = index + 1, [one.at for one in calls]
    if times:
        line = words.gettext(
            "Rung {number} of {all}, {at}: {people}",
            number=number,
            all=len(called.ladder.rungs),
            at=when(max(times)),
            people=who,
        )
    else:
        line = words.gettext(
            "Rung {number} of {all}: {people}",
            number=number,
            all=len(called.ladder.rungs),
            people=who,
        )
    missing = [
        (one.person, one.outcome, one.name) for one in calls if one.outcome is not Outcome.CALLED
    ]
    return f"{line}\n{missing_line(words, missing, most)}" if missing else line


def _elsewhere(words: Words, rung: Rung, *, most: int, notify: bool) -> list[str]:
    """The groups and channels of a rung."""
    groups = rung.groups[:most]
    if notify:
        named = [mentions.group(one) for one in groups]
    else:
        named = [words.gettext("a user group")] if groups else []
    named += [mentions.channel(one) for one in rung.channels[:most]]
    if rung.sla:
        named.append(words.gettext("the SLA channel"))
    return named


def missing_line(words: Words, missing: Sequence[tuple[PersonId, Outcome, str]], most: int) -> str:
    """Who could not be called, and why; each with their name, at most so many."""
    each = [
        missing_name(words, outcome, escape(name, NAME_LIMIT) if person != NOBODY else "")
        for person, outcome, name in missing[:most]
    ]
    if len(missing) > most:
        each.append(words.ngettext("{n} more", "{n} more", len(missing) - most))
    return words.gettext("Not called: {people}", people=", ".join(dict.fromkeys(each)))


def missing_name(words: Words, outcome: Outcome, who: str) -> str:
    """Somebody who could not be called, and why."""
    lines: Mapping[Outcome, str] = {
        Outcome.CALLED: who,
        Outcome.AWAY: words.gettext("{who} (away)", who=who),
        Outcome.GONE: words.gettext("{who} (no longer in Slack)", who=who),
        Outcome.OFF_ROTA: words.gettext("nobody has the turn this week"),
    }
    return lines[outcome]


def _latest(calls: Iterable[ShownCall]) -> list[ShownCall]:
    """Each person once, as they were called last."""
    return list({one.person: one for one in calls}.values())
