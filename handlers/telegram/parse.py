"""Reads raw updates into events."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from telegram import Chat, ChatMember, Message, Update, User

from bot.domain.events import (
    Arrival,
    Attachment,
    BuyerCommanded,
    BuyerLeft,
    BuyerMessage,
    BuyerPressed,
    BuyerStarted,
    Command,
    Contact,
    GroupCalled,
    Ignored,
    Malformed,
    Whereabouts,
)
from bot.services.whereabouts import is_country

KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
"""The updates we ask for."""

_START = re.compile(r"/start(?:@\w+)?(?:\s+(?P<payload>\S+))?\s*$")
_COMMAND = re.compile(
    rf"/(?P<name>{'|'.join(Command)})(?:@\w+)?(?:\s+(?P<argument>.*))?\s*$",
    re.DOTALL | re.IGNORECASE,
)
_COUNTRY = re.compile(r"country-(?P<code>[A-Z]{2})$")
_GONE = frozenset({ChatMember.LEFT, ChatMember.BANNED})


def parse_update(raw: Mapping[str, Any]) -> Arrival:
    """The event in an update. Raises Malformed where it says nothing we can read."""
    try:
        update = Update.de_json(dict(raw), None)
        return _event(update)
    except Malformed:
        raise
    except Exception as error:  # any shape of rubbish; its words may be a buyer's
        field = next((field for field in KINDS if field in raw), "update")
        raise Malformed(f"unreadable {field} ({type(error).__name__})") from None


def _event(update: Update) -> Arrival:
    message = update.message or update.edited_message
    if message is not None:
        return _message(message, edited=update.edited_message is not None)
    if update.callback_query is not None:
        query = update.callback_query
        under = query.message
        return BuyerPressed(
            _contact(query.from_user),
            query.id,
            query.data or "",
            str(under.message_id) if under is not None else None,
        )
    if update.my_chat_member is not None:
        change = update.my_chat_member
        gone = change.new_chat_member.status in _GONE
        if change.chat.type == Chat.PRIVATE:
            return BuyerLeft(_contact(change.from_user), returned=not gone)
        if gone:
            return Ignored()
        return GroupCalled("telegram", str(change.chat.id), str(update.update_id))
    if update.to_dict().keys() <= {"update_id"}:
        raise Malformed("an update without content")
    return Ignored()


def _message(message: Message, *, edited: bool) -> Arrival:
    if message.chat.type != Chat.PRIVATE:
        if message.left_chat_member is not None:
            return Ignored()
        return GroupCalled("telegram", str(message.chat.id), str(message.message_id))
    sender = message.from_user
    if sender is not None and sender.is_bot:
        return Ignored()
    contact = _contact(message.chat if sender is None else sender)
    words = message.text or ""  # a caption is no command: its file must come through
    start = _START.match(words)
    if start is not None:
        return BuyerStarted(contact, _start_payload(start["payload"]))
    command = _COMMAND.match(words)
    if command is not None:
        return BuyerCommanded(
            contact,
            _own_number(message),
            Command(command["name"].lower()),
            (command["argument"] or "").strip(),
            _moment(message.date),
        )
    form, attachment = _form(message)
    text = message.text or message.caption or ""
    return BuyerMessage(
        contact=contact,
        external_id=str(message.message_id),
        form=form,
        text=text if text.strip() else "",
        sent_at=_moment(message.date),
        attachment=attachment,
        whereabouts=_whereabouts(message),
        edited=edited,
    )


def _own_number(message: Message) -> str:
    """The command's own number: one that came by an edit is not the message it stands in."""
    edited = message.edit_date
    number = str(message.message_id)
    return number if edited is None else f"{number}.{int(edited.timestamp())}"


def _contact(who: User | Chat) -> Contact:
    """Who wrote. The sender is optional in the Bot API; a private chat has its id and name."""
    name = who.full_name or who.first_name or "?"
    hint = _hint(who) if isinstance(who, User) else None
    return Contact("telegram", str(who.id), name, who.username, hint)


def _hint(user: User) -> str | None:
    """The client's language as a BCP 47 tag ("pt-br" becomes "pt-BR"), if it looks like one."""
    tag = user.language_code or ""
    if re.fullmatch(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*", tag) is None:
        return None
    language, *rest = tag.replace("_", "-").split("-")
    return "-".join([language.lower(), *(_subtag(part) for part in rest)])[:35]


def _subtag(part: str) -> str:
    if len(part) == 2:
        return part.upper()
    return part.title() if len(part) == 4 and part.isalpha() else part.lower()


def _start_payload(payload: str | None) -> Whereabouts | None:
    match = _COUNTRY.match(payload or "")
    if match is None or not is_country(match["code"]):
        return None
    return Whereabouts("start", country=match["code"])


def _whereabouts(message: Message) -> Whereabouts | None:
    if message.contact is not None and message.from_user is not None:
        if message.contact.user_id != message.from_user.id:
            return None  # somebody else's card says nothing of the buyer
        return Whereabouts("contact", phone=message.contact.phone_number)
    location = message.location or (message.venue and message.venue.location)
    if location and message.forward_origin is None:
        return Whereabouts("location", latitude=location.latitude, longitude=location.longitude)
    return None


def _form(message: Message) -> tuple[str, Attachment | None]:
    """What kind of message this is, and its file."""
    if message.photo:
        largest = message.photo[-1]
        return "photo", Attachment(
            "photo", largest.file_id, "photo.jpg", largest.file_size, named=False
        )
    for form, file in (
        ("voice", message.voice),
        ("voice", message.audio),
        ("video", message.video),
        ("video", message.video_note),
        ("video", message.animation),
        ("document", message.document),
    ):
        if file is not None:
            name = getattr(file, "file_name", None)
            return form, Attachment(
                form,
                file.file_id,
                name or _file_name(form, file),
                file.file_size,
                getattr(file, "mime_type", None),
                named=bool(name),
            )
    if message.sticker is not None:
        return "sticker", None
    if message.contact is not None:
        return "contact", None
    if message.location is not None or message.venue is not None:
        return "location", None
    if message.text:
        return "text", None
    return ("forward" if message.forward_origin is not None else "other"), None


def _file_name(form: str, file: Any) -> str:
    ending = (getattr(file, "mime_type", None) or "").rpartition("/")[2]
    return f"{form}.{ending}" if ending.isalnum() else form


def _moment(date: datetime) -> datetime:
    return date.astimezone(UTC)
