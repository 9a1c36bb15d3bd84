"""What holds of due times whatever the calendar, the zone, the target and the pauses."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.calendars import ALWAYS, Calendar, Window
from bot.domain.due import Explanation, Pause, Target, due_at, explain
from tests.domain.desks import utc

ZONES = [
    "Europe/Warsaw",
    "America/New_York",
    "America/Sao_Paulo",
    "America/St_Johns",  # until 2011 its midnight came twice
    "America/Havana",
    "Asia/Shanghai",
    "Africa/Lagos",
    "Asia/Riyadh",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",  # half an hour of summer time
    "Pacific/Apia",  # had no 30 December 2011
]
EARLIEST, LATEST = utc("2009-01-01 00:00"), utc("2020-12-31 00:00")
NOTHING = timedelta()
MICROSECOND = timedelta(microseconds=1)


@st.composite
def windows(draw: st.DrawFn) -> Window:
    """Hours on the quarter or on any second, some past midnight."""
    step = draw(st.sampled_from([900, 1]))
    opens = draw(st.integers(0, 86_399 // step)) * step
    longest = draw(st.sampled_from([8 * 3_600, 172_800 - opens]))
    return Window(opens, opens + draw(st.integers(1, longest // step)) * step)


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    """Calendars with at least five hours on one day of the week, and ALWAYS."""
    if draw(st.integers(0, 19)) == 0:
        return ALWAYS
    day_hours = st.lists(windows(), max_size=2).map(tuple)
    weekly = [draw(day_hours) for _ in range(7)]
    weekly[draw(st.integers(0, 6))] += (Window(9 * 3_600, 14 * 3_600),)
    days = st.dates(EARLIEST.date(), LATEST.date())
    off = draw(st.dictionaries(days, st.sampled_from(["Eid", "Carnival"]), max_size=5))
    own = draw(st.dictionaries(days, day_hours, max_size=5))

    def holidays(year: int) -> dict[date, str]:
        every_year = {date(year, 1, 1): "New Year"}
        return every_year | {day: name for day, name in off.items() if day.year == year}

    zone = ZoneInfo(draw(st.sampled_from(ZONES)))
    return Calendar("any", zone, tuple(weekly), exceptions=own, holidays=holidays)


CHANGES = [
    utc(text)
    for text in (
        "2018-11-04 03:00",  # São Paulo
        "2019-02-17 02:00",
        "2019-03-31 01:00",  # Warsaw
        "2019-10-27 01:00",
        "2019-03-10 07:00",  # New York
        "2009-11-01 02:31",  # St. John's
        "2011-12-30 10:00",  # Samoa
        "2020-02-29 00:00",
        "2019-12-31 23:00",
    )
]
near_changes = st.builds(
    lambda change, off: change + off,
    st.sampled_from(CHANGES),
    st.timedeltas(timedelta(days=-4), timedelta(days=1)),
)
anywhere = st.datetimes(EARLIEST.replace(tzinfo=None), LATEST.replace(tzinfo=None)).map(
    lambda at: at.replace(tzinfo=EARLIEST.tzinfo)
)
moments = st.one_of(near_changes, anywhere)
spans = st.one_of(
    st.timedeltas(MICROSECOND, timedelta(hours=12)), st.timedeltas(MICROSECOND, timedelta(days=5))
)
durations = spans.map(lambda span: Target(duration=span))
targets = st.one_of(durations, st.integers(1, 15).map(lambda days: Target(business_days=days)))


@st.composite
def paused(draw: st.DrawFn, calendar: Calendar, start: datetime) -> list[Pause]:
    """Pauses after the start, one after the other."""
    found: list[Pause] = []
    at = start
    for wait, length in draw(st.lists(st.tuples(spans, spans), max_size=4)):
        began = at + wait
        at = began + length
        found.append(Pause(began, at))
    return found


def checked(examples: int) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Every example expands the years of a calendar of its own."""
    return settings(max_examples=examples, deadline=None)


@checked(50)
@given(calendars(), moments, spans)
def test_by_the_due_time_the_target_has_passed_and_not_before(
    calendar: Calendar, start: datetime, target: timedelta
) -> None:
    due = due_at(calendar, Target(target), start)
    assert calendar.counted(start, due) == target
    assert calendar.counted(start, due - MICROSECOND) == target - MICROSECOND


@checked(50)
@given(calendars(), moments, targets, st.data())
def test_the_open_time_of_pauses_is_added_exactly(
    calendar: Calendar, start: datetime, target: Target, data: st.DataObject
) -> None:
    pauses = data.draw(paused(calendar, start))
    plain, due = due_at(calendar, target, start), due_at(calendar, target, start, pauses)
    met = [pause for pause in pauses if pause.began < due]
    stood = sum((calendar.counted(each.began, each.ended or due) for each in met), NOTHING)
    assert calendar.counted(start, due) == calendar.counted(start, plain) + stood
    assert all(each.ended and each.ended < due for each in met)


@checked(50)
@given(calendars(), moments, targets, st.data())
def test_pausing_never_makes_it_due_earlier(
    calendar: Calendar, start: datetime, target: Target, data: st.DataObject
) -> None:
    pauses = data.draw(paused(calendar, start))
    dues = [due_at(calendar, target, start, pauses[:count]) for count in range(len(pauses) + 1)]
    assert dues == sorted(dues)
    assert dues[0] > start


@checked(40)
@given(calendars(), moments, spans, spans, st.integers(1, 15), st.data())
def test_a_longer_target_is_due_later(
    calendar: Calendar,
    start: datetime,
    target: timedelta,
    more: timedelta,
    days: int,
    data: st.DataObject,
) -> None:
    pauses = data.draw(paused(calendar, start))
    sooner = due_at(calendar, Target(target), start, pauses)
    assert sooner < due_at(calendar, Target(target + more), start, pauses)
    in_days = [due_at(calendar, Target(business_days=days + each), start) for each in range(3)]
    assert in_days == sorted(in_days)


@checked(40)
@given(calendars(), st.lists(moments, min_size=3, max_size=3).map(sorted))
def test_open_time_adds_up(calendar: Calendar, at: list[datetime]) -> None:
    whole = calendar.counted(at[0], at[2])
    assert whole == calendar.counted(at[0], at[1]) + calendar.counted(at[1], at[2])
    assert NOTHING <= whole <= at[2] - at[0]


@checked(40)
@given(calendars(), moments, targets)
def test_a_later_start_is_never_due_earlier(
    calendar: Calendar, start: datetime, target: Target
) -> None:
    dues = [due_at(calendar, target, start + timedelta(hours=each)) for each in range(0, 60, 5)]
    if target.duration is not None:
        assert dues == sorted(dues)
    assert all(due > start + timedelta(hours=5 * number) for number, due in enumerate(dues))


def holds(calendar: Calendar, start: datetime, end: datetime, told: Explanation) -> timedelta:
    """Checks that the stretches account for all time; returns what was counted by the end."""
    ends = [start, *(one.end for one in told.stretches)]
    assert [one.start for one in told.stretches] == ends[:-1]
    assert ends[-1] == max(start, end)
    assert all(one.start < one.end for one in told.stretches)
    counted = NOTHING
    for one in told.stretches:
        if one.kind == "counted":
            counted += one.end - one.start
        open_time = calendar.counted(one.start, one.end)
        if one.kind != "paused":
            assert open_time == (one.end - one.start if one.kind == "counted" else NOTHING)
        assert one.seconds == counted
    for one, other in pairwise(told.stretches):
        assert (one.kind, one.note) != (other.kind, other.note) or one.kind == "paused"
    return counted


@checked(50)
@given(calendars(), moments, targets, st.data())
def test_an_explanation_accounts_for_all_time(
    calendar: Calendar, start: datetime, target: Target, data: st.DataObject
) -> None:
    pauses = data.draw(paused(calendar, start))
    due = due_at(calendar, target, start, pauses)
    told = explain(calendar, target, start, None, pauses)
    assert told.due_at == due
    counted = holds(calendar, start, due, told)
    if target.duration is not None:
        assert counted == target.duration


@checked(40)
@given(calendars(), moments, targets, spans, st.data())
def test_an_explanation_ends_when_it_is_told_to(
    calendar: Calendar, start: datetime, target: Target, after: timedelta, data: st.DataObject
) -> None:
    pauses = data.draw(paused(calendar, start))
    until = start + after
    told = explain(calendar, target, start, until, pauses)
    assert told.due_at == due_at(calendar, target, start, pauses)
    counted = holds(calendar, start, until, told)
    if target.duration is not None:
        assert (counted >= target.duration) == (until >= told.due_at)


@given(targets)
def test_a_target_is_read_as_it_is_written(target: Target) -> None:
    if target.duration is None or target.duration >= timedelta(seconds=1):
        assert Target.parse(str(target)) == target
