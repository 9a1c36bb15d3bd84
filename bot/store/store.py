"""The store: every table behind one object, and the wake-up after a commit."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from bot.store.cards import Cards
from bot.store.clocks import Clocks
from bot.store.conversations import Conversations
from bot.store.database import AnyDatabase, Transaction
from bot.store.desk import Desk
from bot.store.inbox import Inbox
from bot.store.inquiries import Inquiries
from bot.store.lanes import Lanes
from bot.store.messages import Messages
from bot.store.outbox import Outbox
from bot.store.schema import keepsakes
from bot.store.vault import Vault, VaultError
from bot.store.work import WorkList

_KEEPSAKE = "master key"


class Store:
    """All that Parley remembers."""

    def __init__(self, database: AnyDatabase, vault: Vault) -> None:
        self._database = database
        self.vault = vault
        self._listeners: list[asyncio.Event] = []
        self.work = WorkList(database.dialect)
        self.inbox = Inbox(database.dialect, vault.house, self.work)
        self.outbox = Outbox(database.dialect, self.work)
        self.conversations = Conversations(vault)
        self.messages = Messages()
        self.inquiries = Inquiries(database.dialect)
        self.clocks = Clocks(self.work)
        self.cards = Cards(database.dialect, self.work)
        self.lanes = Lanes(database.dialect)
        self.desk = Desk(database.dialect, vault.house)
        make: Any = postgresql.insert if database.dialect == "postgresql" else sqlite.insert
        self._keep = make(keepsakes).on_conflict_do_nothing()

    @asynccontextmanager
    async def transaction(self, *, wakes: bool = True) -> AsyncIterator[Transaction]:
        """All or nothing; workers are woken after the commit, unless it makes no work."""
        async with self._database.transaction() as tx:
            yield tx
        if wakes:
            for listener in self._listeners:
                listener.set()

    def listen(self) -> asyncio.Event:
        """An event of the caller's own, set after every commit that may have made work."""
        listener = asyncio.Event()
        self._listeners.append(listener)
        return listener

    async def begin(self) -> None:
        """Prove the master key, and free what a dead process held.

        Raises VaultError where the database was sealed with another key.
        """
        async with self._database.transaction() as tx:
            # Of several processes that start on a new database at once, the first one's stands.
            sealed = self.vault.house.seal(_KEEPSAKE, "keepsakes.value")
            await tx.execute(self._keep, {"name": _KEEPSAKE, "value": sealed})
            row = await tx.execute(select(keepsakes.c.value).where(keepsakes.c.name == _KEEPSAKE))
            self._prove(row.scalar_one())
            if self._database.dialect == "sqlite":
                # One process owns the file, so whoever held a lease is dead. Engine time may have
                # begun anew with the machine, so what it says of lanes holds no longer.
                await self.work.release_all(tx)
                await self.lanes.clear(tx)

    def _prove(self, sealed: bytes) -> None:
        try:
            self.vault.house.open(sealed, "keepsakes.value")
        except VaultError:
            raise VaultError(
                "this database was sealed with another master key;"
                " set PARLEY_MASTER_KEY (or put the key file back) as it was on the first run"
            ) from None

    async def close(self) -> None:
        """Give the database back."""
        await self._database.close()
