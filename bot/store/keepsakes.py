"""Small things remembered for good, sealed by the house key: they prove it, and whom we served."""

from typing import Any

from sqlalchemy import select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.store.database import Transaction
from bot.store.schema import keepsakes
from bot.store.vault import SealKey

MASTER_KEY = "master key"
"""The keepsake that opens with the right master key only."""
BACKUP = "backup"
"""The keepsake of a copy: when it was taken. It goes when the copy takes the database's place."""
_PLACE = "keepsakes.value"


class Keepsakes:
    """Texts by name."""

    def __init__(self, dialect: str, house: SealKey) -> None:
        self._house = house
        make: Any = postgresql.insert if dialect == "postgresql" else sqlite.insert
        self._insert = make(keepsakes).on_conflict_do_nothing()

    async def keep(self, tx: Transaction, name: str, text: str) -> str:
        """Remember `text` unless something is remembered already; returns what is.

        Of several processes that start on a new database at once, the first one's stands.
        Raises VaultError where it does not open with this key.
        """
        await tx.must_last()
        await tx.execute(self._insert, {"name": name, "value": self._house.seal(text, _PLACE)})
        row = await tx.execute(select(keepsakes.c.value).where(keepsakes.c.name == name))
        return open_keepsake(self._house, row.scalar_one())

    async def find(self, tx: Transaction, name: str) -> str | None:
        """What is remembered, if anything is."""
        row = await tx.execute(select(keepsakes.c.value).where(keepsakes.c.name == name))
        sealed = row.scalar()
        return None if sealed is None else open_keepsake(self._house, sealed)

    async def replace(self, tx: Transaction, name: str, text: str) -> None:
        """Remember `text` instead of what is remembered."""
        sealed = self._house.seal(text, _PLACE)
        await tx.execute(update(keepsakes).where(keepsakes.c.name == name).values(value=sealed))


def sealed_keepsake(house: SealKey, text: str) -> bytes:
    """What a row's value is to be."""
    return house.seal(text, _PLACE)


def open_keepsake(house: SealKey, sealed: bytes) -> str:
    """What a row's value says. Raises VaultError."""
    return house.open(sealed, _PLACE)
