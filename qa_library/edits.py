"""What an edit of the library changed, and what it broke."""

from collections.abc import Iterator
from dataclasses import replace

from qa_library.check_answers import answer_findings
from qa_library.facts import Fact
from qa_library.library import Entry, Library
from qa_library.load import Loaded
from qa_library.problems import Finding, Level
from qa_library.read_head import HEAD


def changed_entries(before: Library, now: Library) -> frozenset[str]:
    """The entries that are new, gone, or say something else, be it through a fact they quote.

    That an entry stands on another line is no change.
    """
    facts = _changed_facts(before, now)
    return frozenset(
        one
        for one in before.entries.keys() | now.entries.keys()
        if _said(before.entries.get(one)) != _said(now.entries.get(one))
        or not facts.isdisjoint(_quoted(now.entries.get(one)))
    )


def new_errors(before: Loaded, now: Loaded) -> tuple[Finding, ...]:
    """The errors of the library as it was edited that it had not before, by file and line.

    All that the loader met, and what is wrong with the answers that were changed. What takes
    longer to find is left to `check_library`; none of it can send a wrong answer by itself.
    """
    if before.library.entries and not now.library.entries:
        return (
            Finding(HEAD, 1, None, "No entry is left in the folder.", "Put the files back."),
            *now.problems,
        )
    changed = changed_entries(before.library, now.library)
    known = {_unplaced(one) for one in _errors(before, changed)}
    found = {one for one in _errors(now, changed) if _unplaced(one) not in known}
    return tuple(sorted(found, key=lambda one: (one.file, one.line, one.message)))


def _errors(loaded: Loaded, changed: frozenset[str]) -> Iterator[Finding]:
    entries = {name: one for name, one in loaded.library.entries.items() if name in changed}
    for found in (*loaded.problems, *answer_findings(replace(loaded.library, entries=entries))):
        if found.level is Level.ERROR:
            # The loader skips one entry; with an edit that is refused, nothing of it is used.
            yield replace(found, message=found.message.removesuffix(" Skipped."))


def _unplaced(found: Finding) -> tuple[str, str | None, str]:
    """An error further down the file, since lines were added above it, is no new one."""
    return found.file, found.entry, found.message


def _said(entry: Entry | None) -> object:
    if entry is None:
        return None
    written = {
        language: (one.phrasings, one.answer, one.follows)
        for language, one in entry.translations.items()
    }
    return replace(entry, translations={}, place=None), written


def _changed_facts(before: Library, now: Library) -> frozenset[str]:
    return frozenset(
        name
        for name in before.facts.keys() | now.facts.keys()
        if _value(before.facts.get(name)) != _value(now.facts.get(name))
    )


def _value(fact: Fact | None) -> object:
    return fact and (fact.default, fact.regions, fact.groups)


def _quoted(entry: Entry | None) -> Iterator[str]:
    for translation in entry.translations.values() if entry else ():
        yield from translation.placeholders
