"""An inquiry as a Slack message: pure, within Slack's measures, foreign text always literal."""

from zoneinfo import ZoneInfo

from bot.domain.drafts import Delivery
from bot.domain.ids import PersonId
from bot.domain.lifecycle import Status
from bot.localise.countries import country_name
from bot.localise.locales import language_name
from bot.localise.moments import local_time_of
from bot.localise.words import Words
from bot.services.pictures import CardPicture, RedactedCard, ShownMessage
from handlers.slack import words as say
from handlers.slack.blocks import (
    MESSAGE_WEIGHT,
    Block,
    actions,
    button,
    clip,
    context,
    escape,
    escape_letters,
    header,
    literals,
    moment,
    plain,
    section,
    weight,
)
from handlers.slack.buttons import in_trouble, rows
from handlers.slack.measures import (
    DEEDS_SHOWN,
    FROM_WIDE_TO_NARROW,
    MESSAGES_SHOWN,
    NAME_LIMIT,
    Measures,
)
from handlers.slack.reasons import reason
from handlers.slack.reply import ReplyPainter

_NOTIFICATION_LIMIT = 200


class CardPainter:
    """Draws cards in the desk's language."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._words: Words = say.desk_words(language)

    def sales_card(self, picture: CardPicture) -> tuple[str, list[Block]]:
        """The notification text and the blocks of the card in the sales channel.

        Long texts are cut, and marked as cut, until Slack takes them all together.
        """
        blocks: list[Block] = []
        for measures in FROM_WIDE_TO_NARROW:
            blocks = self._sales_blocks(picture, measures)
            if weight(blocks) <= MESSAGE_WEIGHT:
                break
        return self._notification(self._heading(picture), picture), blocks

    def sla_card(self, picture: CardPicture) -> tuple[str, list[Block]]:
        """The notification text and the blocks of an escalation in the SLA channel."""
        words, inquiry = self._words, picture.inquiry
        title = words.gettext("Escalation: {title}", title=self._heading(picture))
        who = [words.gettext("Called by *{who}*", who=self._name(picture, inquiry.escalated_by))]
        taken = inquiry.escalation_acknowledged_by
        if taken is not None:
            who.append(words.gettext("Taken by *{who}*", who=self._name(picture, taken)))
        blocks = [
            header(title),
            self._facts(picture),
            *self._conversation(picture, FROM_WIDE_TO_NARROW[0]),
            context(" · ".join([*who, say.status_name(words, inquiry.status)])),
        ]
        if taken is None:
            value = f"{inquiry.id}:{inquiry.revision}"
            take = button("escalation.acknowledge", words.gettext("I take it"), value, "primary")
            blocks += actions("escalation", [take])
        return self._notification(title, picture), blocks

    def redacted(self, card: RedactedCard) -> tuple[str, list[Block]]:
        """The notification text and the blocks of what is left of a forgotten buyer's card."""
        words = self._words
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
        return [
            header(self._heading(picture)),
            self._facts(picture),
            *self._conversation(picture, measures),
            *self._reply(picture, measures),
            *self._state(picture, measures),
            *rows(self._words, picture),
            *self._trail(picture),
        ]

    def _heading(self, picture: CardPicture) -> str:
        buyer = " ".join(picture.buyer.split())
        return say.kind_from(self._words, picture.inquiry.kind, clip(buyer, 80))

    def _facts(self, picture: CardPicture) -> Block:
        """What decides how soon and how to answer: gravity, deadline, language, place."""
        words, inquiry = self._words, picture.inquiry
        severity = f"*{say.severity_name(words, inquiry.severity)}*" if inquiry.severity else ""
        due = ""
        if picture.due_at is not None and picture.left is not None:
            at = moment(picture.due_at, "{date_short_pretty} {time}")
            due = say.due_words(words, picture.left, at, self._language)
        language = clip(language_name(picture.language, self._language), NAME_LIMIT)
        handle = clip(f"@{picture.handle}", NAME_LIMIT) if picture.handle else ""
        number = words.gettext("Inquiry {number}", number=str(inquiry.id))
        foreign = [plain(each) for each in (language, self._where(picture), handle) if each]
        return context(severity, due, *foreign, number)

    def _where(self, picture: CardPicture) -> str:
        words = self._words
        if picture.zone:
            zone = ZoneInfo(picture.zone)
            return words.gettext(
                "local time {time}", time=local_time_of(zone, picture.now, self._language)
            )
        if picture.country:
            return words.gettext(
                "{country}, local time unknown",
                country=country_name(picture.country, self._language),
            )
        return words.gettext("place and local time unknown")

    def _conversation(self, picture: CardPicture, measures: Measures) -> list[Block]:
        """The buyer's words, the oldest first, the last the longest."""
        *earlier, last = picture.messages[-MESSAGES_SHOWN:] or (None,)
        hidden = picture.earlier + max(0, len(picture.messages) - MESSAGES_SHOWN)
        blocks: list[Block] = []
        if hidden:
            more = self._words.ngettext(
                "{n} earlier message is not shown",
                "{n} earlier messages are not shown",
                hidden,
            )
            blocks.append(context(more))
        for message in earlier:
            blocks += self._message(message, measures.earlier_message)
        return blocks + self._message(last, measures.last_message)

    def _message(self, message: ShownMessage | None, limit: int) -> list[Block]:
        if message is None:
            return []
        if not message.text:
            return [section(f"_{say.form_line(self._words, message.form)}_")]
        text = clip(message.text, limit)
        if message.edited:
            text = self._words.gettext("{text} (edited)", text=text)
        return literals(text, len(text))

    def _reply(self, picture: CardPicture, measures: Measures) -> list[Block]:
        painter = ReplyPainter(self._words, self._language, measures)
        draft = picture.inquiry.draft
        if draft is not None:
            return [{"type": "divider"}, *painter.proposed(picture, draft)]
        unanswered = {Status.GATHERING, Status.NEEDS_ANSWER}
        if picture.released and picture.inquiry.status not in unanswered:
            return [{"type": "divider"}, *painter.released(picture.released[0])]
        return []

    def _state(self, picture: CardPicture, measures: Measures) -> list[Block]:
        words, inquiry = self._words, picture.inquiry
        lines = [say.status_name(words, inquiry.status)]
        if inquiry.holder is not None:
            holder = self._name(picture, inquiry.holder)
            lines.append(words.gettext("held by *{who}*", who=holder))
        if picture.blocked:
            lines.append(words.gettext("*the buyer has blocked the bot*"))
        lines += self._trouble(picture, measures)
        if picture.doubtful_notices:
            lines.append(words.gettext("a short notice from Parley may not have arrived"))
        return [context(" · ".join(lines))]

    def _trouble(self, picture: CardPicture, measures: Measures) -> list[str]:
        """What is to be known before a reply in trouble is sent again. Where the status is about
        something newer, it does not say that there is one."""
        words, status, reply = self._words, picture.inquiry.status, in_trouble(picture)
        if reply is None:
            return []
        if reply.delivery is Delivery.UNCERTAIN:
            if status is Status.UNCERTAIN:
                return [words.gettext("if you send it again, the buyer may get it twice")]
            return [
                words.gettext(
                    "an earlier reply may or may not have arrived; if you send it again, the buyer"
                    " may get it twice"
                )
            ]
        why = escape(reason(words, reply.problem or ""), measures.aside)
        if status is Status.UNDELIVERED:
            return [words.gettext("reason: {reason}", reason=why)]
        return [words.gettext("an earlier reply was not delivered: {reason}", reason=why)]

    def _trail(self, picture: CardPicture) -> list[Block]:
        lines = [
            say.deed_line(
                self._words,
                deed.deed,
                escape(deed.by, NAME_LIMIT) if deed.by else None,
                moment(deed.at, "{date_short_pretty} {time}"),
            )
            for deed in picture.deeds[-DEEDS_SHOWN:]
        ]
        return [context("\n".join(lines))] if lines else []

    def _notification(self, title: str, picture: CardPicture) -> str:
        """What a phone shows before the card is opened."""
        if not picture.messages:
            return escape_letters(title, _NOTIFICATION_LIMIT)
        last = picture.messages[-1]
        said = last.text or say.form_line(self._words, last.form)
        text = self._words.gettext("{title}: {words}", title=title, words=said)
        return escape_letters(clip(text, _NOTIFICATION_LIMIT), 5 * _NOTIFICATION_LIMIT)

    def _name(self, picture: CardPicture, person: PersonId | None) -> str:
        name = picture.names.get(person) if person is not None else None
        return escape(name, NAME_LIMIT) if name else self._words.gettext("a colleague")
