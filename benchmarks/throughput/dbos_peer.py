"""The peer on DBOS: a workflow for each message, its calls as steps that are tried again."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from typing import Any

from dbos import DBOS, SetEnqueueOptions, SetWorkflowID
from telegram import Bot

from benchmarks.throughput.answering import Desk, Heard, Plan, SlackCards
from benchmarks.throughput.edge import Take, Turns, serve

MODE = os.environ.get("BENCH_MODE", "direct")
CONCURRENCY = int(os.environ.get("BENCH_CONCURRENCY", "128"))
POOL = int(os.environ.get("BENCH_POOL", "20"))
_POLL_SECONDS = float(os.environ.get("BENCH_POLL", "0.05"))


async def body(bot: Bot, slack: SlackCards) -> tuple[Take, Callable[[], Awaitable[None]]]:
    """Declare, launch."""
    desk, turns = Desk(), Turns()
    retried = DBOS.step(retries_allowed=True, interval_seconds=0.1, max_attempts=5, backoff_rate=2)

    @DBOS.step()
    async def decide(heard: Heard) -> Plan:
        return desk.plan(heard)

    @retried
    async def post(plan: Plan) -> dict[str, Any]:
        return await slack.post(plan.card)

    @retried
    async def send(heard: Heard, plan: Plan) -> int:
        return (await bot.send_message(heard.chat, plan.answer)).message_id

    @retried
    async def update(hanging: dict[str, Any], plan: Plan) -> None:
        await slack.update(hanging, plan.sent)

    @DBOS.workflow()
    async def answer(heard: Heard) -> None:
        async with turns.of(heard.chat):
            plan = await decide(heard)
            hanging = await post(plan)
            await send(heard, plan)
            await update(hanging, plan)

    DBOS(
        config={
            "name": "bench",
            "system_database_url": os.environ["DATABASE_URL"],
            "sys_db_pool_size": POOL,
            "log_level": "WARNING",
        }
    )
    await asyncio.to_thread(DBOS.launch)
    if MODE == "queue":
        await DBOS.register_queue_async("messages", worker_concurrency=CONCURRENCY, polling_interval_sec=_POLL_SECONDS)
    elif MODE == "partitioned":
        await DBOS.register_queue_async("messages", worker_concurrency=CONCURRENCY, partition_concurrency=1, polling_interval_sec=_POLL_SECONDS)

    async def take(heard: Heard) -> None:
        with SetWorkflowID(f"telegram-{heard.number}"):
            if MODE == "direct":
                await DBOS.start_workflow_async(answer, heard)
            elif MODE == "queue":
                await DBOS.enqueue_workflow_async("messages", answer, heard)
            else:
                with SetEnqueueOptions(queue_partition_key=str(heard.chat)):
                    await DBOS.enqueue_workflow_async("messages", answer, heard)

    async def end() -> None:
        await asyncio.to_thread(DBOS.destroy, workflow_completion_timeout_sec=5)

    return take, end


if __name__ == "__main__":
    asyncio.run(serve(body))
