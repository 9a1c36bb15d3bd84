"""What buyers can do by themselves: the commands, and the buttons under our messages."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.buttons import read_press
from bot.domain.drafts import DraftStatus
from bot.domain.effects import Deed, NoticeKind, Record, ShowCard
from bot.domain.events import (
    BuyerCommanded,
    BuyerMessage,
    BuyerPressed,
    BuyerStarted,
    Command,
    Contact,
)
from bot.domain.ids import InquiryId
from bot.domain.inquiry import Decision
from bot.domain.verdicts import on_thumb
from bot.localise import buyer as say
from bot.localise.buyer_privacy import already_deleted as nothing_kept
from bot.localise.countries import is_code
from bot.localise.locales import own_name
from bot.localise.words import Words
from bot.services.apply import Scene, amend, menu_lane, notice_text, save, tell_buyer
from bot.services.choices import AS_WRITTEN, LANGUAGES, language_buttons
from bot.services.country import NO_COUNTRY, Countries, may_answer
from bot.services.librarian import Librarian
from bot.services.privacy import Privacy
from bot.services.receive import Reception, speaking
from bot.services.survey import take_rating
from bot.services.visit import Visit, visit_at
from bot.services.whereabouts import locate
from bot.store.conversations import Conversation
from bot.store.database import Transaction
from bot.store.outbound import Outbound, OutboxKind
from bot.store.store import Store


@dataclass(frozen=True)
class SelfService:
    """Serves buyers without the desk."""

    store: Store
    reception: Reception
    privacy: Privacy

    async def started(
        self,
        tx: Transaction,
        event: BuyerStarted,
        librarian: Librarian,
        now: datetime,
        cause: str,
    ) -> None:
        """A buyer opened the chat: a greeting, and at the first contact what becomes of it."""
        contact = event.contact
        first = await self.store.conversations.find(tx, contact.channel, contact.address) is None
        visit = await self._visit(tx, contact, librarian, now, cause)
        if event.whereabouts is not None:
            place = locate(event.whereabouts)
            scene = await self.reception.relocate(visit.scene, place, librarian)
            visit = visit_at(scene, librarian)
        language = speaking(visit.scene.conversation, librarian)
        text = notice_text(visit.scene.conversation, language, NoticeKind.GREETING, None, now)
        if first:
            text = f"{text}\n\n{say.privacy_line(visit.words)}"
        await tell_buyer(visit.scene, text, f"greeting:{cause}")

    async def commanded(
        self,
        tx: Transaction,
        event: BuyerCommanded,
        librarian: Librarian,
        now: datetime,
        cause: str,
    ) -> None:
        """A buyer gave a command."""
        visit = await self._visit(tx, event.contact, librarian, now, cause)
        match event.command:
            case Command.HELP:
                await visit.tell(_help(visit.words))
            case Command.LANGUAGE:
                await visit.tell(say.choose_language(visit.words), language_buttons(visit.words))
            case Command.COUNTRY:
                await self._countries.asked(visit, event.argument)
            case Command.HUMAN:
                asked = (event.external_id, event.argument, event.sent_at)
                await self._person(visit, event.contact, *asked)
            case Command.PRIVACY:
                await self.privacy.asked(visit.scene, visit.words)

    async def pressed(
        self,
        tx: Transaction,
        event: BuyerPressed,
        librarian: Librarian,
        now: datetime,
        cause: str,
    ) -> None:
        """A buyer pressed a button of ours: it stops spinning, whatever it meant.

        A press makes nobody known: an old button outlives the deletion of all we knew.
        """
        contact = event.contact
        what, values = read_press(event.data)
        if await self.store.conversations.find(tx, contact.channel, contact.address) is None:
            words = Words(contact.hint or librarian.library.source_language)
            word = nothing_kept(words) if what == "privacy" else say.button_too_old(words)
            await self._answer_press(tx, event, word, now)
            return
        visit = await self._visit(tx, contact, librarian, now, cause)
        toast: str | None = say.button_too_old(visit.words)
        match what, values:
            case "language", (code,) if code in {*LANGUAGES, AS_WRITTEN}:
                toast = await self._speak(visit, None if code == AS_WRITTEN else code, event)
            case "country", (code,) if code == NO_COUNTRY or is_code(code):
                country = None if code == NO_COUNTRY else code
                toast = await self._countries.note(visit, country, event)
            case "helped", (answer, inquiry, revision) if answer in {"yes", "no"}:
                helped = answer == "yes"
                toast = await self._helped(visit, event, inquiry, revision, helped=helped)
            case "rated", (inquiry, score):
                toast = await take_rating(visit.scene, visit.words, event, inquiry, score)
            case "privacy", (choice,):
                toast = await self.privacy.pressed(visit.scene, visit.words, event, choice)
            case _:
                pass
        await self._answer_press(tx, event, toast, now)

    async def answers(
        self,
        tx: Transaction,
        event: BuyerMessage,
        conversation: Conversation,
        librarian: Librarian,
        now: datetime,
        cause: str,
    ) -> bool:
        """Whether a message is the answer to our question for the country; then it is served."""
        if not may_answer(event) or conversation.asked_country_at is None:
            return False
        visit = await self._visit_of(tx, conversation, librarian, now, cause)
        return await self._countries.answered(visit, conversation, event.text)

    @property
    def _countries(self) -> Countries:
        return Countries(self.store, self.reception)

    async def _visit(
        self, tx: Transaction, contact: Contact, librarian: Librarian, now: datetime, cause: str
    ) -> Visit:
        conversation = await self.store.conversations.of(tx, contact, now)
        return await self._visit_of(tx, conversation, librarian, now, cause)

    async def _visit_of(
        self,
        tx: Transaction,
        conversation: Conversation,
        librarian: Librarian,
        now: datetime,
        cause: str,
    ) -> Visit:
        if conversation.buyer.blocked_at is not None:
            await self.store.conversations.block(tx, conversation.buyer.id, None)
        policy, limit = self.reception.policies.current, self.reception.text_limit
        scene = Scene(self.store, tx, conversation, now, policy, limit, cause)
        return visit_at(scene, librarian)

    async def _person(
        self, visit: Visit, contact: Contact, external_id: str, text: str, at: datetime
    ) -> None:
        """The buyer wants a person: heard as a message, with their words if there are any."""
        scene = visit.scene
        asked = BuyerMessage(contact, external_id[:64], "human", text, at)
        await self.reception.message(
            scene.tx, asked, scene.conversation, visit.librarian, scene.now, scene.cause
        )

    async def _speak(self, visit: Visit, language: str | None, event: BuyerPressed) -> str:
        scene, conversation = visit.scene, visit.scene.conversation
        buyer = replace(conversation.buyer, chosen_language=language)
        await self.store.conversations.choose_language(scene.tx, buyer.id, language)
        await self._show_menu(scene, language)
        scene = replace(scene, conversation=replace(conversation, buyer=buyer))
        await self.reception.speak(scene, language, visit.librarian)
        words = visit_at(scene, visit.librarian).words
        text = say.language_follows(words)
        if language is not None:
            text = say.language_chosen(words, own_name(language))
        await amend(scene, event.message, text)
        return text

    async def _show_menu(self, scene: Scene, language: str | None) -> None:
        menu = Outbound(
            effect_key=f"menu:{scene.cause}",
            order_key=menu_lane(scene.conversation),
            kind=OutboxKind.MENU,
            payload={"language": language},
            conversation_id=scene.conversation.id,
        )
        await self.store.outbox.add(scene.tx, menu, scene.conversation.key, scene.now)

    async def _helped(
        self, visit: Visit, event: BuyerPressed, inquiry: str, revision: str, *, helped: bool
    ) -> str:
        """A thumb under an automatic answer. One word counts, the first."""
        scene, words = visit.scene, visit.words
        if not (inquiry.isdecimal() and revision.isdecimal() and len(inquiry + revision) < 19):
            return say.button_too_old(words)
        number, shown = InquiryId(int(inquiry)), int(revision)
        # A changed client can send any text: it must be an answer this buyer really got.
        owner = await self.store.inquiries.conversation_of(scene.tx, number)
        key = scene.conversation.key
        if owner != scene.conversation.id:
            return say.button_too_old(words)
        draft = await self.store.inquiries.draft(scene.tx, number, shown, key)
        if draft is None or draft.status is not DraftStatus.AUTOMATIC:
            return say.button_too_old(words)
        await amend(scene, event.message, None)
        if await self.store.inquiries.was_rated(scene.tx, number, shown):
            return say.glad_it_helped(words)
        deed = Deed.HELPED if helped else Deed.NOT_HELPED
        stored = await self.store.inquiries.get(scene.tx, number, key)
        judged = replace(draft, verdict=on_thumb(helped=helped))
        rated = Decision(stored.inquiry, (Record(deed, None, shown), ShowCard()), (judged,))
        await save(scene, rated, stored.version)
        if not helped:
            await self._person(visit, event.contact, self._press(event), "", scene.now)
        return say.glad_it_helped(words)

    def _press(self, event: BuyerPressed) -> str:
        """Our name of a press: the presser's number can be read from the channel's own."""
        return f"press:{self.store.vault.blind('press', event.press_id)[:32]}"

    async def _answer_press(
        self, tx: Transaction, event: BuyerPressed, toast: str | None, now: datetime
    ) -> None:
        await self.store.outbox.add(
            tx,
            Outbound(
                effect_key=self._press(event),
                order_key=self._press(event),
                kind=OutboxKind.PRESS,
                payload={"press": event.press_id, "text": toast},
            ),
            self.store.vault.house,
            now,
        )


def _help(words: Words) -> str:
    lines = [say.command_line(words, command) for command in Command]
    return "\n".join([say.help_text(words), "", *lines])
