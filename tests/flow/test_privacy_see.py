"""A buyer asks what we keep of them, and gets what was said on both sides."""

from datetime import timedelta

from sandbox.telegram import Message, User
from tests.flow.forgetting import asked_about_privacy, pressed
from tests.flow.small_library import MOQ_ES
from tests.flow.stage import Stage

MOQ = "¿Cuál es el pedido mínimo?"


async def shown_data(stage: Stage, user: User) -> Message:
    """The document that /privacy brings."""
    question = await asked_about_privacy(stage, user)
    assert await pressed(stage, user, "privacy:see", question)

    def look() -> Message | None:
        received = stage.telegram.received(user)
        return next((each for each in received if each.kind == "document"), None)

    found = await stage.until(look)
    assert found is not None
    return found


def text_of(document: Message) -> str:
    assert document.file is not None
    return document.file.data.decode("utf-8-sig")


async def test_privacy_offers_to_see_and_to_delete(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    question = await asked_about_privacy(small_stage, ana)
    data = [each.data for row in question.buttons for each in row]
    assert data == ["privacy:see", "privacy:delete"]


async def test_everything_that_was_said_is_in_the_document(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ, name="Ana Quispe")
    await small_stage.click("ania", "draft.approve")
    await small_stage.until(lambda: MOQ_ES in small_stage.replies(ana))
    small_stage.move(timedelta(hours=1))
    small_stage.telegram.send_location(ana, -12.05, -77.04)
    small_stage.telegram.say(ana, "La caja azul 😀 <b>no</b> llegó")
    small_stage.telegram.send_document(ana, "pedido.pdf", b"12", caption="¿Y esto?")
    await small_stage.settled()
    document = await shown_data(small_stage, ana)
    assert document.file is not None
    assert document.file.data.startswith(b"\xef\xbb\xbf")
    assert document.file.name is not None
    assert document.file.name.endswith(".txt")
    text = text_of(document)
    for expected in (
        "Ana Quispe",
        str(ana.id),
        MOQ,
        MOQ_ES,
        "La caja azul 😀 <b>no</b> llegó",
        "¿Y esto?",
        "pedido.pdf",
        "America/Lima",
        "Perú",
        "español",
    ):
        assert expected in text
    assert text.index(MOQ) < text.index(MOQ_ES) < text.index("La caja azul")


async def test_what_came_without_words_is_told_in_the_buyers_language(small_stage: Stage) -> None:
    ana = await small_stage.buyer()
    small_stage.telegram.send_photo(ana, caption="¿La tienen en azul?")
    small_stage.telegram.send_voice(ana)
    small_stage.telegram.send_sticker(ana)
    small_stage.telegram.send_contact(ana, "+51987654321")
    small_stage.telegram.say(ana, "/human")
    small_stage.telegram.send_document(ana, "photo.jpg", b"12", mime_type="image/jpeg")
    await small_stage.settled()
    text = text_of(await shown_data(small_stage, ana))
    lines = [line.partition("usted: ")[2] for line in text.splitlines() if "usted: " in line]
    assert lines == [
        "¿La tienen en azul? [foto]",
        "[mensaje de voz]",
        "[sticker]",
        "[contacto]",
        "[solicitud de hablar con una persona]",
        "[archivo: photo.jpg]",
    ]
    assert "voice." not in text


async def test_the_zone_is_told_once_above_all_times(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    small_stage.telegram.say(ana, "¿Y en azul?")
    await small_stage.settled()
    heading, _, rest = text_of(await shown_data(small_stage, ana)).partition("\n")
    assert "(UTC+0)" in heading
    assert "UTC" not in rest
    assert f"2 mar 2026, 9:00, usted: {MOQ}" in rest


async def test_it_says_whether_an_answer_helped(small_stage: Stage) -> None:
    await small_stage.home("ania")
    await small_stage.slack.click_home("ania", "replies.pause")
    await small_stage.home("ania", "*Automatic replies are on.*")
    ana = await small_stage.asked(MOQ)
    small_stage.move(timedelta(seconds=3))
    await small_stage.replied(ana)
    answer = small_stage.telegram.received(ana)[-1]
    await pressed(small_stage, ana, "helped:yes:1:1", answer)
    await small_stage.settled()
    text = text_of(await shown_data(small_stage, ana))
    assert f"nosotros: {MOQ_ES} [su valoración: le ayudó]" in text


async def test_a_draft_that_was_never_sent_is_not_listed_and_that_is_said(
    small_stage: Stage,
) -> None:
    ana = await small_stage.asked(MOQ)
    text = text_of(await shown_data(small_stage, ana))
    assert MOQ_ES not in text
    assert text.rstrip().endswith(
        "No se incluyen nuestras notas de trabajo, como los borradores que nunca se enviaron."
    )


async def test_words_of_the_other_direction_are_set_apart(small_stage: Stage) -> None:
    ana = await small_stage.buyer("Ana Quispe", "ar")
    small_stage.telegram.send_document(ana, "pedido.pdf", b"12")
    await small_stage.settled()
    text = text_of(await shown_data(small_stage, ana))
    assert "الاسم: \u2068Ana Quispe\u2069" in text
    assert "[ملف: \u2068pedido.pdf\u2069]" in text


async def test_the_desks_people_are_not_in_it(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("ania", "draft.approve")
    await small_stage.card(having="*Reply sent")
    text = text_of(await shown_data(small_stage, ana))
    for person in small_stage.slack.people:
        assert person.id not in text
        assert person.real_name not in text


async def test_nothing_of_it_is_kept_in_the_outbox(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    await shown_data(small_stage, ana)
    await small_stage.settled()
    rows = small_stage.rows("SELECT state, payload FROM outbox WHERE kind = 'export'")
    assert rows == [("sent", None)]


async def test_another_buyers_words_are_not_in_it(small_stage: Stage) -> None:
    await small_stage.asked("¿Venden camellos?", name="Bruno")
    ana = await small_stage.buyer("Ana")
    text = text_of(await shown_data(small_stage, ana))
    assert "camellos" not in text
    assert "Bruno" not in text
