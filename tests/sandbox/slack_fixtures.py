"""Fixtures of the tests of the stand-in Slack, loaded by the modules that name this one."""

from collections.abc import AsyncIterator

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from sandbox.server import Sandbox
from sandbox.slack import SlackWorkspace
from tests.sandbox.slack_bot import SocketBot


@pytest.fixture
def slack(sandbox: Sandbox) -> SlackWorkspace:
    """The workspace; only what a test subscribes to is delivered, so that nothing waits."""
    sandbox.slack.subscriptions.clear()
    return sandbox.slack


@pytest.fixture
def web(sandbox: Sandbox) -> AsyncWebClient:
    """slack_sdk's client with the bot's token, pointed at the stand-in."""
    return AsyncWebClient(token=sandbox.slack.bot_token, base_url=sandbox.slack_url)


@pytest.fixture
async def app(sandbox: Sandbox, slack: SlackWorkspace) -> AsyncIterator[SocketBot]:
    """A bot on Socket Mode that acknowledges everything, connected."""
    async with SocketBot(sandbox) as connected:
        await slack.socket.wait_connected()
        yield connected
