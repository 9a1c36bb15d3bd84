"""Draws cards: what is stored now, as one picture, brought to the desk at most once per change."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import structlog

from bot.domain.earned import Standing
from bot.domain.errors import OutcomeUnknown, Refused, RetryLater, TransportError
from bot.domain.escalation import Escalation
from bot.domain.ids import InquiryId, PersonId
from bot.domain.inquiry import Inquiry
from bot.domain.lifecycle import Status
from bot.services.experience import standings
from bot.services.language import language_of
from bot.services.librarian import Librarian
from bot.services.patience import back_off
from bot.services.pictures import (
    CardPicture,
    HomePicture,
    RedactedCard,
    ShownCall,
    ShownDeed,
    ShownMessage,
    ShownPromise,
)
from bot.services.policies import Policies
from bot.services.ports import CardGone, DeskChannel, Posted, Timekeeper
from bot.services.rates import DeskRates, Lane
from bot.services.redact import Redaction
from bot.services.sayings import thread_key
from bot.store.beside import beside
from bot.store.cards import Card, Place
from bot.store.clocks import RunningClock, StoppedClock
from bot.store.conversations import Conversation, Forgotten
from bot.store.database import Transaction
from bot.store.desk import Switch
from bot.store.inquiries import DeedRow
from bot.store.messages import Message
from bot.store.store import Store
from bot.store.work import RESTED, Job

log = structlog.get_logger(__name__)

_SHOWN_MESSAGES = 6
_MOMENT_SECONDS = 1.0
"""How long a card waits for an answer that is on its way, to say at once that it has arrived."""
_LANDING_SECONDS = 2.0
"""What a post takes at most that was on its way when its sender died."""
_REFUSED_SECONDS = 60.0
"""How soon a refused card is tried again: somebody may have invited the bot meanwhile."""


@dataclass(frozen=True)
class _Sight:
    """A card and the picture that it is to show."""

    card: Card
    picture: CardPicture | RedactedCard


@dataclass(frozen=True)
class Exhibition:
    """Shows inquiries to the desk."""

    store: Store
    desk: DeskChannel
    policies: Policies
    time: Timekeeper
    rates: DeskRates
    librarian: Callable[[], Librarian]

    async def show(self, job: Job, inquiry: InquiryId, place: Place) -> None:
        """Bring one card up to date and settle the job.

        A post whose outcome is unknown is looked for in the channel before it is repeated.
        Raises RetryLater and OutcomeUnknown for the worker to hold the job.
        """
        sight = await self._look(job, inquiry, place)
        if sight is None:
            return
        card, picture = sight.card, sight.picture
        if isinstance(picture, RedactedCard):
            await self._redaction.redact(job, card, picture)
            return
        try:
            with self.store.counts.delivery("card"):
                posted = await self._hang(card, picture)
        except CardGone:
            async with self.store.transaction() as tx:
                await self.store.cards.lost(tx, card)
                await self.store.work.again(tx, job)
            return
        except Refused as error:
            await self._give_up(job, card, str(error))
            return
        except RetryLater as error:
            await self._wait(job, card, error)
            return
        async with self.store.transaction() as tx:
            await self.store.cards.shown(tx, card, posted.channel, posted.ts)
            if card.ts is None:  # files of the buyer wait for the card they belong under
                await self.store.outbox.wake(tx, thread_key(inquiry, place))
            await self.store.work.finish(tx, job)

    async def _look(self, job: Job, inquiry: InquiryId, place: Place) -> _Sight | None:
        """What is to be shown; None where the job is settled already.

        An approved reply is usually with the buyer in a moment: one update then says both.
        """
        async with self.store.transaction() as tx:
            card = await self.store.cards.get(tx, inquiry, place)
            if card is None or card.wanted == card.shown:
                await self.store.work.finish(tx, job)
                return None
            arriving = card.ts is not None and card.status is Status.ANSWERING
            if arriving and job.attempts != RESTED:
                await self.store.work.rest(tx, job, _MOMENT_SECONDS)
                return None
            picture = await self._now(tx, card)
            # All cards take their turn of one row: it is locked for as short as can be.
            lane = self._lane(card)
            slot = await self.store.lanes.take(tx, lane.name, lane.rate)
            if not slot.reserved:
                await self.store.work.hold(tx, job, slot.seconds, failed=False)
                return None
            if isinstance(picture, CardPicture) and card.ts is None and not card.trying:
                await self.store.cards.trying(tx, card)
            return _Sight(card, picture)

    def _lane(self, card: Card) -> Lane:
        return self.rates.post(card.place) if card.ts is None else self.rates.update

    async def _hang(self, card: Card, picture: CardPicture) -> Posted:
        if card.ts is not None and card.channel is not None:
            posted = Posted(card.channel, card.ts)
            await self.desk.update_card(posted, card.place, picture)
            return posted
        if card.trying:
            # Whoever began it may have died with the post on its way.
            await asyncio.sleep(_LANDING_SECONDS)
            found = await self._find(card, picture)
            if found is not None:
                await self.desk.update_card(found, card.place, picture)
                return found
        try:
            return await self.desk.post_card(card.place, picture)
        except OutcomeUnknown as unknown:
            if not unknown.answered:
                raise
            return await self._look_for(card, picture, unknown)

    async def _look_for(self, card: Card, picture: CardPicture, unknown: OutcomeUnknown) -> Posted:
        """The platform ended a post without saying what came of it: either it hangs by now, or it
        was certainly not made. Raises RetryLater then, and `unknown` where nobody can look."""
        try:
            found = await self._find(card, picture)
        except TransportError:
            raise unknown from None
        if found is None:
            raise RetryLater(str(unknown))
        return found

    async def _find(self, card: Card, picture: CardPicture) -> Posted | None:
        return await self.desk.find_card(card.place, card.inquiry_id, picture.inquiry.opened_at)

    async def _wait(self, job: Job, card: Card, error: RetryLater) -> None:
        """Certainly not done. Where the platform asked to wait, other cards wait with this one."""
        log.warning("card.not_shown", inquiry=card.inquiry_id, reason=str(error))
        async with self.store.transaction() as tx:
            if not card.trying:  # so this was the first post, and it was not made
                await self.store.cards.not_tried(tx, card)
            if error.after is not None:
                lane = self._lane(card)
                await self.store.lanes.pause(tx, lane.name, lane.rate, error.after)
            await self.store.work.hold(tx, job, back_off(job.attempts, error.after))

    async def _give_up(self, job: Job, card: Card, problem: str) -> None:
        """The desk's platform refuses the card: somebody is told, and it is tried again later."""
        log.error("card.refused", inquiry=card.inquiry_id, reason=problem)
        async with self.store.transaction() as tx:
            await self.store.cards.failed(tx, card, problem)
            await self.store.outbox.alarm(
                tx,
                f"card:{card.inquiry_id}:{card.place}:{problem[:40]}",
                {"alarm": "card", "inquiry": card.inquiry_id, "problem": problem},
                self.store.vault.house,
                self.time.now(),
            )
            await self.store.work.hold(tx, job, _REFUSED_SECONDS)

    async def picture(
        self, tx: Transaction, inquiry: InquiryId, conversation: Conversation
    ) -> CardPicture:
        """The inquiry as it is stored now."""
        key = conversation.key
        stored = (await self.store.inquiries.get(tx, inquiry, key)).inquiry
        messages = await self.store.messages.latest(tx, inquiry, key, limit=_SHOWN_MESSAGES + 20)
        released = await self.store.inquiries.released(tx, inquiry, key)
        deeds = await self.store.inquiries.deeds(tx, inquiry)
        there = await beside(tx, inquiry)
        orders = await self.store.orders.of_inquiry(tx, inquiry, key) if there.orders else []
        survey = await self.store.surveys.of(tx, inquiry) if there.survey else None
        kept = await self.store.clocks.all(tx, inquiry)
        escalation = stored.escalation
        if escalation is None and there.escalations:
            escalation = await self.store.escalations.latest(tx, inquiry)
        called = await self.store.escalations.called(tx, escalation.id) if escalation else []
        people = _people(stored, deeds, escalation) | {
            draft.decided_by for draft in released if draft.decided_by
        }
        people |= {note.person for note, _ in called}
        people |= {person for one in kept for person in _people_of(one)}
        names = await self.store.desk.names(tx, people)
        promises = _promises(kept, names)
        promise = _response(promises, stored)
        now = self.time.now()
        return CardPicture(
            inquiry=stored,
            buyer=conversation.buyer.name,
            handle=conversation.buyer.handle,
            country=conversation.buyer.country,
            zone=conversation.buyer.zone,
            blocked=conversation.buyer.blocked_at is not None,
            language=stored.language,
            messages=tuple(_shown(message) for message in messages[-_SHOWN_MESSAGES:]),
            earlier=max(0, len(messages) - _SHOWN_MESSAGES),
            released=tuple(released),
            deeds=tuple(
                ShownDeed(row.at, row.deed, names.get(row.by) if row.by else None) for row in deeds
            ),
            names=names,
            due_at=promise.due_at if promise else None,
            overdue=promise is not None and promise.due_at < now,
            doubtful_notices=there.doubtful_notices,
            automatic_replies=await self.store.desk.is_on(
                tx, Switch.AUTOMATIC_REPLIES, self.policies.current.automatic_replies
            ),
            now=now,
            promises=promises,
            escalation=escalation,
            calls=tuple(
                ShownCall(
                    note.person,
                    names.get(note.person, note.person),
                    note.outcome,
                    note.rung + 1,
                    at,
                )
                for note, at in called
                if note.person
            ),
            orders=tuple(orders),
            rating=survey.score if survey else None,
        )

    async def home(self, tx: Transaction) -> HomePicture:
        """What the app's home shows."""
        on = await self.store.desk.is_on(
            tx, Switch.AUTOMATIC_REPLIES, self.policies.current.automatic_replies
        )
        earned = self.policies.current.automatic_replies_earned
        record = await self._standings(tx) if earned else None
        return HomePicture(on, await self.store.inquiries.waiting(tx), record)

    async def _standings(self, tx: Transaction) -> tuple[Standing, ...]:
        return await standings(tx, self.librarian().library, self.time.now())

    async def language(self, tx: Transaction, person: PersonId) -> str:
        """The language of what only this person sees."""
        return await language_of(self.store, tx, person, self.policies.current)

    async def _now(self, tx: Transaction, card: Card) -> CardPicture | RedactedCard:
        inquiry = card.inquiry_id
        try:
            conversation = await self.store.conversations.get(tx, card.conversation)
        except Forgotten as forgotten:
            opened_at = await self.store.inquiries.opened_at(tx, inquiry)
            return RedactedCard(inquiry, forgotten.buyer, opened_at, forgotten.at)
        return await self.picture(tx, inquiry, conversation)

    @property
    def _redaction(self) -> Redaction:
        return Redaction(self.store, self.desk, self.time, self.rates)


def _people(inquiry: Inquiry, deeds: list[DeedRow], escalation: Escalation | None) -> set[PersonId]:
    known = {inquiry.holder, *(row.by for row in deeds)}
    known |= {reason.by for reason in inquiry.severity_reasons}
    if escalation is not None:
        known |= {escalation.by, escalation.acknowledged_by}
    return {person for person in known if person is not None}


def _people_of(kept: RunningClock | StoppedClock) -> set[PersonId]:
    clock = kept.clock if isinstance(kept, StoppedClock) else kept
    return {person for person in (clock.holder, clock.acknowledged_by) if person is not None}


def _promises(
    kept: Sequence[RunningClock | StoppedClock], names: Mapping[PersonId, str]
) -> tuple[ShownPromise, ...]:
    """The promises that run and those that are broken."""
    shown = []
    for one in kept:
        clock = one.clock if isinstance(one, StoppedClock) else one
        if isinstance(one, StoppedClock) and clock.fired_at is None:
            continue
        shown.append(
            ShownPromise(
                clock=clock.name,
                due_at=clock.due_at,
                paused=clock.paused_at is not None,
                noticed_at=clock.fired_at,
                cause=clock.cause,
                holder=names.get(clock.holder) if clock.holder else None,
                acknowledged_by=names.get(clock.acknowledged_by) if clock.acknowledged_by else None,
                ended_at=one.stopped_at if isinstance(one, StoppedClock) else None,
                problem=clock.problem,
            )
        )
    return tuple(sorted(shown, key=lambda each: each.due_at))


def _response(promises: Sequence[ShownPromise], inquiry: Inquiry) -> ShownPromise | None:
    """What the card counts down to: what is due next, the answer before the rest."""
    if not inquiry.waits_on_us:
        return None
    running = [one for one in promises if one.ended_at is None and not one.paused]
    answers = [one for one in running if one.clock is inquiry.response_clock()]
    return next(iter(answers or running), None)


def _shown(message: Message) -> ShownMessage:
    return ShownMessage(message.text, message.form, message.sent_at, message.edited_at is not None)
