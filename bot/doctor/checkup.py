"""Runs every check, side by side where they do not need each other, each with a time limit."""

import asyncio
import os
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from bot.config import Settings
from bot.doctor.aside import aside
from bot.doctor.content import examine_library, examine_policy
from bot.doctor.disk import examine_folders
from bot.doctor.machine import examine_clock, examine_port
from bot.doctor.platforms import on_slack, on_telegram
from bot.doctor.stored import Stored, examine_accounts, examine_store
from bot.roles import HTTP_EDGES, Role, edges_of
from bot.services.findings import Examined, Finding
from bot.store.database import DatabaseError, DatabaseUrl, database_url
from bot.store.examine import DatabaseLook, look_at, sqlite_file

_LONGEST_SECONDS = 20.0
"""Far more than a check takes: each call to a platform or a server has its own, shorter limit."""
_T = TypeVar("_T")


async def check_up(settings: Settings, problems: Sequence[str], *, fix: bool) -> list[Finding]:
    """Everything there is to say, in the order an operator should read it.

    `problems` are what was wrong with the settings as read. With `fix`, what can be put right
    without losing anything is.
    """
    url = _url(settings)
    looking = asyncio.create_task(_look(url))
    telegram, slack, stored, disk, content, port = await asyncio.gather(
        _limited("Telegram", on_telegram(settings, partial(_in_use, looking), fix=fix), _examined),
        _limited("Slack", on_slack(settings, fix=fix), _examined),
        _limited("Database", examine_store(settings, url, looking, fix=fix), _stored),
        _limited("Disk", aside(lambda: examine_folders(_files(settings, url))), _listed),
        _limited("Library", aside(lambda: _content(settings)), _listed),
        _limited("Port", _port(settings), _listed),
    )
    return [
        *_told(problems),
        *disk,
        *stored.findings,
        *telegram.findings,
        *slack.findings,
        *examine_accounts(stored, (telegram.account, slack.account)),
        examine_clock({"Telegram": telegram.ahead, "Slack": slack.ahead}),
        *content,
        *port,
    ]


def _told(problems: Sequence[str]) -> list[Finding]:
    """Problems of the settings: what stands behind the first semicolon is the cure."""
    if not problems:
        return [Finding.ok("Settings", "everything that is needed is set")]
    told = []
    for problem in problems:
        says, _, cure = problem.partition("; ")
        name = says.partition(":")[0]
        cure = cure or f"set {name} right, in .env or in the environment"
        told.append(Finding.problem("Settings", says, cure))
    return told


def _url(settings: Settings) -> DatabaseUrl | None:
    try:
        return database_url(settings.database_url.get_secret_value())
    except DatabaseError:
        return None  # told with the settings


async def _look(url: DatabaseUrl | None) -> DatabaseLook | None:
    return None if url is None else await aside(partial(look_at, url))


async def _in_use(looking: "asyncio.Task[DatabaseLook | None]") -> bool:
    look = await looking
    return look is not None and look.in_use


def _files(settings: Settings, url: DatabaseUrl | None) -> dict[str, Path]:
    """What must be writable; a key file only to be made."""
    files = {}
    database = sqlite_file(url) if url is not None else None
    if database is not None:
        files["the database"] = database
    # Path's own raises where it may not look.
    key_file = settings.parley_key_file
    if settings.parley_master_key is None and not os.path.exists(key_file):
        files["the key file"] = key_file
    return files


def _content(settings: Settings) -> list[Finding]:
    folder = settings.parley_content
    known = folder is None or os.path.exists(folder)
    library = examine_library(folder) if known else []
    return [*library, *examine_policy(settings.parley_policy)]


async def _port(settings: Settings) -> list[Finding]:
    wanted = settings.telegram_webhook_url or settings.slack_signing_secret
    if not wanted or not edges_of(Role.RUN, settings) & HTTP_EDGES:
        return []
    return [await examine_port(settings.port)]


def _examined(finding: Finding) -> Examined:
    return Examined((finding,))


def _stored(finding: Finding) -> Stored:
    return Stored((finding,))


def _listed(finding: Finding) -> list[Finding]:
    return [finding]


async def _limited(check: str, examining: Awaitable[_T], instead: Callable[[Finding], _T]) -> _T:
    """A check that hangs, or fails in itself, is a finding and stops no other."""
    try:
        async with asyncio.timeout(_LONGEST_SECONDS):
            return await examining
    except TimeoutError:
        says = f"it took longer than {_LONGEST_SECONDS:.0f} seconds and was given up"
        cure = "see whether this machine is overloaded or a network disk hangs, then try again"
        return instead(Finding.problem(check, says, cure))
    except Exception as error:  # the outermost place of every check
        says = f"this check itself failed ({type(error).__name__}); the others stand"
        return instead(Finding.problem(check, says, "tell whoever maintains Parley this line"))
