"""What people do, how the bot hears of it, and how its answers look to them."""

from datetime import timedelta

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.error import BadRequest, ChatMigrated, Forbidden

from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from sandbox.telegram import User

YES_NO = InlineKeyboardMarkup(
    [[InlineKeyboardButton("Yes", callback_data="y"), InlineKeyboardButton("No", url="a.de")]]
)


async def newest(bot: Bot) -> Update:
    return (await bot.get_updates(offset=-1))[-1]


async def newest_message(bot: Bot) -> Message:
    message = (await newest(bot)).effective_message
    assert message is not None
    return message


async def test_everything_a_person_can_send_arrives(sandbox: Sandbox, bot: Bot, ana: User) -> None:
    telegram = sandbox.telegram
    telegram.send_photo(ana, "broken seam", b"jpeg")
    photo = await newest_message(bot)
    assert photo.caption == "broken seam"
    assert bytes(await (await photo.photo[-1].get_file()).download_as_bytearray()) == b"jpeg"
    telegram.send_voice(ana, 7)
    voice = (await newest_message(bot)).voice
    assert voice is not None
    assert voice._duration == timedelta(seconds=7)
    telegram.send_sticker(ana, "🙏")
    sticker = (await newest_message(bot)).sticker
    assert sticker is not None
    assert sticker.emoji == "🙏"
    telegram.send_document(ana, "po.xlsx", b"zip", mime_type="application/zip", caption="order")
    document = (await newest_message(bot)).document
    assert document is not None
    assert document.file_name == "po.xlsx"
    telegram.send_contact(ana, "+34600000000")
    contact = (await newest_message(bot)).contact
    assert contact is not None
    assert contact.user_id == ana.id
    telegram.send_location(ana, 41.4, 2.2)
    assert (await newest_message(bot)).location is not None
    telegram.forward(ana, "is this true?", "A rival")
    assert (await newest_message(bot)).forward_origin is not None


async def test_a_deep_link_brings_its_payload(sandbox: Sandbox, bot: Bot, ana: User) -> None:
    sandbox.telegram.press_start(ana, "ref_ES")
    assert (await newest_message(bot)).text == "/start ref_ES"


async def test_a_person_may_edit_what_they_wrote(sandbox: Sandbox, bot: Bot, ana: User) -> None:
    sandbox.telegram.say(ana, "100 pieces")
    sandbox.telegram.edit(ana, "1000 pieces")
    update = await newest(bot)
    assert update.edited_message is not None
    assert update.edited_message.text == "1000 pieces"
    assert sandbox.telegram.chat(ana).messages[-1].edits == ("100 pieces",)


async def test_a_large_file_cannot_be_fetched(sandbox: Sandbox, bot: Bot, ana: User) -> None:
    sandbox.telegram.send_document(ana, size=21 * 1024 * 1024)
    document = (await newest_message(bot)).document
    assert document is not None
    with pytest.raises(BadRequest, match="File is too big"):
        await bot.get_file(document.file_id)
    with pytest.raises(BadRequest, match="(?i)wrong file_id or the file is temporarily"):  # noqa: RUF043
        await bot.get_file("nothing")


async def test_a_text_no_client_would_send_fails_in_the_test(sandbox: Sandbox, ana: User) -> None:
    with pytest.raises(ValueError, match="4096"):
        sandbox.telegram.say(ana, "x" * 4097)


async def test_blocking_is_told_to_the_bot(sandbox: Sandbox, bot: Bot, ana: User) -> None:
    sandbox.telegram.block(ana)
    change = (await newest(bot)).my_chat_member
    assert change is not None
    assert change.new_chat_member.status == "kicked"
    with pytest.raises(ValueError, match="blocked"):
        sandbox.telegram.say(ana, "psst")
    sandbox.telegram.unblock(ana)
    change = (await newest(bot)).my_chat_member
    assert change is not None
    assert change.new_chat_member.status == "member"


async def test_a_pressed_button_calls_back_and_is_answered_once(
    sandbox: Sandbox, bot: Bot, ana: User
) -> None:
    await bot.send_message(ana.id, "OK?", reply_markup=YES_NO)
    sandbox.telegram.press(ana, "Yes")
    query = (await newest(bot)).callback_query
    assert query is not None
    assert query.data == "y"
    with pytest.raises(BadRequest, match="(?i)message_too_long"):  # noqa: RUF043
        await query.answer("x" * 201)
    await query.answer("Noted")
    assert sandbox.telegram.toasts(ana) == ["Noted"]
    with pytest.raises(BadRequest, match="Query is too old and response timeout expired"):
        await query.answer("Noted twice")


async def test_an_old_query_cannot_be_answered(
    sandbox: Sandbox, bot: Bot, ana: User, clock: SharedClock
) -> None:
    await bot.send_message(ana.id, "OK?", reply_markup=YES_NO)
    sandbox.telegram.press(ana, "y")
    query = (await newest(bot)).callback_query
    assert query is not None
    clock.move(timedelta(seconds=151))
    with pytest.raises(BadRequest, match="Query is too old"):
        await query.answer()


async def test_only_buttons_that_are_there_can_be_pressed(
    sandbox: Sandbox, bot: Bot, ana: User
) -> None:
    with pytest.raises(LookupError):
        sandbox.telegram.press(ana, "Yes")
    sent = await bot.send_message(ana.id, "OK?", reply_markup=YES_NO)
    with pytest.raises(LookupError, match="opens a page"):
        sandbox.telegram.press(ana, "No")
    (kept,) = sandbox.telegram.received(ana)
    await sent.edit_text("Done")
    with pytest.raises(LookupError):
        sandbox.telegram.press(ana, "Yes", sent.message_id)
    assert sandbox.telegram.press(ana, "Yes", kept) > 0


async def test_an_edit_replaces_the_text_and_takes_the_buttons_away(
    sandbox: Sandbox, bot: Bot, ana: User
) -> None:
    sent = await bot.send_message(ana.id, "OK?", reply_markup=YES_NO)
    await sent.edit_reply_markup(None)
    with pytest.raises(BadRequest, match="Message is not modified: specified new message content"):
        await sent.edit_text("OK?")
    await sent.edit_text("<b>Done</b>", parse_mode="HTML")
    (seen,) = sandbox.telegram.received(ana)
    assert (seen.text, seen.edits, seen.buttons) == ("Done", ("OK?",), ())
    assert seen.entities[0].type == "bold"


async def test_edits_of_other_things_are_refused(sandbox: Sandbox, bot: Bot, ana: User) -> None:
    theirs = sandbox.telegram.chat(ana).messages[0]
    photo = await bot.send_photo(ana.id, b"jpeg", caption="a")
    text = await bot.send_message(ana.id, "b")
    for message_id, words in [
        (999, "Message to edit not found"),
        (theirs.message_id, "Message can't be edited"),
        (photo.message_id, "There is no text in the message to edit"),
    ]:
        with pytest.raises(BadRequest, match=words):
            await bot.edit_message_text("c", ana.id, message_id)
    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await bot.edit_message_caption(ana.id, text.message_id, caption="c")
    await bot.edit_message_caption(ana.id, photo.message_id, caption="c")
    assert sandbox.telegram.received(ana)[0].text == "c"


async def test_messages_can_be_deleted_for_two_days(
    sandbox: Sandbox, bot: Bot, ana: User, clock: SharedClock
) -> None:
    sent = await bot.send_message(ana.id, "oops")
    kept = await bot.send_message(ana.id, "kept")
    await sent.delete()
    assert [message.text for message in sandbox.telegram.received(ana)] == ["kept"]
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await sent.delete()
    clock.move(timedelta(hours=49))
    with pytest.raises(BadRequest, match="Message can't be deleted"):
        await kept.delete()


async def test_the_bots_commands_are_kept_by_scope_and_language(bot: Bot) -> None:
    await bot.set_my_commands([("help", "What I can do")], language_code="en")
    (command,) = await bot.get_my_commands(language_code="en")
    assert command.description == "What I can do"
    assert await bot.get_my_commands() == ()
    with pytest.raises(BadRequest, match="Bot_commands_too_much"):
        await bot.set_my_commands([(f"c{n}", "x") for n in range(101)])
    with pytest.raises(BadRequest, match="Bot_command_invalid"):
        await bot.set_my_commands([("Hello!", "x")])


async def test_a_chat_can_be_looked_up(bot: Bot, ana: User) -> None:
    chat = await bot.get_chat(ana.id)
    assert (chat.first_name, chat.username) == ("Ana", "ana_g")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.get_chat(12345)


async def test_a_group_tells_that_the_bot_was_added_and_lets_it_leave(
    sandbox: Sandbox, bot: Bot
) -> None:
    group = sandbox.telegram.add_bot_to_group("Buyers of Lagos")
    added, created = await bot.get_updates()
    assert added.my_chat_member is not None
    assert added.my_chat_member.new_chat_member.status == "member"
    assert created.message is not None
    assert created.message.group_chat_created
    assert sandbox.telegram.say_in_group(group, "nothing for the bot") == 0
    assert sandbox.telegram.say_in_group(group, "/start") > 0
    await bot.send_message(group.id, "I work in private chats")
    await bot.leave_chat(group.id)
    with pytest.raises(Forbidden, match="bot is not a member of the group chat"):
        await bot.send_message(group.id, "still here")


async def test_a_group_that_migrates_points_to_its_supergroup(sandbox: Sandbox, bot: Bot) -> None:
    group = sandbox.telegram.add_bot_to_group("Buyers of Lagos")
    larger = sandbox.telegram.migrate_group(group)
    *_, old, new = await bot.get_updates()
    assert old.message is not None
    assert new.message is not None
    assert old.message.migrate_to_chat_id == larger.id
    assert new.message.migrate_from_chat_id == group.id
    with pytest.raises(ChatMigrated) as refused:
        await bot.send_message(group.id, "hello")
    assert refused.value.new_chat_id == larger.id
    sandbox.telegram.remove_bot_from_group(larger)
    with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
        await bot.send_message(larger.id, "hello")
