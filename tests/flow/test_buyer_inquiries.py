"""What a buyer writes belongs to one inquiry, until it is another matter or too long ago."""

from datetime import timedelta

from sandbox.telegram import User
from tests.flow.small_library import LEAD_TIME_ES, MOQ_ES
from tests.flow.stage import Stage, buttons, shown

MOQ = "¿Cuál es el pedido mínimo?"
LEAD_TIME = "¿Cuánto tarda la producción?"
DAMAGED = "La mercancía llegó dañada"
ERASE = "Borren todos mis datos personales"


async def answered(stage: Stage) -> User:
    """A buyer whose question was answered."""
    ana = await stage.buyer()
    stage.telegram.say(ana, MOQ)
    await stage.click("ania", "draft.approve")
    await stage.replied(ana)
    await stage.card(having="Answered")
    return ana


async def test_a_second_question_joins_the_open_inquiry(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    small_stage.telegram.say(ana, MOQ)
    await small_stage.card(having=MOQ_ES)
    small_stage.move(timedelta(hours=1))
    small_stage.telegram.say(ana, LEAD_TIME)
    card = await small_stage.card(having=LEAD_TIME_ES)
    assert MOQ in shown(card)
    assert LEAD_TIME in shown(card)
    assert len(small_stage.cards()) == 1


async def test_a_question_after_the_answer_joins_it_too(small_stage: Stage) -> None:
    ana = await answered(small_stage)
    small_stage.move(timedelta(hours=1))
    small_stage.telegram.say(ana, LEAD_TIME)
    card = await small_stage.card(having="*Draft 2 · Spanish*")
    assert LEAD_TIME_ES in shown(card)
    assert MOQ_ES not in shown(card)
    assert len(small_stage.cards()) == 1


async def test_a_complaint_opens_its_own_inquiry(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    small_stage.telegram.say(ana, MOQ)
    await small_stage.card(having=MOQ_ES)
    small_stage.telegram.say(ana, DAMAGED)
    complaint = await small_stage.card(2, having="Complaint from Ana")
    assert DAMAGED in shown(complaint)
    assert MOQ not in shown(complaint)
    assert "draft.approve" in buttons(small_stage.cards()[0])
    assert DAMAGED not in shown(small_stage.cards()[0])


async def test_a_privacy_request_opens_its_own_inquiry(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    small_stage.telegram.say(ana, MOQ)
    await small_stage.card(having=MOQ_ES)
    small_stage.telegram.say(ana, ERASE)
    request = await small_stage.card(2, having="Privacy request from Ana")
    assert ERASE in shown(request)
    assert "draft.approve" in buttons(small_stage.cards()[0])


async def test_a_complaint_joins_the_open_complaint(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    small_stage.telegram.say(ana, DAMAGED)
    await small_stage.card(having="Complaint from Ana")
    small_stage.move(timedelta(minutes=1))
    small_stage.telegram.say(ana, "Todo llegó roto")
    await small_stage.card(having="Todo llegó roto")
    await small_stage.settled()
    assert len(small_stage.cards()) == 1


async def test_left_alone_for_three_days_an_answered_inquiry_is_resolved(
    small_stage: Stage,
) -> None:
    await answered(small_stage)
    small_stage.move(timedelta(days=3) - timedelta(seconds=1))
    await small_stage.settled()
    assert "Answered" in shown(small_stage.cards()[0])
    small_stage.move(timedelta(seconds=1))
    await small_stage.card(having="*Parley* resolved the inquiry")


async def test_a_resolved_inquiry_reopens_within_seven_days(small_stage: Stage) -> None:
    ana = await answered(small_stage)
    small_stage.move(timedelta(days=3))
    await small_stage.card(having="resolved the inquiry")
    small_stage.move(timedelta(days=7))
    small_stage.telegram.say(ana, LEAD_TIME)
    card = await small_stage.card(having=LEAD_TIME_ES)
    assert "The buyer wrote again: reopened" in shown(card)
    assert len(small_stage.cards()) == 1


async def test_after_seven_days_it_does_not_reopen(small_stage: Stage) -> None:
    ana = await answered(small_stage)
    small_stage.move(timedelta(days=3))
    await small_stage.card(having="resolved the inquiry")
    small_stage.move(timedelta(days=7, seconds=1))
    small_stage.telegram.say(ana, LEAD_TIME)
    await small_stage.card(2, having=LEAD_TIME_ES)
    assert "reopened" not in shown(small_stage.cards()[0])


async def test_thanks_do_not_reopen_a_resolved_inquiry(small_stage: Stage) -> None:
    ana = await answered(small_stage)
    small_stage.move(timedelta(days=3))
    await small_stage.card(having="resolved the inquiry")
    small_stage.telegram.say(ana, "Muchas gracias")
    await small_stage.card(having="Muchas gracias")
    await small_stage.settled()
    assert "Resolved" in shown(small_stage.cards()[0])
    assert len(small_stage.replies(ana)) == 1


async def test_buyers_never_share_an_inquiry(small_stage: Stage) -> None:
    ana, luis = await small_stage.buyer("Ana"), await small_stage.buyer("Luis")
    small_stage.telegram.say(ana, MOQ)
    await small_stage.card(1, having="Question from Ana")
    small_stage.telegram.say(luis, LEAD_TIME)
    await small_stage.card(2, having="Question from Luis")
    await small_stage.click("ania", "draft.approve", 2)
    assert await small_stage.replied(luis) == [LEAD_TIME_ES]
    assert small_stage.replies(ana) == []
