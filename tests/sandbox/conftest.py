"""A sandbox on a clock that stands still, for every test of the stand-ins."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from telegram import Bot

from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from sandbox.telegram import User

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


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
async def bot(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bot]:
    """python-telegram-bot's client, pointed at the stand-in."""
    # Without it the library warns whenever it raises RetryAfter.
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    base = sandbox.telegram_url
    client = Bot(
        sandbox.telegram.bot_token, base_url=f"{base}/bot", base_file_url=f"{base}/file/bot"
    )
    async with client:
        yield client


@pytest.fixture
def ana(sandbox: Sandbox) -> User:
    """A buyer who has pressed Start; her update waits first in the queue."""
    ana = sandbox.telegram.new_user("Ana", "García", username="ana_g", language_code="es")
    sandbox.telegram.press_start(ana)
    return ana
