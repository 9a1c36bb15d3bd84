"""Backup and restore as docs/deploy.md tells it, its commands run word for word."""

import asyncio
import os
import sys
from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import URL, text

from bot.domain.ids import PersonId
from bot.services.restored import take_over
from bot.store.backup import back_up
from bot.store.database import DatabaseError, database_url, open_database, sync_engine
from bot.store.desk import Switch
from bot.store.inbox import InboundEvent
from bot.store.migrate import migrate
from bot.store.store import Store
from bot.wiring import Parley
from sandbox.clock import SharedClock
from sandbox.faults import RateLimited, Rule
from sandbox.server import Sandbox
from tests.flow.conftest import running_bot
from tests.flow.killed import write_questions
from tests.flow.stage import Stage, buttons
from tests.handlers.conftest import nothing_inherited
from tests.operate.documented import documented
from tests.store.world import VAULT, opened
from tests.support.postgres import find_programs

QUESTION = "¿Cuál es el pedido mínimo?"
ANSWER = "El pedido mínimo es de quinientas piezas."
RESTORED = "Put back from a backup: what happened since, replies too, is not known here"


@dataclass
class Home:
    """A bot on one of the two databases, and an operator with a shell beside it."""

    kind: str
    stage: Stage
    clock: SharedClock
    folder: Path
    settings: Mapping[str, str]

    def running(self) -> AbstractAsyncContextManager[Parley]:
        """The bot, from start to graceful stop."""
        return running_bot(self.stage.sandbox, self.clock, self.folder, **self.settings)

    async def does(self, what: str) -> str:
        """Run a documented block; what it writes."""
        programs = f"{Path(sys.executable).parent}:{find_programs()}:{os.environ['PATH']}"
        environment = {
            **nothing_inherited(),
            **self.stage.sandbox.settings(),
            **{name.upper(): value for name, value in self.settings.items()},
            "PARLEY_KEY_FILE": str(self.folder / "parley.key"),
            "PATH": programs,
        }
        shell = await asyncio.create_subprocess_exec(
            *("bash", "-euxc", documented(f"{self.kind}-{what}")),
            cwd=self.folder,
            env=environment,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        said = (await shell.communicate())[0].decode()
        assert shell.returncode == 0, said
        return said

    def ends_waiting(self) -> None:
        """What a platform asked the bot to wait is over: no test can move engine time."""
        self.sql("DELETE FROM lanes", "UPDATE work SET held_until = NULL")

    async def put_back(self) -> str:
        """The database is lost, with all that happened since the backup; the backup is put back."""
        if self.kind == "sqlite":
            for file in self.folder.glob("parley.db*"):
                file.unlink()
        else:
            self.sql("DROP SCHEMA public CASCADE", "CREATE SCHEMA public")
        return await self.does("restore")

    def sql(self, *statements: str) -> None:
        """Run statements on the database, which no bot uses."""
        engine = sync_engine(database_url(self.settings["database_url"]))
        with engine.begin() as connection:
            for statement in statements:
                connection.execute(text(statement))
        engine.dispose()


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> URL:
    """A migrated database, on both."""
    sqlite = f"sqlite:///{tmp_path}/parley.db"
    kind = request.param
    found = database_url(sqlite if kind == "sqlite" else request.getfixturevalue("postgres_url"))
    migrate(found)
    return found


@pytest.fixture(params=["sqlite", "postgres"])
def home(
    request: pytest.FixtureRequest, sandbox: Sandbox, clock: SharedClock, tmp_path: Path
) -> Home:
    """Half-way: a buyer has asked, the card is on the desk."""
    settings = {"parley_content": str(write_questions(tmp_path))}
    if request.param == "sqlite":
        settings["database_url"] = f"sqlite:///{tmp_path}/parley.db"
        migrate(database_url(settings["database_url"]))
    else:
        settings["database_url"] = request.getfixturevalue("postgres_url")
        migrate(database_url(settings["database_url"]))
    return Home(request.param, Stage(sandbox, clock), clock, tmp_path, settings)


async def test_after_a_restore_everybody_is_answered_once(home: Home) -> None:
    """At the backup Ana's reply waits for its turn, and Cai's card for the desk. Afterwards Ana
    gets it, and Zoe asks, whom the backup does not know."""
    stage = home.stage
    busy = Rule(RateLimited(3600), platform="telegram", method="sendMessage")
    async with home.running():
        ana = await stage.asked(QUESTION)
        cai = await stage.buyer("Cai")
        stage.telegram.say(cai, QUESTION)
        await stage.card(2, having="[draft.approve]")
        stage.sandbox.faults.add(busy)
        await stage.click("ania", "draft.approve")
        await stage.sandbox.faults.wait_fired(1)
        await home.does("backup")
    home.ends_waiting()
    async with home.running():
        assert await stage.replied(ana) == [ANSWER]
        zoe = await stage.buyer("Zoe")
        stage.telegram.say(zoe, QUESTION)
        lost = await stage.card(3, having="[draft.approve]")
    said = await home.put_back()
    assert "Open inquiries, whose cards will say so: 2." in said
    assert "Messages that may have been sent since: 1." in said
    home.ends_waiting()
    async with home.running():
        alarms = await stage.slack.wait_messages(stage.slack.sla_channel)
        assert "database was put back from a backup" in alarms[0].text
        doubtful = await stage.card(having="The reply may or may not have arrived")
        assert {"delivery.retry", "delivery.settle"} <= set(buttons(doubtful))
        await stage.card(2, having=RESTORED)
        await stage.click("ania", "draft.approve", 2)
        assert await stage.replied(cai) == [ANSWER]
        ben = await stage.buyer("Ben")
        stage.telegram.say(ben, QUESTION)
        await stage.card(4, having="[draft.approve]")
        await stage.slack.click("ania", lost.channel, lost.ts, "draft.approve")
        await stage.whispered("ania", "out of date")  # not taken for Ben's
        await stage.click("ania", "draft.approve", 4)
        assert await stage.replied(ben) == [ANSWER]
        await stage.card(2, having="*Reply sent")
        await stage.card(4, having="*Reply sent")
    answers = {buyer.first_name: stage.replies(buyer) for buyer in (ana, ben, cai, zoe)}
    assert answers == {"Ana": [ANSWER], "Ben": [ANSWER], "Cai": [ANSWER], "Zoe": []}


async def test_a_copy_is_not_started_as_if_nothing_had_happened_since(tmp_path: Path) -> None:
    file, copy = tmp_path / "parley.db", tmp_path / "copy.db"
    url = database_url(f"sqlite:///{file}")
    migrate(url)
    now = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    async with opened(url):
        back_up(file, copy, VAULT.house, now)
        with pytest.raises(DatabaseError, match="a backup does not overwrite another"):
            back_up(file, copy, VAULT.house, now)
    assert copy.stat().st_mode & 0o777 == 0o600
    assert [name for name in os.listdir(tmp_path) if "copy" in name] == ["copy.db"]
    copy.replace(file)
    with pytest.raises(DatabaseError, match=r"a backup of 2026-03-02T09:00Z .* parley restored"):
        async with opened(url):
            pass
    store = Store(open_database(url), VAULT)
    await store.begin(as_a_copy=True)
    await take_over(store, now)
    await store.close()
    async with opened(url):
        pass


async def test_a_copy_that_cannot_be_made_leaves_nothing(tmp_path: Path) -> None:
    file = tmp_path / "parley.db"
    migrate(database_url(f"sqlite:///{file}"))
    now = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    with pytest.raises(DatabaseError, match=r"no backup was made: .*No such file"):
        back_up(file, tmp_path / "nowhere" / "copy.db", VAULT.house, now)
    assert not (tmp_path / "nowhere").exists()


async def test_events_that_waited_are_set_aside_and_replies_by_themselves_are_off(
    url: URL,
) -> None:
    now = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    async with opened(url) as store:
        click = InboundEvent("slack", "click", "inquiry:1", {"actions": []})
        async with store.transaction() as tx:
            await store.inbox.add(tx, [click], now)
            await store.desk.turn(tx, Switch.AUTOMATIC_REPLIES, PersonId("U1"), now, on=True)
        done = [await take_over(store, now) for _ in range(2)]
        async with store.transaction() as tx:
            (aside,) = await store.inbox.quarantined(tx)
            automatic = await store.desk.is_on(tx, Switch.AUTOMATIC_REPLIES, True)
    assert [each.aside for each in done] == [1, 0]
    assert "put back from a backup" in aside.problem
    assert not automatic
