"""The parse mode "MarkdownV2": every reserved character means something or must be escaped."""

from collections.abc import Callable
from dataclasses import dataclass

from sandbox.telegram import links
from sandbox.telegram.markup_html import BadMarkup
from sandbox.telegram.model import Entity
from sandbox.telegram.text import Formatted, ordered, utf16_length, utf16_slice

_RESERVED = "_*[]()~`>#+-=|{}.!"
_MARKS = (
    ("```", "pre"),
    ("__", "underline"),
    ("||", "spoiler"),
    ("![", "custom_emoji"),
    ("_", "italic"),
    ("*", "bold"),
    ("~", "strikethrough"),
    ("`", "code"),
    ("[", "text_link"),
)
_ENDS = {kind: mark for mark, kind in _MARKS} | {"custom_emoji": "]", "text_link": "]"}
_WORDS = {
    "pre": "Pre",
    "underline": "Underline",
    "spoiler": "Spoiler",
    "custom_emoji": "CustomEmoji",
    "italic": "Italic",
    "bold": "Bold",
    "strikethrough": "Strikethrough",
    "code": "Code",
    "text_link": "TextUrl",
    "blockquote": "BlockQuote",
}


@dataclass(frozen=True)
class _Open:
    kind: str
    offset: int
    byte: int
    language: str | None = None


def parse(source: str) -> Formatted:
    """The plain text and the spans of `source`. Raises BadMarkup."""
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._plain: list[str] = []
        self._offset = 0
        self._open: list[_Open] = []
        self._spans: list[Entity] = []

    def read(self) -> Formatted:
        while self._at < len(self._source):
            self._step(self._source[self._at])
        if any(opened.kind == "blockquote" for opened in self._open):
            self._end_quote()
        if self._open:
            raise self._unfinished()
        return Formatted("".join(self._plain), ordered(self._spans))

    def _step(self, char: str) -> None:
        following = self._source[self._at + 1 : self._at + 2]
        inside = self._open[-1].kind if self._open else ""
        if char == "\\" and "\x00" < following <= "\x7e":
            self._at += 1
            self._take(following)
        elif char == "\n" and self._quote_ends_here():
            self._end_quote()
            self._take(char)
        elif inside in {"code", "pre"}:
            self._step_in_code(inside, char)
        elif inside and self._ends(inside):
            self._end(inside)
        elif char in _RESERVED:
            self._begin(char)
        else:
            self._take(char)

    def _take(self, char: str) -> None:
        self._plain.append(char)
        self._offset += utf16_length(char)
        self._at += 1

    def _byte(self) -> int:
        return len(self._source[: self._at].encode())

    def _step_in_code(self, inside: str, char: str) -> None:
        if self._ends(inside):
            self._end(inside)
        elif char == "`":
            self._begin(char)
        else:
            self._take(char)

    def _ends(self, inside: str) -> bool:
        end = _ENDS.get(inside)
        if end is None or not self._source.startswith(end, self._at):
            return False
        # Two underscores are read as one mark, so they never end a single one.
        return inside != "italic" or not self._source.startswith("__", self._at)

    def _begin(self, char: str) -> None:
        if char == ">" and self._at_line_start():
            if not any(opened.kind == "blockquote" for opened in self._open):
                self._open.append(_Open("blockquote", self._offset, self._byte()))
            self._at += 1
            return
        for mark, kind in _MARKS:
            if self._source.startswith(mark, self._at):
                byte = self._byte()
                self._at += len(mark)
                language = self._language() if kind == "pre" else None
                self._open.append(_Open(kind, self._offset, byte, language))
                return
        raise BadMarkup(
            f"Character '{char}' is reserved and must be escaped with the preceding '\\'"
        )

    def _at_line_start(self) -> bool:
        return not self._plain or self._plain[-1] == "\n"

    def _language(self) -> str | None:
        word = self._until(lambda char: char.isspace() or char == "`")
        end = self._at + len(word)
        named = bool(word) and end < len(self._source) and self._source[end] != "`"
        if named:
            self._at = end
        if self._source[self._at : self._at + 1] == "\n":
            self._at += 1
        return word if named else None

    def _until(self, stop: Callable[[str], bool]) -> str:
        end = self._at
        while end < len(self._source) and not stop(self._source[end]):
            end += 1
        return self._source[self._at : end]

    def _end(self, inside: str) -> None:
        opened = self._open.pop()
        length = self._offset - opened.offset
        self._at += len(_ENDS[inside])
        if inside == "text_link":
            self._end_link(opened, length)
        elif inside == "custom_emoji":
            self._end_emoji(opened, length)
        elif length:
            span = Entity(inside, opened.offset, length, language=opened.language)
            self._spans.append(span)

    def _address(self) -> str | None:
        if self._source[self._at : self._at + 1] != "(":
            return None
        self._at += 1
        begin, address = self._byte(), ""
        while self._source[self._at : self._at + 1] not in ("", ")"):
            if self._source[self._at] == "\\" and self._at + 1 < len(self._source):
                self._at += 1
            address += self._source[self._at]
            self._at += 1
        if self._at >= len(self._source):
            raise BadMarkup(f"Can't find end of a URL at byte offset {begin}")
        self._at += 1
        return address

    def _end_link(self, opened: _Open, length: int) -> None:
        covered = utf16_slice("".join(self._plain), opened.offset, length)
        address = self._address()
        address = covered if address is None else address
        person, url = links.mentioned(address), links.checked(address)
        if length and person is not None:
            self._spans.append(Entity("text_mention", opened.offset, length, user_id=person))
        elif length and url is not None:
            self._spans.append(Entity("text_link", opened.offset, length, url=url))

    def _end_emoji(self, opened: _Open, length: int) -> None:
        address = self._address()
        if address is None:
            raise BadMarkup("The entity must contain a tg://emoji or tg://time URL")
        emoji = address.removeprefix("tg://emoji?id=")
        if not emoji.isdigit():
            raise BadMarkup("Invalid tg://emoji or tg://time URL specified")
        if length:
            span = Entity("custom_emoji", opened.offset, length, custom_emoji_id=emoji)
            self._spans.append(span)

    def _quote_ends_here(self) -> bool:
        quoted = any(opened.kind == "blockquote" for opened in self._open)
        return quoted and not self._source.startswith(">", self._at + 1)

    def _end_quote(self) -> None:
        """Close the quotation; an unclosed `||` right at its end makes it expandable."""
        kind = "blockquote"
        last = self._open[-1]
        if last.kind == "spoiler" and self._byte() - last.byte == len("||"):
            self._open.pop()
            kind = "expandable_blockquote"
        if self._open[-1].kind != "blockquote":
            raise self._unfinished()
        opened = self._open.pop()
        if self._offset > opened.offset:
            self._spans.append(Entity(kind, opened.offset, self._offset - opened.offset))

    def _unfinished(self) -> BadMarkup:
        opened = self._open[-1]
        kind = "PreCode" if opened.language else _WORDS[opened.kind]
        return BadMarkup(f"Can't find end of {kind} entity at byte offset {opened.byte}")
