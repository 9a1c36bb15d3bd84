"""Reads ladders: who is called, in what order, after what wait."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.domain.ids import PersonId
from bot.domain.ladder import DEFAULT_WAIT, Ladder, Rota, Rung
from bot.policies.hours import one_date
from bot.policies.layers import Part, layered
from bot.policies.matters import read_when
from bot.policies.people import Roles, in_role, is_channel, is_group, is_person, person
from bot.policies.reading import Reader, duration, is_off, quoted
from bot.policies.tree import Entry

KEYS = ("when", "rungs", "repeat", "remind")
_RUNG_KEYS = ("call", "wait")
_ROTA_KEYS = ("rota", "since")
_SLA = "sla"
_RUNGS = "rungs: [{call: [role:managers], wait: 15m}]"
_CALL = (
    "write the Slack id of a person (U…), a user group (S…) or a channel (C…), role:NAME, sla, or"
    " {rota: [[U…], [U…]], since: 2026-01-05}"
)


@dataclass(frozen=True)
class Ladders:
    """The ladders by name, in the order in which they are tried, and what else may be named."""

    found: Mapping[str, Ladder]
    named: Mapping[str, Part]
    """Those too that could not be read: one problem is enough."""
    removed: frozenset[str]


def read_ladders(reader: Reader, layers: Sequence[Mapping[str, Entry]], roles: Roles) -> Ladders:
    """The ladders that can be read; the others are left out."""
    section = layered(reader, "ladders", layers, KEYS)
    read = [_ladder(reader, part, roles) for part in section]
    return Ladders(
        {ladder.name: ladder for ladder in read if ladder is not None},
        {part.name: part for part in section},
        section.removed,
    )


def _ladder(reader: Reader, part: Part, roles: Roles) -> Ladder | None:
    fields = part.fields
    when = fields.get("when")
    matters = None if when is None or is_off(when) else read_when(reader, when)
    times = [
        None if is_off(fields.get(key)) else reader.value(fields.get(key), duration)
        for key in ("repeat", "remind")
    ]
    given = fields.get("rungs")
    if given is None or not isinstance(given.value, tuple) or not given.value:
        place = part.place if given is None else given.place
        reader.problems.add(place, f"has no rungs; say who is called, such as: {_RUNGS}")
        return None
    rungs = tuple(_rung(reader, each, roles) for each in given.value)
    return Ladder(part.name, rungs, matters, *times)


@dataclass
class _Called:
    people: list[PersonId] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    channels: list[str] = field(default_factory=list)
    rotas: list[Rota] = field(default_factory=list)
    sla: bool = False


def _rung(reader: Reader, entry: Entry, roles: Roles) -> Rung:
    fields = reader.fields(entry, _RUNG_KEYS, example="call: [role:managers]")
    call = fields.get("call")
    if isinstance(entry.value, Mapping) and (call is None or call.value == ()):
        reader.problems.add(entry.place, f"calls nobody; {_CALL}")
    called = _Called()
    # One rota alone needs no list around it.
    single = call is not None and isinstance(call.value, Mapping)
    for each in (call,) if single and call else call.items if call else ():
        _add(reader, called, each, roles)
    return Rung(
        reader.value(fields.get("wait"), duration) or DEFAULT_WAIT,
        tuple(dict.fromkeys(called.people)),
        tuple(dict.fromkeys(called.groups)),
        tuple(dict.fromkeys(called.channels)),
        tuple(called.rotas),
        called.sla,
    )


def _add(reader: Reader, called: _Called, entry: Entry, roles: Roles) -> None:
    text = entry.text or ""
    if isinstance(entry.value, Mapping):
        rota = _rota(reader, entry)
        called.rotas += [] if rota is None else [rota]
    elif text == _SLA:
        called.sla = True
    elif text.startswith("role:"):
        called.people += sorted(reader.value(entry, in_role(roles)) or ())
    elif is_person(text):
        called.people.append(PersonId(text))
    elif is_group(text):
        called.groups.append(text)
    elif is_channel(text):
        called.channels.append(text)
    else:
        reader.problems.add(entry.place, f"{quoted(text)} is nobody who can be called; {_CALL}")


def _rota(reader: Reader, entry: Entry) -> Rota | None:
    fields = reader.fields(entry, _ROTA_KEYS, example="rota: [[U…], [U…]]")
    turns, since = fields.get("rota"), fields.get("since")
    if turns is None or not isinstance(turns.value, tuple) or not turns.value:
        place = entry.place if turns is None else turns.place
        reader.problems.add(place, "needs the turns of a rota, such as: rota: [[U…], [U…]]")
        turns = None
    if since is None:
        reader.problems.add(
            entry.place, "needs the week of the first turn, such as: since: 2026-01-05"
        )
    first = reader.value(since, one_date)
    people = [tuple(reader.each(turn, person)) for turn in turns.items] if turns else []
    return Rota(tuple(people), first or date.min)
