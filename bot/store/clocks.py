"""Clocks as rows with a UTC due time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, insert, select, update

from bot.domain.effects import ClockName
from bot.domain.ids import InquiryId
from bot.store.database import Transaction
from bot.store.schema import clocks
from bot.store.work import Queue, WorkList


@dataclass(frozen=True)
class RunningClock:
    """A clock that has not been stopped."""

    name: ClockName
    due_at: datetime
    fired_at: datetime | None


_RUNNING = select(clocks.c.name, clocks.c.due_at, clocks.c.fired_at).where(
    clocks.c.inquiry_id == bindparam("inquiry_id"), clocks.c.stopped_at.is_(None)
)
_ONE = update(clocks).where(
    clocks.c.inquiry_id == bindparam("b_inquiry_id"),
    clocks.c.name == bindparam("b_name"),
    clocks.c.stopped_at.is_(None),
)
_STOP = _ONE.values(stopped_at=bindparam("b_at", type_=clocks.c.stopped_at.type))
_FIRE = _ONE.values(fired_at=bindparam("b_at", type_=clocks.c.fired_at.type)).where(
    clocks.c.fired_at.is_(None)
)


class Clocks:
    """The table of clocks; each running one has its obligation in the work list."""

    def __init__(self, work: WorkList) -> None:
        self._work = work

    async def start(
        self, tx: Transaction, inquiry: InquiryId, name: ClockName, due_at: datetime, now: datetime
    ) -> None:
        """Start a clock; one of that name that runs is stopped first."""
        await self._end(tx, inquiry, name, now)
        await tx.execute(
            insert(clocks),
            {"inquiry_id": inquiry, "name": name, "started_at": now, "due_at": due_at},
        )
        await self._work.arm(tx, Queue.CLOCK, work_key(inquiry, name), due_at)

    async def stop(
        self, tx: Transaction, inquiry: InquiryId, name: ClockName, now: datetime
    ) -> None:
        """Stop a clock if it runs."""
        if await self._end(tx, inquiry, name, now):
            await self._work.cancel(tx, Queue.CLOCK, work_key(inquiry, name))

    async def fire(
        self, tx: Transaction, inquiry: InquiryId, name: ClockName, now: datetime
    ) -> bool:
        """Note that a due clock was noticed; True for the one who is first."""
        done = await tx.execute(_FIRE, {"b_inquiry_id": inquiry, "b_name": name, "b_at": now})
        return done.rowcount > 0

    async def running(
        self, tx: Transaction, inquiry: InquiryId
    ) -> Mapping[ClockName, RunningClock]:
        """The clocks of an inquiry that run."""
        rows = await tx.execute(_RUNNING, {"inquiry_id": inquiry})
        found = [RunningClock(ClockName(row.name), row.due_at, row.fired_at) for row in rows]
        return {clock.name: clock for clock in found}

    @staticmethod
    async def _end(tx: Transaction, inquiry: InquiryId, name: ClockName, now: datetime) -> bool:
        done = await tx.execute(_STOP, {"b_inquiry_id": inquiry, "b_name": name, "b_at": now})
        return done.rowcount > 0


def work_key(inquiry: InquiryId, name: ClockName) -> str:
    """The work list's key of a clock."""
    return f"{inquiry}:{name}"


def read_work_key(key: str) -> tuple[InquiryId, ClockName]:
    """The inquiry and the clock that a work key names."""
    inquiry, _, name = key.partition(":")
    return InquiryId(int(inquiry)), ClockName(name)
