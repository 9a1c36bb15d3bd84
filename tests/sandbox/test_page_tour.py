"""The guided tour: it waits for the person, and never stands in the way."""

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from sandbox.clock import SharedClock
from sandbox.telegram import User
from tests.sandbox.slack_bot import Json, actions, button
from tests.sandbox.stage import Stage, on_stage, words
from tests.sandbox.test_page_keyboard import tab_to
from tests.sandbox.test_page_layout import box

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")

PHONE = {"width": 390, "height": 780}
CARD: list[Json] = [words("A draft"), actions(button("draft.approve", "1:1"))]


def title(page: Page) -> Locator:
    return page.locator("#tour h2")


async def answer(stage: Stage, lucia: User, ts: str) -> None:
    """What the bot does when the draft was approved."""
    await stage.heard("block_actions")
    await stage.telegram.send_message(lucia.id, "Son 500 piezas")
    sales = stage.sandbox.slack.sales_channel
    await stage.bot.web.chat_update(channel=sales, ts=ts, text="x", blocks=[words("Answered")])


async def stands_clear(page: Page) -> None:
    """The card lies within the window and does not cover what it speaks of."""
    await expect(page.locator("[data-toured]")).to_be_visible()
    card, target = await box(page.locator("#tour")), await box(page.locator("[data-toured]"))
    size = page.viewport_size
    assert size is not None
    assert card.left >= 0
    assert card.top >= 0
    assert card.right <= size["width"]
    assert card.bottom <= size["height"]
    assert not card.meets(target)


@pytest.mark.parametrize("viewport", [{"width": 1400, "height": 900}, PHONE])
async def test_it_leads_from_a_question_to_the_clock(
    browser: Browser, clock: SharedClock, viewport: Json
) -> None:
    async with on_stage(browser, clock, toured=False, viewport=viewport) as stage:
        page, lucia = stage.page, stage.buyer("Lucía")
        following = page.get_by_role("button", name="Next", exact=True)
        await expect(title(page)).to_have_text("A buyer asks")
        await stands_clear(page)
        await stage.question.click()
        ts = await stage.post(*CARD)
        await expect(title(page)).to_have_text("The desk gets a draft")
        await stands_clear(page)
        await following.click()
        await expect(title(page)).to_have_text("You approve it")
        await expect(page.locator("#tour-text")).to_contain_text("Press Approve.")
        await stands_clear(page)
        await stage.button("draft.approve").click()
        await answer(stage, lucia, ts)
        await expect(title(page)).to_have_text("The buyer has the answer")
        await stands_clear(page)
        await following.click()
        await expect(title(page)).to_have_text("Now break something")
        await page.get_by_role("button", name="Faults").click()
        await page.get_by_role("switch", name="Slack is slow").check()
        await expect(title(page)).to_have_text("Nothing is lost")
        await page.keyboard.press("Escape")
        await following.click()
        await expect(title(page)).to_have_text("Time is yours")
        await stands_clear(page)
        await page.get_by_role("button", name="+10 min").click()
        await expect(page.locator("#tour")).to_be_hidden()
        await page.reload()
        await page.wait_for_selector("body[data-ready]")
        await expect(page.locator("#tour")).to_be_hidden()


async def test_escape_ends_it_for_good_and_the_button_brings_it_back(
    browser: Browser, clock: SharedClock
) -> None:
    async with on_stage(browser, clock, toured=False) as stage:
        page = stage.page
        await expect(page.locator("#tour")).to_be_focused()
        await page.keyboard.press("Escape")
        await expect(page.locator("#tour")).to_be_hidden()
        await expect(page.get_by_role("button", name="Tour")).to_be_focused()
        await page.reload()
        await page.wait_for_selector("body[data-ready]")
        await expect(page.locator("#tour")).to_be_hidden()
        await page.get_by_role("button", name="Tour").click()
        await expect(title(page)).to_have_text("A buyer asks")


async def test_it_is_taken_by_keys_alone(browser: Browser, clock: SharedClock) -> None:
    async with on_stage(browser, clock, toured=False) as stage:
        page, lucia = stage.page, stage.buyer("Lucía")
        await tab_to(page, "#tour .next")
        await page.keyboard.press("Enter")
        await expect(stage.question).to_be_focused()
        await page.keyboard.press("Enter")
        ts = await stage.post(*CARD)
        await expect(page.locator("#tour")).to_be_focused()
        await tab_to(page, "#tour .next")
        await page.keyboard.press("Enter")
        await expect(title(page)).to_have_text("You approve it")
        await tab_to(page, "#tour .next")
        await page.keyboard.press("Enter")
        await expect(stage.button("draft.approve")).to_be_focused()
        await page.keyboard.press("Enter")
        await answer(stage, lucia, ts)
        await expect(title(page)).to_have_text("The buyer has the answer")


async def test_a_step_can_be_skipped_and_left_by_a_button(
    browser: Browser, clock: SharedClock
) -> None:
    async with on_stage(browser, clock, toured=False) as stage:
        await stage.page.get_by_role("button", name="Skip this").click()
        await expect(title(stage.page)).to_have_text("The desk gets a draft")
        await stage.page.get_by_role("button", name="End tour").click()
        await expect(stage.page.locator("#tour")).to_be_hidden()
        await expect(stage.page.locator("[data-toured]")).to_have_count(0)


async def test_it_does_not_take_the_field_from_who_is_writing(
    browser: Browser, clock: SharedClock
) -> None:
    async with on_stage(browser, clock, toured=False) as stage:
        await stage.composer.fill("Hola")
        await stage.page.keyboard.press("Enter")
        await expect(title(stage.page)).to_have_text("The desk gets a draft")
        await expect(stage.composer).to_be_focused()
