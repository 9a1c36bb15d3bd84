"""Inline buttons: their measure, what a press carries, how they change and go."""

from datetime import timedelta

import pytest
from telegram import (
    Bot,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
)
from telegram.error import BadRequest

from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from sandbox.telegram import User

YES = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="help:yes")]])
NO = InlineKeyboardMarkup([[InlineKeyboardButton("No", callback_data="help:no")]])


async def asked(bot: Bot, user: User) -> Message:
    return await bot.send_message(user.id, "Did this help?", reply_markup=YES)


async def test_data_counts_bytes_up_to_64(bot: Bot, ana: User) -> None:
    for data, taken in (("x" * 64, True), ("ж" * 32, True), ("x" * 65, False), ("ж" * 33, False)):
        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data=data)]])
        if taken:
            await bot.send_message(ana.id, "?", reply_markup=keyboard)
            continue
        with pytest.raises(BadRequest, match="Button_data_invalid"):
            await bot.send_message(ana.id, "?", reply_markup=keyboard)
    empty = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="")]])
    with pytest.raises(BadRequest, match="text buttons are unallowed"):
        await bot.send_message(ana.id, "?", reply_markup=empty)


async def test_a_press_carries_the_message_with_its_text_and_keyboard(
    sandbox: Sandbox, bot: Bot, ana: User
) -> None:
    sent = await asked(bot, ana)
    sandbox.telegram.press(ana, "Yes")
    *_, update = await bot.get_updates()
    assert update.callback_query is not None
    assert update.callback_query.data == "help:yes"
    assert isinstance(update.callback_query.message, Message)
    assert update.callback_query.message.message_id == sent.message_id
    assert update.callback_query.message.text == "Did this help?"
    assert update.callback_query.message.reply_markup == YES


async def test_buttons_alone_change_and_go(sandbox: Sandbox, bot: Bot, ana: User) -> None:
    sent = await asked(bot, ana)
    await bot.edit_message_reply_markup(ana.id, sent.message_id, reply_markup=NO)
    (shown,) = sandbox.telegram.received(ana)
    assert (shown.text, shown.buttons[0][0].data) == ("Did this help?", "help:no")
    await bot.edit_message_reply_markup(ana.id, sent.message_id)
    assert sandbox.telegram.received(ana)[0].buttons == ()
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_reply_markup(ana.id, sent.message_id)


async def test_the_same_text_and_buttons_again_are_refused(bot: Bot, ana: User) -> None:
    sent = await asked(bot, ana)
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_text("Did this help?", ana.id, sent.message_id, reply_markup=YES)
    await bot.edit_message_text("Did this help?", ana.id, sent.message_id, reply_markup=NO)


async def test_an_edit_takes_inline_buttons_only(bot: Bot, ana: User) -> None:
    sent = await asked(bot, ana)
    with pytest.raises(BadRequest, match="Inline keyboard expected"):
        await bot._post(  # the library's types do not let one try
            "editMessageText",
            {
                "chat_id": ana.id,
                "message_id": sent.message_id,
                "text": "?",
                "reply_markup": ForceReply(),
            },
        )


async def test_a_message_with_a_phones_keyboard_cannot_be_edited(bot: Bot, ana: User) -> None:
    keyboard = ReplyKeyboardMarkup([[KeyboardButton("My number", request_contact=True)]])
    sent = await bot.send_message(ana.id, "Your number?", reply_markup=keyboard)
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("Thanks", ana.id, sent.message_id)


async def test_the_bots_own_message_is_edited_after_days_but_not_deleted(
    bot: Bot, ana: User, clock: SharedClock
) -> None:
    sent = await asked(bot, ana)
    clock.move(timedelta(hours=49))
    await bot.edit_message_text("Too late", ana.id, sent.message_id)
    with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
        await bot.delete_message(ana.id, sent.message_id)


async def test_an_answer_is_shown_and_no_longer_than_200(
    sandbox: Sandbox, bot: Bot, ana: User
) -> None:
    await asked(bot, ana)
    sandbox.telegram.press(ana, "Yes")
    *_, update = await bot.get_updates()
    assert update.callback_query is not None
    with pytest.raises(BadRequest, match="Message_too_long"):
        await update.callback_query.answer("x" * 201)
    await update.callback_query.answer("x" * 200)
    assert sandbox.telegram.toasts(ana) == ["x" * 200]
