"""`parley library`: the curator's tools on the command line."""

import datetime
import json
import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

import click

from qa_library.check import check_library
from qa_library.command_options import content_option, json_option, loaded_from, matcher_for
from qa_library.commands_compare import coverage, replay
from qa_library.commands_exchange import export, import_, new
from qa_library.commands_try import try_
from qa_library.evaluate import Broken, Prediction, Query, predict, read_queries, summarise
from qa_library.kept_files import usual_folder
from qa_library.problems import Finding, Level, LibraryError


@click.group()
def library() -> None:
    """Check, try and measure the library of questions and answers."""


@library.command()
@content_option
@json_option
@click.option("--github", is_flag=True, help="Print annotations for GitHub Actions.")
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
def check(content: Path, as_json: bool, github: bool, strict: bool) -> None:
    """Name what is wrong with the library. Exits with 1 if there is an error."""
    try:
        today = datetime.datetime.now(datetime.UTC).date()
        findings = check_library(content, today, usual_folder())
    except LibraryError as error:
        raise click.ClickException(str(error)) from error
    errors = sum(one.level is Level.ERROR for one in findings)
    if as_json:
        click.echo(json.dumps([vars(one) for one in findings], ensure_ascii=False, indent=2))
    else:
        for one in findings:
            click.echo(_annotation(content, one) if github else str(one))
        click.echo(f"{errors} errors, {len(findings) - errors} warnings.")
    if errors or (strict and findings):
        raise click.exceptions.Exit(1)


def _annotation(content: Path, finding: Finding) -> str:
    """A workflow command of GitHub Actions; its reserved characters are escaped as it asks."""
    subject = f"{finding.entry}: " if finding.entry else ""
    text = f"{subject}{finding.message} {finding.cure}"
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    file = os.path.relpath(content / finding.file).replace(os.sep, "/")
    file = file.replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
    return f"::{finding.level} file={file},line={finding.line}::{text}"


@library.command(name="eval")
@content_option
@click.option("--queries", type=click.File("rb"), required=True, help="A JSON lines file.")
@click.option("--out", type=click.File("w", encoding="utf-8"), help="Where predictions go.")
@json_option
def eval_(content: Path, queries: IO[bytes], out: IO[str] | None, as_json: bool) -> None:
    """Match every query of a file and measure how well it went."""
    started = time.perf_counter()
    matcher = matcher_for(loaded_from(content).library)
    load_seconds = time.perf_counter() - started
    results: list[tuple[Query, Prediction]] = []
    broken: list[Broken] = []
    for query in read_queries(queries):
        if isinstance(query, Broken):
            broken.append(query)
            line = query.as_json()
        else:
            found = predict(matcher, query)
            results.append((query, found))
            line = found.as_json()
        if out:
            out.write(json.dumps(line, ensure_ascii=False) + "\n")
    summary = summarise(results, len(broken), load_seconds)
    if as_json:
        click.echo(json.dumps(summary, ensure_ascii=False))
        return
    for one in broken:
        click.echo(f"line {one.line}: {one.error}", err=True)
    for line_ in _summary_lines(summary):
        click.echo(line_)


def _summary_lines(summary: dict[str, Any]) -> Sequence[str]:
    heads = ("queries", "top1", "top3", "oos_auroc", "auto_precision", "auto_coverage")
    lines = ["language    " + " ".join(f"{head:>14}" for head in heads)]
    for name, scores in [*summary["languages"].items(), ("all", summary["overall"])]:
        cells = ("-" if scores[head] is None else str(scores[head]) for head in heads)
        lines.append(f"{name:<12}" + " ".join(f"{cell:>14}" for cell in cells))
    lines.append(
        f"{summary['ms_p50']} ms a query (p50), {summary['ms_p99']} ms (p99); "
        f"loaded in {summary['load_seconds']} s; {summary['broken_lines']} broken lines"
    )
    return lines


for _command in (try_, coverage, replay, export, import_, new):
    library.add_command(_command)
