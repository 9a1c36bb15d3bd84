"""Clocks of a desk in Warsaw, and their accounts as a reader sees them."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.calendars import Calendar, Window
from bot.domain.due import Pause, Target, due_at
from bot.domain.effects import ClockName
from bot.domain.ids import InquiryId, PersonId
from bot.domain.policy import Policy
from bot.domain.promises import Promise, Start, Stop
from bot.localise.words import DESK_DOMAIN, Words
from bot.services.account_words import Reader, lines, title
from bot.services.reckoning import Account, History, account_of
from bot.store.clocks import RunningClock, StoppedClock
from tests.domain.desks import utc

WARSAW = ZoneInfo("Europe/Warsaw")
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
ANIA = PersonId("U0ANIA0001")
_HOURS = tuple(
    Window(*(at.hour * 3600 + at.minute * 60 for at in span))
    for span in ((time(9), time(12, 30)), (time(13, 30), time(18)))
)
DESK = Calendar(
    "desk",
    WARSAW,
    (*(_HOURS for _ in range(5)), (), ()),
    exceptions={date(2026, 11, 13): ()},
    exception_names={date(2026, 11, 13): "stocktaking"},
    holidays=lambda year: {date(year, 11, 11): "Independence Day"},
)
CLOSED = replace(DESK, name="never", weekly=((),) * 7)
RESOLUTION = Promise(
    "resolution_s2",
    ClockName.RESOLUTION,
    Target.parse("16h"),
    DESK,
    starts=Start.OPENED,
    stops=frozenset({Stop.RESOLVED}),
    pauses=True,
)
POLICY = Policy(
    promises=(RESOLUTION,), calendars={"desk": DESK, "never": CLOSED}, desk_calendar=DESK
)
BEGAN = utc("2026-11-09 15:30")
"""Monday 16:30 in Warsaw."""
ASKED_BACK = Pause(utc("2026-11-10 10:00"), utc("2026-11-10 14:00"))
"""Tuesday, 11:00 to 15:00 in Warsaw."""


def clock_of(pauses: tuple[Pause, ...] = (), **fields: object) -> RunningClock:
    """The resolution's clock as the bot stores it, begun on Monday 9 November 2026."""
    due = due_at(DESK, RESOLUTION.target, BEGAN, pauses)
    clock = RunningClock(
        1,
        InquiryId(7),
        ClockName.RESOLUTION,
        BEGAN,
        due,
        None,
        "resolution_s2",
        "desk",
        "16h",
    )
    return replace(clock, **fields)  # type: ignore[arg-type]


def account(
    clock: RunningClock | StoppedClock,
    now: datetime,
    history: History | None = None,
    policy: Policy = POLICY,
    zone: str | None = None,
) -> Account:
    """The account of a clock."""
    return account_of(policy, clock, history or History(), zone, now)


def told(
    one: Account,
    now: datetime,
    *,
    zone: str | None = None,
    most: int | None = None,
    language: str = "en",
) -> list[str]:
    """The account's title and lines."""
    buyer = ZoneInfo(zone) if zone else None
    reader = Reader(Words(language, DESK_DOMAIN), WARSAW, buyer, now, {ANIA: "Ania"}, most)
    return [title(one, reader), *lines(one, reader)]
