"""Turns evidence into probabilities, learnt from the library's own examination."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from qa_library.evidence import Asked
from qa_library.index_arrays import Vector
from qa_library.ranker import Matrix

_USUAL_WEIGHTS = np.array([-2.0, 3.0, 4.0, 2.0])
"""Constant, then evidence.FEATURES: where a library too small to learn from starts. About what the
smallest of 22 libraries of the open sets (3 to 12 entries) learn for themselves; the larger ones
learn a constant of 0.7 and 1.4 for the words known."""
_USUAL_CHANCE = np.array([0.8, 1.3])
"""Constant, then the scope's log odds: the same for the chance of being right, their mean."""
_USUAL_TEMPERATURE = 0.5
_HOLD = 8.0
"""How many examples the usual values are worth against what a library shows."""
_UNANSWERED = 0.05
"""Weight of phrasings without their entry against as many that are answered, in the chance of being
right. Texts so near to the library's subject that are not answered are rarer at a desk than these.
A `none` example counts in full."""
ENOUGH = 100
"""Held-out examples from which they, and not the phrasings, say how sure a match is: phrasings are
written to differ from one another, so that a library without one of them knows too little of it
(on the shipped library it finds the right entry for 4 in 10, but for 9 in 10 of the examples)."""
_WRONG = 0.005
"""The share of automatic decisions that may be wrong where the bar is learnt: half of what is
promised, since new texts are a little worse, and a message may be split wrongly too."""
_LOWEST_BAR = 0.9
_SHOWN = 5
"""Right answers above it that a library must show before it has a bar at all."""
_TEMPERATURES = (
    0.1,
    0.15,
    0.2,
    0.25,
    0.3,
    0.35,
    0.4,
    0.5,
    0.6,
    0.7,
    0.8,
    0.9,
    1.0,
    1.15,
    1.3,
    1.5,
    1.8,
    2.2,
    3.0,
)


@dataclass(frozen=True)
class Calibration:
    """What turns the evidence for the best entry into the probability that it is right."""

    scope: Vector
    """Weights of a logistic regression over evidence.FEATURES, the constant first: is there an
    entry for the text at all?"""
    chance: Vector
    """Of another, over the first's log odds: is the best entry right?"""
    temperature: float

    def confidence(self, features: Vector) -> float:
        """The probability, 0 to 1, that the best entry with this evidence is right."""
        odds = float(self.scope[0] + features @ self.scope[1:])
        odds = float(self.chance[0] + self.chance[1] * odds)
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))

    @property
    def even(self) -> float:
        """The confidence in a text of which it is as likely as not that nothing answers it, if half
        of all texts were such."""
        return 1 / (1 + math.exp(-float(self.chance[0])))

    def shares(self, logits: Vector) -> Vector:
        """The probability of each entry, given that one of them is right."""
        if not len(logits):
            return logits
        powers = np.exp((logits - logits.max()) / self.temperature)
        return np.asarray(powers / powers.sum())


def calibrate(asked: Sequence[Asked]) -> Calibration:
    """What the examinations of all languages teach together; the usual values if nothing."""
    if not asked:
        return Calibration(_USUAL_WEIGHTS, _USUAL_CHANCE, _USUAL_TEMPERATURE)
    evidence = np.array([one.features for one in asked])
    answered = np.array([one.answered for one in asked])
    right = np.array([one.right == 0 for one in asked])
    scope = _logistic(evidence, answered, worth(asked, 1.0), _USUAL_WEIGHTS)
    odds = scope[0] + evidence @ scope[1:]
    counted = worth(asked, _UNANSWERED)
    chance = _logistic(odds[:, None], right, counted, _USUAL_CHANCE)
    told = [one for one, weight in zip(asked, counted.tolist(), strict=True) if weight]
    return Calibration(scope, chance, _temperature(told))


def _examples(asked: Sequence[Asked]) -> int:
    return sum(one.answered and one.row is None for one in asked)


def worth(asked: Sequence[Asked], unanswered: float) -> Vector:
    """What each text counts: examples where there are enough of them, else phrasings. All phrasings
    without their entry count `unanswered` as much as the texts that are answered, together."""
    phrasing = np.array([one.row is not None for one in asked], dtype=np.bool_)
    answered = np.array([one.answered for one in asked], dtype=np.bool_)
    found = np.ones(len(asked))
    if _examples(asked) >= ENOUGH:
        found[phrasing & answered] = 0.0
    without = phrasing & ~answered
    if without.any():
        found[without] = unanswered * max(1.0, found[answered].sum()) / without.sum()
    return found


def _logistic(
    evidence: Matrix, told: npt.NDArray[np.bool_], share: Vector, usual: Vector
) -> Vector:
    """Weighted logistic regression by Newton's method, held towards the usual weights."""
    rows = np.column_stack([np.ones(len(evidence)), evidence])
    weights = usual.copy()
    for _ in range(12):
        chance = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (share * (chance - told)) + _HOLD * (weights - usual)
        bend = (rows * (share * chance * (1 - chance))[:, None]).T @ rows
        weights = weights - np.linalg.solve(bend + _HOLD * np.eye(len(weights)), slope)
    return weights


def _temperature(asked: Sequence[Asked]) -> float:
    found = [one for one in asked if one.right is not None]

    def surprise(temperature: float) -> float:
        calibration = Calibration(_USUAL_WEIGHTS, _USUAL_CHANCE, temperature)
        told = sum(
            -math.log(float(calibration.shares(one.logits)[one.right]) + 1e-9)
            for one in found
            if one.right is not None
        )
        return told + _HOLD * abs(math.log(temperature / _USUAL_TEMPERATURE))

    return min(_TEMPERATURES, key=surprise)


def auto_bar(asked: Sequence[Asked], calibration: Calibration) -> float:
    """The confidence from which a match is sure enough to need no one: the lowest, but at
    least 0.9, above which at most one in 200 of the library's own examinations is wrong.

    Infinity if the library shows too little. Held-out examples count as for the confidence; where
    phrasings stand in for them, those without their entry count in full.
    """
    told = [(calibration.confidence(one.features), one.right == 0) for one in asked]
    bar, wrong, right, sure = math.inf, 0.0, 0.0, 0
    ranked = sorted(
        zip(told, worth(asked, 1.0).tolist(), strict=True), key=lambda each: -each[0][0]
    )
    for (confidence, is_right), share in ranked:
        if confidence < _LOWEST_BAR:
            break
        sure += is_right and share > 0
        right += share * is_right
        wrong += share * (not is_right)
        if share and wrong <= _WRONG * (wrong + right):
            bar = confidence
    if sure < _SHOWN:
        return math.inf
    return bar if wrong else _LOWEST_BAR
