"""What a buyer adds while a draft waits: courtesies leave it alone, real additions renew it."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from sandbox.telegram import User
from tests.flow.small_library import LEAD_TIME_ES, MOQ_ES, WARRANTY_ES
from tests.flow.stage import Stage, buttons, shown

MOQ = "¿Cuál es el pedido mínimo?"
LEAD_TIME = "¿Cuánto tarda la producción?"
WARRANTY = "¿Cuánto dura la garantía?"

COURTESIES: dict[str, Callable[[Stage, User], object]] = {
    "thanks": lambda stage, ana: stage.telegram.say(ana, "Gracias"),
    "a nudge": lambda stage, ana: stage.telegram.say(ana, "?"),
    "thumbs up": lambda stage, ana: stage.telegram.say(ana, "👍"),
    "a sticker": lambda stage, ana: stage.telegram.send_sticker(ana),
    "a repeat": lambda stage, ana: stage.telegram.say(ana, "¿cuál es el PEDIDO mínimo??"),
}


async def asked(stage: Stage) -> User:
    """A buyer whose question has a draft that waits."""
    ana = await stage.buyer()
    stage.telegram.say(ana, MOQ)
    await stage.card(having=MOQ_ES)
    return ana


@pytest.mark.parametrize("courtesy", COURTESIES)
async def test_a_courtesy_leaves_the_draft_alone(small_stage: Stage, courtesy: str) -> None:
    ana = await asked(small_stage)
    seen = small_stage.cards()[0]
    for later in (timedelta(seconds=1), timedelta(minutes=1)):
        small_stage.move(later)
        COURTESIES[courtesy](small_stage, ana)
        await small_stage.settled()
    small_stage.move(timedelta(seconds=3))
    await small_stage.settled()
    assert "Draft 1" in shown(small_stage.cards()[0])
    assert small_stage.replies(ana) == []
    await small_stage.slack.click_stale("ania", seen, "draft.approve")
    assert await small_stage.replied(ana) == [MOQ_ES]


async def test_a_courtesy_is_still_shown_to_the_desk(small_stage: Stage) -> None:
    ana = await asked(small_stage)
    small_stage.move(timedelta(minutes=1))
    small_stage.telegram.say(ana, "Mil gracias")
    await small_stage.card(having="Mil gracias")
    assert len(small_stage.cards()) == 1


async def test_a_follow_up_redrafts_over_everything_and_supersedes(small_stage: Stage) -> None:
    ana = await asked(small_stage)
    seen = small_stage.cards()[0]
    small_stage.move(timedelta(minutes=1))
    small_stage.telegram.say(ana, WARRANTY)
    await small_stage.card(having=f"{MOQ_ES}\n\n{WARRANTY_ES}")
    await small_stage.slack.click_stale("ania", seen, "draft.approve")
    await small_stage.whispered("ania", "has moved on since you opened it")
    assert small_stage.replies(ana) == []
    small_stage.move(timedelta(seconds=5))
    await small_stage.click("ania", "draft.approve")
    assert await small_stage.replied(ana) == [f"{MOQ_ES}\n\n{WARRANTY_ES}"]


async def test_a_burst_is_taken_together_once_the_buyer_stops(small_stage: Stage) -> None:
    ana = await asked(small_stage)
    for text in (LEAD_TIME, WARRANTY):
        small_stage.move(timedelta(seconds=2))
        small_stage.telegram.say(ana, text)
        await small_stage.card(having=text)
    card = await small_stage.card(having="The buyer is still writing")
    assert "draft.approve" not in buttons(card)
    small_stage.move(timedelta(seconds=2, milliseconds=999))
    await small_stage.settled()
    assert "The buyer is still writing" in shown(small_stage.cards()[0])
    small_stage.move(timedelta(milliseconds=1))
    card = await small_stage.card(having=f"{MOQ_ES}\n\n{LEAD_TIME_ES}\n\n{WARRANTY_ES}")
    assert "Draft 2" in shown(card), "one redraft for the whole burst"


async def test_one_question_cut_into_short_messages_is_read_as_one(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    for text in ("¿Cuál es", "el pedido", "mínimo?"):
        small_stage.telegram.say(ana, text)
        await small_stage.card(having=text)
        small_stage.move(timedelta(seconds=1))
    small_stage.move(timedelta(seconds=3))
    await small_stage.card(having=MOQ_ES)
    assert len(small_stage.cards()) == 1


async def test_thanks_within_a_burst_do_not_hold_the_draft_back(small_stage: Stage) -> None:
    ana = await asked(small_stage)
    small_stage.telegram.say(ana, LEAD_TIME)
    small_stage.telegram.say(ana, "Gracias")
    await small_stage.card(having="Gracias")
    small_stage.move(timedelta(seconds=3))
    await small_stage.card(having=f"{MOQ_ES}\n\n{LEAD_TIME_ES}")


async def test_what_was_answered_is_not_answered_again(small_stage: Stage) -> None:
    ana = await asked(small_stage)
    await small_stage.click("ania", "draft.approve")
    await small_stage.card(having="Answered")
    small_stage.move(timedelta(minutes=1))
    small_stage.telegram.say(ana, WARRANTY)
    await small_stage.card(having=WARRANTY_ES)
    small_stage.move(timedelta(seconds=5))
    await small_stage.click("ania", "draft.approve")
    assert await small_stage.replied(ana, 2) == [MOQ_ES, WARRANTY_ES]


async def test_the_same_question_after_the_answer_is_a_question(small_stage: Stage) -> None:
    ana = await asked(small_stage)
    await small_stage.click("ania", "draft.approve")
    await small_stage.card(having="Answered")
    small_stage.move(timedelta(days=1))
    small_stage.telegram.say(ana, MOQ)
    await small_stage.card(having="Draft 2")


async def test_an_edited_message_is_shown_and_drafted_anew(small_stage: Stage) -> None:
    ana = await asked(small_stage)
    small_stage.move(timedelta(minutes=1))
    small_stage.telegram.edit(ana, WARRANTY)
    card = await small_stage.card(having=WARRANTY_ES)
    assert f"{WARRANTY} (edited)" in shown(card)
    assert MOQ_ES not in shown(card)
    await small_stage.settled()
    assert len(small_stage.cards()) == 1


async def test_an_edit_after_the_answer_is_shown_and_owes_nothing(small_stage: Stage) -> None:
    ana = await asked(small_stage)
    await small_stage.click("ania", "draft.approve")
    await small_stage.card(having="Answered")
    small_stage.move(timedelta(hours=1))
    small_stage.telegram.edit(ana, "¿Cuál es el pedido mínimo, por favor?")
    await small_stage.card(having="por favor? (edited)")
    await small_stage.settled()
    assert "Answered" in shown(small_stage.cards()[0])
    assert small_stage.replies(ana) == [MOQ_ES]


async def test_an_edit_that_changes_nothing_is_nothing(small_stage: Stage) -> None:
    ana = await asked(small_stage)
    small_stage.move(timedelta(minutes=1))
    small_stage.telegram.edit(ana, MOQ)
    await small_stage.settled()
    assert "Draft 1" in shown(small_stage.cards()[0])
    assert "(edited)" not in shown(small_stage.cards()[0])
