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
"""Weight of all phrasings without their entry against all texts that are answered. Texts so near
to the library's subject that are not answered are rarer at a desk than these; with 0.15 the
confidence on five open sets is off by 0.06 to 0.10, with 1 by 0.21 to 0.35. A `none` example
counts in full."""
ENOUGH = 100
"""Held-out examples from which they, and not the phrasings, say how sure a match is: phrasings are
written to differ from one another, so that a library without one of them knows too little of it
(on the shipped library it finds the right entry for 4 in 10, but for 9 in 10 of the examples)."""
_WRONG = 0.01
"""The share of automatic decisions that may be wrong."""
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
    worth = _worth(asked)
    told = [one for one, weight in zip(asked, worth.tolist(), strict=True) if weight]
    return Calibration(_logistic(evidence, answered, worth), _temperature(told))


def _examples(asked: Sequence[Asked]) -> int:
    return sum(one.answered and one.row is None for one in asked)


def _worth(asked: Sequence[Asked], unanswered: float = _UNANSWERED) -> Vector:
    """What each text counts: examples where there are enough of them, else phrasings, which then
    count `unanswered` without their entry."""
    phrasing = np.array([one.row is not None for one in asked], dtype=np.bool_)
    answered = np.array([one.answered for one in asked], dtype=np.bool_)
    worth = np.ones(len(asked))
    examples = _examples(asked)
    if examples < ENOUGH:
        worth[phrasing & ~answered] = unanswered
        return worth
    worth[phrasing & answered] = 0.0
    worth[phrasing & ~answered] = _UNANSWERED * examples / max(1, (phrasing & ~answered).sum())
    return worth


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
    least 0.9, above which at most one in a hundred of the library's own examinations is wrong.

    Held-out examples count as for the confidence; where phrasings stand in for them, those without
    their entry count in full.
    """
    told = [
        (calibration.scope(one.features) * float(calibration.shares(one.scores)[0]), one.right == 0)
        for one in asked
    ]
    bar, wrong, right = 1.0, 0.0, 0.0
    ranked = sorted(
        zip(told, _worth(asked, 1.0).tolist(), strict=True), key=lambda each: -each[0][0]
    )
    for (confidence, is_right), share in ranked:
        if confidence < _LOWEST_BAR:
            break
        right += share * is_right
        wrong += share * (not is_right)
        if share and wrong <= _WRONG * (wrong + right):
            bar = confidence
    if not wrong:
        return _LOWEST_BAR
    return bar
