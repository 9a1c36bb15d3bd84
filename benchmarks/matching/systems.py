"""What every system that is measured has in common."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Protocol

ROOT = Path(__file__).parents[2]
Phrasings = Mapping[str, Sequence[str]]
"""By entry."""


@dataclass(frozen=True)
class Answer:
    """The best entry, None where there is none, and the system's own score for it: comparable
    among its own answers, and a probability only where the system says so."""

    entry: str | None
    score: float
    auto: bool = False
    """Whether the system would answer without a person."""


Asker = Callable[[str], Answer]


class System(Protocol):
    """A way to find the entry that answers a text."""

    @property
    def key(self) -> str:
        """Its name in commands."""

    @property
    def title(self) -> str:
        """Its name in tables."""

    @property
    def package(self) -> str:
        """The package that does the work."""

    @property
    def gives_probabilities(self) -> bool:
        """Whether its scores claim to be chances of being right."""

    @property
    def decides(self) -> bool:
        """Whether it says which texts it would answer without a person."""

    @property
    def most(self) -> int | None:
        """Texts asked of one set, at most, where it is too slow for all of them."""

    def build(self, language: str, phrasings: Phrasings) -> Asker:
        """Make the library ready. Raises ImportError where the package is not installed."""


def version_of(system: System) -> str | None:
    """The version of its package; None where that is not installed."""
    try:
        return version(system.package)
    except PackageNotFoundError:
        return None
