"""Past questions: what buyers asked, and which entries answered. For the library's tools."""

from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from bot.domain.drafts import Draft
from bot.domain.ids import ConversationId, InquiryId
from bot.store.conversations import Buyer, Conversation, Forgotten
from bot.store.database import Transaction
from bot.store.schema import inquiries
from bot.store.store import Store


@dataclass(frozen=True)
class PastQuestion:
    """What a buyer asked in one inquiry."""

    inquiry: InquiryId
    language: str
    text: str
    """All that was asked, a message a line; empty if it was never put in words."""
    buyer: Buyer
    sent: tuple[str, ...]
    """The entries of the last answer that went out; none if it was written by hand, or none did."""


async def past_questions(
    store: Store, tx: Transaction, since: datetime, limit: int
) -> AsyncIterator[PastQuestion]:
    """The newest inquiries opened since then, the newest first. Forgotten buyers are left out."""
    rows = await tx.execute(
        select(inquiries.c.id, inquiries.c.conversation_id, inquiries.c.language)
        .where(inquiries.c.opened_at >= since)
        .order_by(inquiries.c.id.desc())
        .limit(limit)
    )
    for row in rows.all():
        try:
            conversation = await store.conversations.get(tx, ConversationId(row.conversation_id))
        except Forgotten:
            continue
        yield await _question(store, tx, InquiryId(row.id), row.language, conversation)


async def _question(
    store: Store, tx: Transaction, inquiry: InquiryId, language: str, conversation: Conversation
) -> PastQuestion:
    messages = await store.messages.all_of(tx, inquiry, conversation.key)
    replies = await store.inquiries.with_the_buyer(tx, inquiry, conversation.key)
    text = "\n".join(message.text for message in messages if message.asks and message.text)
    return PastQuestion(inquiry, language, text, conversation.buyer, _entries(replies))


def _entries(replies: list[Draft]) -> tuple[str, ...]:
    if not replies or replies[-1].by_hand:
        return ()
    return tuple(dict.fromkeys(part.entry for part in replies[-1].parts))


async def demand(
    store: Store, tx: Transaction, since: datetime, limit: int
) -> Counter[tuple[tuple[str, ...], str]]:
    """How often the entries of an answer, or none, were asked for in a language."""
    counted: Counter[tuple[tuple[str, ...], str]] = Counter()
    async for question in past_questions(store, tx, since, limit):
        if question.text:
            counted[question.sent, question.language] += 1
    return counted
