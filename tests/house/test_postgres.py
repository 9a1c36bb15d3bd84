"""The tests' PostgreSQL: a new database each, nothing left behind, no test quietly without one."""

import os
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest

from scripts.lock_check import ROOT
from tests.support.postgres import (
    OLD_ENOUGH_S,
    PostgresMissing,
    PostgresServer,
    find_programs,
    running_postgres,
)

HELD = """
from tests.support.postgres import running_postgres
with running_postgres() as server:
    print(server.folder, flush=True)
    input()
"""


def test_each_database_is_new_and_empty(postgres_server: PostgresServer) -> None:
    with postgres_server.database() as first, postgres_server.database() as second:
        assert first != second
        with psycopg.connect(first) as here, psycopg.connect(second) as there:
            here.execute("CREATE TABLE inquiry (id int)")
            here.commit()
            assert there.execute("SELECT to_regclass('inquiry')").fetchone() == (None,)


def test_a_database_can_be_copied(postgres_server: PostgresServer) -> None:
    with postgres_server.database() as migrated:
        with psycopg.connect(migrated) as connection:
            connection.execute("CREATE TABLE inquiry (id int)")
        name = migrated.rsplit("/", 1)[1]
        with postgres_server.database(name) as copy, psycopg.connect(copy) as connection:
            assert connection.execute("SELECT count(*) FROM inquiry").fetchone() == (0,)


def test_a_database_goes_even_while_somebody_is_connected(postgres_server: PostgresServer) -> None:
    with postgres_server.database() as url:
        forgotten = psycopg.connect(url)
    with pytest.raises(psycopg.OperationalError):
        forgotten.execute("SELECT 1")
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(url)


def test_it_keeps_what_it_said_it_kept(postgres_url: str) -> None:
    with psycopg.connect(postgres_url) as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            assert connection.execute(f"SHOW {setting}".encode()).fetchone() == ("on",)


def test_it_speaks_utf8_and_is_not_root(postgres_server: PostgresServer, postgres_url: str) -> None:
    with psycopg.connect(postgres_url) as connection:
        assert connection.execute("SELECT lower('ŻÓŁĆ') || '你好'").fetchone() == ("żółć你好",)
    assert Path(f"/proc/{postgres_server.process.pid}").stat().st_uid != 0


def test_it_leaves_nothing_behind() -> None:
    with running_postgres() as server:
        assert server.folder.exists()
    assert not server.folder.exists()
    assert server.process.returncode == 0


def test_a_killed_run_takes_its_server_along_and_the_next_run_cleans_up() -> None:
    run = subprocess.Popen(
        [sys.executable, "-c", HELD],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with run:
        assert run.stdout is not None
        folder = Path(run.stdout.readline().strip())
        run.kill()
    assert _ends(folder)

    owner = folder / "owner"
    long_ago = owner.stat().st_mtime - OLD_ENOUGH_S
    os.utime(owner, (long_ago, long_ago))
    with running_postgres():
        assert not folder.exists()


def test_where_it_is_missing_the_test_fails_and_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PostgresMissing, match="make test"):
        find_programs(tmp_path)


def test_the_newest_server_is_taken(tmp_path: Path) -> None:
    for version in ("9", "15", "13"):
        programs = tmp_path / version / "bin"
        programs.mkdir(parents=True)
        for name in ("postgres", "initdb"):
            (programs / name).touch()
    assert find_programs(tmp_path) == tmp_path / "15" / "bin"


def _ends(folder: Path) -> bool:
    """Wait until the server of this folder is gone: it removes its pid file last of all."""
    deadline = time.monotonic() + 10
    while (folder / "data" / "postmaster.pid").exists():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True
