"""The whole demo: the page with the real bot behind it, as a newcomer meets it."""

import asyncio
from collections.abc import Awaitable

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from sandbox.server import Sandbox
from tests.sandbox.stage import Watched, looking
from tests.sandbox.test_page_keyboard import tab_to

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")

MINIMUM = "El pedido mínimo es de"
APPROVE = '[data-action="draft.approve"]'


async def first_of(*waits: Awaitable[None]) -> None:
    """Wait until one of these has come."""
    tasks = [asyncio.ensure_future(each) for each in waits]
    done, rest = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in rest:
        task.cancel()
    await asyncio.gather(*rest, return_exceptions=True)
    for task in done:
        task.result()


def card_of(page: Page, name: str) -> Locator:
    """The newest card about a buyer."""
    return page.locator(".posts > .post", has_text=name).last


async def test_a_newcomer_approves_their_first_answer_led_by_the_tour(
    browser: Browser, demo: Sandbox
) -> None:
    async with looking(browser, demo.url, toured=False) as page:
        await page.locator("[data-toured]").click()
        await expect(page.locator("#tour h2")).to_have_text("The desk gets a draft")
        await page.locator(APPROVE).wait_for()
        await page.get_by_role("button", name="Next", exact=True).click()
        await page.locator("[data-toured]").click()
        await expect(page.locator("#tour h2")).to_have_text("The buyer has the answer")
        await expect(page.locator(".message.theirs").last).to_contain_text(MINIMUM)
        await page.get_by_role("button", name="Next", exact=True).click()
        await page.locator("[data-toured]").click()
        await expect(page.locator("#bot")).to_contain_text("restarted once", timeout=20000)
        await expect(page.locator("#tour h2")).to_have_text("Nothing is lost")
        await expect(page.locator("#proof")).to_contain_text("0 lost")
        await expect(page.locator("#bot")).to_have_attribute("data-mood", "good", timeout=20000)


async def test_an_answer_is_edited_in_the_modal(browser: Browser, demo: Sandbox) -> None:
    async with looking(browser, demo.url) as page:
        stage = Watched(demo, page)
        await stage.open_chat("Katarzyna")
        await stage.question.click()
        await card_of(page, "Katarzyna").locator('[data-action="draft.edit"]').click()
        reply = page.locator(".modal textarea")
        await expect(reply).to_be_focused()
        await reply.fill("Minimum to 300 sztuk, specjalnie dla Pani.")
        await page.locator(".modal [type=submit]").click()
        await expect(page.locator(".modal")).to_have_count(0)
        await expect(page.locator(".message.theirs").last).to_contain_text("300 sztuk")


async def test_of_two_people_the_first_click_wins_and_the_second_is_told(
    browser: Browser, demo: Sandbox
) -> None:
    async with looking(browser, demo.url) as one, looking(browser, demo.url) as two:
        await Watched(demo, one).open_chat("Camille")
        await Watched(demo, one).question.click()
        await Watched(demo, two).be("Marek")
        approvals = [card_of(page, "Camille").locator(APPROVE) for page in (one, two)]
        for each in approvals:
            await each.wait_for()
        # Both decide on what they see now: the clicks go out before either card can change.
        for each in approvals:
            await each.evaluate("button => { setTimeout(() => button.click(), 0); }")
        await expect(one.locator(".message.theirs").last).to_be_visible()
        told = [page.get_by_text("Only visible to you") for page in (one, two)]
        await first_of(*(each.wait_for() for each in told))
        await expect(one.locator("#proof")).to_contain_text("0 doubled")


async def test_an_arabic_question_is_answered_by_keys_alone(
    browser: Browser, demo: Sandbox
) -> None:
    async with looking(browser, demo.url) as page:
        await tab_to(page, ".buyer")
        await page.keyboard.press("ArrowDown")
        await page.keyboard.press("Enter")
        await tab_to(page, ".chip")
        await page.keyboard.press("Enter")
        await card_of(page, "فهد").locator(APPROVE).wait_for()
        await tab_to(page, APPROVE)
        await page.keyboard.press("Enter")
        answer = page.locator(".message.theirs .text").last
        await expect(answer).to_be_visible()
        assert await answer.evaluate("node => getComputedStyle(node).direction") == "rtl"


async def test_what_is_asked_while_the_bot_is_dead_is_not_lost(
    browser: Browser, demo: Sandbox
) -> None:
    async with looking(browser, demo.url) as page:
        stage = Watched(demo, page)
        await stage.open_chat("João")
        await page.get_by_role("button", name="Kill the bot").click()
        await stage.question.click()
        await expect(card_of(page, "João").locator(APPROVE)).to_be_visible(timeout=20000)
        await page.get_by_role("button", name="Faults").click()
        for name in ("doubled", "lost", "waiting"):
            await expect(page.locator(f'[data-count="{name}"] dd')).to_have_text("0")


async def test_everything_twice_still_makes_one_card(browser: Browser, demo: Sandbox) -> None:
    async with looking(browser, demo.url) as page:
        stage = Watched(demo, page)
        await page.get_by_role("button", name="Faults").click()
        await page.get_by_role("switch", name="Everything is delivered twice").check()
        await page.keyboard.press("Escape")
        await stage.open_chat("Айгерим")
        await stage.question.click()
        await card_of(page, "Айгерим").locator(APPROVE).click()
        await expect(page.locator(".message.theirs")).to_have_count(1)
        await expect(page.locator(".posts > .post", has_text="Айгерим")).to_have_count(1)
        await page.get_by_role("button", name="Faults").click()
        await page.get_by_role("button", name="All well again").click()
        await expect(page.locator("#proof")).to_contain_text("0 doubled")


async def test_the_clock_goes_to_what_the_bot_waits_for(browser: Browser, demo: Sandbox) -> None:
    async with looking(browser, demo.url) as page:
        stage = Watched(demo, page)
        await stage.open_chat("Emre")
        await stage.question.click()
        await expect(page.locator(".posts > .post", has_text="Emre")).to_be_visible()
        due = page.locator("#next-due")
        await expect(due).not_to_have_attribute("aria-disabled", "true")
        demo.clock.freeze()  # what is due must not come by itself before it is asked for
        try:
            wanted = demo.clock.next_due
            await due.click()
            await expect(page.locator("#moved")).not_to_be_empty()
            assert wanted is not None
            assert demo.clock.now() == wanted
        finally:
            demo.clock.unfreeze()
