"""Loads a library folder. Whatever is wrong with one entry leaves the others usable."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from qa_library.library import Entry, Example, Library, Translation, canonical
from qa_library.problems import Finding, LibraryError
from qa_library.read_entries import Properties, read_entries, topic_files
from qa_library.read_facts import read_facts
from qa_library.read_head import HEAD, read_head
from qa_library.read_translations import TopicFile, read_examples, read_topics, translations

SHIPPED_CONTENT = Path(__file__).parent / "content"


@dataclass(frozen=True)
class Loaded:
    """A library, and what was left out of it."""

    library: Library
    problems: tuple[Finding, ...]
    topics: Mapping[str, TopicFile] = field(default_factory=dict, compare=False, repr=False)
    """What the files of the languages say, by their path: they need not be read again."""


def load_library(path: Path, before: Loaded | None = None) -> Loaded:
    """Loads the folder. Bad content never raises: it is left out and named in `problems`.

    With what was loaded `before` an edit, only the files that were edited are read; the outcome is
    the same.

    Raises LibraryError if the folder is missing or has no readable library.yaml.
    """
    problems: list[Finding] = []
    try:
        library, topics = _library(path, problems, before)
        return Loaded(library, tuple(problems), topics)
    except OSError as error:
        raise LibraryError(
            path, f"Cannot be read ({error.strerror}).", "Check the folder's permissions."
        ) from error


def _library(
    path: Path, problems: list[Finding], before: Loaded | None
) -> tuple[Library, Mapping[str, TopicFile]]:
    head = read_head(path, problems)
    facts = read_facts(path, head.region_groups, problems)
    folders = _language_folders(path, head.languages, problems)
    properties, bad = read_entries(path, head.region_groups, problems)
    same = before is not None and before.library.facts.keys() == facts.keys()
    known = before.topics if before and same else {}
    topics: dict[str, TopicFile] = {}
    written: dict[str, dict[str, Translation]] = {}
    examples: list[Example] = []
    for folder in folders.values():
        read = read_topics(path, folder, facts, known)
        topics.update(read)
        for entry, translation in translations(read, problems).items():
            written.setdefault(entry, {})[translation.language] = translation
        examples.extend(read_examples(path, folder, problems))
    _report_unwritten(properties, written, problems)
    entries = {
        entry: _entry(entry, translations, properties.get(entry))
        for entry, translations in sorted(written.items())
        if entry not in bad
    }
    library = Library(
        source_language=head.source_language,
        languages=head.languages,
        fallbacks=head.fallbacks,
        entries=entries,
        facts=facts,
        revision=_revision(path, folders.values()),
        region_groups=head.region_groups,
        examples=_known_examples(examples, written, problems),
        promises=head.promises,
    )
    return library, topics


def _language_folders(
    path: Path, languages: tuple[str, ...], problems: list[Finding]
) -> dict[str, str]:
    """The folder of each language that has one; other folders are reported."""
    folders: dict[str, str] = {}
    for folder in sorted(p for p in path.iterdir() if p.is_dir() and not p.name.startswith(".")):
        language = canonical(folder.name)
        if language in languages:
            folders[language] = folder.name
        elif folder.name != "entries":
            problems.append(
                Finding(
                    HEAD,
                    1,
                    None,
                    f"The folder {folder.name}/ is not used: its name is not among the languages.",
                    f"Add {folder.name} to languages, or remove the folder.",
                )
            )
    return {language: folders[language] for language in languages if language in folders}


def _entry(
    entry: str, translations: Mapping[str, Translation], properties: Properties | None
) -> Entry:
    if properties is None:
        return Entry(entry, translations)
    return Entry(
        id=entry,
        translations=translations,
        kind=properties.kind,
        owner=properties.owner,
        reply=properties.reply,
        severity=properties.severity,
        regions=properties.regions,
        valid_until=properties.valid_until,
        revision=properties.revision,
        sure=properties.sure,
        place=properties.place,
    )


def _report_unwritten(
    properties: Mapping[str, Properties],
    written: Mapping[str, Mapping[str, Translation]],
    problems: list[Finding],
) -> None:
    problems.extend(
        Finding(
            known.place.file,
            known.place.line,
            entry,
            "has no phrasings and answer in any language. Skipped.",
            "Write it in a language's folder, or remove it here.",
        )
        for entry, known in properties.items()
        if entry not in written
    )


def _known_examples(
    examples: list[Example],
    written: Mapping[str, Mapping[str, Translation]],
    problems: list[Finding],
) -> tuple[Example, ...]:
    known: list[Example] = []
    strangers: set[tuple[str, str]] = set()
    for example in examples:
        if example.entry is None or example.entry in written:
            known.append(example)
        elif (example.language, example.entry) not in strangers:
            strangers.add((example.language, example.entry))
            problems.append(
                Finding(
                    example.place.file,
                    example.place.line,
                    example.entry,
                    "has examples but no entry of this name could be used.",
                    "Correct the id, or write the entry.",
                )
            )
    return tuple(known)


def _revision(path: Path, folders: Iterable[str]) -> str:
    """A name for exactly this content: equal files give equal names, anywhere."""
    digest = hashlib.sha256()
    files = [path / HEAD, path / "facts.yaml"]
    for folder in ("entries", *folders):
        files.extend(topic_files(path / folder))
    for file in files:
        if file.is_file():
            digest.update(file.relative_to(path).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:16]
