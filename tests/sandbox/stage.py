"""A browser on the demo page, with the test itself in the place of the bot."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from playwright.async_api import Browser, Locator, Page, async_playwright
from telegram import Bot, Update

from sandbox.clock import SharedClock
from sandbox.control import Control
from sandbox.server import Sandbox
from sandbox.telegram import User
from tests.sandbox.slack_bot import Json, SocketBot

_CHROMIUM = "/usr/bin/chromium"
"""Debian's; `scripts/test-machine` installs it."""
_ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


@dataclass
class Stage:
    """The sandbox, the bot's two clients, and the page somebody looks at."""

    sandbox: Sandbox
    bot: SocketBot
    telegram: Bot
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

    def button(self, action_id: str) -> Locator:
        """An element of a card by its action id."""
        return self.page.locator(f'#slack [data-action="{action_id}"]')

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
            yield browser
        finally:
            await browser.close()


@asynccontextmanager
async def on_stage(browser: Browser, clock: SharedClock, **context: Any) -> AsyncIterator[Stage]:
    """A fresh sandbox with the page open; an error in the page fails the test."""
    errors: list[str] = []
    sandbox = Sandbox(clock, extra=Control().install)
    async with sandbox, SocketBot(sandbox) as bot:
        await sandbox.slack.socket.wait_connected()
        base = f"{sandbox.telegram_url}/bot"
        async with Bot(sandbox.telegram.bot_token, base_url=base) as telegram:
            page = await browser.new_page(**context)
            page.on("pageerror", lambda error: errors.append(str(error)))
            page.set_default_timeout(5000)
            await page.goto(sandbox.url + "/")
            await page.wait_for_selector("body[data-ready]")
            yield Stage(sandbox, bot, telegram, page)
            await page.close()
    assert errors == []
