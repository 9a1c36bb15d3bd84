"""What the store's tests are made of: a clock's time, keys, buyers, jobs."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import URL, Executable, update

from bot.domain.drafts import Draft, DraftStatus
from bot.domain.events import Contact
from bot.domain.ids import InquiryId
from bot.domain.inquiry import NEW_INQUIRY, Decision, Inquiry
from bot.domain.kinds import Kind
from bot.domain.lifecycle import Status
from bot.store.conversations import Conversation
from bot.store.database import Transaction, database_url, open_database
from bot.store.outbound import Outbound, OutboxKind
from bot.store.schema import lanes, work
from bot.store.store import Store
from bot.store.vault import Vault
from bot.store.work import Job, Queue

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
KEY = bytes(range(32))
VAULT = Vault(KEY)
ANA = Contact("telegram", "610000001", "Ana García", "ana_g", "es")
LI = Contact("telegram", "610000002", "Li Wei", None, "zh-hans")


@asynccontextmanager
async def opened(url: URL, vault: Vault = VAULT) -> AsyncIterator[Store]:
    """A process's store, begun as the bot begins it."""
    store = Store(open_database(url), vault)
    try:
        await store.begin()
        yield store
    finally:
        await store.close()


async def engine_time_passes(store: Store, seconds: float) -> None:
    """Leases, back-off and lanes are `seconds` older, without anybody waiting."""
    async with store.transaction() as tx:
        await tx.execute(update(work).values(held_until=work.c.held_until - seconds))
        await tx.execute(update(lanes).values(arrival=lanes.c.arrival - seconds))


async def poke(store: Store, *keys: str, queue: Queue = Queue.OUTBOX) -> None:
    """Make keys due, each in a transaction of its own, in this order."""
    for key in keys:
        async with store.transaction() as tx:
            await store.work.poke(tx, queue, key)


async def arm(store: Store, key: str, due_at: datetime) -> None:
    """Make a clock's key due at a moment."""
    async with store.transaction() as tx:
        await store.work.arm(tx, Queue.CLOCK, key, due_at)


async def claim(
    store: Store,
    owner: str = "worker",
    now: datetime = NOW,
    *,
    limit: int = 10,
    queues: tuple[Queue, ...] = tuple(Queue),
) -> list[Job]:
    """What a worker gets."""
    async with store.transaction() as tx:
        return await store.work.claim(tx, queues, owner, now, limit)


async def claim_one(store: Store, owner: str = "worker", now: datetime = NOW) -> Job:
    """The one job that is due."""
    (job,) = await claim(store, owner, now)
    return job


async def finish(store: Store, job: Job) -> None:
    """The worker is done with a job."""
    async with store.transaction() as tx:
        await store.work.finish(tx, job)


async def hold(store: Store, job: Job, seconds: float) -> None:
    """The worker puts a job off."""
    async with store.transaction() as tx:
        await store.work.hold(tx, job, seconds)


def keys(jobs: list[Job]) -> list[str]:
    """The keys of jobs."""
    return [job.key for job in jobs]


async def conversation_with(store: Store, contact: Contact = ANA) -> Conversation:
    """The conversation with a buyer."""
    async with store.transaction() as tx:
        return await store.conversations.of(tx, contact, NOW)


def inquiry_of(**fields: object) -> Inquiry:
    """An inquiry that nobody has saved yet."""
    new = Inquiry(
        id=NEW_INQUIRY,
        kind=Kind.QUESTION,
        severity=None,
        status=Status.NEEDS_ANSWER,
        language="es",
        opened_at=NOW,
        heard_at=NOW,
        waiting_since=NOW,
    )
    return replace(new, **fields)  # type: ignore[arg-type]


def draft_of(text: str, revision: int = 1) -> Draft:
    """A proposed draft."""
    return Draft(revision, DraftStatus.PROPOSED, text, "es", NOW)


async def saved(
    store: Store, conversation: Conversation, decision: Decision | None = None, version: int = 0
) -> InquiryId:
    """Save a decision, by default on a new inquiry."""
    async with store.transaction() as tx:
        return await store.inquiries.save(
            tx,
            conversation.id,
            decision or Decision(inquiry_of()),
            version,
            conversation.key,
        )


def reply(
    conversation: Conversation, inquiry: InquiryId, text: str, piece: int = 0, revision: int = 1
) -> Outbound:
    """A piece of a reply on its way."""
    return Outbound(
        effect_key=f"reply:{inquiry}:{revision}:{piece}",
        order_key=f"telegram:{conversation.id}",
        kind=OutboxKind.REPLY,
        payload={"text": text},
        conversation_id=conversation.id,
        inquiry_id=inquiry,
        revision=revision,
    )


async def rows(tx: Transaction, statement: Executable) -> list[tuple[object, ...]]:
    """What stands in the database itself."""
    return [tuple(row) for row in await tx.execute(statement)]


def sqlite_url(path: Path) -> URL:
    """The URL of a file."""
    return database_url(f"sqlite:///{path}")
