"""What was noticed of promises, once for each clock and stage, and whether the team was told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.domain.effects import ClockName
from bot.domain.ids import InquiryId, PersonId
from bot.domain.stages import Cause, Stage, StageKind
from bot.store.clocks import RunningClock
from bot.store.database import Transaction
from bot.store.schema import clocks, inquiries, notices
from bot.store.work import Queue, WorkList

BREACHES = "breaches"
"""The work list's key of broken promises that the team is to be told of."""
WEEKLY = "weekly"
"""The work list's key of the week's report."""
_BREACH = "breach"


_BREAK = (
    update(clocks)
    .where(clocks.c.id == bindparam("b_id"))
    .values(
        fired_at=bindparam("b_at", type_=clocks.c.fired_at.type),
        cause=bindparam("b_cause"),
        holder=bindparam("b_holder"),
    )
)


@dataclass(frozen=True)
class Breach:
    """A broken promise of which the team was not told yet."""

    id: int
    inquiry: InquiryId
    clock: ClockName
    is_repeat: bool
    due_at: datetime
    """When this notice was due."""
    clock_due_at: datetime
    """What was promised."""
    noticed_at: datetime
    cause: Cause | None
    holder: PersonId | None


@dataclass(frozen=True)
class Given:
    """One notice of a clock, as `Stage.name` has it: when it was due, and when it was given."""

    stage: str
    due_at: datetime
    noticed_at: datetime


@dataclass(frozen=True)
class Fired:
    """A clock that is found broken. `look_at` is when somebody must look again."""

    clock: RunningClock
    stage: Stage
    cause: Cause
    holder: PersonId | None
    look_at: datetime | None


class Notices:
    """The table of notices."""

    def __init__(self, dialect: str, work: WorkList) -> None:
        make: Any = postgresql.insert if dialect == "postgresql" else sqlite.insert
        self._work = work
        self._keep = (
            make(notices)
            .values({name: bindparam(name) for name in _FIELDS})
            .on_conflict_do_nothing(index_elements=["clock_id", "stage"])
        )
        # A row count says nothing here on PostgreSQL, where the driver reads the new id back.
        self._keep_one = self._keep.returning(notices.c.id)

    async def keep(
        self, tx: Transaction, clock: RunningClock, stage: Stage, due: datetime, now: datetime
    ) -> bool:
        """Write down that a stage was noticed; True for the one who is first."""
        told = now if stage.kind is StageKind.WARNING else None
        kept = await tx.execute(
            self._keep_one,
            {
                "inquiry_id": clock.inquiry,
                "clock_id": clock.id,
                "stage": stage.name,
                "due_at": due,
                "noticed_at": now,
                "posted_at": told,
            },
        )
        is_first = kept.first() is not None
        if told is None:
            await self._work.poke(tx, Queue.NOTICE, BREACHES)
        return is_first

    async def fire(self, tx: Transaction, fired: Sequence[Fired], now: datetime) -> None:
        """Write many breaches down, on the clocks too. The clocks must be locked."""
        await tx.execute(
            _BREAK,
            [
                {"b_id": one.clock.id, "b_cause": one.cause, "b_holder": one.holder, "b_at": now}
                for one in fired
            ],
        )
        await tx.execute(
            self._keep,
            [
                {
                    "inquiry_id": one.clock.inquiry,
                    "clock_id": one.clock.id,
                    "stage": one.stage.name,
                    "due_at": one.clock.due_at,
                    "noticed_at": now,
                    "posted_at": None,
                }
                for one in fired
            ],
        )
        await self._work.poke(tx, Queue.NOTICE, BREACHES)

    async def of(self, tx: Transaction, clock: int) -> tuple[Given, ...]:
        """Everything that was noticed of one clock, in order."""
        rows = await tx.execute(
            select(notices.c.stage, notices.c.due_at, notices.c.noticed_at)
            .where(notices.c.clock_id == clock)
            .order_by(notices.c.id)
        )
        return tuple(Given(row.stage, row.due_at, row.noticed_at) for row in rows)

    async def unposted(self, tx: Transaction) -> list[Breach]:
        """Breaches that the team was not told of, the oldest first, at most 1,000."""
        rows = await tx.execute(
            select(
                notices.c.id,
                notices.c.inquiry_id,
                notices.c.stage,
                notices.c.due_at,
                clocks.c.due_at.label("clock_due_at"),
                notices.c.noticed_at,
                clocks.c.name,
                clocks.c.cause,
                inquiries.c.holder,
            )
            .join(clocks, clocks.c.id == notices.c.clock_id)
            .join(inquiries, inquiries.c.id == notices.c.inquiry_id)
            .where(notices.c.posted_at.is_(None))
            .order_by(notices.c.id)
            .limit(1000)
        )
        return [
            Breach(
                row.id,
                InquiryId(row.inquiry_id),
                ClockName(row.name),
                row.stage != _BREACH,
                row.due_at,
                row.clock_due_at,
                row.noticed_at,
                Cause(row.cause) if row.cause else None,
                row.holder and PersonId(row.holder),
            )
            for row in rows
        ]

    async def posted_since(self, tx: Transaction, since: datetime) -> int:
        """How many breaches were told since then."""
        found = await tx.execute(
            select(func.count()).where(
                notices.c.stage.not_like("warning%"), notices.c.posted_at >= since
            )
        )
        return int(found.scalar_one())

    async def posted(self, tx: Transaction, told: Sequence[Breach], now: datetime) -> None:
        """The team was told of these."""
        await tx.execute(
            update(notices).where(notices.c.id.in_([one.id for one in told])).values(posted_at=now)
        )


_FIELDS = ("inquiry_id", "clock_id", "stage", "due_at", "noticed_at", "posted_at")
