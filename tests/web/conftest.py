"""A web edge on a real PostgreSQL, between the two platforms of the sandbox."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.config import Settings
from bot.roles import Role
from bot.store.database import database_url
from bot.store.migrate import migrate
from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.flow.conftest import (
    certificates_read_once,
    clock,
    matchers_built_once,
    sandbox,
    tmp_path,
)
from tests.support.ports import free_port
from tests.support.postgres import PostgresServer
from tests.web.edge import Edge, http_settings, started

__all__ = ["certificates_read_once", "clock", "matchers_built_once", "sandbox", "tmp_path"]


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No environment and no .env file of the machine the tests run on."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="session")
def _migrated(postgres_server: PostgresServer) -> Iterator[str]:
    """The name of a database to copy: a copy takes a tenth of a migration's time."""
    with postgres_server.database() as url:
        migrate(database_url(url))
        yield url.rpartition("/")[2]


@pytest.fixture
def database(postgres_server: PostgresServer, _migrated: str) -> Iterator[str]:
    """A database of this test's own, migrated, as postgresql://..."""
    with postgres_server.database(_migrated) as url:
        yield url


@pytest.fixture
def port() -> int:
    """Where the edge is to listen."""
    return free_port()


@pytest.fixture
def environment(sandbox: Sandbox, database: str, port: int, tmp_path: Path) -> dict[str, str]:
    """What both platforms' HTTP edges, and the worker beside them, are given."""
    return http_settings(sandbox, port) | {
        "DATABASE_URL": database,
        "PARLEY_KEY_FILE": str(tmp_path / "parley.key"),
        "PARLEY_TELEGRAM_RATE": "1000",
        "PARLEY_CHAT_RATE": "1000",
        "PARLEY_DESK_RATE": "1000",
    }


@pytest.fixture
def slack_signs_by_our_clock(sandbox: Sandbox, clock: SharedClock) -> None:
    """Signed requests carry business time, which the bots of these tests compare with."""
    sandbox.slack.parts.sender.now = lambda: clock.now().timestamp()


@pytest.fixture
async def edge(
    environment: dict[str, str],
    clock: SharedClock,
    sandbox: Sandbox,
    database: str,
    port: int,
    slack_signs_by_our_clock: None,
) -> AsyncIterator[Edge]:
    """`parley web`, serving both platforms."""
    async with started(environment, clock, Role.WEB):
        sandbox.slack.http_target = f"http://127.0.0.1:{port}/slack/events"
        yield Edge(port, database, sandbox.slack.signing_secret, clock)
