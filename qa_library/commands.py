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
from qa_library.coverage import coverage_table
from qa_library.evaluate import Broken, Prediction, Query, predict, read_queries, summarise
from qa_library.load import SHIPPED_CONTENT, Loaded, load_library
from qa_library.match import Matcher, Part
from qa_library.plain import plain_answer
from qa_library.problems import Finding, Level, LibraryError

content_option = click.option(
    "--content",
    type=click.Path(path_type=Path),
    envvar="PARLEY_CONTENT",
    default=SHIPPED_CONTENT,
    show_default="the shipped library",
    help="The library's folder.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON and nothing else.")


@click.group()
def library() -> None:
    """Check, try and measure the library of questions and answers."""


def _load(content: Path) -> Loaded:
    try:
        return load_library(content)
    except LibraryError as error:
        raise click.ClickException(str(error)) from error


@library.command()
@content_option
@json_option
@click.option("--github", is_flag=True, help="Print annotations for GitHub Actions.")
def check(content: Path, as_json: bool, github: bool) -> None:
    """Name what is wrong with the library. Exits with 1 if there is an error."""
    try:
        findings = check_library(content, datetime.datetime.now(datetime.UTC).date())
    except LibraryError as error:
        raise click.ClickException(str(error)) from error
    errors = sum(one.level is Level.ERROR for one in findings)
    if as_json:
        click.echo(json.dumps([vars(one) for one in findings], ensure_ascii=False, indent=2))
    else:
        for one in findings:
            click.echo(_annotation(content, one) if github else str(one))
        click.echo(f"{errors} errors, {len(findings) - errors} warnings.")
    if errors:
        raise click.exceptions.Exit(1)


def _annotation(content: Path, finding: Finding) -> str:
    """A workflow command of GitHub Actions; its reserved characters are escaped as it asks."""
    subject = f"{finding.entry}: " if finding.entry else ""
    text = f"{subject}{finding.message} {finding.cure}"
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    file = os.path.relpath(content / finding.file).replace(os.sep, "/")
    file = file.replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
    return f"::{finding.level} file={file},line={finding.line}::{text}"


@library.command(name="try")
@content_option
@click.argument("text")
@click.option("--lang", help="The language code the channel would hint, like es or pt-BR.")
@click.option("--region", help="The buyer's country, like NG.")
def try_(content: Path, text: str, lang: str | None, region: str | None) -> None:
    """Read TEXT as a buyer's message and show what would be answered, and why."""
    loaded = _load(content)
    reading = Matcher(loaded.library).read(text, hint=lang)
    known = "" if reading.language_known else " (the text alone does not tell)"
    click.echo(f"Language: {reading.language}, {reading.language_confidence:.0%} sure{known}")
    if reading.courtesy:
        click.echo("Nothing is asked.")
    for part in reading.parts:
        click.echo()
        _show(loaded, part, reading.language, region)


def _show(loaded: Loaded, part: Part, language: str, region: str | None) -> None:
    click.echo(f'"{part.text}" -> {part.decision}')
    for place, one in enumerate(part.candidates):
        click.echo(f'  {one.confidence:4.0%} {one.entry} ({one.language}: "{one.phrasing}")')
        if place == 0 and one.terms:
            click.echo(f"       shared words: {', '.join(one.terms)}")
        if one.guards:
            click.echo(f"       does not agree: {', '.join(one.guards)}")
    if not part.candidates:
        click.echo("  Nothing in the library is like it.")
        return
    source = loaded.library.source_language
    for tag in dict.fromkeys((language, source)):
        answer = plain_answer(loaded.library, part.candidates[0].entry, tag, region)
        if answer:
            click.echo(f"  [{answer[0]}] {answer[1]}")


@library.command()
@content_option
@json_option
def coverage(content: Path, as_json: bool) -> None:
    """Show what is written in which language, topic by topic."""
    table = coverage_table(_load(content).library)
    if as_json:
        click.echo(json.dumps(table.as_json(), ensure_ascii=False, indent=2))
        return
    for line in table.lines():
        click.echo(line)


@library.command(name="eval")
@content_option
@click.option("--queries", type=click.File("rb"), required=True, help="A JSON lines file.")
@click.option("--out", type=click.File("w", encoding="utf-8"), help="Where predictions go.")
@json_option
def eval_(content: Path, queries: IO[bytes], out: IO[str] | None, as_json: bool) -> None:
    """Match every query of a file and measure how well it went."""
    started = time.perf_counter()
    matcher = Matcher(_load(content).library)
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
