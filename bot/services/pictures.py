"""What the desk is shown, as values; handlers draw them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.drafts import Draft
from bot.domain.earned import Standing
from bot.domain.effects import ClockName, Deed, NoteKind
from bot.domain.escalation import Escalation, Outcome
from bot.domain.ids import BuyerId, InquiryId, PersonId
from bot.domain.inquiry import Inquiry
from bot.domain.orders import Order
from bot.domain.stages import Cause
from bot.services.sayings import SaidRow, Saying


@dataclass(frozen=True)
class ShownMessage:
    """A message of the buyer."""

    text: str
    form: str
    sent_at: datetime
    edited: bool


@dataclass(frozen=True)
class ShownDeed:
    """A line of the audit trail."""

    at: datetime
    deed: Deed
    by: str | None


@dataclass(frozen=True)
class ShownPromise:
    """A promise of the inquiry: one that runs, or one that is broken."""

    clock: ClockName
    due_at: datetime
    paused: bool = False
    noticed_at: datetime | None = None
    """When we saw that it is broken; None where it is not."""
    cause: Cause | None = None
    holder: str | None = None
    """Who held the inquiry then, by name."""
    acknowledged_by: str | None = None
    ended_at: datetime | None = None
    """When what was promised was done after all."""
    problem: str | None = None
    """The clock makes no sense and is set aside."""

    @property
    def late_by(self) -> timedelta | None:
        """How late what was promised came; None where it is on time, or still to come."""
        late = None if self.ended_at is None else self.ended_at - self.due_at
        return late if late is not None and late > timedelta(0) else None


@dataclass(frozen=True)
class ShownCall:
    """A person of a ladder, and whether they were called. `rung` counts from 1."""

    person: PersonId
    name: str
    outcome: Outcome
    rung: int
    at: datetime


@dataclass(frozen=True)
class SaidPicture:
    """What is said in passing; names are people's as the desk knows them."""

    what: Saying
    inquiry: InquiryId | None = None
    clock: ClockName | None = None
    due_at: datetime | None = None
    cause: Cause | None = None
    person: PersonId | None = None
    """Whom it is about: the holder, who had taken it, or who is reminded."""
    people: tuple[PersonId, ...] = ()
    """Who was called."""
    groups: tuple[str, ...] = ()
    missing: tuple[tuple[PersonId, Outcome], ...] = ()
    """Who could not be called, and why."""
    rung: int | None = None
    nobody: bool = False
    rows: tuple[SaidRow, ...] = ()
    names: Mapping[PersonId, str] = field(default_factory=dict)
    now: datetime | None = None


@dataclass(frozen=True)
class CardPicture:
    """All that a card shows, drawn from what is stored at one moment."""

    inquiry: Inquiry
    buyer: str
    handle: str | None
    country: str | None
    zone: str | None
    blocked: bool
    language: str
    messages: tuple[ShownMessage, ...]
    earlier: int
    """Messages of this inquiry that the card leaves out."""
    released: tuple[Draft, ...]
    """Replies that went out or were to go, newest first."""
    deeds: tuple[ShownDeed, ...]
    names: Mapping[PersonId, str]
    due_at: datetime | None
    overdue: bool
    doubtful_notices: int
    automatic_replies: bool
    now: datetime
    orders: tuple[Order, ...] = ()
    """Orders that the inquiry is about, the first told of first."""
    rating: int | None = None
    """How the buyer rated what was delivered, from 1 to 5."""
    promises: tuple[ShownPromise, ...] = ()
    """Those that run, and those that are broken, in the order in which they are due."""
    escalation: Escalation | None = None
    """The call for a manager that is open, or the last one."""
    calls: tuple[ShownCall, ...] = ()
    """Who was called in it, and who could not be."""

    @property
    def broken(self) -> tuple[ShownPromise, ...]:
        """The promises that are broken."""
        return tuple(one for one in self.promises if one.noticed_at is not None)

    @property
    def id(self) -> InquiryId:
        """The inquiry's number."""
        return self.inquiry.id

    @property
    def left(self) -> timedelta | None:
        """Time until the promise is due; negative when it is late."""
        return None if self.due_at is None else self.due_at - self.now


@dataclass(frozen=True)
class RedactedCard:
    """What is left of a card when the buyer had their data deleted."""

    id: InquiryId
    buyer: BuyerId
    opened_at: datetime
    forgotten_at: datetime


@dataclass(frozen=True)
class NotePicture:
    """A private word to one person of the desk; `text` is what they had written."""

    note: NoteKind
    other: str | None = None
    at: datetime | None = None
    text: str | None = None
    inquiry: InquiryId | None = None
    clock: ClockName | None = None
    """The promise it is about."""
    channel: str | None = None
    """Where a command was typed, and is answered."""


@dataclass(frozen=True)
class AlarmPicture:
    """Something the operators should know; never a buyer's words."""

    kind: str
    """card, inbox, redaction, token_refused, and so on: what there are words for."""
    problem: str
    subject: int | None = None


@dataclass(frozen=True)
class HomePicture:
    """The app's home."""

    automatic_replies: bool
    waiting: int
    standings: tuple[Standing, ...] | None = None
    """How far each language is; None where the policy trusts the library's own bars."""
