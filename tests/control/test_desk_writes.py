"""What the desk writes on the page: words in a channel, and commands to the bot."""

from aiohttp import ClientSession

from sandbox.server import Sandbox
from tests.control.asking import refused, send
from tests.sandbox.slack_bot import SocketBot


async def test_somebody_writes_in_a_channel(http: ClientSession, sandbox: Sandbox) -> None:
    sales = sandbox.slack.sales_channel
    assert (await send(http, "desk/ania/post", {"channel": sales, "text": "Lunch?"}))["acked"]
    (message,) = sandbox.slack.messages(sales)
    assert (message.user, message.text) == (sandbox.slack.people["ania"].id, "Lunch?")


async def test_a_command_reaches_the_bot_as_slack_sends_it(
    http: ClientSession, sandbox: Sandbox
) -> None:
    body = {"channel": sandbox.slack.sla_channel, "command": "/parley", "text": "kept refund 12"}
    async with SocketBot(sandbox) as bot:
        await sandbox.slack.socket.wait_connected()
        assert (await send(http, "desk/helena/slash", body))["acked"] is True
        (payload,) = bot.payloads
    assert payload["command"] == "/parley"
    assert payload["text"] == "kept refund 12"
    assert payload["user_name"] == "helena"
    assert payload["channel_id"] == sandbox.slack.sla_channel


async def test_what_nobody_can_write_is_refused(http: ClientSession, sandbox: Sandbox) -> None:
    sales = sandbox.slack.sales_channel
    for body, status in (
        ({"channel": "C0NOWHERE1", "command": "/parley"}, 404),
        ({"channel": sales, "command": "parley"}, 400),
        ({"channel": sales, "command": "/parley", "text": "x" * 4001}, 400),
    ):
        assert (await refused(http, "desk/ania/slash", body))[0] == status
    assert (await refused(http, "desk/ania/post", {"channel": sales, "text": ""}))[0] == 400
    assert sandbox.slack.messages(sales) == []


async def test_a_bot_without_the_scope_has_no_commands(
    http: ClientSession, sandbox: Sandbox
) -> None:
    sandbox.slack.scopes.remove("commands")
    body = {"channel": sandbox.slack.sales_channel, "command": "/parley"}
    assert (await refused(http, "desk/ania/slash", body))[:2] == (409, "cannot_act")
    assert sandbox.slack.deliveries.log == []
