"""The worker: claims due jobs and runs them, several keys at a time, each key by one runner."""

import asyncio
import uuid
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import Protocol

import structlog

from bot.domain.errors import TransportError
from bot.services.patience import back_off
from bot.services.ports import Timekeeper
from bot.store.database import StaleState
from bot.store.store import Store
from bot.store.work import LEASE_SECONDS, Job, LeaseLost, Queue

log = structlog.get_logger(__name__)

Run = Callable[[Job], Awaitable[None]]
"""Does a job and settles it (finish, again or hold) in its own last transaction."""

_AT_MOST_AT_ONCE = 48
_SAFETY_POLL_SECONDS = 1.0
_STUCK_AFTER = 8


class Pacer(Timekeeper, Protocol):
    """Business time that can be waited for."""

    async def wait_until(
        self, due: datetime | None, wake: asyncio.Event, timeout_seconds: float, /
    ) -> None:
        """Return when `due` is reached, `wake` is set, or the (real) timeout is over."""
        ...


class Worker:
    """Runs until cancelled; `stop` lets what is under way end first."""

    def __init__(self, store: Store, time: Pacer, runs: Mapping[Queue, Run]) -> None:
        self._store = store
        self._time = time
        self._runs = runs
        self._owner = uuid.uuid4().hex
        self._wake = store.listen()
        self._under_way: dict[int, asyncio.Task[None]] = {}
        self._stopping = False

    async def run(self) -> None:
        """Work off what is due, then sleep until the next due time or a wake-up."""
        heartbeat = asyncio.create_task(self._beat())
        try:
            while not self._stopping:
                await self._turn()
        finally:
            heartbeat.cancel()
            with suppress(asyncio.CancelledError):
                await heartbeat

    async def stop(self) -> None:
        """Claim nothing more; return when everything under way has ended."""
        self._stopping = True
        self._wake.set()
        while self._under_way:
            await asyncio.wait(self._under_way.values())

    async def _turn(self) -> None:
        try:
            jobs = await self._claim()
            if not jobs:
                await self._rest()
        except asyncio.CancelledError:
            raise
        except Exception as error:  # the database is away: say so, wait, go on
            log.error("worker.database", error=type(error).__name__)
            await asyncio.sleep(_SAFETY_POLL_SECONDS)

    async def _claim(self) -> list[Job]:
        self._wake.clear()
        free = _AT_MOST_AT_ONCE - len(self._under_way)
        if free <= 0:
            await asyncio.wait(self._under_way.values(), return_when=asyncio.FIRST_COMPLETED)
            return await self._claim()
        async with self._store.transaction(wakes=False) as tx:
            jobs = await self._store.work.claim(
                tx, list(self._runs), self._owner, self._time.now(), free
            )
        for job in jobs:
            before = self._under_way.get(job.id)
            if before is None:
                self._begin(job)
            else:
                # It was given back a moment ago, or its lease ran out under a live task while the
                # whole process stood still. Either way, one after the other.
                before.add_done_callback(partial(self._begin_after, job))
        return jobs

    def _begin_after(self, job: Job, _: asyncio.Task[None]) -> None:
        self._begin(job)

    def _begin(self, job: Job) -> None:
        task = asyncio.create_task(self._do(job))
        self._under_way[job.id] = task
        task.add_done_callback(lambda _: self._forget(job.id, task))

    def _forget(self, job_id: int, task: asyncio.Task[None]) -> None:
        if self._under_way.get(job_id) is task:
            del self._under_way[job_id]

    async def _rest(self) -> None:
        async with self._store.transaction(wakes=False) as tx:
            due, hold = await self._store.work.next_due(tx, list(self._runs), self._time.now())
        pause = _SAFETY_POLL_SECONDS if hold is None else min(_SAFETY_POLL_SECONDS, max(0.0, hold))
        await self._time.wait_until(due, self._wake, pause)

    async def _do(self, job: Job) -> None:
        try:
            await self._runs[job.queue](job)
        except LeaseLost:
            log.info("worker.lease_lost", queue=job.queue, key=job.key)
        except StaleState:
            await self._hold(job, 0.05)
        except TransportError as error:
            log.warning("worker.held", queue=job.queue, key=job.key, reason=str(error))
            await self._hold(job, back_off(job.attempts, getattr(error, "after", None)))
        except Exception as error:  # the outermost loop: one bad job must not stop the rest
            # Only the kind of the error: its words may quote a buyer.
            problem = type(error).__name__
            log.error("worker.failed", queue=job.queue, key=job.key, error=problem)
            await self._hold(job, back_off(job.attempts))
            if job.attempts == _STUCK_AFTER:
                await self._call_for_help(job, problem)

    async def _hold(self, job: Job, seconds: float) -> None:
        try:
            async with self._store.transaction() as tx:
                await self._store.work.hold(tx, job, seconds)
        except Exception as error:  # the lease runs out by itself
            log.error("worker.hold", queue=job.queue, error=type(error).__name__)

    async def _call_for_help(self, job: Job, problem: str) -> None:
        """A job that fails again and again holds up its key: somebody should know."""
        with suppress(Exception):
            async with self._store.transaction() as tx:
                await self._store.outbox.alarm(
                    tx,
                    f"stuck:{job.queue}:{job.key}",
                    {"alarm": "stuck", "problem": f"{job.queue}: {problem}"},
                    self._store.vault.house,
                    self._time.now(),
                )

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(LEASE_SECONDS / 3)
            with suppress(Exception):
                async with self._store.transaction(wakes=False) as tx:
                    await self._store.work.extend(tx, self._owner)
