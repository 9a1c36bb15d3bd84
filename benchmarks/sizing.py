"""What a deployment takes: buyers' questions to cards a second, by processes, and their memory.

    .venv/bin/python -m benchmarks.sizing [--buyers 300] [--postgres postgresql://user@host/postgres]

The sandbox and the load run in this process, which takes a core of its own while it measures. All
buyers ask at once; the time ends when the last card hangs in Slack. Without --postgres only
`parley run` on SQLite is measured; with it, `parley web` and one, two and four `parley worker` on
databases that are made there and dropped.
"""

import argparse
import asyncio
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import psycopg

from bot.store.database import database_url
from bot.store.migrate import migrate
from sandbox.clock import SharedClock
from sandbox.limits import Limits
from sandbox.server import Sandbox

_QUESTION = "¿Cuál es el pedido mínimo?"
_TICK = os.sysconf("SC_CLK_TCK")
_PORT = "18080"
_FAST = dict.fromkeys(("PARLEY_TELEGRAM_RATE", "PARLEY_CHAT_RATE", "PARLEY_DESK_RATE"), "1000")
_PARLEY = str(Path(sys.executable).with_name("parley"))


@dataclass(frozen=True)
class Taken:
    """What was measured of one deployment."""

    name: str
    database: str
    questions_a_second: float
    cpu_ms_a_question: float
    """Of all its processes together; the server's is not in it."""
    memory: tuple[float, ...]
    """Megabytes at most, of each process."""


def cpu_seconds(pid: int) -> float:
    """What a process has used so far (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICK


def most_megabytes(pid: int) -> float:
    """The most memory a process had at once (Linux)."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:"))


@contextmanager
def new_database(server: str, number: int) -> Iterator[str]:
    """A migrated database on the server, dropped at the end."""
    name = f"parley_sizing_{os.getpid()}_{number}"
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute(f'CREATE DATABASE "{name}"'.encode())
        try:
            url = f"{server.rpartition('/')[0]}/{name}"
            migrate(database_url(url))
            yield url
        finally:
            admin.execute(f'DROP DATABASE "{name}" WITH (FORCE)'.encode())


@asynccontextmanager
async def process(command: str, environment: Mapping[str, str], folder: Path) -> AsyncIterator[int]:
    """A process of Parley, once it serves; its number."""
    begun = await asyncio.create_subprocess_exec(
        _PARLEY,
        command,
        cwd=folder,
        env={**os.environ, **environment},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    if begun.stdout is None:
        raise AssertionError("the process was started without a pipe")
    said = b""
    while b"parley.ready" not in said:
        line = await begun.stdout.readline()
        if not line:
            raise SystemExit(f"parley {command} ended: {said.decode()}")
        said += line
    reading = asyncio.create_task(begun.stdout.read())
    try:
        yield begun.pid
    finally:
        begun.terminate()
        await begun.wait()
        await reading


async def measure(commands: Sequence[str], database: str, buyers: int, folder: Path) -> Taken:
    """One deployment, from its start to its end."""
    clock = SharedClock.create(folder / "clock", datetime.now(UTC))
    async with Sandbox(clock, limits=Limits.off()) as sandbox, AsyncExitStack() as running:
        environment = sandbox.settings() | _FAST | {"DATABASE_URL": database, "PORT": _PORT}
        environment |= {"PARLEY_KEY_FILE": str(folder / "parley.key")}
        if "web" in commands:
            environment |= {
                "TELEGRAM_WEBHOOK_URL": f"http://127.0.0.1:{_PORT}",
                "TELEGRAM_WEBHOOK_SECRET": "sizing",
            }
        starts = [process(command, environment, folder) for command in commands]
        pids = [await running.enter_async_context(start) for start in starts]
        await _ask(sandbox, 10)  # the first of each kind takes longer
        before, begun = sum(map(cpu_seconds, pids)), time.perf_counter()
        await _ask(sandbox, buyers)
        seconds = time.perf_counter() - begun
        cpu = sum(map(cpu_seconds, pids)) - before
        memory = tuple(map(most_megabytes, pids))
    clock.close()
    kind = database.partition(":")[0]
    name = " + ".join(_counted(commands))
    return Taken(name, kind, buyers / seconds, 1000 * cpu / buyers, memory)


async def _ask(sandbox: Sandbox, buyers: int) -> None:
    channel = sandbox.slack.sales_channel
    wanted = len(sandbox.slack.messages(channel)) + buyers
    for number in range(buyers):
        buyer = sandbox.telegram.new_user(f"Buyer {wanted + number}", language_code="es")
        sandbox.telegram.say(buyer, _QUESTION)
    await sandbox.slack.wait_messages(channel, wanted, timeout=600)


def _counted(commands: Sequence[str]) -> list[str]:
    kinds = dict.fromkeys(commands)
    return [f"{commands.count(kind)} {kind}" if len(kinds) > 1 else kind for kind in kinds]


async def measure_all(buyers: int, server: str | None) -> AsyncIterator[Taken]:
    """Every deployment in turn."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        yield await measure(["run"], f"sqlite:///{path}/parley.db", buyers, path)
    for workers in (1, 2, 4) if server else ():
        with tempfile.TemporaryDirectory() as folder, new_database(server or "", workers) as url:
            yield await measure(["web", *["worker"] * workers], url, buyers, Path(folder))


async def tell(buyers: int, server: str | None) -> None:
    """Measure and print a table, line by line."""
    print("| processes | database | questions a second | CPU ms a question | MB of each |")
    print("|---|---|---|---|---|")
    async for one in measure_all(buyers, server):
        memory = ", ".join(f"{each:.0f}" for each in one.memory)
        print(
            f"| {one.name} | {one.database} | {one.questions_a_second:.0f} |"
            f" {one.cpu_ms_a_question:.0f} | {memory} |",
            flush=True,
        )


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.sizing")
    parser.add_argument("--buyers", type=int, default=300)
    parser.add_argument("--postgres", help="a database of a server where others may be made")
    options = parser.parse_args()
    asyncio.run(tell(options.buyers, options.postgres))


if __name__ == "__main__":
    main()
