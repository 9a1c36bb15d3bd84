"""The story in twenty seconds, as the README shows it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from PIL import Image
from playwright.async_api import Browser, expect

from tests.sandbox.stage import living
from tests.tour.album import IMAGES, Album
from tests.tour.film import CAMERA, CAPTION, HEIGHT, WIDTH, Film
from tests.tour.walker import PATIENCE, START, Tour, Walker

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")

LUCIA, FAHD = "Lucía Hernández", "فهد العتيبي"
FILM = "demo.webp"
LARGEST = 1_500_000


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def untouched(
    browser: Browser, album: Album, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Tour]:
    """A demo in which nothing has happened yet."""
    ahead = START - datetime.now(UTC)
    async with living(tmp_path_factory.mktemp("film"), START) as sandbox:
        yield Tour(browser, sandbox, ahead, album)


async def test_the_story_in_twenty_seconds(untouched: Tour, album: Album) -> None:
    async with untouched.visit(**CAMERA) as walker:
        film = Film(walker.page)
        await a_buyer_asks_and_is_answered(walker, film)
        await the_bot_is_killed_and_nothing_is_lost(walker, film)
    assert 18_000 <= film.length <= 22_000
    film.save(album.file(FILM))
    for path in (album.file(FILM), IMAGES / FILM):
        assert told(path) == (len(film.frames), film.length), "make pictures"
        assert path.stat().st_size < LARGEST


async def a_buyer_asks_and_is_answered(walker: Walker, film: Film) -> None:
    await walker.open(LUCIA)
    await film.say("A buyer asks in Telegram, in Spanish", 1.8)
    await film.click(walker.page.get_by_role("button", name="¿Cuál es el pedido mínimo?"))
    await expect(walker.approve(LUCIA)).to_be_visible(timeout=PATIENCE)
    await film.say("Slack: a draft in her language, the same answer in yours", 3.2)
    await film.click(walker.approve(LUCIA))
    await walker.sees(walker.answer, "500 piezas")
    await walker.sees(walker.card(LUCIA), "Answered")
    await film.say("One click, and she has the answer", 2.4)


async def the_bot_is_killed_and_nothing_is_lost(walker: Walker, film: Film) -> None:
    await film.click(walker.page.get_by_role("button", name="Kill the bot"))
    await walker.sees(walker.bot, "down, starting again")
    await film.say("Now the bot is killed: kill -9", 1.2)
    buyers = walker.page.get_by_role("list", name="Buyers")
    await film.click(buyers.get_by_role("button", name=FAHD))
    question = "ما هو الحد الأدنى للطلب؟"
    await film.click(walker.page.get_by_role("button", name=question))
    await walker.said(question)
    await film.say("Another buyer writes meanwhile", 1.4)
    await walker.sees(walker.bot, "running, restarted once")
    await expect(walker.approve(FAHD)).to_be_visible(timeout=PATIENCE)
    await film.say("The bot is back. Nothing is lost, nothing comes twice", 2.0)
    await film.click(walker.approve(FAHD))
    await walker.sees(walker.card(FAHD), "Answered")
    await walker.sees(walker.answer, "500")
    await walker.sees(walker.proof, "2 sent", "0 lost", "0 doubled")
    await film.hold(3.0)


def told(path: Path) -> tuple[int, int]:
    """Frames of an animation, and how long they last together, in milliseconds."""
    with Image.open(path) as film:
        assert film.size == (WIDTH, HEIGHT + CAPTION)
        count = getattr(film, "n_frames", 1)
        total = 0
        for number in range(count):
            film.seek(number)
            film.load()
            total += film.info["duration"]
        return count, total
