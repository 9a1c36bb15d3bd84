"""Any order of messages, clicks, outcomes, redeliveries and time keeps what must always hold."""

from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from bot.domain.drafts import Alternative, Part, Proposal
from bot.domain.effects import ClockName
from bot.domain.hearing import Bearing, Heard
from bot.domain.ids import PersonId
from bot.domain.kinds import NEVER_AUTOMATIC, Kind, Severity
from bot.domain.lifecycle import Status
from bot.domain.review import (
    Review,
    acknowledge_breach,
    acknowledge_escalation,
    answer,
    approve,
    choose,
    claim,
    correct,
    dismiss,
    edit,
    escalate,
    release,
    resolve,
    retry_delivery,
    settle_delivery,
    weigh,
)
from tests.domain.life import Life, passes

PEOPLE = st.sampled_from([PersonId("ania"), PersonId("marek")])
KINDS = st.sampled_from(
    [Kind.QUESTION] * 4
    + [Kind.OTHER, Kind.COMPLAINT, Kind.PRIVACY_REQUEST, Kind.RETURN_REQUEST, Kind.QUOTE_REQUEST]
)
SEVERITIES = st.sampled_from([None] * 6 + list(Severity))
HEARD = st.builds(
    Heard,
    st.sampled_from([Bearing.QUESTION] * 4 + list(Bearing)),
    KINDS,
    SEVERITIES,
    st.sampled_from(["es", "pl"]),
)
PART = Part("¿MOQ?", "order.moq", 0.98, "What is the MOQ?", "500 pieces", "es")
SURE = Proposal("500 piezas", "es", (PART,), automatic=True)
OFFERS = st.sampled_from(
    [
        SURE,
        SURE,
        Proposal("500 piezas", "es", (PART,)),
        Proposal("500 piezas", "es", (PART,), unanswered=("¿Color?",)),
        Proposal(None, "es", alternatives=(Alternative("order.moq", 0.2, "What is the MOQ?"),)),
        Proposal(None, "es"),
    ]
)
CHOSEN = Proposal("Muestras gratis", "es", (PART,))
PLAIN = Heard(Bearing.QUESTION, Kind.QUESTION, None, "es")
ACTS: list[Review] = [
    approve,
    edit,
    answer,
    correct,
    choose(CHOSEN),
    choose(Proposal(None, "es")),
    dismiss,
    claim,
    release,
    resolve,
    escalate,
    acknowledge_breach,
    acknowledge_escalation,
    retry_delivery,
    settle_delivery,
]
OFFERED: dict[Status, list[Review]] = {
    Status.NEEDS_ANSWER: [answer, choose(CHOSEN), resolve],
    Status.AWAITING_APPROVAL: [approve, edit, dismiss, choose(CHOSEN), resolve],
    Status.UNCERTAIN: [retry_delivery, settle_delivery, answer, resolve],
    Status.UNDELIVERED: [retry_delivery, answer, resolve],
    Status.ANSWERED: [correct, resolve],
    Status.RESOLVED: [correct],
}
"""The buttons that move an inquiry on, by status."""
WRITTEN = "Con gusto: 500 piezas"
TEXTS: dict[Review, str] = {edit: WRITTEN, answer: WRITTEN, correct: WRITTEN}
SPANS = st.sampled_from(
    [
        timedelta(0),
        timedelta(seconds=1),
        timedelta(seconds=4),
        timedelta(minutes=3),
        timedelta(minutes=20),
        timedelta(hours=5),
        timedelta(days=3, seconds=1),
        timedelta(days=8),
        timedelta(seconds=-90),
    ]
)


def offered(heard: Heard, offer: Proposal) -> Proposal:
    """The library never calls an answer automatic in a grave matter."""
    grave = heard.kind in NEVER_AUTOMATIC or heard.severity is not None
    return Proposal(**{**offer.__dict__, "automatic": offer.automatic and not grave})


class AnyOrder(RuleBasedStateMachine):
    """Everything that can happen to one buyer's conversation; `Life` checks each step."""

    def __init__(self) -> None:
        super().__init__()
        self.life = Life()

    @rule()
    def buyer_asks_what_the_library_answers(self) -> None:
        self.life.writes(PLAIN, SURE)

    @rule(heard=HEARD, offer=OFFERS)
    def buyer_writes(self, heard: Heard, offer: Proposal) -> None:
        self.life.writes(heard, offered(heard, offer))

    @precondition(lambda self: self.life.inquiries)
    @rule(
        act=st.sampled_from(ACTS),
        person=PEOPLE,
        which=st.integers(0, 5),
        back=st.sampled_from([0, 0, 0, 0, 1, 2, -1]),
        text=st.sampled_from([None, WRITTEN]),
    )
    def desk_acts(
        self, act: Review, person: PersonId, which: int, back: int, text: str | None
    ) -> None:
        inquiry = list(self.life.inquiries.values())[which % len(self.life.inquiries)]
        self.life.acts(act, inquiry, person, max(0, inquiry.revision - back), text)

    @precondition(lambda self: self.life.inquiries)
    @rule(person=PEOPLE, which=st.integers(0, 5), severity=st.sampled_from(Severity))
    def desk_weighs(self, person: PersonId, which: int, severity: Severity) -> None:
        inquiry = list(self.life.inquiries.values())[which % len(self.life.inquiries)]
        self.life.acts(weigh, inquiry, person, inquiry.revision, "they called", severity)
        weighed = self.life.inquiries[inquiry.id]
        assert inquiry.status is Status.RESOLVED or weighed.severity is severity

    @precondition(lambda self: self.life.inquiries)
    @rule(person=PEOPLE, which=st.integers(0, 5))
    def desk_presses_twice(self, person: PersonId, which: int) -> None:
        number = list(self.life.inquiries)[which % len(self.life.inquiries)]
        revision = self.life.inquiries[number].revision
        for _ in range(2):
            self.life.acts(approve, self.life.inquiries[number], person, revision, None)

    @precondition(lambda self: self.life.inquiries)
    @rule(person=PEOPLE, which=st.integers(0, 5), choice=st.integers(0, 9))
    def desk_does_what_the_card_offers(self, person: PersonId, which: int, choice: int) -> None:
        inquiry = list(self.life.inquiries.values())[which % len(self.life.inquiries)]
        offered = OFFERED.get(inquiry.status, [claim, release])
        act = offered[choice % len(offered)]
        self.life.acts(act, inquiry, person, inquiry.revision, TEXTS.get(act))

    @precondition(lambda self: self.life.next_due() is not None)
    @rule(heard=st.just(PLAIN), offer=OFFERS)
    def the_next_clock_fires(self, heard: Heard, offer: Proposal) -> None:
        due = self.life.next_due()
        assert due is not None
        passes(self.life, max(timedelta(0), due - self.life.now))
        self.life.fires(self.life.due_clocks()[0], heard, offer)

    @rule(span=SPANS)
    def time_passes(self, span: timedelta) -> None:
        passes(self.life, span)

    @precondition(lambda self: self.life.due_clocks())
    @rule(which=st.integers(0, 9), heard=HEARD, offer=st.one_of(st.none(), OFFERS))
    def a_clock_fires(self, which: int, heard: Heard, offer: Proposal | None) -> None:
        due = self.life.due_clocks()
        key = due[which % len(due)]
        self.life.fires(key, heard, offer and offered(heard, offer))

    @precondition(lambda self: self.life.waiting_replies())
    @rule(
        which=st.integers(0, 9),
        outcome=st.sampled_from(["sent", "sent", "uncertain", "failed"]),
        arrives=st.booleans(),
    )
    def a_reply_has_its_turn(self, which: int, outcome: str, arrives: bool) -> None:
        waiting = self.life.waiting_replies()
        self.life.is_delivered(waiting[which % len(waiting)], outcome, arrives=arrives)

    @rule(on=st.sampled_from([True, True, True, False]))
    def the_switch_is_turned(self, on: bool) -> None:
        self.life.automatic_replies = on

    @precondition(lambda self: ClockName.BURST in {name for _, name in self.life.due_clocks()})
    @rule()
    def every_burst_ends_without_words(self) -> None:
        for key in self.life.due_clocks():
            if key[1] is ClockName.BURST and key in self.life.due_clocks():
                self.life.fires(key, Heard(Bearing.QUESTION, Kind.OTHER, None, "es"), None)


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)
