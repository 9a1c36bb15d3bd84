"""Webhook delivery: the secret, the order, and what happens until the bot says 2xx."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest, Conflict

from sandbox.clock import SharedClock
from sandbox.faults import DropAck, Duplicate, HoldBack, Reorder, Rule
from sandbox.server import Sandbox
from sandbox.telegram import User
from tests.sandbox.test_telegram_polling import waiting_poll


class Receiver:
    """A bot's endpoint that answers as told and remembers what came."""

    def __init__(self) -> None:
        self.url = ""
        self.statuses: list[int] = []
        self.body: dict[str, Any] = {}
        self.got: list[tuple[str | None, dict[str, Any]]] = []
        self._more = asyncio.Event()

    async def handle(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.got.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), update))
        self._more.set()
        return web.json_response(self.body, status=self.statuses.pop(0) if self.statuses else 200)

    async def wait(self, count: int) -> list[str]:
        async with asyncio.timeout(5):
            while len(self.got) < count:
                self._more.clear()
                await self._more.wait()
        return [update["message"]["text"] for _, update in self.got]


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.add_routes([web.post("/hook", receiver.handle)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    await runner.cleanup()


async def test_updates_arrive_in_order_with_the_secret(
    sandbox: Sandbox, bot: Bot, ana: User, receiver: Receiver
) -> None:
    await bot.set_webhook(receiver.url, secret_token="s3cret_-")
    sandbox.telegram.say(ana, "one")
    sandbox.telegram.say(ana, "two")
    assert await receiver.wait(3) == ["/start", "one", "two"]
    assert {secret for secret, _ in receiver.got} == {"s3cret_-"}
    await sandbox.telegram.wait_confirmed()


async def test_a_failed_delivery_is_repeated_at_once_then_after_2_and_4_seconds(
    sandbox: Sandbox, bot: Bot, ana: User, receiver: Receiver, clock: SharedClock
) -> None:
    receiver.statuses = [500, 503, 500]
    await bot.set_webhook(receiver.url)
    await sandbox.telegram.wait_idle()
    assert len(receiver.got) == 2
    clock.move(timedelta(seconds=2))
    await receiver.wait(3)
    await sandbox.telegram.wait_idle()
    sandbox.telegram.say(ana, "behind it")
    clock.move(timedelta(seconds=4))
    assert await receiver.wait(5) == ["/start"] * 4 + ["behind it"]
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 500 Internal Server Error"


async def test_a_chat_that_fails_does_not_hold_up_another(
    sandbox: Sandbox, bot: Bot, ana: User, receiver: Receiver
) -> None:
    receiver.statuses = [500, 500]
    await bot.set_webhook(receiver.url)
    await sandbox.telegram.wait_idle()
    sandbox.telegram.say(sandbox.telegram.new_user("Bo"), "hello")
    assert (await receiver.wait(3))[-1] == "hello"
    await sandbox.telegram.wait_idle()
    assert sandbox.telegram.pending == 1


async def test_polling_is_refused_while_a_webhook_is_set(
    sandbox: Sandbox, bot: Bot, receiver: Receiver
) -> None:
    poll = await waiting_poll(bot, sandbox)
    await bot.set_webhook(receiver.url)
    with pytest.raises(Conflict, match="terminated by setWebhook request"):
        await poll
    await bot.delete_webhook()
    await bot.set_webhook(receiver.url)
    assert (await bot.get_webhook_info()).url == receiver.url
    await bot.delete_webhook()
    assert (await bot.get_webhook_info()).url == ""
    assert await bot.get_updates() == ()


async def test_get_updates_names_the_webhook_in_its_refusal(
    sandbox: Sandbox, bot: Bot, receiver: Receiver
) -> None:
    await bot.set_webhook(receiver.url)
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()


@pytest.mark.parametrize(
    ("url", "secret", "words"),
    [
        ("hello", None, "Invalid webhook url specified"),
        ("https://bot.example.com/hook", None, "Failed to resolve host"),
        ("http://127.0.0.1:9/", "bad secret", "Secret token contains unallowed characters"),
        ("http://127.0.0.1:9/", "x" * 257, "Secret token is too long"),
    ],
)
async def test_bad_webhooks_are_refused(
    sandbox: Sandbox, bot: Bot, url: str, secret: str | None, words: str
) -> None:
    with pytest.raises(BadRequest, match=f"(?i){words}"):
        await bot.set_webhook(url, secret_token=secret)


async def test_duplicates_and_lost_answers_come_again(
    sandbox: Sandbox, bot: Bot, ana: User, receiver: Receiver
) -> None:
    sandbox.faults.add(Rule(Duplicate(), method="webhook", nth=1))
    sandbox.faults.add(Rule(DropAck(), method="webhook", nth=2))
    sandbox.telegram.say(ana, "one")
    await bot.set_webhook(receiver.url)
    assert await receiver.wait(4) == ["/start", "/start", "one", "one"]
    await sandbox.telegram.wait_confirmed()
    sandbox.telegram.redeliver(receiver.got[0][1]["update_id"])
    assert (await receiver.wait(5))[-1] == "/start"


async def test_deliveries_change_places_and_are_held_back(
    sandbox: Sandbox, bot: Bot, ana: User, receiver: Receiver, clock: SharedClock
) -> None:
    sandbox.faults.add(Rule(Reorder(), nth=1))
    sandbox.faults.add(Rule(HoldBack(timedelta(seconds=9)), nth=3))
    for word in ("one", "two", "three"):
        sandbox.telegram.say(ana, word)
    await bot.set_webhook(receiver.url)
    assert await receiver.wait(3) == ["one", "/start", "three"]
    clock.move(timedelta(seconds=9))
    assert (await receiver.wait(4))[-1] == "two"


async def test_a_webhook_may_answer_with_a_call(
    sandbox: Sandbox, bot: Bot, ana: User, receiver: Receiver
) -> None:
    receiver.body = {"method": "sendMessage", "chat_id": ana.id, "text": "by return"}
    await bot.set_webhook(receiver.url)
    (message,) = await sandbox.telegram.wait_received(ana)
    assert message.text == "by return"
