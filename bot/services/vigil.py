"""Watches over what no single event tells, and says it once: in Slack, or by the second path."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

import structlog

from bot.services.policies import Policies
from bot.services.ports import Timekeeper
from bot.services.tokens import Token, Tokens
from bot.store.alarms import elsewhere_key
from bot.store.database import Transaction
from bot.store.outbound import Outbound, OutboxKind, open_payload
from bot.store.store import Store
from bot.store.troubles import Trouble

log = structlog.get_logger(__name__)

INBOX_AGE = timedelta(seconds=30)
"""An event that waits for longer is an alarm (the operators' requirement); the figure is theirs."""
INBOX_FLOWS = timedelta(seconds=10)
"""The alarm is over when none waits for longer: at its own bound it would come and go."""
ALARM_PATIENCE = timedelta(minutes=5)
"""An alarm that Slack has not taken for so long goes by the second path: most outages are over by
then, and an operator who is told of each learns to look away."""
TOKEN_QUIET = timedelta(seconds=30)
"""A token is in force again when no process was refused for so long: while one is replaced, old
processes and new ones run side by side."""
LOOK_EVERY = 5.0
"""Seconds."""
_PROBE_EVERY = 60.0
_PROBE_REFUSED_EVERY = 10.0
"""Seconds; a refused token is asked about more often, so that its end is told soon."""
_SLACK_GAVE_UP = timedelta(days=1)
"""Alarms that Slack refused longer ago are not told any more."""

INBOX = "inbox"


class Vigil:
    """Looks now and then. Several processes may: together they say everything once."""

    def __init__(self, store: Store, policies: Policies, time: Timekeeper, tokens: Tokens) -> None:
        self._store = store
        self._policies = policies
        self._time = time
        self._tokens = tokens
        self._was_old = False
        self.trouble: str | None = None
        """Why alarms reach nobody, None while they do."""

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            try:
                await self.look()
            except Exception as error:  # the database is away: the pages and the workers say so
                log.error("vigil.failed", error=type(error).__name__)
            await asyncio.sleep(LOOK_EVERY)

    async def look(self) -> None:
        """See what is wrong, and ask for what has to be said about it."""
        async with self._store.transaction() as tx:
            now = self._time.now()
            known = await self._store.troubles.open(tx)
            await self._inbox(tx, known, now)
            for token in Token:
                await self._token(tx, token, known.get(_name(token)), now)
            await self._unposted(tx, now)

    async def _inbox(self, tx: Transaction, known: Mapping[str, Trouble], now: datetime) -> None:
        oldest = await self._store.readings.oldest_waiting(tx)
        age = timedelta(0) if oldest is None else now - oldest
        # Seen twice: a clock that is set forward makes all that waits look old for a moment.
        was_old, self._was_old = self._was_old, age > INBOX_AGE
        if self._was_old and was_old:
            if await self._store.troubles.seen(tx, INBOX, now):
                await self._say(tx, INBOX, "inbox_waits", str(int(age.total_seconds())), now)
            return
        over = INBOX in known and age <= INBOX_FLOWS
        if over and await self._store.troubles.over(tx, INBOX, now):
            await self._say(tx, INBOX, "inbox_flows", "", now)

    async def _token(
        self, tx: Transaction, token: Token, known: Trouble | None, now: datetime
    ) -> None:
        word, name = self._tokens.word(token), _name(token)
        if word is None:
            return
        if not word.taken:
            if await self._store.troubles.seen(tx, name, now):
                await self._say(tx, name, "token_refused", token, now)
            return
        over = known is not None and word.at >= known.seen_at
        if over and await self._store.troubles.over(tx, name, now, TOKEN_QUIET):
            await self._say(tx, name, "token_taken", token, now)

    async def _say(
        self, tx: Transaction, name: str, alarm: str, problem: str, now: datetime
    ) -> None:
        log.error(f"vigil.{alarm}", about=name)
        await self._store.outbox.alarm(
            tx,
            f"{alarm}:{name}:{now.isoformat()}",
            {"alarm": alarm, "problem": problem},
            self._store.vault.house,
            now,
        )

    async def _unposted(self, tx: Transaction, now: datetime) -> None:
        """Send what Slack does not take by the second path; an alarm goes there once."""
        word = self._tokens.word(Token.SLACK)
        refused = word is not None and not word.taken
        before = now if refused else now - ALARM_PATIENCE
        rows = await self._store.alarms.unposted(tx, before, now - _SLACK_GAVE_UP)
        chat = self._policies.current.alarm_fallback
        if chat is None:
            self._complain(len(rows))
            return
        self.trouble = None
        house = self._store.vault.house
        for row in rows:
            payload = open_payload(row, house)
            elsewhere = Outbound(
                effect_key=elsewhere_key(row),
                order_key="elsewhere",
                kind=OutboxKind.ALARM_ELSEWHERE,
                payload=payload | {"address": chat},
            )
            if await self._store.outbox.add(tx, elsewhere, house, now):
                log.error("vigil.elsewhere", row=row.id, alarm=payload.get("alarm"))

    def _complain(self, unposted: int) -> None:
        trouble = (
            "alarms cannot be posted in Slack, and the policy names no second path (alarm_fallback)"
            if unposted
            else None
        )
        if trouble is not None and self.trouble is None:
            log.error("vigil.unposted", alarms=unposted)
        self.trouble = trouble


def _name(token: Token) -> str:
    return f"token:{token}"


Probe = Callable[[], Awaitable[Any]]
"""Asks a platform anything; whether it takes the token, its client hears."""


class Probes:
    """Shows each token now and then, so that one which nobody uses is not found dead too late."""

    def __init__(self, tokens: Tokens, probes: Mapping[Token, Probe]) -> None:
        self._tokens = tokens
        self._probes = probes

    async def run(self) -> None:
        """Ask until cancelled."""
        asked = time.monotonic()
        while True:
            await asyncio.sleep(_PROBE_REFUSED_EVERY)
            refused = any(self._tokens.trouble(token) for token in self._probes)
            if not refused and time.monotonic() - asked < _PROBE_EVERY:
                continue
            asked = time.monotonic()
            for probe in self._probes.values():
                with suppress(Exception):  # out of reach, or refused: that was heard
                    await probe()
