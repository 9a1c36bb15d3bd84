"""Ends the leases of processes that are gone: what they had in hand is taken up at once.

A lease runs out by itself, but after fifteen seconds, which a buyer waits. On PostgreSQL a living
process holds a lock that the server frees with its connection (`line.py`), and renews its leases
every five seconds. Who has had no lock for three seconds on end, and has renewed nothing for seven,
is gone. Should it live on after all, it finds its leases lost and rolls back, as it always would.
"""

import asyncio
import time

import structlog
from sqlalchemy import Executable, bindparam, literal_column, select, table, update

from bot.store.database import Transaction
from bot.store.line import LIVES
from bot.store.schema import work
from bot.store.signals import Leadership
from bot.store.store import Store
from bot.store.work import LEASE_SECONDS, engine_now

log = structlog.get_logger(__name__)

_LOOK_SECONDS = 1.0
_GONE_SECONDS = 3.0
"""A process whose database restarts is back within this time, and settles what it has in hand."""
_SILENT_SECONDS = 7.0
"""A lease is renewed every five: whose line alone is broken still renews."""


class Tidy:
    """Looks after the dead; one process at a time does."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._leads: Leadership = store.signals.lead("tidy")
        self._missed: dict[str, float] = {}
        locks = table("pg_locks")
        self._living: Executable = (
            select(literal_column("objid").label("number"))
            .select_from(locks)
            .where(
                literal_column("locktype") == "advisory",
                literal_column("classid") == LIVES,
                literal_column("objsubid") == 2,  # a lock of two halves
                literal_column("granted"),
            )
        )
        self._owners = select(work.c.owner).where(work.c.owner.is_not(None)).distinct()
        self._free = (
            update(work)
            .where(
                work.c.owner == bindparam("b_owner"),
                work.c.held_until < engine_now("postgresql") + LEASE_SECONDS - _SILENT_SECONDS,
            )
            .values(held_until=0.0)
            .returning(work.c.queue)
        )

    async def run(self) -> None:
        """Look every second while this process has the task, until cancelled."""
        while True:
            await self._leads.won.wait()
            try:
                await self.look(time.monotonic())
            except Exception as error:  # the database is away: leases run out by themselves
                log.warning("tidy.database", error=type(error).__name__)
            await asyncio.sleep(_LOOK_SECONDS)

    async def look(self, now: float) -> None:
        """Free what an owner holds whose process was missed for so long; `now` in seconds."""
        async with self._store.transaction() as tx:
            gone = await self._gone(tx, now)
            for owner in gone:
                freed = await tx.execute(self._free, {"b_owner": owner})
                queues = {row.queue for row in freed}
                tx.woken |= queues
                if queues:
                    log.info("tidy.freed", owner=owner, queues=sorted(queues))

    async def _gone(self, tx: Transaction, now: float) -> list[str]:
        owners = {row.owner for row in await tx.execute(self._owners)}
        living = {str(row.number) for row in await tx.execute(self._living)} if owners else set()
        # An owner without a number is an older version's: its leases run out as they always did.
        missed = {
            owner for owner in owners if "." in owner and owner.partition(".")[0] not in living
        }
        self._missed = {owner: self._missed.get(owner, now) for owner in missed}
        return [owner for owner, since in self._missed.items() if now - since >= _GONE_SECONDS]
