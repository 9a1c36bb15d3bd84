"""Microseconds for a due time, beside a walker that goes from day to day.

    .venv/bin/python -m benchmarks.due_time [--rounds 15]

Four promises of a desk in Warsaw (Monday to Friday 09:00-17:00, 13 holidays in a year): 24 hours
around the clock, 30 of its days of 8 hours, the same with five pauses, and ten business days.
Printed are medians of rounds, warm, and of first due times with all that a new calendar expands,
in time of the processor, so that other work on the machine counts for little.
Both sides take their turns in each round, and are first checked to agree on every start.
The walker is what one writes without arrays: it looks at each day's hours in the zone and sums.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.calendars import ALWAYS, Calendar, Window
from bot.domain.due import Pause, Target, due_at

GOAL = 50.0
"""Microseconds for a warm due time of 30 days."""
_ZONE = ZoneInfo("Europe/Warsaw")
_OPENS, _CLOSES = timedelta(hours=9), timedelta(hours=17)
_HOURS = (Window(_OPENS // timedelta(seconds=1), _CLOSES // timedelta(seconds=1)),)
_WEEKLY = (_HOURS,) * 5 + ((),) * 2
_DAYS_OFF = (
    (1, 1), (1, 6), (4, 1), (5, 1), (5, 3), (5, 30), (8, 15), (11, 1), (11, 11), (12, 24),
    (12, 25), (12, 26), (12, 31),
)  # fmt: skip
_STARTS = [
    datetime(2026, 1, 5, 8, 3, 7, tzinfo=UTC) + each * timedelta(hours=41) for each in range(200)
]
_CYCLE = 5
"""Calendars that are begun anew in each round."""


def holidays(year: int) -> Mapping[date, str]:
    """Days off, on the same dates in every year."""
    return {date(year, month, day): "Day off" for month, day in _DAYS_OFF}


def desk() -> Calendar:
    """The desk with nothing expanded yet."""
    return Calendar("desk", _ZONE, _WEEKLY, holidays=holidays)


@dataclass(frozen=True)
class Task:
    """A promise, with its pauses relative to its start."""

    name: str
    always: bool
    target: Target
    pauses: tuple[tuple[timedelta, timedelta], ...] = ()


_PAUSES = tuple((timedelta(days=6 * each + 1), timedelta(days=6 * each + 3)) for each in range(5))
TASKS = (
    Task("24x7, 24 h", True, Target(timedelta(hours=24))),
    Task("desk, 30 days of 8 h", False, Target(timedelta(hours=240))),
    Task("the same, 5 pauses", False, Target(timedelta(hours=240)), _PAUSES),
    Task("desk, 10bd", False, Target(business_days=10)),
)
Due = Callable[[datetime, Sequence[Pause]], datetime]


def ours(task: Task, calendar: Calendar) -> Due:
    """Parley's due time."""
    return lambda start, pauses: due_at(calendar, task.target, start, pauses)


def walker(task: Task) -> Due:
    """The walker's."""

    def due(start: datetime, pauses: Sequence[Pause]) -> datetime:
        if task.always and task.target.duration is not None:
            return start + task.target.duration
        found = _after(start, task.target)
        for pause in pauses:
            if pause.ended is not None and pause.began < found:
                stood = _walked(pause.began, pause.ended)
                found = _after(found, Target(stood)) if stood else found
        return found

    return due


def _days(start: datetime) -> Iterator[tuple[date, datetime, datetime]]:
    """The business days from a moment on, each with its hours in UTC."""
    day = start.astimezone(_ZONE).date()
    while True:
        if day.weekday() < 5 and (day.month, day.day) not in _DAYS_OFF:
            midnight = datetime(day.year, day.month, day.day, tzinfo=_ZONE)
            opens, closes = (
                (midnight + _OPENS).astimezone(UTC),
                (midnight + _CLOSES).astimezone(UTC),
            )
            yield day, opens, closes
        day += timedelta(days=1)


def _after(start: datetime, target: Target) -> datetime:
    left, days = target.duration, target.business_days
    today = start.astimezone(_ZONE).date()
    for day, opens, closes in _days(start):
        if days is not None:
            days -= day != today
            if not days:
                return closes
        elif left is not None and closes > start:
            begun = max(opens, start)
            if begun + left <= closes:
                return begun + left
            left -= closes - begun
    raise AssertionError


def _walked(start: datetime, end: datetime) -> timedelta:
    total = timedelta()
    for _, opens, closes in _days(start):
        if opens >= end:
            break
        total += max(timedelta(), min(closes, end) - max(opens, start))
    return total


def paused(task: Task) -> list[tuple[datetime, list[Pause]]]:
    """Every start with its pauses."""
    return [
        (start, [Pause(start + began, start + ended) for began, ended in task.pauses])
        for start in _STARTS
    ]


def microseconds(due: Due, asked: Sequence[tuple[datetime, list[Pause]]]) -> float:
    """The mean of one pass over all starts."""
    begun = time.process_time()
    for start, pauses in asked:
        due(start, pauses)
    return (time.process_time() - begun) * 1e6 / len(asked)


def first(task: Task) -> float:
    """The mean of first due times, each on a calendar with nothing expanded."""
    asked = paused(task)[0]
    new = [ours(task, ALWAYS if task.always else desk()) for _ in range(_CYCLE)]
    begun = time.process_time()
    for due in new:
        due(*asked)
    return (time.process_time() - begun) * 1e6 / _CYCLE


def measure(task: Task, rounds: int) -> tuple[float, float, float]:
    """Medians of ours warm, ours at first and the walker, in microseconds.

    Raises AssertionError where the two do not agree.
    """
    asked = paused(task)
    warm, peer = ours(task, ALWAYS if task.always else desk()), walker(task)
    for start, pauses in asked:
        if warm(start, pauses) != peer(start, pauses):
            raise AssertionError(f"{task.name}: they do not agree on {start}")
    found = [
        (microseconds(warm, asked), first(task), microseconds(peer, asked)) for _ in range(rounds)
    ]
    ours_warm, at_first, walked = (statistics.median(each) for each in zip(*found, strict=True))
    return ours_warm, at_first, walked


def main() -> int:
    """Prints a table; 1 where the goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=15)
    rounds: int = parser.parse_args().rounds
    print(f"{'microseconds':<22}{'ours':>10}{'first':>10}{'walker':>10}{'times':>8}")
    missed = []
    for task in TASKS:
        warm, at_first, walked = measure(task, rounds)
        print(f"{task.name:<22}{warm:>10.2f}{at_first:>10.0f}{walked:>10.2f}{walked / warm:>8.1f}")
        if warm > GOAL:
            missed.append(task.name)
    print(f"above {GOAL:.0f}: {', '.join(missed)}" if missed else f"none above {GOAL:.0f}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
