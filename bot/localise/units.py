"""Amounts with a unit: our own catalogue first, CLDR in languages that have no catalogue.

CLDR alone does not do. It has no pieces, cartons or business days and no ranges, and its units
as Babel reads them are incomplete: Babel does not follow the alias from a missing long form to
the short one, so Portuguese days print as "20 duration-day" and Arabic weeks all take the plural
of three to ten.
"""

from decimal import Decimal

from babel.units import UnknownUnitError, format_unit

from bot.localise.locales import babel_locale
from bot.localise.numbers import between, number
from bot.localise.words import Plural, Words, has_words

_COUNTED = {
    "piece": Plural("{n} piece", "{n} pieces"),
    "set": Plural("{n} set", "{n} sets"),
    "pair": Plural("{n} pair", "{n} pairs"),
    "carton": Plural("{n} carton", "{n} cartons"),
    "box": Plural("{n} box", "{n} boxes"),
    "bag": Plural("{n} bag", "{n} bags"),
    "roll": Plural("{n} roll", "{n} rolls"),
    "pallet": Plural("{n} pallet", "{n} pallets"),
    "container": Plural("{n} container", "{n} containers"),
    "order": Plural("{n} order", "{n} orders"),
    "minute": Plural("{n} minute", "{n} minutes"),
    "hour": Plural("{n} hour", "{n} hours"),
    "day": Plural("{n} day", "{n} days"),
    "business_day": Plural("{n} business day", "{n} business days"),
    "week": Plural("{n} week", "{n} weeks"),
    "month": Plural("{n} month", "{n} months"),
    "year": Plural("{n} year", "{n} years"),
    # Symbols do not change with the number, yet scripts write them in their own letters.
    "g": Plural("{n} g", "{n} g"),
    "kg": Plural("{n} kg", "{n} kg"),
    "t": Plural("{n} t", "{n} t"),
    "mm": Plural("{n} mm", "{n} mm"),
    "cm": Plural("{n} cm", "{n} cm"),
    "m": Plural("{n} m", "{n} m"),
    "m2": Plural("{n} m²", "{n} m²"),
    "m3": Plural("{n} m³", "{n} m³"),
    "l": Plural("{n} L", "{n} L"),
}

_RANGES = {
    "minute": Plural("{low} to {high} minute", "{low} to {high} minutes"),
    "hour": Plural("{low} to {high} hour", "{low} to {high} hours"),
    "day": Plural("{low} to {high} day", "{low} to {high} days"),
    "business_day": Plural("{low} to {high} business day", "{low} to {high} business days"),
    "week": Plural("{low} to {high} week", "{low} to {high} weeks"),
    "month": Plural("{low} to {high} month", "{low} to {high} months"),
    "year": Plural("{low} to {high} year", "{low} to {high} years"),
}

_SAME_UNIT = {
    "gram": "g",
    "kilogram": "kg",
    "tonne": "t",
    "ton": "t",
    "millimetre": "mm",
    "centimetre": "cm",
    "metre": "m",
    "meter": "m",
    "square_metre": "m2",
    "cubic_metre": "m3",
    "cbm": "m3",
    "litre": "l",
    "liter": "l",
}

_CLDR = {
    "minute": "duration-minute",
    "hour": "duration-hour",
    "day": "duration-day",
    "week": "duration-week",
    "month": "duration-month",
    "year": "duration-year",
    "g": "mass-gram",
    "kg": "mass-kilogram",
    "t": "mass-tonne",
    "mm": "length-millimeter",
    "cm": "length-centimeter",
    "m": "length-meter",
    "m2": "area-square-meter",
    "m3": "volume-cubic-meter",
    "l": "volume-liter",
}


def amount(low: Decimal, high: Decimal, unit: str, locale: str) -> str:
    """An amount or a range with its unit: "500 pieces", "15 to 20 days", "22 kartony".

    `unit` is a singular English noun ("piece", "square metre", "business_day"). A range takes
    the plural of its upper end. In a language that neither the catalogue nor CLDR serves the
    unit stays English; a unit nobody knows is written behind the number as it stands.
    """
    name = unit.strip().lower().replace(" ", "_").replace("-", "_")
    name = _SAME_UNIT.get(name, name)
    if not has_words(locale) and (text := _cldr_amount(high, name, locale)):
        # CLDR's pattern for a range is the same in every locale we write: low, en dash, high.
        return text.replace(number(high, locale), between(low, high, locale), 1)
    if low != high and name in _RANGES:
        return Words(locale).counted(_RANGES[name], high, low=low, high=high)
    if low == high and name in _COUNTED:
        return Words(locale).counted(_COUNTED[name], high)
    return f"{between(low, high, locale)} {unit}"


def _cldr_amount(value: Decimal, unit: str, locale: str) -> str | None:
    identifier = _CLDR.get(unit)
    if identifier is None:
        return None
    for length in ("long", "short"):
        try:
            text = format_unit(value, identifier, length, locale=babel_locale(locale))
        except UnknownUnitError:
            return None
        if not text.endswith(identifier):  # what Babel prints where the form is missing
            return text
    return None
