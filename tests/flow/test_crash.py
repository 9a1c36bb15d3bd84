"""kill -9 of the real process between any two steps: nothing is lost and nothing done twice."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from sandbox.clock import SharedClock
from sandbox.faults import Hang, RateLimited, Rule
from sandbox.server import Sandbox
from sandbox.telegram import User
from tests.fleet.nursery import Nursery
from tests.fleet.process import Process
from tests.flow.killed import killable_bot
from tests.flow.stage import Stage, buttons

QUESTION = "¿Cuál es el pedido mínimo?"
ANSWER = "El pedido mínimo es de quinientas piezas."
UNKNOWN = "¿Venden camellos?"


class Crashing(Stage):
    """A stage whose bot dies at a chosen call to a platform."""

    bot: Process

    seen: int = 0
    """How many calls and effects there were when the next call was doomed."""

    def hang(self, method: str, when: str) -> None:
        """The next call of a method gets no answer: before it is carried out, or after."""
        self.seen = self.count(method)
        self.sandbox.faults.fired.clear()
        self.sandbox.faults.add(
            Rule(Hang(), method=method, when="before" if when == "before" else "after")
        )

    async def dies_at(self, method: str, when: str) -> None:
        """Wait until the bot makes that call, and was heard if `when` is after; kill it there."""
        await self.sandbox.faults.wait_fired()
        if when == "after":
            await self.until(lambda: self.count(method) > self.seen)
        await self.bot.restart()

    def count(self, method: str) -> int:
        """How many calls and effects of a method there were."""
        effects = self.sandbox.effects
        return len(effects.calls_of(method)) + len(effects.of(method=method))

    async def stored(self, query: str) -> None:
        """Wait until the database holds what the query asks for."""
        async with asyncio.timeout(5):
            while not self.rows(query):  # noqa: ASYNC110  a file tells nobody
                await asyncio.sleep(0.005)

    async def check_answered_once(self, ana: User) -> None:
        """The buyer has the answer once and the desk one card, whatever time may bring."""
        await self.until(lambda: ANSWER in self.replies(ana))
        await self.card(having="*Reply sent")
        self.move(timedelta(hours=1))
        await self.settled()
        sent = self.sandbox.effects.of("telegram", method="sendMessage", chat=str(ana.id))
        assert [effect.data["text"] for effect in sent].count(ANSWER) == 1
        posts = self.sandbox.effects.of("slack", method="chat.postMessage", kind="message")
        assert len(posts) == 1


@asynccontextmanager
async def crashing(
    nursery: Nursery, sandbox: Sandbox, clock: SharedClock, folder: Path
) -> AsyncIterator[Crashing]:
    database = folder / "parley.db"
    async with killable_bot(nursery, sandbox, folder, f"sqlite:///{database}") as bot:
        stage = Crashing(sandbox, clock, database)
        stage.bot = bot
        yield stage


@pytest.fixture
async def stage(
    nursery: Nursery, sandbox: Sandbox, clock: SharedClock, tmp_path: Path
) -> AsyncIterator[Crashing]:
    """The desk in suggest mode, its bot a process of its own."""
    async with crashing(nursery, sandbox, clock, tmp_path) as stage:
        yield stage


async def test_killed_with_an_update_in_hand_that_was_not_stored(stage: Crashing) -> None:
    ana = stage.telegram.new_user("Ana", language_code="es")
    await stage.telegram.wait_polled()
    stage.hang("getUpdates", "after")
    stage.telegram.press_start(ana)  # ends the poll that waits; the next one is the doomed one
    await stage.sandbox.faults.wait_fired()
    await stage.telegram.wait_received(ana, 1)  # nothing else is on its way when it dies
    stage.seen = stage.count("getUpdates")
    stage.telegram.say(ana, QUESTION)
    await stage.dies_at("getUpdates", "after")
    await stage.click("ania", "draft.approve")
    await stage.check_answered_once(ana)


async def test_killed_with_an_update_stored_and_telegram_not_told(stage: Crashing) -> None:
    ana = await stage.buyer()
    await stage.telegram.wait_polled()
    stage.hang("getUpdates", "before")
    stage.telegram.say(ana, QUESTION)
    await stage.dies_at("getUpdates", "before")
    await stage.click("ania", "draft.approve")
    await stage.check_answered_once(ana)


async def test_killed_with_a_click_stored_and_not_decided(stage: Crashing) -> None:
    ana = await stage.asked(QUESTION)
    stage.hang("users.info", "before")
    await stage.click("ania", "draft.approve")
    assert stage.replies(ana) == []
    await stage.dies_at("users.info", "before")
    await stage.check_answered_once(ana)


@pytest.mark.parametrize("when", ["before", "after"])
async def test_killed_while_the_card_is_posted(stage: Crashing, when: str) -> None:
    ana = await stage.buyer()
    stage.hang("chat.postMessage", when)
    stage.telegram.say(ana, QUESTION)
    await stage.dies_at("chat.postMessage", when)
    await stage.click("ania", "draft.approve")
    await stage.check_answered_once(ana)


async def test_killed_with_a_reply_decided_that_telegram_would_not_take_yet(
    stage: Crashing,
) -> None:
    ana = await stage.asked(QUESTION)
    stage.sandbox.faults.add(Rule(RateLimited(600), method="sendMessage"))
    await stage.click("ania", "draft.approve")
    await stage.stored("SELECT 1 FROM outbox WHERE kind = 'reply' AND problem LIKE '%wait%'")
    await stage.bot.restart()
    await stage.check_answered_once(ana)


async def test_killed_with_a_reply_begun_that_never_left(stage: Crashing) -> None:
    ana = await stage.asked(QUESTION)
    stage.hang("sendMessage", "before")
    await stage.click("ania", "draft.approve")
    await stage.dies_at("sendMessage", "before")
    await stage.card(having="*Reply in doubt")
    await stage.settled()
    assert stage.replies(ana) == []
    await stage.click("marek", "delivery.retry")
    await stage.check_answered_once(ana)


async def test_killed_with_a_reply_that_arrived_and_was_not_recorded(stage: Crashing) -> None:
    ana = await stage.asked(QUESTION)
    stage.hang("sendMessage", "after")
    await stage.click("ania", "draft.approve")
    await stage.dies_at("sendMessage", "after")
    card = await stage.card(having="*Reply in doubt")
    assert {"delivery.retry", "delivery.settle"} <= set(buttons(card))
    await stage.click("marek", "delivery.settle")
    await stage.check_answered_once(ana)


@pytest.mark.parametrize("when", ["before", "after"])
async def test_killed_with_a_reply_recorded_that_the_card_does_not_show(
    stage: Crashing, when: str
) -> None:
    ana = await stage.asked(QUESTION)
    stage.hang("chat.update", when)
    await stage.click("ania", "draft.approve")
    await stage.dies_at("chat.update", when)
    await stage.check_answered_once(ana)


async def test_a_notice_in_doubt_is_not_repeated_and_the_card_says_so(stage: Crashing) -> None:
    ana = await stage.buyer()
    stage.hang("sendMessage", "after")
    stage.telegram.say(ana, UNKNOWN)
    await stage.dies_at("sendMessage", "after")
    await stage.card(having="a short notice from Parley may not have arrived")
    stage.move(timedelta(hours=1))
    await stage.settled()
    assert len(stage.replies(ana)) == 1
