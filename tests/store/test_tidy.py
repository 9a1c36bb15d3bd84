"""The leases of a process that is gone end at once, those of a living one never."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import select, update

from bot.store.database import database_url, line_to, open_database
from bot.store.line import Line
from bot.store.migrate import migrate
from bot.store.schema import work
from bot.store.store import Store
from bot.store.tidy import Tidy
from bot.store.work import Queue
from tests.store.world import NOW, VAULT


@asynccontextmanager
async def process(url: str) -> AsyncIterator[Store]:
    """A store with its line, as one process has it, until it is gone."""
    address = database_url(url)
    line = line_to(address)
    assert isinstance(line, Line)
    store = Store(open_database(address), VAULT, line)
    leads = line.lead("poll")
    running = asyncio.create_task(line.run())
    await asyncio.wait_for(_either(leads.won, line.listen(["inbox"])), 10)
    try:
        yield store
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await store.close()


async def _either(*events: asyncio.Event) -> None:
    waits = [asyncio.create_task(event.wait()) for event in events]
    await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    for wait in waits:
        wait.cancel()


async def claimed(store: Store, key: str, owner: str) -> None:
    async with store.transaction() as tx:
        await store.work.poke(tx, Queue.INBOX, key)
        (job,) = await store.work.claim(tx, [Queue.INBOX], owner, NOW, 1)
    assert job.key == key


async def silent(store: Store, seconds: float) -> None:
    """Nobody has renewed a lease for so long."""
    async with store.transaction() as tx:
        await tx.execute(update(work).values(held_until=work.c.held_until - seconds))


async def free(store: Store) -> set[str]:
    """The keys that may be claimed now."""
    async with store.transaction() as tx:
        rows = await tx.execute(select(work.c.key).where(work.c.held_until == 0.0))
        return {row.key for row in rows}


async def test_the_dead_are_told_from_the_living(postgres_url: str) -> None:
    migrate(database_url(postgres_url))
    async with process(postgres_url) as alive:
        await claimed(alive, "living", alive.signals.owner())
        async with process(postgres_url) as doomed:
            await claimed(doomed, "dead", doomed.signals.owner())
        await claimed(alive, "older version", "0123456789abcdef0123456789abcdef")
        tidy = Tidy(alive)
        await tidy.look(0.0)
        await tidy.look(2.9)
        assert await free(alive) == set()
        await tidy.look(3.0)
        assert await free(alive) == set()  # its leases may just have been renewed
        await silent(alive, 7.0)
        await tidy.look(4.0)
        assert await free(alive) == {"dead"}


async def test_who_comes_back_in_time_is_left_alone(postgres_url: str) -> None:
    migrate(database_url(postgres_url))
    async with process(postgres_url) as alive:
        owner = alive.signals.owner()
        line = alive.signals
        assert isinstance(line, Line)
        await claimed(alive, "restarted", f"{line.number + 1}.0")
        tidy = Tidy(alive)
        await tidy.look(0.0)
        back = line_to(database_url(postgres_url))
        assert isinstance(back, Line)
        back.number = line.number + 1
        heard = back.listen(["inbox"])
        running = asyncio.create_task(back.run())
        await asyncio.wait_for(heard.wait(), 10)
        await tidy.look(2.0)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await silent(alive, 7.0)
        await tidy.look(4.0)
        await tidy.look(5.0)
        assert await free(alive) == set()
        assert owner.startswith(f"{line.number}.")
