"""A curator saves while the bot runs: buyers get what is sound, and the desk hears of the rest."""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs
from structlog.typing import EventDict

from qa_library.training import Training, train
from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.flow.conftest import running_bot
from tests.flow.small_library import MOQ_ES, write_small_library
from tests.flow.stage import Stage, shown
from tests.flow.test_desk_automatic import turn

MOQ = "¿Cuál es el pedido mínimo?"
NEW_MOQ_ES = "Vendemos desde 500 piezas."
SAMPLE = "¿Puedo pedir una muestra?"
BURST = timedelta(seconds=3)
SOON = 20.0
"""Real seconds, far more than it takes: the machine may be busy."""
SAMPLE_FILES = {
    "entries/sample.yaml": "goods.sample: {reply: auto}\n",
    "en/sample.yaml": """\
goods.sample:
  phrasings: ["Can I get a sample?", "Do you send samples first?", "sample please"]
  answer: "We send samples."
""",
    "es/sample.yaml": """\
goods.sample:
  phrasings: ["¿Puedo pedir una muestra?", "¿Envían muestras antes?", "una muestra por favor"]
  answer: "Enviamos muestras."
""",
}
REFUSED = (
    ":warning: An edit of the library is not used. Until it is put right, buyers get the answers"
    " of before.\nes/shop.yaml∶3: error: order.moq: quotes the unknown fact {mog}. Add it to"
    " facts.yaml, or correct its name."
)
PUT_RIGHT = ":white_check_mark: The library was put right and is in use."


class Curator:
    """Edits the library that the stage's bot reads, and hears what the bot logs of it."""

    def __init__(self, stage: Stage, content: Path, logged: list[EventDict]) -> None:
        self.stage = stage
        self._content = content
        self._logged = logged

    def save(self, name: str, text: str) -> None:
        """Save a file as editors do: written beside its place, and renamed."""
        beside = self._content / f"{name}.tmp"
        beside.write_text(text, encoding="utf-8")
        beside.replace(self._content / name)

    def replace(self, name: str, old: str, new: str) -> None:
        """Save a file with a piece replaced."""
        text = (self._content / name).read_text(encoding="utf-8")
        assert text.count(old) == 1
        self.save(name, text.replace(old, new))

    async def until(self, event: str) -> None:
        """Wait until the bot logged an event."""
        async with asyncio.timeout(SOON):
            while not any(line["event"] == event for line in self._logged):  # noqa: ASYNC110
                await asyncio.sleep(0.01)

    async def alarms(self, count: int) -> list[str]:
        """Wait for so many messages in the channel of alarms."""
        slack = self.stage.slack
        return [one.text for one in await slack.wait_messages(slack.sla_channel, count, SOON)]


@pytest.fixture
def logged() -> Iterator[list[EventDict]]:
    with capture_logs() as lines:
        yield lines


@pytest.fixture
async def curator(
    sandbox: Sandbox, clock: SharedClock, tmp_path: Path, logged: list[EventDict]
) -> AsyncIterator[Curator]:
    content = write_small_library(tmp_path)
    async with running_bot(sandbox, clock, tmp_path, parley_content=str(content)):
        yield Curator(Stage(sandbox, clock, tmp_path / "parley.db"), content, logged)


async def test_an_edited_answer_is_that_of_the_next_buyer(curator: Curator) -> None:
    stage = curator.stage
    ana = await stage.asked(MOQ)
    curator.replace("es/shop.yaml", "El pedido mínimo es de {moq}.", "Vendemos desde {moq}.")
    await curator.until("library.reloaded")

    ben = await stage.buyer("Ben")
    stage.telegram.say(ben, MOQ)
    assert NEW_MOQ_ES in shown(await stage.card(2, NEW_MOQ_ES))
    await stage.click("ania", "draft.approve", 2)
    assert await stage.replied(ben) == [NEW_MOQ_ES]
    await stage.click("ania", "draft.approve", 1)
    assert await stage.replied(ana) == [MOQ_ES]


async def test_a_new_entry_is_suggested_at_once_and_automatic_when_trained(
    curator: Curator, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage, may_train = curator.stage, threading.Event()

    def train_later(*args: Any) -> Training:
        may_train.wait(SOON)
        return train(*args)

    await turn(stage, "ania", "*Automatic replies are on.*")
    monkeypatch.setattr("qa_library.match.train", train_later)
    for name, text in SAMPLE_FILES.items():
        curator.save(name, text)
    await curator.until("library.reloaded")

    ana = await stage.asked(SAMPLE)
    stage.move(BURST)
    await stage.settled()
    assert "Enviamos muestras." in shown(await stage.card(having="A draft waits for approval"))
    assert stage.replies(ana) == []

    may_train.set()
    await curator.until("library.trained")
    ben = await stage.buyer("Ben")
    stage.telegram.say(ben, SAMPLE)
    await stage.card(2, SAMPLE)
    stage.move(BURST)
    assert await stage.replied(ben) == ["Enviamos muestras."]
    assert stage.replies(ana) == []


async def test_a_broken_edit_changes_nothing_and_is_told_once(curator: Curator) -> None:
    stage = curator.stage
    curator.replace("es/shop.yaml", "El pedido mínimo es de {moq}.", "Desde {mog}.")
    assert await curator.alarms(1) == [REFUSED]
    ana = await stage.asked(MOQ)
    await stage.click("ania", "draft.approve")
    assert await stage.replied(ana) == [MOQ_ES]

    curator.replace("es/shop.yaml", "Desde {mog}.", "Vendemos desde {moq}.")
    assert await curator.alarms(2) == [REFUSED, PUT_RIGHT]
    await curator.until("library.reloaded")
    ben = await stage.buyer("Ben")
    stage.telegram.say(ben, MOQ)
    assert NEW_MOQ_ES in shown(await stage.card(2, NEW_MOQ_ES))
