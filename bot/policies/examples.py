"""A policy as people check it: each promise with due times worked out, the ladders in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any

from bot.domain.due import due_at
from bot.domain.ladder import Ladder, Rung
from bot.domain.policy import Policy
from bot.domain.promises import Promise
from bot.policies.coverage import when_spoken

_FRIDAY, _EVENING = 4, time(17, 30)
_UNITS = (("d", 86_400), ("h", 3_600), ("m", 60))
_DAYS_FROM = timedelta(hours=72)
"""As the trade says it: within 72 hours, but within 14 days."""


@dataclass(frozen=True)
class Example:
    """When a clock that starts at a moment is due; both in UTC."""

    start: datetime
    due_at: datetime


@dataclass(frozen=True)
class Row:
    """A promise with its examples: one that starts now, one on a Friday evening."""

    promise: Promise
    now: Example
    friday: Example


def rows(policy: Policy, now: datetime) -> tuple[Row, ...]:
    """All promises, in their order. The Friday is the desk's next, at 17:30."""
    friday = next_friday(policy, now)
    return tuple(
        Row(promise, _example(promise, now), _example(promise, friday))
        for promise in policy.promises
    )


def next_friday(policy: Policy, now: datetime) -> datetime:
    """Friday 17:30 where the desk is: today's if it is still to come, else the next; in UTC."""
    zone = policy.desk_calendar.zone
    today = now.astimezone(zone).date()
    friday = today + timedelta(days=(_FRIDAY - today.weekday()) % 7)
    if datetime.combine(friday, _EVENING, zone) < now:
        friday += timedelta(days=7)
    return datetime.combine(friday, _EVENING, zone).astimezone(UTC)


def _example(promise: Promise, start: datetime) -> Example:
    return Example(start, due_at(promise.calendar, promise.target, start))


def length(span: timedelta) -> str:
    """A duration as the policy writes it, in the largest unit that leaves no rest."""
    seconds = span // timedelta(seconds=1)
    for unit, size in _UNITS:
        if seconds % size == 0 and (unit != "d" or span > _DAYS_FROM):
            return f"{seconds // size}{unit}"
    return f"{seconds}s"


def ladder_lines(ladder: Ladder) -> Iterator[str]:
    """A ladder in words."""
    begins = (
        "begins by hand, or with a broken promise"
        if ladder.when is None
        else f"begins by itself for {when_spoken(ladder.when)}"
    )
    yield f"{ladder.name}: {begins}"
    for number, rung in enumerate(ladder.rungs):
        again = "is called again" if number == ladder.last else f"then rung {number + 2}"
        yield f"  {number + 1}. {_called(rung)}; after {length(ladder.wait_after(number))} {again}"
    if ladder.remind is not None:
        after = length(ladder.remind)
        yield (
            f"  Whoever takes it is reminded after {after}; after {after} more it climbs on, unless"
            " it is resolved."
        )


def _called(rung: Rung) -> str:
    turns = [
        f"the weekly rota {' / '.join(', '.join(turn) or 'nobody' for turn in rota.turns)}"
        for rota in rung.rotas
    ]
    sla = ["the SLA channel"] if rung.sla else []
    return ", ".join([*rung.people, *rung.groups, *rung.channels, *turns, *sla]) or "nobody"


def promise_json(row: Row) -> dict[str, Any]:
    """A promise for programs; durations in seconds, moments in ISO 8601 (UTC)."""
    one = row.promise
    return {
        "name": one.name,
        "clock": one.clock,
        "for": {key: sorted(values) for key, values in vars(one.when).items() if values},
        "target": str(one.target),
        "calendar": one.calendar.name,
        "starts": one.starts,
        "stops": sorted(one.stops),
        "pauses": one.pauses,
        "warn": list(one.warn),
        "repeat": None if one.repeat is None else one.repeat.total_seconds(),
        "ladder": one.ladder,
        "examples": [
            {"start": each.start.isoformat(), "due": each.due_at.isoformat()}
            for each in (row.now, row.friday)
        ],
    }


def ladder_json(ladder: Ladder) -> dict[str, Any]:
    """A ladder for programs; durations in seconds."""
    when = None if ladder.when is None else ladder.when
    return {
        "name": ladder.name,
        "for": None
        if when is None
        else {key: sorted(values) for key, values in vars(when).items() if values},
        "rungs": [
            {
                "people": list(rung.people),
                "groups": list(rung.groups),
                "channels": list(rung.channels),
                "rotas": [[list(turn) for turn in rota.turns] for rota in rung.rotas],
                "sla": rung.sla,
                "wait": ladder.wait_after(number).total_seconds(),
            }
            for number, rung in enumerate(ladder.rungs)
        ],
        "remind": None if ladder.remind is None else ladder.remind.total_seconds(),
    }
