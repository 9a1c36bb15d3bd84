"""Telegram's deliveries: the secret, what is stored, and that it is stored once."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram import Bot, WebhookInfo

from bot.roles import Role
from handlers.telegram.client import telegram_bot
from handlers.telegram.parse import KINDS
from sandbox.clock import SharedClock
from sandbox.faults import Duplicate, RateLimited, Rule, ServerError
from sandbox.server import Sandbox
from tests.support.ports import free_port
from tests.web.edge import SECRET, Edge, started, update


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    """Another client of the same bot."""
    bot = telegram_bot(sandbox.telegram.bot_token, sandbox.telegram_url)
    yield bot
    await bot.request.shutdown()


async def registered(bot: Bot, port: int) -> WebhookInfo:
    """Wait until Telegram was told where to deliver."""
    async with asyncio.timeout(5):
        while True:
            info = await bot.get_webhook_info()
            if info.url == f"http://127.0.0.1:{port}/telegram":
                return info
            await asyncio.sleep(0.01)


async def test_telegram_is_told_where_and_of_what(bot: Bot, edge: Edge) -> None:
    info = await registered(bot, edge.port)
    assert set(info.allowed_updates or ()) == set(KINDS)


async def test_a_buyers_message_is_stored_once_though_delivered_twice(
    bot: Bot, sandbox: Sandbox, edge: Edge
) -> None:
    sandbox.faults.add(Rule(Duplicate(), method="webhook", nth=1))
    sandbox.telegram.press_start(sandbox.telegram.new_user("Ana"))
    await registered(bot, edge.port)
    await sandbox.telegram.wait_confirmed()
    assert edge.stored() == ["telegram"]


async def test_telegram_is_away_at_the_start_and_told_later(
    bot: Bot,
    sandbox: Sandbox,
    environment: dict[str, str],
    clock: SharedClock,
    port: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("handlers.telegram.webhook.back_off", lambda *_: 0.01)
    sandbox.faults.add(Rule(ServerError(502), "telegram", "setWebhook", times=3))
    sandbox.faults.add(Rule(RateLimited(0), "telegram", "setWebhook", nth=4))
    async with started(environment, clock, Role.WEB):
        await registered(bot, port)


async def test_a_refused_address_is_told_by_the_health_page(
    environment: dict[str, str], clock: SharedClock, port: int, sandbox: Sandbox
) -> None:
    environment["TELEGRAM_WEBHOOK_URL"] = "https://bot.invalid"
    async with started(environment, clock, Role.WEB):
        edge = Edge(port, environment["DATABASE_URL"], sandbox.slack.signing_secret, clock)
        await edge.health("Telegram refuses TELEGRAM_WEBHOOK_URL: ")


async def test_a_webhook_that_somebody_removed_is_set_again(
    bot: Bot,
    environment: dict[str, str],
    clock: SharedClock,
    port: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("handlers.telegram.webhook.LOOK_AGAIN_SECONDS", 0.05)
    async with started(environment, clock, Role.WEB):
        await registered(bot, port)
        await bot.delete_webhook()
        await registered(bot, port)


async def test_the_same_update_is_the_same_after_any_time(edge: Edge) -> None:
    assert await edge.telegram(update(7)) == 200
    assert await edge.telegram(update(7)) == 200
    assert await edge.telegram(update(8)) == 200
    assert edge.stored() == ["telegram"] * 2


async def test_two_processes_store_a_delivery_once(
    edge: Edge, environment: dict[str, str], clock: SharedClock, sandbox: Sandbox
) -> None:
    second = free_port()
    async with started(environment | {"PORT": str(second)}, clock, Role.WEB):
        other = Edge(second, edge.database, sandbox.slack.signing_secret, clock)
        deliveries = [each.telegram(update(7)) for each in (edge, other) * 10]
        assert await asyncio.gather(*deliveries) == [200] * 20
    assert edge.stored() == ["telegram"]


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Other": "1"},
        {"X-Telegram-Bot-Api-Secret-Token": ""},
        {"X-Telegram-Bot-Api-Secret-Token": SECRET[:-1]},
        {"X-Telegram-Bot-Api-Secret-Token": SECRET.upper()},
        {"X-Telegram-Bot-Api-Secret-Token": "sécret"},
        {"Authorization": SECRET},
    ],
)
async def test_without_the_secret_nothing_is_stored(edge: Edge, headers: dict[str, str]) -> None:
    assert await edge.telegram(update(), **headers) == 403
    assert edge.stored() == []


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b"null",
        b"[1, 2]",
        b'"text"',
        b"{}",
        b'{"update_id": ' + b"9" * 5000 + b"}",
        b'{"message": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"update_id": 5, "callback_query": {"id": "\\ud800", "from": {"id": 501}}}',
        b'{"update_id": 5, "callback_query": {"id": "a\\u0000b", "from": {"id": 501}}}',
        b'{"update_id": 1e400, "message": {"chat": {"id": NaN}, "date": "soon"}}',
    ],
    ids=range(12),
)
async def test_what_nobody_can_read_is_stored_and_holds_nothing_up(edge: Edge, body: bytes) -> None:
    assert await edge.telegram(body) == 200
    assert await edge.telegram(update()) == 200
    assert edge.stored() == ["telegram"] * 2
