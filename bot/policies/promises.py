"""Reads promises: which clock, for whom, how long, in which calendar."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from bot.domain.calendars import ALWAYS, Calendar
from bot.domain.due import Target, due_at
from bot.domain.effects import PROMISES, ClockName
from bot.domain.promises import RULES, Promise, Start, Stop
from bot.policies.calendars import Calendars
from bot.policies.fitting import fit
from bot.policies.layers import Part, layered
from bot.policies.matters import read_when
from bot.policies.problems import Place
from bot.policies.reading import Reader, duration, hint, is_off, one_of, quoted
from bot.policies.short_form import spelt_out
from bot.policies.tree import Entry, shown

KEYS = (
    "clock", "when", "target", "calendar", "warn", "repeat", "ladder", "starts", "stops", "pauses",
)  # fmt: skip
_PROBE = datetime(2026, 1, 1, tzinfo=UTC)
"""From here on it is tried whether a calendar has the time that is promised in it."""
_MOST_WARNINGS = 9
_OF_PROMISES = sorted(PROMISES)


class Pauses(StrEnum):
    """While what a clock stands still."""

    WAITING_FOR_BUYER = "waiting_for_buyer"


@dataclass(frozen=True)
class Known:
    """What promises may name."""

    calendars: Calendars
    ladders: Mapping[str, object]
    removed_ladders: frozenset[str]
    """Those that the team took away: shipped promises do without them."""


@dataclass(frozen=True)
class Written:
    """A promise, and where it is written."""

    promise: Promise
    place: Place
    ours: bool
    """Whether the team wrote it, with no mistake in it."""


def read_promises(
    reader: Reader, layers: Sequence[Mapping[str, Entry]], known: Known
) -> tuple[Promise, ...]:
    """The promises in the order in which they are tried; those that cannot be read are left out."""
    section = layered(reader, "promises", layers, KEYS)
    read = [_promise(reader, part, known) for part in spelt_out(reader, section, layers[1:])]
    found = [one for one in read if one is not None]
    _contradictions(reader, found)
    return tuple(one.promise for one in found)


def _promise(reader: Reader, part: Part, known: Known) -> Written | None:
    fields, problems = part.fields, reader.problems
    before = problems.count
    clock = _clock(reader, part)
    when = read_when(reader, fields.get("when"))
    if "target" not in fields:
        problems.add(part.place, "needs a target, such as: target: 8h")
    target = reader.value(fields.get("target"), _target)
    calendar = _calendar(reader, fields.get("calendar"), known)
    ladder = _ladder(reader, part, known)
    repeat = fields.get("repeat")
    again = None if is_off(repeat) else reader.value(repeat, duration)
    warn = _warn(reader, fields.get("warn"))
    rule = RULES[clock or ClockName.FIRST_RESPONSE]
    starts = reader.value(fields.get("starts"), one_of(Start, "start")) or rule.starts
    stops = frozenset(reader.each(fields.get("stops"), one_of(Stop, "stop"))) or rule.stops
    pauses = rule.pauses
    if "pauses" in fields:
        given = fields["pauses"]
        # What a clock that starts otherwise would do by itself, it does not any more.
        pauses = not is_off(given) and bool(reader.each(given, one_of(Pauses, "pause")))
    elif "starts" in fields and starts is not rule.starts:
        pauses = False
    if clock is None or target is None or calendar is None:
        return None
    promise = Promise(
        part.name, clock, target, calendar, when, starts, stops, pauses, warn, again, ladder
    )
    fit(reader, part, promise)
    _reach(reader, part, promise, known.calendars)
    return Written(promise, part.place, part.ours and problems.count == before)


def _clock(reader: Reader, part: Part) -> ClockName | None:
    given = part.fields.get("clock")
    if given is not None:
        return reader.value(given, one_of(ClockName, "clock", _OF_PROMISES))
    if part.name in PROMISES:
        return ClockName(part.name)
    reader.problems.add(part.place, f"needs a clock: one of {', '.join(_OF_PROMISES)}")
    return None


def _target(text: str) -> Target:
    if not text:
        raise ValueError("must be one target: 90s, 15m, 8h, 3d or, for business days, 3bd")
    target = Target.parse(shown(text)[:40])
    if target.duration is not None and target.duration.microseconds:
        raise ValueError(f"{quoted(text)} is no target: write whole seconds")
    return target


def _calendar(reader: Reader, entry: Entry | None, known: Known) -> Calendar | None:
    calendars = known.calendars.found

    def named(text: str) -> Calendar:
        if text not in calendars:
            raise ValueError(
                f"there is no calendar {quoted(text)}{hint(text, calendars)}; there are"
                f" {', '.join(calendars)}"
            )
        return calendars[text]

    return ALWAYS if entry is None else reader.value(entry, named)


def _ladder(reader: Reader, part: Part, known: Known) -> str | None:
    entry = part.fields.get("ladder")
    if entry is None or is_off(entry):
        return None
    if entry.text in known.removed_ladders and not part.ours:
        return None

    def named(text: str) -> str:
        if text not in known.ladders:
            there = ", ".join(known.ladders) or "none"
            raise ValueError(
                f"there is no ladder {quoted(text)}{hint(text, known.ladders)}; there are {there}"
            )
        return text

    return reader.value(entry, named)


def _warn(reader: Reader, entry: Entry | None) -> tuple[float, ...]:
    if entry is None or is_off(entry):
        return ()
    shares = reader.each(entry, _share)
    if shares != sorted(set(shares)):
        reader.problems.add(entry.place, "must ascend, each share once, such as: [50%, 80%]")
    if len(shares) > _MOST_WARNINGS:
        reader.problems.add(entry.place, f"warns {len(shares)} times; at most {_MOST_WARNINGS}")
    return tuple(shares)


def _share(text: str) -> float:
    number, percent, rest = text.strip().partition("%")
    try:
        share = float(number) / (100 if percent else 1)
    except ValueError:
        share = 0.0
    if rest or not 0 < share < 1:
        raise ValueError(
            f"{quoted(text)} is no share of the target; write 1% to 99%, such as: [50%, 80%]"
        )
    return share


def _reach(reader: Reader, part: Part, promise: Promise, calendars: Calendars) -> None:
    """A calendar must have the time that is promised in it."""
    calendar = promise.calendar
    if calendar.name in calendars.broken:
        return
    try:
        due_at(calendar, promise.target, _PROBE)
    except (ValueError, OverflowError):
        reader.problems.add(
            part.fields["target"].place if part.ours else calendars.places[calendar.name],
            f"{promise.target} ({promise.name}) is more open time than the calendar"
            f" {calendar.name} has in a hundred years; promise less of it, or give it more hours",
        )


def _contradictions(reader: Reader, found: Sequence[Written]) -> None:
    """Two promises of the team, of one clock and for the same inquiries: which is meant?"""
    ours = [one for one in found if one.ours]
    for number, one in enumerate(ours):
        for before in ours[:number]:
            alike = (one.promise.clock, one.promise.when) == (
                before.promise.clock,
                before.promise.when,
            )
            if alike:
                reader.problems.add(
                    one.place,
                    f"promises {one.promise.clock} to the same inquiries as"
                    f" {before.promise.name} (line {before.place.line}), which holds; leave one"
                    " out, or say in `when` which is for whom",
                )
                break
