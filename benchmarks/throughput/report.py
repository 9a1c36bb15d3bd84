"""What a run says: on the terminal, and in docs/throughput.md."""

import datetime
import importlib.metadata
import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.throughput import queueing
from benchmarks.throughput import stored as beside
from benchmarks.throughput.chart import chart
from benchmarks.throughput.measure import Plan, Result
from benchmarks.throughput.profile import Profile
from benchmarks.throughput.queueing import Queued
from benchmarks.throughput.standins import FAILURES, LATENCY_SECONDS
from benchmarks.throughput.stored import Stored
from benchmarks.throughput.systems import LANES_RAISED, ROOT
from benchmarks.throughput.table import Table, markdown, peaks, plain, times
from benchmarks.throughput.targets import verdicts

DOCUMENT = ROOT / "docs" / "throughput.md"
PICTURE = ROOT / "docs" / "images" / "throughput.svg"
BEGIN, END = "<!-- measured: written by make bench-throughput -->", "<!-- measured: end -->"
_PACKAGES = ("dbos", "procrastinate", "python-telegram-bot", "slack-bolt", "sqlalchemy", "psycopg")


@dataclass(frozen=True)
class Run:
    """Everything that was measured in one run."""

    plan: Plan
    results: Sequence[Result]
    load: float
    """The load average before."""
    profiles: Sequence[Profile] = ()
    queued: Sequence[Queued] = ()
    stored: Stored | None = None


def spoken(run: Run) -> str:
    """What was missed first, then how it was measured, and all tables."""
    judged = _judged(run, "  ")
    return "\n\n".join([*judged, _circumstances(run), *(plain(one) for one in _tables(run))])


def written(run: Run, document: str, now: datetime.datetime) -> str:
    """The document with what was measured between its two marks.

    Raises ValueError where the marks are not there.
    """
    before, begin, rest = document.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the document lacks {BEGIN} or {END}")
    measured = f"Measured on {now:%d %B %Y}. {_circumstances(run)}"
    parts = [measured, *_judged(run, "- "), *(markdown(one) for one in _tables(run))]
    return "\n\n".join([f"{before}{begin}", *parts, f"{end}{after}"])


def write(run: Run, document: Path = DOCUMENT, picture: Path = PICTURE) -> None:
    """Put the tables and the chart into the documentation."""
    now = datetime.datetime.now(datetime.UTC)
    text = written(run, document.read_text(encoding="utf-8"), now)
    picture.write_text(chart(run.results), encoding="utf-8")
    document.write_text(text, encoding="utf-8")


def _tables(run: Run) -> list[Table]:
    found = [peaks(run.results), times(run.results)] if run.results else []
    found += [queueing.table(list(run.queued))] if run.queued else []
    found += [beside.table(run.stored)] if run.stored is not None else []
    return found + [one.table() for one in run.profiles]


def _judged(run: Run, before: str) -> list[str]:
    found = verdicts(run.results)
    found += beside.verdicts(run.stored) if run.stored is not None else []
    if not found:
        return []
    told = []
    for head, kind in (("Goals missed", False), ("Goals met", True)):
        lines = [f"{before}{one}" for one in found if one.met is kind]
        gap = [""] if before.startswith("-") and lines else []
        told.append("\n".join([f"{head}: {len(lines)} of {len(found)}", *gap, *lines]))
    wrong = sum(one.wrong for one in run.results)
    return [*told, f"Answers with another text than the library's: {wrong}."]


def _circumstances(run: Run) -> str:
    plan = run.plan
    packages = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in _installed())
    return (
        f"{os.cpu_count()} cores of {platform.machine()}, load average {run.load:.1f} before,"
        f" Python {platform.python_version()}, {packages}. 500 conversations; stand-ins with"
        f" {1000 * LATENCY_SECONDS:g} ms latency, {100 * FAILURES:g} % failures (502), no limits;"
        f" Parley's lanes raised to {LANES_RAISED:,}/s. Rounds: {plan.rounds} of {plan.seconds:g} s"
        f" after {plan.warm:g} s, {plan.outstanding} messages outstanding."
    )


def _installed() -> list[str]:
    known = {
        each.metadata["Name"].lower().replace("_", "-")
        for each in importlib.metadata.distributions()
    }
    return [name for name in _PACKAGES if name in known]
