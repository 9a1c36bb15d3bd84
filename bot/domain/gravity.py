"""Why an inquiry is as grave as it is: reasons only ever raise it, and people decide."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import PersonId
from bot.domain.kinds import Severity, graver

THIRD_CONTACT = "third_contact"
ORDER_VALUE = "order_value"
BY_PERSON = "person"


@dataclass(frozen=True)
class Reason:
    """One reason. `what` is "signal:fire", "entry:complaints.damaged", one of the names above, or
    "person" for somebody's decision, which has `by`, `text` and `at`."""

    what: str
    severity: Severity | None
    by: PersonId | None = None
    text: str | None = None
    at: datetime | None = None


def raised(
    severity: Severity | None, known: Sequence[Reason], found: Sequence[Reason]
) -> tuple[Severity | None, tuple[Reason, ...]]:
    """The severity and its reasons after more were found.

    A reason counts once: what a person has weighed already does not raise the inquiry again only
    because the buyer's words are read again.
    """
    seen = {reason.what for reason in known}
    fresh = [reason for reason in dict.fromkeys(found) if reason.what not in seen]
    for reason in fresh:
        severity = graver(severity, reason.severity)
    return severity, (*known, *fresh)
