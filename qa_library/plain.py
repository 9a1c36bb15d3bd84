"""Fact values in a plain form for curators. What buyers see is formatted for their locale."""

from collections.abc import Mapping
from decimal import Decimal

from qa_library.facts import DateFact, Duration, FactValue, ListFact, Money, Percent, Quantity
from qa_library.library import Library
from qa_library.templates import fill


def plain(value: FactValue, languages: tuple[str, ...] = ()) -> str:
    """The value in one line; list items in the first of `languages` that has them."""
    match value:
        case Money(amount, currency):
            return f"{currency} {amount}"
        case Quantity(number, unit):
            return f"{number} {unit}"
        case Duration(low, high, unit):
            return f"{_range(low, high)} {unit.replace('_', ' ')}"
        case Percent(low, high):
            return f"{_range(low, high)}%"
        case DateFact(date):
            return date.isoformat()
        case ListFact(items):
            return ", ".join(_wording(item, languages) for item in items)


def plain_answer(
    library: Library, entry: str, language: str, region: str | None
) -> tuple[str, str] | None:
    """The language and the answer of an entry with its facts' values; None if it has none."""
    found = library.translation(entry, language)
    if found is None:
        return None
    used, translation = found
    chain = library.fallback_chain(used)
    values = {
        name: plain(library.facts[name].value_for(region), chain)
        for name in translation.placeholders
    }
    return used, fill(translation.answer, values)


def _range(low: Decimal, high: Decimal) -> str:
    return str(low) if low == high else f"{low}-{high}"


def _wording(item: str | Mapping[str, str], languages: tuple[str, ...]) -> str:
    if isinstance(item, str):
        return item
    told = next((item[one] for one in languages if one in item), None)
    return told or next(iter(item.values()))
