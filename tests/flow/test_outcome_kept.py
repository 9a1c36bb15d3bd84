"""What became of a reply is known once Telegram has answered, and a database that fails for a
moment does not turn that into a doubt."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import URL, CursorResult, Executable

from bot.store.database import AnyDatabase, Parameters, Transaction, open_database
from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.flow.conftest import running_bot
from tests.flow.small_library import MOQ_ES, write_small_library
from tests.flow.stage import Stage, shown

MOQ = "¿Cuál es el pedido mínimo?"


class FullDisk:
    """A database that does not take the next `failures` outcomes of this kind."""

    def __init__(self, database: AnyDatabase) -> None:
        self._database = database
        self.dialect = database.dialect
        self.state, self.failures = "", 0

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        async with self._database.transaction() as tx:
            yield _Watched(tx, self)

    @asynccontextmanager
    async def spare_transaction(self) -> AsyncIterator[Transaction]:
        async with self._database.spare_transaction() as tx:
            yield tx

    async def scrub(self) -> None:
        await self._database.scrub()

    async def close(self) -> None:
        await self._database.close()


class _Watched:
    def __init__(self, tx: Transaction, disk: FullDisk) -> None:
        self._tx, self._disk = tx, disk
        self.dialect = tx.dialect
        self.woken = tx.woken

    async def must_last(self) -> None:
        await self._tx.must_last()

    async def execute(
        self, statement: Executable, parameters: Parameters | None = None
    ) -> CursorResult[Any]:
        settles = isinstance(parameters, dict) and parameters.get("b_state") == self._disk.state
        if settles and self._disk.failures:
            self._disk.failures -= 1
            raise OSError("no space left on the device")
        return await self._tx.execute(statement, parameters)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> list[FullDisk]:
    """The database of the bot that is started next."""
    opened: list[FullDisk] = []

    def open_it(url: URL, *, exclusive: bool = True) -> FullDisk:
        opened.append(FullDisk(open_database(url, exclusive=exclusive)))
        return opened[-1]

    monkeypatch.setattr("bot.wiring.open_database", open_it)
    return opened


async def test_a_reply_that_arrived_is_sent_though_writing_it_down_failed_at_first(
    disk: list[FullDisk], sandbox: Sandbox, clock: SharedClock, tmp_path: Path
) -> None:
    content = str(write_small_library(tmp_path))
    async with running_bot(sandbox, clock, tmp_path, parley_content=content):
        stage = Stage(sandbox, clock, tmp_path / "parley.db")
        ana = await stage.asked(MOQ)
        disk[0].state, disk[0].failures = "sent", 1
        await stage.click("ania", "draft.approve")
        card = shown(await stage.card(having="Answered"))
        assert disk[0].failures == 0
        assert "in doubt" not in card
        await stage.settled()
        assert stage.replies(ana) == [MOQ_ES]


async def test_a_refusal_is_kept_as_well(
    disk: list[FullDisk], sandbox: Sandbox, clock: SharedClock, tmp_path: Path
) -> None:
    content = str(write_small_library(tmp_path))
    async with running_bot(sandbox, clock, tmp_path, parley_content=content):
        stage = Stage(sandbox, clock, tmp_path / "parley.db")
        ana = await stage.asked(MOQ)
        stage.telegram.chat(ana).known = False
        disk[0].state, disk[0].failures = "failed", 1
        await stage.click("ania", "draft.approve")
        await stage.card(having="reason: Telegram refuses: Chat not found")
        assert disk[0].failures == 0
