"""Ladders: who is called about an inquiry, in what order, and what happens next."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import TypeVar

from bot.domain.ids import PersonId
from bot.domain.kinds import Kind, Severity
from bot.domain.promises import When

SHORTEST = timedelta(seconds=1)
LONGEST = timedelta(days=3650)
"""What a wait may be, both included. A wait of nothing would call for ever at once."""

DEFAULT_WAIT = timedelta(minutes=15)
"""The wait of a rung whose snapshot names none: what the gravest inquiries have."""

DEFAULT_SINCE = date(1970, 1, 5)
"""The first week of a rota whose snapshot names none: a Monday."""

_T = TypeVar("_T")


def _check(key: str, value: timedelta | None) -> None:
    if value is not None and not SHORTEST <= value <= LONGEST:
        raise ValueError(f"{key}: must be between 1 second and 3650 days")


@dataclass(frozen=True)
class Rota:
    """Turns of a week each: the first from the week of `since` (its Monday), then round and round.

    Before that week the turns go round backwards, so that there is always somebody to call.
    """

    turns: tuple[tuple[PersonId, ...], ...]
    since: date

    def turn_at(self, now: datetime, zone: tzinfo) -> tuple[PersonId, ...]:
        """Whose week it is; a week begins on Monday at midnight in the desk's zone.

        Empty where nobody has this turn.
        """
        if not self.turns:
            return ()
        weeks = (_monday(now.astimezone(zone).date()) - _monday(self.since)).days // 7
        return self.turns[weeks % len(self.turns)]


@dataclass(frozen=True)
class Rung:
    """Who is called at once, and how long they have to say that they take it.

    Raises ValueError for a wait that is shorter than a second or longer than ten years.
    """

    wait: timedelta
    people: tuple[PersonId, ...] = ()
    groups: tuple[str, ...] = ()
    """User groups of the desk's platform; they are named in the SLA channel."""
    channels: tuple[str, ...] = ()
    rotas: tuple[Rota, ...] = ()
    sla: bool = False
    """The SLA channel itself is called: whoever reads it. It hears of every call in any case."""

    def __post_init__(self) -> None:
        """Refuse a wait that is none."""
        _check("wait", self.wait)

    def people_at(self, now: datetime, zone: tzinfo) -> tuple[PersonId, ...]:
        """Everybody of the rung this week, each once: those listed, then those whose turn it is."""
        turns = [person for rota in self.rotas for person in rota.turn_at(now, zone)]
        return tuple(dict.fromkeys([*self.people, *turns]))

    def lacks_a_turn(self, now: datetime, zone: tzinfo) -> bool:
        """Whether one of its rotas has nobody this week."""
        return any(not rota.turn_at(now, zone) for rota in self.rotas)


@dataclass(frozen=True)
class Ladder:
    """The order in which people are called.

    Raises ValueError where there is no rung, or a duration is out of the range of a wait.
    """

    name: str
    rungs: tuple[Rung, ...]
    when: When | None = None
    """Inquiries for which it starts by itself; None: only by hand, or by a promise."""
    repeat: timedelta | None = None
    """The last rung is called again this often; None: with its own wait."""
    remind: timedelta | None = None
    """Taken, not resolved for so long: reminded, and after as long again the ladder climbs on."""

    def __post_init__(self) -> None:
        """Refuse a ladder that could not be climbed."""
        if not self.rungs:
            raise ValueError("rungs: a ladder needs at least one")
        _check("repeat", self.repeat)
        _check("remind", self.remind)

    @property
    def last(self) -> int:
        """The index of the last rung."""
        return len(self.rungs) - 1

    def wait_after(self, rung: int) -> timedelta:
        """How long after the call of a rung (its index) the next step is."""
        if rung == self.last and self.repeat is not None:
            return self.repeat
        return self.rungs[rung].wait


DEFAULT_LADDER = Ladder("by hand", (Rung(DEFAULT_WAIT, sla=True),))
"""Where the policy has none: the SLA channel hears of it, and hears again."""


def to_json(ladder: Ladder) -> str:
    """The ladder as text, to be kept with what it is climbed for; durations are in seconds."""
    raw = {
        "name": ladder.name,
        "rungs": [_rung_out(rung) for rung in ladder.rungs],
        "when": None if ladder.when is None else _when_out(ladder.when),
        "repeat": _seconds(ladder.repeat),
        "remind": _seconds(ladder.remind),
    }
    return json.dumps(raw, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Ladder:
    """The ladder of such a text; a key that is missing has its default, one unknown is passed over.

    Raises ValueError, with the key, where it is no ladder.
    """
    try:
        raw = _typed(json.loads(text), dict, "a ladder")
    except RecursionError:
        raise ValueError("a ladder is not nested so deep") from None
    when = _field(raw, "when", dict, None)
    return Ladder(
        name=_field(raw, "name", str, ""),
        rungs=tuple(_rung_in(rung) for rung in _rows(raw, "rungs")),
        when=None if when is None else _when_in(when),
        repeat=_duration(raw, "repeat"),
        remind=_duration(raw, "remind"),
    )


def _rung_out(rung: Rung) -> Mapping[str, object]:
    rotas = [{"turns": rota.turns, "since": rota.since.isoformat()} for rota in rung.rotas]
    return {
        "wait": _seconds(rung.wait),
        "people": rung.people,
        "groups": rung.groups,
        "channels": rung.channels,
        "rotas": rotas,
        "sla": rung.sla,
    }


def _rung_in(raw: Mapping[str, object]) -> Rung:
    return Rung(
        wait=_duration(raw, "wait") or DEFAULT_WAIT,
        people=_people(raw.get("people"), "people"),
        groups=_names(raw.get("groups"), "groups"),
        channels=_names(raw.get("channels"), "channels"),
        rotas=tuple(_rota_in(rota) for rota in _rows(raw, "rotas")),
        sla=_field(raw, "sla", bool, False),
    )


def _rota_in(raw: Mapping[str, object]) -> Rota:
    since = _field(raw, "since", str, None)
    return Rota(
        turns=tuple(_people(turn, "turns") for turn in _field(raw, "turns", list, [])),
        since=DEFAULT_SINCE if since is None else date.fromisoformat(since),
    )


def _when_out(when: When) -> Mapping[str, object]:
    return {key: sorted(values) for key, values in vars(when).items() if values}


def _when_in(raw: Mapping[str, object]) -> When:
    return When(
        kinds=frozenset(Kind(name) for name in _names(raw.get("kinds"), "kinds")),
        severities=frozenset(
            Severity(name) for name in _names(raw.get("severities"), "severities")
        ),
        languages=frozenset(_names(raw.get("languages"), "languages")),
        regions=frozenset(_names(raw.get("regions"), "regions")),
        channels=frozenset(_names(raw.get("channels"), "channels")),
        tags=frozenset(_names(raw.get("tags"), "tags")),
    )


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _seconds(value: timedelta | None) -> float | None:
    if value is None:
        return None
    seconds = value.total_seconds()
    return int(seconds) if seconds.is_integer() else seconds


def _duration(raw: Mapping[str, object], key: str) -> timedelta | None:
    value = raw.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{key}: must be a number of seconds")
    try:
        duration = timedelta(seconds=value)
    except (OverflowError, ValueError):
        raise ValueError(f"{key}: must be between 1 second and 3650 days") from None
    # Checked here as well, so that a wait of nothing does not pass for a wait that is missing.
    _check(key, duration)
    return duration


def _typed(value: object, kind: type[_T], key: str) -> _T:
    if not isinstance(value, kind):
        raise ValueError(f"{key}: must be a {kind.__name__}")
    return value


def _field(raw: Mapping[str, object], key: str, kind: type[_T], default: _T) -> _T:
    value = raw.get(key)
    return default if value is None else _typed(value, kind, key)


def _rows(raw: Mapping[str, object], key: str) -> list[dict[str, object]]:
    return [_typed(row, dict, key) for row in _field(raw, key, list, [])]


def _names(value: object, key: str) -> tuple[str, ...]:
    names = [] if value is None else _typed(value, list, key)
    return tuple(_typed(name, str, key) for name in names)


def _people(value: object, key: str) -> tuple[PersonId, ...]:
    return tuple(PersonId(name) for name in _names(value, key))
