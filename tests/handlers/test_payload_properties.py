"""Whatever is stored, Slack takes the card: any texts, names, numbers of parts and messages."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain.drafts import Alternative, Delivery, Draft, DraftStatus, Part
from bot.domain.effects import PROMISES, ClockName, Deed, NoteKind
from bot.domain.escalation import Cause as CallCause
from bot.domain.escalation import Escalation, Outcome
from bot.domain.gravity import Reason
from bot.domain.ids import InquiryId, PersonId
from bot.domain.kinds import Kind, Severity
from bot.domain.ladder import Ladder, Rung
from bot.domain.lifecycle import Status
from bot.domain.signals import Signal
from bot.domain.stages import Cause as BreachCause
from bot.localise.desk import DESK_LANGUAGES
from bot.services.pictures import (
    AlarmPicture,
    CardPicture,
    NotePicture,
    SaidPicture,
    ShownCall,
    ShownDeed,
    ShownMessage,
    ShownPromise,
)
from bot.services.sayings import SaidRow, Saying
from handlers.slack.blocks import escape
from handlers.slack.cards import CardPainter
from handlers.slack.modals import reply_modal
from handlers.slack.notes import alarm_text, missing_file_text, note_message
from handlers.slack.said import said_message
from tests.handlers.pictures import (
    ANIA,
    HELENA,
    MAREK,
    NOW,
    broken,
    card,
    draft,
    escalation,
    inquiry,
    waiting,
)
from tests.handlers.validity import check_literal, check_message, check_modal, check_signs

PAINTERS = [CardPainter(desk) for desk in DESK_LANGUAGES]
DESKS = st.sampled_from(DESK_LANGUAGES)
PEOPLE = st.sampled_from([ANIA, MAREK, HELENA, PersonId("U0GONE0001")])
TAGS = st.sampled_from(["en", "es", "ar", "zh-Hant", "pt-BR", "zz", "und", "x-private"])
HOSTILE = st.text(alphabet="<>&!@#*_~`:|^ \n\tab9é世\u202e\u200b\U0001f600", max_size=40)
WORDS = st.one_of(
    st.text(max_size=40),
    HOSTILE,
    st.builds(lambda text, times: (text * times)[:6000], HOSTILE, st.integers(1, 2000)),
)
CHANCE = st.floats(0, 1)
MOMENTS = st.builds(lambda minutes: NOW + timedelta(minutes=minutes), st.integers(-(10**6), 10**6))
PARTS = st.builds(
    Part,
    asked=WORDS,
    entry=WORDS,
    confidence=st.none() | CHANCE,
    question=WORDS,
    gloss=WORDS,
    language=TAGS,
    terms=st.lists(WORDS, max_size=12).map(tuple),
)


def several(strategy: st.SearchStrategy[Any], most: int) -> st.SearchStrategy[tuple[Any, ...]]:
    """None, one, some or many: the same few again and again, so that drawing stays fast."""
    few = st.lists(strategy, max_size=2)
    return st.builds(lambda some, times: tuple((some * times)[:most]), few, st.integers(1, most))


DRAFTS = st.builds(
    Draft,
    revision=st.integers(0, 10**6),
    status=st.sampled_from(DraftStatus),
    text=WORDS,
    language=TAGS,
    created_at=st.just(NOW),
    parts=several(PARTS, 12),
    unanswered=several(WORDS, 12),
    automatic=st.booleans(),
    by_hand=st.booleans(),
    delivery=st.sampled_from(Delivery),
    problem=st.none() | WORDS,
)
OTHER_REASONS = (
    "signal:x",
    "order_value",
    "third_contact",
    "person",
    "wording",
    "entry:complaints.damaged",
)
REASONS = st.builds(
    Reason,
    what=st.sampled_from([*(f"signal:{each}" for each in Signal), *OTHER_REASONS]) | WORDS,
    severity=st.none() | st.sampled_from(Severity),
    by=st.none() | PEOPLE,
    text=st.none() | WORDS,
)
RUNGS = st.builds(
    Rung,
    wait=st.just(timedelta(minutes=15)),
    people=several(PEOPLE, 20),
    groups=several(st.sampled_from(["S0MANAGERS"]) | WORDS, 20),
    channels=several(st.sampled_from(["C0RISK0001"]) | WORDS, 20),
    sla=st.booleans(),
)
ESCALATIONS = st.builds(
    Escalation,
    id=st.just(1),
    inquiry=st.just(InquiryId(1)),
    cause=st.sampled_from(CallCause),
    by=st.none() | PEOPLE,
    ladder=st.builds(
        Ladder, st.just("x"), st.lists(RUNGS, min_size=1, max_size=3).map(lambda one: (*one, *one))
    ),
    started_at=MOMENTS,
    rung=st.integers(-1, 9),
    next_at=st.none() | MOMENTS,
    acknowledged_at=st.none() | MOMENTS,
    acknowledged_by=st.none() | PEOPLE,
    ended_at=st.none() | MOMENTS,
)
SHOWN_PROMISES = st.builds(
    ShownPromise,
    clock=st.sampled_from(sorted(PROMISES)),
    due_at=MOMENTS,
    paused=st.booleans(),
    noticed_at=st.none() | MOMENTS,
    cause=st.none() | st.sampled_from(BreachCause),
    holder=st.none() | WORDS,
    acknowledged_by=st.none() | WORDS,
    ended_at=st.none() | MOMENTS,
    problem=st.none() | WORDS,
)
CALLS = st.builds(
    ShownCall, PEOPLE, WORDS, st.sampled_from(Outcome), st.integers(1, 6), st.just(NOW)
)
SAYINGS = st.builds(
    SaidPicture,
    what=st.sampled_from([each for each in Saying if each is not Saying.REPORT]),
    inquiry=st.none() | st.integers(0, 2**63 - 1).map(InquiryId),
    clock=st.none() | st.sampled_from(sorted(PROMISES)),
    due_at=st.none() | MOMENTS,
    cause=st.none() | st.sampled_from(BreachCause),
    person=st.none() | PEOPLE,
    people=several(PEOPLE, 40),
    groups=several(st.sampled_from(["S0MANAGERS"]) | WORDS, 40),
    missing=several(st.tuples(PEOPLE, st.sampled_from(Outcome)), 40),
    rung=st.none() | st.integers(1, 99),
    nobody=st.booleans(),
    rows=several(
        st.builds(
            SaidRow,
            st.integers(0, 2**63 - 1).map(InquiryId),
            st.sampled_from(sorted(PROMISES)),
            MOMENTS,
            st.none() | st.sampled_from(BreachCause),
            st.none() | PEOPLE,
        ),
        200,
    ),
    names=st.dictionaries(PEOPLE, WORDS),
    now=st.none() | st.just(NOW),
)
MENTIONED = [ANIA, MAREK, HELENA, "U0GONE0001", "S0MANAGERS", "C0RISK0001", "C0SLA00001"]
INQUIRIES = st.builds(
    inquiry,
    st.sampled_from(Status),
    id=st.integers(0, 2**63 - 1).map(InquiryId),
    kind=st.sampled_from(Kind),
    severity=st.none() | st.sampled_from(Severity),
    holder=st.none() | PEOPLE,
    escalation=st.none() | ESCALATIONS,
    severity_reasons=several(REASONS, 9),
    first_answered_at=st.none() | MOMENTS,
    revision=st.integers(0, 10**6),
    draft=st.none() | DRAFTS,
    suggestions=several(st.builds(Alternative, WORDS, CHANCE, WORDS), 130),
)
PICTURES = st.builds(
    CardPicture,
    inquiry=INQUIRIES,
    buyer=WORDS,
    handle=st.none() | WORDS,
    country=st.sampled_from([None, "NG", "US", "ZZ"]),
    zone=st.sampled_from([None, "Africa/Lagos", "Asia/Kathmandu", "Etc/GMT+12"]),
    blocked=st.booleans(),
    language=TAGS,
    messages=several(
        st.builds(
            ShownMessage, WORDS, st.sampled_from(["text", "photo", "?"]), MOMENTS, st.booleans()
        ),
        30,
    ),
    earlier=st.integers(0, 10**6),
    released=several(DRAFTS, 6),
    deeds=several(st.builds(ShownDeed, MOMENTS, st.sampled_from(Deed), st.none() | WORDS), 20),
    names=st.dictionaries(PEOPLE, WORDS),
    due_at=st.none() | MOMENTS,
    overdue=st.booleans(),
    doubtful_notices=st.integers(0, 9),
    automatic_replies=st.booleans(),
    now=st.just(NOW),
    promises=several(SHOWN_PROMISES, 40),
    escalation=st.none() | ESCALATIONS,
    calls=several(CALLS, 60),
)


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(PAINTERS), PICTURES)
def test_slack_takes_every_card(painter: CardPainter, picture: CardPicture) -> None:
    check_message(*painter.sales_card(picture))
    check_message(*painter.sla_card(picture), MENTIONED)
    check_message(*painter.call_card(picture), MENTIONED)
    check_message(*painter.breach_card(picture))


@settings(deadline=None)
@given(DESKS, SAYINGS, st.none() | st.just("C0SLA00001"))
def test_slack_takes_every_saying(desk: str, said: SaidPicture, sla: str | None) -> None:
    check_message(*said_message(said, desk, sla), MENTIONED)


@pytest.mark.parametrize("letter", ["x", "&", "*", "é", "\U0001f600", "word ", "line\n", ":a:"])
def test_slack_takes_the_most_there_can_be_of_everything(letter: str) -> None:
    words = letter * 6000
    part = Part(words, words, 0.5, words, words, "es", (words,) * 9)
    most = draft(words, parts=(part,) * 9, unanswered=(words,) * 9, automatic=True, language="en")
    about = {
        "draft": most,
        "suggestions": tuple(Alternative(f"b.{n:0>120}", 0.5, words) for n in range(9)),
        "holder": MAREK,
        "severity": Severity.S1,
        "severity_reasons": (Reason("person", Severity.S1, MAREK, words),) * 9,
        "id": 10**17,
    }
    rung = Rung(timedelta(minutes=15), groups=(words,) * 9, channels=(words,) * 9, sla=True)
    call = escalation(ladder=Ladder("x", (rung,) * 9), rung=8, cause=CallCause.PERSON, by=MAREK)
    calls = tuple(
        ShownCall(PersonId(f"U{n:09}"), words, outcome, rung, NOW)
        for n, outcome in enumerate([*Outcome] * 9)
        for rung in range(1, 10)
    )
    promises = tuple(
        broken(ClockName.ORDER_CONFIRMATION, -n, holder=words, acknowledged_by=words)
        for n in range(10**5, 10**5 + 9)
    )
    picture = replace(
        waiting(card(Status.AWAITING_APPROVAL, about=about)),
        buyer=words,
        handle=words,
        messages=tuple(ShownMessage(words, "text", NOW, edited=True) for _ in range(9)),
        released=(replace(most, revision=10**9, delivery=Delivery.FAILED, problem=words),),
        deeds=tuple(ShownDeed(NOW, Deed.RECONFIRMATION_ASKED, words) for _ in range(9)),
        names={MAREK: words},
        blocked=True,
        automatic_replies=True,
        doubtful_notices=9,
        earlier=99,
        promises=promises,
        escalation=call,
        calls=calls,
    )
    named = [one.person for one in calls]
    for painter in PAINTERS:
        check_message(*painter.sales_card(picture))
        check_message(*painter.sla_card(picture), named)
        check_message(*painter.call_card(picture))
        check_message(*painter.breach_card(picture))


@settings(deadline=None)
@given(DESKS, WORDS, WORDS, TAGS)
def test_slack_takes_every_form(desk: str, text: str, buyer_words: str, language: str) -> None:
    for action in ("draft.edit", "inquiry.answer", "reply.correct"):
        check_modal(
            reply_modal(
                desk, action, "1:1", text=text, buyer_words=buyer_words, reply_language=language
            )
        )


@settings(deadline=None)
@given(DESKS, st.sampled_from(NoteKind), st.none() | WORDS, st.none() | MOMENTS, st.none() | WORDS)
def test_slack_takes_every_note(desk: str, kind: NoteKind, other: str, at: Any, text: str) -> None:
    check_message(*note_message(NotePicture(kind, other, at, text, InquiryId(1)), desk))


@example("", ":`:")
@given(WORDS, WORDS)
def test_no_name_of_a_file_formats_or_pings(name: str, problem: str) -> None:
    text = missing_file_text(name, problem, "en")
    check_literal(text, [])
    check_signs(text)


@given(WORDS, st.integers(1, 100))
def test_what_is_escaped_is_one_line_within_its_limit(text: str, limit: int) -> None:
    escaped = escape(text, limit)
    assert len(escaped) <= limit
    assert len(escaped.splitlines()) <= 1
    check_literal(escaped, [])
    check_signs(escaped)


def test_an_alarm_is_one_line_of_ours() -> None:
    text = alarm_text(AlarmPicture("inbox", "<!channel> *x*\n" * 100, 1), "en")
    check_literal(text, [])
    assert "\n" not in text
    assert len(text) < 1000
