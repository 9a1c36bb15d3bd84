"""What is wrong with a library folder: always a place, a message and a cure."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Level(StrEnum):
    """An error keeps something out of the library or must not be published; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Finding:
    """One thing a curator should put right.

    `file` is relative to the library's folder, `line` counts from 1, `entry` is the id of the
    entry or the name of the fact concerned, None where the finding is about a whole file.
    """

    file: str
    line: int
    entry: str | None
    message: str
    cure: str
    level: Level = Level.ERROR

    def __str__(self) -> str:
        subject = f"{self.entry}: " if self.entry else ""
        return f"{self.file}:{self.line}: {self.level}: {subject}{self.message} {self.cure}"


Problem = Finding
"""What the loader met is a finding like any other, and kept something out of the library."""


class LibraryError(Exception):
    """The folder is no library at all. Says where it was looked for, and the cure."""

    def __init__(self, path: Path, message: str, cure: str) -> None:
        super().__init__(f"{path}: {message} {cure}")
        self.path = path
        self.message = message
        self.cure = cure
