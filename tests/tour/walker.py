"""Somebody who tries the demo: finds things by what they are called, and takes pictures."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from playwright.async_api import Browser, Locator, Page, expect

from sandbox.server import Sandbox
from tests.sandbox.stage import looking
from tests.tour.album import Album

START = datetime(2026, 3, 3, 14, 0, tzinfo=UTC)
"""When the tour begins: a Tuesday afternoon in Europe, morning in Mexico, evening in Asia."""

PATIENCE = 20_000
"""Milliseconds after which something does not come any more: the machine may be busy."""

_SCROLL = """card => {
    const list = card.closest(".scroll");
    list.scrollTop += card.getBoundingClientRect().top - list.getBoundingClientRect().top;
}"""

DESKTOP, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 800}


@dataclass
class Walker:
    """A visitor of the page."""

    page: Page
    album: Album

    @property
    def chat(self) -> Locator:
        """Telegram, as the chosen buyer has it."""
        return self.page.get_by_role("group", name="Chat")

    @property
    def answers(self) -> Locator:
        """What Parley wrote to the chosen buyer."""
        return self.chat.get_by_role("article", name=re.compile("^Parley,"))

    @property
    def answer(self) -> Locator:
        """The newest of it."""
        return self.answers.last

    @property
    def composer(self) -> Locator:
        """Where the buyer writes."""
        return self.page.get_by_label("Message", exact=True)

    @property
    def slack(self) -> Locator:
        """Slack, as the chosen person has it."""
        return self.page.get_by_role("region", name="Slack")

    @property
    def modal(self) -> Locator:
        """The form that covers Slack."""
        return self.slack.get_by_role("dialog")

    @property
    def proof(self) -> Locator:
        """The counts on top of the page."""
        return self.page.get_by_label("Counts")

    @property
    def bot(self) -> Locator:
        """How the bot fares."""
        return self.page.get_by_role("banner").get_by_role("status")

    def cards(self, buyer: str) -> Locator:
        """What the channel shows of a buyer's inquiries."""
        heading = self.page.get_by_role("heading", name=buyer)
        return self.slack.get_by_role("article").filter(has=heading)

    def card(self, buyer: str) -> Locator:
        """The newest of it."""
        return self.cards(buyer).last

    def approve(self, buyer: str) -> Locator:
        """The green button of the newest card."""
        return self.card(buyer).get_by_role("button", name="Approve & send")

    async def open(self, buyer: str) -> None:
        """Choose a buyer."""
        buyers = self.page.get_by_role("list", name="Buyers")
        await buyers.get_by_role("button", name=re.compile(f"^{buyer}")).click()
        await expect(self.chat.get_by_role("heading", name=buyer)).to_be_visible()

    async def reopen(self, buyer: str, other: str) -> None:
        """Look at another chat and come back: what was said in passing is gone."""
        await self.open(other)
        await self.open(buyer)
        await expect(self.chat.get_by_role("status")).to_be_hidden()

    async def ask(self, question: str) -> None:
        """Have the chosen buyer say one of the suggested messages."""
        suggested = self.page.get_by_role("group", name="Suggested messages")
        await suggested.get_by_role("button", name=question).first.click()
        await self.said(question)

    async def write(self, text: str) -> None:
        """Have the chosen buyer write something."""
        await self.composer.fill(text)
        await self.composer.press("Enter")
        await self.said(text)

    async def said(self, text: str) -> None:
        """The chosen buyer's chat shows that they said so."""
        said = self.chat.get_by_role("article").filter(has_text=text)
        await expect(said.last).to_be_visible(timeout=PATIENCE)

    async def be(self, person: str) -> None:
        """Look at Slack as somebody else."""
        await self.page.get_by_role("radio", name=person).check()

    async def go(self, place: str) -> None:
        """Go to a place in Slack."""
        places = self.page.get_by_role("navigation", name="Places in Slack")
        await places.get_by_role("button", name=place).click()
        await expect(self.slack.get_by_role("heading", name=place, level=3)).to_be_visible()

    async def turn(self, switch: str, *, on: bool) -> None:
        """Make something go wrong, or right again; the panel stays open."""
        panel = self.page.get_by_role("dialog", name="Make something go wrong")
        if not await panel.is_visible():
            await self.page.get_by_role("button", name="Faults").click()
        await panel.get_by_role("switch", name=switch).set_checked(on)

    async def sees(self, where: Locator, *texts: str) -> None:
        """These texts come, all in the same place."""
        for text in texts:
            await expect(where).to_contain_text(text, timeout=PATIENCE)

    async def show(self, card: Locator) -> None:
        """Scroll to where a card begins."""
        await card.evaluate(_SCROLL)

    async def picture(self, name: str) -> None:
        """Take a picture of what the page shows now, with the mouse out of the way.

        `name` is as in "tour/card": where it stands among the pictures of the documents.
        """
        await self.page.mouse.move(640, 2)
        form = "webp" if "/" in name else "png"
        self.album.put(f"{name}.{form}", await self.page.screenshot())


@dataclass
class Tour:
    """The demo that is walked through. `ahead` is how far its clock was set from the machine's."""

    browser: Browser
    sandbox: Sandbox
    ahead: timedelta
    album: Album

    @asynccontextmanager
    async def visit(self, **visit: Any) -> AsyncIterator[Walker]:
        """A visitor whose machine has the demo's day; `visit` is as in `looking`."""
        settings: dict[str, Any] = {"viewport": DESKTOP, "ahead": self.ahead} | visit
        async with looking(self.browser, self.sandbox.url, **settings) as page:
            page.set_default_timeout(PATIENCE)
            yield Walker(page, self.album)
