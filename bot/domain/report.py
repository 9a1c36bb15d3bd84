"""A week's report: promises kept and broken, where and why, and what has changed since the week
before.

A promise is judged once. Kept, it counts in the week in which it was kept; broken, in the week in
which it was due, whenever it was made good later. One that was dropped is not judged, nor one that
stands still before it is due. Nothing here knows a buyer.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.effects import ClockName
from bot.domain.ids import PersonId
from bot.domain.stages import Cause
from bot.domain.tally import Broken, Judged, Line, lines
from bot.domain.week import Compared, Week

FALL = 20
"""Per cent fewer inquiries of a country than the week before: told."""
FALL_FROM = 5
"""Inquiries of the week before from which on a fall says anything."""
REPEATED_FROM = 2
"""Inquiries of a week that came to the same cause in the same department: a repeat cause."""


@dataclass(frozen=True)
class Answers:
    """First answers that buyers got, and how many of them went out by themselves."""

    automatic: int = 0
    total: int = 0

    @property
    def percent(self) -> int | None:
        """Of the total, rounded down; None of nothing."""
        return self.automatic * 100 // self.total if self.total else None


@dataclass(frozen=True)
class Late:
    """Promises of one clock that run and are late."""

    clock: ClockName
    count: int
    worst: timedelta


@dataclass(frozen=True)
class Happened:
    """What happened in a span."""

    judged: Judged = field(default_factory=Judged)
    countries: Mapping[str | None, int] = field(default_factory=dict)
    """Inquiries that were opened, by ISO 3166 code; None: of unknown country."""
    resolutions: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """Inquiries by the department and the cause that were named when they were resolved."""
    answers: Answers = Answers()


@dataclass(frozen=True)
class Reason:
    """How many promises were broken for one cause."""

    cause: Cause
    count: int
    before: int


@dataclass(frozen=True)
class Repeat:
    """A cause that came again in a department."""

    department: str
    cause: str
    count: int
    before: int


@dataclass(frozen=True)
class Trend:
    """Inquiries of one country; None: of unknown country."""

    country: str | None
    count: int
    before: int

    @property
    def change(self) -> int | None:
        """Per cent against the week before, rounded towards 0; None where nothing was before."""
        if not self.before:
            return None
        size = abs(self.count - self.before) * 100 // self.before
        return size if self.count >= self.before else -size

    @property
    def fell(self) -> bool:
        """Whether so many fewer asked that somebody should wonder why. Nobody can look into a
        country that is not known."""
        lost = self.before - self.count
        enough = self.before >= FALL_FROM and lost * 100 >= FALL * self.before
        return enough and self.country is not None


@dataclass(frozen=True)
class WeekReport:
    """A week's report, everything in the order in which it is shown."""

    week: Week
    spans: Compared
    now: datetime
    total: Line[None]
    clocks: tuple[Line[ClockName], ...]
    languages: tuple[Line[str], ...]
    people: tuple[Line[PersonId | None], ...]
    """None: nobody held it."""
    reasons: tuple[Reason, ...]
    repeats: tuple[Repeat, ...]
    countries: tuple[Trend, ...]
    """Falls first, then by size; the unknown ones last."""
    answers: Answers
    answers_before: Answers
    late: tuple[Late, ...]
    """As of `now`, whenever they were due."""
    names: Mapping[PersonId, str]


def week_report(
    week: Week,
    spans: Compared,
    this: Happened,
    before: Happened,
    late: Iterable[Late],
    names: Mapping[PersonId, str],
    now: datetime,
) -> WeekReport:
    """The report of a week, from what happened in it and in the week before."""
    judged = (this.judged, before.judged)
    order = list(ClockName)
    by_clock = lines(*judged, lambda one: one.clock)
    return WeekReport(
        week=week,
        spans=spans,
        now=now,
        total=next(iter(lines(*judged, lambda _: None)), Line(None)),
        clocks=tuple(sorted(by_clock, key=lambda one: order.index(one.key))),
        languages=lines(*judged, lambda one: one.language),
        people=lines(*judged, lambda one: one.holder),
        reasons=_reasons(this.judged.broken, before.judged.broken),
        repeats=_repeats(this.resolutions, before.resolutions),
        countries=_trends(this.countries, before.countries),
        answers=this.answers,
        answers_before=before.answers,
        late=tuple(sorted(late, key=lambda one: order.index(one.clock))),
        names=names,
    )


def _reasons(this: Sequence[Broken], before: Sequence[Broken]) -> tuple[Reason, ...]:
    now, then = Counter(one.cause for one in this), Counter(one.cause for one in before)
    found = [Reason(cause, now[cause], then[cause]) for cause in Cause]
    shown = (one for one in found if one.count or one.before)
    return tuple(sorted(shown, key=lambda one: (-one.count, -one.before)))


def _repeats(
    this: Mapping[tuple[str, str], int], before: Mapping[tuple[str, str], int]
) -> tuple[Repeat, ...]:
    found = [
        Repeat(department, cause, count, before.get((department, cause), 0))
        for (department, cause), count in this.items()
        if count >= REPEATED_FROM
    ]
    return tuple(sorted(found, key=lambda one: (-one.count, one.department, one.cause)))


def _trends(this: Mapping[str | None, int], before: Mapping[str | None, int]) -> tuple[Trend, ...]:
    found = [Trend(code, this.get(code, 0), before.get(code, 0)) for code in {**this, **before}]
    return tuple(
        sorted(
            found,
            key=lambda one: (
                one.country is None,
                not one.fell,
                -max(one.count, one.before),
                one.country or "",
            ),
        )
    )
