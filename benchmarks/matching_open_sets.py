"""Measures the matcher on open sets: accuracy, scope, calibration and time per query.

Reads the folder named by PARLEY_EVAL_DATA, which holds the sets as gzipped JSON lines with
`lang`, `text`, `label` ("oos" = nothing answers), `split` and perhaps `group`. Run from the
root of the repository: `.venv/bin/python -m benchmarks.matching_open_sets`.
"""

import gzip
import json
import os
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from qa_library.calibrate import calibrate
from qa_library.index import Vector
from qa_library.search import LanguageSearch

OOS = "oos"
PER_CLASS = 10
MAX_QUERIES = 2_000

Row = Mapping[str, str]


@dataclass(frozen=True)
class Trial:
    """A library of phrasings, and texts to ask it; the label OOS means nothing answers."""

    name: str
    language: str
    phrasings: Mapping[str, Sequence[str]]
    queries: Sequence[tuple[str, str]]


def rows(folder: Path, name: str) -> list[Row]:
    """The rows of one set."""
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def spread(found: Sequence[Row], most: int) -> list[Row]:
    """At most so many rows, spread evenly over the set: neighbours are often alike."""
    if len(found) <= most:
        return list(found)
    return [found[at * len(found) // most] for at in range(most)]


def few_shot(found: Sequence[Row], split: str, per_class: int = PER_CLASS) -> dict[str, list[str]]:
    """The library of a set: so many phrasings of each class from one split."""
    classes: dict[str, list[Row]] = {}
    for row in found:
        if row["split"] == split and row["label"] != OOS:
            classes.setdefault(row["label"], []).append(row)
    return {
        label: list(dict.fromkeys(row["text"] for row in spread(of, per_class)))
        for label, of in sorted(classes.items())
    }


def trial(name: str, found: Sequence[Row], split: str) -> Trial:
    """A trial over the set's test split."""
    phrasings = few_shot(found, split)
    asked = [
        row
        for row in found
        if row["split"] == "test" and (row["label"] in phrasings or row["label"] == OOS)
    ]
    return Trial(
        name,
        found[0]["lang"],
        phrasings,
        [(row["text"], row["label"]) for row in spread(asked, MAX_QUERIES)],
    )


def trials(folder: Path) -> Iterator[Trial]:
    """All trials the folder has data for."""
    for name in ("clinc150_fewshot", "banking77_fewshot", "hwu64_fewshot"):
        found = rows(folder, name)
        for split in ("train_10", "train_5"):
            yield trial(f"{name.removesuffix('_fewshot')} {split[6:]}", found, split)
    for name, key in (("chitchat_9lang", "lang"), ("multidogo_customer", "group")):
        found = rows(folder, name)
        for value in dict.fromkeys(row[key] for row in found):
            part = [_without_group(row) for row in found if row[key] == value]
            yield trial(f"{name.partition('_')[0]} {value}", part, "train")
    yield trial("banking77_oos", rows(folder, "banking77_oos"), "train")


def _without_group(row: Row) -> Row:
    return {**row, "label": OOS if row["label"].endswith(OOS) else row["label"]}


def measure(one: Trial) -> dict[str, float]:
    """Accuracy in scope (%), AUROC (%), calibration error, build seconds, milliseconds."""
    started = time.perf_counter()
    search = LanguageSearch.trained(one.language, one.phrasings, examined=150)
    calibration = calibrate(search.asked)
    built = time.perf_counter() - started
    taken: list[float] = []
    sure: list[float] = []
    right: list[bool] = []
    for text, label in one.queries:
        started = time.perf_counter()
        found = search.candidates(text, calibration)
        taken.append((time.perf_counter() - started) * 1_000)
        sure.append(found[0].confidence if found else 0.0)
        right.append(bool(found) and found[0].entry == label)
    inside = np.array([label != OOS for _, label in one.queries])
    chance, hit = np.array(sure), np.array(right)
    return {
        "phrasings": sum(map(len, one.phrasings.values())),
        "queries": len(one.queries),
        "top-1": 100 * float(hit[inside].mean()),
        "AUROC": 100 * auroc(chance[inside], chance[~inside]),
        "ECE": calibration_error(chance[inside], hit[inside]),
        "build s": built,
        "p50 ms": float(np.percentile(taken, 50)),
        "p99 ms": float(np.percentile(taken, 99)),
    }


def auroc(inside: Vector, outside: Vector) -> float:
    """The chance that a text with an answer is surer than one without; nan without any."""
    if not len(outside):
        return float("nan")
    below = np.sort(outside)
    ranks = np.searchsorted(below, inside, "left") + np.searchsorted(below, inside, "right")
    return float(np.mean(ranks) / 2 / len(below))


def calibration_error(chance: Vector, hit: npt.NDArray[np.bool_]) -> float:
    """The expected calibration error over ten equal bins."""
    bins = np.minimum((chance * 10).astype(int), 9)
    return float(
        sum(
            abs(chance[bins == one].mean() - hit[bins == one].mean()) * (bins == one).mean()
            for one in np.unique(bins)
        )
    )


def main() -> int:
    """Prints a table; 2 if there is no data."""
    place = os.environ.get("PARLEY_EVAL_DATA")
    if not place:
        print("PARLEY_EVAL_DATA is not set: name the folder of the open sets.", file=sys.stderr)
        return 2
    heads: list[str] = []
    for one in trials(Path(place)):
        measured = measure(one)
        if not heads:
            heads = list(measured)
            print(f"{'set':<22}" + "".join(f"{head:>10}" for head in heads))
        cells = (
            f"{value:>10.3g}" if value % 1 else f"{value:>10.0f}" for value in measured.values()
        )
        print(f"{one.name:<22}" + "".join(cells), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
