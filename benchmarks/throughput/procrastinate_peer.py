"""The peer on procrastinate: a job for each message, one at a time for each conversation.

One process is edge and worker. The best configuration that was found, on the workload itself: one
asyncio worker of many jobs at once, notified by the database; one job for a message, which tries a
call that failed again by itself (a job for each call makes three times as many rows); a pool as
large as is of use. The conversation is the job's lock, the update its queueing lock. What was
decided is kept before anything is sent. A crash repeats the whole job, sent messages included.
"""

import asyncio
import os
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import asdict
from typing import Any

import procrastinate
from procrastinate.exceptions import AlreadyEnqueued
from telegram import Bot

from benchmarks.throughput.answering import Desk, Heard, SlackCards, keep_trying
from benchmarks.throughput.edge import Take, serve

CONCURRENCY = int(os.environ.get("BENCH_CONCURRENCY", "64"))
POOL = int(os.environ.get("BENCH_POOL", "16"))
_KEEP = "INSERT INTO decided (update_id, conversation, answer) VALUES (%(number)s, %(chat)s, %(answer)s) ON CONFLICT DO NOTHING"
_TABLE = (
    "CREATE TABLE decided (update_id bigint PRIMARY KEY, conversation bigint, answer text NOT NULL)"
)


async def body(bot: Bot, slack: SlackCards) -> tuple[Take, Callable[[], Awaitable[None]]]:
    """Open the database, start the worker."""
    desk = Desk()
    connector = procrastinate.PsycopgConnector(
        conninfo=os.environ["DATABASE_URL"], min_size=POOL, max_size=POOL
    )
    app = procrastinate.App(connector=connector)
    await app.open_async()
    await app.schema_manager.apply_schema_async()
    await connector.execute_query_async(_TABLE)

    @app.task(name="answer")
    async def answer(**message: Any) -> None:
        heard = Heard(**message)
        plan = desk.plan(heard)
        await connector.execute_query_async(
            _KEEP, number=heard.number, chat=heard.chat, answer=plan.answer
        )
        hanging = await keep_trying(lambda: slack.post(plan.card))
        await keep_trying(lambda: bot.send_message(heard.chat, plan.answer))
        await keep_trying(lambda: slack.update(hanging, plan.sent))

    working = asyncio.create_task(
        app.run_worker_async(
            concurrency=CONCURRENCY,
            install_signal_handlers=False,
            fetch_job_polling_interval=1.0,
            delete_jobs="never",
        )
    )

    async def take(heard: Heard) -> None:
        job = answer.configure(lock=str(heard.chat), queueing_lock=str(heard.number))
        with suppress(AlreadyEnqueued):
            await job.defer_async(**asdict(heard))

    async def end() -> None:
        working.cancel()
        with suppress(asyncio.CancelledError):
            await working
        await app.close_async()

    return take, end


if __name__ == "__main__":
    asyncio.run(serve(body))
