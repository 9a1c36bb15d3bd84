"""Clocks and cards: what is due when, once, and which picture hangs where."""

from dataclasses import replace

import pytest

from bot.domain.effects import ClockName
from bot.domain.ids import InquiryId
from bot.store.cards import Card, Place
from bot.store.cards import read_work_key as read_card_key
from bot.store.clocks import read_work_key as read_clock_key
from bot.store.store import Store
from tests.store.world import HOUR, NOW, claim, conversation_with, keys, saved

FIRST, BURST = ClockName.FIRST_RESPONSE, ClockName.BURST


@pytest.fixture
async def inquiry(store: Store) -> InquiryId:
    return await saved(store, await conversation_with(store))


async def start(store: Store, inquiry: InquiryId, name: ClockName, hours: int) -> None:
    async with store.transaction() as tx:
        await store.clocks.start(tx, inquiry, name, NOW + hours * HOUR, NOW)


async def test_a_started_clock_comes_due_once(store: Store, inquiry: InquiryId) -> None:
    await start(store, inquiry, FIRST, 1)
    assert await claim(store) == []
    (job,) = await claim(store, now=NOW + HOUR)
    assert read_clock_key(job.key) == (inquiry, FIRST)
    async with store.transaction() as tx:
        fired = [await store.clocks.fire(tx, inquiry, FIRST, NOW + HOUR) for _ in range(2)]
    assert fired == [True, False]


async def test_a_clock_started_anew_has_its_new_due_time_alone(
    store: Store, inquiry: InquiryId
) -> None:
    await start(store, inquiry, BURST, 1)
    await start(store, inquiry, BURST, 2)
    async with store.transaction() as tx:
        running = await store.clocks.running(tx, inquiry)
    assert {name: clock.due_at for name, clock in running.items()} == {BURST: NOW + 2 * HOUR}
    assert await claim(store, now=NOW + HOUR) == []
    assert len(await claim(store, now=NOW + 2 * HOUR)) == 1


async def test_a_clock_started_anew_after_it_fired_may_fire_again(
    store: Store, inquiry: InquiryId
) -> None:
    for hours in (1, 2):
        await start(store, inquiry, BURST, hours)
        async with store.transaction() as tx:
            assert await store.clocks.fire(tx, inquiry, BURST, NOW + hours * HOUR)


async def test_a_stopped_clock_comes_due_no_more(store: Store, inquiry: InquiryId) -> None:
    await start(store, inquiry, FIRST, 1)
    await start(store, inquiry, BURST, 1)
    async with store.transaction() as tx:
        await store.clocks.stop(tx, inquiry, FIRST, NOW)
        assert list(await store.clocks.running(tx, inquiry)) == [BURST]
        assert not await store.clocks.fire(tx, inquiry, FIRST, NOW + HOUR)
    assert keys(await claim(store, now=NOW + HOUR)) == [f"{inquiry}:burst"]


async def card(store: Store, inquiry: InquiryId) -> Card:
    async with store.transaction() as tx:
        found = await store.cards.get(tx, inquiry, Place.SALES)
    assert found is not None
    return found


async def want(store: Store, inquiry: InquiryId, times: int = 1) -> None:
    for _ in range(times):
        async with store.transaction() as tx:
            await store.cards.want(tx, inquiry, Place.SALES)


async def test_many_changes_are_one_picture_to_show(store: Store, inquiry: InquiryId) -> None:
    await want(store, inquiry, times=5)
    (job,) = await claim(store)
    assert read_card_key(job.key) == (inquiry, Place.SALES)
    found = await card(store, inquiry)
    assert (found.wanted, found.shown, found.trying, found.ts) == (5, 0, False, None)


async def test_a_picture_shown_while_a_newer_is_wanted_is_not_the_newest(
    store: Store, inquiry: InquiryId
) -> None:
    await want(store, inquiry)
    drawn = await card(store, inquiry)
    await want(store, inquiry)
    async with store.transaction() as tx:
        await store.cards.shown(tx, drawn, "C1", "17.1")
    found = await card(store, inquiry)
    assert (found.wanted, found.shown, found.channel, found.ts) == (2, 1, "C1", "17.1")


async def test_a_post_that_was_begun_is_found_begun_after_a_crash(
    store: Store, inquiry: InquiryId
) -> None:
    await want(store, inquiry)
    async with store.transaction() as tx:
        await store.cards.trying(tx, await _get(store, tx, inquiry))
    assert (await card(store, inquiry)).trying


async def _get(store: Store, tx: object, inquiry: InquiryId) -> Card:
    found = await store.cards.get(tx, inquiry, Place.SALES)  # type: ignore[arg-type]
    assert found is not None
    return found


async def test_a_removed_card_is_to_be_posted_again(store: Store, inquiry: InquiryId) -> None:
    await want(store, inquiry)
    drawn = await card(store, inquiry)
    async with store.transaction() as tx:
        await store.cards.shown(tx, drawn, "C1", "17.1")
        await store.cards.lost(tx, drawn)
    found = await card(store, inquiry)
    assert (found.ts, found.shown, found.trying) == (None, 0, False)
    assert found == replace(drawn, channel="C1")
