"""The clock that the sandbox moves and the bot reads."""

import asyncio
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sandbox.clock import SharedClock
from tests.sandbox.conftest import START

HOUR = timedelta(hours=1)


def test_a_frozen_clock_stands_still_until_moved(clock: SharedClock) -> None:
    assert clock.now() == clock.now() == START
    clock.move(HOUR)
    assert clock.now() == START + HOUR


def test_a_clock_may_jump_back(clock: SharedClock) -> None:
    clock.move(-3 * HOUR)
    assert clock.now() == START - 3 * HOUR


def test_a_running_clock_goes_on_from_where_it_was(clock: SharedClock) -> None:
    clock.unfreeze()
    assert timedelta() <= clock.now() - START < timedelta(seconds=5)
    clock.move(HOUR)
    assert HOUR <= clock.now() - START < HOUR + timedelta(seconds=5)
    clock.freeze()
    assert clock.now() == clock.now()


def test_without_a_start_it_is_now(tmp_path: Path) -> None:
    clock = SharedClock.create(tmp_path / "clock")
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(seconds=5)
    assert not clock.frozen
    clock.close()


def test_a_running_clock_can_be_set(tmp_path: Path) -> None:
    clock = SharedClock.create(tmp_path / "clock")
    clock.set(START)
    assert timedelta() <= clock.now() - START < timedelta(seconds=5)
    clock.close()


def test_whoever_opens_it_sees_every_change(clock: SharedClock) -> None:
    other = SharedClock.open(clock.path)
    before = other.generation
    clock.move(HOUR)
    assert other.now() == START + HOUR
    assert other.generation == before + 1
    other.set(START)
    assert clock.now() == START
    other.close()
    other.close()


def test_another_process_reads_the_same_time(clock: SharedClock) -> None:
    code = (
        "import sys; from sandbox.clock import SharedClock; "
        "print(SharedClock.open(sys.argv[1]).now().isoformat())"
    )
    command = [sys.executable, "-c", code, str(clock.path)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert datetime.fromisoformat(told.strip()) == START


def test_a_reader_never_sees_half_a_change(clock: SharedClock) -> None:
    far = datetime(1999, 12, 31, 23, 59, tzinfo=UTC)
    done = threading.Event()

    def swing() -> None:
        for _ in range(200):
            clock.set(far)
            clock.set(START)
        done.set()

    thread = threading.Thread(target=swing)
    thread.start()
    seen = set()
    while not done.is_set():
        seen.add(clock.now())
    thread.join()
    assert seen <= {far, START}


def test_two_writers_lose_no_move(clock: SharedClock) -> None:
    other = SharedClock.open(clock.path)

    def push(moved: SharedClock) -> None:
        for _ in range(100):
            moved.move(timedelta(seconds=1))

    threads = [threading.Thread(target=push, args=(one,)) for one in (clock, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert clock.now() == START + timedelta(seconds=200)
    other.close()


def test_a_naive_moment_is_refused(clock: SharedClock) -> None:
    with pytest.raises(ValueError, match="aware"):
        clock.set(datetime(2026, 1, 1))  # noqa: DTZ001


def test_a_file_of_another_size_is_no_clock(tmp_path: Path) -> None:
    (tmp_path / "other").write_text("hello")
    with pytest.raises(ValueError, match="not a clock"):
        SharedClock.open(tmp_path / "other")


async def test_waiting_ends_when_somebody_else_moves_the_clock(clock: SharedClock) -> None:
    other = SharedClock.open(clock.path)
    waiting = asyncio.create_task(clock.wait_until(START + HOUR, None, 5.0))
    await asyncio.sleep(0)
    began = time.monotonic()
    other.move(2 * HOUR)
    await waiting
    assert time.monotonic() - began < 1.0
    other.close()


async def test_waiting_ends_when_woken(clock: SharedClock) -> None:
    wake = asyncio.Event()
    waiting = asyncio.create_task(clock.wait_until(START + HOUR, wake, 5.0))
    await asyncio.sleep(0)
    wake.set()
    await asyncio.wait_for(waiting, 1.0)
    assert wake.is_set()
    assert clock.now() == START


async def test_waiting_ends_after_the_real_timeout(clock: SharedClock) -> None:
    began = time.monotonic()
    await clock.wait_until(START + HOUR, None, 0.03)
    assert 0.03 <= time.monotonic() - began < 1.0


async def test_waiting_for_what_is_past_returns_at_once(clock: SharedClock) -> None:
    await asyncio.wait_for(clock.wait_until(START - HOUR, None, 60.0), 1.0)
