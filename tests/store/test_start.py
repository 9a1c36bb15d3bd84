"""Starting: one process on SQLite, the right key, and what a dead process left behind."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import URL

from bot.store.database import DatabaseError, database_url, open_database
from bot.store.lanes import Rate
from bot.store.store import Store
from bot.store.vault import Vault, VaultError
from tests.store.world import VAULT, claim, claim_one, keys, opened, poke, sqlite_url

_ANOTHER_PROCESS = """
import sys
from bot.store.database import DatabaseError, database_url, open_database
try:
    open_database(database_url(sys.argv[1]))
except DatabaseError as error:
    sys.exit(str(error))
"""
_DIES_HALF_WAY = """
import asyncio, os, signal, sys
from bot.store.work import Queue
from tests.store.world import opened
from bot.store.database import database_url

async def main():
    async with opened(database_url(sys.argv[1])) as store:
        async with store.transaction() as tx:
            await store.work.poke(tx, Queue.OUTBOX, "committed")
        async with store.transaction() as tx:
            await store.work.poke(tx, Queue.OUTBOX, "not committed")
            os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main())
"""
ROOT = Path(__file__).parents[2]
RATE = Rate(per_second=30, burst=30)


def run(program: str, url: URL) -> subprocess.CompletedProcess[str]:
    """Run a program in a process of its own, on a database."""
    address = url.set(drivername=url.get_backend_name()).render_as_string(hide_password=False)
    command = [sys.executable, "-c", program, address]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


async def test_a_second_process_on_one_sqlite_file_is_refused_with_the_cure(
    tmp_path: Path,
) -> None:
    url = sqlite_url(tmp_path / "parley.db")
    async with opened_file(url):
        second = await asyncio.to_thread(run, _ANOTHER_PROCESS, url)
    assert second.returncode == 1
    assert "another Parley process is using this database" in second.stderr
    assert "stop the other, or move to PostgreSQL" in second.stderr


async def test_the_file_is_free_again_when_the_first_process_has_closed(tmp_path: Path) -> None:
    url = sqlite_url(tmp_path / "parley.db")
    for _ in range(2):
        async with opened_file(url):
            pass


def opened_file(url: URL) -> "_OpenFile":
    return _OpenFile(url)


class _OpenFile:
    """A database file held open, without a table in it."""

    def __init__(self, url: URL) -> None:
        self._url = url

    async def __aenter__(self) -> None:
        self._database = open_database(self._url)

    async def __aexit__(self, *_: object) -> None:
        await self._database.close()


async def test_a_killed_process_leaves_what_it_committed_and_no_more(url: URL) -> None:
    died = await asyncio.to_thread(run, _DIES_HALF_WAY, url)
    assert died.returncode == -signal.SIGKILL
    async with opened(url) as store:
        assert keys(await claim(store)) == ["committed"]


async def test_on_sqlite_a_dead_process_s_leases_end_with_the_next_start(
    sqlite: URL,
) -> None:
    async with opened(sqlite) as store:
        await poke(store, "ana", "ben")
        await claim(store, "dead")
    async with opened(sqlite) as store:
        assert keys(await claim(store, "alive")) == ["ana", "ben"]


async def test_on_sqlite_a_reboot_that_began_engine_time_anew_blocks_no_lane(sqlite: URL) -> None:
    hundred_days = 100 * 86_400.0
    async with opened(sqlite) as store, store.transaction() as tx:
        await store.lanes.pause(tx, "telegram", RATE, hundred_days)
    async with opened(sqlite) as store, store.transaction() as tx:
        assert (await store.lanes.take(tx, "telegram", RATE)).reserved


async def test_on_postgresql_a_start_leaves_the_pauses_that_a_platform_asked_for(
    postgres: URL,
) -> None:
    async with opened(postgres) as one, one.transaction() as tx:
        await one.lanes.pause(tx, "telegram", RATE, 600)
    async with opened(postgres) as two, two.transaction() as tx:
        assert (await two.lanes.take(tx, "telegram", RATE)).seconds > 500


async def test_on_postgresql_a_start_leaves_the_leases_of_live_processes(postgres: URL) -> None:
    async with opened(postgres) as one:
        await poke(one, "ana")
        await claim_one(one, "alive")
        async with opened(postgres) as two:
            assert await claim(two, "new") == []


async def test_another_master_key_is_refused_with_the_cure(url: URL) -> None:
    async with opened(url):
        pass
    with pytest.raises(VaultError, match="sealed with another master key") as refused:
        async with opened(url, Vault(os.urandom(32))):
            pass
    assert "put the key file back" in str(refused.value)


async def test_the_right_master_key_opens_it_again(url: URL) -> None:
    for _ in range(2):
        async with opened(url, VAULT):
            pass


async def test_two_processes_may_start_on_a_new_postgresql_at_once(postgres: URL) -> None:
    stores = [Store(open_database(postgres), VAULT) for _ in range(4)]
    try:
        await asyncio.gather(*(store.begin() for store in stores))
    finally:
        for store in stores:
            await store.close()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("nonsense", "DATABASE_URL is not a database address"),
        ("", "DATABASE_URL is not a database address"),
        ("mysql://root:secret@db/parley", "DATABASE_URL names mysql"),
    ],
)
def test_an_address_it_cannot_use_is_refused_without_its_password(text: str, says: str) -> None:
    with pytest.raises(DatabaseError, match=says) as refused:
        database_url(text)
    assert "secret" not in str(refused.value)


def test_a_file_in_no_folder_is_refused_with_the_cure(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="check that its folder exists"):
        open_database(sqlite_url(tmp_path / "nowhere" / "parley.db"))
