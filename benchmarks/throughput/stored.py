"""Intake and claim beside many stored messages, on PostgreSQL: two databases asked in turns.

One is as good as empty. The other holds so many handled events and so many messages, made by the
server itself, with a conversation for each twenty and an inquiry for each ten.
"""

import asyncio
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

import psycopg

from benchmarks.throughput.figures import quantile
from benchmarks.throughput.table import Table
from benchmarks.throughput.targets import GROWTH, Verdict
from bot.real_time import RealTime
from bot.services.intake import Intake
from bot.store.database import database_url, open_database
from bot.store.inbox import InboundEvent, chat_key
from bot.store.migrate import migrate
from bot.store.store import Store
from bot.store.vault import Vault
from bot.store.work import Queue
from tests.support.postgres import PostgresServer

ASKED = 1000
"""Events for each database; the first tenth warms it up."""
_BATCH = 500_000
_TEXT_BYTES = 120
"""A sealed sentence."""
_MAKE = (
    "INSERT INTO buyers (key, name, created_at) SELECT NULL, NULL, now()"
    " FROM generate_series(1, {conversations})",
    "INSERT INTO conversations (buyer_id, channel, address_hash, address, created_at)"
    " SELECT id, 'telegram', md5(id::text) || md5('a' || id), '\\x00', now() FROM buyers",
    "INSERT INTO inquiries (conversation_id, kind, status, language, opened_at, heard_at,"
    " contacts, messages, settled, revision, version)"
    " SELECT 1 + i / 2 % {conversations}, 'question', 'resolved', 'en', now(), now(), 1, 10, 0,"
    " 1, 1 FROM generate_series(0, {inquiries} - 1) AS i",
)
_MESSAGES = (
    "INSERT INTO messages (conversation_id, inquiry_id, external_id, number, asks, form, text,"
    " sent_at, received_at) SELECT 1 + i / 20 % {conversations}, 1 + i / 10 % {inquiries}, i::text,"
    " 1 + i % 10, true, 'text', decode(repeat('5e', {bytes}), 'hex'), now(), now()"
    " FROM generate_series({first}, {last}) AS i"
)
_EVENTS = (
    "INSERT INTO inbox (source, event_key, order_key, state, received_at, attempts)"
    " SELECT 'telegram', i || '.' || i % 1000 || '.1764400000', 'done', 'done', now(), 0"
    " FROM generate_series({first}, {last}) AS i"
)


@dataclass
class Times:
    """Seconds that each took."""

    take: list[float] = field(default_factory=list)
    claim: list[float] = field(default_factory=list)


@dataclass(frozen=True)
class Stored:
    """What was measured with an empty and a full database."""

    rows: int
    making: float
    """Seconds."""
    empty: Times
    full: Times

    def growth(self, name: str) -> float:
        """The full one's 99th percentile as a multiple of the empty one's."""
        full, empty = (quantile(getattr(one, name), 0.99) for one in (self.full, self.empty))
        return full / empty if empty else float("nan")


async def stored(
    server: PostgresServer, rows: int, tell: Callable[[str], None], asked: int = ASKED
) -> Stored:
    """Fill a database with `rows` messages and as many events, and ask it and an empty one."""
    with server.database() as small, server.database() as large:
        for url in (small, large):
            migrate(database_url(url))
        begun = time.perf_counter()
        await asyncio.to_thread(_fill, large, rows, tell)
        making = time.perf_counter() - begun
        async with AsyncExitStack() as closing:
            sides = [_Side(url) for url in (small, large)]
            for side in sides:
                closing.push_async_callback(side.store.close)
            for number in range(asked):
                for side in sides:
                    await side.ask(number, counts=number >= asked // 10)
            return Stored(rows, making, *(side.times for side in sides))


class _Side:
    """A database under measurement."""

    def __init__(self, url: str) -> None:
        self.store = Store(open_database(database_url(url)), Vault(secrets.token_bytes(32)))
        self.times = Times()
        self._intake = Intake(self.store, RealTime())

    async def ask(self, number: int, *, counts: bool) -> None:
        """An event comes in, is claimed and done with."""
        chat = chat_key(self.store.vault, "telegram", str(number % 500))
        key = f"{2_000_000_000 + number}.{number}.1764400000"
        message = {"message": {"chat": {"id": number % 500}, "text": "What is your MOQ?"}}
        event = InboundEvent("telegram", key, chat, {"update_id": number, **message})
        with _timed(self.times.take if counts else []):
            await self._intake.take([event])
        with _timed(self.times.claim if counts else []):
            async with self.store.transaction() as tx:
                now = RealTime().now()
                jobs = await self.store.work.claim(tx, [Queue.INBOX], "bench", now, 48)
        async with self.store.transaction() as tx:
            for job in jobs:
                row, more = await self.store.inbox.head(tx, job.key)
                if row is not None:
                    await self.store.inbox.done(tx, row.id)
                await self.store.work.settle(tx, job, more=more)


@contextmanager
def _timed(into: list[float]) -> Iterator[None]:
    begun = time.perf_counter()
    yield
    into.append(time.perf_counter() - begun)


def _fill(url: str, rows: int, tell: Callable[[str], None]) -> None:
    sizes = {"conversations": max(1, rows // 20), "inquiries": max(1, rows // 10)}
    with psycopg.connect(url, autocommit=True) as connection:
        # The rows agree with one another: no need to look each reference up.
        connection.execute("SET session_replication_role = replica")
        connection.execute("SET synchronous_commit = off")
        for statement in _MAKE:
            _run(connection, statement.format(**sizes))
        for first in range(0, rows, _BATCH):
            span: dict[str, Any] = {"first": first, "last": min(rows, first + _BATCH) - 1}
            _run(connection, _MESSAGES.format(bytes=_TEXT_BYTES, **span, **sizes))
            _run(connection, _EVENTS.format(**span))
            tell(f"{span['last'] + 1:,} of {rows:,} stored")
        _run(connection, "VACUUM ANALYZE")
        _run(connection, "CHECKPOINT")


def _run(connection: psycopg.Connection[Any], statement: str) -> None:
    connection.execute(statement.encode())


def verdicts(found: Stored) -> list[Verdict]:
    """The goals of both."""
    return [
        Verdict(
            f"{found.rows:,} stored messages: {what} p99, times that of none",
            found.growth(name),
            GROWTH,
            at_most=True,
        )
        for what, name in (("intake", "take"), ("claim", "claim"))
    ]


def table(found: Stored) -> Table:
    """Both databases side by side."""
    rows = [
        (
            title,
            *(
                f"{1000 * quantile(samples, at):.2f}"
                for samples in (times.take, times.claim)
                for at in (0.5, 0.99)
            ),
        )
        for title, times in (
            ("none", found.empty),
            (f"{found.rows:,} (made in {found.making:.0f} s)", found.full),
        )
    ]
    heads = ("stored messages", "intake p50 ms", "p99 ms", "claim p50 ms", "p99 ms")
    return Table("Intake and claim on PostgreSQL", heads, rows)
