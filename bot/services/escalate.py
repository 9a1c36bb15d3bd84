"""Climbs ladders: calls the next rung, reminds whoever took it, and says so."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.domain.effects import ClockName, ShowCard
from bot.domain.errors import TransportError
from bot.domain.escalation import NOBODY, Escalation, Outcome, Presence, Step, step, would_call
from bot.domain.ids import ConversationId, InquiryId, PersonId
from bot.domain.inquiry import Deliberation
from bot.services.apply import Scene, save
from bot.services.policies import Policies
from bot.services.ports import DeskChannel, Member, Timekeeper
from bot.services.sayings import Saying
from bot.services.team import say_in_thread, say_to_person
from bot.store.cards import Place
from bot.store.conversations import Forgotten
from bot.store.database import Transaction
from bot.store.desk import Person
from bot.store.inquiries import StoredInquiry
from bot.store.store import Store
from bot.store.work import Job

_LOOK_UP_SECONDS = 5.0
"""A desk's platform that hangs must not keep managers from being called."""


@dataclass(frozen=True)
class Climb:
    """Takes the steps of escalations."""

    store: Store
    desk: DeskChannel
    policies: Policies
    time: Timekeeper
    text_limit: int

    async def take_step(self, job: Job, inquiry: InquiryId) -> None:
        """Take the step that is due about an inquiry, and settle the job. A step that another
        process has taken changes nothing."""
        async with self.store.transaction() as tx:
            running = await self.store.escalations.open(tx, inquiry)
        zone = self.policies.current.desk_calendar.zone
        people = would_call(running, self.time.now(), zone) if running is not None else frozenset()
        found = await self._look_up(people)
        async with self.store.transaction() as tx:
            for person, member in found.items():
                if member is not None:  # so that cards can name them
                    seen = Person(person, member.name, member.bar, self.time.now(), member.locale)
                    await self.store.desk.saw(tx, seen)
            presence = {person: _presence(member) for person, member in found.items()}
            await self._step(tx, inquiry, presence)
            await self.store.work.finish(tx, job)

    async def _look_up(self, people: Iterable[PersonId]) -> Mapping[PersonId, Member | None]:
        """Who they are now; None where the platform cannot tell."""
        asked = sorted(people)
        found = await asyncio.gather(*(self._member(person) for person in asked))
        return dict(zip(asked, found, strict=True))

    async def _member(self, person: PersonId) -> Member | None:
        try:
            return await asyncio.wait_for(self.desk.member(person, None), _LOOK_UP_SECONDS)
        except (TransportError, TimeoutError):
            return None

    async def _step(
        self, tx: Transaction, inquiry: InquiryId, presence: Mapping[PersonId, Presence]
    ) -> None:
        found = await self.store.inquiries.conversation_of(tx, inquiry)
        try:
            conversation = await self.store.conversations.lock(tx, found or ConversationId(0))
        except Forgotten:
            return
        stored = await self.store.inquiries.get(tx, inquiry, conversation.key)
        running = stored.inquiry.escalation
        now, policy = self.time.now(), self.policies.current
        if running is None:
            return
        if running.next_at is not None and running.next_at > now:
            await self.store.clocks.look(tx, inquiry, ClockName.LADDER, running.next_at)
            return
        taken = step(
            running,
            now,
            presence,
            policy.desk_calendar.zone,
            lambda person: policy.is_away(person, now),
        )
        if taken.escalation == running:
            return
        cause = f"e{running.id}.{now.timestamp():.3f}"
        scene = Scene(self.store, tx, conversation, now, policy, self.text_limit, cause)
        await self._tell(scene, running, taken, stored)
        bench = Deliberation(stored.inquiry, now, policy)
        bench.keep_escalation(taken.escalation)
        bench.ask(ShowCard())
        await save(scene, bench.decide(), stored.version)

    async def _tell(
        self, scene: Scene, before: Escalation, taken: Step, stored: StoredInquiry
    ) -> None:
        store, tx, inquiry = scene.store, scene.tx, stored.inquiry.id
        key = f"{before.id}:{taken.escalation.rung}:{taken.escalation.round}"
        await store.escalations.note(tx, taken.escalation, taken.calls, scene.now)
        if taken.reminder is not None:
            await say_to_person(
                scene, inquiry, taken.reminder, Saying.REMINDER, f"{key}:{scene.cause}"
            )
            return
        called = [one.person for one in taken.calls if one.outcome is Outcome.CALLED]
        for person in called:
            place = Place.dm(person)
            has_it = await store.cards.get(tx, inquiry, place) is not None
            await store.cards.want(tx, inquiry, place)
            if has_it:  # an edit pings nobody
                await say_to_person(scene, inquiry, person, Saying.CALLED_AGAIN, key)
        await self._in_public(scene, taken, called, inquiry, key)

    async def _in_public(
        self, scene: Scene, taken: Step, called: list[PersonId], inquiry: InquiryId, key: str
    ) -> None:
        """The SLA channel has the card; what is new is said in its thread and the channel."""
        store, tx = scene.store, scene.tx
        hangs = await store.cards.get(tx, inquiry, Place.SLA) is not None
        await store.cards.want(tx, inquiry, Place.SLA)
        missing = [
            {"person": one.person, "outcome": one.outcome}
            for one in taken.calls
            if one.outcome is not Outcome.CALLED and one.person != NOBODY
        ]
        about = {
            "people": called,
            "groups": list(taken.groups),
            "missing": missing,
            "rung": taken.escalation.rung + 1,
            "nobody": taken.nobody,
            "person": taken.lapsed,
        }
        if hangs or taken.nobody:
            what = Saying.LAPSED if taken.lapsed is not None else Saying.CALLED
            await say_in_thread(scene, inquiry, Place.SLA, what, key, **about)
        for channel in taken.channels:
            await say_in_thread(
                scene,
                inquiry,
                Place.SLA,
                Saying.CALLED,
                f"{key}:{channel}",
                channel=channel,
                **about,
            )


def _presence(member: Member | None) -> Presence:
    """Whoever the platform cannot tell of now is called all the same."""
    if member is None:
        return Presence.HERE
    if member.bar is not None:
        return Presence.GONE
    return Presence.AWAY if member.away else Presence.HERE
