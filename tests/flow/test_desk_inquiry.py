"""What the desk can do with an inquiry: take it, give it back, resolve it, call a manager."""

import asyncio
from dataclasses import replace

from sandbox.slack.messages import Message as Posted
from tests.flow.small_library import MOQ_ES
from tests.flow.stage import Stage, buttons, shown

MOQ = "¿Cuál es el pedido mínimo?"
HELD_BY_ANIA = "*ania* holds inquiry 1. Ask them to give it back first."


async def sla_card(stage: Stage, having: str = "") -> Posted:
    """Wait until the card in the SLA channel shows `having`."""
    found = await stage.until(
        lambda: next(
            (
                card
                for card in stage.slack.messages(stage.slack.sla_channel)
                if having in card.shown
            ),
            None,
        )
    )
    assert found is not None
    return found


async def press_in_sla(stage: Stage, who: str, card: Posted, action: str) -> None:
    outcome = await stage.slack.click_stale(who, card, action)
    assert outcome.acked


def old_button(card: Posted, action: str, value: str = "1:1") -> Posted:
    """A card as an older version of the bot would have drawn it."""
    text = {"type": "plain_text", "text": "Send"}
    element = {"type": "button", "action_id": action, "text": text, "value": value}
    block = {"type": "actions", "block_id": "old", "elements": [element]}
    return replace(card, content=replace(card.content, blocks=(block,)))


async def test_claim_puts_the_holders_name_on_the_card(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    await small_stage.click("ania", "inquiry.claim")
    card = await small_stage.card(having="held by *ania*")
    assert "*ania* took the inquiry" in shown(card)
    assert "inquiry.claim" not in buttons(card)
    assert "inquiry.release" in buttons(card)


async def test_two_claim_together_and_the_second_is_told_who_holds_it(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    await asyncio.gather(*(small_stage.click(who, "inquiry.claim") for who in ("ania", "marek")))
    await small_stage.settled()
    holder, late = ("ania", "marek")
    if small_stage.whispers("ania"):
        holder, late = late, holder
    assert f"held by *{holder}*" in shown(await small_stage.card())
    told = f"*{holder}* holds inquiry 1. Ask them to give it back first."
    assert small_stage.whispers(late) == [told]


async def test_only_the_holder_gives_an_inquiry_back(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    await small_stage.click("ania", "inquiry.claim")
    await small_stage.card(having="[inquiry.release]")
    await small_stage.click("marek", "inquiry.release")
    assert await small_stage.whispered("marek", "") == HELD_BY_ANIA
    await small_stage.click("ania", "inquiry.release")
    card = await small_stage.card(having="*ania* gave the inquiry back")
    assert "held by" not in shown(card)
    assert "inquiry.claim" in buttons(card)


async def test_resolve_takes_the_draft_away_and_tells_the_buyer_nothing(
    small_stage: Stage,
) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("ania", "inquiry.resolve")
    card = await small_stage.card(having="*ania* resolved the inquiry")
    assert "Resolved" in shown(card)
    assert buttons(card) == []
    await small_stage.settled()
    assert small_stage.replies(ana) == []


async def test_resolve_after_the_answer_leaves_only_the_correction(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    await small_stage.click("ania", "draft.approve")
    await small_stage.card(having="Answered")
    await small_stage.click("marek", "inquiry.resolve")
    card = await small_stage.card(having="*marek* resolved the inquiry")
    assert buttons(card) == ["reply.correct"]


async def test_escalate_posts_the_inquiry_where_managers_look(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    await small_stage.click("ania", "inquiry.escalate")
    card = await sla_card(small_stage, "Escalation: Question from Ana")
    assert MOQ in shown(card)
    assert "*ania* called the managers" in shown(card)
    assert set(buttons(card)) == {"escalation.acknowledge", "inquiry.claim"}
    sales = await small_stage.card(having="*ania* called the managers")
    assert "inquiry.escalate" not in buttons(sales)


async def test_a_manager_takes_the_escalation_and_both_cards_say_so(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    await small_stage.click("ania", "inquiry.escalate")
    card = await sla_card(small_stage, "Nobody has taken it")
    await press_in_sla(small_stage, "helena", card, "escalation.acknowledge")
    taken = await sla_card(small_stage, "*helena*")
    assert "escalation.acknowledge" not in buttons(taken)
    await small_stage.card(having="*helena* took the escalation")
    await press_in_sla(small_stage, "viktor", card, "escalation.acknowledge")
    assert (await small_stage.whispered("viktor", "")).startswith("*helena* was first, at ")


async def test_two_escalate_together_and_managers_are_called_once(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    await asyncio.gather(*(small_stage.click(who, "inquiry.escalate") for who in ("ania", "marek")))
    await small_stage.settled()
    called = shown(await sla_card(small_stage))
    first, late = ("ania", "marek") if "*ania* called" in called else ("marek", "ania")
    assert small_stage.whispers(first) == []
    (told,) = small_stage.whispers(late)
    assert told.startswith(f"*{first}* was first, at ")
    assert len(small_stage.slack.messages(small_stage.slack.sla_channel)) == 1


async def test_an_escalated_inquiry_is_still_answered_by_the_desk(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("ania", "inquiry.escalate")
    await sla_card(small_stage)
    await small_stage.click("marek", "draft.approve")
    assert await small_stage.replied(ana) == [MOQ_ES]
    assert "Answered" in shown(await sla_card(small_stage, "Answered"))


async def test_a_button_of_an_older_version_is_out_of_date(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    card = await small_stage.card()
    old = old_button(card, "draft.send_now")
    outcome = await small_stage.slack.click_stale("ania", old, "draft.send_now")
    assert outcome.acked
    told = await small_stage.whispered("ania", "")
    assert told == "This button is out of date. Please use the newest card."
    await small_stage.settled()
    assert small_stage.replies(ana) == []
    assert "A draft waits for approval" in shown(await small_stage.card())


async def test_a_button_of_an_inquiry_that_is_gone_is_out_of_date(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    old = old_button(await small_stage.card(), "draft.approve", "4711:1")
    await small_stage.slack.click_stale("ania", old, "draft.approve")
    told = await small_stage.whispered("ania", "")
    assert told == "This button is out of date. Please use the newest card."
