"""Takes what the desk types behind /parley into state."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.effects import Deed, NoteKind, Record, ShowCard
from bot.domain.events import CommandTyped, Verb
from bot.domain.inquiry import Decision
from bot.domain.promises import Stop
from bot.services.apply import Scene, save
from bot.services.promises import Promises, matter_of
from bot.services.review import ReviewDesk
from bot.store.conversations import Conversation, Forgotten
from bot.store.database import Transaction
from bot.store.desk import Person

_Told = tuple[NoteKind, datetime | None]


@dataclass(frozen=True)
class Commands:
    """Words that the desk gives, and keeps."""

    review: ReviewDesk
    promises: Promises

    async def typed(
        self, tx: Transaction, event: CommandTyped, person: Person, now: datetime, cause: str
    ) -> None:
        """Start or end a promise of an inquiry, and tell whoever typed what came of it."""
        note, due_at = await self._done(tx, event, person, now, cause)
        await self.review.note(
            tx,
            event.person,
            note,
            now,
            cause,
            inquiry=event.inquiry,
            clock=event.clock,
            channel=event.channel,
            at=due_at.isoformat() if due_at else None,
        )

    async def _done(
        self, tx: Transaction, event: CommandTyped, person: Person, now: datetime, cause: str
    ) -> _Told:
        store = self.review.store
        if person.bar is not None:
            return NoteKind.NOT_A_MEMBER, None
        found = await store.inquiries.conversation_of(tx, event.inquiry)
        if found is None:
            return NoteKind.NO_SUCH_INQUIRY, None
        try:
            conversation = await store.conversations.lock(tx, found)
        except Forgotten:
            return NoteKind.BUYER_FORGOTTEN, None
        if event.verb is Verb.PROMISE:
            told = await self._promise(tx, event, conversation, now)
        elif event.verb is Verb.CLOCK:
            told = NoteKind.NOTHING_PROMISED, None  # a window tells of those that run
        else:
            kept = await self.promises.end(tx, event.inquiry, Stop.KEPT, now, event.clock)
            told = NoteKind.PROMISE_KEPT if kept else NoteKind.NOTHING_PROMISED, None
        if told[0] in {NoteKind.PROMISE_STARTED, NoteKind.PROMISE_KEPT}:
            begun = told[0] is NoteKind.PROMISE_STARTED
            deed = Deed.PROMISED if begun else Deed.PROMISE_KEPT
            stored = await store.inquiries.get(tx, event.inquiry, conversation.key)
            policy = self.review.policies.current
            scene = Scene(store, tx, conversation, now, policy, self.review.text_limit, cause)
            effects = (Record(deed, event.person), ShowCard())
            await save(scene, Decision(stored.inquiry, effects), stored.version)
        return told

    async def _promise(
        self, tx: Transaction, event: CommandTyped, conversation: Conversation, now: datetime
    ) -> _Told:
        store = self.review.store
        stored = await store.inquiries.get(tx, event.inquiry, conversation.key)
        about = matter_of(stored.inquiry, conversation)
        begun = self.promises.given_by_word(about)
        promise = begun.get(event.clock) if event.clock else None
        if promise is None:
            return NoteKind.NOT_BY_WORD, None
        await self.promises.begin(
            tx, event.inquiry, promise.starts, now, promise.clock, target=event.target
        )
        running = await store.clocks.running(tx, event.inquiry)
        clock = running.get(promise.clock)
        return NoteKind.PROMISE_STARTED, clock.due_at if clock else None
