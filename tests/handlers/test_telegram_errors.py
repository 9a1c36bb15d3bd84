"""What Telegram's answers mean for a reply, as docs/decisions/0005-lost-answers.md has it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from telegram.error import BadRequest, ChatMigrated, Conflict, InvalidToken

from bot.domain.errors import OutcomeUnknown, Refused, RetryLater, TransportError
from bot.domain.events import Attachment
from handlers.telegram import client
from handlers.telegram.client import telegram_bot, translated
from handlers.telegram.send import TelegramChannel
from sandbox.faults import CallAction, Hang, RateLimited, Reset, Rule, ServerError, Truncated
from sandbox.server import Sandbox
from sandbox.telegram import User

LOST = (OutcomeUnknown, "the answer was lost on the way")


@pytest.fixture
def ana(sandbox: Sandbox) -> User:
    """A buyer who has started the chat."""
    ana = sandbox.telegram.new_user("Ana", language_code="es")
    sandbox.telegram.press_start(ana)
    return ana


@asynccontextmanager
async def channel_at(url: str, token: str) -> AsyncIterator[TelegramChannel]:
    """The channel over python-telegram-bot, as the wiring makes it."""
    bot = telegram_bot(token, url)
    try:
        yield TelegramChannel(bot)
    finally:
        await bot.request.shutdown()


async def failure(url: str, token: str, address: str, text: str = "Hola") -> TransportError:
    """What sending raises."""
    async with channel_at(url, token) as channel:
        with pytest.raises(TransportError) as raised:
            await channel.send_text(address, text)
    assert token not in str(raised.value)
    assert text == "" or text not in str(raised.value)
    return raised.value


async def failing(sandbox: Sandbox, who: User, text: str = "Hola") -> TransportError:
    """What sending through the stand-in raises."""
    return await failure(sandbox.telegram_url, sandbox.telegram.bot_token, str(who.id), text)


@pytest.mark.parametrize(
    ("action", "kind", "reason"),
    [
        (RateLimited(7), RetryLater, "Telegram asks to wait"),
        (ServerError(502), RetryLater, "Telegram answered 502"),
        (ServerError(502, html=False), RetryLater, "Telegram answered 502"),
        (ServerError(503), RetryLater, "Telegram answered 503"),
        (ServerError(500), OutcomeUnknown, "Telegram answered 500"),
        (ServerError(500, html=False), OutcomeUnknown, "Telegram answered 500"),
        (Reset(), *LOST),
        (Truncated(), *LOST),
        (Hang(), *LOST),
    ],
    ids=str,
)
async def test_what_an_answer_that_says_error_means(
    sandbox: Sandbox,
    ana: User,
    monkeypatch: pytest.MonkeyPatch,
    action: CallAction,
    kind: type[TransportError],
    reason: str,
) -> None:
    monkeypatch.setattr(client, "SEND_TIMEOUT_SECONDS", 0.2)
    sandbox.faults.add(Rule(action, platform="telegram", method="sendMessage"))
    error = await failing(sandbox, ana)
    assert (type(error), str(error)) == (kind, reason)
    assert sandbox.telegram.received(ana) == []


@pytest.mark.parametrize("action", [Reset(), Truncated(), Hang()], ids=str)
async def test_a_message_that_went_out_is_in_doubt_where_the_answer_was_lost(
    sandbox: Sandbox, ana: User, monkeypatch: pytest.MonkeyPatch, action: CallAction
) -> None:
    monkeypatch.setattr(client, "SEND_TIMEOUT_SECONDS", 0.2)
    sandbox.faults.add(Rule(action, platform="telegram", method="sendMessage", when="after"))
    assert isinstance(await failing(sandbox, ana), OutcomeUnknown)
    assert [message.text for message in sandbox.telegram.received(ana)] == ["Hola"]


async def test_a_rate_limit_names_its_seconds(sandbox: Sandbox, ana: User) -> None:
    sandbox.faults.add(Rule(RateLimited(7), platform="telegram", method="sendMessage"))
    error = await failing(sandbox, ana)
    assert isinstance(error, RetryLater)
    assert error.after == 7.0


async def test_where_no_connection_can_be_made_nothing_was_sent(nobody_listens: str) -> None:
    error = await failure(nobody_listens, "1:x", "42")
    assert (type(error), str(error)) == (RetryLater, "no connection to Telegram")


async def test_a_buyer_who_blocked_the_bot_has_left(sandbox: Sandbox, ana: User) -> None:
    sandbox.telegram.block(ana)
    error = await failing(sandbox, ana)
    assert isinstance(error, Refused)
    assert error.buyer_left
    assert str(error) == "the buyer has blocked the bot or is gone"


async def test_a_text_telegram_will_not_take_is_refused(sandbox: Sandbox, ana: User) -> None:
    error = await failing(sandbox, ana, "")
    assert isinstance(error, Refused)
    assert not error.buyer_left
    assert str(error) == "Telegram refuses: Message text is empty"


async def test_a_revoked_token_holds_everything(sandbox: Sandbox, ana: User) -> None:
    sandbox.telegram.revoke_token()
    error = await failing(sandbox, ana)
    assert isinstance(error, RetryLater)
    assert (str(error), error.after) == ("Telegram refuses the token", 30.0)


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (InvalidToken("401"), RetryLater),
        (Conflict("another getUpdates"), RetryLater),
        (ChatMigrated(-100), Refused),
        (BadRequest("chat not found"), Refused),
    ],
    ids=str,
)
def test_errors_no_test_can_provoke(error: Exception, kind: type[TransportError]) -> None:
    assert type(translated(error)) is kind  # type: ignore[arg-type]


async def test_a_file_that_cannot_be_read_says_so_without_its_address(
    sandbox: Sandbox, ana: User
) -> None:
    async with channel_at(sandbox.telegram_url, sandbox.telegram.bot_token) as channel:
        with pytest.raises(TransportError) as raised:
            async for _ in channel.read_file(Attachment("photo", "no such file")):
                pass
    assert sandbox.telegram.bot_token not in str(raised.value)
