"""The team's file laid over the shipped policy: sections whose parts have names."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.policies.problems import Place
from bot.policies.reading import Reader, is_off
from bot.policies.tree import Entry


@dataclass(frozen=True)
class Part:
    """A named part of a section: what the team wrote of it, over what was shipped."""

    name: str
    place: Place
    """Where the team named it; where it was shipped if they did not."""
    fields: Mapping[str, Entry]
    ours: bool
    """Whether the team's file names it."""


@dataclass(frozen=True)
class Section:
    """The parts of a section in their order. Those that the team took away are not among them."""

    parts: tuple[Part, ...]
    removed: frozenset[str]

    def __iter__(self) -> Iterator[Part]:
        return iter(self.parts)


def layered(
    reader: Reader,
    key: str,
    layers: Sequence[Mapping[str, Entry]],
    known: Sequence[str],
    *,
    short: str = "",
    needed: str = "",
) -> Section:
    """The section `key` of the files' roots, the shipped one first.

    A part of a shipped name keeps its place, and what it leaves out stays as shipped; new ones
    come before all of them. Where there is a `short` key, a part may be its value alone. Parts that
    are `needed` (why) cannot be taken away.
    """
    found: dict[str, Part] = {}
    removed: set[str] = set()
    for number, root in enumerate(layers):
        new: dict[str, Part] = {}
        section = reader.fields(root.get(key), example=f"NAME: {{{known[0]}: …}}")
        for name, entry in section.items():
            if not reader.name(entry, name):
                continue
            if is_off(entry):
                if needed:
                    reader.problems.add(entry.place, f"cannot be taken away: {needed}")
                else:
                    removed.add(name)
                    found.pop(name, None)
                continue
            fields = _fields(reader, entry, known, short)
            if fields is None:
                continue
            under = found[name].fields if name in found else {}
            place = found if name in found else new
            place[name] = Part(name, entry.key, {**under, **fields}, ours=number > 0)
        found = {**new, **found}
    return Section(tuple(found.values()), frozenset(removed))


def _fields(
    reader: Reader, entry: Entry, known: Sequence[str], short: str
) -> Mapping[str, Entry] | None:
    """The keys of a part; None where it has none, which is a problem."""
    if short and entry.text is not None:
        return {short: replace(entry, key=entry.place)}
    fields = reader.fields(entry, known, example=f"{known[0]}: …")
    return fields if isinstance(entry.value, Mapping) else None
