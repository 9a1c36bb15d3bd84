"""The Bot API's JSON of what the stand-in knows."""

from typing import Any

from sandbox.telegram.model import Button, Buttons, Entity, Group, Message, User


def user_json(user: User) -> dict[str, Any]:
    """A User."""
    shown: dict[str, Any] = {
        "id": user.id,
        "is_bot": user.is_bot,
        "first_name": user.first_name,
        "last_name": user.last_name,
        "username": user.username,
        "language_code": user.language_code,
    }
    return {name: value for name, value in shown.items() if value is not None}


def chat_json(who: User | Group) -> dict[str, Any]:
    """A Chat: a person's private one, or a group."""
    if isinstance(who, Group):
        if who.is_supergroup:
            return {"id": who.id, "title": who.title, "type": "supergroup"}
        return {
            "id": who.id,
            "title": who.title,
            "type": "group",
            "all_members_are_administrators": False,
        }
    shown = user_json(who)
    names = ("first_name", "last_name", "username")
    return {"id": who.id, **{n: v for n, v in shown.items() if n in names}, "type": "private"}


def entity_json(entity: Entity) -> dict[str, Any]:
    """A MessageEntity."""
    shown: dict[str, Any] = {
        "type": entity.type,
        "offset": entity.offset,
        "length": entity.length,
        "url": entity.url,
        "language": entity.language,
        "custom_emoji_id": entity.custom_emoji_id,
    }
    if entity.user_id is not None:
        shown["user"] = {"id": entity.user_id, "is_bot": False, "first_name": ""}
    return {name: value for name, value in shown.items() if value is not None}


def markup_json(buttons: Buttons) -> dict[str, Any]:
    """An InlineKeyboardMarkup."""
    return {"inline_keyboard": [[_button_json(button) for button in row] for row in buttons]}


def message_json(message: Message, who: User | Group) -> dict[str, Any]:
    """A Message, without the one it replies to."""
    shown: dict[str, Any] = {
        "message_id": message.message_id,
        "from": user_json(message.sender),
        "chat": chat_json(who),
        "date": int(message.at.timestamp()),
    }
    if message.edited_at is not None:
        shown["edit_date"] = int(message.edited_at.timestamp())
    shown |= message.content
    text, entities = ("text", "entities") if message.kind == "text" else _CAPTION
    if message.text:
        shown[text] = message.text
    if message.entities:
        shown[entities] = [entity_json(entity) for entity in message.entities]
    if message.buttons:
        shown["reply_markup"] = markup_json(message.buttons)
    return shown


def seen(message: Message) -> dict[str, Any]:
    """What an effect says about a message."""
    return {
        "message_id": message.message_id,
        "from_bot": message.from_bot,
        "sender": message.sender.first_name,
        "kind": message.kind,
        "text": message.text,
        "entities": [entity_json(entity) for entity in message.entities],
        "buttons": [[_button_json(button) for button in row] for row in message.buttons],
        "file": message.file.name or message.file.path if message.file else None,
        "reply_to": message.reply_to,
    }


_CAPTION = ("caption", "caption_entities")


def _button_json(button: Button) -> dict[str, Any]:
    if button.url is not None:
        return {"text": button.text, "url": button.url}
    return {"text": button.text, "callback_data": button.data}
