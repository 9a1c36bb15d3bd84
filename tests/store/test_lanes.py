"""Rate lanes: a burst at once, then as fast as the platform allows, over all processes."""

import asyncio

import pytest
from sqlalchemy import URL

from bot.store.lanes import Rate, Slot
from bot.store.store import Store
from tests.store.world import engine_time_passes, opened

THREE_THEN_ONE_IN_TEN = Rate(per_second=0.1, burst=3)
SLACK = 1.0
"""Seconds that a busy machine may take between two statements."""


async def reserve(store: Store, lane: str = "telegram", patience: float = 0) -> Slot:
    async with store.transaction() as tx:
        return await store.lanes.take(tx, lane, THREE_THEN_ONE_IN_TEN, patience)


async def take(store: Store, lane: str = "telegram") -> float:
    """Seconds until a slot is free; it is taken where it is free now."""
    slot = await reserve(store, lane)
    assert slot.reserved == (slot.seconds == 0)
    return slot.seconds


async def test_a_burst_passes_and_then_the_wait_is_told(store: Store) -> None:
    waits = [await take(store) for _ in range(4)]
    assert waits[:3] == [0, 0, 0]
    assert waits[3] == pytest.approx(10, abs=SLACK)


async def test_after_a_burst_a_slot_comes_free_at_the_rate(store: Store) -> None:
    for _ in range(3):
        await take(store)
    await engine_time_passes(store, 10)
    assert await take(store) == 0
    assert await take(store) == pytest.approx(10, abs=SLACK)


async def test_rest_gives_the_burst_back_and_no_more(store: Store) -> None:
    await take(store)
    await engine_time_passes(store, 3600)
    assert [await take(store) for _ in range(3)] == [0, 0, 0]
    assert await take(store) > 0


async def test_being_turned_away_costs_nothing(store: Store) -> None:
    for _ in range(10):
        await take(store)
    await engine_time_passes(store, 10)
    assert await take(store) == 0


async def test_who_is_patient_reserves_a_slot_each_of_their_own(store: Store) -> None:
    slots = [await reserve(store, patience=25) for _ in range(6)]
    assert [slot.reserved for slot in slots] == [True] * 5 + [False]
    waits = [slot.seconds for slot in slots]
    assert waits == pytest.approx([0, 0, 0, 10, 20, 30], abs=SLACK)


async def test_reserved_slots_are_taken_for_those_who_come_later(store: Store) -> None:
    for _ in range(5):
        await reserve(store, patience=25)
    await engine_time_passes(store, 20)
    assert await take(store) == pytest.approx(10, abs=SLACK)


async def test_one_lane_s_traffic_slows_no_other(store: Store) -> None:
    for _ in range(4):
        await take(store, "telegram:1")
    assert await take(store, "telegram:2") == 0


async def test_a_pause_lets_nothing_pass_until_it_is_over(store: Store) -> None:
    await take(store)
    async with store.transaction() as tx:
        await store.lanes.pause(tx, "telegram", THREE_THEN_ONE_IN_TEN, 60)
    assert await take(store) == pytest.approx(60, abs=SLACK)
    await engine_time_passes(store, 60)
    assert await take(store) == 0


async def test_a_shorter_pause_does_not_end_a_longer_one(store: Store) -> None:
    async with store.transaction() as tx:
        await store.lanes.pause(tx, "telegram", THREE_THEN_ONE_IN_TEN, 60)
        await store.lanes.pause(tx, "telegram", THREE_THEN_ONE_IN_TEN, 5)
    assert await take(store) == pytest.approx(60, abs=SLACK)


async def test_one_who_is_told_to_wait_stops_nobody_and_a_second_one_stops_all(
    store: Store,
) -> None:
    await told_to_wait(store, 60)
    assert await take(store) == 0
    await told_to_wait(store, 30)
    assert await take(store) == pytest.approx(30, abs=SLACK)


async def test_who_is_told_again_after_waiting_is_still_alone(store: Store) -> None:
    for _ in range(3):
        await told_to_wait(store, 60)
        assert await take(store) == 0
        await engine_time_passes(store, 60)


async def told_to_wait(store: Store, seconds: float) -> None:
    async with store.transaction() as tx:
        await store.lanes.told_to_wait(tx, "telegram", THREE_THEN_ONE_IN_TEN, seconds)


async def test_who_asks_at_once_shares_one_burst(store: Store) -> None:
    waits = await asyncio.gather(*(take(store) for _ in range(12)))
    assert waits.count(0) == 3


async def test_two_processes_share_a_lane(postgres: URL) -> None:
    async with opened(postgres) as one, opened(postgres) as two:
        waits = [await take(process) for process in (one, two, one, two)]
    assert waits.count(0) == 3
