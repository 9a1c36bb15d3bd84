"""Calendars of the policy file: hours as they are written, and what is refused."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.calendars import ALWAYS, Calendar
from tests.policy.files import loaded, problem, problems

HOUR = 3600


def desk(folder: Path, text: str) -> Calendar:
    return loaded(folder, f"calendars:\n  desk: {text}\n").desk_calendar


def hours(calendar: Calendar) -> list[list[tuple[float, float]]]:
    """By weekday, in hours."""
    return [[(one.opens / HOUR, one.closes / HOUR) for one in day] for day in calendar.weekly]


def test_the_shipped_desk_favours_nobody(tmp_path: Path) -> None:
    shipped = loaded(tmp_path, "")
    assert shipped.desk_calendar is shipped.calendars["desk"]
    assert shipped.desk_calendar.zone == ZoneInfo("Etc/UTC")
    assert hours(shipped.desk_calendar) == [*[[(9, 18)]] * 5, [], []]
    assert shipped.calendars["always"] is ALWAYS


def test_what_a_calendar_leaves_out_is_as_shipped(tmp_path: Path) -> None:
    warsaw = desk(tmp_path, "{zone: Europe/Warsaw}")
    assert warsaw.zone == ZoneInfo("Europe/Warsaw")
    assert hours(warsaw) == [*[[(9, 18)]] * 5, [], []]


def test_hours_as_people_write_them(tmp_path: Path) -> None:
    text = """{days: {mon-wed: ["9:00-12:30", "13:30 - 18:00"], thursday: 08:00–16:00,
                      fri: [22:00-06:00], sat: closed, sun: "00:00-24:00"}}"""
    assert hours(desk(tmp_path, text)) == [
        *[[(9, 12.5), (13.5, 18)]] * 3,
        [(8, 16)],
        [(22, 30)],
        [],
        [(0, 24)],
    ]


def test_days_may_go_round_the_weekend(tmp_path: Path) -> None:
    riyadh = desk(tmp_path, "{zone: Asia/Riyadh, days: {sun-thu: 08:00-17:00}}")
    assert hours(riyadh) == [*[[(8, 17)]] * 4, [], [], [(8, 17)]]


def test_around_the_clock_with_a_zone_or_without(tmp_path: Path) -> None:
    policy = loaded(
        tmp_path,
        "calendars: {always: 24x7, hotline: 24x7, desk: {zone: Asia/Shanghai, days: 24x7}}",
    )
    assert policy.calendars["hotline"].always
    assert policy.desk_calendar.always
    assert policy.desk_calendar.zone == ZoneInfo("Asia/Shanghai")


def test_holidays_and_days_of_ones_own(tmp_path: Path) -> None:
    calendar = desk(
        tmp_path,
        """
    zone: Europe/Warsaw
    holidays: [PL, US-CA]
    exceptions:
      2026-11-11: ["10:00-14:00"]
      2026-12-28..2026-12-30: {hours: closed, name: Stocktaking}
      2027-01-02: 10:00-14:00""",
    )
    start = datetime(2026, 11, 26, tzinfo=ZoneInfo("Europe/Warsaw"))
    assert not calendar.counted(start, start + timedelta(days=1))  # Thanksgiving, California
    found = {spell.note for spell in calendar.spells(start, start + timedelta(days=40))}
    assert {"Thanksgiving Day (US-CA)", "Stocktaking"} <= found
    assert "Christmas Day (PL); Christmas Day (US-CA)" in found
    assert calendar.is_open(datetime(2026, 11, 11, 9, 30, tzinfo=UTC))  # a Polish holiday
    assert calendar.is_open(datetime(2027, 1, 2, 9, 30, tzinfo=UTC))  # a Saturday
    assert not calendar.is_open(datetime(2026, 12, 29, 9, 30, tzinfo=UTC))
    assert sorted(calendar.exceptions)[0] == date(2026, 11, 11)


def test_norway_is_a_country(tmp_path: Path) -> None:
    norway = desk(tmp_path, "{holidays: [NO], zone: Europe/Oslo}")
    assert not norway.is_open(datetime(2027, 5, 17, 10, tzinfo=UTC))


def test_one_country_is_a_list_of_one(tmp_path: Path) -> None:
    assert not desk(tmp_path, "{holidays: PL}").is_open(datetime(2026, 11, 11, 12, tzinfo=UTC))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "{zone: Europe/Warszawa}",
            "2: calendars.desk.zone: there is no zone Europe/Warszawa (is it Europe/Warsaw?); write"
            " a name of the tz database, such as Europe/Warsaw",
        ),
        (
            "{zone: Riyad}",
            "2: calendars.desk.zone: there is no zone Riyad (is it Asia/Riyadh?); write a name of"
            " the tz database, such as Europe/Warsaw",
        ),
        (
            "\n    zone:\n      Mars/Olympus",
            "4: calendars.desk.zone: there is no zone Mars/Olympus; write a name of the tz"
            " database, such as Europe/Warsaw",
        ),
        (
            "{zone: ../../etc/passwd}",
            "2: calendars.desk.zone: there is no zone ../../etc/passwd; write a name of the tz"
            " database, such as Europe/Warsaw",
        ),
        (
            "{days: {mon: 09:00-09:00}}",
            "2: calendars.desk.days.mon: 09:00-09:00 is never open; for a whole day write"
            " 00:00-24:00",
        ),
        (
            '{days: {mon: ["09:00-25:00"]}}',
            "2: calendars.desk.days.mon: 25:00 is no time of day; write 00:00 to 24:00",
        ),
        (
            "{days: {mon: 24:00-02:00}}",
            "2: calendars.desk.days.mon: 24:00-02:00 begins when the day is over; write 00:00 on"
            " the next day",
        ),
        (
            "{days: {mon: 9-17}}",
            "2: calendars.desk.days.mon: 9-17 is no window; write it as 09:00-17:30",
        ),
        (
            "{days: {mon: {from: 9}}}",
            "2: calendars.desk.days.mon: must be a list, such as: [a, b]",
        ),
        (
            "{days: {mon: [[09:00-17:00]]}}",
            "2: calendars.desk.days.mon: this is no window; write it as 09:00-17:30",
        ),
        (
            "\n    days:\n      mon:\n        - 09:00-12:00\n        - 11:00-17:00",
            "4: calendars.desk.days.mon: 11:00-17:00 begins in another window of that day; join"
            " the two",
        ),
        (
            "{days: {mon: [22:00-06:00, 23:00-24:00]}}",
            "2: calendars.desk.days.mon: 23:00-24:00 begins in another window of that day; join"
            " the two",
        ),
        (
            "\n    days:\n      mon-fri: 09:00-17:00\n      wed: 09:00-12:00",
            "5: calendars.desk.days.wed: has hours on line 4 already; name each day once",
        ),
        (
            "{days: {mno: 09:00-17:00}}",
            "2: calendars.desk.days.mno: there is no day mno; write mon, tue, wed, thu, fri, sat,"
            " sun, or mon-fri",
        ),
        (
            "{days: {tusday: 09:00-17:00}}",
            "2: calendars.desk.days.tusday: there is no day tusday (is it tuesday?); write mon,"
            " tue, wed, thu, fri, sat, sun, or mon-fri",
        ),
        (
            "{days: {mon: closed, tue: []}}",
            '2: calendars.desk.days: is never open; write hours: mon-fri: ["09:00-17:00"]',
        ),
        (
            "{days: monday}",
            "2: calendars.desk.days: must hold keys with values, one a line, such as: mon-fri:"
            ' ["09:00-17:00"]',
        ),
        (
            "{holidays: Poland}",
            "2: calendars.desk.holidays: there is no country Poland; write PL",
        ),
        (
            "{holidays: [PL, XQ]}",
            "2: calendars.desk.holidays: there is no country XQ; write its ISO 3166 code, such as"
            " PL or US-CA",
        ),
        (
            "{holidays: [pl]}",
            "2: calendars.desk.holidays: there is no country pl; write PL",
        ),
        (
            "{holidays: [DE-BX]}",
            "2: calendars.desk.holidays: DE has no part BX; there are BB, BE, BW, BY, HB, HE, HH,"
            " MV, NI, NW, RP, SH, SL, SN, ST, TH, …",
        ),
        (
            "{holidays: [SA-RI]}",
            "2: calendars.desk.holidays: SA has no part RI; write SA",
        ),
        (
            "{exceptions: {2026-02-29: closed}}",
            "2: calendars.desk.exceptions.2026-02-29: 2026-02-29 is no date; write it as"
            " 2026-12-24",
        ),
        (
            "{exceptions: {20261224: closed}}",
            "2: calendars.desk.exceptions.20261224: 20261224 is no date; write it as 2026-12-24",
        ),
        (
            "{exceptions: {2026-12-24..2026-12-20: closed}}",
            "2: calendars.desk.exceptions.2026-12-24..2026-12-20: 2026-12-24..2026-12-20 ends"
            " before it begins; write 2026-12-20..2026-12-24",
        ),
        (
            "{exceptions: {2026-12-24..2028-12-24: closed}}",
            "2: calendars.desk.exceptions.2026-12-24..2028-12-24: 2026-12-24..2028-12-24 is longer"
            " than a year; write it in parts, if it is meant",
        ),
        (
            "\n    exceptions:\n      2026-12-24: closed\n      2026-12-20..2026-12-26: closed",
            "5: calendars.desk.exceptions.2026-12-20..2026-12-26: names a day that is named"
            " before; name each once",
        ),
        (
            "{exceptions: {2026-12-24: {name: Christmas Eve}}}",
            "2: calendars.desk.exceptions.2026-12-24: needs hours, such as: hours: closed",
        ),
        (
            "{zone: Asia/Shanghai, days: 24x7, holidays: [CN]}",
            "2: calendars.desk.holidays: a calendar of 24x7 has none; leave it out",
        ),
        (
            "Europe/Warsaw",
            "2: calendars.desk: must hold keys with values, one a line, such as: mon-fri:"
            ' ["09:00-17:00"]',
        ),
        (
            "{hours: {mon: 09:00-17:00}}",
            "2: calendars.desk.hours: there is no such key; there are zone, days, holidays,"
            " exceptions",
        ),
    ],
)
def test_what_is_refused(tmp_path: Path, text: str, says: str) -> None:
    assert problem(tmp_path, f"calendars:\n  desk: {text}\n") == says


def test_a_new_calendar_needs_zone_and_days(tmp_path: Path) -> None:
    assert problems(tmp_path, "calendars: {night: {holidays: []}}") == [
        "1: calendars.night: needs a zone, such as: zone: Europe/Warsaw",
        '1: calendars.night: needs days, such as: days: {mon-fri: ["09:00-17:00"]}',
    ]


def test_always_stays_what_it_is(tmp_path: Path) -> None:
    assert problem(tmp_path, "calendars: {always: {zone: Asia/Riyadh}}") == (
        "1: calendars.always: is always 24x7; give yours another name"
    )


def test_the_desk_cannot_be_taken_away(tmp_path: Path) -> None:
    assert problem(tmp_path, "calendars: {desk: off}") == (
        "1: calendars.desk: cannot be taken away: promises are counted in it"
    )


def test_so_many_exceptions_that_it_would_never_open(tmp_path: Path) -> None:
    ranges = ", ".join(f"{year}-01-01..{year}-12-31: closed" for year in range(2026, 2030))
    assert problem(tmp_path, f"calendars: {{desk: {{exceptions: {{{ranges}}}}}}}") == (
        "1: calendars.desk.exceptions: has 1461 days; a calendar takes 750"
    )


def test_more_time_than_there_is_in_a_calendar_cannot_be_promised(tmp_path: Path) -> None:
    text = """\
calendars: {rare: {zone: Etc/UTC, days: {mon: 09:00-09:30}}}
promises:
  quote:
    calendar: rare
    target: 3650d
"""
    assert problem(tmp_path, text) == (
        "5: promises.quote.target: 3650d (quote) is more open time than the calendar rare has in a"
        " hundred years; promise less of it, or give it more hours"
    )
