"""A sandbox with its control API, on a clock that stands still, and a client of the API."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from aiohttp import ClientSession

from sandbox.clock import SharedClock
from sandbox.control import Control
from sandbox.server import Sandbox
from tests.control.asking import START


@pytest.fixture
def clock(tmp_path: Path) -> Iterator[SharedClock]:
    """Business time, frozen at START."""
    clock = SharedClock.create(tmp_path / "clock", START, frozen=True)
    yield clock
    clock.close()


@pytest.fixture
def control() -> Control:
    """The control API, to be told how a bot fares."""
    return Control()


@pytest.fixture
async def sandbox(clock: SharedClock, control: Control) -> AsyncIterator[Sandbox]:
    """Both platforms; a click nobody takes is given up soon."""
    async with Sandbox(clock, extra=control.install) as running:
        running.slack.deliveries.ack_within = 0.05
        yield running


@pytest.fixture
async def http(sandbox: Sandbox) -> AsyncIterator[ClientSession]:
    """A client whose paths begin at /control/."""
    async with ClientSession(f"{sandbox.url}/control/") as session:
        yield session


@pytest.fixture
async def telegram(sandbox: Sandbox) -> AsyncIterator[ClientSession]:
    """A client of the Bot API, with the bot's token."""
    base = f"{sandbox.telegram_url}/bot{sandbox.telegram.bot_token}/"
    async with ClientSession(base) as session:
        yield session


@pytest.fixture
async def slack(sandbox: Sandbox) -> AsyncIterator[ClientSession]:
    """A client of Slack's API, with the bot's token."""
    headers = {"Authorization": f"Bearer {sandbox.slack.bot_token}"}
    async with ClientSession(sandbox.slack_url, headers=headers) as session:
        yield session
