"""Alarms that nobody has read yet where they belong, for another path."""

from datetime import datetime

from sqlalchemy import String, bindparam, cast, exists, literal, select, text

from bot.store.database import Transaction
from bot.store.outbound import ALARM_KEY, OutboxKind, OutboxRow, read_row
from bot.store.schema import outbox
from bot.store.types import Moment

_ELSEWHERE = "elsewhere:"
_AT_ONCE = 20


def elsewhere_key(row: OutboxRow) -> str:
    """The effect key of an alarm on its other path: it goes there once."""
    return f"{_ELSEWHERE}{row.id}"


class Alarms:
    """The statements, built once."""

    def __init__(self) -> None:
        went = outbox.alias()
        key = literal(_ELSEWHERE) + cast(outbox.c.id, String)
        alarms = (
            select(outbox)
            .where(outbox.c.order_key == ALARM_KEY, ~exists().where(went.c.effect_key == key))
            .order_by(outbox.c.id)
            .limit(_AT_ONCE)
        )
        # Written out as the partial indexes have it.
        self._waiting = alarms.where(
            text("outbox.state IN ('waiting', 'sending')"),
            outbox.c.created_at <= bindparam("b_before", type_=Moment()),
        )
        self._refused = alarms.where(
            text("outbox.state IN ('failed', 'uncertain')"),
            outbox.c.kind == OutboxKind.ALARM,
            outbox.c.settled_at > bindparam("b_not_before", type_=Moment()),
        )

    async def unposted(
        self, tx: Transaction, before: datetime, not_before: datetime
    ) -> list[OutboxRow]:
        """Some alarms that wait since `before` or longer, or were refused after `not_before`, and
        went nowhere else; the oldest of each first."""
        waiting = await tx.execute(self._waiting, {"b_before": before})
        refused = await tx.execute(self._refused, {"b_not_before": not_before})
        return [read_row(row) for row in (*refused, *waiting)]
