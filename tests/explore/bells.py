"""Appointments, and the looks at many of them that are settled together.

A bell is set for a key, again and again, and rung once for all that was set until then. What is
set an odd number of times is looked at again after an hour, which never comes here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Column, Integer, String, Table, insert, select, update

from bot.store.database import Transaction
from bot.store.work import Job, Queue
from tests.explore.stepped import SteppedStore, metadata
from tests.store.world import NOW

LATER = NOW + timedelta(hours=1)

bells = Table(
    "explored_bells",
    metadata,
    Column("key", String(8), primary_key=True),
    Column("times_set", Integer),
    Column("rung_for", Integer),
)


@dataclass(frozen=True)
class Ringer:
    """Looks at bells."""

    store: SteppedStore

    async def set(self, key: str) -> None:
        """Somebody is to ring this one now."""
        async with self.store.transaction() as tx:
            more = update(bells).where(bells.c.key == key)
            done = await tx.execute(more.values(times_set=bells.c.times_set + 1))
            if done.rowcount == 0:
                await tx.execute(insert(bells).values(key=key, times_set=1, rung_for=0))
            await self.store.work.arm(tx, Queue.CLOCK, key, NOW)

    async def ring(self, job: Job) -> None:
        """One by itself, which leads to no second look."""
        async with self.store.transaction() as tx:
            await self._ring(tx, job, await self._times(tx, job))
            await self.store.work.finish(tx, job)

    async def ring_together(self, jobs: Sequence[Job]) -> list[Job]:
        """Many, in one transaction."""
        async with self.store.transaction() as tx:
            times = [await self._times(tx, job) for job in jobs]
            if self.store.halts_inside:
                await self.store.gates.at("in hand")
            for job, now in zip(jobs, times, strict=True):
                await self._ring(tx, job, now)
            looks = [
                (job, LATER if now % 2 else None) for job, now in zip(jobs, times, strict=True)
            ]
            await self.store.work.settle_many(tx, looks)
        return []

    async def _times(self, tx: Transaction, job: Job) -> int:
        found = await tx.execute(select(bells.c.times_set).where(bells.c.key == job.key))
        return int(found.scalar_one())

    async def _ring(self, tx: Transaction, job: Job, times: int) -> None:
        await tx.execute(update(bells).where(bells.c.key == job.key).values(rung_for=times))
