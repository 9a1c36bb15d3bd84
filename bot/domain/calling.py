"""When managers are called: derived from the inquiry as it is, or asked for by a person."""

from dataclasses import replace
from datetime import datetime

from bot.domain.effects import Deed, Record, ShowCard
from bot.domain.escalation import Cause, begin, end
from bot.domain.ids import PersonId
from bot.domain.inquiry import Decision, Deliberation
from bot.domain.kinds import Severity
from bot.domain.ladder import DEFAULT_LADDER, Ladder
from bot.domain.lifecycle import Status
from bot.domain.policy import Policy
from bot.domain.promises import Matter


def ladder_for(policy: Policy, matter: Matter) -> Ladder | None:
    """The first ladder that starts by itself for such an inquiry."""
    return next(
        (
            ladder
            for ladder in policy.ladders.values()
            if ladder.when is not None and ladder.when.takes(matter)
        ),
        None,
    )


def ladder_by_hand(policy: Policy, severity: Severity | None) -> Ladder:
    """The ladder of a call that a person asks for: the one for this severity, else the last."""
    ladders = list(policy.ladders.values())
    for ladder in ladders:
        if ladder.when is not None and severity in ladder.when.severities:
            return ladder
    return ladders[-1] if ladders else DEFAULT_LADDER


def call(bench: Deliberation, cause: Cause, by: PersonId | None, ladder: Ladder) -> None:
    """Begin an escalation; its first step is due at once."""
    bench.keep_escalation(begin(bench.inquiry.id, cause, by, ladder, bench.now))
    bench.ask(Record(Deed.ESCALATED, by), ShowCard())


def follow(decision: Decision, matter: Matter, now: datetime, policy: Policy) -> Decision:
    """The decision, with managers called where the matter has become grave enough, called off
    where a person said that it is not, and left in peace where it is resolved."""
    bench = Deliberation(decision.inquiry, now, policy)
    bench.escalations = list(decision.escalations)
    running = bench.inquiry.escalation
    wanted = ladder_for(policy, matter)
    if bench.inquiry.status is Status.RESOLVED:
        if running is not None:
            bench.keep_escalation(end(running, now))
    elif running is not None and running.cause is Cause.SEVERITY:
        when = running.ladder.when
        if when is not None and not when.takes(matter):
            bench.keep_escalation(end(running, now))
            bench.ask(Record(Deed.ESCALATION_ENDED))
            if wanted is not None:
                call(bench, Cause.SEVERITY, None, wanted)
    elif running is None and wanted is not None:
        call(bench, Cause.SEVERITY, None, wanted)
    return replace(
        decision,
        inquiry=bench.inquiry,
        effects=(*decision.effects, *bench.effects),
        escalations=tuple(bench.escalations),
    )
