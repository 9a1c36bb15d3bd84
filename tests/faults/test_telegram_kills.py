"""kill -9 while a buyer's message, or the answer to it, is in hand."""

from sandbox.faults import Hang, Rule
from tests.faults.scene import ANSWER, QUESTION, Scene
from tests.faults.table import fault
from tests.fleet.deployment import Mode


async def killed_at_the_card(scene: Scene) -> None:
    """A buyer asks; everything dies with the card on its way to Slack, and comes back."""
    ana = await scene.buyer()
    rule = scene.goes_wrong(Rule(Hang(), platform="slack", method="chat.postMessage", when="after"))
    scene.sandbox.telegram.say(ana, QUESTION)
    await scene.happened(rule)
    scene.deployment.kill()
    await scene.deployment.revive()
    await scene.card(ana, having=QUESTION)
    await scene.click(ana)
    await scene.check_answered_once(ana)


@fault(
    1,
    "The process is killed while it handles a message that was polled",
    seen="One card, and one answer once it is approved",
    modes=(Mode.SINGLE, Mode.CLUSTER_POLLING),
)
async def test_killed_while_handling_what_was_polled(deployment: Scene) -> None:
    await killed_at_the_card(deployment)


@fault(
    2,
    "The process is killed while it handles a message that came by webhook",
    seen="One card, and one answer once it is approved",
    modes=(Mode.SINGLE_HTTP, Mode.CLUSTER),
)
async def test_killed_while_handling_what_came_by_webhook(deployment: Scene) -> None:
    await killed_at_the_card(deployment)


@fault(
    3,
    "The process is killed when an answer is decided and stored, and has not left",
    seen="The answer arrives, once",
    modes=(Mode.SINGLE, Mode.CLUSTER),
)
async def test_killed_between_the_decision_and_the_reply(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.asked()
    # An earlier message that hangs keeps the answer in the line behind it.
    rule = scene.goes_wrong(Rule(Hang(), method="sendMessage", chat=str(ana.id)))
    scene.sandbox.telegram.say(ana, "/help")
    await scene.happened(rule)
    await scene.click(ana)
    waiting = "SELECT 1 FROM outbox WHERE kind = 'reply' AND state = 'waiting'"
    await scene.deployment.found(waiting)
    assert scene.sends(ana, ANSWER) == 0
    scene.deployment.kill()
    await scene.deployment.revive()
    await scene.check_answered_once(ana)
