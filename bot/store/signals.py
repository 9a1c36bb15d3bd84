"""Wakes those who wait for work, and says which of several processes does what only one may."""

import asyncio
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Leadership:
    """A task that one process at a time has: exactly one of the two events is set."""

    won: asyncio.Event = field(default_factory=asyncio.Event)
    lost: asyncio.Event = field(default_factory=asyncio.Event)

    def take(self) -> None:
        """This process has it."""
        self.lost.clear()
        self.won.set()

    def drop(self) -> None:
        """Another may have it."""
        self.won.clear()
        self.lost.set()


class Signals:
    """Within one process, which has every task to itself."""

    alone = True
    """Whether no other process can be at work on this database."""

    def __init__(self) -> None:
        self._listeners: dict[str, list[asyncio.Event]] = {}

    def listen(self, queues: Iterable[str]) -> asyncio.Event:
        """An event of the caller's own, set when there is work in one of the queues."""
        event = asyncio.Event()
        for queue in queues:
            self._listeners.setdefault(queue, []).append(event)
        return event

    def tell(self, queues: Iterable[str]) -> None:
        """There is work in these queues."""
        for queue in queues:
            for listener in self._listeners.get(queue, ()):
                listener.set()

    def owner(self) -> str:
        """A name for one who claims work, never used before."""
        return uuid.uuid4().hex

    def lead(self, _task: str) -> Leadership:
        """Stand for a task that one process at a time may have."""
        leadership = Leadership()
        leadership.take()
        return leadership

    async def run(self) -> None:
        """Keep in touch with the other processes, until cancelled."""
        await asyncio.Event().wait()
