"""What is stored on this machine: database, schema, key, disk, library and policy."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from bot.services.served import slack_account, telegram_account
from sandbox.slack.people import TEAM_ID
from tests.doctor.clinic import Clinic

OLD = "DELETE FROM alembic_version"
NEWER = "UPDATE alembic_version SET version_num = '9999'"


async def test_a_missing_schema_is_found_and_migrated(bare: Clinic) -> None:
    bare.sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
    finding = (await bare.doctor()).find("Schema", "the database has schema none")
    assert "run: parley migrate, or: parley doctor --fix" in finding["cure"]
    report = await bare.doctor("--fix")
    assert len(report.fixed) == 1
    assert report.fixed[0].startswith("migrated to ")
    assert report.ills == []
    assert (await bare.doctor()).ills == []


async def test_an_old_schema_is_gone_after_the_command_that_is_named(bare: Clinic) -> None:
    bare.sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
    assert "run: parley migrate" in (await bare.doctor()).of("Schema")[0]["cure"]
    assert (await bare.command("migrate"))[0] == 0
    assert (await bare.doctor()).ills == []


async def test_a_newer_schema_is_found_and_never_touched(clinic: Clinic) -> None:
    clinic.sql(NEWER)
    finding = (await clinic.doctor("--fix")).find("Schema", "schema 9999, made by a newer Parley")
    assert "upgrade Parley" in finding["cure"]
    assert not finding["fixed"]


async def test_a_schema_changed_by_hand_is_found_by_name(clinic: Clinic) -> None:
    clinic.sql("ALTER TABLE buyers ADD COLUMN nickname VARCHAR(10)")
    finding = (await clinic.doctor("--fix")).find("Schema", "changed by hand")
    assert "nickname" in finding["says"]
    clinic.sql("ALTER TABLE buyers DROP COLUMN nickname")
    assert (await clinic.doctor()).ills == []


async def test_a_damaged_database_is_found(clinic: Clinic) -> None:
    clinic.database.write_bytes(b"once a database, now overwritten " * 200)
    finding = (await clinic.doctor()).find("Database", "file is not a database")
    assert "put the last backup in its place" in finding["cure"]


async def test_a_missing_key_file_is_found_and_none_is_made(clinic: Clinic) -> None:
    kept = clinic.key.rename(clinic.folder / "elsewhere")
    finding = (await clinic.doctor("--fix")).find("Master key", "is missing, and this database")
    assert "put it back from your backup" in finding["cure"]
    assert not clinic.key.exists()
    kept.rename(clinic.key)
    assert (await clinic.doctor()).ills == []


async def test_another_key_is_found(clinic: Clinic) -> None:
    clinic.set(PARLEY_MASTER_KEY="5e" * 32)
    finding = (await clinic.doctor()).find(
        "Master key", "PARLEY_MASTER_KEY is not the key this database was sealed with"
    )
    assert "as it was on the first run" in finding["cure"]
    clinic.recover()
    assert (await clinic.doctor()).ills == []


@pytest.mark.parametrize("content", [b"s3cret\n", b"\x80s3cret"])
async def test_a_key_file_without_a_key_is_found_and_run_refuses_it(
    clinic: Clinic, content: bytes
) -> None:
    key = clinic.key.read_text()
    clinic.key.write_bytes(content)
    finding = (await clinic.doctor()).find("Master key", "does not hold a key")
    assert "s3cret" not in str(finding)
    code, written = await clinic.as_process("run")
    assert code == 2
    assert "does not hold a key" in written
    clinic.key.write_text(key)
    assert (await clinic.doctor()).ills == []


async def test_a_key_file_that_others_may_open_is_found_and_closed(clinic: Clinic) -> None:
    clinic.key.chmod(0o644)
    finding = (await clinic.doctor()).find("Master key", "other accounts of this machine")
    assert f"chmod 600 {clinic.key}" in finding["cure"]
    report = await clinic.doctor("--fix")
    assert report.fixed == [f"{clinic.key} is closed to other accounts now (mode 600)"]
    assert report.ills == []
    assert clinic.key.stat().st_mode & 0o777 == 0o600


class Usage(NamedTuple):
    total: int
    used: int
    free: int


@pytest.mark.parametrize(
    ("mebibytes", "state"), [(5000, "ok"), (1000, "warning"), (99, "problem"), (0, "problem")]
)
async def test_a_disk_that_fills_is_found_before_it_is_full(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch, mebibytes: int, state: str
) -> None:
    free = mebibytes * 1024 * 1024
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(free, 0, free))
    (finding,) = (await clinic.doctor()).of("Disk")
    assert finding["state"] == state
    assert state == "ok" or "make room: see what fills it with du" in finding["cure"]


async def test_a_folder_that_is_not_there_is_found(clinic: Clinic) -> None:
    folder = clinic.folder / "data"
    clinic.set(DATABASE_URL=f"sqlite:///{folder}/parley.db")
    finding = (await clinic.doctor()).find("Disk", f"there is no folder {folder}")
    assert finding["cure"] == f"make it: mkdir -p {folder}"
    folder.mkdir()
    assert (await clinic.doctor()).ills == []


async def test_a_read_only_folder_is_found_and_run_refuses_it(clinic: Clinic) -> None:
    clinic.telegram.say(clinic.telegram.new_user("Ana"), "hola")  # spares us the listening
    clinic.folder.chmod(0o555)
    try:
        code, written = await clinic.as_process("doctor")
        assert code == 1
        assert f"nothing can be written in {clinic.folder} (the database)" in written
        assert f"chown <account> {clinic.folder}" in written
        assert "Traceback" not in written
        code, written = await clinic.as_process("run")
        assert code == 2
        assert "check that its folder exists, can be written to, and has room" in written
        assert "Traceback" not in written
    finally:
        clinic.folder.chmod(0o755)
    assert (await clinic.doctor()).ills == []


async def test_a_read_only_database_is_found_and_run_refuses_it(clinic: Clinic) -> None:
    clinic.telegram.say(clinic.telegram.new_user("Ana"), "hola")  # spares us the listening
    clinic.database.chmod(0o444)
    code, written = await clinic.as_process("doctor")
    assert code == 1
    assert f"{clinic.database} (the database) may not be written to" in written
    code, written = await clinic.as_process("run")
    assert code == 2
    assert "cannot write to the database: attempt to write a readonly database" in written
    assert "Traceback" not in written
    clinic.database.chmod(0o600)
    assert (await clinic.doctor()).ills == []


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("PARLEY_KEY_FILE", "{}/parley.key", "cannot read the key file {}/parley.key: Permission"),
        ("PARLEY_CONTENT", "{}/content", "PARLEY_CONTENT: this account may not look at {}/content"),
        ("PARLEY_POLICY", "{}/policy", "PARLEY_POLICY: this account may not look at {}/policy"),
        ("DATABASE_URL", "sqlite:///{}/parley.db", "{}/parley.db cannot be read: Permission"),
    ],
)
async def test_a_folder_closed_to_this_account_is_found_and_run_refuses_it(
    clinic: Clinic, name: str, value: str, says: str
) -> None:
    clinic.telegram.say(clinic.telegram.new_user("Ana"), "hola")  # spares us the listening
    closed = clinic.folder / "closed"
    closed.mkdir(mode=0)
    clinic.set(**{name: value.format(closed)})
    code, written = await clinic.as_process("doctor")
    assert code == 1
    assert says.format(closed) in written
    assert "itself failed" not in written
    assert "Traceback" not in written
    code, written = await clinic.as_process("run")
    assert code == 2
    assert "Permission denied" in written or says.format(closed) in written
    assert "Traceback" not in written


async def test_a_disk_that_hangs_holds_up_neither_the_report_nor_the_end(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.doctor.checkup._LONGEST_SECONDS", 3.0)
    policy = clinic.folder / "policy.yaml"
    os.mkfifo(policy)  # to open it hangs until somebody writes
    clinic.set(PARLEY_POLICY=str(policy))
    try:
        finding = (await clinic.doctor()).find("Library", "longer than 3 seconds")
    finally:
        os.close(os.open(policy, os.O_RDWR))
    assert "a network disk hangs" in finding["cure"]


async def test_a_token_of_another_bot_is_found_and_run_refuses_it(bare: Clinic) -> None:
    old = telegram_account(1, "old_shop_bot"), slack_account("T0OTHER", "Old Desk", "parley")
    await bare.build(remembers=old)
    report = await bare.doctor()
    telegram = report.find("Telegram account", "this is @parley_sandbox_bot")
    assert "this database has served @old_shop_bot" in telegram["says"]
    assert "put the token of @old_shop_bot back, or name a new database" in telegram["cure"]
    slack = report.find("Slack account", "this is parley in Parley Desk")
    assert "this database has served parley in Old Desk" in slack["says"]
    code, written = await bare.as_process("run")
    assert code == 2
    assert "TELEGRAM_BOT_TOKEN: this is @parley_sandbox_bot" in written
    assert "SLACK_BOT_TOKEN: this is parley in Parley Desk" in written
    assert "put the token of @old_shop_bot back" in written
    assert "Traceback" not in written
    bare.set(DATABASE_URL=f"sqlite:///{bare.folder}/new.db")
    assert (await bare.doctor()).ills == []


async def test_a_bot_that_was_renamed_is_the_same_bot(bare: Clinic) -> None:
    bot = bare.telegram.bot
    renamed = telegram_account(bot.id, "before"), slack_account(TEAM_ID, "Before", "p")
    await bare.build(remembers=renamed)
    assert (await bare.doctor()).ills == []


def broken_entry(content: Path) -> str:
    """An answer that quotes a fact nobody wrote down."""
    (content / "en" / "test.yaml").write_text(
        'goods.colour:\n  phrasings: ["Which colours?"]\n  answer: "We have {no_such_fact}."\n'
    )
    return "en/test.yaml:3"


def no_yaml(content: Path) -> str:
    (content / "en" / "test.yaml").write_text("goods.colour: [\n")
    return "en/test.yaml:"


@pytest.mark.parametrize("spoil", [broken_entry, no_yaml])
async def test_a_broken_library_is_found_by_file_and_line(
    clinic: Clinic, spoil: Callable[[Path], str]
) -> None:
    content = clinic.folder / "content"
    (content / "en").mkdir(parents=True)
    (content / "library.yaml").write_text("source_language: en\nlanguages: [en]\n")
    good = 'order.moq:\n  phrasings: ["What is the minimum?"]\n  answer: "One."\n'
    (content / "en" / "order.yaml").write_text(good)
    clinic.set(PARLEY_CONTENT=str(content))
    assert (await clinic.doctor()).ills == []
    place = spoil(content)
    finding = (await clinic.doctor()).find("Library", place)
    assert finding["state"] == "problem"
    (content / "en" / "test.yaml").unlink()
    assert (await clinic.doctor()).ills == []


async def test_a_folder_that_is_no_library_is_found(clinic: Clinic) -> None:
    (clinic.folder / "empty").mkdir()
    clinic.set(PARLEY_CONTENT=str(clinic.folder / "empty"))
    assert (await clinic.doctor()).find("Library", str(clinic.folder / "empty"))


@pytest.mark.parametrize(
    ("policy", "says"),
    [
        ("acknowledge_after: soon\n", "acknowledge_after: must be a duration"),
        ("frist_response: 1h\n", "frist_response: there is no such key"),
        ("desk_language: [\n", "this is not YAML"),
    ],
)
async def test_a_broken_policy_is_found(clinic: Clinic, policy: str, says: str) -> None:
    path = clinic.folder / "policy.yaml"
    path.write_text(policy)
    clinic.set(PARLEY_POLICY=str(path))
    finding: dict[str, Any] = (await clinic.doctor()).find("Policy", says)
    assert finding["cure"] == f"correct {path}, then run parley doctor again"
    path.write_text("acknowledge_after: 2m\n")
    assert (await clinic.doctor()).ills == []
