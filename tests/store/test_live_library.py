"""The library in use follows its folder, whatever that goes through, and tells of mistakes."""

import asyncio
import shutil
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import URL, select
from structlog.testing import capture_logs
from structlog.typing import EventDict

from bot.domain.policy import Policy
from bot.services.live_library import LiveLibrary
from bot.store.schema import outbox
from bot.store.store import Store
from bot.wiring import load_edition
from qa_library import Matcher, load_library
from qa_library.training import Training, train
from tests.flow.small_library import write_small_library
from tests.store.world import NOW, opened

SOON = 20.0
"""Real seconds, far more than it takes: the machine may be busy."""
SAMPLE = 'goods.sample: {phrasings: ["Can I get a sample?", "sample please"], answer: "Yes."}\n'


class StandingTime:
    """Business time that stands still; the library only reads it."""

    def now(self) -> datetime:
        return NOW


class Desk:
    """A folder, the library that follows it, and what it logged."""

    def __init__(self, content: Path, library: LiveLibrary, store: Store) -> None:
        self.content = content
        self.library = library
        self.store = store
        self.logged: list[EventDict] = []

    def answer(self, entry: str = "order.moq") -> str | None:
        """What the library in use answers in English."""
        found = self.library.librarian().library.translation(entry, "en")
        return found and found[1].answer

    def text(self, name: str = "en/shop.yaml") -> str:
        return (self.content / name).read_text(encoding="utf-8")

    def write(self, text: str, name: str = "en/shop.yaml") -> None:
        (self.content / name).write_text(text, encoding="utf-8")

    def edit(self, answer: str) -> None:
        """Change what order.moq answers, in place."""
        before = self.answer()
        assert before is not None
        self.write(self.text().replace(before, answer))

    async def until(self, look: Callable[[], object]) -> None:
        async with asyncio.timeout(SOON):
            while not look():  # noqa: ASYNC110  a file tells nobody
                await asyncio.sleep(0.01)

    def heard(self, event: str) -> list[EventDict]:
        return [line for line in self.logged if line["event"] == event]

    async def until_heard(self, event: str, times: int = 1) -> None:
        await self.until(lambda: len(self.heard(event)) >= times)


async def alarms(store: Store) -> list[str]:
    """What was stored for the desk, oldest first."""
    async with store.transaction() as tx:
        rows = await tx.execute(select(outbox.c.effect_key).order_by(outbox.c.id))
        return [row.effect_key.split(":")[1] for row in rows]


async def until_alarms(store: Store, kinds: list[str]) -> None:
    async with asyncio.timeout(SOON):
        while await alarms(store) != kinds:  # noqa: ASYNC110  nor does a table
            await asyncio.sleep(0.01)


def live(content: Path, store: Store) -> LiveLibrary:
    return LiveLibrary(
        content, load_edition(content, None), Policy().desk_language, store, StandingTime()
    )


@pytest.fixture
async def desk(sqlite: URL, tmp_path: Path) -> AsyncIterator[Desk]:
    content = write_small_library(tmp_path)
    async with opened(sqlite) as store:
        desk = Desk(content, live(content, store), store)
        with capture_logs() as desk.logged:
            watching = asyncio.create_task(desk.library.run())
            yield desk
            watching.cancel()
            with suppress(asyncio.CancelledError):
                await watching


async def test_a_save_in_place_is_in_use(desk: Desk) -> None:
    desk.edit("From {moq} on.")
    await desk.until(lambda: desk.answer() == "From {moq} on.")
    await desk.until_heard("library.reloaded")

    (line,) = desk.heard("library.reloaded")
    assert line["revision"] == load_library(desk.content).library.revision
    assert line["entries"] == ["order.moq"]
    assert 0 < line["seconds"] < SOON
    assert desk.heard("library.trained") == []


async def test_a_save_by_renaming_is_in_use(desk: Desk) -> None:
    beside = desk.content / "en/.shop.yaml.swp"
    beside.write_text(desk.text().replace("Our minimum order is", "We sell at least"))
    beside.replace(desk.content / "en/shop.yaml")

    await desk.until(lambda: desk.answer() == "We sell at least {moq}.")


async def test_many_files_at_once_are_one_edit(desk: Desk, tmp_path: Path) -> None:
    for number in range(40):
        desk.write(SAMPLE.replace("sample", f"sample{number}"), f"en/topic{number}.yaml")
        await asyncio.sleep(0.01)  # a checkout takes a while
    await desk.until(lambda: desk.answer("goods.sample39"))

    await desk.until_heard("library.trained")
    assert len(desk.library.librarian().library.entries) == 48
    assert desk.heard("library.refused") == []


BROKEN = {
    "a file that is no YAML": ("en/shop.yaml", b"order.moq: [\n", "en/shop.yaml:2: error: "),
    "a file that is no text": ("es/shop.yaml", b"\xff\xfe\x00", "es/shop.yaml:1: error: "),
    "a head that is no YAML": (
        "library.yaml",
        b"languages: [",
        "library.yaml: Line 2: Not valid YAML",
    ),
    "an unknown fact": (
        "en/extra.yaml",
        b'goods.sample: {phrasings: ["a sample"], answer: "{prize}"}\n',
        "en/extra.yaml:1: error: goods.sample: quotes the unknown fact {prize}.",
    ),
}


@pytest.mark.parametrize("kind", BROKEN)
async def test_a_broken_edit_is_refused_until_it_is_put_right(desk: Desk, kind: str) -> None:
    name, data, told = BROKEN[kind]
    file, answer = desk.content / name, desk.answer()
    before = file.read_bytes() if file.exists() else None
    file.write_bytes(data)
    await desk.until_heard("library.refused")

    (line,) = desk.heard("library.refused")
    assert told in line["problems"][0]
    assert desk.answer() == answer
    await until_alarms(desk.store, ["library"])

    file.write_bytes(before) if before is not None else file.unlink()
    await desk.until_heard("library.put_right")
    await until_alarms(desk.store, ["library", "library_put_right"])
    assert desk.heard("library.reloaded") == []


async def test_a_broken_edit_holds_back_what_is_sound_in_it(desk: Desk) -> None:
    answer = desk.answer()
    desk.write(SAMPLE + "goods.other: {answer: 5}\n", "en/extra.yaml")
    desk.edit("From {moq} on.")
    await desk.until_heard("library.refused")
    assert (desk.answer(), desk.answer("goods.sample")) == (answer, None)

    desk.write(SAMPLE, "en/extra.yaml")
    await desk.until(lambda: desk.answer("goods.sample"))
    assert desk.answer() == "From {moq} on."


async def test_a_folder_that_goes_and_comes_back(desk: Desk) -> None:
    answer, aside = desk.answer(), desk.content.with_name("aside")
    desk.content.rename(aside)
    await desk.until_heard("library.refused")
    assert desk.answer() == answer

    aside.rename(desk.content)
    await desk.until_heard("library.put_right")
    desk.edit("From {moq} on.")
    await desk.until(lambda: desk.answer() == "From {moq} on.")


async def test_a_folder_emptied_file_by_file(desk: Desk) -> None:
    answer = desk.answer()
    for name in ("en", "es", "entries"):
        shutil.rmtree(desk.content / name)
    await desk.until_heard("library.refused")

    assert "No entry is left in the folder." in desk.heard("library.refused")[0]["problems"][0]
    assert desk.answer() == answer


async def test_the_same_mistake_made_again_is_told_again(desk: Desk) -> None:
    sound = desk.text()
    for times in (1, 2):
        desk.write("order.moq: [\n")
        await desk.until_heard("library.refused", times)
        desk.write(sound)
        await desk.until_heard("library.put_right", times)

    await until_alarms(desk.store, ["library", "library_put_right"] * 2)


async def test_a_broken_file_saved_again_is_not_told_again(desk: Desk) -> None:
    desk.write("order.moq: [\n")
    await desk.until_heard("library.refused")
    desk.write("order.moq: [\n")
    desk.write(desk.text("es/shop.yaml") + "# seen\n", "es/shop.yaml")
    sound = desk.library.librarian()
    desk.write("goods.sample: [\n")  # another mistake: told, and by then the old one is over
    await desk.until_heard("library.refused", 2)

    assert desk.library.librarian() is sound
    await until_alarms(desk.store, ["library", "library"])


@pytest.fixture
def held_training(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Training waits until this is set."""
    may = threading.Event()

    def train_later(*args: Any, **kept: Any) -> Training:
        may.wait(SOON)
        return train(*args, **kept)

    monkeypatch.setattr("qa_library.match.train", train_later)
    yield may
    may.set()


async def test_of_two_edits_during_a_training_the_newest_is_trained(
    desk: Desk, held_training: threading.Event
) -> None:
    desk.write(SAMPLE, "en/sample.yaml")
    await desk.until(lambda: desk.answer("goods.sample"))
    desk.write(SAMPLE.replace("sample", "catalogue"), "en/catalogue.yaml")
    await desk.until(lambda: desk.answer("goods.catalogue"))
    desk.write(SAMPLE.replace("sample", "colour"), "en/colour.yaml")
    await desk.until(lambda: desk.answer("goods.colour"))
    held_training.set()
    await desk.until_heard("library.trained")

    library = load_library(desk.content).library
    (line,) = desk.heard("library.trained")
    assert line["revision"] == library.revision
    fresh = Matcher(library)
    mine = desk.library._edition.matcher
    assert mine.auto_bar("en") == fresh.auto_bar("en")
    for text in ("Can I get a colour?", "catalogue please", "MOQ?", "Can I get a sample?"):
        assert mine.candidates(text, hint="en") == fresh.candidates(text, hint="en")


async def test_a_training_that_fails_leaves_suggestions(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qa_library.match.train", lambda *_: 1 // 0)
    desk.write(SAMPLE, "en/sample.yaml")
    await desk.until_heard("library.training_failed")

    assert desk.answer("goods.sample") == "Yes."
    desk.edit("From {moq} on.")
    await desk.until(lambda: desk.answer() == "From {moq} on.")


async def test_what_goes_wrong_with_one_edit_does_not_end_the_watch(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("bot.services.live_library.prepare", lambda *_: 1 // 0)
        desk.edit("Never read.")
        await desk.until_heard("library.reload_failed")
    desk.write(desk.text().replace("Never read.", "From {moq} on."))
    await desk.until(lambda: desk.answer() == "From {moq} on.")


async def test_alarms_wait_for_the_database(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    tried = threading.Event()

    def away(*_: object, **__: object) -> Awaitable[None]:
        tried.set()
        raise OSError

    with monkeypatch.context() as patch:
        patch.setattr("bot.store.outbox.Outbox.alarm", away)
        desk.write("order.moq: [\n")
        await desk.until(tried.is_set)
        assert await alarms(desk.store) == []
    await until_alarms(desk.store, ["library"])


async def test_two_processes_tell_once(store: Store, tmp_path: Path) -> None:
    content = write_small_library(tmp_path)
    desks = [Desk(content, live(content, store), store) for _ in range(2)]
    with capture_logs() as logged:
        async with AsyncExitStack() as closing:
            for desk in desks:
                desk.logged = logged
                closing.callback(asyncio.create_task(desk.library.run()).cancel)
            sound = desks[0].text()
            desks[0].write("order.moq: [\n")
            await desks[0].until_heard("library.refused", 2)
            desks[0].write(sound)
            await desks[0].until_heard("library.put_right", 2)
            # Told by both before the one that is told now.
            desks[0].write("order.moq: [\n\n")
            await desks[0].until_heard("library.refused", 4)
            await until_alarms(store, ["library", "library_put_right", "library"])
