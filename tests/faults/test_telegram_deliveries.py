"""What Telegram delivers twice, late, out of order, unreadable, or by somebody else's hand."""

from collections.abc import Mapping
from datetime import timedelta

import aiohttp
import pytest

from sandbox.faults import Duplicate, Hang, HoldBack, Rule
from tests.faults.scene import ANSWER, QUESTION, Scene
from tests.faults.table import also, fault
from tests.fleet.deployment import WEBHOOK_SECRET, Mode
from tests.flow.forgetting import CONFIRMED, RECEIPT
from tests.flow.killed import QUESTIONS
from tests.flow.stage import shown

EITHER = (Mode.SINGLE, Mode.CLUSTER)
PRESSED = "Le responderemos en este idioma: Español"
SECOND_QUESTION, SECOND_ANSWER = QUESTIONS["es"][1]
HEADER = "X-Telegram-Bot-Api-Secret-Token"


@fault(
    4,
    "Telegram delivers an update twice, or again after minutes",
    seen="Nothing: the message stands once on the card and is answered once",
    modes=EITHER,
)
async def test_delivered_twice(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.buyer()
    twice = scene.goes_wrong(Rule(Duplicate(), platform="telegram", chat=str(ana.id)))
    update = scene.sandbox.telegram.say(ana, QUESTION)
    await scene.happened(twice)
    await scene.card(ana, having=QUESTION)
    scene.move(timedelta(minutes=1))
    scene.sandbox.telegram.redeliver(update)
    scene.sandbox.telegram.say(ana, "Gracias")
    card = await scene.card(ana, having="Gracias")
    await scene.settled()
    assert shown(card).count(f"\n{QUESTION}\n") == 1
    await scene.click(ana)
    await scene.check_answered_once(ana)


@fault(
    5,
    "Telegram's numbers of updates begin anew, lower",
    seen="Nothing: the message is handled like any other",
    modes=EITHER,
)
async def test_numbers_begin_anew(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.buyer()
    await scene.settled()
    scene.sandbox.telegram.jump_update_id(-400_000_000)
    scene.sandbox.telegram.say(ana, QUESTION)
    await scene.card(ana, having=QUESTION)
    await scene.click(ana)
    await scene.check_answered_once(ana)


@fault(
    6,
    "A pressed button overtakes the message that the buyer wrote before it",
    seen="The button does what it says; the message is handled when it comes",
    modes=EITHER,
)
async def test_a_press_overtakes_a_message(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.buyer("en")
    choice = await scene.told(ana, "/language")
    await scene.settled()
    late = scene.goes_wrong(Rule(HoldBack(), platform="telegram", chat=str(ana.id)))
    scene.sandbox.telegram.say(ana, QUESTION)
    await scene.happened(late)
    assert await scene.pressed(ana, "Español", choice) == PRESSED
    assert scene.cards(ana) == []
    scene.move(timedelta(seconds=5))
    await scene.card(ana, having=ANSWER)
    await scene.click(ana)
    await scene.check_answered_once(ana)


@also(6, EITHER)
async def test_a_press_comes_before_we_know_that_its_message_arrived(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.buyer("en")
    slow = scene.goes_wrong(Rule(Hang(), method="sendMessage", chat=str(ana.id), when="after"))
    choice = await scene.told(ana, "/language")
    assert await scene.pressed(ana, "Español", choice) == PRESSED
    scene.release(slow)
    await scene.until(lambda: scene.sandbox.telegram.received(ana)[-1].text == PRESSED)
    assert len(scene.replies(ana)) == 1


@fault(
    7,
    "A button is pressed while everything is down for longer than Telegram keeps a press",
    seen="That press is lost; the button is still there, and pressing again works",
    modes=EITHER,
)
async def test_a_press_while_all_is_down(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.buyer("en")
    choice = await scene.told(ana, "/language")
    await scene.settled()
    scene.deployment.kill()
    scene.sandbox.telegram.press(ana, "Español", choice)
    scene.move(timedelta(seconds=151))
    await scene.deployment.revive()
    await scene.settled()
    assert scene.sandbox.telegram.toasts(ana) == []
    assert await scene.pressed(ana, "Español", choice) == PRESSED
    await scene.until(lambda: scene.sandbox.telegram.received(ana)[-1].text == PRESSED)


UNREADABLE: list[dict[str, object]] = [
    {},
    {"message": "hello"},
    {"message": {"message_id": 1, "date": 1, "text": "secret words"}},
    {"callback_query": {"id": "1", "data": "x"}},
]


@fault(
    16,
    "Telegram delivers what nobody can read",
    seen="An alarm names it (`parley inbox list` shows it); all other messages are handled",
    modes=EITHER,
)
async def test_unreadable_updates(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.buyer()
    before = len(set_aside(scene))
    for update in UNREADABLE:
        scene.sandbox.telegram.raw_update(update)
    scene.sandbox.telegram.say(ana, QUESTION)
    await scene.card(ana, having=QUESTION)
    await scene.click(ana)
    await scene.check_answered_once(ana)
    alarms = set_aside(scene)[before:]
    assert len(alarms) == len(UNREADABLE)
    assert all("parley inbox list" in alarm for alarm in alarms)
    assert not any("secret words" in alarm for alarm in alarms)


def set_aside(scene: Scene) -> list[str]:
    """The alarms about what could not be read."""
    beginning = "An incoming event could not be handled and was set aside"
    return [alarm for alarm in scene.alarms() if beginning in alarm]


@fault(
    26,
    "Somebody calls the webhook without Telegram's secret, or with a wrong one",
    seen="403 for whoever it was; nothing is stored",
    modes=(Mode.SINGLE_HTTP, Mode.CLUSTER),
)
@pytest.mark.parametrize("headers", [{}, {HEADER: "wrong"}, {HEADER: WEBHOOK_SECRET[:-1]}], ids=str)
async def test_a_forged_update(deployment: Scene, headers: Mapping[str, str]) -> None:
    scene = deployment
    ana = await scene.buyer()
    stored = scene.deployment.rows("SELECT count(*) FROM inbox")
    balancer = scene.deployment.balancer
    assert balancer is not None
    person = {"id": ana.id, "is_bot": False, "first_name": ana.first_name}
    chat = {"id": ana.id, "type": "private"}
    message = {"message_id": 9000, "date": 1, "chat": chat, "from": person, "text": QUESTION}
    address = f"http://127.0.0.1:{balancer.port}/telegram"
    async with (
        aiohttp.ClientSession() as session,
        session.post(address, json={"update_id": 1, "message": message}, headers=headers) as answer,
    ):
        assert answer.status == 403
    assert scene.deployment.rows("SELECT count(*) FROM inbox") == stored
    await scene.settled()
    assert scene.cards(ana) == []


@fault(
    27,
    "A buyer double-taps a button",
    seen="One effect: the data is deleted once, with one confirmation and one receipt",
    modes=EITHER,
)
async def test_a_double_tap(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.asked()
    question = await scene.told(ana, "/privacy")
    scene.sandbox.telegram.press(ana, "privacy:delete", question)
    telegram = scene.sandbox.telegram
    number = question.message_id
    await scene.until(lambda: "privacy:erase" in str(telegram.chat(ana).log[number].buttons))
    for _ in range(2):
        telegram.press(ana, "privacy:erase")
    await scene.until(lambda: [each for each in scene.replies(ana) if each.startswith(RECEIPT)])
    await scene.settled()
    starts = [
        [each.startswith(text) for text in (CONFIRMED, RECEIPT)] for each in scene.replies(ana)
    ]
    assert [sum(column) for column in zip(*starts, strict=True)] == [1, 1]


BACKLOG = 150
CROWD = 10
PATIENCE = 60.0
"""Seconds for all of them."""


@fault(
    29,
    "150 messages wait at Telegram when the bot comes back",
    seen="All of them are handled, those of a buyer in order",
    modes=EITHER,
)
async def test_a_backlog(deployment: Scene) -> None:
    scene = deployment
    await scene.settled()
    crowd = [scene.newcomer("en") for _ in range(CROWD)]
    (last,) = scene.deployment.rows("SELECT max(id) FROM messages")
    scene.deployment.kill()
    said: dict[int, list[str]] = {buyer.id: [] for buyer in crowd}
    for number in range(BACKLOG):
        buyer = crowd[number % CROWD]
        scene.sandbox.telegram.say(buyer, QUESTION if number < CROWD else "Gracias")
        said[buyer.id].append(str(scene.sandbox.telegram.chat(buyer).messages[-1].message_id))
    await scene.deployment.revive()
    scene.move(timedelta(seconds=3))  # a webhook that failed is tried again after two
    await scene.deployment.settled(scene.sandbox, PATIENCE)
    heard: dict[int, list[str]] = {}
    for conversation, message in scene.deployment.rows(
        f"SELECT conversation_id, external_id FROM messages WHERE id > {last[0] or 0} ORDER BY id"
    ):
        heard.setdefault(conversation, []).append(message)
    assert sorted(heard.values()) == sorted(said.values())
    for buyer in crowd:
        assert len(scene.cards(buyer)) == 1
