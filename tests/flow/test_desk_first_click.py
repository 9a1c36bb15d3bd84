"""First click wins; whoever comes late is told privately, and what they wrote is given back."""

import asyncio
from datetime import timedelta

from sandbox.faults import HoldBack, Rule
from tests.flow.small_library import LEAD_TIME_ES, MOQ_ES
from tests.flow.stage import Stage, shown

MOQ = "¿Cuál es el pedido mínimo?"
LEAD_TIME = "¿Cuánto tarda la producción?"
AT_NINE = "<!date^1772442000^{time}|2026-03-02 09:00 UTC>"
HAS_MOVED_ON = (
    "Inquiry 1 has moved on since you opened it (the buyer wrote more, or a colleague changed the"
    " draft). Please look at the card again."
)


async def press_together(stage: Stage, action: str) -> tuple[str, str]:
    """Ania and Marek press at the same moment; who of them was told off, and in which words."""
    await stage.card(having=f"[{action}]")
    await asyncio.gather(stage.click("ania", action), stage.click("marek", action))
    await stage.settled()
    told = [(who, text) for who in ("ania", "marek") for text in stage.whispers(who)]
    assert len(told) == 1, told
    return told[0]


def other(who: str) -> str:
    return "marek" if who == "ania" else "ania"


async def test_two_approve_together_and_the_buyer_has_one_text(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    loser, told = await press_together(small_stage, "draft.approve")
    assert told == f"*{other(loser)}* was first, at {AT_NINE}: inquiry 1."
    assert small_stage.replies(ana) == [MOQ_ES]
    card = shown(await small_stage.card())
    assert f"*{other(loser)}* approved the draft" in card
    assert f"*{loser}*" not in card


async def test_approve_and_dismiss_together_do_one_of_the_two(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    await asyncio.gather(
        small_stage.click("ania", "draft.approve"), small_stage.click("marek", "draft.dismiss")
    )
    await small_stage.settled()
    card = shown(await small_stage.card())
    approved = "*ania* approved the draft" in card
    assert approved != ("*marek* dismissed the draft" in card)
    assert small_stage.replies(ana) == ([MOQ_ES] if approved else [])
    assert len(small_stage.whispers("marek" if approved else "ania")) == 1


async def test_one_person_who_presses_twice_sends_once_and_is_not_scolded(
    small_stage: Stage,
) -> None:
    ana = await small_stage.asked(MOQ)
    await asyncio.gather(*(small_stage.click("ania", "draft.approve") for _ in range(3)))
    await small_stage.settled()
    assert small_stage.replies(ana) == [MOQ_ES]
    assert small_stage.whispers("ania") == []


async def test_two_edit_together_and_the_second_gets_their_text_back(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("ania", "draft.edit")
    await small_stage.click("marek", "draft.edit")
    await small_stage.fill("ania", "Desde 300 piezas.")
    await small_stage.fill("marek", "Desde <200> piezas.\nSaludos & gracias")
    await small_stage.settled()
    assert small_stage.replies(ana) == ["Desde 300 piezas."]
    assert small_stage.whispers("marek") == [
        f"*ania* was first, at {AT_NINE}: inquiry 1.\nYour text, so that it is not lost:\n"
        ">Desde &lt;200&gt; piezas.\n>Saludos &amp; gracias"
    ]


async def test_two_answer_together_and_the_second_gets_their_text_back(small_stage: Stage) -> None:
    ana = await small_stage.asked("¿Aceptan criptomonedas?")
    await small_stage.card(having="[inquiry.answer]")
    await small_stage.click("ania", "inquiry.answer")
    await small_stage.click("marek", "inquiry.answer")
    await small_stage.fill("marek", "No, lo siento.")
    await small_stage.fill("ania", "Todavía no.")
    told = await small_stage.whispered("ania", "*marek* was first, at")
    assert told.endswith(">Todavía no.")
    await small_stage.settled()
    assert small_stage.replies(ana)[1:] == ["No, lo siento."]


async def test_two_correct_together_and_the_second_is_told_who_corrected(
    small_stage: Stage,
) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("viktor", "draft.approve")
    await small_stage.card(having="[reply.correct]")
    await small_stage.click("ania", "reply.correct")
    await small_stage.click("marek", "reply.correct")
    await small_stage.fill("ania", "300 piezas.")
    await small_stage.fill("marek", "200 piezas.")
    told = await small_stage.whispered("marek", "*ania* was first, at")
    assert told.endswith(">200 piezas.")
    await small_stage.settled()
    assert len(small_stage.replies(ana)) == 2


async def test_the_approver_who_corrects_too_late_is_told_of_the_corrector(
    small_stage: Stage,
) -> None:
    await small_stage.asked(MOQ)
    await small_stage.click("ania", "draft.approve")
    await small_stage.card(having="[reply.correct]")
    await small_stage.click("ania", "reply.correct")
    await small_stage.click("marek", "reply.correct")
    await small_stage.fill("marek", "300 piezas.")
    await small_stage.fill("ania", "200 piezas.")
    await small_stage.settled()
    assert small_stage.whispers("ania") == [
        f"*marek* was first, at {AT_NINE}: inquiry 1.\nYour text, so that it is not lost:\n"
        ">200 piezas."
    ]


async def test_two_resolve_together_and_nobody_is_told_a_wrong_name(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    await small_stage.click("viktor", "draft.approve")
    await small_stage.card(having="Answered")
    loser, told = await press_together(small_stage, "inquiry.resolve")
    assert told == f"*{other(loser)}* was first, at {AT_NINE}: inquiry 1."


async def test_one_person_who_resolves_twice_is_not_scolded(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    await small_stage.click("viktor", "draft.approve")
    await small_stage.card(having="Answered")
    await asyncio.gather(*(small_stage.click("ania", "inquiry.resolve") for _ in range(2)))
    await small_stage.settled()
    assert small_stage.whispers("ania") == []


async def test_a_click_on_a_draft_the_buyer_has_overtaken_sends_nothing(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    overtaken = await small_stage.card()
    small_stage.move(timedelta(seconds=10))
    small_stage.telegram.say(ana, LEAD_TIME)
    await small_stage.card(having="*Draft 2 · Spanish*")
    await small_stage.slack.click_stale("ania", overtaken, "draft.approve")
    assert await small_stage.whispered("ania", "") == HAS_MOVED_ON
    await small_stage.settled()
    assert small_stage.replies(ana) == []
    assert "A draft waits for approval" in shown(await small_stage.card())


async def test_a_click_while_the_buyer_still_writes_sends_nothing(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    overtaken = await small_stage.card()
    small_stage.telegram.say(ana, LEAD_TIME)
    await small_stage.card(having="The buyer is still writing")
    await small_stage.slack.click_stale("ania", overtaken, "draft.approve")
    assert await small_stage.whispered("ania", "") == HAS_MOVED_ON
    small_stage.move(timedelta(seconds=3))
    await small_stage.card(having="*Draft 2 · Spanish*")
    await small_stage.click("ania", "draft.approve")
    assert await small_stage.replied(ana) == [f"{MOQ_ES}\n\n{LEAD_TIME_ES}"]


async def test_what_was_typed_over_an_overtaken_draft_is_given_back(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("ania", "draft.edit")
    await small_stage.slack.wait_view("ania")
    small_stage.move(timedelta(seconds=10))
    small_stage.telegram.say(ana, LEAD_TIME)
    await small_stage.card(having="*Draft 2 · Spanish*")
    await small_stage.fill("ania", "Desde 300 piezas.")
    told = await small_stage.whispered("ania", "")
    assert told == f"{HAS_MOVED_ON}\nYour text, so that it is not lost:\n>Desde 300 piezas."
    await small_stage.settled()
    assert small_stage.replies(ana) == []


async def test_an_edit_of_an_overtaken_draft_opens_no_form(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    overtaken = await small_stage.card()
    await small_stage.click("marek", "draft.choose", value="1:1:shipping.lead_time")
    await small_stage.card(having="*Draft 2 · Spanish*")
    await small_stage.slack.click_stale("ania", overtaken, "draft.edit")
    await small_stage.whispered("ania", "*marek* was first, at")
    assert small_stage.slack.open_view("ania") is None


async def test_a_form_of_another_revision_is_refused_after_a_choice(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("ania", "draft.edit")
    await small_stage.slack.wait_view("ania")
    await small_stage.click("marek", "draft.choose", value="1:1:shipping.lead_time")
    await small_stage.card(having="*Draft 2 · Spanish*")
    await small_stage.fill("ania", "Desde 300 piezas.")
    told = await small_stage.whispered("ania", "*marek* was first, at")
    assert told.endswith(">Desde 300 piezas.")
    await small_stage.click("marek", "draft.approve")
    assert await small_stage.replied(ana) == [LEAD_TIME_ES]


async def test_a_trigger_that_ran_out_asks_for_another_click(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    late = HoldBack(timedelta(seconds=4))
    small_stage.sandbox.faults.add(Rule(late, platform="slack", method="socket"))
    pressing = asyncio.create_task(small_stage.click("ania", "draft.edit"))
    await small_stage.sandbox.faults.wait_fired()
    small_stage.move(timedelta(seconds=4))
    await pressing
    told = await small_stage.whispered("ania", "")
    assert told == "Slack was too slow to open the window. Please click again."
    await small_stage.click("ania", "draft.edit")
    assert (await small_stage.slack.wait_view("ania")).title == "Edit the reply"
    assert small_stage.whispers("marek") == []
