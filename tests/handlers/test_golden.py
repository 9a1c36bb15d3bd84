"""What the desk reads, word for word: every card, form, note, alarm and the app's home.

tests/handlers/golden.py says how to renew the files.
"""

import pytest

from bot.domain.effects import NoteKind
from bot.domain.ids import InquiryId
from bot.services.pictures import AlarmPicture, HomePicture, NotePicture
from handlers.slack.cards import CardPainter
from handlers.slack.modals import problem_with, reply_modal
from handlers.slack.notes import alarm_text, home_view, missing_file_text, note_message
from tests.handlers.golden import FOLDER, check_golden
from tests.handlers.pictures import HELENA, NOW, escalated
from tests.handlers.states import STATES

PAINTER = CardPainter("en")
FORMS = {
    "draft.edit": "El pedido mínimo es de 500 piezas.",
    "inquiry.answer": "",
    "reply.correct": "El pedido mínimo es de 500 piezas.",
}
ESCALATIONS = {
    "escalation_called": escalated(),
    "escalation_taken": escalated(escalation_acknowledged_by=HELENA),
}
OTHER_FILES = {"notes", "alarms", "home", "form_problems"}


@pytest.mark.parametrize("name", STATES)
def test_a_card_in_the_sales_channel(name: str) -> None:
    text, blocks = PAINTER.sales_card(STATES[name]())
    check_golden(f"card_{name}", {"text": text, "blocks": blocks})


@pytest.mark.parametrize("name", ESCALATIONS)
def test_an_escalation_before_and_after_it_is_taken(name: str) -> None:
    text, blocks = PAINTER.sla_card(ESCALATIONS[name])
    check_golden(name, {"text": text, "blocks": blocks})


@pytest.mark.parametrize("action", FORMS)
def test_a_form(action: str) -> None:
    asked = "Hola\n¿Cuál es el pedido mínimo?"
    view = reply_modal(
        "en", action, "12:1", text=FORMS[action], buyer_words=asked, reply_language="es"
    )
    check_golden(f"form_{action.replace('.', '_')}", view)


def test_why_a_form_cannot_be_submitted() -> None:
    texts = {"blank": " \u200b\n", "too long": "x" * 3001, "fine": "Sí."}
    check_golden("form_problems", {name: problem_with(text, "en") for name, text in texts.items()})


def test_every_note() -> None:
    number = InquiryId(12)
    notes = {str(kind): NotePicture(kind, "marek", NOW, None, number) for kind in NoteKind}
    lost = NotePicture(NoteKind.SUPERSEDED, text="Desde *300* piezas.\n¿Le sirve?", inquiry=number)
    by_itself = NotePicture(NoteKind.ALREADY_DECIDED, None, NOW, None, number)
    pictures = notes | {"with a lost text": lost, "Parley was first": by_itself}
    drawn = {name: note_message(note, "en") for name, note in pictures.items()}
    check_golden("notes", {name: {"text": t, "blocks": b} for name, (t, b) in drawn.items()})


def test_every_alarm() -> None:
    alarms = {
        "card": AlarmPicture("card", "Slack refuses: not_in_channel", 12),
        "inbox": AlarmPicture("inbox", "unreadable message (KeyError)", 7),
        "anything else": AlarmPicture("token", "Telegram refuses the token"),
    }
    drawn = {name: alarm_text(alarm, "en") for name, alarm in alarms.items()}
    drawn["missing file"] = missing_file_text("list.pdf", "it is larger than 20 MB", "en")
    check_golden("alarms", drawn)


def test_the_apps_home() -> None:
    check_golden("home", [home_view(HomePicture(on, n), "en") for on, n in ((True, 1), (False, 3))])


def test_no_golden_file_is_left_over() -> None:
    forms = {f"form_{action.replace('.', '_')}" for action in FORMS}
    wanted = {f"card_{name}" for name in STATES} | set(ESCALATIONS) | forms | OTHER_FILES
    assert {path.stem for path in FOLDER.glob("*.json")} == wanted
