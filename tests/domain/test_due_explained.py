"""How a due time came about, as it is told."""

from datetime import timedelta

from bot.domain.calendars import ALWAYS, Calendar
from bot.domain.due import Explanation, Target, explain
from tests.domain.desks import INDEPENDENCE, WARSAW, desk, pauses, utc

POLISH = desk(WARSAW, holidays=INDEPENDENCE)
OPEN_HOLIDAY = desk(WARSAW, holidays=INDEPENDENCE, exceptions={"2024-11-11": ("10:00-14:00",)})


def told(calendar: Calendar, explanation: Explanation) -> list[str]:
    """The stretches on the calendar's wall clock, with what is counted by their end."""
    lines = []
    for one in explanation.stretches:
        start, end = (at.astimezone(calendar.zone) for at in (one.start, one.end))
        note = f" {one.note}" if one.note else ""
        lines.append(f"{start:%a %H:%M}-{end:%a %H:%M} {one.kind}{note} {one.seconds}")
    return lines


LONG_DESK = desk(WARSAW, "09:00-18:00", holidays=INDEPENDENCE)
PAUSED_ON_TUESDAY = ["2024-11-12 08:00/2024-11-12 12:00"]
UP_TO_TUESDAY = [
    # From Friday 8 November 17:00 CET.
    "Fri 17:00-Fri 18:00 counted 1:00:00",
    "Fri 18:00-Mon 00:00 closed 1:00:00",
    "Mon 00:00-Tue 00:00 holiday Independence Day 1:00:00",
    "Tue 00:00-Tue 09:00 closed 1:00:00",
]
FIVE_HOURS = Target(timedelta(hours=5))
FRIDAY = utc("2024-11-08 16:00")


def test_a_due_time_is_explained() -> None:
    found = explain(LONG_DESK, FIVE_HOURS, FRIDAY, None, pauses(PAUSED_ON_TUESDAY))
    assert found.due_at == utc("2024-11-12 16:00")
    assert told(LONG_DESK, found) == [
        *UP_TO_TUESDAY,
        "Tue 09:00-Tue 13:00 paused 1:00:00",
        "Tue 13:00-Tue 17:00 counted 5:00:00",
    ]


def test_a_promise_kept_early_is_explained_until_then() -> None:
    paused = pauses(PAUSED_ON_TUESDAY)
    found = explain(LONG_DESK, FIVE_HOURS, FRIDAY, utc("2024-11-12 13:30"), paused)
    assert found.due_at == utc("2024-11-12 16:00")
    assert told(LONG_DESK, found) == [
        *UP_TO_TUESDAY,
        "Tue 09:00-Tue 13:00 paused 1:00:00",
        "Tue 13:00-Tue 14:30 counted 2:30:00",
    ]


def test_a_promise_kept_in_a_pause_or_late_is_explained_until_then() -> None:
    paused = pauses([*PAUSED_ON_TUESDAY, "2024-11-12 16:30/2024-11-13 09:00"])
    found = explain(LONG_DESK, FIVE_HOURS, FRIDAY, utc("2024-11-12 10:00"), paused)
    assert told(LONG_DESK, found) == [*UP_TO_TUESDAY, "Tue 09:00-Tue 11:00 paused 1:00:00"]
    found = explain(LONG_DESK, FIVE_HOURS, FRIDAY, utc("2024-11-13 10:00"), paused)
    assert found.due_at == utc("2024-11-12 16:00")
    assert told(LONG_DESK, found)[5:] == [
        "Tue 13:00-Tue 17:30 counted 5:30:00",
        "Tue 17:30-Wed 10:00 paused 5:30:00",
        "Wed 10:00-Wed 11:00 counted 6:30:00",
    ]


def test_a_clock_that_stands_is_explained_until_then() -> None:
    # As if it went on at 09:00 it would be due at 13:00 (12:00Z); it is paused at 14:00 still.
    standing = pauses(["2024-11-12 08:00/"])
    found = explain(LONG_DESK, FIVE_HOURS, FRIDAY, utc("2024-11-12 13:00"), standing)
    assert found.due_at == utc("2024-11-12 12:00")
    assert told(LONG_DESK, found) == [*UP_TO_TUESDAY, "Tue 09:00-Tue 14:00 paused 1:00:00"]
    found = explain(LONG_DESK, FIVE_HOURS, FRIDAY, None, standing)
    assert told(LONG_DESK, found) == [*UP_TO_TUESDAY, "Tue 09:00-Tue 13:00 counted 5:00:00"]


def test_before_its_start_nothing_is_told() -> None:
    assert explain(LONG_DESK, FIVE_HOURS, FRIDAY, utc("2024-11-08 15:00")).stretches == ()


def test_a_day_of_ones_own_is_told_by_its_name() -> None:
    # Nothing is left of Friday, and the holiday's own hours are 10:00-14:00 CET, to 13:00Z.
    found = explain(OPEN_HOLIDAY, Target(timedelta(hours=4)), FRIDAY)
    assert found.due_at == utc("2024-11-11 13:00")
    assert told(OPEN_HOLIDAY, found) == [
        "Fri 17:00-Mon 00:00 closed 0:00:00",
        "Mon 00:00-Mon 10:00 exception our own day 0:00:00",
        "Mon 10:00-Mon 14:00 counted 4:00:00",
    ]


def test_business_days_are_explained_with_the_open_time_in_them() -> None:
    found = explain(POLISH, Target(business_days=1), utc("2024-11-07 15:00"))
    assert told(POLISH, found) == [
        "Thu 16:00-Thu 17:00 counted 1:00:00",
        "Thu 17:00-Fri 09:00 closed 1:00:00",
        "Fri 09:00-Fri 17:00 counted 9:00:00",
    ]


def test_around_the_clock_is_one_stretch() -> None:
    found = explain(ALWAYS, Target(timedelta(hours=72)), FRIDAY)
    assert told(ALWAYS, found) == ["Fri 16:00-Mon 16:00 counted 3 days, 0:00:00"]
