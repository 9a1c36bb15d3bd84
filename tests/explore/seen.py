"""What is committed, as a bystander sees it."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select, text

from bot.store.schema import work
from tests.explore.bells import LATER


@dataclass(frozen=True)
class Obligation:
    """A row of the work list."""

    id: int
    queue: str
    key: str
    owner: str | None
    held_until: float | None


@dataclass(frozen=True)
class Seen:
    """What is committed."""

    work: dict[int, Obligation] = field(default_factory=dict)
    waiting: frozenset[tuple[str, int]] = frozenset()
    replies: dict[int, tuple[str, int, str]] = field(default_factory=dict)
    late: frozenset[str] = frozenset()
    """Keys whose appointment is in an hour."""
    bells: dict[str, tuple[int, int]] = field(default_factory=dict)
    """How often each was set, and what it was rung for."""
    handled: tuple[tuple[int, str, int, str], ...] = ()

    def owner(self, queue: str, key: str) -> str | None:
        """Who holds a key."""
        of = [row.owner for row in self.work.values() if (row.queue, row.key) == (queue, key)]
        return of[0] if of else None

    def idle(self) -> bool:
        """Whether nothing is to be done now."""
        return all(row.queue == "clock" and row.key in self.late for row in self.work.values())

    def obliged(self) -> set[tuple[str, str]]:
        """Which keys somebody will look at now."""
        late = {("clock", key) for key in self.late}
        return {(row.queue, row.key) for row in self.work.values()} - late


_LOOK = text("""
    SELECT 'work' AS of, id, queue AS key, key AS what, owner, held_until FROM work
    UNION ALL SELECT 'inbox', id, event_key, NULL, NULL, NULL FROM inbox WHERE state = 'waiting'
    UNION ALL SELECT 'outbox', id, order_key, state, NULL, revision FROM outbox
    UNION ALL SELECT 'bells', 0, key, NULL, NULL, 1000 * times_set + rung_for FROM explored_bells
    UNION ALL SELECT 'handled', seq, key, NULL, token, number FROM explored
    ORDER BY 1, 2
""")
_LATE = select(work.c.key).where(work.c.due_at >= LATER)


def look(connection: Connection) -> Seen:
    """Read what is committed."""
    rows: dict[str, list[Any]] = {"work": [], "inbox": [], "outbox": [], "bells": [], "handled": []}
    for of, *row in connection.execute(_LOOK):
        rows[of].append(row)
    late = connection.execute(_LATE).scalars()
    return Seen(
        {row[0]: Obligation(*row) for row in rows["work"]},
        frozenset(message(row[1]) for row in rows["inbox"]),
        {row[0]: (row[1], int(row[4]), row[2]) for row in rows["outbox"]},
        frozenset(late),
        {row[1]: divmod(int(row[4]), 1000) for row in rows["bells"]},
        tuple((row[0], row[1], int(row[4]), row[3]) for row in rows["handled"]),
    )


def message(event_key: str) -> tuple[str, int]:
    """The key and number of a message."""
    key, number = event_key.split(" ")[:2]
    return key, int(number)
