"""Bring the schema up to date, and refuse to start on any other."""

from dataclasses import dataclass
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from psycopg.errors import LockNotAvailable
from sqlalchemy import URL, Column, Connection, func, select, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.types import TypeEngine

from bot.store.database import (
    APPLICATION,
    DatabaseError,
    application_name,
    reason_of,
    sync_engine,
)
from bot.store.revisions import FLOOR_TABLE, chain, config, read_floor
from bot.store.schema import metadata

LOCK_MILLISECONDS = 5000
"""How long a migration waits for a table that somebody else is using."""
_MIGRATING = 0x7061726C6579  # "parley", as a number of PostgreSQL's advisory locks
_LACKS = {"add_table", "add_column"}


def migrate(url: URL, *, contract: bool = False) -> str:
    """Bring the schema up to date; returns its revision. Repeating it changes nothing.

    Code that ran on the schema before runs on it afterwards, unless `contract` says that none
    does any more: then what only such code needed is taken away too. A SQLite file has one
    process, which is the one that asks. All is one transaction, so a crash leaves the schema
    before or after it; of two that migrate at once the second waits.

    Raises DatabaseError: where the schema is newer and not for this code, where the way up leads
    over a contracting migration without `contract`, or older code is connected with it.
    """
    engine = sync_engine(url)
    try:
        with engine.connect() as connection:
            if connection.dialect.name == "postgresql":
                _be_alone(connection)
            return _migrate(connection, contract=contract or connection.dialect.name == "sqlite")
    except SQLAlchemyError as error:
        held = isinstance(getattr(error, "orig", None), LockNotAvailable)
        cure = "; somebody holds a table, perhaps a backup: run it again afterwards" if held else ""
        raise DatabaseError(f"the schema could not be migrated: {reason_of(error)}{cure}") from None
    finally:
        engine.dispose()


def _be_alone(connection: Connection) -> None:
    connection.execute(select(func.pg_advisory_lock(_MIGRATING)))  # let go with the connection
    # While it waits for a table, everybody else waits behind it.
    connection.execute(text(f"SET lock_timeout = {LOCK_MILLISECONDS}"))
    connection.commit()


def _migrate(connection: Connection, *, contract: bool) -> str:
    ours, current = chain(), _current(connection)
    if current is not None and current not in ours.marks:
        _refuse_newer(connection, current)
        return current
    target = ours.head if contract else ours.widest(current)
    if contract and connection.dialect.name == "postgresql":
        _refuse_beside_older(connection, ours.floor(ours.head))
    connection.rollback()  # Alembic begins its own transaction
    if target is not None and target != current:
        settings = config()
        settings.attributes["connection"] = connection
        command.upgrade(settings, target)
        connection.commit()
    if not ours.runs_on(target, None):
        raise DatabaseError(
            f"the database has schema {target}, Parley needs {ours.needs}, and the way there takes"
            " away what older versions need: stop every parley process, then run: parley migrate"
            " --contract"
        )
    return target or ""


def _refuse_beside_older(connection: Connection, floor: str) -> None:
    found = connection.execute(
        text(
            "SELECT DISTINCT application_name FROM pg_stat_activity"
            " WHERE datname = current_database() AND application_name LIKE :names"
        ),
        {"names": f"{APPLICATION}%"},
    )
    older = {application_name(each) for each in chain().old_code(floor)} | {APPLICATION}
    if older & set(found.scalars()):
        raise DatabaseError(
            "a process of an older Parley is connected to this database and would fail on the"
            " schema without what it needs: stop it, then run again: parley migrate --contract"
        )


def left_to_contract(revision: str) -> tuple[str, ...]:
    """The migrations that wait until no older code runs, of a database with this schema."""
    ours = chain()
    return ours.after(revision) if revision in ours.marks else ()


def check_schema(url: URL) -> None:
    """Raise DatabaseError, with the command that helps, unless this code runs on the schema."""
    engine = sync_engine(url)
    try:
        with engine.connect() as connection:
            _check(connection)
    except SQLAlchemyError as error:
        cure = (
            "; see that the server runs, and that host, port, account, password and name in"
            " DATABASE_URL are right"
        )
        on_a_server = url.drivername != "sqlite"
        raise DatabaseError(
            f"cannot use the database: {reason_of(error)}{cure if on_a_server else ''}"
        ) from None
    finally:
        engine.dispose()


@dataclass(frozen=True)
class Schema:
    """The schema a database has beside the one Parley needs.

    `known` is false for a revision of a newer Parley, `fits` says whether this one runs on it.
    `drift` says how the tables differ from what the schema claims to be, or, of a schema that is
    not just ours, what it lacks.
    """

    current: str | None
    needs: str
    known: bool
    fits: bool
    drift: tuple[str, ...] = ()


def read_schema(connection: Connection) -> Schema:
    """Look at the schema; nothing is changed."""
    ours, current = chain(), _current(connection)
    known = current is None or current in ours.marks
    fits = ours.runs_on(current, None if known else read_floor(connection, current))
    drift = differences(connection, exactly=current == ours.head) if fits else []
    return Schema(current, ours.needs, known, fits, tuple(drift))


def _check(connection: Connection) -> None:
    schema = read_schema(connection)
    if not schema.known:
        _refuse_newer(connection, schema.current)
    if not schema.fits:
        raise DatabaseError(
            f"the database has schema {schema.current or 'none'}, Parley needs {schema.needs};"
            " run: parley migrate"
        )
    if schema.drift:
        raise DatabaseError(
            "the database's tables were changed by hand and differ from schema"
            f" {schema.current}: {'; '.join(schema.drift[:5])}"
        )


def _refuse_newer(connection: Connection, current: str | None) -> None:
    if not chain().runs_on(current, read_floor(connection, current)):
        raise DatabaseError(
            f"the database has schema {current}, which this Parley does not know:"
            " it is newer; upgrade Parley"
        )


def differences(connection: Connection, *, exactly: bool = True) -> list[str]:
    """How the database differs from the models, in words; empty where it does not.

    Not `exactly`: only tables and columns of the models that it lacks.
    """
    opts = {"compare_type": _types_differ, "include_name": _is_of_the_models}
    context = MigrationContext.configure(connection, opts=opts)
    changes = compare_metadata(context, metadata)
    each_first = [change[0] if isinstance(change, list) else change for change in changes]
    return [_in_words(change) for change in each_first if exactly or change[0] in _LACKS]


def _is_of_the_models(name: str | None, kind: str, _parents: object) -> bool:
    return kind != "table" or name != FLOOR_TABLE


def _types_differ(
    _context: MigrationContext,
    _inspected: Column[Any],
    _column: Column[Any],
    inspected_type: TypeEngine[Any],
    metadata_type: TypeEngine[Any],
) -> bool | None:
    # Our decorators compare by what they are made of in this dialect.
    dialect = _context.dialect
    theirs = inspected_type.compile(dialect)
    ours = metadata_type.compile(dialect)
    return theirs.upper() != ours.upper() if dialect.name == "postgresql" else None


def _in_words(change: Any) -> str:
    what, *details = change
    names = [getattr(detail, "name", detail) for detail in details if detail is not None]
    return f"{what} {' '.join(str(name) for name in names if isinstance(name, str))}".strip()


def _current(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()
