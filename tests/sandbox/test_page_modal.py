"""Modals on the page: filled in, refused, and left."""

import asyncio

import pytest
from playwright.async_api import expect

from tests.sandbox.slack_bot import Json, actions, button, field, modal
from tests.sandbox.stage import Stage

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_modal_is_filled_in_and_submitted(stage: Stage) -> None:
    await edit(stage, modal(field(initial_value="Son 500 piezas.", multiline=True)))
    reply = stage.page.get_by_label("Reply")
    await expect(reply).to_be_focused()
    await expect(reply).to_have_value("Son 500 piezas.")
    await reply.fill("Son 400 piezas.")
    await stage.page.get_by_role("button", name="Send", exact=True).last.click()
    submission = await stage.heard("view_submission")
    assert submission["view"]["state"]["values"]["reply"]["text"]["value"] == "Son 400 piezas."
    await expect(stage.page.locator(".modal")).to_have_count(0)


async def test_what_is_wrong_in_a_modal_is_said_at_its_field(stage: Stage) -> None:
    await edit(stage, modal(field()))
    send = stage.page.get_by_role("button", name="Send", exact=True).last
    await send.click()
    await expect(stage.page.locator(".modal .error")).to_have_text("Please fill this in.")
    stage.bot.answer = lambda _: {
        "response_action": "errors",
        "errors": {"reply": "A newer draft is there."},
    }
    await stage.page.get_by_label("Reply").fill("Si")
    await send.click()
    await expect(stage.page.locator(".modal .error")).to_have_text("A newer draft is there.")
    await expect(stage.page.get_by_label("Reply")).to_have_attribute("aria-invalid", "true")
    await expect(stage.page.get_by_label("Reply")).to_have_value("Si")
    await stage.page.keyboard.press("Escape")
    await expect(stage.page.locator(".modal")).to_have_count(0)


async def test_buyers_can_write_while_a_modal_is_open(stage: Stage) -> None:
    await edit(stage, modal(field()))
    await stage.page.get_by_label("Reply").fill("half a rep")
    await stage.open_chat("Chinedu")
    await stage.question.click()
    await expect(stage.page.locator(".message.own")).to_have_count(1)
    await expect(stage.page.get_by_label("Reply")).to_have_value("half a rep")


async def edit(stage: Stage, view: Json) -> None:
    """Click Edit, and have the bot open a modal in answer."""
    await stage.post(actions(button("draft.edit", "7:1", text="Edit")))
    click = asyncio.create_task(stage.button("draft.edit").click())
    press = await stage.heard("block_actions")
    await stage.bot.web.views_open(trigger_id=press["trigger_id"], view=view)
    await click
    await expect(stage.page.locator(".modal")).to_be_visible()
