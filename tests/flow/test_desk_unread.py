"""Nobody answers or resolves what they have not read: a stale card, a buyer still writing."""

from datetime import timedelta

import pytest

from sandbox.slack.messages import Message as Posted
from sandbox.telegram import User
from tests.flow.small_library import MOQ_ES, WARRANTY_ES
from tests.flow.stage import Stage, buttons, shown

MOQ = "¿Cuál es el pedido mínimo?"
WARRANTY = "¿Cuánto dura la garantía?"
UNKNOWN = "¿Aceptan criptomonedas?"
WRITING = "The buyer is still writing"
MOVED_ON = (
    "Inquiry 1 has moved on since you opened it (the buyer wrote more, or a colleague changed the"
    " draft). Please look at the card again."
)
ANSWERS = {
    *("draft.approve", "draft.edit", "draft.choose", "draft.dismiss"),
    *("inquiry.answer", "inquiry.resolve", "reply.correct"),
}
A_SECOND = timedelta(seconds=1)
A_MINUTE = timedelta(minutes=1)


async def still_writing(stage: Stage, first: str) -> tuple[User, Posted]:
    """A buyer in the middle of a burst, and the card as it was before they went on."""
    ana = await stage.asked(first)
    seen = await stage.card(having="[inquiry.resolve]")
    stage.move(A_SECOND)
    stage.telegram.say(ana, WARRANTY)
    await stage.card(having=WRITING)
    return ana, seen


async def test_a_resolve_older_than_the_buyers_question_changes_nothing(
    small_stage: Stage,
) -> None:
    ana = await small_stage.asked(MOQ)
    seen = await small_stage.card(having=MOQ_ES)
    small_stage.move(A_MINUTE)
    small_stage.telegram.say(ana, WARRANTY)
    await small_stage.card(having=WARRANTY_ES)
    await small_stage.slack.click_stale("ania", seen, "inquiry.resolve")
    assert await small_stage.whispered("ania", "") == MOVED_ON
    card = await small_stage.card(having="A draft waits for approval")
    assert "resolved" not in shown(card)
    await small_stage.click("ania", "draft.approve")
    assert await small_stage.replied(ana) == [f"{MOQ_ES}\n\n{WARRANTY_ES}"]


async def test_a_resolve_of_the_answered_card_leaves_the_next_question_open(
    small_stage: Stage,
) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("ania", "draft.approve")
    seen = await small_stage.card(having="Answered")
    small_stage.move(A_MINUTE)
    small_stage.telegram.say(ana, UNKNOWN)
    await small_stage.card(having="Needs an answer")
    await small_stage.slack.click_stale("ania", seen, "inquiry.resolve")
    assert await small_stage.whispered("ania", "") == MOVED_ON
    assert "Needs an answer" in shown(await small_stage.card())


async def test_while_the_buyer_writes_the_card_offers_no_answer_and_no_end(
    small_stage: Stage,
) -> None:
    await still_writing(small_stage, UNKNOWN)
    card = await small_stage.card(having=WRITING)
    assert not ANSWERS & set(buttons(card))
    of_the_inquiry = ["inquiry.claim", "inquiry.escalate", "inquiry.severity", "clock.explain"]
    assert buttons(card) == of_the_inquiry
    small_stage.move(timedelta(seconds=3))
    await small_stage.card(having="[inquiry.resolve]")


async def test_a_click_on_an_old_copy_while_the_buyer_writes_is_refused(
    small_stage: Stage,
) -> None:
    ana, seen = await still_writing(small_stage, MOQ)
    clicks = {
        "ania": ("draft.approve", None),
        "marek": ("draft.dismiss", None),
        "viktor": ("draft.choose", "1:1:shipping.lead_time"),
        "helena": ("inquiry.resolve", None),
    }
    for who, (action, value) in clicks.items():
        await small_stage.slack.click_stale(who, seen, action, value)
        assert await small_stage.whispered(who, "") == MOVED_ON, action
    await small_stage.settled()
    assert WRITING in shown(await small_stage.card())
    assert small_stage.replies(ana) == []
    small_stage.move(timedelta(seconds=3))
    await small_stage.card(having=f"{MOQ_ES}\n\n{WARRANTY_ES}")


async def test_no_form_opens_from_an_old_copy_while_the_buyer_writes(small_stage: Stage) -> None:
    _, seen = await still_writing(small_stage, UNKNOWN)
    await small_stage.slack.click_stale("ania", seen, "inquiry.answer")
    assert await small_stage.whispered("ania", "") == MOVED_ON
    assert small_stage.slack.open_view("ania") is None


@pytest.mark.parametrize(("first", "form"), [(MOQ, "draft.edit"), (UNKNOWN, "inquiry.answer")])
async def test_what_was_written_in_a_form_opened_before_is_given_back(
    small_stage: Stage, first: str, form: str
) -> None:
    ana = await small_stage.asked(first)
    await small_stage.click("ania", form)
    await small_stage.slack.wait_view("ania")
    small_stage.move(A_SECOND)
    small_stage.telegram.say(ana, WARRANTY)
    await small_stage.card(having=WRITING)
    await small_stage.fill("ania", "Sí, con gusto.")
    told = await small_stage.whispered("ania", MOVED_ON)
    assert told.endswith("Your text, so that it is not lost:\n>Sí, con gusto.")
    await small_stage.settled()
    assert "Sí, con gusto." not in small_stage.replies(ana)
