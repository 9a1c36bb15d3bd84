"""The peer of main_path.py: the same conversation with nothing stored, on the bare libraries.

It answers what the library's matcher finds, posts a card with one button and sends the draft
when it is clicked. A crash loses everything, so this is the ceiling, not an alternative.
"""

import asyncio
import os
import sys

from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from qa_library import SHIPPED_CONTENT, Matcher, load_library


async def serve() -> None:
    """Serve until killed."""
    library = load_library(SHIPPED_CONTENT).library
    matcher = Matcher(library)
    slack = AsyncWebClient(
        token=os.environ["SLACK_BOT_TOKEN"], base_url=os.environ["SLACK_API_URL"]
    )
    desk = AsyncApp(client=slack)
    drafts: dict[str, str] = {}

    async def hear(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        message, user = update.effective_message, update.effective_user
        if message is None or user is None or not message.text:
            return
        reading = matcher.read(message.text, hint=user.language_code)
        entry = reading.parts[0].candidates[0].entry
        found = library.translation(entry, reading.language)
        drafts[str(user.id)] = found[1].answer if found else ""
        button = {
            "type": "button",
            "action_id": "draft.approve",
            "text": {"type": "plain_text", "text": "Approve"},
            "value": str(user.id),
        }
        await slack.chat_postMessage(
            channel=os.environ["SLACK_SALES_CHANNEL"],
            text=f"Question from {user.first_name}",
            blocks=[
                {"type": "section", "text": {"type": "plain_text", "text": message.text}},
                {"type": "actions", "elements": [button]},
            ],
        )

    base = os.environ["TELEGRAM_API_URL"]
    telegram = (
        Application.builder()
        .token(os.environ["TELEGRAM_BOT_TOKEN"])
        .base_url(f"{base}/bot")
        .concurrent_updates(64)
        .connection_pool_size(64)
        .build()
    )
    telegram.add_handler(MessageHandler(filters.TEXT, hear))

    async def approve(ack: AsyncAck, body: dict[str, object]) -> None:
        await ack()
        value = str(body["actions"][0]["value"])  # type: ignore[index]
        await telegram.bot.send_message(int(value), drafts[value])

    desk.action("draft.approve")(approve)
    async with telegram:
        await telegram.start()
        if telegram.updater is not None:
            await telegram.updater.start_polling()
        handler = AsyncSocketModeHandler(desk, os.environ["SLACK_APP_TOKEN"])
        await handler.connect_async()  # type: ignore[no-untyped-call]
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve())
