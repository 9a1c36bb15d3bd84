"""The desk's words for clocks, what starts them, why they were broken, and lengths of time."""

from datetime import timedelta

from bot.domain.effects import ClockName
from bot.domain.promises import Start
from bot.domain.stages import Cause
from bot.localise.words import Words

_SECOND = timedelta(seconds=1)
_DAYS_FROM = timedelta(hours=72)


def clock_title(words: Words, clock: ClockName) -> str:
    """What was promised."""
    names = {
        ClockName.FIRST_RESPONSE: words.gettext("First response"),
        ClockName.NEXT_RESPONSE: words.gettext("Next response"),
        ClockName.APPROVAL: words.gettext("Approval"),
        ClockName.QUOTE: words.gettext("Quote"),
        ClockName.SAMPLE: words.gettext("Sample"),
        ClockName.RESOLUTION: words.gettext("Resolution"),
        ClockName.DEFECT_REPORT: words.gettext("Defect report"),
        ClockName.SUGGESTION: words.gettext("Suggestion"),
        ClockName.REVIEW: words.gettext("Review"),
        ClockName.ORDER_CONFIRMATION: words.gettext("Order confirmation"),
        ClockName.DELAY: words.gettext("Delay notice"),
        ClockName.RESHIPMENT: words.gettext("Reshipment"),
        ClockName.REFUND: words.gettext("Refund"),
        ClockName.SURVEY: words.gettext("Survey"),
    }
    return names.get(clock) or clock.replace("_", " ")


def start_line(words: Words, start: Start | None, at: str, giver: str | None) -> str:
    """Since when a promise counts, and why then. `giver` gave their word, where somebody did."""
    if start is Start.PROMISED and giver is not None:
        return words.gettext("Began {at}: {who} gave the buyer their word.", at=at, who=giver)
    if start is None:
        return words.gettext("Began {at}.", at=at)
    reasons = {
        Start.BUYER_WAITS: words.gettext(
            "Began {at}, with the buyer's first message that was not answered yet.", at=at
        ),
        Start.DRAFT_WAITS: words.gettext("Began {at}: a draft was put before the desk.", at=at),
        Start.OPENED: words.gettext("Began {at}: the inquiry was opened.", at=at),
        Start.PROMISED: words.gettext("Began {at}: the buyer was given our word.", at=at),
        Start.ORDER_PLACED: words.gettext("Began {at}: the order was placed.", at=at),
        Start.ORDER_SHIPPED: words.gettext("Began {at}: the order was shipped.", at=at),
        Start.ORDER_DELAYED: words.gettext("Began {at}: the order was delayed.", at=at),
        Start.ORDER_DELIVERED: words.gettext("Began {at}: the order was delivered.", at=at),
        Start.ORDER_REFUNDED: words.gettext("Began {at}: the order was refunded.", at=at),
    }
    return reasons[start]


def cause_line(words: Words, cause: Cause, holder: str | None) -> str:
    """Why a promise was broken."""
    if cause is Cause.HELD and holder is not None:
        return words.gettext("Why: {who} had taken it and had not answered.", who=holder)
    reasons = {
        Cause.DELIVERY_FAILED: words.gettext("Why: the reply could not be delivered."),
        Cause.OFF_HOURS: words.gettext("Why: the desk was closed all the time."),
        Cause.DRAFT_WAITED: words.gettext("Why: a draft waited for approval."),
        Cause.NOBODY_CLAIMED: words.gettext("Why: nobody took it."),
        Cause.NO_MATCH: words.gettext("Why: the library had no answer and nobody took it."),
        Cause.HELD: words.gettext("Why: somebody had taken it and had not answered."),
        Cause.OTHER: words.gettext("Why: none of the causes that Parley tells apart."),
    }
    return reasons[cause]


def length(words: Words, size: timedelta) -> str:
    """A length of time in hours, minutes and seconds, rounded down; its sign is dropped."""
    minutes, s = divmod(abs(size) // _SECOND, 60)
    h, m = divmod(minutes, 60)
    if h and s:
        return words.gettext("{h} h {m} min {s} s", h=h, m=m, s=s)
    if h and m:
        return words.gettext("{h} h {m} min", h=h, m=m)
    if h:
        return words.gettext("{h} h", h=h)
    if m and s:
        return words.gettext("{m} min {s} s", m=m, s=s)
    if m:
        return words.gettext("{m} min", m=m)
    return words.gettext("{s} s", s=s)


def elapsed(words: Words, size: timedelta) -> str:
    """`length`, but in days and hours from 72 hours on: for time on the wall, not working time."""
    if abs(size) < _DAYS_FROM:
        return length(words, size)
    hours = abs(size) // timedelta(hours=1)
    return words.gettext("{d} d {h} h", d=hours // 24, h=hours % 24)
