"""Deployments that serve one test after the other: four processes take seconds to start."""

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio

from bot.store.database import database_url
from bot.store.migrate import migrate
from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.faults.scene import Scene
from tests.fleet.deployment import Mode, deployed
from tests.fleet.nursery import Nursery
from tests.flow.conftest import migrated, tmp_path
from tests.flow.killed import write_questions
from tests.support.postgres import PostgresServer

__all__ = ["tmp_path"]

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""A Monday morning."""


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    """One process to fork from all bots."""
    with Nursery() as nursery:
        yield nursery


@pytest.fixture(scope="session")
def fault_database(postgres_server: PostgresServer) -> Iterator[str]:
    """The name of a migrated database to copy."""
    with postgres_server.database() as url:
        migrate(database_url(url))
        yield url.rpartition("/")[2]


class Fleets:
    """The deployments that run, one of a mode at most, each with a sandbox of its own."""

    def __init__(self, nursery: Nursery, server: PostgresServer, template: str) -> None:
        self._nursery = nursery
        self._server = server
        self._template = template
        self._open: tuple[Mode, AsyncExitStack, Scene] | None = None

    async def of(self, mode: Mode, folder: Path) -> Scene:
        """The deployment of this mode; that of another mode ends."""
        if self._open is not None and self._open[0] is mode:
            return self._open[2]
        await self.close()
        stack = AsyncExitStack()
        self._open = (mode, stack, await self.begin(mode, stack, folder))
        return self._open[2]

    async def close(self) -> None:
        """End what runs."""
        if self._open is not None:
            _, stack, _ = self._open
            self._open = None
            await stack.aclose()

    async def begin(
        self,
        mode: Mode,
        stack: AsyncExitStack,
        folder: Path,
        *,
        start: datetime = START,
        rules: str = "",
        database: str | None = None,
    ) -> Scene:
        """One more deployment, that ends with `stack`: its own time to begin at, rules of its own
        to add to the policy, a `database` that is there already."""
        clock = SharedClock.create(folder / "clock", start)
        stack.callback(clock.close)
        sandbox = await stack.enter_async_context(Sandbox(clock))
        database = database or self._database(mode, stack, folder)
        policy = folder / "policy.yaml"
        policy.write_text(f"automatic_replies_earned: false\n{rules}")
        deployment = await stack.enter_async_context(
            deployed(
                mode,
                self._nursery,
                sandbox,
                folder,
                database,
                PARLEY_CONTENT=str(write_questions(folder)),
                PARLEY_POLICY=str(policy),
            )
        )
        return Scene(sandbox, clock, deployment)

    def _database(self, mode: Mode, stack: AsyncExitStack, folder: Path) -> str:
        if mode not in {Mode.SINGLE, Mode.SINGLE_HTTP}:
            return stack.enter_context(self._server.database(self._template))
        path = folder / "parley.db"
        path.write_bytes(migrated())
        return f"sqlite:///{path}"


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def fleets(
    nursery: Nursery, postgres_server: PostgresServer, fault_database: str
) -> AsyncIterator[Fleets]:
    """What runs between tests."""
    fleets = Fleets(nursery, postgres_server, fault_database)
    yield fleets
    await fleets.close()


@pytest_asyncio.fixture(loop_scope="session")
async def deployment(
    request: pytest.FixtureRequest, fleets: Fleets, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Scene]:
    """The deployment of the mode a test is run in, all of it alive, nothing going wrong.

    After the test nothing may be left: what a fault held up was taken up again.
    """
    mode: Mode = request.param
    scene = await fleets.of(mode, tmp_path_factory.mktemp(mode.value))
    scene.begin()
    yield scene
    await scene.end()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One loop for all of them, and those of one deployment after each other."""
    at = [place for place, item in enumerate(items) if "/tests/faults/" in item.path.as_posix()]
    ours = sorted((items[place] for place in at), key=_mode)
    for place, item in zip(at, ours, strict=True):
        if _mode(item):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)
        items[place] = item


def _mode(item: pytest.Item) -> str:
    callspec = getattr(item, "callspec", None)
    return str(callspec.params.get("deployment", "")) if callspec is not None else ""
