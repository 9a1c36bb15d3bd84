"""Decisions on what buyers write."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.drafts import DraftStatus, Proposal
from bot.domain.effects import (
    ClockName,
    Deed,
    NoticeKind,
    Record,
    SendReply,
    ShowCard,
    StartClock,
    StopClock,
    TellBuyer,
)
from bot.domain.gravity import THIRD_CONTACT, Reason, raised
from bot.domain.hearing import Bearing, Heard
from bot.domain.inquiry import NEW_INQUIRY, Decision, Deliberation, Inquiry
from bot.domain.kinds import GRIEVANCES, NEVER_AUTOMATIC, OWN_INQUIRY, Kind, Severity
from bot.domain.lifecycle import Event, Status
from bot.domain.policy import Policy

CONTACT_GAP = timedelta(hours=1)
"""Messages closer than this are one contact: whoever adds a photo has not come back."""


THIRD = 3
"""At the third contact about the same thing a complaint is major (the trade's severity table)."""


def opened(heard: Heard, now: datetime) -> Inquiry:
    """A new inquiry, before anything was decided on it."""
    severity, reasons = raised(None, (), heard.grounds)
    return Inquiry(
        id=NEW_INQUIRY,
        kind=heard.kind,
        severity=severity,
        severity_reasons=reasons,
        status=Status.GATHERING,
        language=heard.language,
        opened_at=now,
        heard_at=now,
    )


def in_burst(inquiry: Inquiry, now: datetime, policy: Policy) -> bool:
    """Whether the buyer is still typing: the last message came moments ago."""
    return inquiry.id != NEW_INQUIRY and now - inquiry.heard_at < policy.burst_quiet


def needs_proposal(inquiry: Inquiry, heard: Heard, now: datetime, policy: Policy) -> bool:
    """Whether the library is to be asked now, rather than after the burst or not at all."""
    return heard.bearing is Bearing.QUESTION and not in_burst(inquiry, now, policy)


def hear(
    inquiry: Inquiry,
    heard: Heard,
    proposal: Proposal | None,
    now: datetime,
    policy: Policy,
    notice: NoticeKind | None = None,
    *,
    edited: bool = False,
) -> Decision:
    """Decide on a buyer's message that belongs to `inquiry`.

    `proposal` is the library's offer over everything unanswered; it is read only where
    `needs_proposal` holds. `notice` is the kind word for a message without words. An `edited`
    message was counted when it first came.
    """
    bench = Deliberation(inquiry, now, policy)
    if not edited:
        bench.change(messages=inquiry.messages + 1)
        if inquiry.id != NEW_INQUIRY and now - inquiry.heard_at >= CONTACT_GAP:
            bench.change(contacts=inquiry.contacts + 1)
    burst = in_burst(inquiry, now, policy)
    if heard.bearing is Bearing.QUESTION:
        _take_up(bench, heard)
        if burst:
            bench.ask(StartClock(ClockName.BURST, now + policy.burst_quiet))
        elif proposal is not None:
            _propose(bench, proposal)
    elif heard.bearing is Bearing.WORDLESS:
        _look_at(bench, heard)
    elif inquiry.id == NEW_INQUIRY:
        _greet_back(bench, heard, notice)
    elif _automatic_waits(bench.inquiry):
        # A thank-you right after the question is part of the burst: let it settle first.
        bench.ask(StartClock(ClockName.BURST, now + policy.burst_quiet))
    if heard.wants_person:
        _promise_person(bench)
        notice = None
    # An album of five photos gets one word of thanks.
    if notice is not None and not burst and not _is_aside(inquiry, heard):
        bench.ask(TellBuyer(notice))
    if heard.bearing in {Bearing.QUESTION, Bearing.WORDLESS}:
        bench.change(heard_at=now)
    bench.ask(ShowCard())
    return bench.decide()


def _is_aside(inquiry: Inquiry, heard: Heard) -> bool:
    """A sticker to whoever asked in words and has, or waits for, our answer: no word of ours."""
    return heard.bearing is Bearing.COURTESY and inquiry.status is not Status.NEEDS_ANSWER


def _automatic_waits(inquiry: Inquiry) -> bool:
    return inquiry.draft is not None and inquiry.draft.automatic


def _greet_back(bench: Deliberation, heard: Heard, notice: NoticeKind | None) -> None:
    """A bare hello: the buyer is greeted, and a person sees that somebody is there."""
    _take_up(bench, heard)
    bench.happen(Event.FOUND_NOTHING)
    if notice is None:
        bench.ask(TellBuyer(NoticeKind.GREETING))
    bench.change(revision=bench.inquiry.revision + 1)


def _take_up(bench: Deliberation, heard: Heard) -> None:
    """A real message: the buyer waits, and what was proposed before no longer answers it."""
    bench.change(
        language=heard.language,
        kind=bench.inquiry.kind if heard.kind is Kind.OTHER else _joined_kind(bench, heard),
    )
    _weigh(bench, heard)
    if bench.inquiry.status is Status.RESOLVED:
        bench.happen(Event.REOPENED)
        bench.change(resolved_at=None)
        bench.ask(Record(Deed.REOPENED))
    else:
        bench.happen(Event.BUYER_WROTE)
    bench.ask(StopClock(ClockName.RESOLVE), StopClock(ClockName.BURST))
    supersede(bench)
    bench.begin_waiting()


def _weigh(bench: Deliberation, heard: Heard) -> None:
    """What the buyer says can only make the matter graver."""
    inquiry = bench.inquiry
    grounds = heard.grounds
    if inquiry.contacts >= THIRD and inquiry.kind in GRIEVANCES:
        grounds += (Reason(THIRD_CONTACT, Severity.S2),)
    severity, reasons = raised(inquiry.severity, inquiry.severity_reasons, grounds)
    bench.change(severity=severity, severity_reasons=reasons, tags=inquiry.tags | heard.tags)


def _joined_kind(bench: Deliberation, heard: Heard) -> Kind:
    """The first subject names the inquiry, unless it had none or it starts anew."""
    settled = bench.inquiry.waiting_since is not None and bench.inquiry.kind is not Kind.OTHER
    return bench.inquiry.kind if settled else heard.kind


def supersede(bench: Deliberation) -> None:
    """Take the proposed draft off the table."""
    draft = bench.inquiry.draft
    if draft is not None:
        bench.keep_draft(draft.decided(DraftStatus.SUPERSEDED, None, bench.now))


def _look_at(bench: Deliberation, heard: Heard) -> None:
    """Something only a person can read: it never destroys a draft, and never goes unseen."""
    draft = bench.inquiry.draft
    if draft is not None and draft.automatic:
        bench.keep_draft(replace(draft, automatic=False))
    if draft is not None or bench.inquiry.status in {
        Status.NEEDS_ANSWER,
        Status.UNCERTAIN,
        Status.UNDELIVERED,
    }:
        return
    if bench.inquiry.id != NEW_INQUIRY and bench.inquiry.status is Status.GATHERING:
        return  # the burst's draft is on its way
    _take_up(bench, replace(heard, kind=Kind.OTHER))
    bench.happen(Event.FOUND_NOTHING)
    bench.change(revision=bench.inquiry.revision + 1, suggestions=())


def _promise_person(bench: Deliberation) -> None:
    """The buyer asked for a person: no machine answers this, and they hear by when one will.

    Said again to whoever asks again: a command that is met with silence looks broken.
    """
    draft = bench.inquiry.draft
    if draft is not None and draft.automatic:
        bench.keep_draft(replace(draft, automatic=False))
    bench.change(acknowledged_at=None)
    acknowledge(bench)


def propose(
    inquiry: Inquiry, heard: Heard, proposal: Proposal, now: datetime, policy: Policy
) -> Decision:
    """Decide on the library's offer after a burst, read as a whole."""
    bench = Deliberation(inquiry, now, policy)
    renamed = heard.kind in OWN_INQUIRY or inquiry.kind is Kind.OTHER
    bench.change(kind=heard.kind if renamed else inquiry.kind, language=heard.language)
    _weigh(bench, heard)
    _propose(bench, proposal)
    bench.ask(ShowCard())
    return bench.decide()


def _propose(bench: Deliberation, proposal: Proposal) -> None:
    bench.change(suggestions=proposal.alternatives)
    if proposal.text is None:
        find_nothing(bench)
        return
    supersede(bench)
    automatic = proposal.automatic and may_be_automatic(bench.inquiry)
    bench.table(proposal, proposal.text, automatic=automatic)
    if automatic:
        bench.ask(StartClock(ClockName.BURST, bench.now + bench.policy.burst_quiet))


def may_be_automatic(inquiry: Inquiry) -> bool:
    """Nothing leaves unseen in a matter that is grave, of a kind people answer, or in hand."""
    return (
        inquiry.kind not in NEVER_AUTOMATIC and inquiry.severity is None and inquiry.holder is None
    )


def find_nothing(bench: Deliberation) -> None:
    """Nothing to propose: a person has to write, and the buyer is told so at once."""
    supersede(bench)
    bench.happen(Event.FOUND_NOTHING)
    bench.change(revision=bench.inquiry.revision + 1)
    acknowledge(bench)


def acknowledge(bench: Deliberation) -> None:
    """Tell the buyer, once while they wait, that a colleague is on it and by when."""
    if bench.inquiry.acknowledged_at is not None or bench.inquiry.waiting_since is None:
        return
    kind = (
        NoticeKind.COMPLAINT_RECEIVED
        if bench.inquiry.kind is Kind.COMPLAINT
        else NoticeKind.COLLEAGUE_ANSWERS
    )
    bench.ask(TellBuyer(kind), StopClock(ClockName.ACKNOWLEDGE))
    bench.change(acknowledged_at=bench.now)


def send_automatically(bench: Deliberation) -> None:
    """Let the proposed draft go without a person."""
    draft = bench.inquiry.draft
    if draft is None:
        return
    bench.happen(Event.APPROVED)
    released = draft.released(DraftStatus.AUTOMATIC, None, bench.now)
    bench.keep_draft(released)
    bench.ask(
        SendReply(released),
        StopClock(ClockName.ACKNOWLEDGE),
        Record(Deed.SENT_AUTOMATICALLY, None, released.revision),
        ShowCard(),
    )
