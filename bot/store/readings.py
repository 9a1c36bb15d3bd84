"""What all processes together have before them, read from the database in a few statements.

Each is answered from an index that holds only what is asked for: among a million rows that are
done, none is read. Where a million wait, counting stops at `MOST`; the oldest is found at once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, func, literal_column, select, text

from bot.domain.effects import PROMISES
from bot.store.database import Transaction
from bot.store.outbound import ALARM_KEY
from bot.store.schema import clocks, inbox, outbox, work
from bot.store.types import Moment
from bot.store.work import Queue

MOST = 10_000
"""Rows that are counted; of more it is said that there are this many."""

# Written out as the partial indexes have it: with a parameter SQLite does not see that they fit.
# Not what stands still until a person decides, nor what waits behind it: that is told by itself.
_STANDS = text("standing.state = 'waiting' AND standing.attempts >= 5")
_WAITS = text(
    "inbox.state = 'waiting' AND inbox.order_key NOT IN (SELECT standing.order_key"
    " FROM inbox AS standing WHERE standing.state = 'waiting' AND standing.attempts >= 5)"
)
_SET_ASIDE = text("inbox.state = 'quarantined'")
_OPEN = text("outbox.state IN ('waiting', 'sending')")
_UNDONE = text("outbox.state IN ('failed', 'uncertain')")
_BROKEN = text("clocks.stopped_at IS NULL AND clocks.fired_at IS NOT NULL")


@dataclass(frozen=True)
class Reading:
    """What was found at one moment. Counts go up to `MOST`."""

    inbox_waiting: int
    inbox_oldest: datetime | None
    """When the oldest event that waits came in."""
    inbox_quarantined: int
    """Set aside, or standing still until a person decides."""
    due: Mapping[str, int]
    """By queue: keys that are due or in hand."""
    oldest_clock: datetime | None
    """When the clock was due that is late the longest."""
    open_effects: Mapping[str, int]
    """By kind: effects that wait or are being performed."""
    undone_effects: Mapping[tuple[str, str], int]
    """By state (failed, uncertain) and kind."""
    broken: Mapping[str, int]
    """By clock: promises that are broken and still run."""
    oldest_alarm: datetime | None
    """Since when the oldest alarm waits to be posted."""


class Readings:
    """The statements, built once."""

    def __init__(self) -> None:
        now = bindparam("b_now", type_=Moment())
        due = {
            f"due_{queue}": _count(
                select(literal_column("1")).where(work.c.queue == queue, work.c.due_at <= now)
            )
            for queue in Queue
        }
        self._since = since = select(func.min(inbox.c.received_at, type_=Moment)).where(_WAITS)
        clock = select(func.min(work.c.due_at, type_=Moment)).where(
            work.c.queue == Queue.CLOCK, work.c.due_at <= now
        )
        alarm = select(func.min(outbox.c.created_at, type_=Moment)).where(
            outbox.c.order_key == ALARM_KEY, _OPEN
        )
        self._single = select(
            _count(select(literal_column("1")).select_from(inbox).where(_WAITS)).label("waiting"),
            _count(select(literal_column("1")).select_from(inbox).where(_SET_ASIDE)).label("aside"),
            _count(
                select(literal_column("1")).select_from(inbox.alias("standing")).where(_STANDS)
            ).label("stands"),
            since.scalar_subquery().label("since"),
            clock.scalar_subquery().label("clock"),
            alarm.scalar_subquery().label("alarm"),
            *(count.label(name) for name, count in due.items()),
        )
        self._open = _by("kind", select(outbox.c.kind).where(_OPEN))
        self._undone = _by("state", select(outbox.c.state, outbox.c.kind).where(_UNDONE), "kind")
        self._broken = _by("name", select(clocks.c.name).where(_BROKEN))

    async def oldest_waiting(self, tx: Transaction) -> datetime | None:
        """When the oldest event that waits came in."""
        found: datetime | None = (await tx.execute(self._since)).scalar()
        return found

    @property
    def statements(self) -> tuple[Select[Any], ...]:
        """All that `read` runs; each takes `b_now`."""
        return self._single, self._open, self._undone, self._broken

    async def read(self, tx: Transaction, now: datetime) -> Reading:
        """What is before us `now`, by business time."""
        single, opened, undone, broken = [
            (await tx.execute(statement, {"b_now": now})).all() for statement in self.statements
        ]
        found = single[0]
        return Reading(
            inbox_waiting=found.waiting,
            inbox_oldest=found.since,
            inbox_quarantined=found.aside + found.stands,
            due={queue: getattr(found, f"due_{queue}") for queue in Queue},
            oldest_clock=found.clock,
            open_effects={row.kind: row.number for row in opened},
            undone_effects={(row.state, row.kind): row.number for row in undone},
            broken={row.name: row.number for row in broken if row.name in PROMISES},
            oldest_alarm=found.alarm,
        )


def _count(rows: Select[Any]) -> Any:
    return select(func.count()).select_from(rows.limit(MOST).subquery()).scalar_subquery()


def _by(first: str, rows: Select[Any], *more: str) -> Select[Any]:
    some = rows.limit(MOST).subquery()
    labels = [some.c[name] for name in (first, *more)]
    return select(*labels, func.count().label("number")).group_by(*labels)
