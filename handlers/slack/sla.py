"""Calls for a manager as Slack messages: in the SLA channel, and to whoever is called."""

from datetime import timedelta

from bot.localise.moments import span
from bot.services.pictures import CardPicture
from handlers.slack import words as say
from handlers.slack.blocks import (
    Block,
    actions,
    button,
    context,
    header,
    paragraphs,
)
from handlers.slack.buttons import reply_row, take_or_give_back
from handlers.slack.climb_words import caller_line, rung_lines, state_line
from handlers.slack.measures import PROMISES_IN_SHORT, PROMISES_SHOWN, Measures
from handlers.slack.parts import CardParts, fitted
from handlers.slack.promise_words import lateness, most_urgent, promise_line
from handlers.slack.reply import ReplyPainter
from handlers.slack.report_words import clock_name
from handlers.slack.severity_words import severity_in_full


class EscalationPainter:
    """Draws calls for a manager in the desk's language."""

    def __init__(self, parts: CardParts) -> None:
        self._parts = parts
        self._words = parts.words

    def in_channel(self, picture: CardPicture) -> tuple[str, list[Block]]:
        """The card in the SLA channel, which notifies everybody whom it says is called."""
        title = self._words.gettext("Escalation: {title}", title=self._parts.heading(picture))
        blocks = fitted(lambda measures: self._channel_blocks(title, picture, measures))
        return self._parts.notification(title, picture), blocks

    def in_person(self, picture: CardPicture) -> tuple[str, list[Block]]:
        """The message to whoever is called: all that a decision needs, read on a phone."""
        blocks = fitted(lambda measures: self._person_blocks(picture, measures))
        return self._parts.notification(self._alert(picture), picture), blocks

    def _channel_blocks(self, title: str, picture: CardPicture, measures: Measures) -> list[Block]:
        parts = self._parts
        promises = [
            promise_line(self._words, one, picture.now, parts.language)
            for one in picture.promises[-PROMISES_SHOWN:]
        ]
        return [
            header(title),
            *paragraphs([*self._gravity(picture, measures), *promises, *self._state(picture)]),
            *parts.conversation(picture, measures),
            *self._closest(picture, measures),
            *parts.orders(picture),
            parts.about(picture),
            self._standing(picture, measures),
            *self._climb(picture, measures, notify=True),
            *self._buttons(picture),
        ]

    def _person_blocks(self, picture: CardPicture, measures: Measures) -> list[Block]:
        parts, urgent = self._parts, most_urgent(picture)
        first = [urgent] if urgent else []
        others = [one for one in picture.promises if one is not urgent][-PROMISES_IN_SHORT:]
        due, also = (
            [promise_line(self._words, one, picture.now, parts.language) for one in each]
            for each in (first, others)
        )
        return [
            header(self._grave(picture)),
            *paragraphs([*due, *self._gravity(picture, measures), *self._state(picture)]),
            *parts.conversation(picture, measures),
            parts.about(picture),
            *parts.orders(picture),
            *parts.reply(picture, measures),
            *paragraphs(also),
            self._standing(picture, measures),
            *self._climb(picture, measures, notify=False),
            *self._buttons(picture),
            *(
                actions("reply-buttons", reply_row(self._words, picture))
                if _is_open(picture)
                else []
            ),
        ]

    def _grave(self, picture: CardPicture) -> str:
        title, severity = self._parts.heading(picture), picture.inquiry.severity
        if severity is None:
            return title
        name = say.severity_name(self._words, severity)
        return self._words.gettext("{severity}: {title}", severity=name, title=title)

    def _alert(self, picture: CardPicture) -> str:
        """What wakes somebody: what it is, how grave, and by when."""
        words, title, urgent = self._words, self._grave(picture), most_urgent(picture)
        if urgent is None:
            return title
        name, left = clock_name(words, urgent.clock), urgent.due_at - picture.now
        if left < timedelta(0):
            size = lateness(words, left, self._parts.language)
            return words.gettext(
                "{title}, {promise} {span} late", title=title, promise=name, span=size
            )
        size = span(left, self._parts.language)
        return words.gettext(
            "{title}, {promise} due in {span}", title=title, promise=name, span=size
        )

    def _gravity(self, picture: CardPicture, measures: Measures) -> list[str]:
        text = severity_in_full(self._words, picture.inquiry, picture.names, measures.aside)
        return [text] if text else []

    def _state(self, picture: CardPicture) -> list[str]:
        called = picture.escalation
        return [state_line(self._words, picture, called)] if called else []

    def _climb(self, picture: CardPicture, measures: Measures, *, notify: bool) -> list[Block]:
        words, called = self._words, picture.escalation
        if called is None:
            return []
        lines = rung_lines(words, picture, called, most=measures.called, notify=notify)
        return paragraphs([caller_line(words, picture, called), *lines])

    def _closest(self, picture: CardPicture, measures: Measures) -> list[Block]:
        draft = picture.inquiry.draft
        if draft is None:
            return []
        return ReplyPainter(self._words, self._parts.language, measures).matches(draft)

    def _standing(self, picture: CardPicture, measures: Measures) -> Block:
        parts = self._parts
        return context(" · ".join([*parts.standing(picture), *parts.trouble(picture, measures)]))

    def _buttons(self, picture: CardPicture) -> list[Block]:
        called, row = picture.escalation, []
        if called is None or not _is_open(picture):
            return []
        if called.acknowledged_by is None:
            value = f"{picture.id}:{picture.inquiry.revision}"
            label = self._words.gettext("I take it")
            row.append(button("escalation.acknowledge", label, value, "primary"))
        claim = self._words.gettext("I answer the buyer")
        return actions("escalation", [*row, *take_or_give_back(self._words, picture, claim)])


def _is_open(picture: CardPicture) -> bool:
    return picture.escalation is not None and picture.escalation.ended_at is None
