"""The way in: events are stored first, then attended to, one after the other per key."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import assert_never

import structlog

from bot.domain.errors import ParleyError, TransportError
from bot.domain.events import (
    BuyerCommanded,
    BuyerLeft,
    BuyerMessage,
    BuyerPressed,
    BuyerStarted,
    CommandMistyped,
    CommandTyped,
    DeskActed,
    GroupCalled,
    HomeOpened,
    Ignored,
    LanguageChosen,
    Malformed,
    Operated,
    OrderHappened,
    OutOfDate,
    SwitchTurned,
)
from bot.services.commands import Commands
from bot.services.librarian import Librarian
from bot.services.operations import Operations
from bot.services.orders import OrderBook, Unplaced
from bot.services.patience import back_off
from bot.services.ports import BuyerChannel, Parse, Timekeeper
from bot.services.receive import Reception
from bot.services.review import ReviewDesk
from bot.services.self_service import SelfService
from bot.services.traces import trace_of
from bot.store.database import StaleState, Transaction
from bot.store.inbox import TRIES, InboundEvent, InboxRow
from bot.store.store import Store
from bot.store.work import Job, LeaseLost
from bot.tracing import concerning

log = structlog.get_logger(__name__)

_FromBuyer = BuyerMessage | BuyerStarted | BuyerCommanded | BuyerPressed | BuyerLeft | Ignored
_FromDesk = (
    DeskActed
    | CommandTyped
    | CommandMistyped
    | SwitchTurned
    | HomeOpened
    | LanguageChosen
    | Operated
    | OutOfDate
)
_POISON = (ArithmeticError, AssertionError, AttributeError, LookupError, TypeError, ValueError)


@dataclass(frozen=True)
class Intake:
    """Where the edges hand events in."""

    store: Store
    time: Timekeeper

    async def take(self, events: Sequence[InboundEvent]) -> int:
        """Commit the events that are new. Only after this may a platform be told "received"."""
        async with self.store.transaction() as tx:
            return await self.store.inbox.add(tx, events, self.time.now())


class _WhoIsThis(Exception):
    """The person must be looked up, and not inside a transaction."""

    def __init__(self, event: _FromDesk) -> None:
        self.event = event


@dataclass(frozen=True)
class Attendant:
    """Attends to stored events."""

    store: Store
    parsers: Mapping[str, Parse]
    reception: Reception
    self_service: SelfService
    review: ReviewDesk
    commands: Commands
    operations: Operations
    orders: OrderBook
    buyers: BuyerChannel
    librarian: Callable[[], Librarian]
    time: Timekeeper

    async def attend(self, job: Job) -> None:
        """Handle the oldest event under the job's key, in one transaction with its effects."""
        row: InboxRow | None = None
        handle = ""
        try:
            while True:
                try:
                    async with self.store.transaction() as tx:
                        row, more = await self.store.inbox.head(tx, job.key)
                        if row is not None and row.attempts >= TRIES:
                            await self.store.work.finish(tx, job)  # woken by a person
                            return
                        if row is not None:
                            await self._handle(tx, row, handle)
                        await self.store.work.settle(tx, job, more=more)
                    self.store.counts.handled(row.source if row else None, "done")
                    return
                except _WhoIsThis as question:
                    event = question.event
                    # Apart: two who decide for one person must not wait for each other.
                    await self.review.meet(event.person, event.team, self.time.now())
                except _WhoAreWe:
                    handle = await self.buyers.handle()
        except (TransportError, StaleState, LeaseLost):
            raise
        except (*_POISON, ParleyError) as error:
            if row is None:
                raise
            await self._fail(job, row, trace_of(error))

    async def _handle(self, tx: Transaction, row: InboxRow, handle: str) -> None:
        concerning(None, kind=row.source)
        try:
            event = self.parsers[row.source](row.payload)
        except Malformed as error:
            await self._set_aside(tx, row.id, str(error))
            return
        now = self.time.now()
        cause = f"i{row.id}"
        if isinstance(event, _FromDesk):
            await self._desk(tx, event, now, cause)
        elif isinstance(event, GroupCalled):
            if not handle:
                raise _WhoAreWe
            await self.reception.group(tx, event, handle, now)
        elif isinstance(event, OrderHappened):
            try:
                await self.orders.happened(tx, event, self.librarian(), now, cause)
            except Unplaced as reason:
                await self._set_aside(tx, row.id, str(reason), hourly="orders")
                return
        else:
            await self._buyer(tx, event, now, cause)
        await self.store.inbox.done(tx, row.id)

    async def _buyer(
        self,
        tx: Transaction,
        event: _FromBuyer,
        now: datetime,
        cause: str,
    ) -> None:
        match event:
            case BuyerMessage():
                librarian = self.librarian()
                chat = await self.store.conversations.of(tx, event.contact, now)
                if not await self.self_service.answers(tx, event, chat, librarian, now, cause):
                    await self.reception.message(tx, event, chat, librarian, now, cause)
            case BuyerStarted():
                await self.self_service.started(tx, event, self.librarian(), now, cause)
            case BuyerCommanded():
                await self.self_service.commanded(tx, event, self.librarian(), now, cause)
            case BuyerPressed():
                await self.self_service.pressed(tx, event, self.librarian(), now, cause)
            case BuyerLeft():
                await self.reception.left(tx, event, now, cause)
            case Ignored():
                pass
            case _:
                assert_never(event)

    async def _desk(
        self,
        tx: Transaction,
        event: _FromDesk,
        now: datetime,
        cause: str,
    ) -> None:
        known = await self.review.known(tx, event.person, now)
        if known is None:
            raise _WhoIsThis(event)
        match event:
            case DeskActed():
                await self.review.act(tx, event, known, self.librarian(), now, cause)
            case CommandTyped():
                await self.commands.typed(tx, event, known, now, cause)
            case CommandMistyped():
                await self.review.mistyped(tx, event, known, now, cause)
            case SwitchTurned():
                await self.review.turn(tx, event, known, now, cause)
            case HomeOpened():
                await self.review.home(tx, event, known, now, cause)
            case LanguageChosen():
                await self.review.choose_language(tx, event, known, now, cause)
            case Operated():
                await self.operations.act(tx, event, known, now, cause)
            case OutOfDate():
                await self.review.out_of_date(tx, event, known, now, cause)
            case _:
                assert_never(event)

    async def _fail(self, job: Job, row: InboxRow, problem: str) -> None:
        """An event that cannot be handled is tried some times, and then a person decides.

        What the same buyer wrote after it waits for them: nothing is answered out of order. What
        the desk did is set aside alone, since each click stands for itself. The event's own tries
        count: the job's also grow while a platform is away.
        """
        self.store.counts.handled(row.source, "failed")
        log.error("inbox.failed", row=row.id, error=problem, attempt=row.attempts + 1)
        async with self.store.transaction() as tx:
            await self.store.inbox.tried(tx, row.id, problem)
            if row.attempts + 1 < TRIES:
                await self.store.work.hold(tx, job, back_off(row.attempts))
            elif row.source == self.buyers.name:
                await self._tell(tx, f"held:{row.id}.{job.id}", "held", row.id, problem)
                await self.store.work.finish(tx, job)
            else:
                await self._set_aside(tx, row.id, problem)
                await self.store.work.again(tx, job)

    async def _set_aside(
        self, tx: Transaction, row_id: int, problem: str, hourly: str | None = None
    ) -> None:
        """For a person, who is told; once an hour where it is of an `hourly` kind: a shop may have
        many buyers we never met."""
        await self.store.inbox.quarantine(tx, row_id, problem)
        key = f"inbox:{row_id}" if hourly is None else f"{hourly}:{self.time.now():%Y%m%d%H}"
        await self._tell(tx, key, hourly or "inbox", row_id, problem)

    async def _tell(self, tx: Transaction, key: str, kind: str, row: int, problem: str) -> None:
        about = {"alarm": kind, "row": row, "problem": problem}
        await self.store.outbox.alarm(tx, key, about, self.store.vault.house, self.time.now())


class _WhoAreWe(Exception):
    """The bot's own name is needed, and must not be asked for inside a transaction."""
