"""The demo of the tour: one for all its stations, since a bot takes a while to start."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from tests.sandbox.stage import living
from tests.tour.album import Album
from tests.tour.walker import START, Tour


@pytest.fixture(scope="session")
def album(tmp_path_factory: pytest.TempPathFactory) -> Album:
    """Where the pictures go."""
    return Album.of_this_run(tmp_path_factory.mktemp("pictures"))


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def tour(
    browser: Browser, album: Album, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Tour]:
    """A sandbox with the real bot; each station asks as a buyer of its own."""
    ahead = START - datetime.now(UTC)
    async with living(tmp_path_factory.mktemp("tour"), START) as sandbox:
        yield Tour(browser, sandbox, ahead, album)
