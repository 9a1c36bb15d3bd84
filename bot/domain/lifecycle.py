"""The life of an inquiry as one table: every allowed pair stands here, every other is refused.

Theory of operation. The status says what we owe the buyer *now*. A reply on its way has a
delivery of its own (`drafts.Delivery`): a buyer who writes again while an answer travels
starts a new round at once, and the late outcome of that older reply is written on its draft
and is no event of this table.
"""

from collections.abc import Mapping
from enum import StrEnum

from bot.domain.errors import IllegalTransition


class Status(StrEnum):
    """What we owe the buyer."""

    GATHERING = "gathering"
    """The buyer is still writing; a draft follows when the burst is over. Nobody can answer or
    resolve what they have not read."""
    NEEDS_ANSWER = "needs_answer"
    """Nothing to propose, or the proposal was dismissed: a person has to write."""
    AWAITING_APPROVAL = "awaiting_approval"
    """A draft waits for the desk."""
    ANSWERING = "answering"
    """An approved reply is on its way."""
    UNCERTAIN = "uncertain"
    """A reply may or may not have arrived: a person has to say."""
    UNDELIVERED = "undelivered"
    """A reply could not be delivered."""
    ANSWERED = "answered"
    """The buyer has our answer, or waits for none: an order that goes its way begins here."""
    RESOLVED = "resolved"
    """Nothing is owed any more."""


class Event(StrEnum):
    """What can happen to an inquiry, in the past tense."""

    BUYER_WROTE = "buyer_wrote"
    DRAFTED = "drafted"
    FOUND_NOTHING = "found_nothing"
    APPROVED = "approved"
    DISMISSED = "dismissed"
    CORRECTED = "corrected"
    RETRIED = "retried"
    DELIVERED = "delivered"
    DELIVERY_UNCERTAIN = "delivery_uncertain"
    DELIVERY_FAILED = "delivery_failed"
    RECONFIRMATION_NEEDED = "reconfirmation_needed"
    CLOSED = "closed"
    REOPENED = "reopened"
    WORD_OWED = "word_owed"
    """The buyer is to hear from us: something happened to an order, or they are not content."""
    WORD_SPARED = "word_spared"
    """What we owed a word about is over, and the buyer has asked nothing."""


WAITING_ON_US = frozenset(
    {
        Status.GATHERING,
        Status.NEEDS_ANSWER,
        Status.AWAITING_APPROVAL,
        Status.ANSWERING,
        Status.UNCERTAIN,
        Status.UNDELIVERED,
    }
)
"""Statuses in which the buyer waits; each has a running response clock."""

TRANSITIONS: Mapping[Status, Mapping[Event, Status]] = {
    Status.GATHERING: {
        Event.BUYER_WROTE: Status.GATHERING,
        Event.DRAFTED: Status.AWAITING_APPROVAL,
        Event.FOUND_NOTHING: Status.NEEDS_ANSWER,
    },
    Status.NEEDS_ANSWER: {
        Event.BUYER_WROTE: Status.GATHERING,
        Event.DRAFTED: Status.AWAITING_APPROVAL,
        Event.FOUND_NOTHING: Status.NEEDS_ANSWER,
        Event.APPROVED: Status.ANSWERING,
        Event.WORD_SPARED: Status.ANSWERED,
        Event.CLOSED: Status.RESOLVED,
    },
    Status.AWAITING_APPROVAL: {
        Event.BUYER_WROTE: Status.GATHERING,
        Event.DRAFTED: Status.AWAITING_APPROVAL,
        Event.FOUND_NOTHING: Status.NEEDS_ANSWER,
        Event.APPROVED: Status.ANSWERING,
        Event.DISMISSED: Status.NEEDS_ANSWER,
        Event.CLOSED: Status.RESOLVED,
    },
    Status.ANSWERING: {
        Event.BUYER_WROTE: Status.GATHERING,
        Event.DELIVERED: Status.ANSWERED,
        Event.DELIVERY_UNCERTAIN: Status.UNCERTAIN,
        Event.DELIVERY_FAILED: Status.UNDELIVERED,
        Event.RECONFIRMATION_NEEDED: Status.AWAITING_APPROVAL,
        Event.WORD_OWED: Status.NEEDS_ANSWER,
    },
    Status.UNCERTAIN: {
        Event.BUYER_WROTE: Status.GATHERING,
        Event.DELIVERED: Status.ANSWERED,
        Event.DELIVERY_FAILED: Status.UNDELIVERED,
        Event.RETRIED: Status.ANSWERING,
        Event.APPROVED: Status.ANSWERING,
        Event.CLOSED: Status.RESOLVED,
    },
    Status.UNDELIVERED: {
        Event.BUYER_WROTE: Status.GATHERING,
        Event.RETRIED: Status.ANSWERING,
        Event.APPROVED: Status.ANSWERING,
        Event.CLOSED: Status.RESOLVED,
    },
    Status.ANSWERED: {
        Event.BUYER_WROTE: Status.GATHERING,
        Event.CORRECTED: Status.ANSWERING,
        Event.WORD_OWED: Status.NEEDS_ANSWER,
        Event.CLOSED: Status.RESOLVED,
    },
    Status.RESOLVED: {
        Event.REOPENED: Status.GATHERING,
        Event.CORRECTED: Status.ANSWERING,
        Event.WORD_OWED: Status.NEEDS_ANSWER,
    },
}


def advance(status: Status, event: Event) -> Status:
    """The status after the event.

    Raises IllegalTransition, and changes nothing, where the table has no such pair.
    """
    try:
        return TRANSITIONS[status][event]
    except KeyError:
        raise IllegalTransition(status, event) from None


def allows(status: Status, event: Event) -> bool:
    """Whether the table has this pair."""
    return event in TRANSITIONS[status]


def diagram() -> str:
    """The table as a Mermaid state diagram, for ARCHITECTURE.md; loops are left out."""
    lines = ["stateDiagram-v2", "    [*] --> gathering", "    [*] --> answered"]
    for status, moves in TRANSITIONS.items():
        targets: dict[Status, list[str]] = {}
        for event, target in moves.items():
            if target is not status:
                targets.setdefault(target, []).append(event)
        lines += [f"    {status} --> {to}: {', '.join(events)}" for to, events in targets.items()]
    return "\n".join(lines)
