"""`parley library export`, `import` and `new`: out to a translator's spreadsheet, and back."""

from collections.abc import Iterable
from pathlib import Path

import click

from qa_library.command_options import content_option, loaded_from
from qa_library.exchange.apply import CannotApply, apply_plan, strays, troubles, try_changes
from qa_library.exchange.csv_file import csv_bytes
from qa_library.exchange.diff import diff_lines
from qa_library.exchange.new_entry import NewEntry, Refused, scaffold
from qa_library.exchange.plan import Plan, plan_import
from qa_library.exchange.reading import read_sheets
from qa_library.exchange.rows import export_rows
from qa_library.exchange.sheet import Row, SheetError
from qa_library.exchange.workspace import Workspace, WriteError, replace_file
from qa_library.library import Kind, Library, Reply, Severity, canonical
from qa_library.load import Loaded
from qa_library.problems import Level

_SHOWN = 25


@click.command()
@content_option
@click.option("--lang", "tags", multiple=True, help="A language; again for more. Default: all.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="The file to write: .xlsx for Excel, or .csv.",
)
def export(content: Path, tags: tuple[str, ...], out: Path) -> None:
    """Write a spreadsheet for a translator: what is there, what is missing, what is behind."""
    if out.suffix.lower() not in (".xlsx", ".csv"):
        raise click.UsageError(f"{out} is neither .xlsx nor .csv. Name it FILE.xlsx or FILE.csv.")
    if out.exists():
        raise click.ClickException(
            f"{out} is there already and may hold somebody's work. Choose another name."
        )
    loaded = loaded_from(content)
    languages = _languages(loaded.library, tags)
    rows = list(export_rows(loaded.library, languages))
    try:
        replace_file(out, _file(out, rows))
    except SheetError as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.ClickException(f"{out} cannot be written ({error.strerror}).") from error
    missing = sum(row.status == "missing" for row in rows)
    behind = sum(row.status.startswith("behind") for row in rows)
    click.echo(f"{out}: {len(rows)} rows in {', '.join(languages)}.")
    click.echo(f"Missing: {missing}. Behind: {behind}.")
    _say_left_out(loaded)


def _file(out: Path, rows: list[Row]) -> bytes:
    if out.suffix.lower() == ".csv":
        return csv_bytes(rows)
    # openpyxl takes a fifth of a second to import, and every command would wait for it.
    from qa_library.exchange.xlsx_write import xlsx_bytes  # noqa: PLC0415

    return xlsx_bytes(rows)


def _languages(library: Library, tags: tuple[str, ...]) -> tuple[str, ...]:
    asked = tuple(dict.fromkeys(canonical(tag) for tag in tags))
    for tag in asked:
        if tag not in library.languages:
            raise click.UsageError(
                f"{tag} is no language of the library. Use {', '.join(library.languages)}, or add "
                "it to library.yaml."
            )
    return asked or tuple(one for one in library.languages if one != library.source_language)


def _say_left_out(loaded: Loaded) -> None:
    if loaded.problems:
        click.echo(
            f"{len(loaded.problems)} problems keep parts of the library out of this: see "
            "`parley library check`.",
            err=True,
        )


@click.command(name="import")
@content_option
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--lang", help="The only language that FILE may hold.")
@click.option("--dry-run", is_flag=True, help="Show the changes and write nothing.")
@click.option("--yes", is_flag=True, help="Write without asking.")
@click.option(
    "--raise-revision",
    is_flag=True,
    help="Raise the revision of entries whose source answer changes: translations are then behind.",
)
def import_(
    content: Path, file: Path, lang: str | None, dry_run: bool, yes: bool, raise_revision: bool
) -> None:
    """Bring FILE, a spreadsheet from `export`, back into the library."""
    loaded = loaded_from(content)
    if lang:
        _languages(loaded.library, (lang,))
    try:
        sheets = read_sheets(file)
    except SheetError as error:
        raise click.ClickException(str(error)) from error
    plan = plan_import(loaded.library, sheets, language=lang, raising=raise_revision)
    _refuse(plan.troubles)
    for note in plan.notes:
        click.echo(note)
    if not plan.edits:
        click.echo("Nothing to change.")
        return
    workspace = Workspace(content)
    _prepare(workspace, loaded, plan, raise_revision)
    for line in diff_lines(plan):
        click.echo(line)
    _say_revisions(plan, raise_revision)
    if dry_run:
        click.echo(f"Nothing was written. It would be: {', '.join(workspace.changed)}.")
        return
    if not yes:
        click.confirm(f"Write {', '.join(workspace.changed)}?", abort=True)
    _write(workspace)


def _refuse(found: Iterable[object]) -> None:
    """Names the troubles, the first of many, and ends. Nothing has been written."""
    lines = [str(one) for one in found]
    if not lines:
        return
    for line in lines[:_SHOWN]:
        click.echo(line, err=True)
    if len(lines) > _SHOWN:
        click.echo(f"... and {len(lines) - _SHOWN} more.", err=True)
    raise click.ClickException("Nothing was changed.")


def _prepare(workspace: Workspace, loaded: Loaded, plan: Plan, raising: bool) -> None:
    try:
        apply_plan(workspace, loaded.library, plan, raising=raising)
    except CannotApply as error:
        raise click.ClickException(f"{error} Nothing was changed.") from error
    trial = try_changes(workspace, loaded)
    _refuse(troubles(plan, workspace, trial))
    for finding in trial.findings:
        click.echo(str(finding))
    _refuse(
        f"{stray} would not come out as it should. Change it by hand."
        for stray in strays(plan, loaded.library, trial.library)
    )


def _say_revisions(plan: Plan, raising: bool) -> None:
    for entry, revision in plan.raised.items():
        if raising:
            click.echo(f"{entry}: revision {revision}; its translations show as behind.")
        else:
            click.echo(
                f"{entry}: if the answer's meaning has changed, its `revision` in entries/ must be "
                f"raised to {revision}, so that translations show as behind. To do it here, answer "
                "n and import again with --raise-revision."
            )


def _write(workspace: Workspace) -> None:
    try:
        written = workspace.write()
    except WriteError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"Written: {', '.join(written)}.")


@click.command()
@content_option
@click.argument("entry", metavar="ID")
@click.option(
    "--kind", type=click.Choice([*map(str, Kind)]), default=Kind.QUESTION.value, show_default=True
)
@click.option("--owner", help="The team that answers, like sales.")
@click.option(
    "--reply", type=click.Choice([*map(str, Reply)]), default=Reply.DRAFT.value, show_default=True
)
@click.option("--severity", type=click.Choice([*map(str, Severity)]))
@click.option("--question", default="", help="How a buyer asks it, in the source language.")
@click.option("--answer", default="", help="The answer, in the source language.")
def new(
    content: Path,
    entry: str,
    kind: str,
    owner: str | None,
    reply: str,
    severity: str | None,
    question: str,
    answer: str,
) -> None:
    """Lay out a new entry, ID, in every language of the library."""
    loaded = loaded_from(content)
    workspace = Workspace(content)
    made = NewEntry(
        entry,
        Kind(kind),
        owner,
        Reply(reply),
        Severity(severity) if severity else None,
        question,
        answer,
    )
    try:
        scaffold(workspace, loaded.library, made)
    except (Refused, CannotApply) as error:
        raise click.ClickException(str(error)) from error
    trial = try_changes(workspace, loaded)
    _refuse(one for one in trial.findings if one.level is Level.ERROR)
    _write(workspace)
    source = loaded.library.source_language
    if made.complete:
        click.echo(f"{entry} is in use in {source} with one phrasing. Add more ways to ask.")
    else:
        click.echo(f"{entry} is not in use yet. Write it in {source}/ and entries/ at the TODO.")
    click.echo(
        "Then translate: write below the TODO in each language, or use `parley library export`. "
        "`parley library check` names what is still to do."
    )
