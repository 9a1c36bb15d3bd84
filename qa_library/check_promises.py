"""Checks that the library holds what library.yaml promises: entries, phrasings, examples."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from qa_library.library import Entry, Example, Library, Promise, Translation
from qa_library.problems import Finding, Level
from qa_library.read_head import HEAD
from qa_library.search import same_key


@dataclass(frozen=True)
class Shortfall:
    """What an entry lacks of a promise in one language."""

    entry: str
    language: str
    promise: Promise
    translation: Translation | None
    """None where the entry is not written in the language."""
    phrasings: int
    """How many it has that differ in more than case, accents and punctuation."""
    examples: int


def shortfalls(library: Library) -> Iterator[Shortfall]:
    """Where the library falls short of what it promises; without promises, of every entry in every
    language."""
    counted = Counter((one.language, one.entry) for one in _distinct(library.examples))
    for promise in library.promises or (Promise(library.languages),):
        for identity in library.entries if promise.entries is None else promise.entries:
            if identity not in library.entries:
                continue
            for language in promise.languages:
                one = library.entries[identity].translations.get(language)
                found = len({same_key(text) for text in one.phrasings}) if one else 0
                examples = counted[language, identity]
                if one is None or found < promise.phrasings or examples < promise.examples:
                    yield Shortfall(identity, language, promise, one, found, examples)


def promise_findings(library: Library) -> Iterator[Finding]:
    """What falls short, as warnings at the place where it is to be written."""
    for promise in library.promises:
        for identity in promise.entries or ():
            if identity not in library.entries:
                message = "is promised, but there is no such entry."
                cure = "Write it, or take it out of `promises`."
                yield Finding(HEAD, promise.line, identity, message, cure)
    missing: dict[str, list[str]] = {}
    for one in shortfalls(library):
        if one.translation is None:
            missing.setdefault(one.entry, []).append(one.language)
        else:
            yield from _thin(one, one.translation)
    for identity, languages in missing.items():
        yield Finding(
            *written_at(library.entries[identity]),
            identity,
            f"is not written in {', '.join(dict.fromkeys(languages))}.",
            "Translate it; until then buyers get it in another language.",
            Level.WARNING,
        )


def _thin(one: Shortfall, translation: Translation) -> Iterator[Finding]:
    place = translation.place
    for count, wanted, what in (
        (one.phrasings, one.promise.phrasings, "phrasings"),
        (one.examples, one.promise.examples, "held-out examples"),
    ):
        if count < wanted:
            where = "" if what == "phrasings" else f" in {one.language}/examples.yaml"
            yield Finding(
                place.file,
                place.line,
                one.entry,
                f"has {count} of {wanted} promised {what}{where}.",
                "Add some, in other words than those that are there.",
                Level.WARNING,
            )


def written_at(entry: Entry) -> tuple[str, int]:
    """Where an entry is described, or else where it is first written: file and line."""
    place = entry.place or next(iter(entry.translations.values())).place
    return place.file, place.line


def _distinct(examples: tuple[Example, ...]) -> Iterator[Example]:
    seen = set()
    for one in examples:
        key = (one.language, one.entry, same_key(one.text))
        if key not in seen:
            seen.add(key)
            yield one
