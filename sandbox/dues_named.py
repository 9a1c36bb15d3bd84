"""What the bot waits for next, by name: read from its work list, told through the shared clock."""

import asyncio
from datetime import datetime, timedelta

from sqlalchemy import select

from bot.domain.effects import ClockName
from bot.domain.ids import InquiryId
from bot.store.clocks import read_work_key
from bot.store.database import Transaction
from bot.store.notices import WEEKLY
from bot.store.schema import clocks, work
from bot.store.store import Store
from bot.store.work import Queue
from sandbox.clock import SharedClock
from sandbox.dues import DueKind

_LOOK_EVERY = 0.25
"""Real seconds between two looks at whether it has another name."""

_JUST_AFTER = timedelta(seconds=1)
"""A promise kept at its very deadline is kept: its breach is noticed a moment later."""
_APPOINTMENTS = {
    ClockName.ACKNOWLEDGE: DueKind.ACKNOWLEDGEMENT,
    ClockName.BURST: DueKind.DRAFT,
    ClockName.RESOLVE: DueKind.CLOSING,
    ClockName.SURVEY: DueKind.SURVEY,
}


class DueNames:
    """Names what is due next whenever that changes."""

    def __init__(self, store: Store, clock: SharedClock) -> None:
        self._store = store
        self._clock = clock

    async def run(self) -> None:
        """Until cancelled."""
        wake = self._store.listen()
        named: datetime | None = None
        while True:
            due = self._clock.next_due
            if due is not None and (due != named or wake.is_set()):
                wake.clear()
                kind = await self.kind_of(due)
                if self._clock.next_due == due:
                    self._clock.tell_kind(kind)
                    named = due
            await asyncio.sleep(_LOOK_EVERY)

    async def kind_of(self, due: datetime) -> DueKind:
        """What the work list has for exactly this moment."""
        async with self._store.transaction() as tx:
            rows = await tx.execute(select(work.c.queue, work.c.key).where(work.c.due_at == due))
            kinds = [await self._kind(tx, row.queue, row.key, due) for row in rows.all()]
        return min((one for one in kinds if one is not DueKind.UNKNOWN), default=DueKind.UNKNOWN)

    async def _kind(self, tx: Transaction, queue: str, key: str, due: datetime) -> DueKind:
        if queue == Queue.NOTICE:
            return DueKind.REPORT if key == WEEKLY else DueKind.UNKNOWN
        if queue != Queue.CLOCK:
            return DueKind.UNKNOWN
        inquiry, name = read_work_key(key)
        if name is ClockName.LADDER:
            called = await self._store.escalations.open(tx, inquiry)
            taken = called is not None and called.acknowledged_at is not None
            return DueKind.REMINDER if taken else DueKind.RUNG
        return _APPOINTMENTS.get(name) or await self._stage(tx, inquiry, name, due)

    async def _stage(
        self, tx: Transaction, inquiry: InquiryId, name: ClockName, due: datetime
    ) -> DueKind:
        """A promise is warned of before its deadline, and its breach repeated behind it."""
        running = clocks.c.stopped_at.is_(None)
        found = await tx.execute(
            select(clocks.c.due_at).where(
                clocks.c.inquiry_id == inquiry, clocks.c.name == name, running
            )
        )
        deadline: datetime | None = found.scalar()
        if deadline is None:
            return DueKind.UNKNOWN
        if due < deadline:
            return DueKind.WARNING
        return DueKind.BREACH if due - deadline < _JUST_AFTER else DueKind.REPEAT
