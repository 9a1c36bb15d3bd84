"""Two workers at the same step of a ladder: one climbs, and everybody is called once."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Any, cast

import pytest
from sqlalchemy import URL, select

from bot.domain.calling import call
from bot.domain.effects import ClockName
from bot.domain.escalation import Cause
from bot.domain.ids import InquiryId, PersonId
from bot.domain.inquiry import Deliberation
from bot.domain.ladder import Ladder, Rung
from bot.domain.policy import Policy
from bot.services.apply import Scene, save
from bot.services.escalate import Climb
from bot.services.policies import Policies
from bot.services.ports import Member
from bot.store.clocks import work_key
from bot.store.schema import calls
from bot.store.store import Store
from bot.store.work import LeaseLost, Queue
from tests.store.world import (
    NOW,
    conversation_with,
    engine_time_passes,
    opened,
    saved,
)

HELENA, VIKTOR = PersonId("U0HELENA01"), PersonId("U0VIKTOR01")
LADDER = Ladder(
    "critical", (Rung(timedelta(minutes=15), (HELENA, VIKTOR)), Rung(timedelta(minutes=15)))
)


class Here:
    """A desk whose people are all there; it looks slowly, so that two look at once."""

    async def member(self, person: PersonId, _team: str | None) -> Member:
        await asyncio.sleep(0.05)
        return Member(str(person), None)


class At:
    """Business time that stands at NOW."""

    now = staticmethod(lambda: NOW)


async def escalated(store: Store) -> InquiryId:
    """An inquiry whose first rung is due."""
    ana = await conversation_with(store)
    number = await saved(store, ana)
    async with store.transaction() as tx:
        conversation = await store.conversations.lock(tx, ana.id)
        stored = await store.inquiries.get(tx, number, conversation.key)
        bench = Deliberation(stored.inquiry, NOW, Policy())
        call(bench, Cause.PERSON, PersonId("U0ANIA0001"), LADDER)
        scene = Scene(store, tx, conversation, NOW, Policy(), 4096, "test")
        await save(scene, bench.decide(), stored.version)
    return number


def climb(store: Store) -> Climb:
    return Climb(store, cast("Any", Here()), Policies(), At(), 4096)


async def called(store: Store) -> Sequence[str]:
    async with store.transaction() as tx:
        rows = await tx.execute(select(calls.c.person).order_by(calls.c.id))
        return list(rows.scalars())


async def test_a_worker_whose_lease_ran_out_and_its_successor_call_once(store: Store) -> None:
    inquiry = await escalated(store)
    slow = await claim_ladder(store, "slow", inquiry)
    await engine_time_passes(store, 3600)
    quick = await claim_ladder(store, "quick", inquiry)

    async def run(job: Any) -> None:
        with suppress(LeaseLost):
            await climb(store).take_step(job, inquiry)

    await asyncio.gather(run(slow), run(quick))
    assert await called(store) == [HELENA, VIKTOR]


async def claim_ladder(store: Store, owner: str, inquiry: InquiryId) -> Any:
    async with store.transaction() as tx:
        jobs = await store.work.claim(tx, [Queue.CLOCK], owner, NOW, 10)
    (job,) = [one for one in jobs if one.key == work_key(inquiry, ClockName.LADDER)]
    return job


async def test_two_processes_that_both_take_the_step_call_once(postgres_url: str) -> None:
    from bot.store.database import database_url
    from bot.store.migrate import migrate

    url: URL = database_url(postgres_url)
    migrate(url)
    async with opened(url) as one, opened(url) as other:
        inquiry = await escalated(one)
        jobs = [await claim_ladder(one, "one", inquiry)] * 2

        async def run(store: Store, job: Any) -> None:
            with suppress(LeaseLost):
                await climb(store).take_step(job, inquiry)

        await asyncio.gather(run(one, jobs[0]), run(other, jobs[1]))
        assert await called(one) == [HELENA, VIKTOR]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
async def test_taken_and_climbed_in_one_moment_ends_in_one_of_the_two(
    store: Store, order: tuple[int, int]
) -> None:
    """Whichever comes first, the ladder stands where that leaves it, and both are on record."""
    from bot.domain.review import Click, acknowledge_escalation, review

    inquiry = await escalated(store)
    job = await claim_ladder(store, "one", inquiry)
    found = await store_conversation(store, inquiry)

    async def take() -> None:
        async with store.transaction() as tx:
            conversation = await store.conversations.lock(tx, found)
            stored = await store.inquiries.get(tx, inquiry, conversation.key)
            click = Click(HELENA, stored.inquiry.revision, None, None)
            decision = review(acknowledge_escalation, stored.inquiry, click, NOW, Policy())
            scene = Scene(store, tx, conversation, NOW, Policy(), 4096, "take")
            await save(scene, decision, stored.version)

    async def step() -> None:
        with suppress(LeaseLost):
            await climb(store).take_step(job, inquiry)

    acts = (take, step)
    await asyncio.gather(*(acts[each]() for each in order))
    async with store.transaction() as tx:
        now = await store.escalations.open(tx, inquiry)
    assert now is not None
    assert now.acknowledged_by == HELENA
    assert len(await called(store)) in {0, 2}


async def store_conversation(store: Store, inquiry: InquiryId) -> Any:
    async with store.transaction() as tx:
        return await store.inquiries.conversation_of(tx, inquiry)
