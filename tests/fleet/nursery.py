"""Forks bots from a process that has imported them already: a restart takes no second of imports.

Run as a module it reads orders, one line of JSON each: to fork a bot of some role, or to wait for
the end of one that was killed, or to read a library that its bots then have at hand. What a bot
says ("ready") goes to a pipe of its own. When stdin closes, all ends.
"""

import asyncio
import json
import os
import random
import signal
import subprocess
import sys
import threading
import traceback
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import psycopg  # noqa: F401  # read late by whoever connects, which a fork need not do again

from bot import wiring
from bot.config import load_settings
from bot.logs import set_up_logs
from bot.real_time import RealTime
from bot.roles import Role
from bot.services.edition import Edition
from bot.wiring import Parley
from sandbox.clock import SharedClock

CONSTANTS = "FLEET_CONSTANTS"
"""A variable that holds, as JSON, constants of ours by their full names and what they are to be:
patience that is right in the field is too long for a test."""
_ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Order:
    """A process to start; `name` is unique in its folder, `clock` None for the machine's time."""

    name: str
    role: Role
    environment: dict[str, str]
    folder: Path
    clock: Path | None

    def as_json(self) -> dict[str, Any]:
        """For the pipe."""
        return {
            "name": self.name,
            "role": self.role.value,
            "environment": self.environment,
            "folder": str(self.folder),
            "clock": None if self.clock is None else str(self.clock),
        }


class NotReady(Exception):
    """It ended before it served; the message is its log."""


@dataclass(frozen=True)
class Born:
    """A process that was forked and does not serve yet."""

    pid: int
    _said: int
    _log: Path

    async def ready(self) -> None:
        """Return when it serves. Raises NotReady where it ends before."""
        if await asyncio.to_thread(self._first_line) != "ready":
            raise NotReady(self._log.read_text())

    def _first_line(self) -> str:
        with os.fdopen(self._said) as pipe:
            return pipe.readline().strip()


class Nursery:
    """The process that forks, seen from the tests."""

    def __enter__(self) -> Self:
        """Start it."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.fleet.nursery"],
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        self._turn = threading.Lock()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End it and whatever it forked."""
        self._process.communicate()

    def fork(self, order: Order) -> "Born":
        """Fork a bot. Blocks for some milliseconds."""
        path = order.folder / f"{order.name}.said"
        path.unlink(missing_ok=True)
        os.mkfifo(path)
        # Open before there is a writer; from then on its end is the end of the bot.
        said = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        pid = int(self._answer({"fork": order.as_json()}))
        os.set_blocking(said, True)
        return Born(pid, said, order.folder / f"{order.name}.log")

    def learn(self, content: Path, cache: Path) -> None:
        """Read a library for all bots forked from now on, which then start in a fraction of the
        time. Blocks for some seconds; `cache` is where what it teaches is kept."""
        self._answer({"learn": str(content), "cache": str(cache)})

    async def reap(self, pid: int) -> None:
        """Wait until a bot that was told to end, or was killed, has ended."""
        await asyncio.to_thread(self._answer, {"reap": pid})

    def _answer(self, order: dict[str, Any]) -> str:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with self._turn:
            self._process.stdin.write(json.dumps(order) + "\n")
            answer = self._process.stdout.readline()
        if not answer:
            raise AssertionError("the process that forks the bots has ended")
        return answer.strip()


async def _serve(order: dict[str, Any], clock: SharedClock | None) -> None:
    parley = Parley(load_settings(), clock or RealTime(), Role(order["role"]))
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    telling = asyncio.create_task(_tell_ready(parley))
    try:
        await parley.run(stop)
    finally:
        telling.cancel()


async def _tell_ready(parley: Parley) -> None:
    await parley.ready.wait()
    with suppress(BrokenPipeError):  # nobody waits any more
        print("ready", flush=True)


def _fork(order: dict[str, Any]) -> int:
    said = os.open(Path(order["folder"]) / f"{order['name']}.said", os.O_WRONLY)
    pid = os.fork()
    if pid:
        os.close(said)
        return pid
    os.environ.clear()
    os.environ.update(order["environment"])
    os.chdir(order["folder"])
    name = order["name"]
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(os.open(f"{name}.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), 2)
    os.dup2(said, 1)
    os.close(said)
    random.seed()
    status = 1
    try:
        for constant, value in json.loads(os.environ.pop(CONSTANTS, "{}")).items():
            module, _, attribute = constant.rpartition(".")
            setattr(import_module(module), attribute, value)
        set_up_logs()
        clock = SharedClock.open(Path(order["clock"])) if order["clock"] else None
        asyncio.run(_serve(order, clock))
        status = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)


def _learn(content: str, cache: Path) -> None:
    """Load it here; a fork has what its parent has. It is immutable, so that nobody can tell."""
    load, learnt = wiring.load_edition, Path(content)
    edition = load(learnt, cache, None)

    def known(folder: Path, cache: Path | None, encoder: Path | None = None) -> Edition:
        return edition if Path(folder) == learnt else load(folder, cache, encoder)

    wiring.load_edition = known


def _tend() -> None:
    children: set[int] = set()
    for line in sys.stdin:
        order = json.loads(line)
        if "learn" in order:
            _learn(order["learn"], Path(order["cache"]))
            print("learnt", flush=True)
            continue
        if "reap" in order:
            os.waitpid(order["reap"], 0)
            children.discard(order["reap"])
            print("ended", flush=True)
            continue
        child = _fork(order["fork"])
        children.add(child)
        print(child, flush=True)
    for child in children:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


if __name__ == "__main__":
    _tend()
