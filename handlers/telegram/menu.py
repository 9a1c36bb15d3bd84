"""The menu of commands that Telegram shows beside the message field, in every language."""

import asyncio

import structlog
from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats
from telegram.error import TelegramError

from bot.domain.events import Command
from bot.localise import buyer
from bot.localise.locales import BUYER_LANGUAGES, SOURCE_LANGUAGE
from bot.localise.words import Words
from bot.services.patience import back_off

log = structlog.get_logger(__name__)

_TRIES = 8


def menu(language: str) -> list[BotCommand]:
    """The commands as a reader of this language sees them (Bot API: 3 to 256 characters)."""
    words = Words(language)
    return [BotCommand(command, buyer.command_meaning(words, command)) for command in Command]


class Menus:
    """Tells Telegram the menu of each language, and the English one for everybody else.

    Telegram knows languages here by two letters (Bot API, setMyCommands), so one menu serves both
    ways of writing Chinese. Nothing depends on it: after some tries it is let be.
    """

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def run(self) -> None:
        """Publish, and then wait to be cancelled: there is nothing more to do."""
        for attempt in range(_TRIES):
            try:
                await self._publish()
                break
            except TelegramError as error:
                log.warning("telegram.menu_not_set", reason=type(error).__name__)
                await asyncio.sleep(min(back_off(attempt), 60.0))
        await asyncio.Event().wait()

    async def _publish(self) -> None:
        scope = BotCommandScopeAllPrivateChats()
        await self._bot.set_my_commands(menu(SOURCE_LANGUAGE), scope)
        for language in BUYER_LANGUAGES:
            if len(language) == 2:
                await self._bot.set_my_commands(menu(language), scope, language_code=language)
