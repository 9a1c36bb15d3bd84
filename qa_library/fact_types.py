"""Reads the value of each type of fact from its fields."""

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from qa_library.facts import (
    DateFact,
    Duration,
    DurationUnit,
    FactValue,
    ListFact,
    Money,
    Percent,
    Quantity,
)
from qa_library.source import Items, Node, Scalar, Table

_CURRENCY = re.compile(r"[A-Z]{3}")
_UNIT = re.compile(r"[a-z][a-z_ -]{0,30}")

Fields = Mapping[str, Node]


class FactError(Exception):
    """A fact's value is not of its type."""

    def __init__(self, line: int, message: str, cure: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message
        self.cure = cure


def text_of(fields: Fields, name: str, line: int) -> str:
    node = fields.get(name)
    if node is None or (isinstance(node, Scalar) and node.absent):
        raise FactError(line, f"has no `{name}`.", f"Add `{name}:`.")
    if not isinstance(node, Scalar):
        raise FactError(node.line, f"has a `{name}` that is not one value.", "Write one value.")
    return node.text.strip()


def _number(fields: Fields, name: str, line: int) -> Decimal:
    text = text_of(fields, name, line)
    try:
        # Digits and a point only: no thousands separators, exponents, NaN or underscores.
        if not re.fullmatch(r"[0-9]{1,15}(\.[0-9]{1,6})?", text):
            raise InvalidOperation
        return Decimal(text)
    except InvalidOperation as error:
        raise FactError(
            line, f"has a `{name}` that is no number: `{text}`.", 'Write it like 500 or "4.20".'
        ) from error


def _range(fields: Fields, line: int) -> tuple[Decimal, Decimal]:
    if "value" in fields:
        if fields.keys() & {"low", "high"}:
            raise FactError(line, "has both `value` and a range.", "Keep value, or low and high.")
        value = _number(fields, "value", line)
        return value, value
    low, high = _number(fields, "low", line), _number(fields, "high", line)
    if low > high:
        raise FactError(line, f"has low {low} above high {high}.", "Swap them.")
    return low, high


def _money(fields: Fields, line: int) -> FactValue:
    currency = text_of(fields, "currency", line)
    if not _CURRENCY.fullmatch(currency):
        raise FactError(
            line, f"has the unknown currency `{currency}`.", "Use the three-letter code, like USD."
        )
    return Money(_number(fields, "amount", line), currency)


def _quantity(fields: Fields, line: int) -> FactValue:
    unit = text_of(fields, "unit", line)
    if not _UNIT.fullmatch(unit):
        raise FactError(line, f"has the unit `{unit}`.", "Use an English noun, like piece.")
    return Quantity(_number(fields, "value", line), unit)


def _duration(fields: Fields, line: int) -> FactValue:
    unit = text_of(fields, "unit", line)
    if unit not in list(DurationUnit):
        raise FactError(
            line, f"has the unknown unit `{unit}`.", f"Use one of {', '.join(DurationUnit)}."
        )
    return Duration(*_range(fields, line), DurationUnit(unit))


def _percent(fields: Fields, line: int) -> FactValue:
    low, high = _range(fields, line)
    if high > 1000:
        raise FactError(line, f"has {high} percent.", "Write 30 for 30%.")
    return Percent(low, high)


def _date(fields: Fields, line: int) -> FactValue:
    text = text_of(fields, "value", line)
    return DateFact(parse_date(text, line))


def parse_date(text: str, line: int) -> datetime.date:
    """An ISO 8601 date. Raises FactError."""
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            raise ValueError
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise FactError(
            line, f"has a date that does not exist: `{text}`.", "Write it like 2027-03-31."
        ) from error


def _list(fields: Fields, line: int) -> FactValue:
    node = fields.get("items")
    if not isinstance(node, Items) or not node.items:
        raise FactError(line, "has no `items`.", 'Write items: ["T/T", "PayPal"].')
    return ListFact(tuple(_item(item) for item in node.items))


def _item(node: Node) -> str | Mapping[str, str]:
    if isinstance(node, Scalar) and node.text.strip():
        return node.text.strip()
    if isinstance(node, Table) and node.pairs:
        wordings = {key.text: value for key, value in node.pairs}
        return {language: text_of(wordings, language, node.line) for language in wordings}
    raise FactError(
        node.line, "has an item that is no text.", 'Write "PayPal", or {en: "card", es: "tarjeta"}.'
    )


@dataclass(frozen=True)
class FactType:
    """How a type of fact is written."""

    main: str
    """The field that a region overrides with a bare value."""
    fields: frozenset[str]
    make: Callable[[Fields, int], FactValue]
    """Reads the value from the fields; the line is named where one is missing. Raises FactError."""


TYPES: Mapping[str, FactType] = {
    "money": FactType("amount", frozenset({"amount", "currency"}), _money),
    "quantity": FactType("value", frozenset({"value", "unit"}), _quantity),
    "duration": FactType("value", frozenset({"value", "low", "high", "unit"}), _duration),
    "percent": FactType("value", frozenset({"value", "low", "high"}), _percent),
    "date": FactType("value", frozenset({"value"}), _date),
    "list": FactType("items", frozenset({"items"}), _list),
}
