"""What there is beside an inquiry, in one look: mostly nothing, and then nothing more is asked."""

from dataclasses import dataclass

from sqlalchemy import BindParameter, bindparam, exists, func, select

from bot.domain.ids import InquiryId
from bot.store.database import Transaction
from bot.store.outbox import DOUBTFUL_NOTICE
from bot.store.schema import escalations, orders, outbox, surveys

_INQUIRY: BindParameter[int] = bindparam("inquiry_id")
_BESIDE = select(
    exists().where(escalations.c.inquiry_id == _INQUIRY).label("escalations"),
    exists().where(orders.c.inquiry_id == _INQUIRY).label("orders"),
    exists().where(surveys.c.inquiry_id == _INQUIRY).label("survey"),
    select(func.count())
    .select_from(outbox)
    .where(outbox.c.inquiry_id == _INQUIRY, DOUBTFUL_NOTICE)
    .label("doubtful_notices"),
)


@dataclass(frozen=True)
class Beside:
    """Whether anybody was ever called, any order is known and a survey was sent; and how many
    automatic notices may not have reached the buyer."""

    escalations: bool
    orders: bool
    survey: bool
    doubtful_notices: int


async def beside(tx: Transaction, inquiry: InquiryId) -> Beside:
    """What there is beside an inquiry."""
    row = (await tx.execute(_BESIDE, {"inquiry_id": inquiry})).one()
    return Beside(**row._mapping)
