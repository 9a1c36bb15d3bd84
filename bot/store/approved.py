"""What buyers asked and a person answered with an entry: from it the library may learn."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, or_, select

from bot.domain.drafts import Delivery, Draft, DraftStatus, Verdict
from bot.domain.ids import ConversationId, InquiryId
from bot.store.conversations import Buyer, Conversation, Forgotten
from bot.store.database import Transaction
from bot.store.schema import drafts, inquiries
from bot.store.store import Store


@dataclass(frozen=True)
class ApprovedPart:
    """A question in the buyer's words, and the entry whose answer a person sent.

    `confidence` is the library's at that time, None where the person chose the entry.
    """

    inquiry: InquiryId
    buyer: Buyer
    asked: str
    entry: str
    language: str
    confidence: float | None


_FOUND_RIGHT = (
    select(drafts.c.inquiry_id, drafts.c.revision, inquiries.c.conversation_id)
    .join(inquiries, inquiries.c.id == drafts.c.inquiry_id)
    .where(
        drafts.c.status.in_([DraftStatus.APPROVED, DraftStatus.EDITED]),
        drafts.c.delivery == Delivery.SENT,
        or_(
            drafts.c.verdict == Verdict.RIGHT,
            # From before there were verdicts.
            and_(drafts.c.verdict.is_(None), drafts.c.status == DraftStatus.APPROVED),
        ),
    )
    .order_by(drafts.c.inquiry_id.desc(), drafts.c.revision.desc())
)


async def approved_parts(
    store: Store, tx: Transaction, since: datetime, limit: int
) -> AsyncIterator[ApprovedPart]:
    """What was approved since then and arrived, the newest inquiries first, at most `limit` drafts.
    Forgotten buyers are left out."""
    rows = await tx.execute(_FOUND_RIGHT.where(drafts.c.decided_at >= since).limit(limit))
    for row in rows.all():
        try:
            conversation = await store.conversations.get(tx, ConversationId(row.conversation_id))
        except Forgotten:
            continue
        inquiry = InquiryId(row.inquiry_id)
        draft = await store.inquiries.draft(tx, inquiry, row.revision, conversation.key)
        if draft is None or draft.by_hand:
            continue
        written = await _written(store, tx, inquiry, draft, conversation)
        for part in _parts(inquiry, draft, conversation, written):
            yield part


async def _written(
    store: Store, tx: Transaction, inquiry: InquiryId, draft: Draft, conversation: Conversation
) -> str:
    """All that the draft answers, where it is one message; the library had made nothing of it."""
    messages = await store.messages.all_of(tx, inquiry, conversation.key)
    asked = [one.text for one in messages if one.asks and one.number <= draft.covers]
    return asked[0] if len(asked) == 1 else ""


def _parts(
    inquiry: InquiryId, draft: Draft, conversation: Conversation, written: str
) -> Iterator[ApprovedPart]:
    for part in draft.parts:
        matched = part.match
        yield ApprovedPart(
            inquiry,
            conversation.buyer,
            part.asked or written,
            part.entry,
            matched.language if matched else conversation.language or part.language,
            matched.confidence if matched else part.confidence,
        )
