"""Parley as a system: the one place of this benchmark that knows qa_library.

The way is a user's: a library is written as a folder in the content format, loaded and asked as
`parley library eval` does, with the language as the channel's hint.
"""

import json
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.matching.systems import Answer, Asker, Phrasings
from qa_library import Decision, Loaded, Matcher, load_library
from qa_library.edits import new_errors
from qa_library.evaluate import Query, predict
from qa_library.kept_training import KeptTraining

_FILE_ENTRIES = 100


@dataclass(frozen=True)
class Parley:
    """The matcher, trained anew for each library."""

    key: str = "parley"
    title: str = "Parley"
    package: str = "parley"
    gives_probabilities: bool = True
    decides: bool = True
    most: int | None = None

    def build(self, language: str, phrasings: Phrasings) -> Asker:
        """Write, load and train."""
        with tempfile.TemporaryDirectory() as folder:
            names = write_library(Path(folder), {language: phrasings})
            loaded = load(Path(folder))
        return asker(
            Matcher(loaded.library), language, {name: entry for entry, name in names.items()}
        )


def asker(matcher: Matcher, language: str, entries: Mapping[str, str] | None = None) -> Asker:
    """Asks a matcher; `entries` are what its ids stand for, by default themselves."""

    def ask(text: str) -> Answer:
        found = predict(matcher, Query(text, language))
        if not found.candidates:
            return Answer(None, 0.0)
        name, confidence = found.candidates[0]
        entry = entries[name] if entries else name
        return Answer(entry, confidence, found.decision is Decision.AUTO)

    return ask


def write_library(folder: Path, languages: Mapping[str, Phrasings]) -> dict[str, str]:
    """Write a folder in the content format; the id of each entry."""
    entries = list(dict.fromkeys(entry for of in languages.values() for entry in of))
    names = {entry: f"set.entry{number}" for number, entry in enumerate(entries)}
    source = next(iter(languages))
    head = f"source_language: {source}\nlanguages: {json.dumps(list(languages))}\n"
    (folder / "library.yaml").write_text(head, encoding="utf-8")
    for language, phrasings in languages.items():
        (folder / language).mkdir()
        every = list(phrasings.items())
        for start in range(0, len(every), _FILE_ENTRIES):
            lines = [
                line
                for entry, texts in every[start : start + _FILE_ENTRIES]
                for line in _block(names[entry], texts)
            ]
            path = folder / language / f"topic{start // _FILE_ENTRIES}.yaml"
            path.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return names


def _block(name: str, texts: Sequence[str]) -> list[str]:
    written = [f"    - {json.dumps(text, ensure_ascii=False)}" for text in texts]
    return [f"{name}:", "  phrasings:", *written, f'  answer: "The answer of {name}."']


def load(folder: Path, before: Loaded | None = None) -> Loaded:
    """The library of a folder. Raises ValueError where any of it was left out."""
    loaded = load_library(folder, before)
    if loaded.problems:
        raise ValueError(f"the library is not what was written: {loaded.problems[0]}")
    return loaded


@dataclass(frozen=True)
class Start:
    """What a start of the matcher took, in seconds of the processor."""

    loaded: Loaded
    matcher: Matcher
    read: float
    trained: float


def start(folder: Path, cache: Path | None) -> Start:
    """Load a folder and make its matcher, with what was learnt kept in `cache`."""
    begun = time.process_time()
    loaded = load(folder)
    read = time.process_time()
    matcher = Matcher(loaded.library, kept=KeptTraining(cache))
    return Start(loaded, matcher, read - begun, time.process_time() - read)


def edited(folder: Path, before: Start) -> Matcher:
    """The matcher for the folder as it is now, untrained, as the bot's after an edit."""
    loaded = load(folder, before.loaded)
    if new_errors(before.loaded, loaded):
        raise ValueError("the bot would refuse the edit")
    return before.matcher.updated(loaded.library)
