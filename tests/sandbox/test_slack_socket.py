"""Socket Mode: the way in, envelopes, acknowledgements, retries, and connections that break."""

from datetime import timedelta

import aiohttp
import pytest
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from sandbox.clock import SharedClock
from sandbox.faults import DropAck, Rule
from sandbox.server import Sandbox
from sandbox.slack import SlackWorkspace
from tests.sandbox.slack_bot import Json, SocketBot, actions, button

pytest_plugins = ["tests.sandbox.slack_fixtures"]

EVENT: Json = {"type": "user_change", "user": {"id": "U0ANIA0001"}}


async def socket_url(sandbox: Sandbox, web: AsyncWebClient) -> str:
    """A fresh address for one websocket."""
    answer = await web.apps_connections_open(app_token=sandbox.slack.app_token)
    return str(answer["url"])


def tries(app: SocketBot) -> list[tuple[int | None, str | None]]:
    """The retry fields of what arrived."""
    return [(each.retry_attempt, each.retry_reason) for each in app.requests]


async def card(web: AsyncWebClient, channel: str) -> str:
    """The timestamp of a message with a button."""
    blocks = [actions(button("draft.approve", "7:1"))]
    return str((await web.chat_postMessage(channel=channel, text="x", blocks=blocks))["ts"])


async def test_hello_comes_first(sandbox: Sandbox, web: AsyncWebClient) -> None:
    url = await socket_url(sandbox, web)
    async with aiohttp.ClientSession() as session, session.ws_connect(url) as socket:
        hello = await socket.receive_json()
    assert (hello["type"], hello["num_connections"]) == ("hello", 1)
    assert hello["connection_info"] == {"app_id": "A0PARLEY01"}


async def test_a_ticket_is_good_for_one_connection(sandbox: Sandbox, web: AsyncWebClient) -> None:
    url = await socket_url(sandbox, web)
    async with aiohttp.ClientSession() as session, session.ws_connect(url):
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(url)


async def test_ten_connections_and_no_more(sandbox: Sandbox, web: AsyncWebClient) -> None:
    async with aiohttp.ClientSession() as session:
        ten = [await session.ws_connect(await socket_url(sandbox, web)) for _ in range(10)]
        await sandbox.slack.socket.wait_connected(10)
        eleventh = await session.ws_connect(await socket_url(sandbox, web))
        said = await eleventh.receive_json()
    assert len(ten) == 10
    assert (said["type"], said["reason"]) == ("disconnect", "too_many_websockets")


async def test_connections_take_turns(
    app: SocketBot, sandbox: Sandbox, slack: SlackWorkspace
) -> None:
    async with SocketBot(sandbox) as other:
        await slack.socket.wait_connected(2)
        for _ in range(4):
            await slack.wait_delivered(slack.raw_event(EVENT))
        assert (len(app.requests), len(other.requests)) == (2, 2)


async def test_an_event_is_acknowledged(app: SocketBot, slack: SlackWorkspace) -> None:
    delivery = await slack.wait_delivered(slack.raw_event(EVENT))
    (request,) = app.requests
    assert (request.type, request.accepts_response_payload) == ("events_api", False)
    assert (request.retry_attempt, request.retry_reason) == (0, "")
    assert request.payload["event"] == EVENT
    assert request.payload["event_id"] == delivery.event_id
    assert [(each.via, each.number) for each in delivery.attempts] == [("socket", 0)]


async def test_an_event_nobody_acknowledges_comes_four_times(
    app: SocketBot, slack: SlackWorkspace, clock: SharedClock
) -> None:
    app.answer = lambda _: ""
    slack.deliveries.ack_within = 0.1
    delivery = slack.raw_event(EVENT)
    await slack.deliveries.settle()
    assert tries(app) == [(0, ""), (1, "timeout")]
    clock.move(timedelta(seconds=61))
    await slack.deliveries.tried([delivery], times=3)
    assert not delivery.finished.is_set()
    clock.move(timedelta(minutes=4))
    await slack.deliveries.wait(delivery)
    assert tries(app) == [(0, ""), (1, "timeout"), (2, "timeout"), (3, "timeout")]
    assert len({each.payload["event_id"] for each in app.requests}) == 1
    assert len({each.envelope_id for each in app.requests}) == 4
    assert not delivery.acked


async def test_an_acknowledged_retry_is_the_last(
    app: SocketBot, slack: SlackWorkspace, clock: SharedClock
) -> None:
    app.answer = lambda request: "" if request.retry_attempt == 0 else None
    slack.deliveries.ack_within = 0.3
    delivery = await slack.wait_delivered(slack.raw_event(EVENT))
    assert delivery.failures == ["timeout"]
    clock.move(timedelta(minutes=10))
    await slack.deliveries.settle()
    assert len(app.requests) == 2


async def test_moved_business_time_runs_out_too(
    app: SocketBot, slack: SlackWorkspace, clock: SharedClock
) -> None:
    def answer(request: SocketModeRequest) -> str | None:
        if request.retry_attempt:
            return None
        clock.move(timedelta(seconds=4))
        return ""

    app.answer = answer
    delivery = slack.raw_event(EVENT)
    await slack.wait_delivered(delivery, timeout=1)
    assert len(delivery.attempts) == 2


async def test_a_dropped_acknowledgement_brings_the_event_again(
    app: SocketBot, sandbox: Sandbox, slack: SlackWorkspace
) -> None:
    sandbox.faults.add(Rule(DropAck(), "slack", "socket"))
    await slack.wait_delivered(slack.raw_event(EVENT))
    assert tries(app) == [(0, ""), (1, "timeout")]


async def test_an_event_while_nobody_is_connected_comes_a_minute_later(
    sandbox: Sandbox, slack: SlackWorkspace, clock: SharedClock
) -> None:
    delivery = slack.raw_event(EVENT)
    await slack.deliveries.settle()
    assert delivery.failures == ["connection_failed"] * 2
    async with SocketBot(sandbox) as late:
        await slack.socket.wait_connected()
        clock.move(timedelta(minutes=1))
        await slack.wait_delivered(delivery)
        assert tries(late) == [(2, "connection_failed")]


async def test_a_click_comes_at_most_once(
    app: SocketBot, slack: SlackWorkspace, clock: SharedClock
) -> None:
    app.answer = lambda _: ""
    slack.deliveries.ack_within = 0.1
    ts = await card(app.web, slack.sales_channel)
    outcome = await slack.click("ania", slack.sales_channel, ts, "draft.approve")
    clock.move(timedelta(minutes=10))
    assert not outcome.acked
    assert len(app.requests) == 1
    assert app.requests[0].retry_attempt is None


async def test_a_click_while_nobody_is_connected_is_lost(
    web: AsyncWebClient, slack: SlackWorkspace
) -> None:
    ts = await card(web, slack.sales_channel)
    outcome = await slack.click("ania", slack.sales_channel, ts, "draft.approve")
    assert (outcome.acked, outcome.delivery.failures) == (False, ["connection_failed"])


async def test_a_late_acknowledgement_is_of_no_use(app: SocketBot, slack: SlackWorkspace) -> None:
    app.answer = lambda _: ""
    slack.deliveries.ack_within = 0.1
    ts = await card(app.web, slack.sales_channel)
    outcome = await slack.click("ania", slack.sales_channel, ts, "draft.approve")
    late = {"envelope_id": app.requests[0].envelope_id}
    await app.client.send_socket_mode_response(late)
    app.answer = lambda _: None
    await slack.wait_delivered(slack.raw_event(EVENT))
    assert slack.socket.unknown_acks == [late]
    assert not outcome.acked


async def test_only_what_the_app_subscribed_to_is_told(
    app: SocketBot, slack: SlackWorkspace
) -> None:
    await slack.post("ania", slack.sales_channel, "hello")
    assert app.requests == []
    slack.subscriptions.add("message.channels")
    await slack.post("ania", slack.sales_channel, "hello")
    (payload,) = app.payloads
    assert (payload["event"]["text"], payload["event"]["channel_type"]) == ("hello", "channel")
    await slack.post("ania", slack.channel_without_bot, "unheard")
    assert len(app.requests) == 1


async def test_the_bot_hears_of_its_own_messages(app: SocketBot, slack: SlackWorkspace) -> None:
    slack.subscriptions.add("message.channels")
    ts = (await app.web.chat_postMessage(channel=slack.sales_channel, text="one"))["ts"]
    await app.web.chat_update(channel=slack.sales_channel, ts=ts, text="two")
    await app.web.chat_delete(channel=slack.sales_channel, ts=ts)
    await slack.deliveries.settle()
    events = [payload["event"] for payload in app.payloads]
    assert [each.get("subtype") for each in events] == [None, "message_changed", "message_deleted"]
    assert events[0]["bot_id"] == "B0PARLEY01"
