"""What buyers wrote, sealed."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from bot.domain.events import Attachment
from bot.domain.ids import InquiryId, MessageId
from bot.store.conversations import Conversation
from bot.store.database import Transaction
from bot.store.schema import messages
from bot.store.vault import SealKey


@dataclass(frozen=True)
class Message:
    """One message of a buyer."""

    id: MessageId
    external_id: str
    number: int
    asks: bool
    form: str
    text: str
    attachment: Attachment | None
    sent_at: datetime
    received_at: datetime
    edited_at: datetime | None


_INSERT = insert(messages).returning(messages.c.id)
_LATEST = (
    select(messages)
    .where(messages.c.inquiry_id == bindparam("inquiry_id"))
    .order_by(messages.c.id.desc())
    .limit(bindparam("limit"))
)
_ALL = (
    select(messages).where(messages.c.inquiry_id == bindparam("inquiry_id")).order_by(messages.c.id)
)
_FIND = select(messages).where(
    messages.c.conversation_id == bindparam("conversation_id"),
    messages.c.external_id == bindparam("external_id"),
)
_EDIT = (
    update(messages)
    .where(messages.c.id == bindparam("b_id"))
    .values(text=bindparam("b_text"), edited_at=bindparam("b_edited_at"), asks=True)
)


class Messages:
    """The table of messages."""

    async def add(
        self,
        tx: Transaction,
        conversation: Conversation,
        inquiry: InquiryId,
        *,
        external_id: str,
        number: int,
        asks: bool,
        form: str,
        text: str,
        attachment: Attachment | None,
        sent_at: datetime,
        now: datetime,
    ) -> MessageId:
        """Store a message under the buyer's key."""
        key = conversation.key
        details = json.dumps(attachment.__dict__) if attachment else None
        row = await tx.execute(
            _INSERT,
            {
                "conversation_id": conversation.id,
                "inquiry_id": inquiry,
                "external_id": external_id,
                "number": number,
                "asks": asks,
                "form": form,
                "text": key.seal(text, "messages.text"),
                "attachment": details and key.seal(details, "messages.attachment"),
                "sent_at": sent_at,
                "received_at": now,
            },
        )
        return MessageId(row.scalar_one())

    async def latest(
        self, tx: Transaction, inquiry: InquiryId, key: SealKey, limit: int = 20
    ) -> list[Message]:
        """The newest messages of an inquiry, oldest first."""
        rows = await tx.execute(_LATEST, {"inquiry_id": inquiry, "limit": limit})
        return [_read(row, key) for row in reversed(rows.all())]

    async def all_of(self, tx: Transaction, inquiry: InquiryId, key: SealKey) -> list[Message]:
        """Every message of an inquiry, oldest first."""
        rows = await tx.execute(_ALL, {"inquiry_id": inquiry})
        return [_read(row, key) for row in rows.all()]

    async def find(
        self, tx: Transaction, conversation: Conversation, external_id: str
    ) -> tuple[InquiryId, Message] | None:
        """The message the channel calls `external_id`, with its inquiry."""
        rows = await tx.execute(
            _FIND, {"conversation_id": conversation.id, "external_id": external_id}
        )
        row = rows.first()
        if row is None:
            return None
        return InquiryId(row.inquiry_id), _read(row, conversation.key)

    async def edit(
        self, tx: Transaction, message: Message, text: str, key: SealKey, now: datetime
    ) -> None:
        """The buyer changed the words of a message."""
        await tx.execute(
            _EDIT,
            {"b_id": message.id, "b_text": key.seal(text, "messages.text"), "b_edited_at": now},
        )


def _read(row: Any, key: SealKey) -> Message:
    details = row.attachment and json.loads(key.open(row.attachment, "messages.attachment"))
    return Message(
        id=MessageId(row.id),
        external_id=row.external_id,
        number=row.number,
        asks=row.asks,
        form=row.form,
        text="" if row.text is None else key.open(row.text, "messages.text"),
        attachment=Attachment(**details) if details else None,
        sent_at=row.sent_at,
        received_at=row.received_at,
        edited_at=row.edited_at,
    )
