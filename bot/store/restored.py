"""What a database put back from a backup must not do by itself: its rows know nothing of since."""

import secrets
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, func, insert, select, text, update

from bot.domain.effects import ClockName
from bot.domain.ids import InquiryId
from bot.domain.lifecycle import Status
from bot.store.database import Transaction
from bot.store.keepsakes import BACKUP
from bot.store.outbound import OutboxKind, OutboxState
from bot.store.schema import (
    buyers,
    cards,
    clocks,
    conversations,
    inbox,
    inquiries,
    keepsakes,
    outbox,
)
from bot.store.vault import SealKey

_LEAP = 100_000
"""Far more inquiries than are opened between two backups."""
_SPEAKS_TO_BUYERS = (ClockName.ACKNOWLEDGE, ClockName.SURVEY)


async def doubt(tx: Transaction, kinds: Collection[OutboxKind]) -> int:
    """Take effects of these kinds that wait for effects that may have been performed."""
    done = await tx.execute(
        update(outbox)
        .where(outbox.c.state == OutboxState.WAITING, outbox.c.kind.in_(sorted(kinds)))
        .values(state=OutboxState.SENDING)
    )
    return done.rowcount


async def set_aside(tx: Transaction, problem: str) -> int:
    """Set events that wait aside: they may have been handled, clicks among them."""
    done = await tx.execute(
        update(inbox).where(inbox.c.state == "waiting").values(state="quarantined", problem=problem)
    )
    return done.rowcount


async def still(tx: Transaction, now: datetime) -> None:
    """Stop the clocks at which buyers would be told something they may have been told."""
    await tx.execute(
        update(clocks)
        .where(clocks.c.stopped_at.is_(None), clocks.c.name.in_(_SPEAKS_TO_BUYERS))
        .values(stopped_at=now)
    )


async def open_inquiries(tx: Transaction) -> list[InquiryId]:
    """All that are not resolved; a card that may have been posted is looked for first."""
    await tx.execute(update(cards).where(cards.c.ts.is_(None)).values(trying=True))
    rows = await tx.execute(
        select(inquiries.c.id).where(inquiries.c.status != Status.RESOLVED).order_by(inquiries.c.id)
    )
    return [InquiryId(row.id) for row in rows]


async def leap(tx: Transaction, house: SealKey, now: datetime) -> None:
    """Give no inquiry the number of one that was opened since: its card hangs in Slack.

    The number is taken by an empty inquiry of nobody, as a buyer leaves one who was forgotten.
    """
    newest = (await tx.execute(select(func.max(inquiries.c.id)))).scalar() or 0
    buyer = await tx.execute(
        insert(buyers).values(created_at=now, forgotten_at=now).returning(buyers.c.id)
    )
    nobody = {
        "buyer_id": buyer.scalar_one(),
        "channel": "none",
        "address_hash": secrets.token_hex(32),
        "address": house.seal("", "conversations.address"),
        "created_at": now,
    }
    conversation = await tx.execute(
        insert(conversations).values(nobody).returning(conversations.c.id)
    )
    await tx.execute(
        insert(inquiries).values(
            id=newest + _LEAP,
            conversation_id=conversation.scalar_one(),
            kind="other",
            status=Status.RESOLVED,
            language="en",
            opened_at=now,
            heard_at=now,
            resolved_at=now,
            messages=0,
            settled=0,
            revision=0,
            version=1,
        )
    )
    if tx.dialect == "postgresql":
        await tx.execute(
            text("SELECT setval(pg_get_serial_sequence('inquiries', 'id'), :last)"),
            {"last": newest + _LEAP},
        )


async def no_longer_a_copy(tx: Transaction) -> None:
    """It is the database again."""
    await tx.execute(delete(keepsakes).where(keepsakes.c.name == BACKUP))
