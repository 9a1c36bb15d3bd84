"""The demo page in a real browser: what people see and what their clicks become."""

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from sandbox.clock import SharedClock
from sandbox.faults import Delay
from tests.sandbox.conftest import START
from tests.sandbox.slack_bot import Json, actions, button, field, home, menu, modal
from tests.sandbox.stage import Stage, browsing, on_stage

pytestmark = pytest.mark.asyncio(loop_scope="module")

HOSTILE = '<img src=x onerror="document.title=1"> <!channel> *b* {facts} %s'
ESCAPED = '&lt;img src=x onerror="document.title=1"&gt; &lt;!channel&gt; {facts} %s'


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with browsing() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def stage(browser: Browser, clock: SharedClock) -> AsyncIterator[Stage]:
    async with on_stage(browser, clock) as stage:
        yield stage


def words(text: str) -> Json:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


async def test_what_a_buyer_writes_reaches_the_bot(stage: Stage) -> None:
    await stage.open_chat("Lucía")
    await stage.page.get_by_label("Message", exact=True).fill("¿Hacen envíos a México?")
    await stage.page.keyboard.press("Enter")
    (update,) = await stage.updates()
    assert update.message is not None
    assert update.message.text == "¿Hacen envíos a México?"
    assert update.message.from_user is not None
    assert update.message.from_user.language_code == "es-MX"
    await expect(stage.page.locator(".message.own")).to_contain_text("¿Hacen envíos a México?")


async def test_a_suggested_question_is_asked_with_one_click(stage: Stage) -> None:
    await stage.open_chat("Katarzyna")
    await stage.page.get_by_text("Jakie jest minimalne zamówienie?").click()
    (update,) = await stage.updates()
    assert update.message is not None
    assert update.message.text == "Jakie jest minimalne zamówienie?"


async def test_an_answer_appears_without_a_reload(stage: Stage) -> None:
    lucia = await stage.open_chat("Lucía")
    stage.sandbox.telegram.say(lucia, "Hola")
    await stage.telegram.send_message(lucia.id, "Son <b>500</b> piezas", parse_mode="HTML")
    answer = stage.page.locator(".message.theirs")
    await expect(answer).to_contain_text("Son 500 piezas")
    await expect(answer.locator("strong")).to_have_text("500")


async def test_a_button_of_the_bot_calls_it_back_and_shows_its_line(stage: Stage) -> None:
    joao = await stage.open_chat("João")
    stage.sandbox.telegram.say(joao, "Oi")
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("Português", callback_data="lang:pt")]])
    await stage.telegram.send_message(joao.id, "Idioma?", reply_markup=keys)
    await stage.page.get_by_role("button", name="Português").click()
    await stage.sandbox.effects.wait(lambda effect: effect.kind == "pressed")
    query = (await stage.updates())[-1].callback_query
    assert query is not None
    assert query.data == "lang:pt"
    await stage.telegram.answer_callback_query(query.id, "Pronto")
    await expect(stage.page.locator("#toast")).to_have_text("Pronto")


async def test_a_buyer_edits_a_message_and_blocks_the_bot(stage: Stage) -> None:
    lucia = await stage.open_chat("Lucía")
    stage.sandbox.telegram.say(lucia, "500 piesas")
    await stage.page.locator(".message.own").hover()
    await stage.page.get_by_role("button", name="Edit this message").click()
    await stage.page.get_by_label("Message", exact=True).fill("500 piezas")
    await stage.page.keyboard.press("Enter")
    await expect(stage.page.locator(".message.own")).to_contain_text("edited")
    await stage.page.get_by_role("button", name="Block the bot").click()
    await expect(stage.page.get_by_label("Message", exact=True)).to_be_disabled()
    kinds = [update.edited_message or update.my_chat_member for update in await stage.updates()]
    assert [each is not None for each in kinds] == [False, True, True]


async def test_a_photo_can_be_sent_from_the_menu(stage: Stage) -> None:
    await stage.open_chat("Lucía")
    await stage.page.get_by_role("button", name="Attach").click()
    await stage.page.get_by_role("menuitem", name="Photo").click()
    await expect(stage.page.locator("img.photo")).to_be_visible()
    (update,) = await stage.updates()
    assert update.message is not None
    assert update.message.photo
    loaded = "document.querySelector('img.photo').naturalWidth === 320"
    await stage.page.wait_for_function(loaded)


async def test_a_click_on_a_card_is_the_click_of_the_chosen_person(stage: Stage) -> None:
    ts = await stage.post(words("*Draft*"), actions(button("draft.approve", "7:1")))
    await stage.button("draft.approve").click()
    press = await stage.heard("block_actions")
    assert press["user"]["name"] == "ania"
    assert press["actions"][0]["action_id"] == "draft.approve"
    assert press["actions"][0]["value"] == "7:1"
    assert press["container"]["message_ts"] == ts
    stage.bot.requests.clear()
    await stage.page.get_by_role("radio", name="Marek").check()
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


async def test_a_modal_is_filled_in_and_submitted(stage: Stage) -> None:
    await _edit(stage, modal(field(initial_value="Son 500 piezas.", multiline=True)))
    reply = stage.page.get_by_label("Reply")
    await expect(reply).to_be_focused()
    await expect(reply).to_have_value("Son 500 piezas.")
    await reply.fill("Son 400 piezas.")
    await stage.page.get_by_role("button", name="Send", exact=True).last.click()
    submission = await stage.heard("view_submission")
    assert submission["view"]["state"]["values"]["reply"]["text"]["value"] == "Son 400 piezas."
    await expect(stage.page.locator(".modal")).to_have_count(0)


async def test_what_is_wrong_in_a_modal_is_said_at_its_field(stage: Stage) -> None:
    await _edit(stage, modal(field()))
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
    await expect(stage.page.get_by_label("Reply")).to_have_value("Si")
    await stage.page.keyboard.press("Escape")
    await expect(stage.page.locator(".modal")).to_have_count(0)


async def test_buyers_can_write_while_a_modal_is_open(stage: Stage) -> None:
    await _edit(stage, modal(field()))
    await stage.page.get_by_label("Reply").fill("half a rep")
    await stage.open_chat("Chinedu")
    await stage.page.get_by_text("What is your minimum order quantity?").click()
    await expect(stage.page.locator(".message.own")).to_have_count(1)
    await expect(stage.page.get_by_label("Reply")).to_have_value("half a rep")


async def test_a_note_is_seen_by_one_person(stage: Stage) -> None:
    slack = stage.sandbox.slack
    await stage.bot.web.chat_postEphemeral(
        channel=slack.sales_channel, user=slack.people["ania"].id, text="Marek was first."
    )
    await expect(stage.page.get_by_text("Only visible to you")).to_be_visible()
    await stage.page.get_by_role("radio", name="Marek").check()
    await expect(stage.page.get_by_text("Marek was first.")).to_have_count(0)


async def test_replies_stand_in_their_thread(stage: Stage) -> None:
    ts = await stage.post(words("The card"))
    channel = stage.sandbox.slack.sales_channel
    await stage.bot.web.chat_postMessage(channel=channel, thread_ts=ts, text="A photo came")
    await stage.page.get_by_text("1 reply").click()
    await expect(stage.page.locator(".replies")).to_contain_text("A photo came")


async def test_the_home_tab_is_drawn_when_it_is_published(stage: Stage) -> None:
    await stage.page.get_by_role("button", name="Home").click()
    opened = await stage.heard("app_home_opened")
    view = home(words("3 drafts wait"), actions(button("replies.pause", text="Pause")))
    await stage.bot.web.views_publish(user_id=opened["user"], view=view)
    await expect(stage.page.locator(".home")).to_contain_text("3 drafts wait")
    await stage.button("replies.pause").click()
    assert (await stage.heard("block_actions"))["container"]["type"] == "view"


async def test_arabic_runs_from_right_to_left(stage: Stage) -> None:
    await stage.open_chat("فهد")
    await stage.page.get_by_text("ما هو الحد الأدنى للطلب؟").click()
    await stage.post(words("*Buyer*\n>ما هو الحد الأدنى للطلب؟ MOQ"))
    direction = "node => getComputedStyle(node).direction"
    text = stage.page.locator(".message.own .text")
    assert await text.evaluate(direction) == "rtl"
    assert await stage.page.locator(".post blockquote .line").evaluate(direction) == "rtl"
    assert await stage.page.locator(".post .line").first.evaluate(direction) == "ltr"


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


async def test_a_real_ping_looks_like_one(stage: Stage) -> None:
    await stage.post(words("<!channel> and <@U0ANIA0001>, <javascript:alert(1)|here>"))
    await expect(stage.page.locator(".mention")).to_have_text(["@channel", "@Ania Kowalska"])
    await expect(stage.page.locator(".post a")).to_have_count(0)


async def test_the_clock_moves_for_all(stage: Stage) -> None:
    await stage.page.get_by_role("button", name="+10 min").click()
    await expect(stage.page.locator("#now")).to_contain_text("09:10")
    await stage.page.get_by_role("button", name="+1 h").click()
    await expect(stage.page.locator("#now")).to_contain_text("10:10")
    assert (stage.sandbox.clock.now() - START).total_seconds() == 70 * 60


async def test_a_fault_is_switched_on_and_off(stage: Stage) -> None:
    await stage.page.get_by_text("Faults").click()
    switch = stage.page.get_by_role("switch", name="Slack is slow")
    await switch.check()
    await expect(stage.page.locator("#faults-on")).to_have_text("1")
    (rule,) = stage.sandbox.faults.rules.values()
    assert isinstance(rule.action, Delay)
    await switch.uncheck()
    await expect(stage.page.locator("#faults-on")).to_be_hidden()
    assert stage.sandbox.faults.rules == {}


async def test_a_new_buyer_can_be_made(stage: Stage) -> None:
    await stage.page.get_by_role("button", name="New buyer").click()
    await stage.page.get_by_label("Name").fill("Nguyễn")
    await stage.page.get_by_role("button", name="Add").click()
    await stage.page.get_by_role("button", name="Start", exact=True).click()
    (update,) = await stage.updates()
    assert update.message is not None
    assert update.message.text == "/start"


async def test_a_phone_shows_one_part_without_sideways_scrolling(
    browser: Browser, clock: SharedClock
) -> None:
    async with on_stage(browser, clock, viewport={"width": 390, "height": 844}) as stage:
        long = "Donaudampfschifffahrtsgesellschaftskapitän" * 4
        stage.sandbox.telegram.say(stage.buyer("Lucía"), long)
        await stage.post(
            words(f"`{long}`"), actions(*(button(f"b{n}", text="Long " * 5) for n in range(5)))
        )
        for name in ("Buyers", "Chat", "Slack"):
            await stage.page.locator("#panes").get_by_text(name).click()
            assert await stage.page.locator("main > section:visible").count() == 1
            width = "document.documentElement.scrollWidth"
            assert await stage.page.evaluate(width) <= 390
            wide = "[...document.querySelectorAll('main > section')].some(s => s.scrollWidth > 390)"
            assert not await stage.page.evaluate(wide)


async def test_nothing_comes_from_outside_the_machine(browser: Browser, clock: SharedClock) -> None:
    async with on_stage(browser, clock) as stage:
        asked: list[str] = []
        stage.page.on("request", lambda request: asked.append(request.url))
        await stage.page.reload()
        await stage.page.wait_for_selector("body[data-ready]")
        assert asked
        assert all(url.startswith(f"{stage.sandbox.url}/") for url in asked)


async def test_a_lost_connection_is_said(stage: Stage) -> None:
    await expect(stage.page.locator("#offline")).to_be_hidden()
    await stage.sandbox.stop()
    await expect(stage.page.locator("#offline")).to_be_visible()


async def _edit(stage: Stage, view: Json) -> None:
    """Click Edit, and have the bot open a modal in answer."""
    await stage.post(actions(button("draft.edit", "7:1", text="Edit")))
    click = asyncio.create_task(stage.button("draft.edit").click())
    press = await stage.heard("block_actions")
    await stage.bot.web.views_open(trigger_id=press["trigger_id"], view=view)
    await click
    await expect(stage.page.locator(".modal")).to_be_visible()
