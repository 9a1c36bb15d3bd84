"""Gathers a week's report. Posting it, and when, is the caller's."""

from datetime import datetime

from bot.domain.policy import Policy
from bot.domain.report import WeekReport, week_report
from bot.domain.week import Week
from bot.store.database import Transaction
from bot.store.report import happened, late_now
from bot.store.store import Store


async def weekly(
    store: Store, tx: Transaction, policy: Policy, now: datetime, week: Week | None = None
) -> WeekReport:
    """The report of a week where the desk is; by default of the last one that is over.

    The current week is counted up to `now` and held against as much of the week before. Raises
    WeekNotBegun. Reads only.
    """
    zone = policy.desk_calendar.zone
    week = week or Week.of(now, zone).before()
    spans = week.compared(zone, now)
    this = await happened(tx, spans.this, now)
    before = await happened(tx, spans.before, now)
    names = await store.desk.names(tx, this.judged.holders | before.judged.holders)
    return week_report(week, spans, this, before, await late_now(tx, now), names, now)
