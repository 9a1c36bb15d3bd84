"""The matcher beside its peers on open sets, and on large made-up libraries.

    make bench-matching ARGS="--quick"

The sets are read from the folder named by PARLEY_EVAL_DATA; only figures are printed and written.
What goes on is told on the error output, the tables come at the end.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.matching.measure import SetResult, measure_set
from benchmarks.matching.memory import footprint
from benchmarks.matching.registry import installed, missing
from benchmarks.matching.report import spoken, write
from benchmarks.matching.scale import LEFT_OUT, QUESTIONS, Speed, made_up_library, speeds
from benchmarks.matching.scale import PHRASINGS as LARGE
from benchmarks.matching.sets import OpenSet, chosen, pooled, present, trials
from benchmarks.matching.starts import every_start
from benchmarks.matching.systems import System
from benchmarks.matching.table import Measured

QUICK_SETS = "clinc_10,banking_10,hwu_10,multidogo"
QUICK_QUESTIONS = 150
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


@dataclass(frozen=True)
class Choice:
    """What is to be measured. `folder` is None where no open set is."""

    folder: Path | None
    sets: Sequence[OpenSet]
    systems: Sequence[System]
    large: bool
    quick: bool
    write: bool
    questions: int | None = None
    """At most so many texts of each library are asked; None for as many as the sets have."""


def choose(words: Sequence[str]) -> Choice:
    """Read the command line. Raises SystemExit 2 with a sentence where it cannot be followed."""
    parser = argparse.ArgumentParser(
        prog="make bench-matching", description=(__doc__ or "").partition("\n")[0]
    )
    add = parser.add_argument
    add("--sets", default="", metavar="KEYS", help="sets to ask, as clinc,banking_10")
    add("--systems", default="", metavar="KEYS", help="peers to ask beside Parley, as wratio")
    add("--quick", action="store_true", help="few sets and questions, one large library")
    add("--no-sets", action="store_true", help="only the large libraries")
    add("--no-large", action="store_true", help="only the open sets")
    add("--questions", type=int, metavar="N", help="ask at most N texts of each library")
    add("--write", action="store_true", help="put tables and chart into docs/matching.md")
    told = parser.parse_args(words)
    partial = told.sets or told.systems or told.quick or told.no_sets or told.no_large
    if told.write and (partial or missing()):
        parser.error("--write takes a whole run, with all peers installed")
    place = os.environ.get("PARLEY_EVAL_DATA")
    if not place and not told.no_sets:
        parser.error(
            "PARLEY_EVAL_DATA is not set: name the folder of the open sets, "
            "or measure the large libraries alone with --no-sets"
        )
    try:
        sets = chosen(told.sets or (QUICK_SETS if told.quick else ""))
    except ValueError as error:
        parser.error(f"--sets: {error}")
    return Choice(
        folder=None if told.no_sets or not place else Path(place),
        sets=sets,
        systems=_systems(parser, told.systems),
        large=not told.no_large,
        quick=told.quick,
        write=told.write,
        questions=told.questions or (QUICK_QUESTIONS if told.quick else None),
    )


def _systems(parser: argparse.ArgumentParser, keys: str) -> list[System]:
    asked = {one.strip() for one in keys.split(",") if one.strip()}
    strange = asked - {one.key for one in installed()}
    if strange:
        parser.error(f"--systems: {', '.join(sorted(strange))} not known or not installed")
    return [one for one in installed() if not asked or one.key in {*asked, "parley"}]


def measure(choice: Choice) -> Measured:
    """Measure all that was chosen."""
    load = os.getloadavg()[0]
    folder, most = choice.folder, choice.questions
    results: list[SetResult] = []
    memory: dict[str, float] = {}
    if folder is not None:
        for of in choice.sets:
            if of not in present(folder):
                tell(f"{of.title}: {of.file}.jsonl.gz is not in {folder}, left out")
                continue
            results.append(measure_set(folder, of, choice.systems, most, tell))
        if results:
            library = next(trials(folder, results[0].of))
            memory = {one.key: footprint(one, library) for one in choice.systems}
    return Measured(
        systems=choice.systems,
        sets=results,
        speeds=_large(choice) if choice.large else [],
        starts=every_start(tell, quick=choice.quick) if choice.large else [],
        memory=memory,
        load=load,
        questions=choice.questions if folder is not None else None,
    )


def _large(choice: Choice) -> list[Speed]:
    systems = [one for one in choice.systems if one.key not in LEFT_OUT]
    found = speeds(systems, made_up_library(), tell)
    if choice.folder is not None and not choice.quick:
        real = pooled(choice.folder, LARGE, QUESTIONS)
        found += speeds(systems, real, tell) if real.queries else []
    return found


def tell(what: str) -> None:
    """Say to whoever waits what goes on."""
    print(what, file=sys.stderr, flush=True)


def main(words: Sequence[str]) -> int:
    """Measure, print and perhaps write; 0 where it measured, whatever came out."""
    choice = choose(words)
    run = measure(choice)
    print(spoken(run, missing()))
    if choice.write:
        write(run)
    return 0


if __name__ == "__main__":
    if any(os.environ.get(name) != "1" for name in ONE_THREAD):
        # The libraries of linear algebra look at these when they are loaded, so start again.
        again = [sys.executable, "-m", "benchmarks.matching", *sys.argv[1:]]
        os.execve(sys.executable, again, {**os.environ, **ONE_THREAD})
    sys.exit(main(sys.argv[1:]))
