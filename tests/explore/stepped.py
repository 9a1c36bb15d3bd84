"""The store and the sleeps of a process, halting at gates; the lanes, watched."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from sqlalchemy import MetaData

from bot.store.database import AnyDatabase, Transaction
from bot.store.lanes import Lanes, Rate, Slot
from bot.store.store import Store
from bot.store.work import LEASE_SECONDS
from tests.explore.gates import GO, EngineClock, Gates, role
from tests.store.world import VAULT

metadata = MetaData()
"""Of what is written down for the explorer beside production's tables."""
LOST_BEFORE, LOST_AFTER = "lost before", "lost after"
"""A connection breaks before the commit reached the server; or after it, with the answer."""


@dataclass(frozen=True)
class Passage:
    """A slot that a committed transaction took, by engine time, and when it was to be taken at the
    latest; or, `paused`, until when there is none."""

    lane: str
    at: float
    rate: Rate
    latest: float = 0.0
    paused: bool = False


_passages: ContextVar[list[Passage]] = ContextVar("passages")


class WatchedLanes(Lanes):
    """Lanes that tell what was taken."""

    def __init__(self, dialect: str, clock: EngineClock) -> None:
        super().__init__(dialect)
        self._clock = clock

    async def take(self, tx: Transaction, name: str, rate: Rate, patience: float = 0.0) -> Slot:
        slot = await super().take(tx, name, rate, patience)
        if slot.reserved:
            now = self._clock.now
            _passages.get().append(Passage(name, now + slot.seconds, rate, now + patience))
        return slot

    async def pause(self, tx: Transaction, name: str, rate: Rate, seconds: float) -> None:
        await super().pause(tx, name, rate, seconds)
        _passages.get().append(Passage(name, self._clock.now + seconds, rate, paused=True))


class SteppedStore(Store):
    """Halts before a transaction begins and before it is committed, and loses connections."""

    def __init__(self, database: AnyDatabase, gates: Gates) -> None:
        super().__init__(database, VAULT)
        self.gates = gates
        self.lanes = WatchedLanes(database.dialect, gates.clock)
        self.passed: list[Passage] = []
        # SQLite has one transaction at a time, so nobody can come between its statements.
        self.halts_inside = database.dialect == "postgresql"

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        if role.get().split(" ")[0] in {"attend", "send", "ring"}:
            await self.gates.at("begin")
        taken: list[Passage] = []
        _passages.set(taken)
        outcome = GO if self.halts_inside else await self._outcome()
        async with super().transaction() as tx:
            yield tx
            if self.halts_inside:
                outcome = await self._outcome()
            if outcome == LOST_BEFORE:
                raise ConnectionError
        self.passed += taken
        if outcome == LOST_AFTER:
            raise ConnectionError

    spare_transaction = transaction

    async def _outcome(self) -> str:
        return await self.gates.at("commit", LOST_BEFORE, LOST_AFTER)


@dataclass
class SteppedSleep:
    """Stands for asyncio in the modules that sleep."""

    gates: Gates

    def __getattr__(self, name: str) -> Any:
        return getattr(asyncio, name)

    async def sleep(self, seconds: float) -> None:
        clock = self.gates.clock
        until = clock.now + seconds
        if role.get() in {"loop", "beat"} and seconds == LEASE_SECONDS / 3:
            self.gates.does("beat")
            await self.gates.at("sleep")
        else:
            await self.gates.at("turn", ready=lambda: clock.now >= until)
