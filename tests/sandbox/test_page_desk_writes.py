"""The line below a Slack channel: words for everybody there, and commands to the bot."""

import pytest
from playwright.async_api import Locator, expect

from tests.sandbox.stage import Stage

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")


def line(stage: Stage, channel: str = "#sales") -> Locator:
    """Where the desk writes."""
    return stage.page.get_by_label(f"Message {channel}")


async def test_a_command_is_the_command_of_the_chosen_person_in_this_channel(stage: Stage) -> None:
    stage.bot.answer = lambda _: {"text": "Noted for inquiry 12"}
    await stage.be("Helena")
    await stage.page.get_by_role("button", name="# sla").click()
    await line(stage, "#sla").fill("/parley kept refund 12")
    await stage.page.keyboard.press("Enter")
    await expect(stage.page.locator(".post")).to_contain_text("Noted for inquiry 12")
    await expect(line(stage, "#sla")).to_have_value("")
    (delivery,) = stage.sandbox.slack.deliveries.of("/parley")
    assert delivery.payload["user_name"] == "helena"
    assert delivery.payload["text"] == "kept refund 12"
    assert delivery.payload["channel_id"] == stage.sandbox.slack.sla_channel


async def test_words_are_for_everybody_in_the_channel(stage: Stage) -> None:
    await line(stage).fill("Who takes <b>Lucía</b>?")
    await stage.page.get_by_role("button", name="Send to the channel").click()
    await expect(stage.page.locator(".post")).to_contain_text("Who takes <b>Lucía</b>?")
    (message,) = stage.sandbox.slack.messages(stage.sandbox.slack.sales_channel)
    assert message.user == stage.sandbox.slack.people["ania"].id


async def test_a_command_the_bot_does_not_take_comes_back(stage: Stage) -> None:
    stage.sandbox.slack.deliveries.ack_within = 0.1
    stage.bot.answer = lambda _: ""
    await line(stage).fill("/parley clock 12")
    await stage.page.keyboard.press("Enter")
    await expect(stage.page.locator("#note")).to_have_text(
        "/parley failed because the app did not respond."
    )
    await expect(line(stage)).to_have_value("/parley clock 12")


async def test_there_is_no_line_where_nobody_can_write(stage: Stage) -> None:
    await expect(line(stage)).to_be_visible()
    for place in ("Home", "Direct messages"):
        await stage.page.get_by_role("button", name=place).click()
        await expect(stage.page.locator(".desk-composer")).to_have_count(0)
