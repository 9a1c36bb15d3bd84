"""How matters ended in which something went wrong, so that causes can be counted."""

from datetime import datetime

from sqlalchemy import insert

from bot.domain.effects import KeepResolution
from bot.domain.ids import InquiryId
from bot.store.database import Transaction
from bot.store.schema import resolutions


class Resolutions:
    """The table of resolutions. They are codes: none says anything of a buyer."""

    async def keep(
        self, tx: Transaction, inquiry: InquiryId, effect: KeepResolution, now: datetime
    ) -> None:
        """Write down how an inquiry ended; one that is resolved again ends again."""
        await tx.execute(
            insert(resolutions),
            {
                "inquiry_id": inquiry,
                "at": now,
                "by": effect.by,
                "outcome": effect.outcome,
                "cause": effect.cause,
                "department": effect.department,
                "compensation": effect.compensation,
            },
        )
