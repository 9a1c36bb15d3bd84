"""Stores to test on: each test twice, on SQLite and on PostgreSQL, each migrated once."""

import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import URL

from bot.store.database import database_url
from bot.store.migrate import migrate
from bot.store.schema import metadata
from bot.store.store import Store
from tests.store.world import opened, sqlite_url
from tests.support.postgres import PostgresServer


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with the newest schema, to be copied."""
    path = tmp_path_factory.mktemp("template") / "parley.db"
    migrate(sqlite_url(path))
    return path


@pytest.fixture(scope="session")
def migrated_postgres(postgres_server: PostgresServer) -> Iterator[psycopg.Connection]:
    """A PostgreSQL database with the newest schema, shared by tests that leave rows alone."""
    with postgres_server.database() as url:
        migrate(database_url(url))
        with psycopg.connect(url, autocommit=True) as connection:
            yield connection


@pytest.fixture
def postgres(migrated_postgres: psycopg.Connection) -> URL:
    """The shared PostgreSQL database, its tables empty: a copy for each test takes far longer."""
    tables = reversed(metadata.sorted_tables)
    migrated_postgres.execute("; ".join(f"DELETE FROM {table.name}" for table in tables).encode())
    about = migrated_postgres.info
    return URL.create("postgresql+psycopg", about.user, None, about.host, about.port, about.dbname)


@pytest.fixture
def sqlite(migrated_file: Path, tmp_path: Path) -> URL:
    """An SQLite file of the test's own, migrated, its tables empty."""
    return sqlite_url(Path(shutil.copy(migrated_file, tmp_path / "parley.db")))


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest) -> URL:
    """A migrated database with empty tables, on both."""
    found: URL = request.getfixturevalue(request.param)
    return found


@pytest.fixture(params=["sqlite", "postgres"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> URL:
    """A database of the test's own without a table, on both."""
    if request.param == "sqlite":
        return sqlite_url(tmp_path / "empty.db")
    return database_url(request.getfixturevalue("postgres_url"))


@pytest.fixture
async def store(url: URL) -> AsyncIterator[Store]:
    """A store, on both."""
    async with opened(url) as store:
        yield store


@pytest.fixture
async def postgres_store(postgres: URL) -> AsyncIterator[Store]:
    """A store whose transactions run side by side."""
    async with opened(postgres) as store:
        yield store
