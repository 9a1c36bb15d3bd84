"""A start while a platform hangs: it can be stopped, and it comes to its end."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.config import load_settings
from bot.wiring import Parley
from handlers.slack.client import Heard, slack_client
from sandbox.clock import SharedClock
from sandbox.faults import Hang, Rule
from sandbox.server import Sandbox


@pytest.fixture
def parley(sandbox: Sandbox, clock: SharedClock, tmp_path: Path) -> Parley:
    """The whole bot, on SQLite."""
    own = {"database_url": f"sqlite:///{tmp_path}/parley.db"}
    given = {name.lower(): value for name, value in sandbox.settings().items()}
    return Parley(load_settings(given | own), clock)


@pytest.fixture
async def hanging(sandbox: Sandbox, request: pytest.FixtureRequest) -> AsyncIterator[str]:
    """One method of a platform does not answer."""
    sandbox.faults.add(Rule(Hang(), method=request.param, times=None))
    yield request.param
    sandbox.faults.clear()


@pytest.mark.parametrize("hanging", ["getMe", "auth.test"], indirect=True)
async def test_it_is_given_up_when_it_is_told_to_stop(parley: Parley, hanging: str) -> None:
    stop = asyncio.Event()
    running = asyncio.create_task(parley.run(stop))
    with suppress(TimeoutError):
        async with asyncio.timeout(1):
            await parley.ready.wait()
    assert not parley.ready.is_set(), hanging
    stop.set()
    async with asyncio.timeout(5):
        await running


@pytest.mark.parametrize("hanging", ["auth.test"], indirect=True)
async def test_no_call_to_slack_outlasts_the_clients_time_limit(
    monkeypatch: pytest.MonkeyPatch, hanging: str, request: pytest.FixtureRequest
) -> None:
    def impatient(token: str, api_url: str, heard: Heard) -> AsyncWebClient:
        client = slack_client(token, api_url, heard)
        client.timeout = 1
        return client

    monkeypatch.setattr("bot.wiring.slack_client", impatient)
    parley: Parley = request.getfixturevalue("parley")
    stop = asyncio.Event()
    running = asyncio.create_task(parley.run(stop))
    async with asyncio.timeout(20):
        await parley.ready.wait()
    stop.set()
    await running
    assert hanging
