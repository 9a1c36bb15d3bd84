"""Facts: the values answers quote, typed, written once for all languages, perhaps per region."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


class DurationUnit(StrEnum):
    """What a duration is counted in. Business days are those of the seller's calendar."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    BUSINESS_DAY = "business_day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True)
class Money:
    """An amount in a currency (ISO 4217 code)."""

    amount: Decimal
    currency: str


@dataclass(frozen=True)
class Quantity:
    """A number of units; `unit` is a singular English noun such as "piece"."""

    value: Decimal
    unit: str


@dataclass(frozen=True)
class Duration:
    """A length of time from `low` to `high`, which are equal where it is not a range."""

    low: Decimal
    high: Decimal
    unit: DurationUnit


@dataclass(frozen=True)
class Percent:
    """A share of a hundred from `low` to `high`, which are equal where it is not a range."""

    low: Decimal
    high: Decimal


@dataclass(frozen=True)
class DateFact:
    """A calendar date. It has no zone: a sentence that makes it a deadline must name one."""

    date: datetime.date


@dataclass(frozen=True)
class ListFact:
    """Things to be listed: names alike in all languages, or a wording per language."""

    items: tuple[str | Mapping[str, str], ...]


FactValue = Money | Quantity | Duration | Percent | DateFact | ListFact


@dataclass(frozen=True)
class Fact:
    """A named value. `regions` is keyed by ISO 3166 country or by a region group's name."""

    name: str
    default: FactValue
    regions: Mapping[str, FactValue] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)
    """Country to the region group whose value it takes."""
    file: str = ""
    line: int = 0

    def value_for(self, region: str | None) -> FactValue:
        """The value in a country: its own, else its group's, else the default."""
        if region is None:
            return self.default
        place = region.upper()
        if place in self.regions:
            return self.regions[place]
        return self.regions.get(self.groups.get(place, ""), self.default)
