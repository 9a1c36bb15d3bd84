"""Keeps on disk which phrasings of a language are nearer to another entry.

A check before each commit then looks anew at the languages that were edited, and at no others.
"""

import json
from pathlib import Path
from typing import IO

from qa_library.kept_files import KeptFiles
from qa_library.kept_training import LEARNING
from qa_library.search import Phrasings
from qa_library.thesaurus import edition

Confusions = list[tuple[int, str]]
"""Rows of a language's phrasings, entry by entry, with the entry each is nearer to."""


class KeptConfusions:
    """What was found before, in a folder; None keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self._files = KeptFiles(
            folder, ".confusions.json", (*LEARNING, "check_phrasings", "confusions")
        )

    def read(self, language: str, phrasings: Phrasings) -> Confusions | None:
        """What was found in exactly these phrasings by exactly this code."""
        path = self._files.path(language, edition(language), list(phrasings.items()))
        try:
            found = json.loads(path.read_text(encoding="utf-8")) if path else None
            if not isinstance(found, list):
                return None
            told = [(int(row), str(entry)) for row, entry in found]
        except (OSError, ValueError, TypeError):
            return None
        rows = sum(len(texts) for texts in phrasings.values())
        return told if all(0 <= row < rows for row, _ in told) else None

    def write(self, language: str, phrasings: Phrasings, found: Confusions) -> None:
        """Keep what was found."""
        path = self._files.path(language, edition(language), list(phrasings.items()))
        if path:
            written = json.dumps(found).encode()
            self._files.write(path, language, lambda file: _write(file, written))


def _write(file: IO[bytes], written: bytes) -> None:
    file.write(written)
