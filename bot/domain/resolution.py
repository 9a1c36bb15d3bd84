"""How a matter in which something went wrong ended: codes that are stored and counted."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Outcome(StrEnum):
    """What the buyer got."""

    SOLVED = "solved"
    REPLACED = "replaced"
    REFUNDED = "refunded"
    PARTLY_REFUNDED = "partly_refunded"
    EXPLAINED = "explained"
    UNFOUNDED = "unfounded"
    BUYER_SILENT = "buyer_silent"


class Cause(StrEnum):
    """Why it came to it."""

    DAMAGED_IN_TRANSIT = "damaged_in_transit"
    LATE = "late"
    WRONG_ITEM = "wrong_item"
    MISSING_PARTS = "missing_parts"
    QUALITY = "quality"
    WRONG_INFORMATION = "wrong_information"
    PAYMENT = "payment"
    SERVICE = "service"
    CUSTOMS = "customs"
    OTHER = "other"


class Department(StrEnum):
    """Who can see to it that it does not come again."""

    SALES = "sales"
    LOGISTICS = "logistics"
    PRODUCTION = "production"
    QUALITY = "quality"
    FINANCE = "finance"
    PURCHASING = "purchasing"
    IT = "it"
    NONE = "none"


class Compensation(StrEnum):
    """What it was made good with."""

    NONE = "none"
    COUPON = "coupon"
    DISCOUNT = "discount"
    REPLACEMENT = "replacement"
    REFUND = "refund"
    SPARE_PART = "spare_part"
    OTHER = "other"


QUESTIONS: Mapping[str, type[StrEnum]] = MappingProxyType(
    {
        "outcome": Outcome,
        "cause": Cause,
        "department": Department,
        "compensation": Compensation,
    }
)
"""What is asked when such a matter is resolved, in this order, and the answers there are."""


def ending(fields: Mapping[str, str]) -> tuple[str, str, str, str] | None:
    """The codes of outcome, cause, department and compensation; None where one is missing or is
    not among the answers."""
    if any(fields.get(name) not in set(answers) for name, answers in QUESTIONS.items()):
        return None
    outcome, cause, department, compensation = (fields[name] for name in QUESTIONS)
    return outcome, cause, department, compensation
