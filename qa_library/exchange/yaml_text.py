"""Rewrites single blocks of a content file; every other byte stays, comments among them.

PyYAML tells where each text begins and ends, and nothing of comments: they are what stands between.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import yaml

from qa_library.source import TextLoader

_COMMENT = re.compile(r"(?:^|(?<=\s))#[^\r\n]*", re.MULTILINE)
_PLAIN = re.compile(r"[a-z_][a-z0-9_]*")
_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


class NotEditable(Exception):
    """The file is not laid out as one entry a block."""


@dataclass(frozen=True)
class Part:
    """A text of the file, or a list or table of parts; a table's keys and values alternate."""

    start: int
    end: int
    text: str | None = None
    items: tuple["Part", ...] = ()
    braces: bool = False
    """Whether it is written in braces or brackets."""

    def leaves(self) -> Iterator["Part"]:
        """Its texts, in the order of the file."""
        if self.text is not None:
            yield self
        for item in self.items:
            yield from item.leaves()

    def pairs(self) -> Iterator[tuple["Part", "Part"]]:
        """The keys of a table with their values."""
        yield from zip(self.items[::2], self.items[1::2], strict=True)


@dataclass(frozen=True)
class Notes:
    """The comments above a text and on its line."""

    above: tuple[str, ...] = ()
    beside: str = ""

    def lines(self, indent: int, line: str) -> list[str]:
        """A line with its comments."""
        beside = f"  {self.beside}" if self.beside else ""
        blank = " " * indent
        return [*(blank + note for note in self.above), f"{blank}{line}{beside}"]


def blocks(text: str) -> dict[str, tuple[Part, Part]]:
    """The top-level keys of a file with what they hold. Raises NotEditable."""
    try:
        root = _Tree(text).document()
    except (yaml.YAMLError, StopIteration) as error:
        raise NotEditable("it cannot be read as YAML") from error
    if root is None or root.text == "":
        return {}
    if root.text is not None or root.braces or len(root.items) % 2:
        raise NotEditable("it is not one entry a block")
    found = {key.text or "": (key, value) for key, value in root.pairs()}
    if len(found) * 2 != len(root.items):
        raise NotEditable("an id is there twice")
    return found


class _Tree:
    def __init__(self, text: str) -> None:
        self._text = text
        self._events = yaml.parse(text, Loader=TextLoader)

    def document(self) -> Part | None:
        for event in self._events:
            if isinstance(event, yaml.NodeEvent):
                return self._part(event)
        return None

    def _part(self, event: yaml.Event) -> Part:
        start = _index(event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            end = _index(event.end_mark)
            if event.style in ("|", ">"):  # its end is where the next text begins
                end = start + len(self._text[start:end].rstrip())
            return Part(start, end, event.value)
        if not isinstance(event, yaml.CollectionStartEvent):
            raise NotEditable("it has an alias")
        items: list[Part] = []
        for inner in self._events:
            if isinstance(inner, yaml.CollectionEndEvent):
                break
            items.append(self._part(inner))
        if event.flow_style:
            return Part(start, _index(inner.end_mark), None, tuple(items), braces=True)
        return Part(start, items[-1].end if items else start, None, tuple(items))


def _index(mark: object) -> int:
    """Where an event begins or ends; parsing a text always says so."""
    index: int = getattr(mark, "index", 0)
    return index


def comments(text: str, key: Part, value: Part) -> tuple[dict[int, Notes], tuple[str, ...], int]:
    """The comments of a block by the start of the text they belong to, those after its last text,
    and where the block ends: at the end of a line."""
    leaves = [key, *value.leaves()]
    end = _line_end(text, max(leaves[-1].end, value.end))
    above: tuple[str, ...] = ()
    found: dict[int, Notes] = {}
    for leaf, following in zip(leaves, [*(one.start for one in leaves[1:]), end], strict=True):
        inside = text[leaf.start : leaf.end]
        header = inside.partition("\n")[0] if inside[:1] in ("|", ">") else ""
        line, _, rest = text[leaf.end : following].partition("\n")
        beside = " ".join(one.rstrip() for one in _COMMENT.findall(header + line))
        found[leaf.start] = Notes(above, beside)
        above = tuple(one.rstrip() for one in _COMMENT.findall(rest))
    return found, above, end


def _line_end(text: str, index: int) -> int:
    end = text.find("\n", index)
    end = len(text) if end < 0 else end
    return end - 1 if end > index and text[end - 1] == "\r" else end


Compose = Callable[[str, Part | None, Mapping[int, Notes], tuple[str, ...]], list[str]]
"""The lines of a block from its file, its old value (None where it is new), the comments in it by
place, and those at its end."""


def rewritten(text: str, changes: Mapping[str, Compose]) -> str:
    """The file with the blocks of some keys replaced, or added at its end. Raises NotEditable."""
    ending = "\r\n" if "\r\n" in text else "\n"
    known = blocks(text)
    pieces: list[tuple[int, int, str]] = []
    added: list[str] = []
    for key, compose in changes.items():
        if key in known:
            name, value = known[key]
            notes, trailing, end = comments(text, name, value)
            lines = compose(text, value, notes, trailing)
            head = notes[name.start].lines(0, f"{key}:")
            pieces.append((name.start, end, ending.join([*head, *lines])))
        else:
            added.append(ending.join(["", f"{key}:", *compose(text, None, {}, ())]) + ending)
    for start, end, block in sorted(pieces, reverse=True):
        text = text[:start] + block + text[end:]
    if added and text and not text.endswith("\n"):
        text += ending
    return text + "".join(added)


def quoted(text: str) -> str:
    """The text in double quotes, on one line."""
    return '"' + "".join(_SHORT.get(one) or _code(one) for one in text) + '"'


def _code(character: str) -> str:
    if character.isprintable() or character in "\u200c\u200d":  # Persian, Hindi and emoji need them
        return character
    number = ord(character)
    return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"


def word(text: str) -> str:
    """A word as it is, anything else in double quotes."""
    return text if _PLAIN.fullmatch(text) else quoted(text)
