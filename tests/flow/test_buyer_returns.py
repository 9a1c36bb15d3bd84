"""Buyers who come back: after a hello, after a block, after all was settled."""

from datetime import timedelta

from tests.flow.small_library import MOQ_ES
from tests.flow.stage import Stage, buttons, shown

MOQ = "¿Cuál es el pedido mínimo?"
UNKNOWN = "¿Venden pingüinos vivos?"
COLLEAGUE = (
    "Gracias por su mensaje. Alguien de nuestro equipo ya lo está revisando y le responderá "
    "a más tardar: 9:15 (UTC+0)."
)


async def test_after_a_hello_an_unmatched_question_is_acknowledged(small_stage: Stage) -> None:
    ana = await small_stage.asked("Hola")
    (greeting,) = await small_stage.replied(ana)
    assert greeting == small_stage.telegram.received(ana)[0].text.partition("\n\n")[0]
    small_stage.move(timedelta(minutes=1))
    small_stage.telegram.say(ana, UNKNOWN)
    assert await small_stage.replied(ana, 2) == [greeting, COLLEAGUE]
    assert "Needs an answer" in shown(await small_stage.card(having=UNKNOWN))


async def test_a_hello_and_an_unmatched_question_in_one_go_are_acknowledged(
    small_stage: Stage,
) -> None:
    ana = await small_stage.asked("Hola")
    small_stage.move(timedelta(seconds=1))
    small_stage.telegram.say(ana, UNKNOWN)
    await small_stage.card(having="The buyer is still writing")
    small_stage.move(timedelta(seconds=3))
    assert (await small_stage.replied(ana, 2))[1:] == [COLLEAGUE]


async def test_start_is_answered_after_an_unblock_that_nobody_reported(
    small_stage: Stage,
) -> None:
    ana = await small_stage.asked(MOQ)
    greeting = small_stage.telegram.received(ana)[0].text.partition("\n\n")[0]
    small_stage.telegram.block(ana)
    await small_stage.card(having="*the buyer has blocked the bot*")
    small_stage.telegram.chat(ana).blocked = False
    small_stage.telegram.press_start(ana)
    assert await small_stage.replied(ana) == [greeting]
    await small_stage.click("ania", "draft.approve")
    assert await small_stage.replied(ana, 2) == [greeting, MOQ_ES]


async def test_a_reopened_inquiry_can_be_escalated_again(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("ania", "inquiry.escalate")
    await small_stage.card(having="*ania* called the managers")
    await small_stage.click("ania", "inquiry.resolve")
    await small_stage.card(having="Resolved")
    small_stage.move(timedelta(days=1))
    small_stage.telegram.say(ana, UNKNOWN)
    card = await small_stage.card(having="Needs an answer")
    assert "inquiry.escalate" in buttons(card)
    await small_stage.click("marek", "inquiry.escalate")
    await small_stage.card(having="*marek* called the managers")
    called, *_ = small_stage.slack.messages(small_stage.slack.sla_channel)
    await small_stage.until(
        lambda: "*marek* called" in shown(small_stage.slack.message(called.channel, called.ts))
    )
    assert await small_stage.until(lambda: small_stage.slack.thread(called.channel, called.ts)), (
        "an edited card pings nobody"
    )


async def test_what_was_resolved_unanswered_is_not_answered_when_the_buyer_returns(
    small_stage: Stage,
) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("ania", "inquiry.resolve")
    await small_stage.card(having="Resolved")
    small_stage.move(timedelta(days=1))
    small_stage.telegram.say(ana, "¿Cuánto dura la garantía?")
    card = shown(await small_stage.card(having="La garantía es de 2 años."))
    assert MOQ_ES not in card
