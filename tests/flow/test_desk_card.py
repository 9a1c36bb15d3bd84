"""What a card says: who asked what, what the library makes of it, who did what and when."""

import re
from datetime import timedelta

from tests.flow.small_library import LEAD_TIME_ES, MOQ_ES
from tests.flow.stage import Stage, buttons, shown

MOQ = "¿Cuál es el pedido mínimo?"
DUE_AT_0915 = "<!date^1772442900^{date_short_pretty} {time}|2026-03-02 09:15 UTC>"
AT_NINE = "<!date^1772442000^{date_short_pretty} {time}|2026-03-02 09:00 UTC>"


async def test_a_card_says_who_asked_what_and_by_when_it_is_due(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    card = await small_stage.card()
    lines = shown(card).splitlines()
    assert lines[:6] == [
        "Question from Ana",
        f"Due {DUE_AT_0915}, in 15 min",
        "Spanish",
        "place and local time unknown",
        "Inquiry 1",
        MOQ,
    ]
    assert card.text == f"Question from Ana: {MOQ}"


async def test_the_draft_stands_beside_the_same_answer_in_the_desks_language(
    small_stage: Stage,
) -> None:
    await small_stage.asked(MOQ)
    card = await small_stage.card()
    titles = ["*Draft 1 · Spanish*", "*The same library answer · English*"]
    beside = next(block["fields"] for block in card.blocks if "fields" in block)
    assert [field["text"] for field in beside] == [
        *titles,
        MOQ_ES,
        "Our minimum order is 500 pieces.",
    ]


async def test_the_match_is_named_with_its_confidence_and_the_terms(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    card = shown(await small_stage.card())
    assert "*Closest library question:* What is your minimum order?" in card
    assert re.search(r"`order\.moq` · (9\d|100) % sure · recognised: .*pedido, mínimo\n", card)


async def test_several_questions_show_a_match_each_and_one_draft(small_stage: Stage) -> None:
    await small_stage.asked(f"{MOQ} ¿Cuánto tarda la producción?")
    card = shown(await small_stage.card())
    assert "*Closest library question:* What is your minimum order?" in card
    assert "*Closest library question:* How long does production take?" in card
    assert f"{MOQ_ES}\n\n{LEAD_TIME_ES}" in card
    assert "Our minimum order is 500 pieces.\n\nProduction takes 15 to 20 days." in card


async def test_what_a_draft_leaves_open_is_named(small_stage: Stage) -> None:
    await small_stage.asked(f"{MOQ} ¿Aceptan criptomonedas?")
    card = shown(await small_stage.card())
    assert "Not answered by this draft: “¿Aceptan criptomonedas?”" in card


async def test_an_unmatched_question_has_no_gloss(small_stage: Stage) -> None:
    await small_stage.asked("¿Aceptan criptomonedas?")
    card = await small_stage.card(having="Needs an answer written by a person")
    assert shown(card).startswith("Message from Ana\n")
    assert "library" not in shown(card)
    assert buttons(card) == [
        "inquiry.answer",
        "draft.choose",
        "inquiry.claim",
        "inquiry.escalate",
        "inquiry.resolve",
        "inquiry.severity",
        "clock.explain",
    ]


async def test_a_card_shows_the_buyers_local_time_once_it_is_known(small_stage: Stage) -> None:
    jan = await small_stage.buyer("Jan", "pl")
    small_stage.telegram.send_contact(jan, "+48512345678")
    card = await small_stage.card(having="_A contact_")
    assert "local time Mon, 10:00 (Warsaw, UTC+1)" in shown(card)


async def test_a_country_of_several_zones_is_named_without_a_guessed_time(
    small_stage: Stage,
) -> None:
    ana = await small_stage.buyer()
    small_stage.telegram.send_contact(ana, "+34612345678")
    card = await small_stage.card(having="_A contact_")
    assert "Spain, local time unknown" in shown(card)


async def test_a_card_keeps_the_trail_of_who_did_what_and_when(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    await small_stage.click("ania", "inquiry.claim")
    await small_stage.card(having="held by *ania*")
    small_stage.move(timedelta(minutes=5))
    await small_stage.click("marek", "draft.approve")
    card = shown(await small_stage.card(having="Answered"))
    at_five_past = "<!date^1772442300^{date_short_pretty} {time}|2026-03-02 09:05 UTC>"
    assert (
        f"*ania* took the inquiry · {AT_NINE}\n*marek* approved the draft · {at_five_past}" in card
    )


async def test_a_promise_that_was_broken_shows_how_late_it_is(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    small_stage.move(timedelta(minutes=15))
    await small_stage.card(having=f"Due {DUE_AT_0915}")
    small_stage.move(timedelta(minutes=3))
    await small_stage.click("ania", "inquiry.claim")
    assert f"Due {DUE_AT_0915}, *3 min late*" in shown(
        await small_stage.card(having="held by *ania*")
    )


async def test_foreign_text_on_a_card_is_literal_and_pings_nobody(small_stage: Stage) -> None:
    hostile = "<!channel> *hola* & <@U0ANIA0001> {moq} :tada: <https://x.example|y>"
    await small_stage.asked(hostile, name="<!here> *Ana* {who}")
    card = await small_stage.card()
    assert shown(card).startswith("Message from <!here> *Ana* {who}\n")
    assert card.text.startswith("Message from &lt;!here&gt; *Ana* {who}: &lt;!channel&gt;")
    assert small_stage.slack.pings == []


async def test_a_complaint_is_named_as_such_with_its_severity(small_stage: Stage) -> None:
    await small_stage.asked("La mercancía llegó dañada")
    card = shown(await small_stage.card())
    assert card.startswith(
        "Complaint from Ana\n*S3 ordinary*: the library entry goods.damaged\nDue "
    )


async def test_an_answer_in_another_language_than_the_buyers_is_pointed_out(
    small_stage: Stage,
) -> None:
    await small_stage.asked("Qual é o pedido mínimo, por favor?", "João", "pt")
    card = shown(await small_stage.card())
    assert (
        "The buyer writes Portuguese. The library has no answer in it, so this draft is in English."
    ) in card
