"""A buyer is asked how it went, once, two days after their order came; what they say is heard."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from bot.localise import buyer_survey as say
from bot.localise.buyer import button_too_old
from bot.localise.words import Words
from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from sandbox.telegram import Message, User
from tests.flow.conftest import running_bot
from tests.flow.forgetting import asked_about_privacy, erased, pressed, with_button
from tests.flow.small_library import write_small_library
from tests.flow.stage import Stage, shown
from tests.flow.test_privacy_see import shown_data, text_of
from tests.support.ports import free_port
from tests.web.shop import SHOP_SECRET, Shop, order_event

PL, ES = Words("pl"), Words("es")
TWO_DAYS = timedelta(hours=48, seconds=1)
"""And a moment: at the very time, a promise is not yet broken."""
MINUTE = timedelta(minutes=1)
STARS = ["1 ★", "2 ★", "3 ★", "4 ★", "5 ★"]
OPEN = "Needs an answer written by a person"


@dataclass
class Counter:
    """The bot, its buyers and desk, and a shop."""

    stage: Stage
    shop: Shop
    told: int = 0

    async def delivered(self, user: User, order: str = "PO-7731") -> None:
        """The shop says that a buyer's order came, now."""
        self.told += 1
        now = self.stage.clock.now()
        buyer = {"channel": "telegram", "address": str(user.id)}
        event = order_event(self.told, "delivered", order=order, at=now.isoformat(), buyer=buyer)
        assert (await self.shop.tell(event, now))[0] == 202
        await self.stage.settled()

    async def asked(self, user: User) -> Message:
        """The question, once its time has come."""
        await self.delivered(user)
        await self.passes(TWO_DAYS)
        return await with_button(self.stage, user, "rated:1:5")

    async def passes(self, time: timedelta) -> None:
        """Time passes, and what is due is done."""
        self.stage.move(time)
        await self.stage.settled()

    async def presses(self, user: User, score: int, message: Message) -> str:
        """A buyer rates; returns what is shown in passing."""
        toast = await pressed(self.stage, user, f"{score} ★", message)
        await self.stage.settled()
        return toast

    def outcomes(self) -> list[str | None]:
        """What became of each clock of a survey; None while one runs."""
        rows = self.stage.rows("SELECT outcome FROM clocks WHERE name = 'survey' ORDER BY id")
        return [row[0] for row in rows]

    def surveys(self) -> list[tuple[int, int | None]]:
        """What was asked, of which inquiry, and the score."""
        rows = self.stage.rows("SELECT inquiry_id, score FROM surveys ORDER BY id")
        return [(row[0], row[1]) for row in rows]

    async def forge(self, user: User, data: str) -> None:
        """Press a button that was never shown; it is answered, and that is all one sees of it."""
        sender = {"id": user.id, "is_bot": False, "first_name": user.first_name}
        message = {"message_id": 1, "date": 0, "chat": {"id": user.id, "type": "private"}}
        press = {"id": "4711", "from": sender, "chat_instance": "1"}
        seen = len(self.stage.telegram.received(user))
        self.stage.telegram.raw_update(
            {"callback_query": {**press, "message": message, "data": data}}
        )
        await self.stage.settled()
        assert self.stage.rows("SELECT count(*) FROM outbox WHERE kind = 'press'") == [(1,)]
        assert self.stage.rows("SELECT count(*) FROM outbox WHERE kind = 'amend'") == [(0,)]
        assert self.stage.rows("SELECT count(*) FROM deeds WHERE deed LIKE 'survey%'") == [(0,)]
        assert self.stage.rows("SELECT count(*) FROM inbox WHERE state = 'quarantined'") == [(0,)]
        assert len(self.stage.telegram.received(user)) == seen


@pytest.fixture
async def counter(sandbox: Sandbox, clock: SharedClock, tmp_path: Path) -> AsyncIterator[Counter]:
    port = free_port()
    settings = {
        "parley_content": str(write_small_library(tmp_path)),
        "parley_orders_secret": SHOP_SECRET,
        "port": str(port),
    }
    async with running_bot(sandbox, clock, tmp_path, **settings):
        yield Counter(Stage(sandbox, clock, tmp_path / "parley.db"), Shop(port))


@pytest.fixture
async def ewa(counter: Counter) -> User:
    """A buyer with a Polish client."""
    return await counter.stage.buyer("Ewa", "pl")


def labels(message: Message) -> list[list[str]]:
    return [[each.text for each in row] for row in message.buttons]


def latest(counter: Counter, user: User) -> Message:
    return counter.stage.telegram.received(user)[-1]


async def test_it_is_asked_once_48_hours_after_the_order_came(counter: Counter, ewa: User) -> None:
    await counter.delivered(ewa)
    await counter.passes(TWO_DAYS - MINUTE)
    assert counter.stage.replies(ewa) == []
    assert counter.surveys() == []
    await counter.passes(MINUTE)
    assert len(await counter.stage.replied(ewa)) == 1
    await counter.passes(10 * TWO_DAYS)
    assert counter.stage.replies(ewa) == [say.how_it_went(PL)]
    assert labels(latest(counter, ewa)) == [STARS]
    assert counter.surveys() == [(1, None)]
    assert counter.outcomes() == ["kept"]


async def test_an_order_in_two_parcels_is_asked_about_once(counter: Counter, ewa: User) -> None:
    await counter.asked(ewa)
    await counter.delivered(ewa)
    await counter.passes(TWO_DAYS)
    assert len(counter.stage.replies(ewa)) == 1


@pytest.mark.parametrize("score", [3, 4, 5])
async def test_a_content_buyer_is_thanked(counter: Counter, ewa: User, score: int) -> None:
    question = await counter.asked(ewa)
    assert await counter.presses(ewa, score, question) == say.rating_noted(PL)
    assert counter.stage.replies(ewa) == [say.rated(PL, f"{score} ★")]
    card = await counter.stage.card(having=f"Rating: {score} of 5")
    assert "The buyer rated the order" in shown(card)
    assert OPEN not in shown(card)
    assert counter.surveys() == [(1, score)]


@pytest.mark.parametrize("score", [1, 2])
async def test_whoever_is_not_content_is_called_back(
    counter: Counter, ewa: User, score: int
) -> None:
    question = await counter.asked(ewa)
    assert await counter.presses(ewa, score, question) == say.rating_noted(PL)
    assert counter.stage.replies(ewa) == [say.rated_low(PL, f"{score} ★")]
    card = await counter.stage.card(having=f"Rating: *{score} of 5*")
    assert OPEN in shown(card)
    assert "is to be called back" in shown(card)
    await counter.stage.click("ania", "inquiry.answer")
    await counter.stage.fill("ania", "Dzień dobry, zadzwonię dziś po południu.")
    assert (await counter.stage.replied(ewa, 2))[-1] == "Dzień dobry, zadzwonię dziś po południu."


async def test_a_low_score_opens_a_resolved_inquiry_again(counter: Counter, ewa: User) -> None:
    question = await counter.asked(ewa)
    await counter.stage.click("ania", "inquiry.resolve")
    await counter.stage.card(having="resolved the inquiry")
    await counter.stage.settled()
    await counter.presses(ewa, 1, question)
    assert OPEN in shown(await counter.stage.card(having="Rating: *1 of 5*"))
    assert len(counter.stage.cards()) == 1


async def test_the_last_press_of_ten_minutes_counts(counter: Counter, ewa: User) -> None:
    await counter.presses(ewa, 4, await counter.asked(ewa))
    assert labels(latest(counter, ewa)) == [STARS]
    await counter.passes(10 * MINUTE)
    await counter.presses(ewa, 3, latest(counter, ewa))
    assert counter.stage.replies(ewa) == [say.rated(PL, "3 ★")]
    assert counter.surveys() == [(1, 3)]
    await counter.passes(MINUTE)
    assert await counter.presses(ewa, 1, latest(counter, ewa)) == say.rating_stands(PL)
    assert counter.surveys() == [(1, 3)]
    assert counter.stage.replies(ewa) == [say.rated(PL, "3 ★")]
    assert labels(latest(counter, ewa)) == []
    assert OPEN not in shown(await counter.stage.card())


async def test_the_same_press_twice_is_one(counter: Counter, ewa: User) -> None:
    question = await counter.asked(ewa)
    await counter.presses(ewa, 2, question)
    await counter.presses(ewa, 2, question)
    assert counter.stage.rows("SELECT count(*) FROM deeds WHERE deed = 'survey_low'") == [(1,)]


@pytest.mark.parametrize(
    "data",
    [
        "rated:1:0",
        "rated:1:9",
        "rated:1:05",
        "rated:1:",
        "rated:2:1",
        "rated:-1:1",
        "rated:99999999999999999999:1",
        "rated:x:1",
        "rated:1",
        "rated:1:1:1",
        "rated",
    ],
)
async def test_rubbish_changes_nothing(counter: Counter, ewa: User, data: str) -> None:
    await counter.asked(ewa)
    await counter.forge(ewa, data)
    assert counter.surveys() == [(1, None)]


async def test_nobody_rates_for_another_buyer(counter: Counter, ewa: User) -> None:
    await counter.asked(ewa)
    mallory = await counter.stage.buyer("Mallory", "en")
    await counter.forge(mallory, "rated:1:1")
    assert counter.surveys() == [(1, None)]
    assert counter.stage.replies(ewa) == [say.how_it_went(PL)]


async def test_an_inquiry_without_a_survey_takes_no_rating(counter: Counter, ewa: User) -> None:
    await counter.delivered(ewa)
    await counter.forge(ewa, "rated:1:1")
    assert counter.surveys() == []
    assert OPEN not in shown(await counter.stage.card())


async def test_the_buyers_own_data_tells_of_the_rating(counter: Counter, ewa: User) -> None:
    question = await counter.asked(ewa)
    assert "[ocena zamówienia" not in text_of(await shown_data(counter.stage, ewa))
    await counter.presses(ewa, 2, question)
    before = len(counter.stage.telegram.received(ewa))
    await pressed(counter.stage, ewa, "privacy:see", await asked_about_privacy(counter.stage, ewa))
    received = await counter.stage.telegram.wait_received(ewa, before + 2)
    assert "Państwo: [ocena zamówienia: 2 ★]" in text_of(received[-1])


async def test_a_forgotten_buyer_is_asked_nothing(counter: Counter) -> None:
    ana = await counter.stage.buyer()
    await counter.delivered(ana)
    await erased(counter.stage, ana)
    await counter.stage.settled()
    before = len(counter.stage.telegram.received(ana))
    await counter.passes(2 * TWO_DAYS)
    assert len(counter.stage.telegram.received(ana)) == before
    assert counter.surveys() == []


async def test_a_forgotten_buyers_press_brings_nothing_back(counter: Counter) -> None:
    ana = await counter.stage.buyer()
    question = await counter.asked(ana)
    await erased(counter.stage, ana)
    await counter.stage.settled()
    toast = await counter.presses(ana, 1, question)
    assert toast == button_too_old(ES)
    assert counter.surveys() == [(1, None)]
    assert counter.stage.rows("SELECT count(*) FROM buyers WHERE key IS NOT NULL") == [(0,)]


async def test_a_buyer_who_blocked_us_is_not_asked(counter: Counter, ewa: User) -> None:
    await counter.delivered(ewa)
    counter.stage.telegram.block(ewa)
    await counter.stage.settled()
    assert counter.outcomes() == [None]
    await counter.passes(TWO_DAYS)
    assert counter.outcomes() == ["dropped"]
    counter.stage.telegram.unblock(ewa)
    await counter.stage.settled()
    await counter.passes(TWO_DAYS)
    assert counter.stage.replies(ewa) == []
    assert counter.surveys() == []
    assert counter.outcomes() == ["dropped"]
