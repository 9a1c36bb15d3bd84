"""The store: every table behind one object, and the signals after a commit."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from bot.counts import Counts
from bot.store.alarms import Alarms
from bot.store.cards import Cards
from bot.store.clocks import Clocks
from bot.store.conversations import Conversations
from bot.store.database import AnyDatabase, DatabaseError, Transaction, reason_of
from bot.store.desk import Desk
from bot.store.erasure import Erasure
from bot.store.escalations import Escalations
from bot.store.inbox import Inbox
from bot.store.inquiries import Inquiries
from bot.store.keepsakes import BACKUP, MASTER_KEY, Keepsakes
from bot.store.lanes import Lanes
from bot.store.messages import Messages
from bot.store.notices import Notices
from bot.store.orders import Orders
from bot.store.outbox import Outbox
from bot.store.readings import Readings
from bot.store.resolutions import Resolutions
from bot.store.signals import Signals
from bot.store.surveys import Surveys
from bot.store.troubles import Troubles
from bot.store.vault import Vault, VaultError
from bot.store.work import Queue, WorkList


class Store:
    """All that Parley remembers."""

    def __init__(self, database: AnyDatabase, vault: Vault, signals: Signals | None = None) -> None:
        """`signals` reaches other processes too, where there may be some."""
        self._database = database
        self.vault = vault
        self.signals = signals or Signals()
        self.counts = Counts()
        """What this process counts of its work."""
        self.work = WorkList(database.dialect)
        self.inbox = Inbox(database.dialect, vault.house, self.work)
        self.outbox = Outbox(database.dialect, self.work)
        self.conversations = Conversations(vault)
        self.messages = Messages()
        self.inquiries = Inquiries(database.dialect)
        self.clocks = Clocks(database.dialect, self.work)
        self.cards = Cards(database.dialect, self.work)
        self.lanes = Lanes(database.dialect)
        self.desk = Desk(database.dialect, vault.house)
        self.keepsakes = Keepsakes(database.dialect, vault.house)
        self.escalations = Escalations()
        self.notices = Notices(database.dialect, self.work)
        self.orders = Orders(database.dialect, vault)
        self.resolutions = Resolutions()
        self.surveys = Surveys(database.dialect)
        self.readings = Readings()
        self.alarms = Alarms()
        self.troubles = Troubles(database.dialect)
        self.erasure = Erasure(vault, self.inbox, self.clocks, self.cards, self.escalations)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """All or nothing; those for whom it made work are woken after the commit, everywhere."""
        with self.counts.transaction():
            async with self._database.transaction() as tx:
                yield tx
        if tx.woken:
            self.signals.tell(tx.woken)

    @asynccontextmanager
    async def spare_transaction(self) -> AsyncIterator[Transaction]:
        """The same on a connection that work does not wait for: leases are renewed by it."""
        async with self._database.spare_transaction() as tx:
            yield tx

    def listen(self, queues: Iterable[Queue] = tuple(Queue)) -> asyncio.Event:
        """An event of the caller's own, set after every commit that made work in these queues."""
        return self.signals.listen(queues)

    async def begin(self, *, as_a_copy: bool = False) -> None:
        """Prove the master key, free what a dead process held, and finish its scrubbing.

        Raises VaultError where the database was sealed with another key, DatabaseError where it
        takes no writing, or is a backup that was put in place and not taken over; a tool that
        does that comes `as_a_copy`.
        """
        try:
            await self._begin(as_a_copy=as_a_copy)
        except SQLAlchemyError as error:
            raise DatabaseError(
                f"cannot write to the database: {reason_of(error)};"
                " check that this account may write to it, and that its disk has room"
            ) from None

    async def _begin(self, *, as_a_copy: bool) -> None:
        async with self._database.transaction() as tx:
            await self._prove(tx)
            taken = None if as_a_copy else await self.keepsakes.find(tx, BACKUP)
            if taken is not None:
                raise DatabaseError(
                    f"this database is a backup of {taken[:16]}Z and knows nothing of what was sent"
                    " since; so that nothing is sent twice, run once: parley restored"
                )
            if self._database.dialect == "sqlite":
                # One process owns the file, so whoever held a lease is dead. Engine time may have
                # begun anew with the machine, so what it says of lanes holds no longer.
                await self.work.release_all(tx)
                await self.lanes.clear(tx)
        await self.scrub()

    async def _prove(self, tx: Transaction) -> None:
        try:
            await self.keepsakes.keep(tx, MASTER_KEY, MASTER_KEY)
        except VaultError:
            raise VaultError(
                "this database was sealed with another master key;"
                " set PARLEY_MASTER_KEY (or put the key file back) as it was on the first run"
            ) from None

    async def ping(self) -> None:
        """See whether the database answers. Raises whatever keeps it from that."""
        async with self._database.transaction() as tx:
            await tx.execute(select(1))

    async def scrub(self) -> None:
        """Clear what was overwritten out of the database's own log, as far as we can reach it."""
        await self._database.scrub()

    async def close(self) -> None:
        """Give the database back."""
        await self._database.close()
