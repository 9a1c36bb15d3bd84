"""The bot's menus of commands: kept by scope and language, and which of them a person is shown."""

import re
from typing import Any

from sandbox.telegram.arguments import Arguments
from sandbox.telegram.model import User
from sandbox.telegram.refusal import bad_request

Command = dict[str, str]
Scope = tuple[str, ...]

_MOST_COMMANDS = 100
_NAME = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")
_DEFAULT: Scope = ("default",)
_ALL_PRIVATE: Scope = ("all_private_chats",)
_WIDE = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
_OF_A_CHAT = ("chat", "chat_administrators", "chat_member")


class Menus:
    """All menus of one bot. A menu without commands is as good as none."""

    def __init__(self) -> None:
        """Start without menus."""
        self._menus: dict[tuple[Scope, str], tuple[Command, ...]] = {}

    def set(self, scope: Scope, language: str, commands: list[Command]) -> None:
        """Put a menu in place of the one of this scope and language; an empty one removes it."""
        if commands:
            self._menus[scope, language] = tuple(commands)
        else:
            self._menus.pop((scope, language), None)

    def of(self, scope: Scope, language: str) -> list[Command]:
        """The menu of exactly this scope and language, as getMyCommands tells it."""
        return [dict(each) for each in self._menus.get((scope, language), ())]

    def shown_to(self, user: User) -> list[Command]:
        """The menu somebody's client offers in their private chat with the bot.

        The order is that of the Bot API, "Determining list of commands": the narrower scope comes
        first, and within a scope the menu in the client's language before the one in none.
        """
        language = (user.language_code or "").partition("-")[0].lower()
        for scope in (("chat", str(user.id)), _ALL_PRIVATE, _DEFAULT):
            for each in (language, ""):
                if (scope, each) in self._menus:
                    return self.of(scope, each)
        return []


def read_commands(args: Arguments) -> list[Command]:
    """The `commands` of a call; none at all are an empty menu. Refuses what Telegram refuses."""
    given = args.parsed("commands", "commands")
    if given is None:
        return []
    if not isinstance(given, list):
        raise bad_request("expected an Array of BotCommand")
    commands = [_command(each) for each in given]
    if len(commands) > _MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    return commands


def read_scope(args: Arguments) -> tuple[Scope, str]:
    """The scope and the language of a call, as a key; a chat in it is not looked up here."""
    language = args.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    given = args.parsed("scope", "BotCommandScope")
    return (_DEFAULT if given is None else _scope(given)), language


def _scope(given: Any) -> Scope:
    if not isinstance(given, dict):
        raise _unreadable("BotCommandScope must be an Object")
    kind = given.get("type")
    if kind is None:
        raise _unreadable('Can\'t find field "type"')
    if kind in _WIDE:
        return (kind,)
    if kind not in _OF_A_CHAT:
        raise _unreadable("Unsupported type specified")
    names = ("chat_id", "user_id") if kind == "chat_member" else ("chat_id",)
    for name in names:
        if name not in given:
            raise _unreadable(f'Can\'t find field "{name}"')
        if not str(given[name]):
            raise _unreadable(f"Empty {name} specified")
    return (kind, *(str(given[name]) for name in names))


def _command(given: Any) -> Command:
    if not isinstance(given, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    for name in ("command", "description"):
        if name not in given:
            raise bad_request(f"can't parse BotCommand: Can't find field \"{name}\"")
    command = str(given["command"]).strip().removeprefix("/")
    description = str(given["description"]).strip()
    if not command:
        raise bad_request("command must be non-empty")
    if len(command) > 32:
        raise bad_request("command length must not exceed 32")
    if not description:
        raise bad_request("command description must be non-empty")
    if len(description) > 256:
        raise bad_request("command description length must not exceed 256")
    if not _NAME.fullmatch(command):
        raise bad_request("BOT_COMMAND_INVALID")
    return {"command": command, "description": description}


def _unreadable(reason: str) -> Exception:
    return bad_request(f"can't parse BotCommandScope: {reason}")
