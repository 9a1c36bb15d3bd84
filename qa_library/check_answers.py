"""Checks answers and facts: placeholders, wording, scripts, and what a price must come with."""

from collections.abc import Iterable, Iterator, Mapping

from qa_library.facts import DateFact, Fact, FactValue, ListFact, Money, Quantity
from qa_library.guards import marks
from qa_library.library import Entry, Library, Translation
from qa_library.normalise import normalise
from qa_library.problems import Finding, Level
from qa_library.scripts import scripts
from qa_library.templates import fill, placeholders
from qa_library.wording import breaches
from qa_library.words import letter_runs, scripts_of

_LOOK_ALIKE = ("Latin", "Cyrillic", "Greek")


def answer_findings(library: Library) -> Iterator[Finding]:
    """What is wrong with answers, and with the letters of answers and phrasings."""
    for entry in library.entries.values():
        source = entry.translations.get(library.source_language)
        for translation in entry.translations.values():
            yield from _wording(entry, translation)
            yield from _letters(entry, translation)
            yield from _price(entry, translation, library.facts)
            if source:
                yield from _placeholders(entry, translation, source)


def _finding(
    entry: Entry, one: Translation, message: str, cure: str, level: Level = Level.ERROR
) -> Finding:
    return Finding(one.place.file, one.place.line, entry.id, message, cure, level)


def _wording(entry: Entry, one: Translation) -> Iterator[Finding]:
    for breach in breaches(one.answer, one.language):
        yield _finding(entry, one, breach.message, breach.cure)


def _placeholders(entry: Entry, one: Translation, source: Translation) -> Iterator[Finding]:
    theirs, ours = set(source.placeholders), set(one.placeholders)
    missing = ", ".join(f"{{{name}}}" for name in sorted(theirs - ours))
    extra = ", ".join(f"{{{name}}}" for name in sorted(ours - theirs))
    if missing:
        yield _finding(
            entry, one, f"The answer lacks {missing} of the source answer.", "Put it in."
        )
    if extra:
        yield _finding(
            entry, one, f"The answer has {extra}, which the source answer has not.", "Take it out."
        )


def _letters(entry: Entry, one: Translation) -> Iterator[Finding]:
    """Letters of one script among those of another, as a slip of the keyboard leaves them."""
    for text, line in [(one.answer, one.place.line), *zip(one.phrasings, one.lines, strict=True)]:
        for word in letter_runs(normalise(text)) if _mixes(text) else ():
            if _mixes(word):
                yield Finding(
                    one.place.file,
                    line,
                    entry.id,
                    f'"{word}" mixes look-alike letters of two scripts.',
                    "Type the word again.",
                )
    wanted = scripts_of(one.language)
    found = scripts(fill(one.answer, dict.fromkeys(one.placeholders, "")))
    if found and not wanted & found.keys():
        yield _finding(
            entry,
            one,
            f"The answer is not written in the letters of {one.language}.",
            "Check that it is in the right file.",
        )


def _mixes(text: str) -> bool:
    return sum(name in _LOOK_ALIKE for name in scripts(text)) > 1


def _price(entry: Entry, one: Translation, facts: Mapping[str, Fact]) -> Iterator[Finding]:
    """A price comes with quantity, Incoterm and validity date; a date with its zone."""
    quoted = [facts[name].default for name in placeholders(one.answer) if name in facts]
    names = " ".join([one.answer, *_list_texts(quoted)])
    dated = any(isinstance(value, DateFact) for value in quoted)
    if any(isinstance(value, Money) for value in quoted):
        lacking = [
            name
            for name, there in (
                ("a quantity", any(isinstance(value, Quantity) for value in quoted)),
                ("an Incoterm", bool(marks(names).incoterms)),
                ("a validity date", dated),
            )
            if not there
        ]
        if lacking:
            yield _finding(
                entry,
                one,
                f"The answer quotes a price without {' and '.join(lacking)}.",
                "Name them, or leave the price to the quotation.",
            )
    if dated and not any(zone in names for zone in ("UTC", "GMT")):
        yield _finding(
            entry, one, "The answer names a date without a time zone.", "Add the zone, like UTC+8."
        )


def _list_texts(values: Iterable[FactValue]) -> Iterator[str]:
    for value in values:
        if isinstance(value, ListFact):
            for item in value.items:
                yield from [item] if isinstance(item, str) else item.values()


def fact_findings(library: Library) -> Iterator[Finding]:
    """Wordings of list items that a library language lacks, and facts that no answer quotes."""
    quoted = {
        name
        for entry in library.entries.values()
        for translation in entry.translations.values()
        for name in translation.placeholders
    }
    for fact in library.facts.values():
        if fact.name not in quoted:
            yield Finding(
                fact.file,
                fact.line,
                fact.name,
                "is quoted by no answer.",
                "Quote it or remove it.",
                Level.WARNING,
            )
        for value in (fact.default, *fact.regions.values()):
            yield from _wordings(fact, value, library.languages)


def _wordings(fact: Fact, value: FactValue, languages: tuple[str, ...]) -> Iterator[Finding]:
    for item in value.items if isinstance(value, ListFact) else ():
        missing = [] if isinstance(item, str) else [one for one in languages if one not in item]
        if missing:
            yield Finding(
                fact.file,
                fact.line,
                fact.name,
                f"has an item without a wording in {', '.join(missing)}.",
                "Add the wording.",
                Level.WARNING,
            )
