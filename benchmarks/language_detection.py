"""Weighs language detectors on open sets: accuracy, added memory, load time, time per text.

    .venv/bin/python -m benchmarks.language_detection [--half odd|even] [--library-only]

Reads lid_lingua, lid_tatoeba, lid_romanised and hinglish_top as gzipped JSON lines with `lang` and
`text` from the folder named by PARLEY_EVAL_DATA. All detectors are given the same candidates: the
languages of the shipped library and their neighbours, or with --library-only the former alone,
though ours keeps the neighbours in mind. Each runs in a process of its own. Ours was tuned on even
rows; odd ones are the default. A peer that is not installed is named.

"with priors" is ours in a conversation: 95 texts in 100 come with a history in their language, the
others with one in another; 80 with a hint of their language, the others with one of English.
"""

import argparse
import gc
import gzip
import importlib
import json
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from qa_library import SHIPPED_CONTENT, Library, load_library
from qa_library.language import LanguageDetector
from qa_library.language_candidates import candidates
from qa_library.words import base

SETS = ("words", "pairs", "sentences", "tatoeba", "romanised")
_SPLITS = {"words": "single-words", "pairs": "word-pairs", "sentences": "sentences"}
_HINDI_IN_LATIN = "hi-Latn"
_EVERY_TIMED = 4
"""Every so many texts are timed, three times each."""
_HISTORY_RIGHT, _HINT_RIGHT = 0.95, 0.8


@dataclass(frozen=True)
class Row:
    """A text, its language, and what a simulated conversation says of it."""

    text: str
    language: str
    history: str
    hint: str


Detect = Callable[[Row], str | None]
Build = Callable[[Library, Sequence[str]], Detect]


def ours(library: Library, _languages: Sequence[str]) -> Detect:
    """Parley's detector, from the text alone."""
    detector = LanguageDetector(library)
    return lambda row: base(detector.detect(row.text).language)


def ours_with_priors(library: Library, _languages: Sequence[str]) -> Detect:
    """Parley's detector in the simulated conversation."""
    detector = LanguageDetector(library)
    return lambda row: base(detector.detect(row.text, history=row.history, hint=row.hint).language)


def lingua(languages: Sequence[str], *, low: bool) -> Detect:
    """Lingua's low- or high-accuracy mode."""
    module: Any = importlib.import_module("lingua")
    codes = {getattr(module.IsoCode639_1, code.upper(), None): code for code in languages}
    known = {module.Language.from_iso_code_639_1(iso): code for iso, code in codes.items() if iso}
    builder = module.LanguageDetectorBuilder.from_languages(*known)
    builder = builder.with_low_accuracy_mode() if low else builder
    detector = builder.with_preloaded_language_models().build()
    return lambda row: known.get(detector.detect_language_of(row.text))


def py3langid(_library: Library, languages: Sequence[str]) -> Detect:
    """py3langid as it is shipped."""
    module: Any = importlib.import_module("py3langid.langid")
    model = module.LanguageIdentifier.from_model_file(module.MODEL_FILE)
    model.set_languages([code for code in languages if code in set(model.labels)])
    return lambda row: str(model.classify(row.text)[0])


def langdetect(_library: Library, languages: Sequence[str]) -> Detect:
    """The likeliest candidate of those langdetect returns."""
    module: Any = importlib.import_module("langdetect")
    module.DetectorFactory.seed = 0
    module.detect("load")

    def detect(row: Row) -> str | None:
        try:
            found = [base(one.lang) for one in module.detect_langs(row.text)]
        except module.LangDetectException:
            return None
        return next((code for code in found if code in languages), None)

    return detect


def pycld2(_library: Library, languages: Sequence[str]) -> Detect:
    """The likeliest candidate of those CLD2 returns."""
    module: Any = importlib.import_module("pycld2")

    def detect(row: Row) -> str | None:
        try:
            found = [base(one[1]) for one in module.detect(row.text, bestEffort=True)[2]]
        except module.error:
            return None
        return next((code for code in found if code in languages), None)

    return detect


def eld(_library: Library, languages: Sequence[str]) -> Detect:
    """ELD with its large table."""
    detector: Any = importlib.import_module("eld").LanguageDetector("ngramsL60")
    detector.dynamic_lang_subset(list(languages))
    return lambda row: detector.detect(row.text).language or None


DETECTORS: Mapping[str, tuple[str, Build]] = {
    "ours": ("py3langid", ours),
    "ours with priors": ("py3langid", ours_with_priors),
    "lingua low": ("lingua", lambda _, languages: lingua(languages, low=True)),
    "lingua high": ("lingua", lambda _, languages: lingua(languages, low=False)),
    "py3langid": ("py3langid", py3langid),
    "langdetect": ("langdetect", langdetect),
    "pycld2": ("pycld2", pycld2),
    "eld": ("eld", eld),
}
"""By name, the package it needs and how to build it."""


def texts(folder: Path, name: str) -> list[tuple[str, str]]:
    """The texts of one set, each with its language."""
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        found = [json.loads(line) for line in lines]
    return [(row["text"], row["lang"] + "/" + row["split"]) for row in found]


def rows(folder: Path, languages: Sequence[str], *, odd: bool) -> dict[str, list[Row]]:
    """By set, every second text in one of these languages, in a simulated conversation."""
    chance = random.Random(1)
    found: dict[str, list[tuple[str, str]]] = {name: [] for name in SETS}
    for text, label in texts(folder, "lid_lingua"):
        code, _, split = label.partition("/")
        found[next(name for name, of in _SPLITS.items() if of == split)].append((text, code))
    found["tatoeba"] = [(t, label.partition("/")[0]) for t, label in texts(folder, "lid_tatoeba")]
    for name, every in (("lid_romanised", 1), ("hinglish_top", 5)):
        of = [text for text, label in texts(folder, name) if label.startswith(_HINDI_IN_LATIN)]
        found["romanised"] += [(text, "hi") for text in of[::every]]
    return {
        name: [
            Row(
                text,
                code,
                code if chance.random() < _HISTORY_RIGHT else chance.choice(languages),
                code if chance.random() < _HINT_RIGHT else "en",
            )
            for text, code in [one for one in of if one[1] in languages][int(odd) :: 2]
        ]
        for name, of in found.items()
    }


def memory() -> float:
    """The resident memory of this process in MB; 0 where the system does not tell."""
    statm = Path("/proc/self/statm")
    if not statm.exists():
        return 0.0
    return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def measure(folder: Path, name: str, *, odd: bool, library_only: bool) -> dict[str, float]:
    """The figures of one detector: accuracies in percent, MB, seconds, milliseconds."""
    library = load_library(SHIPPED_CONTENT).library
    own = [base(language) for language in library.languages]
    languages = own if library_only else candidates(own)
    asked = rows(folder, languages, odd=odd)
    gc.collect()
    before, started = memory(), time.perf_counter()
    detect = DETECTORS[name][1](library, languages)
    detect(Row("hello", "en", "en", "en"))
    figures = {"MB": memory() - before, "load s": time.perf_counter() - started}
    for key, of in asked.items():
        figures[key] = 100 * statistics.fmean(detect(row) == row.language for row in of)
    timed = [row for of in asked.values() for row in of][::_EVERY_TIMED]
    taken = [statistics.median(_milliseconds(detect, row) for _ in range(3)) for row in timed]
    figures["p50 ms"], figures["p99 ms"] = map(float, np.percentile(taken, (50, 99)))
    return figures


def _milliseconds(detect: Detect, row: Row) -> float:
    started = time.perf_counter()
    detect(row)
    return (time.perf_counter() - started) * 1_000


def main() -> int:
    """Prints a table; 2 if there is no data."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--half", choices=("odd", "even"), default="odd")
    parser.add_argument("--library-only", action="store_true")
    parser.add_argument("--measure", choices=DETECTORS, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    place = os.environ.get("PARLEY_EVAL_DATA")
    if not place:
        print("PARLEY_EVAL_DATA is not set: name the folder of the open sets.", file=sys.stderr)
        return 2
    if asked.measure:
        only: bool = asked.library_only
        figures = measure(Path(place), asked.measure, odd=asked.half == "odd", library_only=only)
        print(json.dumps(figures))
        return 0
    heads = (*SETS, "MB", "load s", "p50 ms", "p99 ms")
    print(f"{'detector':<18}" + "".join(f"{head:>11}" for head in heads))
    for name, (package, _) in DETECTORS.items():
        if not find_spec(package):
            print(f"{name:<18}  not installed")
            continue
        told = [sys.executable, "-m", "benchmarks.language_detection", *sys.argv[1:]]
        done = subprocess.run(
            [*told, "--measure", name], capture_output=True, text=True, check=True
        )
        figures = json.loads(done.stdout)
        print(f"{name:<18}" + "".join(f"{figures[head]:>11.2f}" for head in heads), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
