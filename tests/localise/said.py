"""Every text for buyers with sample values, for tests that ask something of all of them."""

import inspect

from bot.domain.events import Command, OrderStep
from bot.domain.kinds import Kind
from bot.domain.lifecycle import Status
from bot.localise import (
    buyer,
    buyer_document,
    buyer_orders,
    buyer_privacy,
    buyer_receipt,
    buyer_survey,
)
from bot.localise.words import Words

DEADLINE = "18:00 (Lagos, UTC+1)"
SAMPLES = {
    "deadline": DEADLINE,
    "username": "parley_bot",
    "answer": "MOQ: {moq} 100",
    "language": "Español",
    "country": "Kenya",
    "at": DEADLINE,
    "value": "Mombasa",
    "text": "Is {price} FOB?",
    "file": "drawing.pdf",
    "reason": "Slack: {ratelimited}",
    "numbers": "12, 14",
    "stars": "4 ★",
}
_MODULES = (buyer, buyer_document, buyer_orders, buyer_privacy, buyer_receipt, buyer_survey)
TEXTS = {
    f"{module.__name__.rpartition('.')[2]}.{name}": text
    for module in _MODULES
    for name, text in inspect.getmembers(module, inspect.isfunction)
    if text.__module__ == module.__name__ and not name.startswith("_")
}


def said(name: str, locale: str, **values: object) -> str:
    """The named text with these values, and sample values for whatever else it takes."""
    text = TEXTS[name]
    others = {
        "command": Command.PRIVACY,
        "number": 12,
        "kind": Kind.QUOTE_REQUEST,
        "status": Status.ANSWERED,
        "step": OrderStep.DELAYED,
        "source": "start",
        "n": 5,
        "form": "forward",
        "helped": True,
    }
    samples = SAMPLES | others | values
    wanted = [parameter for parameter in inspect.signature(text).parameters if parameter in samples]
    reply = text(Words(locale), **{parameter: samples[parameter] for parameter in wanted})
    assert isinstance(reply, str)
    return reply
