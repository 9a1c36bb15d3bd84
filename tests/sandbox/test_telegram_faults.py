"""Faults as the bot's client meets them, and what has happened behind them."""

import asyncio
import time

import aiohttp
import pytest
from telegram import Bot
from telegram.error import NetworkError, RetryAfter, TelegramError, TimedOut

from sandbox.clock import SharedClock
from sandbox.faults import (
    Delay,
    Hang,
    RateLimited,
    Reset,
    Rule,
    ServerError,
    Truncated,
)
from sandbox.server import Sandbox
from sandbox.telegram import User


async def test_a_rate_limit_says_how_long(sandbox: Sandbox, bot: Bot, ana: User) -> None:
    rule = sandbox.faults.add(Rule(RateLimited(7), method="sendMessage", chat=str(ana.id)))
    with pytest.raises(RetryAfter) as refused:
        await bot.send_message(ana.id, "x")
    assert str(refused.value) == "Flood control exceeded. Retry in 0:00:07"
    assert sandbox.telegram.received(ana) == []
    await bot.send_message(ana.id, "x")
    assert sandbox.faults.count(rule) == 1


async def test_a_proxys_error_page_is_html(sandbox: Sandbox, ana: User) -> None:
    sandbox.faults.add(Rule(ServerError(502)))
    sandbox.faults.add(Rule(ServerError(500, html=False)))
    url = f"{sandbox.telegram_url}/bot{sandbox.telegram.bot_token}/getMe"
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as page:
            assert (page.status, page.content_type) == (502, "text/html")
            assert "502 Bad Gateway" in await page.text()
        async with session.get(url) as json:
            assert json.status == 500
            assert (await json.json())["description"] == "Internal Server Error: restart"


@pytest.mark.parametrize("when", ["before", "after"])
async def test_a_reset_leaves_the_client_in_doubt(
    sandbox: Sandbox, bot: Bot, ana: User, when: str
) -> None:
    sandbox.faults.add(Rule(Reset(), method="sendMessage", when=when))  # type: ignore[arg-type]
    with pytest.raises(NetworkError):
        await bot.send_message(ana.id, "x")
    assert len(sandbox.telegram.received(ana)) == (1 if when == "after" else 0)


async def test_a_late_answer_times_out_though_the_message_was_sent(
    sandbox: Sandbox, bot: Bot, ana: User
) -> None:
    sandbox.faults.add(Rule(Hang(60), method="sendMessage", when="after"))
    with pytest.raises(TimedOut):
        await bot.send_message(ana.id, "x", read_timeout=0.05)
    assert [message.text for message in sandbox.telegram.received(ana)] == ["x"]


async def test_cut_json_is_no_answer(sandbox: Sandbox, bot: Bot, ana: User) -> None:
    sandbox.faults.add(Rule(Truncated(), method="sendMessage", when="after"))
    with pytest.raises(TelegramError, match="Invalid server response"):
        await bot.send_message(ana.id, "x")
    assert len(sandbox.telegram.received(ana)) == 1


async def test_a_delay_is_only_slow(sandbox: Sandbox, bot: Bot, ana: User) -> None:
    sandbox.faults.add(Rule(Delay(0.05), method="sendMessage"))
    began = time.monotonic()
    await bot.send_message(ana.id, "x")
    assert time.monotonic() - began >= 0.05


async def test_what_hangs_is_let_go_when_the_sandbox_closes(clock: SharedClock) -> None:
    async with Sandbox(clock) as sandbox, aiohttp.ClientSession() as session:
        sandbox.faults.add(Rule(Hang(600)))
        url = f"{sandbox.telegram_url}/bot{sandbox.telegram.bot_token}/getMe"
        call = asyncio.create_task(session.get(url))
        await sandbox.faults.wait_fired()
        await asyncio.wait_for(sandbox.stop(), 2.0)
        assert (await call).status == 200


async def test_only_calls_that_were_answered_count_as_done(
    sandbox: Sandbox, bot: Bot, ana: User
) -> None:
    sandbox.faults.add(Rule(RateLimited(), method="sendMessage"))
    with pytest.raises(RetryAfter):
        await bot.send_message(ana.id, "x")
    await bot.send_message(ana.id, "x")
    assert [call.status for call in sandbox.effects.calls_of("sendMessage")] == [429, 200]
    assert len(sandbox.effects.of("telegram", kind="message", chat=str(ana.id))) == 1


async def test_an_effect_can_be_waited_for(sandbox: Sandbox, bot: Bot, ana: User) -> None:
    waiting = asyncio.create_task(sandbox.effects.wait(lambda effect: effect.kind == "typing"))
    await bot.send_chat_action(ana.id, "typing")
    assert (await waiting).chat == str(ana.id)
    with pytest.raises(TimeoutError):
        await sandbox.effects.wait(lambda effect: effect.kind == "earthquake", timeout=0.01)


async def test_listeners_hear_of_calls_and_effects(sandbox: Sandbox, bot: Bot, ana: User) -> None:
    heard: list[str] = []
    stop = sandbox.effects.subscribe(lambda entry: heard.append(entry.method))
    await bot.send_chat_action(ana.id, "typing")
    stop()
    await bot.get_me()
    assert heard == ["sendChatAction", "sendChatAction"]


async def test_the_settings_lead_a_bot_here(sandbox: Sandbox) -> None:
    settings = sandbox.settings()
    assert settings["TELEGRAM_API_URL"] == f"{sandbox.url}/telegram"
    assert settings["SLACK_API_URL"] == f"{sandbox.url}/slack/api/"
    assert all(settings.values())
    with pytest.raises(RuntimeError, match="already runs"):
        await sandbox.start()
