"""The sites to explore, each made once: it is emptied for every exploration."""

import asyncio
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot.store.database import database_url
from bot.store.migrate import migrate
from tests.explore.site import Site, site
from tests.store.world import sqlite_url
from tests.support.postgres import PostgresServer

Ground = tuple[Site, asyncio.Runner]


@pytest.fixture(scope="module")
def on_postgres(postgres_server: PostgresServer) -> Iterator[Ground]:
    """Two processes that share a PostgreSQL."""
    with postgres_server.database() as address:
        url = database_url(address)
        migrate(url)
        with site(url) as ground:
            yield ground


@pytest.fixture(scope="module")
def on_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    """One process with a file of its own."""
    url = sqlite_url(tmp_path_factory.mktemp("explored") / "parley.db")
    migrate(url)
    with site(url) as ground:
        yield ground


@pytest.fixture(autouse=True)
def quiet() -> None:
    """Thousands of lost leases are no news here."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
