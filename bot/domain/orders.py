"""Decisions on what a shop tells of an order.

Theory of operation. Events come in any order and more than once. An order stands at the event that
is the latest by the shop's own time; of one moment, at the one that usually comes later. An event
that comes late is written down, and what it proves kept is kept, but it changes no state and
begins nothing. What the shop says again under another name changes nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from types import MappingProxyType

from bot.domain.effects import ClockName, Deed, Record, ShowCard, StartClock, StopClock
from bot.domain.events import Money, OrderHappened, OrderStep
from bot.domain.inquiry import NEW_INQUIRY, Decision, Deliberation, Inquiry
from bot.domain.kinds import Kind
from bot.domain.lifecycle import Event, Status
from bot.domain.policy import Policy
from bot.domain.promises import Start, Stop

STARTS: Mapping[OrderStep, Start] = MappingProxyType(
    {
        OrderStep.PLACED: Start.ORDER_PLACED,
        OrderStep.DELAYED: Start.ORDER_DELAYED,
        OrderStep.SHIPPED: Start.ORDER_SHIPPED,
        OrderStep.DELIVERED: Start.ORDER_DELIVERED,
        OrderStep.REFUNDED: Start.ORDER_REFUNDED,
    }
)
"""What promises are counted from."""

STOPS: Mapping[OrderStep, tuple[Stop, ...]] = MappingProxyType(
    {
        OrderStep.PLACED: (),
        OrderStep.DELAYED: (),
        OrderStep.SHIPPED: (Stop.ORDER_SHIPPED,),
        # What was delivered was shipped, whether or not the shop said so.
        OrderStep.DELIVERED: (Stop.ORDER_SHIPPED, Stop.ORDER_DELIVERED),
        OrderStep.REFUNDED: (Stop.ORDER_REFUNDED,),
    }
)
"""What promises are kept by."""

DEEDS: Mapping[OrderStep, Deed] = MappingProxyType(
    {
        OrderStep.PLACED: Deed.ORDER_PLACED,
        OrderStep.DELAYED: Deed.ORDER_DELAYED,
        OrderStep.SHIPPED: Deed.ORDER_SHIPPED,
        OrderStep.DELIVERED: Deed.ORDER_DELIVERED,
        OrderStep.REFUNDED: Deed.ORDER_REFUNDED,
    }
)

OWES_A_WORD = frozenset({OrderStep.PLACED, OrderStep.DELAYED})
"""The buyer is to hear of these from us: a confirmation, and a delay with an alternative."""

_OVER = frozenset({OrderStep.DELIVERED, OrderStep.REFUNDED})
_RANK = {step: rank for rank, step in enumerate(OrderStep)}


@dataclass(frozen=True)
class Order:
    """An order as far as the shop told. It came to its `state` at `event_at`."""

    number: str
    state: OrderStep
    event_at: datetime
    value: Money | None = None
    expected: date | None = None
    """When a delayed one is expected; None where nobody said, or once it is over."""
    carrier: str | None = None
    tracking: str | None = None


class Timing(Enum):
    """How an event stands to what was known of its order."""

    NEWEST = "newest"
    LATE = "late"
    """Something that happened after it was told before it."""
    AGAIN = "again"
    """The same thing, told under another name."""


def timing(order: Order | None, event: OrderHappened) -> Timing:
    """How an event stands to what is known of its order; None: nothing."""
    if order is None:
        return Timing.NEWEST
    told = (event.at, _RANK[event.step])
    known = (order.event_at, _RANK[order.state])
    if told == known:
        return Timing.AGAIN
    return Timing.NEWEST if told > known else Timing.LATE


def after(order: Order | None, event: OrderHappened) -> Order:
    """The order after an event. A late one adds only what was not known."""
    if order is None:
        order = Order(event.number, event.step, event.at)
    elif timing(order, event) is not Timing.NEWEST:
        return replace(
            order,
            value=order.value or event.value,
            carrier=order.carrier or event.carrier,
            tracking=order.tracking or event.tracking,
        )
    return replace(
        order,
        state=event.step,
        event_at=event.at,
        value=event.value or order.value,
        expected=None if event.step in _OVER else event.expected or order.expected,
        carrier=event.carrier or order.carrier,
        tracking=event.tracking or order.tracking,
    )


def begins(order: Order | None, event: OrderHappened) -> Start | None:
    """What promises begin with an event: none with a late one, and none anew with a repeat.

    An order is placed once; it may be delayed, shipped and delivered again.
    """
    if timing(order, event) is not Timing.NEWEST:
        return None
    if event.step is OrderStep.PLACED and order is not None:
        return None
    return STARTS[event.step]


def ends(order: Order | None, event: OrderHappened) -> tuple[Stop, ...]:
    """What promises an event keeps; a late one too, since it did happen."""
    return () if timing(order, event) is Timing.AGAIN else STOPS[event.step]


def opened_by_order(language: str, now: datetime) -> Inquiry:
    """A new inquiry about an order: the buyer has asked nothing, and nothing is owed yet."""
    return Inquiry(
        id=NEW_INQUIRY,
        kind=Kind.ORDER_STATUS,
        severity=None,
        status=Status.ANSWERED,
        language=language,
        opened_at=now,
        heard_at=now,
    )


def order_happened(
    inquiry: Inquiry, order: Order | None, event: OrderHappened, now: datetime, policy: Policy
) -> Decision:
    """Decide on an event of an order that was known as `order`; `inquiry` is about it.

    What the buyer waits for is left alone: an event is news for the desk, and no answer.
    """
    bench = Deliberation(inquiry, now, policy)
    standing = timing(order, event)
    if standing is Timing.AGAIN:
        return bench.decide()
    bench.ask(Record(DEEDS[event.step], at=event.at))
    if standing is Timing.NEWEST:
        _owe(bench, order, event.step)
    bench.ask(ShowCard())
    return bench.decide()


def _owe(bench: Deliberation, order: Order | None, step: OrderStep) -> None:
    """Where the buyer waits for nothing else, the event says whether we owe them a word."""
    status = bench.inquiry.status
    if status is Status.ANSWERED and step in OWES_A_WORD:
        bench.happen(Event.WORD_OWED)
        bench.change(revision=bench.inquiry.revision + 1, suggestions=())
        bench.ask(StopClock(ClockName.RESOLVE))
    elif status is Status.ANSWERED:
        _leave_alone(bench)
    elif (
        status is Status.NEEDS_ANSWER
        and bench.inquiry.waiting_since is None
        and _is_spared(order, step)
    ):
        bench.happen(Event.WORD_SPARED)
        _leave_alone(bench)


def _is_spared(order: Order | None, step: OrderStep) -> bool:
    """Whether what we owed a word about is over: a confirmation once the goods are on their way, a
    delay once they are there. What is owed after that is no news of the order: a buyer who was not
    content is called back, refunded or not."""
    if order is None or order.state in _OVER:
        return False
    return step in _OVER or (step is OrderStep.SHIPPED and order.state is OrderStep.PLACED)


def _leave_alone(bench: Deliberation) -> None:
    """It is resolved by itself if nothing more comes, counted from what came last."""
    bench.ask(StartClock(ClockName.RESOLVE, bench.now + bench.policy.resolve_after))
