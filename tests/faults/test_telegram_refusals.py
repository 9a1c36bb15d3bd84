"""What Telegram answers when it is asked to send: not now, not this, nothing at all."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from sandbox.faults import CallAction, Hang, RateLimited, Reset, Rule, ServerError, Truncated
from sandbox.telegram import User
from tests.faults.scene import ANSWER, QUESTION, Scene
from tests.faults.table import also, fault
from tests.fleet.deployment import Mode
from tests.flow.stage import buttons, shown

EITHER = (Mode.SINGLE, Mode.CLUSTER)
PRESSED = "Le responderemos en este idioma: Español"
LONG = 600
"""Seconds Telegram asks to wait: more than a test lasts, so that who waits is still waiting."""


async def check_in_doubt(scene: Scene, ana: User) -> None:
    """The card says so and offers both ways on; whatever time brings, nothing goes by itself."""
    card = await scene.card(ana, having="*Reply in doubt")
    assert {"delivery.retry", "delivery.settle"} <= set(buttons(card))
    calls = calls_to(scene, ana)
    scene.move(timedelta(hours=1))
    await scene.settled()
    assert calls_to(scene, ana) == calls


def calls_to(scene: Scene, user: User) -> int:
    """How often the bot asked Telegram to send the answer to this buyer."""
    calls = scene.sandbox.effects.calls_of("sendMessage", platform="telegram")
    return [call.args.get("text") for call in calls if call.chat == str(user.id)].count(ANSWER)


@fault(
    8,
    "A press is answered too late for Telegram (400, query is too old)",
    seen="What the button says happens all the same",
    modes=EITHER,
)
async def test_an_answer_to_an_old_press(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.buyer("en")
    choice = await scene.told(ana, "/language")
    slow = scene.goes_wrong(Rule(Hang(), method="answerCallbackQuery"))
    scene.sandbox.telegram.press(ana, "Español", choice)
    await scene.happened(slow)
    scene.move(timedelta(seconds=151))
    scene.release(slow)
    await scene.until(lambda: scene.sandbox.telegram.received(ana)[-1].text == PRESSED)
    await scene.settled()
    refused = scene.sandbox.effects.calls_of("answerCallbackQuery")[-1]
    assert "query is too old" in str(refused.error)
    assert scene.sandbox.telegram.toasts(ana) == []
    scene.sandbox.telegram.say(ana, QUESTION)
    await scene.card(ana, having=ANSWER)


@asynccontextmanager
async def waits_forgotten(scene: Scene) -> AsyncIterator[None]:
    """What Telegram asked to wait for within the block is over at its end."""
    try:
        yield
    finally:
        await scene.deployment.forget_waits()


@fault(
    9,
    "Telegram asks to wait with one chat (429)",
    seen="That buyer's answer arrives when the wait is over, once; the others get theirs meanwhile",
    modes=EITHER,
)
async def test_asked_to_wait_with_one_chat(deployment: Scene) -> None:
    scene = deployment
    ana, ben = await scene.asked(), await scene.asked()
    async with waits_forgotten(scene):
        scene.goes_wrong(Rule(RateLimited(LONG), method="sendMessage", chat=str(ana.id)))
        await scene.click(ana)
        await scene.deployment.put_off("outbox", 1, LONG / 2)
        await scene.click(ben)
        await scene.card(ben, having="*Reply sent")
        assert (scene.replies(ben), scene.replies(ana)) == ([ANSWER], [])
        assert calls_to(scene, ana) == 1
    await scene.check_answered_once(ana)
    await scene.check_answered_once(ben)


@fault(
    10,
    "Telegram asks to wait with several chats at once (429)",
    seen="Nobody is written to before the wait is over; then each gets everything, once",
    modes=EITHER,
)
async def test_asked_to_wait_with_all(deployment: Scene) -> None:
    scene = deployment
    crowd = [await scene.buyer() for _ in range(4)]
    telegram = scene.sandbox.telegram
    async with waits_forgotten(scene):
        scene.goes_wrong(Rule(RateLimited(LONG), method="sendMessage", times=2))
        for buyer in crowd[:2]:
            telegram.say(buyer, "/help")
        await scene.deployment.put_off("outbox", 2, LONG / 2)
        for buyer in crowd[2:]:
            telegram.say(buyer, "/help")
        await scene.deployment.put_off("outbox", 4, LONG / 2)
        assert [scene.replies(buyer) for buyer in crowd] == [[]] * 4
    await scene.settled()
    assert [len(scene.replies(buyer)) for buyer in crowd] == [1] * 4


@fault(
    11,
    "Telegram stores a reply, and its answer does not come in time",
    seen="The card says *Reply in doubt*, with buttons to settle it or send it again; nothing is "
    "repeated by itself",
    modes=EITHER,
)
async def test_an_answer_that_times_out(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.asked()
    await scene.deployment.with_constants({"handlers.telegram.client.SEND_TIMEOUT_SECONDS": 0.3})
    scene.goes_wrong(Rule(Hang(), method="sendMessage", chat=str(ana.id), when="after"))
    await scene.click(ana)
    await scene.card(ana, having="*Reply in doubt")
    await scene.deployment.with_constants()
    await check_in_doubt(scene, ana)
    await scene.click(ana, "marek", "delivery.settle")
    await scene.check_answered_once(ana)


LOST: tuple[CallAction, ...] = (Reset(), Truncated(), ServerError(500))


@fault(
    12,
    "The connection to Telegram breaks before a reply is confirmed",
    seen="As 11; where a person sends it again, it goes once more",
    modes=EITHER,
)
async def test_a_connection_that_breaks(deployment: Scene) -> None:
    scene = deployment
    crowd = [await scene.asked() for _ in LOST]
    for ana, action in zip(crowd, LOST, strict=True):
        scene.goes_wrong(Rule(action, method="sendMessage", chat=str(ana.id), when="after"))
        await scene.click(ana)
    for ana in crowd:
        await scene.card(ana, having="*Reply in doubt")
    for ana in crowd:
        await check_in_doubt(scene, ana)
        assert scene.sends(ana, ANSWER) == 1
    await scene.click(crowd[0], "marek", "delivery.settle")
    await scene.check_answered_once(crowd[0])
    await scene.click(crowd[1], "marek", "delivery.retry")
    await scene.card(crowd[1], having="*Reply sent")
    assert scene.sends(crowd[1], ANSWER) == 2


@also(12, EITHER)
async def test_a_connection_that_breaks_with_nothing_stored(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.asked()
    scene.goes_wrong(Rule(Reset(), method="sendMessage", chat=str(ana.id)))
    await scene.click(ana)
    await check_in_doubt(scene, ana)
    assert scene.sends(ana, ANSWER) == 0
    await scene.click(ana, "marek", "delivery.retry")
    await scene.check_answered_once(ana)


@fault(
    13,
    "Telegram's front answers 502 with a page of HTML",
    seen="The reply arrives a little later, once; messages come in a little later",
    modes=EITHER,
)
async def test_bad_gateway(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.buyer()
    if scene.deployment.mode is Mode.SINGLE:
        scene.goes_wrong(Rule(ServerError(502), method="getUpdates", nth=1))
    scene.sandbox.telegram.say(ana, QUESTION)
    await scene.card(ana, having=ANSWER)
    down = scene.goes_wrong(Rule(ServerError(502), method="sendMessage", chat=str(ana.id)))
    await scene.click(ana)
    await scene.happened(down)
    await scene.check_answered_once(ana)
    assert "in doubt" not in shown(await scene.card(ana))


WATCHFUL = {"bot.services.vigil.LOOK_EVERY": 0.05, "bot.services.vigil._PROBE_REFUSED_EVERY": 0.05}
REFUSED = "*Telegram refuses TELEGRAM_BOT_TOKEN.*"
TAKEN = "TELEGRAM_BOT_TOKEN is taken again."


@fault(
    14,
    "Telegram refuses the bot's token (401)",
    seen="One alarm, and `/readyz` says so; what was stored waits, and goes out once the token is "
    "in force again",
    modes=EITHER,
)
async def test_a_refused_token(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.asked()
    await scene.deployment.with_constants(WATCHFUL)
    before = len(scene.alarms())
    scene.sandbox.telegram.revoke_token()
    await scene.click(ana)
    await scene.deployment.put_off("outbox", 1, 5)
    await scene.until(lambda: [each for each in scene.alarms()[before:] if REFUSED in each])
    await all_say(scene, 503, "refuses TELEGRAM_BOT_TOKEN")
    scene.sandbox.telegram.say(ana, "Gracias")
    scene.sandbox.telegram.restore_token()
    await all_say(scene, 200)
    scene.move(timedelta(seconds=31))  # so long it must have been in force to be told
    await scene.until(lambda: [each for each in scene.alarms()[before:] if TAKEN in each])
    assert len([each for each in scene.alarms()[before:] if REFUSED in each]) == 1
    await scene.deployment.with_constants()
    await scene.check_answered_once(ana)
    await scene.card(ana, having="Gracias")


async def all_say(scene: Scene, status: int, having: str = "") -> None:
    """Wait until every worker's /readyz answers so."""
    async with asyncio.timeout(60):
        for worker in scene.deployment.workers:
            while True:
                said, text = await scene.deployment.readiness(worker)
                if said == status and having in text:
                    break
                await asyncio.sleep(0.01)


@fault(
    28,
    "A message is changed into what it says already (400, message is not modified)",
    seen="Nothing: it counts as done",
    modes=EITHER,
)
async def test_not_modified(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.buyer("en")
    choice = await scene.told(ana, "/language")
    # The change is made and its confirmation lost, so the bot asks for it once more.
    scene.goes_wrong(Rule(Reset(), method="editMessageText", when="after"))
    assert await scene.pressed(ana, "Español", choice) == PRESSED

    def refused() -> bool:
        calls = scene.sandbox.effects.calls_of("editMessageText")
        return "not modified" in str(calls[-1].error)

    await scene.until(refused)
    await scene.settled()
    newest = "SELECT state FROM outbox WHERE kind = 'amend' ORDER BY id DESC LIMIT 1"
    assert scene.deployment.rows(newest) == [("sent",)]
