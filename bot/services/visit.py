"""A buyer at the counter: they asked something of the bot itself."""

from dataclasses import dataclass

from bot.domain.buttons import NO_BUTTONS, Buttons
from bot.localise.words import Words
from bot.services.apply import Scene, tell_buyer
from bot.services.librarian import Librarian, locale_of
from bot.services.receive import speaking


@dataclass(frozen=True)
class Visit:
    """Where effects take place, who asks, and in which words we answer."""

    scene: Scene
    librarian: Librarian
    words: Words

    async def tell(self, text: str, buttons: Buttons = NO_BUTTONS) -> None:
        """Answer; once for what brought this visit about."""
        await tell_buyer(self.scene, text, f"told:{self.scene.cause}", buttons=buttons)


def visit_at(scene: Scene, librarian: Librarian) -> Visit:
    """The visit, in the words that serve this buyer."""
    conversation = scene.conversation
    locale = locale_of(speaking(conversation, librarian), conversation.buyer)
    return Visit(scene, librarian, Words(locale))
