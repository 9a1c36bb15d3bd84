"""Notices many broken promises of one moment in one transaction.

A desk that was away for a weekend has a thousand of them: each by itself takes a lock, twenty
statements and a commit. What needs no decision but the notice itself is done together here; the
rest is left to `bot.services.notice`, one by one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.due import Target
from bot.domain.effects import PROMISES, ClockName
from bot.domain.policy import Policy
from bot.domain.promises import Promise
from bot.domain.stages import Cause, Running, Stage, StageKind, cause_of, next_stage
from bot.services.policies import Policies
from bot.services.ports import Timekeeper
from bot.store.clocks import DueClock, read_work_key
from bot.store.notices import Fired
from bot.store.store import Store
from bot.store.work import Job


@dataclass(frozen=True)
class Together:
    """Fires what can be fired together."""

    store: Store
    policies: Policies
    time: Timekeeper
    least: int = 2
    """Fewer are not worth it, and are left to be done one by one."""

    async def fire(self, jobs: Sequence[Job]) -> list[Job]:
        """Act on those clocks that are simply broken, and settle their jobs; returns the others.

        Raises LeaseLost, and then nothing was done, where one of the jobs is no longer ours.
        """
        policy = self.policies.current
        by_key = {read_work_key(job.key): job for job in jobs}
        wanted = [key for key in by_key if key[1] in PROMISES and key[1] is not ClockName.SURVEY]
        if len(wanted) < self.least:
            return list(jobs)
        promises = {promise.name: promise for promise in policy.promises}
        async with self.store.transaction() as tx:
            now = self.time.now()
            fired: list[tuple[Job, Fired]] = []
            for due in await self.store.clocks.due(tx, [inquiry for inquiry, _ in wanted]):
                job = by_key.get((due.clock.inquiry, due.clock.name))
                promise = promises.get(due.clock.promise or "")
                if job is not None and promise is not None:
                    found = _fired(due, promise, policy, now)
                    if found is not None:
                        fired.append((job, found))
            if fired:
                notices = [found for _, found in fired]
                await self.store.notices.fire(tx, notices, now)
                await self.store.cards.want_many(tx, [one.clock.inquiry for one in notices])
                await self.store.work.settle_many(
                    tx, [(job, found.look_at) for job, found in fired]
                )
        done = {job.id for job, _ in fired}
        return [job for job in jobs if job.id not in done]


def _fired(due: DueClock, promise: Promise, policy: Policy, now: datetime) -> Fired | None:
    """The breach of a clock; None where anything else is to be decided about it."""
    clock = due.clock
    if promise.ladder is not None or clock.problem is not None or clock.due_at <= clock.started_at:
        return None
    try:
        Target.parse(clock.target or "")
    except ValueError:
        return None
    running: Running = clock.running(())
    stage = next_stage(promise, running, now)
    if stage is None or stage.kind is not StageKind.BREACH or stage.at > now:
        return None
    open_for = policy.desk_calendar.counted(clock.started_at, clock.due_at)
    cause: Cause = cause_of(due.status, due.holder, due.revision, promise, open_for)
    look_at = None if promise.repeat is None else now + promise.repeat
    return Fired(clock, _breach(clock.due_at), cause, due.holder, look_at)


def _breach(due_at: datetime) -> Stage:
    return Stage(StageKind.BREACH, 1, due_at)
