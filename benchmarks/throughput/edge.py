"""The peers' edges: python-telegram-bot polls, Bolt holds Slack's socket; then "ready" is said."""

import asyncio
import os
import sys
from collections import defaultdict
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

import aiohttp
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp
from telegram import Bot, Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from benchmarks.throughput.answering import Heard, SlackCards
from benchmarks.throughput.ending import told_to_end

AT_ONCE = 256
"""Updates handled at once, and connections to Telegram."""

Take = Callable[[Heard], Awaitable[None]]
Body = Callable[[Bot, SlackCards], Awaitable[tuple[Take, Callable[[], Awaitable[None]]]]]
"""Given the clients: what takes a message, and what ends it all."""


async def serve(body: Body) -> None:
    """Serve until told to end."""
    stop = told_to_end()
    connector = aiohttp.TCPConnector(limit=AT_ONCE)
    async with aiohttp.ClientSession(connector=connector) as session, _telegram() as telegram:
        slack = SlackCards(session)
        take, end = await body(telegram.bot, slack)

        async def hear(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
            message, user = update.effective_message, update.effective_user
            if message is not None and user is not None and message.text:
                code = user.language_code
                heard = Heard(update.update_id, user.id, user.first_name, code, message.text)
                await take(heard)

        telegram.add_handler(MessageHandler(filters.TEXT, hear))
        await telegram.start()
        if telegram.updater is not None:
            await telegram.updater.start_polling()
        socket = _socket(slack)
        await socket.connect_async()  # type: ignore[no-untyped-call]
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        await stop.wait()
        with suppress(Exception):
            await socket.close_async()  # type: ignore[no-untyped-call]
            if telegram.updater is not None:
                await telegram.updater.stop()
            await telegram.stop()
        await end()


def _telegram() -> "Application[Any, Any, Any, Any, Any, Any]":
    return (
        Application.builder()
        .token(os.environ["TELEGRAM_BOT_TOKEN"])
        .base_url(f"{os.environ['TELEGRAM_API_URL']}/bot")
        .concurrent_updates(AT_ONCE)
        .connection_pool_size(AT_ONCE)
        .pool_timeout(30.0)
        .build()
    )


def _socket(slack: SlackCards) -> AsyncSocketModeHandler:
    desk = AsyncApp(client=slack.client)

    async def pressed(ack: AsyncAck) -> None:
        await ack()

    desk.action("draft.approve")(pressed)
    return AsyncSocketModeHandler(desk, os.environ["SLACK_APP_TOKEN"])


class Turns:
    """One at a time for each conversation, in the order of coming; one process only."""

    def __init__(self) -> None:
        self._locks: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)

    def of(self, chat: int) -> asyncio.Lock:
        """The conversation's lock."""
        return self._locks[chat]
