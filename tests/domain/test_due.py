"""Due times worked out by hand; the working is beside each."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.calendars import ALWAYS, Calendar
from bot.domain.due import Pause, Target, due_at
from tests.domain.desks import (
    FRI,
    INDEPENDENCE,
    MON,
    NEW_YORK,
    SAO_PAULO,
    SAT,
    SUN,
    THU,
    TUE,
    WARSAW,
    WED,
    desk,
    pauses,
    utc,
)

SPRING_FESTIVAL = {f"2024-02-{day}": "Spring Festival" for day in range(10, 18)}
SHANGHAI = desk(
    "Asia/Shanghai", holidays=SPRING_FESTIVAL, exceptions={"2024-02-18": ("09:00-17:00",)}
)
"""Sunday 18 February 2024 was worked to make up for the festival."""
EID = {f"2024-04-{day:02}": "Eid al-Fitr" for day in (9, 10, 11)}
LAGOS = desk("Africa/Lagos", holidays=EID)
RIYADH = desk("Asia/Riyadh", days=[SUN, MON, TUE, WED, THU])
KATHMANDU = desk("Asia/Kathmandu", "10:00-17:00", days=[SUN, MON, TUE, WED, THU, FRI])
POLISH = desk(WARSAW, holidays=INDEPENDENCE)
OPEN_HOLIDAY = desk(WARSAW, holidays=INDEPENDENCE, exceptions={"2024-11-11": ("10:00-14:00",)})
SATURDAY_NIGHTS = desk(WARSAW, "22:00-06:00", days=[SAT])
SUNDAYS = desk(WARSAW, "00:00-24:00", days=[SUN])

DUE = [
    # Warsaw is UTC+1, in summer UTC+2: from 31 March to 27 October 2024 (Sundays, 01:00Z).
    # Friday 16:00 CET: 1 h. Monday 09:00 CEST + 7 h = 16:00 = 14:00Z.
    ("spring", desk(WARSAW), "8h", "2024-03-29 15:00", "2024-04-01 14:00"),
    # Friday 16:00 CEST: 1 h. Monday 09:00 CET + 7 h = 16:00 = 15:00Z.
    ("autumn", desk(WARSAW), "8h", "2024-10-25 14:00", "2024-10-28 15:00"),
    # Sunday has 23 h; the 24th is 00:00-01:00 CEST of 7 April, until 6 April 23:00Z.
    ("a day of 23 h", SUNDAYS, "24h", "2024-03-30 12:00", "2024-04-06 23:00"),
    # Sunday from 00:00 CEST (22:00Z) to 24:00 CET (23:00Z): 25 h, due at closing.
    ("a day of 25 h", SUNDAYS, "25h", "2024-10-26 12:00", "2024-10-27 23:00"),
    # Saturday 22:00 CET (21:00Z) + 7 h = 04:00Z = 06:00 CEST, its closing.
    ("a short night", SATURDAY_NIGHTS, "7h", "2024-03-30 12:00", "2024-03-31 04:00"),
    # Saturday 22:00 CEST (20:00Z) + 8 h = 04:00Z = 05:00 CET, an hour before closing.
    ("a long night", SATURDAY_NIGHTS, "8h", "2024-10-26 12:00", "2024-10-27 04:00"),
    # Around the clock nothing changes at 01:00Z.
    ("always, spring", ALWAYS, "24h", "2024-03-30 12:00", "2024-03-31 12:00"),
    # New York is UTC-5, in summer UTC-4: from 10 March to 3 November 2024.
    # Friday 16:00 EST: 1 h. Monday 09:00 EDT + 7 h = 16:00 = 20:00Z.
    ("New York, spring", desk(NEW_YORK), "8h", "2024-03-08 21:00", "2024-03-11 20:00"),
    # Friday 16:00 EDT: 1 h. Monday 09:00 EST + 7 h = 16:00 = 21:00Z.
    ("New York, autumn", desk(NEW_YORK), "8h", "2024-11-01 20:00", "2024-11-04 21:00"),
    # São Paulo was UTC-3, in summer UTC-2: from 4 November 2018 (no 00:00 that Sunday) to
    # 16 February 2019 (23:00 came twice that Saturday).
    # Friday 16:00 -03: 1 h. Monday 09:00 -02 + 7 h = 16:00 = 18:00Z.
    ("São Paulo, 2018", desk(SAO_PAULO), "8h", "2018-11-02 19:00", "2018-11-05 18:00"),
    # Friday 16:00 -02: 1 h. Monday 09:00 -03 + 7 h = 16:00 = 19:00Z.
    ("São Paulo, 2019", desk(SAO_PAULO), "8h", "2019-02-15 18:00", "2019-02-18 19:00"),
    # The Sunday has 23 h; the 24th is 00:00-01:00 -02 of 11 November, until 03:00Z.
    (
        "São Paulo, a day of 23 h",
        desk(SAO_PAULO, "00:00-24:00", days=[SUN]),
        "24h",
        "2018-11-03 12:00",
        "2018-11-11 03:00",
    ),
    # Saturday 00:00 -02 (02:00Z) to 24:00 -03 (Sunday 03:00Z): 25 h, due at closing.
    (
        "São Paulo, a day of 25 h",
        desk(SAO_PAULO, "00:00-24:00", days=[SAT]),
        "25h",
        "2019-02-15 12:00",
        "2019-02-17 03:00",
    ),
    # UTC+8. Friday 9 February 16:00: 1 h. Off until Saturday 17; Sunday 18 is worked: 09:00 + 7 h.
    ("Shanghai", SHANGHAI, "8h", "2024-02-09 08:00", "2024-02-18 08:00"),
    # UTC+1. Monday 8 April 10:00: 7 h. Eid on 9, 10, 11. Friday 09:00 + 5 h = 14:00 = 13:00Z.
    ("Lagos", LAGOS, "12h", "2024-04-08 09:00", "2024-04-12 13:00"),
    # UTC+3, off on Friday and Saturday. Thursday 16:00: 1 h. Sunday 09:00 + 7 h = 16:00 = 13:00Z.
    ("Riyadh", RIYADH, "8h", "2024-05-02 13:00", "2024-05-05 13:00"),
    # UTC+5:45, off on Saturday. Friday 16:00: 1 h. Sunday 10:00 + 2 h = 12:00 = 06:15Z.
    ("Kathmandu", KATHMANDU, "3h", "2024-05-03 10:15", "2024-05-05 06:15"),
    # Wednesday 28 February 16:00 CET: 1 h. Thursday 29: 09:00 + 7 h = 16:00 = 15:00Z.
    ("leap day", desk(WARSAW), "8h", "2024-02-28 15:00", "2024-02-29 15:00"),
    # Tuesday 28 February 2023 16:00 CET: 1 h. Wednesday 1 March: 16:00 = 15:00Z.
    ("no leap day", desk(WARSAW), "8h", "2023-02-28 15:00", "2023-03-01 15:00"),
    # Friday 8 November 16:00 CET: 1 h. Monday 11 is a holiday. Tuesday 09:00 + 7 h = 15:00Z.
    ("a holiday on the deadline", POLISH, "8h", "2024-11-08 15:00", "2024-11-12 15:00"),
    # Friday: 1 h. Monday, by exception, 10:00-14:00: 4 h. Tuesday 09:00 + 3 h = 12:00 = 11:00Z.
    ("an exception over it", OPEN_HOLIDAY, "8h", "2024-11-08 15:00", "2024-11-12 11:00"),
    # Used up at closing: the closing (17:00 CEST = 15:00Z), not the next opening.
    ("to the end of the day", desk(WARSAW), "8h", "2024-05-06 07:00", "2024-05-06 15:00"),
    # From closing nothing counts before Tuesday 09:00 (07:00Z).
    ("from the end of the day", desk(WARSAW), "1s", "2024-05-06 15:00", "2024-05-07 07:00:01"),
    # One microsecond is left of Monday, so it is due one before 09:00:01.
    (
        "a microsecond before closing",
        desk(WARSAW),
        "1s",
        "2024-05-06 14:59:59.999999",
        "2024-05-07 07:00:00.999999",
    ),
    # Business days: 7 March is a Thursday; 8, 11 and 12 March. Closing is at 17:00 EDT = 21:00Z.
    ("3bd over spring", desk(NEW_YORK), "3bd", "2024-03-07 15:00", "2024-03-12 21:00"),
    # Friday 1 November, so Monday 4: 17:00 EST = 22:00Z.
    ("1bd over autumn", desk(NEW_YORK), "1bd", "2024-11-01 15:00", "2024-11-04 22:00"),
    # Friday 2 November 2018, so Monday 5: 17:00 -02 = 19:00Z.
    ("1bd in São Paulo", desk(SAO_PAULO), "1bd", "2018-11-02 15:00", "2018-11-05 19:00"),
    # Friday 9 February; Sunday 18 and Monday 19: 17:00 = 09:00Z.
    ("2bd in Shanghai", SHANGHAI, "2bd", "2024-02-09 03:00", "2024-02-19 09:00"),
    # Saturday, a day off, 12:00. Sunday, Monday, Tuesday 7 May: 17:00 = 14:00Z.
    ("3bd in Riyadh", RIYADH, "3bd", "2024-05-04 09:00", "2024-05-07 14:00"),
    # Friday; Sunday 5 May: 17:00 = 11:15Z.
    ("1bd in Kathmandu", KATHMANDU, "1bd", "2024-05-03 10:15", "2024-05-05 11:15"),
    # Wednesday 28 February; Thursday 29, Friday 1 March: 17:00 CET = 16:00Z.
    ("2bd over leap day", desk(WARSAW), "2bd", "2024-02-28 15:00", "2024-03-01 16:00"),
    # Thursday 7 November; Friday 8, and with Monday a holiday Tuesday 12: 17:00 CET = 16:00Z.
    ("2bd over a holiday", POLISH, "2bd", "2024-11-07 09:00", "2024-11-12 16:00"),
    # Monday before opening and after closing is Monday: Tuesday 17:00 CEST = 15:00Z.
    ("1bd before opening", desk(WARSAW), "1bd", "2024-05-06 03:00", "2024-05-07 15:00"),
    ("1bd after closing", desk(WARSAW), "1bd", "2024-05-06 21:00", "2024-05-07 15:00"),
    # Sunday 31 March 05:00 CEST is in Saturday's night; the next ends on 7 April 06:00 = 04:00Z.
    ("1bd from a night", SATURDAY_NIGHTS, "1bd", "2024-03-31 03:00", "2024-04-07 04:00"),
]


@pytest.mark.parametrize(
    ("calendar", "target", "start", "due"),
    [case[1:] for case in DUE],
    ids=[case[0] for case in DUE],
)
def test_due(calendar: Calendar, target: str, start: str, due: str) -> None:
    assert due_at(calendar, Target.parse(target), utc(start)) == utc(due)


NIGHT = ("night", SATURDAY_NIGHTS, "4h", "2024-03-30 12:00", "2024-03-31 01:00")
"""Saturday 22:00 CET (21:00Z) + 4 h, when the clocks go forward."""
PAUSED = [
    # On a desk of 09:00-17:00 the clock stands from half past four of the first day, for 0.5 h, and
    # until ten o'clock of the day it was due at four, for 1 h. So there is 1 h more until that
    # day's closing, and half an hour on the next: it is due at 09:30. In CEST: 07:30Z.
    ("spring", ["2024-03-29 15:30/2024-04-01 08:00"], "2024-04-02 07:30"),
    # 09:30 CET = 08:30Z, EDT = 13:30Z, EST = 14:30Z, -02 = 11:30Z, -03 = 12:30Z
    ("autumn", ["2024-10-25 14:30/2024-10-28 09:00"], "2024-10-29 08:30"),
    ("New York, spring", ["2024-03-08 21:30/2024-03-11 14:00"], "2024-03-12 13:30"),
    ("New York, autumn", ["2024-11-01 20:30/2024-11-04 15:00"], "2024-11-05 14:30"),
    ("São Paulo, 2018", ["2018-11-02 19:30/2018-11-05 12:00"], "2018-11-06 11:30"),
    ("São Paulo, 2019", ["2019-02-15 18:30/2019-02-18 13:00"], "2019-02-19 12:30"),
    # From Friday until the Sunday that is worked; 09:30 +08 = 01:30Z.
    ("Shanghai", ["2024-02-09 08:30/2024-02-18 02:00"], "2024-02-19 01:30"),
    # From Thursday until Sunday; 09:30 +03 = 06:30Z.
    ("Riyadh", ["2024-05-02 13:30/2024-05-05 07:00"], "2024-05-06 06:30"),
    # Over the holiday; 09:30 CET = 08:30Z.
    ("a holiday on the deadline", ["2024-11-08 15:30/2024-11-12 09:00"], "2024-11-13 08:30"),
    # Monday 16:00 to Friday 10:00, Eid between: 2 h. Friday 14:00 + 2 h = 16:00 = 15:00Z.
    ("Lagos", ["2024-04-08 15:00/2024-04-12 09:00"], "2024-04-12 15:00"),
    # Friday 16:30 to Sunday 11:00: 0.5 h + 1 h. Sunday 12:00 + 1.5 h = 13:30 = 07:45Z.
    ("Kathmandu", ["2024-05-03 10:45/2024-05-05 05:15"], "2024-05-05 07:45"),
    # Leap day 10:00-12:00: 2 h. Thursday 16:00 + 1 h, Friday 1 March 10:00 = 09:00Z.
    ("leap day", ["2024-02-29 09:00/2024-02-29 11:00"], "2024-03-01 09:00"),
    # 01:30 CET (00:30Z) to 04:00 CEST (02:00Z): 1.5 h. 01:00Z + 1.5 h.
    ("night", ["2024-03-31 00:30/2024-03-31 02:00"], "2024-03-31 02:30"),
    # The night is over (06:00 CEST) with 7 h; of the 1.5 h the next, 22:00 CEST (20:00Z), has all.
    ("a short night", ["2024-03-31 00:30/2024-03-31 02:00"], "2024-04-06 21:30"),
    # 01:00 CET (00:00Z) to 04:00 CEST (02:00Z): 2 h. 7 April 01:00 CEST + 2 h = 03:00 = 01:00Z.
    ("a day of 23 h", ["2024-03-31 00:00/2024-03-31 02:00"], "2024-04-07 01:00"),
    # 02:00 CEST (00:00Z) to 03:00 CET (02:00Z): 2 h. 3 November 00:00 CET (23:00Z) + 2 h.
    ("a day of 25 h", ["2024-10-27 00:00/2024-10-27 02:00"], "2024-11-03 01:00"),
    # Friday 09:00-13:00 behind Tuesday's closing: Wednesday 13:00 CET = 12:00Z.
    ("2bd over a holiday", ["2024-11-08 08:00/2024-11-08 12:00"], "2024-11-13 12:00"),
    (
        "always, spring",
        ["2024-03-31 00:00/2024-03-31 02:00:00.000001"],
        "2024-03-31 14:00:00.000001",
    ),
    # Monday 09:00-17:00 CEST is 07:00Z-15:00Z, the target, and Tuesday's hours are the same.
    # Of the second pause 16:00-17:00 is in the hour that the first added: 1 h + 0.5 h, then 1.5 h.
    (
        "to the end of the day",
        ["2024-05-06 09:00/2024-05-06 10:30", "2024-05-07 08:00/2024-05-07 09:00"],
        "2024-05-07 09:30",
    ),
    # In any order, and what two of them share (10:00Z-10:30Z) once: 1.5 h.
    (
        "to the end of the day",
        ["2024-05-06 10:00/2024-05-06 11:00", "2024-05-06 09:30/2024-05-06 10:30"],
        "2024-05-07 08:30",
    ),
    # From before the start: 1 h is the clock's.
    ("to the end of the day", ["2024-05-03 07:00/2024-05-06 08:00"], "2024-05-07 08:00"),
    # It is due at 15:00Z: met, whatever begins then.
    ("to the end of the day", ["2024-05-06 15:00/2024-05-08 15:00"], "2024-05-06 15:00"),
    # A microsecond before: that and Tuesday's 8 h, so Wednesday a microsecond after 09:00.
    (
        "to the end of the day",
        ["2024-05-06 14:59:59.999999/2024-05-07 15:00"],
        "2024-05-08 07:00:00.000001",
    ),
    # Nothing is added by what ended before it began, by a night, or by what has not ended.
    ("to the end of the day", ["2024-05-06 12:00/2024-05-06 11:00"], "2024-05-06 15:00"),
    ("from the end of the day", ["2024-05-06 16:00/2024-05-07 07:00"], "2024-05-07 07:00:01"),
    ("to the end of the day", ["2024-05-06 12:00/"], "2024-05-06 15:00"),
]


@pytest.mark.parametrize(("name", "spans", "due"), PAUSED)
def test_due_with_pauses(name: str, spans: list[str], due: str) -> None:
    calendar, target, start = next(case[1:4] for case in [*DUE, NIGHT] if case[0] == name)
    assert due_at(calendar, Target.parse(target), utc(start), pauses(spans)) == utc(due)


def test_a_start_in_another_zone_is_the_same_moment() -> None:
    # The second 01:30 of 3 November 2024 in New York is 06:30Z.
    zone = ZoneInfo(NEW_YORK)
    first, second = (datetime(2024, 11, 3, 1, 30, tzinfo=zone, fold=fold) for fold in (0, 1))
    due = due_at(ALWAYS, Target(timedelta(hours=2)), first, [Pause(first, second)])
    assert due == utc("2024-11-03 08:30")
    assert due.tzinfo is UTC


@pytest.mark.parametrize("place", range(3))
def test_a_moment_without_a_zone_is_refused(place: int) -> None:
    moments = [utc("2024-05-06 07:00"), utc("2024-05-06 08:00"), utc("2024-05-06 09:00")]
    moments[place] = moments[place].replace(tzinfo=None)
    start, began, ended = moments
    with pytest.raises(ValueError, match="has no zone"):
        due_at(desk(WARSAW), Target(timedelta(hours=3)), start, [Pause(began, ended)])


@pytest.mark.parametrize("text", ["1s", "90s", "15m", "90m", "8h", "24h", "72h", "4d", "14d"])
def test_a_duration_is_read_and_written(text: str) -> None:
    assert str(Target.parse(text)) == text


@pytest.mark.parametrize(
    ("text", "written", "target"),
    [
        ("3bd", "3bd", Target(business_days=3)),
        ("366BD", "366bd", Target(business_days=366)),
        (" 15 m ", "15m", Target(timedelta(minutes=15))),
        ("120s", "2m", Target(timedelta(minutes=2))),
        ("1.5h", "90m", Target(timedelta(minutes=90))),
        ("2d", "48h", Target(timedelta(days=2))),
        ("3650d", "3650d", Target(timedelta(days=3650))),
        ("1.000001s", "1.000001s", Target(timedelta(seconds=1, microseconds=1))),
    ],
)
def test_a_target_is_read_and_written(text: str, written: str, target: Target) -> None:
    assert Target.parse(text) == target
    assert str(target) == written
    assert Target.parse(written) == target


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("", "write 90s, 15m, 8h, 3d or, for business days, 3bd"),
        ("soon", "write 90s"),
        ("15", "write 90s"),
        ("-1h", "write 90s"),
        ("1h 30m", "write 90s"),
        ("٣h", "write 90s"),
        ("0s", "write 1s to 3650d"),
        ("0.5s", "write 1s to 3650d"),
        ("3651d", "write 1s to 3650d"),
        ("0bd", "write 1bd to 366bd"),
        ("1.5bd", "write 1bd to 366bd"),
        ("367bd", "write 1bd to 366bd"),
    ],
)
def test_what_is_no_target_is_refused_with_its_cure(text: str, cure: str) -> None:
    with pytest.raises(ValueError, match=f"is no target: {cure}"):
        Target.parse(text)


@pytest.mark.parametrize(
    ("duration", "business_days"),
    [(None, None), (timedelta(hours=1), 1), (timedelta(), None), (None, 0), (None, 367)],
)
def test_a_target_is_one_of_the_two(duration: timedelta | None, business_days: int | None) -> None:
    with pytest.raises(ValueError, match="a target is"):
        Target(duration, business_days)
