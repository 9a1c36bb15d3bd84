"""Accounts for due times: reads what is stored of an inquiry's promises, and tells it."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.effects import Deed
from bot.domain.ids import InquiryId, PersonId
from bot.localise.words import DESK_DOMAIN, Words
from bot.services.account_words import Reader, lines, title
from bot.services.modal import ClockAccount, ClockForm
from bot.services.policies import Policies
from bot.services.ports import Timekeeper
from bot.services.reckoning import Account, History, account_of, in_order
from bot.store.clocks import RunningClock, StoppedClock
from bot.store.conversations import Conversation
from bot.store.database import Transaction
from bot.store.store import Store

STRETCHES_SHOWN = 24
"""In a modal: about 2,000 characters of one clock, so that all promises of an inquiry fit."""
_DEEDS = 500
"""Of the audit trail, the newest lines in which the word is looked for that began a promise."""


@dataclass(frozen=True)
class Accounts:
    """Tells why the clocks of an inquiry are due when they are."""

    store: Store
    policies: Policies
    time: Timekeeper

    async def told(
        self, tx: Transaction, conversation: Conversation, inquiry: InquiryId, language: str
    ) -> ClockForm | None:
        """Every promise of the inquiry: those that run, then those that ended. An account that is
        long has gaps in the middle."""
        accounts = await self.of(tx, conversation, inquiry)
        reader = await self.reader(tx, conversation, accounts, language, STRETCHES_SHOWN)
        return ClockForm(
            tuple(ClockAccount(title(one, reader), lines(one, reader)) for one in accounts)
        )

    async def of(
        self, tx: Transaction, conversation: Conversation, inquiry: InquiryId
    ) -> list[Account]:
        """Every promise that the inquiry has or had, by the policy of today."""
        now, policy, zone = self.time.now(), self.policies.current, conversation.buyer.zone
        words_given = await self._words_given(tx, inquiry)
        accounts = []
        for found in await self.store.clocks.all(tx, inquiry):
            clock = found.clock if isinstance(found, StoppedClock) else found
            history = await self._history(tx, clock, words_given.get(clock.started_at))
            accounts.append(account_of(policy, found, history, zone, now))
        return in_order(accounts)

    async def reader(
        self,
        tx: Transaction,
        conversation: Conversation,
        accounts: list[Account],
        language: str,
        most: int | None = None,
    ) -> Reader:
        """Who reads the accounts; `most` stretches of each are shown, None: all."""
        people = {
            person
            for one in accounts
            for person in (one.clock.holder, one.clock.acknowledged_by, one.history.word_of)
            if person is not None
        }
        zone = conversation.buyer.zone
        return Reader(
            Words(language, DESK_DOMAIN),
            self.policies.current.desk_calendar.zone,
            ZoneInfo(zone) if zone else None,
            self.time.now(),
            await self.store.desk.names(tx, people),
            most,
        )

    async def _history(
        self, tx: Transaction, clock: RunningClock, word_of: PersonId | None
    ) -> History:
        return History(
            await self.store.clocks.pauses(tx, clock.id),
            await self.store.notices.of(tx, clock.id),
            word_of,
        )

    async def _words_given(self, tx: Transaction, inquiry: InquiryId) -> dict[datetime, PersonId]:
        """Who gave their word when: a promise begun by /parley promise counts from that moment."""
        trail = await self.store.inquiries.deeds(tx, inquiry, _DEEDS)
        return {one.at: one.by for one in trail if one.deed is Deed.PROMISED and one.by}
