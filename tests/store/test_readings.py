"""What all processes have before them: told rightly, and without reading what is done."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from sqlalchemy import URL, text

from bot.store.database import sync_engine
from bot.store.inbox import TRIES, InboundEvent
from bot.store.outbound import Outbound, OutboxKind, OutboxState
from bot.store.readings import Reading, Readings
from bot.store.store import Store
from bot.store.work import Queue
from tests.store.world import HOUR, NOW, arm

SECOND = timedelta(seconds=1)
ROWS = 3000
_SERIES = {
    "postgresql": "generate_series(1, :n) AS g(i)",
    "sqlite": "(WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < :n)"
    " SELECT i FROM c) AS g",
}
_DONE = (
    "INSERT INTO inbox (source, event_key, order_key, state, received_at, attempts)"
    " SELECT 'telegram', 'e' || i, 'done', 'done', :now, 0 FROM {series}",
    "INSERT INTO outbox (effect_key, order_key, kind, state, created_at, attempts)"
    " SELECT 'e' || i, 'k' || i, 'reply', 'sent', :now, 0 FROM {series}",
    "INSERT INTO work (queue, key, due_at, gen, attempts)"
    " SELECT 'clock', 'c' || i, :later, 0, 0 FROM {series}",
    "INSERT INTO buyers (id, created_at) VALUES (1, :now)",
    "INSERT INTO conversations (id, buyer_id, channel, address_hash, address, created_at)"
    " VALUES (1, 1, 'telegram', 'h', :bytes, :now)",
    "INSERT INTO inquiries (id, conversation_id, kind, status, language, opened_at, heard_at,"
    " messages, settled, revision, version) SELECT i, 1, 'question', 'answered', 'es', :now, :now,"
    " 1, 0, 1, 1 FROM {series}",
    "INSERT INTO clocks (inquiry_id, name, started_at, due_at)"
    " SELECT i, 'first_response', :now, :later FROM {series}",
)


async def read(store: Store, at: datetime = NOW) -> Reading:
    async with store.transaction() as tx:
        return await store.readings.read(tx, at)


async def take(store: Store, keys: Sequence[str], at: datetime = NOW, number: int = 1) -> None:
    events = [InboundEvent("telegram", f"{key}{number}", f"chat:{key}", {}) for key in keys]
    async with store.transaction() as tx:
        await store.inbox.add(tx, events, at)


def fill(url: URL, *statements: str) -> None:
    """Run statements; `{series}` stands for many rows."""
    engine = sync_engine(url)
    values = {"n": ROWS, "now": NOW, "later": NOW + HOUR, "bytes": b"x"}
    if url.drivername == "sqlite":
        values |= {name: f"{values[name]:%Y-%m-%d %H:%M:%S.%f}" for name in ("now", "later")}
    with engine.begin() as connection:
        for statement in statements:
            query = statement.format(series=_SERIES[engine.dialect.name])
            used = {name: value for name, value in values.items() if f":{name}" in query}
            connection.execute(text(query), used)
    engine.dispose()


async def test_nothing_waits_in_an_empty_database(store: Store) -> None:
    found = await read(store)
    assert (found.inbox_waiting, found.inbox_oldest, found.inbox_quarantined) == (0, None, 0)
    assert found.due == dict.fromkeys(Queue, 0)
    assert (found.oldest_clock, found.oldest_alarm) == (None, None)
    assert (found.open_effects, found.undone_effects, found.broken) == ({}, {}, {})


async def test_the_oldest_event_that_waits_and_those_set_aside(store: Store) -> None:
    await take(store, "ab")
    await take(store, "c", NOW + SECOND)
    async with store.transaction() as tx:
        for key in ("chat:a", "chat:b"):
            row, _ = await store.inbox.head(tx, key)
            assert row is not None
            if key == "chat:a":
                await store.inbox.done(tx, row.id)
            else:
                await store.inbox.quarantine(tx, row.id, "unreadable")
    found = await read(store)
    assert (found.inbox_waiting, found.inbox_oldest) == (1, NOW + SECOND)
    assert found.inbox_quarantined == 1
    assert found.due[Queue.INBOX] == 3


async def test_what_stands_still_and_what_waits_behind_it_is_no_backlog(store: Store) -> None:
    await take(store, "a")
    async with store.transaction() as tx:
        row, _ = await store.inbox.head(tx, "chat:a")
        assert row is not None
        for _ in range(TRIES):
            await store.inbox.tried(tx, row.id, "KeyError")
    await take(store, "a", NOW + SECOND, number=2)
    await take(store, "b", NOW + HOUR)
    found = await read(store)
    assert (found.inbox_waiting, found.inbox_oldest) == (1, NOW + HOUR)
    assert found.inbox_quarantined == 1


async def test_effects_by_kind_and_what_became_of_those_that_failed(store: Store) -> None:
    outcomes = {
        OutboxKind.REPLY: OutboxState.UNCERTAIN,
        OutboxKind.NOTICE: OutboxState.FAILED,
        OutboxKind.GROUP: OutboxState.SENT,
        OutboxKind.ALARM: None,
    }
    async with store.transaction() as tx:
        for kind, outcome in outcomes.items():
            key = "alarm" if kind is OutboxKind.ALARM else kind
            await store.outbox.add(tx, Outbound(kind, key, kind, {}), store.vault.house, NOW)
            row, _ = await store.outbox.head(tx, key)
            if outcome is not None and row is not None:
                await store.outbox.settle(tx, row, outcome, NOW)
    found = await read(store, NOW + HOUR)
    assert found.open_effects == {"alarm": 1}
    assert found.undone_effects == {("uncertain", "reply"): 1, ("failed", "notice"): 1}
    assert found.oldest_alarm == NOW


async def test_the_clock_that_is_late_the_longest(store: Store) -> None:
    for key, due in (("1:burst", NOW), ("2:burst", NOW + HOUR), ("3:burst", NOW - SECOND)):
        await arm(store, key, due)
    found = await read(store)
    assert (found.oldest_clock, found.due[Queue.CLOCK]) == (NOW - SECOND, 2)


async def test_broken_promises_that_still_run(store: Store, url: URL) -> None:
    fill(
        url,
        *_DONE[3:],
        "UPDATE clocks SET fired_at = :now WHERE inquiry_id <= 3",
        "UPDATE clocks SET name = 'ladder' WHERE inquiry_id = 2",
        "UPDATE clocks SET stopped_at = :now WHERE inquiry_id = 3",
    )
    assert (await read(store)).broken == {"first_response": 1}


async def test_of_a_backlog_only_so_many_are_counted(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.readings.MOST", 2)
    store.readings = Readings()
    await take(store, "abcd")
    found = await read(store)
    assert (found.inbox_waiting, found.due[Queue.INBOX]) == (2, 2)


def test_no_table_is_read_through(url: URL) -> None:
    """Where there are many rows of what is done and of what is not due."""
    fill(url, *_DONE, "ANALYZE")
    engine = sync_engine(url)
    explain = "EXPLAIN " if url.drivername != "sqlite" else "EXPLAIN QUERY PLAN "
    with engine.connect() as connection:
        for statement in Readings().statements:
            compiled = statement.compile(engine)
            given = compiled.construct_params({"b_now": f"{NOW}"})
            values = [given[name] for name in compiled.positiontup or ()]
            plan = connection.exec_driver_sql(f"{explain}{compiled}", tuple(values) or given)
            lines = [str(row[-1]) for row in plan]
            read_through = [
                line
                for line in lines
                if re.search(r"Seq Scan on|SCAN (inbox|outbox|work|clocks)\b(?!.* INDEX ix_)", line)
            ]
            assert read_through == [], "\n".join(lines)
    engine.dispose()
