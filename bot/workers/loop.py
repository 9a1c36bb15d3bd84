"""The worker: claims due jobs and runs them, several keys at a time, each key by one runner."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import groupby
from operator import attrgetter
from typing import Protocol

import structlog

from bot.domain.errors import TransportError
from bot.services.patience import back_off
from bot.services.ports import Timekeeper
from bot.store.database import StaleState, trouble_of
from bot.store.store import Store
from bot.store.work import LEASE_SECONDS, Job, LeaseLost, Queue

log = structlog.get_logger(__name__)

Run = Callable[[Job], Awaitable[None]]
"""Does a job and settles it (finish, again or hold) in its own last transaction."""

Together = Callable[[Sequence[Job]], Awaitable[list[Job]]]
"""Does and settles what it can of many jobs at once; gives back those to be done one by one."""

_AT_MOST_AT_ONCE = 48
_TOGETHER = 512
"""How many jobs a worker takes that can do them together."""
_SAFETY_POLL_SECONDS = 3.0
"""How long a worker sleeps at most: what it costs that a wake-up was lost."""
_AWAY_SECONDS = 1.0
_STUCK_AFTER = 8


_queue = attrgetter("queue")


class Pacer(Timekeeper, Protocol):
    """Business time that can be waited for."""

    async def wait_until(
        self, due: datetime | None, wake: asyncio.Event, timeout_seconds: float, /
    ) -> None:
        """Return when `due` is reached, `wake` is set, or the (real) timeout is over."""
        ...


@dataclass(frozen=True)
class _Pause:
    """Until when nothing is due, and how long to sleep at most."""

    due: datetime | None
    seconds: float


def _pause(due: datetime | None, hold: float | None) -> _Pause:
    seconds = _SAFETY_POLL_SECONDS if hold is None else max(0.0, hold)
    return _Pause(due, min(_SAFETY_POLL_SECONDS, seconds))


class Worker:
    """Runs until cancelled; `stop` lets what is under way end first."""

    def __init__(
        self,
        store: Store,
        time: Pacer,
        runs: Mapping[Queue, Run],
        together: Mapping[Queue, Together] | None = None,
    ) -> None:
        self._store = store
        self._together = together or {}
        self._most = _TOGETHER if together else _AT_MOST_AT_ONCE
        self._time = time
        self._runs = runs
        self._owner = store.signals.owner()
        self._wake = store.listen(runs)
        self._under_way: dict[int, asyncio.Task[None]] = {}
        self._next: dict[int, Job] = {}
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
            pause = await self._claim()
            if pause is not None:
                await self._time.wait_until(pause.due, self._wake, pause.seconds)
                self._store.counts.woken(next(iter(self._runs)), told=self._wake.is_set())
        except asyncio.CancelledError:
            raise
        except Exception as error:  # the database is away: say so, wait, go on
            log.error("worker.database", error=trouble_of(error))
            await asyncio.sleep(_AWAY_SECONDS)

    async def _claim(self) -> _Pause | None:
        """Begin what is due; where that is all, until when to wait."""
        self._wake.clear()
        free = self._most - len(self._under_way)
        if free <= 0:
            await asyncio.wait(self._under_way.values(), return_when=asyncio.FIRST_COMPLETED)
            return await self._claim()
        queues, now = list(self._runs), self._time.now()
        pause: _Pause | None = None
        async with self._store.transaction() as tx:
            jobs = await self._store.work.claim(tx, queues, self._owner, now, free)
            # That was all: what comes next is due later, or wakes us; or has done so already.
            if len(jobs) < free and not self._wake.is_set():
                pause = _pause(*await self._store.work.next_due(tx, queues, now))
        fresh: list[Job] = []
        for job in jobs:
            before = self._under_way.get(job.id)
            if before is None:
                fresh.append(job)
            else:
                # It was given back a moment ago, or its lease ran out under a live task while the
                # whole process stood still. Either way, one after the other, however often it
                # was claimed meanwhile.
                if job.id not in self._next:
                    before.add_done_callback(partial(self._begin_next, job.id))
                self._next[job.id] = job
        for queue, of_queue in groupby(sorted(fresh, key=_queue), key=_queue):
            self._begin_all(queue, list(of_queue))
        return pause

    def _begin_all(self, queue: Queue, jobs: list[Job]) -> None:
        together = self._together.get(queue)
        if together is None or len(jobs) == 1:
            for job in jobs:
                self._begin(job)
            return
        task = asyncio.create_task(self._do_together(together, jobs))
        for job in jobs:
            self._under_way[job.id] = task
            task.add_done_callback(partial(self._forget_done, job.id))

    def _forget_done(self, job_id: int, task: asyncio.Task[None]) -> None:
        self._forget(job_id, task)

    async def _do_together(self, together: Together, jobs: list[Job]) -> None:
        """Many at once; what is left over, or all where that fails, one by one."""
        try:
            jobs = await together(jobs)
        except Exception as error:  # whatever it was, each will say for itself
            log.info("worker.not_together", jobs=len(jobs), error=type(error).__name__)
        room = asyncio.Semaphore(_AT_MOST_AT_ONCE)

        async def do(job: Job) -> None:
            async with room:
                await self._do(job)

        await asyncio.gather(*(do(job) for job in jobs))

    def _begin_next(self, job_id: int, _: asyncio.Task[None]) -> None:
        self._begin(self._next.pop(job_id))

    def _begin(self, job: Job) -> None:
        task = asyncio.create_task(self._do(job))
        self._under_way[job.id] = task
        task.add_done_callback(lambda _: self._forget(job.id, task))

    def _forget(self, job_id: int, task: asyncio.Task[None]) -> None:
        if self._under_way.get(job_id) is task:
            del self._under_way[job_id]

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
            if not self._under_way:
                continue
            with suppress(Exception):
                async with self._store.spare_transaction() as tx:
                    await self._store.work.extend(tx, self._owner, tuple(self._under_way))
