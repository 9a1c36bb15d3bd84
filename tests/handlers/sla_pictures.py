"""Calls for a manager, broken promises and sayings, by name."""

from dataclasses import replace

from bot.domain.effects import ClockName, Deed
from bot.domain.escalation import Cause, Outcome
from bot.domain.ids import InquiryId
from bot.domain.kinds import Severity
from bot.domain.lifecycle import Status
from bot.domain.stages import Cause as BreachCause
from bot.services.pictures import SaidPicture, ShownCall
from bot.services.sayings import SaidRow, Saying
from tests.handlers.longest import longest_list
from tests.handlers.pictures import (
    ANIA,
    CALLED,
    FIRE,
    HELENA,
    MAREK,
    NAMES,
    NOW,
    VIKTOR,
    VIKTOR_AWAY,
    at,
    broken,
    did,
    escalated,
    escalation,
    late,
    taken,
)
from tests.handlers.states import proposed

_ENDED = escalation(ended_at=NOW, next_at=None)
_DRAFTED = replace(escalated(), inquiry=replace(proposed().inquiry, escalation=escalation()))
ESCALATIONS = {
    "escalation_called": escalated(),
    "escalation_second_rung": replace(
        escalated(escalation(rung=1, cause=Cause.PERSON, by=ANIA)),
        calls=(
            CALLED,
            VIKTOR_AWAY,
            replace(CALLED, rung=2, at=at(-1)),
            ShownCall(ANIA, "ania", Outcome.GONE, 2, at(-1)),
        ),
    ),
    "escalation_taken": escalated(taken()),
    "escalation_with_a_draft": _DRAFTED,
    "escalation_resolved": replace(
        escalated(_ENDED, status=Status.RESOLVED), deeds=(did(Deed.RESOLVED, "marek", ago=0),)
    ),
    "escalation_called_off": replace(
        escalated(_ENDED, severity=Severity.S3), deeds=(did(Deed.ESCALATION_ENDED, None, ago=0),)
    ),
}
BREACHES = {
    "breach_nobody_held_it": late(),
    "breach_of_two_seen_and_held": replace(
        late(
            broken(
                ClockName.FIRST_RESPONSE,
                -3000,
                ended_at=at(-2988),
                cause=BreachCause.OFF_HOURS,
                acknowledged_by="helena",
            ),
            broken(
                ClockName.RESOLUTION,
                cause=BreachCause.HELD,
                holder="marek",
                acknowledged_by="helena",
            ),
            holder=MAREK,
            severity=Severity.S1,
            severity_reasons=(FIRE,),
            escalation=taken(),
        ),
        escalation=taken(),
    ),
    "breach_answered_late": late(
        broken(ended_at=at(-8), cause=BreachCause.DRAFT_WAITED), status=Status.ANSWERED
    ),
}
_ABOUT = SaidPicture(
    Saying.WARNING,
    inquiry=InquiryId(12),
    clock=ClockName.FIRST_RESPONSE,
    due_at=at(3),
    person=MAREK,
    names=NAMES,
    now=NOW,
)
_BROKEN = replace(
    _ABOUT, what=Saying.ANOTHER_BREACH, due_at=at(-20), cause=BreachCause.NO_MATCH, person=None
)
_CALL = replace(
    _ABOUT, what=Saying.CALLED, person=None, people=(HELENA,), groups=("S0MANAGERS",), rung=2
)
_ROWS = (
    SaidRow(InquiryId(12), ClockName.FIRST_RESPONSE, at(-20), BreachCause.NO_MATCH, None),
    SaidRow(InquiryId(13), ClockName.QUOTE, at(-3000), BreachCause.HELD, MAREK),
    SaidRow(InquiryId(14), ClockName.REFUND, at(0), None, HELENA),
)
SAYINGS = {
    "warning_to_the_holder": _ABOUT,
    "warning_to_nobody": replace(_ABOUT, person=None),
    "another_breach": _BROKEN,
    "still_broken": replace(_BROKEN, what=Saying.STILL_BROKEN, person=MAREK),
    "summary": SaidPicture(Saying.SUMMARY, rows=_ROWS, names=NAMES, now=NOW),
    "longest_summary": longest_list(),
    "called": _CALL,
    "called_without_some": replace(_CALL, missing=((VIKTOR, Outcome.AWAY), (ANIA, Outcome.GONE))),
    "nobody": replace(_CALL, people=(), groups=(), nobody=True, missing=((VIKTOR, Outcome.AWAY),)),
    "called_again": replace(_ABOUT, what=Saying.CALLED_AGAIN),
    "reminder": replace(_ABOUT, what=Saying.REMINDER),
    "lapsed": replace(_CALL, what=Saying.LAPSED, person=VIKTOR),
}
MENTIONED = [HELENA, MAREK, VIKTOR, ANIA, "S0MANAGERS"]
"""Everybody whom these may mention."""
