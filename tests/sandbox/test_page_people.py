"""Two salespeople and two managers: everybody has a Slack of their own."""

import pytest
from playwright.async_api import Browser, expect

from tests.sandbox.slack_bot import actions, button
from tests.sandbox.stage import Stage, looking, words

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_there_are_two_salespeople_and_two_managers(stage: Stage) -> None:
    people = (
        await stage.page.get_by_role("group", name="You are").locator("label").all_inner_texts()
    )
    said = [" ".join(each.split()) for each in people]
    assert said == ["Ania Sales", "Marek Sales", "Helena Manager", "Viktor Manager"]


async def test_everybody_has_their_own_unread_marks(stage: Stage) -> None:
    slack = stage.sandbox.slack
    await stage.post(words("A card"))
    await stage.bot.web.chat_postMessage(channel=slack.sla_channel, text="A promise is broken")
    page = stage.page
    await expect(page.locator('[data-place="sla"] .badge')).to_have_text("1 new")
    await expect(page.locator('[data-place="sales"] .badge')).to_have_count(0)
    marks = page.locator(".choice .badge")
    await expect(marks).to_have_text(["2 new"] * 3)
    await page.get_by_role("button", name="# sla").click()
    await expect(page.locator(".place .badge")).to_have_count(0)
    await stage.be("Helena")
    await expect(page.locator('[data-place="sales"] .badge')).to_have_text("1 new")


async def test_a_direct_message_is_for_one_person(stage: Stage) -> None:
    helena = stage.sandbox.slack.people["helena"]
    await stage.bot.web.chat_postMessage(channel=helena.id, text="You are called.")
    await expect(stage.page.locator(".choice", has_text="Helena").locator(".badge")).to_be_visible()
    await expect(stage.page.locator(".choice .badge")).to_have_count(1)
    await stage.be("Helena")
    await stage.page.get_by_role("button", name="Direct messages").click()
    await expect(stage.page.locator(".post")).to_contain_text("You are called.")
    await stage.be("Viktor")
    await expect(stage.page.get_by_text("You are called.")).to_have_count(0)


async def test_two_people_look_at_once(stage: Stage, browser: Browser) -> None:
    async with looking(browser, stage.sandbox.url) as other:
        await other.get_by_role("radio", name="Marek").check()
        ts = await stage.post(words("Waiting"), actions(button("draft.approve", "7:1")))
        await other.locator('[data-action="draft.approve"]').click()
        assert (await stage.heard("block_actions"))["user"]["name"] == "marek"
        slack = stage.sandbox.slack
        await stage.bot.web.chat_update(
            channel=slack.sales_channel, ts=ts, text="x", blocks=[words("Sent by Marek")]
        )
        await expect(stage.page.locator(".post")).to_contain_text("Sent by Marek")
        await stage.bot.web.chat_postEphemeral(
            channel=slack.sales_channel, user=slack.people["ania"].id, text="Marek was first."
        )
        await expect(stage.page.get_by_text("Marek was first.")).to_be_visible()
        await expect(other.get_by_text("Marek was first.")).to_have_count(0)


async def test_the_language_of_a_persons_slack_can_be_chosen(stage: Stage) -> None:
    await stage.page.get_by_role("button", name="Language of Ania's Slack").click()
    await stage.page.get_by_role("menuitemradio", name="中文").click()
    chosen = stage.page.get_by_role("button", name="Language of Ania's Slack: 中文")
    await expect(chosen).to_be_focused()
    assert stage.sandbox.slack.people["ania"].locale == "zh-CN"
    assert stage.sandbox.slack.people["marek"].locale == "en-US"
