"""Decisions on what became of a reply on its way to the buyer."""

from dataclasses import replace
from datetime import datetime

from bot.domain.drafts import Delivery, Draft, DraftStatus
from bot.domain.effects import (
    ClockName,
    Deed,
    Record,
    ShowCard,
    StartClock,
    WithdrawReply,
)
from bot.domain.inquiry import Decision, Deliberation, Inquiry
from bot.domain.lifecycle import Event, Status, allows
from bot.domain.policy import Policy
from bot.domain.receive import supersede


def is_current(inquiry: Inquiry, draft: Draft) -> bool:
    """Whether the inquiry's status is about this reply, and not about something newer."""
    return draft.revision == inquiry.revision and inquiry.status in {
        Status.ANSWERING,
        Status.UNCERTAIN,
        Status.UNDELIVERED,
    }


def reply_delivered(inquiry: Inquiry, draft: Draft, now: datetime, policy: Policy) -> Decision:
    """The platform took the whole reply."""
    bench = Deliberation(inquiry, now, policy)
    delivered(bench, draft)
    return bench.decide()


def delivered(bench: Deliberation, draft: Draft) -> None:
    """The buyer has the reply: promises are kept, unless the buyer has asked for more since."""
    first = bench.inquiry.first_answered_at is None
    current = is_current(bench.inquiry, draft)
    if current:
        bench.happen(Event.DELIVERED)
    bench.keep_draft(replace(draft, delivery=Delivery.SENT, delivered_at=bench.now, problem=None))
    bench.change(
        first_answered_at=bench.inquiry.first_answered_at or bench.now,
        last_answered_at=bench.now,
    )
    if current:
        bench.stop_waiting()
        bench.ask(StartClock(ClockName.RESOLVE, bench.now + bench.policy.resolve_after))
    elif bench.inquiry.waits_on_us and first:
        bench.change(waiting_since=bench.inquiry.heard_at)  # the next answer counts from there
    bench.ask(ShowCard())


def reply_uncertain(
    inquiry: Inquiry, draft: Draft, problem: str, now: datetime, policy: Policy
) -> Decision:
    """Nobody knows whether the reply arrived; it is not repeated unless a person says so."""
    return _not_delivered(
        inquiry, draft, Delivery.UNCERTAIN, Event.DELIVERY_UNCERTAIN, problem, now, policy
    )


def reply_failed(
    inquiry: Inquiry, draft: Draft, problem: str, now: datetime, policy: Policy
) -> Decision:
    """The platform will not take the reply."""
    return _not_delivered(
        inquiry, draft, Delivery.FAILED, Event.DELIVERY_FAILED, problem, now, policy
    )


def _not_delivered(
    inquiry: Inquiry,
    draft: Draft,
    delivery: Delivery,
    event: Event,
    problem: str,
    now: datetime,
    policy: Policy,
) -> Decision:
    bench = Deliberation(inquiry, now, policy)
    if is_current(inquiry, draft):
        bench.happen(event)
    bench.keep_draft(replace(draft, delivery=delivery, problem=problem))
    bench.ask(ShowCard())
    return bench.decide()


def is_stale(draft: Draft, now: datetime, policy: Policy) -> bool:
    """Whether the approval is too old to be acted on."""
    return draft.decided_at is not None and now - draft.decided_at > policy.reconfirm_after


def ask_again(inquiry: Inquiry, draft: Draft, now: datetime, policy: Policy) -> Decision:
    """Withdraw a reply that has not left; where nothing newer is on the table, propose it anew."""
    bench = Deliberation(inquiry, now, policy)
    current = is_current(inquiry, draft)
    if current:
        bench.happen(Event.RECONFIRMATION_NEEDED)
    draft = replace(draft, verdict=None)  # whoever approves it anew says so once
    bench.keep_draft(replace(draft, delivery=Delivery.WITHDRAWN))
    bench.ask(
        WithdrawReply(draft.revision),
        Record(Deed.RECONFIRMATION_ASKED, None, draft.revision),
    )
    if not current:
        _read_anew(bench)
    if current:
        bench.keep_draft(
            replace(
                draft,
                revision=bench.inquiry.revision + 1,
                status=DraftStatus.PROPOSED,
                created_at=now,
                automatic=False,
                decided_by=None,
                decided_at=None,
                delivery=Delivery.NONE,
            )
        )
        if not draft.corrects:  # the buyer has asked for nothing and waits for no word of ours
            bench.let_draft_wait()
    bench.ask(ShowCard())
    return bench.decide()


def _read_anew(bench: Deliberation) -> None:
    """The buyer has asked for more since, and the older question is open again: draft over both."""
    if not allows(bench.inquiry.status, Event.BUYER_WROTE) or not bench.inquiry.waits_on_us:
        return
    if bench.inquiry.status in {Status.ANSWERING, Status.UNCERTAIN}:
        return
    bench.happen(Event.BUYER_WROTE)
    supersede(bench)
    bench.ask(StartClock(ClockName.BURST, bench.now))
