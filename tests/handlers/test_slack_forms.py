"""The forms beside the reply's: what they ask, what Slack takes, and what a submission becomes."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.events import DeskActed, Malformed, OutOfDate
from bot.domain.ids import InquiryId, PersonId
from bot.domain.kinds import Kind, Severity
from bot.domain.resolution import QUESTIONS, ending
from bot.localise.desk import DESK_LANGUAGES
from bot.services.modal import ClockAccount, ClockForm, EndingForm, SeverityForm
from handlers.slack.forms import reason_problem, view_of
from handlers.slack.parse import inbound, parse_payload
from handlers.slack.submissions import problems_with
from tests.handlers.json_rubbish import spoilt
from tests.handlers.validity import check_modal, texts

ANIA = (PersonId("U0ANIA0001"), "T0PARLEY01", "ania")
ANSWERS = {
    "outcome": "refunded",
    "cause": "late",
    "department": "logistics",
    "compensation": "coupon",
}
ENDING = EndingForm(Kind.COMPLAINT, "Chidi Okafor")
GRAVER = SeverityForm(Kind.COMPLAINT, "Chidi Okafor", Severity.S3, Severity.S1)


def submitted(callback: str, metadata: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Ania's submission."""
    return {
        "type": "view_submission",
        "user": {"id": "U0ANIA0001", "name": "ania", "team_id": "T0PARLEY01"},
        "view": {
            "id": "V1",
            "hash": "1772442000.abc",
            "callback_id": callback,
            "private_metadata": metadata,
            "state": {"values": values},
        },
    }


def ended(**changed: str) -> dict[str, Any]:
    """The submission that says how inquiry 12 ended."""
    values = {
        name: {"choice": {"type": "static_select", "selected_option": {"value": code}}}
        for name, code in (ANSWERS | changed).items()
    }
    return submitted("inquiry.resolve", "inquiry.resolve 12:3", values)


def weighed(reason: Any = "Two people were hurt.", option: str = "S1") -> dict[str, Any]:
    """The submission that says how grave inquiry 12 is."""
    values = {"reason": {"text": {"type": "plain_text_input", "value": reason}}}
    return submitted("inquiry.severity", f"inquiry.severity 12:3:{option}", values)


def inputs(view: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The fields of a form by their blocks, each of which must be filled in."""
    asked = [block for block in view["blocks"] if block["type"] == "input"]
    assert not any(block.get("optional") for block in asked)
    return {block["block_id"]: block["element"] for block in asked}


def test_the_form_of_an_ending_asks_four_questions_and_presumes_only_no_compensation() -> None:
    fields = inputs(view_of(ENDING, "en", "inquiry.resolve", "12:3"))
    assert list(fields) == ["outcome", "cause", "department", "compensation"]
    chosen = {name: each["initial_option"]["value"] for name, each in fields.items()
              if "initial_option" in each}  # fmt: skip
    assert chosen == {"compensation": "none"}
    offered = {name: [one["value"] for one in each["options"]] for name, each in fields.items()}
    assert offered == {name: [*map(str, answers)] for name, answers in QUESTIONS.items()}


@pytest.mark.parametrize("desk", DESK_LANGUAGES)
def test_no_two_answers_to_a_question_read_the_same(desk: str) -> None:
    for field in inputs(view_of(ENDING, desk, "inquiry.resolve", "12:3")).values():
        shown = [option["text"]["text"] for option in field["options"]]
        assert len(set(shown)) == len(shown)


@settings(deadline=None)
@given(
    st.sampled_from(DESK_LANGUAGES),
    st.text(max_size=200),
    st.sampled_from(Kind),
    st.none() | st.sampled_from(Severity),
    st.sampled_from(Severity),
)
def test_slack_takes_every_question(
    desk: str, buyer: str, kind: Kind, present: Severity | None, wanted: Severity
) -> None:
    value = f"{10**17}:999999999:S1"
    check_modal(view_of(EndingForm(kind, buyer), desk, "inquiry.resolve", value))
    weighing = SeverityForm(kind, buyer, present, wanted)
    check_modal(view_of(weighing, desk, "inquiry.severity", value))


@settings(deadline=None, max_examples=50)
@given(
    st.lists(
        st.builds(ClockAccount, st.text(max_size=200), st.lists(st.text()).map(tuple)), max_size=3
    ),
    st.sampled_from([1, 2, 60]),
    st.sampled_from([1, 2, 300]),
)
def test_slack_takes_every_account_of_clocks(
    accounts: list[ClockAccount], times: int, longer: int
) -> None:
    many = tuple(ClockAccount(each.title, each.lines * longer) for each in accounts) * times
    check_modal(view_of(ClockForm(many), "en", "clock.explain", "12:3"))


def test_the_lines_of_a_clock_stand_below_its_title_letter_by_letter() -> None:
    lines = ("Mon 09:00–12:30 *counted*", "12:30–13:30 closed")
    view = view_of(ClockForm((ClockAccount("Refund", lines),)), "en", "clock.explain", "12:3")
    header, paragraph = view["blocks"]
    assert header["text"]["text"] == "Refund"
    assert paragraph["text"] == {"type": "plain_text", "text": "\n".join(lines), "emoji": False}
    assert "submit" not in view


def test_what_a_view_has_no_room_for_is_told() -> None:
    accounts = tuple(ClockAccount(f"Clock {number}", ("x " * 20_000,)) for number in range(20))
    view = view_of(ClockForm(accounts), "en", "clock.explain", "12:3")
    titles = [block for block in view["blocks"] if block["type"] == "header"]
    assert len(view["blocks"]) <= 100
    assert 0 < len(titles) < 20
    assert view["blocks"][-1]["elements"][0]["text"] == f"{20 - len(titles)} more are not shown"


def test_a_change_of_severity_says_from_what_to_what() -> None:
    view = view_of(GRAVER, "en", "inquiry.severity", "12:3:S1")
    assert "From S3 ordinary to S1 critical" in [one["text"] for one in texts(view, "mrkdwn")]
    assert inputs(view)["reason"]["max_length"] == 200


@pytest.mark.parametrize("reason", ["", " \n", "\u200b", "\u2800"])
def test_a_reason_that_nobody_could_read_is_not_taken(reason: str) -> None:
    problems = problems_with(weighed(reason)["view"], "en")
    assert problems == {"reason": "Write why, in a few words."}
    assert problems_with(weighed(None)["view"], "en") == problems


def test_a_reason_has_at_most_200_characters() -> None:
    assert reason_problem("x" * 200, "en") is None
    assert reason_problem("x" * 201, "en") == "This is longer than 200 characters."
    assert problems_with(weighed()["view"], "en") == {}


def test_a_submission_says_how_the_matter_ended() -> None:
    acted = parse_payload(ended())
    assert acted == DeskActed(*ANIA, "inquiry.resolve", InquiryId(12), 3, fields=ANSWERS)
    assert isinstance(acted, DeskActed)
    assert ending(acted.fields) == ("refunded", "late", "logistics", "coupon")
    assert inbound(ended()).order_key == "desk:12"


def test_a_submission_says_how_grave_it_is_and_why() -> None:
    assert parse_payload(weighed("Two people.")) == DeskActed(
        *ANIA, "inquiry.severity", InquiryId(12), 3, "Two people.", "S1"
    )


def test_a_choice_on_the_card_names_the_severity() -> None:
    chosen = {"action_id": "inquiry.severity", "selected_option": {"value": "12:3:S2"}}
    click = {"type": "block_actions", "user": ended()["user"], "actions": [chosen]}
    assert parse_payload(click) == DeskActed(
        *ANIA, "inquiry.severity", InquiryId(12), 3, option="S2"
    )


@pytest.mark.parametrize(
    "payload", [ended(cause="weather"), ended(compensation=""), weighed(option="S9")]
)
def test_answers_of_another_version_are_out_of_date(payload: dict[str, Any]) -> None:
    assert parse_payload(payload) == OutOfDate(*ANIA[:2])


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_submission_without_an_answer_is_refused_by_the_name_of_its_field(name: str) -> None:
    payload = ended()
    del payload["view"]["state"]["values"][name]
    with pytest.raises(Malformed, match=name):
        parse_payload(payload)


@settings(deadline=None)
@given(st.sampled_from([ended(), weighed()]).flatmap(spoilt))
def test_a_spoilt_submission_is_read_or_refused_and_always_stored(payload: dict[str, Any]) -> None:
    assert len(inbound(payload).event_key) <= 128
    with suppress(Malformed):
        parse_payload(payload)
