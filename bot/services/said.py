"""Reads what was stored to be said back into a picture."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.domain.effects import ClockName
from bot.domain.escalation import Outcome
from bot.domain.ids import InquiryId, PersonId
from bot.domain.stages import Cause
from bot.services.pictures import SaidPicture
from bot.services.sayings import SaidRow, Saying

TO_A_PERSON = frozenset({Saying.CALLED_AGAIN, Saying.REMINDER})
"""What goes into a person's direct messages."""


def people_in(payload: Mapping[str, Any]) -> set[PersonId]:
    """Everybody whom it names."""
    named = {payload.get("person"), *payload.get("people", ())}
    named |= {one["person"] for one in payload.get("missing", ())}
    named |= {row["holder"] for row in payload.get("rows", ())}
    return {PersonId(person) for person in named if person}


def said_picture(
    payload: Mapping[str, Any], names: Mapping[PersonId, str], now: datetime
) -> SaidPicture:
    """What is said, as a value."""
    clock, due_at, cause = payload.get("clock"), payload.get("due_at"), payload.get("cause")
    person, inquiry = payload.get("person"), payload.get("inquiry")
    return SaidPicture(
        what=Saying(payload["what"]),
        inquiry=None if inquiry is None else InquiryId(inquiry),
        clock=None if clock is None else ClockName(clock),
        due_at=None if due_at is None else datetime.fromisoformat(due_at),
        cause=None if cause is None else Cause(cause),
        person=None if person is None else PersonId(person),
        people=tuple(PersonId(one) for one in payload.get("people", ())),
        groups=tuple(payload.get("groups", ())),
        missing=tuple(
            (PersonId(one["person"]), Outcome(one["outcome"])) for one in payload.get("missing", ())
        ),
        rung=payload.get("rung"),
        nobody=bool(payload.get("nobody")),
        rows=tuple(_row(row) for row in payload.get("rows", ())),
        names=names,
        now=now,
    )


def _row(row: Mapping[str, Any]) -> SaidRow:
    return SaidRow(
        InquiryId(row["inquiry"]),
        ClockName(row["clock"]),
        datetime.fromisoformat(row["due_at"]),
        Cause(row["cause"]) if row["cause"] else None,
        PersonId(row["holder"]) if row["holder"] else None,
    )
