"""More than one process that would poll Telegram, which serves one."""

import asyncio

import aiohttp

from tests.faults.scene import QUESTION, Scene
from tests.faults.table import also, fault
from tests.fleet.deployment import Mode

OTHER = "another process polls with the same token"


@fault(
    15,
    "Two processes poll Telegram with one token (409)",
    seen="Of several workers one polls, and another takes over when it dies; a foreign process is "
    "named in the log as long as it polls, and no message is lost to it unless it confirms some",
    modes=(Mode.SINGLE, Mode.CLUSTER_POLLING),
)
async def test_messages_come_in_once_whoever_polls(deployment: Scene) -> None:
    scene = deployment
    await scene.sandbox.telegram.wait_polled(60)
    calls = len(scene.sandbox.effects.calls)
    ana = await scene.asked()
    await scene.click(ana)
    await scene.check_answered_once(ana)
    statuses = {call.status for call in scene.sandbox.effects.calls[calls:]}
    assert statuses == {200}


@also(15, (Mode.SINGLE,))
async def test_a_foreign_poller_is_named(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.buyer()
    await scene.sandbox.telegram.wait_polled(60)
    (bot,) = scene.deployment.workers
    named = scene.deployment.log_of(bot).count(OTHER)
    foreign = asyncio.create_task(poll(scene))
    async with asyncio.timeout(60):
        while scene.deployment.log_of(bot).count(OTHER) == named:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    scene.sandbox.telegram.say(ana, QUESTION)
    assert await foreign in {200, 409}
    await scene.card(ana, having=QUESTION)
    await scene.click(ana)
    await scene.check_answered_once(ana)


async def poll(scene: Scene) -> int:
    """Poll once, as a process of somebody else's would."""
    sandbox = scene.sandbox
    address = f"{sandbox.telegram_url}/bot{sandbox.telegram.bot_token}/getUpdates"
    async with (
        aiohttp.ClientSession() as session,
        session.get(address, params={"timeout": "30"}) as answer,
    ):
        return answer.status


@also(15, (Mode.CLUSTER_POLLING,))
async def test_another_worker_takes_over(deployment: Scene) -> None:
    scene = deployment
    for worker in scene.deployment.workers:
        worker.kill()
        # Whoever polled before: the second time it is the other one that must take over.
        ana = await scene.asked()
        await scene.click(ana)
        await scene.check_answered_once(ana)
        await scene.deployment.revive()
