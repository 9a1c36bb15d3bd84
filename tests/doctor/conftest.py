"""The clinic, on a clock that tells the real time: the doctor knows no other."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.doctor.clinic import Clinic


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No .env file of the machine the tests run on, and no seconds spent listening for another
    poller: the tests about one listen as long as they need."""
    monkeypatch.setattr("handlers.telegram.examine.LISTEN_SECONDS", 0)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def clock(tmp_path: Path) -> Iterator[SharedClock]:
    """The stand-ins' time."""
    clock = SharedClock.create(tmp_path / "clock", datetime.now(UTC), frozen=True)
    yield clock
    clock.close()


@pytest.fixture
async def sandbox(clock: SharedClock) -> AsyncIterator[Sandbox]:
    """Both platforms, without rate limits."""
    async with Sandbox(clock) as running:
        yield running


@pytest.fixture
def bare(sandbox: Sandbox, tmp_path: Path) -> Clinic:
    """Before the first run: settings, and nothing stored."""
    return Clinic(tmp_path, sandbox)


@pytest.fixture
async def clinic(bare: Clinic) -> Clinic:
    """In good health."""
    await bare.build()
    return bare
