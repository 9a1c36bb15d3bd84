"""What the desk sees of a shop's events, and what becomes of those that nobody can place."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from bot.cli import main
from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from sandbox.telegram import User
from tests.flow.conftest import running_bot
from tests.flow.small_library import MOQ_ES, write_small_library
from tests.flow.stage import Stage, buttons, shown
from tests.web.shop import SHOP_SECRET, Answer, Shop, order_event, signature

MOQ = "¿Cuál es el pedido mínimo?"
HOUR = timedelta(hours=1)


@dataclass
class Market:
    """The bot, its buyers and desk, and a shop."""

    stage: Stage
    shop: Shop

    async def tell(
        self, number: int, kind: str, user: User | None = None, ago: float = 0, **fields: Any
    ) -> Answer:
        """The shop tells what happened so many hours ago; whose it was where a buyer is named."""
        now = self.stage.clock.now()
        at = (now - ago * HOUR).isoformat()
        buyer = None if user is None else {"channel": "telegram", "address": str(user.id)}
        event = order_event(number, kind, at=at, buyer=buyer) | fields
        answer = await self.shop.tell(event, now)
        await self.stage.settled()
        return answer

    def deeds(self) -> list[str]:
        """The orders' lines of the audit trail, in the order in which they were written."""
        rows = self.stage.rows("SELECT deed FROM deeds WHERE deed LIKE 'order%' ORDER BY id")
        return [deed for (deed,) in rows]

    def running(self) -> set[str]:
        """The promises that began outside the chat and run."""
        rows = self.stage.rows(
            "SELECT name FROM clocks WHERE stopped_at IS NULL AND name IN"
            " ('order_confirmation', 'delay', 'survey')"
        )
        return {name for (name,) in rows}

    def aside(self) -> int:
        """How many events are set aside."""
        ((count,),) = self.stage.rows("SELECT count(*) FROM inbox WHERE state = 'quarantined'")
        return int(count)

    def alarms(self) -> list[str]:
        """What was posted where alarms go."""
        slack = self.stage.slack
        return [message.text for message in slack.messages(slack.sla_channel)]


@pytest.fixture
async def market(
    sandbox: Sandbox, clock: SharedClock, tmp_path: Path, port: int
) -> AsyncIterator[Market]:
    """The whole bot in one process, which a shop reaches over HTTP."""
    settings = {
        "parley_content": str(write_small_library(tmp_path)),
        "parley_orders_secret": SHOP_SECRET,
        "port": str(port),
    }
    async with running_bot(sandbox, clock, tmp_path, **settings):
        yield Market(Stage(sandbox, clock, tmp_path / "parley.db"), Shop(port))


async def test_a_placed_order_is_a_card_that_asks_for_the_confirmation(market: Market) -> None:
    ana = await market.stage.buyer()
    worth = {"amount": "1250.00", "currency": "USD"}
    assert (await market.tell(1, "placed", ana, value=worth))[0] == 202
    card = await market.stage.card(having="Order *PO-7731* was placed · value: USD\xa01,250.00")
    assert "Order of Ana" in shown(card)
    assert "Needs an answer written by a person" in shown(card)
    assert "The order was placed" in shown(card)
    assert "inquiry.answer" in buttons(card)
    assert market.running() == {"order_confirmation"}
    await market.stage.click("ania", "inquiry.answer")
    await market.stage.fill("ania", "Su pedido PO-7731 está confirmado.")
    assert await market.stage.replied(ana) == ["Su pedido PO-7731 está confirmado."]
    await market.stage.settled()
    assert market.running() == set()
    assert len(market.stage.cards()) == 1


async def test_an_order_goes_its_way_on_one_card(market: Market) -> None:
    ana = await market.stage.buyer()
    await market.tell(1, "placed", ana)
    await market.tell(2, "delayed", expected="2026-03-09")
    await market.stage.card(having="Order *PO-7731* is delayed · expected on 9 Mar 2026")
    assert market.running() == {"order_confirmation", "delay"}
    market.stage.move(HOUR)
    await market.tell(3, "shipped", carrier="DHL", tracking="JD_0146*")
    card = await market.stage.card(having="Order *PO-7731* was shipped")
    assert "carrier: DHL · tracking number: JD_0146∗" in shown(card)
    assert "Needs an answer" in shown(card)  # of the delay nobody has told the buyer yet
    assert market.running() == {"delay"}
    market.stage.move(HOUR)
    await market.tell(4, "delivered")
    card = await market.stage.card(having="Order *PO-7731* was delivered")
    assert "Nothing is owed to the buyer" in shown(card)
    assert market.running() == {"survey"}
    assert market.deeds() == ["order_placed", "order_delayed", "order_shipped", "order_delivered"]
    assert len(market.stage.cards()) == 1
    assert market.stage.replies(ana) == []


async def test_a_survey_is_due_48_hours_after_the_delivery_whenever_it_was_told(
    market: Market,
) -> None:
    ana = await market.stage.buyer()
    await market.tell(1, "delivered", ana, ago=5)
    ((started,),) = market.stage.rows("SELECT started_at FROM clocks WHERE name = 'survey'")
    delivered = market.stage.clock.now() - 5 * HOUR
    assert datetime.fromisoformat(started).replace(tzinfo=UTC) == delivered


@pytest.mark.parametrize("arrival", [*permutations(range(3))], ids=str)
async def test_in_whatever_order_they_come_the_newest_stands_and_none_is_lost(
    market: Market, arrival: tuple[int, ...]
) -> None:
    ana = await market.stage.buyer()
    steps = [("placed", 0.3), ("shipped", 0.2), ("delivered", 0.1)]
    for number in arrival:
        kind, ago = steps[number]
        await market.tell(number, kind, ana, ago=ago)
    card = await market.stage.card(having="Order *PO-7731* was delivered")
    assert sorted(market.deeds()) == ["order_delivered", "order_placed", "order_shipped"]
    for words in ("The order was placed", "The order was shipped", "The order was delivered"):
        assert words in shown(card)
    assert market.running() == {"survey"}
    assert "Nothing is owed to the buyer" in shown(card)
    assert len(market.stage.cards()) == 1


async def test_a_repeat_changes_nothing_whatever_it_is_called(market: Market) -> None:
    ana = await market.stage.buyer()
    at = market.stage.clock.now().isoformat()
    assert (await market.tell(1, "placed", ana, at=at))[0] == 202
    clocks = market.stage.rows("SELECT * FROM clocks")
    market.stage.move(timedelta(minutes=4))
    assert (await market.tell(1, "placed", ana, at=at))[0] == 200
    assert (await market.tell(2, "placed", ana, at=at))[0] == 202
    assert market.deeds() == ["order_placed"]
    assert market.stage.rows("SELECT * FROM clocks") == clocks


async def test_a_second_placing_does_not_begin_anew(market: Market) -> None:
    ana = await market.stage.buyer()
    await market.tell(1, "placed", ana, ago=1)
    clocks = market.stage.rows("SELECT * FROM clocks WHERE name = 'order_confirmation'")
    await market.tell(2, "placed", ana)
    assert market.deeds() == ["order_placed"] * 2
    assert clocks == market.stage.rows("SELECT * FROM clocks WHERE name = 'order_confirmation'")


async def test_a_question_of_the_buyer_has_a_card_of_its_own(market: Market) -> None:
    ana = await market.stage.buyer()
    await market.tell(1, "placed", ana)
    market.stage.telegram.say(ana, MOQ)
    card = await market.stage.card(2, having=MOQ_ES)
    assert "PO-7731" not in shown(card)
    await market.tell(2, "shipped")
    await market.stage.card(1, having="Order *PO-7731* was shipped")
    assert len(market.stage.cards()) == 2


async def test_a_resolved_inquiry_is_not_taken_up_again(market: Market) -> None:
    ana = await market.stage.buyer()
    await market.tell(1, "shipped", ana)
    await market.stage.card(having="[inquiry.resolve]")
    await market.stage.click("ania", "inquiry.resolve")
    await market.stage.settled()
    await market.tell(2, "delivered")
    await market.stage.card(2, having="Order *PO-7731* was delivered")


async def test_a_buyer_we_never_met_is_set_aside_until_they_have_written(
    market: Market, sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stranger = sandbox.telegram.new_user("Ana", language_code="es")
    await market.tell(1, "placed", stranger, ago=2)
    await market.tell(2, "shipped")
    assert market.aside() == 2
    (alarm,) = market.alarms()
    assert "event evt-1: its buyer has never written to the bot" in alarm
    assert "parley inbox list" in alarm
    assert "parley inbox release 1" in alarm
    assert "7731" not in alarm
    assert market.deeds() == []
    sandbox.telegram.press_start(stranger)
    await market.stage.telegram.wait_received(stranger, 1)
    for name, value in {
        "DATABASE_URL": f"sqlite:///{tmp_path}/parley.db",
        "PARLEY_KEY_FILE": str(tmp_path / "parley.key"),
    }.items():
        monkeypatch.setenv(name, value)
    listed = await parley("inbox", "list")
    assert "orders  event evt-2: its order is not known here and it names no buyer" in listed
    for number in ("1", "2"):
        assert "will be tried again" in await parley("inbox", "release", number)
    # Another process released them: the bot looks for such work by itself, a little later.
    async with asyncio.timeout(10):
        while market.aside() or len(market.deeds()) < 2:  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    card = await market.stage.card(having="Order *PO-7731* was shipped")
    assert "The order was placed" in shown(card)


async def parley(*arguments: str) -> str:
    """What a command prints, run beside the bot."""
    result = await asyncio.to_thread(CliRunner().invoke, main, arguments)
    assert result.exit_code == 0, result.output
    return str(result.output)


async def test_a_shop_of_strangers_alarms_once_an_hour(market: Market) -> None:
    for number in range(20):
        stranger = {"channel": "telegram", "address": "99"}
        await market.tell(number, "placed", order=f"PO-{number}", buyer=stranger)
    assert market.aside() == 20
    assert len(market.alarms()) == 1
    market.stage.move(HOUR)
    await market.tell(20, "placed", order="PO-20")
    assert len(market.alarms()) == 2


async def test_an_order_stays_its_buyers(market: Market) -> None:
    ana, jan = await market.stage.buyer(), await market.stage.buyer("Jan", "pl")
    await market.tell(1, "placed", ana)
    await market.tell(2, "shipped", jan)
    assert market.aside() == 1
    assert "its order is known as another buyer's" in market.alarms()[0]
    assert market.deeds() == ["order_placed"]


async def test_a_forged_event_changes_nothing(market: Market) -> None:
    ana = await market.stage.buyer()
    await market.tell(1, "placed", ana)
    event = order_event(2, "refunded", buyer=None)
    body, now = json.dumps(event).encode(), market.stage.clock.now()
    assert (await market.shop.post(body, signature(body, now, "x" * 16)))[0] == 401
    await market.stage.settled()
    assert market.deeds() == ["order_placed"]
    ((count,),) = market.stage.rows("SELECT count(*) FROM inbox WHERE source = 'orders'")
    assert count == 1


async def test_what_a_shop_writes_cannot_format_or_ping(market: Market) -> None:
    ana = await market.stage.buyer()
    await market.tell(1, "shipped", ana, order="<!channel> *x*", carrier="<@U1>", tracking="`a`")
    text = shown(await market.stage.card(having="was shipped"))
    assert "&lt;!channel&gt; ∗x∗" in text
    assert "&lt;@U1&gt;" in text
    assert "<!channel>" not in text
