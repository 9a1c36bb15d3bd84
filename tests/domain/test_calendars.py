"""What is open when, and how much of it."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.calendars import ALWAYS, Calendar, Window
from tests.domain.desks import (
    FRI,
    MON,
    NEW_YORK,
    SAO_PAULO,
    SAT,
    SUN,
    TUE,
    WARSAW,
    desk,
    utc,
)

HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("opens", "closes"), [(-1, 60), (86_400, 90_000), (60, 60), (60, 30), (0, 172_801)]
)
def test_a_window_is_within_its_day_and_the_next(opens: int, closes: int) -> None:
    with pytest.raises(ValueError, match="no day has a window"):
        Window(opens, closes)


def test_a_week_has_seven_days() -> None:
    with pytest.raises(ValueError, match="'short' has 2 weekdays, not 7"):
        Calendar("short", ZoneInfo("UTC"), ((), ()))


NAIVE = datetime(2024, 5, 6, 9)  # noqa: DTZ001
ASKED: list[Callable[[Calendar, datetime], object]] = [
    lambda calendar, at: calendar.counted(at, utc("2024-05-06 09:00")),
    lambda calendar, at: calendar.counted(utc("2024-05-06 09:00"), at),
    lambda calendar, at: calendar.advance(at, HOUR),
    lambda calendar, at: calendar.closing_after(at, 1),
    lambda calendar, at: calendar.is_open(at),
]


@pytest.mark.parametrize("ask", ASKED)
@pytest.mark.parametrize("calendar", [ALWAYS, desk("UTC")])
def test_a_moment_without_a_zone_is_refused(
    ask: Callable[[Calendar, datetime], object], calendar: Calendar
) -> None:
    with pytest.raises(ValueError, match="has no zone"):
        ask(calendar, NAIVE)


@pytest.mark.parametrize(
    ("at", "is_open"),
    [
        ("2024-05-06 06:59:59.999999", False),  # Monday, 08:59:59.999999 in Warsaw
        ("2024-05-06 07:00", True),
        ("2024-05-06 14:59:59.999999", True),
        ("2024-05-06 15:00", False),
        ("2024-05-05 10:00", False),
    ],
)
def test_open_from_the_first_moment_until_just_before_the_last(at: str, is_open: bool) -> None:
    assert desk(WARSAW).is_open(utc(at)) is is_open


@pytest.mark.parametrize(
    ("calendar", "day", "hours"),
    [
        # The clocks go forward at 02:00 and 24:00 is 23 hours after 00:00; back: 25 hours.
        (desk(WARSAW, "00:00-24:00", days=[SUN]), "2024-03-31", 23),
        (desk(WARSAW, "00:00-24:00", days=[SUN]), "2024-10-27", 25),
        (desk(NEW_YORK, "00:00-24:00", days=[SUN]), "2024-03-10", 23),
        (desk(NEW_YORK, "00:00-24:00", days=[SUN]), "2024-11-03", 25),
        # No 00:00 on 4 November 2018: the day began at 01:00. 16 February 2019 had 23:00 twice.
        (desk(SAO_PAULO, "00:00-24:00", days=[SUN]), "2018-11-04", 23),
        (desk(SAO_PAULO, "00:00-24:00", days=[SAT]), "2019-02-16", 25),
        # 20:00 to the second 23:30: 4 h 30 min.
        (desk(SAO_PAULO, "20:00-23:30", days=[SAT]), "2019-02-16", 4.5),
        # 22:00 CET to 06:00 CEST is 21:00Z to 04:00Z; in autumn 20:00Z to 05:00Z.
        (desk(WARSAW, "22:00-06:00", days=[SAT]), "2024-03-30", 7),
        (desk(WARSAW, "22:00-06:00", days=[SAT]), "2024-10-26", 9),
        # 02:30 is skipped: open from 03:00. All of 02:15-02:45 is skipped. 01:00-02:30: to 03:00,
        # which is an hour after 01:00.
        (desk(WARSAW, "02:30-05:00", days=[SUN]), "2024-03-31", 2),
        (desk(WARSAW, "02:15-02:45", days=[SUN]), "2024-03-31", 0),
        (desk(WARSAW, "01:00-02:30", days=[SUN]), "2024-03-31", 1),
        # From the first 02:15 (00:15Z) to the second 02:45 (01:45Z).
        (desk(WARSAW, "02:15-02:45", days=[SUN]), "2024-10-27", 1.5),
        # The first closes at the second 02:30 (01:30Z), the second opened at the first (00:30Z).
        (desk(WARSAW, "00:00-02:30", "02:30-05:00", days=[SUN]), "2024-10-27", 6),
        # Half an hour's change: the first 01:15 (14:15Z) to the second 01:45 (15:15Z).
        (desk("Australia/Lord_Howe", "01:15-01:45", days=[SUN]), "2024-04-07", 1),
        # There was no 30 December 2011.
        (desk("Pacific/Apia", days=[FRI]), "2011-12-30", 0),
        (desk("UTC", "09:00-13:00", "12:00-15:00", "15:00-16:00", days=[TUE]), "2024-05-07", 7),
    ],
)
def test_the_hours_of_one_day_of_the_week(calendar: Calendar, day: str, hours: float) -> None:
    noon = utc(f"{day} 12:00")
    two_days = timedelta(days=2)
    assert calendar.counted(noon - two_days, noon + two_days) == hours * HOUR


def test_hours_that_overlap_from_day_to_day_count_once() -> None:
    # Of every weekday's 05:00-10:00 and 22:00-06:00 an hour is shared, so a day has 12 hours.
    night = desk("UTC", "05:00-10:00", "22:00-06:00")
    assert night.counted(utc("2024-05-07 12:00"), utc("2024-05-08 12:00")) == 12 * HOUR
    assert night.counted(utc("2024-05-08 04:30"), utc("2024-05-08 10:30")) == 5.5 * HOUR


def test_hours_past_midnight_run_on_into_a_day_off_and_into_the_next_year() -> None:
    # The night of Tuesday 31 December 2024 ends at 06:00 on a holiday, which has none of its own.
    night = desk("UTC", "22:00-06:00", days=[TUE], holidays={"2025-01-01": "New Year"})
    assert night.counted(utc("2024-12-31 12:00"), utc("2025-01-01 00:00")) == 2 * HOUR
    assert night.counted(utc("2025-01-01 00:00"), utc("2025-01-02 00:00")) == 6 * HOUR
    assert night.advance(utc("2024-12-31 12:00"), 2 * HOUR) == utc("2025-01-01 00:00")
    assert night.advance(utc("2024-12-31 12:00"), 8 * HOUR) == utc("2025-01-01 06:00")
    assert night.counted(utc("2024-12-31 12:00"), utc("2025-01-01 12:00")) == 8 * HOUR
    # The ninth hour is the first of Tuesday 7 January.
    assert night.advance(utc("2024-12-31 12:00"), 9 * HOUR) == utc("2025-01-07 23:00")


def test_the_first_microsecond_of_a_year_counts() -> None:
    around = desk("UTC", "00:00-24:00", days=range(7))
    start, end = utc("2024-12-31 23:00"), utc("2025-01-01 00:00:00.000001")
    assert around.counted(start, end) == end - start


def test_a_days_own_hours_win_over_its_holiday_and_its_weekday() -> None:
    calendar = desk(
        "UTC",
        holidays={"2024-05-06": "Monday off", "2024-05-07": "Tuesday off"},
        exceptions={"2024-05-07": ("10:00-12:00",), "2024-05-08": (), "2024-05-11": ("9:00-9:30",)},
    )
    monday = utc("2024-05-06 00:00")
    days = [monday + timedelta(days=each) for each in range(7)]
    hours = [calendar.counted(day, day + timedelta(days=1)) / HOUR for day in days]
    assert hours == [0, 2, 0, 8, 8, 0.5, 0]


def test_nothing_is_counted_backwards() -> None:
    start, end = utc("2024-05-06 09:00"), utc("2024-05-06 10:00")
    for calendar in (ALWAYS, desk("UTC")):
        assert calendar.counted(end, start) == calendar.counted(start, start) == timedelta()
        with pytest.raises(ValueError, match="forwards"):
            calendar.advance(start, timedelta())


def test_around_the_clock_is_plain_addition() -> None:
    start = utc("2024-10-26 23:59:59.999999")
    assert ALWAYS.advance(start, 26 * HOUR) == start + 26 * HOUR
    assert ALWAYS.counted(start, start + 26 * HOUR) == 26 * HOUR
    assert ALWAYS.is_open(start)


def test_around_the_clock_a_business_day_ends_at_midnight_in_the_zone() -> None:
    around = Calendar("around", ZoneInfo(NEW_YORK), always=True)
    # Saturday 9 March 22:00 EST; Sunday's midnight is in EDT, 04:00Z.
    assert around.closing_after(utc("2024-03-10 03:00"), 1) == utc("2024-03-11 04:00")


@pytest.mark.parametrize(
    ("start", "business_days", "closing"),
    [
        # Nights from Monday to Friday, 22:00-06:00 UTC; 6 May 2024 was a Monday.
        ("2024-05-07 05:59:59.999999", 1, "2024-05-08 06:00"),  # still Monday's: Tuesday's night
        ("2024-05-07 06:00", 1, "2024-05-09 06:00"),  # Tuesday, so Wednesday's night
        ("2024-05-11 05:00", 1, "2024-05-14 06:00"),  # Friday's night, so Monday's
        ("2024-05-11 07:00", 1, "2024-05-14 06:00"),  # Saturday
        ("2024-05-12 23:00", 6, "2024-05-21 06:00"),  # Sunday: 13, 14, 15, 16, 17 and 20 May
    ],
)
def test_a_night_belongs_to_the_day_it_began_on(
    start: str, business_days: int, closing: str
) -> None:
    night = desk("UTC", "22:00-06:00")
    assert night.closing_after(utc(start), business_days) == utc(closing)


def test_a_day_whose_hours_the_clocks_skip_is_no_business_day() -> None:
    # Sunday 31 March 2024 has no 02:15-02:45, so the next one is 7 April: 02:45 CEST.
    sundays = desk(WARSAW, "02:15-02:45", days=[SUN])
    assert sundays.closing_after(utc("2024-03-25 12:00"), 1) == utc("2024-04-07 00:45")


def test_a_day_that_the_zone_left_out_is_no_business_day() -> None:
    # Samoa went from Thursday 29 December 2011 (UTC-10) to Saturday 31 (UTC+14).
    samoa = desk("Pacific/Apia")
    assert samoa.closing_after(utc("2011-12-30 02:00"), 1) == utc("2012-01-02 03:00")


def test_a_day_that_ends_within_the_day_before_closes_with_it() -> None:
    # Monday 22:00 to Tuesday 20:00 hides Tuesday's own 09:00-17:00.
    calendar = desk("UTC", days=[TUE], exceptions={"2024-05-06": ("22:00-20:00",)})
    assert calendar.closing_after(utc("2024-05-07 18:00"), 1) == utc("2024-05-07 20:00")


def test_business_days_are_counted_from_one() -> None:
    with pytest.raises(ValueError, match="counted from 1"):
        desk("UTC").closing_after(utc("2024-05-06 09:00"), 0)


@pytest.mark.parametrize("ask", ASKED[2:4])
def test_a_calendar_without_open_time_is_named(
    ask: Callable[[Calendar, datetime], object],
) -> None:
    with pytest.raises(ValueError, match="'desk' has no open time from 2025 to 2027: give it"):
        ask(desk("UTC", days=[]), utc("2024-05-06 09:00"))


def test_without_open_time_nothing_is_counted() -> None:
    shut = desk("UTC", days=[])
    assert shut.counted(utc("2024-01-01 00:00"), utc("2034-01-01 00:00")) == timedelta()


def test_a_calendar_that_runs_out_of_open_time_is_named() -> None:
    last_day = desk("UTC", days=[], exceptions={"2026-05-06": ("09:00-10:00",)})
    start = utc("2024-05-06 09:00")
    assert last_day.advance(start, HOUR) == utc("2026-05-06 10:00")
    with pytest.raises(ValueError, match="'desk' has no open time from 2027 to 2029"):
        last_day.advance(start, HOUR + timedelta(microseconds=1))


def test_too_little_open_time_is_not_sought_for_ever() -> None:
    yearly = {f"{year}-05-06": ("09:00-09:01",) for year in range(2000, 2300)}
    rare = desk("UTC", days=[], exceptions=yearly)
    with pytest.raises(
        ValueError, match="'desk' has too little open time from 2024 to 2123: give it"
    ):
        rare.advance(utc("2024-01-01 00:00"), timedelta(minutes=101))


@pytest.mark.parametrize("year", [1, 9999])
def test_the_ends_of_time_are_refused(year: int) -> None:
    with pytest.raises(ValueError, match=f"not reckoned in the year {year}"):
        desk("UTC").is_open(datetime(year, 6, 1, tzinfo=UTC))


def test_each_years_holidays_are_asked_for_once_and_only_when_needed() -> None:
    asked: list[int] = []

    def holidays(year: int) -> Mapping[date, str]:
        asked.append(year)
        return {date(year, 5, 3): "Constitution Day"}

    calendar = Calendar("desk", ZoneInfo(WARSAW), desk(WARSAW).weekly, holidays=holidays)
    assert asked == []
    for _ in range(2):
        # Friday 3 May 2024 is off: 1 h on Thursday, 1 h on Monday, 08:00Z.
        assert calendar.advance(utc("2024-05-02 14:00"), 2 * HOUR) == utc("2024-05-06 08:00")
    # Of 2023 the evening of 31 December, whose hours may reach into the year.
    assert asked == [2023, 2024]


def test_moments_of_any_zone_are_the_same_moments() -> None:
    # The second 02:30 of 27 October 2024 in Warsaw is 01:30Z.
    second = datetime(2024, 10, 27, 2, 30, tzinfo=ZoneInfo(WARSAW), fold=1)
    calendar = desk(WARSAW, "00:00-24:00", days=[SUN])
    assert calendar.counted(utc("2024-10-26 22:00"), second) == 3.5 * HOUR
    later = calendar.advance(second, HOUR)
    assert later == utc("2024-10-27 02:30")
    assert later.tzinfo is UTC


def _told(calendar: Calendar, start: str, end: str) -> list[str]:
    zone = calendar.zone
    return [
        f"{spell.start.astimezone(zone):%a %H:%M} {spell.end.astimezone(zone):%a %H:%M} "
        f"{spell.kind} {spell.note}"
        for spell in calendar.spells(utc(start), utc(end))
    ]


def test_time_is_told_as_open_or_closed_and_why() -> None:
    calendar = desk(
        WARSAW,
        days=[MON, TUE, FRI],
        holidays={
            "2024-05-03": "Constitution Day",
            "2024-05-04": "a holiday on a Saturday that is off anyhow",
        },
        exceptions={"2024-05-07": ("10:00-12:00",)},
    )
    # Friday 3 May 2024 10:00 to Wednesday 8 May 09:00 in Warsaw (UTC+2).
    assert _told(calendar, "2024-05-03 08:00", "2024-05-08 07:00") == [
        "Fri 10:00 Sat 00:00 holiday Constitution Day",
        "Sat 00:00 Mon 09:00 closed None",
        "Mon 09:00 Mon 17:00 open None",
        "Mon 17:00 Tue 00:00 closed None",
        "Tue 00:00 Tue 10:00 exception our own day",
        "Tue 10:00 Tue 12:00 open None",
        "Tue 12:00 Wed 00:00 exception our own day",
        "Wed 00:00 Wed 09:00 closed None",
    ]


def test_holidays_of_one_name_are_one_spell_over_the_turn_of_the_year() -> None:
    calendar = desk("UTC", holidays={"2024-12-31": "Days off", "2025-01-01": "Days off"})
    assert _told(calendar, "2024-12-30 16:00", "2025-01-02 10:00") == [
        "Mon 16:00 Mon 17:00 open None",
        "Mon 17:00 Tue 00:00 closed None",
        "Tue 00:00 Thu 00:00 holiday Days off",
        "Thu 00:00 Thu 09:00 closed None",
        "Thu 09:00 Thu 10:00 open None",
    ]


def test_no_time_is_no_spell() -> None:
    for calendar in (ALWAYS, desk("UTC")):
        assert _told(calendar, "2024-05-06 09:00", "2024-05-06 09:00") == []
    assert _told(ALWAYS, "2024-05-06 09:00", "2024-05-06 10:00") == [
        "Mon 09:00 Mon 10:00 open None"
    ]


def test_a_day_whose_end_came_twice_ends_the_second_time() -> None:
    # In St. John's 00:01 (02:31Z) was followed by 23:01: midnight came at 02:30Z and at 03:30Z.
    calendar = desk("America/St_Johns", days=[SAT], holidays={"2006-10-28": "Fair"})
    spells = calendar.spells(utc("2006-10-28 12:00"), utc("2006-10-30 12:00"))
    assert [(spell.end, spell.kind) for spell in spells] == [
        (utc("2006-10-29 03:30"), "holiday"),
        (utc("2006-10-30 12:00"), "closed"),
    ]
