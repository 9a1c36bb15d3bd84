"""The bot itself, its commands, its callbacks, chats and files."""

import re
from typing import Any

from sandbox.telegram import files, wire
from sandbox.telegram.arguments import Arguments
from sandbox.telegram.methods import Handler
from sandbox.telegram.model import Group
from sandbox.telegram.refusal import bad_request
from sandbox.telegram.text import utf16_length
from sandbox.telegram.world import World

_ANSWER_LIMIT = 200
"""Characters of a callback's answer (Bot API, answerCallbackQuery)."""
_LARGEST_DOWNLOAD = 20 * 1024 * 1024
"""Bytes a bot can fetch (Bot API, getFile)."""
_MOST_COMMANDS = 100
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_GIFTS = ("unlimited", "limited", "unique", "premium_subscription", "gifts_from_channels")


class Account:
    """The methods that are about neither sending nor receiving."""

    def __init__(self, world: World) -> None:
        """Answer from `world`."""
        self._world = world
        self._commands: dict[tuple[str, str], list[dict[str, str]]] = {}

    def handlers(self) -> dict[str, Handler]:
        """The methods by name."""
        return {
            "getMe": self.get_me,
            "answerCallbackQuery": self.answer_callback_query,
            "setMyCommands": self.set_my_commands,
            "getMyCommands": self.get_my_commands,
            "deleteMyCommands": self.delete_my_commands,
            "getChat": self.get_chat,
            "leaveChat": self.leave_chat,
            "getFile": self.get_file,
        }

    def get_me(self, _: Arguments) -> dict[str, Any]:
        """The bot."""
        return wire.user_json(self._world.bot) | {
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
        }

    def answer_callback_query(self, args: Arguments) -> bool:
        """Stop the pressed button's spinning and perhaps show a line of text, once."""
        callback = self._world.open_callback(args.text("callback_query_id"))
        if utf16_length(args.text("text")) > _ANSWER_LIMIT:
            raise bad_request("MESSAGE_TOO_LONG")
        callback.answered = True
        shown = {
            "callback_query_id": callback.id,
            "user_id": callback.user.id,
            "text": args.text("text"),
            "alert": args.flag("show_alert"),
        }
        self._world.show(callback.chat, "answerCallbackQuery", "toast", shown)
        return True

    def set_my_commands(self, args: Arguments) -> bool:
        """The commands the bot's menu offers in one scope and language."""
        given = args.parsed("commands", "commands")
        if not isinstance(given, list):
            raise bad_request("expected an Array of BotCommand")
        commands = [_command(command) for command in given]
        if len(commands) > _MOST_COMMANDS:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        self._commands[_scope(args)] = commands
        return True

    def get_my_commands(self, args: Arguments) -> list[dict[str, str]]:
        """The commands of exactly this scope and language."""
        return self._commands.get(_scope(args), [])

    def delete_my_commands(self, args: Arguments) -> bool:
        """No commands in this scope and language."""
        self._commands.pop(_scope(args), None)
        return True

    def get_chat(self, args: Arguments) -> dict[str, Any]:
        """A chat with all its required fields."""
        chat = self._world.reachable(args.text("chat_id"), write=False)
        gifts = {name if "gifts" in name else f"{name}_gifts": False for name in _GIFTS}
        gifts["premium_subscription"] = gifts.pop("premium_subscription_gifts")
        return wire.chat_json(chat.who) | {
            "accent_color_id": 0,
            "max_reaction_count": 11,
            "accepted_gift_types": gifts,
        }

    def leave_chat(self, args: Arguments) -> bool:
        """The bot goes out of a group."""
        chat = self._world.reachable(args.text("chat_id"))
        if not isinstance(chat.who, Group):
            raise bad_request("chat member status can't be changed in private chats")
        chat.left = True
        self._world.show(chat, "leaveChat", "left", {"title": chat.who.title})
        return True

    def get_file(self, args: Arguments) -> dict[str, Any]:
        """Where a file can be fetched."""
        if not args.text("file_id"):
            raise bad_request("file_id not specified")
        file = self._world.files.get(args.text("file_id"))
        if file is None:
            raise bad_request("wrong file_id or the file is temporarily unavailable")
        if file.size > _LARGEST_DOWNLOAD:
            raise bad_request("file is too big")
        return files.described(file) | {"file_path": file.path}


def _command(given: Any) -> dict[str, str]:
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
    if not _COMMAND.fullmatch(command):
        raise bad_request("BOT_COMMAND_INVALID")
    return {"command": command, "description": description}


def _scope(args: Arguments) -> tuple[str, str]:
    scope = args.parsed("scope", "BotCommandScope") or {"type": "default"}
    if not isinstance(scope, dict):
        raise bad_request("can't parse BotCommandScope: BotCommandScope must be an Object")
    key = ":".join(str(scope[name]) for name in sorted(scope))
    return key, args.text("language_code")
