"""ISO weeks, and where they begin and end by the desk's clocks. Instants worked out by hand."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.week import Span, Week, WeekNotBegun

WARSAW = ZoneInfo("Europe/Warsaw")
HOUR = timedelta(hours=1)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "week", "since", "until"),
    [
        ("Europe/Warsaw", "2026-W48", "2026-11-22T23:00", "2026-11-29T23:00"),
        # The clocks go forward on Sunday, 29 March, and back on Sunday, 25 October.
        ("Europe/Warsaw", "2026-W13", "2026-03-22T23:00", "2026-03-29T22:00"),
        ("Europe/Warsaw", "2026-W43", "2026-10-18T22:00", "2026-10-25T23:00"),
        ("America/New_York", "2026-W10", "2026-03-02T05:00", "2026-03-09T04:00"),
        ("Asia/Kathmandu", "2026-W01", "2025-12-28T18:15", "2026-01-04T18:15"),
        # Iran went forward at midnight of Monday, 22 March 2021: the day began at 1 o'clock.
        ("Asia/Tehran", "2021-W12", "2021-03-21T20:30", "2021-03-28T19:30"),
    ],
)
def test_a_week_is_from_monday_to_monday_by_the_desks_clocks(
    zone: str, week: str, since: str, until: str
) -> None:
    assert Week.parse(week).span(ZoneInfo(zone)) == Span(utc(since), utc(until))


def test_a_week_that_the_clocks_are_changed_in_is_an_hour_shorter_or_longer() -> None:
    def hours(week: str) -> float:
        span = Week.parse(week).span(WARSAW)
        return (span.until - span.since) / HOUR

    assert [hours(week) for week in ("2026-W13", "2026-W14", "2026-W43")] == [167, 168, 169]


@pytest.mark.parametrize(
    ("at", "zone", "week"),
    [
        ("2026-11-29T22:59:59.999999", "Europe/Warsaw", "2026-W48"),
        ("2026-11-29T23:00", "Europe/Warsaw", "2026-W49"),
        ("2026-11-29T23:00", "America/New_York", "2026-W48"),
        ("2027-01-01T12:00", "Etc/UTC", "2026-W53"),
        ("2024-12-30T12:00", "Etc/UTC", "2025-W01"),
    ],
)
def test_a_moment_is_in_the_week_of_the_desks_day(at: str, zone: str, week: str) -> None:
    assert str(Week.of(utc(at), ZoneInfo(zone))) == week


def test_the_week_before_the_first_is_the_last_of_the_year_before() -> None:
    first = Week.parse("2027-w01")
    assert (first.monday, first.sunday) == (date(2027, 1, 4), date(2027, 1, 10))
    assert str(first.before()) == "2026-W53"


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("48", "write it as 2026-W48"),
        ("2026-48", "write it as 2026-W48"),
        ("2026-W481", "write it as 2026-W48"),
        ("1026-W48", "write it as 2026-W48"),
        ("2026-W00", "2026 has no week 0"),
        ("2025-W53", "2025 has no week 53"),
    ],
)
def test_what_is_no_week_is_refused_with_the_cure(text: str, cure: str) -> None:
    with pytest.raises(ValueError, match=cure):
        Week.parse(text)


def test_a_week_that_is_over_is_held_against_all_of_the_week_before() -> None:
    week = Week.parse("2026-W48")
    found = week.compared(WARSAW, utc("2026-11-29T23:00"))
    assert (found.this, found.whole) == (week.span(WARSAW), True)
    assert found.before == week.before().span(WARSAW)


def test_a_week_that_runs_is_held_against_the_week_before_up_to_the_same_time_of_day() -> None:
    # Monday 30 March, 09:00 in Warsaw; a week before, 09:00 was an hour later.
    found = Week.parse("2026-W14").compared(WARSAW, utc("2026-03-30T07:00"))
    assert found.this == Span(utc("2026-03-29T22:00"), utc("2026-03-30T07:00"))
    assert found.before == Span(utc("2026-03-22T23:00"), utc("2026-03-23T08:00"))
    assert not found.whole


def test_a_week_to_come_is_refused() -> None:
    with pytest.raises(WeekNotBegun, match="week 2026-W49 has not begun; the current one is"):
        Week.parse("2026-W49").compared(WARSAW, utc("2026-11-29T23:00"))
