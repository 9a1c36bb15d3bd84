"""The desk's words for how a matter ended."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType

from bot.domain.resolution import Cause, Compensation, Department, Outcome
from bot.localise.words import Words


def outcome_name(words: Words, outcome: Outcome) -> str:
    """What the buyer got."""
    names = {
        Outcome.SOLVED: words.gettext("Solved"),
        Outcome.REPLACED: words.gettext("Replaced"),
        Outcome.REFUNDED: words.gettext("Refunded"),
        Outcome.PARTLY_REFUNDED: words.gettext("Partly refunded"),
        Outcome.EXPLAINED: words.gettext("Explained"),
        Outcome.UNFOUNDED: words.gettext("Unfounded"),
        Outcome.BUYER_SILENT: words.gettext("The buyer wrote no more"),
    }
    return names[outcome]


def cause_name(words: Words, cause: Cause) -> str:
    """Why it came to it."""
    names = {
        Cause.DAMAGED_IN_TRANSIT: words.gettext("Damaged in transit"),
        Cause.LATE: words.gettext("Late"),
        Cause.WRONG_ITEM: words.gettext("Wrong item"),
        Cause.MISSING_PARTS: words.gettext("Missing parts"),
        Cause.QUALITY: words.gettext("Quality of the goods"),
        Cause.WRONG_INFORMATION: words.gettext("Wrong information"),
        Cause.PAYMENT: words.gettext("Payment"),
        Cause.SERVICE: words.gettext("Our service"),
        Cause.CUSTOMS: words.gettext("Customs"),
        Cause.OTHER: words.gettext("Another cause"),
    }
    return names[cause]


def department_name(words: Words, department: Department) -> str:
    """Who can see to it that it does not come again."""
    names = {
        Department.SALES: words.gettext("Sales"),
        Department.LOGISTICS: words.gettext("Logistics"),
        Department.PRODUCTION: words.gettext("Production"),
        Department.QUALITY: words.gettext("Quality control"),
        Department.FINANCE: words.gettext("Finance"),
        Department.PURCHASING: words.gettext("Purchasing"),
        Department.IT: words.gettext("IT"),
        Department.NONE: words.gettext("None of ours"),
    }
    return names[department]


def compensation_name(words: Words, compensation: Compensation) -> str:
    """What it was made good with."""
    names = {
        Compensation.NONE: words.gettext("Nothing"),
        Compensation.COUPON: words.gettext("A coupon"),
        Compensation.DISCOUNT: words.gettext("A discount"),
        Compensation.REPLACEMENT: words.gettext("A replacement"),
        Compensation.REFUND: words.gettext("A refund"),
        Compensation.SPARE_PART: words.gettext("A spare part"),
        Compensation.OTHER: words.gettext("Something else"),
    }
    return names[compensation]


def question(words: Words, name: str) -> str:
    """What is asked, by its name in `bot.domain.resolution.QUESTIONS`."""
    questions = {
        "outcome": words.gettext("What did the buyer get?"),
        "cause": words.gettext("What was the cause?"),
        "department": words.gettext("Which department can prevent it?"),
        "compensation": words.gettext("What was it made good with?"),
    }
    return questions[name]


ANSWER_NAMES: Mapping[str, Callable[[Words, StrEnum], str]] = MappingProxyType(
    {
        "outcome": lambda words, code: outcome_name(words, Outcome(code)),
        "cause": lambda words, code: cause_name(words, Cause(code)),
        "department": lambda words, code: department_name(words, Department(code)),
        "compensation": lambda words, code: compensation_name(words, Compensation(code)),
    }
)
"""The words for an answer, by the name of its question."""
