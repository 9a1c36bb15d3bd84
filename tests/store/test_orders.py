"""Orders: found by a hash, opened by their buyer's key alone, and gone with their buyer."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from bot.domain.events import Money, OrderHappened, OrderStep
from bot.domain.ids import ConversationId, InquiryId
from bot.domain.orders import Order
from bot.services.orders import OrderBook
from bot.services.policies import Policies
from bot.services.promises import Promises
from bot.store.conversations import Conversation
from bot.store.inbox import InboundEvent
from bot.store.orders import StoredOrder, order_key
from bot.store.schema import deeds, inbox, orders
from bot.store.store import Store
from bot.store.vault import Vault, VaultError
from tests.store.world import ANA, HOUR, LI, NOW, VAULT, conversation_with, rows, saved

ORDER = Order(
    "PO-7731",
    OrderStep.DELAYED,
    NOW,
    Money(125_000, "USD"),
    date(2026, 12, 5),
    "DHL",
    "JD014600006281",
)
NO_LIBRARIAN: Any = None
"""Of whoever must not get so far as to need one."""
BARE = Order("PO-1", OrderStep.PLACED, NOW)


async def kept(
    store: Store, conversation: Conversation, order: Order = ORDER, inquiry: InquiryId | None = None
) -> InquiryId:
    """Keep an order, of an inquiry of its own unless there is one."""
    about = inquiry or await saved(store, conversation)
    async with store.transaction() as tx:
        await store.orders.save(tx, order, conversation, about, NOW)
    return about


@pytest.mark.parametrize("order", [ORDER, BARE], ids=["whole", "bare"])
async def test_an_order_is_found_by_its_number_as_it_was_kept(store: Store, order: Order) -> None:
    ana = await conversation_with(store)
    inquiry = await kept(store, ana, order)
    async with store.transaction() as tx:
        assert await store.orders.owner(tx, order.number) == ana.id
        assert await store.orders.get(tx, order.number, ana.key) == StoredOrder(order, inquiry)
        assert await store.orders.of_inquiry(tx, inquiry, ana.key) == [order]
        assert await store.orders.of_conversation(tx, ana.id, ana.key) == [order]


async def test_another_number_is_not_known(store: Store) -> None:
    ana = await conversation_with(store)
    await kept(store, ana)
    async with store.transaction() as tx:
        for number in ("PO-7732", "po-7731", ""):
            assert await store.orders.owner(tx, number) is None
            assert await store.orders.get(tx, number, ana.key) is None


async def test_what_the_shop_wrote_is_sealed_under_the_buyers_key(store: Store) -> None:
    ana, li = await conversation_with(store), await conversation_with(store, LI)
    await kept(store, ana)
    async with store.transaction() as tx:
        (row,) = await rows(tx, select(orders))
        with pytest.raises(VaultError):
            await store.orders.get(tx, "PO-7731", li.key)
    written = b" ".join(bytes(each) for each in row if isinstance(each, bytes))
    clear = " ".join(str(each) for each in row if not isinstance(each, bytes))
    for secret in ("PO-7731", "7731", "DHL", "JD014600006281", "2026-12-05"):
        assert secret.encode() not in written
        assert secret not in clear


async def test_an_order_goes_on_and_stays_its_buyers(store: Store) -> None:
    ana, li = await conversation_with(store), await conversation_with(store, LI)
    await kept(store, ana)
    later = replace(ORDER, state=OrderStep.DELIVERED, event_at=NOW + HOUR, expected=None)
    second = await kept(store, ana, later)
    async with store.transaction() as tx:
        assert await store.orders.get(tx, "PO-7731", ana.key) == StoredOrder(later, second)
        assert await store.orders.of_conversation(tx, li.id, li.key) == []


async def test_an_inquiry_can_be_about_several_orders(store: Store) -> None:
    ana = await conversation_with(store)
    inquiry = await kept(store, ana)
    await kept(store, ana, BARE, inquiry)
    async with store.transaction() as tx:
        found = await store.orders.of_inquiry(tx, inquiry, ana.key)
    assert {order.number for order in found} == {"PO-7731", "PO-1"}


def test_an_orders_events_share_a_key_that_tells_no_number() -> None:
    key = order_key(VAULT, "PO-7731")
    assert key == order_key(VAULT, "PO-7731")
    assert key != order_key(VAULT, "PO-7732")
    assert key != order_key(Vault(bytes(32)), "PO-7731")  # nobody without the key can make it
    assert len(key) <= 80


async def test_a_forgotten_buyers_orders_go_and_events_set_aside_are_emptied(store: Store) -> None:
    ana, li = await conversation_with(store, ANA), await conversation_with(store, LI)
    await kept(store, ana)
    await kept(store, li, BARE)
    async with store.transaction() as tx:
        for number, order in enumerate(("PO-7731", "PO-1")):
            event = InboundEvent("orders", f"e{number}", order_key(VAULT, order), {"order": order})
            await store.inbox.add(tx, [event], NOW)
            row, _ = await store.inbox.head(tx, event.order_key)
            assert row is not None
            await store.inbox.quarantine(tx, row.id, "odd")
    async with store.transaction() as tx:
        await store.erasure.forget(tx, ana, NOW)
    async with store.transaction() as tx:
        assert await store.orders.owner(tx, "PO-7731") is None
        assert await store.orders.owner(tx, "PO-1") == li.id
        left = await rows(tx, select(inbox.c.event_key, inbox.c.payload.is_(None)))
    assert sorted(left) == [("e0", True), ("e1", False)]


async def test_an_event_that_meets_its_buyers_erasure_leaves_nothing(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana = await conversation_with(store)
    async with store.transaction() as tx:
        await store.erasure.forget(tx, ana, NOW)

    async def read_before(*_: object) -> ConversationId:
        return ana.id

    monkeypatch.setattr(store.orders, "owner", read_before)
    book = OrderBook(store, Promises(store, Policies()), Policies(), 4096)
    event = OrderHappened("evt-1", OrderStep.SHIPPED, "PO-7731", NOW)
    async with store.transaction() as tx:
        await book.happened(tx, event, NO_LIBRARIAN, NOW, "i1")
    async with store.transaction() as tx:
        assert await rows(tx, select(orders)) == []
        assert await rows(tx, select(deeds)) == []
