"""What the desk is shown, as values; handlers draw them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.drafts import Draft
from bot.domain.earned import Standing
from bot.domain.effects import Deed, NoteKind
from bot.domain.ids import BuyerId, InquiryId, PersonId
from bot.domain.inquiry import Inquiry


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


@dataclass(frozen=True)
class AlarmPicture:
    """Something the operators should know; never a buyer's words."""

    kind: str
    """card, inbox, redaction, token or poller."""
    problem: str
    subject: int | None = None


@dataclass(frozen=True)
class HomePicture:
    """The app's home."""

    automatic_replies: bool
    waiting: int
    standings: tuple[Standing, ...] | None = None
    """How far each language is; None where the policy trusts the library's own bars."""
