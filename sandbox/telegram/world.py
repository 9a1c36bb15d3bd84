"""The state of the stand-in Telegram: one bot, the people it knows, their chats and messages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from sandbox.clock import SharedClock
from sandbox.effects import Effects
from sandbox.telegram import wire
from sandbox.telegram.commands import Menus
from sandbox.telegram.files import Files
from sandbox.telegram.model import Group, Message, User
from sandbox.telegram.refusal import Refusal, bad_request
from sandbox.telegram.updates import CALLBACK_RETENTION, UpdateQueue


@dataclass
class Chat:
    """One chat. `known` turns true when the bot may write: once the person has written first."""

    who: User | Group
    known: bool = False
    blocked: bool = False
    deactivated: bool = False
    left: bool = False
    kicked: bool = False
    upgraded_to: int | None = None
    log: dict[int, Message] = field(default_factory=dict)

    @property
    def id(self) -> int:
        """The chat's identifier; a private chat has its person's."""
        return self.who.id

    @property
    def messages(self) -> list[Message]:
        """What the person sees, oldest first: deleted messages are gone, edited ones as edited."""
        return list(self.log.values())

    @property
    def received(self) -> list[Message]:
        """The bot's messages alone."""
        return [message for message in self.log.values() if message.from_bot]


@dataclass
class Callback:
    """A pressed button that waits for its answer."""

    id: str
    user: User
    chat: Chat
    at: datetime
    answered: bool = False


class World:
    """Everything there is. The HTTP edge and the acts of people both change it through here."""

    def __init__(self, bot: User, clock: SharedClock, effects: Effects, queue: UpdateQueue) -> None:
        """Start with a bot and nobody else."""
        self.bot = bot
        self.clock = clock
        self.effects = effects
        self.queue = queue
        self.files = Files()
        self.menus = Menus()
        self.chats: dict[int, Chat] = {}
        self.callbacks: dict[str, Callback] = {}
        self._last_message_id = 0

    def reachable(self, chat_id: str, *, write: bool = True) -> Chat:
        """The chat a call names. Refuses one the bot cannot see or, with `write`, write to."""
        if not chat_id:
            raise bad_request("chat_id is empty")
        chat = self.chats.get(_number(chat_id))
        if chat is None or not chat.known:
            raise bad_request("chat not found")
        if write:
            _check_access(chat)
        return chat

    def post(self, chat: Chat, sender: User, **parts: Any) -> Message:
        """Add a message to a chat, at the present time and with the next identifier."""
        self._last_message_id += 1
        message = Message(
            message_id=self._last_message_id,
            chat_id=chat.id,
            at=self.clock.now(),
            sender=sender,
            **parts,
        )
        chat.log[message.message_id] = message
        return message

    def change(self, chat: Chat, message: Message, **parts: Any) -> Message:
        """Replace parts of a message; an edit of its text is remembered."""
        edits = message.edits
        if parts.get("text", message.text) != message.text:
            edits = (*edits, message.text)
        changed = replace(message, **parts, edits=edits, edited_at=self.clock.now())
        chat.log[message.message_id] = changed
        return changed

    def message_json(self, chat: Chat, message: Message) -> dict[str, Any]:
        """A message as the Bot API shows it, with the one it replies to."""
        shown = wire.message_json(message, chat.who)
        replied = chat.log.get(message.reply_to or 0)
        if replied is not None:
            shown["reply_to_message"] = wire.message_json(replied, chat.who)
        return shown

    def show(self, chat: Chat, method: str, kind: str, data: Mapping[str, Any] | Message) -> None:
        """Log what people see of a change."""
        if isinstance(data, Message):
            data = wire.seen(data)
        self.effects.add(
            platform="telegram", method=method, chat=str(chat.id), kind=kind, data=data
        )

    def open_callback(self, callback_id: str) -> Callback:
        """A callback that can still be answered. Refuses an unknown, an old or an answered one."""
        callback = self.callbacks.get(callback_id)
        if (
            callback is None
            or callback.answered
            or self.clock.now() - callback.at > CALLBACK_RETENTION
        ):
            raise bad_request(
                "query is too old and response timeout expired or query ID is invalid"
            )
        return callback

    def older_than(self, message: Message, age: timedelta) -> bool:
        """Whether a message was sent longer ago than `age`."""
        return self.clock.now() - message.at > age


def _number(chat_id: str) -> int:
    try:
        return int(chat_id)
    except ValueError:
        return 0


_DENIED: tuple[tuple[Callable[[Chat], bool], str], ...] = (
    (lambda chat: chat.deactivated, "user is deactivated"),
    (lambda chat: chat.blocked, "bot was blocked by the user"),
    (lambda chat: chat.kicked, "bot was kicked from the {kind} chat"),
    (lambda chat: chat.left, "bot is not a member of the {kind} chat"),
)


def _check_access(chat: Chat) -> None:
    if chat.upgraded_to is not None:
        raise Refusal(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            {"migrate_to_chat_id": chat.upgraded_to},
        )
    supergroup = isinstance(chat.who, Group) and chat.who.is_supergroup
    for denied, words in _DENIED:
        if denied(chat):
            kind = "supergroup" if supergroup else "group"
            raise Refusal(403, f"Forbidden: {words.format(kind=kind)}")
