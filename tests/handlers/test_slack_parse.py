"""Slack's payloads become events; rubbish is refused by the name of its field."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.events import (
    DESK_ACTIONS,
    DeskActed,
    HomeOpened,
    Ignored,
    LanguageChosen,
    Malformed,
    OutOfDate,
    SwitchTurned,
)
from bot.domain.ids import InquiryId, PersonId
from bot.services.review import ACTS
from handlers.slack.fields import read_value
from handlers.slack.parse import inbound, parse_payload
from tests.handlers.json_rubbish import json_of, spoilt

USER = {"id": "U0ANIA0001", "username": "ania", "name": "ania", "team_id": "T0PARLEY01"}
ANIA = (PersonId("U0ANIA0001"), "T0PARLEY01", "ania")
SECRET = "my card is 4929 1111"


def click(action_id: Any = "draft.approve", **action: Any) -> dict[str, Any]:
    """Ania's press of a button, or choice in a menu."""
    pressed = {"action_id": action_id, "action_ts": "1772442000.000001", "value": "12:3"} | action
    return {
        "type": "block_actions",
        "user": USER,
        "team": {"id": "T0PARLEY01"},
        "trigger_id": "1.2.abc",
        "actions": [pressed],
    }


def language(chosen: str) -> dict[str, Any]:
    """Ania's choice in the app's home."""
    return click("desk.language", value=None, selected_option={"value": chosen})


def submission(text: Any = "Sí.", metadata: str = "draft.edit 12:3") -> dict[str, Any]:
    """Ania's submission of the form."""
    return {
        "type": "view_submission",
        "user": USER,
        "view": {
            "id": "V1",
            "hash": "1772442000.abc",
            "callback_id": "draft.edit",
            "private_metadata": metadata,
            "state": {"values": {"reply": {"text": {"type": "plain_text_input", "value": text}}}},
        },
    }


def event(**changed: Any) -> dict[str, Any]:
    """Ania opens the app's home."""
    inner = {"type": "app_home_opened", "user": "U0ANIA0001", "tab": "home"} | changed
    return {"type": "event_callback", "event_id": "Ev1", "event": inner}


CHOSEN = {"selected_option": {"value": "12:3:order.moq"}}


def test_every_act_of_a_button_is_read() -> None:
    assert set(ACTS) - {"inquiry.severity"} <= DESK_ACTIONS  # that one is a menu's


@pytest.mark.parametrize("action", sorted(DESK_ACTIONS))
def test_a_button_says_who_did_what_to_which_draft(action: str) -> None:
    assert parse_payload(click(action)) == DeskActed(*ANIA, action, InquiryId(12), 3)


@pytest.mark.parametrize(
    ("payload", "expected"),
    [
        (
            click("draft.choose", value=None, **CHOSEN),
            DeskActed(*ANIA, "draft.choose", InquiryId(12), 3, option="order.moq"),
        ),
        (click("replies.pause", value="pause"), SwitchTurned(*ANIA, on=False)),
        (click("replies.pause", value="resume"), SwitchTurned(*ANIA, on=True)),
        (click("replies.pause", value="what?"), SwitchTurned(*ANIA, on=False)),
        (language("zh"), LanguageChosen(*ANIA[:2], "zh")),
        (language("tlh"), OutOfDate(*ANIA[:2])),
        (click("button.of.last.year", value="x"), OutOfDate(*ANIA[:2])),
        (submission(), DeskActed(*ANIA, "draft.edit", InquiryId(12), 3, text="Sí.")),
        (submission(None), DeskActed(*ANIA, "draft.edit", InquiryId(12), 3, text="")),
        (
            submission("No.", "reply.correct 12:3"),
            DeskActed(*ANIA, "reply.correct", InquiryId(12), 3, text="No."),
        ),
        (event(), HomeOpened(PersonId("U0ANIA0001"), None, "")),
        (event(tab="messages"), Ignored()),
        (event(type="message", text=SECRET), Ignored()),
        (submission() | {"view": {"callback_id": "another.app"}}, Ignored()),
    ],
)
def test_what_payloads_mean(payload: dict[str, Any], expected: object) -> None:
    assert parse_payload(payload) == expected


def test_a_person_of_another_workspace_keeps_their_own_team() -> None:
    stranger = click() | {"user": USER | {"team_id": "T0PARTNER1"}}
    assert parse_payload(stranger) == DeskActed(
        ANIA[0], "T0PARTNER1", "ania", "draft.approve", InquiryId(12), 3
    )


@pytest.mark.parametrize(
    ("payload", "field"),
    [
        ({}, "unknown type"),
        ({"type": SECRET}, "unknown type"),
        (click() | {"actions": []}, "actions"),
        (click() | {"actions": SECRET}, "actions"),
        (click() | {"actions": [SECRET]}, "actions"),
        (click() | {"user": SECRET}, "user"),
        (click() | {"user": {"id": {"secret": SECRET}}}, "id"),
        (click(action_id={"secret": SECRET}), "action_id"),
        (click(value=None), "value"),
        (click(value=SECRET), "without an inquiry"),
        (click(value=f"12:{SECRET}"), "without a revision"),
        (click(value="12"), "without a revision"),
        (click(value="-1:3"), "without an inquiry"),
        (click(value="١٢:3"), "without an inquiry"),
        (click(value="9" * 5000 + ":3"), "without an inquiry"),
        (click(value="12:" + "9" * 10), "without a revision"),
        (click("draft.choose", value=None), "selected_option"),
        (click("draft.choose", selected_option={"value": 5}), "value"),
        (click("desk.language", value=None), "selected_option"),
        (submission() | {"view": SECRET}, "view"),
        (submission(5), "value"),
        (submission(metadata=SECRET), "without an inquiry"),
        ({"type": "event_callback", "event": SECRET}, "event"),
        (event(user={"id": SECRET}), "user"),
    ],
)
def test_rubbish_is_named_by_its_field_not_its_value(payload: dict[str, Any], field: str) -> None:
    with pytest.raises(Malformed, match=field) as refused:
        parse_payload(payload)
    assert "4929" not in str(refused.value)
    assert inbound(payload).order_key == "desk:stray"


FIELDS = ["type", "user", "id", "actions", "action_id", "value", "view", "event", "state", "values"]
VALUES = ["block_actions", "view_submission", "event_callback", "draft.approve", "draft.choose"]


@settings(deadline=None)
@given(
    json_of(FIELDS, VALUES)
    | st.sampled_from([click(), click("draft.choose", **CHOSEN), submission(), event()]).flatmap(
        spoilt
    )
)
def test_whatever_comes_is_read_or_refused_and_always_stored(payload: dict[str, Any]) -> None:
    stored = inbound(payload)
    assert len(stored.event_key) <= 128
    assert len(stored.order_key) <= 80
    with suppress(Malformed):
        parse_payload(payload)


@given(st.text())
def test_a_buttons_value_is_read_or_refused(value: str) -> None:
    try:
        inquiry, revision, _ = read_value(value)
    except Malformed:
        return
    assert inquiry >= 0
    assert revision >= 0


def test_the_same_delivered_again_has_the_same_key() -> None:
    for payload in (click(), submission(), event()):
        again = {**payload, "token": "another", "retry_attempt": 1}
        assert inbound(payload).event_key == inbound(again).event_key


def test_different_clicks_have_different_keys() -> None:
    marek = {"user": USER | {"id": "U0MAREK001"}}
    long = "button." + "x" * 248
    payloads = [
        click(),
        click(action_ts="1772442000.000002"),
        click("draft.dismiss"),
        click() | marek,
        click(long),
        click(long, action_ts="1772442000.000002"),
        click(action_ts=None),
        click(action_ts=None) | {"trigger_id": "1.2.def"},
        submission(),
        submission() | marek,
        submission() | {"view": submission()["view"] | {"hash": "1772442000.def"}},
        submission() | {"view": submission()["view"] | {"id": "V2"}},
        event(),
        event() | {"event_id": "Ev2"},
    ]
    keys = [inbound(payload).event_key for payload in payloads]
    assert len(set(keys)) == len(payloads)


def test_acts_on_one_inquiry_are_handled_one_after_the_other() -> None:
    assert inbound(click()).order_key == inbound(submission()).order_key == "desk:12"
    assert inbound(click(value="13:1")).order_key == "desk:13"
    assert inbound(event()).order_key == "desk:U0ANIA0001"
