"""The bot's database, opened for the library's tools; only where one of them asks for it."""

import asyncio
import datetime
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

import click

_T = TypeVar("_T")

days_option = click.option(
    "--days",
    type=click.IntRange(1, 3650),
    default=90,
    show_default=True,
    help="How far back to look in the database.",
)
MOST = 10_000
"""Past questions that are read at most: about a minute's work."""


def since(days: int) -> datetime.datetime:
    """So many days ago."""
    return datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=days)


def with_store(read: Callable[..., Awaitable[_T]]) -> _T:
    """What `read` makes of the store. Errors of the database are said plainly, and end it."""
    from bot.config import Settings, load_settings  # noqa: PLC0415
    from bot.plain_errors import speaking_plainly  # noqa: PLC0415
    from bot.store.database import DatabaseError, database_url  # noqa: PLC0415
    from bot.wiring import open_store  # noqa: PLC0415

    async def reading(settings: Settings) -> _T:
        store = open_store(settings, beside_the_bot=True)
        try:
            return await read(store)
        finally:
            await store.close()

    with speaking_plainly():
        settings = load_settings()
        url = database_url(settings.database_url.get_secret_value())
        if url.drivername == "sqlite" and not Path(url.database or "").is_file():
            raise DatabaseError(
                f"there is no database at {url.database}: run this where the bot runs, or set"
                " DATABASE_URL as it has it"
            )
        return asyncio.run(reading(settings))
