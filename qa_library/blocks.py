"""Reads a content file key by key, so that one broken entry does not take the others down."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qa_library.problems import Finding
from qa_library.source import Items, Node, Scalar, SourceError, Table, parse, read_text

_KEY = re.compile(r"""^(["']?)([^\s"'#\-{\[][^"'#:]*?)\1\s*:(?:\s|$)""")


@dataclass(frozen=True)
class Block:
    """A top-level key of a content file with what it holds."""

    key: Scalar
    value: Node


def read_blocks(root: Path, path: Path, problems: list[Finding]) -> Iterator[Block]:
    """The file's top-level keys. What cannot be read is added to `problems` and left out."""
    file = path.relative_to(root).as_posix()
    try:
        text = read_text(path)
    except SourceError as error:
        problems.append(Finding(file, error.line, None, f"The file {error.message}", error.cure))
        return
    try:
        yield from _blocks(parse(text), file, problems)
    except SourceError:
        yield from _salvage(text, file, problems)


def _blocks(root: Node, file: str, problems: list[Finding]) -> Iterator[Block]:
    if isinstance(root, Scalar) and root.absent:
        return
    if not isinstance(root, Table):
        problems.append(
            Finding(file, root.line, None, "The file holds no keys.", "Write `entry.id:` lines.")
        )
        return
    problems.extend(
        Finding(
            file,
            key.line,
            key.text,
            "is defined twice in this file.",
            "Keep one; the first is used.",
        )
        for key in root.repeated
    )
    for key, value in root.pairs:
        again = first_repeated(value)
        if again is None:
            yield Block(key, value)
        else:
            problems.append(
                Finding(
                    file,
                    again.line,
                    key.text,
                    f"has the key `{again.text}` twice; skipped.",
                    "Keep one of the two.",
                )
            )


def first_repeated(node: Node) -> Scalar | None:
    """The first key written twice anywhere in the node."""
    if isinstance(node, Scalar):
        return None
    if isinstance(node, Items):
        found = (first_repeated(item) for item in node.items)
    elif node.repeated:
        return node.repeated[0]
    else:
        found = (first_repeated(value) for _, value in node.pairs)
    return next((key for key in found if key is not None), None)


def _salvage(text: str, file: str, problems: list[Finding]) -> Iterator[Block]:
    """The blocks of a file that does not parse as a whole, each read on its own."""
    seen: set[str] = set()
    for key, first_line, lines in _cut(text):
        try:
            root = parse("\n".join(lines), first_line)
        except SourceError as error:
            problems.append(Finding(file, error.line, key, f"{error.message} Skipped.", error.cure))
            continue
        for block in _blocks(root, file, problems):
            if block.key.text in seen:
                problems.append(
                    Finding(
                        file,
                        block.key.line,
                        block.key.text,
                        "is defined twice in this file.",
                        "Keep one; the first is used.",
                    )
                )
            else:
                seen.add(block.key.text)
                yield block


def _cut(text: str) -> Iterator[tuple[str | None, int, list[str]]]:
    """The text cut before each line that starts a top-level key, with that key and its line."""
    key: str | None = None
    start = 1
    lines: list[str] = []
    for number, line in enumerate(text.split("\n"), start=1):
        match = _KEY.match(line)
        if match:
            if lines:
                yield key, start, lines
            key, start, lines = match[2], number, []
        lines.append(line)
    if lines:
        yield key, start, lines
