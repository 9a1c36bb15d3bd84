"""Fresh processes that hold a large library: time to start, memory, time until a new entry is
suggested."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.matching.made_up import TWELVE, made_up
from benchmarks.matching.measure import Tell
from benchmarks.matching.parley import write_library
from benchmarks.matching.scale import PER_ENTRY
from benchmarks.matching.systems import ROOT

_QUESTIONS = 600


@dataclass(frozen=True)
class Starts:
    """Seconds and, a query, milliseconds of the processor; megabytes resident."""

    languages: int
    phrasings: int
    first: float
    """A start with nothing kept: reading the folder and training."""
    read: float
    """The second start: reading and checking the folder,"""
    matcher: float
    """and making the matcher from what was kept."""
    megabytes: float
    """After the questions."""
    p50: float
    p99: float
    new_entry: float
    """To write a file with a new entry, and all that is done until a text finds it."""

    @property
    def seconds(self) -> float:
        """The second start in all."""
        return self.read + self.matcher


def every_start(tell: Tell, *, quick: bool) -> list[Starts]:
    """20,000 phrasings in one language, and unless it shall be quick, 100,000 in twelve."""
    found = [starts(("en",), 20_000, tell)]
    return found if quick else [*found, starts(TWELVE, 100_000, tell)]


def starts(languages: Sequence[str], phrasings: int, tell: Tell) -> Starts:
    """Start on a made-up library twice: with nothing kept, and with what the first kept."""
    entries = -(-phrasings // PER_ENTRY // len(languages))
    libraries = [
        made_up(language, entries, PER_ENTRY, _QUESTIONS // len(languages))
        for language in languages
    ]
    with tempfile.TemporaryDirectory() as scratch:
        content, cache, queries = (Path(scratch) / one for one in ("content", "cache", "queries"))
        content.mkdir()
        write_library(content, {one.language: one.phrasings for one in libraries})
        asked = [(one.language, text) for one in libraries for text, _ in one.queries]
        queries.write_text(json.dumps(asked), encoding="utf-8")
        first, second = (_start(content, cache, queries) for _ in range(2))
    found = Starts(
        languages=len(languages),
        phrasings=sum(one.size for one in libraries),
        first=first["read"] + first["matcher"],
        **second,
    )
    tell(
        f"{found.phrasings:,} phrasings, {found.languages} languages: first start "
        f"{found.first:.1f} s, second {found.seconds:.1f} s, {found.megabytes:.0f} MB"
    )
    return found


def _start(content: Path, cache: Path, queries: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.matching.start"]
    ended = subprocess.run(
        [*command, str(content), str(cache), str(queries)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    told: dict[str, float] = json.loads(ended.stdout)
    return told
