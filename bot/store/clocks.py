"""Clocks as rows with a UTC due time: our own appointments, and promises with their pauses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import String, bindparam, exists, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.domain.due import Pause, Target
from bot.domain.effects import APPOINTMENTS, ClockName
from bot.domain.ids import InquiryId, PersonId
from bot.domain.lifecycle import Status
from bot.domain.stages import Cause, Outcome, Running
from bot.store.database import Transaction
from bot.store.schema import clocks, inquiries, pauses, work
from bot.store.types import among
from bot.store.work import Queue, WorkList


@dataclass(frozen=True)
class RunningClock:
    """A clock that has not been stopped. The fields of promises are None for appointments."""

    id: int
    inquiry: InquiryId
    name: ClockName
    started_at: datetime
    due_at: datetime
    fired_at: datetime | None
    promise: str | None = None
    calendar: str | None = None
    target: str | None = None
    paused_at: datetime | None = None
    warned: int = 0
    repeated: int = 0
    acknowledged_at: datetime | None = None
    acknowledged_by: PersonId | None = None
    cause: Cause | None = None
    holder: PersonId | None = None
    """Who held the inquiry when it was broken."""
    problem: str | None = None

    def running(self, paused: Sequence[Pause]) -> Running:
        """As the domain sees it."""
        return Running(
            self.name,
            self.started_at,
            self.due_at,
            self.fired_at,
            self.warned,
            self.repeated,
            self.paused_at,
            self.acknowledged_at,
            tuple(paused),
        )


@dataclass(frozen=True)
class StoppedClock:
    """A clock that ran and was stopped."""

    clock: RunningClock
    stopped_at: datetime
    outcome: Outcome | None


_A_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class DueClock:
    """A clock that runs, with what its inquiry's row says openly."""

    clock: RunningClock
    status: Status
    holder: PersonId | None
    revision: int


_COLUMNS = (
    clocks.c.id,
    clocks.c.inquiry_id,
    clocks.c.name,
    clocks.c.started_at,
    clocks.c.due_at,
    clocks.c.fired_at,
    clocks.c.promise,
    clocks.c.calendar,
    clocks.c.target,
    clocks.c.paused_at,
    clocks.c.warned,
    clocks.c.repeated,
    clocks.c.acknowledged_at,
    clocks.c.acknowledged_by,
    clocks.c.cause,
    clocks.c.holder,
    clocks.c.problem,
    clocks.c.stopped_at,
    clocks.c.outcome,
)
_OF_INQUIRY = select(*_COLUMNS).where(clocks.c.inquiry_id == bindparam("inquiry_id"))
_IS_PROMISE = ~among(clocks.c.name, APPOINTMENTS)
_RUNNING = _OF_INQUIRY.where(clocks.c.stopped_at.is_(None))
_ALL = _OF_INQUIRY.where(_IS_PROMISE).order_by(clocks.c.id)
_STOPPED = (
    _OF_INQUIRY.where(
        clocks.c.name == bindparam("name"),
        clocks.c.stopped_at.is_not(None),
        clocks.c.started_at == bindparam("started_at", type_=clocks.c.started_at.type),
    )
    .order_by(clocks.c.id.desc())
    .limit(1)
)
_ONE = update(clocks).where(
    clocks.c.inquiry_id == bindparam("b_inquiry_id"),
    clocks.c.name == bindparam("b_name"),
    clocks.c.stopped_at.is_(None),
)
_STOP = _ONE.values(
    stopped_at=bindparam("b_at", type_=clocks.c.stopped_at.type), outcome=bindparam("b_outcome")
)
_FIRE = _ONE.values(fired_at=bindparam("b_at", type_=clocks.c.fired_at.type)).where(
    clocks.c.fired_at.is_(None)
)
_PAUSES = (
    select(pauses.c.began_at, pauses.c.ended_at)
    .where(pauses.c.clock_id == bindparam("clock_id"))
    .order_by(pauses.c.id)
)


class Clocks:
    """The table of clocks; each running one has its obligation in the work list."""

    def __init__(self, dialect: str, work: WorkList) -> None:
        make: Any = postgresql.insert if dialect == "postgresql" else sqlite.insert
        self._work = work
        row = make(clocks)
        self._appoint = row.on_conflict_do_update(
            index_elements=[clocks.c.inquiry_id, clocks.c.name],
            index_where=clocks.c.stopped_at.is_(None),
            set_={
                "started_at": row.excluded.started_at,
                "due_at": row.excluded.due_at,
                "fired_at": None,
            },
        )

    async def start(
        self, tx: Transaction, inquiry: InquiryId, name: ClockName, due_at: datetime, now: datetime
    ) -> None:
        """Make an appointment, or move the one of that name that stands."""
        await tx.execute(
            self._appoint,
            {"inquiry_id": inquiry, "name": name, "started_at": now, "due_at": due_at},
        )
        await self._work.arm(tx, Queue.CLOCK, work_key(inquiry, name), due_at)

    async def promise(self, tx: Transaction, clock: RunningClock, look_at: datetime | None) -> None:
        """Start a promise's clock; `clock.id` is not read. `look_at` is its first stage."""
        await tx.execute(
            insert(clocks),
            {
                "inquiry_id": clock.inquiry,
                "name": clock.name,
                "started_at": clock.started_at,
                "due_at": clock.due_at,
                "promise": clock.promise,
                "calendar": clock.calendar,
                "target": clock.target,
                "paused_at": clock.paused_at,
            },
        )
        await self.look(tx, clock.inquiry, clock.name, look_at)

    async def change(self, tx: Transaction, clock: RunningClock, **values: Any) -> RunningClock:
        """Change columns of a clock; returns it as it is then."""
        await tx.execute(update(clocks).where(clocks.c.id == clock.id).values(**values))
        known = {name: value for name, value in values.items() if name in clock.__dict__}
        return replace(clock, **known)

    async def look(
        self, tx: Transaction, inquiry: InquiryId, name: ClockName, at: datetime | None
    ) -> None:
        """Somebody must look at a clock then; None: nobody needs to."""
        key = work_key(inquiry, name)
        if at is None:
            await self._work.cancel(tx, Queue.CLOCK, key)
        else:
            await self._work.arm(tx, Queue.CLOCK, key, at)

    async def stop(
        self,
        tx: Transaction,
        inquiry: InquiryId,
        name: ClockName,
        now: datetime,
        outcome: Outcome | None = None,
    ) -> None:
        """Stop a clock if it runs; a promise's with what became of it."""
        done = await tx.execute(
            _STOP,
            {"b_inquiry_id": inquiry, "b_name": name, "b_at": now, "b_outcome": outcome},
        )
        if done.rowcount > 0:
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
        return {clock.name: clock for clock in map(_read, rows)}

    async def all(self, tx: Transaction, inquiry: InquiryId) -> list[RunningClock | StoppedClock]:
        """Every promise that an inquiry has or had, in the order in which they began."""
        rows = await tx.execute(_ALL, {"inquiry_id": inquiry})
        return [_read_any(row) for row in rows]

    async def stopped(
        self, tx: Transaction, inquiry: InquiryId, name: ClockName, started_at: datetime
    ) -> StoppedClock | None:
        """The clock of that name that began then and was stopped, if there is one."""
        found = await tx.execute(
            _STOPPED, {"inquiry_id": inquiry, "name": name, "started_at": started_at}
        )
        row = found.first()
        if row is None:
            return None
        outcome = Outcome(row.outcome) if row.outcome else None
        return StoppedClock(_read(row), row.stopped_at, outcome)

    async def pauses(self, tx: Transaction, clock: int) -> tuple[Pause, ...]:
        """When a clock stood, the oldest first; a pause that lasts is not among them."""
        rows = await tx.execute(_PAUSES, {"clock_id": clock})
        return tuple(Pause(row.began_at, row.ended_at) for row in rows)

    async def keep_pause(self, tx: Transaction, clock: int, pause: Pause) -> None:
        """Write down a pause that is over."""
        await tx.execute(
            insert(pauses),
            {"clock_id": clock, "began_at": pause.began, "ended_at": pause.ended},
        )

    async def acknowledge(
        self, tx: Transaction, inquiry: InquiryId, by: PersonId, now: datetime
    ) -> list[ClockName]:
        """Somebody has seen the breaches of an inquiry; returns the clocks they are of."""
        ours = (
            clocks.c.inquiry_id == inquiry,
            _IS_PROMISE,
            clocks.c.fired_at.is_not(None),
            clocks.c.acknowledged_at.is_(None),
        )
        rows = await tx.execute(
            update(clocks)
            .where(*ours)
            .values(acknowledged_at=now, acknowledged_by=by)
            .returning(clocks.c.name, clocks.c.stopped_at)
        )
        running = [ClockName(row.name) for row in rows if row.stopped_at is None]
        for name in running:
            await self.look(tx, inquiry, name, None)
        return running

    async def open_promises(self, tx: Transaction, after: int, limit: int) -> list[RunningClock]:
        """Running clocks of promises in the order of their ids, from the one behind `after`."""
        rows = await tx.execute(
            select(*_COLUMNS)
            .where(
                clocks.c.id > after,
                clocks.c.stopped_at.is_(None),
                _IS_PROMISE,
            )
            .order_by(clocks.c.id)
            .limit(limit)
        )
        return [_read(row) for row in rows]

    async def due(self, tx: Transaction, of: Sequence[InquiryId]) -> list[DueClock]:
        """The running promises of some inquiries; rows that another process has in hand are
        passed over, the others are locked."""
        rows = await tx.execute(
            select(
                *_COLUMNS,
                inquiries.c.status,
                inquiries.c.holder.label("held_by"),
                inquiries.c.revision,
            )
            .join(inquiries, inquiries.c.id == clocks.c.inquiry_id)
            .where(
                clocks.c.inquiry_id.in_(of),
                clocks.c.stopped_at.is_(None),
                clocks.c.fired_at.is_(None),
                clocks.c.paused_at.is_(None),
                clocks.c.promise.is_not(None),
            )
            .with_for_update(skip_locked=True, of=clocks)
        )
        return [
            DueClock(
                _read(row),
                Status(row.status),
                row.held_by and PersonId(row.held_by),
                row.revision,
            )
            for row in rows
        ]

    async def forgotten(
        self, tx: Transaction, before: datetime, now: datetime
    ) -> list[RunningClock]:
        """Promises that came due before then, within a week, and that nobody has noticed nor
        will: their obligation is missing from the work list."""
        key = clocks.c.inquiry_id.cast(String) + ":" + clocks.c.name
        looked_at = exists().where(work.c.queue == Queue.CLOCK, work.c.key == key)
        rows = await tx.execute(
            select(*_COLUMNS)
            .where(
                clocks.c.due_at > now - _A_WEEK,
                clocks.c.due_at < before,
                clocks.c.stopped_at.is_(None),
                clocks.c.fired_at.is_(None),
                clocks.c.paused_at.is_(None),
                clocks.c.problem.is_(None),
                _IS_PROMISE,
                ~looked_at,
            )
            .limit(100)
        )
        return [_read(row) for row in rows]


def target_of(clock: RunningClock) -> Target:
    """What was promised. Raises ValueError where the row holds nonsense."""
    return Target.parse(clock.target or "")


def _read(row: Any) -> RunningClock:
    return RunningClock(
        id=row.id,
        inquiry=InquiryId(row.inquiry_id),
        name=ClockName(row.name),
        started_at=row.started_at,
        due_at=row.due_at,
        fired_at=row.fired_at,
        promise=row.promise,
        calendar=row.calendar,
        target=row.target,
        paused_at=row.paused_at,
        warned=row.warned,
        repeated=row.repeated,
        acknowledged_at=row.acknowledged_at,
        acknowledged_by=row.acknowledged_by and PersonId(row.acknowledged_by),
        holder=row.holder and PersonId(row.holder),
        cause=Cause(row.cause) if row.cause else None,
        problem=row.problem,
    )


def _read_any(row: Any) -> RunningClock | StoppedClock:
    clock = _read(row)
    if row.stopped_at is None:
        return clock
    return StoppedClock(clock, row.stopped_at, Outcome(row.outcome) if row.outcome else None)


def work_key(inquiry: InquiryId, name: ClockName) -> str:
    """The work list's key of a clock."""
    return f"{inquiry}:{name}"


def read_work_key(key: str) -> tuple[InquiryId, ClockName]:
    """The inquiry and the clock that a work key names."""
    inquiry, _, name = key.partition(":")
    return InquiryId(int(inquiry)), ClockName(name)
