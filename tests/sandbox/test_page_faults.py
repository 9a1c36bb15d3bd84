"""The switchboard: each switch does to the bot's calls what it says."""

from collections.abc import Awaitable, Callable
from time import monotonic

import pytest
from playwright.async_api import expect
from slack_sdk.errors import SlackApiError
from telegram.error import NetworkError, RetryAfter

from tests.sandbox.stage import Stage

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")


async def slack_is_slow(stage: Stage) -> None:
    before = monotonic()
    await stage.post(text="A card")
    assert monotonic() - before >= 2


async def slack_is_down(stage: Stage) -> None:
    with pytest.raises(SlackApiError) as caught:
        await stage.post(text="A card")
    assert caught.value.response.status_code == 503


async def telegram_is_busy(stage: Stage) -> None:
    with pytest.raises(RetryAfter):
        await stage.telegram.send_message(stage.buyer("Lucía").id, "Hola")
    await stage.telegram.get_me()


async def telegram_is_down(stage: Stage) -> None:
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await stage.telegram.get_me()


async def everything_comes_twice(stage: Stage) -> None:
    stage.sandbox.telegram.say(stage.buyer("Lucía"), "¿Cuánto cuesta?")
    (first,) = await stage.updates()
    (again,) = await stage.telegram.get_updates(offset=first.update_id + 1, timeout=2)
    assert again.update_id == first.update_id


async def messages_overtake_each_other(stage: Stage) -> None:
    for text in ("first", "second"):
        stage.sandbox.telegram.say(stage.buyer("Lucía"), text)
    texts = [each.message.text for each in await stage.updates() if each.message]
    assert texts == ["second", "first"]


async def an_answer_is_stored_and_not_confirmed(stage: Stage) -> None:
    lucia = stage.buyer("Lucía")
    with pytest.raises(NetworkError):
        await stage.telegram.send_message(lucia.id, "Son 500 piezas")
    await expect(stage.page.locator(".message.theirs")).to_contain_text("Son 500 piezas")


@pytest.mark.parametrize(
    ("label", "see"),
    [
        ("Slack is slow", slack_is_slow),
        ("Slack is down", slack_is_down),
        ("Telegram says: too many requests", telegram_is_busy),
        ("Telegram is down", telegram_is_down),
        ("Everything is delivered twice", everything_comes_twice),
        ("Messages overtake each other", messages_overtake_each_other),
        ("The next send goes unconfirmed", an_answer_is_stored_and_not_confirmed),
    ],
)
async def test_a_switch_does_what_it_says(
    stage: Stage,
    label: str,
    see: Callable[[Stage], Awaitable[None]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    lucia = await stage.open_chat("Lucía")
    stage.sandbox.telegram.say(lucia, "Hola")
    (hello,) = await stage.updates()
    await stage.telegram.get_updates(offset=hello.update_id + 1, timeout=0)
    await stage.page.get_by_role("button", name="Faults").click()
    await stage.page.get_by_role("switch", name=label).check()
    await expect(stage.page.locator("#faults-on")).to_have_text("1 on")
    await see(stage)
    await expect(stage.page.get_by_role("switch", name=label)).to_be_visible()
    await stage.page.get_by_role("button", name="All well again").click()
    await expect(stage.page.locator("#faults-on")).to_be_hidden()
    assert stage.sandbox.faults.rules == {}


async def test_all_switches_of_the_board_are_among_these(stage: Stage) -> None:
    await stage.page.get_by_role("button", name="Faults").click()
    assert await stage.page.get_by_role("switch").count() == 7


async def test_a_fault_is_switched_off_alone(stage: Stage) -> None:
    await stage.page.get_by_role("button", name="Faults").click()
    for label in ("Slack is slow", "Telegram is down"):
        await stage.page.get_by_role("switch", name=label).check()
    await expect(stage.page.locator("#faults-on")).to_have_text("2 on")
    await stage.page.get_by_role("switch", name="Telegram is down").uncheck()
    await expect(stage.page.locator("#faults-on")).to_have_text("1 on")
    await stage.telegram.get_me()


async def test_what_failed_is_listed_and_counted(stage: Stage) -> None:
    await stage.page.get_by_role("button", name="Faults").click()
    await stage.page.get_by_role("switch", name="Telegram is down").check()
    with pytest.raises(NetworkError):
        await stage.telegram.get_me()
    await expect(stage.page.locator("#refused li")).to_contain_text("telegram getMe: 502")
    await expect(stage.page.locator(".fired")).to_have_text("happened once")


async def test_the_counts_are_those_of_what_was_seen(stage: Stage) -> None:
    lucia = await stage.open_chat("Lucía")
    await stage.question.click()
    await expect(stage.page.locator("#proof")).to_contain_text("1 sent")
    await stage.telegram.send_message(lucia.id, "Son 500 piezas")
    await stage.telegram.send_message(lucia.id, "Son 500 piezas")
    await stage.page.get_by_role("button", name="Faults").click()
    count = stage.page.locator("[data-count] dd")
    await expect(count).to_have_text(["1", "0", "2", "0", "1", "0"])
    await expect(stage.page.locator('[data-count="doubled"]')).to_have_class("wrong")


async def test_escape_closes_the_board_and_gives_focus_back(stage: Stage) -> None:
    button = stage.page.get_by_role("button", name="Faults")
    await button.click()
    await expect(stage.page.get_by_role("switch").first).to_be_focused()
    await stage.page.keyboard.press("Escape")
    await expect(stage.page.locator("#faults-panel")).to_be_hidden()
    await expect(button).to_be_focused()
