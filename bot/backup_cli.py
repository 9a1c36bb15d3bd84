"""The commands around backups: taking one of a SQLite file, and taking over one put back."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import click

from bot.config import load_settings
from bot.domain.errors import ParleyError
from bot.plain_errors import speaking_plainly


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
def backup(file: Path) -> None:
    """Copy the SQLite database to FILE, also while the bot runs."""
    with speaking_plainly():
        _back_up(file)


def _back_up(file: Path) -> None:
    from bot.store.backup import back_up  # noqa: PLC0415  (as for `run`)
    from bot.store.database import database_url  # noqa: PLC0415
    from bot.store.examine import sqlite_file  # noqa: PLC0415
    from bot.wiring import open_store  # noqa: PLC0415

    settings = load_settings()
    source = sqlite_file(database_url(settings.database_url.get_secret_value()))
    if source is None:
        raise ParleyError("PostgreSQL has its own tool: pg_dump; docs/deploy.md says how")
    if not source.exists():
        raise ParleyError(f"there is no database {source}; check DATABASE_URL")
    store = open_store(settings, beside_the_bot=True)
    try:
        size = back_up(source, file, store.vault.house, datetime.now(UTC))
    finally:
        asyncio.run(store.close())
    click.echo(f"{source} was copied to {file} ({size:,} bytes) and checked.")
    click.echo("The key is not in it: keep that too, apart from the copy.")


@click.command()
def restored() -> None:
    """Take over a database that was put back from a backup: run it once before the start.

    What waited to be sent or handled may have been sent or handled since: a person decides.
    """
    with speaking_plainly():
        asyncio.run(_take_over())


async def _take_over() -> None:
    from bot.services.restored import take_over  # noqa: PLC0415
    from bot.wiring import open_store  # noqa: PLC0415

    store = open_store(load_settings())
    try:
        await store.begin(as_a_copy=True)
        done = await take_over(store, datetime.now(UTC))
    finally:
        await store.close()
    click.echo(
        f"Open inquiries, whose cards will say so: {done.inquiries}. Messages that may have been"
        f" sent since: {done.in_doubt}. Events set aside (parley inbox list): {done.aside}."
    )
    click.echo("Automatic replies are off until somebody turns them on in Slack. Now start Parley.")
