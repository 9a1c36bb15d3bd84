"""What Slack delivers: killed over, again, only at the second try, or badly signed."""

import hmac
import json
from datetime import timedelta

import aiohttp

from sandbox.faults import DropAck, Hang, Rule, ServerError
from tests.faults.desk import (
    calls,
    check_home_drawn_once,
    colleague,
    homes,
    inbox_of_slack,
    looks_at_home,
)
from tests.faults.scene import Scene
from tests.faults.table import fault
from tests.fleet.deployment import Mode


@fault(
    30,
    "The process is killed while it handles an event of Slack",
    seen="What the event asked for is shown, once",
    modes=(Mode.SINGLE, Mode.CLUSTER),
)
async def test_killed_while_handling_an_event(deployment: Scene) -> None:
    scene, nia = deployment, colleague(deployment)
    look = scene.goes_wrong(Rule(Hang(), platform="slack", method="users.info"))
    delivery = await looks_at_home(scene, nia)
    await scene.happened(look)
    assert delivery.acked
    scene.deployment.kill()
    await scene.deployment.revive()
    await check_home_drawn_once(scene, nia, delivery)


@fault(
    31,
    "Slack delivers an event again, with the same event_id",
    seen="One effect: the repeat is acknowledged and changes nothing",
    modes=(Mode.SINGLE, Mode.CLUSTER),
)
async def test_an_event_delivered_again(deployment: Scene) -> None:
    scene, nia = deployment, colleague(deployment)
    scene.goes_wrong(Rule(DropAck(), platform="slack"))
    delivery = await looks_at_home(scene, nia)
    await check_home_drawn_once(scene, nia, delivery)
    again = scene.sandbox.slack.redeliver(delivery)
    await check_home_drawn_once(scene, nia, again)
    assert [attempt.number for attempt in delivery.attempts] == [0, 1]


@fault(
    32,
    "Nobody takes an event; Slack's retry a minute later is the only delivery that arrives",
    seen="The retry is handled as if it were the first",
    modes=(Mode.SINGLE_HTTP, Mode.CLUSTER),
)
async def test_the_retry_is_the_only_delivery(deployment: Scene) -> None:
    scene, nia = deployment, colleague(deployment)
    scene.deployment.kill(*scene.deployment.edges)
    delivery = await looks_at_home(scene, nia)
    await scene.sandbox.slack.deliveries.tried([delivery], times=2)
    assert not delivery.acked
    await scene.deployment.revive()
    scene.move(timedelta(minutes=1))
    await check_home_drawn_once(scene, nia, delivery)
    assert [attempt.number for attempt in delivery.attempts] == [0, 1, 2]


@fault(
    33,
    "auth.test fails at the first event after a start",
    seen="The event is kept and has its effect once Slack answers again",
    modes=(Mode.SINGLE, Mode.CLUSTER),
)
async def test_auth_test_fails_at_the_first_event(deployment: Scene) -> None:
    scene, nia = deployment, colleague(deployment)
    scene.deployment.kill()
    await scene.deployment.revive()
    failing = scene.goes_wrong(
        Rule(ServerError(503), platform="slack", method="auth.test", times=None)
    )
    delivery = await looks_at_home(scene, nia)
    await scene.happened(failing)
    assert delivery.acked
    assert homes(scene, nia) == 0
    scene.release(failing)
    scene.deployment.hurry()
    await check_home_drawn_once(scene, nia, delivery)


def _signed(scene: Scene, body: bytes, stamp: str) -> dict[str, str]:
    """The headers of a body that Slack signed at `stamp`."""
    secret = scene.sandbox.slack.signing_secret.encode()
    signature = hmac.new(secret, f"v0:{stamp}:".encode() + body, "sha256").hexdigest()
    return {
        "Content-Type": "application/json",
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": f"v0={signature}",
    }


@fault(
    42,
    "A request that Slack did not sign, signed long ago, or stamped with something that is no time",
    seen="It is answered with 401 and has no effect",
    modes=(Mode.SINGLE_HTTP, Mode.CLUSTER),
)
async def test_a_request_that_is_not_slacks(deployment: Scene) -> None:
    scene, nia = deployment, colleague(deployment)
    target = scene.sandbox.slack.http_target
    assert target is not None
    event = {"type": "app_home_opened", "user": scene.sandbox.slack.people[nia].id}
    body = json.dumps({"type": "event_callback", "event_id": f"Ev{nia}", "event": event}).encode()
    now = int(scene.clock.now().timestamp())
    right = _signed(scene, body, str(now))
    bad = (
        right | {"X-Slack-Signature": f"v0={'0' * 64}"},
        _signed(scene, body, str(now - 310)),
        _signed(scene, body, "soon"),
    )
    stored = inbox_of_slack(scene)
    async with aiohttp.ClientSession() as session:
        for headers in bad:
            async with session.post(target, data=body, headers=headers) as answer:
                assert answer.status == 401, headers
        await scene.settled()
        assert (inbox_of_slack(scene), homes(scene, nia)) == (stored, 0)
        async with session.post(target, data=body, headers=right) as answer:
            assert answer.status == 200
    await scene.until(lambda: homes(scene, nia))


@fault(
    50,
    "Slack tells the bot of a message that the bot itself has posted",
    seen="Nothing: the bot does not answer itself",
    modes=(Mode.SINGLE, Mode.CLUSTER),
)
async def test_the_bots_own_message(deployment: Scene) -> None:
    scene = deployment
    stored = inbox_of_slack(scene)
    ana = await scene.asked()
    card = await scene.card(ana)
    await scene.settled()
    told = [
        each
        for each in scene.sandbox.slack.deliveries.of("message")
        if each.payload["event"].get("ts") == card.ts
    ]
    assert [each.acked for each in told] == [True]
    assert inbox_of_slack(scene) == stored
    assert len(calls(scene, "chat.postMessage")) == 1
