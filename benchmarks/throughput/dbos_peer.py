"""The peer on DBOS: a workflow for each message, its calls as steps that are tried again.

A workflow has the update's number, so a repeat is none. By default it is started where the update
comes in; with --queue it goes through a queue of DBOS's, whose workflows run on an event loop of
DBOS's own. One at a time for each conversation is held in the process.
"""

import argparse
import asyncio
import os
from collections.abc import Awaitable, Callable
from importlib import import_module
from typing import Any

import aiohttp
from telegram import Bot
from telegram.request import HTTPXRequest

from benchmarks.throughput.answering import Desk, Heard, Plan, SlackCards
from benchmarks.throughput.edge import AT_ONCE, Take, Turns, serve

CONCURRENCY = 128
"""Workflows of the queue at once."""
_POOL = 20
_POLL_SECONDS = 0.05
_QUEUE = "messages"


class _Clients:
    """The clients of the event loop that the workflows run on."""

    def __init__(self, bot: Bot | None = None, slack: SlackCards | None = None) -> None:
        self._bot, self._slack = bot, slack

    @property
    def bot(self) -> Bot:
        """Telegram's, made where it is first asked for."""
        if self._bot is None:
            base = f"{os.environ['TELEGRAM_API_URL']}/bot"
            request = HTTPXRequest(connection_pool_size=AT_ONCE, pool_timeout=30.0)
            self._bot = Bot(os.environ["TELEGRAM_BOT_TOKEN"], base_url=base, request=request)
        return self._bot

    @property
    def slack(self) -> SlackCards:
        """Slack's, made where it is first asked for."""
        if self._slack is None:
            connector = aiohttp.TCPConnector(limit=AT_ONCE)
            self._slack = SlackCards(aiohttp.ClientSession(connector=connector))
        return self._slack


def _workflow(dbos: Any, desk: Desk, clients: _Clients) -> Any:
    """The workflow and its steps, declared."""
    turns = Turns()
    retried = dbos.step(retries_allowed=True, interval_seconds=0.1, max_attempts=5, backoff_rate=2)

    async def decide(heard: Heard) -> Plan:
        return desk.plan(heard)

    async def post(plan: Plan) -> dict[str, Any]:
        return await clients.slack.post(plan.card)

    async def send(heard: Heard, plan: Plan) -> int:
        return (await clients.bot.send_message(heard.chat, plan.answer)).message_id

    async def update(hanging: dict[str, Any], plan: Plan) -> None:
        await clients.slack.update(hanging, plan.sent)

    decided, posted, sent, updated = (
        dbos.step()(decide),
        retried(post),
        retried(send),
        retried(update),
    )

    async def answer(heard: Heard) -> None:
        async with turns.of(heard.chat):
            plan = await decided(heard)
            hanging = await posted(plan)
            await sent(heard, plan)
            await updated(hanging, plan)

    return dbos.workflow()(answer)


async def body(
    bot: Bot, slack: SlackCards, *, queue: bool
) -> tuple[Take, Callable[[], Awaitable[None]]]:
    """Declare, launch."""
    library = import_module("dbos")
    dbos = library.DBOS
    clients = _Clients() if queue else _Clients(bot, slack)
    answer = _workflow(dbos, Desk(), clients)
    config = {
        "name": "bench",
        "system_database_url": os.environ["DATABASE_URL"],
        "sys_db_pool_size": _POOL,
        "log_level": "CRITICAL",
    }
    dbos(config=config)
    await asyncio.to_thread(dbos.launch)
    if queue:
        await dbos.register_queue_async(
            _QUEUE, worker_concurrency=CONCURRENCY, polling_interval_sec=_POLL_SECONDS
        )

    async def take(heard: Heard) -> None:
        with library.SetWorkflowID(f"telegram-{heard.number}"):
            if queue:
                await dbos.enqueue_workflow_async(_QUEUE, answer, heard)
            else:
                await dbos.start_workflow_async(answer, heard)

    async def end() -> None:
        await asyncio.to_thread(dbos.destroy, workflow_completion_timeout_sec=3)

    return take, end


def main() -> None:
    """Read the options and serve."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.throughput.dbos_peer")
    parser.add_argument("--queue", action="store_true")
    queue = parser.parse_args().queue
    asyncio.run(serve(lambda bot, slack: body(bot, slack, queue=queue)))


if __name__ == "__main__":
    main()
