"""Keeps on disk which phrasings of a language are nearer to another entry.

A check before each commit then looks anew at the languages that were edited, and at no others.
"""

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from qa_library.kept_training import code_digest
from qa_library.search import Phrasings

Confusions = list[tuple[int, str]]
"""Rows of a language's phrasings, entry by entry, with the entry each is nearer to."""
_KEPT = 4
"""Files a language keeps."""


class KeptConfusions:
    """What was found before, in a folder; None keeps nothing. What cannot be read or written is as
    if it had never been there."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def read(self, language: str, phrasings: Phrasings) -> Confusions | None:
        """What was found in exactly these phrasings by exactly this code."""
        if self._folder is None:
            return None
        path = self._folder / _name(language, phrasings)
        try:
            found = json.loads(path.read_text(encoding="utf-8"))
            told = [(int(row), str(entry)) for row, entry in found]
            if not isinstance(found, list):
                return None
        except (OSError, ValueError, TypeError):
            return None
        rows = sum(len(texts) for texts in phrasings.values())
        return told if all(0 <= row < rows for row, _ in told) else None

    def write(self, language: str, phrasings: Phrasings, found: Confusions) -> None:
        """Keep what was found."""
        if self._folder is None:
            return
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(
                "w", dir=self._folder, suffix=".new", delete=False, encoding="utf-8"
            ) as file:
                json.dump(found, file)
            os.replace(file.name, self._folder / _name(language, phrasings))
            of_language = sorted(
                self._folder.glob(f"{language}-*.confusions.json"),
                key=lambda path: -path.stat().st_mtime_ns,
            )
            for path in of_language[_KEPT:]:
                path.unlink(missing_ok=True)


def _name(language: str, phrasings: Phrasings) -> str:
    told = json.dumps([code_digest(), list(phrasings.items())], ensure_ascii=False, default=list)
    return f"{language}-{hashlib.sha256(told.encode()).hexdigest()[:32]}.confusions.json"
