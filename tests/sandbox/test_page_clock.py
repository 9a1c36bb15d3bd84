"""The clock on top of the page, and the theme beside it."""

from datetime import timedelta

import pytest
from playwright.async_api import Browser, expect

from sandbox.clock import SharedClock
from sandbox.dues import DueKind
from tests.sandbox.conftest import START
from tests.sandbox.stage import Stage, looking, on_stage, words

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")

GROUND = "getComputedStyle(document.body).backgroundColor"
LIGHT, DARK = "rgb(230, 233, 236)", "rgb(10, 12, 14)"


async def test_the_clock_moves_for_all(stage: Stage, browser: Browser) -> None:
    async with looking(browser, stage.sandbox.url) as other:
        await stage.page.get_by_role("button", name="+10 min").click()
        await expect(other.locator("#now")).to_have_text("Mon 2 Mar, 09:10 UTC")
        await stage.page.get_by_role("button", name="+1 h").click()
        await expect(other.locator("#now")).to_contain_text("10:10")
    assert stage.sandbox.clock.now() - START == timedelta(minutes=70)


async def test_it_says_how_far_it_was_moved(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    clock = SharedClock.create(tmp_path_factory.mktemp("clock") / "clock")
    async with on_stage(browser, clock) as stage:
        moved = stage.page.locator("#moved")
        await expect(moved).to_have_text("")
        for name in ("+1 h", "+1 h", "+10 min"):
            await stage.page.get_by_role("button", name=name).click()
        await expect(moved).to_have_text("2 h 10 min ahead")
    clock.close()


async def test_nothing_due_is_said_and_the_button_does_nothing(stage: Stage) -> None:
    due = stage.page.get_by_role("button", name="To the next due")
    await expect(due).to_contain_text("nothing waits")
    await expect(due).to_have_attribute("aria-disabled", "true")
    await due.dispatch_event("click")
    assert stage.sandbox.clock.now() == START


async def test_the_next_due_is_told_and_gone_to(stage: Stage) -> None:
    due_at = START + timedelta(minutes=42)
    stage.sandbox.clock.tell_due(due_at)
    due = stage.page.get_by_role("button", name="To the next due")
    await expect(due).to_contain_text("To the next due09:42 · in 42 min")
    stage.sandbox.clock.tell_kind(DueKind.WARNING)
    await expect(due).to_contain_text("a warning, 09:42 · in 42 min")
    await due.click()
    await expect(stage.page.locator("#now")).to_contain_text("09:42")
    assert stage.sandbox.clock.now() == due_at


async def test_today_becomes_yesterday_where_the_clock_is_moved(stage: Stage) -> None:
    lucia = await stage.open_chat("Lucía")
    stage.sandbox.telegram.say(lucia, "¿Precio?")
    at = int(START.timestamp())
    await stage.post(words(f"Asked <!date^{at}^{{date_pretty}}|then>"))
    days = stage.page.locator(".day, .date-line")
    await expect(days).to_have_text(["Today", "Today"])
    await expect(stage.page.locator(".posts")).to_contain_text("Asked today")
    stage.sandbox.clock.move(timedelta(days=1))
    await expect(days).to_have_text(["Yesterday", "Yesterday"])
    await expect(stage.page.locator(".posts")).to_contain_text("Asked yesterday")
    stage.sandbox.telegram.say(lucia, "¿Hola?")
    await expect(days).to_have_text(["Yesterday", "Today", "Yesterday"])


async def test_the_theme_is_the_systems_until_one_is_chosen(stage: Stage) -> None:
    page = stage.page
    await page.emulate_media(color_scheme="light")
    assert await page.evaluate(GROUND) == LIGHT
    await page.emulate_media(color_scheme="dark")
    assert await page.evaluate(GROUND) == DARK
    await page.get_by_role("button", name="Theme").click()
    await page.get_by_role("menuitemradio", name="Light").click()
    assert await page.evaluate(GROUND) == LIGHT


async def test_a_chosen_theme_is_remembered(stage: Stage) -> None:
    page = stage.page
    await page.emulate_media(color_scheme="light")
    await page.get_by_role("button", name="Theme").click()
    await page.get_by_role("menuitemradio", name="Dark").click()
    await page.reload()
    await page.wait_for_selector("body[data-ready]")
    assert await page.evaluate(GROUND) == DARK
    await expect(page.get_by_role("button", name="Theme: Dark")).to_be_visible()
