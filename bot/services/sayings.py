"""What the team can be told in passing."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.effects import ClockName
from bot.domain.ids import InquiryId, PersonId
from bot.domain.stages import Cause
from bot.store.cards import Place


class Saying(StrEnum):
    """What is said."""

    WARNING = "warning"
    """A promise will soon be broken."""
    ANOTHER_BREACH = "another_breach"
    """A further promise of an inquiry is broken, whose card hangs already."""
    STILL_BROKEN = "still_broken"
    SUMMARY = "summary"
    """Many breaches, or some found late, as one list."""
    CALLED = "called"
    """The next rung was called."""
    CALLED_AGAIN = "called_again"
    """To a person who has the card already."""
    REMINDER = "reminder"
    """To whoever took an escalation that is still open."""
    LAPSED = "lapsed"
    """It was taken and not resolved: the ladder climbs on."""
    REPORT = "report"


@dataclass(frozen=True)
class SaidRow:
    """One broken promise in a summary."""

    inquiry: InquiryId
    clock: ClockName
    due_at: datetime
    cause: Cause | None
    holder: PersonId | None


def thread_key(inquiry: InquiryId, place: Place) -> str:
    """The order key of what is said under a card."""
    return f"thread:{inquiry}" if place == Place.SALES else f"thread:{inquiry}:{place}"
