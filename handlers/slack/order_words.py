"""Orders as a card tells of them."""

from babel.dates import format_date

from bot.domain.events import OrderStep
from bot.domain.orders import Order
from bot.domain.survey import LOW
from bot.localise.locales import babel_locale
from bot.localise.numbers import money_of
from bot.localise.words import Words
from handlers.slack.blocks import escape

_LIMIT = 80
"""Of what the shop wrote; longer than it can be, but for escaping."""


def order_line(words: Words, order: Order, language: str) -> str:
    """Which order it is, how it stands, and what else the shop said of it."""
    facts = [_state(words, order)]
    if order.expected is not None:
        day = format_date(order.expected, "medium", locale=babel_locale(language))
        facts.append(words.gettext("expected on {day}", day=day))
    if order.carrier is not None:
        carrier = escape(order.carrier, _LIMIT)
        facts.append(words.gettext("carrier: {carrier}", carrier=carrier))
    if order.tracking is not None:
        number = escape(order.tracking, _LIMIT)
        facts.append(words.gettext("tracking number: {number}", number=number))
    if order.value is not None:
        worth = money_of(order.value, language)
        facts.append(words.gettext("value: {value}", value=worth))
    return " · ".join(facts)


def rating_line(words: Words, score: int) -> str:
    """How the buyer rated an order, from 1 to 5, and what follows from it."""
    if score in LOW:
        return words.gettext("Rating: *{score} of 5*. Please call the buyer back", score=score)
    return words.gettext("Rating: {score} of 5", score=score)


def _state(words: Words, order: Order) -> str:
    number = escape(order.number, _LIMIT)
    states = {
        OrderStep.PLACED: words.gettext("Order *{number}* was placed", number=number),
        OrderStep.DELAYED: words.gettext("Order *{number}* is delayed", number=number),
        OrderStep.SHIPPED: words.gettext("Order *{number}* was shipped", number=number),
        OrderStep.DELIVERED: words.gettext("Order *{number}* was delivered", number=number),
        OrderStep.REFUNDED: words.gettext("Order *{number}* was refunded", number=number),
    }
    return states[order.state]
