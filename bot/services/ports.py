"""What the services need from the platforms. Adapters in handlers/ fulfil it.

Every method may raise RetryLater (certainly not done, worth repeating), Refused (certainly not
done, not worth it) or OutcomeUnknown (perhaps done), and nothing else.
"""

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from bot.domain.buttons import NO_BUTTONS, Buttons
from bot.domain.errors import Refused
from bot.domain.events import Arrival, Attachment
from bot.domain.ids import InquiryId, PersonId
from bot.domain.report import WeekReport
from bot.services.pictures import (
    AlarmPicture,
    CardPicture,
    HomePicture,
    NotePicture,
    RedactedCard,
    SaidPicture,
)
from bot.store.cards import Place

Parse = Callable[[Mapping[str, Any]], Arrival]
"""Reads a raw event of one source. Raises Malformed."""


class Timekeeper(Protocol):
    """Business time. Only the wiring chooses which."""

    def now(self) -> datetime:
        """The present, aware, in UTC."""
        ...


@dataclass(frozen=True)
class Posted:
    """Where a card hangs."""

    channel: str
    ts: str


class CardGone(Refused):
    """The message a card hung on is no longer there."""


class Obstacle(StrEnum):
    """What keeps us from removing something from the desk's platform."""

    ARCHIVED = "archived"
    NO_ACCESS = "no_access"
    """The channel was deleted, or we are no longer let in."""
    NOT_ALLOWED = "not_allowed"
    REFUSED = "refused"


@dataclass(frozen=True)
class Member:
    """What the desk's platform says of a person; `bar` is why they may not act, None: may.

    `locale` is what they have set the platform to, None where it does not say. `away`: their
    status says that they are on holiday or ill.
    """

    name: str
    bar: str | None
    locale: str | None = None
    away: bool = False


class BuyerChannel(Protocol):
    """A channel that buyers write on."""

    name: str
    text_limit: int
    """Longest text one message takes, in UTF-16 units."""

    async def send_text(self, address: str, text: str, buttons: Buttons = NO_BUTTONS) -> str:
        """Send literal text; returns the channel's id of the message."""
        ...

    async def send_document(self, address: str, name: str, data: bytes, caption: str) -> str:
        """Send a file; returns the channel's id of the message."""
        ...

    async def amend(self, address: str, message: str, text: str | None, buttons: Buttons) -> None:
        """Change a message of ours to this text (None leaves it) and these buttons.

        One that says so already is no error.
        """
        ...

    async def answer_press(self, press_id: str, text: str | None = None) -> None:
        """Let a pressed button stop spinning, with a passing word if there is one."""
        ...

    async def show_menu(self, address: str, language: str | None) -> None:
        """Show the commands in this language to this buyer; None: in their client's language."""
        ...

    async def leave(self, address: str) -> None:
        """Leave a group."""
        ...

    async def handle(self) -> str:
        """The name under which buyers find the bot."""
        ...

    def read_file(self, attachment: Attachment) -> AsyncIterator[bytes]:
        """The bytes of a buyer's file, in pieces."""
        ...


class DeskChannel(Protocol):
    """Where the desk works."""

    async def post_card(self, place: Place, picture: CardPicture) -> Posted:
        """Hang a new card."""
        ...

    async def update_card(self, posted: Posted, place: Place, picture: CardPicture) -> None:
        """Show another picture on a card. Raises CardGone where it was removed."""
        ...

    async def redact_card(self, posted: Posted, place: Place, card: RedactedCard) -> None:
        """Put a card's remains in its place. Raises CardGone where it was removed."""
        ...

    async def find_card(self, place: Place, inquiry: InquiryId, since: datetime) -> Posted | None:
        """The card of an inquiry if it already hangs: read after an unknown outcome."""
        ...

    async def whisper(self, person: PersonId, note: NotePicture, language: str) -> None:
        """Tell one person privately in the sales channel, in their language."""
        ...

    async def say(
        self, where: Posted | PersonId | str | None, said: SaidPicture, *, broadcast: bool = False
    ) -> None:
        """Say something in a thread (`broadcast`: and in its channel), to a person, in a channel
        by its id, or (None) in the SLA channel."""
        ...

    async def post_report(self, report: WeekReport, picture: bytes) -> None:
        """Post the week's report and its picture (PNG) in the SLA channel."""
        ...

    async def alarm(self, alarm: AlarmPicture) -> None:
        """Tell whoever runs the desk, in the SLA channel."""
        ...

    def alarm_words(self, alarm: AlarmPicture) -> str:
        """The same as literal text, for another channel."""
        ...

    async def relay_file(
        self, thread: Posted, name: str, size: int, pieces: AsyncIterator[bytes]
    ) -> str:
        """Show a buyer's file in the card's thread; returns the platform's id of the file.

        Raises OutcomeUnknown with that id where it is known.
        """
        ...

    async def name_file(self, thread: Posted, name: str, problem: str) -> Posted:
        """Say in the card's thread which file of the buyer could not be shown, and why."""
        ...

    async def remove_file(self, file: str) -> bool:
        """Remove a file we brought over; False where it was gone already."""
        ...

    async def remove_note(self, note: Posted) -> bool:
        """Remove a message of ours; False where it was gone already."""
        ...

    def obstacle(self, problem: str) -> Obstacle:
        """Why something still stands, by the reason that a refusal gave."""
        ...

    async def show_home(self, person: PersonId, picture: HomePicture, language: str) -> None:
        """Draw the app's home for a person, in their language."""
        ...

    async def member(self, person: PersonId, team: str | None) -> Member:
        """Look a person up."""
        ...
