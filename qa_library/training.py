"""What a library teaches about itself: the slow part of building a matcher."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from qa_library.calibrate import ENOUGH, Calibration, auto_bar, calibrate
from qa_library.interim import InterimSearch
from qa_library.kept_training import NOTHING_KEPT, KeptTraining
from qa_library.library import Library
from qa_library.meaning import Meaning
from qa_library.search import EntrySearch, LanguageSearch, Phrasings, canonical_order

_EXAMINED = 150
"""Phrasings per language from which the confidence is learnt: more add time, not certainty."""
_EXAMINED_TOO = 40
"""The same where held-out examples tell more."""
WORTH_SHOWING = 0.47
"""On the shipped library's examples 5 in 100 right matches are below it, and four in five texts
that nothing answers."""
_TOLD = 30
"""Held-out examples of a language, where the library has enough of them, from which anything in it
may be sure enough to need no one."""


@dataclass(frozen=True)
class Training:
    """The trained search of each language, and what their examinations teach together.

    A library trained on the one before is trained as if there had been none.
    """

    searches: Mapping[str, LanguageSearch]
    calibration: Calibration
    auto_bar: float
    """The confidence from which a match is sure enough to need no one."""

    @property
    def suggest_bar(self) -> float:
        """The confidence from which a match is worth showing. Where no examples tell what nobody
        answers, a text must rather look like those with an answer than like those without."""
        if any(search.enough for search in self.searches.values()):
            return WORTH_SHOWING
        return max(WORTH_SHOWING, self.calibration.even)

    def bar_in(self, language: str) -> float:
        """The same for a language: out of reach where too little is known of it."""
        search = self.searches.get(language)
        if search is None or not search.enough:
            return self.auto_bar
        told = sum(one.answered and one.row is None for one in search.asked)
        return self.auto_bar if told >= _TOLD else math.inf

    def fits(self, library: Library) -> bool:
        """Whether this is what the library itself would teach."""
        return list(self.searches) == _spoken(library) and all(
            _same(search, library) for search in self.searches.values()
        )

    def on(self, library: Library, meaning: Meaning | None = None) -> Mapping[str, EntrySearch]:
        """A search for each language of another library, quickly."""
        return {language: self._on(language, library, meaning) for language in _spoken(library)}

    def _on(self, language: str, library: Library, meaning: Meaning | None) -> EntrySearch:
        before, phrasings = self.searches.get(language), _phrasings(library, language)
        if before is not None and _equal(before.phrasings, phrasings):
            return before
        return InterimSearch(language, phrasings, before, meaning)


def train(
    library: Library,
    before: Training | None = None,
    between: Callable[[], None] = lambda: None,
    kept: KeptTraining = NOTHING_KEPT,
    meaning: Meaning | None = None,
) -> Training:
    """Trains on a library; languages that `before` was trained on as they are cost nothing, and
    those that were `kept` little. With a sentence encoder as `meaning`, its likeness counts too.

    Calls `between` before each language that costs, some quarter of a second: to give way, or
    to give up by raising.
    """
    searches: dict[str, LanguageSearch] = {}
    enough = _enough(library)
    for language in _spoken(library):
        known = before.searches.get(language) if before else None
        if known is None or not _same(known, library):
            between()
            known = _learnt(language, library, kept, meaning, enough=enough)
        searches[language] = known
    asked = [one for search in searches.values() for one in search.asked]
    calibration = calibrate(asked)
    return Training(searches, calibration, auto_bar(asked, calibration))


def _learnt(
    language: str, library: Library, kept: KeptTraining, meaning: Meaning | None, *, enough: bool
) -> LanguageSearch:
    phrasings, examples = _phrasings(library, language), _examples(library, language)
    examined = _EXAMINED_TOO if enough else _EXAMINED
    how = (examined, enough, meaning.name if meaning else None)
    path = kept.path(language, phrasings, examples, how)
    found = kept.read(path, language, phrasings, examples, enough=enough, meaning=meaning)
    if found is None:
        found = LanguageSearch.trained(
            language, phrasings, examples, examined, enough=enough, meaning=meaning
        )
        kept.write(path, found)
    return found


def _phrasings(library: Library, language: str) -> Phrasings:
    """A language's phrasings as they are learnt from, in canonical order."""
    return canonical_order(library.phrasings(language))


def _spoken(library: Library) -> list[str]:
    return [language for language in library.languages if library.phrasings(language)]


def _same(search: LanguageSearch, library: Library) -> bool:
    language = search.language
    return (
        _equal(search.phrasings, _phrasings(library, language))
        and search.examples == _examples(library, language)
        and search.enough == _enough(library)
    )


def _equal(one: Phrasings, other: Phrasings) -> bool:
    return list(one.items()) == list(other.items())  # dictionaries are equal in any order


def _examples(library: Library, language: str) -> tuple[tuple[str, str | None], ...]:
    return tuple(
        sorted(
            ((one.text, one.entry) for one in library.examples if one.language == language),
            key=lambda each: (each[0], each[1] or ""),
        )
    )


def _enough(library: Library) -> bool:
    return sum(one.entry is not None for one in library.examples) >= ENOUGH
