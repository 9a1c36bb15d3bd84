"""The doctor beside a running bot, and on a PostgreSQL server."""

from pathlib import Path

import psycopg
import pytest

from bot.store.database import database_url, open_database
from bot.store.migrate import migrate
from bot.store.store import Store
from bot.store.vault import Vault, key_from_file
from sandbox.clock import SharedClock
from tests.doctor.clinic import Clinic
from tests.flow.conftest import running_bot


@pytest.fixture
async def on_postgres(bare: Clinic, postgres_url: str) -> Clinic:
    bare.set(DATABASE_URL=postgres_url)
    bare.healthy = dict(bare.settings)
    await bare.build()
    return bare


def running(clinic: Clinic) -> Store:
    """What a bot that runs holds open."""
    url = database_url(clinic.settings["DATABASE_URL"])
    return Store(open_database(url), Vault(key_from_file(clinic.key)))


async def test_beside_our_own_bot_it_does_not_poll_and_says_so(clinic: Clinic) -> None:
    bot = running(clinic)
    try:
        report = await clinic.doctor()
        assert report.ills == []
        assert report.of("Telegram poller")[0]["says"] == (
            "Parley itself runs on this database and polls"
        )
        assert clinic.sandbox.effects.calls_of("getUpdates") == []
    finally:
        await bot.close()
    assert "nobody else polls" in (await clinic.doctor()).of("Telegram poller")[0]["says"]


async def test_a_first_run_is_remembered_and_known_again(bare: Clinic, clock: SharedClock) -> None:
    async with running_bot(bare.sandbox, clock, bare.folder):
        pass
    report = await bare.doctor()
    assert report.ills == []
    for account in ("Telegram account", "Slack account"):
        assert report.of(account)[0]["says"] == "the one this database has served"


async def test_an_old_schema_is_not_migrated_under_a_running_bot(clinic: Clinic) -> None:
    bot = running(clinic)
    clinic.sql("DELETE FROM alembic_version")
    try:
        finding = (await clinic.doctor("--fix")).find("Schema", "a bot is using the database")
        assert finding["cure"] == "stop every parley process, then run: parley migrate"
    finally:
        await bot.close()


async def test_on_postgresql_an_installation_in_order_has_nothing_to_cure(
    on_postgres: Clinic,
) -> None:
    report = await on_postgres.doctor()
    assert report.ills == []
    assert "no bot is using it" in report.of("Database")[0]["says"]
    bot = running(on_postgres)
    try:
        await bot.begin()
        report = await on_postgres.doctor()
        assert "a bot is using it" in report.of("Database")[0]["says"]
        assert "Parley itself runs" in report.of("Telegram poller")[0]["says"]
    finally:
        await bot.close()


async def test_on_postgresql_a_missing_schema_is_found_and_migrated(
    bare: Clinic, postgres_url: str
) -> None:
    bare.set(DATABASE_URL=postgres_url)
    assert "parley migrate" in (await bare.doctor()).find("Schema", "schema none")["cure"]
    assert (await bare.doctor("--fix")).fixed[0].startswith("migrated to ")
    assert (await bare.doctor()).ills == []


async def test_on_postgresql_tables_changed_by_hand_and_a_newer_schema_are_found(
    on_postgres: Clinic, postgres_url: str
) -> None:
    with psycopg.connect(postgres_url, autocommit=True) as by_hand:
        by_hand.execute("ALTER TABLE buyers ADD COLUMN nickname TEXT")
        assert (await on_postgres.doctor()).find("Schema", "nickname")
        by_hand.execute("UPDATE alembic_version SET version_num = '9999'")
        assert (await on_postgres.doctor("--fix")).find("Schema", "schema 9999")


async def test_a_server_that_is_away_is_told_without_its_password(
    clinic: Clinic, unused_tcp_port: int
) -> None:
    clinic.set(DATABASE_URL=f"postgresql://parley:s3cret@127.0.0.1:{unused_tcp_port}/parley")
    report = await clinic.doctor()
    assert [each["check"] for each in report.ills] == ["Database"]
    finding = report.find("Database", "cannot be reached")
    assert "host, port, account, password and name in DATABASE_URL" in finding["cure"]
    assert "s3cret" not in str(report.findings)


async def test_the_schema_of_a_file_in_a_folder_of_a_strange_name_is_read(
    bare: Clinic, tmp_path: Path
) -> None:
    folder = tmp_path / "büro #1"
    folder.mkdir()
    migrate(database_url(f"sqlite:///{folder}/parley.db").set(database=str(folder / "parley.db")))
    bare.set(DATABASE_URL=f"sqlite:///{folder}/parley.db")
    assert (await bare.doctor()).of("Schema")[0]["state"] == "ok"
