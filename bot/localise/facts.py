"""Library facts as phrases of a locale, and answers rendered with them."""

from collections.abc import Mapping
from typing import assert_never

from babel.dates import format_date
from babel.lists import format_list

from bot.localise.locales import SOURCE_LANGUAGE, babel_locale, catalogue_chain
from bot.localise.numbers import money, percent
from bot.localise.placeholders import fill
from bot.localise.units import amount
from qa_library.facts import (
    DateFact,
    Duration,
    FactValue,
    ListFact,
    Money,
    Percent,
    Quantity,
)

_OWN_LISTS = {"hi": (", ", " और "), "th": (", ", " และ ")}
"""What stands between items, and before the last, where CLDR's list does not do: Hindi writes no
comma before "and", and Thai's mere spaces do not hold items of several words apart."""


class MissingFact(LookupError):
    """An answer asks for a fact that has no value. `name` is the placeholder's."""

    def __init__(self, name: str) -> None:
        super().__init__(f"the answer needs the fact {{{name}}}, which has no value")
        self.name = name


def render_answer(template: str, facts: Mapping[str, FactValue], locale: str) -> str:
    """The curated answer with each `{name}` replaced by that fact as `locale` writes it.

    `{{` and `}}` are literal braces. Nothing is interpreted twice: braces in a fact stay as they
    are, and a placeholder is a name only, never a path into an object. Raises MissingFact for a
    name that `facts` does not hold, and nothing else.
    """

    def phrase(name: str) -> str:
        if name not in facts:
            raise MissingFact(name)
        return format_fact(facts[name], locale)

    return fill(template, phrase)


def format_fact(value: FactValue, locale: str) -> str:
    """The fact as a phrase for a reader of `locale` (BCP 47): "500 pieces", "15 to 20 days".

    Spaces within an amount are no-break spaces where CLDR has them, so that a line never ends
    between a number and its currency.
    """
    match value:
        case Money():
            return money(value.amount, value.currency, locale)
        case Quantity():
            return amount(value.value, value.value, value.unit, locale)
        case Duration():
            return amount(value.low, value.high, value.unit, locale)
        case Percent():
            return percent(value.low, value.high, locale)
        case DateFact():
            return format_date(value.date, "long", locale=babel_locale(locale))
        case ListFact():
            items = [_item(item, locale) for item in value.items]
            return _listed(items, locale)
        case _:
            assert_never(value)


def _listed(items: list[str], locale: str) -> str:
    own = _OWN_LISTS.get(babel_locale(locale).language)
    if own is None or len(items) < 2:
        return format_list(items, locale=babel_locale(locale))
    between, before_last = own
    return f"{between.join(items[:-1])}{before_last}{items[-1]}"


def _item(item: str | Mapping[str, str], locale: str) -> str:
    """The wording for the locale, for its language, in the source language, or the first."""
    if isinstance(item, str):
        return item
    wordings = {tag.replace("-", "_").lower(): wording for tag, wording in item.items()}
    for name in (*catalogue_chain(locale), SOURCE_LANGUAGE):
        if name.lower() in wordings:
            return wordings[name.lower()]
    return next(iter(item.values()), "")
