"""Telegram as the buyers' channel."""

from collections.abc import AsyncIterator

import httpx
from telegram import Bot
from telegram.error import TelegramError

from bot.domain.errors import Refused, RetryLater
from bot.domain.events import Attachment
from handlers.telegram.client import SEND_TIMEOUT_SECONDS, translated

_PIECE_BYTES = 64 * 1024


class TelegramChannel:
    """Sends to buyers. Fulfils `bot.services.ports.BuyerChannel`."""

    name = "telegram"
    text_limit = 4096

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._handle: str | None = None

    async def send_text(self, address: str, text: str) -> str:
        """Send the text literally: no parse mode, no link preview."""
        try:
            message = await self._bot.send_message(
                chat_id=int(address), text=text, disable_web_page_preview=True
            )
        except TelegramError as error:
            raise translated(error) from None
        return str(message.message_id)

    async def answer_press(self, press_id: str) -> None:
        """Let the button stop spinning."""
        try:
            await self._bot.answer_callback_query(press_id)
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
