"""What the desk's acts say of the library's draft; a promise kept by the decisions themselves."""

from dataclasses import replace

import pytest

from bot.domain.drafts import Delivery, Draft, DraftStatus, Match, Part, Proposal, Verdict
from bot.domain.ids import InquiryId, PersonId
from bot.domain.inquiry import Decision, Inquiry
from bot.domain.kinds import Kind
from bot.domain.lifecycle import Status
from bot.domain.outcome import ask_again
from bot.domain.policy import Policy
from bot.domain.review import (
    Click,
    Review,
    approve,
    choose,
    correct,
    dismiss,
    edit,
    resolve,
    retry_delivery,
    review,
)
from tests.domain.life import START

ANIA = PersonId("U0ANIA0001")
TEXT = "The minimum is 500 pieces."
PART = Part("MOQ?", "order.moq", 0.97, "MOQ?", TEXT, "en", match=Match("en", 0.97, "e1"))
DRAFT = Draft(1, DraftStatus.PROPOSED, TEXT, "en", START, (PART,), covers=1)
OTHER = Proposal("We send samples.", "en", (replace(PART, entry="order.samples", match=None),))
RIGHT, WRONG = Verdict.RIGHT, Verdict.WRONG


def after(act: Review, draft: Draft = DRAFT, text: str | None = None) -> Decision:
    proposed = draft.status is DraftStatus.PROPOSED
    inquiry = Inquiry(
        id=InquiryId(1),
        kind=Kind.QUESTION,
        severity=None,
        status=Status.AWAITING_APPROVAL if proposed else Status.ANSWERED,
        language="en",
        opened_at=START,
        heard_at=START,
        waiting_since=START if proposed else None,
        messages=1,
        revision=draft.revision,
        draft=draft if proposed else None,
    )
    click = Click(ANIA, draft.revision, draft, draft, text)
    return review(act, inquiry, click, START, Policy())


def verdict(act: Review, draft: Draft = DRAFT, text: str | None = None) -> Verdict | None:
    """What is kept of the first draft."""
    found = [one for one in after(act, draft, text).drafts if one.revision == 1]
    assert found, "the act changed nothing"
    return found[-1].verdict


@pytest.mark.parametrize(
    ("act", "text", "said"),
    [
        (approve, None, RIGHT),
        (edit, TEXT, RIGHT),
        (edit, f"Hello Ana!\n\n{TEXT} Kind regards", None),
        (edit, "Hello!  the MINIMUM is\n500 pieces.", None),
        (edit, "The minimum is 5000 pieces.", WRONG),
        (edit, "The minimum is 500 pieces. ".replace("500", "1500"), WRONG),
        (edit, "We will call you.", WRONG),
        (dismiss, None, WRONG),
        (choose(OTHER), None, WRONG),
        (resolve, None, None),
    ],
)
def test_what_an_act_says(act: Review, text: str | None, said: Verdict | None) -> None:
    assert verdict(act, text=text) is said


@pytest.mark.parametrize("status", [DraftStatus.APPROVED, DraftStatus.AUTOMATIC])
@pytest.mark.parametrize("before", [RIGHT, None])
def test_a_correction_takes_back_what_was_said(status: DraftStatus, before: Verdict | None) -> None:
    sent = replace(DRAFT, status=status, verdict=before, delivery=Delivery.SENT)
    assert verdict(correct, sent, "Sorry: 300.") is WRONG


@pytest.mark.parametrize("act", [approve, dismiss, choose(OTHER)])
def test_of_a_persons_own_words_nothing_is_said(act: Review) -> None:
    assert verdict(act, replace(DRAFT, by_hand=True)) is None


def test_an_approval_asked_for_anew_counts_once() -> None:
    decision = after(approve)
    (released,) = decision.drafts
    again = ask_again(decision.inquiry, released, START, Policy())
    withdrawn, proposed = again.drafts
    assert (withdrawn.verdict, proposed.verdict) == (None, None)
    assert verdict(approve, replace(proposed, revision=1)) is RIGHT


def test_sending_again_says_nothing_new() -> None:
    failed = replace(DRAFT, status=DraftStatus.APPROVED, verdict=RIGHT, delivery=Delivery.FAILED)
    assert verdict(retry_delivery, failed) is RIGHT


def test_a_verdict_is_about_the_least_sure_part() -> None:
    less = replace(PART, entry="payment.terms", match=Match("en", 0.91, "e2"))
    chosen = replace(PART, match=None)
    assert replace(DRAFT, parts=(PART, less)).least_sure == less
    assert replace(DRAFT, parts=(PART, chosen)).least_sure is None
    assert replace(DRAFT, parts=()).least_sure is None
