"""An event that cannot be handled stands still after tries of its own, not of the platform's."""

from collections.abc import Mapping
from dataclasses import replace
from types import SimpleNamespace
from typing import Any, cast

from sqlalchemy import select

from bot.domain.events import Arrival
from bot.services.intake import Attendant
from bot.store.inbox import InboundEvent
from bot.store.schema import inbox
from bot.store.store import Store
from bot.store.work import Queue
from tests.store.world import NOW, claim, claim_one, engine_time_passes


class At:
    """Business time that stands at NOW."""

    now = staticmethod(lambda: NOW)


def unreadable(_raw: Mapping[str, Any]) -> Arrival:
    raise KeyError("a field")


def attendant(store: Store) -> Attendant:
    """Only what the way to failure touches."""
    nobody = cast("Any", None)
    return Attendant(
        store=store,
        parsers={"telegram": unreadable},
        reception=nobody,
        self_service=nobody,
        review=nobody,
        commands=nobody,
        operations=nobody,
        orders=nobody,
        buyers=cast("Any", SimpleNamespace(name="telegram")),
        librarian=nobody,
        time=At(),
    )


async def attended(store: Store, earlier_holds: int) -> int:
    """One try at the event, on a job that was held so often before; how many stand still."""
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


async def test_what_the_same_buyer_wrote_after_it_waits_for_a_person(store: Store) -> None:
    await stored(store)
    for tries in range(5):
        await attended(store, tries)
    later = InboundEvent("telegram", "2", "telegram:ana", {"update_id": 2})
    async with store.transaction() as tx:
        await store.inbox.add(tx, [later], NOW)
    (look,) = [job for job in await claim(store, "w", NOW) if job.queue is Queue.INBOX]
    await attendant(store).attend(look)
    async with store.transaction() as tx:
        (held,) = await store.inbox.quarantined(tx)
        assert held.holds
        assert not await store.work.has(tx, Queue.INBOX, "telegram:ana")
        assert await store.inbox.skip(tx, held.id)
        assert not await store.inbox.skip(tx, held.id)
        head, more = await store.inbox.head(tx, "telegram:ana")
        assert head is not None
        assert head.payload == {"update_id": 2}
        assert not more
        assert await store.work.has(tx, Queue.INBOX, "telegram:ana")


async def test_its_trace_names_places_and_no_words(store: Store) -> None:
    await stored(store)
    await attended(store, 0)
    async with store.transaction() as tx:
        row = (await tx.execute(select(inbox.c.problem))).one()
    assert row.problem.startswith("KeyError < test_poison.py:")
    assert "unreadable" in row.problem
    assert "a field" not in row.problem


async def test_holds_while_a_platform_was_away_do_not_count(store: Store) -> None:
    await stored(store)
    assert await attended(store, 40) == 0
