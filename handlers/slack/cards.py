"""An inquiry as a Slack message: pure, within Slack's measures, foreign text always literal."""

from bot.services.pictures import CardPicture, RedactedCard
from bot.store.cards import Place
from handlers.slack import words as say
from handlers.slack.blocks import Block, context, escape, header, moment, section
from handlers.slack.breach import BreachPainter
from handlers.slack.buttons import rows
from handlers.slack.climb_words import state_in_short
from handlers.slack.measures import DEEDS_SHOWN, NAME_LIMIT, Measures
from handlers.slack.parts import CardParts, fitted
from handlers.slack.sla import EscalationPainter

Drawn = tuple[str, list[Block]]
"""The notification text and the blocks of a message."""


class CardPainter:
    """Draws cards in the desk's language."""

    def __init__(self, language: str) -> None:
        self._parts = CardParts(language)
        self._escalations = EscalationPainter(self._parts)
        self._breaches = BreachPainter(self._parts)

    def card(self, place: Place, picture: CardPicture) -> Drawn:
        """The card that hangs in such a place."""
        if place.person is not None:
            return self.call_card(picture)
        if place == Place.SLA:
            return self.sla_card(picture)
        if place == Place.BREACH:
            return self.breach_card(picture)
        return self.sales_card(picture)

    def sales_card(self, picture: CardPicture) -> Drawn:
        """The card in the sales channel."""
        blocks = fitted(lambda measures: self._sales_blocks(picture, measures))
        return self._parts.notification(self._parts.heading(picture), picture), blocks

    def sla_card(self, picture: CardPicture) -> Drawn:
        """An escalation in the SLA channel."""
        return self._escalations.in_channel(picture)

    def call_card(self, picture: CardPicture) -> Drawn:
        """The call in a manager's direct messages."""
        return self._escalations.in_person(picture)

    def breach_card(self, picture: CardPicture) -> Drawn:
        """Broken promises in the SLA channel."""
        return self._breaches.card(picture)

    def redacted(self, card: RedactedCard) -> Drawn:
        """What is left of a forgotten buyer's card."""
        words = self._parts.words
        text = words.gettext(
            "The buyer asked for their data to be deleted; it was, on {date}. Nothing more can be"
            " shown.",
            date=moment(card.forgotten_at, "{date_long}"),
        )
        return text, [
            section(text),
            context(words.gettext("Inquiry {number}", number=str(card.id))),
        ]

    def _sales_blocks(self, picture: CardPicture, measures: Measures) -> list[Block]:
        parts = self._parts
        return [
            header(parts.heading(picture)),
            parts.facts(picture),
            *parts.orders(picture),
            *parts.conversation(picture, measures),
            *parts.reply(picture, measures),
            *self._state(picture, measures),
            *rows(parts.words, picture),
            *self._trail(picture),
        ]

    def _state(self, picture: CardPicture, measures: Measures) -> list[Block]:
        parts = self._parts
        lines = [*parts.standing(picture), *parts.trouble(picture, measures)]
        called = state_in_short(parts.words, picture)
        return [context(" · ".join(lines)), *([context(called)] if called else [])]

    def _trail(self, picture: CardPicture) -> list[Block]:
        lines = [
            say.deed_line(
                self._parts.words,
                deed.deed,
                escape(deed.by, NAME_LIMIT) if deed.by else None,
                moment(deed.at, "{date_short_pretty} {time}"),
            )
            for deed in picture.deeds[-DEEDS_SHOWN:]
        ]
        return [context("\n".join(lines))] if lines else []
