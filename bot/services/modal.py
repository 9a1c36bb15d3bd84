"""What a form starts with, read before Slack's trigger runs out."""

import asyncio
from dataclasses import dataclass

from bot.domain.drafts import Delivery
from bot.domain.effects import NoteKind
from bot.domain.errors import TransportError
from bot.domain.ids import InquiryId, PersonId
from bot.domain.lifecycle import Event, allows
from bot.services.language import language_of
from bot.services.ports import Timekeeper
from bot.services.review import ReviewDesk
from bot.store.conversations import Forgotten
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
class Forms:
    """Reads forms."""

    store: Store
    review: ReviewDesk
    time: Timekeeper

    async def open_to(self, person: PersonId, team: str | None) -> bool:
        """Whether this person may write replies. Where the platform cannot say in time they may
        open the form: what they submit is checked before it counts.
        """
        now = self.time.now()
        async with self.store.transaction(wakes=False) as tx:
            known = await self.review.known(tx, person, now)
        if known is None:
            try:
                async with asyncio.timeout(_LOOK_UP_SECONDS):
                    known = await self.review.person(person, team, now)
            except (TransportError, TimeoutError):
                return True
            async with self.store.transaction(wakes=False) as tx:
                await self.store.desk.saw(tx, known)
        return known.bar is None

    async def language(self, person: PersonId) -> str:
        """The language of a person's forms, by what was last seen of them."""
        async with self.store.transaction(wakes=False) as tx:
            return await language_of(self.store, tx, person, self.review.policy)

    async def form(self, action: str, inquiry: InquiryId, revision: int) -> Form | None:
        """The form for a click; None where the click comes too late for one."""
        async with self.store.transaction(wakes=False) as tx:
            found = await self.store.inquiries.conversation_of(tx, inquiry)
            if found is None:
                return None
            try:
                conversation = await self.store.conversations.get(tx, found)
            except Forgotten:
                return None
            key = conversation.key
            state = (await self.store.inquiries.get(tx, inquiry, key)).inquiry
            if state.revision != revision:
                return None
            draft = await self.store.inquiries.draft(tx, inquiry, revision, key)
            messages = await self.store.messages.latest(tx, inquiry, key, limit=3)
        language = draft.language if draft is not None else state.language
        text = draft.text if draft is not None else ""
        if action == "draft.edit" and state.draft is None:
            return None
        if action == "inquiry.answer":
            text, language = "", state.language
            if not allows(state.status, Event.APPROVED):
                return None
        if action == "reply.correct" and (
            draft is None
            or draft.delivery is not Delivery.SENT
            or not allows(state.status, Event.CORRECTED)
        ):
            return None
        return Form(text, language, "\n".join(message.text for message in messages))

    async def tell(self, person: PersonId, note: NoteKind, cause: str) -> None:
        """Queue a private word about a form that did not open."""
        async with self.store.transaction() as tx:
            await self.review.note(tx, person, note, self.time.now(), f"form:{cause}")
