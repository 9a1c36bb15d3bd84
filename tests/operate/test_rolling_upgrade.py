"""Two versions at once on one PostgreSQL: expand, replace, contract, while buyers go on writing."""

import asyncio
from collections.abc import Awaitable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import psycopg
import pytest

from bot.roles import Role
from bot.store.database import DatabaseError, database_url
from bot.store.migrate import check_schema, migrate
from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from scripts.lock_check import ROOT
from tests.flow.killed import FAST, write_questions
from tests.flow.stage import Stage
from tests.handlers.conftest import nothing_inherited
from tests.operate.crowd import Crowd
from tests.operate.next_process import next_version
from tests.operate.next_version import ADDS, REQUIRES, write_migrations
from tests.web.edge import http_settings, started

_T = TypeVar("_T")


@dataclass(frozen=True)
class Site:
    """Where both versions run."""

    settings: Mapping[str, str]
    url: str
    theirs: Path

    @property
    def environment(self) -> dict[str, str]:
        """What a process of its own is given."""
        return {**nothing_inherited(), **self.settings, "PYTHONPATH": str(ROOT)}

    def stored(self) -> dict[str | None, int]:
        """How many messages were stored by which version; None is this one's."""
        with psycopg.connect(self.url) as connection:
            rows = connection.execute("SELECT stored_by, count(*) FROM messages GROUP BY 1")
            return dict(rows.fetchall())

    async def both_stored(self) -> None:
        """Wait until each version has taken a message since the column is there."""
        before = self.stored().get(None, 0)
        async with asyncio.timeout(30):
            while not (stored := self.stored()).get("next") or stored[None] <= before:  # noqa: ASYNC110
                await asyncio.sleep(0.02)


@pytest.fixture
def site(sandbox: Sandbox, tmp_path: Path, port: int, postgres_url: str) -> Site:
    """A database at this version's schema, and what both versions are given."""
    migrate(database_url(postgres_url))
    settings = {
        **http_settings(sandbox, port),
        **FAST,
        "DATABASE_URL": postgres_url,
        "PARLEY_KEY_FILE": str(tmp_path / "parley.key"),
        "PARLEY_CONTENT": str(write_questions(tmp_path)),
    }
    sandbox.slack.http_target = f"http://127.0.0.1:{port}/slack/events"
    return Site(settings, postgres_url, write_migrations(tmp_path))


@pytest.mark.usefixtures("slack_signs_by_our_clock")
async def test_buyers_are_answered_once_while_one_version_replaces_the_other(
    site: Site, sandbox: Sandbox, clock: SharedClock
) -> None:
    url, crowd = database_url(site.url), Crowd(Stage(sandbox, clock))
    async with next_version(site.environment, clock.path, site.theirs) as theirs:
        async with started(site.settings, clock, Role.WEB):
            async with started(site.settings, clock, Role.WORKER):
                said = await while_buyers_write(crowd, theirs.told("migrate"))
                assert said == (
                    f"The database has schema {ADDS}.\n"
                    f"{REQUIRES} can follow once no older Parley runs: parley migrate --contract\n"
                )
                check_schema(url)  # a process of this version that died comes back
                assert migrate(url) == ADDS  # and its release phase changes nothing
                assert await theirs.told("serve worker") == "serving"
                await while_buyers_write(crowd, site.both_stored())
            await crowd.goes_on()
            said = await theirs.told("migrate --contract")
            assert "a process of an older Parley is connected to this database" in said
        waiting = crowd.ask()  # Telegram delivers it to the next one
        assert await theirs.told("serve web") == "serving"
        clock.move(timedelta(seconds=3))
        await crowd.answered(waiting)
        said = await while_buyers_write(crowd, theirs.told("migrate --contract"))
        assert said == f"The database has schema {REQUIRES}.\n"
        await crowd.goes_on()
        await crowd.each_was_answered_once()
    assert set(site.stored()) == {"before", "next"}
    for ask in (check_schema, migrate):
        with pytest.raises(DatabaseError, match=f"schema {REQUIRES}, .* newer; upgrade Parley"):
            ask(url)


async def while_buyers_write(crowd: Crowd, work: Awaitable[_T]) -> _T:
    """Have two buyers at a time ask and be answered until it is done; what it gives."""
    over = asyncio.Event()
    asking = [asyncio.create_task(crowd.goes_on(over)) for _ in range(2)]
    try:
        return await work
    finally:
        over.set()
        await asyncio.gather(*asking)
