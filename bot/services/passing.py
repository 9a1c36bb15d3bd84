"""Takes passed time into state: a clock that came due is acted on once."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.effects import PROMISES, ClockName
from bot.domain.ids import InquiryId
from bot.domain.kinds import NEVER_AUTOMATIC
from bot.domain.passing import clock_fired, needs_proposal_after_burst
from bot.domain.receive import propose
from bot.services.apply import Scene, save
from bot.services.librarian import Librarian
from bot.services.notice import Noticed, notice
from bot.services.policies import Policies
from bot.services.receive import Reception
from bot.store.conversations import Conversation, Forgotten
from bot.store.database import Transaction
from bot.store.desk import Switch
from bot.store.store import Store


@dataclass(frozen=True)
class Passing:
    """Fires clocks."""

    store: Store
    reception: Reception
    policies: Policies

    async def fire(
        self,
        tx: Transaction,
        inquiry: InquiryId,
        name: ClockName,
        librarian: Librarian,
        now: datetime,
    ) -> None:
        """Act on a clock if it runs and is due; firing it again changes nothing."""
        found = await self.store.inquiries.conversation_of(tx, inquiry)
        if found is None:
            return
        try:
            conversation = await self.store.conversations.lock(tx, found)
        except Forgotten:
            return
        clock = (await self.store.clocks.running(tx, inquiry)).get(name)
        if clock is None:
            return
        cause = f"c{inquiry}.{name}.{clock.due_at.timestamp():.3f}"
        policy = self.policies.current
        scene = Scene(self.store, tx, conversation, now, policy, self.reception.text_limit, cause)
        if name in PROMISES:
            stored = await self.store.inquiries.get(tx, inquiry, conversation.key)
            await notice(Noticed(scene, stored, clock))
            return
        if clock.fired_at is not None:
            return
        if clock.due_at > now:  # the clock on the wall was set back: the appointment stands
            await self.store.clocks.look(tx, inquiry, name, clock.due_at)
            return
        await self.store.clocks.fire(tx, inquiry, name, now)
        stored = await self.store.inquiries.get(tx, inquiry, conversation.key)
        state = stored.inquiry
        opinion = None
        if name is ClockName.BURST and needs_proposal_after_burst(state):
            opinion = await self.reception.redraft(tx, stored, conversation, librarian)
        if opinion is not None:
            proposal = await self.reception.offer(tx, state, opinion, conversation, librarian, now)
            decision = propose(state, opinion.heard, proposal, now, policy)
        else:
            automatic = await self._may_be_automatic(tx, conversation, now)
            decision = clock_fired(name, state, automatic_replies=automatic, now=now, policy=policy)
        await save(scene, decision, stored.version)

    async def _may_be_automatic(
        self, tx: Transaction, conversation: Conversation, now: datetime
    ) -> bool:
        """Not while the switch is off, nor while the same buyer has a grave matter open."""
        if not await self.store.desk.is_on(
            tx, Switch.AUTOMATIC_REPLIES, self.policies.current.automatic_replies
        ):
            return False
        live = await self.store.inquiries.live(tx, conversation.id, now, conversation.key)
        return not any(
            one.inquiry.waits_on_us
            and (one.inquiry.kind in NEVER_AUTOMATIC or one.inquiry.severity is not None)
            for one in live
        )
