"""`parley library`, with what the bot knows: past questions, and facts as buyers read them."""

import datetime
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import IO

import click
from dotenv import dotenv_values

from bot.library_database import MOST, days_option, since, with_store
from bot.library_proposals import proposals
from qa_library.command_options import content_option, json_option, loaded_from
from qa_library.commands import library
from qa_library.commands_compare import (
    against_option,
    all_option,
    picture_option,
    questions_of,
    show_coverage,
    show_replay,
)
from qa_library.coverage import UNMATCHED, Earned, topic_of
from qa_library.library import Library
from qa_library.replay import Question

__all__ = ["library", "main"]

library.add_command(proposals)


@library.command()
@content_option
@json_option
@picture_option
@click.option(
    "--demand",
    "weighed",
    is_flag=True,
    help="Count what buyers asked, and what the desk's approvals have earned, by DATABASE_URL.",
)
@days_option
def coverage(content: Path, as_json: bool, picture: Path | None, weighed: bool, days: int) -> None:
    """Show what is written in which language, topic by topic."""
    if weighed:
        show_coverage(content, as_json, picture, _demand(days), _earned(content))
    else:
        show_coverage(content, as_json, picture)


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
        async with store.transaction() as tx:
            return [
                Question(
                    one.text,
                    one.buyer.hint,
                    one.buyer.chosen_language,
                    one.buyer.country,
                    one.sent,
                    f"inquiry {one.inquiry}",
                )
                async for one in past_questions(store, tx, since(days), MOST)
                if one.text
            ]

    return with_store(read)


def _demand(days: int) -> dict[tuple[str, str], int]:
    from bot.store.past import demand  # noqa: PLC0415
    from bot.store.store import Store  # noqa: PLC0415

    async def read(store: Store) -> Counter[tuple[tuple[str, ...], str]]:
        async with store.transaction() as tx:
            return await demand(store, tx, since(days), MOST)

    asked: Counter[tuple[str, str]] = Counter()
    for (entries, language), count in with_store(read).items():
        for topic in {topic_of(entry) for entry in entries} or {UNMATCHED}:
            asked[topic, language] += count
    return dict(asked)


def _earned(content: Path) -> tuple[Earned, ...]:
    from bot.services.experience import standings  # noqa: PLC0415
    from bot.store.store import Store  # noqa: PLC0415

    known = loaded_from(content).library

    async def read(store: Store) -> tuple[Earned, ...]:
        async with store.transaction() as tx:
            found = await standings(tx, known, datetime.datetime.now(datetime.UTC))
        return tuple(Earned(**asdict(one)) for one in found)

    return with_store(read)


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
