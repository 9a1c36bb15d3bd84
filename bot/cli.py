"""The commands."""

import asyncio
import logging
import signal
import sys
from collections.abc import Callable
from functools import partial, wraps
from typing import TYPE_CHECKING, ParamSpec

import click
import structlog

from bot.backup_cli import backup, restored
from bot.clock_cli import clock
from bot.config import (
    Settings,
    load_settings,
    survey_settings,
)
from bot.library_cli import library
from bot.logs import set_up_logs
from bot.mistaken import mistaken
from bot.plain_errors import speaking_plainly
from bot.policy_cli import policy
from bot.policy_file import policy_problems
from bot.roles import Role, lacks
from bot.sla_cli import sla
from bot.standing_cli import inbox, outbox
from bot.store.database import DatabaseError, DatabaseUrl, database_url, open_database
from bot.store.migrate import left_to_contract
from bot.store.migrate import migrate as migrate_schema
from bot.store.vault import VaultError, parse_master_key

log = structlog.get_logger(__name__)

if TYPE_CHECKING:
    from bot.wiring import Parley

_P = ParamSpec("_P")


def speaks_plainly(command: Callable[_P, None]) -> Callable[_P, None]:
    """As `speaking_plainly`, for a command."""

    @wraps(command)
    def speaking(*args: _P.args, **kwargs: _P.kwargs) -> None:
        with speaking_plainly():
            command(*args, **kwargs)

    return speaking


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="parley")
def main() -> None:
    """Parley answers buyers in their language, with the sales desk's approval in Slack."""


@main.command()
@speaks_plainly
def run() -> None:
    """Run everything in one process: both platforms and the work."""
    _run(Role.RUN)


@main.command()
@speaks_plainly
def web() -> None:
    """Serve Telegram's webhook and Slack's requests on PORT; needs PostgreSQL."""
    _run(Role.WEB)


@main.command()
@speaks_plainly
def worker() -> None:
    """Do the work, and poll or hold the socket where nothing comes over HTTP; needs PostgreSQL."""
    _run(Role.WORKER)


def _run(role: Role) -> None:
    # Imported here: the platforms' libraries take a second that no other command needs.
    from bot.wiring import Parley  # noqa: PLC0415

    set_up_logs()
    settings = load_settings(
        checks=(partial(lacks, role), mistaken, policy_problems, _store_problems)
    )
    asyncio.run(_until_stopped(Parley(settings, role=role)))


def _store_problems(settings: Settings) -> list[str]:
    key = settings.parley_master_key
    reads: list[Callable[[], object]] = [
        lambda: database_url(settings.database_url.get_secret_value())
    ]
    if key is not None:
        reads.append(lambda: parse_master_key(key.get_secret_value()))
    problems = []
    for read in reads:
        try:
            read()
        except (DatabaseError, VaultError) as error:
            problems.append(str(error))
    return problems


async def _until_stopped(parley: "Parley") -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    await parley.run(stop)


@main.command()
@click.option("--contract", is_flag=True, help="Take away what only older versions needed, too.")
@speaks_plainly
def migrate(contract: bool) -> None:
    """Bring the database's schema up to date; processes of the version before run on with it.

    Once none of those runs any more, --contract takes away what only they needed.
    """
    url = database_url(load_settings().database_url.get_secret_value())
    revision = asyncio.run(_migrate(url, contract=contract))
    click.echo(f"The database has schema {revision}.")
    left = left_to_contract(revision)
    if left:
        click.echo(
            f"{', '.join(left)} can follow once no older Parley runs: parley migrate --contract"
        )


async def _migrate(url: DatabaseUrl, *, contract: bool) -> str:
    database = open_database(url)  # not under a running bot's feet, on SQLite
    try:
        return migrate_schema(url, contract=contract)
    finally:
        await database.close()


@main.command()
@click.option("--fix", is_flag=True, help="Put right what can be put right without loss.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON and nothing else.")
@speaks_plainly
def doctor(fix: bool, as_json: bool) -> None:
    """Look at all that Parley stands on and say what to do. Exits with 1 if there is a problem."""
    from bot import doctor as checks  # noqa: PLC0415  (as for `run`)
    from bot.services.findings import State  # noqa: PLC0415

    set_up_logs(logging.CRITICAL)
    settings, problems = survey_settings(
        checks=(partial(lacks, Role.RUN), mistaken, _store_problems)
    )
    findings = asyncio.run(checks.check_up(settings, problems, fix=fix))
    click.echo(checks.as_json(findings) if as_json else checks.as_text(findings))
    if any(each.state is State.PROBLEM for each in findings):
        sys.exit(1)


main.add_command(library)
main.add_command(sla)
main.add_command(policy)
main.add_command(clock)
main.add_command(inbox)
main.add_command(outbox)
main.add_command(backup)
main.add_command(restored)
