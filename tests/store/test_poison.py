"""An event that cannot be handled is set aside after tries of its own, not of the platform's."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from bot.domain.events import Arrival
from bot.services.intake import Attendant
from bot.store.inbox import InboundEvent
from bot.store.store import Store
from tests.store.world import NOW, claim_one, engine_time_passes


class At:
    """Business time that stands at NOW."""

    now = staticmethod(lambda: NOW)


def unreadable(_raw: Mapping[str, Any]) -> Arrival:
    raise KeyError("a field")


def attendant(store: Store) -> Attendant:
    """Only what the way to failure touches."""
    nobody = cast("Any", None)
    parsers, time = {"telegram": unreadable}, At()
    return Attendant(store, parsers, nobody, nobody, nobody, nobody, nobody, nobody, nobody, time)


async def attended(store: Store, earlier_holds: int) -> int:
    """One try at the event, on a job that was held so often before; how many are set aside."""
    await engine_time_passes(store, 3600)
    job = await claim_one(store)
    await attendant(store).attend(replace(job, attempts=earlier_holds))
    async with store.transaction() as tx:
        return len(await store.inbox.quarantined(tx))


async def stored(store: Store) -> None:
    event = InboundEvent("telegram", "1", "telegram:ana", {"update_id": 1})
    async with store.transaction() as tx:
        await store.inbox.add(tx, [event], NOW)


async def test_five_failures_of_its_own(store: Store) -> None:
    await stored(store)
    assert [await attended(store, tries) for tries in range(4)] == [0, 0, 0, 0]
    assert await attended(store, 4) == 1


async def test_holds_while_a_platform_was_away_do_not_count(store: Store) -> None:
    await stored(store)
    assert await attended(store, 40) == 0
