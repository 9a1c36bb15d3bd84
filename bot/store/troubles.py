"""What goes wrong for all processes together: begun once, ended once, whoever sees it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.store.database import Transaction
from bot.store.schema import troubles
from bot.store.types import Moment


@dataclass(frozen=True)
class Trouble:
    """One that has not ended."""

    began_at: datetime
    seen_at: datetime
    """When a process saw it last."""


class Troubles:
    """The table of troubles: one row for each name, of which there are few."""

    def __init__(self, dialect: str) -> None:
        make: Any = postgresql.insert if dialect == "postgresql" else sqlite.insert
        now = bindparam("b_now", type_=Moment())
        self._again = (
            update(troubles)
            .where(troubles.c.name == bindparam("b_name"), troubles.c.ended_at.is_(None))
            .values(seen_at=now)
        )
        # Of two that begin it at once the second waits for the first, and then finds it begun.
        self._begin = (
            make(troubles)
            .values(name=bindparam("b_name"), began_at=now, seen_at=now)
            .on_conflict_do_update(
                index_elements=[troubles.c.name],
                set_={"began_at": now, "seen_at": now, "ended_at": None},
                where=troubles.c.ended_at.is_not(None),
            )
            .returning(troubles.c.name)
        )
        self._end = (
            update(troubles)
            .where(
                troubles.c.name == bindparam("b_name"),
                troubles.c.ended_at.is_(None),
                troubles.c.seen_at <= bindparam("b_before", type_=Moment()),
            )
            .values(ended_at=now)
        )

    async def open(self, tx: Transaction) -> dict[str, Trouble]:
        """Those that have not ended, by name."""
        rows = await tx.execute(select(troubles).where(troubles.c.ended_at.is_(None)))
        return {row.name: Trouble(row.began_at, row.seen_at) for row in rows}

    async def seen(self, tx: Transaction, name: str, now: datetime) -> bool:
        """It is there now; whether it has just begun, which one process alone is told."""
        again = await tx.execute(self._again, {"b_name": name, "b_now": now})
        if again.rowcount:
            return False
        begun = await tx.execute(self._begin, {"b_name": name, "b_now": now})
        return begun.first() is not None

    async def over(
        self, tx: Transaction, name: str, now: datetime, quiet: timedelta = timedelta(0)
    ) -> bool:
        """It is not there (any more); whether it has just ended, which one process alone is told.

        It goes on where another process has seen it within `quiet`.
        """
        ended = await tx.execute(self._end, {"b_name": name, "b_now": now, "b_before": now - quiet})
        return bool(ended.rowcount)
