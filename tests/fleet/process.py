"""One process of the bot, which may be killed at any moment and started again."""

import asyncio
import os
import signal
from dataclasses import dataclass, field

from tests.fleet.nursery import Nursery, Order


@dataclass
class Process:
    """A process that is ordered; `up` is set while it serves."""

    nursery: Nursery
    order: Order
    up: asyncio.Event = field(default_factory=asyncio.Event)
    pid: int | None = None
    deaths: int = 0
    _corpse: int | None = None

    async def start(self) -> None:
        """Start it; returns when it serves. Raises NotReady with what it said."""
        born = self.nursery.fork(self.order)
        self.pid = born.pid
        await born.ready()
        self.up.set()

    def kill(self) -> None:
        """kill -9, now. Harmless where it is dead."""
        if self.pid is None:
            return
        os.kill(self.pid, signal.SIGKILL)
        self._corpse, self.pid = self.pid, None
        self.deaths += 1
        self.up.clear()

    async def restart(self) -> None:
        """Start it again once it is dead; one that runs is killed."""
        await self.end()
        await self.start()

    async def end(self) -> None:
        """Kill it if it runs, and wait until it is gone."""
        self.kill()
        if self._corpse is not None:
            await self.nursery.reap(self._corpse)
            self._corpse = None

    async def stop(self) -> None:
        """Ask it to stop (SIGTERM) and wait until it has."""
        if self.pid is None:
            return
        os.kill(self.pid, signal.SIGTERM)
        self.up.clear()
        await self.nursery.reap(self.pid)
        self.pid = None

    def freeze(self) -> None:
        """It stands still (SIGSTOP), as a machine does that swaps or is moved."""
        assert self.pid is not None
        os.kill(self.pid, signal.SIGSTOP)

    def thaw(self) -> None:
        """It goes on where it stood."""
        assert self.pid is not None
        os.kill(self.pid, signal.SIGCONT)
