"""The chat of the page: what buyers write, press, edit and see."""

import pytest
from playwright.async_api import expect
from telegram import BotCommand, InlineKeyboardButton, InlineKeyboardMarkup

from tests.sandbox.stage import Stage

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")


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


async def test_a_button_spins_until_the_bot_answers_and_shows_its_line(stage: Stage) -> None:
    joao = await stage.open_chat("João")
    stage.sandbox.telegram.say(joao, "Oi")
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("Português", callback_data="lang:pt")]])
    await stage.telegram.send_message(joao.id, "Idioma?", reply_markup=keys)
    key = stage.page.get_by_role("button", name="Português")
    await key.click()
    await expect(key).to_have_attribute("aria-busy", "true")
    await stage.sandbox.effects.wait(lambda effect: effect.kind == "pressed")
    query = (await stage.updates())[-1].callback_query
    assert query is not None
    assert query.data == "lang:pt"
    await stage.telegram.answer_callback_query(query.id, "Pronto")
    await expect(stage.page.locator("#toast")).to_have_text("Pronto")
    await expect(key).not_to_have_attribute("aria-busy", "true")


async def test_a_buyer_edits_with_the_pencil(stage: Stage) -> None:
    lucia = await stage.open_chat("Lucía")
    stage.sandbox.telegram.say(lucia, "500 piesas")
    await stage.page.locator(".message.own").hover()
    await stage.page.get_by_role("button", name="Edit this message").click()
    await expect(stage.page.locator("#editing")).to_contain_text("500 piesas")
    await stage.composer.fill("500 piezas")
    await stage.page.keyboard.press("Enter")
    await expect(stage.page.locator(".message.own")).to_contain_text("edited")
    written, edited = await stage.updates()
    assert written.message is not None
    assert edited.edited_message is not None
    assert edited.edited_message.text == "500 piezas"


async def test_arrow_up_in_an_empty_field_edits_the_last_message_and_escape_leaves_it(
    stage: Stage,
) -> None:
    lucia = await stage.open_chat("Lucía")
    for text in ("Hola", "500 piesas"):
        stage.sandbox.telegram.say(lucia, text)
    await expect(stage.page.locator(".message.own")).to_have_count(2)
    await stage.composer.press("ArrowUp")
    await expect(stage.composer).to_have_value("500 piesas")
    await stage.page.keyboard.press("Escape")
    await expect(stage.composer).to_have_value("")
    await expect(stage.page.locator("#editing")).to_be_hidden()


async def test_who_has_not_begun_is_offered_start(stage: Stage) -> None:
    await stage.open_chat("Emre")
    await stage.page.get_by_role("button", name="Start", exact=True).click()
    (update,) = await stage.updates()
    assert update.message is not None
    assert update.message.text == "/start"
    await expect(stage.page.get_by_role("button", name="Start", exact=True)).to_have_count(0)


async def test_a_buyer_blocks_the_bot_and_takes_it_back(stage: Stage) -> None:
    lucia = await stage.open_chat("Lucía")
    stage.sandbox.telegram.say(lucia, "Hola")
    await stage.page.get_by_role("button", name="More about this chat").click()
    await stage.page.get_by_role("menuitem", name="Block the bot").click()
    await expect(stage.composer).to_be_disabled()
    await stage.page.get_by_role("button", name="Unblock the bot").click()
    await expect(stage.composer).to_be_enabled()
    changes = [each.my_chat_member for each in await stage.updates()][1:]
    assert [each.new_chat_member.status for each in changes if each] == ["kicked", "member"]


async def test_the_commands_are_those_of_the_buyers_language(stage: Stage) -> None:
    menus = {None: "What I can do", "es": "Qué puedo hacer"}
    for language, says in menus.items():
        commands = [BotCommand("help", says), BotCommand("human", "…")]
        await stage.telegram.set_my_commands(commands, language_code=language)
    await stage.open_chat("Lucía")
    await stage.page.get_by_role("button", name="Commands of the bot").click()
    options = stage.page.get_by_role("option")
    await expect(options.first).to_contain_text("Qué puedo hacer")
    await stage.page.get_by_role("option", name="human").click()
    (update,) = await stage.updates()
    assert update.message is not None
    assert update.message.text == "/human"
    assert [each.type for each in update.message.entities] == ["bot_command"]
    await stage.open_chat("Katarzyna")
    await stage.page.get_by_role("button", name="Commands of the bot").click()
    await expect(options.first).to_contain_text("What I can do")


async def test_typing_a_slash_filters_the_commands_and_enter_sends_one(stage: Stage) -> None:
    names = ("help", "human", "language")
    await stage.telegram.set_my_commands([BotCommand(name, name.upper()) for name in names])
    await stage.open_chat("Lucía")
    await stage.composer.press_sequentially("/h")
    await expect(stage.page.get_by_role("option")).to_have_count(2)
    await stage.page.keyboard.press("ArrowDown")
    await stage.page.keyboard.press("Enter")
    (update,) = await stage.updates()
    assert update.message is not None
    assert update.message.text == "/human"
    await expect(stage.page.locator("#commands")).to_be_hidden()
