"""Writes down what became of an effect: on its row, and on what it was for."""

from dataclasses import dataclass

from bot.domain.drafts import Draft
from bot.domain.events import Attachment
from bot.domain.ids import BuyerId, InquiryId
from bot.domain.inquiry import Decision, Inquiry
from bot.domain.outcome import reply_delivered, reply_failed, reply_uncertain
from bot.services import apply
from bot.services.apply import Scene
from bot.services.erase import ask_for_removal, remove_brought
from bot.services.perform import IN_THREAD, Errand
from bot.services.policies import Policies
from bot.services.ports import Timekeeper
from bot.store.cards import Place
from bot.store.conversations import Conversation, Forgotten
from bot.store.database import Transaction
from bot.store.erasure import farewell_key
from bot.store.outbound import Outbound, OutboxKind, OutboxRow, OutboxState, open_payload
from bot.store.store import Store

_REMOVALS = frozenset({OutboxKind.REMOVE_FILE, OutboxKind.REMOVE_NOTE})


@dataclass(frozen=True)
class Settlement:
    """Settles effects, each in the transaction of whoever knows its outcome."""

    store: Store
    policies: Policies
    time: Timekeeper
    text_limit: int

    async def settle(
        self,
        tx: Transaction,
        errand: Errand,
        state: OutboxState,
        *,
        problem: str | None = None,
        external_id: str | None = None,
    ) -> None:
        """Write the outcome on the effect and, where it is a reply, on its inquiry."""
        row, now = errand.row, self.time.now()
        await self.store.outbox.settle(
            tx, row, state, now, problem=problem, external_id=external_id
        )
        if row.kind in _REMOVALS:
            await self._settle_removal(tx, errand, state, problem or "")
        unsaid = row.kind is OutboxKind.NOTICE and state is not OutboxState.SENT
        tells = unsaid or row.kind is OutboxKind.REPLY or row.kind in IN_THREAD
        if errand.conversation is None or row.inquiry_id is None or not tells:
            return
        try:
            conversation = await self.store.conversations.lock(tx, errand.conversation.id)
        except Forgotten as forgotten:
            await remove_brought(self.store, tx, forgotten.buyer, row, external_id, now)
            return
        if unsaid:
            await self.store.cards.want(tx, row.inquiry_id, Place.SALES)
        if row.kind is OutboxKind.FILE and state is not OutboxState.SENT:
            await self._name_file(tx, row, conversation, problem or "")
        if row.kind is OutboxKind.REPLY:
            await self._settle_reply(tx, row, conversation, state, problem or "")

    async def drop(self, tx: Transaction, row: OutboxRow, forgotten: Forgotten) -> None:
        """The buyer was forgotten before this left, or while it was leaving."""
        sending = row.state is OutboxState.SENDING
        state = OutboxState.UNCERTAIN if sending else OutboxState.WITHDRAWN
        await self.store.outbox.settle(tx, row, state, self.time.now(), problem="forgotten")
        if sending and row.kind in IN_THREAD:
            await self._ask_for_removal(tx, row, "a file may be in its thread")
        await self.store.outbox.wake(tx, farewell_key(forgotten.buyer))

    async def _settle_removal(
        self, tx: Transaction, errand: Errand, state: OutboxState, problem: str
    ) -> None:
        row, buyer = errand.row, BuyerId(errand.payload["buyer"])
        if state is not OutboxState.SENT:
            await self._ask_for_removal(tx, row, problem)
        await self.store.outbox.wake(tx, farewell_key(buyer))

    async def _ask_for_removal(self, tx: Transaction, row: OutboxRow, problem: str) -> None:
        key, now = f"removal:{row.id}", self.time.now()
        await ask_for_removal(self.store, tx, key, row.inquiry_id, problem, now)

    async def _name_file(
        self, tx: Transaction, row: OutboxRow, conversation: Conversation, problem: str
    ) -> None:
        """A file that did not come over is at least named where it would have hung."""
        attachment = Attachment(**open_payload(row, conversation.key))
        missing = Outbound(
            effect_key=f"file-missing:{row.id}",
            order_key=row.order_key,
            kind=OutboxKind.FILE_MISSING,
            payload={"name": attachment.name or attachment.form, "problem": problem},
            conversation_id=conversation.id,
            inquiry_id=row.inquiry_id,
        )
        await self.store.outbox.add(tx, missing, conversation.key, self.time.now())

    async def _settle_reply(
        self,
        tx: Transaction,
        row: OutboxRow,
        conversation: Conversation,
        state: OutboxState,
        problem: str,
    ) -> None:
        inquiry, draft, version = await self.reply(tx, row, conversation)
        now = self.time.now()
        if state is OutboxState.SENT:
            pieces = await self.store.outbox.pieces(tx, inquiry.id, draft.revision)
            if any(piece is not OutboxState.SENT for piece in pieces.values()):
                return
            decision = reply_delivered(inquiry, draft, now, self.policies.current)
        else:
            await self.store.outbox.stop_rest(tx, row, now)
            settle = reply_uncertain if state is OutboxState.UNCERTAIN else reply_failed
            decision = settle(inquiry, draft, problem, now, self.policies.current)
        await self.save(tx, row, conversation, decision, version)

    async def reply(
        self, tx: Transaction, row: OutboxRow, conversation: Conversation
    ) -> tuple[Inquiry, Draft, int]:
        """The inquiry and the draft that a reply's row belongs to, and the inquiry's version."""
        inquiry, revision = InquiryId(row.inquiry_id or 0), row.revision or 0
        stored = await self.store.inquiries.get(tx, inquiry, conversation.key)
        draft = stored.draft
        if draft is None or draft.revision != revision:
            draft = await self.store.inquiries.draft(tx, inquiry, revision, conversation.key)
        if draft is None:
            raise LookupError(f"inquiry {inquiry} has no draft {revision}")
        return stored.inquiry, draft, stored.version

    async def save(
        self,
        tx: Transaction,
        row: OutboxRow,
        conversation: Conversation,
        decision: Decision,
        version: int,
    ) -> None:
        """Save what was decided because of this row. Raises StaleState."""
        scene = Scene(
            self.store,
            tx,
            conversation,
            self.time.now(),
            self.policies.current,
            self.text_limit,
            f"d{row.id}.{row.attempts}",
        )
        await apply.save(scene, decision, version)
