"""A buyer tells us their country, or takes it back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.domain.buttons import Button, button
from bot.domain.events import BuyerMessage, BuyerPressed, Whereabouts
from bot.localise import buyer as say
from bot.localise.countries import country_name, find_countries, is_bare_code, named_exactly
from bot.localise.words import Words
from bot.services.apply import amend
from bot.services.receive import Reception
from bot.services.visit import Visit
from bot.services.whereabouts import locate
from bot.store.conversations import Conversation
from bot.store.store import Store

NO_COUNTRY = "none"
"""What the button that takes a country back stands for."""

_CHOSEN = "chosen"
_AWAITED = timedelta(minutes=10)
"""How long a bare country's name is taken for the answer to our question."""


def may_answer(event: BuyerMessage) -> bool:
    """Whether a message can be a bare country's name: a file or an edit is for the desk."""
    return event.form == "text" and not event.edited


@dataclass(frozen=True)
class Countries:
    """Asks, hears and writes down where buyers are."""

    store: Store
    reception: Reception

    async def asked(self, visit: Visit, argument: str) -> None:
        """The command: with a name it says where the buyer is, without one we ask."""
        scene, words = visit.scene, visit.words
        if argument:
            codes = find_countries(argument, words.locale)
            if codes:
                await self._hear(visit, argument, codes)
                return
            await visit.tell(say.country_unknown(words))
            return
        await self._await_name(visit)
        known = scene.conversation.buyer.country
        if known is None:
            await visit.tell(say.ask_country(words))
            return
        text = say.country_known(words, country_name(known, words.locale))
        await visit.tell(text, ((_forget_country(words),),))

    async def answered(self, visit: Visit, asked: Conversation, text: str) -> bool:
        """Whether a bare message is the answer to our question; `asked` is how it stood before."""
        scene = visit.scene
        await self.store.conversations.asked_country(scene.tx, asked.id, None)
        at = asked.asked_country_at
        if at is None or scene.now - at > _AWAITED or is_bare_code(text):
            return False
        codes = find_countries(text, visit.words.locale)
        if codes:
            await self._hear(visit, text, codes)
        return bool(codes)

    async def note(
        self, visit: Visit, country: str | None, event: BuyerPressed | None = None
    ) -> str:
        """Write a country down, or (with None) take it back; returns what the buyer is told."""
        scene, words = visit.scene, visit.words
        await self.store.conversations.asked_country(scene.tx, scene.conversation.id, None)
        # A zone that followed from another country is none of this one's.
        await self.store.conversations.forget_place(scene.tx, scene.conversation.buyer.id)
        buyer = replace(scene.conversation.buyer, country=None, zone=None, country_source=_CHOSEN)
        scene = replace(scene, conversation=replace(scene.conversation, buyer=buyer))
        if country is None:
            await self.reception.redraft_open(scene, visit.librarian)
            text = say.country_forgotten(words)
        else:
            place = locate(Whereabouts(_CHOSEN, country=country))
            await self.reception.relocate(scene, place, visit.librarian)
            text = say.country_noted(words, country_name(country, words.locale))
        if event is not None:
            await amend(scene, event.message, text)
        return text

    async def _hear(self, visit: Visit, said: str, codes: Sequence[str]) -> None:
        words = visit.words
        if codes == (named_exactly(said),):
            await visit.tell(await self.note(visit, codes[0]))
            return
        await self._await_name(visit)  # they may press one, or write the name again
        rows = tuple((button(country_name(code, words.locale), "country", code),) for code in codes)
        await visit.tell(say.which_country(words), rows)

    async def _await_name(self, visit: Visit) -> None:
        scene = visit.scene
        await self.store.conversations.asked_country(scene.tx, scene.conversation.id, scene.now)


def _forget_country(words: Words) -> Button:
    return button(say.forget_country(words), "country", NO_COUNTRY)
