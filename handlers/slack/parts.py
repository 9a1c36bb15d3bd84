"""What cards are made of: the parts that several of them show."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

from bot.domain.drafts import Delivery
from bot.domain.ids import PersonId
from bot.domain.lifecycle import Status
from bot.localise.countries import country_name
from bot.localise.locales import language_name
from bot.localise.moments import local_time_of
from bot.localise.words import Words
from bot.services.pictures import CardPicture, ShownMessage
from handlers.slack import words as say
from handlers.slack.blocks import (
    MESSAGE_WEIGHT,
    Block,
    clip,
    context,
    escape,
    escape_letters,
    literals,
    moment,
    plain,
    section,
    weight,
)
from handlers.slack.buttons import in_trouble
from handlers.slack.measures import (
    FROM_WIDE_TO_NARROW,
    MESSAGES_SHOWN,
    NAME_LIMIT,
    ORDERS_SHOWN,
    Measures,
)
from handlers.slack.order_words import order_line, rating_line
from handlers.slack.promise_words import promises_in_short
from handlers.slack.reasons import reason
from handlers.slack.reply import ReplyPainter
from handlers.slack.severity_words import severity_in_short

NOTIFICATION_LIMIT = 200


def fitted(draw: Callable[[Measures], list[Block]]) -> list[Block]:
    """The blocks as wide as Slack takes them: long texts are cut, and marked as cut, until Slack
    takes them all together."""
    blocks: list[Block] = []
    for measures in FROM_WIDE_TO_NARROW:
        blocks = draw(measures)
        if weight(blocks) <= MESSAGE_WEIGHT:
            break
    return blocks


class CardParts:
    """Draws parts of cards in the desk's language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.words: Words = say.desk_words(language)

    def heading(self, picture: CardPicture) -> str:
        """What it is, and from whom."""
        buyer = " ".join(picture.buyer.split())
        if picture.inquiry.is_unasked and not picture.messages:
            return self.words.gettext("Order of {buyer}", buyer=clip(buyer, 80))
        return say.kind_from(self.words, picture.inquiry.kind, clip(buyer, 80))

    def facts(self, picture: CardPicture) -> Block:
        """What decides how soon and how to answer: gravity, deadlines, language, place."""
        return context(
            severity_in_short(self.words, picture.inquiry, picture.names),
            *promises_in_short(self.words, picture, self.language),
            *self._who(picture),
        )

    def about(self, picture: CardPicture) -> Block:
        """The buyer's language, country and local time, the inquiry's number, and since when it
        is open."""
        since = self.words.gettext(
            "open since {at}", at=moment(picture.inquiry.opened_at, "{date_short_pretty} {time}")
        )
        return context(*self._who(picture, with_country=True), since)

    def _who(self, picture: CardPicture, *, with_country: bool = False) -> list[str | Block]:
        language = clip(language_name(picture.language, self.language), NAME_LIMIT)
        handle = clip(f"@{picture.handle}", NAME_LIMIT) if picture.handle else ""
        number = self.words.gettext("Inquiry {number}", number=str(picture.id))
        country = ""
        if with_country and picture.zone and picture.country:
            country = country_name(picture.country, self.language)
        told = (language, country, self._where(picture), handle)
        foreign = [plain(each) for each in told if each]
        return [*foreign, number]

    def _where(self, picture: CardPicture) -> str:
        words = self.words
        if picture.zone:
            zone = ZoneInfo(picture.zone)
            return words.gettext(
                "local time {time}", time=local_time_of(zone, picture.now, self.language)
            )
        if picture.country:
            return words.gettext(
                "{country}, local time unknown",
                country=country_name(picture.country, self.language),
            )
        return words.gettext("place and local time unknown")

    def orders(self, picture: CardPicture) -> list[Block]:
        """Each order that the inquiry is about, on a line, and how the buyer rated it all."""
        lines = [
            order_line(self.words, order, self.language) for order in picture.orders[-ORDERS_SHOWN:]
        ]
        if picture.rating is not None:
            lines.append(rating_line(self.words, picture.rating))
        return [context("\n".join(lines))] if lines else []

    def conversation(self, picture: CardPicture, measures: Measures) -> list[Block]:
        """The buyer's words, the oldest first, the last the longest."""
        *earlier, last = picture.messages[-MESSAGES_SHOWN:] or (None,)
        hidden = picture.earlier + max(0, len(picture.messages) - MESSAGES_SHOWN)
        blocks: list[Block] = []
        if hidden:
            more = self.words.ngettext(
                "{n} earlier message is not shown",
                "{n} earlier messages are not shown",
                hidden,
            )
            blocks.append(context(more))
        for message in earlier:
            blocks += self.message(message, measures.earlier_message)
        return blocks + self.message(last, measures.last_message)

    def message(self, message: ShownMessage | None, limit: int) -> list[Block]:
        """The words of one message, or what came in their place."""
        if message is None:
            return []
        if not message.text:
            return [section(f"_{say.form_line(self.words, message.form)}_")]
        text = clip(message.text, limit)
        if message.edited:
            text = self.words.gettext("{text} (edited)", text=text)
        return literals(text, len(text))

    def reply(self, picture: CardPicture, measures: Measures) -> list[Block]:
        """The draft on the table, or the last reply."""
        painter = ReplyPainter(self.words, self.language, measures)
        draft = picture.inquiry.draft
        if draft is not None:
            return [{"type": "divider"}, *painter.proposed(picture, draft)]
        unanswered = {Status.GATHERING, Status.NEEDS_ANSWER}
        if picture.released and picture.inquiry.status not in unanswered:
            return [{"type": "divider"}, *painter.released(picture.released[0])]
        return []

    def standing(self, picture: CardPicture) -> list[str]:
        """What we owe the buyer, and who holds it."""
        words, inquiry = self.words, picture.inquiry
        lines = [say.status_name(words, inquiry.status)]
        if inquiry.status is Status.ANSWERED and not picture.released:
            lines = [words.gettext("Nothing is owed to the buyer")]
        if inquiry.holder is not None:
            holder = self.name(picture, inquiry.holder)
            lines.append(words.gettext("held by *{who}*", who=holder))
        return lines

    def trouble(self, picture: CardPicture, measures: Measures) -> list[str]:
        """What keeps us from the buyer, or may have."""
        words, lines = self.words, []
        if picture.blocked:
            lines.append(words.gettext("*the buyer has blocked the bot*"))
        lines += self._reply_trouble(picture, measures)
        if picture.doubtful_notices:
            lines.append(words.gettext("a short notice from Parley may not have arrived"))
        return lines

    def _reply_trouble(self, picture: CardPicture, measures: Measures) -> list[str]:
        """What is to be known before a reply in trouble is sent again. Where the status is about
        something newer, it does not say that there is one."""
        words, status, reply = self.words, picture.inquiry.status, in_trouble(picture)
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

    def notification(self, title: str, picture: CardPicture) -> str:
        """What a phone shows before the card is opened."""
        if not picture.messages:
            return escape_letters(title, NOTIFICATION_LIMIT)
        last = picture.messages[-1]
        said = last.text or say.form_line(self.words, last.form)
        text = self.words.gettext("{title}: {words}", title=title, words=said)
        return escape_letters(clip(text, NOTIFICATION_LIMIT), 5 * NOTIFICATION_LIMIT)

    def name(self, picture: CardPicture, person: PersonId | None) -> str:
        """A colleague's name, escaped."""
        return say.colleague(self.words, picture.names, person)
