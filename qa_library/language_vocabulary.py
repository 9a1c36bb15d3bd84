"""Which words the texts of a library's languages use."""

import sys
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from qa_library.common_words import COMMON_WORDS
from qa_library.courtesy import COURTESIES_BY_LANGUAGE
from qa_library.language_candidates import joined
from qa_library.language_telling import NEUTRAL
from qa_library.language_words import FREQUENT_WORDS
from qa_library.library import Library
from qa_library.normalise import fold_accents, normalise
from qa_library.words import base, words


@dataclass(frozen=True)
class Written:
    """What an entry says in one language, and its words without accents, each once."""

    texts: tuple[str, ...]
    words: tuple[str, ...]


Writings = Mapping[tuple[str, str], Written]
"""By language and entry."""


def written_words(library: Library, before: Writings) -> Writings:
    """What is written in each language for each entry; what is the same as before is not read."""
    found: dict[tuple[str, str], Written] = {}
    for entry in library.entries.values():
        for language, one in entry.translations.items():
            texts = (*one.phrasings, one.answer)
            known = before.get((language, entry.id))
            found[language, entry.id] = known if known and known.texts == texts else _read(texts)
    return found


def _read(texts: tuple[str, ...]) -> Written:
    found = dict.fromkeys(fold_accents(word) for text in texts for word in words(normalise(text)))
    return Written(texts, tuple(map(sys.intern, found)))  # the same words come with every entry


Vocabulary = Mapping[str, Mapping[str, float]]
"""By word without accents, how much of its use is each language's; the shares sum to one."""

_FREQUENT = 5
"""A frequent word of a language counts as if so many of the library's entries used it."""


def vocabulary(library: Library, written: Writings, languages: Collection[str]) -> Vocabulary:
    """The words of the library's texts, and the frequent ones of these languages."""
    users: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for (language, _), one in written.items():
        code = base(language)
        for word in one.words:
            users[word][code] += 1
    for language, found in _frequent(library, languages):
        for word in found:
            users[word][language] += _FREQUENT
    alone = {language: {language: 1.0} for counts in users.values() for language in counts}
    return {
        word: alone[next(iter(counts))] if len(counts) == 1 else _shares(counts)
        for word, counts in users.items()
        if word not in NEUTRAL and len(word) > 1
    }


def _shares(counts: Counter[str]) -> dict[str, float]:
    total = counts.total()
    return {language: count / total for language, count in counts.items()}


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
