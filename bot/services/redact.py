"""Takes a forgotten buyer off the desk's cards."""

from dataclasses import dataclass

import structlog

from bot.domain.errors import Refused, RetryLater
from bot.services.erase import ask_for_removal
from bot.services.patience import back_off
from bot.services.pictures import RedactedCard
from bot.services.ports import CardGone, DeskChannel, Posted, Timekeeper
from bot.services.rates import DeskRates
from bot.store.cards import Card
from bot.store.erasure import GONE, farewell_key
from bot.store.store import Store
from bot.store.work import Job

log = structlog.get_logger(__name__)

_LOOKS_FOR_A_POST = 3
"""How often a post in doubt is looked for before a card counts as never hung."""


@dataclass(frozen=True)
class Redaction:
    """Replaces cards by what may be left of them."""

    store: Store
    desk: DeskChannel
    time: Timekeeper
    rates: DeskRates

    async def redact(self, job: Job, card: Card, remains: RedactedCard) -> None:
        """Show the remains and settle the job; what hinders it for good is written down.

        A card that never hung is not hung any more. Raises OutcomeUnknown for the worker to hold
        the job.
        """
        problem: str | None = None
        posted: Posted | None = None
        try:
            posted = await self._hanging(job, card, remains)
            if posted is not None:
                await self.desk.redact_card(posted, card.place, remains)
        except CardGone:
            problem = GONE
        except Refused as error:
            problem = str(error)
        except RetryLater as error:
            await self._wait(job, card, error)
            return
        async with self.store.transaction() as tx:
            if posted is not None and problem is None:
                await self.store.cards.shown(tx, card, posted.channel, posted.ts)
            else:
                await self.store.cards.closed(tx, card, problem)
            if problem is not None and problem != GONE:
                log.error("card.not_redacted", inquiry=card.inquiry_id, reason=problem)
                key = f"redaction:{card.inquiry_id}:{card.place}"
                now = self.time.now()
                await ask_for_removal(self.store, tx, key, card.inquiry_id, problem, now)
            # The buyer's receipt waits for the last card.
            await self.store.outbox.wake(tx, farewell_key(remains.buyer))
            await self.store.work.finish(tx, job)

    async def _hanging(self, job: Job, card: Card, remains: RedactedCard) -> Posted | None:
        """Where the card hangs. A post whose answer was lost may yet show itself."""
        if card.ts is not None and card.channel is not None:
            return Posted(card.channel, card.ts)
        if not card.trying:
            return None
        found = await self.desk.find_card(card.place, card.inquiry_id, remains.opened_at)
        if found is None and job.attempts < _LOOKS_FOR_A_POST:
            raise RetryLater("a card may still appear")
        return found

    async def _wait(self, job: Job, card: Card, error: RetryLater) -> None:
        log.warning("card.not_redacted_yet", inquiry=card.inquiry_id, reason=str(error))
        async with self.store.transaction() as tx:
            if error.after is not None:
                lane = self.rates.update
                await self.store.lanes.pause(tx, lane.name, lane.rate, error.after)
            await self.store.work.hold(tx, job, back_off(job.attempts, error.after))
