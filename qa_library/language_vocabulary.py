"""Which words the texts of a library's languages use."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from qa_library.common_words import COMMON_WORDS
from qa_library.courtesy import COURTESIES_BY_LANGUAGE
from qa_library.language_candidates import joined
from qa_library.language_telling import NEUTRAL
from qa_library.language_words import FREQUENT_WORDS
from qa_library.library import Library, Translation
from qa_library.normalise import fold_accents, normalise, normalise_together
from qa_library.words import base, words

Counts = Mapping[str, int]
"""By word without accents, how many entries use it."""

_FREQUENT = 5
"""A frequent word of a language counts as if so many of the library's entries used it."""


def written_words(
    library: Library, before: Library | None = None, counted: Mapping[str, Counts] | None = None
) -> Mapping[str, Counts]:
    """The words of each language's phrasings and answers. With those `counted` in the library as
    it was `before`, only what was edited is read."""
    found = dict(counted or {})
    for language, edits in _edits(before, library).items():
        counts = Counter(found.get(language, {}))
        for old, new in edits:
            if old:
                counts.subtract(_words(old))
            if new:
                counts.update(_words(new))
        found[language] = {word: count for word, count in counts.items() if count > 0}
    return found


_Edit = tuple[Translation | None, Translation | None]


def _edits(before: Library | None, library: Library) -> Mapping[str, list[_Edit]]:
    """By language, what was written for an entry, and what is now, where these differ."""
    old, new = before.entries if before else {}, library.entries
    found: defaultdict[str, list[_Edit]] = defaultdict(list)
    for entry in dict.fromkeys([*old, *new]):
        was = old[entry].translations if entry in old else {}
        now = new[entry].translations if entry in new else {}
        for language in dict.fromkeys([*was, *now]):
            one, other = was.get(language), now.get(language)
            if _said(one) != _said(other):
                found[language].append((one, other))
    return found


def _said(one: Translation | None) -> object:
    return one and (one.phrasings, one.answer)


def _words(one: Translation) -> set[str]:
    return set(words(fold_accents(normalise_together((*one.phrasings, one.answer)))))


class Vocabulary:
    """Whose the words are: of the languages of the library, and of those it is told from."""

    def __init__(self, written: Mapping[str, Counts], known: Mapping[str, Counts]) -> None:
        """`written` are the words of the library by language, `known` those of any text."""
        self._counts = (
            *((base(language), counts) for language, counts in written.items()),
            *known.items(),
        )

    def shares(self, word: str) -> Mapping[str, float]:
        """How much of the use of a word without accents is each language's; the shares sum to one.
        Empty where nobody uses it, or everybody."""
        if word in NEUTRAL or len(word) < 2:
            return {}
        users: dict[str, int] = {}
        for language, counts in self._counts:
            count = counts.get(word)
            if count:
                users[language] = users.get(language, 0) + count
        total = sum(users.values())
        return {language: count / total for language, count in users.items()}


def frequent(library: Library, languages: Collection[str]) -> Mapping[str, Counts]:
    """What the frequent words of these languages, and the library's courtesies, count."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for language, known in _frequent(library, languages):
        for word in known:
            found[language][word] += _FREQUENT
    return found


def _frequent(library: Library, languages: Collection[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Languages with words that are theirs, whatever the library says."""
    kin = joined(languages)
    for language in languages:
        for one in (language, *kin.get(language, ())):
            yield language, _folded(one)
    for language in {base(language) for language in library.languages}:
        phrases = COURTESIES_BY_LANGUAGE.get(language, frozenset())
        yield language, frozenset(word for phrase in phrases for word in phrase.split())


@lru_cache(maxsize=64)
def _folded(language: str) -> frozenset[str]:
    """The everyday and the frequent words of a language, without accents."""
    known = (*COMMON_WORDS.get(language, ()), *FREQUENT_WORDS.get(language, ()))
    return frozenset(fold_accents(normalise(word)) for word in known)
