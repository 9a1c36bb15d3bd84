"""The real bot, in this process, between the two platforms of the sandbox, on a frozen clock."""

import asyncio
import os
import ssl
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import cache, lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot.config import load_settings
from bot.store.database import database_url
from bot.store.migrate import migrate
from bot.wiring import Parley
from qa_library import Library, Matcher
from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.fleet.nursery import Nursery
from tests.flow.small_library import write_small_library
from tests.flow.stage import Stage
from tests.library.content import shipped_matcher

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

_matchers: dict[str, Matcher] = {}


def _matcher_of(library: Library, **_: object) -> Matcher:
    if library.revision not in _matchers:
        _matchers[library.revision] = Matcher(library)
    return _matchers[library.revision]


@pytest.fixture(scope="session", autouse=True)
def library_learnt() -> None:
    """What is learnt of the shipped library is on disk before the start of a bot is timed."""
    shipped_matcher()


@pytest.fixture(autouse=True)
def matchers_built_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """One matcher per library for the whole run: it never changes, and takes a second to build."""
    monkeypatch.setattr("bot.wiring.Matcher", _matcher_of)


@pytest.fixture(scope="session", autouse=True)
def certificates_read_once() -> Iterator[None]:
    """Telegram's clients each read the world's certificates anew, which nobody here shows."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", lru_cache(ssl.create_default_context))
        yield


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """In memory where there is such a place: a bot waits for its disk half of the time, and what
    a power cut would leave is nothing that these tests ask."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder:
        yield Path(folder)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bot that tries again at once: back-off is engine time, which no test can move."""
    monkeypatch.setattr("bot.services.deliver.back_off", lambda *_: 0.01)


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


@cache
def migrated() -> bytes:
    """An empty database of today's schema: made once, since it takes longer than most tests."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "parley.db"
        migrate(database_url(f"sqlite:///{path}"))
        return path.read_bytes()


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    """One process to fork from all bots that are to be killed."""
    with Nursery() as nursery:
        yield nursery


@asynccontextmanager
async def running_bot(
    sandbox: Sandbox, clock: SharedClock, folder: Path, **settings: str
) -> AsyncIterator[Parley]:
    """The bot, ready to serve, stopped gracefully at the end; it need not spare the sandbox.

    Its policy trusts the library's own bars, unless told otherwise: to see what goes out by
    itself, no test has to approve a hundred drafts first.
    """
    policy = folder / "trusting.yaml"
    policy.write_text("automatic_replies_earned: false\n")
    database = folder / "parley.db"
    if not database.exists():
        database.write_bytes(migrated())
    environment = {
        **{name.lower(): value for name, value in sandbox.settings().items()},
        "database_url": f"sqlite:///{database}",
        "parley_key_file": str(folder / "parley.key"),
        "parley_policy": str(policy),
        "parley_telegram_rate": "1000",
        "parley_chat_rate": "1000",
        "parley_desk_rate": "1000",
        **settings,
    }
    parley = Parley(load_settings(environment), clock)
    stop = asyncio.Event()
    serving = asyncio.create_task(parley.run(stop))
    ready = asyncio.create_task(parley.ready.wait())
    try:
        await asyncio.wait([serving, ready], timeout=20, return_when=asyncio.FIRST_COMPLETED)
        if serving.done():
            serving.result()
        assert parley.ready.is_set(), "the bot did not become ready"
        yield parley
    finally:
        ready.cancel()
        stop.set()
        await serving


@pytest.fixture
async def stage(sandbox: Sandbox, clock: SharedClock, tmp_path: Path) -> AsyncIterator[Stage]:
    """The desk in suggest mode, as a new team finds it."""
    async with running_bot(sandbox, clock, tmp_path):
        yield Stage(sandbox, clock, tmp_path / "parley.db")


@pytest.fixture
async def small_stage(sandbox: Sandbox, clock: SharedClock, tmp_path: Path) -> AsyncIterator[Stage]:
    """The same desk with the small library, whose answers tests quote word for word."""
    content = str(write_small_library(tmp_path))
    async with running_bot(sandbox, clock, tmp_path, parley_content=content):
        yield Stage(sandbox, clock, tmp_path / "parley.db")
