"""How commands end when something is wrong that has a known cure: in plain words."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from bot.config import ConfigError, PortRefused
from bot.domain.errors import ParleyError
from bot.store.database import DatabaseError
from bot.store.vault import VaultError

EXIT_SETTINGS = 2


@contextmanager
def speaking_plainly() -> Iterator[None]:
    """Errors with a known cure are written without a traceback; settings exit with 2."""
    try:
        yield
    except ConfigError as error:
        click.echo("The settings are not complete:", err=True)
        for problem in error.problems:
            click.echo(f"  - {problem}", err=True)
        sys.exit(EXIT_SETTINGS)
    except (DatabaseError, VaultError, PortRefused) as error:
        click.echo(f"parley: {error}", err=True)
        sys.exit(EXIT_SETTINGS)
    except ParleyError as error:
        click.echo(f"parley: {error}", err=True)
        sys.exit(1)
