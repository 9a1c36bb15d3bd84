"""What is known of the desk's people: as last seen, and what they chose."""

from datetime import timedelta

from bot.domain.ids import PersonId
from bot.store.desk import Person
from bot.store.store import Store
from tests.store.world import NOW

WEI = PersonId("U0WEI00001")
SEEN = Person(WEI, "wei", None, NOW, "zh-CN")


async def known(store: Store, seen: Person | None = None) -> Person | None:
    """What the store says of Wei, after it was told what we `seen`."""
    async with store.transaction() as tx:
        if seen is not None:
            await store.desk.saw(tx, seen)
        return await store.desk.person(tx, WEI)


async def test_a_person_is_known_as_last_seen(store: Store) -> None:
    assert await known(store) is None
    assert await known(store, SEEN) == SEEN
    later = Person(WEI, "wei.zhang", "guest", NOW + timedelta(hours=1), "en-US")
    assert await known(store, later) == later


async def test_a_platform_that_names_no_locale_is_no_trouble(store: Store) -> None:
    nowhere = Person(WEI, "wei", None, NOW)
    assert await known(store, nowhere) == nowhere


async def test_a_locale_longer_than_any_is_cut_to_what_the_column_holds(store: Store) -> None:
    told = await known(store, Person(WEI, "wei", None, NOW, "x" * 500))
    assert told is not None
    assert told.locale == "x" * 35


async def test_what_a_person_chose_outlives_the_next_look(store: Store) -> None:
    await known(store, SEEN)
    async with store.transaction() as tx:
        await store.desk.choose_language(tx, WEI, "en")
    told = await known(store, SEEN)
    assert told is not None
    assert (told.locale, told.chosen_language) == ("zh-CN", "en")
