"""What we keep of a buyer, as a plain text that they can read on a phone.

The desk's people are not in it: they are persons too. Nor are its working notes: answers that were
not sent, and what the library offered.
"""

from collections.abc import Mapping
from datetime import datetime

from bot.domain.drafts import Delivery, Draft
from bot.domain.inquiry import Inquiry
from bot.domain.orders import Order
from bot.domain.survey import Survey
from bot.localise import buyer_document as say
from bot.localise import buyer_orders as ordered
from bot.localise.countries import country_name
from bot.localise.directions import isolated
from bot.localise.locales import language_name
from bot.localise.moments import calendar_day, plain_stamp, stamp
from bot.localise.numbers import money_of, stars
from bot.localise.words import Words
from bot.services.apply import zone_of
from bot.store.conversations import Conversation
from bot.store.database import Transaction
from bot.store.messages import Message
from bot.store.store import Store


async def own_data(
    store: Store, tx: Transaction, conversation: Conversation, words: Words, now: datetime
) -> str:
    """The whole document, in these words."""
    sheet = _Sheet(conversation, words)
    parts = [sheet.heading(now), "\n".join(sheet.person())]
    key = conversation.key
    inquiries = await store.inquiries.of_conversation(tx, conversation.id, key)
    for inquiry in inquiries:
        messages = await store.messages.all_of(tx, inquiry.id, key)
        replies = await store.inquiries.with_the_buyer(tx, inquiry.id, key)
        ratings = await store.inquiries.ratings(tx, inquiry.id)
        survey = await store.surveys.of(tx, inquiry.id)
        parts.append("\n".join(sheet.inquiry(inquiry, messages, replies, ratings, survey)))
    orders = await store.orders.of_conversation(tx, conversation.id, key)
    parts += ["\n".join(sheet.order(order)) for order in orders]
    parts.append(say.working_notes(words) if inquiries else say.nothing_asked(words))
    return "\n\n".join(parts) + "\n"


class _Sheet:
    """Writes lines in a buyer's language and time."""

    def __init__(self, conversation: Conversation, words: Words) -> None:
        self._conversation = conversation
        self._words = words
        self._zone = zone_of(conversation)

    def heading(self, now: datetime) -> str:
        return say.heading(self._words, stamp(now, self._words.locale, self._zone))

    def person(self) -> list[str]:
        """Who the buyer is, where, and since when."""
        words, buyer = self._words, self._conversation.buyer
        languages = (
            (say.app_language, buyer.hint),
            (say.written_language, self._conversation.language),
            (say.chosen_language, buyer.chosen_language),
        )
        lines = [say.name(words, self._isolated(buyer.name))]
        lines += [say.user_name(words, f"@{buyer.handle}")] if buyer.handle else []
        lines.append(say.chat_number(words, self._conversation.address))
        lines += [line(words, language_name(tag, words.locale)) for line, tag in languages if tag]
        if buyer.country:
            where = country_name(buyer.country, words.locale)
            lines.append(say.country(words, where, buyer.country_source))
        else:
            lines.append(say.no_country(words))
        lines += [say.zone(words, buyer.zone)] if buyer.zone else []
        return [*lines, say.first_contact(words, self._at(buyer.created_at))]

    def inquiry(
        self,
        inquiry: Inquiry,
        messages: list[Message],
        replies: list[Draft],
        ratings: Mapping[int, bool],
        survey: Survey | None,
    ) -> list[str]:
        """A title, and who wrote what in the order of time."""
        written = [(message.sent_at, self._message(message)) for message in messages]
        answered = [
            (_sent_at(reply), self._reply(reply, ratings.get(reply.revision))) for reply in replies
        ]
        rated = [] if survey is None else self._rating(survey)
        said = sorted([*written, *answered, *rated], key=lambda line: line[0])
        title = say.inquiry(self._words, inquiry.id, inquiry.kind, inquiry.status)
        return [title, *(line for _, line in said)]

    def order(self, order: Order) -> list[str]:
        """A title, and what else the shop told."""
        words, value, day = self._words, order.value, order.expected
        number = self._isolated(order.number)
        lines = [ordered.order(words, number, order.state, self._at(order.event_at))]
        lines += [ordered.worth(words, money_of(value, words.locale))] if value else []
        lines += [ordered.expected(words, calendar_day(day, words.locale))] if day else []
        lines += [ordered.carrier(words, self._isolated(order.carrier))] if order.carrier else []
        lines += [ordered.tracking(words, self._isolated(order.tracking))] if order.tracking else []
        return lines

    def _message(self, message: Message) -> str:
        text, file = self._isolated(message.text), message.attachment
        if file is not None and file.name and file.named:
            text = say.with_file(self._words, text, self._isolated(file.name))
        elif message.form != "text" or not text:
            text = say.with_form(self._words, text, message.form)
        if message.edited_at is not None:
            text = say.edited(self._words, text)
        return say.from_buyer(self._words, self._at(message.sent_at), text)

    def _reply(self, reply: Draft, helped: bool | None) -> str:
        text = self._isolated(reply.text)
        if helped is not None:
            text = say.rated(self._words, text, helped=helped)
        line = say.from_us if reply.delivery is Delivery.SENT else say.perhaps_from_us
        return line(self._words, self._at(_sent_at(reply)), text)

    def _rating(self, survey: Survey) -> list[tuple[datetime, str]]:
        words, at = self._words, survey.answered_at
        if survey.score is None or at is None:
            return []
        text = say.rating(words, stars(survey.score, words.locale))
        return [(at, say.from_buyer(words, self._at(at), text))]

    def _at(self, moment: datetime) -> str:
        return plain_stamp(moment, self._words.locale, self._zone)

    def _isolated(self, text: str) -> str:
        return isolated(text, self._words.locale)


def _sent_at(reply: Draft) -> datetime:
    return reply.delivered_at or reply.decided_at or reply.created_at
