"""The open sets as libraries with questions to ask them.

They are gzipped JSON lines with `lang`, `text`, `label` ("oos" = nothing answers), `split` and
perhaps `group` (a library of its own). Their texts are read here and written nowhere.
"""

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

OOS = "oos"

Row = Mapping[str, str]
Kind = TypeVar("Kind")


@dataclass(frozen=True)
class OpenSet:
    """One row of the tables: a published set, and how a library is made of it."""

    key: str
    title: str
    file: str
    licence: str
    split: str = "train"
    """Whose texts are the library's phrasings."""
    per_entry: int = 10
    """Phrasings of an entry, at most."""
    parts: str = ""
    """The field by which it falls into several libraries; empty for one."""
    most: int = 1_000
    """Questions asked of one library, at most."""


SETS = (
    OpenSet("clinc_10", "CLINC150, 10", "clinc150_fewshot", "CC BY", "train_10", 10, "", 6_000),
    OpenSet("clinc_5", "CLINC150, 5", "clinc150_fewshot", "CC BY", "train_5", 5, "", 6_000),
    OpenSet("banking_10", "BANKING77, 10", "banking77_fewshot", "CC BY", "train_10", 10, "", 6_000),
    OpenSet("banking_5", "BANKING77, 5", "banking77_fewshot", "CC BY", "train_5", 5, "", 6_000),
    OpenSet("hwu_10", "HWU64, 10", "hwu64_fewshot", "CC BY", "train_10", 10, "", 6_000),
    OpenSet("hwu_5", "HWU64, 5", "hwu64_fewshot", "CC BY", "train_5", 5, "", 6_000),
    OpenSet("chitchat", "Chit-chat", "chitchat_9lang", "MIT", parts="lang"),
    OpenSet(
        *("home", "Home Assistant", "home_assistant", "CC BY 4.0"),
        parts="lang",
        most=300,
    ),
    OpenSet("mtod", "MTOD", "mtod_en_es_th", "CC BY-SA", parts="lang"),
    OpenSet("bitext", "Bitext support", "bitext_support_8k", "CDLA-Sharing 1.0"),
    OpenSet("banking_oos", "BANKING77-OOS", "banking77_oos", "CC BY", most=6_000),
    OpenSet(
        *("multidogo", "MultiDoGO", "multidogo_customer", "CDLA-Permissive"),
        parts="group",
    ),
    OpenSet("hinglish", "Hinglish TOP", "hinglish_top", "Apache-2.0", parts="lang"),
)


@dataclass(frozen=True)
class Trial:
    """A library in one language, and texts to ask it; the label OOS means nothing answers."""

    name: str
    language: str
    phrasings: Mapping[str, Sequence[str]]
    queries: Sequence[tuple[str, str]]

    @property
    def size(self) -> int:
        """Phrasings in all."""
        return sum(map(len, self.phrasings.values()))


def chosen(keys: str) -> list[OpenSet]:
    """The sets whose keys begin with one of some words, parted by commas; all for none.

    Raises ValueError for a word that no key begins with.
    """
    asked = [one.strip() for one in keys.split(",") if one.strip()]
    for one in asked:
        if not any(known.key.startswith(one) for known in SETS):
            raise ValueError(f"no set {one}; there are {', '.join(known.key for known in SETS)}")
    return [one for one in SETS if not asked or one.key.startswith(tuple(asked))]


def present(folder: Path) -> list[OpenSet]:
    """The sets that are in the folder."""
    return [one for one in SETS if (folder / f"{one.file}.jsonl.gz").is_file()]


def trials(folder: Path, of: OpenSet, most: int | None = None) -> Iterator[Trial]:
    """The libraries of a set, each with its test split, or at most so many evenly spread texts of
    it. Raises FileNotFoundError where the set is not in the folder."""
    found = rows(folder, of.file)
    names = list(dict.fromkeys(row[of.parts] for row in found)) if of.parts else [""]
    for name in sorted(names):
        part = [row for row in found if not of.parts or row[of.parts] == name]
        trial = _trial(f"{of.title}: {name}" if name else of.title, part, of, most or of.most)
        if len(trial.phrasings) > 1 and trial.queries:
            yield trial


def pooled(folder: Path, phrasings: int, queries: int) -> Trial:
    """One large library of at most so many English texts of no test, with questions of all tests;
    of the sets that are in the folder."""
    library: dict[str, list[str]] = {}
    asked: list[tuple[str, str]] = []
    for file in dict.fromkeys(of.file for of in present(folder)):
        for row in rows(folder, file):
            entry = f"{file} {row['label']}"
            if row["lang"] != "en" or _outside(row):
                continue
            if row["split"] == "test":
                asked.append((row["text"], entry))
            else:
                library.setdefault(entry, []).append(row["text"])
    every = [(entry, text) for entry, texts in library.items() for text in dict.fromkeys(texts)]
    taken: dict[str, list[str]] = {}
    for entry, text in spread(every, phrasings):
        taken.setdefault(entry, []).append(text)
    known = [(text, entry) for text, entry in asked if entry in taken]
    return Trial("phrasings of all sets, en", "en", taken, spread(known, queries))


def rows(folder: Path, file: str) -> list[Row]:
    """The rows of one file."""
    with gzip.open(folder / f"{file}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def spread(found: Sequence[Kind], most: int) -> list[Kind]:
    """At most so many, spread evenly: neighbours in a set are often alike."""
    if len(found) <= most:
        return list(found)
    return [found[at * len(found) // most] for at in range(most)]


def _trial(name: str, found: Sequence[Row], of: OpenSet, most: int) -> Trial:
    phrasings = few_shot((row for row in found if row["split"] == of.split), of.per_entry)
    asked = [
        (row["text"], OOS if _outside(row) else row["label"])
        for row in found
        if row["split"] == "test" and (_outside(row) or row["label"] in phrasings)
    ]
    return Trial(name, found[0]["lang"], phrasings, spread(asked, most))


def few_shot(found: Iterable[Row], per_entry: int) -> dict[str, list[str]]:
    """A library of at most so many phrasings of each label, evenly spread."""
    labels: dict[str, list[str]] = {}
    for row in found:
        if not _outside(row):
            labels.setdefault(row["label"], []).append(row["text"])
    return {
        label: list(dict.fromkeys(spread(texts, per_entry)))
        for label, texts in sorted(labels.items())
    }


def _outside(row: Row) -> bool:
    return row["label"] == OOS or row["label"].endswith(f"/{OOS}")
