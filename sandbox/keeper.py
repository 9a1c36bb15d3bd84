"""Starts a bot again that died, says so, and gives up on one that keeps dying."""

import time
from collections.abc import Callable
from typing import Protocol

from sandbox.bot import BotProcess, NotReady

_MOST = 5
_WITHIN = 60.0
"""Deaths in so many real seconds after which starting again helps nobody."""


class Tell(Protocol):
    """Who is told how the bot fares; the states are those of `Control.bot_is`."""

    def __call__(self, state: str, *, restarts: int, note: str) -> None:
        """Take note."""


class Keeper:
    """Keeps one bot running. `say` gets lines for the person at the terminal."""

    def __init__(self, bot: BotProcess, tell: Tell, say: Callable[[str], None]) -> None:
        self.restarts = 0
        self._bot = bot
        self._tell = tell
        self._say = say
        self._deaths: list[float] = []
        self._asked_for = False

    def kill(self) -> bool:
        """Kill it with SIGKILL on purpose, which does not count against it; whether it ran."""
        self._asked_for = self._bot.kill()
        return self._asked_for

    async def start(self) -> None:
        """Start it for the first time. Raises NotReady."""
        self._note("starting")
        await self._bot.start()
        self._note("ready")

    async def keep(self) -> None:
        """Start it again whenever it ends; returns when that has become hopeless."""
        while True:
            status = await self._bot.wait()
            if self._hopeless():
                self._say(f"the bot died {_MOST} times within a minute; its log: {self._bot.log}")
                self._note("given up")
                return
            lines = "\n".join(f"    {line}" for line in self._bot.last_lines())
            self._say(
                f"the bot ended ({_ending(status)}) and is started again; last lines:\n{lines}"
            )
            self._note("down", _ending(status))
            self.restarts += 1
            try:
                await self._bot.start()
            except NotReady:
                continue
            self._say("the bot is back")
            self._note("ready")

    def _hopeless(self) -> bool:
        if self._asked_for:
            self._asked_for = False
            return False
        now = time.monotonic()
        self._deaths = [each for each in self._deaths if now - each < _WITHIN] + [now]
        return len(self._deaths) >= _MOST

    def _note(self, state: str, note: str = "") -> None:
        self._tell(state, restarts=self.restarts, note=note)


def _ending(status: int | None) -> str:
    return f"killed by signal {-status}" if status is not None and status < 0 else f"exit {status}"
