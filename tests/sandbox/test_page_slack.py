"""Slack on the page: messages drawn from their Block Kit, and what a click becomes."""

import pytest
from playwright.async_api import expect

from sandbox.control.pictures import PICTURE
from tests.sandbox.slack_bot import Json, actions, button, home, menu
from tests.sandbox.stage import Stage, words

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")

HOSTILE = '<img src=x onerror="document.title=1"> <!channel> *b* {facts} %s'
ESCAPED = '&lt;img src=x onerror="document.title=1"&gt; &lt;!channel&gt; {facts} %s'


async def test_a_click_on_a_card_is_the_click_of_the_chosen_person(stage: Stage) -> None:
    ts = await stage.post(words("*Draft*"), actions(button("draft.approve", "7:1")))
    await stage.button("draft.approve").click()
    press = await stage.heard("block_actions")
    assert press["user"]["name"] == "ania"
    assert press["actions"][0]["action_id"] == "draft.approve"
    assert press["actions"][0]["value"] == "7:1"
    assert press["container"]["message_ts"] == ts
    stage.bot.requests.clear()
    await stage.be("Marek")
    await stage.button("draft.approve").click()
    assert (await stage.heard("block_actions"))["user"]["name"] == "marek"


async def test_a_card_changes_before_ones_eyes(stage: Stage) -> None:
    ts = await stage.post(words("Waiting"), actions(button("draft.approve", "7:1")))
    await expect(stage.button("draft.approve")).to_be_visible()
    await stage.bot.web.chat_update(
        channel=stage.sandbox.slack.sales_channel,
        ts=ts,
        text="Sent",
        blocks=[words("Sent by Ania")],
    )
    await expect(stage.page.locator(".post")).to_contain_text("Sent by Ania")
    await expect(stage.button("draft.approve")).to_have_count(0)


async def test_a_click_the_bot_does_not_take_is_marked(stage: Stage) -> None:
    stage.sandbox.slack.deliveries.ack_within = 0.1
    stage.bot.answer = lambda _: ""
    await stage.post(actions(button("draft.approve", "7:1")))
    await stage.button("draft.approve").click()
    await expect(stage.page.locator(".complaint")).to_contain_text("did not answer in time")


async def test_a_confirmation_is_asked_first(stage: Stage) -> None:
    confirm = {
        "title": {"type": "plain_text", "text": "Dismiss the draft?"},
        "text": {"type": "mrkdwn", "text": "The buyer gets *no* answer."},
        "confirm": {"type": "plain_text", "text": "Yes, dismiss"},
        "deny": {"type": "plain_text", "text": "Keep it"},
    }
    await stage.post(actions(button("draft.dismiss", text="Dismiss") | {"confirm": confirm}))
    await stage.button("draft.dismiss").click()
    await stage.page.get_by_role("button", name="Keep it").click()
    assert stage.sandbox.slack.deliveries.of("block_actions") == []
    await stage.button("draft.dismiss").click()
    await stage.page.get_by_role("button", name="Yes, dismiss").click()
    await stage.heard("block_actions")


async def test_a_menu_acts_on_enter_and_not_while_passing(stage: Stage) -> None:
    await stage.post(actions(menu("draft.choose", "price", "samples", "warranty")))
    await stage.button("draft.choose").focus()
    for key in ("Enter", "ArrowDown", "ArrowDown", "ArrowUp", "Enter"):
        await stage.page.keyboard.press(key)
    press = await stage.heard("block_actions")
    assert press["actions"][0]["selected_option"]["value"] == "samples"
    assert len(stage.sandbox.slack.deliveries.of("block_actions")) == 1


async def test_a_note_is_seen_by_one_person(stage: Stage) -> None:
    slack = stage.sandbox.slack
    await stage.bot.web.chat_postEphemeral(
        channel=slack.sales_channel, user=slack.people["ania"].id, text="Marek was first."
    )
    await expect(stage.page.get_by_text("Only visible to you")).to_be_visible()
    await stage.be("Marek")
    await expect(stage.page.get_by_text("Marek was first.")).to_have_count(0)


async def test_replies_stand_in_their_thread(stage: Stage) -> None:
    ts = await stage.post(words("The card"))
    channel = stage.sandbox.slack.sales_channel
    await stage.bot.web.chat_postMessage(channel=channel, thread_ts=ts, text="A photo came")
    reply = stage.page.locator(".replies").get_by_text("A photo came")
    await expect(reply).to_be_visible()
    await stage.page.get_by_text("1 reply").click()
    await expect(reply).to_be_hidden()
    await stage.bot.web.chat_postMessage(channel=channel, thread_ts=ts, text="Another came")
    await expect(stage.page.get_by_text("2 replies")).to_be_visible()
    await expect(reply).to_be_hidden()


async def test_a_reply_for_all_stands_in_the_channel_too(stage: Stage) -> None:
    ts = await stage.post(words("The card"), text="Late: a question")
    channel = stage.sandbox.slack.sales_channel
    await stage.bot.web.chat_postMessage(
        channel=channel, thread_ts=ts, text="Still late", reply_broadcast=True
    )
    page = stage.page
    said = page.locator(".posts > .post > .post-main", has_text="Still late")
    await expect(said).to_have_count(1)
    await expect(page.locator(".replies")).to_be_hidden()
    await said.get_by_role("button", name="Late: a question").click()
    await expect(page.locator(".posts > .post > .post-main", has_text="The card")).to_be_focused()
    await page.get_by_text("1 reply").click()
    await expect(page.locator(".replies").get_by_text("Still late")).to_be_visible()


async def test_the_home_tab_is_drawn_when_it_is_published(stage: Stage) -> None:
    await stage.page.get_by_role("button", name="Home").click()
    opened = await stage.heard("app_home_opened")
    view = home(words("3 drafts wait"), actions(button("replies.pause", text="Pause")))
    await stage.bot.web.views_publish(user_id=opened["user"], view=view)
    await expect(stage.page.locator(".home")).to_contain_text("3 drafts wait")
    await stage.button("replies.pause").click()
    assert (await stage.heard("block_actions"))["container"]["type"] == "view"


async def test_a_real_ping_looks_like_one(stage: Stage) -> None:
    await stage.post(words("<!channel> and <@U0ANIA0001>, <javascript:alert(1)|here>"))
    await expect(stage.page.locator(".mention")).to_have_text(["@channel", "@Ania Kowalska"])
    await expect(stage.page.locator(".post a")).to_have_count(0)


async def test_hostile_text_is_shown_as_it_is(stage: Stage) -> None:
    lucia = await stage.open_chat("Lucía")
    stage.sandbox.telegram.say(lucia, HOSTILE)
    await stage.post(
        {"type": "header", "text": {"type": "plain_text", "text": HOSTILE}}, words(ESCAPED)
    )
    page = stage.page
    await expect(page.locator(".message.own .text")).to_have_text(HOSTILE)
    await expect(page.locator(".post h4")).to_have_text(HOSTILE)
    shown = ESCAPED.replace("&lt;", "<").replace("&gt;", ">")
    await expect(page.locator(".post .section")).to_have_text(shown)
    assert await page.locator("main img").count() == 0
    assert await page.locator(".mention").count() == 0
    assert await page.title() != "1"


async def test_an_overflow_menu_acts(stage: Stage) -> None:
    overflow: Json = menu("inquiry.more", "copy", "print") | {"type": "overflow"}
    await stage.post(words("A card"), actions(overflow))
    await stage.page.get_by_role("button", name="More", exact=True).click()
    await stage.page.get_by_role("menuitem", name="print").click()
    press = await stage.heard("block_actions")
    assert press["actions"][0]["selected_option"]["value"] == "print"


async def test_a_file_of_a_thread_is_shown_as_a_picture(stage: Stage) -> None:
    ts = await stage.post(words("The card"))
    await stage.bot.web.files_upload_v2(
        channel=stage.sandbox.slack.sales_channel, thread_ts=ts, filename="box.png", content=PICTURE
    )
    image = stage.page.locator(".replies .file img")
    await expect(image).to_be_visible()
    assert await image.evaluate("image => image.decode().then(() => image.naturalWidth)") == 320


async def test_an_edited_message_says_so(stage: Stage) -> None:
    ts = await stage.post(words("First"))
    sales = stage.sandbox.slack.sales_channel
    await stage.bot.web.chat_update(channel=sales, ts=ts, text="x", blocks=[words("Second")])
    await expect(stage.page.locator(".post")).to_contain_text("(edited)")
