"""Broken promises as a card in the SLA channel: who, what, how late and why."""

from collections.abc import Sequence

from bot.domain.lifecycle import Status
from bot.localise.words import Words
from bot.services.pictures import CardPicture, ShownPromise
from handlers.slack.blocks import (
    Block,
    actions,
    button,
    context,
    escape,
    header,
    section,
)
from handlers.slack.buttons import take_or_give_back
from handlers.slack.climb_words import state_in_short
from handlers.slack.measures import NAME_LIMIT, PROMISES_SHOWN, Measures
from handlers.slack.parts import CardParts, fitted
from handlers.slack.promise_words import broken_line, cause_line, says_nobody
from handlers.slack.severity_words import severity_in_short

_BUYERS_WORDS = 300


class BreachPainter:
    """Draws broken promises in the desk's language."""

    def __init__(self, parts: CardParts) -> None:
        self._parts = parts
        self._words: Words = parts.words

    def card(self, picture: CardPicture) -> tuple[str, list[Block]]:
        """The notification text and the blocks of the card in the SLA channel."""
        title = self._title(picture)
        return self._parts.notification(title, picture), fitted(
            lambda measures: self._blocks(title, picture, measures)
        )

    def _title(self, picture: CardPicture) -> str:
        title = self._parts.heading(picture)
        if all(one.ended_at is not None for one in picture.broken):
            return self._words.gettext("Was late: {title}", title=title)
        return self._words.gettext("Late: {title}", title=title)

    def _blocks(self, title: str, picture: CardPicture, measures: Measures) -> list[Block]:
        parts, words = self._parts, self._words
        last = picture.messages[-1] if picture.messages else None
        broken = _open_and_newest(picture.broken)
        hidden = len(picture.broken) - len(broken)
        more = words.ngettext(
            "{n} earlier broken promise is not shown",
            "{n} earlier broken promises are not shown",
            hidden,
        )
        grave = severity_in_short(words, picture.inquiry, picture.names)
        called = state_in_short(words, picture)
        return [
            header(title),
            *(section(self._promise(picture, one)) for one in broken),
            *([context(more)] if hidden else []),
            *parts.message(last, min(_BUYERS_WORDS, measures.last_message)),
            *([context(grave)] if grave else []),
            parts.about(picture),
            context(" · ".join([*parts.standing(picture), *parts.trouble(picture, measures)])),
            *([context(called)] if called else []),
            *actions("breach", self._row(picture)),
        ]

    def _promise(self, picture: CardPicture, one: ShownPromise) -> str:
        words = self._words
        lines = [
            broken_line(words, one, picture.now, self._parts.language),
            cause_line(words, one.cause),
        ]
        if one.holder:
            lines.append(words.gettext("*{who}* held it.", who=escape(one.holder, NAME_LIMIT)))
        elif not says_nobody(one.cause):
            lines.append(words.gettext("Nobody held it."))
        if one.acknowledged_by:
            who = escape(one.acknowledged_by, NAME_LIMIT)
            lines.append(words.gettext("*{who}* has seen it.", who=who))
        return "\n".join(lines)

    def _row(self, picture: CardPicture) -> list[Block]:
        words, inquiry = self._words, picture.inquiry
        value = f"{inquiry.id}:{inquiry.revision}"
        row: list[Block] = []
        unseen = any(one.acknowledged_by is None for one in picture.broken)
        if unseen:
            row.append(button("sla.acknowledge", words.gettext("I have seen it"), value, "primary"))
        is_late = any(one.ended_at is None for one in picture.broken)
        if is_late and inquiry.status is not Status.RESOLVED:
            if inquiry.holder is None:
                claim = words.gettext("I answer the buyer")
                row += take_or_give_back(words, picture, claim)
            if inquiry.escalation is None:
                row.append(button("inquiry.escalate", words.gettext("Call a manager"), value))
        if picture.broken:
            row.append(button("clock.explain", words.gettext("Why this time?"), value))
        return row


def _open_and_newest(broken: Sequence[ShownPromise]) -> list[ShownPromise]:
    """The broken promises that are still open, and the newest of the others, in their order."""
    at = range(len(broken))
    still = [n for n in at if broken[n].ended_at is None]
    done = [n for n in at if broken[n].ended_at is not None]
    return [broken[n] for n in sorted([*still, *done[::-1]][:PROMISES_SHOWN])]
