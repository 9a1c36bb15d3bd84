"""Decisions on time that has passed."""

from datetime import datetime

from bot.domain.effects import ClockName, Deed, Record, ShowCard, StartClock
from bot.domain.inquiry import Decision, Deliberation, Inquiry
from bot.domain.lifecycle import Event, Status
from bot.domain.policy import Policy
from bot.domain.receive import acknowledge, find_nothing, may_be_automatic, send_automatically


def needs_proposal_after_burst(inquiry: Inquiry) -> bool:
    """Whether the end of the burst calls for a draft over everything unanswered."""
    return inquiry.status is Status.GATHERING


def burst_ended(
    inquiry: Inquiry, *, automatic_replies: bool, now: datetime, policy: Policy
) -> Decision:
    """The buyer has stopped typing: an automatic draft may go.

    Where nothing waits and there are no words left to draft over, a person has to look.
    """
    bench = Deliberation(inquiry, now, policy)
    draft = inquiry.draft
    if needs_proposal_after_burst(inquiry):
        find_nothing(bench)
        bench.ask(ShowCard())
    elif (
        draft is not None
        and draft.automatic
        and automatic_replies
        and may_be_automatic(inquiry)
        and inquiry.status is Status.AWAITING_APPROVAL
    ):
        send_automatically(bench)
    return bench.decide()


def buyer_heard_nothing(inquiry: Inquiry, now: datetime, policy: Policy) -> Decision:
    """The draft still waits: tell the buyer that a colleague is on it."""
    bench = Deliberation(inquiry, now, policy)
    if inquiry.status in {Status.AWAITING_APPROVAL, Status.GATHERING, Status.NEEDS_ANSWER}:
        acknowledge(bench)
        bench.ask(ShowCard())
    return bench.decide()


def left_alone(inquiry: Inquiry, now: datetime, policy: Policy) -> Decision:
    """The buyer has nothing to add to our answer: the inquiry is resolved.

    Not one that managers were called about: a person says how that ended.
    """
    bench = Deliberation(inquiry, now, policy)
    if inquiry.status is Status.ANSWERED and inquiry.escalation is not None:
        bench.ask(StartClock(ClockName.RESOLVE, now + policy.resolve_after))
    elif inquiry.status is Status.ANSWERED:
        bench.happen(Event.CLOSED)
        bench.change(resolved_at=now)
        bench.ask(Record(Deed.RESOLVED), ShowCard())
    return bench.decide()


def clock_fired(
    name: ClockName, inquiry: Inquiry, *, automatic_replies: bool, now: datetime, policy: Policy
) -> Decision:
    """Decide on an appointment that came due; promises and ladders are `bot.services.promises`'."""
    match name:
        case ClockName.BURST:
            return burst_ended(inquiry, automatic_replies=automatic_replies, now=now, policy=policy)
        case ClockName.ACKNOWLEDGE:
            return buyer_heard_nothing(inquiry, now, policy)
        case ClockName.RESOLVE:
            return left_alone(inquiry, now, policy)
        case _:
            return Decision(inquiry)
