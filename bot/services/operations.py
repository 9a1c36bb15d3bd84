"""Decisions of people about what stands still: an event nobody could handle, a dead letter."""

from datetime import datetime

from bot.domain.effects import NoteKind
from bot.domain.events import Operated, Operation
from bot.services.review import ReviewDesk
from bot.store.database import Transaction
from bot.store.desk import Person
from bot.store.store import Store

_DONE = {
    Operation.TRY_AGAIN: NoteKind.TRIED_AGAIN,
    Operation.SEND_AGAIN: NoteKind.TRIED_AGAIN,
    Operation.SKIP: NoteKind.SET_ASIDE,
    Operation.DROP: NoteKind.SET_ASIDE,
}


async def operate(store: Store, tx: Transaction, operation: Operation, row: int) -> bool:
    """Do it; False where the row does not stand still any more."""
    match operation:
        case Operation.TRY_AGAIN:
            return await store.inbox.release(tx, row)
        case Operation.SKIP:
            return await store.inbox.skip(tx, row)
        case Operation.SEND_AGAIN:
            return await store.outbox.send_again(tx, row)
        case Operation.DROP:
            return await store.outbox.drop(tx, row)


class Operations:
    """Takes such decisions from the inbox."""

    def __init__(self, store: Store, review: ReviewDesk) -> None:
        self._store = store
        self._review = review

    async def act(
        self, tx: Transaction, event: Operated, person: Person, now: datetime, cause: str
    ) -> None:
        """A click on an alarm. Of two people who click, the second hears that it is done."""
        note = NoteKind.NOT_A_MEMBER
        if person.bar is None:
            done = await operate(self._store, tx, event.operation, event.row)
            note = _DONE[event.operation] if done else NoteKind.NOTHING_STANDS
        await self._review.note(tx, event.person, note, now, cause)
