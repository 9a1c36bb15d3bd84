"""What the curator's commands share: their options, and loading the library for them."""

import os
from pathlib import Path

import click

from qa_library.encoder import EncoderError
from qa_library.kept_files import usual_folder
from qa_library.kept_training import KeptTraining
from qa_library.library import Library
from qa_library.load import SHIPPED_CONTENT, Loaded, load_library
from qa_library.match import Matcher
from qa_library.meaning import open_meaning
from qa_library.problems import LibraryError

content_option = click.option(
    "--content",
    type=click.Path(path_type=Path),
    envvar="PARLEY_CONTENT",
    default=SHIPPED_CONTENT,
    show_default="the shipped library",
    help="The library's folder.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON and nothing else.")


def matcher_for(library: Library) -> Matcher:
    """The matcher that the bot would use: with what was learnt before, and with the sentence
    encoder that PARLEY_ENCODER names.

    Raises click.ClickException, with the cure, where that cannot be.
    """
    named = os.environ.get("PARLEY_ENCODER", "").strip()
    cache = usual_folder()
    try:
        meaning = open_meaning(Path(named) if named else None, cache)
        return Matcher(library, kept=KeptTraining(cache), meaning=meaning)
    except EncoderError as error:
        raise click.ClickException(f"PARLEY_ENCODER: {error}") from error


def loaded_from(content: Path) -> Loaded:
    """The library of a folder. Raises click.ClickException, in plain words, where there is none."""
    try:
        return load_library(content)
    except LibraryError as error:
        raise click.ClickException(str(error)) from error
