"""Public holidays by country, from the `holidays` library, loaded where a calendar has some."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

from bot.domain.calendars import Holidays
from bot.localise.countries import country_name, is_code, named_exactly
from bot.policies.reading import hint, quoted

_CODE = re.compile(r"([A-Z]{2})(?:-([A-Z0-9]{1,4}))?")
_MOST_SHOWN = 16
_NAMES_IN = "en_US"
"""Where the library has no such names, it gives those of the country."""


def region_of_holidays(text: str) -> str:
    """The code of a country ("PL") or of a part of one ("US-CA") whose holidays are known.

    Raises ValueError with the cure.
    """
    match = _CODE.fullmatch(text)
    known = match is not None and (is_code(match[1]) or _parts(match[1]) is not None)
    if match is None or not known:
        code = named_exactly(text[:80])
        cure = f"write {code}" if code else "write its ISO 3166 code, such as PL or US-CA"
        raise ValueError(f"there is no country {quoted(text)}; {cure}")
    country, part = match[1], match[2]
    parts = _parts(country)
    if parts is None:
        raise ValueError(
            f"no holidays are known for {_named(country)}; name the days under exceptions"
        )
    if part is not None and part not in parts:
        more = ", …" if len(parts) > _MOST_SHOWN else ""
        there = f"there are {', '.join(parts[:_MOST_SHOWN])}{more}" if parts else f"write {country}"
        raise ValueError(f"{country} has no part {part}{hint(part, parts)}; {there}")
    return text


def holidays_of(regions: tuple[str, ...]) -> Holidays:
    """The holidays of all these regions; with several, a name tells whose it is."""

    def of_year(year: int) -> Mapping[date, str]:
        found: dict[date, str] = {}
        for region in regions:
            for day, name in _of_year(region, year).items():
                named = name if len(regions) == 1 else f"{name} ({region})"
                found[day] = f"{found[day]}; {named}" if day in found else named
        return MappingProxyType(found)

    return of_year


def _named(country: str) -> str:
    name = country_name(country, "en")
    return country if name == country else f"{country} ({name})"


@cache
def _parts(country: str) -> tuple[str, ...] | None:
    """The parts of a country that have holidays of their own; None where nothing is known of it."""
    from holidays import country_holidays  # noqa: PLC0415  (only where a calendar names some)

    try:
        return tuple(country_holidays(country).subdivisions)
    except NotImplementedError:
        return None


@cache
def _of_year(region: str, year: int) -> Mapping[date, str]:
    from holidays import country_holidays  # noqa: PLC0415

    country, _, part = region.partition("-")
    return dict(country_holidays(country, subdiv=part or None, years=year, language=_NAMES_IN))
