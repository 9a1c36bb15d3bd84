"""The schema: migrations build exactly what the models say, and any other schema is refused."""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import URL, Connection, inspect, text

import migrations
from bot.store.database import DatabaseError, sync_engine
from bot.store.migrate import check_schema, differences, migrate
from bot.store.revisions import FLOOR_TABLE
from bot.store.schema import metadata

ROOT = Path(__file__).parents[2]
_DIES_HALF_WAY = """
import os, signal, sys
from sqlalchemy import Engine, event
from bot.store.database import database_url
from bot.store.migrate import migrate

@event.listens_for(Engine, "before_cursor_execute")
def die(connection, cursor, statement, *rest):
    if "CREATE TABLE drafts" in statement:
        os.kill(os.getpid(), signal.SIGKILL)

migrate(database_url(sys.argv[1]))
"""


@contextmanager
def connected(url: URL) -> Iterator[Connection]:
    engine = sync_engine(url)
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def tables(url: URL) -> set[str]:
    with connected(url) as connection:
        return set(inspect(connection).get_table_names())


def run_sql(url: URL, *statements: str) -> None:
    with connected(url) as connection:
        for statement in statements:
            connection.execute(text(statement))


def migrate_to(url: URL, revision: str) -> None:
    """Migrate to an older schema, as an older Parley did."""
    alembic(url, command.upgrade, revision)


def alembic(url: URL, step: Callable[[Config, str], None], revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    with connected(url) as connection:
        config.attributes["connection"] = connection
        step(config, revision)


def test_the_migrated_schema_is_the_models_exactly(empty_url: URL) -> None:
    migrate(empty_url)
    with connected(empty_url) as connection:
        assert differences(connection) == []
    assert tables(empty_url) == {*metadata.tables, "alembic_version", FLOOR_TABLE}
    check_schema(empty_url)


def test_migrating_twice_changes_nothing_and_keeps_the_rows(empty_url: URL) -> None:
    revision = migrate(empty_url)
    run_sql(empty_url, "INSERT INTO lanes (name, arrival) VALUES ('telegram', 1.5)")
    assert migrate(empty_url) == revision
    with connected(empty_url) as connection:
        kept = connection.execute(text("SELECT name, arrival FROM lanes")).one()
    assert tuple(kept) == ("telegram", 1.5)


def test_people_of_an_older_schema_are_kept_and_have_chosen_no_language(empty_url: URL) -> None:
    migrate_to(empty_url, "0001")
    run_sql(
        empty_url,
        "INSERT INTO people (id, name, bar, checked_at)"
        " VALUES ('U0ANIA0001', 'sealed', NULL, '2026-03-02 09:00:00')",
    )
    migrate(empty_url, contract=True)
    check_schema(empty_url)
    with connected(empty_url) as connection:
        (kept,) = connection.execute(text("SELECT id, locale, chosen_language FROM people"))
    assert tuple(kept) == ("U0ANIA0001", None, None)


def test_the_way_up_and_back_keeps_rows_and_what_points_to_them(empty_url: URL) -> None:
    migrate_to(empty_url, "0001")
    at = "'2026-03-02 09:00:00'"
    run_sql(
        empty_url,
        f"INSERT INTO buyers (id, name, created_at) VALUES (1, 'sealed', {at})",
        "INSERT INTO conversations (id, buyer_id, channel, address_hash, address, created_at)"
        f" VALUES (1, 1, 'telegram', 'blind', 'sealed', {at})",
        "INSERT INTO outbox (id, effect_key, order_key, conversation_id, kind, state, created_at,"
        f" attempts) VALUES (1, 'a', 'b', 1, 'reply', 'sent', {at}, 1)",
    )
    for _ in range(2):
        migrate(empty_url, contract=True)
        check_schema(empty_url)
        alembic(empty_url, command.downgrade, "0001")
    query = (
        "SELECT buyers.id, outbox.id FROM buyers"
        " JOIN conversations ON conversations.buyer_id = buyers.id"
        " JOIN outbox ON outbox.conversation_id = conversations.id"
    )
    with connected(empty_url) as connection:
        assert [tuple(row) for row in connection.execute(text(query))] == [(1, 1)]


def test_a_database_without_a_schema_is_refused_with_the_command_that_helps(
    empty_url: URL,
) -> None:
    with pytest.raises(DatabaseError, match=r"schema none, .*run: parley migrate"):
        check_schema(empty_url)


def test_an_older_schema_is_refused_with_the_command_that_helps(empty_url: URL) -> None:
    revision = migrate(empty_url)
    run_sql(empty_url, "DELETE FROM alembic_version")
    with pytest.raises(DatabaseError, match=f"needs {revision}; run: parley migrate"):
        check_schema(empty_url)


def test_a_newer_schema_is_refused_and_never_migrated(empty_url: URL) -> None:
    migrate(empty_url)
    run_sql(empty_url, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(DatabaseError, match=r"schema 9999, .* it is newer; upgrade Parley"):
        check_schema(empty_url)
    with pytest.raises(DatabaseError, match=r"schema 9999, .* it is newer; upgrade Parley"):
        migrate(empty_url)


@pytest.mark.parametrize(
    ("by_hand", "named"),
    [
        ("ALTER TABLE buyers ADD COLUMN nickname VARCHAR(10)", "nickname"),
        ("CREATE TABLE leads (id INTEGER)", "leads"),
        ("DROP INDEX uq_clocks_running", "uq_clocks_running"),
        ("DROP TABLE lanes", "lanes"),
    ],
)
def test_tables_changed_by_hand_are_refused_by_name(
    empty_url: URL, by_hand: str, named: str
) -> None:
    migrate(empty_url)
    run_sql(empty_url, by_hand)
    with pytest.raises(DatabaseError, match=f"changed by hand .*{named}"):
        check_schema(empty_url)


def test_a_kill_in_the_middle_leaves_the_schema_before_and_the_next_run_completes_it(
    empty_url: URL,
) -> None:
    address = empty_url.set(drivername=empty_url.get_backend_name())
    program = [sys.executable, "-c", _DIES_HALF_WAY]
    died = subprocess.run(
        [*program, address.render_as_string(hide_password=False)], cwd=ROOT, check=False
    )
    assert died.returncode == -signal.SIGKILL
    assert not tables(empty_url) & set(metadata.tables)
    migrate(empty_url)
    check_schema(empty_url)


def test_an_unreachable_server_is_a_plain_word() -> None:
    nowhere = URL.create("postgresql+psycopg", "parley", "secret", "127.0.0.1", 1, "parley")
    for ask in (migrate, check_schema):
        with pytest.raises(DatabaseError) as refused:
            ask(nowhere)
        assert "secret" not in str(refused.value)
        assert "Traceback" not in str(refused.value)
