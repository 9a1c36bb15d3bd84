"""Takes what buyers do from the inbox into state: one transaction per event."""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.drafts import Delivery, Draft, Proposal
from bot.domain.effects import Deed, NoticeKind, Record, ShowCard
from bot.domain.events import BuyerLeft, BuyerMessage, GroupCalled
from bot.domain.gravity import ORDER_VALUE, Reason
from bot.domain.hearing import Bearing, Heard, inquiry_to_join, is_repeat
from bot.domain.ids import InquiryId
from bot.domain.inquiry import NEW_INQUIRY, Decision, Inquiry
from bot.domain.kinds import GRIEVANCES, OWN_INQUIRY, Kind, Severity, graver
from bot.domain.receive import hear, needs_proposal, opened, propose
from bot.localise import buyer as buyer_texts
from bot.localise.words import Words
from bot.services.apply import Scene, save
from bot.services.experience import weighed
from bot.services.librarian import Librarian, Opinion
from bot.services.policies import Policies
from bot.services.whereabouts import Place, locate
from bot.store.conversations import Conversation
from bot.store.database import Transaction
from bot.store.inquiries import StoredInquiry
from bot.store.messages import Message
from bot.store.outbound import Outbound, OutboxKind
from bot.store.store import Store

_NOTICES = {
    "photo": NoticeKind.PHOTO,
    "voice": NoticeKind.VOICE,
    "video": NoticeKind.VIDEO,
    "sticker": NoticeKind.STICKER,
    "document": NoticeKind.DOCUMENT,
    "contact": NoticeKind.CONTACT,
    "location": NoticeKind.LOCATION,
    "forward": NoticeKind.FORWARD,
}
_LONGEST_READ = 4096
"""Characters of unanswered text that the library is asked about: one full Telegram message."""
_WITH_THE_BUYER = frozenset({Delivery.SENT, Delivery.UNCERTAIN})


@dataclass(frozen=True)
class OpenQuestions:
    """Messages that ask something. `open`: no reply covers them, sent or on its way.
    `not_there_yet`: the buyer has no reply to them, though one may be on its way."""

    open: tuple[Message, ...]
    not_there_yet: tuple[Message, ...]


@dataclass(frozen=True)
class Reception:
    """Receives buyers' events."""

    store: Store
    policies: Policies
    text_limit: int

    async def message(
        self,
        tx: Transaction,
        event: BuyerMessage,
        conversation: Conversation,
        librarian: Librarian,
        now: datetime,
        cause: str,
    ) -> None:
        """A message or an edit; its conversation is locked."""
        country = conversation.buyer.country
        if event.whereabouts is not None:
            conversation = await self._located(tx, conversation, locate(event.whereabouts))
        if conversation.buyer.blocked_at is not None:
            await self.store.conversations.block(tx, conversation.buyer.id, None)
        known = await self.store.messages.find(tx, conversation, event.external_id)
        scene = Scene(
            self.store, tx, conversation, now, self.policies.current, self.text_limit, cause
        )
        if known is None:
            await self._hear(scene, event, librarian)
        elif event.edited and event.text != known[1].text:
            await self._reread(scene, event, known, librarian)
        if conversation.buyer.country != country:
            await self.redraft_open(scene, librarian)

    async def _hear(self, scene: Scene, event: BuyerMessage, librarian: Librarian) -> None:
        tx, now, conversation = scene.tx, scene.now, scene.conversation
        live = await self.store.inquiries.live(
            tx, conversation.id, now - self.policies.current.reopen_within, conversation.key
        )
        alone = self._read(librarian, [event.text], conversation) if event.text else None
        heard = alone.heard if alone else _wordless(event, conversation, librarian, bool(live))
        if event.form == "human":
            # Whoever asks for a person asks for something, however politely.
            polite = heard.bearing is Bearing.COURTESY
            bearing = Bearing.WORDLESS if polite else heard.bearing
            heard = replace(heard, bearing=bearing, wants_person=True)
        joined = inquiry_to_join([one.inquiry for one in live], heard, now, self.policies.current)
        inquiry = joined or opened(heard, now)
        version = next((one.version for one in live if one.inquiry is joined), 0)
        questions = await self._open_questions(tx, inquiry, conversation)
        if heard.bearing is Bearing.QUESTION and is_repeat(
            event.text, (message.text for message in questions.not_there_yet)
        ):
            heard = replace(heard, bearing=Bearing.REPEAT)
        opinion = None
        if needs_proposal(inquiry, heard, now, self.policies.current):
            if questions.open:
                texts = [*(message.text for message in questions.open), event.text]
                opinion = self._read(librarian, texts, conversation)
                heard = replace(
                    heard,
                    severity=graver(heard.severity, opinion.heard.severity),
                    kind=_named(heard, opinion),
                    reasons=(*heard.grounds, *opinion.heard.grounds),
                    tags=heard.tags | opinion.heard.tags,
                )
            else:
                opinion = alone
        proposal = None
        if opinion is not None:
            proposal = await self.offer(tx, inquiry, opinion, conversation, librarian, now)
            if _needs_eyes(event):
                proposal = replace(proposal, automatic=False)
        heard = await self._weighed(tx, heard, conversation)
        notice = None if event.text else _NOTICES.get(event.form, NoticeKind.UNREADABLE)
        decision = hear(inquiry, heard, proposal, now, self.policies.current, notice)
        saved = await save(scene, decision, version)
        asks = heard.bearing is Bearing.QUESTION
        await self._keep(scene, event, saved, decision.inquiry.messages, asks=asks)
        if heard.bearing is Bearing.QUESTION and alone is not None:
            # What they write in, which may be another than what they chose for our answers.
            await self.store.conversations.speaks(tx, conversation, alone.reading.language)

    async def _weighed(self, tx: Transaction, heard: Heard, conversation: Conversation) -> Heard:
        """A grievance of somebody with a large order is major."""
        large = self.policies.current.large_order
        if heard.kind not in GRIEVANCES or not large:
            return heard
        orders = await self.store.orders.of_conversation(tx, conversation.id, conversation.key)
        values = [order.value for order in orders if order.value is not None]
        if not any(value.minor >= large.get(value.currency, math.inf) for value in values):
            return heard
        reason = Reason(ORDER_VALUE, Severity.S2)
        severity = graver(heard.severity, Severity.S2)
        return replace(heard, severity=severity, reasons=(*heard.grounds, reason))

    def _read(self, librarian: Librarian, texts: list[str], conversation: Conversation) -> Opinion:
        together = "\n".join(texts)[-_LONGEST_READ:]
        with self.store.counts.matching():
            return librarian.read(together, conversation.buyer, conversation.language)

    async def offer(
        self,
        tx: Transaction,
        inquiry: Inquiry,
        opinion: Opinion,
        conversation: Conversation,
        librarian: Librarian,
        now: datetime,
    ) -> Proposal:
        """The library's offer; never automatic over a photo or a file that waits for a person."""
        offer = librarian.propose(opinion, conversation.buyer, now)
        proposal = await weighed(tx, offer, librarian.library, self.policies.current, now)
        since = inquiry.waiting_since
        if not proposal.automatic or since is None:
            return proposal
        messages = await self.store.messages.latest(tx, inquiry.id, conversation.key)
        waiting = [message for message in messages if message.received_at >= since]
        return replace(proposal, automatic=not any(_needs_eyes(message) for message in waiting))

    async def _open_questions(
        self, tx: Transaction, inquiry: Inquiry, conversation: Conversation
    ) -> OpenQuestions:
        """What the buyer asked and nothing has answered."""
        if inquiry.id == NEW_INQUIRY:
            return OpenQuestions((), ())
        released = await self.store.inquiries.released(tx, inquiry.id, conversation.key)
        there = _covered(released, _WITH_THE_BUYER)
        on_its_way = _covered(released, {*_WITH_THE_BUYER, Delivery.QUEUED})
        messages = await self.store.messages.latest(tx, inquiry.id, conversation.key)
        asked = [message for message in messages if message.asks and message.text]
        return OpenQuestions(
            tuple(one for one in asked if one.number > max(inquiry.settled, on_its_way)),
            tuple(one for one in asked if one.number > max(inquiry.settled, there)),
        )

    async def _keep(
        self, scene: Scene, event: BuyerMessage, inquiry: InquiryId, number: int, *, asks: bool
    ) -> None:
        await self.store.messages.add(
            scene.tx,
            scene.conversation,
            inquiry,
            external_id=event.external_id,
            number=number,
            asks=asks,
            form=event.form,
            text=event.text,
            attachment=event.attachment,
            sent_at=event.sent_at,
            now=scene.now,
        )
        if event.attachment is not None and event.attachment.reference is not None:
            attachment = event.attachment
            await self.store.outbox.add(
                scene.tx,
                Outbound(
                    effect_key=f"file:{scene.cause}",
                    order_key=f"thread:{inquiry}",
                    kind=OutboxKind.FILE,
                    payload=dict(attachment.__dict__),
                    conversation_id=scene.conversation.id,
                    inquiry_id=inquiry,
                ),
                scene.conversation.key,
                scene.now,
            )

    async def _reread(
        self,
        scene: Scene,
        event: BuyerMessage,
        known: tuple[InquiryId, Message],
        librarian: Librarian,
    ) -> None:
        """The buyer changed their words: shown, and read anew while an answer is still owed."""
        inquiry_id, message = known
        tx, now, conversation = scene.tx, scene.now, scene.conversation
        await self.store.messages.edit(tx, message, event.text, conversation.key, now)
        stored = await self.store.inquiries.get(tx, inquiry_id, conversation.key)
        unanswered = (await self._open_questions(tx, stored.inquiry, conversation)).open
        if not any(one.id == message.id for one in unanswered):
            await save(scene, Decision(stored.inquiry, (ShowCard(),)), stored.version)
            return
        opinion = self._read(librarian, [one.text for one in unanswered], conversation)
        heard = replace(opinion.heard, bearing=Bearing.QUESTION)
        proposal = await self.offer(tx, stored.inquiry, opinion, conversation, librarian, now)
        decision = hear(stored.inquiry, heard, proposal, now, self.policies.current, edited=True)
        await save(scene, decision, stored.version)

    async def relocate(self, scene: Scene, place: Place, librarian: Librarian) -> Scene:
        """The buyer told where they are; the scene with what is known now."""
        before = scene.conversation.buyer
        conversation = await self._located(scene.tx, scene.conversation, place)
        scene = replace(scene, conversation=conversation)
        if conversation.buyer.country != before.country:
            await self.redraft_open(scene, librarian)
        return scene

    async def speak(self, scene: Scene, language: str | None, librarian: Librarian) -> None:
        """The buyer chose the language of our answers, or (with None) gave the choice up: what is
        still open is answered accordingly."""
        await self.redraft_open(scene, librarian)
        language = language or scene.conversation.language
        if language is None:
            return
        tx, conversation = scene.tx, scene.conversation
        live = await self.store.inquiries.live(tx, conversation.id, scene.now, conversation.key)
        for stored in live:
            state = stored.inquiry
            if state.waits_on_us and state.language != language:
                decision = Decision(replace(state, language=language), (ShowCard(),))
                await save(scene, decision, stored.version)

    async def redraft_open(self, scene: Scene, librarian: Librarian) -> None:
        """We know more of the buyer than when a draft was made: it may be quoting another region's
        facts, or speak another language."""
        tx, now, conversation = scene.tx, scene.now, scene.conversation
        live = await self.store.inquiries.live(tx, conversation.id, now, conversation.key)
        for stored in live:
            state, draft = stored.inquiry, stored.inquiry.draft
            if draft is None or not draft.parts or draft.by_hand:
                continue
            if any(part.confidence is None for part in draft.parts):
                continue  # a person chose this answer
            opinion = await self.redraft(tx, stored, conversation, librarian)
            if opinion is None:
                continue
            proposal = await self.offer(tx, state, opinion, conversation, librarian, now)
            if proposal.text != draft.text:
                decision = propose(state, opinion.heard, proposal, now, self.policies.current)
                place = replace(scene, cause=f"{scene.cause}.{state.id}")
                await save(place, decision, stored.version)

    async def redraft(
        self,
        tx: Transaction,
        stored: StoredInquiry,
        conversation: Conversation,
        librarian: Librarian,
    ) -> Opinion | None:
        """What the library makes of everything unanswered; None where there are no words."""
        unanswered = (await self._open_questions(tx, stored.inquiry, conversation)).open
        if not unanswered:
            return None
        return self._read(librarian, [message.text for message in unanswered], conversation)

    async def left(self, tx: Transaction, event: BuyerLeft, now: datetime, cause: str) -> None:
        """A buyer blocked the bot, or let it in again: the desk sees it."""
        contact = event.contact
        conversation = await self.store.conversations.find(tx, contact.channel, contact.address)
        if conversation is None:
            return
        at = None if event.returned else now
        await self.store.conversations.block(tx, conversation.buyer.id, at)
        deed = Deed.BUYER_RETURNED if event.returned else Deed.BUYER_BLOCKED
        scene = Scene(
            self.store, tx, conversation, now, self.policies.current, self.text_limit, cause
        )
        live = await self.store.inquiries.live(tx, conversation.id, now, conversation.key)
        for stored in live:
            decision = Decision(stored.inquiry, (Record(deed), ShowCard()))
            await save(scene, decision, stored.version)

    async def group(self, tx: Transaction, event: GroupCalled, handle: str, now: datetime) -> None:
        """We work in private chats only: say so once and leave. Nothing of it is kept."""
        house = self.store.vault.house
        group = self.store.vault.blind(event.channel, event.address)[:32]
        text = buyer_texts.only_private_chats(Words("en"), handle)
        say = Outbound(
            effect_key=f"group:{group}",
            order_key=f"group:{group}",
            kind=OutboxKind.GROUP,
            payload={"address": event.address, "text": text},
        )
        leave = Outbound(
            effect_key=f"leave:{group}:{event.external_id}",
            order_key=f"group:{group}",
            kind=OutboxKind.LEAVE,
            payload={"address": event.address},
        )
        await self.store.outbox.add(tx, say, house, now)
        await self.store.outbox.add(tx, leave, house, now)

    async def _located(
        self, tx: Transaction, conversation: Conversation, place: Place
    ) -> Conversation:
        buyer = conversation.buyer
        if buyer.country_source == place.source == "chosen" or buyer.country_source != "chosen":
            country = place.country
        else:
            country = None  # their own word stands until they give another
        zone = place.zone if country is not None or place.source == "location" else None
        if country is None and zone is None:
            return conversation
        source = place.source if country is not None else buyer.country_source or place.source
        await self.store.conversations.locate(tx, buyer.id, source, country, zone)
        return replace(
            conversation,
            buyer=replace(
                buyer,
                country=country or buyer.country,
                country_source=source,
                zone=zone or buyer.zone,
            ),
        )


def _needs_eyes(message: BuyerMessage | Message) -> bool:
    """Whether only a person can take it in: the library reads words, and a sticker says none."""
    wordless = message.attachment is not None or not message.text
    return message.form == "human" or (wordless and message.form != "sticker")


def _named(heard: Heard, opinion: Opinion) -> Kind:
    """What the whole text is about, unless this message alone already said something graver."""
    return heard.kind if heard.kind in OWN_INQUIRY else opinion.heard.kind


def _covered(released: Sequence[Draft], deliveries: Collection[Delivery]) -> int:
    """The last message that replies in one of these states answer; 0 where there is none."""
    return max((draft.covers for draft in released if draft.delivery in deliveries), default=0)


def _wordless(
    event: BuyerMessage, conversation: Conversation, librarian: Librarian, known: bool
) -> Heard:
    """A message without words. A sticker in a running conversation is a courtesy."""
    courtesy = event.form == "sticker" and known
    bearing = Bearing.COURTESY if courtesy else Bearing.WORDLESS
    return Heard(bearing, Kind.OTHER, None, speaking(conversation, librarian))


def speaking(conversation: Conversation, librarian: Librarian) -> str:
    """The language to speak before the buyer has written a word."""
    buyer = conversation.buyer
    known = buyer.chosen_language or conversation.language or buyer.hint
    return known or librarian.library.source_language
