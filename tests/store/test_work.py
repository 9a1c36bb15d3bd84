"""The work list: each due key is in one worker's hands, until done, and is never forgotten."""

import asyncio
from datetime import timedelta
from itertools import chain

import pytest
from sqlalchemy import text

from bot.store.store import Store
from bot.store.work import AT_LEISURE, AT_ONCE, LEASE_SECONDS, RESTED, URGENT, Job, LeaseLost, Queue
from tests.store.world import (
    HOUR,
    NOW,
    arm,
    claim,
    claim_one,
    engine_time_passes,
    finish,
    hold,
    keys,
    poke,
)

LEASE = LEASE_SECONDS


async def test_two_workers_race_for_one_key_and_one_gets_it(store: Store) -> None:
    await poke(store, "ana")
    got = await asyncio.gather(*(claim(store, owner) for owner in ("one", "two", "three")))
    assert sorted(len(jobs) for jobs in got) == [0, 0, 1]


async def test_claims_are_disjoint_under_concurrency(store: Store) -> None:
    await poke(store, *(f"key {number:02}" for number in range(40)))

    async def work(owner: str) -> list[str]:
        mine: list[str] = []
        while jobs := await claim(store, owner, limit=3):
            mine += keys(jobs)
            await asyncio.sleep(0)
        return mine

    taken = await asyncio.gather(*(work(f"worker {number}") for number in range(4)))
    assert sorted(chain.from_iterable(taken)) == [f"key {number:02}" for number in range(40)]


async def test_a_claim_does_not_wait_for_another_that_is_not_committed(
    postgres_store: Store,
) -> None:
    work = postgres_store.work
    await poke(postgres_store, "ana", "ben", "cem")
    async with postgres_store.transaction() as one, postgres_store.transaction() as two:
        first = await work.claim(one, [Queue.OUTBOX], "one", NOW, 2)
        second = await work.claim(two, [Queue.OUTBOX], "two", NOW, 2)
    assert (keys(first), keys(second)) == (["ana", "ben"], ["cem"])


async def test_what_is_claimed_together_comes_in_the_order_it_fell_due(store: Store) -> None:
    for hours in (3, 1, 2):
        await arm(store, f"due after {hours}", NOW + hours * HOUR)
    await poke(store, "due at once")
    due = keys(await claim(store, now=NOW + 3 * HOUR))
    assert due == ["due at once", "due after 1", "due after 2", "due after 3"]


async def test_however_it_is_planned_no_more_is_taken_than_was_asked_for(
    postgres_store: Store,
) -> None:
    """PostgreSQL may run a subquery once for each row it is compared with, and then each run takes
    further rows: which plan it chooses turns on statistics that nobody controls."""
    await poke(postgres_store, *(f"key {number}" for number in range(9)))
    async with postgres_store.transaction() as tx:
        for setting in ("hashjoin", "mergejoin", "hashagg", "material", "sort"):
            await tx.execute(text(f"SET LOCAL enable_{setting} = off"))
        got = await postgres_store.work.claim(tx, [Queue.OUTBOX], "one", NOW, 2)

    assert len(got) == 2


async def test_a_worker_takes_no_more_than_it_asks_for_the_longest_due_first(
    store: Store,
) -> None:
    for hours in (3, 1, 2):
        await arm(store, f"due {hours} hours ago", NOW - hours * HOUR)
    got = await claim(store, limit=2)
    assert set(keys(got)) == {"due 3 hours ago", "due 2 hours ago"}


async def test_a_worker_gets_only_the_queues_it_serves(store: Store) -> None:
    await poke(store, "ana", queue=Queue.INBOX)
    assert await claim(store, queues=(Queue.OUTBOX, Queue.CARD)) == []
    assert keys(await claim(store, queues=(Queue.INBOX,))) == ["ana"]


async def test_pokes_of_one_key_are_one_job(store: Store) -> None:
    await poke(store, "ana", "ana", "ana")
    job = await claim_one(store)
    await finish(store, job)
    assert await claim(store) == []


async def test_a_poke_while_the_job_runs_makes_it_due_again(store: Store) -> None:
    await poke(store, "ana")
    running = await claim_one(store)
    await poke(store, "ana")
    assert await claim(store, "another") == []
    await finish(store, running)
    assert keys(await claim(store, "another")) == ["ana"]


async def test_more_to_do_under_a_key_is_due_at_once(store: Store) -> None:
    await poke(store, "ana")
    async with store.transaction() as tx:
        (job,) = await store.work.claim(tx, [Queue.OUTBOX], "one", NOW, 1)
        await store.work.again(tx, job)
    assert keys(await claim(store, "two")) == ["ana"]


async def test_an_armed_key_is_due_at_its_moment_and_not_before(store: Store) -> None:
    await arm(store, "1:approval", NOW + HOUR)
    assert await claim(store, now=NOW + HOUR - timedelta(microseconds=1)) == []
    assert keys(await claim(store, now=NOW + HOUR)) == ["1:approval"]


@pytest.mark.parametrize("moved_to", [NOW + HOUR, NOW + 3 * HOUR])
async def test_arming_again_moves_the_moment_both_ways(store: Store, moved_to: object) -> None:
    await arm(store, "1:approval", NOW + 2 * HOUR)
    await arm(store, "1:approval", moved_to)  # type: ignore[arg-type]
    due = [hours for hours in range(1, 4) if await claim(store, now=NOW + hours * HOUR)]
    assert NOW + due[0] * HOUR == moved_to


async def test_a_clock_armed_anew_by_its_own_look_comes_due_again(store: Store) -> None:
    await arm(store, "1:approval", NOW)
    job = await claim_one(store)
    async with store.transaction() as tx:
        await store.work.arm(tx, Queue.CLOCK, "1:approval", NOW + HOUR)
        await store.work.finish(tx, job)
    assert await claim(store, now=NOW) == []
    assert keys(await claim(store, now=NOW + HOUR)) == ["1:approval"]


async def test_a_cancelled_key_never_comes_due(store: Store) -> None:
    await arm(store, "1:approval", NOW)
    await arm(store, "2:approval", NOW)
    async with store.transaction() as tx:
        await store.work.cancel(tx, Queue.CLOCK, "1:approval")
    assert keys(await claim(store, now=NOW + HOUR)) == ["2:approval"]


async def test_a_look_under_way_ends_as_it_will_when_its_key_is_cancelled(store: Store) -> None:
    await arm(store, "1:approval", NOW)
    job = await claim_one(store)
    async with store.transaction() as tx:
        await store.work.cancel(tx, Queue.CLOCK, "1:approval")
    await finish(store, job)
    assert await claim(store, now=NOW + HOUR) == []


async def test_a_held_key_waits_and_the_others_do_not(store: Store) -> None:
    await poke(store, "ana", "ben")
    ana, ben = await claim(store)
    await hold(store, ana, 10.0)
    await finish(store, ben)
    await poke(store, "ben", "ana")
    assert keys(await claim(store)) == ["ben"]
    await engine_time_passes(store, 10.0)
    assert keys(await claim(store)) == ["ana"]


async def test_each_hold_is_counted_until_the_job_is_done(store: Store) -> None:
    await poke(store, "ana")
    tries = []
    for _ in range(3):
        job = await claim_one(store)
        tries.append(job.attempts)
        await hold(store, job, 1.0)
        await engine_time_passes(store, 1.0)
    await finish(store, await claim_one(store))
    await poke(store, "ana")
    tries.append((await claim_one(store)).attempts)
    assert tries == [0, 1, 2, 0]


async def test_waiting_one_s_turn_is_no_failed_try(store: Store) -> None:
    await poke(store, "ana")
    job = await claim_one(store)
    async with store.transaction() as tx:
        await store.work.hold(tx, job, 1.0, failed=False)
    await engine_time_passes(store, 1.0)
    assert (await claim_one(store)).attempts == 0


async def rest(store: Store, job: Job, seconds: float = 10.0) -> None:
    async with store.transaction() as tx:
        await store.work.rest(tx, job, seconds)


async def test_a_rest_ends_with_the_next_poke(store: Store) -> None:
    await poke(store, "ana")
    await rest(store, await claim_one(store))
    assert await claim(store) == []
    await poke(store, "ana")
    await finish(store, await claim_one(store))
    assert await claim(store) == []


async def test_a_rest_without_news_ends_by_itself_and_says_so(store: Store) -> None:
    await poke(store, "ana")
    await rest(store, await claim_one(store))
    await engine_time_passes(store, 10.0)
    job = await claim_one(store)
    assert job.attempts == RESTED
    async with store.transaction() as tx:
        await store.work.again(tx, job)
    assert (await claim_one(store)).attempts == 0


async def test_news_that_came_during_the_look_leave_no_rest(store: Store) -> None:
    await poke(store, "ana")
    job = await claim_one(store)
    await poke(store, "ana")
    await rest(store, job)
    assert keys(await claim(store)) == ["ana"]


async def test_a_lost_job_cannot_be_put_to_rest(store: Store) -> None:
    await poke(store, "ana")
    job = await claim_one(store)
    await engine_time_passes(store, LEASE_SECONDS)
    await claim_one(store, "another")
    with pytest.raises(LeaseLost):
        await rest(store, job)


async def test_business_time_ends_no_hold_and_no_lease(store: Store) -> None:
    await poke(store, "held", "leased")
    held, _ = await claim(store)
    await hold(store, held, 1.0)
    assert await claim(store, "another", NOW + timedelta(days=365)) == []


async def test_a_clock_set_back_delays_no_poke(store: Store) -> None:
    await poke(store, "ana")
    assert keys(await claim(store, now=NOW - timedelta(days=3650))) == ["ana"]


async def test_a_clock_set_back_lets_an_armed_key_wait_for_its_moment(store: Store) -> None:
    await arm(store, "1:approval", NOW)
    assert await claim(store, now=NOW - HOUR) == []
    assert keys(await claim(store, now=NOW)) == ["1:approval"]


async def test_a_dead_worker_s_job_comes_due_when_its_lease_runs_out(store: Store) -> None:
    await poke(store, "ana")
    await claim_one(store, "dead")
    await engine_time_passes(store, LEASE - 5)
    assert await claim(store, "alive") == []
    await engine_time_passes(store, 5)
    assert keys(await claim(store, "alive")) == ["ana"]


async def test_a_live_worker_renews_its_leases(store: Store) -> None:
    await poke(store, "ana")
    job = await claim_one(store, "slow")
    for _ in range(3):
        await engine_time_passes(store, LEASE - 5)
        async with store.transaction() as tx:
            await store.work.extend(tx, "slow", [job.id])
    assert await claim(store, "another") == []
    await finish(store, job)


@pytest.mark.parametrize("settle", ["finish", "again", "hold"])
async def test_a_lease_lost_half_way_rolls_everything_back(store: Store, settle: str) -> None:
    await poke(store, "ana")
    late = await claim_one(store, "late")
    await engine_time_passes(store, LEASE)
    await claim_one(store, "heir")
    with pytest.raises(LeaseLost):
        await _do(store, late, settle)
    assert await claim(store, "another") == []
    await engine_time_passes(store, LEASE)
    assert keys(await claim(store, "another")) == ["ana"]


async def _do(store: Store, job: Job, settle: str) -> None:
    async with store.transaction() as tx:
        await store.work.poke(tx, Queue.CARD, "a half-done effect")
        if settle == "hold":
            await store.work.hold(tx, job, 5.0)
        else:
            await getattr(store.work, settle)(tx, job)


async def test_a_crash_before_the_commit_leaves_the_job_and_nothing_of_its_work(
    store: Store,
) -> None:
    await poke(store, "ana")
    job = await claim_one(store)
    with pytest.raises(KeyboardInterrupt):
        await _crash_half_way(store, job)
    await engine_time_passes(store, LEASE)
    assert keys(await claim(store, "next")) == ["ana"]


async def _crash_half_way(store: Store, job: Job) -> None:
    async with store.transaction() as tx:
        await store.work.poke(tx, Queue.CARD, "half done")
        await store.work.finish(tx, job)
        raise KeyboardInterrupt


async def test_after_the_commit_there_is_nothing_left_to_repeat(store: Store) -> None:
    await poke(store, "ana")
    job = await claim_one(store)
    async with store.transaction() as tx:
        await store.work.poke(tx, Queue.CARD, "what it led to")
        await store.work.finish(tx, job)
    await engine_time_passes(store, LEASE)
    assert keys(await claim(store, "next")) == ["what it led to"]


async def test_it_says_when_there_will_be_work(store: Store) -> None:
    await arm(store, "2:approval", NOW + 2 * HOUR)
    await arm(store, "1:approval", NOW + HOUR)
    await poke(store, "ana")
    async with store.transaction() as tx:
        (job,) = await store.work.claim(tx, [Queue.OUTBOX], "one", NOW, 1)
        await store.work.hold(tx, job, 20.0)
        due, hold_ends_in = await store.work.next_due(tx, [Queue.CLOCK, Queue.OUTBOX], NOW)
    assert due == NOW + HOUR
    assert hold_ends_in == pytest.approx(20.0, abs=2.0)


async def test_what_is_urgent_comes_first_and_what_has_leisure_last(store: Store) -> None:
    async with store.transaction() as tx:
        for key, rank in (("digest", AT_LEISURE), ("card", AT_ONCE), ("breach", URGENT)):
            await store.work.poke(tx, Queue.DESK, key, rank)
        await store.work.poke(tx, Queue.DESK, "digest", AT_LEISURE)
    order = [(await claim(store, limit=1))[0].key for _ in range(3)]
    assert order == ["breach", "card", "digest"]


async def test_a_poke_makes_nothing_less_urgent(store: Store) -> None:
    async with store.transaction() as tx:
        await store.work.poke(tx, Queue.DESK, "alarm", URGENT)
        await store.work.poke(tx, Queue.DESK, "alarm", AT_LEISURE)
        await store.work.poke(tx, Queue.DESK, "card", AT_ONCE)
    assert [job.key for job in await claim(store)] == ["alarm", "card"]
