"""Decisions on what the desk does: first click wins, and a stale click changes nothing."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.calling import call, ladder_by_hand
from bot.domain.drafts import Delivery, Draft, DraftStatus, Proposal
from bot.domain.effects import (
    AcknowledgeBreach,
    ClockName,
    Deed,
    KeepResolution,
    NoteKind,
    Record,
    RetryReply,
    SendReply,
    SettleReply,
    ShowCard,
    StopClock,
    Whisper,
)
from bot.domain.escalation import Cause, acknowledge
from bot.domain.gravity import BY_PERSON, Reason
from bot.domain.ids import PersonId
from bot.domain.inquiry import Decision, Deliberation, Inquiry
from bot.domain.kinds import GRIEVANCES, Severity
from bot.domain.lifecycle import Event, Status, allows
from bot.domain.outcome import delivered, is_current
from bot.domain.policy import Policy
from bot.domain.verdicts import found_wrong, on_release


@dataclass(frozen=True)
class Done:
    """What was done to the inquiry before; `by` is None where Parley did it."""

    deed: Deed
    by: PersonId | None
    at: datetime
    revision: int | None


@dataclass(frozen=True)
class Click:
    """A person's act on a card or in a modal.

    `revision` is what the card showed when it was pressed; `clicked` is the draft of that
    revision and `latest` the newest one, where there are any. `done` is the end of the audit
    trail, the newest last.
    """

    person: PersonId
    revision: int
    clicked: Draft | None
    latest: Draft | None
    text: str | None = None
    tries: int = 0
    """How often the reply had been sent again when the card was drawn."""
    done: tuple[Done, ...] = ()
    severity: Severity | None = None
    """How grave the person says that it is."""
    ending: tuple[str, str, str, str] | None = None
    """Outcome, cause, department and compensation, of a matter that is resolved."""


Review = Callable[[Deliberation, Click], None]


def review(act: Review, inquiry: Inquiry, click: Click, now: datetime, policy: Policy) -> Decision:
    """Decide on a click. Never raises: what is not possible is answered with a whisper."""
    bench = Deliberation(inquiry, now, policy)
    act(bench, click)
    return bench.decide()


def approve(bench: Deliberation, click: Click) -> None:
    """Release the draft as it is."""
    _release_draft(bench, click, DraftStatus.APPROVED, Deed.APPROVED)


def edit(bench: Deliberation, click: Click) -> None:
    """Release the draft in the person's own words."""
    if click.text is None:
        refuse(bench, click)
        return
    _release_draft(bench, click, DraftStatus.EDITED, Deed.EDITED)


def _release_draft(bench: Deliberation, click: Click, status: DraftStatus, deed: Deed) -> None:
    draft = bench.inquiry.draft
    if draft is None or draft.revision != click.revision:
        refuse(bench, click)
        return
    sent = draft.text if click.text is None else click.text
    verdict = on_release(draft, sent)
    if sent == draft.text:
        status, deed = DraftStatus.APPROVED, Deed.APPROVED
    else:
        draft = replace(draft, text=sent, by_hand=True)
    draft = replace(draft, verdict=verdict)
    _release(bench, draft.released(status, click.person, bench.now), deed)


def answer(bench: Deliberation, click: Click) -> None:
    """Send what a person wrote where there was no draft (or past the one there is)."""
    stale = click.revision != bench.inquiry.revision
    if stale or click.text is None or not allows(bench.inquiry.status, Event.APPROVED):
        refuse(bench, click)
        return
    if bench.inquiry.draft is not None:
        edit(bench, click)
        return
    written = Draft(
        revision=bench.inquiry.revision + 1,
        status=DraftStatus.WRITTEN,
        text=click.text,
        language=bench.inquiry.language,
        created_at=bench.now,
        by_hand=True,
        covers=bench.inquiry.messages,
    ).released(DraftStatus.WRITTEN, click.person, bench.now)
    _release(bench, written, Deed.ANSWERED)


def _release(bench: Deliberation, released: Draft, deed: Deed) -> None:
    bench.happen(Event.APPROVED)
    bench.keep_draft(released)
    bench.ask(
        SendReply(released),
        StopClock(ClockName.ACKNOWLEDGE),
        StopClock(ClockName.BURST),
        Record(deed, released.decided_by, released.revision),
        ShowCard(),
    )


def correct(bench: Deliberation, click: Click) -> None:
    """Follow up an answer already sent."""
    latest = click.latest
    if (
        latest is None
        or click.text is None
        or latest.revision != click.revision
        or latest.delivery is not Delivery.SENT
        or not allows(bench.inquiry.status, Event.CORRECTED)
    ):
        _refuse_after(bench, click, Deed.CORRECTED)
        return
    correction = Draft(
        revision=bench.inquiry.revision + 1,
        status=DraftStatus.CORRECTION,
        text=click.text,
        language=latest.language,
        created_at=bench.now,
        by_hand=True,
        corrects=True,
        covers=latest.covers,
    ).released(DraftStatus.CORRECTION, click.person, bench.now)
    bench.happen(Event.CORRECTED)
    bench.change(resolved_at=None)
    bench.begin_waiting()
    bench.keep_draft(found_wrong(latest))
    bench.keep_draft(correction)
    bench.ask(
        SendReply(correction),
        StopClock(ClockName.RESOLVE),
        Record(Deed.CORRECTED, click.person, correction.revision),
        ShowCard(),
    )


def choose(proposal: Proposal) -> Review:
    """Put another entry's answer on the table."""

    def act(bench: Deliberation, click: Click) -> None:
        draft = bench.inquiry.draft
        stale = click.revision != bench.inquiry.revision
        writing = bench.inquiry.status is Status.GATHERING
        if (
            stale
            or writing
            or proposal.text is None
            or not allows(bench.inquiry.status, Event.DRAFTED)
        ):
            refuse(bench, click)
            return
        if draft is not None:
            replaced = found_wrong(draft).decided(DraftStatus.SUPERSEDED, click.person, bench.now)
            bench.keep_draft(replaced)
        bench.table(proposal, proposal.text, automatic=False)
        bench.ask(Record(Deed.CHOSE, click.person, bench.inquiry.revision), ShowCard())

    return act


def dismiss(bench: Deliberation, click: Click) -> None:
    """Take the draft off the table; the inquiry still needs an answer."""
    draft = bench.inquiry.draft
    if draft is None or draft.revision != click.revision:
        refuse(bench, click)
        return
    bench.happen(Event.DISMISSED)
    bench.keep_draft(found_wrong(draft).decided(DraftStatus.DISMISSED, click.person, bench.now))
    bench.ask(
        StopClock(ClockName.BURST),
        Record(Deed.DISMISSED, click.person, draft.revision),
        ShowCard(),
    )


def claim(bench: Deliberation, click: Click) -> None:
    """Take the inquiry into one's own hands."""
    holder = bench.inquiry.holder
    if holder == click.person:
        return
    if holder is not None:
        bench.ask(Whisper(click.person, NoteKind.HELD_BY, holder))
        return
    bench.change(holder=click.person)
    bench.ask(Record(Deed.CLAIMED, click.person), ShowCard())


def release(bench: Deliberation, click: Click) -> None:
    """Give the inquiry back to everybody; only its holder can."""
    holder = bench.inquiry.holder
    if holder is None:
        return
    if holder != click.person:
        bench.ask(Whisper(click.person, NoteKind.HELD_BY, holder))
        return
    bench.change(holder=None)
    bench.ask(Record(Deed.RELEASED, click.person), ShowCard())


def resolve(bench: Deliberation, click: Click) -> None:
    """Nothing is owed any more."""
    if bench.inquiry.status is Status.RESOLVED:
        _refuse_after(bench, click, Deed.RESOLVED)
        return
    if bench.inquiry.status is Status.ANSWERING:
        bench.ask(Whisper(click.person, NoteKind.NOT_SENT_YET))
        return
    stale = click.revision != bench.inquiry.revision
    if stale or not allows(bench.inquiry.status, Event.CLOSED):
        bench.ask(Whisper(click.person, NoteKind.SUPERSEDED))
        return
    if bench.inquiry.kind in GRIEVANCES and click.ending is None:
        refuse(bench, click)  # it has become a complaint since the button was drawn
        return
    draft = bench.inquiry.draft
    if draft is not None:
        bench.keep_draft(draft.decided(DraftStatus.DISMISSED, click.person, bench.now))
    bench.happen(Event.CLOSED)
    bench.stop_waiting()
    bench.change(resolved_at=bench.now, settled=bench.inquiry.messages)
    if click.ending is not None:
        bench.ask(KeepResolution(click.person, *click.ending))
    bench.ask(
        StopClock(ClockName.RESOLVE),
        Record(Deed.RESOLVED, click.person),
        ShowCard(),
    )


def escalate(bench: Deliberation, click: Click) -> None:
    """Call the managers, by the ladder for such matters."""
    running = bench.inquiry.escalation
    if running is not None:
        if running.by != click.person:
            bench.ask(
                Whisper(click.person, NoteKind.ALREADY_DECIDED, running.by, running.started_at)
            )
        return
    if bench.inquiry.status is Status.RESOLVED:
        refuse(bench, click)
        return
    ladder = ladder_by_hand(bench.policy, bench.inquiry.severity)
    call(bench, Cause.PERSON, click.person, ladder)


def acknowledge_escalation(bench: Deliberation, click: Click) -> None:
    """A manager takes the call: nobody else is called."""
    running = bench.inquiry.escalation
    if running is None:
        _refuse_after(bench, click, Deed.ACKNOWLEDGED, Deed.RESOLVED)
    elif running.acknowledged_by is None:
        bench.keep_escalation(acknowledge(running, click.person, bench.now))
        bench.ask(
            Record(Deed.ACKNOWLEDGED, click.person),
            AcknowledgeBreach(click.person),
            ShowCard(),
        )
    elif running.acknowledged_by != click.person:
        bench.ask(
            Whisper(
                click.person,
                NoteKind.ALREADY_DECIDED,
                running.acknowledged_by,
                running.acknowledged_at,
            )
        )


def acknowledge_breach(bench: Deliberation, click: Click) -> None:
    """Somebody has seen that a promise is broken: it is not said again."""
    bench.ask(
        AcknowledgeBreach(click.person), Record(Deed.BREACH_ACKNOWLEDGED, click.person), ShowCard()
    )


def weigh(bench: Deliberation, click: Click) -> None:
    """Somebody says how grave the matter is, and why."""
    severity = click.severity
    if severity is None or not click.text or bench.inquiry.status is Status.RESOLVED:
        refuse(bench, click)
        return
    if severity is bench.inquiry.severity:
        return
    reason = Reason(BY_PERSON, severity, click.person, click.text, bench.now)
    bench.change(severity=severity, severity_reasons=(*bench.inquiry.severity_reasons, reason))
    bench.ask(Record(Deed.WEIGHED, click.person), ShowCard())


def retry_delivery(bench: Deliberation, click: Click) -> None:
    """Send a reply again that failed or is in doubt."""
    doubtful = {Delivery.UNCERTAIN, Delivery.FAILED}
    if (
        click.clicked is None
        or click.tries != click.clicked.tries
        or click.clicked.delivery not in doubtful
    ):
        _refuse_after(bench, click, Deed.RETRIED, Deed.SETTLED)
        return
    if is_current(bench.inquiry, click.clicked):
        bench.happen(Event.RETRIED)
    # Asking again is this person's fresh approval: the reply is neither stale nor automatic now.
    again = replace(
        click.clicked,
        delivery=Delivery.QUEUED,
        tries=click.clicked.tries + 1,
        problem=None,
        decided_by=click.person,
        decided_at=bench.now,
    )
    bench.keep_draft(again)
    bench.ask(
        RetryReply(click.revision),
        Record(Deed.RETRIED, click.person, click.revision),
        ShowCard(),
    )


def settle_delivery(bench: Deliberation, click: Click) -> None:
    """A person saw that the uncertain reply arrived."""
    if (
        click.clicked is None
        or click.tries != click.clicked.tries
        or click.clicked.delivery is not Delivery.UNCERTAIN
    ):
        _refuse_after(bench, click, Deed.RETRIED, Deed.SETTLED)
        return
    bench.ask(SettleReply(click.revision), Record(Deed.SETTLED, click.person, click.revision))
    # What was held back behind it goes with this person's word, and is not stale.
    delivered(bench, replace(click.clicked, decided_by=click.person, decided_at=bench.now))


def refuse(bench: Deliberation, click: Click) -> None:
    """Tell the person why nothing happened; one's own second press says nothing."""
    decided = _decider(click)
    if decided is not None and decided.decided_by == click.person and click.text is None:
        return
    if decided is not None:
        note = Whisper(
            click.person,
            NoteKind.ALREADY_DECIDED,
            decided.decided_by,
            decided.decided_at,
            click.text,
        )
    elif (
        click.revision != bench.inquiry.revision
        or bench.inquiry.status is Status.GATHERING
        or _is_superseded(click.clicked)
    ):
        note = Whisper(click.person, NoteKind.SUPERSEDED, text=click.text)
    else:
        note = Whisper(click.person, NoteKind.NOT_POSSIBLE, text=click.text)
    bench.ask(note)


def _is_superseded(draft: Draft | None) -> bool:
    """While the buyer still writes there is no newer revision, but this one is off the table."""
    return draft is not None and draft.status is DraftStatus.SUPERSEDED


def _refuse_after(bench: Deliberation, click: Click, *deeds: Deed) -> None:
    """Name whoever did such a deed before; one's own second press says nothing."""
    before = [
        done
        for done in click.done
        if done.deed in deeds and (done.revision is None or done.revision >= click.revision)
    ]
    if not before:
        refuse(bench, click)
    elif before[-1].by != click.person or click.text is not None:
        first = before[-1]
        bench.ask(Whisper(click.person, NoteKind.ALREADY_DECIDED, first.by, first.at, click.text))


def _decider(click: Click) -> Draft | None:
    """The draft whose decision made this click late, if a person or Parley decided it."""
    for draft in (click.clicked, click.latest):
        if draft is None or draft.decided_at is None:
            continue
        if draft.decided_by is not None or draft.status is DraftStatus.AUTOMATIC:
            return draft
    return None
