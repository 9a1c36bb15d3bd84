"""A browser on the demo page, with the test itself in the place of the bot, or the real bot."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Locator, Page, async_playwright
from telegram import Bot, Update
from telegram.request import HTTPXRequest

from sandbox.bot import BotProcess
from sandbox.clock import SharedClock
from sandbox.control import Control
from sandbox.keeper import Keeper
from sandbox.server import Sandbox
from sandbox.telegram import User
from tests.sandbox.slack_bot import Json, SocketBot

_CHROMIUM = "/usr/bin/chromium"
"""Debian's; `scripts/test-machine` installs it."""
_ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
_TOURED = "localStorage.setItem('parley-tour', 'seen')"


@dataclass
class Watched:
    """A sandbox, and the page on which somebody looks at it."""

    sandbox: Sandbox
    page: Page

    def buyer(self, first_name: str) -> User:
        """A ready-made buyer."""
        users = self.sandbox.telegram.users
        return next(each for each in users if each.first_name == first_name)

    async def open_chat(self, first_name: str) -> User:
        """Choose a buyer in the list."""
        user = self.buyer(first_name)
        await self.page.click(f'[data-buyer="{user.id}"]')
        return user

    @property
    def question(self) -> Locator:
        """The first message the page suggests to the buyer shown."""
        return self.page.locator("#suggestions .chip").first

    @property
    def composer(self) -> Locator:
        """Where the buyer writes."""
        return self.page.get_by_label("Message", exact=True)

    def button(self, action_id: str) -> Locator:
        """An element of a card or home tab by its action id."""
        return self.page.locator(f'#slack [data-action="{action_id}"]')

    async def be(self, first_name: str) -> None:
        """Look at Slack as somebody else."""
        await self.page.get_by_role("radio", name=first_name).check()


@dataclass
class Stage(Watched):
    """The test in the place of the bot: its two clients."""

    bot: SocketBot
    telegram: Bot
    control: Control

    async def updates(self) -> list[Update]:
        """What Telegram has for the bot."""
        return list(await self.telegram.get_updates(timeout=2, allowed_updates=Update.ALL_TYPES))

    async def post(self, *blocks: Json, text: str = "A card") -> str:
        """Have the bot post a message to the sales channel; its timestamp."""
        channel = self.sandbox.slack.sales_channel
        answer = await self.bot.web.chat_postMessage(channel=channel, text=text, blocks=blocks)
        return str(answer["ts"])

    async def heard(self, kind: str) -> Json:
        """The first payload of this type the bot was sent, once there is one."""
        news = asyncio.Event()
        stop = self.sandbox.slack.deliveries.subscribe(lambda _: news.set())
        try:
            async with asyncio.timeout(5):
                while not (heard := next(self._heard(kind), None)):
                    await news.wait()
                    news.clear()
                return heard
        finally:
            stop()

    def _heard(self, kind: str) -> Iterator[Json]:
        for payload in self.bot.payloads:
            inner = payload.get("event", payload)
            if inner["type"] == kind:
                yield inner


@asynccontextmanager
async def browsing() -> AsyncIterator[Browser]:
    """Debian's Chromium, driven by Playwright."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=_CHROMIUM, args=list(_ARGUMENTS))
        try:
            shared = await browser.new_context(reduced_motion="reduce")
            await shared.add_init_script(_TOURED)
            yield browser
        finally:
            await browser.close()


@asynccontextmanager
async def looking(
    browser: Browser,
    url: str,
    *,
    toured: bool = True,
    ahead: timedelta = timedelta(0),
    **context: Any,
) -> AsyncIterator[Page]:
    """The page as a visitor sees it; an error in the page fails the test.

    `toured` is one who has seen the tour; `ahead` is how far their machine's clock runs ahead of
    this one's; `context` are Playwright's settings of a context. Who needs nothing of it shares one
    context, which costs less: what is remembered belongs to an address, and each sandbox has its
    own.
    """
    errors: list[str] = []
    shares = toured and not ahead and not context
    visitor = browser.contexts[0]
    if not shares:
        visitor = await browser.new_context(**({"reduced_motion": "reduce"} | context))
    if toured and not shares:
        await visitor.add_init_script(_TOURED)
    if ahead:
        milliseconds = ahead // timedelta(milliseconds=1)
        await visitor.add_init_script(
            f"const here = Date.now; Date.now = () => here() + {milliseconds};"
        )
    page = await visitor.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.set_default_timeout(8000)
    await page.goto(url + "/")
    await page.wait_for_selector("body[data-ready]")
    yield page
    await (page if shares else visitor).close()
    assert errors == []


def _telegram(sandbox: Sandbox) -> Bot:
    # The stand-in speaks plain HTTP: reading the machine's certificates would take longest.
    request, polling = (HTTPXRequest(httpx_kwargs={"verify": False}) for _ in range(2))
    base = f"{sandbox.telegram_url}/bot"
    token = sandbox.telegram.bot_token
    return Bot(token, base_url=base, request=request, get_updates_request=polling)


@asynccontextmanager
async def on_stage(browser: Browser, clock: SharedClock, **visit: Any) -> AsyncIterator[Stage]:
    """A fresh sandbox with the page open; `visit` is as in `looking`."""
    control = Control()
    async with (
        Sandbox(clock, extra=control.install) as sandbox,
        SocketBot(sandbox) as bot,
    ):
        await sandbox.slack.socket.wait_connected()
        async with (
            _telegram(sandbox) as telegram,
            looking(browser, sandbox.url, **visit) as page,
        ):
            yield Stage(sandbox, page, bot, telegram, control)


@asynccontextmanager
async def living(folder: Path, start: datetime | None = None) -> AsyncIterator[Sandbox]:
    """A sandbox with the real bot in a process of its own, kept alive as the demo keeps it.

    Its time runs, from `start` on; by default it is the real time.
    """
    clock = SharedClock.create(folder / "clock", start)
    control = Control()
    async with Sandbox(clock, extra=control.install) as sandbox:
        bot = BotProcess.parley(sandbox, folder, control.bot_reads, control.bot_settings())
        keeper = Keeper(bot, control.bot_is, lambda _: None)
        control.attach(keeper)
        await keeper.start()
        keeping = asyncio.create_task(keeper.keep())
        try:
            yield sandbox
        finally:
            keeping.cancel()
            await bot.stop()
    clock.close()


def words(text: str) -> Json:
    """A section block."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}
