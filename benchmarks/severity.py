"""How well complaints and their severity are told, on an open set and on our own texts.

    .venv/bin/python -m benchmarks.severity [--own-only]

Reads complaints_dev (English tweets: `text`, `complaint` 0 or 1, `severity` 0 to 4, `split`) as
gzipped JSON lines from the folder named by PARLEY_EVAL_DATA, and tests/severity/complaints.jsonl.
"ours" is what the bot does: the librarian, on the shipped library and with the signals of wording.
A complaint is what it gives a severity, or the kind of a complaint, a defect or a return. The peer
takes the library's nearest phrasing by rapidfuzz's extractOne(WRatio) in the text's language, at
any score and from the score on that parts the train split best; "majority" says of every text what
most of the train split are.
Nothing of ours is fitted to the set: its severities are those of the reproach in a tweet, from
1 (none said) to 4 (blame), and not of what happened, so they have a table and no figure.
"""

import argparse
import gzip
import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rapidfuzz import fuzz, process, utils

from benchmarks.confusion import Confusion
from bot.domain.ids import BuyerId
from bot.domain.kinds import Kind, Severity
from bot.domain.severity import severity_of, signals
from bot.services.librarian import Librarian
from bot.store.conversations import Buyer
from qa_library import SHIPPED_CONTENT, Library, Matcher, load_library
from tests.severity.texts import Complaint, complaints

COMPLAINING = frozenset({Kind.COMPLAINT, Kind.DEFECT_REPORT, Kind.RETURN_REQUEST})
OTHER = "none"
OURS = "ours"
PEER = "extractOne"
SEVERITIES = (*Severity, OTHER)
_CUTOFFS = range(0, 101, 2)


@dataclass(frozen=True)
class Row:
    """A text of the open set."""

    text: str
    complaint: bool
    severity: int
    split: str


@dataclass(frozen=True)
class Told:
    """What a system makes of a text."""

    complaint: bool
    severity: Severity | None
    score: float = 100.0
    """How near the phrasing was, 0 to 100; 100 where nothing is compared."""


Tell = Callable[[str, str], Told]
"""From a text and its language; only the peer takes the language."""


def rows(folder: Path) -> list[Row]:
    """The open set. Raises FileNotFoundError where it is not in the folder."""
    with gzip.open(folder / "complaints_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        found = [json.loads(line) for line in lines]
    return [
        Row(one["text"], bool(one["complaint"]), one["severity"], one["split"]) for one in found
    ]


def ours(library: Library) -> Tell:
    """The bot's reading, of a buyer of whom nothing is known."""
    librarian = Librarian(library, Matcher(library), "en")
    now = datetime.now(UTC)
    nobody = Buyer(BuyerId(0), "", None, None, None, None, None, None, None, now)

    def tell(text: str, _language: str) -> Told:
        heard = librarian.read(text, nobody, None).heard
        return Told(heard.kind in COMPLAINING or heard.severity is not None, heard.severity)

    return tell


def wording(text: str, _language: str) -> Told:
    """What the wording alone signals."""
    found = severity_of(signals(text))
    return Told(found is not None, found)


def nearest(library: Library) -> Tell:
    """The entry of the nearest phrasing, in the text's language or the one the library falls to."""
    known: dict[str, tuple[list[str], list[Told]]] = {}
    for entry in library.entries.values():
        severity = Severity(entry.severity) if entry.severity else None
        complains = Kind(entry.kind) in COMPLAINING or severity is not None
        for language, translation in entry.translations.items():
            texts, told = known.setdefault(language, ([], []))
            texts += [utils.default_process(one) for one in translation.phrasings]
            told += [Told(complains, severity)] * len(translation.phrasings)

    def tell(text: str, language: str) -> Told:
        spoken = next(one for one in library.fallback_chain(language) if one in known)
        texts, told = known[spoken]
        found = process.extractOne(utils.default_process(text), texts, scorer=fuzz.WRatio)
        of = told[found[2]]
        return Told(of.complaint, of.severity, found[1])

    return tell


def binary(expected: Iterable[bool], found: Iterable[bool]) -> Confusion:
    """Complaints and the others."""
    names = {True: "complaint", False: OTHER}
    return Confusion.of((names[e], names[f]) for e, f in zip(expected, found, strict=True))


def best_cutoff(asked: Sequence[Row], told: Sequence[Told]) -> float:
    """The score from which on the peer is believed, that parts these rows best."""
    right = [one.complaint for one in asked]
    return max(
        _CUTOFFS,
        key=lambda least: binary(
            right, [one.complaint and one.score >= least for one in told]
        ).macro_f1(),
    )


def open_set(asked: Sequence[Row], systems: Mapping[str, Tell]) -> None:
    """Print the open set's figures."""
    train = [one for one in asked if one.split == "train"]
    test = [one for one in asked if one.split == "test"]
    answers = {name: {of: tell(of.text, "en") for of in asked} for name, tell in systems.items()}
    usual = Counter(one.complaint for one in train).most_common(1)[0][0]
    answers["majority"] = {of: Told(usual, None) for of in asked}
    cutoff = best_cutoff(train, [answers[PEER][one] for one in train])
    print(f"complaints_dev: {len(train)} texts to train on, {len(test)} to test on")
    print(f"{'binary macro-F1':<22}{'train':>9}{'test':>9}{'of test: precision':>20}{'recall':>9}")
    for name, told in answers.items():
        print(f"{name:<22}{scored(train, test, told, 0)}")
    print(f"{f'{PEER} from {cutoff}':<22}{scored(train, test, answers[PEER], cutoff)}\n")
    print("Ours on the test split: severity of the set, and what we called it")
    called = ((str(of.severity), named(answers[OURS][of])) for of in test)
    print(Confusion.of(called).table("01234", (*Severity, "complaint", OTHER)))


def scored(
    train: Sequence[Row], test: Sequence[Row], told: Mapping[Row, Told], least: float
) -> str:
    """A line of the open set's table, of answers with at least this score."""
    seen = [
        binary(
            [one.complaint for one in part],
            [told[one].complaint and told[one].score >= least for one in part],
        )
        for part in (train, test)
    ]
    precision, recall = shares(seen[1])
    f1 = f"{seen[0].macro_f1():>9.3f}{seen[1].macro_f1():>9.3f}"
    return f"{f1}{precision:>20.3f}{recall:>9.3f}"


def named(told: Told) -> str:
    """The severity found, or that it is a complaint without one."""
    if told.severity is not None:
        return told.severity
    return "complaint" if told.complaint else OTHER


def shares(of: Confusion) -> tuple[float, float]:
    """Precision and recall of complaints, 0 to 1; 0 where there is nothing to count."""
    hit = of.counts["complaint", "complaint"]
    found = hit + of.counts[OTHER, "complaint"]
    there = hit + of.counts["complaint", OTHER]
    return (hit / found if found else 0.0), (hit / there if there else 0.0)


def own_texts(texts: Sequence[Complaint], systems: Mapping[str, Tell]) -> None:
    """Print what becomes of the texts of tests/severity."""
    for name, tell in systems.items():
        told = [tell(of.text, of.lang) for of in texts]
        pairs = [
            (of.severity or OTHER, one.severity or OTHER)
            for of, one in zip(texts, told, strict=True)
        ]
        grave = Confusion.of((coarse(expected), coarse(found)) for expected, found in pairs)
        kinds = binary([of.severity is not None for of in texts], [one.complaint for one in told])
        print(f"\n{name}: {len(texts)} texts of tests/severity, severity expected and found")
        print(Confusion.of(pairs).table(SEVERITIES, SEVERITIES))
        print(
            f"macro-F1: all five {Confusion.of(pairs).macro_f1():.3f}, S1/S2/rest "
            f"{grave.macro_f1():.3f}, complaint or not {kinds.macro_f1():.3f}"
        )


def coarse(severity: str) -> str:
    """S1, S2 or the rest."""
    return severity if severity in {Severity.S1, Severity.S2} else "rest"


def main() -> int:
    """Prints the tables; 2 if the open set cannot be read."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--own-only", action="store_true", help="leave the open set out")
    own_only: bool = parser.parse_args().own_only
    place = os.environ.get("PARLEY_EVAL_DATA")
    if not place and not own_only:
        print(
            "PARLEY_EVAL_DATA is not set: name the folder of the open sets, or measure our own "
            "texts alone with --own-only.",
            file=sys.stderr,
        )
        return 2
    library = load_library(SHIPPED_CONTENT).library
    systems: dict[str, Tell] = {OURS: ours(library), "wording": wording, PEER: nearest(library)}
    if place and not own_only:
        try:
            open_set(rows(Path(place)), systems)
        except FileNotFoundError as missing:
            print(f"PARLEY_EVAL_DATA: {missing.filename} is not there.", file=sys.stderr)
            return 2
    own_texts(complaints(), systems)
    return 0


if __name__ == "__main__":
    sys.exit(main())
