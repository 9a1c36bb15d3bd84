"""What is typed behind /parley: read in any order, or answered with what is wrong and how to write
it."""

from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.due import Target
from bot.domain.effects import PROMISES, ClockName, NoteKind
from bot.domain.events import CommandMistyped, CommandTyped, Malformed, Verb
from bot.domain.ids import InquiryId, PersonId
from bot.localise.desk import DESK_LANGUAGES
from bot.services.pictures import NotePicture
from handlers.slack.commands import BY_WORD, COMMAND_NOTES
from handlers.slack.notes import note_message
from handlers.slack.parse import inbound, parse_payload
from tests.handlers.json_rubbish import spoilt
from tests.handlers.validity import check_message

TWO_DAYS = Target(timedelta(hours=48), None)
WORDS = ["promise", "kept", "clock", "refund", "12", "48h", "x"]


def typed(text: str | None, **changed: Any) -> dict[str, Any]:
    """Ania's command in the sales channel, as Slack sends it."""
    return {
        "command": "/parley",
        "text": text,
        "user_id": "U0ANIA0001",
        "user_name": "ania",
        "team_id": "T0PARLEY01",
        "channel_id": "C0SALES001",
        "trigger_id": "1.2.abc",
        **changed,
    }


def about(verb: Verb, clock: ClockName | None, target: Target | None = None) -> CommandTyped:
    """A command about inquiry 12."""
    return CommandTyped(
        PersonId("U0ANIA0001"),
        "T0PARLEY01",
        "ania",
        verb,
        InquiryId(12),
        clock,
        target,
        "C0SALES001",
    )


def mistaken(note: NoteKind, text: str) -> CommandMistyped:
    """A command that cannot be read."""
    return CommandMistyped(PersonId("U0ANIA0001"), "T0PARLEY01", note, text, "C0SALES001")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("promise reshipment 12", about(Verb.PROMISE, ClockName.RESHIPMENT)),
        ("promise refund 12 48h", about(Verb.PROMISE, ClockName.REFUND, TWO_DAYS)),
        ("promise 48h 12 refund", about(Verb.PROMISE, ClockName.REFUND, TWO_DAYS)),
        ("promise delay #12 3bd", about(Verb.PROMISE, ClockName.DELAY, Target(None, 3))),
        ("promise order-confirmation 12", about(Verb.PROMISE, ClockName.ORDER_CONFIRMATION)),
        ("promise sample 12", about(Verb.PROMISE, ClockName.SAMPLE)),
        ("kept refund 12", about(Verb.KEPT, ClockName.REFUND)),
        ("clock 12", about(Verb.CLOCK, None)),
        ("  Kept   REFUND\t12 ", about(Verb.KEPT, ClockName.REFUND)),
        ("ｋｅｐｔ refund １２", about(Verb.KEPT, ClockName.REFUND)),
    ],
)
def test_what_a_command_means(text: str, expected: CommandTyped) -> None:
    assert parse_payload(typed(text)) == expected


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("", NoteKind.COMMAND_HELP),
        ("help", NoteKind.COMMAND_HELP),
        ("?", NoteKind.COMMAND_HELP),
        ("refund 12", NoteKind.COMMAND_UNKNOWN),
        ("promise refund", NoteKind.COMMAND_WITHOUT_INQUIRY),
        ("promise refund twelve", NoteKind.COMMAND_WITHOUT_INQUIRY),
        ("promise refund -12", NoteKind.COMMAND_WITHOUT_INQUIRY),
        (f"promise refund {10**18}", NoteKind.COMMAND_WITHOUT_INQUIRY),
        ("promise 12", NoteKind.COMMAND_WITHOUT_PROMISE),
        ("promise refnd 12", NoteKind.COMMAND_WITHOUT_PROMISE),
        ("promise refund delay 12", NoteKind.COMMAND_WITHOUT_PROMISE),
        ("promise burst 12", NoteKind.COMMAND_WITHOUT_PROMISE),
        ("promise ladder 12", NoteKind.COMMAND_WITHOUT_PROMISE),
        ("promise refund 12 soon", NoteKind.COMMAND_BAD_TARGET),
        ("promise refund 12 48", NoteKind.COMMAND_BAD_TARGET),
        ("promise refund 12 0h", NoteKind.COMMAND_BAD_TARGET),
        ("promise refund 12 10000d", NoteKind.COMMAND_BAD_TARGET),
        ("promise refund 12 48h 3bd", NoteKind.COMMAND_UNKNOWN),
        ("kept refund 12 48h", NoteKind.COMMAND_UNKNOWN),
        ("clock", NoteKind.COMMAND_WITHOUT_INQUIRY),
        ("clock 12 13", NoteKind.COMMAND_UNKNOWN),
    ],
)
def test_a_command_that_cannot_be_read_says_what_is_wrong(text: str, note: NoteKind) -> None:
    assert parse_payload(typed(text)) == mistaken(note, f"/parley {text}".strip())


@pytest.mark.parametrize("clock", sorted(BY_WORD))
def test_what_the_help_names_can_be_typed(clock: ClockName) -> None:
    assert parse_payload(typed(f"promise {clock} 12")) == about(Verb.PROMISE, clock)
    assert clock in PROMISES


@pytest.mark.parametrize(
    ("payload", "field"), [(typed("clock 12", user_id=None), "user_id"), (typed(None), "text")]
)
def test_a_command_without_a_person_or_words_is_named_by_its_field(
    payload: dict[str, Any], field: str
) -> None:
    with pytest.raises(Malformed, match=field):
        parse_payload(payload)


def test_commands_about_one_inquiry_are_handled_one_after_the_other() -> None:
    assert inbound(typed("kept refund 12")).order_key == "desk:12"
    assert inbound(typed("help")).order_key == "desk:U0ANIA0001"


def test_a_command_has_a_key_of_its_own_that_tells_nothing_of_it() -> None:
    first, again = typed("tell Ana García"), typed("tell Ana García", token="another")
    other = typed("tell Ana García", trigger_id="1.3.def")
    assert inbound(first).event_key == inbound(again).event_key != inbound(other).event_key
    assert "García" not in inbound(first).event_key


@settings(deadline=None)
@given(
    st.text() | st.lists(st.sampled_from(["promise", "kept", "clock", "refund", "12", "48h", "x"]))
)
def test_whatever_is_typed_is_read_or_answered(text: str | list[str]) -> None:
    words = text if isinstance(text, str) else " ".join(text)
    event = parse_payload(typed(words))
    assert isinstance(event, CommandTyped | CommandMistyped)
    if isinstance(event, CommandTyped):
        assert (event.clock is None) == (event.verb is Verb.CLOCK)


@settings(deadline=None)
@given(spoilt(typed("kept refund 12")))
def test_a_spoilt_command_is_read_or_refused_and_always_stored(payload: dict[str, Any]) -> None:
    assert len(inbound(payload).event_key) <= 128
    with suppress(Malformed):
        parse_payload(payload)


@pytest.mark.parametrize("desk", DESK_LANGUAGES)
@pytest.mark.parametrize("note", sorted(COMMAND_NOTES))
def test_slack_takes_every_answer_to_a_command(note: NoteKind, desk: str) -> None:
    written = "/parley *bold* <!channel> " + "x" * 4000
    check_message(*note_message(NotePicture(note, text=written, inquiry=InquiryId(12)), desk))


def test_who_mistypes_gets_the_words_back_and_reads_how_to_write_them() -> None:
    event = parse_payload(typed("promise refnd 12"))
    assert isinstance(event, CommandMistyped)
    text, blocks = note_message(NotePicture(event.note, text=event.text), "en")
    assert text.startswith("Which promise do you mean? Please add one of those below.\n")
    assert "order_confirmation, delay, reshipment, refund, survey" in text
    assert blocks[-1]["text"]["text"] == "/parley promise refnd 12"
