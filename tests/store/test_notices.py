"""A stage of a promise is noticed once, whichever database keeps the book."""

from bot.domain.effects import ClockName
from bot.domain.stages import Stage, StageKind
from bot.store.notices import Given
from bot.store.store import Store
from tests.store.world import HOUR, NOW, conversation_with, saved

WARNING = Stage(StageKind.WARNING, 1, NOW)
BREACH = Stage(StageKind.BREACH, 1, NOW + HOUR)


async def test_the_first_to_notice_a_stage_is_told_so(store: Store) -> None:
    inquiry = await saved(store, await conversation_with(store))
    async with store.transaction() as tx:
        await store.clocks.start(tx, inquiry, ClockName.FIRST_RESPONSE, NOW + HOUR, NOW)
        clock = (await store.clocks.running(tx, inquiry))[ClockName.FIRST_RESPONSE]
        assert await store.notices.keep(tx, clock, WARNING, NOW, NOW)
        assert not await store.notices.keep(tx, clock, WARNING, NOW, NOW + HOUR)
        assert await store.notices.keep(tx, clock, BREACH, NOW + HOUR, NOW + HOUR)
    async with store.transaction() as tx:
        assert not await store.notices.keep(tx, clock, BREACH, NOW + HOUR, NOW + HOUR)
        assert await store.notices.of(tx, clock.id) == (
            Given(WARNING.name, NOW, NOW),
            Given(BREACH.name, NOW + HOUR, NOW + HOUR),
        )
