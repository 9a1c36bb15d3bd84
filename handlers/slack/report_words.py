"""The desk's names for what the week's report counts."""

from bot.domain.effects import ClockName
from bot.domain.resolution import Cause, Department
from bot.domain.stages import Cause as BreachCause
from bot.localise.words import Words
from bot.services.account_names import clock_title
from handlers.slack.blocks import escape
from handlers.slack.endings import cause_name, department_name

_CODE_LIMIT = 24


def clock_name(words: Words, clock: ClockName) -> str:
    """What was promised."""
    return clock_title(words, clock)


def breach_cause_name(words: Words, cause: BreachCause) -> str:
    """Why a promise was broken."""
    names = {
        BreachCause.NO_MATCH: words.gettext("The library had no match"),
        BreachCause.DRAFT_WAITED: words.gettext("A draft waited for approval"),
        BreachCause.NOBODY_CLAIMED: words.gettext("Nobody claimed it"),
        BreachCause.OFF_HOURS: words.gettext("It came due outside the desk's hours"),
        BreachCause.DELIVERY_FAILED: words.gettext("The reply could not be delivered"),
        BreachCause.HELD: words.gettext("Somebody held it and did not answer"),
        BreachCause.OTHER: words.gettext("Another cause"),
    }
    return names[cause]


def department_of(words: Words, code: str) -> str:
    """A department as stored; its code where this version has no name for it."""
    return department_name(words, Department(code)) if code in set(Department) else _code(code)


def cause_of(words: Words, code: str) -> str:
    """The cause of a resolution as stored; its code where this version has no name for it."""
    return cause_name(words, Cause(code)) if code in set(Cause) else _code(code)


def _code(code: str) -> str:
    return escape(code.replace("_", " "), _CODE_LIMIT)
