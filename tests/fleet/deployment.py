"""The bot as people deploy it: one process on SQLite, or two web and two workers on PostgreSQL."""

import asyncio
import json
import os
import sqlite3
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import aiohttp
import psycopg

from bot.roles import Role
from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.fleet.balancer import Balancer
from tests.fleet.nursery import CONSTANTS, Nursery, Order
from tests.fleet.process import Process
from tests.support.ports import free_port

WEBHOOK_SECRET = "webhook_s3cret-"
_LOOK_EVERY = 0.01


class Mode(StrEnum):
    """How it is deployed."""

    SINGLE = "single"
    """`parley run` on SQLite; Telegram is polled, Slack held by its socket."""
    SINGLE_HTTP = "single-http"
    """`parley run` on SQLite; both platforms deliver over HTTP."""
    CLUSTER = "cluster"
    """Two `parley web` behind a balancer and two `parley worker` on PostgreSQL, all over HTTP."""
    CLUSTER_POLLING = "cluster-polling"
    """Two workers on PostgreSQL, of which one polls Telegram and both hold Slack's socket."""


_ROLES: Mapping[Mode, Mapping[str, Role]] = {
    Mode.SINGLE: {"run": Role.RUN},
    Mode.SINGLE_HTTP: {"run": Role.RUN},
    Mode.CLUSTER: {
        "web1": Role.WEB,
        "web2": Role.WEB,
        "worker1": Role.WORKER,
        "worker2": Role.WORKER,
    },
    Mode.CLUSTER_POLLING: {"worker1": Role.WORKER, "worker2": Role.WORKER},
}


@dataclass
class Deployment:
    """Its processes, by name, and its database to look into."""

    mode: Mode
    processes: dict[str, Process]
    database: str
    balancer: Balancer | None

    def of(self, role: Role) -> list[Process]:
        """The processes of a role."""
        return [each for each in self.processes.values() if each.order.role is role]

    @property
    def edges(self) -> list[Process]:
        """Those that take in what the platforms deliver."""
        if self.mode is Mode.CLUSTER:
            return self.of(Role.WEB)
        return list(self.processes.values())

    @property
    def workers(self) -> list[Process]:
        """Those that decide and deliver."""
        return [each for each in self.processes.values() if each.order.role is not Role.WEB]

    async def start(self, *names: str) -> None:
        """Start what does not run, all of it unless named; returns when it serves."""
        wanted = [self.processes[name] for name in names] or list(self.processes.values())
        await asyncio.gather(*(each.start() for each in wanted if each.pid is None))

    def kill(self, *processes: Process) -> None:
        """kill -9, all of them unless named."""
        for each in processes or self.processes.values():
            each.kill()

    async def revive(self) -> None:
        """Start what is dead. On PostgreSQL the leases of the dead are over at once: that they
        run out by themselves is shown elsewhere, and takes its time."""
        dead = [each for each in self.processes.values() if each.pid is None]
        await asyncio.gather(*(each.end() for each in dead))
        if self.is_shared and dead:
            self.end_leases()
        await self.start()

    async def with_constants(self, constants: Mapping[str, float] | None = None) -> None:
        """Start the workers anew with these constants, by their full names, or with all as they
        are."""
        for each in self.workers:
            each.order.environment[CONSTANTS] = json.dumps(constants or {})
        self.kill(*self.workers)
        self._free_held()
        await self.revive()

    async def forget_waits(self) -> None:
        """What some platform asked to wait for is over: engine time, which no test can move."""
        if not self.is_shared:  # a process that has its database to itself begins without them
            self.kill()
        self._free_held()
        await self.revive()

    def _free_held(self) -> None:
        if self.is_shared:
            with psycopg.connect(self.database) as connection:
                connection.execute("UPDATE work SET held_until = NULL WHERE owner IS NULL")
                connection.execute("DELETE FROM lanes")

    async def readiness(self, process: Process) -> tuple[int, str]:
        """Status and text of a process's /readyz."""
        address = f"http://127.0.0.1:{process.order.environment['PARLEY_METRICS_PORT']}/readyz"
        async with aiohttp.ClientSession() as session, session.get(address) as answer:
            return answer.status, await answer.text()

    def hurry(self) -> None:
        """What waits for its next try may try now, whatever a platform asked for: those minutes
        are engine time, which no test can move."""
        self.write("UPDATE lanes SET arrival = 0")  # first: who goes on looks at them
        self.write("UPDATE work SET held_until = 0 WHERE owner IS NULL AND held_until IS NOT NULL")

    def end_leases(self) -> None:
        """Every lease runs out, as it does by itself for a process that is dead or stands still."""
        self.write("UPDATE work SET held_until = 0 WHERE owner IS NOT NULL")

    def write(self, statement: str) -> None:
        """Change the bot's database behind its back."""
        if self.is_shared:
            with psycopg.connect(self.database) as connection:
                connection.execute(statement.encode())
            return
        with closing(sqlite3.connect(self.database.removeprefix("sqlite:///"))) as file, file:
            file.execute(statement)

    async def end(self) -> None:
        """Stop them all gracefully, at the same time."""
        await asyncio.gather(*(each.stop() for each in self.processes.values()))

    @property
    def is_shared(self) -> bool:
        """Whether several processes share a PostgreSQL."""
        return self.mode in {Mode.CLUSTER, Mode.CLUSTER_POLLING}

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """What a query on the bot's database gives."""
        if self.is_shared:
            with psycopg.connect(self.database, autocommit=True) as connection:
                return connection.execute(query.encode()).fetchall()
        with closing(sqlite3.connect(self.database.removeprefix("sqlite:///"))) as file:
            return file.execute(query).fetchall()

    async def found(self, query: str, timeout: float = 60.0) -> list[tuple[Any, ...]]:
        """Wait until a query on the database finds something."""
        async with asyncio.timeout(timeout):
            while not (rows := self.rows(query)):  # noqa: ASYNC110  a database tells nobody
                await asyncio.sleep(_LOOK_EVERY)
        return rows

    async def put_off(self, queue: str, count: int, seconds: float) -> None:
        """Wait until so many keys of a queue are put off, by so much at least."""
        now = "extract(epoch FROM clock_timestamp())" if self.is_shared else str(time.monotonic())
        held = f"owner IS NULL AND held_until > {now} + {seconds}"
        keys = f"SELECT count(*) FROM work WHERE queue = '{queue}' AND {held}"
        await self.found(f"SELECT 1 WHERE ({keys}) >= {count}")

    async def settled(self, sandbox: Sandbox, timeout: float = 15.0) -> None:
        """Wait until everything that came in was handled and nothing that is due was left undone.

        After it, what did not happen will not happen before the clock is moved.
        """
        try:
            async with asyncio.timeout(timeout):
                await sandbox.slack.deliveries.settle(timeout)
                while sandbox.telegram.pending or self._owed(sandbox.clock):  # noqa: ASYNC110
                    await asyncio.sleep(_LOOK_EVERY)
        except TimeoutError:
            raise AssertionError(f"left undone: {self._owed(sandbox.clock)}") from None

    def _owed(self, clock: SharedClock) -> list[tuple[Any, ...]]:
        now = clock.now().replace(tzinfo=None).isoformat(" ", "microseconds")
        zone = "+00" if self.is_shared else ""
        return self.rows(f"SELECT * FROM work WHERE due_at <= '{now}{zone}'")

    def log_of(self, process: Process) -> str:
        """Everything a process has logged."""
        order = process.order
        return (order.folder / f"{order.name}.log").read_text(encoding="utf-8")

    async def logged(self, process: Process, having: str, timeout: float = 10.0) -> None:
        """Wait until a process has logged something."""
        async with asyncio.timeout(timeout):
            while having not in self.log_of(process):  # noqa: ASYNC110  a file tells nobody
                await asyncio.sleep(_LOOK_EVERY)


@asynccontextmanager
async def deployed(
    mode: Mode, nursery: Nursery, sandbox: Sandbox, folder: Path, database: str, **settings: str
) -> AsyncIterator[Deployment]:
    """A deployment that serves, on a migrated `database`; killed at the end.

    The sandbox signs by its own clock, which the bots compare with. Rates are out of the way
    unless `settings` say otherwise.
    """
    sandbox.slack.parts.sender.now = lambda: sandbox.clock.now().timestamp()
    async with AsyncExitStack() as closing_down:
        balancer, ports = None, {}
        over_http = mode in {Mode.CLUSTER, Mode.SINGLE_HTTP}
        if over_http:
            served = [name for name, role in _ROLES[mode].items() if role is not Role.WORKER]
            ports = {name: free_port() for name in served}
            balancer = await closing_down.enter_async_context(Balancer(list(ports.values())))
        address = balancer.port if balancer is not None else None
        common = {
            "PATH": os.environ["PATH"],
            "OPENBLAS_NUM_THREADS": "1",
            "XDG_CACHE_HOME": os.environ.get("XDG_CACHE_HOME", str(folder)),
            **sandbox.settings(),
            "DATABASE_URL": database,
            "PARLEY_KEY_FILE": str(folder / "parley.key"),
            "PARLEY_TELEGRAM_RATE": "1000",
            "PARLEY_CHAT_RATE": "1000",
            "PARLEY_DESK_RATE": "1000",
        }
        if address is not None:
            common |= {
                "SLACK_APP_TOKEN": "",
                "TELEGRAM_WEBHOOK_URL": f"http://127.0.0.1:{address}",
                "TELEGRAM_WEBHOOK_SECRET": WEBHOOK_SECRET,
            }
        processes = {}
        for name, role in _ROLES[mode].items():
            own = {"PORT": str(ports[name])} if name in ports else {}
            own["PARLEY_METRICS_PORT"] = str(free_port())
            order = Order(name, role, common | own | settings, folder, sandbox.clock.path)
            processes[name] = Process(nursery, order)
        deployment = Deployment(mode, processes, database, balancer)
        try:
            await deployment.start()
            if address is not None:
                sandbox.slack.http_target = f"http://127.0.0.1:{address}/slack/events"
            yield deployment
        finally:
            sandbox.slack.http_target = None
            await asyncio.gather(*(each.end() for each in processes.values()))
