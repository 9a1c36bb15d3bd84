"""What the curator's commands share: their options, and loading the library for them."""

from pathlib import Path

import click

from qa_library.load import SHIPPED_CONTENT, Loaded, load_library
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


def loaded_from(content: Path) -> Loaded:
    """The library of a folder. Raises click.ClickException, in plain words, where there is none."""
    try:
        return load_library(content)
    except LibraryError as error:
        raise click.ClickException(str(error)) from error
