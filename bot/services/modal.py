"""What a form starts with, read before Slack's trigger runs out."""

import asyncio
from dataclasses import dataclass
from typing import Protocol

from bot.domain.drafts import Delivery, Draft
from bot.domain.effects import NoteKind
from bot.domain.errors import TransportError
from bot.domain.ids import InquiryId, PersonId
from bot.domain.inquiry import Inquiry
from bot.domain.kinds import GRIEVANCES, Kind, Severity
from bot.domain.lifecycle import Event, Status, allows
from bot.services.language import language_of
from bot.services.ports import Timekeeper
from bot.services.review import ReviewDesk
from bot.store.conversations import Conversation, Forgotten
from bot.store.database import Transaction
from bot.store.store import Store

_LOOK_UP_SECONDS = 1.0
"""What a look-up may take of the three seconds that a trigger lives."""


@dataclass(frozen=True)
class Form:
    """The reply as it stands, its language, and what the buyer wrote last."""

    text: str
    language: str
    buyer_words: str


@dataclass(frozen=True)
class EndingForm:
    """Asks how a matter ended."""

    kind: Kind
    buyer: str


@dataclass(frozen=True)
class SeverityForm:
    """Asks why an inquiry is graver, or less grave, than it was taken for."""

    kind: Kind
    buyer: str
    present: Severity | None
    wanted: Severity


@dataclass(frozen=True)
class ClockAccount:
    """How one due time came about: a title, and lines in the reader's language."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class ClockForm:
    """Tells why the clocks of an inquiry are due when they are; asks nothing."""

    accounts: tuple[ClockAccount, ...]


AnyForm = Form | EndingForm | SeverityForm | ClockForm


class ClockTeller(Protocol):
    """Accounts for due times."""

    async def told(
        self, tx: Transaction, conversation: Conversation, inquiry: InquiryId, language: str
    ) -> ClockForm | None:
        """Why the clocks of an inquiry are due when they are; None where nothing can be said."""
        ...


@dataclass(frozen=True)
class Forms:
    """Reads forms."""

    store: Store
    review: ReviewDesk
    time: Timekeeper
    clocks: ClockTeller | None = None

    async def open_to(self, person: PersonId, team: str | None) -> bool:
        """Whether this person may write replies. Where the platform cannot say in time they may
        open the form: what they submit is checked before it counts.
        """
        now = self.time.now()
        async with self.store.transaction() as tx:
            known = await self.review.known(tx, person, now)
        if known is None:
            try:
                async with asyncio.timeout(_LOOK_UP_SECONDS):
                    known = await self.review.meet(person, team, now)
            except (TransportError, TimeoutError):
                return True
        return known.bar is None

    async def language(self, person: PersonId) -> str:
        """The language of a person's forms, by what was last seen of them."""
        async with self.store.transaction() as tx:
            return await language_of(self.store, tx, person, self.review.policies.current)

    async def form(
        self, action: str, inquiry: InquiryId, revision: int, option: str | None, language: str
    ) -> AnyForm | None:
        """The form for a click, `language` being the reader's.

        None where the click comes too late for one, or is done without one.
        """
        async with self.store.transaction() as tx:
            found = await self.store.inquiries.conversation_of(tx, inquiry)
            if found is None:
                return None
            try:
                conversation = await self.store.conversations.get(tx, found)
            except Forgotten:
                return None
            if action == "clock.explain":
                if self.clocks is None:
                    return None
                return await self.clocks.told(tx, conversation, inquiry, language)
            state = (await self.store.inquiries.get(tx, inquiry, conversation.key)).inquiry
            if action == "inquiry.severity":
                return _severity_form(state, conversation, option)
            if state.revision != revision:
                return None
            if action == "inquiry.resolve":
                return _ending_form(state, conversation)
            draft = await self.store.inquiries.draft(tx, inquiry, revision, conversation.key)
            if not _takes_words(action, state, draft):
                return None
            messages = await self.store.messages.latest(tx, inquiry, conversation.key, limit=3)
        buyer_words = "\n".join(message.text for message in messages)
        if draft is None or action == "inquiry.answer":
            return Form("", state.language, buyer_words)
        return Form(draft.text, draft.language, buyer_words)

    async def tell(self, person: PersonId, note: NoteKind, cause: str) -> None:
        """Queue a private word about a form that did not open."""
        async with self.store.transaction() as tx:
            await self.review.note(tx, person, note, self.time.now(), f"form:{cause}")


def _takes_words(action: str, state: Inquiry, draft: Draft | None) -> bool:
    """Whether a reply can be written now; `draft` is the one that was clicked."""
    if action == "inquiry.answer":
        return allows(state.status, Event.APPROVED)
    if action == "reply.correct":
        sent = draft is not None and draft.delivery is Delivery.SENT
        return sent and allows(state.status, Event.CORRECTED)
    return state.draft is not None


def _ending_form(state: Inquiry, conversation: Conversation) -> EndingForm | None:
    if state.kind not in GRIEVANCES or not allows(state.status, Event.CLOSED):
        return None
    return EndingForm(state.kind, conversation.buyer.name)


def _severity_form(
    state: Inquiry, conversation: Conversation, option: str | None
) -> SeverityForm | None:
    if option not in set(Severity) or state.status is Status.RESOLVED:
        return None
    wanted = Severity(option)
    if wanted is state.severity:
        return None
    return SeverityForm(state.kind, conversation.buyer.name, state.severity, wanted)
