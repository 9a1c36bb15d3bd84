"""What a message is to the conversation, and which inquiry it belongs to."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.hearing import Bearing, Heard, inquiry_to_join, is_repeat
from bot.domain.ids import InquiryId
from bot.domain.inquiry import Inquiry
from bot.domain.kinds import Kind, Severity, graver
from bot.domain.lifecycle import Status
from bot.domain.policy import Policy
from tests.domain.life import START, question

WEEK = timedelta(days=7)
MOMENT = timedelta(microseconds=1)


def inquiry(number: int, kind: Kind = Kind.QUESTION, heard: int = 0, **fields: object) -> Inquiry:
    made = Inquiry(
        InquiryId(number),
        kind,
        None,
        Status.NEEDS_ANSWER,
        "es",
        START,
        START + timedelta(minutes=heard),
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def resolved(number: int, ago: timedelta, kind: Kind = Kind.QUESTION) -> Inquiry:
    return inquiry(number, kind, status=Status.RESOLVED, resolved_at=START - ago)


def joined(heard: Heard, *inquiries: Inquiry) -> int | None:
    found = inquiry_to_join(inquiries, heard, START, Policy())
    return None if found is None else found.id


@pytest.mark.parametrize("kind", set(Kind) - {Kind.COMPLAINT, Kind.PRIVACY_REQUEST})
def test_a_message_joins_the_open_inquiry(kind: Kind) -> None:
    assert joined(question(kind), inquiry(1)) == 1


def test_the_first_message_opens_one() -> None:
    assert joined(question()) is None


@pytest.mark.parametrize("kind", [Kind.COMPLAINT, Kind.PRIVACY_REQUEST])
def test_a_complaint_or_privacy_request_opens_its_own(kind: Kind) -> None:
    assert joined(question(kind), inquiry(1)) is None
    assert joined(question(kind), inquiry(1), resolved(2, MOMENT, kind)) is None


def test_a_second_complaint_joins_the_open_complaint_and_nothing_else() -> None:
    complaint, privacy = inquiry(1, Kind.COMPLAINT), inquiry(2, Kind.PRIVACY_REQUEST)
    assert joined(question(Kind.COMPLAINT), complaint, privacy, inquiry(3)) == 1


def test_of_several_open_inquiries_the_one_last_heard_of_is_joined() -> None:
    assert joined(question(), inquiry(1, heard=5), inquiry(2, heard=9), inquiry(3, heard=1)) == 2


def test_an_open_inquiry_goes_before_one_resolved_a_moment_ago() -> None:
    assert joined(question(), inquiry(1, heard=-9000), resolved(2, MOMENT)) == 1


def test_a_resolved_inquiry_is_taken_up_for_seven_days_and_no_longer() -> None:
    assert joined(question(), resolved(1, WEEK)) == 1
    assert joined(question(), resolved(1, WEEK + MOMENT)) is None


@pytest.mark.parametrize("bearing", [Bearing.COURTESY, Bearing.REPEAT, Bearing.WORDLESS])
def test_a_thank_you_or_a_photo_belongs_to_what_is_open_whatever_it_sounds_like(
    bearing: Bearing,
) -> None:
    assert joined(Heard(bearing, Kind.COMPLAINT, None, "es"), inquiry(1)) == 1


@pytest.mark.parametrize(
    "again",
    [
        "¿Cuál es el MOQ?",
        "cuál es el moq",
        "  ¿CUÁL  ES EL MOQ???  ",
        "¿Cuál es el ＭＯＱ?",
        "¿Cu\u0061\u0301l es el MOQ?",
    ],
)
def test_the_same_words_are_a_repeat_but_for_case_spacing_and_marks(again: str) -> None:
    assert is_repeat(again, ["Hola", "¿Cuál es el MOQ?"])


@pytest.mark.parametrize("other", ["¿Cuál es el MOQ de las bolsas?", "500?", "", "???", "🙂"])
def test_other_words_or_none_are_no_repeat(other: str) -> None:
    assert not is_repeat(other, ["¿Cuál es el MOQ?", "", "🙂"])


def test_other_digits_in_the_same_words_are_another_question() -> None:
    assert not is_repeat("pedido 1043", ["pedido 1042"])


@pytest.mark.parametrize(
    ("one", "other", "graver_one"),
    [
        (None, None, None),
        (Severity.S3, None, Severity.S3),
        (None, Severity.S4, Severity.S4),
        (Severity.S1, Severity.S4, Severity.S1),
        (Severity.S3, Severity.S2, Severity.S2),
    ],
)
def test_severity_only_rises(
    one: Severity | None, other: Severity | None, graver_one: Severity | None
) -> None:
    assert graver(one, other) is graver_one
    assert graver(other, one) is graver_one
