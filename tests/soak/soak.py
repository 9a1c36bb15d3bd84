"""The soak: buyers and a desk at work while everything dies, then calm, then the reckoning."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from bot.store.database import database_url
from bot.store.migrate import migrate
from sandbox.clock import SharedClock
from sandbox.faults import Delay, DropAck, Duplicate, HoldBack, RateLimited, Reorder, ServerError
from sandbox.faults import Reset as ResetCall
from sandbox.faults import Truncated as TruncatedCall
from sandbox.server import Sandbox
from tests.fleet.deployment import Deployment, Mode, deployed
from tests.fleet.nursery import Nursery
from tests.soak.board import Board
from tests.soak.buyers import Crowd
from tests.soak.chaos import Chaos, Pace
from tests.soak.desk import Desk
from tests.soak.dossier import write_dossiers
from tests.soak.keeper import Keeper
from tests.soak.proof import Evidence, Proof, presses_of, prove
from tests.soak.shop import write_shop
from tests.support.postgres import PostgresServer

_LOOK_EVERY = 0.25
_SAY_EVERY = 15.0
_LAST_RETRY = timedelta(minutes=6)
"""Slack's last comes after five minutes; Telegram's here after about one."""


@dataclass(frozen=True)
class Plan:
    """How long everything dies, in real seconds; how many buyers; and how long calm may take."""

    seconds: float
    buyers: int
    seed: int
    drain_within: float = 120.0
    pace: Pace = field(default_factory=Pace)


@dataclass(frozen=True)
class Report:
    """What was done, what went wrong on purpose, and what is proven."""

    proof: Proof
    counts: dict[str, int | float | str]
    drained: bool
    kills: int
    falls: tuple[str, ...]
    ambiguous: int
    spoiled_share: float
    """Of the calls, those that were refused, broken or answered too late."""

    @property
    def problems(self) -> list[str]:
        """Everything that must not be."""
        found = list(self.proof.problems)
        if not self.drained:
            found.append("calm did not come: something is still open")
        found += [f"{name} ended by itself" for name in self.falls]
        if self.proof.uncertain > self.ambiguous:
            found.append(f"{self.proof.uncertain} replies in doubt, {self.ambiguous} reasons")
        return found


class Soak:
    """One run against a deployment that serves."""

    def __init__(
        self,
        plan: Plan,
        sandbox: Sandbox,
        deployment: Deployment,
        server: PostgresServer,
        say: Callable[[str], None],
        dossiers: Path | None = None,
    ) -> None:
        """`dossiers` is where everything about a buyer is written of whom something is wrong."""
        self._plan = plan
        self._dossiers = dossiers
        self._sandbox = sandbox
        self._deployment = deployment
        self._say = say
        self._crowd = Crowd(sandbox, plan.seed)
        self._board = Board(sandbox)
        self._desk = Desk(sandbox, self._board, self._crowd, plan.seed)
        self._keeper = Keeper(deployment)
        self._chaos = Chaos(sandbox, deployment, self._keeper, server, plan.pace, plan.seed)
        self._began = time.monotonic()

    async def run(self) -> Report:
        """Do it all."""
        closing = asyncio.Event()
        background = [
            asyncio.create_task(work)
            for work in (self._keeper.keep(), self._desk.work(), self._tell())
        ]
        crowd = asyncio.create_task(self._crowd.come(self._plan.buyers, closing))
        raging = asyncio.create_task(self._chaos.rage())
        try:
            watched = [*background, crowd, raging]
            await asyncio.wait(watched, timeout=self._plan.seconds, return_when="FIRST_EXCEPTION")
            for task in watched:
                if task.done():
                    task.result()
            took = time.monotonic() - self._began
            raging.cancel()
            await asyncio.gather(raging, return_exceptions=True)
            closing.set()
            drained = await self._drained(crowd)
        finally:
            for task in (*background, crowd, raging):
                task.cancel()
            await asyncio.gather(*background, crowd, raging, return_exceptions=True)
        return self._report(took, drained=drained)

    async def _drained(self, crowd: asyncio.Task[None]) -> bool:
        """Wait until everything is answered and nothing is left to do."""
        try:
            async with asyncio.timeout(self._plan.drain_within):
                await self._keeper.all_up()
                await asyncio.shield(crowd)
                while self._board.wanting or self._is_open():  # noqa: ASYNC110
                    await asyncio.sleep(_LOOK_EVERY)
                # What a platform would still repeat comes now: it must change nothing.
                self._sandbox.clock.move(_LAST_RETRY)
                await asyncio.sleep(_LOOK_EVERY)
                await self._deployment.settled(self._sandbox, timeout=self._plan.drain_within)
        except TimeoutError:
            return False
        return True

    def _is_open(self) -> bool:
        query = "SELECT 1 FROM inquiries WHERE status NOT IN ('answered', 'resolved') LIMIT 1"
        return bool(self._deployment.rows(query))

    def _report(self, took: float, *, drained: bool) -> Report:
        sandbox, chaos = self._sandbox, self._chaos
        running = self._deployment.rows(
            "SELECT i.id, i.status, c.name FROM inquiries i JOIN clocks c ON c.inquiry_id = i.id"
            " WHERE c.stopped_at IS NULL"
        )
        stuck = self._deployment.rows(
            "SELECT id, status FROM inquiries WHERE status NOT IN ('answered', 'resolved')"
        )
        late = self._deployment.rows(
            "SELECT queue, key FROM work WHERE due_at <= now() - interval '5 seconds'"
        )
        evidence = Evidence(
            effects=sandbox.effects.all,
            presses=presses_of(sandbox.slack.deliveries.log),
            swapped=chaos.swapped,
            running=[(int(inquiry), str(status), str(clock)) for inquiry, status, clock in running],
            overdue=[
                *(f"inquiry {inquiry} is left {status}" for inquiry, status in stuck),
                *(f"{queue} {key} is overdue" for queue, key in late),
            ],
        )
        proof = prove(evidence)
        if proof.problems and self._dossiers is not None:
            names = {name for name in self._crowd.buyers if name in " ".join(proof.problems)}
            write_dossiers(self._dossiers, names, self._deployment, sandbox, chaos.events)
        kills = self._keeper.kills
        calls = len(sandbox.effects.calls)
        counts: dict[str, int | float | str] = {
            "minutes": round(took / 60, 2),
            "messages": proof.messages,
            "answered": self._crowd.answered,
            "messages a minute": round(proof.messages / took * 60, 1),
            "cards": proof.cards,
            "replies": proof.replies,
            **{f"kills of {role}": count for role, count in sorted(kills.items())},
            "kills a minute": round(kills.total() / took * 60, 1),
            "starts that failed": self._keeper.failed_starts,
            "sockets dropped": chaos.sockets,
            "database connections cut": chaos.connections_cut,
            "database restarts": chaos.restarts,
            "calls": calls,
            "answered 429": chaos.fired(RateLimited),
            "answered 5xx": chaos.fired(ServerError),
            "broken": chaos.fired(ResetCall, TruncatedCall),
            "answered late": chaos.fired(Delay),
            "calls spoiled": f"{chaos.spoiled} ({100 * chaos.spoiled / max(1, calls):.1f} %)",
            "deliveries repeated": chaos.fired(Duplicate, DropAck),
            "deliveries out of order": chaos.fired(Reorder, HoldBack),
            "uncertain": proof.uncertain,
            "ambiguous": chaos.ambiguous,
        }
        return Report(
            proof,
            counts,
            drained,
            kills.total(),
            tuple(self._keeper.falls),
            chaos.ambiguous,
            chaos.spoiled / max(1, calls),
        )

    async def _tell(self) -> None:
        while True:
            await asyncio.sleep(_SAY_EVERY)
            up = sum(each.up.is_set() for each in self._deployment.processes.values())
            self._say(
                f"{time.monotonic() - self._began:5.0f} s: {self._crowd.said} messages,"
                f" {self._crowd.answered} answered, {len(self._board.cards)} cards,"
                f" {len(self._board.wanting)} want something, {up} of 4 up,"
                f" {self._keeper.kills.total()} kills, {self._chaos.restarts} restarts"
            )


@asynccontextmanager
async def soaking(
    plan: Plan,
    nursery: Nursery,
    server: PostgresServer,
    database: str,
    folder: Path,
    say: Callable[[str], None],
) -> AsyncIterator[Soak]:
    """A deployment of four processes on an empty `database`, with the shop for its library."""
    random.seed(plan.seed)
    migrate(database_url(database))
    content = write_shop(folder)
    await asyncio.to_thread(nursery.learn, content, folder / "cache")
    clock = SharedClock.create(folder / "clock")
    try:
        async with (
            Sandbox(clock) as sandbox,
            deployed(
                Mode.CLUSTER, nursery, sandbox, folder, database, PARLEY_CONTENT=str(content)
            ) as deployment,
        ):
            yield Soak(plan, sandbox, deployment, server, say, folder)
    finally:
        clock.close()
