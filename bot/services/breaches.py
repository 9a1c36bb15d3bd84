"""Tells the team of broken promises: each by a card, or many as one list."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.ids import InquiryId
from bot.services.ports import Timekeeper
from bot.services.sayings import SaidRow, Saying, thread_key
from bot.services.team import say_summary
from bot.store.cards import Place
from bot.store.database import Transaction
from bot.store.notices import Breach
from bot.store.outbound import Outbound, OutboxKind
from bot.store.store import Store
from bot.store.work import URGENT, Job

_GATHERED = 0.25
"""Seconds in which breaches of one moment come together."""
_AT_MOST_ALONE = 5
_WITHIN = timedelta(minutes=1)
"""More than five breaches in a minute become one list: nobody reads fifty posts."""
_LATE = timedelta(minutes=5)
"""A breach noticed so long after its deadline was slept through."""
_ROWS = 30
"""Rows in one message, within Slack's measures."""


@dataclass(frozen=True)
class BreachPosts:
    """Posts breaches."""

    store: Store
    time: Timekeeper

    async def post(self, job: Job) -> None:
        """Tell of everything that was not told yet, and settle the job."""
        await asyncio.sleep(_GATHERED)
        async with self.store.transaction() as tx:
            now = self.time.now()
            untold = await self.store.notices.unposted(tx)
            if untold:
                recent = await self.store.notices.posted_since(tx, now - _WITHIN)
                await self._tell(tx, untold, recent, now)
                await self.store.notices.posted(tx, untold, now)
            await self.store.work.finish(tx, job)

    async def _tell(
        self, tx: Transaction, untold: Sequence[Breach], recent: int, now: datetime
    ) -> None:
        late = any(one.noticed_at - one.due_at > _LATE for one in untold)
        many = len(untold) + recent > _AT_MOST_ALONE
        if len(untold) > 1 and (late or many):
            await self._list(tx, untold, now)
            return
        for one in untold:
            card = await self.store.cards.get(tx, one.inquiry, Place.BREACH)
            await self.store.cards.want(tx, one.inquiry, Place.BREACH)
            if card is not None:
                await self._add(tx, one, now)

    async def _list(self, tx: Transaction, untold: Sequence[Breach], now: datetime) -> None:
        rows = [
            SaidRow(one.inquiry, one.clock, one.clock_due_at, one.cause, one.holder)
            for one in untold
        ]
        for at in range(0, len(rows), _ROWS):
            key = f"{untold[at].id}:{now.timestamp():.0f}"
            await say_summary(self.store, tx, rows[at : at + _ROWS], key, now)
        for inquiry in dict.fromkeys(one.inquiry for one in untold):
            if await self.store.cards.get(tx, inquiry, Place.BREACH) is not None:
                await self.store.cards.want(tx, inquiry, Place.BREACH)

    async def _add(self, tx: Transaction, one: Breach, now: datetime) -> None:
        """An edit of a card pings nobody: what is new is said in its thread, and the channel."""
        what = Saying.STILL_BROKEN if one.is_repeat else Saying.ANOTHER_BREACH
        inquiry = InquiryId(one.inquiry)
        effect = Outbound(
            effect_key=f"say:breach:{one.id}",
            order_key=thread_key(inquiry, Place.BREACH),
            kind=OutboxKind.SAY,
            rank=URGENT,
            payload={
                "what": what,
                "place": str(Place.BREACH),
                "inquiry": inquiry,
                "clock": one.clock,
                "due_at": one.clock_due_at.isoformat(),
                "cause": one.cause,
                "person": one.holder,
            },
            inquiry_id=inquiry,
        )
        await self.store.outbox.add(tx, effect, self.store.vault.house, now)
