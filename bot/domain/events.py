"""What comes in from the platforms, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from bot.domain.due import Target
from bot.domain.effects import ClockName, NoteKind
from bot.domain.ids import InquiryId, PersonId


@dataclass(frozen=True)
class Contact:
    """Who wrote, as the channel says. `hint` is a BCP 47 tag of their client, if it told one."""

    channel: str
    address: str
    name: str
    handle: str | None
    hint: str | None


FORMS = (
    "text",
    "photo",
    "voice",
    "video",
    "sticker",
    "document",
    "contact",
    "location",
    "forward",
    "human",
    "other",
)
"""What a buyer's message can be; "human": the buyer asks for a person."""


@dataclass(frozen=True)
class Attachment:
    """A file that came with a message; `reference` is the channel's own handle on it.

    `form` is that of its message. `named` says that the name is the sender's own: photos and
    recordings come without one, and are given one on arrival.
    """

    form: str
    reference: str | None = None
    name: str | None = None
    size: int | None = None
    mime: str | None = None
    named: bool = True


_SHOWN = frozenset(
    {"pdf", "jpg", "jpeg", "png", "gif", "webp", "heic", "bmp", "tif", "tiff"}
    | {"doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "txt", "csv"}
    | {"ai", "eps", "psd", "cdr", "dwg", "dxf", "stp", "step", "igs", "iges", "stl"}
    | {"mp3", "mpeg", "ogg", "oga", "opus", "m4a", "aac", "amr", "flac", "wav"}
    | {"mp4", "mov", "quicktime", "3gp", "webm", "mkv", "avi"}
)
"""What buyers send of orders and goods. Programs, scripts, archives and pages are not brought
over: the desk would open them."""


def may_be_shown(attachment: Attachment) -> bool:
    """Whether a file's type is one that the desk may be shown. Contents are never looked into."""
    _, dot, ending = (attachment.name or "").rpartition(".")
    if not dot:
        return attachment.form != "document"
    return ending.casefold() in _SHOWN  # of a video too: its name is the sender's choice


@dataclass(frozen=True)
class Whereabouts:
    """What a buyer told us, by contact, location or start link, about where they are."""

    source: str
    phone: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None


@dataclass(frozen=True)
class BuyerMessage:
    """A buyer wrote (or, with `edited`, changed what they wrote)."""

    contact: Contact
    external_id: str
    form: str
    """One of FORMS."""
    text: str
    sent_at: datetime
    attachment: Attachment | None = None
    whereabouts: Whereabouts | None = None
    edited: bool = False


@dataclass(frozen=True)
class BuyerStarted:
    """A buyer opened the chat."""

    contact: Contact
    whereabouts: Whereabouts | None


class Command(StrEnum):
    """What a buyer can ask of the bot itself, by the name they type after a slash."""

    HELP = "help"
    LANGUAGE = "language"
    COUNTRY = "country"
    HUMAN = "human"
    PRIVACY = "privacy"


@dataclass(frozen=True)
class BuyerCommanded:
    """A buyer gave a command; `argument` is what stood behind it, or empty."""

    contact: Contact
    external_id: str
    command: Command
    argument: str
    sent_at: datetime


@dataclass(frozen=True)
class BuyerPressed:
    """A buyer pressed a button under one of our messages.

    `message` is the channel's id of that message, None where it is too old to be told.
    """

    contact: Contact
    press_id: str
    data: str
    message: str | None


@dataclass(frozen=True)
class BuyerLeft:
    """A buyer blocked the bot, or (with `returned`) let it in again."""

    contact: Contact
    returned: bool


@dataclass(frozen=True)
class GroupCalled:
    """Somebody put the bot into a group, or wrote in one; we work in private chats only."""

    channel: str
    address: str
    external_id: str


DESK_ACTIONS = frozenset(
    {
        "draft.approve",
        "draft.edit",
        "draft.dismiss",
        "inquiry.answer",
        "inquiry.claim",
        "inquiry.release",
        "inquiry.resolve",
        "inquiry.escalate",
        "reply.correct",
        "delivery.retry",
        "delivery.settle",
        "escalation.acknowledge",
        "sla.acknowledge",
        "clock.explain",
    }
)
"""Buttons about one inquiry. Any other click is out of date, but for the switches and menus."""

DESK_MENUS = frozenset({"draft.choose", "inquiry.severity"})
"""Menus about one inquiry, whose chosen option is part of the act."""


@dataclass(frozen=True)
class DeskActed:
    """A person of the desk pressed a button, chose from a menu or submitted a modal.

    `fields` holds what a form of several questions was answered with: the codes of
    `bot.domain.resolution`, by question.
    """

    person: PersonId
    team: str | None
    name: str
    action: str
    inquiry: InquiryId
    revision: int
    text: str | None = None
    option: str | None = None
    fields: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


class Verb(StrEnum):
    """What a person of the desk can type behind /parley, about one inquiry."""

    PROMISE = "promise"
    """Give the buyer a word: a clock begins."""
    KEPT = "kept"
    """The word was kept: its clock stops."""
    CLOCK = "clock"
    """Why the inquiry's clocks are due when they are."""


@dataclass(frozen=True)
class CommandTyped:
    """A person of the desk typed a command that can be read.

    `clock` is one of PROMISES, None only with Verb.CLOCK; whether the policy lets it begin by word
    is not decided yet. `target` stands in place of the policy's. `channel` is where it was typed.
    """

    person: PersonId
    team: str | None
    name: str
    verb: Verb
    inquiry: InquiryId
    clock: ClockName | None = None
    target: Target | None = None
    channel: str | None = None


@dataclass(frozen=True)
class CommandMistyped:
    """A person of the desk typed a command that cannot be read, or asked how it is written.

    `note` says what is wrong; `text` is the command as it was typed.
    """

    person: PersonId
    team: str | None
    note: NoteKind
    text: str
    channel: str | None = None


@dataclass(frozen=True)
class SwitchTurned:
    """A person of the desk moved the switch of the automatic replies."""

    person: PersonId
    team: str | None
    name: str
    on: bool


@dataclass(frozen=True)
class HomeOpened:
    """A person of the desk looks at the app's home."""

    person: PersonId
    team: str | None
    name: str


@dataclass(frozen=True)
class LanguageChosen:
    """A person of the desk chose the language of what only they see."""

    person: PersonId
    team: str | None
    language: str


class Operation(StrEnum):
    """What a person can decide about something that stands still, by the button of its alarm."""

    TRY_AGAIN = "inbox.release"
    """Handle the event once more; what waits behind it follows."""
    SKIP = "inbox.skip"
    """Set the event aside; what waits behind it is handled."""
    SEND_AGAIN = "outbox.retry"
    DROP = "outbox.drop"
    """Give up what could not be delivered."""


@dataclass(frozen=True)
class Operated:
    """A person of the desk decided about something that stands still."""

    person: PersonId
    team: str | None
    operation: Operation
    row: int
    """Of the inbox or of the outbox, as the operation says."""


@dataclass(frozen=True)
class OutOfDate:
    """A click that means nothing to this version."""

    person: PersonId
    team: str | None = None


class OrderStep(StrEnum):
    """What can happen to an order, in the order in which it usually does."""

    PLACED = "placed"
    DELAYED = "delayed"
    SHIPPED = "shipped"
    DELIVERED = "delivered"
    REFUNDED = "refunded"


@dataclass(frozen=True)
class Money:
    """An amount in the currency's smallest unit (ISO 4217): cents of USD, whole yen of JPY."""

    minor: int
    currency: str


@dataclass(frozen=True)
class OrderHappened:
    """The shop tells what happened to an order.

    `event_id` is the shop's own name of this event, `at` when it happened there. `buyer` is the
    channel and the address on it of whoever ordered, where the shop told.
    """

    event_id: str
    step: OrderStep
    number: str
    at: datetime
    buyer: tuple[str, str] | None = None
    value: Money | None = None
    expected: date | None = None
    """The day a delayed order is expected on now."""
    carrier: str | None = None
    tracking: str | None = None


@dataclass(frozen=True)
class Ignored:
    """Nothing of ours."""


Arrival = (
    BuyerMessage
    | BuyerStarted
    | BuyerCommanded
    | BuyerPressed
    | BuyerLeft
    | GroupCalled
    | DeskActed
    | CommandTyped
    | CommandMistyped
    | SwitchTurned
    | HomeOpened
    | LanguageChosen
    | Operated
    | OutOfDate
    | OrderHappened
    | Ignored
)


class Malformed(ValueError):
    """A raw event that says nothing we can read; the message names the field, not its value."""
