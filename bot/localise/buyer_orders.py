"""What the file of a buyer's own data says of their orders, line by line."""

from bot.domain.events import OrderStep
from bot.localise.words import Words


def order(words: Words, number: str, step: OrderStep, at: str) -> str:
    """The title of one order: how it stands, and since when."""
    lines = {
        OrderStep.PLACED: words.gettext("Order {number}: placed ({at})", number=number, at=at),
        OrderStep.DELAYED: words.gettext("Order {number}: delayed ({at})", number=number, at=at),
        OrderStep.SHIPPED: words.gettext("Order {number}: shipped ({at})", number=number, at=at),
        OrderStep.DELIVERED: words.gettext(
            "Order {number}: delivered ({at})", number=number, at=at
        ),
        OrderStep.REFUNDED: words.gettext("Order {number}: refunded ({at})", number=number, at=at),
    }
    return lines[step]


def worth(words: Words, value: str) -> str:
    """What the order comes to."""
    return words.gettext("Value: {value}", value=value)


def expected(words: Words, value: str) -> str:
    """The day on which a delayed order is expected now."""
    return words.gettext("Expected on: {value}", value=value)


def carrier(words: Words, value: str) -> str:
    """Who carries the goods."""
    return words.gettext("Carrier: {value}", value=value)


def tracking(words: Words, value: str) -> str:
    """By what number the carrier knows them."""
    return words.gettext("Tracking number: {value}", value=value)
