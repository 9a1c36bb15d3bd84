"""A salesperson adds an answer with a spreadsheet, exactly as qa_library/README.md tells it."""

import asyncio
import os
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from copy import copy
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from playwright.async_api import Browser

from tests.sandbox.stage import living
from tests.support.documents import commands, part
from tests.tour.album import IMAGES, Album
from tests.tour.drawn import draw_sheet, draw_terminal
from tests.tour.walker import START, Tour, Walker

pytest_plugins = ["tests.sandbox.page_fixtures"]
pytestmark = pytest.mark.asyncio(loop_scope="session")

ROOT = IMAGES.parent.parent
README = ROOT / "qa_library" / "README.md"
CHINEDU = "Chinedu Okafor"
ASKED = "Could you put our EAN barcode on every carton?"
NEW_ROW = {
    "id": "order.barcode",
    "answer": "Yes, for orders of at least {custom_moq} we print your barcode (EAN or UPC) on each "
    "box. Send us the numbers, and we will show you the print before production.",
    "phrasings": "Can you print our barcode on the boxes?\n"
    "do you print EAN codes on the packaging\n"
    "barcode on carton pls\n"
    "We need a UPC label on each box\n"
    "can u stick our barcodes on every box\n"
    "Is it possible to have the boxes labelled with our article codes?",
    "examples": "our shop needs scannable codes on the packages\n"
    "pls print barcode for each carton\n"
    "Can the packaging carry our EAN numbers?",
}
SOON = 60
"""Seconds, far more than it takes: the machine may be busy."""


@dataclass
class Terminal:
    """A terminal open in Parley's folder, of somebody whose home is `home`."""

    home: Path
    _exported: list[str] = field(default_factory=list)

    async def run(self, lines: list[str], typed: str = "") -> str:
        """Type the lines, and `typed` where they ask; what they print. Raises CalledProcessError.

        The demo lives in this event loop, which must not stand still meanwhile.
        """
        own = {"HOME": str(self.home), "LANG": "C.UTF-8", "PATH": os.environ["PATH"]}
        done = await asyncio.to_thread(
            subprocess.run,
            ["bash", "-e", "-c", "\n".join([*self._exported, *lines])],
            cwd=ROOT,
            env=own,
            input=typed,
            capture_output=True,
            text=True,
            check=True,
        )
        self._exported += [line for line in lines if line.startswith("export ")]
        return str(done.stdout)


async def test_an_answer_is_added_with_a_spreadsheet_while_the_demo_runs(
    browser: Browser, album: Album, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = part(README, "Add an answer with a spreadsheet, in five minutes")
    begin, export, import_ = commands(told)
    assert all(text.replace("\n", "<br>") in told for text in (ASKED, *NEW_ROW.values()))
    assert begin.pop() == "make demo"
    content = await Terminal(tmp_path).run([*begin, 'printf %s "$PARLEY_CONTENT"'])
    monkeypatch.setenv("PARLEY_CONTENT", content)
    async with living(tmp_path, START) as sandbox:
        monkeypatch.delenv("PARLEY_CONTENT")
        terminal = Terminal(tmp_path)
        assert " rows in en." in await terminal.run(export)
        fill_in(tmp_path / "answers.xlsx")
        async with drawing(browser, album, height=480) as page:
            await draw_sheet(page.page, tmp_path / "answers.xlsx", "en", beside="G")
            await page.picture("library/sheet")

        asks = "[y/N]: "
        said = (await terminal.run(import_, typed="y\n")).replace(asks, f"{asks}y\n")
        assert "order.barcode (new)" in said
        assert "Written: entries/order.yaml, en/examples.yaml, en/order.yaml." in said
        async with drawing(browser, album, height=510) as page:
            await draw_terminal(page.page, import_[-1], said)
            await page.picture("library/import")

        await has_learnt(tmp_path)
        tour = Tour(browser, sandbox, START - datetime.now(UTC), album)
        async with tour.visit() as walker:
            await is_asked_and_answered(walker)


async def is_asked_and_answered(walker: Walker) -> None:
    await walker.open(CHINEDU)
    await walker.write(ASKED)
    card = walker.card(CHINEDU)
    await walker.sees(card, ASKED, "Can you print our barcode on the boxes?")
    await walker.sees(card, "Yes, for orders of at least 1,000 pieces we print your barcode")
    await walker.picture("library/card")
    await walker.approve(CHINEDU).click()
    await walker.sees(walker.answer, "at least 1,000 pieces we print your barcode")
    await walker.sees(card, "Answered", "ania approved the draft")
    await walker.picture("library/reply")


async def test_the_coverage_of_the_shipped_library(
    browser: Browser, album: Album, tmp_path: Path
) -> None:
    (command,) = (
        line
        for block in commands(part(README, "For the owner of a language: how to review"))
        for line in block
        if "--picture" in line
    )
    assert "Drawn: " in await Terminal(tmp_path).run([command])
    async with drawing(browser, album) as page:
        await page.page.goto((tmp_path / "coverage.svg").as_uri())
        size = "[document.rootElement.width, document.rootElement.height].map(e => e.baseVal.value)"
        width, height = await page.page.evaluate(size)
        await page.page.set_viewport_size({"width": int(width), "height": int(height)})
        await page.picture("library/coverage")


def fill_in(path: Path) -> None:
    """Write the new row below the last, as a person does in a spreadsheet, and save."""
    book = load_workbook(path)
    sheet: Any = book["en"]
    letters = {cell.value: cell.column_letter for cell in sheet[1]}
    row = sheet.max_row + 1
    for header, text in NEW_ROW.items():
        cell, column = sheet[f"{letters[header]}{row}"], sheet.column_dimensions[letters[header]]
        cell.value = text
        # A spreadsheet program gives a new cell the looks of its column; openpyxl does not.
        cell.alignment, cell.number_format = copy(column.alignment), column.number_format
        sheet.sheet_view.selection[-1].activeCell = cell.coordinate
    book.save(path)


async def has_learnt(folder: Path) -> None:
    """Wait until the running bot has the edit, and has learnt how buyers ask for it."""
    async with asyncio.timeout(SOON):
        while "library.trained" not in (folder / "bot.log").read_text():  # noqa: ASYNC110
            await asyncio.sleep(0.1)


@asynccontextmanager
async def drawing(browser: Browser, album: Album, height: int = 800) -> AsyncIterator[Walker]:
    """An empty page to draw on."""
    page = await browser.new_page(viewport={"width": 1280, "height": height})
    yield Walker(page, album)
    await page.close()
