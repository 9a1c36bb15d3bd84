"""Reads hours as people write them: windows of a day, weekdays, dates."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from bot.domain.calendars import Window
from bot.policies.reading import hint, quoted

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_FULL_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400
_TIME = re.compile(r"([0-9]{1,2}):([0-9]{2})")
_WINDOW = re.compile(r"([0-9]{1,2}:[0-9]{2})\s*[-–]\s*([0-9]{1,2}:[0-9]{2})")
_LONGEST_RANGE = timedelta(days=366)


def time_of_day(text: str) -> int:
    """A time on the wall, in seconds after midnight; 24:00 is the end of the day.

    Raises ValueError with the cure, as all readers here do.
    """
    match = _TIME.fullmatch(text.strip())
    seconds = int(match[1]) * _HOUR + int(match[2]) * _MINUTE if match else -1
    if match is None or int(match[2]) >= 60 or seconds > _DAY:
        raise ValueError(f"{quoted(text)} is no time of day; write 00:00 to 24:00")
    return seconds


def window(text: str) -> Window:
    """A window of a day: "09:00-17:30"; one that ends before it begins goes past midnight."""
    match = _WINDOW.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"{quoted(text)} is no window; write it as 09:00-17:30")
    opens, closes = time_of_day(match[1]), time_of_day(match[2])
    if opens == _DAY:
        raise ValueError(f"{quoted(text)} begins when the day is over; write 00:00 on the next day")
    if opens == closes:
        raise ValueError(f"{quoted(text)} is never open; for a whole day write 00:00-24:00")
    if closes == 0:
        closes = _DAY
    return Window(opens, closes if closes > opens else closes + _DAY)


def overlap(windows: Sequence[Window]) -> Window | None:
    """The first window of a day that begins in another one, if any."""
    closed = 0
    for each in sorted(windows, key=lambda one: (one.opens, one.closes)):
        if each.opens < closed:
            return each
        closed = max(closed, each.closes)
    return None


def spoken(one: Window) -> str:
    """A window as it is written."""
    return f"{_clock(one.opens)}-{_clock(one.closes)}"


def _clock(seconds: int) -> str:
    if seconds > _DAY:
        seconds -= _DAY
    return f"{seconds // _HOUR:02}:{seconds % _HOUR // _MINUTE:02}"


def weekday(text: str) -> int:
    """A day of the week, Monday is 0: "mon", "monday"."""
    name = text.strip().casefold()
    for names in (WEEKDAYS, _FULL_NAMES):
        if name in names:
            return names.index(name)
    raise ValueError(
        f"there is no day {quoted(text)}{hint(name, _FULL_NAMES)}; write"
        f" {', '.join(WEEKDAYS)}, or mon-fri"
    )


def weekdays(text: str) -> tuple[int, ...]:
    """Days of the week: "sat", "mon-fri", "sun-thu" (over the weekend's end)."""
    first, dash, last = text.partition("-")
    begin = weekday(first)
    end = weekday(last) if dash else begin
    return tuple(day % 7 for day in range(begin, end + (7 if end < begin else 0) + 1))


def moment_of_week(text: str) -> tuple[int, int]:
    """A weekday and the seconds after its midnight: "mon 09:00"."""
    day, _, time = text.strip().partition(" ")
    seconds = time_of_day(time) if time else _DAY
    if seconds == _DAY:
        raise ValueError("must be a day and a time, such as: mon 09:00")
    return weekday(day), seconds


def one_date(text: str) -> date:
    """A date: 2026-12-24."""
    try:
        if len(text.strip()) != len("2026-12-24"):
            raise ValueError
        return date.fromisoformat(text.strip())
    except ValueError:
        raise ValueError(f"{quoted(text)} is no date; write it as 2026-12-24") from None


def dates(text: str) -> tuple[date, date]:
    """A date, or the first and the last of several: 2026-12-24..2027-01-03."""
    first, dots, last = text.partition("..")
    begin = one_date(first)
    end = one_date(last) if dots else begin
    if end < begin:
        raise ValueError(
            f"{quoted(text)} ends before it begins; write {last.strip()}..{first.strip()}"
        )
    if end - begin > _LONGEST_RANGE:
        raise ValueError(f"{quoted(text)} is longer than a year; write it in parts, if it is meant")
    return begin, end
