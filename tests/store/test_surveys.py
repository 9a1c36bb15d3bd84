"""What is kept of surveys and of how matters ended: once, and nothing of the buyer."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.domain.effects import KeepResolution
from bot.domain.ids import PersonId
from bot.domain.survey import Survey
from bot.store.schema import resolutions, surveys
from bot.store.store import Store
from tests.store.world import HOUR, LI, NOW, conversation_with, rows, saved

MINUTE = timedelta(minutes=1)


async def test_a_buyer_is_asked_once_for_an_inquiry(store: Store) -> None:
    ana = await conversation_with(store)
    first, second = await saved(store, ana), await saved(store, ana)
    async with store.transaction() as tx:
        assert await store.surveys.ask(tx, first, NOW)
        assert not await store.surveys.ask(tx, first, NOW + HOUR)
        assert await store.surveys.ask(tx, second, NOW + HOUR)
    async with store.transaction() as tx:
        assert not await store.surveys.ask(tx, first, NOW + HOUR)
        assert await store.surveys.of(tx, first) == Survey(first, NOW)
        assert await store.surveys.of(tx, second) == Survey(second, NOW + HOUR)


async def test_nobody_was_asked_unless_they_were(store: Store) -> None:
    inquiry = await saved(store, await conversation_with(store))
    async with store.transaction() as tx:
        assert await store.surveys.of(tx, inquiry) is None


async def test_the_last_score_stands_with_the_moment_of_the_first(store: Store) -> None:
    ana, li = await conversation_with(store), await conversation_with(store, LI)
    hers, his = await saved(store, ana), await saved(store, li)
    async with store.transaction() as tx:
        await store.surveys.ask(tx, hers, NOW)
        await store.surveys.ask(tx, his, NOW)
    for score, at in ((2, NOW + MINUTE), (5, NOW + 2 * MINUTE)):
        async with store.transaction() as tx:
            survey = await store.surveys.of(tx, hers)
            assert survey is not None
            await store.surveys.answer(tx, survey, score, at)
    async with store.transaction() as tx:
        assert await store.surveys.of(tx, hers) == Survey(hers, NOW, 5, NOW + MINUTE)
        assert await store.surveys.of(tx, his) == Survey(his, NOW)


async def test_a_forgotten_buyers_rating_leads_to_nobody(store: Store) -> None:
    ana = await conversation_with(store)
    inquiry = await saved(store, ana)
    async with store.transaction() as tx:
        await store.surveys.ask(tx, inquiry, NOW)
        await store.erasure.forget(tx, ana, NOW)
    async with store.transaction() as tx:
        assert await store.surveys.of(tx, inquiry) == Survey(inquiry, NOW)
        assert {column.name for column in surveys.columns} == {
            "id",
            "inquiry_id",
            "sent_at",
            "score",
            "answered_at",
        }


@pytest.mark.parametrize("times", [1, 2])
async def test_every_ending_of_a_matter_is_counted(store: Store, times: int) -> None:
    inquiry = await saved(store, await conversation_with(store))
    ending = KeepResolution(PersonId("U1"), "refunded", "late", "logistics", "coupon")
    for number in range(times):
        async with store.transaction() as tx:
            await store.resolutions.keep(tx, inquiry, ending, NOW + number * HOUR)
    async with store.transaction() as tx:
        kept = await rows(tx, select(*resolutions.columns).order_by(resolutions.c.id))
    assert [row[1:] for row in kept] == [
        (inquiry, NOW + number * HOUR, "U1", "refunded", "late", "logistics", "coupon")
        for number in range(times)
    ]
