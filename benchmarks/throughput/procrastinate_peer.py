"""The peer on procrastinate: one process is edge and worker, the conversation is the jobs' lock.

By default one job does all of a message, and tries a call that failed again by itself: what is
fastest. A crash repeats the whole job, with what was sent already. With --calls each call is a job
that makes the next one when it is done, so that a crash repeats one call: what Parley and DBOS
promise.
"""

import argparse
import asyncio
import os
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import asdict
from importlib import import_module
from typing import Any

from telegram import Bot

from benchmarks.throughput.answering import Desk, Heard, SlackCards, keep_trying
from benchmarks.throughput.edge import Take, serve

CONCURRENCY = 64
_POOL = 16
_TABLE = (
    "CREATE TABLE decided (update_id bigint PRIMARY KEY, conversation bigint, answer text NOT NULL)"
)
_KEEP = (
    "INSERT INTO decided (update_id, conversation, answer)"
    " VALUES (%(number)s, %(chat)s, %(answer)s) ON CONFLICT DO NOTHING"
)
_Job = Callable[..., Awaitable[None]]


async def body(
    bot: Bot, slack: SlackCards, *, calls: bool
) -> tuple[Take, Callable[[], Awaitable[None]]]:
    """Open the database, start the worker."""
    library = import_module("procrastinate")
    connector = library.PsycopgConnector(
        conninfo=os.environ["DATABASE_URL"], min_size=_POOL, max_size=_POOL
    )
    app = library.App(connector=connector)
    await app.open_async()
    await app.schema_manager.apply_schema_async()
    await connector.execute_query_async(_TABLE)
    declare = _jobs_of_calls if calls else _job_of_a_message
    first = declare(app, connector, bot, slack)
    working = asyncio.create_task(
        app.run_worker_async(concurrency=CONCURRENCY, install_signal_handlers=False)
    )

    async def take(heard: Heard) -> None:
        job = first.configure(lock=str(heard.chat), queueing_lock=str(heard.number))
        with suppress(library.exceptions.AlreadyEnqueued):
            await job.defer_async(**asdict(heard))

    async def end() -> None:
        working.cancel()
        with suppress(asyncio.CancelledError):
            await working
        await app.close_async()

    return take, end


def _job_of_a_message(app: Any, connector: Any, bot: Bot, slack: SlackCards) -> Any:
    desk = Desk()

    async def answer(**message: Any) -> None:
        heard = Heard(**message)
        plan = desk.plan(heard)
        kept = {"number": heard.number, "chat": heard.chat, "answer": plan.answer}
        await connector.execute_query_async(_KEEP, **kept)
        hanging = await keep_trying(lambda: slack.post(plan.card))
        await keep_trying(lambda: bot.send_message(heard.chat, plan.answer))
        await keep_trying(lambda: slack.update(hanging, plan.sent))

    return app.task(name="answer")(answer)


def _jobs_of_calls(app: Any, connector: Any, bot: Bot, slack: SlackCards) -> Any:
    desk = Desk()

    async def decide(**message: Any) -> None:
        heard = Heard(**message)
        plan = desk.plan(heard)
        kept = {"number": heard.number, "chat": heard.chat, "answer": plan.answer}
        await connector.execute_query_async(_KEEP, **kept)
        await then(posting, heard.chat, card=plan.card, sent=plan.sent, answer=plan.answer)

    async def post(chat: int, card: Any, sent: Any, answer: str) -> None:
        hanging = await keep_trying(lambda: slack.post(card))
        await then(sending, chat, answer=answer, hanging=hanging, sent=sent)

    async def send(chat: int, answer: str, hanging: dict[str, Any], sent: Any) -> None:
        await keep_trying(lambda: bot.send_message(chat, answer))
        await then(updating, chat, hanging=hanging, sent=sent)

    async def update(chat: int, hanging: dict[str, Any], sent: Any) -> None:
        await keep_trying(lambda: slack.update(hanging, sent))

    async def then(task: Any, chat: int, **rest: Any) -> None:
        await task.configure(lock=str(chat)).defer_async(chat=chat, **rest)

    posting, sending, updating = (
        app.task(name=name)(job)
        for name, job in (("post", post), ("send", send), ("update", update))
    )
    return app.task(name="decide")(decide)


def main() -> None:
    """Read the options and serve."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.throughput.procrastinate_peer")
    parser.add_argument("--calls", action="store_true")
    calls = parser.parse_args().calls
    asyncio.run(serve(lambda bot, slack: body(bot, slack, calls=calls)))


if __name__ == "__main__":
    main()
