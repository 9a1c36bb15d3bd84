"""Calendars as the desks of the tests keep them."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.domain.calendars import Calendar, Window
from bot.domain.due import Pause

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
WEEKDAYS = (MON, TUE, WED, THU, FRI)
WARSAW, NEW_YORK, SAO_PAULO = "Europe/Warsaw", "America/New_York", "America/Sao_Paulo"
INDEPENDENCE = {"2024-11-11": "Independence Day"}


def window(text: str) -> Window:
    """As "09:00-17:00"; an end that is not behind the start is on the next day."""
    opens, closes = (
        3_600 * int(hours) + 60 * int(minutes)
        for hours, minutes in (end.split(":") for end in text.split("-"))
    )
    return Window(opens, closes if closes > opens else closes + 86_400)


def desk(
    zone: str,
    *hours: str,
    days: Iterable[int] = WEEKDAYS,
    holidays: Mapping[str, str] | None = None,
    exceptions: Mapping[str, tuple[str, ...]] | None = None,
) -> Calendar:
    """A desk with the same hours (09:00-17:00) on some weekdays; dates as in ISO 8601."""
    windows = tuple(map(window, hours or ("09:00-17:00",)))
    open_days = set(days)
    named = {date.fromisoformat(day): name for day, name in (holidays or {}).items()}
    own = {date.fromisoformat(day): each for day, each in (exceptions or {}).items()}
    return Calendar(
        "desk",
        ZoneInfo(zone),
        tuple(windows if day in open_days else () for day in range(7)),
        exceptions={day: tuple(map(window, each)) for day, each in own.items()},
        exception_names=dict.fromkeys(own, "our own day"),
        holidays=lambda year: {day: name for day, name in named.items() if day.year == year},
    )


def utc(text: str) -> datetime:
    """As "2024-03-29 15:00": a moment in UTC."""
    return datetime.fromisoformat(f"{text}+00:00")


def pauses(spans: list[str]) -> list[Pause]:
    """As intervals of ISO 8601; one without an end has not ended."""
    ends = (span.split("/") for span in spans)
    return [Pause(utc(began), utc(ended) if ended else None) for began, ended in ends]
