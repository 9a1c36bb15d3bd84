"""What people do in their private chats with the bot. Each act returns its update's identifier.

The identifier is 0 where the bot did not ask for updates of that kind.
"""

from collections.abc import Mapping
from typing import Any

from sandbox.telegram import files, wire
from sandbox.telegram.model import Message, User
from sandbox.telegram.text import Formatted, utf16_length, with_found
from sandbox.telegram.updates import CALLBACK_RETENTION
from sandbox.telegram.world import Callback, Chat, World

_FIRST_USER = 610_000_001
_FIRST_CALLBACK = 4_382_904_100_000_001
_NEITHER = b"bytes a phone would have sent"


class Acts:
    """Somebody doing something the bot is told of."""

    def __init__(self, world: World) -> None:
        """Act in `world`."""
        self._world = world

    def _push(self, kind: str, chat: Chat, body: dict[str, Any]) -> int:
        return self._world.queue.push(kind, {kind: body}, str(chat.id))


class PrivateActs(Acts):
    """People, and their side of their chats."""

    def new_user(
        self,
        first_name: str,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = None,
    ) -> User:
        """A person the bot does not know yet: it cannot write before the person has."""
        user_id = _FIRST_USER + len(self.users)
        user = User(user_id, first_name, last_name, username, language_code)
        self._world.chats[user.id] = Chat(user)
        return user

    @property
    def users(self) -> list[User]:
        """Everybody, in the order they came."""
        return [chat.who for chat in self._world.chats.values() if isinstance(chat.who, User)]

    def chat(self, who: User | int) -> Chat:
        """A chat by its person, or any chat by its identifier."""
        return self._world.chats[who if isinstance(who, int) else who.id]

    def press_start(self, user: User, payload: str | None = None) -> int:
        """Press Start, perhaps by a deep link."""
        return self.say(user, "/start" if payload is None else f"/start {payload}")

    def say(self, user: User, text: str, **extra: Any) -> int:
        """Write a text; `extra` goes into the update's message as it is.

        A client sends no blanks at either end, so that a command begins the message. Raises
        ValueError for a text a client would have split (over 4096 UTF-16 units), or not sent.
        """
        text = text.strip()
        if not text or utf16_length(text) > 4096:
            raise ValueError("a client sends 1 to 4096 UTF-16 units in one message")
        return self._send(user, with_found(Formatted(text)), extra=extra)

    def send_photo(self, user: User, caption: str = "", data: bytes = _NEITHER) -> int:
        """Send a photo."""
        return self._send_file(user, "photo", caption, data)

    def send_voice(self, user: User, duration: int = 3, data: bytes = _NEITHER) -> int:
        """Speak for `duration` seconds."""
        return self._send_file(user, "voice", "", data, mime_type="audio/ogg", duration=duration)

    def send_sticker(self, user: User, emoji: str = "👍", data: bytes = _NEITHER) -> int:
        """Send a sticker."""
        shape = {"type": "regular", "width": 512, "height": 512}
        flags = {"is_animated": False, "is_video": False}
        return self._send_file(user, "sticker", "", data, emoji=emoji, **shape, **flags)

    def send_document(
        self,
        user: User,
        name: str = "order.pdf",
        data: bytes = _NEITHER,
        *,
        mime_type: str = "application/pdf",
        caption: str = "",
        size: int | None = None,
    ) -> int:
        """Send a file; `size` tells another size than the data's, for a large one."""
        return self._send_file(
            user, "document", caption, data, name=name, mime_type=mime_type, size=size
        )

    def send_contact(self, user: User, phone_number: str, first_name: str | None = None) -> int:
        """Share a contact: one's own unless another's first name is given."""
        contact: dict[str, Any] = {
            "phone_number": phone_number,
            "first_name": first_name or user.first_name,
        }
        if first_name is None:
            contact["user_id"] = user.id
        return self._send(user, kind="contact", content={"contact": contact})

    def send_location(self, user: User, latitude: float, longitude: float) -> int:
        """Share where one is."""
        place = {"latitude": latitude, "longitude": longitude}
        return self._send(user, kind="location", content={"location": place})

    def forward(self, user: User, text: str, author: str = "Somebody else") -> int:
        """Pass on a text somebody else wrote."""
        date = int(self._world.clock.now().timestamp())
        origin = {"type": "hidden_user", "date": date, "sender_user_name": author}
        return self._send(user, with_found(Formatted(text)), extra={"forward_origin": origin})

    def edit(self, user: User, text: str, message_id: int | None = None) -> int:
        """Change one's message, by default the last. Raises LookupError if there is none."""
        chat = self.chat(user)
        own = [message for message in chat.messages if not message.from_bot]
        wanted = [m for m in own if message_id in (None, m.message_id)]
        if not wanted:
            raise LookupError(f"{user.first_name} has no such message to edit")
        marked = with_found(Formatted(text))
        changed = self._world.change(chat, wanted[-1], text=marked.text, entities=marked.entities)
        self._world.show(chat, "person", "edited", changed)
        return self._push("edited_message", chat, self._world.message_json(chat, changed))

    def press(self, user: User, button: str, message: Message | int | None = None) -> int:
        """Press a button under a message of the bot, by its label or data.

        By default the newest message that has it. A `Message` kept from before presses the
        button as it stood then. Raises LookupError where there is no such button.
        """
        chat = self.chat(user)
        shown = _with_button(chat, button, message)
        data = shown.button(button).data
        if data is None:
            raise LookupError(f"{button!r} opens a page, it calls nobody back")
        callback_id = str(_FIRST_CALLBACK + len(self._world.callbacks))
        callback = Callback(callback_id, user, chat, self._world.clock.now())
        self._world.callbacks[callback.id] = callback
        query = {
            "id": callback.id,
            "from": wire.user_json(user),
            "message": self._world.message_json(chat, chat.log.get(shown.message_id, shown)),
            "chat_instance": str(-7_000_000_000_000_000_000 - chat.id),
            "data": data,
        }
        self._world.show(chat, "person", "pressed", {"button": button, "data": data})
        return self._world.queue.push(
            "callback_query", {"callback_query": query}, str(chat.id), CALLBACK_RETENTION
        )

    def menu(self, user: User) -> list[dict[str, str]]:
        """The commands a person's client offers beside the message field."""
        return self._world.menus.shown_to(user)

    def toasts(self, user: User) -> list[str]:
        """The lines answers to pressed buttons have shown to a person."""
        toasts = self._world.effects.of("telegram", kind="toast")
        return [toast.data["text"] for toast in toasts if toast.data["user_id"] == user.id]

    def block(self, user: User) -> int:
        """Stop the bot; it may not write until unblocked."""
        return self._set_blocked(user, blocked=True)

    def unblock(self, user: User) -> int:
        """Let the bot write again."""
        return self._set_blocked(user, blocked=False)

    def deactivate(self, user: User) -> None:
        """Delete one's account: the bot is told nothing and can write no more."""
        self.chat(user).deactivated = True

    def _set_blocked(self, user: User, *, blocked: bool) -> int:
        chat = self.chat(user)
        chat.known, chat.blocked = True, blocked
        self._world.show(chat, "person", "blocked" if blocked else "unblocked", {})
        member, kicked = {"status": "member"}, {"status": "kicked", "until_date": 0}
        old, new = (member, kicked) if blocked else (kicked, member)
        return self._push("my_chat_member", chat, membership(self._world, chat, user, old, new))

    def _send_file(self, user: User, kind: str, caption: str, data: bytes, **about: Any) -> int:
        named = {k: about.pop(k) for k in ("name", "mime_type", "size") if k in about}
        file = self._world.files.add(kind, data, **named)
        content = files.content(kind, file, **about)
        text = with_found(Formatted(caption))
        return self._send(user, text, kind=kind, file=file, content=content)

    def _send(
        self,
        user: User,
        text: Formatted = Formatted(""),  # noqa: B008  # a frozen value
        *,
        extra: Mapping[str, Any] | None = None,
        **parts: Any,
    ) -> int:
        chat = self.chat(user)
        if chat.blocked:
            raise ValueError(f"{user.first_name} has blocked the bot")
        chat.known = True
        message = self._world.post(chat, user, text=text.text, entities=text.entities, **parts)
        self._world.show(chat, "person", "said", message)
        shown = self._world.message_json(chat, message)
        return self._push("message", chat, shown | dict(extra or {}))


def membership(
    world: World, chat: Chat, by: User, old: Mapping[str, Any], new: Mapping[str, Any]
) -> dict[str, Any]:
    """A ChatMemberUpdated about the bot."""
    bot = {"user": wire.user_json(world.bot)}
    return {
        "chat": wire.chat_json(chat.who),
        "from": wire.user_json(by),
        "date": int(world.clock.now().timestamp()),
        "old_chat_member": {**bot, **old},
        "new_chat_member": {**bot, **new},
    }


def _with_button(chat: Chat, button: str, message: Message | int | None) -> Message:
    if isinstance(message, Message):
        return message
    if isinstance(message, int):
        return chat.log[message]
    for shown in reversed(chat.received):
        if any(button in (one.text, one.data) for row in shown.buttons for one in row):
            return shown
    raise LookupError(f"no message in chat {chat.id} has a button {button!r}")
