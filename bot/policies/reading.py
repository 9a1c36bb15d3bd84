"""Reads entries as what they stand for; what cannot be read becomes a problem, and None."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TypeVar

from rapidfuzz import fuzz, process

from bot.policies.problems import Problems
from bot.policies.tree import Entry, shown

_T = TypeVar("_T")
_E = TypeVar("_E", bound=StrEnum)

EXAMPLE = "default: 8h"
_OFF = frozenset({"off", "none", "no", "false"})
_TRUTHS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_DURATION = re.compile(r"([0-9]{1,6})\s*([smhd])")
LONGEST = timedelta(days=3650)
"""Past it a typing error is likelier than a promise."""
_NAME = re.compile(r"\w[\w .-]{0,63}")
"""The store keeps names of up to 64 characters."""
_ALIKE = 70
"""Percent of likeness from which a name is taken for a slip of the finger."""


@dataclass(frozen=True)
class Reader:
    """Reads entries, and notes what it cannot read."""

    problems: Problems

    def fields(
        self, entry: Entry | None, known: Collection[str] = (), example: str = EXAMPLE
    ) -> Mapping[str, Entry]:
        """The keys of a mapping that have a value; those that are not `known` are problems.

        With no `known` any key will do.
        """
        if entry is None or entry.value is None:
            return {}
        if not isinstance(entry.value, Mapping):
            self.problems.add(
                entry.place, f"must hold keys with values, one a line, such as: {example}"
            )
            return {}
        for name, each in entry.value.items():
            if known and name not in known:
                self.problems.add(
                    each.key,
                    f"there is no such key{hint(name, known)}; there are {', '.join(known)}",
                )
        return {
            name: each
            for name, each in entry.value.items()
            if each.value is not None and (not known or name in known)
        }

    def value(self, entry: Entry | None, read: Callable[[str], _T]) -> _T | None:
        """What `read` makes of a text; what its ValueError says is the problem."""
        if entry is None:
            return None
        try:
            # A list or a mapping in a text's place is refused in the reader's own words.
            return read(entry.text if entry.text is not None else "")
        except ValueError as error:
            self.problems.add(entry.place, str(error))
            return None

    def each(self, entry: Entry | None, read: Callable[[str], _T]) -> list[_T]:
        """What `read` makes of every item of a list, or of a single text."""
        if entry is None:
            return []
        if isinstance(entry.value, Mapping):
            self.problems.add(entry.place, "must be a list, such as: [a, b]")
            return []
        found = [self.value(item, read) for item in entry.items]
        return [value for value in found if value is not None]

    def name(self, entry: Entry, name: str) -> bool:
        """Whether a name that somebody chose will do."""
        if _NAME.fullmatch(name) is None:
            self.problems.add(
                entry.key, "a name has 1 to 64 letters, digits, spaces and signs of _ . -"
            )
            return False
        return True


def hint(name: str, names: Iterable[str]) -> str:
    """What was perhaps meant, in brackets; empty where nothing is near."""
    near = nearest(name, names)
    return f" (is it {near}?)" if near else ""


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The name most like this one, if it is like one at all."""
    if not name:
        return None
    found = process.extractOne(
        name, list(names), scorer=fuzz.ratio, processor=str.casefold, score_cutoff=_ALIKE
    )
    return None if found is None else str(found[0])


def is_off(entry: Entry | None) -> bool:
    """Whether it says that there is to be nothing."""
    return entry is not None and entry.text is not None and entry.text.casefold() in _OFF


def quoted(text: str) -> str:
    """What stands there, as one short line; "this" where nothing can be shown."""
    plain = shown(text)
    return f"{plain[:40]}…" if len(plain) > 40 else plain or "this"


def duration(text: str) -> timedelta:
    """A duration. Raises ValueError with the cure, as all readers here do."""
    match = _DURATION.fullmatch(text.strip())
    if match is None or int(match[1]) == 0:
        raise ValueError("must be a duration such as 90s, 15m, 8h or 3d")
    length = timedelta(**{_UNITS[match[2]]: int(match[1])})
    if length > LONGEST:
        raise ValueError(f"must be at most {LONGEST.days}d")
    return length


def truth(text: str) -> bool:
    """True or false, however YAML lets it be written."""
    found = _TRUTHS.get(text.casefold())
    if found is None:
        raise ValueError("must be true or false")
    return found


def one_of(kinds: type[_E], what: str, among: Collection[_E] | None = None) -> Callable[[str], _E]:
    """A reader of an enumeration's values, or of those `among` them."""
    names = [each.value for each in (kinds if among is None else among)]

    def read(text: str) -> _E:
        if text not in names:
            raise ValueError(
                f"there is no {what} {quoted(text)}{hint(text, names)}; there are"
                f" {', '.join(names)}"
            )
        return kinds(text)

    return read
