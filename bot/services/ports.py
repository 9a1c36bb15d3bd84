"""What the services need from the platforms. Adapters in handlers/ fulfil it.

Every method may raise RetryLater (certainly not done, worth repeating), Refused (certainly not
done, not worth it) or OutcomeUnknown (perhaps done), and nothing else.
"""

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from bot.domain.events import Arrival, Attachment
from bot.domain.ids import InquiryId, PersonId
from bot.services.pictures import AlarmPicture, CardPicture, HomePicture, NotePicture
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


@dataclass(frozen=True)
class Member:
    """What the desk's platform says of a person; `bar` is why they may not act, None: may."""

    name: str
    bar: str | None


class BuyerChannel(Protocol):
    """A channel that buyers write on."""

    name: str
    text_limit: int
    """Longest text one message takes, in UTF-16 units."""

    async def send_text(self, address: str, text: str) -> str:
        """Send literal text; returns the channel's id of the message."""
        ...

    async def answer_press(self, press_id: str) -> None:
        """Let a pressed button stop spinning."""
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

    async def find_card(self, place: Place, inquiry: InquiryId, since: datetime) -> Posted | None:
        """The card of an inquiry if it already hangs: read after an unknown outcome."""
        ...

    async def whisper(self, person: PersonId, note: NotePicture) -> None:
        """Tell one person privately in the sales channel."""
        ...

    async def alarm(self, alarm: AlarmPicture) -> None:
        """Tell whoever runs the desk, in the SLA channel."""
        ...

    async def relay_file(
        self, thread: Posted, name: str, size: int, pieces: AsyncIterator[bytes]
    ) -> None:
        """Show a buyer's file in the card's thread."""
        ...

    async def name_file(self, thread: Posted, name: str, problem: str) -> None:
        """Say in the card's thread which file of the buyer could not be shown, and why."""
        ...

    async def show_home(self, person: PersonId, picture: HomePicture) -> None:
        """Draw the app's home for a person."""
        ...

    async def member(self, person: PersonId, team: str | None) -> Member:
        """Look a person up."""
        ...
