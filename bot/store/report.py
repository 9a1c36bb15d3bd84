"""What a week's report counts, read from the rows; none of it is sealed."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, func, or_, select

from bot.domain.drafts import DraftStatus
from bot.domain.effects import PROMISES, ClockName
from bot.domain.report import Answers, Happened, Late
from bot.domain.stages import Cause, Outcome
from bot.domain.tally import Broken, Judged, Kept
from bot.domain.week import Span
from bot.store.database import Transaction
from bot.store.schema import buyers, clocks, conversations, drafts, inquiries, resolutions
from bot.store.types import Moment

_JUDGED = and_(clocks.c.name.in_(sorted(PROMISES)), clocks.c.problem.is_(None))
_RUNS = and_(
    clocks.c.stopped_at.is_(None),
    # One that stands still has its due time ahead of it, unless it was late before that.
    or_(clocks.c.paused_at.is_(None), clocks.c.paused_at > clocks.c.due_at),
)


async def happened(tx: Transaction, span: Span, now: datetime) -> Happened:
    """What happened in a span that is over by `now`. What was due in it and runs is broken."""
    return Happened(
        judged=await _judged(tx, span, now),
        countries=await _countries(tx, span),
        resolutions=await _resolutions(tx, span),
        answers=await _answers(tx, span),
    )


async def late_now(tx: Transaction, now: datetime) -> list[Late]:
    """The promises that run and are late, whenever they were due."""
    late = func.count().filter(clocks.c.due_at < now).label("late")
    rows = await tx.execute(
        # Over all that run: there are few of them, and an index of theirs. By the due time SQLite
        # would walk through every clock there ever was.
        select(clocks.c.name, late, func.min(clocks.c.due_at).label("first"))
        .where(_JUDGED, _RUNS)
        .group_by(clocks.c.name)
    )
    return [Late(ClockName(row.name), row.late, now - row.first) for row in rows if row.late]


async def _judged(tx: Transaction, span: Span, now: datetime) -> Judged:
    shown = (clocks.c.name, inquiries.c.language, clocks.c.holder)
    kept = await tx.execute(
        select(*shown, func.count().label("kept"))
        .join_from(clocks, inquiries)
        .where(_JUDGED, clocks.c.outcome == Outcome.KEPT, _within(clocks.c.stopped_at, span))
        .group_by(*shown)
    )
    broken = await tx.execute(
        select(*shown, clocks.c.cause, clocks.c.due_at, clocks.c.stopped_at)
        .join_from(clocks, inquiries)
        .where(
            _JUDGED,
            or_(clocks.c.outcome == Outcome.BROKEN, _RUNS),
            _within(clocks.c.due_at, span),
        )
    )
    return Judged(
        kept=[Kept(ClockName(row.name), row.language, row.holder, row.kept) for row in kept],
        broken=[
            Broken(
                ClockName(row.name),
                row.language,
                row.holder,
                _cause(row.cause),
                (row.stopped_at or now) - row.due_at,
            )
            for row in broken
        ],
    )


async def _countries(tx: Transaction, span: Span) -> Mapping[str | None, int]:
    rows = await tx.execute(
        select(buyers.c.country, func.count().label("opened"))
        .select_from(inquiries)
        .join(conversations, conversations.c.id == inquiries.c.conversation_id)
        .join(buyers, buyers.c.id == conversations.c.buyer_id)
        .where(_within(inquiries.c.opened_at, span))
        .group_by(buyers.c.country)
    )
    return {row.country: row.opened for row in rows}


async def _resolutions(tx: Transaction, span: Span) -> Mapping[tuple[str, str], int]:
    pair = (resolutions.c.department, resolutions.c.cause)
    rows = await tx.execute(
        # An inquiry that was reopened and resolved again is one case, not two.
        select(*pair, func.count(resolutions.c.inquiry_id.distinct()).label("inquiries"))
        .where(_within(resolutions.c.at, span))
        .group_by(*pair)
    )
    return {(row.department, row.cause): row.inquiries for row in rows}


async def _answers(tx: Transaction, span: Span) -> Answers:
    by_itself = exists().where(
        drafts.c.inquiry_id == inquiries.c.id,
        drafts.c.status == DraftStatus.AUTOMATIC,
        drafts.c.delivered_at <= inquiries.c.first_answered_at,
    )
    row = (
        await tx.execute(
            select(
                func.count().label("answered"), func.count().filter(by_itself).label("automatic")
            )
            .select_from(inquiries)
            .where(_within(inquiries.c.first_answered_at, span))
        )
    ).one()
    return Answers(row.automatic, row.answered)


def _cause(code: str | None) -> Cause:
    """A row without a cause, or with one that only a later version knows, has another one."""
    return Cause(code) if code in set(Cause) else Cause.OTHER


def _within(moment: ColumnElement[Moment], span: Span) -> ColumnElement[bool]:
    return and_(moment >= span.since, moment < span.until)
