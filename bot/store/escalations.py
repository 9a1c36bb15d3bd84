"""Escalations: one open call for an inquiry, and everybody who was called."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from bot.domain.escalation import Called, Cause, Escalation, Outcome
from bot.domain.ids import InquiryId, PersonId
from bot.domain.ladder import from_json, to_json
from bot.store.database import Transaction
from bot.store.schema import calls, escalations

_OPEN_OF = select(escalations).where(
    escalations.c.inquiry_id == bindparam("inquiry_id"), escalations.c.ended_at.is_(None)
)
_LATEST_OF = (
    select(escalations)
    .where(escalations.c.inquiry_id == bindparam("inquiry_id"))
    .order_by(escalations.c.id.desc())
    .limit(1)
)


class Escalations:
    """The tables of escalations and calls."""

    async def open(self, tx: Transaction, inquiry: InquiryId) -> Escalation | None:
        """The call that is open about an inquiry."""
        row = (await tx.execute(_OPEN_OF, {"inquiry_id": inquiry})).first()
        return None if row is None else read_escalation(row)

    async def latest(self, tx: Transaction, inquiry: InquiryId) -> Escalation | None:
        """The newest call about an inquiry, open or ended."""
        row = (await tx.execute(_LATEST_OF, {"inquiry_id": inquiry})).first()
        return None if row is None else read_escalation(row)

    async def keep(
        self, tx: Transaction, inquiry: InquiryId, changed: Iterable[Escalation]
    ) -> None:
        """Save escalations that are new (id 0) or have changed; those that ended first, since an
        inquiry has one that is open."""
        for one in sorted(changed, key=lambda each: each.ended_at is None):
            values = _values(one)
            if one.id:
                await tx.execute(
                    update(escalations).where(escalations.c.id == one.id).values(**values)
                )
            else:
                await tx.execute(insert(escalations), {"inquiry_id": inquiry, **values})

    async def note(
        self, tx: Transaction, escalation: Escalation, notes: Iterable[Called], now: datetime
    ) -> None:
        """Write down who was called, and who was not and why."""
        rows = [
            {
                "escalation_id": escalation.id,
                "rung": one.rung,
                "round": escalation.round,
                "person": one.person,
                "outcome": one.outcome,
                "at": now,
            }
            for one in notes
        ]
        if rows:
            await tx.execute(insert(calls), rows)

    async def called(self, tx: Transaction, escalation: int) -> list[tuple[Called, datetime]]:
        """Everybody who was called, or not, the first first."""
        rows = await tx.execute(
            select(calls).where(calls.c.escalation_id == escalation).order_by(calls.c.id)
        )
        return [
            (Called(PersonId(row.person), Outcome(row.outcome), row.rung), row.at) for row in rows
        ]

    async def all_open(self, tx: Transaction) -> list[Escalation]:
        """Every escalation that has not ended."""
        rows = await tx.execute(select(escalations).where(escalations.c.ended_at.is_(None)))
        return [read_escalation(row) for row in rows]

    async def end_all(self, tx: Transaction, inquiries: Iterable[InquiryId], now: datetime) -> None:
        """End what is open about some inquiries."""
        await tx.execute(
            update(escalations)
            .where(escalations.c.inquiry_id.in_(list(inquiries)), escalations.c.ended_at.is_(None))
            .values(ended_at=now, next_at=None)
        )


def read_escalation(row: Any) -> Escalation:
    """An escalation as the table holds it. Raises ValueError where its ladder is none."""
    return Escalation(
        id=row.id,
        inquiry=InquiryId(row.inquiry_id),
        cause=Cause(row.cause),
        by=row.by and PersonId(row.by),
        ladder=from_json(row.ladder),
        started_at=row.started_at,
        rung=row.rung,
        round=row.round,
        next_at=row.next_at,
        acknowledged_at=row.acknowledged_at,
        acknowledged_by=row.acknowledged_by and PersonId(row.acknowledged_by),
        ended_at=row.ended_at,
    )


def _values(one: Escalation) -> dict[str, Any]:
    return {
        "cause": one.cause,
        "by": one.by,
        "ladder": to_json(one.ladder),
        "started_at": one.started_at,
        "rung": one.rung,
        "round": one.round,
        "next_at": one.next_at,
        "acknowledged_at": one.acknowledged_at,
        "acknowledged_by": one.acknowledged_by,
        "ended_at": one.ended_at,
    }
