"""How the parts of the page lie to each other, at a desk's width and a phone's: never in pixels."""

from dataclasses import dataclass

import pytest
from playwright.async_api import Browser, Locator, Page

from sandbox.clock import SharedClock
from tests.sandbox.slack_bot import actions, button
from tests.sandbox.stage import Stage, on_stage, words

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")

LONG = "Donaudampfschifffahrtsgesellschaftskapitän" * 4
OVERFLOWING = """() => {
    const wide = [...document.querySelectorAll('main *, #top, #top *, #panes')].filter((node) => {
        const style = getComputedStyle(node);
        if (style.position === 'absolute' || style.overflowX !== 'visible') return false;
        if (node.closest('#suggestions, #places, .spoken, svg, .icon')) return false;
        const box = node.getBoundingClientRect();
        return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
    });
    return wide.map((node) => node.outerHTML.slice(0, 90));
}"""
"""What sticks out of the window, but for what scrolls sideways on purpose."""


@dataclass(frozen=True)
class Box:
    """Where an element is, in CSS pixels of the window."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether both share some of the screen; half a pixel is rounding."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > 0.5 and down > 0.5

    def within(self, other: "Box") -> bool:
        """Whether it lies in the other one."""
        return (
            self.left >= other.left - 0.5
            and self.right <= other.right + 0.5
            and self.top >= other.top - 0.5
            and self.bottom <= other.bottom + 0.5
        )


async def box(node: Locator) -> Box:
    """The box of an element that is shown."""
    found = await node.bounding_box()
    assert found is not None
    x, y = found["x"], found["y"]
    return Box(x, y, x + found["width"], y + found["height"])


async def boxes(page: Page, *selectors: str) -> list[Box]:
    return [await box(page.locator(each).first) for each in selectors]


def apart(found: list[Box]) -> bool:
    """Whether none covers another."""
    return not any(a.meets(b) for n, a in enumerate(found) for b in found[n + 1 :])


async def fill(stage: Stage) -> None:
    """Long words in every place that shows words."""
    lucia = stage.buyer("Lucía")
    stage.sandbox.telegram.say(lucia, LONG)
    stage.sandbox.telegram.send_document(lucia, f"{LONG}.pdf", b"x")
    row = [button(f"b{n}", text="Long " * 5) for n in range(5)]
    ts = await stage.post(words(f"`{LONG}`"), words(LONG), actions(*row))
    sales = stage.sandbox.slack.sales_channel
    await stage.bot.web.chat_postMessage(channel=sales, thread_ts=ts, text=LONG)
    await stage.page.get_by_text("1 reply").wait_for(state="attached")


async def test_at_a_desk_the_parts_stand_side_by_side(stage: Stage) -> None:
    buyers, chat, slack = await boxes(stage.page, "#buyers", "#chat", "#slack")
    assert apart([buyers, chat, slack])
    assert buyers.right <= chat.left
    assert chat.right <= slack.left
    assert buyers.top == chat.top == slack.top
    assert buyers.bottom == chat.bottom == slack.bottom


async def test_the_bar_on_top_is_one_row_in_reading_order(stage: Stage) -> None:
    parts = ("#top h1", ".clock", "#proof", ".bot", "#faults", "#theme", "#tour-button")
    found = await boxes(stage.page, *parts)
    assert apart(found)
    assert [each.left for each in found] == sorted(each.left for each in found)
    assert max(each.top for each in found) < min(each.bottom for each in found)


async def test_the_chat_stacks_without_covering(stage: Stage) -> None:
    await fill(stage)
    await stage.open_chat("Lucía")
    found = await boxes(stage.page, "#chat-head", ".wall", "#suggestions", "#composer")
    assert apart(found)
    assert [each.top for each in found] == sorted(each.top for each in found)
    wall = found[1]
    for bubble in await stage.page.locator(".bubble").all():
        shown = await box(bubble)
        assert shown.left >= wall.left
        assert shown.right <= wall.right


async def test_a_card_stays_within_its_column(stage: Stage) -> None:
    await fill(stage)
    board = await box(stage.page.locator("#slack-board"))
    for part in await stage.page.locator(".post-main, .block, .act").all():
        if await part.is_visible() and await part.locator("xpath=ancestor::*[@id='slack']").count():
            shown = await box(part)
            assert board.left <= shown.left
            assert shown.right <= board.right


async def test_buttons_of_a_card_lie_in_a_row_that_wraps(stage: Stage) -> None:
    await fill(stage)
    found = [await box(each) for each in await stage.page.locator(".actions .act").all()]
    assert apart(found)
    rows = {each.top for each in found}
    assert len(rows) > 1
    assert found[0].left == min(each.left for each in found)


async def test_suggestions_lie_below_each_other_and_within_an_empty_chat(
    browser: Browser, clock: SharedClock
) -> None:
    async with on_stage(browser, clock, viewport={"width": 360, "height": 780}) as stage:
        chat = await box(stage.page.locator("#chat"))
        found = [await box(each) for each in await stage.page.locator(".chip").all()]
        assert len(found) > 1
        assert apart(found)
        assert len({each.left for each in found}) == 1
        assert all(each.right <= chat.right for each in found)


@pytest.mark.parametrize("width", [360, 390, 430])
async def test_a_phone_shows_one_part_and_nothing_sticks_out(
    browser: Browser, clock: SharedClock, width: int
) -> None:
    async with on_stage(browser, clock, viewport={"width": width, "height": 780}) as stage:
        await fill(stage)
        page = stage.page
        for name, part in (("Buyers", "#buyers"), ("Chat", "#chat"), ("Slack", "#slack")):
            await page.locator("#panes").get_by_role("button", name=name).click()
            assert await page.evaluate(OVERFLOWING) == []
            assert await page.evaluate("document.documentElement.scrollWidth") <= width
            shown = [
                await page.locator(each).is_visible() for each in ("#buyers", "#chat", "#slack")
            ]
            assert shown.count(True) == 1
            top, pane, bar = await boxes(page, "#top", part, "#panes")
            assert apart([top, pane, bar])
            assert pane.left <= 0
            assert pane.right >= width
            assert bar.bottom <= 780


async def test_on_a_phone_the_bar_below_tells_what_is_new(
    browser: Browser, clock: SharedClock
) -> None:
    async with on_stage(browser, clock, viewport={"width": 390, "height": 780}) as stage:
        await stage.post(words("A card"))
        bar = stage.page.locator("#panes")
        slack = bar.get_by_role("button", name="Slack")
        await slack.locator(".badge").wait_for()
        await slack.click()
        await slack.locator(".badge").wait_for(state="detached")
        assert await slack.get_attribute("aria-current") == "true"


async def test_on_a_phone_fingers_find_the_buttons(browser: Browser, clock: SharedClock) -> None:
    async with on_stage(browser, clock, viewport={"width": 360, "height": 780}) as stage:
        await stage.post(words("A card"), actions(button("draft.approve", "7:1")))
        page = stage.page
        await page.locator("#panes").get_by_role("button", name="Slack").click()
        targets = await boxes(
            page, '[data-action="draft.approve"]', "#panes button", ".place", ".choice"
        )
        # 24 by 24 is the least that WCAG 2.2 asks for (2.5.8).
        assert all(
            each.right - each.left >= 24 and each.bottom - each.top >= 24 for each in targets
        )


async def test_the_switchboard_fits_a_phone(browser: Browser, clock: SharedClock) -> None:
    async with on_stage(browser, clock, viewport={"width": 360, "height": 640}) as stage:
        await stage.page.get_by_role("button", name="Faults").click()
        panel, bar = await boxes(stage.page, "#faults-panel", "#panes")
        assert panel.within(Box(0, 0, 360, 640))
        assert not panel.meets(bar)
