"""Starts again what died, as whatever runs a deployment does; tells the killed from the fallen."""

import asyncio
from collections import Counter
from contextlib import suppress
from pathlib import Path

from tests.fleet.deployment import Deployment
from tests.fleet.nursery import NotReady
from tests.fleet.process import Process

_LOOK_EVERY = 0.1
_AGAIN_AFTER = 0.5
_START_WITHIN = 60.0


class Keeper:
    """Keeps a deployment running. Only what serves may be killed, and only by `kill`."""

    def __init__(self, deployment: Deployment) -> None:
        self.kills: Counter[str] = Counter()
        """By role: how often a process was killed that served."""
        self.falls: list[str] = []
        """The processes that ended by themselves after they had served."""
        self.failed_starts = 0
        self._deployment = deployment

    async def keep(self) -> None:
        """Look after all of them, until cancelled."""
        async with asyncio.TaskGroup() as tending:
            for process in self._deployment.processes.values():
                tending.create_task(self._tend(process))

    def kill(self, process: Process) -> bool:
        """kill -9 a process that serves; whether it did."""
        if not process.up.is_set() or process.pid is None:
            return False
        process.kill()
        self.kills[process.order.role.value] += 1
        return True

    async def all_up(self) -> None:
        """Wait until everything serves."""
        for process in self._deployment.processes.values():
            await process.up.wait()

    async def _tend(self, process: Process) -> None:
        while True:
            await asyncio.sleep(_LOOK_EVERY)
            if process.pid is not None and not _is_dead(process.pid):
                continue
            if process.pid is not None:
                self.falls.append(process.order.name)
            await self._start_again(process)

    async def _start_again(self, process: Process) -> None:
        while True:
            with suppress(NotReady, TimeoutError):
                await asyncio.wait_for(process.restart(), _START_WITHIN)
                return
            self.failed_starts += 1
            await asyncio.sleep(_AGAIN_AFTER)


def _is_dead(pid: int) -> bool:
    """Whether it waits for its parent to notice that it ended."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return True
    return state == "Z"
