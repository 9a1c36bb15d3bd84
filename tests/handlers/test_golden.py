"""What the desk reads, word for word: every card, form, note, alarm and the app's home, in each
language of the desk, and the longest of them for buyers of four scripts.

tests/handlers/golden.py says how to renew the files. Slack takes everything they hold.
"""

from collections.abc import Collection
from dataclasses import replace

import pytest

from bot.domain.earned import Standing
from bot.domain.effects import ClockName, NoteKind
from bot.domain.ids import BuyerId, InquiryId
from bot.domain.kinds import Kind, Severity
from bot.localise.desk import DESK_LANGUAGES
from bot.services.modal import AnyForm, ClockAccount, ClockForm, EndingForm, SeverityForm
from bot.services.pictures import (
    AlarmPicture,
    HomePicture,
    NotePicture,
    RedactedCard,
)
from handlers.slack.cards import CardPainter
from handlers.slack.forms import reason_problem, view_of
from handlers.slack.home import home_view
from handlers.slack.modals import problem_with, reply_modal
from handlers.slack.notes import alarm_text, missing_file_text, note_message, plain_alarm
from handlers.slack.said import said_message
from tests.handlers.golden import FOLDER, check_golden
from tests.handlers.longest import (
    WRITERS,
    channels_called,
    everybody_called,
    longest_breach,
    longest_card,
    longest_escalation,
    longest_form,
    longest_note,
)
from tests.handlers.pictures import NOW, seen_by
from tests.handlers.sla_pictures import BREACHES, ESCALATIONS, MENTIONED, SAYINGS
from tests.handlers.states import STATES
from tests.handlers.validity import Blocks, check_message, check_modal

PAINTERS = {desk: CardPainter(desk) for desk in DESK_LANGUAGES}
FORMS = {
    "draft.edit": "El pedido mínimo es de 500 piezas.",
    "inquiry.answer": "",
    "reply.correct": "El pedido mínimo es de 500 piezas.",
}
QUESTIONS: dict[str, tuple[str, AnyForm]] = {
    "ending": ("inquiry.resolve", EndingForm(Kind.COMPLAINT, "Chidi Okafor")),
    "graver": (
        "inquiry.severity",
        SeverityForm(Kind.QUESTION, "Ana García", Severity.S3, Severity.S1),
    ),
    "first severity": (
        "inquiry.severity",
        SeverityForm(Kind.QUESTION, "Ana García", None, Severity.S2),
    ),
    "clock": (
        "clock.explain",
        ClockForm((ClockAccount("Refund", ("Mon 09:00 to 12:30: counted", "12:30: closed")),)),
    ),
    "no clock": ("clock.explain", ClockForm(())),
}
OTHER_FILES = {"notes", "alarms", "home", "forms", "questions", "form_problems"}

pytestmark = pytest.mark.parametrize("desk", DESK_LANGUAGES)


def message(text: str, blocks: Blocks, mentioned: Collection[str] = ()) -> dict[str, object]:
    """A message as a golden file holds it, once Slack's limits and rules let it through."""
    check_message(text, blocks, mentioned)
    return {"text": text, "blocks": blocks}


@pytest.mark.parametrize("name", STATES)
def test_a_card_in_the_sales_channel(name: str, desk: str) -> None:
    drawn = PAINTERS[desk].sales_card(seen_by(STATES[name](), desk))
    check_golden(f"{desk}/card_{name}", message(*drawn))


@pytest.mark.parametrize("name", ESCALATIONS)
def test_an_escalation_before_and_after_it_is_taken(name: str, desk: str) -> None:
    drawn = PAINTERS[desk].sla_card(seen_by(ESCALATIONS[name], desk))
    check_golden(f"{desk}/{name}", message(*drawn, mentioned=MENTIONED))


@pytest.mark.parametrize("name", ESCALATIONS)
def test_a_call_to_a_manager(name: str, desk: str) -> None:
    drawn = PAINTERS[desk].call_card(seen_by(ESCALATIONS[name], desk))
    check_golden(f"{desk}/call_{name}", message(*drawn))


@pytest.mark.parametrize("name", BREACHES)
def test_broken_promises(name: str, desk: str) -> None:
    drawn = PAINTERS[desk].breach_card(seen_by(BREACHES[name], desk))
    check_golden(f"{desk}/{name}", message(*drawn))


@pytest.mark.parametrize("name", SAYINGS)
def test_what_is_said_in_passing(name: str, desk: str) -> None:
    drawn = message(*said_message(SAYINGS[name], desk), mentioned=MENTIONED)
    check_golden(f"{desk}/said_{name}", drawn)


def test_what_is_left_of_a_forgotten_buyers_card(desk: str) -> None:
    left = RedactedCard(InquiryId(12), BuyerId(7), NOW, NOW)
    check_golden(f"{desk}/card_redacted", message(*PAINTERS[desk].redacted(left)))


@pytest.mark.parametrize("buyer", WRITERS)
def test_the_longest_of_each_sort(buyer: str, desk: str) -> None:
    form, called = longest_form(buyer, desk), longest_escalation(buyer)
    check_modal(form)
    drawn = {
        "card": message(*PAINTERS[desk].sales_card(longest_card(buyer, desk))),
        "escalation": message(*PAINTERS[desk].sla_card(called), mentioned=everybody_called()),
        "call": message(*PAINTERS[desk].call_card(called), mentioned=channels_called()),
        "breach": message(*PAINTERS[desk].breach_card(longest_breach(buyer))),
        "form": form,
        "note": message(*note_message(longest_note(buyer), desk)),
    }
    check_golden(f"{desk}/longest_for_{buyer}", drawn)


def test_every_form(desk: str) -> None:
    asked = "Hola\n¿Cuál es el pedido mínimo?"
    views = {
        action: reply_modal(desk, action, "12:1", text=text, buyer_words=asked, reply_language="es")
        for action, text in FORMS.items()
    }
    for view in views.values():
        check_modal(view)
    check_golden(f"{desk}/forms", views)


def test_every_form_that_asks_or_tells_something_else(desk: str) -> None:
    views = {
        name: view_of(form, desk, action, "12:1") for name, (action, form) in QUESTIONS.items()
    }
    for view in views.values():
        check_modal(view)
    check_golden(f"{desk}/questions", views)


def test_why_a_form_cannot_be_submitted(desk: str) -> None:
    texts = {"blank": " \u200b\n", "too long": "x" * 3001, "fine": "Sí."}
    problems = {name: problem_with(text, desk) for name, text in texts.items()}
    problems |= {f"{name} reason": reason_problem(text, desk) for name, text in texts.items()}
    check_golden(f"{desk}/form_problems", problems)


def test_every_note(desk: str) -> None:
    number = InquiryId(12)
    notes = {str(kind): NotePicture(kind, "marek", NOW, None, number) for kind in NoteKind}
    lost = NotePicture(NoteKind.SUPERSEDED, text="Desde *300* piezas.\n¿Le sirve?", inquiry=number)
    by_itself = NotePicture(NoteKind.ALREADY_DECIDED, None, NOW, None, number)
    kept = NotePicture(NoteKind.PROMISE_KEPT, inquiry=number, clock=ClockName.REFUND)
    promised = replace(kept, note=NoteKind.PROMISE_STARTED)
    notes |= {
        "a promise": promised,
        "a promise with its time": replace(promised, at=NOW),
        "a promise kept": kept,
        "a promise that is none": replace(kept, note=NoteKind.NOTHING_PROMISED),
    }
    pictures = notes | {"with a lost text": lost, "Parley was first": by_itself}
    drawn = {name: message(*note_message(note, desk)) for name, note in pictures.items()}
    check_golden(f"{desk}/notes", drawn)


def test_every_alarm(desk: str) -> None:
    alarms = {
        "card": AlarmPicture("card", "Slack refuses: not_in_channel", 12),
        "inbox": AlarmPicture("inbox", "unreadable message (KeyError)", 7),
        "redaction": AlarmPicture("redaction", "Slack refuses: edit_window_closed", 12),
        "orders": AlarmPicture("orders", "an order that nobody knows", 7),
        "policy": AlarmPicture(
            "policy", "policy.yaml:3: calendars.desk.zone: unknown\npolicy.yaml:9: rungs: empty"
        ),
        "policy changed": AlarmPicture("policy_changed", "3", 3),
        "policy changed, nothing moved": AlarmPicture("policy_changed", "0", 0),
        "clock": AlarmPicture("clock", "refund: it is due before it began", 12),
        "watchdog": AlarmPicture("watchdog", "inquiry 12: ladder"),
        "nobody": AlarmPicture("nobody", "rung 2", 12),
        "library": AlarmPicture("library", "en/shop.yaml:4: error: order.moq: has no `answer`."),
        "library put right": AlarmPicture("library_put_right", ""),
        "events wait": AlarmPicture("inbox_waits", "31"),
        "events flow": AlarmPicture("inbox_flows", ""),
        "Telegram's token": AlarmPicture("token_refused", "TELEGRAM_BOT_TOKEN"),
        "Slack's token": AlarmPicture("token_refused", "SLACK_BOT_TOKEN"),
        "Slack's app token": AlarmPicture("token_refused", "SLACK_APP_TOKEN"),
        "a token again": AlarmPicture("token_taken", "SLACK_BOT_TOKEN"),
        "anything else": AlarmPicture("token", "Telegram refuses the token"),
    }
    drawn = {name: alarm_text(alarm, desk) for name, alarm in alarms.items()}
    too_large = "the file is larger than the channel gives out"
    elsewhere = AlarmPicture("inbox", "<b> & *bold*", 7)
    drawn["the same elsewhere"] = plain_alarm(elsewhere, desk)
    drawn["missing file"] = missing_file_text("list.pdf", too_large, desk)
    check_golden(f"{desk}/alarms", drawn)


def test_the_apps_home(desk: str) -> None:
    record = (Standing("es", 412, 2, 237, 0.934), Standing("pl", 84, 0, 125, None))
    pictures = (
        HomePicture(True, 1),
        HomePicture(False, 3, ()),
        HomePicture(True, 10**6, record),
    )
    views = [home_view(picture, desk) for picture in pictures]
    for view in views:
        check_modal(view)
    check_golden(f"{desk}/home", views)


def test_no_golden_file_is_left_over(desk: str) -> None:
    cards = {f"card_{name}" for name in STATES}
    longest = {f"longest_for_{buyer}" for buyer in WRITERS}
    cards.add("card_redacted")
    calls = {f"call_{name}" for name in ESCALATIONS} | {f"said_{name}" for name in SAYINGS}
    wanted = cards | longest | calls | set(ESCALATIONS) | set(BREACHES) | OTHER_FILES
    assert {path.stem for path in (FOLDER / desk).glob("*.json")} == wanted
    assert {path.name for path in FOLDER.iterdir()} == set(DESK_LANGUAGES)
