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
    APPROVAL = "approval"
    """A draft waits for a person."""
    QUOTE = "quote"
    SAMPLE = "sample"
    RESOLUTION = "resolution"
    DEFECT_REPORT = "defect_report"
    SUGGESTION = "suggestion"
    REVIEW = "review"
    ORDER_CONFIRMATION = "order_confirmation"
    DELAY = "delay"
    RESHIPMENT = "reshipment"
    REFUND = "refund"
    SURVEY = "survey"
    ACKNOWLEDGE = "acknowledge"
    """The buyer has heard nothing for a while."""
    BURST = "burst"
    """The buyer has stopped typing: draft over everything, or let an automatic reply go."""
    RESOLVE = "resolve"
    """An answered inquiry was left alone."""
    LADDER = "ladder"
    """An escalation's next step."""


APPOINTMENTS = frozenset(
    {ClockName.ACKNOWLEDGE, ClockName.BURST, ClockName.RESOLVE, ClockName.LADDER}
)
"""Clocks that only we know of."""

PROMISES = frozenset(ClockName) - APPOINTMENTS
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
    """What one person is told, and nobody else: mostly why a click or a command did nothing."""

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
    COMMAND_HELP = "command_help"
    COMMAND_UNKNOWN = "command_unknown"
    COMMAND_WITHOUT_INQUIRY = "command_without_inquiry"
    COMMAND_WITHOUT_PROMISE = "command_without_promise"
    COMMAND_BAD_TARGET = "command_bad_target"
    NO_SUCH_INQUIRY = "no_such_inquiry"
    NOT_BY_WORD = "not_by_word"
    """No policy starts this promise by somebody's word."""
    NOTHING_PROMISED = "nothing_promised"
    """No such promise runs for the inquiry."""
    PROMISE_STARTED = "promise_started"
    PROMISE_KEPT = "promise_kept"
    TRIED_AGAIN = "tried_again"
    SET_ASIDE = "set_aside"
    NOTHING_STANDS = "nothing_stands"
    """What the button was about does not stand still any more."""


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
    BREACH_ACKNOWLEDGED = "breach_acknowledged"
    WEIGHED = "weighed"
    """A person said how grave it is."""
    ESCALATION_ENDED = "escalation_ended"
    PROMISED = "promised"
    """A person gave the buyer their word."""
    PROMISE_KEPT = "promise_kept"
    """A person said that it was kept."""
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
    ORDER_PLACED = "order_placed"
    ORDER_DELAYED = "order_delayed"
    ORDER_SHIPPED = "order_shipped"
    ORDER_DELIVERED = "order_delivered"
    ORDER_REFUNDED = "order_refunded"
    SURVEY_ANSWERED = "survey_answered"
    """The buyer says how content they are."""
    SURVEY_LOW = "survey_low"
    """They are not content: somebody is to call back."""
    RESTORED = "restored"
    """The database was put back from a backup: what happened since is not known."""


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
    """Send fixed wording in the buyer's language. Where it tells by when, that is what the promise
    that runs says."""

    notice: NoticeKind


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
class KeepResolution:
    """Write down how a matter ended, so that causes can be counted. All values are codes."""

    by: PersonId
    outcome: str
    cause: str
    department: str
    compensation: str


@dataclass(frozen=True)
class AcknowledgeBreach:
    """Somebody has seen that promises of this inquiry are broken: nothing is repeated."""

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
    """Write one line of the audit trail; `by` is None where a clock did it.

    `at` is when it happened, where that is not now.
    """

    deed: Deed
    by: PersonId | None = None
    revision: int | None = None
    at: datetime | None = None


Effect = (
    SendReply
    | WithdrawReply
    | RetryReply
    | SettleReply
    | TellBuyer
    | ShowCard
    | Whisper
    | KeepResolution
    | AcknowledgeBreach
    | StartClock
    | StopClock
    | Record
)
