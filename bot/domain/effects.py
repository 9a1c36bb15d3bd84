"""What a decision asks for, in the imperative. Saved with the state, performed after the commit."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.drafts import Draft
from bot.domain.ids import PersonId


class ClockName(StrEnum):
    """One promise, or one appointment with ourselves, with a due time."""

    FIRST_RESPONSE = "first_response"
    NEXT_RESPONSE = "next_response"
    ACKNOWLEDGE = "acknowledge"
    """The buyer has heard nothing for a while."""
    BURST = "burst"
    """The buyer has stopped typing: draft over everything, or let an automatic reply go."""
    RESOLVE = "resolve"
    """An answered inquiry was left alone."""


PROMISES = frozenset({ClockName.FIRST_RESPONSE, ClockName.NEXT_RESPONSE})
"""Clocks that a buyer or a manager would hold us to."""


class NoticeKind(StrEnum):
    """Fixed wording for a buyer, that needs nobody's approval."""

    GREETING = "greeting"
    COLLEAGUE_ANSWERS = "colleague_answers"
    COMPLAINT_RECEIVED = "complaint_received"
    PHOTO = "photo"
    VOICE = "voice"
    VIDEO = "video"
    STICKER = "sticker"
    DOCUMENT = "document"
    CONTACT = "contact"
    LOCATION = "location"
    FORWARD = "forward"
    UNREADABLE = "unreadable"


class NoteKind(StrEnum):
    """Why a click did not do what it says; shown to the person who clicked, and nobody else."""

    ALREADY_DECIDED = "already_decided"
    SUPERSEDED = "superseded"
    NOT_POSSIBLE = "not_possible"
    HELD_BY = "held_by"
    NOT_A_MEMBER = "not_a_member"
    OUT_OF_DATE = "out_of_date"
    CLICK_AGAIN = "click_again"
    NOT_SENT_YET = "not_sent_yet"
    REPLIES_PAUSED = "replies_paused"
    REPLIES_ON = "replies_on"
    BUYER_FORGOTTEN = "buyer_forgotten"


class Deed(StrEnum):
    """What a person (or the clock) did, for the audit trail and the card's last line."""

    APPROVED = "approved"
    EDITED = "edited"
    ANSWERED = "answered"
    CHOSE = "chose"
    DISMISSED = "dismissed"
    CLAIMED = "claimed"
    RELEASED = "released"
    CORRECTED = "corrected"
    RESOLVED = "resolved"
    ESCALATED = "escalated"
    ACKNOWLEDGED = "acknowledged"
    RETRIED = "retried"
    SETTLED = "settled"
    SENT_AUTOMATICALLY = "sent_automatically"
    RECONFIRMATION_ASKED = "reconfirmation_asked"
    REOPENED = "reopened"
    BUYER_BLOCKED = "buyer_blocked"
    BUYER_RETURNED = "buyer_returned"
    HELPED = "helped"
    """The buyer says that an automatic answer helped."""
    NOT_HELPED = "not_helped"


@dataclass(frozen=True)
class SendReply:
    """Send the draft's text to the buyer, in order, at most once."""

    draft: Draft


@dataclass(frozen=True)
class WithdrawReply:
    """Take a reply back that has not left."""

    revision: int


@dataclass(frozen=True)
class RetryReply:
    """Send a reply again that failed, or whose outcome a person doubts."""

    revision: int


@dataclass(frozen=True)
class SettleReply:
    """A person saw that a reply in doubt arrived; what follows it may go."""

    revision: int


@dataclass(frozen=True)
class TellBuyer:
    """Send fixed wording in the buyer's language."""

    notice: NoticeKind
    due_at: datetime | None = None


@dataclass(frozen=True)
class ShowCard:
    """Bring the desk's card up to date. Several of these are one update."""


@dataclass(frozen=True)
class Whisper:
    """Tell one person of the desk, privately."""

    person: PersonId
    note: NoteKind
    other: PersonId | None = None
    at: datetime | None = None
    text: str | None = None
    """What the person had written, so that it is not lost."""


@dataclass(frozen=True)
class CallManagers:
    """Post the inquiry where managers look, with a button to take it."""

    by: PersonId


@dataclass(frozen=True)
class StartClock:
    """Start (or start anew) a clock of this inquiry."""

    name: ClockName
    due_at: datetime


@dataclass(frozen=True)
class StopClock:
    """Stop a clock if it runs."""

    name: ClockName


@dataclass(frozen=True)
class Record:
    """Write one line of the audit trail; `by` is None where a clock did it."""

    deed: Deed
    by: PersonId | None = None
    revision: int | None = None


Effect = (
    SendReply
    | WithdrawReply
    | RetryReply
    | SettleReply
    | TellBuyer
    | ShowCard
    | Whisper
    | CallManagers
    | StartClock
    | StopClock
    | Record
)
