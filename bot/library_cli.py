"""`parley library`, with what the bot knows: past questions, and facts as buyers read them."""

import asyncio
import datetime
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import IO, TypeVar

import click
from dotenv import dotenv_values

from qa_library.command_options import content_option, json_option
from qa_library.commands import library
from qa_library.commands_compare import (
    against_option,
    all_option,
    picture_option,
    questions_of,
    show_coverage,
    show_replay,
)
from qa_library.coverage import UNMATCHED, topic_of
from qa_library.library import Library
from qa_library.replay import Question

__all__ = ["library", "main"]

_T = TypeVar("_T")

days_option = click.option(
    "--days",
    type=click.IntRange(1, 3650),
    default=90,
    show_default=True,
    help="How far back to look in the database.",
)
_MOST = 10_000
"""Past questions that are read at most: about a minute's work."""


@library.command()
@content_option
@json_option
@picture_option
@click.option("--demand", "weighed", is_flag=True, help="Count what buyers asked, by DATABASE_URL.")
@days_option
def coverage(content: Path, as_json: bool, picture: Path | None, weighed: bool, days: int) -> None:
    """Show what is written in which language, topic by topic."""
    show_coverage(content, as_json, picture, _demand(days) if weighed else None)


@library.command()
@content_option
@json_option
@against_option
@all_option
@click.option(
    "--queries",
    type=click.File("rb"),
    help="Questions from a JSON lines file, as for `eval`, in place of the database's.",
)
@days_option
def replay(
    content: Path,
    as_json: bool,
    against: str,
    every: bool,
    queries: IO[bytes] | None,
    days: int,
) -> None:
    """Ask the edited library past questions, and show what is gained, lost and changed.

    The questions are those of the database (DATABASE_URL); buyers' words are shown, and belong to
    the people who may read them.
    """
    questions = questions_of(queries) if queries else _past(days)
    show_replay(content, against, questions, as_json, every)


def _past(days: int) -> list[Question]:
    from bot.store.past import past_questions  # noqa: PLC0415  (the database only where asked for)
    from bot.store.store import Store  # noqa: PLC0415

    async def read(store: Store) -> list[Question]:
        async with store.transaction(wakes=False) as tx:
            return [
                Question(
                    one.text,
                    one.buyer.hint,
                    one.buyer.chosen_language,
                    one.buyer.country,
                    one.sent,
                    f"inquiry {one.inquiry}",
                )
                async for one in past_questions(store, tx, _since(days), _MOST)
                if one.text
            ]

    return _with_store(read)


def _demand(days: int) -> dict[tuple[str, str], int]:
    from bot.store.past import demand  # noqa: PLC0415
    from bot.store.store import Store  # noqa: PLC0415

    async def read(store: Store) -> Counter[tuple[tuple[str, ...], str]]:
        async with store.transaction(wakes=False) as tx:
            return await demand(store, tx, _since(days), _MOST)

    asked: Counter[tuple[str, str]] = Counter()
    for (entries, language), count in _with_store(read).items():
        for topic in {topic_of(entry) for entry in entries} or {UNMATCHED}:
            asked[topic, language] += count
    return dict(asked)


def _since(days: int) -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=days)


def _with_store(read: Callable[..., Awaitable[_T]]) -> _T:
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


def as_buyers_read(
    content: Library, entry: str, language: str, country: str | None
) -> tuple[str, str] | None:
    """The language and text of an answer with its facts as buyers there read them."""
    from bot.localise.chinese import in_traditional, needs_traditional  # noqa: PLC0415
    from bot.localise.facts import render_answer  # noqa: PLC0415

    found = content.translation(entry, language)
    if found is None:
        return None
    spoken, translation = found
    traditional = needs_traditional(spoken, language)
    spoken = "zh-Hant" if traditional else spoken
    facts = {name: fact.value_for(country) for name, fact in content.facts.items()}
    locale = f"{spoken}-{country.upper()}" if country and "-" not in spoken else spoken
    text = render_answer(translation.answer, facts, locale)
    return spoken, in_traditional(text, country and country.upper()) if traditional else text


def main(arguments: list[str]) -> None:
    """Run the command. As for the bot, `.env` says what the environment does not."""
    told = dotenv_values(".env").get("PARLEY_CONTENT")
    usual = {name: {"content": told} for name in library.commands} if told else None
    library(arguments, prog_name="parley library", obj=as_buyers_read, default_map=usual)
