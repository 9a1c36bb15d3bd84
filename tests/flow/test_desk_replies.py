"""What the desk can do with a reply: approve, edit, choose, answer, dismiss, correct."""

from datetime import timedelta

from sandbox.slack.inputs import find_element
from tests.flow.small_library import LEAD_TIME_ES, MOQ_ES
from tests.flow.stage import Stage, buttons, shown

MOQ = "¿Cuál es el pedido mínimo?"
UNMATCHED = "¿Aceptan criptomonedas?"
COLLEAGUE_BY_0915 = (
    "Gracias por su mensaje. Alguien de nuestro equipo ya lo está revisando y le responderá a más "
    "tardar: 9:15 (UTC+0)."
)


async def test_approve_sends_the_draft_as_it_stands(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("ania", "draft.approve")
    assert await small_stage.replied(ana) == [MOQ_ES]
    card = await small_stage.card(having="*Reply sent · Spanish*")
    assert "draft.approve" not in buttons(card)
    assert "Answered" in shown(card)


async def test_the_edit_form_starts_with_the_draft_and_the_buyers_words(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    await small_stage.click("ania", "draft.edit")
    form = await small_stage.slack.wait_view("ania")
    _, field = find_element(form.blocks, "text", "reply")
    assert (form.callback_id, form.title) == ("draft.edit", "Edit the reply")
    assert field["initial_value"] == MOQ_ES
    assert form.blocks[0]["text"]["text"] == MOQ


async def test_an_edited_text_arrives_letter_by_letter(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("ania", "draft.edit")
    literal = "Desde <b>300</b> piezas & *con* {moq} _o_ %s \u200fمرحبا\n\n¡gracias! 🙂"
    await small_stage.fill("ania", literal)
    assert await small_stage.replied(ana) == [literal]


async def test_the_card_says_that_the_gloss_no_longer_follows_an_edit(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    await small_stage.click("ania", "draft.edit")
    await small_stage.fill("ania", "Desde 300 piezas.")
    card = shown(await small_stage.card(having="*ania* edited and sent the draft"))
    assert "Edited: the library's answer no longer says this." in card
    assert "Our minimum order is 500 pieces." not in card


async def test_an_edit_that_changes_nothing_is_an_approval(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("ania", "draft.edit")
    await small_stage.fill("ania", MOQ_ES)
    assert await small_stage.replied(ana) == [MOQ_ES]
    assert "Our minimum order is 500 pieces." in shown(
        await small_stage.card(having="*ania* approved")
    )


async def test_an_empty_text_is_refused_in_the_form(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("ania", "draft.edit")
    outcome = await small_stage.fill("ania", " \n\t ")
    assert outcome.errors == {"reply": "Write what the buyer should read."}
    assert small_stage.slack.open_view("ania") is not None
    await small_stage.settled()
    assert small_stage.replies(ana) == []


async def test_an_invisible_text_is_refused_in_the_form(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("ania", "draft.edit")
    outcome = await small_stage.fill("ania", "\u200b\u2800\u00ad\ufeff")
    assert outcome.errors == {"reply": "Write what the buyer should read."}
    await small_stage.settled()
    assert small_stage.replies(ana) == []


async def test_choose_swaps_the_draft_and_the_new_revision_is_approved(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("ania", "draft.choose", value="1:1:shipping.lead_time")
    card = shown(await small_stage.card(having="*Draft 2 · Spanish*"))
    assert "*Closest library question:* How long does production take?" in card
    assert "`shipping.lead_time` · chosen by hand" in card
    assert "*ania* chose another answer" in card
    await small_stage.click("marek", "draft.approve")
    assert await small_stage.replied(ana) == [LEAD_TIME_ES]


async def test_choose_offers_a_draft_where_the_library_was_not_sure(small_stage: Stage) -> None:
    ana = await small_stage.asked(UNMATCHED)
    card = await small_stage.card(having="Needs an answer written by a person")
    _, menu = find_element(card.blocks, "draft.choose")
    values = [option["value"] for option in menu["options"]]
    assert "1:1:order.moq" in values
    await small_stage.click("ania", "draft.choose", value="1:1:order.moq")
    await small_stage.card(having="A draft waits for approval")
    await small_stage.click("ania", "draft.approve")
    assert await small_stage.replied(ana, 2) == [COLLEAGUE_BY_0915, MOQ_ES]


async def test_an_unmatched_question_is_acknowledged_at_once_and_answered_by_hand(
    small_stage: Stage,
) -> None:
    ana = await small_stage.asked(UNMATCHED)
    assert await small_stage.replied(ana) == [COLLEAGUE_BY_0915]
    card = await small_stage.card(having="Needs an answer written by a person")
    assert "draft.approve" not in buttons(card)
    assert "Closest library question" not in shown(card)
    await small_stage.click("ania", "inquiry.answer")
    await small_stage.fill("ania", "No, solo <transferencia> & carta de crédito.")
    texts = await small_stage.replied(ana, 2)
    assert texts[1:] == ["No, solo <transferencia> & carta de crédito."]
    card = await small_stage.card(having="Answered")
    assert "*ania* wrote the answer" in shown(card)


async def test_the_answer_form_is_empty_and_shows_what_the_buyer_wrote(small_stage: Stage) -> None:
    await small_stage.asked(UNMATCHED)
    await small_stage.card(having="[inquiry.answer]")
    await small_stage.click("ania", "inquiry.answer")
    form = await small_stage.slack.wait_view("ania")
    block, field = find_element(form.blocks, "text", "reply")
    assert (form.title, block["label"]["text"]) == ("Write an answer", "Reply in Spanish")
    assert "initial_value" not in field
    assert form.blocks[0]["text"]["text"] == UNMATCHED


async def test_dismiss_takes_the_draft_away_and_leaves_the_answer_to_a_person(
    small_stage: Stage,
) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("ania", "draft.dismiss")
    card = await small_stage.card(having="*ania* dismissed the draft")
    assert "Needs an answer written by a person" in shown(card)
    assert MOQ_ES not in shown(card)
    await small_stage.click("marek", "inquiry.answer")
    await small_stage.fill("marek", "Depende del modelo.")
    assert await small_stage.replied(ana) == ["Depende del modelo."]


async def test_a_buyer_whose_draft_was_dismissed_still_hears_of_a_colleague(
    small_stage: Stage,
) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("ania", "draft.dismiss")
    await small_stage.card(having="*ania* dismissed the draft")
    small_stage.move(timedelta(minutes=2))
    assert await small_stage.replied(ana) == [COLLEAGUE_BY_0915]


async def test_a_correction_comes_in_the_buyers_language_with_an_excuse(small_stage: Stage) -> None:
    ana = await small_stage.asked(MOQ)
    await small_stage.click("ania", "draft.approve")
    await small_stage.card(having="[reply.correct]")
    await small_stage.click("marek", "reply.correct")
    form = await small_stage.slack.wait_view("marek")
    assert find_element(form.blocks, "text", "reply")[1]["initial_value"] == MOQ_ES
    await small_stage.fill("marek", "El pedido mínimo es de 300 piezas.")
    assert (await small_stage.replied(ana, 2))[1] == (
        "Disculpe, tenemos que corregir nuestra respuesta anterior. Esta es la información"
        " correcta:\n\nEl pedido mínimo es de 300 piezas."
    )
    card = await small_stage.card(having="*marek* sent a correction")
    assert "El pedido mínimo es de 300 piezas." in shown(card)


async def test_a_correction_can_be_corrected_and_follows_a_resolved_inquiry(
    small_stage: Stage,
) -> None:
    ana = await small_stage.asked(MOQ, name="Ann", language="en")
    await small_stage.click("ania", "draft.approve")
    await small_stage.card(having="[inquiry.resolve]\n")
    await small_stage.click("ania", "inquiry.resolve")
    for number, text in enumerate(["300 piezas.", "350 piezas."], start=2):
        await small_stage.card(having="[reply.correct]")
        await small_stage.click("ania", "reply.correct")
        await small_stage.fill("ania", text)
        assert (await small_stage.replied(ana, number))[-1].endswith(text)
        await small_stage.settled()
    assert len(small_stage.replies(ana)) == 3


async def test_choosing_from_an_old_menu_is_refused(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    old = await small_stage.card()
    await small_stage.click("ania", "draft.choose", value="1:1:shipping.lead_time")
    await small_stage.card(having="*Draft 2 · Spanish*")
    await small_stage.slack.click_stale("marek", old, "draft.choose", "1:1:goods.warranty")
    await small_stage.whispered("marek", "*ania* was first, at")
    assert "*Draft 2 · Spanish*" in shown(await small_stage.card())
