"""The page and its line to the sandbox."""

from contextlib import AsyncExitStack
from urllib.parse import urlsplit

import pytest
from playwright.async_api import Browser, expect

from sandbox.clock import SharedClock
from sandbox.control import Control
from sandbox.server import Sandbox
from tests.sandbox.stage import Stage, looking, words

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")

MANY = 100


async def test_nothing_comes_from_outside_the_machine(stage: Stage) -> None:
    asked: list[str] = []
    stage.page.on("request", lambda request: asked.append(request.url))
    await stage.page.reload()
    await stage.page.wait_for_selector("body[data-ready]")
    assert asked
    assert all(url.startswith(f"{stage.sandbox.url}/") for url in asked)


async def test_a_lost_line_is_said_and_an_act_is_refused_in_words(stage: Stage) -> None:
    await expect(stage.page.locator("#offline")).to_be_hidden()
    await stage.sandbox.stop()
    await expect(stage.page.locator("#offline")).to_contain_text(
        "connection to the sandbox is lost"
    )
    await stage.page.get_by_role("button", name="+10 min").click()
    await expect(stage.page.locator("#note")).to_contain_text("cannot be reached")


async def test_the_page_comes_back_by_itself_with_what_is_there_then(
    browser: Browser, clock: SharedClock
) -> None:
    async with AsyncExitStack() as stack:
        first = Sandbox(clock, extra=Control().install)
        await first.start()
        page = await stack.enter_async_context(looking(browser, first.url))
        await page.locator("#suggestions .chip").first.click()
        await expect(page.locator(".message")).to_have_count(1)
        await first.stop()
        await expect(page.locator("#offline")).to_be_visible()
        port = urlsplit(first.url).port
        assert port is not None
        again = await stack.enter_async_context(Sandbox(clock, port=port, extra=Control().install))
        await page.get_by_role("button", name="Try now").click()
        await expect(page.locator("#offline")).to_be_hidden()
        await expect(page.locator(".message")).to_have_count(0)
        assert await page.locator(".buyer").count() == len(again.telegram.users)
        again.telegram.say(again.telegram.users[0], "Otra vez")
        await expect(page.locator(".message.own")).to_contain_text("Otra vez")


async def test_a_reload_loses_nothing_and_keeps_who_was_chosen(stage: Stage) -> None:
    await stage.open_chat("João")
    await stage.question.click()
    await stage.post(words("A card"))
    await stage.be("Helena")
    await stage.page.reload()
    await stage.page.wait_for_selector("body[data-ready]")
    await expect(stage.page.locator("#chat-head h2")).to_have_text("João Pereira")
    await expect(stage.page.locator(".message.own")).to_have_count(1)
    await expect(stage.page.get_by_role("radio", name="Helena")).to_be_checked()
    await expect(stage.page.locator(".post")).to_contain_text("A card")


async def test_a_hundred_messages_keep_the_newest_in_view(stage: Stage) -> None:
    lucia = await stage.open_chat("Lucía")
    for number in range(MANY):
        stage.sandbox.telegram.say(lucia, f"mensaje {number}")
    await expect(stage.page.locator(".message.own")).to_have_count(MANY)
    await expect(stage.page.get_by_text(f"mensaje {MANY - 1}", exact=True).last).to_be_in_viewport()


async def test_who_has_scrolled_up_stays_and_is_told_of_news(stage: Stage) -> None:
    for number in range(12):
        await stage.post(words(f"Card {number}\nof\nfive\nlong\nlines"))
    await expect(stage.page.locator(".post")).to_have_count(12)
    posts = stage.page.locator(".posts")
    await posts.evaluate("node => { node.scrollTop = 0; }")
    await expect(stage.page.get_by_text("Card 0")).to_be_in_viewport()
    await stage.post(words("The newest"))
    news = stage.page.get_by_role("button", name="New messages")
    await expect(news).to_be_visible()
    await expect(stage.page.get_by_text("Card 0")).to_be_in_viewport()
    await news.click()
    await expect(stage.page.get_by_text("The newest")).to_be_in_viewport()
    await expect(news).to_be_hidden()
