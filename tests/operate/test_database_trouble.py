"""While the database takes nothing, nothing is acknowledged; then all goes on by itself."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bot.roles import Role
from bot.store.database import DatabaseError, SqliteDatabase, database_url
from bot.store.migrate import migrate
from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.flow.conftest import running_bot
from tests.flow.killed import write_questions
from tests.flow.stage import Stage
from tests.operate.servers import LONGEST_FILE, OwnServer, own_server
from tests.operate.trouble import Log, goes_on_by_itself
from tests.support.ports import free_port
from tests.web.edge import started

pytestmark = pytest.mark.usefixtures("impatient")


@pytest.fixture(scope="module")
def server() -> Iterator[OwnServer]:
    """One server for all, left as it was found."""
    with own_server() as server:
        migrate(database_url(server.url()))
        server.sql(
            "SET password_encryption = 'scram-sha-256'",
            "CREATE ROLE strict LOGIN PASSWORD 'right'",
        )
        rules = server.folder / "data" / "pg_hba.conf"
        rules.write_text(f"host all strict 127.0.0.1/32 scram-sha-256\n{rules.read_text()}")
        server.sql("SELECT pg_reload_conf()")
        yield server


def fill(insert: Callable[[], object], error: type[Exception]) -> None:
    """Insert until it is refused."""
    with suppress(error):
        while True:
            insert()


@pytest.fixture
async def on_server(
    server: OwnServer, sandbox: Sandbox, clock: SharedClock, tmp_path: Path
) -> AsyncIterator[Stage]:
    """A bot on the server."""
    content = str(write_questions(tmp_path))
    server.sql("TRUNCATE buyers, people, keepsakes, work, inbox CASCADE")
    settings = {"database_url": server.url(), "parley_content": content}
    async with running_bot(sandbox, clock, tmp_path, **settings):
        yield Stage(sandbox, clock)


@pytest.fixture
async def on_file(
    opened: list[SqliteDatabase], sandbox: Sandbox, clock: SharedClock, tmp_path: Path
) -> AsyncIterator[Stage]:
    """A bot on a file."""
    content = str(write_questions(tmp_path))
    async with running_bot(sandbox, clock, tmp_path, parley_content=content):
        yield Stage(sandbox, clock, tmp_path / "parley.db")


async def test_a_server_that_stops_and_comes_back(
    on_server: Stage, server: OwnServer, said: Log
) -> None:
    stop = partial(asyncio.to_thread, server.stop)
    causes = ("Connection refused", "terminating connection", "server closed the connection")
    # Started from this thread: the server ends with the thread that it was started from.
    await goes_on_by_itself(on_server, stop, server.start, said, *causes)


async def test_a_server_that_takes_no_writing_for_a_while(
    on_server: Stage, server: OwnServer, said: Log
) -> None:
    cut = (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE application_name LIKE 'parley%'"
    )
    setting = "ALTER DATABASE parley SET default_transaction_read_only"

    def begin() -> None:
        server.sql(f"{setting} = on", cut, database="postgres")

    def end() -> None:
        server.sql(f"{setting} = off", database="postgres")

    await goes_on_by_itself(on_server, begin, end, said, "in a read-only transaction")


async def test_a_server_without_room(on_server: Stage, server: OwnServer, said: Log) -> None:
    """A disk that is full, seen from the server: the table's file cannot grow."""
    junk = (
        "INSERT INTO inbox (source, event_key, order_key, payload, state, received_at, attempts)"
        " SELECT 'junk', gen_random_uuid(), '', decode(repeat('00', {}), 'hex'), 'done', now(), 0"
        " FROM generate_series(1, {})"
    )

    def begin() -> None:
        with server.connection() as connection:
            (used,) = connection.execute("SELECT pg_relation_size('inbox')").fetchone() or (0,)
            pages = (LONGEST_FILE - used) // 8192
            connection.execute(junk.format(1900, pages * 4).encode())  # four to a page
            for size in (1900, 300, 30):
                fill(partial(connection.execute, junk.format(size, 1).encode()), psycopg.Error)

    def end() -> None:
        server.sql("DELETE FROM inbox WHERE source = 'junk'", "VACUUM inbox")

    fill_up, make_room = (partial(asyncio.to_thread, each) for each in (begin, end))
    await goes_on_by_itself(on_server, fill_up, make_room, said, "could not extend file")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[SqliteDatabase]:
    """The files that the bot opened."""
    found: list[SqliteDatabase] = []
    init = SqliteDatabase.__init__

    def noticed(self: SqliteDatabase, *given: Any) -> None:
        init(self, *given)
        found.append(self)

    monkeypatch.setattr(SqliteDatabase, "__init__", noticed)
    return found


@pytest.fixture
def driver(opened: list[SqliteDatabase], on_file: Stage) -> sqlite3.Connection:
    """The connection of the bot that runs on a file."""
    (file,) = opened
    connection = file._connection.connection.driver_connection
    assert isinstance(connection, sqlite3.Connection)
    return connection


async def test_a_file_without_room(on_file: Stage, driver: sqlite3.Connection, said: Log) -> None:
    """SQLite says of a disk that is full what it says of a file that may have no page more."""
    junk = (
        "INSERT INTO inbox (source, event_key, order_key, payload, state, received_at, attempts)"
        " VALUES ('junk', hex(randomblob(9)), '', zeroblob(?), 'done', '', 0)"
    )

    def begin() -> None:
        driver.execute("PRAGMA max_page_count = 1")  # no more than there are
        for size in (3000, 300, 30):
            fill(partial(driver.execute, junk, (size,)), sqlite3.OperationalError)

    def end() -> None:
        driver.execute("PRAGMA max_page_count = 1000000")
        driver.execute("DELETE FROM inbox WHERE source = 'junk'")

    await goes_on_by_itself(on_file, begin, end, said, "disk is full")


async def test_a_file_that_takes_no_writing_for_a_while(
    on_file: Stage, driver: sqlite3.Connection, said: Log
) -> None:
    begin = partial(driver.execute, "PRAGMA query_only = ON")
    end = partial(driver.execute, "PRAGMA query_only = OFF")
    await goes_on_by_itself(on_file, begin, end, said, "readonly database")


async def test_a_file_that_is_moved_away_and_put_back(on_file: Stage, said: Log) -> None:
    file = on_file.database
    assert file is not None
    away = file.with_name("away.db")
    says = "was moved, removed or replaced while it was in use; put it back"
    there, back = partial(file.rename, away), partial(away.rename, file)
    await goes_on_by_itself(on_file, there, back, said, says)


async def refused(sandbox: Sandbox, clock: SharedClock, folder: Path, url: str) -> str:
    """What a start says that ends at once."""
    environment = {
        **sandbox.settings(),
        "DATABASE_URL": url,
        "PARLEY_KEY_FILE": str(folder / "parley.key"),
        "PARLEY_CONTENT": str(folder / "content"),
    }
    if not (folder / "content").exists():
        write_questions(folder)
    with pytest.raises(DatabaseError) as error:
        async with started(environment, clock, Role.RUN):
            pass
    return str(error.value)


@pytest.mark.parametrize(
    ("account", "name", "says"),
    [
        ("strict:wr0ng", "parley", 'password authentication failed for user "strict"'),
        ("nobody:wr0ng", "parley", 'role "nobody" does not exist'),
        ("parley:wr0ng", "elsewhere", 'database "elsewhere" does not exist'),
    ],
)
async def test_at_the_start_a_wrong_password_account_or_database_is_named(
    sandbox: Sandbox,
    clock: SharedClock,
    tmp_path: Path,
    server: OwnServer,
    account: str,
    name: str,
    says: str,
) -> None:
    said = await refused(
        sandbox, clock, tmp_path, f"postgresql://{account}@127.0.0.1:{server.port}/{name}"
    )
    assert says in said
    assert "account, password and name in DATABASE_URL are right" in said
    assert "wr0ng" not in said


async def test_at_the_start_a_server_that_is_away_is_named_with_what_to_look_at(
    sandbox: Sandbox, clock: SharedClock, tmp_path: Path
) -> None:
    url = f"postgresql://parley:s3cret@127.0.0.1:{free_port()}/parley"
    said = await refused(sandbox, clock, tmp_path, url)
    assert "Connection refused" in said
    assert "see that the server runs" in said
    assert "s3cret" not in said


async def test_at_the_start_a_server_that_takes_no_writing_is_named(
    sandbox: Sandbox, clock: SharedClock, tmp_path: Path, server: OwnServer
) -> None:
    url = f"{server.url()}?options=-cdefault_transaction_read_only%3Don"
    said = await refused(sandbox, clock, tmp_path, url)
    assert "cannot write to the database: cannot execute INSERT in a read-only" in said
