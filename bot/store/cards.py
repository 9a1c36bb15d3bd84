"""What the desk is shown of an inquiry: the wanted picture against the shown one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.domain.ids import ConversationId, InquiryId, PersonId
from bot.domain.lifecycle import Status
from bot.store.database import Transaction
from bot.store.schema import cards, inquiries
from bot.store.work import AT_ONCE, URGENT, Queue, WorkList


@dataclass(frozen=True)
class Place:
    """Where a card hangs. `person` is whose direct message it is, for `dm`."""

    name: str
    person: PersonId | None = None

    SALES: ClassVar["Place"]
    SLA: ClassVar["Place"]
    """An escalation, in the SLA channel."""
    BREACH: ClassVar["Place"]
    """Broken promises, in the SLA channel."""

    @staticmethod
    def dm(person: PersonId) -> "Place":
        """A call to a person, in a direct message."""
        return Place("dm", person)

    @staticmethod
    def read(text: str) -> "Place":
        """The place that such a text stands for."""
        name, _, person = text.partition(":")
        return Place(name, PersonId(person) if person else None)

    def __str__(self) -> str:
        """As it is stored: "sales", "dm:U0HELENA01"."""
        return self.name if self.person is None else f"{self.name}:{self.person}"


Place.SALES, Place.SLA, Place.BREACH = Place("sales"), Place("sla"), Place("breach")


@dataclass(frozen=True)
class Card:
    """Where a card is and which picture of it was asked for. `trying`: a post was begun.

    `conversation` and `status` are of its inquiry.
    """

    inquiry_id: InquiryId
    conversation: ConversationId
    status: Status
    place: Place
    wanted: int
    shown: int
    trying: bool
    channel: str | None
    ts: str | None


_KEY = (cards.c.inquiry_id == bindparam("b_inquiry_id"), cards.c.place == bindparam("b_place"))
_GET = (
    select(cards, inquiries.c.conversation_id, inquiries.c.status)
    .join(inquiries, inquiries.c.id == cards.c.inquiry_id)
    .where(*_KEY)
)
_WANT_ALL = (
    update(cards)
    .where(cards.c.inquiry_id == bindparam("b_inquiry_id"))
    .values(wanted=cards.c.wanted + 1)
    .returning(cards.c.place)
)
_TRYING = update(cards).where(*_KEY).values(trying=True)
_SHOWN = (
    update(cards)
    .where(*_KEY)
    .values(
        trying=False,
        shown=bindparam("b_shown"),
        channel=bindparam("b_channel"),
        ts=bindparam("b_ts"),
        problem=None,
    )
)
_NOT_TRIED = update(cards).where(*_KEY).values(trying=False)
_CLOSED = (
    update(cards)
    .where(*_KEY)
    .values(shown=bindparam("b_shown"), trying=False, problem=bindparam("b_problem"))
)
_LOST = update(cards).where(*_KEY).values(ts=None, shown=0, trying=False)
_PROBLEM = update(cards).where(*_KEY).values(problem=bindparam("b_problem"), trying=False)


class Cards:
    """The table of cards."""

    def __init__(self, dialect: str, work: WorkList) -> None:
        make: Any = postgresql.insert if dialect == "postgresql" else sqlite.insert
        self._work = work
        self._want = (
            make(cards)
            .values(
                inquiry_id=bindparam("inquiry_id"),
                place=bindparam("place"),
                wanted=1,
                shown=0,
                trying=False,
            )
            .on_conflict_do_update(
                index_elements=[cards.c.inquiry_id, cards.c.place],
                set_={"wanted": cards.c.wanted + 1},
            )
        )

    async def want(self, tx: Transaction, inquiry: InquiryId, place: Place) -> None:
        """The card should show the inquiry as it is after this transaction."""
        await tx.execute(self._want, {"inquiry_id": inquiry, "place": str(place)})
        # A call to a manager and a breach before what the desk works off.
        rank = AT_ONCE if place == Place.SALES else URGENT
        await self._work.poke(tx, Queue.CARD, work_key(inquiry, place), rank)

    async def want_all(self, tx: Transaction, inquiry: InquiryId) -> None:
        """The sales card, and every other that there is, should show the inquiry as it is now."""
        rows = await tx.execute(_WANT_ALL, {"b_inquiry_id": inquiry})
        places = [Place.read(row.place) for row in rows]
        if Place.SALES not in places:  # the first thing ever heard of it
            await self.want(tx, inquiry, Place.SALES)
        await self._work.poke_many(tx, Queue.CARD, [work_key(inquiry, one) for one in places])

    async def want_many(self, tx: Transaction, of: Sequence[InquiryId]) -> None:
        """As `want_all`, of many inquiries in a few statements."""
        each = list(dict.fromkeys(of))
        sales = str(Place.SALES)
        await tx.execute(self._want, [{"inquiry_id": one, "place": sales} for one in each])
        rows = await tx.execute(
            update(cards)
            .where(cards.c.inquiry_id.in_(each), cards.c.place != sales)
            .values(wanted=cards.c.wanted + 1)
            .returning(cards.c.inquiry_id, cards.c.place)
        )
        others = [f"{row.inquiry_id}:{row.place}" for row in rows]
        keys = [*(work_key(one, Place.SALES) for one in each), *others]
        await self._work.poke_many(tx, Queue.CARD, keys)

    async def get(self, tx: Transaction, inquiry: InquiryId, place: Place) -> Card | None:
        """The card, if one was ever wanted."""
        rows = await tx.execute(_GET, {"b_inquiry_id": inquiry, "b_place": str(place)})
        row = rows.first()
        if row is None:
            return None
        return Card(
            inquiry_id=inquiry,
            conversation=ConversationId(row.conversation_id),
            status=Status(row.status),
            place=place,
            wanted=row.wanted,
            shown=row.shown,
            trying=row.trying,
            channel=row.channel,
            ts=row.ts,
        )

    async def trying(self, tx: Transaction, card: Card) -> None:
        """A post is about to be asked for; after a crash, look for it first."""
        await tx.must_last()
        await tx.execute(_TRYING, _of(card))

    async def not_tried(self, tx: Transaction, card: Card) -> None:
        """The post was certainly not made: there is nothing to look for."""
        await tx.execute(_NOT_TRIED, _of(card))

    async def shown(self, tx: Transaction, card: Card, channel: str, ts: str) -> None:
        """The picture `card.wanted` hangs at `ts`."""
        await tx.execute(
            _SHOWN, {**_of(card), "b_shown": card.wanted, "b_channel": channel, "b_ts": ts}
        )

    async def closed(self, tx: Transaction, card: Card, problem: str | None) -> None:
        """Nothing more is done for the picture `card.wanted`, which does not hang."""
        problem = problem and problem[:200]
        await tx.execute(_CLOSED, {**_of(card), "b_shown": card.wanted, "b_problem": problem})

    async def lost(self, tx: Transaction, card: Card) -> None:
        """The message is gone: the card is to be posted again."""
        await tx.execute(_LOST, _of(card))

    async def failed(self, tx: Transaction, card: Card, problem: str) -> None:
        """The platform refuses the card; the inquiry is kept."""
        await tx.execute(_PROBLEM, {**_of(card), "b_problem": problem[:200]})


def _of(card: Card) -> dict[str, Any]:
    return {"b_inquiry_id": card.inquiry_id, "b_place": str(card.place)}


def work_key(inquiry: InquiryId, place: Place) -> str:
    """The work list's key of a card."""
    return f"{inquiry}:{place}"


def read_work_key(key: str) -> tuple[InquiryId, Place]:
    """The inquiry and the place that a work key names."""
    inquiry, _, place = key.partition(":")
    return InquiryId(int(inquiry)), Place.read(place)
