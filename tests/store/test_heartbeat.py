"""A live worker's heartbeat: it renews leases, and waits for no job that is being settled."""

import asyncio
from collections.abc import Collection

from bot.store.store import Store
from bot.store.work import LEASE_SECONDS, Job
from tests.store.world import claim, engine_time_passes, keys, poke

AT_ONCE = 3
"""Seconds that a busy machine may take over a statement that waits for nobody."""


async def beat(store: Store, jobs: Collection[Job], owner: str = "worker") -> None:
    """One heartbeat; an error where it waits for somebody."""
    async with asyncio.timeout(AT_ONCE), store.transaction() as tx:
        await store.work.extend(tx, owner, [job.id for job in jobs])


async def two_jobs(store: Store) -> list[Job]:
    """Two jobs of one worker, whose leases are about to run out."""
    await poke(store, "ana", "ben")
    jobs = await claim(store)
    await engine_time_passes(store, LEASE_SECONDS - 5)
    return jobs


async def test_a_heartbeat_does_not_wait_for_a_job_that_is_being_settled(
    postgres_store: Store,
) -> None:
    store = postgres_store
    ana, ben = await two_jobs(store)
    async with store.transaction() as settling:
        await store.work.finish(settling, ana)
        await beat(store, (ana, ben))
    await engine_time_passes(store, LEASE_SECONDS - 5)
    assert await claim(store, "another") == []


async def test_settling_one_job_after_the_other_never_deadlocks_with_a_heartbeat(
    postgres_store: Store,
) -> None:
    store = postgres_store
    for first, second in ((0, 1), (1, 0)):
        jobs = await two_jobs(store)
        async with store.transaction() as settling:
            await store.work.finish(settling, jobs[first])
            await beat(store, jobs)
            await store.work.finish(settling, jobs[second])
    assert await claim(store, "another") == []


async def test_a_job_whose_settling_failed_keeps_its_lease_with_the_next_heartbeat(
    postgres_store: Store,
) -> None:
    store = postgres_store
    ana, ben = await two_jobs(store)
    try:
        async with store.transaction() as settling:
            await store.work.finish(settling, ana)
            await beat(store, (ana, ben))
            raise ConnectionError
    except ConnectionError:
        await beat(store, (ana, ben))
    await engine_time_passes(store, LEASE_SECONDS - 5)
    assert await claim(store, "another") == []
    await engine_time_passes(store, LEASE_SECONDS)
    assert keys(await claim(store, "another")) == ["ana", "ben"]


async def test_a_job_that_nobody_has_in_hand_comes_due_though_its_owner_lives(
    store: Store,
) -> None:
    ana, ben = await two_jobs(store)
    await beat(store, [ben])
    await engine_time_passes(store, LEASE_SECONDS - 5)
    assert keys(await claim(store, "another")) == [ana.key]
