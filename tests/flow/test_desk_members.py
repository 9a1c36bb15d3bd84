"""Only full members of the own workspace act; everybody else is refused privately."""

from datetime import timedelta

from sandbox.slack.people import Account
from tests.flow.small_library import MOQ_ES
from tests.flow.stage import Stage, shown

MOQ = "¿Cuál es el pedido mínimo?"
MEMBERS_ONLY = "Only full members of this workspace can act for the sales desk."
OUTSIDERS = ("gus", "solo", "dora", "parley", "stan")
"""A guest, a single-channel guest, a deactivated account, a bot, and one of another workspace."""


async def test_who_is_no_member_is_refused_privately(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    for who in OUTSIDERS:
        await small_stage.click(who, "draft.approve")
        assert await small_stage.whispered(who, "") == MEMBERS_ONLY
    await small_stage.settled()
    assert small_stage.replies(ana) == []
    card = shown(await small_stage.card())
    assert "A draft waits for approval" in card
    assert "approved" not in card


async def test_a_guest_moves_nothing_at_all(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    before = shown(await small_stage.card())
    for action in ("draft.dismiss", "inquiry.claim", "inquiry.escalate", "inquiry.resolve"):
        await small_stage.click("gus", action)
    await small_stage.settled()
    assert small_stage.whispers("gus") == [MEMBERS_ONLY] * 4
    assert shown(await small_stage.card()) == before
    assert small_stage.slack.messages(small_stage.slack.sla_channel) == []


async def test_a_guest_is_refused_before_they_write_an_answer(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    await small_stage.click("gus", "draft.edit")
    assert await small_stage.whispered("gus", "") == MEMBERS_ONLY
    assert small_stage.slack.open_view("gus") is None


async def test_a_guest_cannot_choose_another_answer(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    await small_stage.click("gus", "draft.choose", value="1:1:shipping.lead_time")
    assert await small_stage.whispered("gus", "") == MEMBERS_ONLY
    assert "*Draft 1 · Spanish*" in shown(await small_stage.card())


async def test_a_guest_cannot_move_the_switch_of_automatic_replies(small_stage: Stage) -> None:
    await small_stage.home("gus", "Automatic replies are stopped.")
    await small_stage.slack.click_home("gus", "replies.pause")
    assert await small_stage.whispered("gus", "") == MEMBERS_ONLY
    await small_stage.settled()
    assert "*Automatic replies are stopped.*" in await small_stage.home("ania")


async def test_who_became_a_guest_since_their_last_click_is_refused(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("marek", "inquiry.claim")
    await small_stage.card(having="held by *marek*")
    small_stage.slack.people.change("marek", Account.DEACTIVATED)
    small_stage.move(timedelta(minutes=10))
    await small_stage.click("marek", "draft.approve")
    assert await small_stage.whispered("marek", "") == MEMBERS_ONLY
    await small_stage.settled()
    assert MOQ_ES not in small_stage.replies(ana)
