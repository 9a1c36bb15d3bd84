"""`parley library coverage` and `replay`: what is written, and what an edit changes."""

import json
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import IO
from zipfile import ZipFile

import click

from qa_library.command_options import content_option, json_option, loaded_from, matcher_for
from qa_library.coverage import Earned, coverage_table
from qa_library.coverage_picture import coverage_picture
from qa_library.evaluate import Broken, read_queries
from qa_library.replay import Question, report
from qa_library.replay import replay as replayed

picture_option = click.option(
    "--picture", type=click.Path(path_type=Path), help="Draw it too, as an SVG file."
)


@click.command()
@content_option
@json_option
@picture_option
def coverage(content: Path, as_json: bool, picture: Path | None) -> None:
    """Show what is written in which language, topic by topic."""
    show_coverage(content, as_json, picture)


def show_coverage(
    content: Path,
    as_json: bool,
    picture: Path | None,
    demand: Mapping[tuple[str, str], int] | None = None,
    earned: tuple[Earned, ...] = (),
) -> None:
    """Prints the coverage, and draws it where a picture is wanted."""
    table = coverage_table(loaded_from(content).library, demand, earned)
    if picture:
        _write(picture, coverage_picture(table))
    if as_json:
        click.echo(json.dumps(table.as_json(), ensure_ascii=False, indent=2))
        return
    for line in table.lines():
        click.echo(line)
    if picture:
        click.echo(f"Drawn: {picture}")


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise click.ClickException(
            f"{file} cannot be written ({error.strerror}). Name a file in a folder that exists."
        ) from error


against_option = click.option(
    "--against",
    default="HEAD",
    show_default=True,
    help="The library before the edit: another folder, or a git revision of this one.",
)
all_option = click.option("--all", "every", is_flag=True, help="Show every question that changed.")


@click.command()
@content_option
@json_option
@against_option
@all_option
@click.option("--queries", type=click.File("rb"), required=True, help="A JSON lines file.")
def replay(content: Path, as_json: bool, against: str, every: bool, queries: IO[bytes]) -> None:
    """Ask the edited library past questions, and show what is gained, lost and changed."""
    show_replay(content, against, questions_of(queries), as_json, every)


def questions_of(queries: IO[bytes]) -> list[Question]:
    """The questions of a JSON lines file; broken lines are named on stderr."""
    questions = []
    for number, query in enumerate(read_queries(queries), start=1):
        if isinstance(query, Broken):
            click.echo(f"line {query.line}: {query.error}", err=True)
        else:
            sent = (query.entry,) if query.entry else ()
            questions.append(Question(query.text, query.hint, sent=sent, name=f"line {number}"))
    return questions


def show_replay(
    content: Path, against: str, questions: Sequence[Question], as_json: bool, every: bool
) -> None:
    """Asks both libraries and prints what changed."""
    with _before(content, against) as old:
        before = matcher_for(loaded_from(old).library)
    after = matcher_for(loaded_from(content).library)
    changes = list(replayed(before, after, questions))
    if as_json:
        click.echo(json.dumps([one.as_json() for one in changes], ensure_ascii=False, indent=2))
        return
    for line in report(changes, len(changes) if every else 20):
        click.echo(line)


@contextmanager
def _before(content: Path, against: str) -> Iterator[Path]:
    """The folder of the library before the edit; one of a git revision is laid out for a while."""
    if Path(against).is_dir():
        yield Path(against)
        return
    if against.startswith("-"):
        raise click.ClickException(f"{against} is neither a folder nor a git revision.")
    try:
        packed = subprocess.run(  # noqa: S603
            ["git", "-C", str(content), "archive", "--format=zip", against, "."],  # noqa: S607
            capture_output=True,
            check=True,
        ).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        raise click.ClickException(
            f"{against} is neither a folder nor a git revision of {content}. "
            "Give the folder of the library before the edit: --against FOLDER."
        ) from error
    with tempfile.TemporaryDirectory() as folder, ZipFile(BytesIO(packed)) as archive:
        archive.extractall(folder)
        yield Path(folder)
