"""Replies in doubt, refused for good, or kept out by a buyer who has blocked the bot."""

import asyncio
from datetime import timedelta

import pytest

from sandbox.effects import Call
from sandbox.faults import Reset, Rule, ServerError
from sandbox.telegram import User
from tests.flow.small_library import MOQ_ES
from tests.flow.stage import Stage, buttons, shown

MOQ = "¿Cuál es el pedido mínimo?"
AT_NINE = "<!date^1772442000^{time}|2026-03-02 09:00 UTC>"
MAY_BE_TWICE = "if you send it again, the buyer may get it twice"
IN_DOUBT = f"The reply may or may not have arrived · {MAY_BE_TWICE}"
EARLIER_IN_DOUBT = f"an earlier reply may or may not have arrived; {MAY_BE_TWICE}"


def lose_answer(stage: Stage) -> None:
    """Telegram stores the next message, and the connection is reset instead of answered."""
    rule = Rule(Reset(), platform="telegram", method="sendMessage", when="after")
    stage.sandbox.faults.add(rule)


async def in_doubt(stage: Stage) -> User:
    """A buyer whose approved reply may or may not have arrived."""
    ana = await stage.asked(MOQ)
    lose_answer(stage)
    await stage.click("ania", "draft.approve")
    await stage.card(having="The reply may or may not have arrived")
    return ana


async def test_a_reply_whose_answer_was_lost_is_shown_in_doubt_and_not_repeated(
    small_stage: Stage,
) -> None:
    ana = await in_doubt(small_stage)
    card = await small_stage.card(having="*Reply in doubt · Spanish*")
    assert IN_DOUBT in shown(card)
    assert {"delivery.retry", "delivery.settle"} <= set(buttons(card))
    small_stage.move(timedelta(hours=1))
    await small_stage.settled()
    assert small_stage.replies(ana) == [MOQ_ES]
    assert len(sends_to(small_stage, ana)) == 1


async def test_a_reply_lost_before_it_was_stored_is_in_doubt_as_well(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    small_stage.sandbox.faults.add(Rule(Reset(), platform="telegram", method="sendMessage"))
    await small_stage.click("ania", "draft.approve")
    await small_stage.card(having=IN_DOUBT)
    assert small_stage.replies(ana) == []
    await small_stage.click("marek", "delivery.retry")
    assert await small_stage.replied(ana) == [MOQ_ES]


async def test_settling_says_that_it_arrived_and_sends_nothing(small_stage: Stage) -> None:
    ana = await in_doubt(small_stage)
    await small_stage.click("marek", "delivery.settle")
    card = await small_stage.card(having="*marek* saw that the reply arrived")
    assert "Answered" in shown(card)
    assert "*Reply sent · Spanish*" in shown(card)
    assert not {"delivery.retry", "delivery.settle"} & set(buttons(card))
    await small_stage.settled()
    assert small_stage.replies(ana) == [MOQ_ES]


async def test_retrying_sends_it_again_because_a_person_says_so(small_stage: Stage) -> None:
    ana = await in_doubt(small_stage)
    await small_stage.click("marek", "delivery.retry")
    assert await small_stage.replied(ana, 2) == [MOQ_ES, MOQ_ES]
    card = await small_stage.card(having="Answered")
    assert "*marek* sent the reply again" in shown(card)


async def test_two_retry_together_and_it_goes_once_more_only(small_stage: Stage) -> None:
    ana = await in_doubt(small_stage)
    await small_stage.click("viktor", "inquiry.claim")
    await small_stage.card(having="held by *viktor*")
    pressing = (small_stage.click(who, "delivery.retry") for who in ("helena", "marek"))
    await asyncio.gather(*pressing)
    await small_stage.settled()
    assert small_stage.replies(ana) == [MOQ_ES, MOQ_ES]
    card = shown(await small_stage.card())
    first, late = ("marek", "helena") if "*marek* sent" in card else ("helena", "marek")
    assert small_stage.whispers(late) == [f"*{first}* was first, at {AT_NINE}: inquiry 1."]
    assert small_stage.whispers(first) == []


async def test_a_retry_of_an_earlier_doubt_does_not_count_in_the_next(small_stage: Stage) -> None:
    ana = await in_doubt(small_stage)
    first_doubt = await small_stage.card(having="[delivery.retry]")
    lose_answer(small_stage)
    await small_stage.click("marek", "delivery.retry")
    await small_stage.card(having="*marek* sent the reply again")
    await small_stage.card(having=IN_DOUBT)
    for action in ("delivery.retry", "delivery.settle"):
        await small_stage.slack.click_stale("helena", first_doubt, action)
    await small_stage.settled()
    assert small_stage.whispers("helena") == [f"*marek* was first, at {AT_NINE}: inquiry 1."] * 2
    assert IN_DOUBT in shown(await small_stage.card())
    assert small_stage.replies(ana) == [MOQ_ES, MOQ_ES]
    await small_stage.click("helena", "delivery.settle")
    await small_stage.card(having="Answered")


async def test_a_retry_after_it_was_settled_is_refused(small_stage: Stage) -> None:
    ana = await in_doubt(small_stage)
    old = await small_stage.card(having="[delivery.retry]")
    await small_stage.click("marek", "delivery.settle")
    await small_stage.card(having="Answered")
    await small_stage.slack.click_stale("helena", old, "delivery.retry")
    told = await small_stage.whispered("helena", "")
    assert told == f"*marek* was first, at {AT_NINE}: inquiry 1."
    await small_stage.settled()
    assert small_stage.replies(ana) == [MOQ_ES]


async def test_a_question_asked_meanwhile_leaves_the_doubt_on_the_card(small_stage: Stage) -> None:
    ana = await in_doubt(small_stage)
    small_stage.move(timedelta(minutes=1))
    small_stage.telegram.say(ana, "¿Cuánto tarda la producción?")
    card = await small_stage.card(having="*Draft 2 · Spanish*")
    assert EARLIER_IN_DOUBT in shown(card)
    await small_stage.click("marek", "delivery.settle")
    card = await small_stage.card(having="*marek* saw that the reply arrived")
    assert MAY_BE_TWICE not in shown(card)
    assert "draft.approve" in buttons(card)


async def test_what_a_person_sends_again_is_not_held_back_by_the_pause(small_stage: Stage) -> None:
    await small_stage.home("ania")
    await small_stage.slack.click_home("ania", "replies.pause")
    await small_stage.home("ania", "*Automatic replies are on.*")
    ana = await small_stage.asked(MOQ)
    small_stage.sandbox.faults.add(Rule(Reset(), platform="telegram", method="sendMessage"))
    small_stage.move(timedelta(seconds=3))
    await small_stage.card(having="The reply may or may not have arrived")
    await small_stage.click("ania", "replies.pause")
    await small_stage.whispered("ania", "Automatic replies are stopped.")
    await small_stage.click("ania", "delivery.retry")
    assert await small_stage.replied(ana) == [MOQ_ES]


@pytest.mark.usefixtures("impatient")
async def test_a_front_that_took_nothing_is_asked_again_by_itself(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    rule = Rule(ServerError(502), platform="telegram", method="sendMessage")
    small_stage.sandbox.faults.add(rule)
    await small_stage.click("ania", "draft.approve")
    assert await small_stage.replied(ana) == [MOQ_ES]
    card = await small_stage.card(having="Answered")
    assert "in doubt" not in shown(card)


async def test_a_permanent_refusal_is_shown_with_its_reason(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    small_stage.telegram.chat(ana).known = False
    await small_stage.click("ania", "draft.approve")
    card = await small_stage.card(having="The reply could not be delivered")
    assert "*Reply not delivered · Spanish*" in shown(card)
    assert "reason: Telegram refuses: Chat not found" in shown(card)
    assert "delivery.settle" not in buttons(card)
    assert len(sends_to(small_stage, ana)) == 1
    small_stage.telegram.chat(ana).known = True
    await small_stage.click("marek", "delivery.retry")
    assert await small_stage.replied(ana) == [MOQ_ES]


async def test_a_buyer_who_blocked_the_bot_is_not_written_to(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    small_stage.telegram.block(ana)
    card = await small_stage.card(having="*the buyer has blocked the bot*")
    assert "The buyer blocked the bot ·" in shown(card)
    await small_stage.click("ania", "draft.approve")
    await small_stage.card(having="The reply could not be delivered")
    assert sends_to(small_stage, ana) == []


async def test_a_buyer_who_comes_back_gets_the_reply_on_request(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    small_stage.telegram.block(ana)
    await small_stage.card(having="*the buyer has blocked the bot*")
    await small_stage.click("ania", "draft.approve")
    await small_stage.card(having="The reply could not be delivered")
    small_stage.telegram.unblock(ana)
    card = await small_stage.card(having="The buyer let the bot in again")
    assert "*the buyer has blocked the bot*" not in shown(card)
    await small_stage.click("marek", "delivery.retry")
    assert await small_stage.replied(ana) == [MOQ_ES]


async def test_a_buyer_whose_account_is_gone_shows_on_the_card(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    small_stage.telegram.deactivate(ana)
    await small_stage.click("ania", "draft.approve")
    card = await small_stage.card(having="The reply could not be delivered")
    assert "*the buyer has blocked the bot*" in shown(card)


def sends_to(stage: Stage, user: User) -> list[Call]:
    """The calls of sendMessage to a buyer after the greeting."""
    calls = stage.sandbox.effects.calls_of("sendMessage", platform="telegram")
    return [call for call in calls if call.chat == str(user.id)][1:]
