"""A conversation's life around the pure domain: what the services would store, and its promises.

Keeps state, drafts, clocks and replies as the store does, hands the domain what the services
would hand it, and checks after each step what must always hold.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from bot.domain.calling import follow
from bot.domain.drafts import Delivery, Draft, DraftStatus, Proposal
from bot.domain.due import Target
from bot.domain.effects import (
    PROMISES,
    ClockName,
    Effect,
    NoticeKind,
    Record,
    RetryReply,
    SendReply,
    SettleReply,
    StartClock,
    StopClock,
    TellBuyer,
    WithdrawReply,
)
from bot.domain.escalation import step
from bot.domain.hearing import Bearing, Heard, inquiry_to_join
from bot.domain.ids import InquiryId, PersonId
from bot.domain.inquiry import NEW_INQUIRY, Decision, Deliberation, Inquiry
from bot.domain.kinds import NEVER_AUTOMATIC, Kind, Severity
from bot.domain.ladder import Ladder, Rung
from bot.domain.lifecycle import Status
from bot.domain.outcome import ask_again, is_stale, reply_delivered, reply_failed, reply_uncertain
from bot.domain.passing import clock_fired, needs_proposal_after_burst
from bot.domain.policy import Policy
from bot.domain.promises import Matter, Promise, When, wanted
from bot.domain.receive import hear, needs_proposal, opened, propose
from bot.domain.review import Click, Done, Review, review

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ASSURING = {NoticeKind.COLLEAGUE_ANSWERS, NoticeKind.COMPLAINT_RECEIVED}


RESPONSES = tuple(
    Promise(name, name, Target(timedelta(hours=8)))
    for name in (ClockName.FIRST_RESPONSE, ClockName.NEXT_RESPONSE)
)


CRITICAL = Ladder(
    "critical",
    (Rung(timedelta(minutes=15), (PersonId("helena"),)), Rung(timedelta(minutes=15))),
    When(severities=frozenset({Severity.S1})),
    remind=timedelta(hours=1),
)


@dataclass
class Clock:
    """A running clock."""

    due_at: datetime
    fired: bool = False


@dataclass
class Reply:
    """A released reply on its way."""

    draft: Draft
    state: str = "waiting"
    arrived: int = 0
    """How often the buyer has it."""
    sent_again: int = 0
    """How often a person asked for that, in doubt."""


@dataclass
class Life:
    """One buyer's inquiries, from the first word on."""

    policy: Policy = field(default_factory=lambda: Policy(ladders={"critical": CRITICAL}))
    now: datetime = START
    automatic_replies: bool = True
    inquiries: dict[InquiryId, Inquiry] = field(default_factory=dict)
    drafts: dict[tuple[InquiryId, int], Draft] = field(default_factory=dict)
    clocks: dict[tuple[InquiryId, ClockName], Clock] = field(default_factory=dict)
    replies: dict[tuple[InquiryId, int], Reply] = field(default_factory=dict)
    trail: dict[InquiryId, list[Done]] = field(default_factory=dict)
    unseen: set[InquiryId] = field(default_factory=set)
    """Inquiries with a photo or file that no answer has followed."""
    assured: set[InquiryId] = field(default_factory=set)
    """Inquiries whose buyer waits and was told that a colleague answers."""

    def writes(self, heard: Heard, offer: Proposal) -> None:
        """The buyer writes; `offer` is what the library would say."""
        known = list(self.inquiries.values())
        inquiry = inquiry_to_join(known, heard, self.now, self.policy) or opened(heard, self.now)
        asked = needs_proposal(inquiry, heard, self.now, self.policy)
        given = self._careful(inquiry.id, offer) if asked else None
        notice = NoticeKind.PHOTO if heard.bearing is Bearing.WORDLESS else None
        saved = self._decide(
            inquiry, lambda: hear(inquiry, heard, given, self.now, self.policy, notice)
        )
        if heard.bearing is Bearing.WORDLESS:
            self.unseen.add(saved)

    def acts(
        self,
        act: Review,
        inquiry: Inquiry,
        person: PersonId,
        revision: int,
        text: str | None,
        severity: Severity | None = None,
    ) -> None:
        """Somebody of the desk presses a button as it stood at `revision`."""
        mine = [draft for (number, _), draft in self.drafts.items() if number == inquiry.id]
        clicked = self.drafts.get((inquiry.id, revision))
        click = Click(
            person,
            revision,
            clicked,
            max(mine, key=lambda draft: draft.revision, default=None),
            text,
            tries=0 if clicked is None else clicked.tries,
            done=tuple(self.trail.get(inquiry.id, ())),
            severity=severity,
            ending=("solved", "late", "logistics", "none"),
        )
        self._decide(inquiry, lambda: review(act, inquiry, click, self.now, self.policy), person)

    def due_clocks(self) -> list[tuple[InquiryId, ClockName]]:
        """Clocks that somebody should look at."""
        return [
            key
            for key, clock in self.clocks.items()
            if clock.due_at <= self.now and not clock.fired
        ]

    def next_due(self) -> datetime | None:
        """When the next clock comes due."""
        return min((c.due_at for c in self.clocks.values() if not c.fired), default=None)

    def fires(self, key: tuple[InquiryId, ClockName], heard: Heard, offer: Proposal | None) -> None:
        """A due clock is looked at; `offer` is None where the burst left no words to read."""
        number, name = key
        inquiry = self.inquiries[number]
        self.clocks[key].fired = True
        if name is ClockName.LADDER:
            self._decide(inquiry, lambda: self._climbed(inquiry))
            return
        if name is ClockName.BURST and needs_proposal_after_burst(inquiry) and offer is not None:
            given = self._careful(number, offer)
            self._decide(inquiry, lambda: propose(inquiry, heard, given, self.now, self.policy))
            return
        self._decide(
            inquiry,
            lambda: clock_fired(
                name,
                inquiry,
                automatic_replies=self.automatic_replies,
                now=self.now,
                policy=self.policy,
            ),
        )

    def waiting_replies(self) -> list[tuple[InquiryId, int]]:
        """Replies in line."""
        return [key for key, reply in self.replies.items() if reply.state == "waiting"]

    def is_delivered(self, key: tuple[InquiryId, int], outcome: str, *, arrives: bool) -> None:
        """A reply's turn: held back where its approval does not stand, or tried with an outcome."""
        inquiry, reply = self.inquiries[key[0]], self.replies[key]
        draft = self.drafts[key]
        paused = draft.decided_by is None and not self.automatic_replies
        if paused or is_stale(draft, self.now, self.policy):
            self._decide(inquiry, lambda: ask_again(inquiry, draft, self.now, self.policy))
            return
        reply.state = outcome
        if outcome == "sent" or (outcome == "uncertain" and arrives):
            reply.arrived += 1
        if outcome == "sent":
            self.unseen.discard(key[0])
            self._decide(inquiry, lambda: reply_delivered(inquiry, draft, self.now, self.policy))
            return
        settle = reply_uncertain if outcome == "uncertain" else reply_failed
        self._decide(inquiry, lambda: settle(inquiry, draft, "a reset", self.now, self.policy))

    def _climbed(self, inquiry: Inquiry) -> Decision:
        """The ladder's next step, as `bot.services.escalate` takes it."""
        bench = Deliberation(inquiry, self.now, self.policy)
        assert inquiry.escalation is not None, "nobody is called about what is over"
        after = step(inquiry.escalation, self.now, {}, UTC, lambda _: False).escalation
        bench.keep_escalation(after)
        return bench.decide()

    def _careful(self, number: InquiryId, offer: Proposal) -> Proposal:
        """The services let no offer be automatic over a photo that nobody has looked at."""
        return replace(offer, automatic=False) if number in self.unseen else offer

    def _decide(
        self, before: Inquiry, decide: Callable[[], Decision], person: PersonId | None = None
    ) -> InquiryId:
        decision = decide()
        assert decide() == decision, "the same facts at the same time are decided the same way"
        state = decision.inquiry
        about = Matter(state.kind, state.severity, state.language)
        decision = follow(decision, about, self.now, self.policy)
        after = decision.inquiry
        if after.escalation is not None and after.escalation.id == 0:
            after = replace(after, escalation=replace(after.escalation, id=1))
        if before.id == NEW_INQUIRY:
            after = replace(after, id=InquiryId(len(self.inquiries) + 1))
        assert after.revision >= before.revision, "revisions only grow"
        self.inquiries[after.id] = after
        for draft in decision.drafts:
            assert draft.revision <= after.revision
            self.drafts[after.id, draft.revision] = draft
        for effect in decision.effects:
            self._apply(before, after.id, effect, person)
        if after.waiting_since is None:
            self.assured.discard(after.id)
        self.check(after.id)
        return after.id

    def _apply(
        self, before: Inquiry, number: InquiryId, effect: Effect, person: PersonId | None
    ) -> None:
        match effect:
            case SendReply(draft=draft):
                self._release(before, number, draft, person)
            case RetryReply(revision=revision):
                reply = self.replies[number, revision]
                assert reply.state in {"uncertain", "failed"}, "only what is in doubt goes again"
                assert person is not None, "only a person sends again"
                reply.state, reply.sent_again = "waiting", reply.sent_again + 1
            case SettleReply(revision=revision):
                assert self.replies[number, revision].state == "uncertain"
                self.replies[number, revision].state = "sent"
            case WithdrawReply(revision=revision):
                assert self.replies[number, revision].state == "waiting", "it has not left"
                self.replies[number, revision].state = "withdrawn"
            case StartClock(name=name, due_at=due_at):
                self.clocks[number, name] = Clock(due_at)
            case StopClock(name=name):
                self.clocks.pop((number, name), None)
            case TellBuyer(notice=notice) if notice in ASSURING:
                assert number not in self.assured, "told once while they wait"
                self.assured.add(number)
            case Record(deed=deed, by=by, revision=revision):
                self.trail.setdefault(number, []).append(Done(deed, by, self.now, revision))
            case _:
                pass

    def _release(
        self, before: Inquiry, number: InquiryId, draft: Draft, person: PersonId | None
    ) -> None:
        assert (number, draft.revision) not in self.replies, "one answer for one approval"
        assert draft.decided_by == person
        if person is None:
            assert draft.status is DraftStatus.AUTOMATIC
            assert draft.automatic
            assert self.automatic_replies, "the switch stops every automatic reply"
            assert before.kind not in NEVER_AUTOMATIC
            assert before.severity is None
            assert before.holder is None
            assert number not in self.unseen, "somebody looks at a photo first"
        self.replies[number, draft.revision] = Reply(draft)

    def check(self, number: InquiryId) -> None:
        """What always holds of an inquiry."""
        inquiry = self.inquiries[number]
        running = {name for (owner, name) in self.clocks if owner == number}
        proposed = [
            draft
            for (owner, _), draft in self.drafts.items()
            if owner == number and draft.status is DraftStatus.PROPOSED
        ]
        assert proposed == ([inquiry.draft] if inquiry.draft else []), "at most one is proposed"
        assert (inquiry.draft is not None) == (inquiry.status is Status.AWAITING_APPROVAL)
        assert (inquiry.resolved_at is not None) == (inquiry.status is Status.RESOLVED)
        assert (inquiry.waiting_since is not None) == inquiry.waits_on_us
        assert not running & PROMISES, "what is promised is derived, and started by nobody"
        asked = inquiry.waiting_since is not None and inquiry.waiting_since <= inquiry.heard_at
        promised = {inquiry.response_clock()} if asked else set()
        about = Matter(inquiry.kind, inquiry.severity, inquiry.language)
        assert wanted(inquiry, RESPONSES, about).keys() == promised, "whoever asked is promised"
        called = inquiry.escalation is not None
        assert called == self._will_fire(number, ClockName.LADDER), "a call has a next step"
        grave = inquiry.severity is Severity.S1 and inquiry.status is not Status.RESOLVED
        assert called or not grave, "managers are called about what is critical"
        assert not called or inquiry.status is not Status.RESOLVED, "nobody is called any more"
        if inquiry.status is Status.GATHERING:
            assert self._will_fire(number, ClockName.BURST), "a draft follows"
        draft = inquiry.draft
        if draft is not None and not draft.corrects and inquiry.acknowledged_at is None:
            assert self._will_fire(number, ClockName.ACKNOWLEDGE), "the buyer will hear of us"
        if inquiry.status is Status.ANSWERED:
            assert self._will_fire(number, ClockName.RESOLVE), "it is closed some day"
        self._check_replies(number, inquiry)

    def _will_fire(self, number: InquiryId, name: ClockName) -> bool:
        clock = self.clocks.get((number, name))
        return clock is not None and not clock.fired

    def _check_replies(self, number: InquiryId, inquiry: Inquiry) -> None:
        for (owner, revision), reply in self.replies.items():
            if owner != number:
                continue
            draft = self.drafts[owner, revision]
            assert draft.decided_at is not None, "what was released stays released"
            assert reply.arrived <= 1 + reply.sent_again, "twice only where a person asked twice"
            assert _DELIVERY[reply.state] is draft.delivery
        if inquiry.status is Status.ANSWERING:
            assert self.replies[number, inquiry.revision].state == "waiting"


_DELIVERY = {
    "waiting": Delivery.QUEUED,
    "sent": Delivery.SENT,
    "uncertain": Delivery.UNCERTAIN,
    "failed": Delivery.FAILED,
    "withdrawn": Delivery.WITHDRAWN,
}


def question(
    kind: Kind = Kind.QUESTION, severity: Severity | None = None, language: str = "es"
) -> Heard:
    """The buyer asks something."""
    return Heard(Bearing.QUESTION, kind, severity, language)


def passes(life: Life, by: timedelta) -> None:
    """Time passes, and nobody looks at a clock yet."""
    life.now += by
