"""Times of day, deadlines and time spans as a reader's locale writes them.

Every instant is an aware datetime; a time without a known zone is written with its offset from
UTC, never in a zone that was guessed.
"""

from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.core import get_global
from babel.dates import format_date, format_skeleton, format_time

from bot.localise.locales import babel_locale
from bot.localise.words import Plural, Words

_SHORT_SPANS = (
    (timedelta(days=1), Plural("{n} d", "{n} d")),
    (timedelta(hours=1), Plural("{n} h", "{n} h")),
    (timedelta(minutes=1), Plural("{n} min", "{n} min")),
)

_OWN_DAYS = {
    "ha": {
        "E": "EEEE",
        "MMMEd": "EEEE, d MMMM",
        "yMMMEd": "EEEE, d MMMM, y",
        "yMMMd": "d MMMM, y",
    }
}
"""Patterns by CLDR skeleton where CLDR's own do not do: Hausa's put the month before the day in
some and behind it in others, with short names that nobody writes."""

_WIDE_HALVES = frozenset({"ko"})
"""Where the halves of the day have a name of their own only in CLDR's wide form: 오후, not PM."""


def deadline(at: datetime, locale: str, zone: tzinfo | None, now: datetime) -> str:
    """When something is due, for a reader in `zone`: "18:00 (Lagos, UTC+1)".

    The day stands before the time where it is not the reader's today, and the year where it is
    not the reader's year. With `zone` unknown (None) the time is UTC's: "17:00 (UTC+0)".
    `at` and `now` must be aware.
    """
    there, today = at.astimezone(zone or UTC), now.astimezone(zone or UTC)
    if there.date() == today.date():
        return _time_there(there, locale, _city(zone, locale))
    skeleton = "MMMEd" if there.year == today.year else "yMMMEd"
    return Words(locale).gettext(
        "{day}, {time}",
        day=_day(there, skeleton, locale),
        time=_time_there(there, locale, _city(zone, locale)),
    )


def stamp(at: datetime, locale: str, zone: tzinfo | None) -> str:
    """A moment in full, to be kept: "2 Mar 2026, 18:00 (Lagos, UTC+1)". UTC's without a zone."""
    there = at.astimezone(zone or UTC)
    return Words(locale).gettext(
        "{day}, {time}",
        day=_day(there, "yMMMd", locale),
        time=_time_there(there, locale, _city(zone, locale)),
    )


def plain_stamp(at: datetime, locale: str, zone: tzinfo | None) -> str:
    """`stamp` without the zone, where that is told once for all: "2 Mar 2026, 18:00"."""
    there = at.astimezone(zone or UTC)
    return Words(locale).gettext(
        "{day}, {time}",
        day=_day(there, "yMMMd", locale),
        time=clock_time(there, there.tzinfo, locale),
    )


def calendar_day(day: date, locale: str) -> str:
    """A day in full, in nobody's zone: "2 Mar 2026"."""
    return _day(day, "yMMMd", locale)


def day_time(at: datetime, locale: str, zone: tzinfo | None) -> str:
    """`plain_stamp` with the weekday in place of the year: "Mon 2 Mar, 18:00"."""
    there = at.astimezone(zone or UTC)
    return Words(locale).gettext(
        "{day}, {time}",
        day=_day(there, "MMMEd", locale),
        time=clock_time(there, there.tzinfo, locale),
    )


def clock_time(at: datetime, zone: tzinfo | None, locale: str) -> str:
    """The time of day alone, "14:05" or "2:05 PM"; UTC's where the zone is unknown."""
    there, chosen = at.astimezone(zone or UTC), babel_locale(locale)
    pattern = "short"
    if chosen.language in _WIDE_HALVES:
        pattern = str(chosen.time_formats["short"].pattern).replace("a", "aaaa")
    return format_time(there, pattern, tzinfo=there.tzinfo, locale=chosen)


def local_time_of(zone: tzinfo, now: datetime, locale: str) -> str:
    """What a clock in `zone` shows, with the weekday: "Sun, 14:05 (Lagos, UTC+1)"."""
    there = now.astimezone(zone)
    return Words(locale).gettext(
        "{day}, {time}",
        day=_day(there, "E", locale),
        time=_time_there(there, locale, _city(zone, locale)),
    )


def span(length: timedelta, locale: str) -> str:
    """The size of a time span in its largest whole unit, sign dropped: "12 min", "3 h", "2 d".

    Rounded down, so that time left is never overstated; less than a minute is "0 min".
    """
    size = abs(length)
    for unit, message in _SHORT_SPANS:
        if size >= unit:
            return Words(locale).counted(message, size // unit)
    return Words(locale).counted(_SHORT_SPANS[-1][1], 0)


def _day(day: date, skeleton: str, locale: str) -> str:
    chosen = babel_locale(locale)
    own = _OWN_DAYS.get(chosen.language, {}).get(skeleton)
    if own is not None:
        return format_date(day, own, locale=chosen)
    return format_skeleton(skeleton, day, locale=chosen)


def _time_there(there: datetime, locale: str, city: str | None) -> str:
    time = clock_time(there, there.tzinfo, locale)
    offset = _offset(there)
    if city is None:
        return Words(locale).gettext("{time} ({offset})", time=time, offset=offset)
    return Words(locale).gettext("{time} ({city}, {offset})", time=time, city=city, offset=offset)


def _city(zone: tzinfo | None, locale: str) -> str | None:
    """The zone's city in the reader's language; fixed offsets and Etc/ zones have none."""
    if not isinstance(zone, ZoneInfo) or "/" not in zone.key or zone.key.startswith("Etc/"):
        return None
    known = babel_locale(locale).time_zones
    for key in (zone.key, *_older_names(zone.key)):
        city = known.get(key, {}).get("city")
        if city:
            return str(city)
    return zone.key.rsplit("/", 1)[1].replace("_", " ")


@lru_cache(maxsize=64)
def _older_names(key: str) -> tuple[str, ...]:
    """CLDR keeps cities under the names zones had first (Asia/Calcutta); Babel asks by today's."""
    return tuple(old for old, today in get_global("zone_aliases").items() if today == key)


def _offset(there: datetime) -> str:
    """ "UTC+1", "UTC+5:30", "UTC-3", "UTC+0": the same in every language, as on a world clock."""
    minutes = round((there.utcoffset() or timedelta(0)) / timedelta(minutes=1))
    sign = "-" if minutes < 0 else "+"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{sign}{hours}:{rest:02}" if rest else f"UTC{sign}{hours}"
