"""Names the entries that `parley library new` has laid out and nobody has written yet."""

from collections.abc import Iterator
from pathlib import Path

from qa_library.exchange.scaffold import todos
from qa_library.problems import Finding, Level


def todo_findings(path: Path) -> Iterator[Finding]:
    """One warning for each entry with TODOs, at the first, naming the files of all."""
    found: dict[str, list[tuple[str, int]]] = {}
    for file, line, entry in todos(path):
        found.setdefault(entry, []).append((file, line))
    for entry, places in found.items():
        files = ", ".join(dict.fromkeys(file for file, _ in places))
        yield Finding(
            *places[0],
            entry,
            f"is still to be written in {files}.",
            "Write it below the TODO there, or import it from a spreadsheet.",
            Level.WARNING,
        )
