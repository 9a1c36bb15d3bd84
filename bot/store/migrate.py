"""Bring the schema up to date, and refuse to start on any other."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Column, Connection
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.types import TypeEngine

import migrations
from bot.store.database import DatabaseError, reason_of, sync_engine
from bot.store.schema import metadata


def migrate(url: URL) -> str:
    """Migrate to the newest schema; returns its revision. Repeating it changes nothing.

    Each migration is one transaction, so a crash leaves the schema before or after it.
    Raises DatabaseError.
    """
    engine = sync_engine(url)
    config = _config()
    try:
        with engine.connect() as connection:
            _refuse_newer(_current(connection))
            connection.rollback()  # Alembic begins its own transaction for each migration
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            connection.commit()
            return _current(connection) or ""
    except SQLAlchemyError as error:
        raise DatabaseError(f"the schema could not be migrated: {reason_of(error)}") from None
    finally:
        engine.dispose()


def check_schema(url: URL) -> None:
    """Raise DatabaseError, with the command that helps, unless the schema is ours exactly."""
    engine = sync_engine(url)
    try:
        with engine.connect() as connection:
            _check(connection)
    except SQLAlchemyError as error:
        raise DatabaseError(f"cannot use the database: {reason_of(error)}") from None
    finally:
        engine.dispose()


@dataclass(frozen=True)
class Schema:
    """The schema a database has beside the one Parley needs.

    `known` is false for a revision of a newer Parley. `drift` says how the tables differ from a
    schema that claims to be the newest.
    """

    current: str | None
    head: str
    known: bool
    drift: tuple[str, ...] = ()


def read_schema(connection: Connection) -> Schema:
    """Look at the schema; nothing is changed."""
    current = _current(connection)
    head = ScriptDirectory.from_config(_config()).get_current_head() or ""
    known = current is None or current in _revisions()
    drift = differences(connection) if current == head else []
    return Schema(current, head, known, tuple(drift))


def _check(connection: Connection) -> None:
    schema = read_schema(connection)
    if schema.current != schema.head:
        _refuse_newer(schema.current)
        raise DatabaseError(
            f"the database has schema {schema.current or 'none'}, Parley needs {schema.head};"
            " run: parley migrate"
        )
    if schema.drift:
        raise DatabaseError(
            "the database's tables were changed by hand and differ from schema"
            f" {schema.head}: {'; '.join(schema.drift[:5])}"
        )


def _refuse_newer(current: str | None) -> None:
    if current is not None and current not in _revisions():
        raise DatabaseError(
            f"the database has schema {current}, which this Parley does not know:"
            " it is newer; upgrade Parley"
        )


def _revisions() -> set[str]:
    return {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}


def differences(connection: Connection) -> list[str]:
    """How the database differs from the models, in words; empty where it does not."""
    context = MigrationContext.configure(connection, opts={"compare_type": _types_differ})
    return [_in_words(change) for change in compare_metadata(context, metadata)]


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
    first = change[0] if isinstance(change, list) else change
    what, *details = first
    names = [getattr(detail, "name", detail) for detail in details if detail is not None]
    return f"{what} {' '.join(str(name) for name in names if isinstance(name, str))}".strip()


def _current(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    return config
