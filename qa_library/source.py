"""Reads a curator's YAML as text with line numbers, and refuses what YAML can do beyond that.

Every scalar is a string here: YAML 1.1 reads the language code `no` as false and `12:30` as
a number of seconds. Anchors, aliases and tags are refused, so a file cannot grow when read.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

if not TYPE_CHECKING and hasattr(yaml, "CBaseLoader"):
    TextLoader = yaml.CBaseLoader
else:
    TextLoader = yaml.BaseLoader

MAX_BYTES = 32_000_000
MAX_DEPTH = 12


@dataclass(frozen=True)
class Scalar:
    """A piece of text. `quoted` tells "null" from null."""

    text: str
    line: int
    quoted: bool = False

    @property
    def absent(self) -> bool:
        """Whether the curator wrote nothing: `key:`, `key: null` or `key: ~`."""
        return not self.quoted and self.text in ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True)
class Items:
    """A YAML sequence."""

    items: tuple["Node", ...]
    line: int


@dataclass(frozen=True)
class Table:
    """A YAML mapping in its written order. `repeated` holds keys met again, which are refused."""

    pairs: tuple[tuple[Scalar, "Node"], ...]
    line: int
    repeated: tuple[Scalar, ...] = ()

    def get(self, key: str) -> "Node | None":
        """The value under a key; None where it is missing or empty."""
        for name, node in self.pairs:
            if name.text == key and not (isinstance(node, Scalar) and node.absent):
                return node
        return None


Node = Scalar | Items | Table


class SourceError(Exception):
    """The text at `line` (counted from 1) cannot be read."""

    def __init__(self, line: int, message: str, cure: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message
        self.cure = cure


def read_text(path: Path) -> str:
    """The file's text. Raises SourceError if it cannot be read, is too large or is not UTF-8."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise SourceError(
                1, f"is larger than {MAX_BYTES // 1_000_000} MB.", "Split it by topic."
            )
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(1, f"cannot be read ({error.strerror}).", "Check the file.") from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SourceError(line, "is not UTF-8 text.", "Save the file as UTF-8.") from error


def parse(text: str, first_line: int = 1) -> Node:
    """The one document in the text, which starts at `first_line` of its file.

    An empty text is an empty table. Raises SourceError.
    """
    try:
        return _Reader(yaml.parse(text, Loader=TextLoader), first_line).document()
    except yaml.MarkedYAMLError as error:
        quoted = "quoted scalar" in (error.context or "")  # then the place is where it opens
        mark = (quoted and error.context_mark) or error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        said = error.problem or "cannot be read as YAML"
        raise SourceError(
            line, f"Not valid YAML: {said}.", "Check quotes, colons and indentation here and above."
        ) from error
    except yaml.reader.ReaderError as error:
        line = first_line + text.count("\n", 0, error.position)
        raise SourceError(
            line, "holds a control character.", "Delete the invisible character on this line."
        ) from error


class _Reader:
    """Builds nodes from parser events, which never expand an alias and are bounded in depth."""

    def __init__(self, events: Iterator[yaml.Event], first_line: int) -> None:
        self._events = events
        self._first_line = first_line

    def document(self) -> Node:
        root: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                raise SourceError(
                    self._line(event),
                    "holds a second document.",
                    "Remove the line with three dashes.",
                )
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event, 0)
        return Table((), 1) if root is None else root

    def _node(self, event: yaml.Event, depth: int) -> Node:
        line = self._line(event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise SourceError(
                line, "uses a YAML anchor or alias (& or *).", "Write the text out, or quote it."
            )
        if getattr(event, "tag", None) not in (None, "!"):
            raise SourceError(line, "uses a YAML tag (!).", "Remove it, or quote the text.")
        if depth > MAX_DEPTH:
            raise SourceError(line, "is nested too deeply.", "Follow the content format.")
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, line, quoted=event.style in ("'", '"', "|", ">"))
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(tuple(self._items(depth)), line)
        return self._table(line, depth)

    def _line(self, event: yaml.Event) -> int:
        return self._first_line + (event.start_mark.line if event.start_mark else 0)

    def _items(self, depth: int) -> Iterator[Node]:
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self._node(event, depth + 1)

    def _table(self, line: int, depth: int) -> Table:
        pairs: dict[str, tuple[Scalar, Node]] = {}
        repeated: list[Scalar] = []
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._node(event, depth + 1)
            if not isinstance(key, Scalar):
                raise SourceError(
                    key.line, "has a list or table as a key.", "Put {placeholders} in quotes."
                )
            value = self._node(next(self._events), depth + 1)
            if key.text in pairs:
                repeated.append(key)
            else:
                pairs[key.text] = (key, value)
        return Table(tuple(pairs.values()), line, tuple(repeated))
