"""A process's line to PostgreSQL: it hears of the others' work and lives and dies with the process.

Two connections beside the pool. One listens, and holds advisory locks, which the server frees the
moment the process is gone: one that says it lives, one for each task that it leads. The other
tells. A signal is a hint: one that is lost costs the time to the next look, never a message.
"""

import asyncio
import random
import uuid
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any

import psycopg
import structlog
from psycopg import AsyncConnection

from bot.store.signals import Leadership, Signals

log = structlog.get_logger(__name__)

LIVES = 0x5061726C
"""The first half of the lock that a living process holds; the second is its number."""
_LEADS = 0x5061726D
_LOOK_SECONDS = 1.0
"""How often a task is asked for that another process leads."""
_AGAIN_SECONDS = 0.5
_GATHER_SECONDS = 0.002
"""How long signals are gathered into one."""

_TASKS = {"poll": 1, "tidy": 2}
"""What one process at a time may do, with the second half of its lock."""


class Line(Signals):
    """Signals between the processes that share a PostgreSQL."""

    alone = False

    def __init__(self, parameters: Mapping[str, Any]) -> None:
        """`parameters` of a connection, as psycopg takes them."""
        super().__init__()
        self._parameters = parameters
        self.number = random.SystemRandom().randrange(1, 2**31)
        self.led: dict[str, Leadership] = {}
        self._pending: set[str] = set()
        self._news = asyncio.Event()

    def tell(self, queues: Iterable[str]) -> None:
        """There is work in these queues; the other processes hear of it in a moment."""
        queues = set(queues)
        super().tell(queues)
        self._pending |= queues
        self._news.set()

    def owner(self) -> str:
        """A name for one who claims work, that says which process it belongs to."""
        return f"{self.number}.{uuid.uuid4().hex[:16]}"

    def lead(self, task: str) -> Leadership:
        """Stand for a task that one process at a time may have."""
        leadership = self.led[task] = Leadership()
        leadership.drop()
        return leadership

    async def run(self) -> None:
        """Listen, tell and stand for what one process leads, until cancelled; survives a database
        that goes away."""
        async with asyncio.TaskGroup() as both:
            both.create_task(self._lasting(self._listen))
            both.create_task(self._lasting(self._talk))

    async def _lasting(self, hold: Callable[[AsyncConnection], Awaitable[None]]) -> None:
        while True:
            try:
                async with await AsyncConnection.connect(
                    **self._parameters, autocommit=True
                ) as connection:
                    await hold(connection)
            except (psycopg.Error, OSError) as error:
                log.warning("line.broken", error=type(error).__name__)
            await asyncio.sleep(_AGAIN_SECONDS)

    async def _listen(self, connection: AsyncConnection) -> None:
        await connection.execute("SELECT pg_advisory_lock(%s, %s)", (LIVES, self.number))
        await connection.execute("LISTEN parley")
        super().tell(list(self._listeners))  # what was told while nobody listened
        try:
            while True:
                await self._campaign(connection)
                async for note in connection.notifies(timeout=_LOOK_SECONDS):
                    self._hear(note.payload)
        finally:
            for leadership in self.led.values():
                leadership.drop()

    async def _campaign(self, connection: AsyncConnection) -> None:
        for task, leadership in self.led.items():
            if leadership.won.is_set():
                continue
            got = await connection.execute(
                "SELECT pg_try_advisory_lock(%s, %s)", (_LEADS, _TASKS[task])
            )
            row = await got.fetchone()
            if row is not None and row[0]:
                log.info("line.leads", task=task)
                leadership.take()

    def _hear(self, payload: str) -> None:
        number, _, queues = payload.partition(":")
        if number != str(self.number):
            super().tell(queues.split(","))

    async def _talk(self, connection: AsyncConnection) -> None:
        while True:
            await self._news.wait()
            await asyncio.sleep(_GATHER_SECONDS)
            self._news.clear()
            queues, self._pending = self._pending, set()
            payload = f"{self.number}:{','.join(sorted(queues))}"
            try:
                await connection.execute("SELECT pg_notify('parley', %s)", (payload,))
            except psycopg.Error:
                self.tell(queues)  # again, once there is a connection
                raise
