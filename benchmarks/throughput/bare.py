"""The ceiling: the handlers on bare python-telegram-bot and Bolt, with nothing kept.

A crash loses whatever was under way, so this is what durability is measured against.
"""

import asyncio
from collections.abc import Awaitable, Callable

from telegram import Bot

from benchmarks.throughput.answering import Desk, Heard, SlackCards, keep_trying
from benchmarks.throughput.edge import Take, Turns, serve


async def body(bot: Bot, slack: SlackCards) -> tuple[Take, Callable[[], Awaitable[None]]]:
    """All of it in one function."""
    desk, turns = Desk(), Turns()

    async def take(heard: Heard) -> None:
        async with turns.of(heard.chat):
            plan = desk.plan(heard)
            hanging = await keep_trying(lambda: slack.post(plan.card))
            await keep_trying(lambda: bot.send_message(heard.chat, plan.answer))
            await keep_trying(lambda: slack.update(hanging, plan.sent))

    async def end() -> None:
        """There is nothing to end."""

    return take, end


if __name__ == "__main__":
    asyncio.run(serve(body))
