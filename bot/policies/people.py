"""Reads who is who: ids of Slack, roles, who is away."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from bot.domain.ids import PersonId
from bot.policies.hours import dates
from bot.policies.reading import Reader, quoted
from bot.policies.tree import Entry

_PERSON = re.compile(r"[UW][A-Z0-9]{6,24}")
_GROUP = re.compile(r"S[A-Z0-9]{6,24}")
_CHANNEL = re.compile(r"[CG][A-Z0-9]{6,24}")
FIND_PERSON = "open the person's profile in Slack, then ⋮, Copy member ID (U…)"


def person(text: str) -> PersonId:
    """A person by Slack's id. Raises ValueError with the cure."""
    if not is_person(text):
        raise ValueError(f"{quoted(text)} is no person's Slack id; {FIND_PERSON}")
    return PersonId(text)


def is_person(text: str) -> bool:
    """Whether it looks like the id of a person (or a bot)."""
    return _PERSON.fullmatch(text) is not None


def is_group(text: str) -> bool:
    """Whether it looks like the id of a user group."""
    return _GROUP.fullmatch(text) is not None


def is_channel(text: str) -> bool:
    """Whether it looks like the id of a channel."""
    return _CHANNEL.fullmatch(text) is not None


Roles = Mapping[str, frozenset[PersonId]]


def read_roles(reader: Reader, layers: Sequence[Mapping[str, Entry]]) -> Roles:
    """The people of each role; the team's list of a role takes the place of the shipped one."""
    found: dict[str, frozenset[PersonId]] = {}
    for root in layers:
        for name, entry in reader.fields(root.get("roles"), example="managers: [U…]").items():
            if reader.name(entry, name):
                found[name] = frozenset(reader.each(entry, person))
    return found


def read_away(
    reader: Reader, entry: Entry | None
) -> Mapping[PersonId, tuple[tuple[date, date], ...]]:
    """The days on which each person is away."""
    found: dict[PersonId, tuple[tuple[date, date], ...]] = {}
    for name, days in reader.fields(entry, example="U…: [2026-12-20..2027-01-03]").items():
        if is_person(name):
            found[PersonId(name)] = tuple(reader.each(days, dates))
        else:
            reader.problems.add(days.key, f"{quoted(name)} is no person's Slack id; {FIND_PERSON}")
            reader.each(days, dates)
    return found


def in_role(roles: Roles) -> Callable[[str], frozenset[PersonId]]:
    """A reader of "role:managers" as the people of that role."""

    def read(text: str) -> frozenset[PersonId]:
        name = text.removeprefix("role:").strip()
        if name not in roles:
            raise ValueError(
                f"there is no role {quoted(name)}; there are {', '.join(roles)}; name it under"
                " roles"
            )
        return roles[name]

    return read
