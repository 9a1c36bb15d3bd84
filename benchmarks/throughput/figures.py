"""Figures of samples."""

from collections.abc import Sequence


def quantile(samples: Sequence[float], at: float) -> float:
    """The smallest sample that `at` (0 to 1) of all do not exceed; nan where there is none."""
    if not samples:
        return float("nan")
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, int(len(ordered) * at))]
