"""Processes that share a PostgreSQL hear of each other, and share what only one may do."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import psycopg
import pytest

from bot.store.database import database_url, line_to
from bot.store.line import Line
from bot.store.signals import Signals


@asynccontextmanager
async def on_the_line(url: str) -> AsyncIterator[Line]:
    """A process's line, which listens, until it is gone."""
    line = line_to(database_url(url))
    assert isinstance(line, Line)
    line.lead("poll")
    listens = line.listen(["any"])
    running = asyncio.create_task(line.run())
    try:
        await soon(listens)
        yield line
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def soon(event: asyncio.Event) -> None:
    await asyncio.wait_for(event.wait(), 10)


async def test_work_is_told_to_those_who_listen_for_its_queue(postgres_url: str) -> None:
    async with on_the_line(postgres_url) as one, on_the_line(postgres_url) as two:
        inbox, cards = two.listen(["inbox"]), two.listen(["card"])
        one.tell(["inbox"])
        await soon(inbox)
        assert not cards.is_set()


async def test_one_leads_and_the_next_follows_when_it_is_gone(postgres_url: str) -> None:
    async with AsyncExitStack() as first_lives:
        first = await first_lives.enter_async_context(on_the_line(postgres_url))
        await soon(first.led["poll"].won)
        async with on_the_line(postgres_url) as second:
            assert second.led["poll"].lost.is_set()
            assert not second.led["poll"].won.is_set()
            await first_lives.aclose()
            await soon(second.led["poll"].won)
            assert not second.led["poll"].lost.is_set()


async def test_a_broken_line_gives_up_what_it_led_and_comes_back(postgres_url: str) -> None:
    async with on_the_line(postgres_url) as line:
        await soon(line.led["poll"].won)
        heard = line.listen(["inbox"])
        with psycopg.connect(postgres_url, autocommit=True) as admin:
            admin.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE application_name = 'parley line'"
            )
        await soon(line.led["poll"].lost)
        await soon(line.led["poll"].won)
        await soon(heard)
        async with on_the_line(postgres_url) as other:
            heard.clear()
            other.tell(["inbox"])
            await soon(heard)


@pytest.mark.parametrize("url", ["sqlite:///parley.db"])
async def test_one_process_alone_leads_everything(url: str) -> None:
    signals = line_to(database_url(url))
    assert type(signals) is Signals
    assert signals.lead("poll").won.is_set()
