"""The bot in a process of its own, so that it can be killed as a machine would kill it."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import Self

from sandbox.server import Sandbox

_ROOT = Path(__file__).parent.parent
_ITS_OWN = ("TELEGRAM_", "SLACK_", "PARLEY_", "DATABASE_URL", "PORT")
_PATHS = ("PARLEY_CONTENT", "PARLEY_POLICY")
_READY = b"ready"
_READING = b"reading "
_LONGEST_LINE = 4 * 1024 * 1024
"""Bytes: a reading quotes a message of 4,096 letters several times."""


class NotReady(Exception):
    """The bot ended, or took too long, before it said that it serves; with its last lines."""


def _ignore(_: bytes) -> None:
    """Take no note."""


class BotProcess:
    """One process after another of the same bot; it may be killed and started at will.

    The command is to print a line "ready" when it serves, and may print lines of "reading " and
    JSON, which `heard` is given without the word; all else it prints, and its stderr, goes to
    `log`, which is kept from one process to the next. Its stdin is a pipe that closes when this
    process ends, however it ends. It gets SIGTERM and SIGKILL from here alone: Ctrl-C in a
    terminal does not reach it.
    """

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        *,
        folder: Path,
        heard: Callable[[bytes], None] = _ignore,
    ) -> None:
        """`folder` is where it runs and where `bot.log` is written."""
        self.log = folder / "bot.log"
        self._command = tuple(command)
        self._environment = dict(environment)
        self._folder = folder
        self._heard = heard
        self._process: asyncio.subprocess.Process | None = None
        self._pump: asyncio.Task[None] | None = None
        self._ready = asyncio.Event()

    @classmethod
    def parley(
        cls,
        sandbox: Sandbox,
        folder: Path,
        heard: Callable[[bytes], None] = _ignore,
        settings: Mapping[str, str] = MappingProxyType({}),
    ) -> Self:
        """The real bot against this sandbox, with its clock, SQLite in `folder`, and further
        `settings`. `heard` is given each of its readings of a buyer's words (see
        `bot_process`)."""
        folder = folder.absolute()
        command = (sys.executable, "-m", "sandbox.bot_process", "--clock", str(sandbox.clock.path))
        given = {
            "DATABASE_URL": f"sqlite:///{folder}/parley.db",
            "PARLEY_DESK_RATE": "20",  # this Slack has no limits unless it is given some
        }
        own = sandbox.settings() | given | dict(settings)
        return cls(command, _inherited() | own, folder=folder, heard=heard)

    @property
    def pid(self) -> int | None:
        """The process's id while it runs."""
        return self._process.pid if self._process is not None and self.running else None

    @property
    def running(self) -> bool:
        """Whether there is a process that has not ended."""
        return self._process is not None and self._process.returncode is None

    @property
    def ready(self) -> bool:
        """Whether it runs and has said that it serves."""
        return self.running and self._ready.is_set()

    async def start(self, timeout: float = 60.0) -> None:
        """Start it and wait until it says that it serves, `timeout` real seconds at most.

        One that said so may have ended since: `wait` tells. Raises NotReady, after which no process
        is left; RuntimeError if one runs already.
        """
        if self.running:
            raise RuntimeError("the bot already runs")
        self._ready.clear()
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *self._command,
                env=self._environment,
                cwd=self._folder,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
                limit=_LONGEST_LINE,
                start_new_session=True,
            )
        self._pump = asyncio.create_task(self._listen(self._process))
        await self._until_ready(timeout)

    def kill(self) -> bool:
        """End it with SIGKILL, at once and without warning; whether it ran."""
        if self._process is None or not self.running:
            return False
        self._process.kill()
        return True

    async def wait(self) -> int | None:
        """Wait until it has ended; its exit status, negative for a signal. None if never begun."""
        if self._process is None:
            return None
        status = await self._process.wait()
        if self._pump is not None:
            await asyncio.shield(self._pump)
        return status

    async def restart(self, timeout: float = 60.0) -> None:
        """Kill it with SIGKILL if it runs, and start it again. Raises NotReady."""
        self.kill()
        await self.wait()
        await self.start(timeout)

    async def stop(self, grace: float = 10.0) -> int | None:
        """Ask it to end with SIGTERM, and after `grace` real seconds make it; its exit status."""
        if self._process is not None and self.running:
            self._process.send_signal(signal.SIGTERM)
            with suppress(TimeoutError):
                async with asyncio.timeout(grace):
                    return await self.wait()
            self.kill()
        return await self.wait()

    def last_lines(self, count: int = 12) -> list[str]:
        """The end of its log."""
        if not self.log.exists():
            return []
        return self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-count:]

    async def _until_ready(self, timeout: float) -> None:
        ready = asyncio.create_task(self._ready.wait())
        ended = asyncio.create_task(self.wait())
        try:
            await asyncio.wait((ready, ended), timeout=timeout, return_when="FIRST_COMPLETED")
            if self._ready.is_set():
                return
            why = f"ended with status {ended.result()}" if ended.done() else "took too long"
        finally:
            ready.cancel()
            ended.cancel()
            await asyncio.gather(ready, ended, return_exceptions=True)
        await self.stop()
        raise NotReady("\n".join([f"the bot {why} before it was ready", *self.last_lines()]))

    async def _listen(self, process: asyncio.subprocess.Process) -> None:
        if process.stdout is None:
            raise AssertionError("the process was started without a pipe")
        async for line in process.stdout:
            if line.strip() == _READY:
                self._ready.set()
                continue
            if line.startswith(_READING):
                self._heard(line.removeprefix(_READING))
                continue
            with self.log.open("ab") as log:
                log.write(line)
        if process.stdin is not None:
            process.stdin.close()


def _inherited() -> dict[str, str]:
    # Whoever runs a real bot from the same shell must not have it used by a demo. The library and
    # the policy may be one's own: the demo is where to try them.
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_ITS_OWN)}
    for name in _PATHS:
        if os.environ.get(name):
            kept[name] = str(Path(os.environ[name]).absolute())
    kept.setdefault("PARLEY_POLICY", str(Path(__file__).with_name("policy.yaml")))
    kept["PYTHONPATH"] = os.pathsep.join(filter(None, (str(_ROOT), kept.get("PYTHONPATH"))))
    return kept | {"PYTHONUNBUFFERED": "1"}
