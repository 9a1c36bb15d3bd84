"""Where a buyer is: only from what they told, and what follows from it."""

from datetime import timedelta

from sandbox.telegram import User
from tests.flow.stage import Stage, shown

MOQ = "What is your minimum order?"
DEFAULT = "Our minimum order is 500 pieces."
NIGERIA = "Our minimum order is 200 pieces."
UNKNOWN = "Do you sell live penguins?"
GREETING = (
    "Hello and welcome! Tell us what you are looking for, in the language you like best.\n\n"
    "We keep what you write here only to answer you. To see or delete it: /privacy"
)


async def started(stage: Stage, payload: str | None = None) -> User:
    """A buyer with an English client who came by a link, and was greeted."""
    kim = stage.telegram.new_user("Kim", language_code="en")
    stage.telegram.press_start(kim, payload)
    greeting, *_ = await stage.telegram.wait_received(kim)
    assert greeting.text == GREETING
    return kim


async def test_unknown_until_told(small_stage: Stage) -> None:
    kim = await started(small_stage)
    small_stage.telegram.say(kim, MOQ)
    card = await small_stage.card(having=DEFAULT)
    assert "place and local time unknown" in shown(card)


async def test_the_start_link_tells_the_country(small_stage: Stage) -> None:
    kim = await started(small_stage, "country-NG")
    small_stage.telegram.say(kim, MOQ)
    card = await small_stage.card(having=NIGERIA)
    assert "local time Mon, 10:00 (Lagos, UTC+1)" in shown(card)


async def test_the_prefix_of_the_own_contact_tells_the_country(small_stage: Stage) -> None:
    kim = await started(small_stage)
    small_stage.telegram.send_contact(kim, "+2348031234567")
    await small_stage.card(having="A contact")
    small_stage.telegram.say(kim, MOQ)
    small_stage.move(timedelta(seconds=3))
    card = await small_stage.card(having=NIGERIA)
    assert "(Lagos, UTC+1)" in shown(card)


async def test_somebody_elses_contact_tells_nothing(small_stage: Stage) -> None:
    kim = await started(small_stage)
    small_stage.telegram.send_contact(kim, "+2348031234567", "Chidi")
    await small_stage.card(having="A contact")
    small_stage.move(timedelta(minutes=1))
    small_stage.telegram.say(kim, MOQ)
    card = await small_stage.card(having=DEFAULT)
    assert "place and local time unknown" in shown(card)


async def test_a_location_tells_country_and_zone(small_stage: Stage) -> None:
    kim = await started(small_stage)
    small_stage.telegram.send_location(kim, 6.5244, 3.3792)
    await small_stage.card(having="A location")
    small_stage.move(timedelta(minutes=1))
    small_stage.telegram.say(kim, MOQ)
    await small_stage.card(having=NIGERIA)


async def test_a_known_zone_writes_times_there(small_stage: Stage) -> None:
    kim = await started(small_stage, "country-PL")
    small_stage.telegram.say(kim, UNKNOWN)
    (told,) = await small_stage.replied(kim)
    assert told.endswith("will answer by 10:15 (Warsaw, UTC+1).")


async def test_a_country_of_many_zones_leaves_the_time_explicit(small_stage: Stage) -> None:
    kim = await started(small_stage, "country-US")
    small_stage.telegram.say(kim, UNKNOWN)
    (told,) = await small_stage.replied(kim)
    assert told.endswith("(UTC+0).")
    assert "United States, local time unknown" in shown(await small_stage.card(having=UNKNOWN))


async def test_a_bad_payload_is_greeted_like_any_other(small_stage: Stage) -> None:
    bad = ["country-XX", "country-pl", "country-", "ref_8", "%7Bmoq%7D", "A" * 64]
    for number, payload in enumerate(bad, start=1):
        kim = await started(small_stage, payload)
        small_stage.telegram.say(kim, MOQ)
        card = await small_stage.card(number, having=DEFAULT)
        assert "place and local time unknown" in shown(card), payload


async def test_never_from_the_language(small_stage: Stage) -> None:
    for number, client in enumerate(["pl-PL", "en-NG"], start=1):
        buyer = await small_stage.buyer("Kim", client)
        small_stage.telegram.say(buyer, MOQ)
        card = await small_stage.card(number, having=DEFAULT)
        assert "place and local time unknown" in shown(card)
    assert small_stage.rows("SELECT country, zone FROM buyers") == [(None, None)] * 2


async def test_the_newest_word_on_the_place_counts(small_stage: Stage) -> None:
    kim = await started(small_stage, "country-PL")
    small_stage.telegram.press_start(kim, "country-NG")
    await small_stage.replied(kim)
    small_stage.telegram.say(kim, MOQ)
    await small_stage.card(having=NIGERIA)


async def test_a_draft_that_waits_follows_the_place(small_stage: Stage) -> None:
    kim = await started(small_stage)
    small_stage.telegram.say(kim, MOQ)
    await small_stage.card(having=DEFAULT)
    small_stage.move(timedelta(minutes=1))
    small_stage.telegram.send_contact(kim, "+2348031234567")
    card = await small_stage.card(having=NIGERIA)
    assert DEFAULT not in shown(card)
    await small_stage.click("ania", "draft.approve")
    await small_stage.until(lambda: NIGERIA in small_stage.replies(kim))
