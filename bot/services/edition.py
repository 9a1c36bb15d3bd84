"""One edition of the library: made ready beside the one in use, or refused."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from qa_library import LibraryError, Loaded, Matcher, load_library
from qa_library.edits import changed_entries, new_errors
from qa_library.folder import Sight


@dataclass(frozen=True)
class Edition:
    """A library as it was loaded, with a matcher for it and what its folder looked like before."""

    sight: Sight
    loaded: Loaded
    matcher: Matcher

    @property
    def revision(self) -> str:
        """The name of its exact content."""
        return self.loaded.library.revision

    def changed_since(self, before: "Edition") -> list[str]:
        """The entries that say something else than in another edition."""
        return sorted(changed_entries(before.loaded.library, self.loaded.library))


@dataclass(frozen=True)
class Refusal:
    """Why an edit is not used: each problem with file, line, entry and cure."""

    problems: tuple[str, ...]
    since: int
    """When it was written, in the nanoseconds of its files."""

    @property
    def key(self) -> str:
        """Names this one time in every process: the same mistake made again has another key."""
        digest = hashlib.sha256("\n".join(self.problems).encode()).hexdigest()[:16]
        return f"{digest}:{self.since:x}"


def prepare(folder: Path, sight: Sight, running: Edition) -> Edition | Refusal:
    """The folder's library, ready for use beside the running one, or why it cannot be used."""
    try:
        loaded = load_library(folder, running.loaded)
    except LibraryError as error:
        return Refusal((str(error),), sight.newest)
    errors = new_errors(running.loaded, loaded)
    if errors:
        return Refusal(tuple(map(str, errors)), sight.newest)
    return Edition(sight, loaded, running.matcher.updated(loaded.library))
