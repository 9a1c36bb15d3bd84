"""What only a person can take in keeps an automatic reply back, and never goes unseen."""

from datetime import timedelta

import pytest

from sandbox.faults import RateLimited, Rule
from tests.flow.small_library import MOQ_ES
from tests.flow.stage import Stage

MOQ = "¿Cuál es el pedido mínimo?"
AN_HOUR = timedelta(hours=1)


@pytest.fixture
async def eager(small_stage: Stage) -> Stage:
    """A desk that lets automatic replies go."""
    await small_stage.home("ania")
    await small_stage.slack.click_home("ania", "replies.pause")
    await small_stage.home("ania", "*Automatic replies are on.*")
    return small_stage


async def test_a_question_alone_is_answered_by_itself(eager: Stage) -> None:
    ana = await eager.asked(MOQ)
    eager.move(AN_HOUR)
    assert await eager.replied(ana) == [MOQ_ES]


async def test_a_photo_after_the_question_leaves_the_answer_to_a_person(eager: Stage) -> None:
    ana = await eager.asked(MOQ)
    eager.telegram.send_photo(ana)
    await eager.card(having="_A photo_")
    eager.move(AN_HOUR)
    await eager.settled()
    assert MOQ_ES not in eager.replies(ana)
    await eager.click("ania", "draft.approve")
    assert MOQ_ES in await eager.replied(ana, 2)


async def test_a_question_after_a_photo_is_not_answered_by_itself(eager: Stage) -> None:
    ana = await eager.buyer()
    eager.telegram.send_photo(ana)
    await eager.card(having="_A photo_")
    eager.move(timedelta(minutes=1))
    eager.telegram.say(ana, MOQ)
    await eager.card(having=MOQ_ES)
    eager.move(AN_HOUR)
    await eager.settled()
    assert MOQ_ES not in eager.replies(ana)


async def test_a_photo_with_the_question_under_it_is_not_answered_by_itself(eager: Stage) -> None:
    ana = await eager.buyer()
    eager.telegram.send_photo(ana, MOQ)
    await eager.card(having=MOQ_ES)
    eager.move(AN_HOUR)
    await eager.settled()
    assert MOQ_ES not in eager.replies(ana)


async def test_a_photo_while_the_answer_travels_still_waits_for_a_person(
    small_stage: Stage,
) -> None:
    ana = await small_stage.asked(MOQ)
    small_stage.sandbox.faults.add(Rule(RateLimited(1), method="sendMessage"))
    await small_stage.click("ania", "draft.approve")
    await small_stage.sandbox.faults.wait_fired()
    small_stage.move(timedelta(minutes=1))
    small_stage.telegram.send_photo(ana)
    await small_stage.card(having="_A photo_")
    assert MOQ_ES in await small_stage.replied(ana, 2)
    await small_stage.card(having="Needs an answer")
