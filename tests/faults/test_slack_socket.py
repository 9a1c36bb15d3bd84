"""Slack's socket breaks, or is told to come again."""

from datetime import timedelta

from sandbox.faults import Disconnect, Rule
from tests.faults.desk import check_home_drawn_once, colleague, looks_at_home
from tests.faults.scene import Scene
from tests.faults.table import fault
from tests.fleet.deployment import Mode

SOCKETS = (Mode.SINGLE, Mode.CLUSTER_POLLING)


@fault(
    37,
    "The socket's connection breaks without a word",
    seen="It is opened again by itself; what came meanwhile arrives by Slack's retry",
    modes=SOCKETS,
)
async def test_the_connection_breaks(deployment: Scene) -> None:
    scene, nia = deployment, colleague(deployment)
    slack = scene.sandbox.slack
    slack.socket.abort()
    await slack.socket.wait_disconnected()
    delivery = await looks_at_home(scene, nia)
    await slack.deliveries.tried([delivery], times=2)
    assert delivery.failures == ["connection_failed"] * 2
    await slack.socket.wait_connected(len(scene.deployment.workers), timeout=20)
    scene.move(timedelta(minutes=1))
    await check_home_drawn_once(scene, nia, delivery)


@fault(
    38,
    "Slack asks for a new connection (refresh_requested)",
    seen="Nothing: the click that came with it is handled, once",
    modes=SOCKETS,
)
async def test_a_new_connection_is_asked_for(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.asked()
    await scene.settled()
    asked = scene.goes_wrong(Rule(Disconnect(), platform="slack", method="socket"))
    await scene.click(ana)
    await scene.happened(asked)
    await scene.check_answered_once(ana)
    await scene.sandbox.slack.socket.wait_connected(len(scene.deployment.workers), timeout=20)
