"""Reads calendars: zone, hours of the week, holidays, days of their own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from types import MappingProxyType
from zoneinfo import ZoneInfo, available_timezones

from bot.domain.calendars import ALWAYS, Calendar, Window
from bot.policies.hours import dates, overlap, spoken, weekdays, window
from bot.policies.layers import Part, layered
from bot.policies.problems import Place
from bot.policies.public_holidays import holidays_of, region_of_holidays
from bot.policies.reading import Reader, nearest, quoted
from bot.policies.tree import Entry

KEYS = ("zone", "days", "holidays", "exceptions")
_DAY_KEYS = ("hours", "name")
AROUND_THE_CLOCK = "24x7"
_CLOSED = "closed"
_MOST_EXCEPTIONS = 750
"""Days: fewer than the three years after which a calendar counts as one without open time."""
_UTC = "Etc/UTC"


@dataclass(frozen=True)
class Calendars:
    """The calendars by name, and where each is written."""

    found: Mapping[str, Calendar]
    places: Mapping[str, Place]
    broken: frozenset[str]
    """Those with a problem of their own; they are among the found, so that it is the only one."""


def read_calendars(reader: Reader, layers: Sequence[Mapping[str, Entry]]) -> Calendars:
    """All calendars by name. The same text gives the same calendar, with what it has reckoned."""
    section = layered(
        reader, "calendars", layers, KEYS, short="days", needed="promises are counted in it"
    )
    found, broken = {}, set()
    for part in section:
        before = reader.problems.count
        if part.name == ALWAYS.name:
            if part.fields.keys() != {"days"} or not _is_always(part.fields["days"]):
                reader.problems.add(
                    part.place, f"is always {AROUND_THE_CLOCK}; give yours another name"
                )
            found[part.name] = ALWAYS
        else:
            found[part.name] = _calendar(reader, part)
        if reader.problems.count > before:
            broken.add(part.name)
    places = {part.name: part.place for part in section}
    return Calendars(found, places, frozenset(broken))


def _calendar(reader: Reader, part: Part) -> Calendar:
    fields, problems = part.fields, reader.problems
    always = _is_always(fields.get("days"))
    zone = reader.value(fields.get("zone"), _zone)
    weekly = ((),) * 7 if always else _weekly(reader, fields.get("days"))
    holidays = reader.each(fields.get("holidays"), region_of_holidays)
    exceptions = _exceptions(reader, fields.get("exceptions"))
    if always and (holidays or exceptions):
        key = "holidays" if holidays else "exceptions"
        problems.add(fields[key].place, f"a calendar of {AROUND_THE_CLOCK} has none; leave it out")
    if not always and "zone" not in fields:
        problems.add(part.place, "needs a zone, such as: zone: Europe/Warsaw")
    if not always and "days" not in fields:
        problems.add(part.place, 'needs days, such as: days: {mon-fri: ["09:00-17:00"]}')
    return _built(
        part.name,
        zone or _UTC,
        weekly,
        tuple(sorted((day, windows) for day, (windows, _) in exceptions.items())),
        tuple(sorted((day, name) for day, (_, name) in exceptions.items() if name)),
        tuple(dict.fromkeys(holidays)),
        always,
    )


@lru_cache(maxsize=64)
def _built(
    name: str,
    zone: str,
    weekly: tuple[tuple[Window, ...], ...],
    exceptions: tuple[tuple[date, tuple[Window, ...]], ...],
    names: tuple[tuple[date, str], ...],
    holidays: tuple[str, ...],
    always: bool,
) -> Calendar:
    # Kept, so that a policy read again equals itself, and an edit elsewhere costs no reckoning.
    return Calendar(
        name,
        ZoneInfo(zone),
        weekly,
        MappingProxyType(dict(exceptions)),
        MappingProxyType(dict(names)),
        holidays_of(holidays),
        always,
    )


def _is_always(days: Entry | None) -> bool:
    return days is not None and days.text == AROUND_THE_CLOCK


def _zone(text: str) -> str:
    if text not in _zones():
        near = _zone_like(text)
        raise ValueError(
            f"there is no zone {quoted(text)}{f' (is it {near}?)' if near else ''}; write a name of"
            " the tz database, such as Europe/Warsaw"
        )
    return text


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _zone_like(text: str) -> str | None:
    """The zone of a misspelt name, or of a city alone."""
    cities = {zone.rpartition("/")[2]: zone for zone in sorted(_zones()) if "/" in zone}
    return nearest(text, _zones()) or cities.get(nearest(text, cities) or "")


def _weekly(reader: Reader, entry: Entry | None) -> tuple[tuple[Window, ...], ...]:
    hours: list[tuple[Window, ...]] = [()] * 7
    lines: dict[int, int] = {}
    example = 'mon-fri: ["09:00-17:00"]'
    for name, each in reader.fields(entry, example=example).items():
        try:
            days = weekdays(name)
        except ValueError as error:
            reader.problems.add(each.key, str(error))
            continue
        windows = _windows(reader, each)
        for day in days:
            if day in lines:
                reader.problems.add(
                    each.key, f"has hours on line {lines[day]} already; name each day once"
                )
                break
            lines[day] = each.key.line
            hours[day] = windows
    if entry is not None and isinstance(entry.value, Mapping) and not _any_hours(entry):
        reader.problems.add(entry.place, f"is never open; write hours: {example}")
    return tuple(hours)


def _any_hours(entry: Entry) -> bool:
    """Whether some day names hours, right or wrong; what is wrong with them is told there."""
    days = entry.value.values() if isinstance(entry.value, Mapping) else ()
    return any(day.text != _CLOSED for each in days for day in each.items)


def _windows(reader: Reader, entry: Entry) -> tuple[Window, ...]:
    if entry.text == _CLOSED:
        return ()
    windows = reader.each(entry, window)
    twice = overlap(windows)
    if twice is not None:
        reader.problems.add(
            entry.place, f"{spoken(twice)} begins in another window of that day; join the two"
        )
    return tuple(sorted(windows, key=lambda one: one.opens))


def _exceptions(
    reader: Reader, entry: Entry | None
) -> Mapping[date, tuple[tuple[Window, ...], str | None]]:
    """Hours and name by date."""
    found: dict[date, tuple[tuple[Window, ...], str | None]] = {}
    for text, each in reader.fields(entry, example="2026-12-24: closed").items():
        try:
            first, last = dates(text)
        except ValueError as error:
            reader.problems.add(each.key, str(error))
            continue
        hours, name = _of_day(reader, each)
        days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
        if not found.keys().isdisjoint(days):
            reader.problems.add(each.key, "names a day that is named before; name each once")
        found |= dict.fromkeys(days, (hours, name))
    if entry is not None and len(found) > _MOST_EXCEPTIONS:
        reader.problems.add(
            entry.place, f"has {len(found)} days; a calendar takes {_MOST_EXCEPTIONS}"
        )
    return found


def _of_day(reader: Reader, entry: Entry) -> tuple[tuple[Window, ...], str | None]:
    if not isinstance(entry.value, Mapping):
        return _windows(reader, entry), None
    fields = reader.fields(entry, _DAY_KEYS, example="hours: closed")
    hours = fields.get("hours")
    if hours is None:
        reader.problems.add(entry.place, "needs hours, such as: hours: closed")
    name = reader.value(fields.get("name"), _note)
    return _windows(reader, hours) if hours else (), name


def _note(text: str) -> str:
    if not 0 < len(text.strip()) <= 80:
        raise ValueError("must be a name of 1 to 80 letters")
    return text.strip()
