"""Inquiries: whoever saves second decides anew, and what is loaded is what was saved."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.drafts import Alternative, DraftStatus
from bot.domain.effects import Deed
from bot.domain.gravity import Reason
from bot.domain.ids import InquiryId, PersonId
from bot.domain.inquiry import Decision
from bot.domain.kinds import Kind, Severity
from bot.domain.lifecycle import Status
from bot.store.conversations import Conversation
from bot.store.database import StaleState
from bot.store.inquiries import StoredInquiry
from bot.store.store import Store
from bot.store.work import Queue
from tests.store.world import (
    HOUR,
    NOW,
    claim,
    conversation_with,
    draft_of,
    inquiry_of,
    keys,
    saved,
)

ANIA = PersonId("U0ANIA0001")


@pytest.fixture
async def ana(store: Store) -> Conversation:
    return await conversation_with(store)


async def load(store: Store, inquiry: InquiryId, ana: Conversation) -> StoredInquiry:
    async with store.transaction() as tx:
        return await store.inquiries.get(tx, inquiry, ana.key)


async def live(store: Store, ana: Conversation, since_hours: int) -> list[StoredInquiry]:
    async with store.transaction() as tx:
        return await store.inquiries.live(tx, ana.id, NOW - since_hours * HOUR, ana.key)


async def test_an_inquiry_comes_back_as_it_was_saved(store: Store, ana: Conversation) -> None:
    full = inquiry_of(
        kind=Kind.COMPLAINT,
        severity=Severity.S2,
        status=Status.AWAITING_APPROVAL,
        acknowledged_at=NOW + HOUR,
        first_answered_at=NOW + 2 * HOUR,
        holder=ANIA,
        severity_reasons=(
            Reason("signal:chargeback", Severity.S2),
            Reason("person", Severity.S2, ANIA, "They called.", NOW),
        ),
        tags=frozenset({"returns", "logistics"}),
        contacts=3,
        revision=3,
        draft=draft_of("Lo sentimos", 3),
        suggestions=(Alternative("returns.how", 0.31, "How do I return goods?"),),
    )
    inquiry = await saved(store, ana, Decision(full, (), (draft_of("Lo sentimos", 3),)))
    assert (await load(store, inquiry, ana)).inquiry == replace(full, id=inquiry)


async def test_the_second_of_two_who_loaded_the_same_state_is_refused(
    store: Store, ana: Conversation
) -> None:
    inquiry = await saved(store, ana)
    seen = await load(store, inquiry, ana)
    await saved(store, ana, Decision(replace(seen.inquiry, holder=ANIA)), seen.version)
    late = Decision(replace(seen.inquiry, status=Status.RESOLVED), (), (draft_of("late"),))
    with pytest.raises(StaleState):
        await saved(store, ana, late, seen.version)
    now = (await load(store, inquiry, ana)).inquiry
    assert (now.holder, now.status, now.draft) == (ANIA, Status.NEEDS_ANSWER, None)


async def test_of_two_who_save_at_once_one_wins(store: Store, ana: Conversation) -> None:
    inquiry = await saved(store, ana)
    seen = await load(store, inquiry, ana)
    tries = [Decision(replace(seen.inquiry, holder=PersonId(f"U{n}"))) for n in range(4)]
    outcomes = await asyncio.gather(
        *(saved(store, ana, one, seen.version) for one in tries), return_exceptions=True
    )
    assert [type(one) for one in outcomes].count(StaleState) == 3
    assert (await load(store, inquiry, ana)).version == seen.version + 1


async def test_a_refused_save_takes_its_effects_with_it(store: Store, ana: Conversation) -> None:
    inquiry = await saved(store, ana)
    seen = await load(store, inquiry, ana)
    await saved(store, ana, Decision(seen.inquiry), seen.version)
    with pytest.raises(StaleState):
        await _save_with_a_card(store, ana, seen)
    assert await claim(store) == []


async def _save_with_a_card(store: Store, ana: Conversation, seen: StoredInquiry) -> None:
    async with store.transaction() as tx:
        await store.work.poke(tx, Queue.CARD, "a card")
        await store.inquiries.save(tx, ana.id, Decision(seen.inquiry), seen.version, ana.key)


async def test_only_the_newest_draft_while_it_is_proposed_is_the_inquiry_s(
    store: Store, ana: Conversation
) -> None:
    old = draft_of("old").decided(DraftStatus.SUPERSEDED, None, NOW)
    new = draft_of("new", 2)
    state = inquiry_of(revision=2, draft=new)
    inquiry = await saved(store, ana, Decision(state, (), (old, new)))
    seen = await load(store, inquiry, ana)
    assert seen.inquiry.draft == new
    gone = new.released(DraftStatus.APPROVED, ANIA, NOW)
    await saved(store, ana, Decision(seen.inquiry, (), (gone,)), seen.version)
    assert (await load(store, inquiry, ana)).inquiry.draft is None


async def test_a_draft_keeps_its_latest_decision(store: Store, ana: Conversation) -> None:
    inquiry = await saved(store, ana, Decision(inquiry_of(revision=1), (), (draft_of("hola"),)))
    released = replace(draft_of("hola, Ana"), automatic=True).released(
        DraftStatus.EDITED, ANIA, NOW + HOUR
    )
    seen = await load(store, inquiry, ana)
    await saved(store, ana, Decision(seen.inquiry, (), (released,)), seen.version)
    async with store.transaction() as tx:
        assert await store.inquiries.latest_draft(tx, inquiry, ana.key) == released


async def test_live_inquiries_are_the_open_ones_and_those_resolved_lately(
    store: Store, ana: Conversation
) -> None:
    open_one = await saved(store, ana, Decision(inquiry_of(heard_at=NOW - timedelta(days=400))))
    lately = await saved(store, ana, Decision(inquiry_of(resolved_at=NOW - 2 * HOUR)))
    await saved(store, ana, Decision(inquiry_of(resolved_at=NOW - 4 * HOUR)))
    assert [one.inquiry.id for one in await live(store, ana, 3)] == [lately, open_one]


async def test_the_trail_tells_who_did_what_oldest_first(store: Store, ana: Conversation) -> None:
    inquiry = await saved(store, ana)
    async with store.transaction() as tx:
        for minute, deed in enumerate([Deed.CLAIMED, Deed.EDITED, Deed.CORRECTED]):
            at = NOW + timedelta(minutes=minute)
            await store.inquiries.record(tx, inquiry, deed, ANIA, 1, at)
        trail = await store.inquiries.deeds(tx, inquiry, limit=2)
    assert [(row.deed, row.by) for row in trail] == [(Deed.EDITED, ANIA), (Deed.CORRECTED, ANIA)]


async def test_buyers_who_wait_are_counted(store: Store, ana: Conversation) -> None:
    await saved(store, ana)
    await saved(store, ana, Decision(inquiry_of(waiting_since=None)))
    async with store.transaction() as tx:
        assert await store.inquiries.waiting(tx) == 1


async def test_a_naive_moment_is_refused(store: Store, ana: Conversation) -> None:
    with pytest.raises(Exception, match="a moment without a time zone"):
        await saved(store, ana, Decision(inquiry_of(heard_at=NOW.replace(tzinfo=None))))


async def test_work_keys_of_two_inquiries_are_two(store: Store, ana: Conversation) -> None:
    one, two = await saved(store, ana), await saved(store, ana)
    async with store.transaction() as tx:
        for inquiry in (one, two):
            await store.work.poke(tx, Queue.CARD, f"{inquiry}:sales")
    assert keys(await claim(store)) == [f"{one}:sales", f"{two}:sales"]
