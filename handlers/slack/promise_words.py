"""Promises as cards and sayings tell of them: due, late, kept late, standing still."""

from datetime import datetime, timedelta

from bot.domain.effects import ClockName
from bot.domain.stages import Cause
from bot.localise.moments import span
from bot.localise.words import Words
from bot.services import account_names
from bot.services.pictures import CardPicture, ShownPromise
from handlers.slack import words as say
from handlers.slack.blocks import moment
from handlers.slack.measures import PROMISES_IN_SHORT
from handlers.slack.report_words import clock_name

_RESPONSES = frozenset({ClockName.FIRST_RESPONSE, ClockName.NEXT_RESPONSE})
_BY_ANSWERING = _RESPONSES | {
    ClockName.QUOTE,
    ClockName.SAMPLE,
    ClockName.DEFECT_REPORT,
    ClockName.SUGGESTION,
    ClockName.REVIEW,
}


def when(at: datetime) -> str:
    """A moment with its day, in the reader's own zone."""
    return moment(at, "{date_short_pretty} {time}")


def lateness(words: Words, size: timedelta, language: str) -> str:
    """How late something is; less than a minute too is late."""
    if abs(size) < timedelta(minutes=1):
        return words.gettext("less than 1 min")
    return span(size, language)


def promises_in_short(words: Words, picture: CardPicture, language: str) -> list[str]:
    """What the sales card counts down to, and the other promises: those that run, and the newest
    of those that are broken."""
    counted = counted_down(picture)
    first = ""
    if counted is not None and counted.clock not in _RESPONSES:
        first = promise_line(words, counted, picture.now, language)
    elif picture.due_at is not None and picture.left is not None:
        first = say.due_words(words, picture.left, when(picture.due_at), language)
    others = [one for one in picture.promises if one is not counted]
    running = [one for one in others if one.ended_at is None]
    done = [one for one in others if one.ended_at is not None]
    shown = [*running, *done[::-1]][:PROMISES_IN_SHORT]
    lines = [promise_line(words, one, picture.now, language) for one in shown]
    return [line for line in (first, " · ".join(lines)) if line]


def counted_down(picture: CardPicture) -> ShownPromise | None:
    """The promise that the card's due time is of."""
    running = [
        one
        for one in picture.promises
        if one.ended_at is None and not one.paused and one.due_at == picture.due_at
    ]
    answers = [one for one in running if one.clock is picture.inquiry.response_clock()]
    return next(iter(answers or running), None)


def most_urgent(picture: CardPicture) -> ShownPromise | None:
    """What is owed next, the answer before the rest."""
    open_ones = [one for one in picture.promises if one.ended_at is None and not one.paused]
    return counted_down(picture) or next(iter(open_ones), None)


def promise_line(words: Words, promise: ShownPromise, now: datetime, language: str) -> str:
    """How a promise stands: what it is, and by when it is or was due."""
    name, at = clock_name(words, promise.clock), when(promise.due_at)
    if promise.ended_at is not None:
        return _done(words, promise, name, language)
    if promise.problem is not None:
        return words.gettext("*{promise}* is set aside: its time makes no sense", promise=name)
    if promise.paused:
        return words.gettext("*{promise}* stands still: the buyer is to answer", promise=name)
    left = promise.due_at - now
    if left < timedelta(0):
        late = lateness(words, left, language)
        return words.gettext(
            "*{promise}* was due {at}, *{span} late*", promise=name, at=at, span=late
        )
    return words.gettext(
        "*{promise}* due {at}, in {span}", promise=name, at=at, span=span(left, language)
    )


def broken_line(words: Words, promise: ShownPromise, now: datetime, language: str) -> str:
    """What was promised by when, and how late it is or came."""
    name, at = clock_name(words, promise.clock), when(promise.due_at)
    if promise.ended_at is None and promise.problem is None and not promise.paused:
        late = lateness(words, max(now - promise.due_at, timedelta(0)), language)
        return words.gettext(
            "*{promise}* was due {at}, *{span} late* and still open",
            promise=name,
            at=at,
            span=late,
        )
    standing = promise_line(words, promise, now, language)
    due = words.gettext("It was due {at}.", at=at)
    return f"{standing}\n{due}"


def _done(words: Words, promise: ShownPromise, name: str, language: str) -> str:
    late = promise.late_by
    if late is None:
        return words.gettext("*{promise}*: done", promise=name)
    size = lateness(words, late, language)
    if promise.clock in _BY_ANSWERING:
        return words.gettext("*{promise}*: answered {span} late", promise=name, span=size)
    if promise.clock is ClockName.APPROVAL:
        return words.gettext("*{promise}*: decided {span} late", promise=name, span=size)
    if promise.clock is ClockName.RESOLUTION:
        return words.gettext("*{promise}*: resolved {span} late", promise=name, span=size)
    return words.gettext("*{promise}*: done {span} late", promise=name, span=size)


def cause_line(words: Words, cause: Cause | None) -> str:
    """Why a promise was broken, as a sentence."""
    if cause is None:
        return words.gettext("Why: not known")
    return account_names.cause_line(words, cause, None)


def says_nobody(cause: Cause | None) -> bool:
    """Whether the cause tells already that nobody had taken it."""
    return cause in {Cause.NO_MATCH, Cause.NOBODY_CLAIMED}


def named(words: Words, clock: ClockName | None) -> str:
    """What was promised, or that something was."""
    return words.gettext("A promise") if clock is None else clock_name(words, clock)
