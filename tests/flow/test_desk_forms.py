"""How the desk says how a matter ended and how grave it is, before Slack's trigger runs out."""

from typing import Any

from tests.flow.stage import Stage, shown

MOQ = "¿Cuál es el pedido mínimo?"
DAMAGED = "La mercancía llegó dañada"
ANSWERS = {
    "outcome": "replaced",
    "cause": "damaged_in_transit",
    "department": "logistics",
    "compensation": "none",
}
ENDED = {name: {"choice": code} for name, code in ANSWERS.items()}


async def form(stage: Stage, who: str) -> Any:
    """The modal that somebody looks at, once one is open."""
    await stage.slack.wait_view(who)
    return stage.slack.open_view(who)


async def test_a_complaint_is_resolved_by_saying_how_it_ended(small_stage: Stage) -> None:
    await small_stage.asked(DAMAGED)
    await small_stage.click("ania", "inquiry.resolve")
    view = await form(small_stage, "ania")
    await small_stage.settled()
    assert view.body["callback_id"] == "inquiry.resolve"
    assert "resolved the inquiry" not in shown(await small_stage.card())
    await small_stage.slack.submit("ania", ENDED)
    await small_stage.card(having="*ania* resolved the inquiry")
    assert small_stage.slack.open_view("ania") is None
    asked = f"SELECT {', '.join(ANSWERS)} FROM resolutions"
    assert small_stage.rows(asked) == [tuple(ANSWERS.values())]


async def test_a_question_is_resolved_with_the_click(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    await small_stage.click("ania", "inquiry.resolve")
    await small_stage.card(having="*ania* resolved the inquiry")
    assert small_stage.slack.open_view("ania") is None


async def test_who_resolves_a_complaint_from_an_old_card_gets_no_form(small_stage: Stage) -> None:
    await small_stage.asked(DAMAGED)
    old = await small_stage.card()
    await small_stage.click("marek", "inquiry.resolve")
    await form(small_stage, "marek")
    await small_stage.slack.submit("marek", ENDED)
    await small_stage.card(having="*marek* resolved the inquiry")
    await small_stage.slack.click_stale("ania", old, "inquiry.resolve")
    await small_stage.whispered("ania", "*marek* was first")
    assert small_stage.slack.open_view("ania") is None


async def test_two_fill_in_the_form_and_the_second_is_told_who_was_first(
    small_stage: Stage,
) -> None:
    await small_stage.asked(DAMAGED)
    for who in ("ania", "marek"):
        await small_stage.click(who, "inquiry.resolve")
        await form(small_stage, who)
    await small_stage.slack.submit("marek", ENDED)
    await small_stage.card(having="*marek* resolved the inquiry")
    await small_stage.slack.submit("ania", ENDED)
    await small_stage.whispered("ania", "*marek* was first")


async def test_a_guest_gets_no_form_and_is_told_why(small_stage: Stage) -> None:
    await small_stage.asked(DAMAGED)
    await small_stage.click("gus", "inquiry.resolve")
    await small_stage.whispered("gus", "Only full members")
    assert small_stage.slack.open_view("gus") is None
    assert "resolved the inquiry" not in shown(await small_stage.card())


async def test_another_severity_is_asked_for_its_reason(small_stage: Stage) -> None:
    await small_stage.asked(MOQ)
    await small_stage.click("ania", "inquiry.severity", value="1:1:S2")
    view = await form(small_stage, "ania")
    assert view.body["callback_id"] == "inquiry.severity"
    refused = await small_stage.slack.submit("ania", {"reason": {"text": " \n"}})
    assert refused.errors == {"reason": "Write why, in a few words."}
    taken = await small_stage.slack.submit("ania", {"reason": {"text": "A fair is at stake."}})
    assert taken.acked
    assert small_stage.slack.open_view("ania") is None
    await small_stage.card(having="*S2 major*")
