"""The week's report: when it is posted, and that it is posted once."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.domain.policy import Policy, Report
from bot.domain.week import Week
from bot.services.policies import Policies
from bot.services.ports import Timekeeper
from bot.services.sayings import Saying
from bot.store.database import Transaction
from bot.store.notices import WEEKLY
from bot.store.outbound import Outbound, OutboxKind
from bot.store.store import Store
from bot.store.work import AT_LEISURE, Job, Queue

_WEEK = timedelta(days=7)
_NEWS = timedelta(days=3)
"""A report that comes later than this after its hour is history, and waits for who asks for it."""


def next_report(policy: Policy, report: Report, now: datetime) -> datetime:
    """The next moment, after `now`, at which a report is posted; where the desk is."""
    zone = policy.desk_calendar.zone
    today = now.astimezone(zone).date()
    monday = today - timedelta(days=today.weekday())
    for weeks in range(3):
        day = monday + timedelta(days=report.weekday) + weeks * _WEEK
        # On the wall: 9:00 is 9:00 also in the week in which the clocks change.
        at = datetime.combine(day, time(), zone) + report.at
        if at.astimezone(now.tzinfo) > now:
            return at
    raise AssertionError("a week has every weekday")


@dataclass(frozen=True)
class WeeklyPost:
    """Asks for the report when its hour has come."""

    store: Store
    policies: Policies
    time: Timekeeper

    async def post(self, job: Job) -> None:
        """Ask for the report of the week that is over, make the next appointment, and settle."""
        policy = self.policies.current
        async with self.store.transaction() as tx:
            now = self.time.now()
            if policy.report is not None:
                following = next_report(policy, policy.report, now)
                if now - (following - _WEEK) < _NEWS:
                    await self._ask(tx, policy, now)
                await self.store.work.arm(tx, Queue.NOTICE, WEEKLY, following)
            await self.store.work.finish(tx, job)

    async def _ask(self, tx: Transaction, policy: Policy, now: datetime) -> None:
        week = Week.of(now, policy.desk_calendar.zone).before()
        effect = Outbound(
            effect_key=f"say:report:{week}",
            order_key="report",
            kind=OutboxKind.SAY,
            rank=AT_LEISURE,
            payload={"what": Saying.REPORT, "week": str(week)},
        )
        await self.store.outbox.add(tx, effect, self.store.vault.house, now)


async def appoint(store: Store, tx: Transaction, policy: Policy, now: datetime) -> None:
    """Make the appointment for the next report, where there is none yet."""
    if policy.report is not None:
        due = next_report(policy, policy.report, now)
        await store.work.plant(tx, Queue.NOTICE, WEEKLY, due)
