"""Due times agree with two oracles written apart from them, on random calendars and pauses."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest

from bot.domain.calendars import Calendar, Window
from bot.domain.due import Explanation, Pause, Target, due_at, explain
from tests.domain.due_cases import MINUTE, Case, cases
from tests.domain.due_oracle import (
    DAY,
    SECOND,
    Definition,
    Intervals,
    Paused,
    Span,
    merged,
    without,
)
from tests.domain.due_ticks import due_by_ticks, open_dates

HOUR = timedelta(hours=1)
MICROSECOND = timedelta(microseconds=1)


def calendar_of(said: Definition) -> Calendar:
    """The bot's calendar of the same definition."""

    def windows(spans: Sequence[Span]) -> tuple[Window, ...]:
        return tuple(Window(opens, closes) for opens, closes in spans)

    return Calendar(
        "random",
        said.zone,
        tuple(windows(spans) for spans in said.weekly),
        {day: windows(spans) for day, spans in said.exceptions.items()},
        holidays=lambda year: {d: name for d, name in said.holidays.items() if d.year == year},
        always=said.always,
    )


def questions(case: Case) -> tuple[Target, datetime, tuple[Pause, ...]]:
    """Target, start and pauses as the bot has them."""
    target = Target(None, case.target) if isinstance(case.target, int) else Target(case.target)
    return target, case.start, tuple(Pause(*pause) for pause in case.pauses)


def due(calendar: Calendar, case: Case) -> datetime:
    """The bot's due time."""
    target, start, pauses = questions(case)
    return due_at(calendar, target, start, pauses)


def due_told(case: Case) -> datetime:
    """The oracle's due time."""
    return case.oracle.due(case.start, case.target, case.pauses)


def explanation(calendar: Calendar, case: Case) -> Explanation:
    """The bot's account of the time up to its due time."""
    target, start, pauses = questions(case)
    return explain(calendar, target, start, None, pauses)


def accounted(calendar: Calendar, case: Case) -> object:
    """The time that the bot says it counted, and the time it says the clock stood."""
    said = explanation(calendar, case).stretches
    return tuple(
        merged((stretch.start, stretch.end) for stretch in said if stretch.kind == kind)
        for kind in ("counted", "paused")
    )


def accounted_told(case: Case) -> object:
    """The same by the oracle."""
    over = due_told(case)
    stood = [(max(began, case.start), min(ended or began, over)) for began, ended in case.pauses]
    return list(without(case.oracle.open(case.start, over), stood)), merged(stood)


def reason_told(said: Definition, at: datetime) -> tuple[str, str | None]:
    """Why a closed moment is closed: a holiday is where the day would have opened."""
    day = at.astimezone(said.zone).date()
    if day in said.exceptions:
        return "exception", None
    if day in said.holidays and said.weekly[day.weekday()]:
        return "holiday", said.holidays[day]
    return "closed", None


def agree(
    asked: Iterator[Case],
    ask: Callable[[Calendar, Case], object],
    tell: Callable[[Case], object],
) -> None:
    """Fail with all cases that differ counted, and the first few written out to be done again."""
    oracle, differ = None, []
    for case in asked:
        if oracle is not case.oracle:
            oracle = case.oracle
            calendar = calendar_of(oracle.definition)
        got, expected = ask(calendar, case), tell(case)
        if got != expected:
            differ.append(f"{case}\nexpected={expected}\ngot     ={got}")
    assert not differ, f"{len(differ)} cases differ, as\n" + "\n\n".join(differ[:3])


@pytest.mark.parametrize(("grain", "number"), [(SECOND, 7_000), (MICROSECOND, 3_000)])
def test_due_times_agree_with_merged_intervals(grain: timedelta, number: int) -> None:
    agree(islice(cases("due", grain=grain, longest=60 * DAY), number), due, due_told)


def test_counted_time_agrees_with_merged_intervals() -> None:
    agree(
        islice(cases("counted", grain=SECOND, longest=DAY), 1_000),
        lambda calendar, case: calendar.counted(case.start, case.start + 20 * DAY),
        lambda case: case.oracle.counted(case.start, case.start + 20 * DAY),
    )


def test_openness_agrees_with_the_wall_clock() -> None:
    agree(
        islice(cases("open", grain=SECOND, longest=DAY), 1_000),
        lambda calendar, case: calendar.is_open(case.start),
        lambda case: bool(open_dates(case.oracle.definition, case.start)),
    )


@pytest.mark.parametrize(
    ("tick", "longest", "span", "number"),
    [(SECOND, HOUR, 5 * HOUR, 150), (MINUTE, DAY, 4 * DAY, 150)],
)
def test_due_times_agree_with_the_wall_clock_tick_by_tick(
    tick: timedelta, longest: timedelta, span: timedelta, number: int
) -> None:
    """Short spans only, and business days by the minute: two whole days are walked behind them."""

    def short() -> Iterator[Case]:
        for case in cases("ticks", grain=tick, longest=longest):
            if tick == SECOND and isinstance(case.target, int):
                continue
            if due_told(case) - case.start <= span:
                yield case

    agree(
        islice(short(), number),
        due,
        lambda case: due_by_ticks(
            case.oracle.definition, case.start, case.target, case.pauses, tick
        ),
    )


def test_explanations_count_and_pause_what_the_oracle_does() -> None:
    asked = islice(cases("explained", grain=SECOND, longest=20 * DAY), 750)
    agree(asked, accounted, accounted_told)


def test_explanations_leave_no_time_out_and_add_up() -> None:
    for case in islice(cases("end to end", grain=SECOND, longest=20 * DAY), 0, 1_500, 6):
        said = explanation(calendar_of(case.oracle.definition), case)
        counted = timedelta()
        at = case.start
        for stretch in said.stretches:
            assert stretch.start == at < stretch.end, f"{case}\n{stretch}"
            at = stretch.end
            if stretch.kind == "counted":
                counted += stretch.end - stretch.start
            assert stretch.seconds == counted, f"{case}\n{stretch}"
            if stretch.kind not in {"counted", "paused"}:
                for moment in (stretch.start, stretch.end - MICROSECOND):
                    reason = reason_told(case.oracle.definition, moment)
                    assert (stretch.kind, stretch.note) == reason, f"{case}\n{stretch}"
        assert at == said.due_at, str(case)
        assert isinstance(case.target, int) or counted == case.target, str(case)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def daily(zone: str, opens: float, closes: float, *closed: date) -> Definition:
    """The same window every day, in hours, but for closed days."""
    window = (int(opens * 3600), int(closes * 3600))
    return Definition(ZoneInfo(zone), ((window,),) * 7, dict.fromkeys(closed, ()))


@pytest.mark.parametrize(
    ("said", "start", "target", "pauses", "expected"),
    [
        pytest.param(
            daily("Europe/Warsaw", 0, 2.5), "2026-10-24 22:00", 3.5 * HOUR, (), "2026-10-25 01:30",
            id="closes at the last 02:30",
        ),
        pytest.param(
            daily("Europe/Warsaw", 2.5, 4), "2026-10-24 22:00", 2.5 * HOUR, (), "2026-10-25 03:00",
            id="opens at the first 02:30",
        ),
        pytest.param(
            daily("America/New_York", 2.5, 5), "2026-03-08 06:00", 2 * HOUR, (), "2026-03-08 09:00",
            id="opens after a skipped 02:30",
        ),
        pytest.param(
            daily("America/New_York", 0, 1), "2026-11-01 04:00", 2 * HOUR, (), "2026-11-01 06:00",
            id="closes as the repeated hour begins again",
        ),
        pytest.param(
            daily("Australia/Lord_Howe", 1, 2), "2026-04-04 12:00", 1.5 * HOUR, (),
            "2026-04-04 15:30", id="half an hour repeated",
        ),
        pytest.param(
            daily("Pacific/Apia", 9, 17), "2011-12-29 19:00", 1, (), "2011-12-31 03:00",
            id="a date that was skipped is no business day",
        ),
        pytest.param(
            daily("UTC", 22, 30, date(2026, 5, 3)), "2026-05-02 22:00", 9 * HOUR, (),
            "2026-05-04 23:00", id="yesterday's window runs into a closed day",
        ),
        pytest.param(
            daily("UTC", 22, 30), "2026-05-03 05:00", 1, (), "2026-05-04 06:00",
            id="after midnight it is still the day that opened",
        ),
        pytest.param(
            Definition(ZoneInfo("UTC"), (((72000, 151200),), ((32400, 43200),), *((),) * 5)),
            "2026-05-03 12:00", 2, (), "2026-05-05 18:00", id="closes after yesterday has",
        ),
        pytest.param(
            daily("UTC", 9, 17), "2026-05-04 10:00", 1,
            ((utc("2026-05-05 16:00"), utc("2026-05-06 10:00")),), "2026-05-06 11:00",
            id="paused business time is added behind the closing time",
        ),
        pytest.param(
            daily("UTC", 9, 17), "2026-05-04 10:00", 2 * HOUR, ((utc("2026-05-04 11:00"), None),),
            "2026-05-04 12:00", id="a pause that stands is not counted",
        ),
    ],
)  # fmt: skip
def test_all_three_know_what_was_worked_out_by_hand(
    said: Definition, start: str, target: timedelta | int, pauses: tuple[Paused, ...], expected: str
) -> None:
    case = Case(Intervals(said), utc(start), target, pauses)
    assert due_told(case) == utc(expected)
    assert due_by_ticks(said, case.start, target, pauses, MINUTE) == utc(expected)
    assert due(calendar_of(said), case) == utc(expected)
