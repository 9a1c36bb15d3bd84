"""Where it happens: a database, one store for each process, and production's clocks replaced."""

import asyncio
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from sqlalchemy import (
    URL,
    Connection,
    Double,
    bindparam,
    create_engine,
    delete,
    event,
    text,
)
from sqlalchemy.ext.asyncio import create_async_engine

import bot.services.deliver
import bot.store.lanes
import bot.store.work
import bot.workers.loop
from bot.store.database import AnyDatabase, PostgresDatabase, open_database
from bot.store.schema import inbox, lanes, outbox, work
from tests.explore.gates import EngineClock, Gates
from tests.explore.stepped import Passage, SteppedSleep, SteppedStore, metadata
from tests.explore.town import KEYS, Buyer
from tests.store.world import conversation_with, saved

_UP_FOR_SECONDS = 100_000.0
"""Engine time at first: the machine has been up for a day."""
_BLOCKED = text("SELECT pid, pg_blocking_pids(pid) FROM pg_locks WHERE NOT granted")


@dataclass
class Site:
    """A database and what runs on it. `connection` sees what is committed."""

    gates: Gates
    connection: Connection
    processes: tuple[str, ...]
    open: Callable[[], AnyDatabase]
    buyers: dict[str, Buyer] = field(default_factory=dict)
    passed: list[Passage] = field(default_factory=list)
    _cut: tuple[str, str] | None = None
    _cuts: int = 0
    _stores: dict[str, SteppedStore] = field(default_factory=dict)

    @contextmanager
    def without(self, cut: tuple[str, str] | None) -> Iterator[Callable[[], int]]:
        """What matches the pattern in a statement is replaced; yields how often it was so far."""
        self._cut, self._cuts = cut, 0
        try:
            yield lambda: self._cuts
        finally:
            self._cut = None

    def rewrite(
        self, _connection: object, _cursor: object, statement: str, parameters: Any, *_: object
    ) -> tuple[str, Any]:
        """What the server is given instead of a statement."""
        if self._cut is not None:
            statement, times = re.subn(*self._cut, statement, flags=re.DOTALL)
            self._cuts += times
        return statement, parameters

    @property
    def shared(self) -> bool:
        """Whether processes share the database; or one has it for itself."""
        return len(self.processes) > 1

    def store(self, name: str) -> SteppedStore:
        """The store of a process."""
        name = name if self.shared else ""
        if name not in self._stores:
            self._stores[name] = SteppedStore(self.open(), self.gates)
            self._stores[name].passed = self.passed
        return self._stores[name]

    async def start(self, name: str, *, again: bool) -> SteppedStore:
        """The store of a process that begins; on SQLite, `again` with the whole machine."""
        if not self.shared and "" in self._stores:
            await self._stores.pop("").close()
            if again:
                self.gates.clock.now = EngineClock.now  # it counts from the machine's start
                self.passed.clear()
        store = self.store(name)
        await store.begin()
        return store

    async def people(self) -> None:
        """Everybody who writes."""
        store = self.store("edge")
        for key, contact in KEYS.items():
            conversation = await conversation_with(store, contact)
            self.buyers[key] = Buyer(conversation, await saved(store, conversation))
        self.clear()

    def clear(self) -> None:
        """As if nothing had happened yet."""
        for table in (work, inbox, outbox, lanes, *metadata.sorted_tables):
            self.connection.execute(delete(table))
        self.passed.clear()
        self.gates.clock.now = _UP_FOR_SECONDS

    async def close(self) -> None:
        """Give the database back."""
        for store in self._stores.values():
            await store.close()


def _engine_now(clock: EngineClock) -> Callable[[str], Any]:
    def engine_now(_dialect: str) -> Any:
        return bindparam("engine_now", callable_=lambda: clock.now, type_=Double(), unique=True)

    return engine_now


@contextmanager
def site(url: URL) -> Iterator[tuple[Site, asyncio.Runner]]:
    """A migrated database to explore: two processes on PostgreSQL, one on SQLite."""
    shared = url.drivername.startswith("postgresql")
    # What is explored are interleavings, not power cuts: a commit waits for no disk.
    options = {"options": "-c synchronous_commit=off"} if shared else {}
    engine = create_engine(url, isolation_level="AUTOCOMMIT", connect_args=options)

    def open_it() -> AnyDatabase:
        if not shared:
            return open_database(url)
        engine = create_async_engine(
            url, pool_size=8, pool_reset_on_return=None, connect_args=options
        )
        event.listen(engine.sync_engine, "before_cursor_execute", found.rewrite, retval=True)
        return PostgresDatabase(engine, engine)

    with (
        asyncio.Runner() as runner,
        engine.connect() as connection,
        pytest.MonkeyPatch.context() as patch,
    ):

        def waits() -> dict[int, set[int]]:
            if not shared:
                return {}
            return {pid: set(by) for pid, by in connection.execute(_BLOCKED)}

        gates = Gates(waits, EngineClock())
        gates.install(runner.get_loop())
        patch.setattr(bot.store.work, "engine_now", _engine_now(gates.clock))
        patch.setattr(bot.store.lanes, "engine_now", _engine_now(gates.clock))
        patch.setattr(bot.workers.loop, "asyncio", SteppedSleep(gates))
        patch.setattr(bot.services.deliver, "asyncio", SteppedSleep(gates))
        metadata.create_all(connection)
        found = Site(gates, connection, ("one", "two") if shared else ("one",), open_it)
        runner.run(found.people())
        try:
            yield found, runner
        finally:
            metadata.drop_all(connection)
            runner.run(found.close())
    engine.dispose()
