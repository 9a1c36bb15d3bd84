"""The goals, and by how much each was missed."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.throughput.figures import quantile
from benchmarks.throughput.measure import Result

OF_CEILING = {"parley-sqlite": 0.60, "parley-postgres": 0.40}
OF_DURABLE = 3.0
CARD_P99_MS = 300.0
IDLE_SHARE = 0.01
GROWTH = 1.5


@dataclass(frozen=True)
class Verdict:
    """One goal."""

    what: str
    found: float
    goal: float
    at_most: bool = False

    @property
    def met(self) -> bool:
        """Whether it was reached; what could not be measured was not."""
        return self.found <= self.goal if self.at_most else self.found >= self.goal

    def __str__(self) -> str:
        bound = "at most" if self.at_most else "at least"
        gap = abs(self.goal - self.found)
        end = "met" if self.met else f"missed by {gap:.3g}"
        return f"{self.what}: {self.found:.3g} ({bound} {self.goal:.3g}): {end}"


def verdicts(results: Sequence[Result]) -> list[Verdict]:
    """All goals that these results speak of."""
    return [
        verdict
        for one in results
        if one.system.is_parley
        for verdict in (*_against(one, results), *_alone(one))
    ]


def _against(one: Result, results: Sequence[Result]) -> list[Verdict]:
    found = []
    for other in results:
        if other.system.key == "bare":
            goal = OF_CEILING[one.system.key]
            found.append(
                Verdict(f"{one.system.title}: share of the ceiling", ratio(one, other), goal)
            )
        elif other.system.package is not None:
            what = f"{one.system.title}: times {other.system.title}"
            found.append(Verdict(what, ratio(one, other), OF_DURABLE))
    return found


def ratio(one: Result, other: Result) -> float:
    """Peak to peak; nan where the other did nothing."""
    return one.peak / other.peak if other.peak else float("nan")


def _alone(one: Result) -> list[Verdict]:
    title = one.system.title
    found = [
        Verdict(
            f"{title}: delivered to card at half the peak, p99, ms",
            1000 * quantile(one.half.carded, 0.99),
            CARD_P99_MS,
            at_most=True,
        )
    ]
    if one.idle is not None:
        share = 100 * one.idle.cpu["system"]
        found.append(Verdict(f"{title}: idle, % of a core", share, 100 * IDLE_SHARE, at_most=True))
    return found
