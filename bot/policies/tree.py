"""YAML as a tree of texts, each with its line; what a text means is for its reader to say.

Nothing is taken for a number, a date or a truth value on the way: `NO` stays Norway, `12:30` a
time of day. Of a key that stands twice in one mapping YAML silently keeps the last: here it is a
problem, since somebody believes in the first.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import yaml

from bot.policies.problems import Place, Problems

_LARGEST = 50_000
"""Entries of one file; a few aliases of aliases can stand for billions."""
_TAGS = frozenset(
    f"tag:yaml.org,2002:{name}"
    for name in (
        "bool", "float", "int", "map", "merge", "null", "seq", "str", "timestamp", "value",
    )
)  # fmt: skip
_NULL = "tag:yaml.org,2002:null"


@dataclass(frozen=True)
class Entry:
    """A value of the file. `value` is None where nothing is written."""

    place: Place
    value: "str | tuple[Entry, ...] | Mapping[str, Entry] | None"
    key: Place
    """Where its key stands: on a line before that of the value, or on the same."""

    @property
    def text(self) -> str | None:
        """The text, where it is one."""
        return self.value if isinstance(self.value, str) else None

    @property
    def items(self) -> "tuple[Entry, ...]":
        """The items of a list; one text is a list of one."""
        if isinstance(self.value, tuple):
            return self.value
        return () if self.value is None else (self,)


def shown(text: str) -> str:
    """A text on one line, without what would not be seen or would turn the line round."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def parsed(text: str, file: str, problems: Problems) -> Entry | None:
    """The tree of a YAML text; `file` is what problems call it. None where it is not YAML."""
    place = Place(file, 0)
    try:
        node = yaml.compose(text, yaml.SafeLoader)
        if node is None:
            return Entry(place, None, place)
        return _Planting(file, problems).entry(node, (), None)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        why = getattr(error, "problem", None) or getattr(error, "reason", None) or "unreadable"
        place = Place(file, mark.line + 1 if mark else _line_of(text, error))
    except RecursionError:
        why = "it is nested too deep"
    except _Endless as error:
        place, why = error.args
    problems.unreadable(place, f"this is not YAML ({why}); mend that line")
    return None


def _line_of(text: str, error: yaml.YAMLError) -> int:
    """The line of a character that YAML does not allow; 0 where that is not known."""
    position = getattr(error, "position", None)
    return text.count("\n", 0, position) + 1 if isinstance(position, int) else 0


class _Endless(Exception):
    """The file stands for more than anybody wrote; with the place, and why."""


class _Planting:
    """Makes entries of nodes."""

    def __init__(self, file: str, problems: Problems) -> None:
        self._file = file
        self._problems = problems
        self._left = _LARGEST
        self._above: set[int] = set()

    def entry(self, node: yaml.Node, path: tuple[str, ...], key: Place | None) -> Entry:
        place = Place(self._file, node.start_mark.line + 1, path)
        self._count(node, place)
        key = key or place
        if node.tag not in _TAGS:
            tag = str(node.tag).removeprefix("tag:yaml.org,2002:")
            raise _Endless(replace(place, path=()), f"a policy has no {tag[:40]}")
        if isinstance(node, yaml.ScalarNode):
            nothing = node.tag == _NULL
            return Entry(key if nothing else place, None if nothing else str(node.value), key)
        self._above.add(id(node))
        value = (
            dict(self._children(node, path))
            if isinstance(node, yaml.MappingNode)
            else tuple(self.entry(each, path, None) for each in node.value)
        )
        self._above.discard(id(node))
        return Entry(key, value, key)

    def _count(self, node: yaml.Node, place: Place) -> None:
        self._left -= 1
        if id(node) in self._above:
            raise _Endless(replace(place, path=()), "it holds itself")
        if self._left < 0:
            raise _Endless(replace(place, path=()), "its aliases stand for too much")

    def _children(
        self, node: yaml.MappingNode, path: tuple[str, ...]
    ) -> Iterator[tuple[str, Entry]]:
        lines: dict[str, int] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                self._problems.add(Place(self._file, line, path), "a key must be a single word")
                continue
            name = str(key.value)
            place = Place(self._file, line, (*path, shown(name)[:80] or "?"))
            if name in lines:
                self._problems.add(
                    place,
                    f"stands twice, on line {lines[name]} and here, and YAML would keep only the"
                    " last; leave one out",
                )
                continue
            lines[name] = line
            yield name, self.entry(value, place.path, place)
