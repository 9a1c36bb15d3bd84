"""What the page counts so that reliability can be seen, and what it must not claim."""

from datetime import timedelta

import pytest
from aiohttp import ClientSession

from sandbox.control.proof import Proof
from sandbox.faults import Delay, Rule
from sandbox.server import Sandbox
from sandbox.telegram import User
from tests.control.asking import Json, lucia, send, state, told


class Counted:
    """A proof whose real time and bot are the test's."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.seconds = 1000.0
        self.ready = True
        self.proof = Proof(sandbox, lambda: self.ready, lambda: self.seconds)

    def after(self, seconds: float) -> dict[str, int]:
        self.proof.look()
        self.seconds += seconds
        return self.proof.look()


@pytest.fixture
def counted(sandbox: Sandbox) -> Counted:
    return Counted(sandbox)


async def reply(telegram: ClientSession, user: User, text: str = "100 piezas") -> None:
    assert (await send(telegram, "sendMessage", {"chat_id": user.id, "text": text}))["ok"]


async def card(slack: ClientSession, channel: str, number: int, text: str) -> str:
    metadata = {"event_type": "card", "event_payload": {"effect": f"card:{number}"}}
    answer = await send(
        slack, "chat.postMessage", {"channel": channel, "text": text, "metadata": metadata}
    )
    return str(answer["ts"])


async def test_it_begins_at_nothing(http: ClientSession) -> None:
    names = ("messages_sent", "cards_posted", "replies_delivered", "doubled", "waiting", "lost")
    assert (await state(http))["faults"]["proof"] == dict.fromkeys(names, 0)


async def test_a_question_a_card_and_an_answer_are_counted_live(
    http: ClientSession, telegram: ClientSession, slack: ClientSession, sandbox: Sandbox
) -> None:
    user = lucia(sandbox)

    def of(value: Json) -> tuple[int, ...]:
        proof = value["proof"]
        names = ("messages_sent", "waiting", "cards_posted", "replies_delivered")
        return tuple(proof[name] for name in names)

    async with http.ws_connect("feed") as feed:
        await feed.receive_json(timeout=5)
        await send(http, f"buyers/{user.id}/say", {"text": "¿Cuál es el pedido mínimo?"})
        assert of(await told(feed, "faults")) == (1, 1, 0, 0)
        await card(slack, sandbox.slack.sales_channel, 1, "Question from Lucía Hernández")
        assert of(await told(feed, "faults")) == (1, 0, 1, 0)
        await reply(telegram, user)
        assert of(await told(feed, "faults")) == (1, 0, 1, 1)


async def test_what_is_no_card_and_no_message_is_not_counted(
    counted: Counted, telegram: ClientSession, slack: ClientSession, sandbox: Sandbox
) -> None:
    user, room = lucia(sandbox), sandbox.slack.sales_channel
    sandbox.telegram.say(user, "hola")
    sandbox.telegram.edit(user, "hola!")
    await send(slack, "chat.postMessage", {"channel": room, "text": "an alarm"})
    await card(slack, sandbox.slack.sla_channel, 1, "Escalation")
    await sandbox.slack.post("ania", room, "lunch?")
    shown = counted.proof.shown()
    assert (shown["messages_sent"], shown["cards_posted"]) == (1, 0)


async def test_another_buyers_card_is_no_sign(
    counted: Counted, slack: ClientSession, sandbox: Sandbox
) -> None:
    sandbox.telegram.say(lucia(sandbox), "hola")
    await card(slack, sandbox.slack.sales_channel, 1, "Question from Katarzyna Wiśniewska")
    assert counted.proof.shown()["waiting"] == 1


async def test_an_answer_that_comes_twice_is_doubled(
    counted: Counted, telegram: ClientSession, sandbox: Sandbox
) -> None:
    user = lucia(sandbox)
    sandbox.telegram.say(user, "¿pedido mínimo?")
    await reply(telegram, user)
    assert counted.proof.shown()["doubled"] == 0
    await reply(telegram, user)
    assert counted.proof.shown()["doubled"] == 1


async def test_the_same_answer_to_the_same_question_asked_again_is_not(
    counted: Counted, telegram: ClientSession, sandbox: Sandbox
) -> None:
    user = lucia(sandbox)
    for _ in range(2):
        sandbox.telegram.say(user, "¿pedido mínimo?")
        await reply(telegram, user)
    assert counted.proof.shown()["doubled"] == 0


async def test_a_card_that_stands_twice_is_doubled_until_one_goes(
    counted: Counted, slack: ClientSession, sandbox: Sandbox
) -> None:
    room = sandbox.slack.sales_channel
    await card(slack, room, 1, "Question")
    await card(slack, room, 2, "Question")
    assert counted.proof.shown()["doubled"] == 0
    again = await card(slack, room, 1, "Question")
    assert counted.proof.shown()["doubled"] == 1
    await send(slack, "chat.delete", {"channel": room, "ts": again})
    assert counted.proof.shown()["doubled"] == 0


async def test_a_message_that_stays_without_a_sign_is_lost_and_found(
    counted: Counted, telegram: ClientSession, sandbox: Sandbox
) -> None:
    user = lucia(sandbox)
    sandbox.telegram.say(user, "hola")
    assert counted.after(59)["waiting"] == 1
    assert (counted.after(1)["waiting"], counted.proof.shown()["lost"]) == (0, 1)
    await reply(telegram, user)
    assert (counted.proof.shown()["waiting"], counted.proof.shown()["lost"]) == (0, 0)


async def test_while_something_is_set_to_go_wrong_it_only_waits(
    counted: Counted, sandbox: Sandbox
) -> None:
    sandbox.telegram.say(lucia(sandbox), "hola")
    rule = sandbox.faults.add(Rule(Delay(2.0), "slack", times=None))
    assert counted.after(500)["lost"] == 0
    sandbox.faults.remove(rule)
    assert counted.after(59)["lost"] == 0
    counted.ready = False
    assert counted.after(500)["lost"] == 0
    counted.ready = True
    assert counted.after(59)["lost"] == 0
    assert counted.after(1)["lost"] == 1


async def test_what_telegram_gave_up_on_is_lost_for_good(
    counted: Counted, telegram: ClientSession, sandbox: Sandbox
) -> None:
    user = lucia(sandbox)
    sandbox.telegram.say(user, "hola")
    sandbox.clock.move(timedelta(hours=25))
    assert (await send(telegram, "getUpdates"))["result"] == []
    assert counted.proof.shown()["lost"] == 1
    sandbox.telegram.say(user, "¿hola?")
    await reply(telegram, user)
    assert (counted.proof.shown()["waiting"], counted.proof.shown()["lost"]) == (0, 1)


async def test_what_the_bot_has_fetched_telegram_may_forget(
    counted: Counted, telegram: ClientSession, sandbox: Sandbox
) -> None:
    sandbox.telegram.say(lucia(sandbox), "hola")
    assert len((await send(telegram, "getUpdates"))["result"]) == 1
    sandbox.clock.move(timedelta(hours=25))
    await send(telegram, "getUpdates")
    assert counted.proof.shown()["lost"] == 0
