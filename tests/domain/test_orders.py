"""What a shop's events do to an order, its inquiry and its promises, in any order of arrival."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.effects import ClockName, Deed, Effect, Record, ShowCard, StartClock, StopClock
from bot.domain.events import Money, OrderHappened, OrderStep
from bot.domain.hearing import Bearing, Heard, inquiry_to_join
from bot.domain.ids import InquiryId
from bot.domain.inquiry import Decision, Inquiry
from bot.domain.kinds import Kind
from bot.domain.lifecycle import Status
from bot.domain.orders import (
    Order,
    Timing,
    after,
    begins,
    ends,
    opened_by_order,
    order_happened,
    timing,
)
from bot.domain.policy import Policy
from bot.domain.promises import Start, Stop
from tests.domain.life import START

HOUR = timedelta(hours=1)
POLICY = Policy()
PLACED, DELAYED, SHIPPED, DELIVERED, REFUNDED = OrderStep


def event(step: OrderStep, hours: float = 0, **fields: object) -> OrderHappened:
    made = OrderHappened(f"evt-{step}-{hours}", step, "PO-7731", START + hours * HOUR)
    return replace(made, **fields)  # type: ignore[arg-type]


def known(*events: OrderHappened) -> Order | None:
    order = None
    for each in events:
        order = after(order, each)
    return order


def inquiry(status: Status, **fields: object) -> Inquiry:
    opened = replace(opened_by_order("es", START), id=InquiryId(1), status=status)
    return replace(opened, **fields)  # type: ignore[arg-type]


def clocks(decision: Decision) -> list[Effect]:
    return [effect for effect in decision.effects if isinstance(effect, StartClock | StopClock)]


def recorded(decision: Decision) -> list[Record]:
    return [effect for effect in decision.effects if isinstance(effect, Record)]


def test_an_order_stands_at_its_newest_event_in_whatever_order_they_come() -> None:
    told = [event(PLACED, 1), event(DELAYED, 2), event(SHIPPED, 3), event(DELIVERED, 4)]
    for arrived in permutations(told):
        order = known(*arrived)
        assert order is not None
        assert (order.state, order.event_at) == (DELIVERED, START + 4 * HOUR)


def test_of_one_moment_the_later_step_stands() -> None:
    for arrived in permutations([event(PLACED), event(SHIPPED), event(DELIVERED)]):
        order = known(*arrived)
        assert order is not None
        assert order.state is DELIVERED


@given(st.lists(st.tuples(st.sampled_from(OrderStep), st.integers(0, 5)), min_size=1, max_size=8))
def test_the_state_does_not_depend_on_the_order_of_arrival(
    told: list[tuple[OrderStep, int]],
) -> None:
    events = [event(step, hours) for step, hours in told]
    forwards, backwards = known(*events), known(*reversed(events))
    assert forwards is not None
    assert backwards is not None
    assert (forwards.state, forwards.event_at) == (backwards.state, backwards.event_at)


def test_a_late_event_adds_what_was_not_known_and_changes_nothing_that_was() -> None:
    worth = Money(125_000, "USD")
    newest = event(DELAYED, 5, expected=date(2026, 12, 5), carrier="DHL")
    late = event(SHIPPED, 2, value=worth, carrier="UPS", tracking="1Z")
    assert known(newest, late) == Order(
        "PO-7731", DELAYED, START + 5 * HOUR, worth, date(2026, 12, 5), "DHL", "1Z"
    )


def test_what_was_expected_is_of_no_interest_once_it_is_there() -> None:
    order = known(event(DELAYED, 1, expected=date(2026, 12, 5)), event(DELIVERED, 2))
    assert order is not None
    assert order.expected is None


@pytest.mark.parametrize(
    ("before", "step", "start"),
    [
        ((), PLACED, Start.ORDER_PLACED),
        ((), DELIVERED, Start.ORDER_DELIVERED),
        ((event(PLACED),), SHIPPED, Start.ORDER_SHIPPED),
        ((event(PLACED),), DELAYED, Start.ORDER_DELAYED),
        ((event(DELAYED),), DELAYED, Start.ORDER_DELAYED),
        ((event(SHIPPED),), SHIPPED, Start.ORDER_SHIPPED),
        ((event(SHIPPED),), REFUNDED, Start.ORDER_REFUNDED),
        ((event(SHIPPED),), PLACED, None),
    ],
)
def test_what_begins_with_the_newest_event(
    before: tuple[OrderHappened, ...], step: OrderStep, start: Start | None
) -> None:
    assert begins(known(*before), event(step, 9)) is start


@pytest.mark.parametrize("step", OrderStep)
def test_nothing_begins_with_a_late_event_or_one_told_again(step: OrderStep) -> None:
    order = known(event(step, 5))
    for other in OrderStep:
        assert begins(order, event(other, 4)) is None
    assert begins(order, event(step, 5)) is None
    assert ends(order, event(step, 5)) == ()


@pytest.mark.parametrize(
    ("step", "stops"),
    [
        (PLACED, ()),
        (DELAYED, ()),
        (SHIPPED, (Stop.ORDER_SHIPPED,)),
        (DELIVERED, (Stop.ORDER_SHIPPED, Stop.ORDER_DELIVERED)),
        (REFUNDED, (Stop.ORDER_REFUNDED,)),
    ],
)
def test_what_an_event_keeps_it_keeps_late_too(step: OrderStep, stops: tuple[Stop, ...]) -> None:
    assert ends(None, event(step)) == stops
    assert ends(known(event(REFUNDED, 9)), event(step, 1)) == stops


@pytest.mark.parametrize(
    ("step", "status"),
    [
        (PLACED, Status.NEEDS_ANSWER),
        (DELAYED, Status.NEEDS_ANSWER),
        (SHIPPED, Status.ANSWERED),
        (DELIVERED, Status.ANSWERED),
        (REFUNDED, Status.ANSWERED),
    ],
)
def test_a_first_event_opens_an_inquiry_that_says_whether_we_owe_a_word(
    step: OrderStep, status: Status
) -> None:
    now = START + HOUR
    decision = order_happened(opened_by_order("es", now), None, event(step), now, POLICY)
    assert decision.inquiry.status is status
    assert decision.inquiry.kind is Kind.ORDER_STATUS
    assert decision.inquiry.waiting_since is None
    assert recorded(decision) == [Record(Deed(f"order_{step}"), at=START)]
    assert ShowCard() in decision.effects
    resolved = now + POLICY.resolve_after
    owed = [StopClock(ClockName.RESOLVE)]
    alone = [StartClock(ClockName.RESOLVE, resolved)]
    assert clocks(decision) == (owed if status is Status.NEEDS_ANSWER else alone)


@pytest.mark.parametrize(
    ("before", "step", "spared"),
    [
        (PLACED, SHIPPED, True),
        (PLACED, DELIVERED, True),
        (DELAYED, SHIPPED, False),
        (DELAYED, DELIVERED, True),
        (DELAYED, REFUNDED, True),
        (PLACED, DELAYED, False),
        (SHIPPED, DELIVERED, True),
        (DELIVERED, REFUNDED, False),
    ],
)
def test_a_word_is_owed_until_what_it_was_about_is_over(
    before: OrderStep, step: OrderStep, spared: bool
) -> None:
    owed = inquiry(Status.NEEDS_ANSWER, revision=1)
    decision = order_happened(owed, known(event(before)), event(step, 1), START, POLICY)
    assert decision.inquiry.status is (Status.ANSWERED if spared else Status.NEEDS_ANSWER)
    assert decision.inquiry.revision == 1


@pytest.mark.parametrize("status", set(Status) - {Status.ANSWERED, Status.RESOLVED})
@pytest.mark.parametrize("step", OrderStep)
def test_what_the_buyer_waits_for_is_left_alone(status: Status, step: OrderStep) -> None:
    asked = inquiry(status, waiting_since=START, messages=1)
    decision = order_happened(asked, known(event(PLACED, -1)), event(step), START, POLICY)
    assert decision.inquiry == asked
    assert clocks(decision) == []
    assert len(recorded(decision)) == 1


def test_a_late_event_is_written_down_and_moves_nothing() -> None:
    owed = inquiry(Status.ANSWERED)
    decision = order_happened(owed, known(event(SHIPPED, 5)), event(PLACED, 1), START, POLICY)
    assert decision.inquiry == owed
    assert recorded(decision) == [Record(Deed.ORDER_PLACED, at=START + HOUR)]
    assert clocks(decision) == []


def test_an_event_told_again_under_another_name_does_nothing_at_all() -> None:
    order = known(event(SHIPPED, 5))
    again = event(SHIPPED, 5, event_id="evt-other")
    assert timing(order, again) is Timing.AGAIN
    owed = inquiry(Status.ANSWERED)
    assert order_happened(owed, order, again, START, POLICY) == Decision(owed)


def test_a_stale_answer_button_is_out_of_date_once_a_new_word_is_owed() -> None:
    answered = inquiry(Status.ANSWERED, revision=3)
    decision = order_happened(answered, known(event(PLACED)), event(DELAYED, 1), START, POLICY)
    assert decision.inquiry.revision == 4


def heard(kind: Kind, bearing: Bearing = Bearing.QUESTION) -> Heard:
    return Heard(bearing, kind, None, "es")


def test_only_a_question_about_an_order_joins_an_inquiry_that_an_order_opened() -> None:
    order = inquiry(Status.NEEDS_ANSWER)
    for kind in Kind:
        joined = inquiry_to_join([order], heard(kind), START, POLICY)
        assert (joined is order) == (kind is Kind.ORDER_STATUS)
    assert inquiry_to_join([order], heard(Kind.OTHER, Bearing.COURTESY), START, POLICY) is order
    assert inquiry_to_join([order], heard(Kind.OTHER, Bearing.WORDLESS), START, POLICY) is None


def test_once_the_buyer_wrote_in_it_it_is_an_inquiry_like_any_other() -> None:
    asked = inquiry(Status.GATHERING, messages=1)
    assert inquiry_to_join([asked], heard(Kind.QUESTION), START, POLICY) is asked


def test_an_order_does_not_take_the_place_of_what_the_buyer_asks() -> None:
    asked = replace(inquiry(Status.NEEDS_ANSWER), id=InquiryId(2), kind=Kind.QUESTION, messages=1)
    order = inquiry(Status.NEEDS_ANSWER, heard_at=START + HOUR)
    assert inquiry_to_join([order, asked], heard(Kind.QUESTION), START, POLICY) is asked
