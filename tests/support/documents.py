"""What a document tells people to do, and what it shows: read from its Markdown."""

import re
from pathlib import Path

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def part(document: Path, heading: str) -> str:
    """The text below a heading, up to the next of its level or above. Raises LookupError."""
    lines = _FENCE.sub(_hidden, text := document.read_text(encoding="utf-8")).split("\n")
    for number, line in enumerate(lines):
        level, _, title = line.partition(" ")
        if title == heading and set(level) == {"#"}:
            rest = lines[number + 1 :]
            ends = re.compile(rf"#{{1,{len(level)}}} ")
            length = next((at for at, one in enumerate(rest) if ends.match(one)), len(rest))
            return "\n".join(text.split("\n")[number + 1 : number + 1 + length])
    raise LookupError(f"{document} has no heading {heading}")


def blocks(text: str, language: str = "") -> list[str]:
    """The code blocks of this language; those of none are commands for a terminal."""
    return [code for found, code in _FENCE.findall(text) if found == language]


def commands(text: str) -> list[list[str]]:
    """What is to be typed, line by line, for each block; comments are left out."""
    return [
        [line.partition("  #")[0].strip() for line in block.splitlines() if line.strip()]
        for block in blocks(text)
    ]


def shown(document: Path) -> dict[str, str]:
    """The pictures of a document, and the words for those who do not see them."""
    text = document.read_text(encoding="utf-8")
    pictures = {path: alt for alt, path in re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", text)}
    for tag in re.findall(r"<img [^>]+>", text):
        said = dict(re.findall(r'(\w+)="([^"]*)"', tag))
        pictures[said["src"]] = said.get("alt", "")
    return pictures


def anchors(document: Path) -> set[str]:
    """The names that links to its headings use."""
    text = _FENCE.sub("", document.read_text(encoding="utf-8"))
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


def _hidden(found: re.Match[str]) -> str:
    """A comment in a code block is no heading; the lines stay as many."""
    return re.sub(r"[^\n]+", "", found[0])
