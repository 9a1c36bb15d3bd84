"""Telegram as the buyers' channel."""

from collections.abc import AsyncIterator

import httpx
from telegram import (
    Bot,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
)
from telegram.error import BadRequest, TelegramError

from bot.domain.buttons import NO_BUTTONS, Buttons
from bot.domain.errors import Refused, RetryLater
from bot.domain.events import Attachment
from handlers.telegram.client import SEND_TIMEOUT_SECONDS, translated
from handlers.telegram.menu import menu

_PIECE_BYTES = 64 * 1024


class TelegramChannel:
    """Sends to buyers. Fulfils `bot.services.ports.BuyerChannel`."""

    name = "telegram"
    text_limit = 4096

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._handle: str | None = None

    async def send_text(self, address: str, text: str, buttons: Buttons = NO_BUTTONS) -> str:
        """Send the text literally: no parse mode, no link preview."""
        try:
            message = await self._bot.send_message(
                chat_id=int(address),
                text=text,
                disable_web_page_preview=True,
                reply_markup=_keyboard(buttons) if buttons else None,
            )
        except TelegramError as error:
            raise translated(error) from None
        return str(message.message_id)

    async def send_document(self, address: str, name: str, data: bytes, caption: str) -> str:
        """Send a file with a few words below it."""
        try:
            message = await self._bot.send_document(
                int(address),
                InputFile(data, filename=name),
                caption=caption,
                disable_content_type_detection=True,
            )
        except TelegramError as error:
            raise translated(error) from None
        return str(message.message_id)

    async def amend(self, address: str, message: str, text: str | None, buttons: Buttons) -> None:
        """Change a message of ours; one that says so already is no error."""
        chat, number, keyboard = int(address), int(message), _keyboard(buttons)
        try:
            if text is None:
                await self._bot.edit_message_reply_markup(chat, number, reply_markup=keyboard)
            else:
                await self._bot.edit_message_text(
                    text, chat, number, disable_web_page_preview=True, reply_markup=keyboard
                )
        except BadRequest as error:
            if "not modified" not in error.message:
                raise translated(error) from None
        except TelegramError as error:
            raise translated(error) from None

    async def answer_press(self, press_id: str, text: str | None = None) -> None:
        """Let the button stop spinning; Telegram shows up to 200 characters in passing."""
        try:
            await self._bot.answer_callback_query(press_id, text=text and text[:200])
        except TelegramError as error:
            raise translated(error) from None

    async def show_menu(self, address: str, language: str | None) -> None:
        """Set this chat's commands, or go back to those of the client's language."""
        scope = BotCommandScopeChat(int(address))
        try:
            if language is None:
                await self._bot.delete_my_commands(scope)
            else:
                await self._bot.set_my_commands(menu(language), scope)
        except TelegramError as error:
            raise translated(error) from None

    async def leave(self, address: str) -> None:
        """Leave a group."""
        try:
            await self._bot.leave_chat(int(address))
        except TelegramError as error:
            raise translated(error) from None

    async def handle(self) -> str:
        """The bot's user name, asked once."""
        if self._handle is None:
            try:
                me = await self._bot.get_me()
            except TelegramError as error:
                raise RetryLater(str(translated(error))) from None
            self._handle = me.username or me.first_name
        return self._handle

    async def read_file(self, attachment: Attachment) -> AsyncIterator[bytes]:
        """Stream a file. Its address holds the token, so it never leaves this method."""
        try:
            file = await self._bot.get_file(attachment.reference or "")
        except TelegramError as error:
            raise translated(error) from None
        if file.file_path is None:
            raise Refused("Telegram names no address for the file")
        try:
            async with (
                httpx.AsyncClient(timeout=SEND_TIMEOUT_SECONDS) as client,
                client.stream("GET", file.file_path) as answer,
            ):
                if answer.status_code != 200:
                    raise Refused(f"Telegram gave the file with HTTP {answer.status_code}")
                async for piece in answer.aiter_bytes(_PIECE_BYTES):
                    yield piece
        except httpx.HTTPError:
            raise RetryLater("the file could not be read from Telegram") from None


def _keyboard(buttons: Buttons) -> InlineKeyboardMarkup:
    """Telegram's form of the buttons; without any, the keyboard that takes one away."""
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(each.label, callback_data=each.data) for each in row]
            for row in buttons
        ]
    )
