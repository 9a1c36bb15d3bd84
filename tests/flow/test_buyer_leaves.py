"""A buyer blocks the bot, and lets it in again."""

from datetime import timedelta

from tests.flow.small_library import MOQ_ES
from tests.flow.stage import Stage, shown

MOQ = "¿Cuál es el pedido mínimo?"


def sends(stage: Stage) -> int:
    """How often the bot asked Telegram to send."""
    return len(stage.sandbox.effects.calls_of("sendMessage"))


async def test_a_block_is_shown_and_ends_all_sending(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    small_stage.telegram.say(ana, MOQ)
    await small_stage.card(having=MOQ_ES)
    small_stage.telegram.block(ana)
    card = await small_stage.card(having="*the buyer has blocked the bot*")
    assert "The buyer blocked the bot" in shown(card)
    before = sends(small_stage)
    small_stage.move(timedelta(hours=1))
    await small_stage.settled()
    assert sends(small_stage) == before


async def test_an_answer_to_whoever_left_is_kept_and_goes_when_they_are_back(
    small_stage: Stage,
) -> None:
    ana = await small_stage.buyer()
    small_stage.telegram.say(ana, MOQ)
    await small_stage.card(having=MOQ_ES)
    small_stage.telegram.block(ana)
    await small_stage.card(having="The buyer blocked the bot")
    await small_stage.click("ania", "draft.approve")
    await small_stage.card(having="The reply could not be delivered")
    small_stage.telegram.unblock(ana)
    card = await small_stage.card(having="The buyer let the bot in again")
    assert "*the buyer has blocked the bot*" not in shown(card)
    await small_stage.click("ania", "delivery.retry")
    assert await small_stage.replied(ana) == [MOQ_ES]


async def test_a_block_that_only_the_send_finds_out_is_shown_too(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    small_stage.telegram.say(ana, MOQ)
    await small_stage.card(having=MOQ_ES)
    small_stage.telegram.deactivate(ana)
    await small_stage.click("ania", "draft.approve")
    card = await small_stage.card(having="The reply could not be delivered")
    assert "*the buyer has blocked the bot*" in shown(card)


async def test_whoever_writes_again_is_back(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    small_stage.telegram.block(ana)
    small_stage.telegram.unblock(ana)
    small_stage.telegram.say(ana, MOQ)
    await small_stage.card(having=MOQ_ES)
    await small_stage.click("ania", "draft.approve")
    assert await small_stage.replied(ana) == [MOQ_ES]
