"""The work list: a durable, keyed, level-triggered list of obligations.

A row says "at `due_at` somebody must look at `key` in `queue`"; the facts stay in ordinary
tables. One row per key means one runner per key, so order within a key, and pokes coalesce.
A poke ends a rest, since there is news; it does not end what a failure is held for.
`due_at` is business time. Leases and back-off are engine time, which nobody can move: the
process's monotonic clock on SQLite (one process), the server's clock on PostgreSQL.
"""

import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Double,
    Executable,
    Integer,
    and_,
    bindparam,
    case,
    delete,
    func,
    null,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from bot.domain.errors import ParleyError
from bot.store.database import Transaction
from bot.store.schema import work
from bot.store.types import Moment, among

URGENT = datetime(1970, 1, 1, tzinfo=UTC)
AT_ONCE = datetime(1970, 1, 2, tzinfo=UTC)
AT_LEISURE = datetime(1970, 1, 3, tzinfo=UTC)
"""Due whatever the clock says, also after it was set back; what is due first is claimed first."""

LEASE_SECONDS = 15.0

RESTED = -1
"""The attempts of a job that was put to rest, until it is settled otherwise."""


class Queue(StrEnum):
    """What kind of look an obligation asks for."""

    INBOX = "inbox"
    OUTBOX = "outbox"
    """What goes to the buyers' channel."""
    DESK = "desk"
    """What goes to the desk's platform, but for cards."""
    CARD = "card"
    CLOCK = "clock"
    NOTICE = "notice"
    """What the team is to be told as a whole: breaches, the week's report."""


@dataclass(frozen=True)
class Job:
    """An obligation in hand; only its owner can settle it."""

    id: int
    queue: Queue
    key: str
    gen: int
    attempts: int
    owner: str


class LeaseLost(ParleyError):
    """Another worker took the job over: roll back, it will do the work."""


def engine_now(dialect: str) -> ColumnElement[float]:
    """Engine time in seconds, as an expression of this dialect."""
    if dialect == "postgresql":
        return func.extract("epoch", func.clock_timestamp()).cast(Double())
    return bindparam("engine_now", callable_=time.monotonic, type_=Double(), unique=True)


class WorkList:
    """The statements, built once for a dialect."""

    def __init__(self, dialect: str) -> None:
        now = engine_now(dialect)
        self._poke = self._upsert(dialect, exact=False)
        self._arm = self._upsert(dialect, exact=True)
        self._plant = self._row(dialect).on_conflict_do_nothing(
            index_elements=[work.c.queue, work.c.key]
        )
        self._cancel = delete(work).where(
            work.c.queue == bindparam("b_queue"),
            work.c.key == bindparam("b_key"),
            work.c.owner.is_(None),
        )
        mine = and_(work.c.id == bindparam("b_id"), work.c.owner == bindparam("b_owner"))
        self._delete_done = delete(work).where(mine, work.c.gen == bindparam("b_gen"))
        self._later = (
            update(work)
            .where(mine, work.c.gen == bindparam("b_gen"))
            .values(
                owner=None,
                held_until=None,
                attempts=0,
                due_at=bindparam("b_due_at", type_=Moment()),
            )
        )
        self._give_back = update(work).where(mine).values(owner=None, held_until=None, attempts=0)
        self._hold = (
            update(work)
            .where(mine)
            .values(
                owner=None,
                held_until=now + bindparam("b_seconds", type_=Double()),
                attempts=work.c.attempts + bindparam("b_failed", type_=Integer()),
            )
        )
        self._rest = (
            update(work)
            .where(mine, work.c.gen == bindparam("b_gen"))
            .values(
                owner=None,
                held_until=now + bindparam("b_seconds", type_=Double()),
                attempts=RESTED,
            )
        )
        self._keep = update(work).where(mine).values(held_until=now + LEASE_SECONDS)
        # Rows that a job of this owner is settling right now are passed over: waiting for them
        # could deadlock with it, and they need no longer lease.
        held = (
            select(work.c.id)
            .where(
                work.c.owner == bindparam("b_owner"),
                work.c.id.in_(bindparam("b_ids", expanding=True)),
            )
            .with_for_update(skip_locked=True)
        )
        self._extend = (
            update(work)
            .where(work.c.id.in_(held.scalar_subquery()))
            .values(held_until=now + LEASE_SECONDS)
        )
        self._release_all = update(work).values(owner=None, held_until=None)
        self._now = now
        self._looks: dict[tuple[Queue, ...], _Look] = {}

    @staticmethod
    def _row(dialect: str) -> Any:
        make: Any = postgresql.insert if dialect == "postgresql" else sqlite.insert
        return make(work).values(
            queue=bindparam("b_queue"),
            key=bindparam("b_key"),
            due_at=bindparam("b_due_at", type_=Moment()),
            gen=0,
            attempts=0,
        )

    @classmethod
    def _upsert(cls, dialect: str, *, exact: bool) -> Executable:
        row = cls._row(dialect)
        earlier = case(
            (row.excluded.due_at < work.c.due_at, row.excluded.due_at), else_=work.c.due_at
        )
        rests = and_(work.c.owner.is_(None), work.c.attempts == RESTED)
        return row.on_conflict_do_update(  # type: ignore[no-any-return]
            index_elements=[work.c.queue, work.c.key],
            set_={
                "gen": work.c.gen + 1,
                "due_at": row.excluded.due_at if exact else earlier,
                "held_until": case((rests, null()), else_=work.c.held_until),
            },
        )

    def _look(self, queues: Sequence[Queue]) -> "_Look":
        """The statements of a worker: each has the same queues all its life."""
        wanted = tuple(queues)
        look = self._looks.get(wanted)
        if look is None:
            look = _Look(self._claiming(wanted), self._looking_ahead(wanted))
            self._looks[wanted] = look
        return look

    def _claiming(self, queues: Sequence[Queue]) -> Executable:
        now = self._now
        due = (
            select(work.c.id)
            .where(
                work.c.due_at <= bindparam("b_now", type_=Moment()),
                or_(work.c.held_until.is_(None), work.c.held_until <= now),
                among(work.c.queue, queues),
            )
            .order_by(work.c.due_at, work.c.id)
            .limit(bindparam("b_limit"))
            .with_for_update(skip_locked=True)
            # PostgreSQL runs a common table expression with FOR UPDATE once. A subquery it may run
            # for each row that it is compared with, taking further rows each time.
            .cte("due")
        )
        return (
            update(work)
            .where(work.c.id.in_(select(due.c.id)))
            .values(owner=bindparam("b_owner"), held_until=now + LEASE_SECONDS)
            .returning(
                work.c.id, work.c.queue, work.c.key, work.c.gen, work.c.attempts, work.c.due_at
            )
        )

    async def poke(self, tx: Transaction, queue: Queue, key: str, rank: datetime = AT_ONCE) -> None:
        """Somebody must look at `key` now, or again after the look that is under way.

        `rank` is URGENT, AT_ONCE or AT_LEISURE: of what waits, the first of these comes first.
        """
        tx.woken.add(queue)
        await tx.execute(self._poke, {"b_queue": queue, "b_key": key, "b_due_at": rank})

    async def poke_many(self, tx: Transaction, queue: Queue, keys: Sequence[str]) -> None:
        """As `poke`, of many keys in one statement."""
        # Sorted, so that two transactions that poke some of the same keys cannot deadlock.
        each = [{"b_queue": queue, "b_key": key, "b_due_at": AT_ONCE} for key in sorted(keys)]
        if each:
            tx.woken.add(queue)
            await tx.execute(self._poke, each)

    async def arm(self, tx: Transaction, queue: Queue, key: str, due_at: datetime) -> None:
        """Somebody must look at `key` exactly at `due_at`, whatever was set before."""
        tx.woken.add(queue)
        await tx.execute(self._arm, {"b_queue": queue, "b_key": key, "b_due_at": due_at})

    async def plant(self, tx: Transaction, queue: Queue, key: str, due_at: datetime) -> None:
        """Somebody must look at `key` at `due_at`, unless there is an appointment already."""
        tx.woken.add(queue)
        await tx.execute(self._plant, {"b_queue": queue, "b_key": key, "b_due_at": due_at})

    async def has(self, tx: Transaction, queue: Queue, key: str) -> bool:
        """Whether somebody will look at `key`."""
        found = await tx.execute(select(work.c.id).where(work.c.queue == queue, work.c.key == key))
        return found.first() is not None

    async def cancel(self, tx: Transaction, queue: Queue, key: str) -> None:
        """Nobody needs to look at `key`; a look already under way ends as it will."""
        await tx.execute(self._cancel, {"b_queue": queue, "b_key": key})

    async def claim(
        self, tx: Transaction, queues: Sequence[Queue], owner: str, now: datetime, limit: int
    ) -> list[Job]:
        """Take up to `limit` due jobs under a lease, the longest due first."""
        rows = await tx.execute(
            self._look(queues).claim, {"b_owner": owner, "b_now": now, "b_limit": limit}
        )
        # Of two appointments that both passed meanwhile, the earlier one is kept first.
        return [
            Job(row.id, Queue(row.queue), row.key, row.gen, row.attempts, owner)
            for row in sorted(rows, key=lambda row: (row.due_at, row.id))
        ]

    async def finish(self, tx: Transaction, job: Job) -> None:
        """The look is done. A poke that came meanwhile makes it due again. Raises LeaseLost."""
        done = await tx.execute(
            self._delete_done, {"b_id": job.id, "b_owner": job.owner, "b_gen": job.gen}
        )
        if done.rowcount == 0:
            await self.again(tx, job)

    async def again(self, tx: Transaction, job: Job) -> None:
        """There is more to do under this key. Raises LeaseLost."""
        tx.woken.add(job.queue)
        given = await tx.execute(self._give_back, {"b_id": job.id, "b_owner": job.owner})
        if given.rowcount == 0:
            raise LeaseLost(f"{job.queue} {job.key}")

    async def settle(self, tx: Transaction, job: Job, *, more: bool) -> None:
        """The oldest thing under this key is done; `more` waits behind it. Raises LeaseLost."""
        if more:
            await self.again(tx, job)
        else:
            await self.finish(tx, job)

    async def settle_many(
        self, tx: Transaction, jobs: Sequence[tuple[Job, datetime | None]]
    ) -> None:
        """The looks are done; each is due again at its moment, if it has one.

        Raises LeaseLost where one is not ours any more, or was poked meanwhile.
        """
        over = [job for job, due in jobs if due is None]
        again = [(job, due) for job, due in jobs if due is not None]
        done = 0
        if over:
            gone = await tx.execute(
                self._delete_done,
                [{"b_id": job.id, "b_owner": job.owner, "b_gen": job.gen} for job in over],
            )
            done += gone.rowcount
        if again:
            tx.woken |= {job.queue for job, _ in again}
            given = await tx.execute(
                self._later,
                [
                    {"b_id": job.id, "b_owner": job.owner, "b_gen": job.gen, "b_due_at": due}
                    for job, due in again
                ],
            )
            done += given.rowcount
        if done != len(jobs):
            raise LeaseLost(f"{len(jobs) - done} of {len(jobs)} jobs")

    async def hold(self, tx: Transaction, job: Job, seconds: float, *, failed: bool = True) -> None:
        """Look again after `seconds`; only this key waits. Raises LeaseLost.

        `failed` counts as an attempt, by which back-off grows; waiting one's turn does not.
        """
        tx.woken.add(job.queue)  # whoever sleeps longer than that sleeps anew
        held = await tx.execute(
            self._hold,
            {
                "b_id": job.id,
                "b_owner": job.owner,
                "b_seconds": seconds,
                "b_failed": int(failed),
            },
        )
        if held.rowcount == 0:
            raise LeaseLost(f"{job.queue} {job.key}")

    async def rest(self, tx: Transaction, job: Job, seconds: float) -> None:
        """Look again at the next poke, be it one that came meanwhile, or after `seconds`: then the
        job's attempts are RESTED. Raises LeaseLost.
        """
        tx.woken.add(job.queue)
        rests = await tx.execute(
            self._rest,
            {"b_id": job.id, "b_owner": job.owner, "b_gen": job.gen, "b_seconds": seconds},
        )
        if rests.rowcount == 0:
            await self.again(tx, job)

    async def keep(self, tx: Transaction, job: Job) -> None:
        """Nobody else takes the job before this is committed and a whole lease is over.

        For what is committed before the job is settled. Raises LeaseLost.
        """
        kept = await tx.execute(self._keep, {"b_id": job.id, "b_owner": job.owner})
        if kept.rowcount == 0:
            raise LeaseLost(f"{job.queue} {job.key}")

    async def extend(self, tx: Transaction, owner: str, jobs: Collection[int]) -> None:
        """Renew the leases of the jobs that an owner has in hand, by their ids.

        Not of all that bear its name: a job it let go of while the database was away, or whose
        claim was saved without its knowing, must come due for somebody.
        """
        await tx.execute(self._extend, {"b_owner": owner, "b_ids": list(jobs)})

    async def release_all(self, tx: Transaction) -> None:
        """Drop every lease and back-off: right only where no other process can hold one."""
        await tx.execute(self._release_all)

    async def next_due(
        self, tx: Transaction, queues: Sequence[Queue], now: datetime
    ) -> tuple[datetime | None, float | None]:
        """When the next free row is due, and in how many seconds the hold of a due one ends."""
        found = await tx.execute(self._look(queues).ahead, {"b_now": now})
        *dues, hold = tuple(found.one())
        return min((due for due in dues if due is not None), default=None), hold

    def _looking_ahead(self, queues: Sequence[Queue]) -> Executable:
        """One statement, one way there and back; a part for each queue, so that the index finds its
        first row among a million that come later."""
        free = [
            select(func.min(work.c.due_at, type_=Moment))
            .where(work.c.queue == queue, work.c.held_until.is_(None))
            .scalar_subquery()
            for queue in queues
        ]
        hold = select(func.min(work.c.held_until) - self._now).where(
            work.c.held_until.is_not(None),
            work.c.due_at <= bindparam("b_now", type_=Moment()),
            among(work.c.queue, queues),
        )
        return select(*free, hold.scalar_subquery())


@dataclass(frozen=True)
class _Look:
    """What a worker asks: for what is due, and then for what comes next."""

    claim: Executable
    ahead: Executable
