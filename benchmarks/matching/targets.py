"""What the matcher is to reach, and how far it is from it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.matching.measure import OURS, SetResult
from benchmarks.matching.scale import Speed
from benchmarks.matching.starts import Starts

TOP1 = {
    "clinc_10": (82.0, 84.0),
    "clinc_5": (74.0, 76.0),
    "banking_10": (77.5, 79.0),
    "banking_5": (67.0, 69.0),
    "hwu_10": (73.0, 75.0),
    "hwu_5": (64.5, 66.0),
    "chitchat": (73.0, 75.0),
}
"""By set, in %: the best that was reached without a model before this matcher, and the aim."""
AUROC = {"clinc_10": 93.0, "banking_oos": 87.0}
CALIBRATION_ERROR = 0.08
P50, P99 = 3.0, 10.0
"""Milliseconds a query over 20,000 phrasings in one language on one core,"""
TIMES_FASTER = 20.0
"""and how much faster than `process.extractOne` with WRatio over them."""
START_SECONDS, START_MEGABYTES = 5.0, 400.0
"""Of 100,000 phrasings in twelve languages, from what was kept."""
NEW_ENTRY_SECONDS = 1.0


@dataclass(frozen=True)
class Verdict:
    """A figure beside its target."""

    what: str
    figure: float
    target: float
    aim: float | None = None
    at_most: bool = False
    """Whether less is better."""

    @property
    def met(self) -> bool:
        """Whether the target is reached."""
        return self.gap <= 0

    @property
    def gap(self) -> float:
        """How much is missing to the target; negative where it is surpassed."""
        return self.figure - self.target if self.at_most else self.target - self.figure

    def __str__(self) -> str:
        bound = "at most" if self.at_most else "at least"
        aim = "" if self.aim is None else f", aim {self.aim:g}"
        gap = "met" if self.met else f"missed by {self.gap:.3g}"
        return f"{self.what}: {self.figure:.3g} ({bound} {self.target:g}{aim}): {gap}"


def verdicts(
    sets: Sequence[SetResult], speeds: Sequence[Speed], starts: Sequence[Starts]
) -> list[Verdict]:
    """The verdict on every target that was measured."""
    return [*_on_sets(sets), *_on_speeds(speeds), *_on_starts(starts)]


def _on_sets(sets: Sequence[SetResult]) -> Iterator[Verdict]:
    for one in sets:
        ours, key, title = one.figures[OURS], one.of.key, one.of.title
        if key in TOP1 and ours.top1 is not None:
            yield Verdict(f"{title}: top-1 %", ours.top1, *TOP1[key])
        if key in AUROC and ours.auroc is not None:
            yield Verdict(f"{title}: AUROC", ours.auroc, AUROC[key])
        error = ours.calibration_error
        if error is not None:
            yield Verdict(f"{title}: calibration error", error, CALIBRATION_ERROR, at_most=True)


def _on_speeds(speeds: Sequence[Speed]) -> Iterator[Verdict]:
    for one in speeds:
        where = f"{one.phrasings:,} {one.library}"
        if one.system.key == OURS:
            yield Verdict(f"{where}: p50, ms", one.p50, P50, at_most=True)
            yield Verdict(f"{where}: p99, ms", one.p99, P99, at_most=True)
        elif one.system.key == "wratio":
            yield Verdict(f"{where}: times faster than WRatio", one.times_ours, TIMES_FASTER)


def _on_starts(starts: Sequence[Starts]) -> Iterator[Verdict]:
    for one in starts:
        where = f"{one.phrasings:,} phrasings, languages: {one.languages}"
        if one.languages > 1:
            yield Verdict(f"{where}: start, s", one.seconds, START_SECONDS, at_most=True)
            yield Verdict(f"{where}: memory, MB", one.megabytes, START_MEGABYTES, at_most=True)
        yield Verdict(
            f"{where}: a new entry suggested, s", one.new_entry, NEW_ENTRY_SECONDS, at_most=True
        )
