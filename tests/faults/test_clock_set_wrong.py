"""Clocks that are wrong or jump, and what is delivered again after a while."""

from datetime import timedelta

import aiohttp

from sandbox.faults import DropAck, Rule
from tests.faults.desk import check_home_drawn_once, colleague, homes, looks_at_home
from tests.faults.scene import ANSWER, QUESTION, Scene
from tests.faults.table import fault
from tests.fleet.deployment import Mode

_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)


async def health(scene: Scene) -> list[str]:
    """What the health page of each process that takes requests says."""
    pages = []
    async with aiohttp.ClientSession() as session:
        for each in scene.deployment.edges:
            port = each.order.environment["PORT"]
            async with session.get(f"http://127.0.0.1:{port}/healthz") as answer:
                assert answer.status == 200
                pages.append(await answer.text())
    return pages


@fault(
    57,
    "This machine's clock is six minutes off",
    seen="Slack's requests are refused with 401 and the health page names the clock; once it is"
    " right, Slack's retry is handled",
    modes=(Mode.SINGLE_HTTP, Mode.CLUSTER),
)
async def test_six_minutes_off(deployment: Scene) -> None:
    scene, nia = deployment, colleague(deployment)
    sender = scene.sandbox.slack.parts.sender
    right = sender.now
    scene.sandbox.slack.skew_http(6 * _MINUTE)
    try:
        delivery = await looks_at_home(scene, nia)
        await scene.sandbox.slack.deliveries.tried([delivery], times=2, timeout=20)
        assert delivery.failures == ["http_error"] * 2
        pages = await health(scene)
    finally:
        sender.now = right
    assert any("s ahead of this machine's clock; set the clock by NTP" in page for page in pages)
    assert homes(scene, nia) == 0
    scene.move(_MINUTE)
    await check_home_drawn_once(scene, nia, delivery)
    assert set(await health(scene)) == {"ok\n"}


@fault(
    58,
    "The clock jumps back by an hour",
    seen="What is delivered again is still a repeat; a reminder comes when its time comes again,"
    " once; new work goes on at once",
    modes=(Mode.SINGLE, Mode.CLUSTER),
)
async def test_the_clock_jumps_back(deployment: Scene) -> None:
    scene, nia = deployment, colleague(deployment)
    ana = await scene.buyer()
    asked = scene.sandbox.telegram.say(ana, QUESTION)
    await scene.card(ana, having=QUESTION)
    delivery = await looks_at_home(scene, nia)
    await check_home_drawn_once(scene, nia, delivery)
    scene.move(-_HOUR)
    scene.sandbox.telegram.redeliver(asked)
    await check_home_drawn_once(scene, nia, scene.sandbox.slack.redeliver(delivery))
    ben = await scene.asked()
    scene.move(3 * _MINUTE)
    await scene.until(lambda: scene.replies(ben))
    await scene.settled()
    assert scene.replies(ana) == []
    scene.move(_HOUR)
    await scene.until(lambda: scene.replies(ana))
    await scene.settled()
    for buyer in (ana, ben):
        assert len(scene.replies(buyer)) == 1
        await scene.click(buyer)
        await scene.check_answered_once(buyer)
        assert len(scene.replies(buyer)) == 2


@fault(
    60,
    "A platform delivers the same thing again after five minutes",
    seen="One effect",
    modes=(Mode.SINGLE, Mode.CLUSTER),
)
async def test_delivered_again_after_five_minutes(deployment: Scene) -> None:
    scene, nia = deployment, colleague(deployment)
    ana = await scene.buyer()
    asked = scene.sandbox.telegram.say(ana, QUESTION)
    await scene.click(ana)
    await scene.check_answered_once(ana)
    scene.goes_wrong(Rule(DropAck(), platform="slack", times=3))
    delivery = await looks_at_home(scene, nia)
    await scene.sandbox.slack.deliveries.tried([delivery], times=2, timeout=20)
    scene.move(_MINUTE)
    await scene.sandbox.slack.deliveries.tried([delivery], times=3, timeout=20)
    scene.move(4 * _MINUTE)
    scene.sandbox.telegram.redeliver(asked)
    await check_home_drawn_once(scene, nia, delivery)
    assert [attempt.number for attempt in delivery.attempts] == [0, 1, 2, 3]
    assert scene.replies(ana) == [ANSWER]
    assert len(scene.cards(ana)) == 1
