"""Runs a file of queries through a library: predictions line by line, and how good they are."""

import json
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from qa_library.match import Decision, Matcher


@dataclass(frozen=True)
class Query:
    """One line of the file. `labelled` tells whether it says what is expected; `entry` is None
    where nothing in the library answers."""

    text: str
    hint: str | None = None
    labelled: bool = False
    entry: str | None = None


@dataclass(frozen=True)
class Prediction:
    """What the matcher makes of a query, looking at its text and hint alone."""

    language: str
    candidates: tuple[tuple[str, float], ...]
    """Entries with their confidence, the best first, at most five."""
    decision: Decision
    milliseconds: float

    def as_json(self) -> dict[str, Any]:
        """The line of the predictions file."""
        entry, confidence = self.candidates[0] if self.candidates else (None, 0.0)
        return {
            "lang": self.language,
            "entry": entry,
            "confidence": round(confidence, 6),
            "decision": str(self.decision),
            "candidates": [
                {"entry": one, "confidence": round(chance, 6)} for one, chance in self.candidates
            ],
        }


@dataclass(frozen=True)
class Broken:
    """A line that is no query. `line` counts from 1."""

    line: int
    error: str

    def as_json(self) -> dict[str, Any]:
        """The line of the predictions file."""
        return {"error": f"line {self.line}: {self.error}"}


def read_queries(lines: Iterable[bytes]) -> Iterator[Query | Broken]:
    """The queries of a JSON lines file; a broken line is named in its place."""
    for number, line in enumerate(lines, start=1):
        try:
            yield _query(json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8")))
        except UnicodeDecodeError:
            yield Broken(number, "not UTF-8")
        except (ValueError, RecursionError) as error:
            told = str(error) if type(error) is ValueError else "not JSON"
            yield Broken(number, told)


def _query(found: Any) -> Query:
    if not isinstance(found, dict):
        raise ValueError("not an object")
    text, hint, entry = found.get("text"), found.get("lang"), found.get("entry")
    if not isinstance(text, str):
        raise ValueError("no `text`, or it is no string")
    if not isinstance(hint, str | None):
        raise ValueError("`lang` is no string")
    if not isinstance(entry, str | None):
        raise ValueError("`entry` is neither a string nor null")
    return Query(text, hint or None, "entry" in found, entry)


def predict(matcher: Matcher, query: Query) -> Prediction:
    """The matcher's reading of a query as one question."""
    started = time.perf_counter()
    reading = matcher.read(query.text, hint=query.hint)
    parts = reading.parts
    if len(parts) == 1:
        candidates = parts[0].candidates
    else:
        candidates = matcher.candidates(query.text, hint=query.hint)
    taken = (time.perf_counter() - started) * 1_000
    decisions = {part.decision for part in parts}
    if decisions == {Decision.AUTO}:
        decision = Decision.AUTO
    else:
        decision = Decision.SUGGEST if decisions - {Decision.NONE} else Decision.NONE
    return Prediction(
        reading.language,
        tuple((one.entry, one.confidence) for one in candidates),
        decision,
        taken,
    )


@dataclass(frozen=True)
class Scores:
    """How good predictions are; a share is None where there is nothing to count."""

    queries: int
    in_scope: int
    out_of_scope: int
    top1: float | None
    top3: float | None
    oos_auroc: float | None
    """The chance that a text with an answer gets a higher confidence than one without."""
    auto_precision: float | None
    """Of the labelled texts decided "auto", the share whose best entry is the expected one."""
    auto_coverage: float | None
    """Of the texts with an answer, the share decided "auto"."""


def score(results: Sequence[tuple[Query, Prediction]]) -> Scores:
    """The scores of labelled queries; others are counted only."""
    labelled = [(query, found) for query, found in results if query.labelled]
    inside = [(query, found) for query, found in labelled if query.entry is not None]
    outside = [found for query, found in labelled if query.entry is None]
    auto = [(query, found) for query, found in labelled if found.decision is Decision.AUTO]
    return Scores(
        queries=len(results),
        in_scope=len(inside),
        out_of_scope=len(outside),
        top1=_share(_place(query, found) == 0 for query, found in inside),
        top3=_share(_place(query, found) < 3 for query, found in inside),
        oos_auroc=_auroc([_sure(found) for _, found in inside], [_sure(one) for one in outside]),
        auto_precision=_share(_place(query, found) == 0 for query, found in auto),
        auto_coverage=_share(found.decision is Decision.AUTO for _, found in inside),
    )


def _place(query: Query, found: Prediction) -> int:
    """The place of the expected entry among the candidates; beyond them all if it is missing."""
    entries = [entry for entry, _ in found.candidates]
    return entries.index(query.entry) if query.entry in entries else len(entries) + 5


def _sure(found: Prediction) -> float:
    return found.candidates[0][1] if found.candidates else 0.0


def _share(hits: Iterable[bool]) -> float | None:
    counted = list(hits)
    return round(sum(counted) / len(counted), 4) if counted else None


def _auroc(inside: Sequence[float], outside: Sequence[float]) -> float | None:
    if not inside or not outside:
        return None
    below = np.sort(outside)
    lower = np.searchsorted(below, inside, side="left")
    upper = np.searchsorted(below, inside, side="right")
    return round(float(np.mean((lower + upper) / 2) / len(outside)), 4)


def summarise(
    results: Sequence[tuple[Query, Prediction]], broken: int, load_seconds: float
) -> dict[str, Any]:
    """The summary: scores overall and by language (the hint, else the detected one), speed."""
    languages: dict[str, list[tuple[Query, Prediction]]] = {}
    for query, found in results:
        languages.setdefault(query.hint or found.language, []).append((query, found))
    taken = [found.milliseconds for _, found in results]
    return {
        "overall": vars(score(results)),
        "languages": {name: vars(score(of)) for name, of in sorted(languages.items())},
        "broken_lines": broken,
        "ms_p50": round(float(np.percentile(taken, 50)), 3) if taken else None,
        "ms_p99": round(float(np.percentile(taken, 99)), 3) if taken else None,
        "load_seconds": round(load_seconds, 3),
    }
