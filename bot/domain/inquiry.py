"""The inquiry: one thing the buyer wants from us, and the rules that always hold for it."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Self

from bot.domain.drafts import Alternative, Draft, DraftStatus, Proposal
from bot.domain.effects import ClockName, Effect, StartClock, StopClock
from bot.domain.escalation import Escalation
from bot.domain.gravity import Reason
from bot.domain.ids import InquiryId, PersonId
from bot.domain.kinds import Kind, Severity
from bot.domain.lifecycle import WAITING_ON_US, Event, Status, advance
from bot.domain.policy import Policy

NEW_INQUIRY = InquiryId(0)
"""Stands for an inquiry that the store has not numbered yet."""


@dataclass(frozen=True)
class Inquiry:
    """The state a decision is made on.

    `revision` is the number of the newest draft, proposed or not; it only grows.
    `draft` is that newest draft while it is proposed, None otherwise.
    `waiting_since` is when the buyer began to wait for what we owe now.
    """

    id: InquiryId
    kind: Kind
    severity: Severity | None
    status: Status
    language: str
    opened_at: datetime
    heard_at: datetime
    waiting_since: datetime | None = None
    acknowledged_at: datetime | None = None
    resolved_at: datetime | None = None
    first_answered_at: datetime | None = None
    last_answered_at: datetime | None = None
    holder: PersonId | None = None
    escalation: Escalation | None = None
    """The call for a manager that is open."""
    severity_reasons: tuple[Reason, ...] = ()
    """Why it is as grave as it is, the oldest first."""
    tags: frozenset[str] = frozenset()
    """Topics and owners of the library's entries that the buyer's words matched."""
    contacts: int = 1
    """How often the buyer came about this, an hour and more apart."""
    messages: int = 0
    """How many messages of the buyer came in this inquiry."""
    settled: int = 0
    """How many of them a person declared settled, by resolving."""
    revision: int = 0
    draft: Draft | None = None
    suggestions: tuple[Alternative, ...] = ()

    def after(self, event: Event) -> Self:
        """This inquiry after the event. Raises IllegalTransition."""
        return replace(self, status=advance(self.status, event))

    @property
    def waits_on_us(self) -> bool:
        """Whether the buyer waits for something from us."""
        return self.status in WAITING_ON_US

    @property
    def is_unasked(self) -> bool:
        """Whether an order opened it and the buyer has not written in it."""
        return self.kind is Kind.ORDER_STATUS and self.messages == 0

    def response_clock(self) -> ClockName:
        """The promise that runs while the buyer waits: the first answer, or the next."""
        if self.first_answered_at is None:
            return ClockName.FIRST_RESPONSE
        return ClockName.NEXT_RESPONSE


@dataclass(frozen=True)
class Decision:
    """What was decided: the new state, older drafts that changed, and what to do about it."""

    inquiry: Inquiry
    effects: tuple[Effect, ...] = ()
    drafts: tuple[Draft, ...] = ()
    """Drafts that are new or have changed, `inquiry.draft` among them."""
    escalations: tuple[Escalation, ...] = ()
    """Escalations that are new or have changed, `inquiry.escalation` among them."""


@dataclass
class Deliberation:
    """A decision while it is being made: collects effects, so that each rule adds its own."""

    inquiry: Inquiry
    now: datetime
    policy: Policy
    effects: list[Effect] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    escalations: list[Escalation] = field(default_factory=list)

    def happen(self, event: Event) -> None:
        """Move the inquiry along its life. Raises IllegalTransition."""
        self.inquiry = self.inquiry.after(event)

    def change(self, **fields: object) -> None:
        """Change fields of the inquiry."""
        self.inquiry = replace(self.inquiry, **fields)  # type: ignore[arg-type]

    def ask(self, *effects: Effect) -> None:
        """Ask for effects, in this order."""
        self.effects.extend(effects)

    def keep_draft(self, draft: Draft) -> None:
        """Make a draft part of the decision; a proposed one becomes the inquiry's own."""
        self.drafts.append(draft)
        proposed = draft if draft.status is DraftStatus.PROPOSED else None
        if draft.revision >= self.inquiry.revision:
            self.change(draft=proposed, revision=draft.revision)

    def keep_escalation(self, escalation: Escalation) -> None:
        """Make an escalation part of the decision, with the appointment for its next step."""
        self.escalations = [one for one in self.escalations if one.id != escalation.id]
        self.escalations.append(escalation)
        self.change(escalation=escalation if escalation.ended_at is None else None)
        if escalation.ended_at is None and escalation.next_at is not None:
            self.ask(StartClock(ClockName.LADDER, escalation.next_at))
        else:
            self.ask(StopClock(ClockName.LADDER))

    def table(self, proposal: Proposal, text: str, *, automatic: bool) -> None:
        """Put a proposal on the table, as the next revision, over all the buyer has written."""
        self.happen(Event.DRAFTED)
        self.keep_draft(
            Draft(
                revision=self.inquiry.revision + 1,
                status=DraftStatus.PROPOSED,
                text=text,
                language=proposal.language,
                created_at=self.now,
                parts=proposal.parts,
                unanswered=proposal.unanswered,
                automatic=automatic,
                covers=self.inquiry.messages,
            )
        )
        self.let_draft_wait()

    def begin_waiting(self) -> None:
        """The buyer waits from now on, if they did not already: promises run by themselves."""
        if self.inquiry.waiting_since is None:
            self.change(waiting_since=self.now, acknowledged_at=None)

    def let_draft_wait(self) -> None:
        """A draft waits for the desk: a buyer who has heard nothing hears of us in a while."""
        if self.inquiry.acknowledged_at is None:
            since = self.inquiry.waiting_since or self.now
            self.ask(StartClock(ClockName.ACKNOWLEDGE, since + self.policy.acknowledge_after))

    def stop_waiting(self) -> None:
        """The buyer waits no longer: the appointments of the waiting fall away."""
        self.ask(StopClock(ClockName.ACKNOWLEDGE), StopClock(ClockName.BURST))
        self.change(waiting_since=None)

    def decide(self) -> Decision:
        """The decision as it now stands."""
        return Decision(
            self.inquiry, tuple(self.effects), tuple(self.drafts), tuple(self.escalations)
        )
