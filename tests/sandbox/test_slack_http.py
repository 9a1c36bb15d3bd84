"""The signed HTTP sender, received by slack_sdk's own check."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from datetime import timedelta

import pytest
from aiohttp import web
from slack_sdk.signature import SignatureVerifier

from sandbox.clock import SharedClock
from sandbox.faults import DropAck, Duplicate, Rule
from sandbox.server import Sandbox
from sandbox.slack import SlackWorkspace
from tests.sandbox.slack_bot import Json

pytest_plugins = ["tests.sandbox.slack_fixtures"]

EVENT: Json = {"type": "user_change", "user": {"id": "U0ANIA0001"}}


class Receiver:
    """A bot's endpoint: verifies, keeps what came, answers as told."""

    def __init__(self, secret: str) -> None:
        self.verifier = SignatureVerifier(secret)
        self.bodies: list[str] = []
        self.headers: list[Json] = []
        self.answer: Callable[[], web.Response] = web.Response

    async def handle(self, request: web.Request) -> web.Response:
        """Take one request, or refuse it with 401."""
        body = await request.text()
        if not self.verifier.is_valid_request(body, dict(request.headers)):
            return web.Response(status=401)
        self.bodies.append(body)
        self.headers.append(dict(request.headers))
        return self.answer()


@pytest.fixture
async def receiver(slack: SlackWorkspace) -> AsyncIterator[Receiver]:
    """An endpoint the workspace sends to."""
    receiver = Receiver(slack.signing_secret)
    app = web.Application()
    app.router.add_post("/slack/events", receiver.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    slack.http_target = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
    yield receiver
    await runner.cleanup()


async def test_an_event_is_signed_json(receiver: Receiver, slack: SlackWorkspace) -> None:
    delivery = await slack.wait_delivered(slack.raw_event(EVENT))
    assert json.loads(receiver.bodies[0]) == delivery.payload
    assert receiver.headers[0]["Content-Type"] == "application/json"
    assert "X-Slack-Retry-Num" not in receiver.headers[0]
    assert delivery.attempts[0].via == "http"


async def test_a_command_is_a_signed_form(receiver: Receiver, slack: SlackWorkspace) -> None:
    receiver.answer = lambda: web.Response(text="3 waiting")
    await slack.slash("ania", "/parley", "status & more")
    assert "text=status+%26+more" in receiver.bodies[0]
    assert [each.text for each in slack.ephemerals("ania")] == ["3 waiting"]


async def test_a_skewed_clock_is_refused(receiver: Receiver, slack: SlackWorkspace) -> None:
    slack.skew_http(timedelta(minutes=-6))
    delivery = slack.raw_event(EVENT)
    await slack.deliveries.tried([delivery])
    assert delivery.failures[0] == "http_error"
    assert receiver.bodies == []


async def test_a_failing_endpoint_gets_retries(
    receiver: Receiver, slack: SlackWorkspace, clock: SharedClock
) -> None:
    receiver.answer = lambda: web.Response(status=500)
    delivery = slack.raw_event(EVENT)
    await slack.deliveries.tried([delivery], times=2)
    clock.move(timedelta(minutes=5))
    await slack.deliveries.wait(delivery)
    retries = [
        (each.get("X-Slack-Retry-Num"), each.get("X-Slack-Retry-Reason"))
        for each in receiver.headers
    ]
    assert retries == [(None, None)] + [(str(number), "http_error") for number in (1, 2, 3)]


async def test_an_endpoint_may_ask_for_no_retry(receiver: Receiver, slack: SlackWorkspace) -> None:
    receiver.answer = lambda: web.Response(status=500, headers={"X-Slack-No-Retry": "1"})
    delivery = slack.raw_event(EVENT)
    await slack.deliveries.wait(delivery)
    assert delivery.failures == ["http_error"]


async def test_nobody_listens(slack: SlackWorkspace) -> None:
    slack.http_target = "http://127.0.0.1:9/slack/events"
    delivery = slack.raw_event(EVENT)
    await slack.deliveries.settle()
    assert delivery.failures == ["connection_failed"] * 2


async def test_a_slow_endpoint_times_out(receiver: Receiver, slack: SlackWorkspace) -> None:
    slack.deliveries.ack_within = 0.05
    release = asyncio.Event()
    fast = receiver.handle

    async def slow(request: web.Request) -> web.Response:
        await release.wait()
        return await fast(request)

    app = web.Application()
    app.router.add_post("/", slow)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    slack.http_target = f"http://127.0.0.1:{runner.addresses[0][1]}/"
    delivery = slack.raw_event(EVENT)
    await slack.deliveries.tried([delivery])
    assert delivery.failures[0] == "http_timeout"
    release.set()
    await runner.cleanup()


async def test_duplicates_and_lost_answers(
    receiver: Receiver, sandbox: Sandbox, slack: SlackWorkspace
) -> None:
    sandbox.faults.add(Rule(Duplicate(), "slack", "http"))
    sandbox.faults.add(Rule(DropAck(), "slack", "http", nth=2))
    await slack.wait_delivered(slack.raw_event(EVENT))
    await slack.wait_delivered(slack.raw_event(EVENT))
    assert len(receiver.bodies) == 4
    assert receiver.headers[-1]["X-Slack-Retry-Reason"] == "http_timeout"
