"""The switch of automatic replies, and what goes out by itself while it is on."""

from datetime import timedelta
from typing import Any

import pytest

from sandbox.faults import Rule, ServerError
from tests.flow.small_library import MOQ_ES
from tests.flow.stage import Stage, buttons, shown

MOQ = "¿Cuál es el pedido mínimo?"
BURST = timedelta(seconds=3)


async def turn(stage: Stage, who: str, state: str) -> None:
    """Press the switch on the app's home, and wait until the home shows the new state."""
    await stage.home(who)
    await stage.slack.click_home(who, "replies.pause")
    await stage.home(who, state)


@pytest.fixture
async def eager(small_stage: Stage) -> Stage:
    """A desk that lets automatic replies go."""
    await turn(small_stage, "ania", "*Automatic replies are on.*")
    return small_stage


def switch(stage: Stage, who: str) -> dict[str, Any]:
    """The switch on a person's home."""
    view = stage.slack.home(who)
    assert view is not None
    return next(
        element
        for block in view.blocks
        if block["type"] == "actions"
        for element in block["elements"]
        if element["action_id"] == "replies.pause"
    )


async def test_a_new_desk_suggests_only(small_stage: Stage) -> None:
    home = await small_stage.home("ania")
    assert "*Automatic replies are stopped.* Every answer waits for the desk." in home
    assert switch(small_stage, "ania")["text"]["text"] == "Start automatic replies"
    ana = await small_stage.asked(MOQ)
    small_stage.move(BURST)
    await small_stage.settled()
    assert small_stage.replies(ana) == []
    assert "A draft waits for approval" in shown(await small_stage.card())


async def test_the_home_counts_who_waits_and_the_switch_goes_both_ways(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    assert "1 buyer waits on us." in await small_stage.home("ania")
    await turn(small_stage, "ania", "*Automatic replies are on.*")
    assert await small_stage.whispered("ania", "") == "Automatic replies are on."
    assert "*Automatic replies are on.*" in await small_stage.home("marek")
    assert switch(small_stage, "marek")["text"]["text"] == "Stop automatic replies"
    await turn(small_stage, "marek", "*Automatic replies are stopped.*")
    told = await small_stage.whispered("marek", "")
    assert told == "Automatic replies are stopped. Every answer waits for the desk."


async def test_a_sure_match_goes_out_by_itself_after_the_burst(eager: Stage) -> None:
    ana = await eager.asked(MOQ)
    eager.move(BURST - timedelta(milliseconds=1))
    await eager.settled()
    assert eager.replies(ana) == []
    eager.move(timedelta(milliseconds=1))
    assert await eager.replied(ana) == [MOQ_ES]
    card = await eager.card(having="Answered")
    assert "*Parley* sent the answer automatically" in shown(card)
    assert "replies.pause" in buttons(card)


async def test_the_card_of_a_reply_about_to_go_offers_to_stop(eager: Stage) -> None:
    ana = await eager.asked(MOQ)
    await eager.card(having="[replies.pause]")
    await eager.click("marek", "replies.pause")
    told = await eager.whispered("marek", "")
    assert told == "Automatic replies are stopped. Every answer waits for the desk."
    eager.move(BURST)
    await eager.settled()
    assert eager.replies(ana) == []
    assert "A draft waits for approval" in shown(await eager.card())


@pytest.mark.usefixtures("impatient")
async def test_a_queued_automatic_reply_does_not_leave_once_it_is_stopped(eager: Stage) -> None:
    down = Rule(ServerError(502), platform="telegram", method="sendMessage", times=None)
    ana = await eager.asked(MOQ)
    rule = eager.sandbox.faults.add(down)
    eager.move(BURST)
    await eager.card(having="*Parley* sent the answer automatically")
    await eager.sandbox.faults.wait_fired()
    await turn(eager, "ania", "*Automatic replies are stopped.*")
    card = await eager.card(having="*Draft 2 · Spanish*")
    eager.sandbox.faults.remove(rule)
    assert "A draft waits for approval" in shown(card)
    await eager.settled()
    assert eager.replies(ana) == []
    await eager.click("marek", "draft.approve")
    assert await eager.replied(ana) == [MOQ_ES]


async def test_turning_it_on_sends_nothing_that_already_waits(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    small_stage.move(BURST)
    await small_stage.settled()
    await turn(small_stage, "ania", "*Automatic replies are on.*")
    small_stage.move(BURST)
    await small_stage.settled()
    assert small_stage.replies(ana) == []


async def test_nothing_goes_out_by_itself_that_a_person_should_see(eager: Stage) -> None:
    asked = {
        "the entry says draft": "¿Cuánto tarda la producción?",
        "a complaint": "La mercancía llegó dañada",
        "a complaint with a question": "La mercancía llegó dañada. ¿Cuál es el pedido mínimo?",
        "a severity signal": "¿Cuál es el pedido mínimo? Mi abogado los va a demandar.",
        "a part without an answer": "¿Cuál es el pedido mínimo? ¿Aceptan criptomonedas?",
        "a part whose entry says draft": "¿Cuál es el pedido mínimo? ¿Cuánto tarda la producción?",
        "no answer at all": "¿Aceptan criptomonedas?",
    }
    for number, (reason, text) in enumerate(asked.items(), start=1):
        eager.telegram.say(await eager.buyer(reason), text)
        await eager.card(number, having=text)
    eager.move(BURST)
    await eager.settled()
    gone = [shown(card) for card in eager.cards() if "automatically" in shown(card)]
    assert gone == []
    texts = "".join(text for user in eager.telegram.users for text in eager.replies(user))
    assert "500 piezas" not in texts
    assert "15 a 20 días" not in texts
    assert "Envíenos fotos" not in texts


async def test_what_a_person_has_taken_does_not_go_out_by_itself(eager: Stage) -> None:
    ana = await eager.asked(MOQ)
    await eager.click("ania", "inquiry.claim")
    await eager.card(having="held by *ania*")
    eager.move(BURST)
    await eager.settled()
    assert eager.replies(ana) == []


async def test_a_chosen_answer_waits_for_the_person_who_chose_it(eager: Stage) -> None:
    ana = await eager.asked("¿Cuánto tarda la producción?")
    await eager.click("ania", "draft.choose", value="1:1:order.moq")
    await eager.card(having="*Draft 2 · Spanish*")
    eager.move(BURST)
    await eager.settled()
    assert eager.replies(ana) == []


async def test_what_follows_within_the_burst_is_answered_with_it_or_not_at_all(
    eager: Stage,
) -> None:
    ana = await eager.asked(MOQ)
    eager.move(timedelta(seconds=2))
    eager.telegram.say(ana, "¿Aceptan criptomonedas?")
    await eager.card(having="The buyer is still writing")
    eager.move(BURST)
    await eager.card(having="A draft waits for approval")
    eager.move(BURST)
    await eager.settled()
    assert MOQ_ES not in eager.replies(ana)


async def test_approving_before_the_burst_ends_sends_once(eager: Stage) -> None:
    ana = await eager.asked(MOQ)
    await eager.click("ania", "draft.approve")
    await eager.card(having="Answered")
    eager.move(BURST)
    await eager.settled()
    assert eager.replies(ana) == [MOQ_ES]


async def test_an_edit_that_comes_after_the_automatic_reply_is_given_back(eager: Stage) -> None:
    ana = await eager.asked(MOQ)
    await eager.click("ania", "draft.edit")
    await eager.slack.wait_view("ania")
    eager.move(BURST)
    await eager.card(having="Answered")
    await eager.fill("ania", "Desde 300 piezas.")
    told = await eager.whispered("ania", "*Parley* was first, at")
    assert told.endswith(">Desde 300 piezas.")
    assert eager.replies(ana) == [MOQ_ES]
