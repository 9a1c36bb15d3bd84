"""`parley library try`: what a text would match, why, and what would be answered."""

import datetime
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from qa_library.command_options import content_option, json_option, loaded_from, matcher_for
from qa_library.explain import GUARD_WORDS, Reason, explain, reason
from qa_library.library import Library
from qa_library.match import Matcher, Part, Reading
from qa_library.plain import plain_answer
from qa_library.search import Candidate

Render = Callable[[Library, str, str, str | None], tuple[str, str] | None]
"""The language and text of an entry's answer, given library, entry, language and country."""


@click.command(name="try")
@content_option
@click.argument("text")
@click.option("--lang", help="The language code the channel would hint, like es or pt-BR.")
@click.option("--region", help="The buyer's country, like NG.")
@click.option(
    "--date",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day it is asked, like 2027-03-31; default today.",
)
@json_option
@click.pass_context
def try_(
    context: click.Context,
    content: Path,
    text: str,
    lang: str | None,
    region: str | None,
    date: datetime.datetime | None,
    as_json: bool,
) -> None:
    """Read TEXT as a buyer's message and show what would be answered, and why."""
    library = loaded_from(content).library
    day = date.date() if date else datetime.datetime.now(datetime.UTC).date()
    render: Render = context.obj if callable(context.obj) else plain_answer
    matcher = matcher_for(library)
    reading = matcher.read(text, hint=lang)
    if as_json:
        told = explain(matcher, text, reading, hint=lang)
        click.echo(json.dumps(told.as_json(), ensure_ascii=False, indent=2))
        return
    for line in _language(matcher, reading, text):
        click.echo(line)
    if reading.courtesy:
        click.echo("Nothing is asked: greetings, thanks and signs alone.")
    for part in reading.parts:
        click.echo()
        for line in _part(matcher, reading, part):
            click.echo(line)
        if part.candidates:
            for line in _answers(library, part.candidates[0], reading, region, day, render):
                click.echo(line)


def _language(matcher: Matcher, reading: Reading, text: str) -> Iterator[str]:
    known = "" if reading.language_known else " (the text alone does not tell)"
    yield f"Language: {reading.language}, {reading.language_confidence:.0%} sure{known}"
    evidence = matcher.explain_language(text)
    for code, chance in list(evidence.chances.items())[:3]:
        words = ", ".join(evidence.words.get(code, ())[:8])
        if chance >= 0.01:
            yield f"  {chance:4.0%} {code}" + (f"  by the words: {words}" if words else "")


def _part(matcher: Matcher, reading: Reading, part: Part) -> Iterator[str]:
    why = _why(matcher, part, reason(matcher, reading, part), reading.language)
    yield f'"{part.text}" -> {part.decision}{why}'
    if not part.candidates:
        yield "  Nothing in the library is like it."
    for place, one in enumerate(part.candidates):
        yield f'  {one.confidence:4.0%} {one.entry} ({one.language}: "{one.phrasing}")'
        if place == 0 and one.terms:
            yield f"       shared words: {', '.join(one.terms)}"
        if one.guards:
            told = (GUARD_WORDS[guard] for guard in one.guards)
            yield f"       does not agree: {', '.join(told)}"


def _why(matcher: Matcher, part: Part, decided: Reason, language: str) -> str:
    """What kept the decision from being bolder."""
    if decided in {Reason.SURE, Reason.NOTHING}:
        return ""
    best = part.candidates[0]
    bar = matcher.auto_bar(best.language, best.entry)
    suggest = matcher.suggest_bar(best.language == language)
    return {
        Reason.UNLIKE: f": below {suggest:.0%}, where a match is worth showing",
        Reason.DISAGREES: ": something in it does not agree",
        Reason.FOREIGN: ": matched through another language",
        Reason.FRESH: ": the entry was edited, and what makes it sure is not learnt yet",
        Reason.UNPROVEN: f": the library shows too little of {best.language} to be sure",
        Reason.UNSURE: f": below {_percent(bar)}, where it could go out by itself",
    }[decided]


def _percent(share: float) -> str:
    return f"{share * 100:.4g}%"


def _answers(
    library: Library,
    best: Candidate,
    reading: Reading,
    region: str | None,
    day: datetime.date,
    render: Render,
) -> Iterator[str]:
    entry = library.entries[best.entry]
    yield (
        f"  {entry.kind}, reply {entry.reply}"
        + (f", severity {entry.severity}" if entry.severity else "")
        + (f", sure from {_percent(entry.sure)}" if entry.sure else "")
    )
    if not library.serves(entry, None, day):
        yield f"  Not used: it was valid until {entry.valid_until}."
    elif not library.serves(entry, region and region.upper(), day):
        yield f"  Not used for buyers in {region}: it is for {', '.join(entry.regions)}."
    for tag in dict.fromkeys((reading.written, library.source_language)):
        answer = render(library, best.entry, tag, region)
        if answer:
            fallback = "" if answer[0] == tag else f" (not written in {tag})"
            yield f"  [{answer[0]}{fallback}] {answer[1]}"
