"""Looks at a database without changing anything: for a check-up, also beside a running bot."""

import fcntl
import os
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import URL, Engine, create_engine, inspect, select, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from bot.store.database import APPLICATION, lock_file, reason_of
from bot.store.migrate import Schema, read_schema
from bot.store.schema import keepsakes

_CONNECT_SECONDS = 4
_STATEMENT_MILLISECONDS = 4000


@dataclass(frozen=True)
class DatabaseLook:
    """What was seen. `trouble` is the driver's word where nothing could be read, else empty.

    `file` is None on a server. `in_use` says that a bot holds the SQLite file, or is connected to
    the server's database. `keepsakes` are still sealed.
    """

    file: Path | None
    exists: bool
    in_use: bool = False
    schema: Schema | None = None
    keepsakes: Mapping[str, bytes] = field(default_factory=dict)
    trouble: str = ""


def sqlite_file(url: URL) -> Path | None:
    """The file of a SQLite database; None for one on a server."""
    return Path(url.database or "") if url.drivername == "sqlite" else None


def look_at(url: URL) -> DatabaseLook:
    """Look; never raises for what is wrong with the database, and creates nothing."""
    file = sqlite_file(url)
    try:
        if file is not None and not file.exists():
            return DatabaseLook(file, exists=False)
        in_use = file is not None and _is_locked(lock_file(file))
        engine = _reading_engine(url, file, in_use=in_use)
    except OSError as error:
        return DatabaseLook(file, exists=True, trouble=error.strerror or type(error).__name__)
    try:
        return _read(engine, file, in_use=in_use)
    except (SQLAlchemyError, sqlite3.Error) as error:
        return DatabaseLook(file, exists=True, in_use=in_use, trouble=reason_of(error))
    finally:
        engine.dispose()


def _read(engine: Engine, file: Path | None, *, in_use: bool) -> DatabaseLook:
    with engine.connect() as connection:
        if file is None and engine.dialect.name == "postgresql":
            others = text("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                          " AND application_name LIKE :names")  # fmt: skip
            in_use = bool(connection.execute(others, {"names": f"{APPLICATION}%"}).scalar_one())
        schema = read_schema(connection)
        kept: dict[str, bytes] = {}
        if inspect(connection).has_table(keepsakes.name):
            # The driver's own bytes: what a value was sealed for is checked by whoever opens it.
            rows = connection.execute(select(keepsakes.c.name, keepsakes.c.value))
            kept = {row.name: row.value for row in rows}
    return DatabaseLook(file, exists=True, in_use=in_use, schema=schema, keepsakes=kept)


def _reading_engine(url: URL, file: Path | None, *, in_use: bool) -> Engine:
    if file is None:
        options = f"-c statement_timeout={_STATEMENT_MILLISECONDS}"
        arguments = {"connect_timeout": _CONNECT_SECONDS, "options": options}
        return create_engine(url, poolclass=NullPool, hide_parameters=True, connect_args=arguments)
    # Where nobody may write beside the file, SQLite reads it only if told that nobody does.
    frozen = not in_use and not os.access(file.parent, os.W_OK)
    address = f"file:{quote(str(file))}?{'immutable=1' if frozen else 'mode=ro'}"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(address, uri=True, timeout=2.0, check_same_thread=False)

    return create_engine("sqlite://", creator=connect, poolclass=NullPool, hide_parameters=True)


def _is_locked(path: Path) -> bool:
    """Whether a live process holds the lock, told by taking it for an instant."""
    try:
        with path.open() as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except BlockingIOError:
        return True
    return False
