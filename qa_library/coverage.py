"""What of the library is written in which language, topic by topic."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from qa_library.library import Library


@dataclass(frozen=True)
class Coverage:
    """Entries per topic (an id up to its first dot), and how many each language has."""

    languages: tuple[str, ...]
    entries: dict[str, int]
    written: dict[str, dict[str, int]]
    missing: dict[str, tuple[str, ...]]
    """Per language, the entries it lacks."""

    def as_json(self) -> dict[str, Any]:
        """The table for machines."""
        return {"entries": self.entries, "written": self.written, "missing": self.missing}

    def lines(self) -> Iterator[str]:
        """The table for people, and what is missing below it."""
        width = max((len(topic) for topic in (*self.entries, "all")), default=3) + 2
        yield " " * width + " ".join(f"{one:>7}" for one in ("entries", *self.languages))
        for topic, count in self.entries.items():
            cells = (count, *(self.written[topic][one] for one in self.languages))
            yield f"{topic:<{width}}" + " ".join(f"{cell:>7}" for cell in cells)
        total = sum(self.entries.values())
        sums = (sum(row[one] for row in self.written.values()) for one in self.languages)
        yield f"{'all':<{width}}" + " ".join(f"{cell:>7}" for cell in (total, *sums))
        for language, lacking in self.missing.items():
            if lacking:
                yield f"missing in {language}: {', '.join(lacking)}"


def coverage_table(library: Library) -> Coverage:
    """Counts the translations of every entry."""
    entries: dict[str, int] = {}
    written: dict[str, dict[str, int]] = {}
    for identity, entry in library.entries.items():
        topic = identity.partition(".")[0]
        entries[topic] = entries.get(topic, 0) + 1
        row = written.setdefault(topic, dict.fromkeys(library.languages, 0))
        for language in library.languages:
            row[language] += language in entry.translations
    missing = {
        language: tuple(
            identity
            for identity, entry in library.entries.items()
            if language not in entry.translations
        )
        for language in library.languages
    }
    return Coverage(library.languages, entries, written, missing)
