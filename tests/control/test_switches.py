"""The switchboard: ready-made faults and any other rule."""

import pytest
from aiohttp import ClientSession

from sandbox.control.switches import SWITCHES
from sandbox.faults import RateLimited
from sandbox.server import Sandbox
from tests.control.asking import lucia, refused, send, state


async def test_there_is_a_switch_for_each_thing_a_customer_fears(http: ClientSession) -> None:
    switches = (await state(http))["faults"]["switches"]
    assert [each["name"] for each in switches] == [
        "slack_slow",
        "slack_down",
        "telegram_busy",
        "telegram_down",
        "duplicates",
        "out_of_order",
        "lost_answer",
    ]
    assert all(each["label"] and each["says"].endswith(".") for each in switches)
    assert not any(each["on"] for each in switches)


@pytest.mark.parametrize("name", [each.name for each in SWITCHES])
async def test_a_switch_goes_on_and_off(http: ClientSession, sandbox: Sandbox, name: str) -> None:
    await send(http, f"switches/{name}", {"on": True}, "PUT")
    switches = (await state(http))["faults"]["switches"]
    assert [each["name"] for each in switches if each["on"]] == [name]
    assert len(sandbox.faults.rules) == 1
    await send(http, f"switches/{name}", {"on": False}, "PUT")
    assert sandbox.faults.rules == {}


async def test_switches_and_rules_of_faults(http: ClientSession, sandbox: Sandbox) -> None:
    await send(http, "switches/telegram_busy", {"on": True}, "PUT")
    await send(http, "switches/telegram_busy", {"on": True}, "PUT")
    rule = {"action": "RateLimited", "options": {"retry_after": 7}, "platform": "slack", "nth": 2}
    made = await send(http, "faults", rule)
    assert len(sandbox.faults.rules) == 2
    assert sandbox.faults.rules[made["id"]].action == RateLimited(7)
    await send(http, "switches/telegram_busy", {"on": False}, "PUT")
    assert list(sandbox.faults.rules) == [made["id"]]
    await send(http, "faults", method="DELETE")
    assert sandbox.faults.rules == {}
    assert (await refused(http, "faults", {"action": "Explode"}))[1] == "no_such_action"
    assert (await refused(http, "faults", {"action": "Hang", "options": {"x": 1}}))[0] == 400


async def test_while_slack_is_down_the_bot_is_told_503(
    http: ClientSession, slack: ClientSession, sandbox: Sandbox
) -> None:
    body = {"channel": sandbox.slack.sales_channel, "text": "x"}
    await send(http, "switches/slack_down", {"on": True}, "PUT")
    async with slack.post("chat.postMessage", json=body) as response:
        assert response.status == 503
    await send(http, "switches/slack_down", {"on": False}, "PUT")
    assert (await send(slack, "chat.postMessage", body))["ok"]
    assert len(sandbox.slack.messages(sandbox.slack.sales_channel)) == 1


async def test_messages_overtake_each_other_until_the_switch_is_off(
    http: ClientSession, telegram: ClientSession, sandbox: Sandbox
) -> None:
    user = lucia(sandbox)

    async def fetched(offset: int = 0) -> list[str]:
        updates = (await send(telegram, "getUpdates", {"offset": offset}))["result"]
        return [each["message"]["text"] for each in updates]

    await send(http, "switches/out_of_order", {"on": True}, "PUT")
    sandbox.telegram.say(user, "first")
    assert await fetched() == []
    second = sandbox.telegram.say(user, "second")
    assert await fetched() == ["second", "first"]
    sandbox.telegram.say(user, "third")
    assert await fetched(second + 1) == []
    await send(http, "switches/out_of_order", {"on": False}, "PUT")
    assert await fetched(second + 1) == ["third"]
