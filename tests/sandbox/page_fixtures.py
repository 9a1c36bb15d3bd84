"""Fixtures of the tests of the page, loaded by the modules that name this one.

All of them share one loop and one browser, which takes a second to start.
"""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.sandbox.stage import Stage, browsing, living, on_stage


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Chromium."""
    async with browsing() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="session")
async def stage(browser: Browser, clock: SharedClock) -> AsyncIterator[Stage]:
    """The page on a fresh sandbox, with the test in the place of the bot."""
    async with on_stage(browser, clock) as stage:
        yield stage


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def demo(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Sandbox]:
    """A sandbox with the real bot, one for all tests of a module."""
    async with living(tmp_path_factory.mktemp("demo")) as sandbox:
        yield sandbox
