"""What a run says: on the terminal, and in docs/matching.md."""

import datetime
import os
import platform
from collections.abc import Sequence
from pathlib import Path

from benchmarks.matching.chart import chart
from benchmarks.matching.systems import ROOT, System, version_of
from benchmarks.matching.table import Measured, markdown, plain, tables
from benchmarks.matching.targets import verdicts

DOCUMENT = ROOT / "docs" / "matching.md"
PICTURE = ROOT / "docs" / "images" / "matching.svg"
BEGIN, END = "<!-- measured: written by make bench-matching -->", "<!-- measured: end -->"


def spoken(run: Measured, missing: Sequence[System]) -> str:
    """All tables, and the targets that were met and missed."""
    lacking = [f"Not installed, not measured: {', '.join(one.title for one in missing)}."]
    return "\n\n".join(
        [
            *(plain(one) for one in tables(run)),
            *_judged(run, "  "),
            *(lacking if missing else []),
        ]
    )


def _judged(run: Measured, before: str) -> list[str]:
    found = verdicts(run.sets, run.speeds, run.starts)
    told = []
    for head, kind in (("Targets missed", False), ("Targets met", True)):
        lines = [f"{before}{one}" for one in found if one.met is kind]
        told.append("\n".join([f"{head}: {len(lines)} of {len(found)}", *_spaced(lines, before)]))
    return told


def _spaced(lines: list[str], before: str) -> list[str]:
    return ["", *lines] if before.startswith("-") and lines else lines


def written(run: Measured, document: str, now: datetime.datetime) -> str:
    """The document with what was measured between its two marks.

    Raises ValueError where the marks are not there.
    """
    before, begin, rest = document.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the document lacks {BEGIN} or {END}")
    parts = [_circumstances(run, now), *_judged(run, "- "), *(markdown(one) for one in tables(run))]
    return "\n\n".join([f"{before}{begin}", *parts, f"{end}{after}"])


def _circumstances(run: Measured, now: datetime.datetime) -> str:
    packages = {one.package: version_of(one) for one in run.systems if one.package != "parley"}
    told = ", ".join(f"{name} {version}" for name, version in sorted(packages.items()))
    asked = f", at most {run.questions} texts of each library" if run.questions else ""
    return (
        f"Measured on {now:%d %B %Y}, {os.cpu_count()} cores of {platform.machine()}, one thread, "
        f"load average {run.load:.1f} before, Python {platform.python_version()}, {told}{asked}."
    )


def write(run: Measured, document: Path = DOCUMENT, picture: Path = PICTURE) -> None:
    """Put the tables and the chart into the documentation."""
    now = datetime.datetime.now(datetime.UTC)
    text = written(run, document.read_text(encoding="utf-8"), now)
    picture.write_text(chart(run), encoding="utf-8")
    document.write_text(text, encoding="utf-8")
