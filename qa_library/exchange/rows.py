"""Turns a library into the rows of a translator's sheet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qa_library.exchange.cells import joined, mark
from qa_library.exchange.sheet import Row
from qa_library.library import Entry, Library, Reply


@dataclass(frozen=True)
class Texts:
    """What is written of one entry in one language; `answer` is empty where nothing is."""

    answer: str = ""
    phrasings: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()

    def cells(self) -> dict[str, str]:
        """The texts as they stand in the columns of a sheet."""
        return {
            "answer": self.answer,
            "phrasings": joined(self.phrasings),
            "examples": joined(self.examples),
        }


Examples = Mapping[tuple[str, str], tuple[str, ...]]
"""Held-out examples by entry and language."""


def examples_of(library: Library) -> Examples:
    """The examples of every entry; those that nothing answers belong to none."""
    found: dict[tuple[str, str], list[str]] = {}
    for example in library.examples:
        if example.entry:
            found.setdefault((example.entry, example.language), []).append(example.text)
    return {key: tuple(texts) for key, texts in found.items()}


def texts_of(library: Library, examples: Examples, entry: str, language: str) -> Texts:
    """What is written of an entry in a language itself, never in another one for it."""
    found = library.entries.get(entry)
    written = found.translations.get(language) if found else None
    held_out = examples.get((entry, language), ())
    if written is None:
        return Texts(examples=held_out)
    return Texts(written.answer, written.phrasings, held_out)


def export_rows(library: Library, languages: tuple[str, ...]) -> Iterator[Row]:
    """A row for every entry in each of the languages, those that are not written yet among them."""
    examples = examples_of(library)
    for language in languages:
        for entry in library.entries.values():
            yield _row(library, examples, entry, language)


def _row(library: Library, examples: Examples, entry: Entry, language: str) -> Row:
    source = texts_of(library, examples, entry.id, library.source_language)
    cells = texts_of(library, examples, entry.id, language).cells()
    translated = language != library.source_language
    return Row(
        id=entry.id,
        language=language,
        note=_note(entry),
        source_question=source.phrasings[0] if source.phrasings else "",
        source_answer=source.answer if translated else "",
        status=_status(entry, language) if translated else "source",
        answer=cells["answer"],
        phrasings=cells["phrasings"],
        examples=cells["examples"],
        still_right="",
        revision=str(entry.revision),
        mark=mark(*cells.values()),
    )


def _note(entry: Entry) -> str:
    parts = [entry.kind.replace("_", " ")]
    if entry.owner:
        parts.append(f"owner {entry.owner}")
    parts.append("sent by itself" if entry.reply is Reply.AUTO else "read by the desk first")
    if entry.severity:
        parts.append(entry.severity)
    return ", ".join(parts)


def _status(entry: Entry, language: str) -> str:
    written = entry.translations.get(language)
    if written is None:
        return "missing"
    if written.follows is None:
        return "written, not said from which revision"
    if written.follows == entry.revision:
        return "up to date"
    side = "behind" if written.follows < entry.revision else "ahead"
    return f"{side}: follows {written.follows}, source at {entry.revision}"
