"""Commits that must last wait for the disk together."""

import asyncio
import os
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.store.database import AnyDatabase, database_url, open_database


@pytest.fixture
async def database(tmp_path: Path) -> AnyDatabase:
    database = open_database(database_url(f"sqlite:///{tmp_path / 'parley.db'}"))
    async with database.transaction() as tx:
        await tx.execute(text("CREATE TABLE told (word TEXT)"))
    return database


@pytest.fixture
def syncs(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A mark for each fsync of this process that went well."""
    marks: list[int] = []
    real = os.fsync

    def fsync(file: int) -> None:
        real(file)
        marks.append(file)

    monkeypatch.setattr(os, "fsync", fsync)
    return marks


async def told(database: AnyDatabase, word: str, *, lasting: bool = True) -> None:
    async with database.transaction() as tx:
        await tx.execute(text("INSERT INTO told VALUES (:word)"), {"word": word})
        if lasting:
            await tx.must_last()


async def test_it_returns_after_an_fsync_that_began_after_the_commit(
    database: AnyDatabase, syncs: list[int]
) -> None:
    await told(database, "one")
    assert len(syncs) == 1
    await told(database, "two")
    assert len(syncs) == 2
    await database.close()


async def test_those_who_come_together_share(database: AnyDatabase, syncs: list[int]) -> None:
    await asyncio.gather(*(told(database, str(number)) for number in range(50)))
    assert 1 <= len(syncs) <= 3
    await database.close()


async def test_what_need_not_last_is_not_waited_for_and_reaches_the_disk_by_itself(
    database: AnyDatabase, syncs: list[int]
) -> None:
    await told(database, "one", lasting=False)
    assert syncs == []
    async with asyncio.timeout(5):
        while not syncs:  # noqa: ASYNC110  the disk tells nobody
            await asyncio.sleep(0.01)
    await database.close()


async def test_a_repeat_waits_too_where_the_first_may_still_be_on_its_way(
    database: AnyDatabase, syncs: list[int]
) -> None:
    await told(database, "one", lasting=False)
    async with database.transaction() as tx:
        await tx.must_last()
    assert len(syncs) == 1
    await database.close()


async def test_a_disk_that_refuses_is_told_and_the_next_try_is_a_new_one(
    database: AnyDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space left"):
            await told(database, "one")
    await told(database, "two")
    await database.close()
