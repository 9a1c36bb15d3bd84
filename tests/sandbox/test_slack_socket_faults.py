"""Deliveries that go wrong on purpose: twice, late, out of order, over connections that break."""

from datetime import timedelta

from sandbox.clock import SharedClock
from sandbox.faults import AbortSocket, Disconnect, Duplicate, HoldBack, Reorder, Rule
from sandbox.server import Sandbox
from sandbox.slack import SlackWorkspace
from tests.sandbox.slack_bot import Json, SocketBot

pytest_plugins = ["tests.sandbox.slack_fixtures"]

EVENT: Json = {"type": "user_change", "user": {"id": "U0ANIA0001"}}


async def test_a_duplicate_is_the_same_in_every_identifier(
    app: SocketBot, sandbox: Sandbox, slack: SlackWorkspace
) -> None:
    sandbox.faults.add(Rule(Duplicate(), "slack", "socket"))
    await slack.wait_delivered(slack.raw_event(EVENT))
    await slack.wait_delivered(slack.raw_event(EVENT))
    first, second, _ = app.requests
    assert (first.envelope_id, first.payload) == (second.envelope_id, second.payload)


async def test_an_event_is_redelivered_long_after(
    app: SocketBot, slack: SlackWorkspace, clock: SharedClock
) -> None:
    delivery = await slack.wait_delivered(slack.raw_event(EVENT))
    clock.move(timedelta(minutes=6))
    await slack.wait_delivered(slack.redeliver(delivery))
    first, second = app.requests
    assert first.payload == second.payload
    assert second.retry_attempt == 1


async def test_deliveries_change_places(
    app: SocketBot, sandbox: Sandbox, slack: SlackWorkspace
) -> None:
    sandbox.faults.add(Rule(Reorder(), "slack", "socket"))
    first, second = slack.raw_event(EVENT), slack.raw_event(EVENT)
    await slack.wait_delivered(first)
    assert [each["event_id"] for each in app.payloads] == [second.event_id, first.event_id]


async def test_a_delivery_is_held_back(
    app: SocketBot, sandbox: Sandbox, slack: SlackWorkspace, clock: SharedClock
) -> None:
    sandbox.faults.add(Rule(HoldBack(timedelta(seconds=30)), "slack", "socket"))
    held, next_one = slack.raw_event(EVENT), slack.raw_event(EVENT)
    await slack.wait_delivered(next_one)
    assert len(app.requests) == 1
    clock.move(timedelta(seconds=30))
    await slack.wait_delivered(held)


async def test_a_refresh_loses_nothing(
    app: SocketBot, sandbox: Sandbox, slack: SlackWorkspace
) -> None:
    sandbox.faults.add(Rule(Disconnect(), "slack", "socket"))
    delivery = await slack.wait_delivered(slack.raw_event(EVENT))
    assert len(delivery.attempts) == 1
    assert len(app.requests) == 1


async def test_connections_are_refreshed_when_asked(app: SocketBot, slack: SlackWorkspace) -> None:
    before = slack.socket.connections
    await slack.socket.refresh()
    await slack.socket.wait_connected()
    assert slack.socket.connections != before


async def test_after_a_broken_connection_the_event_comes_again(
    app: SocketBot, sandbox: Sandbox, slack: SlackWorkspace, clock: SharedClock
) -> None:
    slack.deliveries.ack_within = 0.3
    sandbox.faults.add(Rule(AbortSocket(), "slack", "socket"))
    delivery = slack.raw_event(EVENT)
    await slack.socket.wait_disconnected()
    await slack.socket.wait_connected()
    clock.move(timedelta(minutes=1))
    await slack.wait_delivered(delivery)
    assert app.payloads[-1]["event_id"] == delivery.event_id
