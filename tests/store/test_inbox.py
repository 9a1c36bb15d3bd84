"""The inbox: every event once, in order per chat, sealed, and none in another's way."""

import asyncio

from sqlalchemy import select

from bot.store.inbox import InboundEvent
from bot.store.schema import inbox
from bot.store.store import Store
from tests.store.world import NOW, claim, keys, rows


def event(
    key: str, text: str = "Hola", chat: str = "ana", source: str = "telegram"
) -> InboundEvent:
    return InboundEvent(source, key, chat, {"text": text})


async def add(store: Store, *events: InboundEvent) -> int:
    async with store.transaction() as tx:
        return await store.inbox.add(tx, events, NOW)


async def handle_next(store: Store, chat: str = "ana") -> str | None:
    """Handle the oldest event of a chat; what it said."""
    async with store.transaction() as tx:
        row, _ = await store.inbox.head(tx, chat)
        if row is None:
            return None
        await store.inbox.done(tx, row.id)
        return str(row.payload["text"])


async def test_an_event_delivered_twice_is_stored_once(store: Store) -> None:
    assert await add(store, event("1"), event("2"), event("1")) == 2
    assert await add(store, event("2"), event("3")) == 1


async def test_an_event_delivered_again_after_it_was_handled_is_still_a_repeat(
    store: Store,
) -> None:
    await add(store, event("1"))
    await handle_next(store)
    assert await add(store, event("1")) == 0
    assert await handle_next(store) is None


async def test_two_edges_that_store_one_event_at_once_store_it_once(store: Store) -> None:
    assert sorted(await asyncio.gather(*(add(store, event("1")) for _ in range(4)))) == [0, 0, 0, 1]


async def test_the_same_key_of_two_platforms_is_two_events(store: Store) -> None:
    assert await add(store, event("1"), event("1", source="slack")) == 2


async def test_a_chat_s_events_come_in_the_order_they_were_stored(store: Store) -> None:
    await add(store, event("9", "first"), event("1", "second"))
    await add(store, event("5", "third"))
    assert [await handle_next(store) for _ in range(4)] == ["first", "second", "third", None]


async def test_a_chat_has_no_part_in_the_order_of_another(store: Store) -> None:
    await add(store, event("1", "Hola"), event("2", "Cześć", chat="jan"))
    assert await handle_next(store, "jan") == "Cześć"
    assert await handle_next(store, "ana") == "Hola"


async def test_it_says_whether_another_event_waits_behind(store: Store) -> None:
    await add(store, event("1"), event("2"))
    async with store.transaction() as tx:
        _, more = await store.inbox.head(tx, "ana")
        await store.inbox.done(tx, (await _head_id(store, tx)))
        _, still_more = await store.inbox.head(tx, "ana")
    assert (more, still_more) == (True, False)


async def _head_id(store: Store, tx: object) -> int:
    row, _ = await store.inbox.head(tx, "ana")  # type: ignore[arg-type]
    assert row is not None
    return row.id


async def test_a_stored_event_is_work_for_its_chat_and_a_repeat_is_none(store: Store) -> None:
    await add(store, event("1"), event("2", chat="jan"))
    assert keys(await claim(store)) == ["ana", "jan"]
    await add(store, event("1"))
    assert await claim(store) == []


async def test_what_a_buyer_wrote_is_sealed_while_it_waits_and_gone_when_handled(
    store: Store,
) -> None:
    await add(store, event("1", "mi pedido secreto"))
    async with store.transaction() as tx:
        ((before,),) = await rows(tx, select(inbox.c.payload))
    await handle_next(store)
    async with store.transaction() as tx:
        ((after,),) = await rows(tx, select(inbox.c.payload))
    assert isinstance(before, bytes)
    assert b"secreto" not in before
    assert after is None


async def test_an_event_set_aside_lets_those_behind_it_go_on(store: Store) -> None:
    await add(store, event("1", "rubbish"), event("2", "Hola"))
    async with store.transaction() as tx:
        await store.inbox.quarantine(tx, await _head_id(store, tx), "no chat in the message")
        (aside,) = await store.inbox.quarantined(tx)
    assert aside.problem == "no chat in the message"
    assert await handle_next(store) == "Hola"


async def test_an_event_set_aside_can_be_given_another_chance(store: Store) -> None:
    await add(store, event("1", "odd"))
    async with store.transaction() as tx:
        number = await _head_id(store, tx)
        await store.inbox.quarantine(tx, number, "odd")
        assert await store.inbox.release(tx, number)
        assert not await store.inbox.release(tx, number)
        assert await store.inbox.quarantined(tx) == []
    assert await handle_next(store) == "odd"


async def test_failed_tries_are_counted_and_the_event_stays_at_the_head(store: Store) -> None:
    await add(store, event("1", "hard"), event("2", "easy"))
    async with store.transaction() as tx:
        number = await _head_id(store, tx)
        await store.inbox.tried(tx, number, "KeyError")
        await store.inbox.tried(tx, number, "KeyError")
        row, _ = await store.inbox.head(tx, "ana")
    assert row is not None
    assert (row.payload["text"], row.attempts) == ("hard", 2)
