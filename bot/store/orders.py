"""Orders as the shop tells of them: found by a keyed hash of the number, sealed under the key of
the buyer whose they are."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from bot.domain.events import Money, OrderStep
from bot.domain.ids import ConversationId, InquiryId
from bot.domain.orders import Order
from bot.store.conversations import Conversation
from bot.store.database import Transaction
from bot.store.schema import orders
from bot.store.vault import SealedBytes, SealKey, Vault

_NUMBER = "orders.number"
_DETAILS = "orders.details"
_ONE = select(orders).where(orders.c.number_hash == bindparam("number_hash"))
_OWNER = select(orders.c.conversation_id).where(orders.c.number_hash == bindparam("number_hash"))
_OF_INQUIRY = (
    select(orders)
    .where(orders.c.inquiry_id == bindparam("inquiry_id"))
    .order_by(orders.c.created_at, orders.c.number_hash)
)
_OF_CONVERSATION = (
    select(orders)
    .where(orders.c.conversation_id == bindparam("conversation_id"))
    .order_by(orders.c.created_at, orders.c.number_hash)
)
_FORGET = (
    delete(orders)
    .where(orders.c.conversation_id == bindparam("conversation_id"))
    .returning(orders.c.number_hash)
)


@dataclass(frozen=True)
class StoredOrder:
    """An order, and the inquiry that was last about it."""

    order: Order
    inquiry: InquiryId | None


def order_key(vault: Vault, number: str) -> str:
    """The order key of all events of one order: they are handled one after the other."""
    return _key(_hash(vault, number))


def _key(number_hash: str) -> str:
    return f"order:{number_hash[:40]}"


def _hash(vault: Vault, number: str) -> str:
    return vault.blind("order", number)


async def forget_orders(tx: Transaction, conversation: ConversationId) -> list[str]:
    """Remove all orders of a buyer; returns the order keys of the events that are about them."""
    rows = await tx.execute(_FORGET, {"conversation_id": conversation})
    return [_key(row.number_hash) for row in rows.all()]


class Orders:
    """The table of orders."""

    def __init__(self, dialect: str, vault: Vault) -> None:
        make: Any = postgresql.insert if dialect == "postgresql" else sqlite.insert
        self._vault = vault
        row = make(orders)
        changing = ("inquiry_id", "state", "event_at", "currency", "cents", "details")
        self._put = row.on_conflict_do_update(
            index_elements=[orders.c.number_hash],
            set_={name: row.excluded[name] for name in changing},
        )

    async def owner(self, tx: Transaction, number: str) -> ConversationId | None:
        """The conversation with whoever ordered; None: no such order is known."""
        found = await tx.execute(_OWNER, {"number_hash": _hash(self._vault, number)})
        owner = found.scalar()
        return None if owner is None else ConversationId(owner)

    async def get(self, tx: Transaction, number: str, key: SealKey) -> StoredOrder | None:
        """The order of this number, opened with its buyer's key."""
        found = await tx.execute(_ONE, {"number_hash": _hash(self._vault, number)})
        row = found.first()
        return None if row is None else StoredOrder(_open(row, key), row.inquiry_id)

    async def of_inquiry(self, tx: Transaction, inquiry: InquiryId, key: SealKey) -> list[Order]:
        """The orders that an inquiry is about, the first told of first."""
        rows = await tx.execute(_OF_INQUIRY, {"inquiry_id": inquiry})
        return [_open(row, key) for row in rows.all()]

    async def of_conversation(
        self, tx: Transaction, conversation: ConversationId, key: SealKey
    ) -> list[Order]:
        """All orders of a buyer that are known, the first told of first."""
        rows = await tx.execute(_OF_CONVERSATION, {"conversation_id": conversation})
        return [_open(row, key) for row in rows.all()]

    async def save(
        self,
        tx: Transaction,
        order: Order,
        conversation: Conversation,
        inquiry: InquiryId,
        now: datetime,
    ) -> None:
        """Keep an order as it stands now. Whose it is never changes."""
        await tx.execute(
            self._put,
            {
                "number_hash": _hash(self._vault, order.number),
                "number": conversation.key.seal(order.number, _NUMBER),
                "conversation_id": conversation.id,
                "inquiry_id": inquiry,
                "state": order.state,
                "event_at": order.event_at,
                "currency": order.value and order.value.currency,
                "cents": order.value and order.value.minor,
                "details": _seal_details(order, conversation.key),
                "created_at": now,
            },
        )


def _seal_details(order: Order, key: SealKey) -> SealedBytes | None:
    details = {
        "expected": order.expected and order.expected.isoformat(),
        "carrier": order.carrier,
        "tracking": order.tracking,
    }
    if not any(details.values()):
        return None
    return key.seal(json.dumps(details, ensure_ascii=False), _DETAILS)


def _open(row: Any, key: SealKey) -> Order:
    details = {} if row.details is None else json.loads(key.open(row.details, _DETAILS))
    expected = details.get("expected")
    return Order(
        number=key.open(row.number, _NUMBER),
        state=OrderStep(row.state),
        event_at=row.event_at,
        value=None if row.currency is None else Money(row.cents, row.currency),
        expected=expected and date.fromisoformat(expected),
        carrier=details.get("carrier"),
        tracking=details.get("tracking"),
    )
