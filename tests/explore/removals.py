"""Guards that are not in a statement, taken away in the code."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

import bot.services.deliver
from bot.services.intake import Attendant, Intake
from bot.store.database import Transaction
from bot.store.inbox import InboundEvent, Inbox
from bot.store.lanes import Lanes, Rate, Slot
from bot.store.outbox import Outbox
from bot.store.schema import lanes
from bot.store.work import Job, LeaseLost, Queue, WorkList
from bot.workers.loop import Worker
from tests.explore.gates import EngineClock

Removal = Callable[[pytest.MonkeyPatch, EngineClock], None]


async def _nothing(*_: object) -> None:
    pass


def sending_is_not_marked(patch: pytest.MonkeyPatch, _: EngineClock) -> None:
    """The platform is asked, and nothing says so yet."""
    patch.setattr(Outbox, "sending", _nothing)


def doubt_is_repeated(patch: pytest.MonkeyPatch, _: EngineClock) -> None:
    """What was interrupted is done again."""
    patch.setattr(bot.services.deliver, "AT_MOST_ONCE", frozenset())


def outcomes_are_tried_once(patch: pytest.MonkeyPatch, _: EngineClock) -> None:
    """An outcome that cannot be saved at once is lost."""
    patch.setattr(bot.services.deliver, "_PAUSES_BEFORE_GIVING_UP", ())

    async def once(dispatch: Any, write: Callable[[Transaction], Any]) -> None:
        async with dispatch.store.transaction() as tx:
            await write(tx)

    patch.setattr(bot.services.deliver.Dispatch, "_write_down", once)


def lost_leases_are_ignored(patch: pytest.MonkeyPatch, _: EngineClock) -> None:
    """Who has lost the lease commits all the same."""
    again = WorkList.again

    async def anyway(work: WorkList, tx: Transaction, job: Job) -> None:
        with suppress(LeaseLost):
            await again(work, tx, job)

    patch.setattr(WorkList, "again", anyway)


def some_may_be_settled(patch: pytest.MonkeyPatch, _: EngineClock) -> None:
    """Of many looks those are settled whose lease is not lost."""
    settle = WorkList.settle_many

    async def anyway(work: WorkList, tx: Transaction, jobs: Any) -> None:
        with suppress(LeaseLost):
            await settle(work, tx, jobs)

    patch.setattr(WorkList, "settle_many", anyway)


def done_comes_later(patch: pytest.MonkeyPatch, _: EngineClock) -> None:
    """A message is marked as done in a second transaction."""
    done, attend = Inbox.done, Attendant.attend
    handled: list[int] = []

    async def not_yet(_inbox: Inbox, _tx: Transaction, row: int) -> None:
        handled.append(row)

    async def attend_then_done(attendant: Attendant, job: Job) -> None:
        handled.clear()
        await attend(attendant, job)
        for row in handled:
            async with attendant.store.transaction() as tx:
                await done(attendant.store.inbox, tx, row)

    patch.setattr(Inbox, "done", not_yet)
    patch.setattr(Attendant, "attend", attend_then_done)


def pokes_come_later(patch: pytest.MonkeyPatch, _: EngineClock) -> None:
    """A message is stored, and its key poked in a second transaction."""
    poke = WorkList.poke

    async def not_yet(work: WorkList, tx: Transaction, queue: Queue, key: str, *_: Any) -> None:
        if queue is not Queue.INBOX:
            await poke(work, tx, queue, key)

    async def take_then_poke(intake: Intake, events: Sequence[InboundEvent]) -> None:
        async with intake.store.transaction() as tx:
            await intake.store.inbox.add(tx, events, intake.time.now())
        async with intake.store.transaction() as tx:
            for event in events:
                await poke(intake.store.work, tx, Queue.INBOX, event.order_key)

    patch.setattr(WorkList, "poke", not_yet)
    patch.setattr(Intake, "take", take_then_poke)


class _Forgetful(dict[int, Any]):
    def get(self, *_: object) -> None:
        return None


def hands_do_not_know_each_other(patch: pytest.MonkeyPatch, _: EngineClock) -> None:
    """A worker forgets what it has begun."""
    begin = Worker.__init__

    def forgetting(worker: Worker, *given: Any) -> None:
        begin(worker, *given)
        worker._under_way = _Forgetful()

    patch.setattr(Worker, "__init__", forgetting)


def lanes_are_read_then_written(patch: pytest.MonkeyPatch, clock: EngineClock) -> None:
    """A slot is taken in two statements."""

    async def take(
        _lanes: Lanes, tx: Transaction, name: str, rate: Rate, patience: float = 0.0
    ) -> Slot:
        interval = 1 / rate.per_second
        found = (await tx.execute(select(lanes.c.arrival).where(lanes.c.name == name))).scalar()
        free = max(clock.now, found or 0.0)
        seconds = free - interval * (rate.burst - 1) - clock.now
        if seconds > patience:
            return Slot(False, seconds)
        write = insert(lanes).values(name=name, arrival=free + interval)
        late = {"arrival": free + interval}
        await tx.execute(write.on_conflict_do_update(index_elements=["name"], set_=late))
        return Slot(True, max(0.0, seconds))

    patch.setattr(Lanes, "take", take)


def leases_outlive_the_machine(patch: pytest.MonkeyPatch, _: EngineClock) -> None:
    """What a dead process held on SQLite stays held."""
    patch.setattr(WorkList, "release_all", _nothing)


def lanes_outlive_the_machine(patch: pytest.MonkeyPatch, _: EngineClock) -> None:
    """The lanes of a dead process on SQLite stay as full as they were."""
    patch.setattr(Lanes, "clear", _nothing)
