"""The figures as tables: for a terminal, and for a Markdown document."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.matching.figures import Figures
from benchmarks.matching.measure import OURS, SetResult
from benchmarks.matching.scale import Speed
from benchmarks.matching.starts import Starts
from benchmarks.matching.systems import System


@dataclass(frozen=True)
class Table:
    """A heading, the names of the columns, and a row for each thing measured."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class Measured:
    """All of one run."""

    systems: Sequence[System]
    sets: Sequence[SetResult]
    speeds: Sequence[Speed]
    starts: Sequence[Starts]
    memory: Mapping[str, float]
    """By system: megabytes of a process that holds the first set's first library."""
    load: float
    """How many processes wanted to run before it began: what else the machine was busy with."""
    questions: int | None = None
    """At most so many texts of each library were asked; None for all."""


def tables(run: Measured) -> list[Table]:
    """What was measured, in the order of interest."""
    found = [
        _by_system("Right entry first, %", run, lambda one: _number(one.top1)),
        _parley(run),
        _by_system("AUROC, %", run, lambda one: _number(one.auroc)),
        _by_system("Calibration error", run, lambda one: _number(one.calibration_error, 3)),
        _by_system("Milliseconds a query, p50", run, lambda one: _number(one.p50, 2)),
        _by_system("Milliseconds a query, p99", run, lambda one: _number(one.p99, 2)),
        _by_system("Seconds to build", run, lambda one: _number(one.build_seconds, 2)),
        *_languages(run),
        _memory(run),
        _speeds(run),
        _starts(run),
    ]
    return [one for one in found if one.rows]


def _by_system(title: str, run: Measured, cell: Callable[[Figures], str]) -> Table:
    """A row for each set and a column for each system; those that never say it are left out."""
    shown = [
        system
        for system in run.systems
        if any(cell(one.figures[system.key]) != "" for one in run.sets)
    ]
    rows = [
        [one.of.title, *(cell(one.figures[system.key]) for system in shown)] for one in run.sets
    ]
    told = [row for row in rows if any(row[1:])]
    return Table(title, ["set", *(system.title for system in shown)], told)


def _parley(run: Measured) -> Table:
    rows = [
        [
            one.of.title,
            str(len(one.parts[OURS])),
            f"{ours.phrasings:,}",
            f"{ours.inside:,}",
            f"{ours.outside:,}" if ours.outside else "",
            f"{_number(ours.top1)} ± {_number(ours.plus_minus)}",
            _number(ours.auroc),
            _number(ours.auto_precision),
            _number(ours.auto_coverage),
            _number(ours.auto_outside),
            _number(ours.calibration_error, 3),
        ]
        for one in run.sets
        for ours in [one.figures[OURS]]
    ]
    columns = [
        *("set", "libraries", "phrasings", "in scope", "out", "top-1 %", "AUROC %"),
        *("auto right %", "auto of in scope %", "auto of out %", "calibration error"),
    ]
    return Table("Parley", columns, rows)


def _languages(run: Measured) -> list[Table]:
    """Sets of several libraries, library by library."""
    found = []
    for one in run.sets:
        names = list(one.parts[OURS])
        if len(names) < 2:
            continue
        rows = [
            [
                name.rpartition(": ")[2],
                str(one.parts[OURS][name].inside),
                *(_number(one.parts[system.key][name].top1) for system in run.systems),
            ]
            for name in names
        ]
        columns = ["library", "in scope", *(system.title for system in run.systems)]
        found.append(Table(f"{one.of.title}: right entry first, %", columns, rows))
    return found


def _memory(run: Measured) -> Table:
    rows = [
        [system.title, f"{run.memory[system.key]:.0f}"]
        for system in run.systems
        if system.key in run.memory
    ]
    where = f" with {run.sets[0].of.title}" if run.sets else ""
    return Table(f"Megabytes of a process{where}", ["system", "MB"], rows)


def _speeds(run: Measured) -> Table:
    rows = [
        [
            f"{one.phrasings:,} {one.library}",
            one.system.title,
            _number(one.p50, 2),
            _number(one.p99, 2),
            _number(one.times_ours),
            _number(one.build_seconds, 1),
            f"{one.megabytes:.0f}",
            _number(one.top1),
        ]
        for one in run.speeds
    ]
    columns = [
        "library",
        "system",
        "p50 ms",
        "p99 ms",
        "times Parley's",
        "build s",
        "MB",
        "top-1 %",
    ]
    return Table("Large libraries, asked in turns", columns, rows)


def _starts(run: Measured) -> Table:
    rows = [
        [
            f"{one.phrasings:,}",
            str(one.languages),
            _number(one.first),
            _number(one.read),
            _number(one.matcher),
            _number(one.seconds),
            f"{one.megabytes:.0f}",
            _number(one.p50, 2),
            _number(one.p99, 2),
            _number(one.new_entry, 2),
        ]
        for one in run.starts
    ]
    columns = [
        *("phrasings", "languages", "first start s", "later: folder s", "matcher s", "in all s"),
        *("MB", "p50 ms", "p99 ms", "new entry s"),
    ]
    return Table("A process of its own", columns, rows)


def _number(value: float | None, digits: int = 1) -> str:
    return "" if value is None or math.isnan(value) else f"{value:.{digits}f}"


def plain(table: Table) -> str:
    """For a terminal: the first column to the left, the others to the right."""
    lines = [table.columns, *table.rows]
    widths = [max(len(line[at]) for line in lines) for at in range(len(table.columns))]
    shown = [
        "  ".join(
            _filled(cell, width, left=at == 0)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    ]
    return "\n".join([table.title, *("  " + line for line in shown)])


def _filled(cell: str, width: int, *, left: bool) -> str:
    blanks = " " * (width - len(cell))
    return cell + blanks if left else blanks + cell


def markdown(table: Table) -> str:
    """For a document."""
    head = "| " + " | ".join(table.columns) + " |"
    rule = "|---" + "|---:" * (len(table.columns) - 1) + "|"
    rows = ["| " + " | ".join(row) + " |" for row in table.rows]
    return "\n".join([f"**{table.title}**", "", head, rule, *rows])
