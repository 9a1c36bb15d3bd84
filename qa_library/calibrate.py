"""Turns evidence into probabilities, learnt from the library's own examination."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from qa_library.evidence import Asked
from qa_library.index import Vector
from qa_library.ranker import Matrix

_USUAL_WEIGHTS = np.array([-1.0, 3.5, 1.2, 1.6, 0.3, 0.0, 1.0])
"""Constant, then evidence.FEATURES: where a library too small to learn from starts. The mean of
what 22 libraries of the open sets (benchmarks/matching_open_sets.py) learn for themselves, but
for the constant: theirs is -0.4, and a small library should rather abstain."""
_USUAL_TEMPERATURE = 0.06
"""The median of the same."""
_HOLD = 4.0
"""How many examples the usual values are worth against what a library shows."""
_UNANSWERED = 0.15
"""Weight of a phrasing without its entry against one with it. Texts so near to the library's
subject that are not answered are rarer at a desk than these; with 0.15 the confidence on five
open sets is off by 0.06 to 0.10, with 1 by 0.21 to 0.35. A `none` example counts in full."""
_LOWEST_BAR = 0.9
_TEMPERATURES = (0.03, 0.04, 0.05, 0.06, 0.07, 0.085, 0.1, 0.12, 0.15, 0.2, 0.3)


@dataclass(frozen=True)
class Calibration:
    """`scope` is the chance that the library answers the text at all; `shares` how that chance
    divides among the entries."""

    weights: Vector
    temperature: float

    def scope(self, features: Vector) -> float:
        """The probability, 0 to 1, that some entry answers a text with this evidence."""
        logit = float(self.weights[0] + features @ self.weights[1:])
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))

    def shares(self, scores: Vector) -> Vector:
        """The probability of each entry, given that one of them is right."""
        if not len(scores):
            return scores
        powers = np.exp((scores - scores.max()) / self.temperature)
        return np.asarray(powers / powers.sum())


def calibrate(asked: Sequence[Asked]) -> Calibration:
    """What the examinations of all languages teach together; the usual values if nothing."""
    if not asked:
        return Calibration(_USUAL_WEIGHTS, _USUAL_TEMPERATURE)
    evidence = np.array([one.features for one in asked])
    answered = np.array([one.answered for one in asked])
    share = np.array(
        [_UNANSWERED if one.row is not None and not one.answered else 1.0 for one in asked]
    )
    return Calibration(_logistic(evidence, answered, share), _temperature(asked))


def _logistic(evidence: Matrix, answered: npt.NDArray[np.bool_], share: Vector) -> Vector:
    """Weighted logistic regression by Newton's method, held towards the usual weights."""
    rows = np.column_stack([np.ones(len(evidence)), evidence])
    weights = _USUAL_WEIGHTS.copy()
    for _ in range(12):
        chance = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (share * (chance - answered)) + _HOLD * (weights - _USUAL_WEIGHTS)
        bend = (rows * (share * chance * (1 - chance))[:, None]).T @ rows
        weights = weights - np.linalg.solve(bend + _HOLD * np.eye(len(weights)), slope)
    return weights


def _temperature(asked: Sequence[Asked]) -> float:
    found = [one for one in asked if one.right is not None]

    def surprise(temperature: float) -> float:
        calibration = Calibration(_USUAL_WEIGHTS, temperature)
        told = sum(
            -math.log(float(calibration.shares(one.scores)[one.right]) + 1e-9)
            for one in found
            if one.right is not None
        )
        return told + _HOLD * abs(math.log(temperature / _USUAL_TEMPERATURE))

    return min(_TEMPERATURES, key=surprise)


def auto_bar(asked: Sequence[Asked], calibration: Calibration) -> float:
    """The confidence from which a match is sure enough to need no one: the lowest, but at
    least 0.9, above which at most one in a hundred of the library's own examinations is wrong,
    those without an answer counted in full."""
    sure = sorted(
        (
            (calibration.scope(one.features) * float(calibration.shares(one.scores)[0]))
            for one in asked
            if one.right != 0
        ),
        reverse=True,
    )
    right = np.sort(
        [
            calibration.scope(one.features) * float(calibration.shares(one.scores)[0])
            for one in asked
            if one.right == 0
        ]
    )
    bar = _LOWEST_BAR
    for wrong, confidence in enumerate(sure, start=1):
        if confidence < _LOWEST_BAR:
            break
        above = len(right) - int(np.searchsorted(right, confidence))
        if wrong > 0.01 * (wrong + above):
            bar = max(bar, confidence + 1e-6)
    return bar
