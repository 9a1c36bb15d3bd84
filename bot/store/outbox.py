"""Stored outbound effects: saved with the state that asked for them, performed afterwards."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.domain.ids import InquiryId
from bot.store.database import StaleState, Transaction
from bot.store.outbound import (
    ALARM_KEY,
    Outbound,
    OutboxKind,
    OutboxRow,
    OutboxState,
    queue_of,
    read_row,
    seal_payload,
)
from bot.store.schema import outbox
from bot.store.types import Moment, among
from bot.store.vault import SealKey
from bot.store.work import URGENT, Queue, WorkList

SENT_AGAIN = frozenset({OutboxKind.SAY, OutboxKind.ALARM, OutboxKind.EXPORT, OutboxKind.NOTICE})
"""What keeps its words when it cannot be delivered: a person may send it again. The rest is of no
use later, or is told in another way."""
_OPEN = among(outbox.c.state, (OutboxState.WAITING, OutboxState.SENDING))
_UNDONE = among(outbox.c.state, (OutboxState.FAILED, OutboxState.UNCERTAIN))
_DEAD = and_(_UNDONE, among(outbox.c.kind, SENT_AGAIN))

DOUBTFUL_NOTICE = and_(outbox.c.kind == OutboxKind.NOTICE, _UNDONE)
"""An automatic notice that may not have reached its buyer."""


@dataclass(frozen=True)
class Undelivered:
    """An effect that has not left, as an operator sees it: nothing of what it says."""

    id: int
    kind: OutboxKind
    state: OutboxState
    created_at: datetime
    attempts: int
    problem: str
    inquiry: InquiryId | None


class Outbox:
    """The table of stored outbound effects."""

    def __init__(self, dialect: str, work: WorkList) -> None:
        make: Any = postgresql.insert if dialect == "postgresql" else sqlite.insert
        self._work = work
        self._insert = (
            make(outbox)
            .values(
                effect_key=bindparam("effect_key"),
                order_key=bindparam("order_key"),
                conversation_id=bindparam("conversation_id"),
                inquiry_id=bindparam("inquiry_id"),
                revision=bindparam("revision"),
                kind=bindparam("kind"),
                payload=bindparam("payload", type_=outbox.c.payload.type),
                state="waiting",
                created_at=bindparam("created_at", type_=Moment()),
                attempts=0,
            )
            .on_conflict_do_nothing()
            .returning(outbox.c.id)  # a row only where it is new: PostgreSQL counts none here
        )
        self._head = (
            select(outbox)
            .where(
                outbox.c.order_key == bindparam("order_key"),
                _OPEN,
            )
            .order_by(outbox.c.id)
            .limit(2)
        )
        self._sending = (
            update(outbox)
            .where(outbox.c.id == bindparam("b_id"), _OPEN)
            .values(state="sending", attempts=outbox.c.attempts + 1)
        )
        self._waiting = (
            update(outbox)
            .where(outbox.c.id == bindparam("b_id"))
            .values(state="waiting", problem=bindparam("b_problem"))
        )
        self._settle = (
            update(outbox)
            .where(outbox.c.id == bindparam("b_id"))
            .values(
                state=bindparam("b_state"),
                problem=bindparam("b_problem"),
                external_id=bindparam("b_external_id"),
                settled_at=bindparam("b_settled_at", type_=Moment()),
            )
        )
        self._settle_and_empty = self._settle.values(payload=None)
        self._pieces = select(outbox.c.id, outbox.c.state).where(
            outbox.c.inquiry_id == bindparam("inquiry_id"),
            outbox.c.revision == bindparam("revision"),
            outbox.c.kind == OutboxKind.REPLY,
        )

    async def add(self, tx: Transaction, effect: Outbound, key: SealKey, now: datetime) -> bool:
        """Store an effect under the buyer's (or the house's) key; False if it was there."""
        stored = await tx.execute(
            self._insert,
            {
                "effect_key": effect.effect_key,
                "order_key": effect.order_key,
                "conversation_id": effect.conversation_id,
                "inquiry_id": effect.inquiry_id,
                "revision": effect.revision,
                "kind": effect.kind,
                "payload": seal_payload(effect, key),
                "created_at": now,
            },
        )
        if stored.first() is None:
            return False
        await self._work.poke(tx, queue_of(effect.kind), effect.order_key, effect.rank)
        return True

    async def alarm(
        self,
        tx: Transaction,
        effect_key: str,
        payload: Mapping[str, Any],
        house: SealKey,
        now: datetime,
    ) -> None:
        """Tell whoever runs the desk, once per `effect_key`."""
        key = f"alarm:{effect_key}"[:128]
        alarm = Outbound(key, ALARM_KEY, OutboxKind.ALARM, payload, rank=URGENT)
        await self.add(tx, alarm, house, now)

    async def wake(self, tx: Transaction, order_key: str) -> None:
        """What waited under this key for something else may be tried now."""
        row, _ = await self.head(tx, order_key)
        if row is not None:
            await self._work.poke(tx, queue_of(row.kind), order_key)

    async def head(self, tx: Transaction, order_key: str) -> tuple[OutboxRow | None, bool]:
        """The oldest open effect under this key, and whether another waits behind it."""
        rows = (await tx.execute(self._head, {"order_key": order_key})).all()
        if not rows:
            return None, False
        return read_row(rows[0]), len(rows) > 1

    async def sending(self, tx: Transaction, row: OutboxRow) -> None:
        """Committed before the platform is asked: after a crash we know we may have.

        Raises StaleState where it was taken back since it was read.
        """
        done = await tx.execute(self._sending, {"b_id": row.id})
        if done.rowcount == 0:
            raise StaleState(f"effect {row.id}")

    async def postpone(self, tx: Transaction, row: OutboxRow, problem: str) -> None:
        """Certainly not done; it waits again."""
        await tx.execute(self._waiting, {"b_id": row.id, "b_problem": problem[:200]})

    async def settle(
        self,
        tx: Transaction,
        row: OutboxRow,
        state: OutboxState,
        now: datetime,
        *,
        problem: str | None = None,
        external_id: str | None = None,
    ) -> None:
        """Write down the outcome; what was to be sent goes, but a reply may be sent again, and an
        alarm by another path."""
        undone = state in {OutboxState.FAILED, OutboxState.UNCERTAIN}
        keep = undone and row.kind in {OutboxKind.REPLY} | SENT_AGAIN
        await tx.execute(
            self._settle if keep else self._settle_and_empty,
            {
                "b_id": row.id,
                "b_state": state,
                "b_problem": problem and problem[:200],
                "b_external_id": external_id,
                "b_settled_at": now,
            },
        )

    async def pieces(
        self, tx: Transaction, inquiry: InquiryId, revision: int
    ) -> dict[int, OutboxState]:
        """The pieces a reply was split into, and how far each got."""
        rows = await tx.execute(self._pieces, {"inquiry_id": inquiry, "revision": revision})
        return {row.id: OutboxState(row.state) for row in rows}

    async def withdraw(
        self, tx: Transaction, inquiry: InquiryId, revision: int, now: datetime
    ) -> None:
        """Take back what has not left of a reply."""
        await tx.execute(
            update(outbox)
            .where(
                outbox.c.inquiry_id == inquiry,
                outbox.c.revision == revision,
                outbox.c.kind == OutboxKind.REPLY,
                outbox.c.state.in_([OutboxState.WAITING, OutboxState.FAILED]),
            )
            .values(state=OutboxState.WITHDRAWN, payload=None, settled_at=now)
        )

    async def undelivered(self, tx: Transaction) -> list[Undelivered]:
        """What waits, is being sent, or ended otherwise than it should, oldest first."""
        rows = await tx.execute(
            select(
                outbox.c.id,
                outbox.c.kind,
                outbox.c.state,
                outbox.c.created_at,
                outbox.c.attempts,
                outbox.c.problem,
                outbox.c.inquiry_id,
            )
            .where(or_(_OPEN, _UNDONE))
            .order_by(outbox.c.id)
        )
        return [
            Undelivered(
                row.id,
                OutboxKind(row.kind),
                OutboxState(row.state),
                row.created_at,
                row.attempts,
                row.problem or "",
                row.inquiry_id,
            )
            for row in rows
        ]

    async def send_again(self, tx: Transaction, row_id: int) -> bool:
        """Put a dead letter back in line; False where it is none, or a reply, which is sent again
        on its card, where a person sees what the buyer has."""
        row = (
            await tx.execute(
                update(outbox)
                .where(outbox.c.id == row_id, _DEAD, outbox.c.payload.is_not(None))
                .values(state="waiting", attempts=0, problem=None, settled_at=None)
                .returning(outbox.c.order_key, outbox.c.kind)
            )
        ).first()
        if row is None:
            return False
        await self._work.poke(tx, queue_of(OutboxKind(row.kind)), row.order_key)
        return True

    async def drop(self, tx: Transaction, row_id: int) -> bool:
        """Give up a dead letter, or what waits and is no reply; False where it is neither.

        What waits under the same key goes on.
        """
        row = (
            await tx.execute(
                update(outbox)
                .where(
                    outbox.c.id == row_id,
                    or_(_DEAD, outbox.c.state == "waiting"),
                    outbox.c.kind != OutboxKind.REPLY,
                )
                .values(state="withdrawn", payload=None, problem="dropped")
                .returning(outbox.c.order_key, outbox.c.kind)
            )
        ).first()
        if row is None:
            return False
        await self._work.poke(tx, queue_of(OutboxKind(row.kind)), row.order_key)
        return True

    async def retry(self, tx: Transaction, inquiry: InquiryId, revision: int) -> None:
        """Put the pieces of a reply that failed or are in doubt back in line."""
        rows = await tx.execute(
            update(outbox)
            .where(
                outbox.c.inquiry_id == inquiry,
                outbox.c.revision == revision,
                outbox.c.kind == OutboxKind.REPLY,
                _UNDONE,
            )
            .values(state=OutboxState.WAITING, settled_at=None, problem=None)
            .returning(outbox.c.order_key)
        )
        for order_key in {row.order_key for row in rows}:
            await self._work.poke(tx, Queue.OUTBOX, order_key)

    async def stop_rest(self, tx: Transaction, row: OutboxRow, now: datetime) -> None:
        """Hold back the pieces behind one that did not arrive, so that order is kept."""
        await tx.execute(
            update(outbox)
            .where(
                outbox.c.inquiry_id == row.inquiry_id,
                outbox.c.revision == row.revision,
                outbox.c.kind == OutboxKind.REPLY,
                outbox.c.state == OutboxState.WAITING,
                outbox.c.id > row.id,
            )
            .values(state=OutboxState.FAILED, settled_at=now, problem="an earlier piece is missing")
        )

    async def seen_to_arrive(self, tx: Transaction, inquiry: InquiryId, revision: int) -> None:
        """A person says the piece in doubt arrived; the pieces held back behind it may go."""
        await tx.execute(
            update(outbox)
            .where(
                outbox.c.inquiry_id == inquiry,
                outbox.c.revision == revision,
                outbox.c.kind == OutboxKind.REPLY,
                outbox.c.state == OutboxState.UNCERTAIN,
            )
            .values(state=OutboxState.SENT, payload=None)
        )
        await self.retry(tx, inquiry, revision)
