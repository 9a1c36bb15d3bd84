"""Reading the text of a call: parse mode or explicit entities, and how long it may be."""

from typing import Any

from sandbox.telegram import markup_html, markup_v2
from sandbox.telegram.arguments import Arguments
from sandbox.telegram.markup_html import BadMarkup
from sandbox.telegram.model import Entity
from sandbox.telegram.refusal import bad_request
from sandbox.telegram.text import BadEntity, Formatted, clean, is_blank, utf16_length, with_found

TEXT_LIMIT = 4096
"""UTF-16 units of a message, after entities are parsed (Bot API, sendMessage)."""
CAPTION_LIMIT = 1024
"""UTF-16 units of a caption, after entities are parsed (Bot API, sendPhoto)."""
_RAW_LIMIT = 1 << 15
"""Bytes of a text before parsing (the official server's get_formatted_text)."""
_PARSERS = {"html": markup_html.parse, "markdownv2": markup_v2.parse}
_TYPES = {
    "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold",
    "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote",
    "code", "pre", "text_link", "text_mention", "custom_emoji",
}  # fmt: skip


def message_text(args: Arguments) -> Formatted:
    """The `text` of a call. Refuses what is empty, too long or badly marked."""
    if not args.text("text"):
        raise bad_request("message text is empty")
    formatted = _read(args, "text", "entities")
    if is_blank(formatted.text):
        raise bad_request("text must be non-empty")
    if utf16_length(formatted.text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return formatted


def caption(args: Arguments) -> Formatted:
    """The `caption` of a call, which may be empty. Refuses what is too long or badly marked."""
    formatted = _read(args, "caption", "caption_entities")
    if utf16_length(formatted.text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    return formatted


def _read(args: Arguments, name: str, entities_name: str) -> Formatted:
    text = args.text(name)
    _check_unicode(text)
    if len(text.encode()) > _RAW_LIMIT:
        raise bad_request("text is too long")
    marked = _marked(text, args.text("parse_mode").lower(), args, entities_name)
    try:
        return with_found(clean(marked.text, marked.entities))
    except BadEntity as problem:
        raise bad_request(str(problem)) from None


def _check_unicode(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise bad_request("strings must be encoded in UTF-8") from None


def _marked(text: str, mode: str, args: Arguments, entities_name: str) -> Formatted:
    if not text or mode in ("", "none"):
        given = args.parsed(entities_name, "entities")
        # The official server passes over anything but a list here.
        spans = given if isinstance(given, list) else []
        return Formatted(text, tuple(_entity(span) for span in spans))
    parser = _PARSERS.get(mode)
    if parser is None:
        raise bad_request("unsupported parse_mode")
    try:
        return parser(text)
    except BadMarkup as problem:
        raise bad_request(f"can't parse entities: {problem}") from None


def _entity(span: Any) -> Entity:
    if not isinstance(span, dict):
        raise bad_request("can't parse MessageEntity: expected an Object")
    for name in ("type", "offset", "length"):
        if name not in span:
            raise bad_request(f"can't parse MessageEntity: Can't find field \"{name}\"")
    if span["type"] not in _TYPES:
        raise bad_request("can't parse MessageEntity: Unsupported type specified")
    if not all(isinstance(span[name], int) for name in ("offset", "length")):
        raise bad_request("can't parse MessageEntity: Field must be of type Number")
    user = span.get("user")
    return Entity(
        type=span["type"],
        offset=span["offset"],
        length=span["length"],
        url=span.get("url"),
        user_id=user.get("id") if isinstance(user, dict) else None,
        language=span.get("language"),
        custom_emoji_id=span.get("custom_emoji_id"),
    )
