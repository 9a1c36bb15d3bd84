"""What a sound policy probably does not mean: told, never refused."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from bot.domain.calendars import Calendar, Window
from bot.domain.effects import ClockName
from bot.domain.kinds import Kind, Severity
from bot.domain.ladder import Rota, Rung
from bot.domain.policy import Policy
from bot.domain.promises import Promise, Start, When
from bot.policies.coverage import Box, Untold, box, left, meet, space, spoken
from bot.policies.hours import spoken as hours_spoken

_UTC = frozenset({"Etc/UTC", "UTC", "Etc/GMT", "GMT"})
_RESPONSES = (ClockName.FIRST_RESPONSE, ClockName.NEXT_RESPONSE)
_ABOUT = {
    ClockName.QUOTE: Kind.QUOTE_REQUEST,
    ClockName.SAMPLE: Kind.SAMPLE_REQUEST,
    ClockName.DEFECT_REPORT: Kind.DEFECT_REPORT,
    ClockName.SUGGESTION: Kind.SUGGESTION,
    ClockName.REVIEW: Kind.REVIEW,
}
"""What buyers ask for whom a clock is, where it is for one kind."""
_MOST_GAPS = 3
_DAY_SECONDS = 86_400
_HALF_A_DAY = 12 * 3_600
_OFTEN = timedelta(minutes=1)


def policy_warnings(policy: Policy) -> list[str]:
    """What somebody should look at, each with a cure, in the order of the policy's sections."""
    return [
        *_of_calendars(policy),
        *_of_targets(policy),
        *_of_order(policy),
        *_of_gaps(policy),
        *_of_ladders(policy),
    ]


def _of_calendars(policy: Policy) -> Iterator[str]:
    desk = policy.desk_calendar
    if desk.zone.key in _UTC:
        yield (
            f"calendars.desk: is still in the zone {desk.zone.key}; write yours, with its hours and"
            " holidays"
        )
    for name, calendar in policy.calendars.items():
        for window in dict.fromkeys(_windows(calendar)):
            if window.closes > _DAY_SECONDS and window.closes - window.opens > _HALF_A_DAY:
                hours = (window.closes - window.opens) / 3_600
                yield (
                    f"calendars.{name}: {hours_spoken(window)} is open past midnight, for"
                    f" {hours:g} hours; if that is not meant, turn the two times round"
                )


def _windows(calendar: Calendar) -> Iterator[Window]:
    for day in (*calendar.weekly, *calendar.exceptions.values()):
        yield from day


def _of_targets(policy: Policy) -> Iterator[str]:
    for promise in policy.promises:
        target = promise.target
        if (
            target.duration is not None
            and promise.starts is Start.BUYER_WAITS
            and promise.clock in _RESPONSES
            and target.duration <= policy.acknowledge_after
        ):
            yield (
                f"promises.{promise.name}: {target} is over before a waiting buyer hears that"
                " somebody answers; make acknowledge_after shorter, or the target longer"
            )
        if target.business_days is not None and promise.calendar.always:
            yield (
                f"promises.{promise.name}: {target} are counted in {promise.calendar.name}, which"
                f" is always open, so they end at midnight; write {target.business_days}d, or"
                " name a calendar with hours"
            )
        if promise.repeat is not None and promise.repeat < _OFTEN:
            yield (
                f"promises.{promise.name}: its breach is said again every"
                f" {promise.repeat.total_seconds():g} seconds; make repeat longer"
            )


def _of_order(policy: Policy) -> Iterator[str]:
    """Promises that never hold, or not where somebody may expect them to."""
    whole = space(one.when for one in policy.promises)
    for number, promise in enumerate(policy.promises):
        before = [one for one in policy.promises[:number] if one.clock is promise.clock]
        taken = [box(one.when, whole) for one in before]
        its_own = box(promise.when, whole)
        taking = [
            one for one, taken_box in zip(before, taken, strict=True) if meet(its_own, taken_box)
        ]
        try:
            rest = left(its_own, taken)
        except Untold:
            continue
        if not rest:
            whole_of_it = [one for one in taking if not left(its_own, [box(one.when, whole)])]
            named = whole_of_it[:1] or taking
            names = ", ".join(one.name for one in named)
            takes = "takes" if len(named) == 1 else "take"
            yield (
                f"promises.{promise.name}: never holds, since {names} before it {takes} all that"
                f" it is for; take it away ({promise.name}: off), or put it first"
            )
            continue
        for one in taking:
            yield from _crossed(promise, one, whole)


def _crossed(later: Promise, earlier: Promise, whole: Box) -> Iterator[str]:
    """Of two that each take something of the other's and something more: which one holds."""
    one, other = box(later.when, whole), box(earlier.when, whole)
    both = meet(one, other)
    if both is not None and left(other, [one]) and later.target != earlier.target:
        yield (
            f"promises.{later.name}: {earlier.name} ({earlier.target}) holds for"
            f" {spoken(both, whole)}, since it comes first; if that is not meant, change the"
            " order"
        )


def _of_gaps(policy: Policy) -> Iterator[str]:
    for clock in (*_RESPONSES, *_ABOUT):
        promises = [one for one in policy.promises if one.clock is clock]
        kind = _ABOUT.get(clock)
        if not promises and kind is not None:
            continue  # taken away on purpose
        about = When() if kind is None else When(kinds=frozenset({kind}))
        gaps = _uncovered(about, [one.when for one in promises])
        if gaps:
            yield f"promises: there is no {clock} for {gaps}; add one"
    for severity in (Severity.S1, Severity.S2):
        starting = [one.when for one in policy.ladders.values() if one.when is not None]
        gaps = _uncovered(When(severities=frozenset({severity})), starting)
        if gaps:
            yield f"ladders: none begins by itself for {gaps}; add one, or nobody is called"


def _uncovered(about: When, conditions: Sequence[When]) -> str:
    """What of the inquiries no condition takes, in words; empty where nothing is left."""
    whole = space([about, *conditions])
    try:
        rest = left(box(about, whole), [box(when, whole) for when in conditions])
    except Untold:
        return ""
    told = [spoken(each, whole) for each in rest[:_MOST_GAPS]]
    more = [f"and {len(rest) - _MOST_GAPS} more sorts"] if len(rest) > _MOST_GAPS else []
    return " / ".join([*told, *more])


def _of_ladders(policy: Policy) -> Iterator[str]:
    for name, people in policy.roles.items():
        if not people:
            yield f"roles.{name}: has no people; write their Slack ids"
    for ladder in policy.ladders.values():
        if not any(map(_calls_somebody, ladder.rungs)):
            yield (
                f"ladders.{ladder.name}: calls nobody but the SLA channel; name people in its"
                " rungs, or under roles"
            )
        if ladder.remind is None:
            yield (
                f"ladders.{ladder.name}: whoever takes it and forgets it is not reminded; write"
                " for example: remind: 1h"
            )


def _calls_somebody(rung: Rung) -> bool:
    return bool(rung.people or rung.groups or rung.channels or any(map(_has_turn, rung.rotas)))


def _has_turn(rota: Rota) -> bool:
    return any(rota.turns)
