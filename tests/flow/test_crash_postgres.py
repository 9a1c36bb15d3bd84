"""On PostgreSQL a lock held from outside stops the bot between storing and deciding."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from bot.store.database import database_url
from bot.store.migrate import migrate
from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.fleet.nursery import Nursery
from tests.fleet.process import Process
from tests.flow.killed import killable_bot
from tests.flow.stage import Stage

QUESTION = "¿Cuál es el pedido mínimo?"
ANSWER = "El pedido mínimo es de quinientas piezas."


@contextmanager
def locked(url: str, table: str) -> Iterator[psycopg.Connection]:
    """Nobody else reads or writes the table."""
    with psycopg.connect(url) as connection:
        connection.execute(f"LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE".encode())
        yield connection


async def until(url: str, query: str) -> None:
    """Wait until a query on the database finds something."""
    with psycopg.connect(url, autocommit=True) as connection:
        async with asyncio.timeout(5):
            while connection.execute(query.encode()).fetchone() is None:  # noqa: ASYNC110
                await asyncio.sleep(0.005)


def let_leases_run_out(url: str) -> None:
    """A dead process's leases end by themselves after some seconds: these are over."""
    with psycopg.connect(url) as connection:
        connection.execute("UPDATE work SET held_until = 0 WHERE owner IS NOT NULL")


BLOCKED = "SELECT 1 FROM pg_locks WHERE NOT granted"


@dataclass(frozen=True)
class Scene:
    """The desk in suggest mode, its bot a process of its own on a PostgreSQL."""

    stage: Stage
    bot: Process
    url: str

    async def dies_waiting_for(self, table: str, act: Callable[[], Awaitable[object]]) -> None:
        """Kill it while it decides on `act`, which it has stored, and start it again."""
        with locked(self.url, table):
            await act()
            await until(self.url, BLOCKED)
            self.bot.kill()
        let_leases_run_out(self.url)
        await self.bot.restart()


@pytest.fixture
async def scene(
    nursery: Nursery, sandbox: Sandbox, clock: SharedClock, tmp_path: Path, postgres_url: str
) -> AsyncIterator[Scene]:
    migrate(database_url(postgres_url))
    async with killable_bot(nursery, sandbox, tmp_path, postgres_url) as bot:
        yield Scene(Stage(sandbox, clock), bot, postgres_url)


async def test_killed_with_a_question_stored_and_not_decided(scene: Scene) -> None:
    stage = scene.stage
    ana = await stage.buyer()

    async def ask() -> None:
        stage.telegram.say(ana, QUESTION)

    await scene.dies_waiting_for("conversations", ask)
    await stage.click("ania", "draft.approve")
    await stage.card(having="*Reply sent")
    assert stage.replies(ana) == [ANSWER]
    assert len(stage.cards()) == 1


async def test_killed_with_an_approval_stored_and_half_decided(scene: Scene) -> None:
    stage = scene.stage
    ana = await stage.asked(QUESTION)
    await scene.dies_waiting_for("deeds", lambda: stage.click("ania", "draft.approve"))
    await stage.card(having="*Reply sent")
    assert stage.replies(ana) == [ANSWER]
    assert len(stage.cards()) == 1
