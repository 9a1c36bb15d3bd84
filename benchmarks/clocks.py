"""A thousand promises that break in one moment, among very many that do not.

    .venv/bin/python -m benchmarks.clocks [--sqlite 100000] [--postgres 1000000] [--rounds 5]

Open clocks are rows as the bot keeps them, each with its obligation in the work list. Measured, on
both databases: a look with nothing due (claim, and when there will be something), and from the
moment a thousand come due until each is written down, its notice queued, its card asked for and
its job settled, through the code that the worker runs. The peer takes the same clocks one
transaction each, as `bot.services.notice` would: what a library of timers does.

PostgreSQL is started from Debian's packages and ends with the run.
"""

import argparse
import asyncio
import statistics
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import delete, insert, text, update

from bot.domain.due import Target
from bot.domain.effects import ClockName
from bot.domain.events import Contact
from bot.domain.policy import Policy
from bot.domain.promises import Promise
from bot.services.many import Together
from bot.services.policies import Policies
from bot.store.clocks import work_key
from bot.store.database import Transaction, database_url, open_database
from bot.store.migrate import migrate
from bot.store.schema import cards, clocks, inquiries, notices, work
from bot.store.store import Store
from bot.store.vault import Vault
from bot.store.work import Job, Queue
from tests.support.postgres import running_postgres

GOALS = {"1,000 due, s": 1.0, "nothing due, ms": 2.0}
DUE = 1_000
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
_PAGE = 20_000
_NAME = ClockName.FIRST_RESPONSE
_POLICY = Policy(promises=(Promise("response", _NAME, Target(timedelta(minutes=15))),))


@dataclass
class Standing:
    """Business time at rest."""

    at: datetime = NOW

    def now(self) -> datetime:
        """The moment."""
        return self.at


@dataclass(frozen=True)
class Taken:
    """What was measured on one database, medians of rounds."""

    database: str
    open: int
    idle: float
    together: float
    alone: float
    """The peer's."""


async def fill(store: Store, count: int) -> None:
    """So many open clocks, due in a month, of as many inquiries of one buyer."""
    async with store.transaction() as tx:
        contact = Contact("telegram", "1", "Ana", None, "es")
        conversation = await store.conversations.of(tx, contact, NOW)
    later = NOW + timedelta(days=30)
    for begin in range(0, count, _PAGE):
        numbers = range(begin + 1, min(begin + _PAGE, count) + 1)
        async with store.transaction() as tx:
            await tx.execute(insert(inquiries), [_inquiry(one, conversation.id) for one in numbers])
            await tx.execute(insert(clocks), [_clock(one, later) for one in numbers])
            await tx.execute(
                insert(work),
                [
                    {
                        "queue": Queue.CLOCK,
                        "key": f"{one}:{_NAME}",
                        "due_at": later,
                        "gen": 0,
                        "attempts": 0,
                    }
                    for one in numbers
                ],
            )
    if store.work and count:
        async with store.transaction() as tx:
            await tx.execute(text("ANALYZE"))


def _inquiry(number: int, conversation: int) -> dict[str, object]:
    return {
        "id": number,
        "conversation_id": conversation,
        "kind": "question",
        "status": "needs_answer",
        "language": "es",
        "opened_at": NOW,
        "heard_at": NOW,
        "waiting_since": NOW,
        "messages": 1,
        "settled": 0,
        "revision": 1,
        "version": 1,
    }


def _clock(number: int, due_at: datetime) -> dict[str, object]:
    return {
        "id": number,
        "inquiry_id": number,
        "name": _NAME,
        "started_at": NOW,
        "due_at": due_at,
        "promise": "response",
        "calendar": "always",
        "target": "15m",
    }


async def come_due(tx: Transaction, numbers: Sequence[int]) -> None:
    """These are due a moment ago, and nobody has noticed."""
    past = NOW + timedelta(seconds=1)
    due = {"started_at": NOW, "due_at": past, "fired_at": None, "cause": None}
    await tx.execute(update(clocks).where(clocks.c.id.in_(numbers)).values(**due))
    keys = [work_key(number, _NAME) for number in numbers]  # type: ignore[arg-type]
    await tx.execute(delete(work).where(work.c.key.in_(keys)))
    await tx.execute(delete(work).where(work.c.queue != Queue.CLOCK))
    await tx.execute(delete(notices))
    await tx.execute(delete(cards))
    await tx.execute(
        insert(work),
        [
            {"queue": Queue.CLOCK, "key": key, "due_at": past, "gen": 0, "attempts": 0}
            for key in keys
        ],
    )


async def idle(store: Store, rounds: int) -> float:
    """Milliseconds of a look that finds nothing."""
    taken = []
    for _ in range(rounds * 40):
        begun = time.perf_counter()
        async with store.transaction() as tx:
            await store.work.claim(tx, [Queue.CLOCK, Queue.NOTICE], "worker", NOW, 512)
            await store.work.next_due(tx, [Queue.CLOCK, Queue.NOTICE], NOW)
        taken.append(1000 * (time.perf_counter() - begun))
    return statistics.median(taken)


async def fire(store: Store, at_once: int) -> float:
    """Seconds until a thousand due clocks are noticed."""
    clock = Standing(NOW + timedelta(seconds=2))
    together = Together(store, Policies(_POLICY), clock)
    begun = time.perf_counter()
    left = DUE
    while left:
        async with store.transaction() as tx:
            jobs = await store.work.claim(tx, [Queue.CLOCK], "worker", clock.now(), at_once)
        left -= len(jobs) - len(await together.fire(jobs))
    return time.perf_counter() - begun


async def alone(store: Store) -> float:
    """The same, one transaction for each."""
    clock = Standing(NOW + timedelta(seconds=2))
    together = Together(store, Policies(_POLICY), clock, least=1)
    begun = time.perf_counter()
    left = DUE
    while left:
        async with store.transaction() as tx:
            jobs: list[Job] = await store.work.claim(tx, [Queue.CLOCK], "worker", clock.now(), 48)
        for job in jobs:
            await together.fire([job])
        left -= len(jobs)
    return time.perf_counter() - begun


async def measure(url: str, name: str, count: int, rounds: int) -> Taken:
    """Everything, on one database."""
    address = database_url(url)
    migrate(address)
    store = Store(open_database(address), Vault(bytes(32)))
    try:
        await store.begin()
        await fill(store, count)
        nothing = await idle(store, rounds)
        ours: list[float] = []
        theirs: list[float] = []
        for turn in range(rounds):
            first = turn * DUE + 1
            numbers = range(first, first + DUE)
            for taken in (ours, theirs):
                async with store.transaction() as tx:
                    await come_due(tx, numbers)
                taken.append(await (fire(store, 512) if taken is ours else alone(store)))
        return Taken(name, count, nothing, statistics.median(ours), statistics.median(theirs))
    finally:
        await store.close()


def report(taken: Sequence[Taken]) -> str:
    """The table, and the goals."""
    lines = [
        "| database | open clocks | nothing due, ms | 1,000 due, s | one by one, s | times |",
        "|---|---|---|---|---|---|",
    ]
    missed = []
    for one in taken:
        lines.append(
            f"| {one.database} | {one.open:,} | {one.idle:.2f} | {one.together:.2f} |"
            f" {one.alone:.2f} | {one.alone / one.together:.1f} |"
        )
        for goal, found in (("1,000 due, s", one.together), ("nothing due, ms", one.idle)):
            verdict = "met" if found <= GOALS[goal] else f"missed by {found - GOALS[goal]:.2f}"
            missed.append(f"{one.database}: {goal}: {found:.2f} (at most {GOALS[goal]}): {verdict}")
    return "\n".join([*lines, "", *missed])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sqlite", type=int, default=100_000, help="open clocks on SQLite")
    parser.add_argument("--postgres", type=int, default=1_000_000, help="open clocks there")
    parser.add_argument("--rounds", type=int, default=5)
    told = parser.parse_args()
    taken = []
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        if told.sqlite:
            url = f"sqlite:///{folder}/parley.db"
            taken.append(asyncio.run(measure(url, "SQLite", told.sqlite, told.rounds)))
        if told.postgres:
            server = stack.enter_context(running_postgres())
            url = stack.enter_context(server.database())
            taken.append(asyncio.run(measure(url, "PostgreSQL", told.postgres, told.rounds)))
    print(report(taken))


if __name__ == "__main__":
    main()
