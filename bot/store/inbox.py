"""Stored inbound events: each once, in order per key, kept sealed until it is handled."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.store.database import Transaction
from bot.store.schema import inbox
from bot.store.types import Moment
from bot.store.vault import SealKey, Vault
from bot.store.work import Queue, WorkList

_PLACE = "inbox.payload"
TRIES = 5
"""How often an event is tried. One that still waits then stands still: it, and what has the same
order key, waits for a person."""
_NOBODY = "done"
"""The order key of what was handled: it waits for nothing, and leads to nobody."""


@dataclass(frozen=True)
class InboundEvent:
    """A raw event as an edge took it."""

    source: str
    event_key: str
    """Unique within the source; the same event delivered again has the same key."""
    order_key: str
    """Events with the same key are handled one after the other."""
    payload: Mapping[str, Any]


@dataclass(frozen=True)
class InboxRow:
    """A stored event that waits to be handled."""

    id: int
    source: str
    payload: Mapping[str, Any]
    received_at: datetime
    attempts: int


@dataclass(frozen=True)
class Quarantined:
    """An event nobody could handle; kept for a person. `holds`: others wait behind it."""

    id: int
    source: str
    received_at: datetime
    problem: str
    holds: bool


def chat_key(vault: Vault, channel: str, address: str | None) -> str:
    """The order key of all that comes from one chat; None: nobody knows from which."""
    return f"{channel}:{vault.blind(channel, address)[:40] if address else 'stray'}"


def desk_key(subject: str | int) -> str:
    """The order key of what the desk does: `subject` is an inquiry's number, or a person."""
    return f"desk:{subject}"[:80]


_SET_ASIDE = inbox.c.state == "quarantined"
_STANDS = and_(inbox.c.state == "waiting", inbox.c.attempts >= TRIES)


class Inbox:
    """The table of stored inbound events."""

    def __init__(self, dialect: str, house: SealKey, work: WorkList) -> None:
        make: Any = postgresql.insert if dialect == "postgresql" else sqlite.insert
        self._house = house
        self._work = work
        self._insert = (
            make(inbox)
            .values(
                source=bindparam("source"),
                event_key=bindparam("event_key"),
                order_key=bindparam("order_key"),
                payload=bindparam("payload", type_=inbox.c.payload.type),
                state="waiting",
                received_at=bindparam("received_at", type_=Moment()),
                attempts=0,
            )
            .on_conflict_do_nothing()
            .returning(inbox.c.id)  # a row only where it is new: PostgreSQL counts none here
        )
        self._head = (
            select(inbox)
            .where(inbox.c.order_key == bindparam("order_key"), inbox.c.state == "waiting")
            .order_by(inbox.c.id)
            .limit(2)
        )
        self._settle = (
            update(inbox)
            .where(inbox.c.id == bindparam("b_id"))
            .values(state=bindparam("b_state"), problem=bindparam("b_problem"))
        )
        self._done = self._settle.values(payload=None, order_key=_NOBODY)
        self._tried = (
            update(inbox)
            .where(inbox.c.id == bindparam("b_id"))
            .values(attempts=inbox.c.attempts + 1, problem=bindparam("b_problem"))
        )

    async def add(self, tx: Transaction, events: Sequence[InboundEvent], now: datetime) -> int:
        """Store the events that are new; returns how many were. A repeat is not an error.

        Also where all were known: whoever stored them may still wait for the disk, and the platform
        is about to be told.
        """
        await tx.must_last()
        new = 0
        for event in events:
            payload = json.dumps(event.payload, ensure_ascii=False)
            stored = await tx.execute(
                self._insert,
                {
                    "source": event.source,
                    "event_key": event.event_key,
                    "order_key": event.order_key,
                    "payload": self._house.seal(payload, _PLACE),
                    "received_at": now,
                },
            )
            if stored.first() is not None:
                new += 1
                await self._work.poke(tx, Queue.INBOX, event.order_key)
        return new

    async def head(self, tx: Transaction, order_key: str) -> tuple[InboxRow | None, bool]:
        """The oldest waiting event under this key, and whether another waits behind it."""
        rows = (await tx.execute(self._head, {"order_key": order_key})).all()
        if not rows:
            return None, False
        first = rows[0]
        payload = json.loads(self._house.open(first.payload, _PLACE))
        row = InboxRow(first.id, first.source, payload, first.received_at, first.attempts)
        return row, len(rows) > 1

    async def done(self, tx: Transaction, row_id: int) -> None:
        """Handled: the raw text goes, and whose it was; its own key stays to tell repeats."""
        await tx.execute(self._done, {"b_id": row_id, "b_state": "done", "b_problem": None})

    async def tried(self, tx: Transaction, row_id: int, problem: str) -> None:
        """Handling failed, and is to be tried again."""
        await tx.execute(self._tried, {"b_id": row_id, "b_problem": problem[:200]})

    async def quarantine(self, tx: Transaction, row_id: int, problem: str) -> None:
        """Set aside, sealed, for a person; the events behind it go on."""
        await tx.execute(
            self._settle,
            {"b_id": row_id, "b_state": "quarantined", "b_problem": problem[:200]},
        )

    async def quarantined(self, tx: Transaction) -> list[Quarantined]:
        """Everything set aside and everything that stands still, oldest first."""
        columns = (inbox.c.id, inbox.c.source, inbox.c.received_at, inbox.c.problem, inbox.c.state)
        rows = await tx.execute(
            select(*columns).where(or_(_SET_ASIDE, _STANDS)).order_by(inbox.c.id)
        )
        return [
            Quarantined(
                row.id, row.source, row.received_at, row.problem or "", row.state == "waiting"
            )
            for row in rows
        ]

    async def forget(self, tx: Transaction, order_key: str) -> None:
        """Empty what was set aside under this key, and loosen all but what still waits from it."""
        await tx.execute(
            update(inbox)
            .where(inbox.c.order_key == order_key, inbox.c.state != "waiting")
            .values(state="done", payload=None, problem=None, order_key=_NOBODY)
        )

    async def release(self, tx: Transaction, row_id: int) -> bool:
        """Give such an event another chance; whether there was one."""
        return await self._decide(tx, row_id, state="waiting", attempts=0)

    async def skip(self, tx: Transaction, row_id: int) -> bool:
        """Set an event that stands still aside, so that what waits behind it is handled; whether
        there was one."""
        return await self._decide(tx, row_id, state="quarantined")

    async def _decide(self, tx: Transaction, row_id: int, **values: Any) -> bool:
        stands = _STANDS if values["state"] == "quarantined" else or_(_SET_ASIDE, _STANDS)
        row = (
            await tx.execute(
                update(inbox)
                .where(inbox.c.id == row_id, stands)
                .values(**values)
                .returning(inbox.c.order_key)
            )
        ).first()
        if row is None:
            return False
        await self._work.poke(tx, Queue.INBOX, row.order_key)
        return True
