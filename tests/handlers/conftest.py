"""The stand-ins and the real clients, on a clock that stands still."""

import os
import socket
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.config import Settings
from handlers.slack.client import slack_client
from handlers.slack.desk import Channels, SlackDesk
from sandbox.clock import SharedClock
from sandbox.server import Sandbox

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def nothing_inherited() -> dict[str, str]:
    """This process's environment without any of our settings."""
    ours = {name.upper() for name in Settings.model_fields}
    return {name: value for name, value in os.environ.items() if name not in ours}


@pytest.fixture
def clock(tmp_path: Path) -> Iterator[SharedClock]:
    """Business time, frozen at START."""
    clock = SharedClock.create(tmp_path / "clock", START, frozen=True)
    yield clock
    clock.close()


@pytest.fixture
async def sandbox(clock: SharedClock) -> AsyncIterator[Sandbox]:
    """Both platforms, without rate limits."""
    async with Sandbox(clock) as running:
        yield running


@pytest.fixture
def web(sandbox: Sandbox) -> AsyncWebClient:
    """Slack's client as the wiring makes it."""
    return slack_client(sandbox.slack.bot_token, sandbox.slack_url)


@pytest.fixture
def desk(sandbox: Sandbox, web: AsyncWebClient) -> SlackDesk:
    """The desk, between the real client and the stand-in."""
    slack = sandbox.slack
    return SlackDesk(web, Channels(slack.sales_channel, slack.sla_channel), "en")


@pytest.fixture
def nobody_listens() -> str:
    """An address of this machine at which every connection is refused."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{probe.getsockname()[1]}"
