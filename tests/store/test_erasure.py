"""Forgetting a buyer in the database, on both."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import column, func, select, table

from bot.domain.effects import ClockName
from bot.domain.ids import InquiryId
from bot.domain.inquiry import Decision
from bot.store.cards import Place
from bot.store.conversations import Conversation, Forgotten
from bot.store.database import StaleState
from bot.store.erasure import GONE, removal_key
from bot.store.inbox import InboundEvent, chat_key, desk_key
from bot.store.outbound import Outbound, OutboxKind, OutboxState
from bot.store.schema import buyers, conversations, inbox, inquiries, outbox
from bot.store.store import Store
from tests.store.world import (
    ANA,
    LI,
    NOW,
    VAULT,
    claim,
    conversation_with,
    draft_of,
    inquiry_of,
    reply,
    rows,
    saved,
)

_LOCKS = table("pg_locks", column("granted"))
CHAT = chat_key(VAULT, "telegram", ANA.address)


async def forget(store: Store, conversation: Conversation) -> None:
    async with store.transaction() as tx:
        await store.conversations.lock(tx, conversation.id)
        await store.erasure.forget(tx, conversation, NOW)


async def came_in(store: Store, *keys: str) -> None:
    events = [InboundEvent("telegram", key, CHAT, {"text": "azul"}) for key in keys]
    async with store.transaction() as tx:
        await store.inbox.add(tx, events, NOW)


async def test_whoever_meets_a_forgotten_buyer_is_told_since_when(store: Store) -> None:
    ana = await conversation_with(store)
    await forget(store, ana)
    for read in (store.conversations.get, store.conversations.lock):
        with pytest.raises(Forgotten) as raised:
            async with store.transaction() as tx:
                await read(tx, ana.id)
        assert (raised.value.buyer, raised.value.at) == (ana.buyer.id, NOW)


async def test_nothing_leads_from_the_address_to_what_is_left(store: Store) -> None:
    ana = await conversation_with(store)
    await forget(store, ana)
    again = await conversation_with(store)
    assert again.id != ana.id
    assert again.buyer.id != ana.buyer.id
    async with store.transaction() as tx:
        hashes = await rows(tx, select(conversations.c.address_hash).order_by(conversations.c.id))
        (key, *rest) = (await rows(tx, select(buyers).where(buyers.c.id == ana.buyer.id)))[0][1:9]
    assert hashes == [(f"forgotten:{ana.id}",), (VAULT.blind("telegram", ANA.address),)]
    assert (key, *rest) == (None,) * 8


async def test_other_buyers_stay_as_they_were(store: Store) -> None:
    li = await conversation_with(store, LI)
    await forget(store, await conversation_with(store))
    assert (await conversation_with(store, LI)).buyer == li.buyer


async def test_an_inquiry_is_closed_and_a_save_under_way_fails(store: Store) -> None:
    ana = await conversation_with(store)
    draft = draft_of("azul")
    inquiry = await saved(store, ana, Decision(inquiry_of(revision=1), drafts=(draft,)))
    async with store.transaction() as tx:
        loaded = await store.inquiries.get(tx, inquiry, ana.key)
        await store.clocks.start(
            tx, inquiry, ClockName.FIRST_RESPONSE, NOW + timedelta(hours=1), NOW
        )
    await forget(store, ana)
    with pytest.raises(StaleState):
        await saved(store, ana, Decision(loaded.inquiry), loaded.version)
    async with store.transaction() as tx:
        left = await rows(
            tx,
            select(inquiries.c.status, inquiries.c.waiting_since, inquiries.c.suggestions),
        )
        assert await store.clocks.running(tx, inquiry) == {}
        assert await store.inquiries.waiting(tx) == 0
    assert left == [("resolved", None, None)]
    assert await claim(store, now=NOW + timedelta(hours=2)) == []


async def test_what_has_not_left_is_withdrawn_and_what_is_leaving_is_left_alone(
    store: Store,
) -> None:
    ana = await conversation_with(store)
    inquiry = await saved(store, ana)
    async with store.transaction() as tx:
        for piece in range(4):
            await store.outbox.add(tx, reply(ana, inquiry, "azul", piece), ana.key, NOW)
        order_key = f"telegram:{ana.id}"
        for state in (OutboxState.FAILED, OutboxState.UNCERTAIN):
            row, _ = await store.outbox.head(tx, order_key)
            assert row is not None
            await store.outbox.settle(tx, row, state, NOW)
        leaving, _ = await store.outbox.head(tx, order_key)
        assert leaving is not None
        await store.outbox.sending(tx, leaving)
    await forget(store, ana)
    async with store.transaction() as tx:
        left = await rows(
            tx, select(outbox.c.state, outbox.c.payload.is_(None)).order_by(outbox.c.id)
        )
    assert [state for state, _ in left] == ["failed", "uncertain", "sending", "withdrawn"]
    assert [bool(empty) for _, empty in left] == [True, True, False, True]


async def test_events_that_wait_are_left_to_a_new_buyer_and_the_rest_leads_nowhere(
    store: Store,
) -> None:
    ana = await conversation_with(store)
    await came_in(store, "1.done", "2.odd", "3.waits")
    async with store.transaction() as tx:
        first, _ = await store.inbox.head(tx, CHAT)
        assert first is not None
        await store.inbox.done(tx, first.id)
        second, _ = await store.inbox.head(tx, CHAT)
        assert second is not None
        await store.inbox.quarantine(tx, second.id, "azul")
    await forget(store, ana)
    columns = (inbox.c.state, inbox.c.order_key == CHAT, inbox.c.payload.is_(None))
    async with store.transaction() as tx:
        left = await rows(tx, select(*columns).order_by(inbox.c.id))
        assert await store.inbox.quarantined(tx) == []
    assert [(state, bool(ours), bool(empty)) for state, ours, empty in left] == [
        ("done", False, True),
        ("done", False, True),
        ("waiting", True, False),
    ]
    await came_in(store, "1.done", "2.odd")  # delivered again
    async with store.transaction() as tx:
        assert await rows(tx, select(func.count()).select_from(inbox)) == [(3,)]


async def test_a_click_that_was_set_aside_keeps_no_words_of_the_card(store: Store) -> None:
    ana = await conversation_with(store)
    ours, theirs = await saved(store, ana), await saved(store, await conversation_with(store, LI))
    clicks = [
        InboundEvent("slack", f"click:{number}", desk_key(number), {"message": "azul"})
        for number in (ours, theirs)
    ]
    async with store.transaction() as tx:
        await store.inbox.add(tx, clicks, NOW)
        for click in clicks:
            row, _ = await store.inbox.head(tx, click.order_key)
            assert row is not None
            await store.inbox.quarantine(tx, row.id, "LookupError")
    await forget(store, ana)
    kept = select(inbox.c.event_key).where(inbox.c.payload.is_not(None))
    async with store.transaction() as tx:
        assert await rows(tx, kept) == [(f"click:{theirs}",)]


async def hang(store: Store, inquiry: InquiryId) -> None:
    async with store.transaction() as tx:
        await store.cards.want(tx, inquiry, Place.SALES)
        card = await store.cards.get(tx, inquiry, Place.SALES)
        assert card is not None
        await store.cards.shown(tx, card, "C1", "1.0")


async def pending(store: Store, ana: Conversation) -> bool:
    async with store.transaction() as tx:
        return await store.erasure.pending(tx, ana.id, removal_key(ana.buyer.id))


@pytest.mark.parametrize(
    ("problem", "cards", "gone", "stand"),
    [(None, 1, 0, ()), (GONE, 0, 1, ()), ("Slack refuses: x", 0, 0, ("Slack refuses: x",))],
)
async def test_the_receipt_waits_for_every_card_and_knows_what_became_of_it(
    store: Store, problem: str | None, cards: int, gone: int, stand: tuple[str, ...]
) -> None:
    ana = await conversation_with(store)
    inquiry = await saved(store, ana)
    await hang(store, inquiry)
    assert not await pending(store, ana)
    await forget(store, ana)
    assert await pending(store, ana)
    async with store.transaction() as tx:
        card = await store.cards.get(tx, inquiry, Place.SALES)
        assert card is not None
        if problem is None:
            await store.cards.shown(tx, card, "C1", "1.0")
        else:
            await store.cards.closed(tx, card, problem)
        left = await store.erasure.left(tx, ana.id, removal_key(ana.buyer.id))
    assert not await pending(store, ana)
    assert (left.cards, left.gone) == (cards, gone)
    assert left.stand == tuple((inquiry, each) for each in stand)


async def test_the_receipt_waits_for_removals_and_for_files_on_their_way(store: Store) -> None:
    ana = await conversation_with(store)
    inquiry = await saved(store, ana)
    thread = f"thread:{inquiry}"
    file = Outbound("file:1", thread, OutboxKind.FILE, {}, ana.id, inquiry)
    async with store.transaction() as tx:
        await store.outbox.add(tx, file, ana.key, NOW)
        row, _ = await store.outbox.head(tx, thread)
        assert row is not None
        await store.outbox.sending(tx, row)
    await forget(store, ana)
    assert await pending(store, ana)
    removals = removal_key(ana.buyer.id)
    remove = Outbound("remove:F1", removals, OutboxKind.REMOVE_FILE, {}, inquiry_id=inquiry)
    async with store.transaction() as tx:
        await store.outbox.settle(tx, row, OutboxState.SENT, NOW, external_id="F1")
        await store.outbox.add(tx, remove, VAULT.house, NOW)
    assert await pending(store, ana)
    async with store.transaction() as tx:
        removal, _ = await store.outbox.head(tx, removals)
        assert removal is not None
        await store.outbox.settle(tx, removal, OutboxState.SENT, NOW)
        left = await store.erasure.left(tx, ana.id, removals)
    assert not await pending(store, ana)
    assert (left.removed, left.gone, left.doubtful, left.stand) == (1, 0, 0, ())


async def test_whoever_waited_for_the_erasure_finds_the_buyer_forgotten(
    postgres_store: Store,
) -> None:
    store = postgres_store
    ana = await conversation_with(store)
    began, may_end = asyncio.Event(), asyncio.Event()

    async def erase_slowly() -> None:
        async with store.transaction() as tx:
            await store.conversations.lock(tx, ana.id)
            await store.erasure.forget(tx, ana, NOW)
            began.set()
            await may_end.wait()

    async def wait_and_read() -> None:
        async with store.transaction() as tx:
            await store.conversations.lock(tx, ana.id)

    erasing = asyncio.create_task(erase_slowly())
    await began.wait()
    waiting = asyncio.create_task(wait_and_read())
    async with asyncio.timeout(5):
        while not await _somebody_waits(store):  # noqa: ASYNC110  a lock tells nobody
            await asyncio.sleep(0.01)
    may_end.set()
    await erasing
    with pytest.raises(Forgotten):
        await waiting


async def _somebody_waits(store: Store) -> bool:
    query = select(func.count()).select_from(_LOCKS).where(_LOCKS.c.granted.is_(False))
    async with store.transaction() as tx:
        return int((await tx.execute(query)).scalar_one()) > 0
