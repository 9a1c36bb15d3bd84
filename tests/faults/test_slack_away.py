"""A channel that is closed, a card that was deleted, a token that was revoked."""

from collections.abc import Callable

from tests.faults.desk import whispers
from tests.faults.scene import ANSWER, QUESTION, Scene
from tests.faults.table import also, fault
from tests.fleet.deployment import Mode

BOTH = (Mode.SINGLE, Mode.CLUSTER)


async def check_kept(
    scene: Scene, reason: str, shut: Callable[[str], None], open_again: Callable[[str], None]
) -> None:
    """A card is refused, an alarm says so, and it hangs once the channel takes it."""
    ana = await scene.buyer()
    await scene.settled()
    sales, before = scene.sandbox.slack.sales_channel, len(scene.alarms())
    shut(sales)
    scene.sandbox.telegram.say(ana, QUESTION)
    try:
        await scene.until(lambda: scene.alarms()[before:])
        (alarm,) = scene.alarms()[before:]
        assert f"cannot be shown (Slack refuses: {reason}). The inquiry is kept;" in alarm
        await scene.deployment.found(
            "SELECT 1 FROM work WHERE queue = 'card' AND held_until IS NOT NULL AND owner IS NULL"
        )
    finally:
        open_again(sales)
    scene.deployment.hurry()
    await scene.click(ana)
    await scene.check_answered_once(ana)
    assert scene.alarms()[before:] == [alarm]


@fault(
    46,
    "The sales channel is archived, or the bot was removed from it",
    seen="One alarm in the SLA channel names the reason; the inquiry is kept and its card hangs"
    " once the channel takes it",
    modes=BOTH,
)
async def test_the_channel_is_archived(deployment: Scene) -> None:
    slack = deployment.sandbox.slack
    await check_kept(deployment, "is_archived", slack.archive, slack.unarchive)


@also(46, modes=BOTH)
async def test_the_bot_was_removed_from_the_channel(deployment: Scene) -> None:
    slack = deployment.sandbox.slack
    await check_kept(deployment, "not_in_channel", slack.remove_bot, slack.invite_bot)


@fault(
    47,
    "Somebody deletes a card, and then it changes (message_not_found)",
    seen="The card is posted again, once",
    modes=BOTH,
)
async def test_a_card_was_deleted(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.asked()
    old = await scene.card(ana)
    await scene.settled()
    scene.sandbox.slack.remove(old)
    scene.sandbox.telegram.say(ana, "¿Cuánto dura la garantía?")
    card = await scene.card(ana, having="garantía")
    await scene.settled()
    assert [each.ts for each in scene.cards(ana)] == [card.ts]
    assert card.ts != old.ts


@fault(
    48,
    "Slack's bot token is revoked",
    seen="Buyers are answered; cards and clicks wait, and all of it goes on once the token works",
    modes=BOTH,
)
async def test_the_token_is_revoked(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.asked()
    await scene.settled()
    scene.sandbox.slack.revoke_token()
    try:
        ben = await scene.buyer()
        scene.sandbox.telegram.say(ben, QUESTION)
        await scene.deployment.found(
            "SELECT 1 FROM work WHERE queue = 'card' AND held_until IS NOT NULL AND owner IS NULL"
        )
        await scene.click(ana)
        assert scene.cards(ben) == []
    finally:
        scene.sandbox.slack.restore_token()
    scene.deployment.hurry()
    for buyer in (ana, ben):
        if buyer is ben:
            await scene.click(ben)
        await scene.check_answered_once(buyer)
    assert scene.sends(ana, ANSWER) == scene.sends(ben, ANSWER) == 1
    assert whispers(scene, "ania") == []
