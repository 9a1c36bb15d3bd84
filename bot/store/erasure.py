"""Forgetting a buyer: what goes at once, and what of them is still to be taken from the desk.

The key goes, so every text sealed under it is dead wherever it was copied to. What is left says
that there were inquiries, when, and how they fared; it leads to nobody.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select, update

from bot.domain.drafts import Delivery
from bot.domain.ids import BuyerId, ConversationId, InquiryId
from bot.domain.lifecycle import Status
from bot.store.cards import Cards, Place
from bot.store.clocks import Clocks
from bot.store.conversations import Conversation
from bot.store.database import Transaction
from bot.store.escalations import Escalations
from bot.store.inbox import Inbox, chat_key, desk_key
from bot.store.orders import forget_orders
from bot.store.outbound import OutboxKind, OutboxState
from bot.store.schema import buyers, cards, conversations, drafts, inquiries, messages, outbox
from bot.store.vault import Vault

GONE = "gone"
"""What is written of a thing to be removed that was not there any more."""

_IN_THREAD = (OutboxKind.FILE, OutboxKind.FILE_MISSING)
_REMOVALS = (OutboxKind.REMOVE_FILE, OutboxKind.REMOVE_NOTE)


@dataclass(frozen=True)
class Tally:
    """How much was known of a buyer."""

    messages: int
    replies: int
    inquiries: tuple[InquiryId, ...]


@dataclass(frozen=True)
class Brought:
    """Something the bot put under a card; `external_id` is the desk platform's own handle."""

    kind: OutboxKind
    inquiry: InquiryId | None
    external_id: str


@dataclass(frozen=True)
class Left:
    """What became of the copies at the desk: `removed` are gone for certain.

    `doubtful` files may have been brought over, and nobody knows by which name. Of the rest there
    is the inquiry and the reason why it still stands.
    """

    cards: int
    removed: int
    gone: int
    doubtful: int
    stand: tuple[tuple[InquiryId, str], ...]


class Erasure:
    """Statements over all tables that hold something of a buyer."""

    def __init__(
        self,
        vault: Vault,
        inbox: Inbox,
        clocks: Clocks,
        all_cards: Cards,
        escalations: Escalations,
    ) -> None:
        self._vault = vault
        self._escalations = escalations
        self._inbox = inbox
        self._clocks = clocks
        self._cards = all_cards

    async def tally(self, tx: Transaction, conversation: ConversationId) -> Tally:
        """How much there is to forget."""
        of_them = select(inquiries.c.id).where(inquiries.c.conversation_id == conversation)
        numbers = (await tx.execute(of_them.order_by(inquiries.c.id))).scalars().all()
        written = select(func.count()).where(messages.c.conversation_id == conversation)
        answered = select(func.count()).where(
            drafts.c.inquiry_id.in_(of_them), drafts.c.delivery == Delivery.SENT
        )
        return Tally(
            messages=int((await tx.execute(written)).scalar_one()),
            replies=int((await tx.execute(answered)).scalar_one()),
            inquiries=tuple(InquiryId(number) for number in numbers),
        )

    async def brought(self, tx: Transaction, conversation: ConversationId) -> list[Brought]:
        """What hangs under the buyer's cards, or may."""
        rows = await tx.execute(
            select(outbox.c.kind, outbox.c.inquiry_id, outbox.c.external_id)
            .where(
                outbox.c.conversation_id == conversation,
                outbox.c.kind.in_(_IN_THREAD),
                outbox.c.external_id.is_not(None),
            )
            .order_by(outbox.c.id)
        )
        return [Brought(OutboxKind(row.kind), row.inquiry_id, row.external_id) for row in rows]

    async def forget(self, tx: Transaction, conversation: Conversation, now: datetime) -> None:
        """Destroy the key and all that leads to the buyer, and ask for every card to be redrawn.

        The conversation must be locked. What is being sent at this moment is left to its sender.
        """
        await tx.must_last()
        await tx.execute(
            update(buyers)
            .where(buyers.c.id == conversation.buyer.id)
            .values(
                key=None,
                name=None,
                handle=None,
                hint=None,
                chosen_language=None,
                country=None,
                country_source=None,
                zone=None,
                blocked_at=None,
                forgotten_at=now,
            )
        )
        await tx.execute(
            update(conversations)
            .where(conversations.c.id == conversation.id)
            .values(
                address_hash=f"forgotten:{conversation.id}",
                address=self._vault.house.seal("", "conversations.address"),
                language=None,
                asked_country_at=None,
            )
        )
        chat = chat_key(self._vault, conversation.channel, conversation.address)
        await self._inbox.forget(tx, chat)
        for order in await forget_orders(tx, conversation.id):
            await self._inbox.forget(tx, order)
        await self._withdraw(tx, conversation.id, now)
        await self._close(tx, conversation.id, now)

    async def _withdraw(self, tx: Transaction, conversation: ConversationId, now: datetime) -> None:
        ours = outbox.c.conversation_id == conversation
        await tx.execute(
            update(outbox)
            .where(ours, outbox.c.state == OutboxState.WAITING)
            .values(state=OutboxState.WITHDRAWN, payload=None, settled_at=now)
        )
        undone = outbox.c.state.in_([OutboxState.FAILED, OutboxState.UNCERTAIN])
        await tx.execute(update(outbox).where(ours, undone).values(payload=None))

    async def _close(self, tx: Transaction, conversation: ConversationId, now: datetime) -> None:
        """A save that is under way fails by the version, and finds the buyer forgotten."""
        closed = await tx.execute(
            update(inquiries)
            .where(inquiries.c.conversation_id == conversation)
            .values(
                status=Status.RESOLVED,
                waiting_since=None,
                resolved_at=func.coalesce(inquiries.c.resolved_at, now),
                holder=None,
                suggestions=None,
                severity_reasons=None,
                version=inquiries.c.version + 1,
            )
            .returning(inquiries.c.id)
        )
        numbers = sorted(closed.scalars().all())
        await self._escalations.end_all(tx, [InquiryId(number) for number in numbers], now)
        for number in numbers:
            inquiry = InquiryId(number)
            await self._inbox.forget(tx, desk_key(inquiry))  # a click brings its card's words
            for name in await self._clocks.running(tx, inquiry):
                await self._clocks.stop(tx, inquiry, name, now)
        await tx.execute(update(cards).where(_cards_of(conversation)).values(problem=None))
        wanted = select(cards.c.inquiry_id, cards.c.place).where(_cards_of(conversation))
        for row in (await tx.execute(wanted)).all():
            await self._cards.want(tx, InquiryId(row.inquiry_id), Place.read(row.place))

    async def pending(self, tx: Transaction, conversation: ConversationId, removals: str) -> bool:
        """Whether a copy at the desk is still to be removed, or on its way there.

        `removals` is the order key under which removals were queued.
        """
        undrawn = select(cards.c.inquiry_id).where(
            _cards_of(conversation), cards.c.wanted != cards.c.shown
        )
        open_rows = select(outbox.c.id).where(
            or_(
                and_(
                    outbox.c.order_key == removals,
                    outbox.c.state.in_([OutboxState.WAITING, OutboxState.SENDING]),
                ),
                and_(
                    outbox.c.conversation_id == conversation,
                    outbox.c.kind.in_(_IN_THREAD),
                    outbox.c.state == OutboxState.SENDING,
                ),
            )
        )
        for query in (undrawn, open_rows):
            if (await tx.execute(query.limit(1))).first() is not None:
                return True
        return False

    async def left(self, tx: Transaction, conversation: ConversationId, removals: str) -> Left:
        """What became of the copies at the desk, once none is pending."""
        drawn = await tx.execute(
            select(cards.c.inquiry_id, cards.c.ts, cards.c.problem)
            .where(_cards_of(conversation))
            .order_by(cards.c.inquiry_id)
        )
        known_cards = drawn.all()
        removed = await tx.execute(
            select(outbox.c.inquiry_id, outbox.c.state, outbox.c.external_id, outbox.c.problem)
            .where(outbox.c.order_key == removals, outbox.c.kind.in_(_REMOVALS))
            .order_by(outbox.c.id)
        )
        rows = removed.all()
        done = [row for row in rows if row.state == OutboxState.SENT]
        doubtful = await tx.execute(
            select(func.count()).where(
                outbox.c.conversation_id == conversation,
                outbox.c.kind.in_(_IN_THREAD),
                outbox.c.state.in_([OutboxState.SENT, OutboxState.UNCERTAIN]),
                outbox.c.external_id.is_(None),
            )
        )
        stand: Sequence[tuple[InquiryId, str]] = [
            *(
                (row.inquiry_id, row.problem)
                for row in known_cards
                if row.problem not in (None, GONE)
            ),
            *((row.inquiry_id, row.problem or "") for row in rows if row not in done),
        ]
        return Left(
            cards=sum(1 for row in known_cards if row.ts is not None and row.problem is None),
            removed=sum(1 for row in done if row.external_id != GONE),
            gone=sum(1 for row in done if row.external_id == GONE)
            + sum(1 for row in known_cards if row.problem == GONE),
            doubtful=int(doubtful.scalar_one()),
            stand=tuple(stand),
        )


def _cards_of(conversation: ConversationId) -> ColumnElement[bool]:
    of_them = select(inquiries.c.id).where(inquiries.c.conversation_id == conversation)
    return cards.c.inquiry_id.in_(of_them)


def farewell_key(buyer: BuyerId) -> str:
    """The order key of what a forgotten buyer is still told."""
    return f"forget:{buyer}"


def removal_key(buyer: BuyerId) -> str:
    """The order key of what is to be removed of a forgotten buyer."""
    return f"remove:{buyer}"
