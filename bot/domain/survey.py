"""Decisions on how content a buyer says they are with an order, from 1 (not at all) to 5."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.effects import ClockName, Deed, Record, ShowCard, StopClock
from bot.domain.ids import InquiryId
from bot.domain.inquiry import Decision, Deliberation, Inquiry
from bot.domain.lifecycle import Event, allows
from bot.domain.policy import Policy

SCORES = range(1, 6)
"""What a buyer can say, the least first."""

LOW = frozenset({1, 2})
"""Whoever says this is called back by a person."""

CHANGES_FOR = timedelta(minutes=10)
"""For so long after the first press the last one counts: a finger slips."""


@dataclass(frozen=True)
class Survey:
    """What a buyer was asked once, and what they said. `answered_at` is when they first did."""

    inquiry: InquiryId
    sent_at: datetime
    score: int | None = None
    answered_at: datetime | None = None

    def takes(self, now: datetime) -> bool:
        """Whether a press still counts; one at the very end of the time does."""
        return self.answered_at is None or now <= self.answered_at + CHANGES_FOR


def read_score(text: str) -> int | None:
    """The score that a press names; None where it names none."""
    return next((score for score in SCORES if text == str(score)), None)


def rated(
    inquiry: Inquiry, survey: Survey, score: int, now: datetime, policy: Policy
) -> Decision | None:
    """Decide on a press; None where it says nothing new, or comes too late to count.

    A low score opens the inquiry for the desk again. That a buyer then thinks better of it does
    not close it: they have read that somebody will be in touch.
    """
    if score == survey.score or not survey.takes(now):
        return None
    bench = Deliberation(inquiry, now, policy)
    if score in LOW:
        bench.ask(Record(Deed.SURVEY_LOW))
        _owe_a_call(bench)
    else:
        bench.ask(Record(Deed.SURVEY_ANSWERED))
    bench.ask(ShowCard())
    return bench.decide()


def _owe_a_call(bench: Deliberation) -> None:
    """The buyer waits for a person: where the desk is at work on the inquiry, it sees why."""
    if allows(bench.inquiry.status, Event.WORD_OWED):
        bench.happen(Event.WORD_OWED)
        # Whoever decides on the card of before has not seen this.
        bench.change(revision=bench.inquiry.revision + 1, suggestions=(), resolved_at=None)
        bench.ask(StopClock(ClockName.RESOLVE))
    bench.begin_waiting()
    bench.change(heard_at=bench.now)
