"""The bot itself, its commands, its callbacks, chats and files."""

from typing import Any

from sandbox.telegram import commands, files, wire
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
_GIFTS = ("unlimited", "limited", "unique", "premium_subscription", "gifts_from_channels")


class Account:
    """The methods that are about neither sending nor receiving."""

    def __init__(self, world: World) -> None:
        """Answer from `world`."""
        self._world = world

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
        return self._set_menu("setMyCommands", args, commands.read_commands(args))

    def get_my_commands(self, args: Arguments) -> list[dict[str, str]]:
        """The commands of exactly this scope and language."""
        return self._world.menus.of(*self._scope(args))

    def delete_my_commands(self, args: Arguments) -> bool:
        """No commands in this scope and language: a wider one's are shown."""
        return self._set_menu("deleteMyCommands", args, [])

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

    def _set_menu(self, method: str, args: Arguments, menu: list[dict[str, str]]) -> bool:
        scope, language = self._scope(args)
        self._world.menus.set(scope, language, menu)
        shown = {"scope": list(scope), "language_code": language, "commands": menu}
        self._world.effects.add(
            platform="telegram", method=method, chat=None, kind="commands", data=shown
        )
        return True

    def _scope(self, args: Arguments) -> tuple[commands.Scope, str]:
        scope, language = commands.read_scope(args)
        if len(scope) > 1:
            self._world.reachable(scope[1], write=False)
        return scope, language
