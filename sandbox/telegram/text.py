"""Texts as Telegram keeps them: counted in UTF-16 units, cleaned, trimmed, with spans marked."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sandbox.telegram.model import Entity

_GONE = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")
"""Dropped by the server: returns, line and direction overrides, marks that draw over lines."""
_BLANKED = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f]")
_INVISIBLE = re.compile("[\\s\u200b-\u200f\u2060-\u2064\u2800\ufeff\u00ad]*")
_FOUND = (
    ("url", re.compile(r"(?<![\w@])(?:https?://\S*[\w/]|(?:[\w-]+\.)+(?:com|org|net|io|me)\b)")),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@(?:[\w-]+\.)+[A-Za-z]{2,}")),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z]\w{3,31}\b")),
    ("bot_command", re.compile(r"(?<![\w/<>])/\w{1,64}(?:@\w{3,32})?(?![\w/])", re.ASCII)),
    ("hashtag", re.compile(r"(?<![\w#])#\w*[^\W\d]\w*")),
)
_CLOSED = {"code", "pre", "text_link", "text_mention"}
"""Spans the server does not look into for links and commands."""


@dataclass(frozen=True)
class Formatted:
    """A plain text and its marked spans."""

    text: str
    entities: tuple[Entity, ...] = ()


class BadEntity(ValueError):
    """A span that does not fit its text; the message is the platform's wording."""


def utf16_length(text: str) -> int:
    """How long Telegram takes a text to be: characters past U+FFFF count twice."""
    return len(text) + sum(char > "\uffff" for char in text)


def utf16_slice(text: str, offset: int, length: int) -> str:
    """The part of a text an entity covers."""
    units = text.encode("utf-16-le")
    return units[offset * 2 : (offset + length) * 2].decode("utf-16-le")


def clean(text: str, entities: Sequence[Entity] = ()) -> Formatted:
    """Drop and blank what the server does, move the spans along, and trim both ends.

    A leading blank inside a span stays, as there. Raises BadEntity for a span that lies outside
    the text or splits a character.
    """
    new_offset, kept = _offsets(text)
    moved = [_moved(entity, new_offset) for entity in entities]
    end = utf16_length(kept.rstrip(" \n"))
    blanks = len(kept) - len(kept.lstrip(" \n"))
    start = min([blanks, *(entity.offset for entity in moved)])
    spans = (
        replace(
            entity,
            offset=entity.offset - start,
            length=min(entity.offset + entity.length, end) - entity.offset,
        )
        for entity in moved
    )
    trimmed = kept.rstrip(" \n")[start:]
    return Formatted(trimmed, ordered(span for span in spans if span.length > 0))


def is_blank(text: str) -> bool:
    """Whether nobody would see anything of a text."""
    return _INVISIBLE.fullmatch(text) is not None


def ordered(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Spans in the server's order: by where they begin, the longer first."""
    return tuple(sorted(entities, key=lambda entity: (entity.offset, -entity.length)))


def with_found(formatted: Formatted) -> Formatted:
    """Add the links, addresses, names, commands and tags the server finds by itself."""
    taken = [span for span in formatted.entities if span.type in _CLOSED]
    found = list(formatted.entities)
    for kind, pattern in _FOUND:
        for match in pattern.finditer(formatted.text):
            offset = utf16_length(formatted.text[: match.start()])
            span = Entity(kind, offset, utf16_length(match.group()))
            if not any(_overlap(span, other) for other in taken):
                taken.append(span)
                found.append(span)
    return Formatted(formatted.text, ordered(found))


def _overlap(one: Entity, other: Entity) -> bool:
    return one.offset < other.offset + other.length and other.offset < one.offset + one.length


def _offsets(text: str) -> tuple[list[int | None], str]:
    """Where each UTF-16 offset of `text` lands in the cleaned text; None within a character."""
    new_offset: list[int | None] = []
    kept: list[str] = []
    at = 0
    for char in text:
        units = utf16_length(char)
        new_offset += [at, None][:units]
        if not _GONE.match(char):
            kept.append(" " if _BLANKED.match(char) else char)
            at += units
    return [*new_offset, at], "".join(kept)


def _moved(entity: Entity, new_offset: list[int | None]) -> Entity:
    start, end = entity.offset, entity.offset + entity.length
    if not 0 <= start < len(new_offset):
        raise BadEntity(f"Entity begins after the end of the text at UTF-16 offset {start}")
    if end >= len(new_offset):
        raise BadEntity(
            f"Entity beginning at UTF-16 offset {start} ends after the end of the text at "
            f"UTF-16 offset {end}"
        )
    new_start, new_end = new_offset[start], new_offset[end]
    if new_start is None:
        raise BadEntity(f"Entity begins in a middle of a UTF-16 symbol at byte offset {start}")
    if new_end is None:
        raise BadEntity(
            f"Entity beginning at UTF-16 offset {start} ends in a middle of a UTF-16 symbol at "
            f"byte offset {end}"
        )
    return replace(entity, offset=new_start, length=new_end - new_start)
