"""Numbers, money and percentages as a locale writes them."""

from decimal import Decimal

from babel.numbers import (
    format_currency,
    format_decimal,
    format_percent,
    get_currency_precision,
    get_currency_symbol,
)

from bot.domain.events import Money
from bot.localise.locales import babel_locale

_OWN_SIGNS = frozenset("€ ₹ ₦ ₺ ₽ ₫ ₩ ₪ ₱ ₴ ₸ ₾ ₡ ₲ ฿ zł Kč Ft R$ Rp".split())  # noqa: SIM905
"""Signs that stand for one currency wherever they are read. The dollar, yen, pound, crown and
rupee signs do not, and US$ or CN¥ are not what every reader knows: trade papers write the ISO
code, and so do we."""

_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def number(value: Decimal | int, locale: str) -> str:
    """The number with the locale's separators and every decimal place it was given with."""
    return format_decimal(value, locale=babel_locale(locale), decimal_quantization=False)


def between(low: Decimal, high: Decimal, locale: str) -> str:
    """Two numbers as one: "15–20", the way CLDR joins a range; one number where they are equal."""
    upper = number(high, locale)
    return upper if low == high else f"{number(low, locale)}\N{EN DASH}{upper}"


def percent(low: Decimal, high: Decimal, locale: str) -> str:
    """A share in hundredths, "12.5%", or a range of them, "20–30%"."""
    text = format_percent(high / 100, locale=babel_locale(locale), decimal_quantization=False)
    return text.replace(number(high, locale), between(low, high, locale), 1)


def money(amount: Decimal, currency: str, locale: str) -> str:
    """The amount in the locale's order, with the ISO 4217 code where the sign is ambiguous.

    At least the currency's usual decimal places; more where the amount has more, for a unit
    price of 0.035 must not become 0.04.
    """
    chosen = babel_locale(locale)
    pattern = chosen.currency_formats["standard"].pattern
    if get_currency_symbol(currency, chosen) not in _OWN_SIGNS:
        pattern = _with_code(pattern)
    return format_currency(
        amount, currency, pattern, chosen, currency_digits=True, decimal_quantization=False
    )


def money_of(value: Money, locale: str) -> str:
    """`money` for an amount in the currency's smallest unit: 5 USD cents are "USD 0.05"."""
    places = get_currency_precision(value.currency)
    return money(Decimal(value.minor).scaleb(-places), value.currency, locale)


def stars(score: int, locale: str) -> str:
    """A rating as a buyer sees it: "4 ★"."""
    return f"{number(score, locale)} ★"


def _with_code(pattern: str) -> str:
    """The pattern with the code in the sign's place, held apart from the digits by a space."""
    for sign, code in (
        ("¤#", f"¤¤{_NO_BREAK_SPACE}#"),
        ("¤-", f"¤¤{_NO_BREAK_SPACE}-"),
        ("0¤", f"0{_NO_BREAK_SPACE}¤¤"),
    ):
        if sign in pattern:
            return pattern.replace(sign, code)
    return pattern.replace("¤", "¤¤")
