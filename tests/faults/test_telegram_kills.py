"""kill -9 while a buyer's message is handled."""

from sandbox.faults import Hang, Rule
from tests.faults.scene import QUESTION, Scene
from tests.faults.table import fault
from tests.fleet.deployment import Mode


@fault(
    1,
    "The process is killed while it handles a message that was polled",
    seen="One card, and one answer once it is approved",
    modes=(Mode.SINGLE, Mode.CLUSTER_POLLING),
)
async def test_killed_while_handling_what_was_polled(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.buyer()
    scene.goes_wrong(Rule(Hang(), platform="slack", method="chat.postMessage", when="after"))
    scene.sandbox.telegram.say(ana, QUESTION)
    await scene.sandbox.faults.wait_fired()
    scene.deployment.kill()
    await scene.deployment.revive()
    await scene.card(ana, having=QUESTION)
    await scene.click(ana)
    await scene.check_answered_once(ana)
