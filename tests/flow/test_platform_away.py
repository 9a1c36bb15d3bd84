"""While one platform is out of reach the other is served, and what waited goes on by itself."""

import time
from collections.abc import Callable

import pytest

from tests.flow.small_library import MOQ_ES
from tests.flow.stage import Stage, shown

MOQ = "¿Cuál es el pedido mínimo?"
UNKNOWN = "¿Aceptan criptomonedas?"
CROWD = 52
"""More than one worker takes in hand."""


@pytest.fixture
def impatient_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bot that tries Slack again at once: holds are engine time, which no test can move."""
    monkeypatch.setattr("bot.services.show._REFUSED_SECONDS", 0.02)
    monkeypatch.setattr("handlers.slack.client.TOKEN_HOLD_SECONDS", 0.02)
    for module in ("bot.services.show", "bot.services.deliver", "bot.workers.loop"):
        monkeypatch.setattr(f"{module}.back_off", lambda *_: 0.02)


TURNED_AWAY: dict[str, tuple[Callable[[Stage, str], None], Callable[[Stage, str], None]]] = {
    "not_in_channel": (
        lambda stage, channel: stage.slack.remove_bot(channel),
        lambda stage, channel: stage.slack.invite_bot(channel),
    ),
    "is_archived": (
        lambda stage, channel: stage.slack.archive(channel),
        lambda stage, channel: stage.slack.unarchive(channel),
    ),
}


@pytest.mark.usefixtures("impatient_desk")
@pytest.mark.parametrize("reason", TURNED_AWAY)
async def test_a_refused_card_raises_an_alarm_and_hangs_once_it_may(
    small_stage: Stage, reason: str
) -> None:
    shut, open_again = TURNED_AWAY[reason]
    slack, sales = small_stage.slack, small_stage.slack.sales_channel
    ana = await small_stage.buyer()
    shut(small_stage, sales)
    small_stage.telegram.say(ana, MOQ)
    (alarm,) = await slack.wait_messages(slack.sla_channel)
    assert alarm.text == (
        f":warning: The card of inquiry 1 cannot be shown (Slack refuses: {reason}). The inquiry"
        " is kept; check that the bot is in the channel and that it is not archived."
    )
    open_again(small_stage, sales)
    await small_stage.card(having=MOQ_ES)
    await small_stage.click("ania", "draft.approve")
    assert await small_stage.replied(ana) == [MOQ_ES]
    await small_stage.card(having="Answered")
    assert len(small_stage.cards()) == len(slack.messages(slack.sla_channel)) == 1


async def test_a_refused_card_is_tried_again_within_a_minute(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    small_stage.slack.remove_bot(small_stage.slack.sales_channel)
    small_stage.telegram.say(ana, MOQ)
    await small_stage.slack.wait_messages(small_stage.slack.sla_channel)
    query = "SELECT key, held_until - ? FROM work WHERE queue = 'card'"
    held = small_stage.rows(query, time.monotonic())
    assert held == [("1:sales", pytest.approx(58, abs=2))]


@pytest.mark.usefixtures("impatient_desk")
async def test_what_a_revoked_token_held_up_goes_on_when_it_is_restored(
    small_stage: Stage,
) -> None:
    ana = await small_stage.asked(MOQ)
    small_stage.slack.revoke_token()
    await small_stage.click("ania", "draft.approve")
    ben = await small_stage.buyer("Ben")
    small_stage.telegram.say(ben, UNKNOWN)
    assert len(await small_stage.replied(ben)) == 1
    assert (small_stage.replies(ana), len(small_stage.cards())) == ([], 1)
    small_stage.slack.restore_token()
    assert await small_stage.replied(ana) == [MOQ_ES]
    await small_stage.card(1, having="*ania* approved the draft")
    await small_stage.card(2, having=UNKNOWN)
    await small_stage.settled()
    assert len(small_stage.cards()) == 2


async def test_buyers_are_answered_while_every_post_to_slack_hangs(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("ania", "inquiry.claim")
    await small_stage.card(having="held by *ania*")
    with small_stage.hanging("slack", "chat.postMessage", "chat.update", "chat.postEphemeral"):
        crowd = [small_stage.telegram.new_user(f"Buyer {number}") for number in range(CROWD)]
        for buyer in crowd:
            small_stage.telegram.say(buyer, MOQ)
        await small_stage.sandbox.faults.wait_fired(40)
        await small_stage.click("ania", "draft.approve")
        assert await small_stage.replied(ana) == [MOQ_ES]
        ben = await small_stage.buyer("Ben")
        small_stage.telegram.say(ben, UNKNOWN)
        assert len(await small_stage.replied(ben)) == 1
    await small_stage.card(1, having="Answered")


async def test_cards_appear_while_every_message_to_telegram_hangs(small_stage: Stage) -> None:
    with small_stage.hanging("telegram", "sendMessage"):
        crowd = [small_stage.telegram.new_user(f"Buyer {number}") for number in range(CROWD)]
        for buyer in crowd:
            small_stage.telegram.press_start(buyer)
        await small_stage.sandbox.faults.wait_fired(40)
        small_stage.telegram.say(small_stage.telegram.new_user("Zoe", language_code="es"), MOQ)
        card = shown(await small_stage.card(having=MOQ_ES))
        assert "Question from Zoe" in card
        assert not any(small_stage.telegram.received(buyer) for buyer in crowd)


async def test_files_that_hang_on_their_way_to_slack_hold_up_no_answer(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    crowd = [small_stage.telegram.new_user(f"Buyer {number}") for number in range(CROWD)]
    with small_stage.hanging("slack", "files.getUploadURLExternal"):
        for buyer in crowd:
            small_stage.telegram.send_photo(buyer)
        await small_stage.sandbox.faults.wait_fired(40)
        await small_stage.click("ania", "draft.approve")
        assert await small_stage.replied(ana) == [MOQ_ES]
