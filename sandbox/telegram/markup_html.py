"""The parse mode "HTML": the few tags Telegram knows, and its words for everything else."""

import re
from dataclasses import dataclass, replace

from sandbox.telegram import links
from sandbox.telegram.model import Entity
from sandbox.telegram.text import Formatted, ordered, utf16_length, utf16_slice

_SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
_KNOWN = {*_SIMPLE, "a", "code", "pre", "blockquote", "tg-emoji", "tg-time"}
_CHARACTER = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot)(?![a-zA-Z]));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_ATTRIBUTE = re.compile(
    r"""\s*(?P<name>[^\s=>/"']+)\s*(?:=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'"""
    r"""|(?P<token>[A-Za-z0-9.-]*)(?=[\s>])))?"""
)


class BadMarkup(ValueError):
    """A text its parse mode cannot read; the message is the platform's wording."""


@dataclass(frozen=True)
class _Open:
    tag: str
    argument: str
    offset: int


def parse(source: str) -> Formatted:
    """The plain text and the spans of `source`. Raises BadMarkup."""
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._plain: list[str] = []
        self._offset = 0
        self._open: list[_Open] = []
        self._spans: list[Entity] = []

    def read(self) -> Formatted:
        at = 0
        while at < len(self._source):
            character = _CHARACTER.match(self._source, at)
            if self._source[at] == "<":
                end = self._source.startswith("</", at)
                at = self._end_tag(at) if end else self._start_tag(at)
            elif character is not None and (decoded := _decoded(character)):
                self._take(decoded)
                at = character.end()
            else:
                self._take(self._source[at])
                at += 1
        if self._open:
            raise BadMarkup(
                f'Can\'t find end tag corresponding to start tag "{self._open[-1].tag}"'
            )
        spans = (replace(s, language=None) if s.type == "code" else s for s in self._spans)
        return Formatted("".join(self._plain), ordered(spans))

    def _take(self, text: str) -> None:
        self._plain.append(text)
        self._offset += utf16_length(text)

    def _bytes(self, at: int) -> int:
        return len(self._source[:at].encode())

    def _start_tag(self, begin: int) -> int:
        name = re.compile(r"[^\s>]*").match(self._source, begin + 1)
        tag = name.group().lower() if name else ""
        at = begin + 1 + len(tag)
        if at >= len(self._source):
            raise BadMarkup(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        if tag not in _KNOWN:
            raise BadMarkup(f'Unsupported start tag "{tag}" at byte offset {self._bytes(begin)}')
        argument, at = self._attributes(tag, begin, at)
        if tag == "span" and argument != "tg-spoiler":
            raise BadMarkup(
                f'Tag "span" must have class "tg-spoiler" at byte offset {self._bytes(begin)}'
            )
        self._open.append(_Open(tag, argument, self._offset))
        return at

    def _attributes(self, tag: str, begin: int, at: int) -> tuple[str, int]:
        """The one attribute that matters to `tag`, and the place behind the tag."""
        argument = ""
        while True:
            rest = self._source[at:].lstrip()
            at = len(self._source) - len(rest)
            if not rest:
                raise BadMarkup(f'Unclosed start tag "{tag}" at byte offset {self._bytes(begin)}')
            if rest[0] == ">":
                return argument, at + 1
            match = _ATTRIBUTE.match(self._source, at)
            if match is None:
                raise BadMarkup(
                    f'Empty attribute name in the tag "{tag}" at byte offset {self._bytes(begin)}'
                )
            if self._source.startswith("=", match.end()):
                raise self._bad_value(begin, match.end() + 1)
            at = match.end()
            argument = _argument(tag, match) or argument

    def _bad_value(self, begin: int, at: int) -> BadMarkup:
        if self._source[at:].lstrip()[:1] in ("", '"', "'"):
            return BadMarkup(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        return BadMarkup(f"Unexpected end of name token at byte offset {self._bytes(at)}")

    def _end_tag(self, begin: int) -> int:
        if not self._open:
            raise BadMarkup(f"Unexpected end tag at byte offset {self._bytes(begin)}")
        match = re.compile(r"</([^\s>]*)\s*>").match(self._source, begin)
        if match is None:
            raise BadMarkup(f"Unclosed end tag at byte offset {self._bytes(begin)}")
        opened, found = self._open[-1], match.group(1).lower()
        if found not in ("", opened.tag):
            raise BadMarkup(
                f"Unmatched end tag at byte offset {self._bytes(begin)}, expected "
                f'"</{opened.tag}>", found "</{found}>"'
            )
        self._open.pop()
        if self._offset > opened.offset:
            self._close(opened, self._offset - opened.offset)
        return match.end()

    def _close(self, opened: _Open, length: int) -> None:
        tag, offset = opened.tag, opened.offset
        if tag in _SIMPLE:
            self._spans.append(Entity(_SIMPLE[tag], offset, length))
        elif tag == "a":
            self._link(opened, length)
        elif tag in {"pre", "code"}:
            self._code(opened, length)
        elif tag == "blockquote":
            kind = "expandable_blockquote" if opened.argument else "blockquote"
            self._spans.append(Entity(kind, offset, length))
        elif tag == "tg-emoji":
            if not opened.argument.isdigit():
                raise BadMarkup("Invalid custom emoji identifier specified")
            emoji = opened.argument
            self._spans.append(Entity("custom_emoji", offset, length, custom_emoji_id=emoji))

    def _link(self, opened: _Open, length: int) -> None:
        covered = utf16_slice("".join(self._plain), opened.offset, length)
        address = opened.argument or covered
        person, url = links.mentioned(address), links.checked(address)
        if person is not None:
            self._spans.append(Entity("text_mention", opened.offset, length, user_id=person))
        elif url is not None:
            self._spans.append(Entity("text_link", opened.offset, length, url=url))

    def _code(self, opened: _Open, length: int) -> None:
        """`pre` around `code` with a language is one block of code, whichever is outside."""
        span = Entity(opened.tag, opened.offset, length, language=opened.argument or None)
        inner = self._spans[-1] if self._spans else None
        same = inner is not None and (inner.offset, inner.length) == (span.offset, span.length)
        if inner is not None and same and {inner.type, span.type} == {"pre", "code"}:
            language = span.language or inner.language
            if language is not None:
                self._spans[-1] = replace(span, type="pre", language=language)
                return
        self._spans.append(span)


def _decoded(character: re.Match[str]) -> str | None:
    hexadecimal, decimal, name = character.groups()
    if name:
        return _NAMED[name]
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF else None


def _argument(tag: str, match: re.Match[str]) -> str:
    name = match["name"]
    quoted = match["double"] if match["double"] is not None else match["single"]
    value = (match["token"] or "").lower() if quoted is None else quoted
    value = _CHARACTER.sub(lambda found: _decoded(found) or found.group(), value)
    match tag, name:
        case ("a", "href") | ("tg-emoji", "emoji-id") | ("span", "class"):
            return value
        case ("code", "class") if value.startswith("language-"):
            return value.removeprefix("language-")
        case ("blockquote", "expandable"):
            return "1"
        case _:
            return ""
