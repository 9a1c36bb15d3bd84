"""A reply answers what it was made over: what the buyer asks while it travels is answered next."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from sandbox.faults import Rule, ServerError
from tests.flow.small_library import LEAD_TIME_ES, MOQ_ES, WARRANTY_ES
from tests.flow.stage import Stage, shown

MOQ = "¿Cuál es el pedido mínimo?"
LEAD_TIME = "¿Cuánto tarda la producción?"
WARRANTY = "¿Cuánto dura la garantía?"
A_WHILE = timedelta(seconds=20)
"""Longer than a burst; a buyer waits for several of them before hearing of a colleague."""


@asynccontextmanager
async def on_its_way(stage: Stage) -> AsyncIterator[None]:
    """Ania approves, and Telegram does not answer before the block ends; then it delivers."""
    earlier = len(stage.sandbox.faults.fired)
    with stage.hanging("telegram", "sendMessage"):
        await stage.click("ania", "draft.approve")
        await stage.sandbox.faults.wait_fired(earlier + 1)
        yield


async def test_what_came_while_a_later_answer_travelled_is_not_answered_by_it(
    small_stage: Stage,
) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("ania", "draft.approve")
    await small_stage.card(having="Answered")
    small_stage.move(A_WHILE)
    small_stage.telegram.say(ana, LEAD_TIME)
    await small_stage.card(having=LEAD_TIME_ES)
    async with on_its_way(small_stage):
        small_stage.move(A_WHILE)
        small_stage.telegram.say(ana, WARRANTY)
        await small_stage.card(having=WARRANTY_ES)
    assert await small_stage.replied(ana, 2) == [MOQ_ES, LEAD_TIME_ES]
    small_stage.move(A_WHILE)
    small_stage.telegram.say(ana, "cantidad mínima por favor")
    card = await small_stage.card(having=f"{WARRANTY_ES}\n\n{MOQ_ES}")
    assert LEAD_TIME_ES not in shown(card)
    await small_stage.click("ania", "draft.approve")
    assert (await small_stage.replied(ana, 3))[2] == f"{WARRANTY_ES}\n\n{MOQ_ES}"


async def test_two_questions_asked_while_the_first_answer_travelled_are_both_answered(
    small_stage: Stage,
) -> None:
    ana = await small_stage.asked(MOQ)
    async with on_its_way(small_stage):
        small_stage.move(A_WHILE)
        small_stage.telegram.say(ana, LEAD_TIME)
        await small_stage.card(having=LEAD_TIME_ES)
        small_stage.move(timedelta(seconds=1))
        small_stage.telegram.say(ana, WARRANTY)
        await small_stage.card(having="The buyer is still writing")
    assert await small_stage.replied(ana) == [MOQ_ES]
    await small_stage.settled()
    small_stage.move(timedelta(seconds=3))
    await small_stage.card(having=f"{LEAD_TIME_ES}\n\n{WARRANTY_ES}")
    await small_stage.click("ania", "draft.approve")
    assert (await small_stage.replied(ana, 2))[1] == f"{LEAD_TIME_ES}\n\n{WARRANTY_ES}"


async def test_a_question_after_the_delivery_joins_those_that_came_before_it(
    small_stage: Stage,
) -> None:
    ana = await small_stage.asked(MOQ)
    async with on_its_way(small_stage):
        for text, answer in ((LEAD_TIME, LEAD_TIME_ES), (WARRANTY, WARRANTY_ES)):
            small_stage.move(A_WHILE)
            small_stage.telegram.say(ana, text)
            await small_stage.card(having=answer)
    await small_stage.replied(ana)
    await small_stage.settled()
    small_stage.move(A_WHILE)
    small_stage.telegram.say(ana, "cantidad mínima por favor")
    await small_stage.card(having=f"{LEAD_TIME_ES}\n\n{WARRANTY_ES}\n\n{MOQ_ES}")


async def test_the_same_question_while_its_answer_travels_is_a_repeat(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    async with on_its_way(small_stage):
        small_stage.move(A_WHILE)
        small_stage.telegram.say(ana, "¿cuál es el pedido mínimo")
        await small_stage.card(having="¿cuál es el pedido mínimo")
    assert await small_stage.replied(ana) == [MOQ_ES]
    card = await small_stage.card(having="Answered")
    assert "Draft 2" not in shown(card)
    small_stage.move(A_WHILE)
    await small_stage.settled()
    assert small_stage.replies(ana) == [MOQ_ES]


@pytest.mark.usefixtures("impatient")
async def test_a_withdrawn_automatic_reply_is_drafted_anew_with_what_followed(
    small_stage: Stage,
) -> None:
    stage = small_stage
    await stage.home("ania")
    await stage.slack.click_home("ania", "replies.pause")
    await stage.home("ania", "*Automatic replies are on.*")
    ana = await stage.asked(MOQ)
    down = Rule(ServerError(502), platform="telegram", method="sendMessage", times=None)
    rule = stage.sandbox.faults.add(down)
    stage.move(timedelta(seconds=3))
    await stage.card(having="*Parley* sent the answer automatically")
    stage.move(A_WHILE)
    stage.telegram.say(ana, LEAD_TIME)
    await stage.card(having=LEAD_TIME_ES)
    await stage.slack.click_home("ania", "replies.pause")
    await stage.card(having=f"{MOQ_ES}\n\n{LEAD_TIME_ES}")
    stage.sandbox.faults.remove(rule)
    await stage.settled()
    await stage.click("marek", "draft.approve")
    assert await stage.replied(ana) == [f"{MOQ_ES}\n\n{LEAD_TIME_ES}"]
