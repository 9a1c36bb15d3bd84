"""Slack takes every payload we draw, and the longest of all is shortened where one can see it."""

from dataclasses import replace

import pytest

from bot.domain.effects import NoteKind
from bot.domain.escalation import Cause, Outcome
from bot.domain.gravity import Reason
from bot.domain.kinds import Severity
from bot.domain.lifecycle import Status
from bot.services.pictures import AlarmPicture, HomePicture, NotePicture, ShownCall
from bot.store.cards import Place
from handlers.slack.cards import CardPainter
from handlers.slack.desk import SlackDesk
from handlers.slack.home import home_view
from handlers.slack.modals import reply_modal
from handlers.slack.notes import note_message
from sandbox.server import Sandbox
from tests.handlers.pictures import (
    ANIA,
    CALLED,
    HELENA,
    NOW,
    VIKTOR_AWAY,
    broken,
    card,
    draft,
    escalated,
    escalation,
    said,
    sent,
    waiting,
)
from tests.handlers.states import STATES, longest, proposed
from tests.handlers.validity import check_message, check_modal, texts

PAINTER = CardPainter("en")


@pytest.mark.parametrize("name", STATES)
def test_slack_takes_a_card_in_every_state(name: str) -> None:
    check_message(*PAINTER.sales_card(STATES[name]()))


@pytest.mark.parametrize("name", STATES)
def test_slack_takes_a_call_about_every_state(name: str) -> None:
    called = replace(STATES[name](), escalation=escalation(), calls=(CALLED, VIKTOR_AWAY))
    check_message(*PAINTER.sla_card(called), [HELENA])
    check_message(*PAINTER.call_card(called))
    check_message(*PAINTER.breach_card(called))


def test_slack_takes_every_form_note_and_home() -> None:
    for action in ("draft.edit", "inquiry.answer", "reply.correct"):
        words = "palabra " * 1600
        check_modal(
            reply_modal("en", action, "1:1", text="x", buyer_words=words, reply_language="es")
        )
    for kind in NoteKind:
        check_message(*note_message(NotePicture(kind, "*an_ia*", NOW, "<&> *x*" * 400, None), "en"))
    check_modal(home_view(HomePicture(automatic_replies=True, waiting=10**6), "en"))


def test_a_form_never_starts_with_a_text_whose_end_is_cut_off() -> None:
    def field(text: str) -> dict[str, object]:
        view = reply_modal(
            "en", "reply.correct", "1:1", text=text, buyer_words="", reply_language="es"
        )
        element: dict[str, object] = view["blocks"][-1]["element"]
        return element

    assert field("x" * 3000)["initial_value"] == "x" * 3000
    assert "initial_value" not in field("x" * 3001)


def test_a_whole_telegram_message_and_the_longest_editable_draft_are_shown_in_full() -> None:
    asked, answer = "¿Cuánto? " * 455, "Respuesta. " * 272
    about = {"draft": draft(answer.strip())}
    picture = card(Status.AWAITING_APPROVAL, about=about, messages=(said(asked.strip()),))
    text, blocks = PAINTER.sales_card(picture)
    check_message(text, blocks)
    shown = " ".join(found["text"] for found in texts(blocks, "plain_text"))
    assert asked.strip() in shown
    assert answer.strip() in shown
    assert "Shortened" not in str(blocks)


def test_what_is_shortened_says_so_and_the_draft_keeps_the_most() -> None:
    text, blocks = PAINTER.sales_card(longest())
    check_message(text, blocks)
    marks = [found["text"] for found in texts(blocks, "mrkdwn")]
    assert "*Shortened here.* The buyer gets the whole reply, 5,900 characters." in marks
    assert "2 more library questions are not shown" in marks
    assert "3 more questions are not answered by this draft" in marks
    paragraphs = [found["text"] for found in texts(blocks, "plain_text")]
    assert max(len(each) for each in paragraphs if each.startswith("respuesta")) >= 2800
    assert sum(each.endswith("…") for each in paragraphs) >= 2


def test_foreign_text_is_shown_letter_by_letter() -> None:
    hostile = "<!channel> *bold* _it_ ~no~ `code` :tada: &lt; <https://evil.example|x> > quote"
    about = {"draft": draft(hostile, unanswered=(hostile,))}
    picture = card(Status.AWAITING_APPROVAL, about=about, buyer=hostile, messages=(said(hostile),))
    text, blocks = PAINTER.sales_card(picture)
    check_message(text, blocks)
    literal = [found["text"] for found in texts(blocks, "plain_text")]
    assert literal.count(hostile) == 2
    assert f"Question from {hostile}"[:94] in literal[0]
    assert f"Not answered by this draft: “{hostile}”" in literal


def test_a_colleagues_name_cannot_format_a_line() -> None:
    names = {ANIA: "*an_ia_* `x` <!here>", HELENA: "_h_"}
    called = escalation(cause=Cause.PERSON, by=ANIA)
    picture = replace(escalated(called, holder=HELENA), names=names)
    _, blocks = PAINTER.sla_card(picture)
    check_message("x", blocks, [HELENA])
    lines = [found["text"] for found in texts(blocks, "mrkdwn")]
    assert lines[-1].startswith("*∗an_iaˍ∗ ˋxˋ &lt;!here&gt;* called the managers, ")


def test_somebody_whose_name_is_unknown_is_a_colleague() -> None:
    called = escalation(cause=Cause.PERSON, by=ANIA)
    _, blocks = PAINTER.sla_card(replace(escalated(called), names={}))
    lines = [found["text"] for found in texts(blocks, "mrkdwn")]
    assert lines[-1].startswith("*a colleague* called the managers, ")


def test_nobody_is_ever_certain() -> None:
    _, blocks = PAINTER.sales_card(longest())
    assert "99 % sure" in str(blocks)
    assert "100 %" not in str(blocks)


def test_how_sure_we_are_survives_a_long_question_in_the_menu() -> None:
    _, blocks = PAINTER.sales_card(longest())
    elements = [each for row in blocks if row["type"] == "actions" for each in row["elements"]]
    (menu,) = [each for each in elements if each["action_id"] == "draft.choose"]
    assert all(option["text"]["text"].endswith("… (50 %)") for option in menu["options"])


def test_what_a_person_had_written_comes_back_letter_by_letter() -> None:
    written = "*300* piezas\n> _desde_ <@U0ANIA0001> & `x`"
    text, blocks = note_message(NotePicture(NoteKind.SUPERSEDED, text=written), "en")
    assert blocks[-1]["text"] == {"type": "plain_text", "text": written, "emoji": False}
    check_message(text, blocks)


async def test_the_longest_card_can_be_posted_and_updated(
    sandbox: Sandbox, desk: SlackDesk
) -> None:
    posted = await desk.post_card(Place.SALES, longest())
    await desk.update_card(posted, Place.SALES, longest())
    (shown,) = sandbox.slack.messages(sandbox.slack.sales_channel)
    assert [block["type"] for block in shown.blocks].count("section") > 10
    assert sandbox.slack.pings == []


async def test_hostile_words_are_posted_and_ping_nobody(sandbox: Sandbox, desk: SlackDesk) -> None:
    hostile = "<!channel> <!here|x> <@U0ANIA0001> *x* " * 100
    call = escalation(cause=Cause.PERSON, by=ANIA)
    about = {
        "draft": draft(hostile, unanswered=(hostile,) * 5),
        "severity": Severity.S1,
        "severity_reasons": (Reason("person", Severity.S1, ANIA, hostile), Reason(hostile, None)),
        "escalation": call,
    }
    picture = waiting(
        card(
            Status.AWAITING_APPROVAL,
            about=about,
            buyer=hostile,
            handle=hostile,
            messages=(said(hostile),) * 6,
            released=(sent(hostile),),
            names={ANIA: hostile},
            escalation=call,
            calls=(ShownCall(HELENA, hostile, Outcome.AWAY, 1, NOW),),
            promises=(broken(holder=hostile, acknowledged_by=hostile),),
        )
    )
    await desk.update_card(await desk.post_card(Place.SALES, picture), Place.SALES, picture)
    for place in (Place.SLA, Place.BREACH, Place.dm(HELENA)):
        await desk.post_card(place, picture)
    await desk.whisper(
        ANIA, NotePicture(NoteKind.HELD_BY, other=hostile, text=hostile[:3000]), "zh"
    )
    for kind in ("inbox", "policy", "clock", "watchdog", "nobody"):
        await desk.alarm(AlarmPicture(kind, hostile, 1))
    assert sandbox.slack.pings == []


async def test_a_card_is_found_again_by_its_metadata(sandbox: Sandbox, desk: SlackDesk) -> None:
    posted = await desk.post_card(Place.SALES, proposed())
    assert await desk.find_card(Place.SALES, proposed().id, NOW) == posted
    assert await desk.find_card(Place.SLA, proposed().id, NOW) is None
    breach = await desk.post_card(Place.BREACH, proposed())
    assert await desk.find_card(Place.BREACH, proposed().id, NOW) == breach
    assert await desk.find_card(Place.SLA, proposed().id, NOW) is None
