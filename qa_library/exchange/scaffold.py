"""Lays out a new entry in every language: what is known is written, the rest is a TODO comment.

A TODO is a comment, so that nothing unfinished is ever loaded or sent:

    # TODO order.foo: write it in es, and remove this line and the "# " below.
    # order.foo:
    #   phrasings:
    #     - ""
    #   answer: ""
    #   follows: 1
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from qa_library.exchange.yaml_text import blocks, quoted, word
from qa_library.library import Kind, Reply, Severity
from qa_library.read_entries import topic_files

_TODO = re.compile(r"# TODO ([a-z0-9_.]+):")


def property_line(
    entry: str, kind: Kind, owner: str | None, reply: Reply, severity: Severity | None
) -> str:
    """The entry's line in entries/."""
    fields = [f"kind: {kind}"]
    if owner:
        fields.append(f"owner: {word(owner)}")
    fields.append(f"reply: {reply}")
    if severity:
        fields.append(f"severity: {severity}")
    return f"{entry}: {{{', '.join(fields)}, revision: 1}}"


def block(entry: str, question: str, answer: str, follows: int | None) -> str:
    """The entry in one language."""
    lines = [
        f"{entry}:",
        "  phrasings:",
        f"    - {quoted(question)}",
        f"  answer: {quoted(answer)}",
    ]
    if follows:
        lines.append(f"  follows: {follows}")
    return "\n".join(lines)


def todo(entry: str, text: str, doing: str) -> str:
    """The text as comment lines that say what to do."""
    head = f'# TODO {entry}: {doing}, and remove this line and the "# " below.'
    return "\n".join([head, *(f"# {line}" for line in text.split("\n"))])


def appended(text: str, block_text: str) -> str:
    """A file with a block added at its end."""
    ending = "\r\n" if "\r\n" in text else "\n"
    gap = ending if text and not text.endswith("\n") else ""
    return f"{text}{gap}{ending}" + block_text.replace("\n", ending) + ending


def todo_removed(text: str, entries: Iterable[str]) -> str:
    """A language's file without the TODOs of entries that are now written. One that a person has
    begun to fill in stays."""
    for entry in entries if "# TODO" in text else ():
        key = re.escape(entry)
        untouched = (
            rf"(?m)(?:^\r?\n)?^# TODO {key}: .*\n# {key}:\r?\n#   phrasings:\r?\n"
            r'#     - ""\r?\n#   answer: ""\r?(?:\n|\Z)(?:#   follows: 1\r?(?:\n|\Z))?'
        )
        text = re.sub(untouched, "", text)
    return text


def described(text: str, entries: Iterable[str]) -> str:
    """A file of entries/ with a line for each entry: the one that is there, the one that waits as
    a TODO, or else one that sends nothing by itself. Raises NotEditable."""
    known = blocks(text)
    for entry in entries:
        key = re.escape(entry)
        waiting = rf"(?m)^# TODO {key}: .*\n# ({key}:.*)$"
        if entry in known:
            continue
        if "# TODO" in text and re.search(waiting, text):
            text = re.sub(waiting, lambda found: found[1], text, count=1)
            continue
        gap = "\n" if text and not text.endswith("\n") else ""
        text += f"{gap}{property_line(entry, Kind.QUESTION, None, Reply.DRAFT, None)}\n"
    return text


def todos(root: Path) -> Iterator[tuple[str, int, str]]:
    """The TODOs of a folder: file, line and entry."""
    for folder in sorted(path for path in root.iterdir() if path.is_dir()):
        for path in topic_files(folder):
            text = path.read_text(encoding="utf-8", errors="replace")
            for number, line in enumerate(text.split("\n"), start=1):
                found = _TODO.match(line)
                if found:
                    yield path.relative_to(root).as_posix(), number, found[1]
