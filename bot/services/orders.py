"""Takes what a shop tells of orders from the inbox into state."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.errors import ParleyError
from bot.domain.events import OrderHappened
from bot.domain.inquiry import Inquiry
from bot.domain.lifecycle import Status
from bot.domain.orders import (
    Timing,
    after,
    begins,
    ends,
    opened_by_order,
    order_happened,
    timing,
)
from bot.services.apply import Scene, save
from bot.services.librarian import Librarian
from bot.services.policies import Policies
from bot.services.promises import Promises
from bot.services.receive import speaking
from bot.store.conversations import Conversation, Forgotten
from bot.store.database import Transaction
from bot.store.orders import StoredOrder
from bot.store.store import Store


class Unplaced(ParleyError):
    """An event of an order that nobody here can place; a person may release it later.

    The message names the shop's event, and no order and no buyer.
    """


@dataclass(frozen=True)
class OrderBook:
    """Writes down what happens to orders, and lets promises begin and end by it."""

    store: Store
    promises: Promises
    policies: Policies
    text_limit: int

    async def happened(
        self, tx: Transaction, event: OrderHappened, librarian: Librarian, now: datetime, cause: str
    ) -> None:
        """One event; an event told again changes nothing.

        Raises Unplaced, before anything was written, where it is not known whose order this is.
        """
        try:
            conversation = await self._whose(tx, event)
        except Forgotten:
            return  # between the look and the lock: nothing of them may be kept
        known = await self.store.orders.get(tx, event.number, conversation.key)
        order = None if known is None else known.order
        if timing(order, event) is Timing.AGAIN:
            return
        inquiry, version = await self._about(tx, known, conversation, librarian, now)
        policy = self.policies.current
        decision = order_happened(inquiry, order, event, now, policy)
        scene = Scene(self.store, tx, conversation, now, policy, self.text_limit, cause)
        saved = await save(scene, decision, version)
        await self.store.orders.save(tx, after(order, event), conversation, saved, now)
        # A promise is kept when it was kept, however late we hear of it.
        at = min(event.at, now)
        for stop in ends(order, event):
            await self.promises.end(tx, saved, stop, at)
        start = begins(order, event)
        if start is not None:
            await self.promises.begin(tx, saved, start, now, since=at)

    async def _whose(self, tx: Transaction, event: OrderHappened) -> Conversation:
        """The conversation with whoever ordered, locked until the commit."""
        owner = await self.store.orders.owner(tx, event.number)
        if owner is not None:
            conversation = await self.store.conversations.lock(tx, owner)
            if event.buyer not in {None, (conversation.channel, conversation.address)}:
                raise Unplaced(
                    f"event {event.event_id}: its order is known as another buyer's; have the shop"
                    " say whose it is"
                )
            return conversation
        if event.buyer is None:
            raise Unplaced(
                f"event {event.event_id}: its order is not known here and it names no buyer; have"
                " the shop send an event with the buyer, then release this one"
            )
        found = await self.store.conversations.find(tx, *event.buyer)
        if found is None:
            raise Unplaced(
                f"event {event.event_id}: its buyer has never written to the bot; release it once"
                " they have"
            )
        return found

    async def _about(
        self,
        tx: Transaction,
        known: StoredOrder | None,
        conversation: Conversation,
        librarian: Librarian,
        now: datetime,
    ) -> tuple[Inquiry, int]:
        """The open inquiry about the order, or a new one; with its version."""
        if known is not None and known.inquiry is not None:
            stored = await self.store.inquiries.get(tx, known.inquiry, conversation.key)
            if stored.inquiry.status is not Status.RESOLVED:
                return stored.inquiry, stored.version
        return opened_by_order(speaking(conversation, librarian), now), 0
