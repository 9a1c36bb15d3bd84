"""Finds clocks and escalations whose next step is missing, and repairs them loudly."""

import asyncio
from contextlib import suppress
from datetime import timedelta

import structlog

from bot.domain.effects import ClockName
from bot.domain.errors import ParleyError
from bot.domain.escalation import Escalation, needs_repair, overdue, repair
from bot.services.policies import Policies
from bot.services.ports import Timekeeper
from bot.services.weekly import appoint
from bot.store.clocks import work_key
from bot.store.database import Transaction
from bot.store.store import Store
from bot.store.work import Queue

log = structlog.get_logger(__name__)

_LOOK_EVERY = 20.0
"""Seconds."""
_GRACE = timedelta(minutes=2)
"""So long after its time a step is not merely about to be taken."""


class Watchdog:
    """Looks now and then."""

    def __init__(self, store: Store, policies: Policies, time: Timekeeper) -> None:
        self._store = store
        self._policies = policies
        self._time = time

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            with suppress(ParleyError):
                try:
                    await self.look()
                except Exception as error:  # the database is away: the workers say so
                    log.error("watchdog.failed", error=type(error).__name__)
            await asyncio.sleep(_LOOK_EVERY)

    async def look(self) -> int:
        """Repair what is missing; returns how much that was."""
        async with self._store.transaction() as tx:
            now = self._time.now()
            await appoint(self._store, tx, self._policies.current, now)
            repaired = 0
            for escalation in await self._store.escalations.all_open(tx):
                repaired += await self._escalation(tx, escalation)
            for clock in await self._store.clocks.forgotten(tx, now - _GRACE, now):
                await self._store.clocks.look(tx, clock.inquiry, clock.name, now)
                await self._tell(tx, f"inquiry {clock.inquiry}: {clock.name}", f"clock:{clock.id}")
                repaired += 1
            return repaired

    async def _escalation(self, tx: Transaction, escalation: Escalation) -> int:
        """One whose next step nobody will take."""
        now, inquiry = self._time.now(), escalation.inquiry
        mended = repair(escalation, now)
        running = (await self._store.clocks.running(tx, inquiry)).get(ClockName.LADDER)
        key = work_key(inquiry, ClockName.LADDER)
        if mended.next_at is None:
            return 0
        stands = running is not None and running.fired_at is None
        will = stands and await self._store.work.has(tx, Queue.CLOCK, key)
        if not needs_repair(escalation) and (will or not overdue(escalation, now, _GRACE)):
            return 0
        await self._store.escalations.keep(tx, inquiry, [mended])
        await self._store.clocks.start(tx, inquiry, ClockName.LADDER, mended.next_at, now)
        step = f"{escalation.id}:{escalation.rung}:{escalation.round}"
        await self._tell(tx, f"inquiry {inquiry}: {ClockName.LADDER}", f"ladder:{step}")
        return 1

    async def _tell(self, tx: Transaction, problem: str, key: str) -> None:
        log.error("watchdog.repaired", problem=problem)
        await self._store.outbox.alarm(
            tx,
            f"watchdog:{key}:{self._time.now():%Y%m%d%H}",
            {"alarm": "watchdog", "problem": problem},
            self._store.vault.house,
            self._time.now(),
        )
