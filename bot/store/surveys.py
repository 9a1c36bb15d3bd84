"""What buyers were asked after an order, once for each inquiry, and what they said."""

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.domain.ids import InquiryId
from bot.domain.survey import Survey
from bot.store.database import Transaction
from bot.store.schema import surveys

_OF = select(surveys).where(surveys.c.inquiry_id == bindparam("inquiry_id"))


class Surveys:
    """The table of surveys."""

    def __init__(self, dialect: str) -> None:
        make: Any = postgresql.insert if dialect == "postgresql" else sqlite.insert
        self._ask = (
            make(surveys)
            .values(inquiry_id=bindparam("inquiry_id"), sent_at=bindparam("sent_at"))
            .on_conflict_do_nothing(index_elements=["inquiry_id"])
            .returning(surveys.c.id)
        )

    async def ask(self, tx: Transaction, inquiry: InquiryId, now: datetime) -> bool:
        """Write down that a buyer is asked; False where they were before."""
        asked = await tx.execute(self._ask, {"inquiry_id": inquiry, "sent_at": now})
        return asked.first() is not None

    async def of(self, tx: Transaction, inquiry: InquiryId) -> Survey | None:
        """The survey of an inquiry, if its buyer was asked."""
        row = (await tx.execute(_OF, {"inquiry_id": inquiry})).first()
        if row is None:
            return None
        return Survey(InquiryId(row.inquiry_id), row.sent_at, row.score, row.answered_at)

    async def answer(self, tx: Transaction, survey: Survey, score: int, now: datetime) -> None:
        """Keep a score, with the moment of the first one."""
        await tx.execute(
            update(surveys)
            .where(surveys.c.inquiry_id == survey.inquiry)
            .values(score=score, answered_at=survey.answered_at or now)
        )
