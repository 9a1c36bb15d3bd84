"""Reads <lang>/<topic>.yaml (phrasings and answers) and <lang>/examples.yaml."""

import hashlib
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from qa_library.blocks import Block, read_blocks
from qa_library.facts import Fact
from qa_library.library import Example, Place, Translation, canonical
from qa_library.problems import Finding
from qa_library.read_entries import EntryError, check_id, revision, topic_files
from qa_library.source import Items, Node, Scalar, Table
from qa_library.templates import TemplateError, placeholders

EXAMPLES = "examples.yaml"
NONE = "none"
MAX_PHRASING = 5_000
MAX_ANSWER = 4_096
"""Telegram's limit for one message (Bot API, sendMessage)."""

_FIELDS = ("phrasings", "answer", "follows")


@dataclass(frozen=True)
class TopicFile:
    """What one file of phrasings and answers says: the same while its bytes and the names of the
    facts are."""

    digest: bytes | None
    """Of its bytes; None where they changed while they were read."""
    said: tuple[Finding | tuple[str, int, Translation | Finding], ...]
    """In its order: what is wrong with the file, or an entry's id and line with what is written
    for it, or what is wrong with that."""


def read_topics(
    root: Path, folder: str, facts: Mapping[str, Fact], known: Mapping[str, TopicFile]
) -> dict[str, TopicFile]:
    """The files of one language's folder by their path from the root; those that are `known` as
    they are cost next to nothing."""
    found: dict[str, TopicFile] = {}
    for path in topic_files(root / folder):
        if path.name != EXAMPLES:
            file = path.relative_to(root).as_posix()
            digest, before = _digest(path), known.get(file)
            if before is None or digest is None or before.digest != digest:
                said = tuple(_said(root, path, canonical(folder), facts))
                before = TopicFile(digest if _digest(path) == digest else None, said)
            found[file] = before
    return found


def _digest(path: Path) -> bytes | None:
    try:
        return hashlib.sha256(path.read_bytes()).digest()
    except OSError:
        return None


def _said(
    root: Path, path: Path, language: str, facts: Mapping[str, Fact]
) -> Iterator[Finding | tuple[str, int, Translation | Finding]]:
    file = path.relative_to(root).as_posix()
    problems: list[Finding] = []
    for block in read_blocks(root, path, problems):
        yield from problems
        problems.clear()
        entry, line = sys.intern(block.key.text), block.key.line
        try:
            yield entry, line, _translation(block, file, language, facts)
        except EntryError as error:
            message = f"{error.message} Skipped."
            yield entry, line, Finding(file, error.line, entry, message, error.cure)
    yield from problems


def translations(
    topics: Mapping[str, TopicFile], problems: list[Finding]
) -> dict[str, Translation]:
    """The entries written in the files of one language, by id."""
    found: dict[str, Translation] = {}
    for file, topic in topics.items():
        for one in topic.said:
            if isinstance(one, Finding):
                problems.append(one)
                continue
            entry, line, written = one
            if entry in found:
                message = f"is already written in {found[entry].place.file}. Skipped."
                cure = "Keep one of the two; the first is used."
                problems.append(Finding(file, line, entry, message, cure))
            elif isinstance(written, Finding):
                problems.append(written)
            else:
                found[entry] = written
    return found


def _translation(block: Block, file: str, language: str, facts: Mapping[str, Fact]) -> Translation:
    check_id(block)
    table = block.value
    if not isinstance(table, Table):
        raise EntryError(
            block.key.line, "holds no fields.", "Write phrasings: and answer: below it."
        )
    for key, _ in table.pairs:
        if key.text not in _FIELDS:
            raise EntryError(
                key.line, f"has the unknown field `{key.text}`.", f"Use {', '.join(_FIELDS)}."
            )
    phrasings = _phrasings(table, block.key.line)
    return Translation(
        language=language,
        phrasings=tuple(phrasing.text.strip() for phrasing in phrasings),
        lines=tuple(phrasing.line for phrasing in phrasings),
        answer=_answer(table, block.key.line, facts),
        follows=revision(table, "follows"),
        place=Place(file, block.key.line),
    )


def _phrasings(table: Table, line: int) -> tuple[Scalar, ...]:
    node = table.get("phrasings")
    if node is None:
        raise EntryError(line, "has no `phrasings`.", "Add how buyers ask this, as a list.")
    if not isinstance(node, Items) or not node.items:
        raise EntryError(node.line, "has `phrasings` that are no list.", 'Write - "..." lines.')
    return tuple(_phrasing(item) for item in node.items)


def _phrasing(item: Node) -> Scalar:
    if not isinstance(item, Scalar) or not item.text.strip():
        raise EntryError(
            item.line, "has a phrasing that is no text.", "Write it in quotes, or remove it."
        )
    if len(item.text) > MAX_PHRASING:
        raise EntryError(
            item.line, f"has a phrasing of over {MAX_PHRASING} characters.", "Shorten it."
        )
    return item


def _answer(table: Table, line: int, facts: Mapping[str, Fact]) -> str:
    node = table.get("answer")
    if node is None:
        raise EntryError(line, "has no `answer`.", "Add the answer.")
    if not isinstance(node, Scalar) or not node.text.strip():
        raise EntryError(node.line, "has an answer that is no text.", "Write it in quotes.")
    answer = node.text.strip()
    if len(answer) > MAX_ANSWER:
        raise EntryError(
            node.line, f"has an answer of over {MAX_ANSWER} characters.", "Shorten it."
        )
    try:
        names = placeholders(answer)
    except TemplateError as error:
        raise EntryError(
            node.line,
            f"has an answer with {error}.",
            "Write {fact_name}, or {{ and }} for literal braces.",
        ) from error
    for name in names:
        if name not in facts:
            raise EntryError(
                node.line,
                f"quotes the unknown fact {{{name}}}.",
                "Add it to facts.yaml, or correct its name.",
            )
    return answer


def read_examples(root: Path, folder: str, problems: list[Finding]) -> tuple[Example, ...]:
    """The held-out texts of one language, those that nothing answers among them."""
    path = root / folder / EXAMPLES
    if not path.is_file():
        return ()
    file = path.relative_to(root).as_posix()
    examples: list[Example] = []
    for block in read_blocks(root, path, problems):
        entry = None if block.key.text == NONE else block.key.text
        try:
            items = _examples(block)
        except EntryError as error:
            problems.append(
                Finding(file, error.line, block.key.text, f"{error.message} Skipped.", error.cure)
            )
            continue
        examples.extend(
            Example(canonical(folder), entry, item.text.strip(), Place(file, item.line))
            for item in items
        )
    return tuple(examples)


def _examples(block: Block) -> tuple[Scalar, ...]:
    check_id(block)
    node = block.value
    if isinstance(node, Scalar) and node.absent:
        return ()
    if not isinstance(node, Items):
        raise EntryError(block.key.line, "has examples that are no list.", 'Write - "..." lines.')
    return tuple(_phrasing(item) for item in node.items)
