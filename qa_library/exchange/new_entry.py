"""Puts a new entry into a library folder: its line in entries/ and a place in every language."""

from collections.abc import Iterator
from dataclasses import dataclass

from qa_library.blocks import read_blocks
from qa_library.exchange.apply import folder_of, naming, new_file
from qa_library.exchange.plan import id_problem
from qa_library.exchange.scaffold import appended, block, property_line, todo, todos
from qa_library.exchange.workspace import Workspace
from qa_library.library import Kind, Library, Reply, Severity
from qa_library.problems import Finding
from qa_library.read_entries import topic_files
from qa_library.read_translations import EXAMPLES


@dataclass(frozen=True)
class NewEntry:
    """What is known of an entry that is about to be made."""

    id: str
    kind: Kind = Kind.QUESTION
    owner: str | None = None
    reply: Reply = Reply.DRAFT
    severity: Severity | None = None
    question: str = ""
    answer: str = ""

    @property
    def complete(self) -> bool:
        """Whether it can be used in the source language."""
        return bool(self.question.strip() and self.answer.strip())


class Refused(Exception):
    """The entry cannot be made; says why, and the cure."""


def scaffold(workspace: Workspace, library: Library, new: NewEntry) -> None:
    """Puts the entry into the workspace. Raises Refused and CannotApply."""
    _may_be_made(workspace, new)
    topic = f"{new.id.partition('.')[0]}.yaml"
    line = property_line(new.id, new.kind, new.owner, new.reply, new.severity)
    file = f"entries/{topic}"
    with naming(file):
        text = workspace.text(file)
    if text is None:
        text = (
            f'# Topic "{topic.removesuffix(".yaml")}": what kind of inquiry each entry is, who '
            "owns it, whether its answer may go out by itself.\n"
        )
    if new.complete:
        gap = "" if not text or text.endswith("\n") else "\n"
        workspace.put(file, f"{text}{gap}{line}\n")
    else:
        doing = f"write it in {library.source_language}"
        workspace.put(file, appended(text, todo(new.id, line, doing)))
    source = library.source_language
    for language in (source, *(one for one in library.languages if one != source)):
        file = f"{folder_of(workspace.root, language)}/{topic}"
        with naming(file):
            text = workspace.text(file)
        if text is None:
            text = new_file(file, language)
        workspace.put(file, appended(text, _written(library, new, language)))


def _written(library: Library, new: NewEntry, language: str) -> str:
    doing = f"write it in {language}"
    if language != library.source_language:
        return todo(new.id, block(new.id, "", "", 1), doing)
    written = block(new.id, new.question.strip(), new.answer.strip(), None)
    return written if new.complete else todo(new.id, written, doing)


def _may_be_made(workspace: Workspace, new: NewEntry) -> None:
    problem = id_problem(new.id)
    if problem:
        raise Refused(" ".join(problem))
    if new.kind is Kind.COMPLAINT and new.reply is Reply.AUTO:
        raise Refused("A complaint is never answered by itself. Use --reply draft.")
    place = next(_places(workspace, new.id), None)
    if place:
        raise Refused(f"{new.id} is there already: {place}. Edit it there, or choose another id.")


def _places(workspace: Workspace, entry: str) -> Iterator[str]:
    """Where an id is written or waits to be, blocks that the loader cannot use among them."""
    unread: list[Finding] = []
    for folder in sorted(path for path in workspace.root.iterdir() if path.is_dir()):
        for path in topic_files(folder):
            if path.name == EXAMPLES:
                continue
            for found in read_blocks(workspace.root, path, unread):
                if found.key.text == entry:
                    yield f"{path.relative_to(workspace.root).as_posix()}:{found.key.line}"
    yield from (f"{one.file}:{one.line}" for one in unread if one.entry == entry)
    yield from (
        f"{file}:{line} (TODO)" for file, line, name in todos(workspace.root) if name == entry
    )
