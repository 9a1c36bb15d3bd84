"""The same page in the dark, on a phone, and without a mouse."""

import pytest
from playwright.async_api import Locator, expect

from tests.tour.walker import PATIENCE, PHONE, Tour, Walker

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")

LUCIA, KATARZYNA, FAHD = "Lucía Hernández", "Katarzyna Wiśniewska", "فهد العتيبي"
GROUND = "() => getComputedStyle(document.body).backgroundColor"
MOST_TABS = 400


async def test_the_dark_theme_is_chosen_and_stays(tour: Tour) -> None:
    async with tour.visit(color_scheme="light") as walker:
        await walker.open(LUCIA)
        light = await walker.page.evaluate(GROUND)
        await walker.page.get_by_role("button", name="Theme").click()
        await walker.page.get_by_role("menuitemradio", name="Dark").click()
        assert await walker.page.evaluate(GROUND) != light
        await walker.picture("tour/dark")
        await walker.page.reload()
        await expect(walker.page.get_by_role("button", name="Theme: Dark")).to_be_visible()


async def test_a_phone_shows_one_part_at_a_time(tour: Tour) -> None:
    async with tour.visit(viewport=PHONE) as walker:
        parts = walker.page.get_by_role("navigation", name="Parts of the page")
        await parts.get_by_role("button", name="Buyers").click()
        await fits(walker)
        await walker.picture("tour/phone-buyers")
        await walker.open(KATARZYNA)
        await walker.ask("Jakie jest minimalne zamówienie?")
        await fits(walker)
        await walker.picture("tour/phone-chat")
        await parts.get_by_role("button", name="Slack").click()
        card = walker.card(KATARZYNA)
        await walker.sees(card, "Jakie jest minimalne zamówienie?")
        await fits(walker)
        await walker.show(card)
        await walker.picture("tour/phone-slack")
        await walker.approve(KATARZYNA).click()
        await walker.sees(card, "Answered")


async def test_nothing_needs_a_mouse(tour: Tour) -> None:
    async with tour.visit() as walker:
        await walker.open(FAHD)
        before = await walker.answers.count()
        await walker.write("هل لديكم كتالوج؟")
        await walker.sees(walker.card(FAHD), "A draft waits for approval")
        approve = walker.approve(FAHD)
        await tab_to(walker, approve)
        style = "node => getComputedStyle(node).outlineStyle + getComputedStyle(node).boxShadow"
        assert await approve.evaluate(style) != "nonenone"
        await walker.picture("tour/keyboard")
        await walker.page.keyboard.press("Enter")
        await expect(walker.answers).to_have_count(before + 1, timeout=PATIENCE)


async def fits(walker: Walker) -> None:
    """Nothing has to be pushed sideways."""
    assert await walker.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


async def tab_to(walker: Walker, target: Locator) -> None:
    """Go there as one who has no mouse."""
    focused = "node => node === document.activeElement"
    for _ in range(MOST_TABS):
        if await target.evaluate(focused):
            return
        await walker.page.keyboard.press("Tab")
    pytest.fail("the keyboard does not get there")
