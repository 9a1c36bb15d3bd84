"""What buyers do that is no plain question, and who they are."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

from bot.domain.messages import utf16_length
from sandbox.telegram import User
from tests.faults.scene import ANSWER, QUESTION, Scene
from tests.faults.table import fault
from tests.fleet.deployment import Mode
from tests.flow.killed import QUESTIONS
from tests.flow.stage import buttons, shown
from tests.flow.test_buyer_groups import ONLY_PRIVATE

EITHER = (Mode.SINGLE, Mode.CLUSTER)
BLOCKED = "*the buyer has blocked the bot*"
PIECE = 4096
"""UTF-16 units in one message of Telegram's."""


@fault(
    17,
    "A buyer blocks the bot",
    seen="The card says so and nothing more is sent; the inquiry is kept, and the answer goes on "
    "request when the buyer is back",
    modes=EITHER,
)
async def test_blocked(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.asked()
    scene.sandbox.telegram.block(ana)
    await scene.card(ana, having=BLOCKED)
    before = len(scene.sandbox.effects.calls_of("sendMessage"))
    await scene.click(ana)
    await scene.card(ana, having="The reply could not be delivered")
    await scene.settled()
    calls = scene.sandbox.effects.calls_of("sendMessage")[before:]
    assert [call for call in calls if call.chat == str(ana.id)] == []
    scene.sandbox.telegram.unblock(ana)
    await scene.card(ana, having="The buyer let the bot in again")
    await scene.click(ana, "marek", "delivery.retry")
    await scene.check_answered_once(ana)


@fault(
    18,
    "The bot is added to a group, or the group becomes a supergroup",
    seen="It says once that it answers in private chats, and leaves; nothing is stored",
    modes=EITHER,
)
async def test_in_a_group(deployment: Scene) -> None:
    scene = deployment
    telegram = scene.sandbox.telegram
    await scene.settled()
    kept = scene.deployment.rows(KEPT)
    group = telegram.add_bot_to_group("Bargains")
    telegram.say_in_group(group, f"@parley_sandbox_bot {QUESTION}")
    await scene.until(lambda: telegram.chat(group.id).left)
    small = telegram.add_bot_to_group("Small")
    large = telegram.migrate_group(small)
    await scene.until(lambda: telegram.chat(large.id).left)
    await scene.settled()
    said = [
        [message.text for message in telegram.chat(each.id).received]
        for each in (group, small, large)
    ]
    assert said[0] == [ONLY_PRIVATE]
    assert said[1] + said[2] == [ONLY_PRIVATE]
    assert scene.deployment.rows(KEPT) == kept


KEPT = (
    "SELECT (SELECT count(*) FROM buyers), (SELECT count(*) FROM conversations),"
    " (SELECT count(*) FROM messages), (SELECT count(*) FROM inquiries),"
    " (SELECT count(*) FROM inbox WHERE payload IS NOT NULL AND state <> 'quarantined')"
)


@fault(
    19,
    "A reply is longer than one message of Telegram's, emoji included",
    seen="It arrives in pieces, in order, and nothing is missing",
    modes=EITHER,
)
async def test_a_long_reply(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.asked()
    long = " ".join(f"{number:03}\N{CLINKING BEER MUGS}{'x🙂' * 9}" for number in range(130))
    assert utf16_length(long) > PIECE
    await scene.click(ana, action="draft.edit")
    await scene.sandbox.slack.wait_view("ania")
    await scene.sandbox.slack.submit("ania", {"reply": {"text": long}})
    await scene.card(ana, having="*Reply sent")
    pieces = scene.replies(ana)
    assert len(pieces) == 2
    assert " ".join(pieces) == long
    assert all(utf16_length(piece) <= PIECE for piece in pieces)


NAME = "<b>&_*[x](y) <!channel>"


@fault(
    20,
    "A buyer's name is full of signs that mean something to Telegram or Slack",
    seen="The name stands on the card letter by letter; nobody is pinged",
    modes=EITHER,
)
async def test_a_name_of_signs(deployment: Scene) -> None:
    scene = deployment
    ana = scene.newcomer("es", NAME)
    pings = len(scene.sandbox.slack.pings)
    scene.sandbox.telegram.press_start(ana)
    scene.sandbox.telegram.say(ana, QUESTION)
    title = (await scene.card(ana, having=ANSWER)).blocks[0]["text"]
    assert title["type"] == "plain_text"
    assert f"Question from {ana.first_name}" in title["text"]
    await scene.click(ana)
    await scene.check_answered_once(ana)
    assert scene.sandbox.slack.pings[pings:] == []


@fault(
    21,
    "A button's data is longer than Telegram takes (64 bytes), or came from elsewhere",
    seen="It cannot be: every button is within the limit; a press from elsewhere is told that "
    "the button is out of date",
    modes=EITHER,
)
async def test_data_of_buttons(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.buyer("en")
    for command in ("/language", "/country", "/country Nigera", "/country Guinea", "/privacy"):
        await scene.told(ana, command)
    shown_to_ana = scene.sandbox.telegram.received(ana)
    data = [each.data for one in shown_to_ana for row in one.buttons for each in row]
    assert len(data) > len(QUESTIONS)
    assert all(1 <= len(str(each).encode()) <= 64 for each in data)
    set_aside = "SELECT count(*) FROM inbox WHERE state = 'quarantined'"
    before = scene.deployment.rows(set_aside)
    person = {"id": ana.id, "is_bot": False, "first_name": "Ana", "language_code": "en"}
    press = {"id": "4711", "from": person, "chat_instance": "1", "data": "language:" + "x" * 400}
    scene.sandbox.telegram.raw_update({"callback_query": press})
    await scene.settled()
    (call,) = [
        each
        for each in scene.sandbox.effects.calls_of("answerCallbackQuery")
        if each.args.get("callback_query_id") == "4711"
    ]
    assert call.args["text"] == "This button is out of date. Please write to us instead."
    assert scene.deployment.rows(set_aside) == before


def bare_forward(scene: Scene, user: User) -> int:
    """A forward without a word."""
    origin = {"type": "hidden_user", "date": 1_772_000_000, "sender_user_name": "Luis"}
    return wordless(scene, user, forward_origin=origin)


def wordless(scene: Scene, user: User, **content: object) -> int:
    """A message without words, of any content."""
    person = {"id": user.id, "is_bot": False, "first_name": user.first_name, "language_code": "es"}
    message = {
        "message_id": 900_000 + user.id % 1000,
        "from": person,
        "chat": {"id": user.id, "type": "private", "first_name": user.first_name},
        "date": int(scene.clock.now().timestamp()),
    }
    return scene.sandbox.telegram.raw_update({"message": message | content})


FORMS: dict[str, tuple[Callable[[Scene, User], object], str]] = {
    "A photo": (lambda scene, ana: scene.sandbox.telegram.send_photo(ana), "la foto"),
    "A voice message": (lambda scene, ana: scene.sandbox.telegram.send_voice(ana), "de voz"),
    "A sticker": (lambda scene, ana: scene.sandbox.telegram.send_sticker(ana), "¡Gracias!"),
    "A contact": (
        lambda scene, ana: scene.sandbox.telegram.send_contact(ana, "+5491122334455", "Luis"),
        "el contacto",
    ),
    "A location": (
        lambda scene, ana: scene.sandbox.telegram.send_location(ana, -34.6, -58.4),
        "su ubicación",
    ),
    "A forwarded message": (bare_forward, "reenviarnos esto"),
}


@fault(
    22,
    "A buyer sends a voice message, sticker, photo, contact, location or a forward without text",
    seen="A polite reply in the buyer's language asks for words; the desk sees what came",
    modes=EITHER,
)
async def test_without_words(deployment: Scene) -> None:
    scene = deployment
    crowd = dict(zip(FORMS, await asyncio.gather(*(scene.buyer() for _ in FORMS)), strict=True))
    for form, ana in crowd.items():
        FORMS[form][0](scene, ana)
    for form, ana in crowd.items():
        (reply,) = await scene.until(lambda ana=ana: scene.replies(ana))  # type: ignore[misc]
        assert FORMS[form][1] in reply
        assert "inquiry.answer" in buttons(await scene.card(ana, having=f"_{form}_"))


@fault(
    23,
    "A buyer changes a message that was sent already",
    seen="The card shows the new words, marked as edited, and a new draft; no second inquiry",
    modes=EITHER,
)
async def test_edited(deployment: Scene) -> None:
    scene = deployment
    ana = await scene.asked()
    scene.move(timedelta(minutes=1))
    other_question, other_answer = QUESTIONS["es"][1]
    scene.sandbox.telegram.edit(ana, other_question)
    card = await scene.card(ana, having=other_answer)
    assert f"{other_question} (edited)" in shown(card)
    assert QUESTION not in shown(card)
    scene.move(timedelta(seconds=3))
    await scene.click(ana)
    await scene.check_answered_once(ana, other_answer)


GREETINGS = {
    None: "Hello and welcome!",
    "pt-br": "Olá! Conte para nós o que está procurando",
    "xx-rubbish!": "Hello and welcome!",
}


@fault(
    24,
    "Telegram names no language of the buyer's, a regional one, or rubbish",
    seen="The greeting is in the library's first language, or in the base language (`pt-br`: "
    "Portuguese); from then on what the buyer writes decides",
    modes=EITHER,
)
async def test_language_codes(deployment: Scene) -> None:
    scene = deployment
    for language, greeting in GREETINGS.items():
        buyer = await scene.buyer(language)
        assert scene.sandbox.telegram.received(buyer)[0].text.startswith(greeting)
        scene.sandbox.telegram.say(buyer, QUESTION)
        await scene.card(buyer, having=ANSWER)


PAYLOADS = ("country-XX", "country-", "ref_8", "A" * 64)


@fault(
    25,
    "A start link carries a payload that means nothing",
    seen="The normal greeting",
    modes=EITHER,
)
async def test_start_payloads(deployment: Scene) -> None:
    scene = deployment
    normal = scene.sandbox.telegram.received(await scene.buyer())[0].text
    for payload in PAYLOADS:
        ana = scene.newcomer()
        scene.sandbox.telegram.press_start(ana, payload)
        received = await scene.sandbox.telegram.wait_received(ana, 1, timeout=60)
        assert [message.text for message in received] == [normal]
    await scene.settled()
    assert scene.cards(ana) == []
