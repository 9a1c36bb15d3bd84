"""Performs stored effects, in order per key, and writes down what became of each."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import structlog

from bot.domain.errors import OutcomeUnknown, Refused, RetryLater, TransportError
from bot.domain.ids import ConversationId
from bot.domain.outcome import ask_again, is_stale
from bot.services.patience import back_off
from bot.services.perform import IN_THREAD, TO_BUYER, TO_FORMER_BUYER, Errand, Performer
from bot.services.policies import Policies
from bot.services.ports import BuyerChannel, Posted, Timekeeper
from bot.services.rates import BuyerRates, DeskRates, Lane
from bot.services.receipt import is_pending
from bot.services.settle import Settlement
from bot.store.cards import Place
from bot.store.conversations import Conversation, Forgotten
from bot.store.database import Transaction
from bot.store.desk import Switch
from bot.store.outbound import (
    OutboxKind,
    OutboxRow,
    OutboxState,
    is_for_the_desk,
    open_payload,
)
from bot.store.store import Store
from bot.store.work import Job, LeaseLost
from bot.tracing import concerning

log = structlog.get_logger(__name__)

AT_MOST_ONCE = TO_BUYER | TO_FORMER_BUYER | {OutboxKind.GROUP, OutboxKind.FILE}
"""What is not repeated after an unknown outcome; the rest does no harm twice."""
_TRIES = {OutboxKind.WHISPER: 5, OutboxKind.PRESS: 5, OutboxKind.AMEND: 6, OutboxKind.MENU: 10}
"""How often these are tried; what comes so late is of no use."""
_DEAD_LETTERS = frozenset({OutboxKind.SAY, OutboxKind.EXPORT})
"""What nobody would miss: a reply and a notice stand on the card, a file is named in its thread,
and an alarm that cannot be posted goes another way."""
_PATIENCE = 3.0
"""Seconds a job waits in hand for its turn; for longer it is put back."""
_PAUSES_BEFORE_GIVING_UP = (0.1, 0.5, 2.0)


@dataclass(frozen=True)
class Turn:
    """How long to wait for a slot that is reserved."""

    seconds: float


@dataclass(frozen=True)
class Dispatch:
    """Delivers."""

    store: Store
    buyers: BuyerChannel
    performer: Performer
    policies: Policies
    time: Timekeeper
    buyer_rates: BuyerRates
    desk_rates: DeskRates

    @property
    def settlement(self) -> Settlement:
        """Writes outcomes down."""
        return Settlement(self.store, self.policies, self.time, self.buyers.text_limit)

    async def deliver(self, job: Job) -> None:
        """Perform the oldest open effect under the job's key and settle the job.

        Committed before the platform is asked, so that after a crash a reply that may have
        left is never sent again by itself.
        """
        async with self.store.transaction() as tx:
            errand = await self._prepare(tx, job, paced=False)
        if isinstance(errand, Turn):
            await asyncio.sleep(errand.seconds)
            async with self.store.transaction() as tx:
                errand = await self._prepare(tx, job, paced=True)
        if not isinstance(errand, Errand):
            return
        try:
            with self.store.counts.delivery(errand.row.kind):
                external_id = await self.performer.perform(errand)
        except TransportError as error:
            await self._write_down(partial(self._failed, job, errand, error))
            return
        await self._write_down(partial(self._sent, job, errand, external_id))

    async def _write_down(self, write: Callable[[Transaction], Awaitable[None]]) -> None:
        """Save an outcome that is known; a database that fails for a moment must not lose it.

        If it cannot be saved, the row still says `sending`, and a reply becomes uncertain.
        """
        for pause in _PAUSES_BEFORE_GIVING_UP:
            try:
                async with self.store.transaction() as tx:
                    await write(tx)
                return
            except (LeaseLost, TransportError):
                raise
            except Exception as error:  # whatever the database has
                log.warning("outbox.outcome_not_saved", error=type(error).__name__)
                await asyncio.sleep(pause)
        async with self.store.transaction() as tx:
            await write(tx)

    async def _sent(
        self, job: Job, errand: Errand, external_id: str | None, tx: Transaction
    ) -> None:
        await self.settlement.settle(tx, errand, OutboxState.SENT, external_id=external_id)
        await self.store.work.settle(tx, job, more=errand.more)

    async def _prepare(self, tx: Transaction, job: Job, *, paced: bool) -> Errand | Turn | None:
        """Open the head of the line; None where the job is settled already.

        A Turn where its lane has no free slot at once; `paced` says that it was waited for.
        """
        row, more = await self.store.outbox.head(tx, job.key)
        if row is None:
            await self.store.work.finish(tx, job)
            return None
        concerning(row.inquiry_id, kind=row.kind)
        try:
            conversation = await self._conversation(tx, row.conversation_id, row.kind)
        except Forgotten as forgotten:
            await self.settlement.drop(tx, row, forgotten)
            await self.store.work.settle(tx, job, more=more)
            return None
        if row.state is OutboxState.SENDING and row.kind in AT_MOST_ONCE:
            errand = Errand(row, more, {}, conversation)
            await self.settlement.settle(tx, errand, OutboxState.UNCERTAIN, problem="interrupted")
            await self.store.work.settle(tx, job, more=more)
            return None
        if await self._held_back(tx, row, conversation):
            await self.store.work.settle(tx, job, more=more)
            return None
        key = conversation.key if conversation is not None else self.store.vault.house
        payload = open_payload(row, key)
        place = _under(row, payload)
        thread = await self._thread(tx, row, place)
        if place is not None and thread is None:
            await self.store.work.finish(tx, job)  # woken when the card hangs
            return None
        if row.kind is OutboxKind.RECEIPT and await is_pending(self.store, tx, payload):
            await self.store.work.finish(tx, job)  # woken when a copy at the desk is removed
            return None
        turn = None if paced else await self._turn(tx, job, self._lanes(row, payload))
        if turn is not None:
            return turn if turn.seconds > 0 else None
        if row.kind in AT_MOST_ONCE:
            await tx.must_last()  # that it may have left is known after a power cut, too
        await self.store.work.keep(tx, job)  # or two whose leases overlapped would both send it
        await self.store.outbox.sending(tx, row)
        return Errand(row, more, payload, conversation, thread)

    async def _held_back(
        self, tx: Transaction, row: OutboxRow, conversation: Conversation | None
    ) -> bool:
        """Whether this must not leave (any more); then it is settled here."""
        if conversation is None or row.kind not in TO_BUYER:
            return False
        now = self.time.now()
        if conversation.buyer.blocked_at is not None:
            errand = Errand(row, False, {}, conversation)
            await self.settlement.settle(tx, errand, OutboxState.FAILED, problem="blocked")
            return True
        if row.kind is not OutboxKind.REPLY:
            return False
        inquiry, draft, version = await self.settlement.reply(tx, row, conversation)
        paused = draft.decided_by is None and not await self.store.desk.is_on(
            tx, Switch.AUTOMATIC_REPLIES, self.policies.current.automatic_replies
        )
        if not paused and not is_stale(draft, now, self.policies.current):
            return False
        pieces = await self.store.outbox.pieces(tx, inquiry.id, draft.revision)
        if OutboxState.SENT in pieces.values():
            return False  # its beginning is with the buyer: the rest must follow
        decision = ask_again(inquiry, draft, now, self.policies.current)
        await self.settlement.save(tx, row, conversation, decision, version)
        return True

    def _lanes(self, row: OutboxRow, payload: Mapping[str, Any]) -> tuple[Lane, ...]:
        if is_for_the_desk(row.kind):
            return (self.desk_rates.of(row.kind, payload),)
        if row.conversation_id is not None and row.kind in TO_BUYER:
            return self.buyer_rates.lanes(self.buyers.name, row.conversation_id)
        return ()

    async def _turn(self, tx: Transaction, job: Job, lanes: Sequence[Lane]) -> Turn | None:
        """None where the lanes are free now; a Turn of 0 seconds where the job was held."""
        seconds = 0.0
        for lane in lanes:
            slot = await self.store.lanes.take(tx, lane.name, lane.rate, _PATIENCE)
            if not slot.reserved:
                await self.store.work.hold(tx, job, slot.seconds, failed=False)
                return Turn(0.0)
            seconds = max(seconds, slot.seconds)
        return Turn(seconds) if seconds > 0 else None

    async def _thread(self, tx: Transaction, row: OutboxRow, place: Place | None) -> Posted | None:
        if place is None or row.inquiry_id is None:
            return None
        card = await self.store.cards.get(tx, row.inquiry_id, place)
        if card is None or card.channel is None or card.ts is None:
            return None
        return Posted(card.channel, card.ts)

    async def _failed(
        self, job: Job, errand: Errand, error: TransportError, tx: Transaction
    ) -> None:
        row, problem = errand.row, str(error)
        log.warning("outbox.not_done", row=row.id, kind=row.kind, reason=problem)
        repeat = isinstance(error, RetryLater) or (
            isinstance(error, OutcomeUnknown) and row.kind not in AT_MOST_ONCE
        )
        if repeat and not self._hopeless(row):
            await self._postpone(tx, job, errand, error)
            return
        if isinstance(error, OutcomeUnknown):
            await self.settlement.settle(
                tx, errand, OutboxState.UNCERTAIN, problem=problem, external_id=error.perhaps
            )
        else:
            if isinstance(error, Refused) and error.buyer_left and errand.conversation:
                await self._block(tx, errand.conversation.id)
            await self.settlement.settle(tx, errand, OutboxState.FAILED, problem=problem)
            if row.kind in _DEAD_LETTERS:
                await self._tell(tx, row, problem)
        await self.store.work.settle(tx, job, more=errand.more)

    async def _tell(self, tx: Transaction, row: OutboxRow, problem: str) -> None:
        """Nobody else would know that it did not arrive."""
        about = {"alarm": "dead_letter", "row": row.id, "problem": f"{row.kind}: {problem}"}
        key = f"dead:{row.id}:{row.attempts}"
        await self.store.outbox.alarm(tx, key, about, self.store.vault.house, self.time.now())

    async def _block(self, tx: Transaction, conversation: ConversationId) -> None:
        try:
            left = await self.store.conversations.lock(tx, conversation)
        except Forgotten:
            return
        await self.store.conversations.block(tx, left.buyer.id, self.time.now())

    @staticmethod
    def _hopeless(row: OutboxRow) -> bool:
        return row.kind in _TRIES and row.attempts >= _TRIES[row.kind]

    async def _postpone(
        self, tx: Transaction, job: Job, errand: Errand, error: TransportError
    ) -> None:
        after = error.after if isinstance(error, RetryLater) else None
        await self.store.outbox.postpone(tx, errand.row, str(error))
        if after is not None:
            lane = self._widest(errand)
            if is_for_the_desk(errand.row.kind):
                await self.store.lanes.pause(tx, lane.name, lane.rate, after)
            else:  # Telegram does not say whether it means this chat or all of them
                await self.store.lanes.told_to_wait(tx, lane.name, lane.rate, after)
        await self.store.work.hold(tx, job, back_off(job.attempts, after))

    def _widest(self, errand: Errand) -> Lane:
        if is_for_the_desk(errand.row.kind):
            return self.desk_rates.of(errand.row.kind, errand.payload)
        return Lane(self.buyers.name, self.buyer_rates.overall)

    async def _conversation(
        self, tx: Transaction, conversation: ConversationId | None, kind: OutboxKind
    ) -> Conversation | None:
        if conversation is None:
            return None
        if kind in TO_BUYER:
            return await self.store.conversations.lock(tx, conversation)
        return await self.store.conversations.get(tx, conversation)


def _under(row: OutboxRow, payload: Mapping[str, Any]) -> Place | None:
    """Under which card of its inquiry it is said, if under one."""
    if row.kind in IN_THREAD:
        return Place.SALES
    if row.kind is OutboxKind.SAY and "place" in payload:
        return Place.read(payload["place"])
    return None
