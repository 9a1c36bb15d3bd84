"""Reads amounts of money by currency."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache

from babel import Locale
from babel.numbers import get_currency_precision

from bot.policies.reading import Reader, hint, is_off, quoted
from bot.policies.tree import Entry

_AMOUNT = re.compile(r"[0-9]{1,12}(\.[0-9]{1,3})?")


def read_amounts(
    reader: Reader, key: str, layers: Sequence[Mapping[str, Entry]]
) -> Mapping[str, int]:
    """Amounts in a currency's smallest unit; `off` takes a shipped one away."""
    found: dict[str, int] = {}
    for root in layers:
        section = root.get(key)
        if is_off(section):
            found = {}
            continue
        for currency, entry in reader.fields(section, example="USD: 10000").items():
            if currency not in _currencies():
                near = hint(currency, _currencies())
                reader.problems.add(
                    entry.key,
                    f"there is no currency {quoted(currency)}{near}; write its ISO 4217 code, such"
                    " as USD",
                )
            elif is_off(entry):
                found.pop(currency, None)
            else:
                amount = reader.value(entry, _amount)
                if amount is not None:
                    found[currency] = int(amount.scaleb(get_currency_precision(currency)))
    return found


@cache
def _currencies() -> frozenset[str]:
    return frozenset(str(code) for code in Locale("en").currencies)


def _amount(text: str) -> Decimal:
    if _AMOUNT.fullmatch(text) is None or not Decimal(text):
        raise ValueError(f"{quoted(text)} is no amount; write figures alone, such as 10000")
    return Decimal(text)
