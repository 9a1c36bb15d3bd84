"""One seam over SQLite and PostgreSQL: short transactions, awaited the same way on both.

On SQLite statements run inline on one connection: they take 10 to 300 microseconds, a hop to
a thread costs more (docs/decisions/0004-sqlite-inline.md). A lock keeps the transactions of
one process apart, a lock file keeps other processes out.
"""

import asyncio
import fcntl
import re
import sqlite3
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

from psycopg.errors import ReadOnlySqlTransaction
from sqlalchemy import (
    URL,
    Connection,
    CursorResult,
    Engine,
    ExceptionContext,
    Executable,
    create_engine,
    event,
    make_url,
    text,
)
from sqlalchemy.exc import (
    DataError,
    IntegrityError,
    InterfaceError,
    InternalError,
    InvalidatePoolError,
    OperationalError,
    ProgrammingError,
    SQLAlchemyError,
)
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

from bot.domain.errors import ParleyError
from bot.store.group_sync import GroupSync
from bot.store.line import Line
from bot.store.revisions import chain
from bot.store.signals import Signals

APPLICATION = "parley"
"""With this the names begin by which a PostgreSQL server knows the connections of running bots."""

DatabaseUrl = URL
Parameters = Mapping[str, Any] | Sequence[Mapping[str, Any]]


class DatabaseError(ParleyError):
    """The database cannot be used; the message says why and what to do."""


class StaleState(ParleyError):
    """Somebody else saved first; load again and decide anew."""


class BadValue(ParleyError):
    """The database will never take this value: trying again does not help."""


_IDLE_SECONDS = 1.0
_WAIT_FOR_THE_DISK = text("SET LOCAL synchronous_commit TO on")
_HOSTS = re.compile(r"\A(postgres(?:ql)?://(?:[^@/?]*@)?)([^@/?]*,[^@/?]*)(/[^?]*)\??(.*)\Z")
_BAD_STATEMENTS = (DataError, IntegrityError, ProgrammingError)


class Transaction(Protocol):
    """An open transaction. All of it is saved, or none.

    After the commit it outlives the process at once, and a power cut half a second later, or at
    once where it `must_last` (docs/decisions/0020-when-the-disk-is-waited-for.md).
    """

    dialect: str
    woken: set[str]
    """The queues in which it made work."""

    async def must_last(self) -> None:
        """The commit returns when not even a power cut can undo it, nor what was saved before."""
        ...

    async def execute(
        self, statement: Executable, parameters: Parameters | None = None
    ) -> CursorResult[Any]:
        """Run one statement; the result is fully fetched."""
        ...


class _InlineTransaction:
    dialect = "sqlite"

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.woken: set[str] = set()
        self.lasting = False

    async def must_last(self) -> None:
        self.lasting = True

    async def execute(
        self, statement: Executable, parameters: Parameters | None = None
    ) -> CursorResult[Any]:
        try:
            return self._connection.execute(statement, parameters)
        except _BAD_STATEMENTS as error:
            raise BadValue(type(error).__name__) from None


class SqliteDatabase:
    """One file, one process, one writer."""

    dialect = "sqlite"

    def __init__(self, engine: Engine, path: Path, lock_file: Path | None) -> None:
        self._engine = engine
        self._path = path.absolute()
        self._turn = asyncio.Lock()
        self._lock = _hold(lock_file) if lock_file is not None else None
        self._connection = engine.connect()
        self._driver: sqlite3.Connection = self._connection.connection.driver_connection  # type: ignore[assignment]
        self._disk = GroupSync(path.with_name(f"{path.name}-wal"))
        self._file = self._identity()

    def _identity(self) -> tuple[int, int] | None:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """BEGIN IMMEDIATE … COMMIT, one at a time; those that must last wait for the disk
        together, and not in each other's way."""
        async with self._turn:
            if self._identity() != self._file:  # SQLite would go on in a file that nobody sees
                raise DatabaseError(
                    f"the database file {self._path} was moved, removed or replaced while it was in"
                    " use; put it back, or stop Parley before another takes its place"
                )
            before = self._driver.total_changes
            with self._connection.begin():
                tx = _InlineTransaction(self._connection)
                yield tx
            changed = self._driver.total_changes != before
        if tx.lasting:  # also where it changed nothing: what it saw may not be on the disk yet
            await self._disk.sync()
        elif changed:
            self._disk.soon()

    spare_transaction = transaction
    """There is one connection, and a turn is short."""

    async def scrub(self) -> None:
        """Empty the write-ahead log, which holds pages as they were before.

        Beside a reader or on a full disk it stays, until the next time or until the file is closed.
        """
        async with self._turn:
            with suppress(sqlite3.Error):
                self._driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    async def close(self) -> None:
        """Give the file back."""
        await self._disk.close()
        self._connection.close()
        self._engine.dispose()
        if self._lock is not None:
            self._lock.close()


class _AsyncTransaction:
    dialect = "postgresql"

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self.woken: set[str] = set()

    async def must_last(self) -> None:
        await self._connection.execute(_WAIT_FOR_THE_DISK)

    async def execute(
        self, statement: Executable, parameters: Parameters | None = None
    ) -> CursorResult[Any]:
        try:
            return await self._connection.execute(statement, parameters)
        except _BAD_STATEMENTS as error:
            raise BadValue(type(error).__name__) from None


class PostgresDatabase:
    """A PostgreSQL server, shared by any number of processes."""

    dialect = "postgresql"

    def __init__(self, engine: AsyncEngine, spare: AsyncEngine) -> None:
        """`spare` is for what must not wait for a connection of `engine`."""
        self._engine = engine
        self._spare = spare

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """READ COMMITTED; rows that must not move are locked by the statements that read them."""
        async with self._engine.begin() as connection:
            yield _AsyncTransaction(connection)

    @asynccontextmanager
    async def spare_transaction(self) -> AsyncIterator[Transaction]:
        """The same, also where all connections are in use."""
        async with self._spare.begin() as connection:
            yield _AsyncTransaction(connection)

    async def scrub(self) -> None:
        """The server's own: old rows go with its vacuum, its log and backups with their age."""

    async def close(self) -> None:
        """Close the pools."""
        await self._engine.dispose()
        await self._spare.dispose()


AnyDatabase = SqliteDatabase | PostgresDatabase


def database_url(value: str) -> URL:
    """Read DATABASE_URL. Raises DatabaseError that names the forms understood, not the value."""
    try:
        url = make_url(_HOSTS.sub(_hosts_apart, value))
    except (SQLAlchemyError, ValueError):  # ValueError quotes what stands where the port should
        raise DatabaseError(
            "DATABASE_URL is not a database address;"
            " use sqlite:///parley.db or postgresql://user@host/name"
        ) from None
    if url.drivername in {"postgres", "postgresql"}:
        return url.set(drivername="postgresql+psycopg")
    if url.drivername == "sqlite":
        if url.database in {None, "", ":memory:"}:  # it would be a new one for every connection
            raise DatabaseError(
                "DATABASE_URL names no file; use sqlite:///parley.db or postgresql://user@host/name"
            )
        return url
    raise DatabaseError(
        f"DATABASE_URL names {url.drivername}; Parley runs on sqlite:/// and postgresql://"
    )


def _hosts_apart(found: re.Match[str]) -> str:
    """Several servers, as libpq writes them, in the form that SQLAlchemy reads."""
    begin, hosts, name, query = found.groups()
    each = "&".join(f"host={quote(host, safe=':[]')}" for host in hosts.split(","))
    return f"{begin}{name}?{each}{'&' + query if query else ''}"


def sync_engine(url: URL) -> Engine:
    """An engine for migrations and tools."""
    if url.drivername == "sqlite":
        engine = create_engine(url, poolclass=StaticPool, hide_parameters=True)
        _prepare_sqlite(engine)
        return engine
    return create_engine(url, hide_parameters=True, connect_args={"connect_timeout": 10})


def line_to(url: URL) -> Signals:
    """Signals between the processes that use this database: on SQLite there is one."""
    if url.drivername == "sqlite":
        return Signals()
    _, parameters = url.get_dialect()().create_connect_args(url)
    return Line({**parameters, "connect_timeout": 10, "application_name": f"{APPLICATION} line"})


def open_database(url: URL, *, exclusive: bool = True) -> AnyDatabase:
    """Open the database that the URL names. Raises DatabaseError with the cure.

    On SQLite an `exclusive` opener keeps every other one out; a tool that only looks, or writes
    one row, may come beside the bot.
    """
    if url.drivername == "sqlite":
        path = Path(url.database or "")
        lock = lock_file(path) if exclusive else None
        try:
            return SqliteDatabase(sync_engine(url), path, lock)
        except (SQLAlchemyError, OSError) as error:
            reason = getattr(error, "orig", None) or error
            raise DatabaseError(
                f"cannot open the database file {url.database}: {reason};"
                " check that its folder exists, can be written to, and has room"
            ) from None
    return PostgresDatabase(_pool(url, 12, 6), _pool(url, 1, 1))


def _pool(url: URL, size: int, more: int) -> AsyncEngine:
    engine = create_async_engine(
        url,
        pool_size=size,
        max_overflow=more,
        hide_parameters=True,  # an error's words must not quote a buyer's
        connect_args={
            "connect_timeout": 10,
            "application_name": application_name(chain().head),
            # But for what must last; after the address's own options.
            "options": f"{url.query.get('options', '')} -c synchronous_commit=off".strip(),
        },
    )
    _leave_what_is_read_only(engine)
    _ask_what_lay_idle(engine)
    return engine


def _ask_what_lay_idle(engine: AsyncEngine) -> None:
    """A connection that nobody used for a while is asked whether it still stands before it is
    given out. One that was used just now needs no question, which would be one more way there and
    back for each transaction; where it broke since, all of the pool is made anew."""
    dialect = engine.dialect

    @event.listens_for(engine.sync_engine, "checkin")
    def note(_: object, record: ConnectionPoolEntry) -> None:
        record.info["since"] = time.monotonic()

    @event.listens_for(engine.sync_engine, "checkout")
    def ask(connection: Any, record: ConnectionPoolEntry, _: object) -> None:
        if time.monotonic() - record.info.get("since", time.monotonic()) < _IDLE_SECONDS:
            return
        try:
            dialect.do_ping(connection)
        except dialect.loaded_dbapi.Error as error:
            if dialect.is_disconnect(error, connection, None):
                raise InvalidatePoolError from None
            raise


def _leave_what_is_read_only(engine: AsyncEngine) -> None:
    """A connection to what is a standby now, or that began while nobody might write, stays
    read-only: it is given up, and the next ones find the server that takes writing."""

    @event.listens_for(engine.sync_engine, "handle_error")
    def give_up(context: ExceptionContext) -> None:
        if isinstance(context.original_exception, ReadOnlySqlTransaction):
            context.is_disconnect = True


def application_name(head: str) -> str:
    """How a server knows the connections of the code whose newest migration this is."""
    return f"{APPLICATION} {head}"


def _prepare_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def configure(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # the driver begins nothing by itself
        for pragma in (
            "journal_mode=WAL",
            "synchronous=NORMAL",  # what must survive a power cut waits for GroupSync
            "foreign_keys=ON",
            "secure_delete=ON",  # a destroyed key is overwritten, not only unlinked
            "busy_timeout=5000",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def reason_of(error: Exception) -> str:
    """The driver's words, without the statement and its values."""
    said = str(getattr(error, "orig", None) or type(error).__name__).strip()
    return said.splitlines()[0] if said else type(error).__name__


def trouble_of(error: Exception) -> str:
    """An error for the log: what the database says of its own state, else only of which kind it is,
    since words about a value may quote a buyer's."""
    if isinstance(error, DatabaseError):
        return str(error)
    state = isinstance(error, InterfaceError | InternalError | OperationalError)
    return reason_of(error) if state else type(error).__name__


def lock_file(path: Path) -> Path:
    """The file beside a SQLite database that its one process holds a lock on."""
    return path.with_name(f"{path.name}.lock")


def _hold(path: Path) -> Any:
    file = path.open("w")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        raise DatabaseError(
            f"another Parley process is using this database (it holds {path});"
            " SQLite serves one process: stop the other, or move to PostgreSQL"
        ) from None
    return file
