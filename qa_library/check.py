"""Checks a library folder: everything the loader met, and what only a reader would notice.

Findings never take an entry out of the library; what the loader left out is among them.
"""

import datetime
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from qa_library.check_answers import answer_findings, fact_findings
from qa_library.check_language import language_findings
from qa_library.check_phrasings import example_findings, phrasing_findings
from qa_library.check_promises import promise_findings, written_at
from qa_library.check_todos import todo_findings
from qa_library.kept_confusions import KeptConfusions
from qa_library.library import Entry, Library, Translation
from qa_library.load import load_library
from qa_library.problems import Finding, Level


def check_library(
    path: Path, today: datetime.date | None = None, cache: Path | None = None
) -> list[Finding]:
    """All findings, by file and line. Without `today` nothing is held to have expired. With a
    folder as `cache`, languages checked before are not compared phrasing by phrasing again.

    Raises LibraryError if the folder is no library.
    """
    loaded = load_library(path)
    checks: tuple[Callable[[Library], Iterator[Finding]], ...] = (
        answer_findings,
        fact_findings,
        partial(phrasing_findings, kept=KeptConfusions(cache)),
        example_findings,
        promise_findings,
        language_findings,
        _stale_translations,
    )
    findings = [*loaded.problems, *todo_findings(path)]
    for check in checks:
        findings.extend(check(loaded.library))
    if today:
        findings.extend(_expired(loaded.library, today))
    return sorted(set(findings), key=lambda one: (one.file, one.line, one.message))


def _stale_translations(library: Library) -> Iterator[Finding]:
    for entry in library.entries.values():
        for translation in entry.translations.values():
            if translation.language != library.source_language:
                yield from _follows(entry, translation)


def _follows(entry: Entry, translation: Translation) -> Iterator[Finding]:
    place = translation.place
    if translation.follows is None:
        return
    if translation.follows < entry.revision:
        yield Finding(
            place.file,
            place.line,
            entry.id,
            f"follows revision {translation.follows} of the source answer, which is at "
            f"{entry.revision}.",
            f"Bring the translation up to date and write follows: {entry.revision}.",
            Level.WARNING,
        )
    if translation.follows > entry.revision:
        yield Finding(
            place.file,
            place.line,
            entry.id,
            f"follows revision {translation.follows}, but the source answer is at "
            f"{entry.revision}.",
            "Correct follows, or the revision in entries/.",
        )


def _expired(library: Library, today: datetime.date) -> Iterator[Finding]:
    for entry in library.entries.values():
        if entry.valid_until and entry.valid_until < today:
            yield Finding(
                *written_at(entry),
                entry.id,
                f"was valid until {entry.valid_until.isoformat()}.",
                "Renew it, or remove it.",
            )
    for fact in library.facts.values():
        for value in (fact.default, *fact.regions.values()):
            date = getattr(value, "date", None)
            if date and date < today:
                yield Finding(
                    fact.file,
                    fact.line,
                    fact.name,
                    f"is a date that has passed: {date.isoformat()}.",
                    "Renew it; answers quote it.",
                )
