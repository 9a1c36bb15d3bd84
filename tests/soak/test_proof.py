"""The proof can fail: a log with one thing wrong in it is told from one where all is well."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import pytest

from sandbox.effects import Effect
from tests.soak.proof import Evidence, Press, prove
from tests.soak.shop import QUESTIONS

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
FIRST, SECOND, THIRD = QUESTIONS["es"][:3]
CHAT = "610000001"


@dataclass
class Log:
    """One buyer's three questions, asked and answered, as the sandbox writes it down."""

    effects: list[Effect] = field(default_factory=list)
    presses: list[Press] = field(default_factory=list)

    def add(self, platform: str, chat: str, kind: str, **data: Any) -> None:
        effect = Effect(len(self.effects) + 1, NOW, platform, "", chat, kind, data)
        self.effects.append(effect)

    def said(self, text: str) -> None:
        self.add("telegram", CHAT, "said", text=text, sender="Buyer0000")

    def heard(self, text: str) -> None:
        self.add("telegram", CHAT, "message", text=text, sender="Parley")

    def card(self, kind: str, *texts: str, buttons: tuple[tuple[str, str], ...] = ()) -> None:
        blocks: list[dict[str, Any]] = [
            {"type": "header", "text": {"type": "plain_text", "text": "Question from Buyer0000"}},
            *({"type": "section", "text": {"type": "plain_text", "text": each}} for each in texts),
            {
                "type": "actions",
                "elements": [
                    {"type": "button", "action_id": action, "value": value}
                    for action, value in buttons
                ],
            },
        ]
        about = {"inquiry": 7, "effect": "card:7:sales"}
        metadata = {"event_type": "parley_card", "event_payload": about}
        self.add("slack", "C0SALES001", kind, blocks=blocks, metadata=metadata, text="", ts="1.0")

    def press(self, action: str, value: str, text: str = "") -> None:
        self.presses.append(Press(action, value, text))

    def evidence(self) -> Evidence:
        return Evidence(self.effects, self.presses, running=[(7, "answered", "resolve")])

    def swap(self, first: int, second: int) -> None:
        """Two entries change places."""
        effects = self.effects
        effects[first], effects[second] = effects[second], effects[first]


@pytest.fixture
def log() -> Log:
    """All is well in it."""
    log = Log()
    log.said(FIRST.text)
    log.card("message", FIRST.text)
    log.card("edit", FIRST.text, FIRST.answer, buttons=(("draft.approve", "7:1"),))
    log.press("draft.approve", "7:1", FIRST.answer)
    log.heard(FIRST.answer)
    log.said(SECOND.text)
    log.said(THIRD.text)
    log.card("edit", FIRST.text, SECOND.text, THIRD.text, buttons=(("draft.approve", "7:2"),))
    both = f"{SECOND.answer}\n\n{THIRD.answer}"
    log.press("draft.approve", "7:2", f"{both}\nanother line of the card")
    log.heard(both)
    log.card("edit", SECOND.text, THIRD.text, both, buttons=(("reply.correct", "7:2"),))
    return log


def test_all_is_well(log: Log) -> None:
    proof = prove(log.evidence())
    assert proof.problems == []
    assert (proof.messages, proof.cards, proof.replies, proof.uncertain) == (3, 1, 2, 0)


def test_a_message_that_no_card_showed_is_lost(log: Log) -> None:
    log.said(QUESTIONS["es"][3].text)
    assert prove(log.evidence()).lost == (f"Buyer0000: no card showed {QUESTIONS['es'][3].text!r}",)


def test_a_reply_that_never_arrived_is_lost(log: Log) -> None:
    del log.effects[3]
    assert prove(log.evidence()).lost == (f"Buyer0000: no reply answered {FIRST.text!r}",)


def test_a_reply_that_is_shown_in_doubt_is_not_lost(log: Log) -> None:
    del log.effects[3]
    buttons = (("delivery.settle", "7:1"), ("delivery.retry", "7:1"))
    log.card("edit", FIRST.text, buttons=buttons)
    proof = prove(log.evidence())
    assert (proof.lost, proof.uncertain) == ((), 1)


def test_a_reply_that_came_twice_is_doubled(log: Log) -> None:
    log.heard(FIRST.answer)
    assert len(prove(log.evidence()).doubled) == 1


def test_a_reply_that_a_person_sent_again_is_not_doubled(log: Log) -> None:
    log.press("delivery.retry", "7:1")
    log.heard(FIRST.answer)
    proof = prove(log.evidence())
    assert proof.problems == []


def test_two_clicks_on_one_draft_allow_one_reply(log: Log) -> None:
    log.press("draft.approve", "7:1", FIRST.answer)
    log.heard(FIRST.answer)
    assert len(prove(log.evidence()).doubled) == 1


def test_a_reply_that_nobody_approved_is_doubled(log: Log) -> None:
    del log.presses[0]
    assert len(prove(log.evidence()).doubled) == 1


def test_a_second_card_of_one_inquiry_is_doubled(log: Log) -> None:
    log.card("message", FIRST.text)
    assert prove(log.evidence()).doubled == ("card of Buyer0000, inquiry 7",)


def test_a_notice_that_is_told_twice_at_once_is_doubled(log: Log) -> None:
    log.heard("A colleague is on it.")
    log.heard("A colleague is on it.")
    assert len(prove(log.evidence()).doubled) == 1


def test_messages_on_a_card_in_another_order_than_they_came(log: Log) -> None:
    log.card("edit", THIRD.text, SECOND.text)
    assert len(prove(log.evidence()).out_of_order) == 1


def test_messages_that_changed_places_on_their_way_are_no_fault_of_ours(log: Log) -> None:
    log.card("edit", THIRD.text, SECOND.text)
    assert prove(replace(log.evidence(), swapped={CHAT: 1})).problems == []


def test_a_later_reply_before_an_earlier_one(log: Log) -> None:
    log.swap(3, 7)
    assert len(prove(log.evidence()).out_of_order) == 1


def test_a_later_piece_before_an_earlier_one(log: Log) -> None:
    log.press("draft.edit", "7:3", "the beginning, long\n\nthe end")
    log.heard("the end")
    log.heard("the beginning, long")
    assert len(prove(log.evidence()).out_of_order) == 1


@pytest.mark.parametrize(
    "left",
    [
        lambda all_well: replace(all_well, running=[(7, "answered", "first_response")]),
        lambda all_well: replace(all_well, running=[(7, "resolved", "resolve")]),
        lambda all_well: replace(all_well, overdue=["outbox 7 is overdue"]),
    ],
)
def test_what_is_left_undone_is_unsettled(log: Log, left: Callable[[Evidence], Evidence]) -> None:
    assert len(prove(left(log.evidence())).unsettled) == 1
