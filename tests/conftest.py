"""What every test gets: no network beyond this machine, and a PostgreSQL where it asks for one."""

import logging
import os
from collections.abc import Iterator

import pytest
import structlog

from tests.support.network import NetworkGuard
from tests.support.postgres import PostgresServer, running_postgres

_guard = NetworkGuard()
_guard.install()


@pytest.fixture(scope="session", autouse=True)
def cache_of_their_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What the library teaches is learnt once for all tests, and nobody's own cache is touched.

    Several runs share what they learn in the folder PARLEY_TESTS_CACHE, where there is one.
    """
    shared = os.environ.get("PARLEY_TESTS_CACHE")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", shared or str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(autouse=True)
def network_guard() -> Iterator[NetworkGuard]:
    """Fail the test that tried to leave this machine, even where its code caught the refusal."""
    yield _guard
    refused = _guard.take()
    if refused:
        pytest.fail(f"tried to leave this machine: {', '.join(refused)}", pytrace=False)


@pytest.fixture(autouse=True)
def logs_as_they_were() -> Iterator[None]:
    """A command that sets up its logs does so for the process, which here outlives it."""
    was = structlog.get_config() if structlog.is_configured() else None
    levels = {name: logging.getLogger(name).level for name in logging.Logger.manager.loggerDict}
    yield
    if was is None:
        structlog.reset_defaults()
    else:
        structlog.configure(**was)
    for name in logging.Logger.manager.loggerDict:
        logging.getLogger(name).setLevel(levels.get(name, logging.NOTSET))


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """One PostgreSQL for the whole run, started when the first test asks."""
    with running_postgres() as server:
        yield server


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """A database of this test's own, empty, as postgresql://..."""
    with postgres_server.database() as url:
        yield url
