"""Where a buyer is, from what they told us; never from their language."""

from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import available_timezones

import phonenumbers
import tzfpy
from babel.core import get_global
from phonenumbers import timezone as phone_zones

from bot.domain.events import Whereabouts


@dataclass(frozen=True)
class Place:
    """An ISO 3166 country and an IANA zone, each None where it does not follow."""

    source: str
    country: str | None = None
    zone: str | None = None


def locate(told: Whereabouts) -> Place:
    """Country and zone that follow from a shared contact, a location or a start link.

    A dialling prefix names a zone only where its country (or area) has one.
    """
    if told.phone is not None:
        return _by_phone(told.source, told.phone)
    if told.latitude is not None and told.longitude is not None:
        zone = tzfpy.get_tz(told.longitude, told.latitude)
        known = zone if zone in available_timezones() else None
        return Place(told.source, _country_of(known), known)
    if told.country is not None:
        return Place(told.source, told.country, _only_zone(told.country))
    return Place(told.source)


def _by_phone(source: str, phone: str) -> Place:
    digits = phone if phone.startswith("+") else f"+{phone}"
    try:
        number = phonenumbers.parse(digits)
    except phonenumbers.NumberParseException:
        return Place(source)
    country = phonenumbers.region_code_for_number(number)
    zones = [
        zone for zone in phone_zones.time_zones_for_number(number) if zone in available_timezones()
    ]
    return Place(source, country, zones[0] if len(zones) == 1 else None)


def _country_of(zone: str | None) -> str | None:
    if zone is None:
        return None
    country = get_global("zone_territories").get(zone)
    return country if country and len(country) == 2 and country != "ZZ" else None


def _only_zone(country: str) -> str | None:
    zones = _zones_by_country().get(country, ())
    return zones[0] if len(zones) == 1 else None


@lru_cache(maxsize=1)
def _zones_by_country() -> dict[str, list[str]]:
    zones: dict[str, list[str]] = {}
    for zone, country in get_global("zone_territories").items():
        zones.setdefault(country, []).append(zone)
    return zones


def is_country(code: str) -> bool:
    """Whether this is the ISO code of a country we know a zone for."""
    return code in _zones_by_country()
