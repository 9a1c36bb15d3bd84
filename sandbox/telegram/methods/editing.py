"""Changing and deleting what the bot has written."""

from datetime import timedelta
from typing import Any

from sandbox.telegram import files, formatted, keyboard
from sandbox.telegram.arguments import Arguments
from sandbox.telegram.methods import Handler
from sandbox.telegram.methods.sending import uploaded
from sandbox.telegram.model import Group, Message
from sandbox.telegram.refusal import bad_request
from sandbox.telegram.world import Chat, World

_DELETABLE = timedelta(hours=48)
"""How long a message can be deleted after it was sent (Bot API, deleteMessage)."""
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)
_MEDIA = {"photo", "document"}


class Editing:
    """The edit and delete methods."""

    def __init__(self, world: World) -> None:
        """Change messages of `world`."""
        self._world = world

    def handlers(self) -> dict[str, Handler]:
        """The methods by name."""
        return {
            "editMessageText": self.edit_text,
            "editMessageCaption": self.edit_caption,
            "editMessageMedia": self.edit_media,
            "editMessageReplyMarkup": self.edit_reply_markup,
            "deleteMessage": self.delete,
        }

    def edit_text(self, args: Arguments) -> dict[str, Any]:
        """A new text; buttons that are not given again are taken away."""
        text = formatted.message_text(args)
        buttons = keyboard.inline(args)
        chat, message = self._own(args)
        if message.kind != "text":
            raise bad_request("there is no text in the message to edit")
        return self._change(
            "editMessageText",
            chat,
            message,
            text=text.text,
            entities=text.entities,
            buttons=buttons,
        )

    def edit_caption(self, args: Arguments) -> dict[str, Any]:
        """A new caption; buttons that are not given again are taken away."""
        text = formatted.caption(args)
        buttons = keyboard.inline(args)
        chat, message = self._own(args)
        if message.kind == "text":
            raise bad_request("there is no caption in the message to edit")
        return self._change(
            "editMessageCaption",
            chat,
            message,
            text=text.text,
            entities=text.entities,
            buttons=buttons,
        )

    def edit_media(self, args: Arguments) -> dict[str, Any]:
        """Another photo or document, with its caption."""
        media = args.parsed("media", "input media")
        if not isinstance(media, dict):
            raise bad_request("can't parse InputMedia: expected an Object")
        kind = media.get("type")
        if kind not in _MEDIA:
            raise bad_request(f'can\'t parse InputMedia: type "{kind}" is unsupported')
        inner = Arguments(media, args.uploads)
        file = uploaded(self._world.files, kind, inner, "media")
        text = formatted.caption(inner)
        buttons = keyboard.inline(args)
        chat, message = self._own(args)
        return self._change(
            "editMessageMedia",
            chat,
            message,
            kind=kind,
            file=file,
            content=files.content(kind, file),
            text=text.text,
            entities=text.entities,
            buttons=buttons,
        )

    def edit_reply_markup(self, args: Arguments) -> dict[str, Any]:
        """Other buttons, or none."""
        buttons = keyboard.inline(args)
        chat, message = self._own(args)
        return self._change("editMessageReplyMarkup", chat, message, buttons=buttons)

    def delete(self, args: Arguments) -> bool:
        """Take a message out of a chat: the bot's own, and a person's in a private chat."""
        world = self._world
        if not args.number("message_id"):
            raise bad_request("message identifier is not specified")
        chat = world.reachable(args.text("chat_id"))
        message = chat.log.get(args.number("message_id"))
        if message is None:
            raise bad_request("message to delete not found")
        foreign = isinstance(chat.who, Group) and not message.from_bot
        if foreign:
            raise bad_request("message can't be deleted")
        if world.older_than(message, _DELETABLE):
            raise bad_request("message can't be deleted for everyone")
        del chat.log[message.message_id]
        world.show(chat, "deleteMessage", "delete", message)
        return True

    def _own(self, args: Arguments) -> tuple[Chat, Message]:
        if not args.number("message_id"):
            raise bad_request("message identifier is not specified")
        chat = self._world.reachable(args.text("chat_id"))
        message = chat.log.get(args.number("message_id"))
        if message is None:
            raise bad_request("message to edit not found")
        # "It is currently only possible to edit messages without reply_markup or with inline
        # keyboards" (Bot API, "Updating messages").
        if not message.from_bot or message.keyboard is not None:
            raise bad_request("message can't be edited")
        return chat, message

    def _change(self, method: str, chat: Chat, message: Message, **parts: Any) -> dict[str, Any]:
        if all(getattr(message, name) == value for name, value in parts.items()):
            raise bad_request(_NOT_MODIFIED)
        changed = self._world.change(chat, message, **parts)
        self._world.show(chat, method, "edit", changed)
        return self._world.message_json(chat, changed)
