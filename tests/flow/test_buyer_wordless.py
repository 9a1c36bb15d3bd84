"""What comes without words: thanks for the buyer, a card for the desk, the file in its thread."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from sandbox.slack.messages import Message as Posted
from sandbox.telegram import User
from tests.flow.raw import private_message
from tests.flow.small_library import MOQ_ES
from tests.flow.stage import Stage, buttons, shown

MOQ = "¿Cuál es el pedido mínimo?"
WHAT = "¿Nos cuenta en pocas palabras qué necesita?"


def video(stage: Stage, user: User) -> int:
    """A video the stand-in cannot give out."""
    clip = {
        "file_id": "BAACAgI",
        "file_unique_id": "AgAD",
        "width": 9,
        "height": 9,
        "duration": 3,
    } | {"file_size": 9}
    return private_message(stage, user, video=clip)


def bare_forward(stage: Stage, user: User) -> int:
    """Somebody's poll passed on: a forward without a word."""
    origin = {"type": "hidden_user", "date": 1_772_000_000, "sender_user_name": "Luis"}
    return private_message(stage, user, forward_origin=origin)


WORDLESS: dict[str, tuple[Callable[[Stage, User], object], str, str]] = {
    "photo": (
        lambda stage, ana: stage.telegram.send_photo(ana),
        "A photo",
        f"¡Gracias por la foto! {WHAT}",
    ),
    "voice": (
        lambda stage, ana: stage.telegram.send_voice(ana),
        "A voice message",
        "¡Gracias por el mensaje de voz! Para responderle antes, ¿nos escribe en pocas "
        "palabras qué necesita?",
    ),
    "video": (video, "A video", f"¡Gracias por el video! {WHAT}"),
    "sticker": (
        lambda stage, ana: stage.telegram.send_sticker(ana),
        "A sticker",
        "¡Gracias! ¿Nos cuenta en pocas palabras en qué podemos ayudarle?",
    ),
    "document": (
        lambda stage, ana: stage.telegram.send_document(ana),
        "A file",
        f"¡Gracias por el archivo! {WHAT}",
    ),
    "contact": (
        lambda stage, ana: stage.telegram.send_contact(ana, "+5491122334455", "Luis"),
        "A contact",
        f"¡Gracias por compartir el contacto! {WHAT}",
    ),
    "location": (
        lambda stage, ana: stage.telegram.send_location(ana, -34.6, -58.4),
        "A location",
        f"¡Gracias por compartir su ubicación! Así ya sabemos qué hora es allí. {WHAT}",
    ),
    "forward": (
        bare_forward,
        "A forwarded message",
        "¡Gracias por reenviarnos esto! ¿Nos cuenta en pocas palabras qué le "
        "gustaría saber al respecto?",
    ),
    "dice": (
        lambda stage, ana: private_message(stage, ana, dice={"emoji": "🎲", "value": 3}),
        "Something Parley cannot read",
        f"¡Gracias por su mensaje! {WHAT}",
    ),
}


async def test_it_is_thanked_for_in_the_buyers_language_and_shown(small_stage: Stage) -> None:
    for form, (send, line, thanks) in WORDLESS.items():
        ana = await small_stage.buyer()
        send(small_stage, ana)
        assert await small_stage.replied(ana) == [thanks], form
        assert "inquiry.answer" in buttons(await card_with(small_stage, line)), form
        small_stage.move(timedelta(minutes=10))
        await small_stage.settled()
        assert small_stage.replies(ana) == [thanks], form


async def card_with(stage: Stage, line: str) -> Posted:
    """The card that says what came in place of words."""
    found = await stage.until(
        lambda: [card for card in stage.cards() if f"_{line}_" in shown(card)]
    )
    return found[0]


async def test_a_caption_is_read_like_any_text(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    small_stage.telegram.send_photo(ana, MOQ)
    await small_stage.card(having=MOQ_ES)
    await small_stage.settled()
    assert small_stage.replies(ana) == []


async def test_a_forward_with_text_is_read_like_any_text(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    small_stage.telegram.forward(ana, MOQ)
    await small_stage.card(having=MOQ_ES)


async def test_a_photo_while_a_draft_waits_leaves_the_draft(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    small_stage.telegram.say(ana, MOQ)
    await small_stage.card(having=MOQ_ES)
    small_stage.move(timedelta(minutes=1))
    small_stage.telegram.send_photo(ana)
    card = await small_stage.card(having="_A photo_")
    assert "Draft 1" in shown(card)
    assert await small_stage.replied(ana) == [f"¡Gracias por la foto! {WHAT}"]


async def test_an_album_is_thanked_for_once(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    for number in range(5):
        small_stage.telegram.send_photo(ana, data=b"photo %d" % number)
    await small_stage.until(lambda: len(small_stage.slack.files) == 5)
    await small_stage.settled()
    assert small_stage.replies(ana) == [f"¡Gracias por la foto! {WHAT}"]
    assert len([card for card in small_stage.cards() if not card.is_reply]) == 1


FILES: dict[str, tuple[Callable[[Stage, User, bytes], object], str]] = {
    "photo": (lambda stage, ana, data: stage.telegram.send_photo(ana, data=data), "photo.jpg"),
    "voice": (lambda stage, ana, data: stage.telegram.send_voice(ana, data=data), "voice.ogg"),
    "document": (
        lambda stage, ana, data: stage.telegram.send_document(ana, "plan <b>.pdf", data),
        "plan <b>.pdf",
    ),
}


@pytest.mark.parametrize("form", FILES)
async def test_a_file_is_brought_into_the_cards_thread(small_stage: Stage, form: str) -> None:
    send, name = FILES[form]
    data = b"\x00\xffbytes of a phone" * 9000
    ana = await small_stage.buyer()
    send(small_stage, ana, data)
    card = await small_stage.card()
    (reply,) = await small_stage.until(lambda: small_stage.slack.thread(card.channel, card.ts))
    assert [file["name"] for file in reply.files] == [name]
    assert [upload.content for upload in small_stage.slack.files] == [data]
    assert small_stage.telegram.bot_token not in repr(small_stage.slack.messages(card.channel))


async def test_a_file_too_large_for_telegram_is_named_in_the_thread(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    small_stage.telegram.send_document(ana, "plan <b>.dwg", size=30_000_000)
    card = await small_stage.card(having="_A file_")
    (reply,) = await small_stage.until(lambda: small_stage.slack.thread(card.channel, card.ts))
    assert reply.text == (
        "The file *plan &lt;b&gt;.dwg* is not shown here (the file is larger than the channel "
        "gives out). It is in the chat with the buyer."
    )
    assert small_stage.slack.files == []
    assert len(await small_stage.replied(ana)) == 1


async def test_a_file_telegram_does_not_give_out_is_named_too(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    video(small_stage, ana)
    card = await small_stage.card(having="_A video_")
    (reply,) = await small_stage.until(lambda: small_stage.slack.thread(card.channel, card.ts))
    assert reply.text.startswith("The file *video* is not shown here (Telegram refuses: ")
