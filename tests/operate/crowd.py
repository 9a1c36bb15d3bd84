"""Buyers who ask while something is done to the bot, and a desk that answers them."""

import asyncio
from dataclasses import dataclass, field

from sandbox.slack.messages import Message
from sandbox.telegram import User
from tests.flow.stage import Stage, shown

QUESTION = "¿Cuál es el pedido mínimo?"
ANSWER = "El pedido mínimo es de quinientas piezas."

PATIENCE = 60.0
"""Seconds until something counts as lost; far more than a machine needs that does much else."""


@dataclass
class Crowd:
    """Everybody who asked, in order."""

    stage: Stage
    buyers: list[User] = field(default_factory=list)

    def ask(self) -> User:
        """A new buyer starts the chat and asks."""
        buyer = self.stage.telegram.new_user(f"Ana {len(self.buyers):03}", language_code="es")
        self.buyers.append(buyer)
        self.stage.telegram.press_start(buyer)
        self.stage.telegram.say(buyer, QUESTION)
        return buyer

    async def answered(self, buyer: User, timeout: float = PATIENCE) -> None:
        """Wait for the buyer's card, approve it, wait for the reply."""
        card = await self.stage.until(lambda: self._card(buyer, "draft.approve"), timeout)
        assert card is not None
        outcome = await self.stage.slack.click("ania", card.channel, card.ts, "draft.approve")
        assert outcome.acked, outcome
        await self.stage.until(lambda: ANSWER in self.stage.replies(buyer), timeout)

    async def goes_on(self, until: asyncio.Event | None = None) -> None:
        """Somebody asks and is answered, once at least, and then until told to stop."""
        await self.answered(self.ask())
        while until is not None and not until.is_set():
            await self.answered(self.ask())

    async def each_was_answered_once(self) -> None:
        """Wait until all cards say so; then: one card and one answer for each."""
        for buyer in self.buyers:
            await self.stage.until(lambda buyer=buyer: self._card(buyer, "*Reply sent"), PATIENCE)  # type: ignore[misc]
            assert self.stage.replies(buyer) == [ANSWER], buyer.first_name
            assert len(self._cards(buyer)) == 1, buyer.first_name

    def _cards(self, buyer: User) -> list[Message]:
        return [card for card in self.stage.cards() if buyer.first_name in shown(card)]

    def _card(self, buyer: User, having: str) -> Message | None:
        return next((card for card in self._cards(buyer) if having in shown(card)), None)
