"""What the bot writes, and what Telegram refuses of it, in its words."""

from datetime import timedelta

import aiohttp
import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    MessageEntity,
    ReplyParameters,
)
from telegram.error import BadRequest, EndPointNotFound, Forbidden, InvalidToken, RetryAfter

from sandbox.clock import SharedClock
from sandbox.limits import Limits
from sandbox.server import Sandbox
from sandbox.telegram import User


def keyboard(*, callback_data: str | None = None, url: str | None = None) -> InlineKeyboardMarkup:
    button = InlineKeyboardButton("Yes", url=url, callback_data=callback_data)
    return InlineKeyboardMarkup([[button]])


async def test_a_message_reaches_the_person(
    sandbox: Sandbox, bot: Bot, ana: User, clock: SharedClock
) -> None:
    sent = await bot.send_message(ana.id, "Hola, Ana", reply_markup=keyboard(callback_data="y"))
    (seen,) = await sandbox.telegram.wait_received(ana)
    assert (seen.text, seen.message_id, seen.at) == ("Hola, Ana", sent.message_id, clock.now())
    assert seen.button("Yes").data == "y"
    assert sent.date == clock.now()
    assert sent.from_user is not None
    assert sent.from_user.is_bot


async def test_a_reply_shows_what_it_answers(bot: Bot, sandbox: Sandbox, ana: User) -> None:
    question = sandbox.telegram.chat(ana).messages[-1]
    sent = await bot.send_message(
        ana.id, "Yes", reply_parameters=ReplyParameters(question.message_id)
    )
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "/start"


async def test_a_stranger_cannot_be_written_to_until_they_write(sandbox: Sandbox, bot: Bot) -> None:
    stranger = sandbox.telegram.new_user("Bo")
    with pytest.raises(BadRequest, match=r"^Chat not found$"):
        await bot.send_message(stranger.id, "hello")
    sandbox.telegram.say(stranger, "hi")
    await bot.send_message(stranger.id, "hello")


@pytest.mark.parametrize(
    ("text", "options", "words"),
    [
        ("", {}, "Message text is empty"),
        (" \n ", {}, "Text must be non-empty"),
        ("x" * 4097, {}, "Message is too long"),
        ("😀" * 2049, {}, "Message is too long"),
        ("x" * 32769, {}, "Text is too long"),
        ("<b>x", {"parse_mode": "HTML"}, "Can't parse entities: can't find end tag .* \"b\""),
        ("a.b", {"parse_mode": "MarkdownV2"}, "Can't parse entities: character '.' is reserved"),
        ("x", {"parse_mode": "RTF"}, "Unsupported parse_mode"),
        ("x", {"entities": [MessageEntity("bold", 0, 2)]}, "ends after the end of the text"),
        ("😀", {"entities": [MessageEntity("bold", 1, 1)]}, "in a middle of a UTF-16 symbol"),
        ("x", {"reply_markup": keyboard(callback_data="é" * 33)}, "Button_data_invalid"),
        ("x", {"reply_markup": keyboard(url="no link")}, "Wrong HTTP URL"),
        ("x", {"reply_parameters": ReplyParameters(999)}, "Message to be replied not found"),
    ],
)
async def test_bad_messages_are_refused_in_telegrams_words(
    sandbox: Sandbox, bot: Bot, ana: User, text: str, options: dict[str, object], words: str
) -> None:
    with pytest.raises(BadRequest, match=f"(?i){words}"):
        await bot.send_message(ana.id, text, **options)  # type: ignore[arg-type]
    assert sandbox.telegram.received(ana) == []
    assert sandbox.effects.calls[-1].status == 400


async def test_the_longest_message_is_taken(bot: Bot, sandbox: Sandbox, ana: User) -> None:
    await bot.send_message(ana.id, "😀" * 2048)
    await bot.send_message(ana.id, "<b>" + "x" * 4096 + "</b>", parse_mode="HTML")
    await bot.send_message(ana.id, "x", reply_markup=keyboard(callback_data="é" * 32))
    assert len(sandbox.telegram.received(ana)) == 3


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("{", "can't parse reply keyboard markup JSON object"),
        ("[]", "object expected as reply markup"),
        ('{"inline_keyboard": [{}]}', "must be an Array of Arrays"),
        ('{"inline_keyboard": [[1]]}', "InlineKeyboardButton must be an Object"),
        ('{"inline_keyboard": [[{"callback_data": "x"}]]}', 'Can\'t find field "text"'),
        ('{"inline_keyboard": [[{"text": "x"}]]}', "Text buttons are unallowed"),
        ('{"inline_keyboard": [[{"text": 5, "url": "a.de"}]]}', "must be of type String"),
        ('{"inline_keyboard": [[{"text": "", "url": "a.de"}]]}', "text must be non-empty"),
    ],
)
async def test_broken_markup_is_refused(
    sandbox: Sandbox, ana: User, markup: str, words: str
) -> None:
    url = f"{sandbox.telegram_url}/bot{sandbox.telegram.bot_token}/sendMessage"
    form = {"chat_id": str(ana.id), "text": "x", "reply_markup": markup}
    async with aiohttp.ClientSession() as session, session.post(url, data=form) as response:
        body = await response.json()
    assert response.status == body["error_code"] == 400
    assert words in body["description"]


async def test_form_json_and_query_are_all_read(sandbox: Sandbox, ana: User) -> None:
    url = f"{sandbox.telegram_url}/bot{sandbox.telegram.bot_token}/SENDMESSAGE"
    args: dict[str, str | int] = {"chat_id": ana.id, "text": "hello"}
    async with aiohttp.ClientSession() as session:
        async with session.post(url, json=args) as by_json:
            assert (await by_json.json())["ok"]
        async with session.get(url, params=args) as by_query:
            assert (await by_query.json())["ok"]
        async with session.post(url, data=b"{", headers={"Content-Type": "application/json"}) as no:
            assert no.status == 400
    assert [message.text for message in sandbox.telegram.received(ana)] == ["hello", "hello"]


async def test_whoever_blocked_the_bot_hears_nothing(sandbox: Sandbox, bot: Bot, ana: User) -> None:
    sandbox.telegram.block(ana)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(ana.id, "hello?")
    sandbox.telegram.unblock(ana)
    await bot.send_message(ana.id, "hello again")
    sandbox.telegram.deactivate(ana)
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(ana.id, "hello?")


async def test_photos_documents_and_voices_are_sent_by_upload_and_by_identifier(
    sandbox: Sandbox, bot: Bot, ana: User
) -> None:
    first = await bot.send_document(
        ana.id, b"%PDF-1.7", filename="quote.pdf", caption="<i>Quote</i>", parse_mode="HTML"
    )
    assert first.document is not None
    assert first.document.file_name == "quote.pdf"
    await bot.send_document(ana.id, first.document.file_id)
    await bot.send_photo(ana.id, b"jpeg", caption="Sample")
    await bot.send_voice(ana.id, b"ogg", duration=4)
    seen = sandbox.telegram.received(ana)
    assert [message.kind for message in seen] == ["document", "document", "photo", "voice"]
    assert (seen[0].text, seen[0].entities[0].type) == ("Quote", "italic")
    assert seen[1].file == seen[0].file
    file = await bot.get_file(first.document.file_id)
    assert await file.download_as_bytearray() == b"%PDF-1.7"


async def test_bad_files_are_refused(bot: Bot, ana: User) -> None:
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_photo(ana.id, b"jpeg", caption="x" * 1025)
    with pytest.raises(BadRequest, match="Failed to get http url content"):
        await bot.send_document(ana.id, "https://example.com/a.pdf")
    with pytest.raises(BadRequest, match=r"(?i)wrong remote file identifier"):
        await bot.send_document(ana.id, "BQACbroken")
    with pytest.raises(BadRequest, match="File must be non-empty"):
        await bot.send_document(ana.id, b"", filename="empty.txt")


async def test_typing_is_seen_and_a_wrong_action_refused(
    sandbox: Sandbox, bot: Bot, ana: User
) -> None:
    await bot.send_chat_action(ana.id, "typing")
    assert sandbox.effects.of("telegram", kind="typing", chat=str(ana.id))
    with pytest.raises(BadRequest, match="Wrong parameter action in request"):
        await bot.send_chat_action(ana.id, "juggling")


@pytest.mark.parametrize(
    ("token", "code", "words"),
    [
        ("nonsense", 401, "Unauthorized: invalid token specified"),
        ("12345:another", 401, "Unauthorized"),
    ],
)
async def test_a_wrong_token_is_refused(
    sandbox: Sandbox, token: str, code: int, words: str
) -> None:
    url = f"{sandbox.telegram_url}/bot{token}/getMe"
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        body = await response.json()
    assert (response.status, body["description"]) == (code, words)


async def test_a_revoked_token_is_refused_until_restored(sandbox: Sandbox, bot: Bot) -> None:
    sandbox.telegram.revoke_token()
    with pytest.raises(InvalidToken):
        await bot.get_me()
    sandbox.telegram.restore_token()
    assert (await bot.get_me()).username == sandbox.telegram.bot.username


async def test_an_unknown_method_is_not_found(bot: Bot) -> None:
    with pytest.raises(EndPointNotFound):
        await bot.do_api_request("sendTelepathy")


async def test_a_chat_takes_a_short_burst_and_then_one_a_second(
    sandbox: Sandbox, bot: Bot, ana: User, clock: SharedClock
) -> None:
    sandbox.limits.telegram_chat = Limits.real().telegram_chat
    for _ in range(4):
        await bot.send_message(ana.id, "x")
    with pytest.raises(RetryAfter, match="Retry in 0:00:01"):
        await bot.send_message(ana.id, "x")
    clock.move(timedelta(seconds=1))
    await bot.send_message(ana.id, "x")
    assert len(sandbox.telegram.received(ana)) == 5


async def test_a_group_takes_twenty_a_minute(
    sandbox: Sandbox, bot: Bot, clock: SharedClock
) -> None:
    group = sandbox.telegram.add_bot_to_group("Buyers of Lagos")
    sandbox.limits.telegram_group = Limits.real().telegram_group
    for _ in range(20):
        await bot.send_message(group.id, "x")
    with pytest.raises(RetryAfter, match="Retry in 0:00:03"):
        await bot.send_message(group.id, "x")
    clock.move(timedelta(seconds=3))
    await bot.send_message(group.id, "x")


async def test_all_chats_together_take_thirty_a_second(
    sandbox: Sandbox, bot: Bot, ana: User
) -> None:
    sandbox.limits.telegram_overall = Limits.real().telegram_overall
    for _ in range(30):
        await bot.send_message(ana.id, "x")
    with pytest.raises(RetryAfter):
        await bot.send_message(ana.id, "x")


async def test_no_token_is_ever_logged(sandbox: Sandbox, bot: Bot, ana: User) -> None:
    await bot.send_message(ana.id, "x")
    assert sandbox.telegram.bot_token not in repr(sandbox.effects.calls)
    assert sandbox.telegram.bot_token not in repr(sandbox.effects.all)
