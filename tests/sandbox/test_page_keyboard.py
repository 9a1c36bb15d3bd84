"""The page without a mouse."""

import pytest
from playwright.async_api import Page, expect

from tests.sandbox.slack_bot import actions, button, field, menu, modal
from tests.sandbox.stage import Stage, words
from tests.sandbox.test_page_modal import edit

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")

OUTLINED = """() => {
    const style = getComputedStyle(document.activeElement);
    const inside = document.activeElement.matches('input[type=radio]');
    return inside || style.outlineStyle !== 'none' || style.boxShadow !== 'none'
        || style.borderColor !== 'rgba(0, 0, 0, 0)';
}"""


async def tab_to(page: Page, selector: str, key: str = "Tab") -> int:
    """Press Tab until an element has the focus; how often. Fails where it is out of reach."""
    for presses in range(1, 60):
        await page.keyboard.press(key)
        if await page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return presses
    raise AssertionError(f"{selector} was not reached")


async def test_a_question_is_asked_and_a_card_pressed_by_keys_alone(stage: Stage) -> None:
    page = stage.page
    await stage.post(words("A draft"), actions(button("draft.approve", "7:1")))
    await expect(stage.button("draft.approve")).to_be_visible()
    await tab_to(page, ".chip")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    (update,) = await stage.updates()
    assert update.message is not None
    assert update.message.text == "¿Cuánto tardan en producir el pedido?"
    await tab_to(page, '[data-action="draft.approve"]')
    assert await page.evaluate(OUTLINED)
    await page.keyboard.press("Enter")
    assert (await stage.heard("block_actions"))["actions"][0]["action_id"] == "draft.approve"


async def test_buyers_are_one_stop_and_arrows_move_among_them(stage: Stage) -> None:
    page = stage.page
    await tab_to(page, ".buyer")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowDown")
    await expect(page.locator(".buyer", has_text="Katarzyna")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.locator("#chat-head h2")).to_have_text("Katarzyna Wiśniewska")
    await page.keyboard.press("End")
    await expect(page.locator(".buyer").last).to_be_focused()
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("button", name="New buyer")).to_be_focused()


async def test_tab_goes_round_all_parts_in_order_and_is_seen(stage: Stage) -> None:
    page = stage.page
    order = ["#top button", ".buyer", "#chat-head button", "#say", ".choice input", ".place"]
    presses = [await tab_to(page, each) for each in order]
    assert all(each < 12 for each in presses)
    for _ in range(12):
        await page.keyboard.press("Shift+Tab")
        assert await page.evaluate(OUTLINED)


async def test_the_first_stop_leads_to_slack(stage: Stage) -> None:
    await stage.page.keyboard.press("Tab")
    await expect(stage.page.get_by_role("link", name="Skip to Slack")).to_be_focused()
    await stage.page.keyboard.press("Enter")
    await expect(stage.page.locator("#slack-board")).to_be_focused()


async def test_a_message_is_edited_from_the_list_with_enter(stage: Stage) -> None:
    lucia = await stage.open_chat("Lucía")
    for text in ("first", "second"):
        stage.sandbox.telegram.say(lucia, text)
    await expect(stage.page.locator(".message.own")).to_have_count(2)
    await stage.composer.focus()
    await tab_to(stage.page, ".message", "Shift+Tab")
    await stage.page.keyboard.press("ArrowUp")
    await stage.page.keyboard.press("Enter")
    await expect(stage.composer).to_have_value("first")


async def test_people_and_places_are_chosen_with_arrows(stage: Stage) -> None:
    page = stage.page
    await page.get_by_role("radio", name="Ania").focus()
    await page.keyboard.press("ArrowRight")
    await expect(page.get_by_role("radio", name="Marek")).to_be_checked()
    await expect(page.get_by_role("radio", name="Marek")).to_be_focused()
    await tab_to(page, ".place[aria-current]")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name="# sla")).to_be_focused()
    await expect(page.locator(".board-head h3")).to_have_text("# sla")


async def test_a_menu_is_left_with_escape_and_gives_focus_back(stage: Stage) -> None:
    await stage.post(actions(menu("draft.choose", "price", "samples")))
    choice = stage.button("draft.choose")
    await choice.focus()
    await stage.page.keyboard.press("Enter")
    await stage.page.keyboard.press("s")
    await expect(stage.page.get_by_role("menuitem", name="samples")).to_be_focused()
    await stage.page.keyboard.press("Escape")
    await expect(choice).to_be_focused()
    assert stage.sandbox.slack.deliveries.of("block_actions") == []


async def test_a_modal_is_no_trap_and_escape_gives_focus_back(stage: Stage) -> None:
    await edit(stage, modal(field()))
    page = stage.page
    await expect(page.get_by_label("Reply")).to_be_focused()
    await tab_to(page, "#say", "Shift+Tab")
    await tab_to(page, "[name='text'], .modal textarea, .modal input")
    await page.keyboard.press("Escape")
    await expect(page.locator(".modal")).to_have_count(0)
    await expect(stage.button("draft.edit")).to_be_focused()


async def test_a_card_that_changes_keeps_the_focus(stage: Stage) -> None:
    ts = await stage.post(words("One"), actions(button("draft.approve", "7:1"), button("x")))
    await stage.button("draft.approve").focus()
    sales = stage.sandbox.slack.sales_channel
    blocks = [words("Two"), actions(button("draft.approve", "7:2"))]
    await stage.bot.web.chat_update(channel=sales, ts=ts, text="x", blocks=blocks)
    await expect(stage.page.locator(".post")).to_contain_text("Two")
    await expect(stage.button("draft.approve")).to_be_focused()
