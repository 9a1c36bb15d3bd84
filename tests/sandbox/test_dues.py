"""The clock the bot is given: what it tells of the moments that workers wait for."""

import asyncio
from datetime import timedelta

from sandbox.clock import SharedClock
from sandbox.dues import DueKind, ToldClock
from tests.sandbox.conftest import START

HOUR = timedelta(hours=1)


async def look(told: ToldClock, wake: asyncio.Event, hours: int | None) -> None:
    """Wait once as a worker does, too short for anything to fall due."""
    due = None if hours is None else START + hours * HOUR
    await told.wait_until(due, wake, 0.0)


def test_nothing_is_due_at_first(clock: SharedClock) -> None:
    assert clock.next_due is None


def test_every_opening_of_the_clock_sees_what_is_due(clock: SharedClock) -> None:
    other = SharedClock.open(clock.path)
    other.tell_due(START + HOUR)
    assert clock.next_due == START + HOUR
    assert other.generation == clock.generation
    other.close()


def test_what_is_past_is_not_to_come(clock: SharedClock) -> None:
    clock.tell_due(START + HOUR)
    clock.move(HOUR)
    assert clock.next_due is None
    clock.move(-HOUR)
    assert clock.next_due == START + HOUR


async def test_of_several_workers_the_earliest_counts(clock: SharedClock) -> None:
    told, one, other = ToldClock(clock), asyncio.Event(), asyncio.Event()
    await look(told, one, 3)
    await look(told, other, 2)
    assert clock.next_due == START + 2 * HOUR
    await look(told, one, 1)
    assert clock.next_due == START + HOUR
    await look(told, one, None)
    assert clock.next_due == START + 2 * HOUR


async def test_a_worker_at_work_goes_on_counting(clock: SharedClock) -> None:
    told, one, other = ToldClock(clock), asyncio.Event(), asyncio.Event()
    await look(told, one, 1)
    await look(told, other, None)
    assert clock.next_due == START + HOUR


async def test_a_moment_that_has_come_gives_way_to_the_next(clock: SharedClock) -> None:
    told, one, other = ToldClock(clock), asyncio.Event(), asyncio.Event()
    await look(told, one, 1)
    clock.move(HOUR)
    await look(told, other, 2)
    assert clock.next_due == START + 2 * HOUR


async def test_a_clock_moved_back_has_it_before_it_again(clock: SharedClock) -> None:
    told, wake = ToldClock(clock), asyncio.Event()
    clock.move(2 * HOUR)
    await look(told, wake, 1)
    assert clock.next_due is None
    clock.move(-2 * HOUR)
    await look(told, wake, 1)
    assert clock.next_due == START + HOUR


async def test_waiting_ends_as_on_the_clock_itself(clock: SharedClock) -> None:
    told = ToldClock(clock)
    waiting = asyncio.create_task(told.wait_until(START + HOUR, asyncio.Event(), 60.0))
    await asyncio.sleep(0)
    assert clock.next_due == START + HOUR
    clock.move(HOUR)
    await asyncio.wait_for(waiting, 1.0)
    assert told.now() == START + HOUR


def test_the_word_of_a_dead_bot_is_forgotten_by_the_next(clock: SharedClock) -> None:
    clock.tell_due(START + HOUR)
    ToldClock(clock)
    assert clock.next_due is None


async def test_a_bot_that_ends_in_order_takes_its_word_back(clock: SharedClock) -> None:
    told = ToldClock(clock)
    await look(told, asyncio.Event(), 1)
    told.close()
    assert clock.next_due is None


def test_what_is_due_has_a_name_until_something_else_is(clock: SharedClock) -> None:
    clock.tell_due(START + HOUR)
    clock.tell_kind(DueKind.SURVEY)
    clock.tell_due(START + HOUR)
    assert clock.due_kind == DueKind.SURVEY
    clock.tell_due(START + 2 * HOUR)
    assert clock.due_kind == DueKind.UNKNOWN
