"""Starts the stand-ins and a system for one measurement, and ends both whatever happens."""

import asyncio
import json
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from benchmarks.throughput.load import Figures, Order
from benchmarks.throughput.questions import as_line, questions, shipped_librarian
from benchmarks.throughput.systems import LANES_RAISED, ROOT, System
from bot.store.database import database_url
from bot.store.migrate import migrate
from sandbox.bot import BotProcess
from tests.support.postgres import PostgresServer

_LONGEST_LINE = 64 * 1024 * 1024
"""Bytes: figures hold a number for each message."""

_START_SECONDS = 240.0
"""What a start may take, also on a machine that is busy with other work."""


@dataclass(frozen=True)
class Standins:
    """The stand-ins' process."""

    process: asyncio.subprocess.Process
    settings: Mapping[str, str]

    async def load(self, order: Order) -> Figures:
        """Have the buyers write. Raises EOFError where the process has ended."""
        if self.process.stdin is None:
            raise AssertionError("started without a pipe")
        self.process.stdin.write(json.dumps(asdict(order)).encode() + b"\n")
        await self.process.stdin.drain()
        return Figures.read(json.loads(await _line(self.process)))


@dataclass(frozen=True)
class Running:
    """A system under way."""

    system: System
    standins: Standins
    bot: BotProcess
    pids: Mapping[str, int]
    folder: Path

    async def closed(self, outstanding: int, warm: float, seconds: float) -> Figures:
        """A closed loop of `outstanding` messages."""
        return await self._load(Order(seconds, warm, outstanding=outstanding, pids=self.pids))

    async def steady(self, rate: float, warm: float, seconds: float) -> Figures:
        """`rate` messages a second."""
        return await self._load(Order(seconds, warm, rate=rate, pids=self.pids))

    async def idle(self, seconds: float) -> Figures:
        """Nobody writes."""
        return await self._load(Order(seconds, pids=self.pids))

    async def _load(self, order: Order) -> Figures:
        return await self.standins.load(order)


@cache
def _questions() -> bytes:
    return as_line(questions(shipped_librarian()))


@asynccontextmanager
async def standins(*options: str) -> AsyncIterator[Standins]:
    """Fresh stand-ins; `options` as of benchmarks.throughput.standins."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "benchmarks.throughput.standins",
        *options,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=_LONGEST_LINE,
        start_new_session=True,
    )
    try:
        if process.stdin is not None:
            process.stdin.write(_questions())
        yield Standins(process, json.loads(await _line(process)))
    finally:
        if process.stdin is not None:
            process.stdin.close()
        try:
            async with asyncio.timeout(10):
                await process.wait()
        except TimeoutError:
            process.kill()
            await process.wait()


async def _line(process: asyncio.subprocess.Process) -> bytes:
    line = b"" if process.stdout is None else await process.stdout.readline()
    if not line:
        raise EOFError("the stand-ins have ended")
    return line


@asynccontextmanager
async def running(
    system: System,
    server: PostgresServer | None,
    *options: str,
    lanes: float | None = LANES_RAISED,
    arguments: tuple[str, ...] = (),
) -> AsyncIterator[Running]:
    """The system against fresh stand-ins and, where it needs one, a fresh database of `server`.

    Raises NotReady, and LookupError where it needs a server and there is none.
    """
    with tempfile.TemporaryDirectory(prefix="parley-bench-") as name:
        folder = Path(name)
        async with standins(*options) as beside:
            if not system.postgres:
                async with _started(system, beside, folder, None, lanes, arguments) as bot:
                    yield Running(system, beside, bot, {"system": bot.pid or 0}, folder)
                return
            if server is None:
                raise LookupError(f"{system.title} needs PostgreSQL")
            with server.database() as url:
                if system.is_parley:
                    migrate(database_url(url))
                async with _started(system, beside, folder, url, lanes, arguments) as bot:
                    pids = {"system": bot.pid or 0, "database": server.process.pid}
                    yield Running(system, beside, bot, pids, folder)


@asynccontextmanager
async def _started(
    system: System,
    beside: Standins,
    folder: Path,
    database: str | None,
    lanes: float | None,
    arguments: tuple[str, ...],
) -> AsyncIterator[BotProcess]:
    environment = system.environment(beside.settings, folder, database, lanes=lanes)
    bot = BotProcess(system.command(*arguments), environment, folder=folder)
    await bot.start(_START_SECONDS)
    try:
        yield bot
    finally:
        await bot.stop()
