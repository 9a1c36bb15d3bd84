"""Asks every system every library of a set, one after the other, so that they share the noise.

Times are of the processor: nothing here waits for anything else, so on an idle machine they are
what a clock on the wall shows, and on a busy one they stay so.
"""

import gc
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.matching.figures import Asked, Figures, Run, figures
from benchmarks.matching.sets import OOS, OpenSet, Trial, spread, trials
from benchmarks.matching.systems import System

Tell = Callable[[str], None]
"""Says what goes on to whoever waits."""
OURS = "parley"
_LEAST = 10


@dataclass(frozen=True)
class SetResult:
    """What was measured on one set, by the system's key; `parts` of each of its libraries."""

    of: OpenSet
    figures: Mapping[str, Figures]
    parts: Mapping[str, Mapping[str, Figures]]


def measure_set(
    folder: Path, of: OpenSet, systems: Sequence[System], most: int | None, tell: Tell
) -> SetResult:
    """Measure; `most` are the questions asked of one library."""
    libraries = list(trials(folder, of, most))
    runs: dict[str, list[Run]] = {system.key: [] for system in systems}
    for library in libraries:
        for system in systems:
            run = ask(system, library, _limit(system, len(libraries), most))
            runs[system.key].append(run)
            one = _figures(system, [run])
            tell(
                f"{library.name}, {system.title}: {one.top1 or 0:.1f}% of {one.inside}, "
                f"built in {one.build_seconds:.1f} s, {one.p50:.2f} ms a query"
            )
    return SetResult(
        of,
        {system.key: _figures(system, runs[system.key]) for system in systems},
        {
            system.key: {run.name: _figures(system, [run]) for run in runs[system.key]}
            for system in systems
        },
    )


def ask(system: System, library: Trial, limit: int | None = None) -> Run:
    """Build the library and ask its questions, or so many of them evenly spread."""
    gc.collect()
    begun = time.process_time()
    asker = system.build(library.language, library.phrasings)
    built = time.process_time() - begun
    queries = library.queries if limit is None else spread(library.queries, limit)
    asker(queries[0][0])  # the first may load something
    asked: list[Asked] = []
    for text, label in queries:
        begun = time.process_time()
        answer = asker(text)
        taken = (time.process_time() - begun) * 1_000
        right = label != OOS and answer.entry == label
        asked.append(Asked(label != OOS, right, answer.score, answer.auto, taken))
    return Run(library.name, library.size, built, asked)


def _limit(system: System, libraries: int, most: int | None) -> int | None:
    if system.most is None:
        return None
    of_a_set = system.most if most is None else min(system.most, most // 5)
    return max(_LEAST, of_a_set // libraries)


def _figures(system: System, runs: Sequence[Run]) -> Figures:
    return figures(runs, probabilities=system.gives_probabilities, decides=system.decides)
