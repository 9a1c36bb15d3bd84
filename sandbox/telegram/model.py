"""What the stand-in Telegram knows: people, chats, messages. Values never change once made."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class User:
    """A person or the bot. A person's private chat with the bot has the person's id."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False


@dataclass(frozen=True)
class Group:
    """A basic group (negative id) or, once migrated, a supergroup (id below -100 milliards)."""

    id: int
    title: str
    is_supergroup: bool = False


@dataclass(frozen=True)
class Entity:
    """A marked span of a text; offset and length count UTF-16 units, as the Bot API does."""

    type: str
    offset: int
    length: int
    url: str | None = None
    user_id: int | None = None
    language: str | None = None
    custom_emoji_id: str | None = None


@dataclass(frozen=True)
class Button:
    """One button under a message: it calls the bot back with `data`, or opens `url`."""

    text: str
    data: str | None = None
    url: str | None = None


Buttons = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True)
class File:
    """Bytes somebody sent, and how the Bot API names them. `id` serves to send and fetch it.

    `size` is what the API says; it may be larger than the data, to stand for a file nobody wants
    to hold in memory.
    """

    id: str
    unique_id: str
    path: str
    data: bytes = field(repr=False)
    size: int
    name: str | None = None
    mime_type: str | None = None


@dataclass(frozen=True)
class Message:
    """A message as people see it now. `text` is the caption where there is a file.

    `kind` is the Bot API's name of the content ("text", "photo", "voice", ...), `content` what
    that name holds in the API, `edits` the texts it had before, oldest first.
    """

    message_id: int
    chat_id: int
    at: datetime
    sender: User
    kind: str = "text"
    text: str = ""
    entities: tuple[Entity, ...] = ()
    buttons: Buttons = ()
    keyboard: Mapping[str, Any] | None = None
    file: File | None = None
    content: Mapping[str, Any] = field(default_factory=dict)
    reply_to: int | None = None
    edited_at: datetime | None = None
    edits: tuple[str, ...] = ()

    @property
    def from_bot(self) -> bool:
        """Whether the bot wrote it."""
        return self.sender.is_bot

    def button(self, wanted: str) -> Button:
        """The button with this label or this data. Raises LookupError if there is none."""
        for row in self.buttons:
            for button in row:
                if wanted in (button.text, button.data):
                    return button
        raise LookupError(f"message {self.message_id} has no button {wanted!r}")
