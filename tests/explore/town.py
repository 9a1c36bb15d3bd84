"""What is explored: the production worker, attendant and dispatch, on stores that halt at gates.

Stand-ins are only the outer ends: what a message means (each leads to one reply), the buyers'
platform (it remembers what it was asked), and time.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any, cast

from sqlalchemy import BigInteger, Column, Integer, String, Table, insert

from bot.domain.buttons import NO_BUTTONS, Buttons
from bot.domain.drafts import Draft, DraftStatus
from bot.domain.errors import OutcomeUnknown, RetryLater
from bot.domain.events import BuyerMessage, Contact
from bot.domain.ids import InquiryId, PersonId
from bot.domain.inquiry import Inquiry
from bot.services.deliver import Dispatch
from bot.services.intake import Attendant
from bot.services.perform import Performer
from bot.services.policies import Policies
from bot.services.rates import BuyerRates, DeskRates
from bot.services.settle import Settlement
from bot.store.conversations import Conversation
from bot.store.database import Transaction
from bot.store.lanes import Rate
from bot.store.outbound import Outbound, OutboxKind, OutboxRow
from bot.store.work import Job, Queue
from bot.workers.loop import Run, Worker
from tests.explore.bells import Ringer
from tests.explore.gates import Gates, process, token
from tests.explore.stepped import SteppedStore, metadata
from tests.store.world import ANA, LI, NOW, inquiry_of

ZOE = Contact("telegram", "610000003", "Zoé Roux", None, "fr")
KEYS = {"ana": ANA, "li": LI, "zoe": ZOE}
RATES = BuyerRates(overall=Rate(0.5, 2), per_chat=Rate(0.25, 2))
CHANNEL = "telegram"
ANSWER_LOST = "answer lost"
WAITS = {"asks to wait": 6.0, "asks to wait long": 60.0}

explored = Table(
    "explored",
    metadata,
    Column("seq", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("key", String(8)),
    Column("number", Integer),
    Column("token", String(32)),
)
"""What handling a message leaves behind, written in its transaction."""


@dataclass
class Platform:
    """The buyers' platform: asked, it does; its answer may get lost."""

    gates: Gates
    said: list[tuple[str, int]] = field(default_factory=list)
    answered: set[str] = field(default_factory=set)
    """Keys whose last reply is known to have arrived."""
    name: str = CHANNEL
    text_limit: int = 4096

    async def send_text(self, _address: str, text: str, _buttons: Buttons = NO_BUTTONS) -> str:
        key, number = text.split(" ")
        self.answered.discard(key)
        wait = WAITS.get(await self.gates.at("ask", *WAITS))
        if wait is not None:
            raise RetryLater("too many", wait)
        self.said.append((key, int(number)))
        if await self.gates.at("answer", ANSWER_LOST) == ANSWER_LOST:
            raise OutcomeUnknown("reset")
        self.answered.add(key)
        return str(len(self.said))


@dataclass(frozen=True)
class Buyer:
    """A key's conversation, and the inquiry its replies belong to."""

    conversation: Conversation
    inquiry: InquiryId


@dataclass
class Reception:
    """Each message leads to one reply; what production decides in between is left out."""

    store: SteppedStore
    buyers: Mapping[str, Buyer]

    async def message(
        self,
        tx: Transaction,
        event: BuyerMessage,
        conversation: Conversation,
        _librarian: object,
        now: Any,
        cause: str,
    ) -> None:
        key, number = event.text.split(" ")
        buyer = self.buyers[key]
        if self.store.halts_inside:
            await self.store.gates.at("in hand")
        written = {"key": key, "number": int(number), "token": token.get()}
        await tx.execute(insert(explored).values(**written))
        reply = Outbound(
            effect_key=f"{cause}:{event.text}",
            order_key=key,
            kind=OutboxKind.REPLY,
            payload={"text": event.text},
            conversation_id=conversation.id,
            inquiry_id=buyer.inquiry,
            revision=int(number),
        )
        await self.store.outbox.add(tx, reply, conversation.key, now)

    async def answers(self, *_: object) -> bool:
        return False


class PlainSettlement(Settlement):
    """Settles the row; what the outcome means for the inquiry is tested elsewhere."""

    async def reply(
        self, tx: Transaction, row: OutboxRow, conversation: Conversation
    ) -> tuple[Inquiry, Draft, int]:
        approved = Draft(
            row.revision or 0, DraftStatus.APPROVED, "", "es", NOW,
            decided_by=PersonId("U0ANIA0001"), decided_at=NOW,
        )  # fmt: skip
        return inquiry_of(), approved, 1

    async def _settle_reply(self, *_: object) -> None:
        pass


class PlainDispatch(Dispatch):
    """Production's, with that settlement."""

    @property
    def settlement(self) -> Settlement:
        return PlainSettlement(self.store, self.policies, self.time, self.buyers.text_limit)


@dataclass(frozen=True)
class Pace:
    """Business time stands; whoever waits for it waits at a gate."""

    gates: Gates

    def now(self) -> Any:
        return NOW

    async def wait_until(self, *_: object) -> None:
        await self.gates.at("wait")


@dataclass
class Hands:
    """How many tasks of one process have one key in hand."""

    most: int = 0
    now: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    @contextmanager
    def take(self, *jobs: Job) -> Iterator[None]:
        """The present task has these in hand."""
        token.set(jobs[0].owner)
        taken = [(process.get(), job.queue, job.key) for job in jobs]
        self.now.update(taken)
        self.most = max(self.most, *(self.now[one] for one in taken))
        try:
            yield
        finally:
            self.now.subtract(taken)


def worker(
    store: SteppedStore, platform: Platform, buyers: Mapping[str, Buyer], hands: Hands
) -> Worker:
    """A process's worker, as it is assembled in production."""
    gates, pace = store.gates, Pace(store.gates)
    stand_in = cast("Any", Reception(store, buyers))
    anything = cast("Any", None)
    attendant = Attendant(
        store=store,
        parsers={"told": _parse},
        reception=stand_in,
        self_service=stand_in,
        review=anything,
        commands=anything,
        operations=anything,
        orders=anything,
        buyers=cast("Any", platform),
        librarian=lambda: anything,
        time=pace,
    )
    channel = cast("Any", platform)
    performer = Performer(store, channel, anything, anything)
    dispatch = PlainDispatch(store, channel, performer, Policies(), pace, RATES, DeskRates())

    ringer = Ringer(store)

    async def one(doing: str, run: Run, job: Job) -> None:
        gates.does(f"{doing} {job.key}")
        with hands.take(job):
            await run(job)

    async def many(jobs: Sequence[Job]) -> list[Job]:
        gates.does(" ".join(["ring", *(job.key for job in jobs)]))
        try:
            with hands.take(*jobs):
                return await ringer.ring_together(jobs)
        finally:
            gates.rest()

    runs: dict[Queue, Run] = {
        Queue.INBOX: partial(one, "attend", attendant.attend),
        Queue.OUTBOX: partial(one, "send", dispatch.deliver),
        Queue.CLOCK: partial(one, "ring", ringer.ring),
    }
    return Worker(store, pace, runs, {Queue.CLOCK: many})


def _parse(payload: Mapping[str, Any]) -> BuyerMessage:
    text = payload["text"]
    return BuyerMessage(KEYS[text.split(" ")[0]], text, "text", text, NOW)
