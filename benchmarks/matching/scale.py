"""Large libraries in one language: time a query of every system, asked in turns."""

import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.matching.figures import percentile
from benchmarks.matching.made_up import made_up
from benchmarks.matching.measure import Tell
from benchmarks.matching.memory import footprint
from benchmarks.matching.parley import Parley
from benchmarks.matching.sets import Trial
from benchmarks.matching.systems import Asker, System

PHRASINGS = 20_000
PER_ENTRY = 10
_A_TURN = 20
"""Questions that Parley is asked beside one of each peer."""
QUESTIONS = 60 * _A_TURN
LEFT_OUT = frozenset({"chatterbot", "regression"})
"""ChatterBot needs seconds a query; the weights of a regression 1.6 GB for 2,000 entries."""


@dataclass(frozen=True)
class Speed:
    """A system on a large library."""

    library: str
    system: System
    phrasings: int
    build_seconds: float
    p50: float
    p99: float
    """Milliseconds of the processor a query."""
    times_ours: float
    """Of the turns, the median of its time a query over Parley's median in the same turn."""
    top1: float
    """In %, of the questions it was asked."""
    megabytes: float
    """Resident, of a process that has just built it."""


def made_up_library() -> Trial:
    """2,000 entries of ten phrasings."""
    return made_up("en", PHRASINGS // PER_ENTRY, PER_ENTRY, QUESTIONS)


def speeds(systems: Sequence[System], library: Trial, tell: Tell) -> list[Speed]:
    """Every system on one library: a few questions of one, then of the next, so that they share
    the noise."""
    askers: dict[str, Asker] = {}
    built: dict[str, float] = {}
    for system in systems:
        begun = time.process_time()
        askers[system.key] = system.build(library.language, library.phrasings)
        built[system.key] = time.process_time() - begun
        tell(f"{library.name}, {system.title}: built in {built[system.key]:.1f} s")
    turns, right = _turns(askers, library)
    ours = [float(np.median(turn)) for turn in turns[Parley.key]]
    found: list[Speed] = []
    for system in systems:
        taken = turns[system.key]
        ratios = [np.median(turn) / own for turn, own in zip(taken, ours, strict=True)]
        every = [one for turn in taken for one in turn]
        speed = Speed(
            library.name,
            system,
            library.size,
            built[system.key],
            percentile(every, 50),
            percentile(every, 99),
            float(np.median(ratios)),
            100 * float(np.mean(right[system.key])),
            footprint(system, library),
        )
        tell(
            f"{library.name}, {system.title}: {speed.p50:.2f} ms a query, "
            f"{speed.times_ours:.1f} times Parley's, {speed.megabytes:.0f} MB"
        )
        found.append(speed)
    return found


def _turns(
    askers: dict[str, Asker], library: Trial
) -> tuple[dict[str, list[list[float]]], dict[str, list[bool]]]:
    """The milliseconds of each turn, and how the questions in scope went, by system."""
    turns: dict[str, list[list[float]]] = defaultdict(list)
    right: dict[str, list[bool]] = defaultdict(list)
    for asker in askers.values():
        asker(library.queries[0][0])  # the first may load something
    for first in range(0, len(library.queries), _A_TURN):
        turn = library.queries[first : first + _A_TURN]
        for key, asker in askers.items():
            turns[key].append([])
            for text, entry in turn if key == Parley.key else turn[1:2]:
                begun = time.process_time()
                answer = asker(text)
                turns[key][-1].append((time.process_time() - begun) * 1_000)
                if entry in library.phrasings:
                    right[key].append(answer.entry == entry)
    return turns, right
