"""Each migration says what it leaves to older code, keeps to it, and is refused where it cannot."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psycopg
import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import URL, inspect, text

from bot.store import migrate as migrating
from bot.store.database import DatabaseError, database_url, sync_engine
from bot.store.migrate import check_schema, migrate
from bot.store.revisions import FLOOR_TABLE, Chain, chain, config

_EXPANDING = [each for each, mark in chain().marks.items() if mark is None]
A_CHAIN = Chain({"1": "1", "2": None, "3": "2", "4": None, "5": "5", "6": None, "7": "6"})
"""3 takes away what code before 2 needs; 5 adds and takes away at once; 7 may come late."""


def upgrade(url: URL, revision: str) -> None:
    """Migrate as the Parley did whose newest migration this was."""
    engine, settings = sync_engine(url), config()
    with engine.begin() as connection:
        settings.attributes["connection"] = connection
        command.upgrade(settings, revision)
    engine.dispose()


Shape = dict[str, tuple[dict[str, Any], set[str]]]


def shape(url: URL) -> Shape:
    """The columns by name, and what must be unique, of each table."""
    engine = sync_engine(url)
    with engine.connect() as connection:
        look = inspect(connection)
        found = {
            table: (
                {column["name"]: column for column in look.get_columns(table)},
                {str(each["name"]) for each in look.get_indexes(table) if each["unique"]}
                | {str(each["name"]) for each in look.get_unique_constraints(table)},
            )
            for table in look.get_table_names()
            if table != FLOOR_TABLE
        }
    engine.dispose()
    return found


def test_every_migration_says_what_it_leaves_to_older_code() -> None:
    scripts = ScriptDirectory.from_config(config())
    unmarked = [
        each.revision
        for each in scripts.walk_revisions()
        if not hasattr(each.module, "compatible_from")
    ]
    assert unmarked == []
    known = chain().revisions
    for revision, mark in chain().marks.items():
        assert mark is None or known.index(mark) <= known.index(revision)


@pytest.mark.parametrize("revision", _EXPANDING)
def test_what_only_adds_leaves_code_of_before_all_it_reads_and_writes(
    revision: str, tmp_path: Path
) -> None:
    url = database_url(f"sqlite:///{tmp_path}/parley.db")
    upgrade(url, f"{revision}-1")
    before = shape(url)
    upgrade(url, revision)
    after = shape(url)
    assert set(before) <= set(after)
    for table, (columns, unique) in before.items():
        now, now_unique = after[table]
        assert now_unique <= unique, table
        for name, column in columns.items():
            assert str(now[name]["type"]) == str(column["type"]), f"{table}.{name}"
            assert now[name]["nullable"] == column["nullable"], f"{table}.{name}"
        for name in set(now) - set(columns):
            filled = now[name]["nullable"] or now[name]["default"] is not None
            assert filled, f"{table}.{name}: code of before cannot insert"


def test_what_may_come_late_is_not_needed() -> None:
    assert (A_CHAIN.head, A_CHAIN.needs) == ("7", "6")
    assert Chain({"1": "1", "2": "2"}).needs == "2"  # it adds too
    assert [A_CHAIN.floor(each) for each in A_CHAIN.revisions] == list("1122556")


def test_without_contract_it_stops_before_what_older_code_would_miss() -> None:
    assert A_CHAIN.widest(None) == "7"  # a new database: nobody runs on it
    assert [A_CHAIN.widest(each) for each in A_CHAIN.revisions] == list("2244667")


@pytest.mark.parametrize(
    ("revision", "floor", "runs"),
    [
        ("5", None, False),
        ("6", None, True),
        ("7", None, True),
        ("8", "6", True),
        ("8", "7", True),
        ("9", "8", False),
        ("9", None, False),
        (None, None, False),
    ],
)
def test_code_runs_on_its_own_schema_and_on_what_only_added_to_it(
    revision: str | None, floor: str | None, runs: bool
) -> None:
    assert A_CHAIN.runs_on(revision, floor) is runs


def test_a_leap_over_what_older_code_needs_asks_for_every_process_to_stop(
    postgres_url: str,
) -> None:
    url = database_url(postgres_url)
    upgrade(url, "0004")
    with pytest.raises(DatabaseError, match=r"stop every parley process, .* migrate --contract"):
        migrate(url)
    with pytest.raises(DatabaseError, match=r"the database has schema 0004, .*run: parley migrate"):
        check_schema(url)
    migrate(url, contract=True)
    check_schema(url)


def test_what_a_database_bears_is_believed_of_its_own_schema_only(postgres_url: str) -> None:
    url = database_url(postgres_url)
    migrate(url)
    with psycopg.connect(postgres_url, autocommit=True) as by_hand:
        by_hand.execute("UPDATE alembic_version SET version_num = '9999'")
        with pytest.raises(DatabaseError, match="it is newer; upgrade Parley"):
            check_schema(url)
        by_hand.execute("UPDATE schema_floor SET revision = '9999'")
        check_schema(url)
        by_hand.execute("ALTER TABLE buyers DROP COLUMN handle")
        with pytest.raises(DatabaseError, match="add_column buyers handle"):
            check_schema(url)


def test_of_two_who_migrate_at_once_the_second_waits(postgres_url: str) -> None:
    url = database_url(postgres_url)
    with ThreadPoolExecutor(3) as pool:
        reached = list(pool.map(migrate, [url] * 3))
    assert reached == [chain().head] * 3


def test_a_table_somebody_holds_is_waited_for_in_vain_and_nothing_is_changed(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrating, "LOCK_MILLISECONDS", 50)
    url = database_url(postgres_url)
    upgrade(url, "0003")
    with psycopg.connect(postgres_url) as backup:
        backup.execute("SELECT count(*) FROM drafts")
        with pytest.raises(DatabaseError, match=r"lock timeout; .* run it again"):
            migrate(url, contract=True)
        backup.execute("SELECT count(*) FROM clocks")
    engine = sync_engine(url)
    with engine.connect() as connection:
        version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
    engine.dispose()
    assert version == "0003"
    migrate(url, contract=True)
