"""What goes wrong, all at once: deaths, broken sockets, refusals, repeats, the database."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

import psycopg

from sandbox.effects import Call, Effect
from sandbox.faults import (
    Delay,
    DropAck,
    Duplicate,
    Fired,
    HoldBack,
    RateLimited,
    Reorder,
    Reset,
    Rule,
    ServerError,
    Truncated,
)
from sandbox.server import Sandbox
from tests.fleet.deployment import Deployment
from tests.soak.keeper import Keeper
from tests.support.postgres import PostgresServer

_CALLS_SPOILED = 0.08
_TOO_LATE = 16.0
"""Seconds: both clients give up after 15."""
_SPOILS: tuple[tuple[float, Any, Literal["before", "after"]], ...] = (
    (5, RateLimited(1), "before"),
    (3, ServerError(502), "before"),
    (3, ServerError(503, html=False), "before"),
    (2, ServerError(500, html=False), "before"),
    (2, ServerError(500), "after"),
    (2, Reset(), "before"),
    (2, Reset(), "after"),
    (2, Truncated(), "after"),
    (3, Delay(0.4), "before"),
)
"""How often, by weight. Not a 502 or 503 after the effect: Telegram's front answers so when no
server has taken the request."""
_IN_DOUBT = (Reset, Truncated, Delay)


@dataclass(frozen=True)
class Pace:
    """Real seconds between two of each sort, about."""

    kill: float = 6.0
    drop: float = 4.0
    cut: float = 10.0
    late: float = 20.0
    doubt: float = 8.0
    repeat: float = 1.5
    restart: float = 55.0


class Chaos:
    """The loops, and the counts of what really happened."""

    def __init__(
        self,
        sandbox: Sandbox,
        deployment: Deployment,
        keeper: Keeper,
        server: PostgresServer,
        pace: Pace,
        seed: int,
    ) -> None:
        self.sockets = 0
        self.connections_cut = 0
        self.restarts = 0
        self.in_flight: set[tuple[int, int]] = set()
        """Attempts to send a reply that were under way when a worker, a connection or the database
        died: the row and how often it was tried."""
        self.events: list[tuple[datetime, str]] = []
        """What died, and when."""
        self._sandbox = sandbox
        self._deployment = deployment
        self._keeper = keeper
        self._server = server
        self._pace = pace
        self._random = random.Random(f"chaos {seed}")
        self._database = asyncio.Lock()
        self._sent = asyncio.Event()

    async def rage(self) -> None:
        """Until cancelled; then no rule is left in force."""
        faults = self._sandbox.faults
        unsubscribe = self._sandbox.effects.subscribe(self._spoil)
        pace = self._pace
        try:
            async with asyncio.TaskGroup() as loops:
                for every, act in (
                    (pace.kill, self._kill),
                    (pace.drop, self._drop),
                    (pace.cut, self._cut),
                    (pace.late, self._answer_late),
                    (pace.doubt, self._doubt),
                    (pace.repeat, self._repeat),
                    (pace.restart, self._restart),
                ):
                    loops.create_task(self._each(every, act))
        finally:
            unsubscribe()
            faults.clear()

    def fired(self, *actions: type, method: str | None = None) -> int:
        """How often such faults really happened."""
        return sum(
            isinstance(each.rule.action, actions) and method in {None, each.method}
            for each in self._sandbox.faults.fired
        )

    @property
    def spoiled(self) -> int:
        """Calls that were refused, broken, or answered too late."""
        fired = self._sandbox.faults.fired
        return sum(_spoils(each) for each in fired)

    @property
    def ambiguous(self) -> int:
        """What may have left nobody knowing whether a reply arrived."""
        fired = self._sandbox.faults.fired
        return len(self.in_flight) + sum(_leaves_doubt(each) for each in fired)

    @property
    def swapped(self) -> Counter[str]:
        """By chat, how many messages changed places with the next on their way to the bot."""
        fired = self._sandbox.faults.fired
        return Counter(str(each.chat) for each in fired if isinstance(each.rule.action, Reorder))

    async def _each(self, every: float, act: Callable[[], Coroutine[Any, Any, None]]) -> None:
        while True:
            await asyncio.sleep(every * self._random.uniform(0.7, 1.3))
            await act()

    def _spoil(self, entry: Effect | Call) -> None:
        if isinstance(entry, Effect):
            if entry.platform == "telegram" and entry.kind == "message":
                self._sent.set()
            return
        if self._random.random() < _CALLS_SPOILED:
            weights = [weight for weight, _, _ in _SPOILS]
            [(_, action, when)] = self._random.choices(_SPOILS, weights)
            # It strikes the next call of the same platform, whichever that is.
            self._arm(Rule(action, platform=entry.platform, when=when))  # type: ignore[arg-type]

    def _arm(self, rule: Rule) -> None:
        faults = self._sandbox.faults
        for rule_id, old in faults.rules.items():
            if old.times is not None and faults.count(rule_id) >= old.times:
                faults.remove(rule_id)
        faults.add(rule)

    async def _kill(self) -> None:
        """Half of them just after Telegram has shown a message, before the bot is told."""
        if self._random.random() < 0.5:
            self._sent.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._sent.wait(), 3.0)
        async with self._database:
            serving = [each for each in self._deployment.processes.values() if each.up.is_set()]
            if serving and self._keeper.kill(self._random.choice(serving)):
                await self._note_in_flight("a process was killed")

    async def _drop(self) -> None:
        assert self._deployment.balancer is not None
        self.sockets += self._deployment.balancer.drop_all()

    async def _cut(self) -> None:
        async with self._database:
            self.connections_cut += await asyncio.to_thread(self._server.cut, 4)
            await self._note_in_flight("connections to the database were cut")

    async def _answer_late(self) -> None:
        platform: Literal["telegram", "slack"] = self._random.choice(("telegram", "slack"))
        method = {"telegram": "sendMessage", "slack": "chat.update"}[platform]
        self._arm(Rule(Delay(_TOO_LATE), platform=platform, method=method, when="after"))

    async def _doubt(self) -> None:
        action = self._random.choice((Reset(), Truncated()))
        self._arm(Rule(action, platform="telegram", method="sendMessage", when="after"))

    async def _repeat(self) -> None:
        way: tuple[Literal["telegram", "slack"], str]
        way = self._random.choice((("telegram", "webhook"), ("slack", "http")))
        action: Duplicate | DropAck | HoldBack
        action = self._random.choice((Duplicate(), DropAck()))
        if way[0] == "slack" and self._random.random() < 0.3:
            action = HoldBack(timedelta(seconds=2))
        self._arm(Rule(action, platform=way[0], method=way[1]))

    async def _restart(self) -> None:
        async with self._database:
            crash = self._random.random() < 0.5
            await asyncio.to_thread(self._server.halt, crash=crash)
            await asyncio.sleep(self._random.uniform(0.2, 2.0))
            await asyncio.to_thread(self._server.resume)
            await self._note_in_flight("the database was restarted")
            self.restarts += 1

    async def _note_in_flight(self, what: str) -> None:
        self.events.append((self._sandbox.clock.now(), what))
        query = "SELECT id, attempts FROM outbox WHERE state = 'sending' AND kind = 'reply'"
        # Where this fails too, doubts that it caused count against us.
        with suppress(psycopg.OperationalError):
            self.in_flight |= set(await asyncio.to_thread(self._deployment.rows, query))


def _spoils(each: Fired) -> bool:
    match each.rule.action:
        case Delay(seconds=seconds):
            return seconds >= _TOO_LATE
        case RateLimited() | ServerError() | Reset() | Truncated():
            return True
        case _:
            return False


def _leaves_doubt(each: Fired) -> bool:
    if each.method != "sendMessage":
        return False
    match each.rule.action:
        case Delay(seconds=seconds):
            return seconds >= _TOO_LATE
        case ServerError(status=status):
            return status == 500
        case Reset() | Truncated():
            return True
        case _:
            return False
