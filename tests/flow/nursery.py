"""Forks bots from a process that has imported them already: a restart takes no second of imports.

Run as a module it reads one line of JSON for each bot to start, forks, and lets the child do what
`python -m sandbox.bot_process` does. It answers "pid N"; the bot itself writes "ready". The line
"reap" waits for the end of the bot, answered by "ended". When its stdin closes, all ends.
"""

import json
import os
import random
import signal
import subprocess
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sandbox import bot_process

_ROOT = Path(__file__).parents[2]


class Nursery:
    """The process that forks, seen from the tests."""

    def __enter__(self) -> Self:
        """Start it."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.flow.nursery"],
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End it and whatever it forked."""
        self._process.communicate()

    def start(self, environment: dict[str, str], folder: Path, clock: Path) -> int:
        """Fork a bot and wait until it serves; its process id. Blocks."""
        self._say({"environment": environment, "folder": str(folder), "clock": str(clock)})
        pid = int(self._hear().removeprefix("pid "))
        heard = self._hear()
        if heard != "ready":
            raise AssertionError(f"the bot did not get ready: {(folder / 'bot.log').read_text()}")
        return pid

    def reap(self) -> None:
        """Wait until the bot that was killed has ended. Blocks."""
        self._say("reap")
        while self._hear() != "ended":
            pass  # what the bot said before it was killed

    def _say(self, word: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(word) + "\n")

    def _hear(self) -> str:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if not line.startswith("reading "):  # what a bot tells the page
                return line.strip()
        raise AssertionError("the process that forks the bots has ended")


def _fork(order: dict[str, Any]) -> int:
    pid = os.fork()
    if pid:
        return pid
    os.environ.clear()
    os.environ.update(order["environment"])
    os.chdir(order["folder"])
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(os.open("bot.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), 2)
    random.seed()
    try:
        bot_process.main(["--clock", order["clock"]])
    except BaseException:
        traceback.print_exc()
    finally:
        print("died", flush=True)
        os._exit(1)


def _tend() -> None:
    child: int | None = None
    for line in sys.stdin:
        order = json.loads(line)
        if order == "reap":
            if child is not None:
                os.waitpid(child, 0)
            child = None
            print("ended", flush=True)
            continue
        child = _fork(order)
        print(f"pid {child}", flush=True)
    if child is not None:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


if __name__ == "__main__":
    _tend()
