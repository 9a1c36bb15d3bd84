"""What comes of a policy: overlaps, gaps, and when each promise would be due."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from bot.domain.due import due_at
from bot.domain.effects import ClockName
from bot.domain.kinds import Kind, Severity
from bot.domain.ladder import Ladder
from bot.domain.policy import Policy
from bot.domain.promises import OUTSIDE, Promise, When

_RESPONSES = (ClockName.FIRST_RESPONSE, ClockName.NEXT_RESPONSE)
_OF_KINDS = {
    ClockName.QUOTE: Kind.QUOTE_REQUEST,
    ClockName.SAMPLE: Kind.SAMPLE_REQUEST,
    ClockName.DEFECT_REPORT: Kind.DEFECT_REPORT,
    ClockName.SUGGESTION: Kind.SUGGESTION,
    ClockName.REVIEW: Kind.REVIEW,
    ClockName.RESOLUTION: Kind.COMPLAINT,
}
"""Clocks that are there for one kind of inquiry."""


@dataclass(frozen=True)
class Example:
    """A promise with the time by which it would have to be kept."""

    promise: Promise
    now: datetime
    """Due, counted from now; UTC."""
    friday: datetime
    """Due, counted from Friday 17:30 of the desk."""


def examples(policy: Policy, now: datetime) -> list[Example]:
    """Every promise in the order in which they are tried."""
    friday = _friday(policy, now)
    return [
        Example(
            one,
            due_at(one.calendar, one.target, now),
            due_at(one.calendar, one.target, friday),
        )
        for one in policy.promises
    ]


def policy_warnings(policy: Policy) -> list[str]:
    """What a policy allows and nobody may have meant, each with the cure."""
    return [*_overlaps(policy.promises), *_gaps(policy), *_calls(policy), *_oddities(policy)]


def _friday(policy: Policy, now: datetime) -> datetime:
    """The next Friday 17:30 where the desk is, today included."""
    here = now.astimezone(policy.desk_calendar.zone)
    day = here.date() + timedelta(days=(4 - here.weekday()) % 7)
    return datetime.combine(day, time(17, 30), policy.desk_calendar.zone).astimezone(UTC)


def _overlaps(promises: Sequence[Promise]) -> Iterator[str]:
    """Promises that nothing is left for."""
    for at, promise in enumerate(promises):
        for earlier in promises[:at]:
            if earlier.clock is promise.clock and _takes_all(earlier.when, promise.when):
                yield (
                    f"promises.{promise.name}: never holds, since {earlier.name} stands before it"
                    f" and takes all it takes; put it first, or take it away"
                )
                break


def _takes_all(wide: When, narrow: When) -> bool:
    """Whether whatever `narrow` takes is taken by `wide`."""
    pairs = (
        (wide.kinds, narrow.kinds),
        (wide.severities, narrow.severities),
        (wide.languages, narrow.languages),
        (wide.regions, narrow.regions),
        (wide.channels, narrow.channels),
        (wide.tags, narrow.tags),
    )
    return all(not more or (bool(less) and less <= more) for more, less in pairs)


def _gaps(policy: Policy) -> Iterator[str]:
    """Inquiries that nothing is promised of."""
    for clock in _RESPONSES:
        of_clock = [one for one in policy.promises if one.clock is clock]
        if not any(_takes_all(one.when, When()) for one in of_clock):
            yield (
                f"promises: no {clock} takes every inquiry; add one without `when` at the end, or"
                " some buyers are promised nothing"
            )
    for clock, kind in _OF_KINDS.items():
        wanted = When(kinds=frozenset({kind}))
        if not any(one.clock is clock and _takes_all(one.when, wanted) for one in policy.promises):
            yield f"promises: no {clock} takes every {kind}; add one, or nobody is held to it"
    for severity in (Severity.S1, Severity.S2):
        wanted = When(severities=frozenset({severity}))
        called = [one.when for one in policy.ladders.values() if one.when is not None]
        if not any(_takes_all(when, wanted) for when in called):
            yield f"ladders: none starts by itself for {severity}; add one with `when`"


def _calls(policy: Policy) -> Iterator[str]:
    for name, ladder in policy.ladders.items():
        if not any(
            rung.people or rung.groups or rung.rotas or rung.channels for rung in ladder.rungs
        ):
            yield (
                f"ladders.{name}: calls nobody but the SLA channel; name people under"
                " roles.managers, or in its rungs"
            )
        if ladder.remind is None:
            yield (
                f"ladders.{name}: has no remind, so that whoever takes it and forgets it is never"
                " reminded; write for example: remind: 1h"
            )
    for name, people in policy.roles.items():
        if not people:
            yield f"roles.{name}: has nobody; write Slack ids, such as: [U012ABCDEF]"


def _oddities(policy: Policy) -> Iterator[str]:
    desk = policy.desk_calendar
    if not desk.always and desk.zone.key in {"Etc/UTC", "UTC"}:
        yield (
            "calendars.desk: is in UTC without holidays, as shipped; write your own zone, hours and"
            " holidays"
        )
    for promise in policy.promises:
        target = promise.target
        if target.business_days is not None and promise.calendar.always:
            yield (
                f"promises.{promise.name}: counts business days in a calendar that is always open;"
                " name another calendar"
            )
        short = target.duration is not None and target.duration < policy.acknowledge_after
        if short and promise.clock in _RESPONSES and promise.starts not in OUTSIDE:
            yield (
                f"promises.{promise.name}: is due before the buyer even hears of us"
                " (acknowledge_after); make one of the two longer or shorter"
            )


def who(when: When) -> str:
    """Which inquiries are meant, in a few words."""
    parts = [
        f"{name} {', '.join(sorted(values))}"
        for name, values in (
            ("kind", when.kinds),
            ("severity", when.severities),
            ("language", when.languages),
            ("region", when.regions),
            ("channel", when.channels),
            ("tag", when.tags),
        )
        if values
    ]
    return "; ".join(parts) or "every inquiry"


def rungs(ladder: Ladder) -> Iterator[str]:
    """Who is called, rung by rung."""
    for number, rung in enumerate(ladder.rungs, start=1):
        called = [*rung.people, *rung.groups, *rung.channels]
        called += [f"a rota of {len(rota.turns)} weeks" for rota in rung.rotas]
        called += ["the SLA channel"] if rung.sla else []
        wait = ladder.wait_after(number - 1)
        yield f"{number}. {', '.join(called) or 'nobody'}; then {_span(wait)}"


def _span(length: timedelta) -> str:
    minutes = int(length.total_seconds() // 60)
    hours, rest = divmod(minutes, 60)
    return f"{minutes} min" if not hours or rest else f"{hours} h"
