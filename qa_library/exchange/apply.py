"""Makes a plan's changes in the files, and tries them before they count."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from qa_library.check_answers import answer_findings
from qa_library.exchange.blocks_text import examples_block, translation_block, with_revision
from qa_library.exchange.plan import Edit, Plan
from qa_library.exchange.rows import examples_of, texts_of
from qa_library.exchange.scaffold import described, todo_removed
from qa_library.exchange.sheet import Trouble
from qa_library.exchange.workspace import Workspace
from qa_library.exchange.yaml_text import Compose, NotEditable, blocks, rewritten
from qa_library.library import Library, canonical
from qa_library.load import Loaded, load_library
from qa_library.problems import Finding, Level
from qa_library.read_translations import EXAMPLES


@dataclass(frozen=True)
class Trial:
    """What the library would be after the changes, and what is newly wrong with it."""

    library: Library
    findings: tuple[Finding, ...]


class CannotApply(Exception):
    """A file is in the way of a change; says which, why, and the cure."""


@dataclass
class _FileChanges:
    """What is to be changed in one file. Blocks of `fresh` entries must not be there yet."""

    language: str
    blocks: dict[str, Compose] = field(default_factory=dict)
    fresh: set[str] = field(default_factory=set)


def apply_plan(workspace: Workspace, library: Library, plan: Plan, *, raising: bool) -> None:
    """Puts the plan's changes into the workspace. Raises CannotApply."""
    for file, changes in _by_file(workspace.root, library, plan.edits).items():
        with naming(file):
            text = workspace.text(file)
            if text is None:
                text = new_file(file, changes.language)
            _nothing_in_the_way(file, text, changes.fresh)
            workspace.put(file, rewritten(todo_removed(text, changes.blocks), changes.blocks))
    for file, entries in _grouped(plan.created).items():
        with naming(file):
            workspace.put(file, described(workspace.text(file) or "", entries))
    if raising:
        for entry, revision in plan.raised.items():
            _raise(workspace, library, entry, revision)


def _by_file(root: Path, library: Library, edits: list[Edit]) -> dict[str, _FileChanges]:
    folders = {language: folder_of(root, language) for language in {one.language for one in edits}}
    found: dict[str, _FileChanges] = {}
    for edit in edits:
        old, new, folder = edit.old, edit.new, folders[edit.language]
        if (new.answer, new.phrasings, edit.follows) != (old.answer, old.phrasings, edit.followed):
            file = found.setdefault(_file_of(library, edit, folder), _FileChanges(edit.language))
            file.blocks[edit.entry] = translation_block(new.answer, new.phrasings, edit.follows)
            if not old.answer:
                file.fresh.add(edit.entry)
        if new.examples != old.examples:
            file = found.setdefault(f"{folder}/{EXAMPLES}", _FileChanges(edit.language))
            file.blocks[edit.entry] = examples_block(new.examples)
            if not old.examples:
                file.fresh.add(edit.entry)
    return found


def _grouped(entries: list[str]) -> dict[str, list[str]]:
    """Entries by their file in entries/."""
    found: dict[str, list[str]] = {}
    for entry in entries:
        found.setdefault(f"entries/{entry.partition('.')[0]}.yaml", []).append(entry)
    return found


@contextmanager
def naming(file: str) -> Iterator[None]:
    """Says of which file it is that it cannot be changed. Raises CannotApply."""
    try:
        yield
    except NotEditable as error:
        raise CannotApply(
            f"{file} cannot be changed: {error}. Run `parley library check`, mend the file, and "
            "try again."
        ) from error


def folder_of(root: Path, language: str) -> str:
    """The folder of a language as it is spelled on disk, or as it is to be."""
    found = (path.name for path in sorted(root.iterdir()) if path.is_dir())
    return next((name for name in found if canonical(name) == language), language)


def new_file(file: str, language: str) -> str:
    """The first line of a new file, which says what belongs into it."""
    if file.endswith(f"/{EXAMPLES}"):
        return (
            f"# Held-out ways to ask in {language}: the library is tested with them, so none may "
            "copy a phrasing.\n"
        )
    return (
        f"# Ways to ask and answers in {language}. `follows` is the revision of the source answer "
        "that an answer follows.\n"
    )


def _file_of(library: Library, edit: Edit, folder: str) -> str:
    """Where the translation is written, or else beside where the source is."""
    entry = library.entries.get(edit.entry)
    if entry is None:
        return f"{folder}/{edit.entry.partition('.')[0]}.yaml"
    written = entry.translations.get(edit.language)
    if written:
        return written.place.file
    source = entry.translations.get(library.source_language)
    place = source.place if source else entry.place
    name = place.file.partition("/")[2] if place else f"{edit.entry.partition('.')[0]}.yaml"
    return f"{folder}/{name}"


def _nothing_in_the_way(file: str, text: str, fresh: set[str]) -> None:
    """A block that the loader could not use must not be overwritten: it is somebody's work."""
    for entry, (_, value) in blocks(text).items() if fresh else ():
        if entry in fresh and any(leaf.text for leaf in value.leaves()):
            raise CannotApply(
                f"{file} has {entry} already, but it could not be used. Run `parley library "
                "check` and mend or remove it, then try again."
            )


def _raise(workspace: Workspace, library: Library, entry: str, revision: int) -> None:
    place = library.entries[entry].place
    file = place.file if place else f"entries/{entry.partition('.')[0]}.yaml"
    with naming(file):
        workspace.put(file, with_revision(workspace.text(file) or "", entry, revision))


def try_changes(workspace: Workspace, before: Loaded) -> Trial:
    """Loads a copy with the changes. Findings that were there before are left out."""
    with workspace.trial() as copy:
        after = load_library(copy)
    known = Counter(map(_said, _findings(before)))
    new: list[Finding] = []
    for finding in _findings(after):
        if known[_said(finding)]:
            known[_said(finding)] -= 1
        else:
            new.append(finding)
    return Trial(after.library, tuple(new))


def _findings(loaded: Loaded) -> Iterator[Finding]:
    yield from loaded.problems
    yield from answer_findings(loaded.library)


def _said(finding: Finding) -> tuple[str, str | None, str]:
    """A finding without its line, which moves when something above it changes."""
    return finding.file, finding.entry, finding.message


def troubles(plan: Plan, workspace: Workspace, trial: Trial) -> Iterator[Trouble]:
    """The new errors, each at the cell it comes from."""
    spots = {(folder_of(workspace.root, one.language), one.entry): one for one in plan.edits}
    for finding in trial.findings:
        if finding.level is not Level.ERROR:
            continue
        edit = spots.get((finding.file.partition("/")[0], finding.entry or ""))
        if edit is None:
            edit = next((one for one in plan.edits if one.entry == finding.entry), plan.edits[0])
        column = _column(workspace, finding)
        yield Trouble(
            edit.row.spot(column),
            f"{finding.entry or finding.file}: {finding.message}",
            finding.cure,
        )


def _column(workspace: Workspace, finding: Finding) -> str:
    """Which cell a line of a file comes from. What is said of an entry is said of its answer."""
    lines = (workspace.text(finding.file) or "").split("\n")
    line = lines[finding.line - 1].strip() if finding.line <= len(lines) else ""
    if not line.startswith("- "):
        return "answer"
    return "examples" if finding.file.endswith(f"/{EXAMPLES}") else "phrasings"


def strays(plan: Plan, before: Library, after: Library) -> Iterator[str]:
    """Entries that would not say what the plan wants: the last check before anything is written."""
    wanted = {(edit.entry, edit.language): edit for edit in plan.edits}
    old, new = examples_of(before), examples_of(after)
    for entry in dict.fromkeys([*before.entries, *after.entries]):
        for language in before.languages:
            edit = wanted.get((entry, language))
            said = edit.new if edit else texts_of(before, old, entry, language)
            follows = edit.follows if edit else _follows(before, entry, language)
            if (said, follows) != (
                texts_of(after, new, entry, language),
                _follows(after, entry, language),
            ):
                yield f"{entry} in {language}"


def _follows(library: Library, entry: str, language: str) -> int | None:
    found = library.entries.get(entry)
    written = found.translations.get(language) if found else None
    return written.follows if written else None
