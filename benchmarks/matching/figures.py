"""What a system's answers amount to."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Asked:
    """One text asked of a system, and how it went."""

    inside: bool
    """Whether an entry of the library answers it."""
    right: bool
    score: float
    auto: bool
    milliseconds: float


@dataclass(frozen=True)
class Run:
    """One library asked by one system."""

    name: str
    phrasings: int
    build_seconds: float
    asked: Sequence[Asked]


@dataclass(frozen=True)
class Figures:
    """Of all libraries of a set together. Shares and AUROC are in %; None where there is nothing
    to count, or nothing the system claims."""

    phrasings: int
    inside: int
    outside: int
    top1: float | None
    auroc: float | None
    """The chance that a text with an answer scores higher than one without; mean of libraries."""
    calibration_error: float | None
    """Between 0 and 1, over the texts in scope."""
    auto_precision: float | None
    auto_coverage: float | None
    """Of the texts in scope, the share answered without a person."""
    auto_outside: float | None
    """The same of the texts out of scope."""
    build_seconds: float
    """Of the processor; the mean of its libraries."""
    p50: float
    p99: float
    """Milliseconds of the processor a query."""

    @property
    def plus_minus(self) -> float | None:
        """Half the 95% interval of top1, from the number of texts alone."""
        if self.top1 is None:
            return None
        share = self.top1 / 100
        return float(196 * (share * (1 - share) / self.inside) ** 0.5)


def figures(runs: Sequence[Run], *, probabilities: bool, decides: bool) -> Figures:
    """The figures of a set; `probabilities` and `decides` say what the system claims to give."""
    asked = [one for run in runs for one in run.asked]
    inside = [one for one in asked if one.inside]
    outside = [one for one in asked if not one.inside]
    auto = [one for one in asked if one.auto]
    taken = [one.milliseconds for one in asked]
    error = calibration_error([(one.score, one.right) for one in inside])
    return Figures(
        phrasings=sum(run.phrasings for run in runs),
        inside=len(inside),
        outside=len(outside),
        top1=_share([one.right for one in inside]),
        auroc=_mean([_auroc(run) for run in runs]),
        calibration_error=error if probabilities else None,
        auto_precision=_share([one.right for one in auto]) if decides else None,
        auto_coverage=_share([one.auto for one in inside]) if decides else None,
        auto_outside=_share([one.auto for one in outside]) if decides else None,
        build_seconds=float(np.mean([run.build_seconds for run in runs])),
        p50=percentile(taken, 50),
        p99=percentile(taken, 99),
    )


def percentile(taken: Sequence[float], rank: float) -> float:
    """A percentile; nan of nothing."""
    return float(np.percentile(taken, rank)) if taken else float("nan")


def _share(hits: Sequence[bool]) -> float | None:
    return 100 * sum(hits) / len(hits) if hits else None


def _mean(values: Sequence[float | None]) -> float | None:
    told = [one for one in values if one is not None]
    return sum(told) / len(told) if told else None


def _auroc(run: Run) -> float | None:
    inside = [one.score for one in run.asked if one.inside]
    outside = [one.score for one in run.asked if not one.inside]
    return 100 * auroc(inside, outside) if inside and outside else None


def auroc(inside: Sequence[float], outside: Sequence[float]) -> float:
    """The chance that one of the first is higher than one of the second; equals count half."""
    below = np.sort(outside)
    ranks = np.searchsorted(below, inside, "left") + np.searchsorted(below, inside, "right")
    return float(np.mean(ranks) / 2 / len(below))


def calibration_error(told: Sequence[tuple[float, bool]]) -> float | None:
    """The expected calibration error over ten equal bins of the claimed chance."""
    if not told:
        return None
    chance = np.array([one for one, _ in told])
    right = np.array([one for _, one in told])
    bins = np.minimum((chance * 10).astype(int), 9)
    return float(
        sum(
            abs(chance[bins == one].mean() - right[bins == one].mean()) * (bins == one).mean()
            for one in np.unique(bins)
        )
    )
