"""What goes wrong, all at once: deaths, broken sockets, refusals, repeats, the database."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Generic, Literal, TypeVar

import psycopg

from bot.roles import Role
from sandbox.effects import Call, Effect
from sandbox.faults import (
    CallAction,
    Delay,
    DeliveryAction,
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
_SPOILS: tuple[tuple[CallAction, Literal["before", "after"]], ...] = (
    (RateLimited(1), "before"),
    (RateLimited(1), "before"),
    (ServerError(502), "before"),
    (ServerError(503, html=False), "before"),
    (ServerError(500, html=False), "before"),
    (ServerError(500), "after"),
    (Reset(), "before"),
    (Reset(), "after"),
    (Truncated(), "after"),
    (Delay(0.4), "before"),
)
"""Not a 502 or 503 after the effect: Telegram's front answers so when no server has taken the
request."""
_LATE: tuple[tuple[Literal["telegram", "slack"], str], ...] = (
    ("telegram", "sendMessage"),
    ("slack", "chat.update"),
)
_REPEATS: tuple[tuple[Literal["telegram", "slack"], str, DeliveryAction], ...] = (
    ("telegram", "webhook", Duplicate()),
    ("telegram", "webhook", DropAck()),
    ("slack", "http", Duplicate()),
    ("slack", "http", DropAck()),
    ("slack", "http", HoldBack(timedelta(seconds=2))),
)
_T = TypeVar("_T")


class Deck(Generic[_T]):
    """Gives each thing once, in an order of chance, before it gives one again."""

    def __init__(self, things: Sequence[_T], chance: random.Random) -> None:
        self._things = things
        self._random = chance
        self._left: list[_T] = []

    def draw(self) -> _T:
        """The next."""
        if not self._left:
            self._left = self._random.sample(self._things, len(self._things))
        return self._left.pop()


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
        self._spoils = Deck(_SPOILS, self._random)
        self._late = Deck(_LATE, self._random)
        self._repeats = Deck(_REPEATS, self._random)
        self._roles = Deck((Role.WEB, Role.WORKER), self._random)
        self._database = asyncio.Lock()
        self._restarting: asyncio.Task[None] | None = None
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
            if self._restarting is not None:
                await self._restarting  # what was stopped is there again

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
            action, when = self._spoils.draw()
            # It strikes the next call, whichever that is.
            self._arm(Rule(action, when=when))

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
            serving = [each for each in self._deployment.of(self._roles.draw()) if each.up.is_set()]
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
        platform, method = self._late.draw()
        self._arm(Rule(Delay(_TOO_LATE), platform=platform, method=method, when="after"))

    async def _doubt(self) -> None:
        action = self._random.choice((Reset(), Truncated()))
        self._arm(Rule(action, platform="telegram", method="sendMessage", when="after"))

    async def _repeat(self) -> None:
        platform, method, action = self._repeats.draw()
        self._arm(Rule(action, platform=platform, method=method))

    async def _restart(self) -> None:
        self._restarting = asyncio.create_task(self._halt_and_resume())
        await asyncio.shield(self._restarting)

    async def _halt_and_resume(self) -> None:
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
