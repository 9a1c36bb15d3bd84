"""An approval that could not be acted on for too long is asked for again."""

from datetime import timedelta

import pytest

from sandbox.faults import Rule, ServerError
from sandbox.telegram import User
from tests.flow.small_library import MOQ_ES
from tests.flow.stage import Stage, buttons, shown

pytestmark = pytest.mark.usefixtures("impatient")

MOQ = "¿Cuál es el pedido mínimo?"


def telegram_is_down(stage: Stage) -> int:
    """Every sendMessage ends in a 502 until the rule is taken out; nothing is stored."""
    rule = Rule(ServerError(502), platform="telegram", method="sendMessage", times=None)
    return stage.sandbox.faults.add(rule)


async def approved_while_down(stage: Stage, waits: timedelta) -> tuple[User, int]:
    """Ania approves, and Telegram is down for so long; also the rule that keeps it down."""
    ana = await stage.asked(MOQ)
    down = telegram_is_down(stage)
    await stage.click("ania", "draft.approve")
    await stage.sandbox.faults.wait_fired()
    await stage.card(having="The reply is on its way")
    stage.move(waits)
    return ana, down


async def test_a_reply_held_up_for_less_than_four_hours_goes_out(small_stage: Stage) -> None:
    ana, down = await approved_while_down(small_stage, timedelta(hours=4))
    small_stage.sandbox.faults.remove(down)
    assert await small_stage.replied(ana) == [MOQ_ES]
    assert "held the reply back" not in shown(await small_stage.card(having="Answered"))


async def test_a_reply_held_up_for_longer_asks_for_approval_again(small_stage: Stage) -> None:
    ana, down = await approved_while_down(small_stage, timedelta(hours=4, seconds=1))
    # Only now may Telegram come back: a request under way when the clock moved would get through.
    card = await small_stage.card(having="*Draft 2 · Spanish*")
    small_stage.sandbox.faults.remove(down)
    assert "*Parley* held the reply back and asks for approval again" in shown(card)
    assert "A draft waits for approval" in shown(card)
    assert "draft.approve" in buttons(card)
    assert MOQ_ES not in small_stage.replies(ana)
    await small_stage.click("marek", "draft.approve")
    await small_stage.card(having="Answered")
    await small_stage.settled()
    assert [text for text in small_stage.replies(ana) if text == MOQ_ES] == [MOQ_ES]


async def test_an_edit_held_up_for_longer_is_offered_again_as_it_was_edited(
    small_stage: Stage,
) -> None:
    ana = await small_stage.asked(MOQ)
    down = telegram_is_down(small_stage)
    await small_stage.click("ania", "draft.edit")
    await small_stage.fill("ania", "Desde 300 piezas.")
    await small_stage.sandbox.faults.wait_fired()
    small_stage.move(timedelta(hours=5))
    card = shown(await small_stage.card(having="*Draft 2 · Spanish*"))
    small_stage.sandbox.faults.remove(down)
    assert "Desde 300 piezas." in card
    assert "Our minimum order is 500 pieces." not in card
    await small_stage.click("ania", "draft.approve")
    await small_stage.until(lambda: "Desde 300 piezas." in small_stage.replies(ana))


async def test_a_correction_held_up_for_longer_is_still_a_correction(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("ania", "draft.approve")
    await small_stage.card(having="[reply.correct]")
    down = telegram_is_down(small_stage)
    await small_stage.click("ania", "reply.correct")
    await small_stage.fill("ania", "300 piezas.")
    await small_stage.sandbox.faults.wait_fired()
    small_stage.move(timedelta(hours=5))
    await small_stage.card(having="*Draft 3 · Spanish*")
    small_stage.sandbox.faults.remove(down)
    await small_stage.click("ania", "draft.approve")
    assert (await small_stage.replied(ana, 2))[1] == (
        "Disculpe, tenemos que corregir nuestra respuesta anterior. Esta es la información"
        " correcta:\n\n300 piezas."
    )
