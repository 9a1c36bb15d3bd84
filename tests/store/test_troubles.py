"""A trouble begins once and ends once, however many processes see it."""

import asyncio
from datetime import timedelta

from bot.store.store import Store
from tests.store.world import NOW

MINUTE = timedelta(minutes=1)


async def seen(store: Store, at: timedelta = timedelta(0), name: str = "inbox") -> bool:
    async with store.transaction() as tx:
        return await store.troubles.seen(tx, name, NOW + at)


async def over(store: Store, at: timedelta, quiet: timedelta = timedelta(0)) -> bool:
    async with store.transaction() as tx:
        return await store.troubles.over(tx, "inbox", NOW + at, quiet)


async def test_it_begins_once_and_again_after_it_ended(store: Store) -> None:
    assert [await seen(store), await seen(store), await seen(store, MINUTE)] == [True, False, False]
    assert [await over(store, MINUTE), await over(store, MINUTE)] == [True, False]
    assert [await seen(store, MINUTE), await seen(store, MINUTE)] == [True, False]


async def test_of_several_that_see_it_at_once_one_is_told(postgres_store: Store) -> None:
    for _ in range(3):
        told = await asyncio.gather(*(seen(postgres_store) for _ in range(8)))
        assert sorted(told) == [False] * 7 + [True]
        ended = await asyncio.gather(*(over(postgres_store, MINUTE) for _ in range(8)))
        assert sorted(ended) == [False] * 7 + [True]


async def test_it_goes_on_while_another_process_still_sees_it(store: Store) -> None:
    await seen(store)
    await seen(store, MINUTE)
    assert not await over(store, MINUTE * 1.5, quiet=MINUTE)
    assert await over(store, MINUTE * 2, quiet=MINUTE)


async def test_what_is_open_is_known_with_its_beginning(store: Store) -> None:
    await seen(store)
    await seen(store, MINUTE)
    await seen(store, name="token:SLACK_BOT_TOKEN")
    await over(store, MINUTE)
    async with store.transaction() as tx:
        found = await store.troubles.open(tx)
    assert list(found) == ["token:SLACK_BOT_TOKEN"]
    assert found["token:SLACK_BOT_TOKEN"].began_at == NOW


async def test_none_ends_that_never_began(store: Store) -> None:
    assert not await over(store, MINUTE)
