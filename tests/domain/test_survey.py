"""What a buyer's rating does to the inquiry that it is about."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.drafts import Draft, DraftStatus
from bot.domain.effects import ClockName, Deed, Record, ShowCard, StopClock
from bot.domain.events import OrderHappened, OrderStep
from bot.domain.ids import InquiryId
from bot.domain.inquiry import Decision, Inquiry
from bot.domain.lifecycle import WAITING_ON_US, Status
from bot.domain.orders import Order, opened_by_order, order_happened
from bot.domain.outcome import reply_delivered
from bot.domain.policy import Policy
from bot.domain.survey import CHANGES_FOR, LOW, SCORES, Survey, rated, read_score
from tests.domain.life import START

POLICY = Policy()
NOW = START + timedelta(hours=48)
ASKED = Survey(InquiryId(1), NOW)
MOMENT = timedelta(microseconds=1)
CONTENT = sorted({*SCORES} - LOW)


def inquiry(status: Status, **fields: object) -> Inquiry:
    opened = replace(opened_by_order("pl", START), id=InquiryId(1), status=status)
    return replace(opened, **fields)  # type: ignore[arg-type]


def press(about: Inquiry, score: int, survey: Survey = ASKED) -> Decision:
    decision = rated(about, survey, score, NOW, POLICY)
    assert decision is not None
    return decision


@pytest.mark.parametrize("score", CONTENT)
@pytest.mark.parametrize("status", Status)
def test_a_content_buyer_is_news_and_nothing_to_do(status: Status, score: int) -> None:
    about = inquiry(status)
    decision = press(about, score)
    assert decision.inquiry == about
    assert decision.effects == (Record(Deed.SURVEY_ANSWERED), ShowCard())


@pytest.mark.parametrize("score", LOW)
@pytest.mark.parametrize("status", [Status.ANSWERED, Status.RESOLVED])
def test_a_low_score_opens_the_inquiry_for_a_person(status: Status, score: int) -> None:
    resolved = START if status is Status.RESOLVED else None
    about = inquiry(status, revision=3, resolved_at=resolved)
    decision = press(about, score)
    after = decision.inquiry
    assert after.status is Status.NEEDS_ANSWER
    assert (after.waiting_since, after.heard_at, after.resolved_at) == (NOW, NOW, None)
    assert after.revision == 4, "a click on the card of before decides nothing"
    assert decision.effects == (
        Record(Deed.SURVEY_LOW),
        StopClock(ClockName.RESOLVE),
        ShowCard(),
    )


@pytest.mark.parametrize("status", sorted(WAITING_ON_US - {Status.ANSWERING}))
def test_where_the_desk_is_at_work_a_low_score_takes_nothing_away(status: Status) -> None:
    draft = Draft(2, DraftStatus.PROPOSED, "Tak.", "pl", START)
    about = inquiry(status, waiting_since=START, revision=2, draft=draft)
    decision = press(about, 1)
    assert decision.inquiry == replace(about, heard_at=NOW)
    assert decision.effects == (Record(Deed.SURVEY_LOW), ShowCard())


def test_a_reply_on_its_way_is_no_answer_to_a_low_score() -> None:
    draft = Draft(1, DraftStatus.APPROVED, "Tak.", "pl", START)
    about = inquiry(Status.ANSWERING, waiting_since=START, revision=1)
    unhappy = press(about, 2).inquiry
    assert unhappy.status is Status.NEEDS_ANSWER
    arrived = reply_delivered(unhappy, draft, NOW + MOMENT, POLICY).inquiry
    assert arrived.status is Status.NEEDS_ANSWER
    assert arrived.waiting_since is not None


@pytest.mark.parametrize("before", [Status.ANSWERED, Status.NEEDS_ANSWER])
def test_no_news_of_the_order_takes_the_call_off_the_desk(before: Status) -> None:
    unhappy = press(inquiry(before), 1).inquiry
    order = Order("PO-7731", OrderStep.DELIVERED, START)
    refunded = OrderHappened("evt-2", OrderStep.REFUNDED, "PO-7731", NOW)
    after = order_happened(unhappy, order, refunded, NOW, POLICY).inquiry
    assert after.status is Status.NEEDS_ANSWER


def test_the_first_answer_is_taken_however_late() -> None:
    late = NOW + timedelta(days=300)
    assert rated(inquiry(Status.ANSWERED), ASKED, 4, late, POLICY) is not None


@pytest.mark.parametrize(
    ("after", "counts"),
    [(timedelta(0), True), (CHANGES_FOR, True), (CHANGES_FOR + MOMENT, False)],
)
def test_a_change_of_mind_counts_for_ten_minutes(after: timedelta, counts: bool) -> None:
    assert timedelta(minutes=10) == CHANGES_FOR
    survey = replace(ASKED, score=5, answered_at=NOW)
    decision = rated(inquiry(Status.ANSWERED), survey, 1, NOW + after, POLICY)
    assert (decision is not None) is counts


@pytest.mark.parametrize("score", SCORES)
def test_the_same_press_again_is_no_news(score: int) -> None:
    survey = replace(ASKED, score=score, answered_at=NOW)
    assert rated(inquiry(Status.ANSWERED), survey, score, NOW, POLICY) is None


def test_a_better_second_thought_leaves_the_call_with_the_desk() -> None:
    unhappy = press(inquiry(Status.ANSWERED), 1).inquiry
    survey = replace(ASKED, score=1, answered_at=NOW)
    assert press(unhappy, 5, survey).inquiry == unhappy


def test_a_score_is_one_digit_from_one_to_five() -> None:
    assert [read_score(text) for text in "12345"] == [1, 2, 3, 4, 5]
    rubbish = ["", "0", "6", "9", "05", "+5", " 5", "5 ", "5.0", "-1", "٣", "５", "five", "1:2"]
    assert {read_score(text) for text in rubbish} == {None}
