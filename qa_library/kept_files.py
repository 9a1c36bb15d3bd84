"""A folder of files that save time and may be lost: a few editions for each language.

A file is named by all that goes into it. What cannot be read or written is as if it had never been
there: it costs the time that it would have saved.
"""

import hashlib
import json
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import IO

_EDITIONS = 4
"""Files of one sort that a language keeps: as many editions can be gone back to at once."""
_PACKAGES = ("numpy", "pystemmer", "snowballstemmer")
"""What the same code would give something else with."""


class KeptFiles:
    """Files of one sort in a folder; None keeps nothing. `code` are the modules of this package
    that make them: what older code made is not found."""

    def __init__(self, folder: Path | None, suffix: str, code: tuple[str, ...]) -> None:
        self._folder = folder
        self._suffix = suffix
        self._code = code

    def path(self, language: str, *made_of: object) -> Path | None:
        """Where what is made of exactly this is, if it is there."""
        if self._folder is None:
            return None
        written = json.dumps([_digest(self._code), *made_of], ensure_ascii=False, default=list)
        name = hashlib.sha256(written.encode()).hexdigest()[:32]
        return self._folder / f"{language}-{name}{self._suffix}"

    def write(self, path: Path, language: str, write: Callable[[IO[bytes]], None]) -> None:
        """Write it whole or not at all, and remove the oldest of its language."""
        folder = path.parent
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=folder, suffix=".new", delete=False) as file:
                try:
                    write(file)
                    file.flush()
                    os.replace(file.name, path)
                except OSError:
                    os.unlink(file.name)
                    raise
            found = sorted(
                folder.glob(f"{language}-*{self._suffix}"), key=lambda one: -one.stat().st_mtime_ns
            )
            for old in found[_EDITIONS:]:
                old.unlink(missing_ok=True)


def usual_folder() -> Path | None:
    """Where caches go by the XDG Base Directory Specification; None for an account without home."""
    told = os.environ.get("XDG_CACHE_HOME")
    try:
        return (Path(told) if told else Path.home() / ".cache") / "parley"
    except RuntimeError:
        return None


@cache
def _digest(code: tuple[str, ...]) -> str:
    digest = hashlib.sha256(" ".join(version(package) for package in _PACKAGES).encode())
    for module in code:
        digest.update((Path(__file__).parent / f"{module}.py").read_bytes())
    return digest.hexdigest()
