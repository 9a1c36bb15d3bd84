"""Reads the shop's JSON into an event, and names everything that is wrong with it at once."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, TypeVar

from babel import Locale
from babel.numbers import get_currency_precision

from bot.domain.errors import ParleyError
from bot.domain.events import Arrival, Malformed, Money, OrderHappened, OrderStep
from handlers.orders.sign import WINDOW

SOURCE = "orders"
"""The inbox's name for what the shop tells."""

CHANNELS = ("telegram",)
"""Where a buyer can be."""

_FIELDS = ("id", "type", "order", "at", "buyer", "value", "expected", "carrier", "tracking")
_ID = re.compile(r"[!-~]{1,100}")
_ADDRESS = re.compile(r"[1-9][0-9]{0,19}")
_AMOUNT = re.compile(r"[0-9]{1,12}(\.[0-9]{1,4})?")
_CURRENCIES = frozenset(Locale("en").currencies)
_EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)

_T = TypeVar("_T")


class Unreadable(ParleyError):
    """An event that cannot be read: each problem is a field, what it must be, and no value."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


class _Wrong(Exception):
    """What one field must be; `field` is within the field that was read."""

    def __init__(self, must: str, field: str = "") -> None:
        super().__init__(must)
        self.field = field


def parse_order(raw: Mapping[str, Any]) -> Arrival:
    """The event in a stored body. Raises Malformed."""
    try:
        return read_event(raw)
    except Unreadable as error:
        raise Malformed(str(error)) from None


def read_body(body: bytes, now: datetime) -> tuple[Mapping[str, Any], OrderHappened]:
    """The JSON of a body as it is stored, and the event in it. Raises Unreadable.

    An event must not be ahead of our clock: all that follows it would be late for ever.
    """
    try:
        given: Any = json.loads(body)
    except (ValueError, RecursionError):
        raise Unreadable(["body: must be JSON, in UTF-8"]) from None
    event = read_event(given)
    if event.at - now > WINDOW:
        raise Unreadable(
            ["at: must not lie ahead; it is when the event happened, and this machine's clock says"
             f" {now:%Y-%m-%dT%H:%M:%SZ}"]
        )  # fmt: skip
    return given, event


def read_event(given: object) -> OrderHappened:
    """The event in a JSON object. Raises Unreadable."""
    if not isinstance(given, dict):
        raise Unreadable(["body: must be a JSON object, as {...}"])
    fields = _Fields(given)
    event_id = fields.needed("id", _event_id)
    step = fields.needed("type", _step)
    number = fields.needed("order", lambda value: _line(value, 64))
    at = fields.needed("at", _moment)
    buyer = fields.optional("buyer", _buyer)
    value = fields.optional("value", _money)
    expected = fields.optional("expected", _day)
    carrier = fields.optional("carrier", lambda value: _line(value, 64))
    tracking = fields.optional("tracking", lambda value: _line(value, 64))
    if step is not None:
        fields.belongs("expected", expected, step is OrderStep.DELAYED, "delayed")
        fields.belongs("carrier", carrier, step is OrderStep.SHIPPED, "shipped")
        fields.belongs("tracking", tracking, step is OrderStep.SHIPPED, "shipped")
    fields.no_others()
    if fields.problems or event_id is None or step is None or number is None or at is None:
        raise Unreadable(fields.problems)
    return OrderHappened(event_id, step, number, at, buyer, value, expected, carrier, tracking)


class _Fields:
    """The fields of an object, and what is wrong with them. JSON's null is a missing field."""

    def __init__(self, given: Mapping[str, Any]) -> None:
        self._given = given
        self.problems: list[str] = []

    def needed(self, name: str, read: Callable[[Any], _T]) -> _T | None:
        if self._given.get(name) is None:
            self.problems.append(f"{name}: missing")
            return None
        return self.optional(name, read)

    def optional(self, name: str, read: Callable[[Any], _T]) -> _T | None:
        value = self._given.get(name)
        if value is None:
            return None
        try:
            return read(value)
        except _Wrong as wrong:
            self.problems.append(f"{name}{wrong.field}: must be {wrong}")
            return None

    def belongs(self, name: str, value: object, fits: bool, to: str) -> None:
        if value is not None and not fits:
            self.problems.append(f"{name}: leave it out; only an order that was {to} has one")

    def no_others(self) -> None:
        """A misspelt field must not be overlooked. Its name is not quoted: it may be anything."""
        if set(self._given) - set(_FIELDS):
            known = ", ".join(_FIELDS)
            self.problems.append(f"body: has a field that is not known; there are {known}")


def _event_id(value: object) -> str:
    if not isinstance(value, str) or _ID.fullmatch(value) is None:
        raise _Wrong("1 to 100 letters, digits and signs of ASCII, without spaces")
    return value


def _step(value: object) -> OrderStep:
    steps = sorted(OrderStep)
    if not isinstance(value, str) or value not in steps:
        raise _Wrong(f"one of {', '.join(steps)}")
    return OrderStep(value)


def _line(value: object, most: int) -> str:
    if (
        not isinstance(value, str)
        or not 1 <= len(value) <= most
        or not value.isprintable()
        or value != value.strip()
    ):
        raise _Wrong(f"a text of 1 to {most} characters in one line, without spaces at its ends")
    return value


def _moment(value: object) -> datetime:
    must = _Wrong("a moment with its offset from UTC, such as 2026-11-29T12:00:00Z, since 2000")
    if not isinstance(value, str) or "T" not in value:
        raise must
    try:
        at = datetime.fromisoformat(value)
        if at.tzinfo is None:
            raise must
        at = at.astimezone(UTC)
    except (ValueError, OverflowError):
        raise must from None
    if at < _EARLIEST:
        raise must
    return at


def _day(value: object) -> date:
    must = _Wrong("a day, such as 2026-12-05")
    if not isinstance(value, str) or re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value) is None:
        raise must
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise must from None


def _buyer(value: object) -> tuple[str, str]:
    if not isinstance(value, dict) or value.keys() != {"channel", "address"}:
        raise _Wrong('an object with "channel" and "address" alone')
    if value["channel"] not in CHANNELS:
        raise _Wrong(f"one of {', '.join(CHANNELS)}", ".channel")
    address = value["address"]
    if not isinstance(address, str) or _ADDRESS.fullmatch(address) is None:
        raise _Wrong('the number of the buyer\'s chat as a text, such as "4711"', ".address")
    return value["channel"], address


def _money(value: object) -> Money:
    if not isinstance(value, dict) or value.keys() != {"amount", "currency"}:
        raise _Wrong('an object with "amount" and "currency" alone')
    currency = value["currency"]
    if not isinstance(currency, str) or currency not in _CURRENCIES:
        raise _Wrong("a currency of ISO 4217, such as USD", ".currency")
    amount = value["amount"]
    places: int = get_currency_precision(currency)
    must = _Wrong(
        f'a text such as "1250.00", of at most 12 digits and {places} decimal places', ".amount"
    )
    if not isinstance(amount, str) or _AMOUNT.fullmatch(amount) is None:
        raise must
    minor = Decimal(amount).scaleb(places)
    if minor != minor.to_integral_value():
        raise must
    return Money(int(minor), currency)
