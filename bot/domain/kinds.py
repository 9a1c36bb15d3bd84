"""What an inquiry can be about, and how serious it can be."""

from enum import StrEnum


class Kind(StrEnum):
    """What the buyer wants from us."""

    QUESTION = "question"
    QUOTE_REQUEST = "quote_request"
    SAMPLE_REQUEST = "sample_request"
    ORDER_STATUS = "order_status"
    COMPLAINT = "complaint"
    RETURN_REQUEST = "return_request"
    DEFECT_REPORT = "defect_report"
    SUGGESTION = "suggestion"
    REVIEW = "review"
    PRIVACY_REQUEST = "privacy_request"
    OTHER = "other"


OWN_INQUIRY = frozenset({Kind.COMPLAINT, Kind.PRIVACY_REQUEST})
"""Kinds that never share an inquiry with another subject."""

NEVER_AUTOMATIC = frozenset(
    {Kind.COMPLAINT, Kind.PRIVACY_REQUEST, Kind.RETURN_REQUEST, Kind.DEFECT_REPORT, Kind.REVIEW}
)
"""Kinds that a person always answers, however sure the match is."""


GRIEVANCES = frozenset({Kind.COMPLAINT, Kind.RETURN_REQUEST, Kind.DEFECT_REPORT, Kind.REVIEW})
"""Kinds in which something went wrong: how such a matter ended is asked, so that it is counted."""


class Severity(StrEnum):
    """S1 critical, S2 major, S3 ordinary, S4 feedback. Sorts with the gravest first."""

    S1 = "S1"
    S2 = "S2"
    S3 = "S3"
    S4 = "S4"


def graver(one: Severity | None, other: Severity | None) -> Severity | None:
    """The graver of two severities; a missing one never lowers the other."""
    known = [severity for severity in (one, other) if severity is not None]
    return min(known, default=None)
