"""Which inquiries promises take of each other, and which they leave: exact sums over conditions.

Theory of operation. Conditions are boxes: of each field the set of values that they take. Values
that no condition names are one value, "any other". What an earlier promise leaves of a later one
is then a few boxes more, and nothing has to be tried case by case. Of a matter's several tags one
alone is looked at: with more tags a matter is taken all the sooner.
"""

from collections.abc import Iterable, Mapping, Sequence

from bot.domain.kinds import Kind, Severity
from bot.domain.promises import When

FIELDS = ("kinds", "severities", "languages", "regions", "channels", "tags")
OTHER = "*"
_MOST = 2_000
"""Boxes; a policy that leaves more of them is past being told about."""

Box = Mapping[str, frozenset[str]]


class Untold(Exception):
    """The conditions are too many and too various to be compared."""


def space(conditions: Iterable[When]) -> Box:
    """All that conditions may be about."""
    found: dict[str, frozenset[str]] = {name: frozenset({OTHER}) for name in FIELDS}
    for when in conditions:
        for name in FIELDS:
            found[name] |= frozenset(str(value) for value in getattr(when, name))
    found["kinds"] = frozenset(kind.value for kind in Kind)
    found["severities"] |= frozenset(severity.value for severity in Severity)
    return found


def box(when: When, whole: Box) -> Box:
    """What a condition takes of the space."""
    given = {name: frozenset(str(value) for value in getattr(when, name)) for name in FIELDS}
    return {name: (given[name] & whole[name]) or whole[name] for name in FIELDS}


def left(one: Box, taken: Sequence[Box]) -> list[Box]:
    """What several boxes leave of one. Raises Untold."""
    rest = [one]
    for each in taken:
        rest = [piece for old in rest for piece in _without(old, each)]
        if len(rest) > _MOST:
            raise Untold
    return rest


def meet(one: Box, other: Box) -> Box | None:
    """What both take; None where nothing."""
    both = {name: one[name] & other[name] for name in FIELDS}
    return both if all(both.values()) else None


def _without(one: Box, taken: Box) -> list[Box]:
    if meet(one, taken) is None:
        return [one]
    pieces: list[Box] = []
    rest = dict(one)
    for name in FIELDS:
        outside = rest[name] - taken[name]
        if outside:
            pieces.append({**rest, name: outside})
            rest[name] &= taken[name]
    return pieces


def spoken(one: Box, whole: Box) -> str:
    """A box in words: "kinds review, languages other than en, es"."""
    parts = []
    for name in FIELDS:
        if one[name] == whole[name]:
            continue
        if OTHER not in one[name]:
            parts.append(f"{name} {', '.join(sorted(one[name]))}")
        elif one[name] == {OTHER} and name == "severities":
            parts.append("no severity")
        else:
            parts.append(f"{name} other than {', '.join(sorted(whole[name] - one[name]))}")
    return "; ".join(parts) or "all inquiries"


def when_spoken(when: When) -> str:
    """A condition in words."""
    return spoken(box(when, space([when])), space([when]))
