"""Words that mean much the same to somebody who asks: which concepts a text names.

Phrasings say "lead time" where a buyer says "how soon": no letter tells that they belong together.
The concepts are the same for every language, so a text of one language and a phrasing of another
can share them too. The files were written for this project, by language, without a look at any
evaluation set's texts.
"""

import hashlib
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from qa_library.normalise import fold_accents, normalise
from qa_library.words import Stemmer, base, is_unspaced, letter_runs

_FOLDER = Path(__file__).parent / "thesaurus"
_PREFIXED = frozenset({"ko"})
"""Languages whose words are followed by particles that no stemmer takes off."""
_LONGEST_PREFIX = 8
_PARTS = re.compile(r"[0-9a-z]+|[^0-9a-z]+")

Concepts = frozenset[int]
"""Hashes of the names of concepts."""


@cache
def thesaurus(language: str) -> "Thesaurus":
    """That of a language, empty where there is none; read when it is first asked for."""
    return Thesaurus(base(language))


def edition(language: str) -> str:
    """Names what is written in a language's file: what was learnt with another is of no use."""
    file = _FOLDER / f"{base(language)}.txt"
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.exists() else ""


class Thesaurus:
    """The concepts that one language's words name. Immutable, and safe to share."""

    def __init__(self, language: str) -> None:
        self._unspaced = is_unspaced(language)
        self._prefixed = language in _PREFIXED
        stemmer = Stemmer(language)
        self._stem = stemmer.stem
        found: dict[tuple[str, ...], set[int]] = {}
        for concept, terms in _read(_FOLDER / f"{language}.txt"):
            for term in terms:
                key = self._key(term)
                if key:
                    found.setdefault(key, set()).add(zlib.crc32(concept.encode()))
        stemmer.stem.cache_clear()  # the terms' words are hardly the buyers'
        self._by_first: dict[str, list[tuple[tuple[str, ...], Concepts]]] = {}
        for key, concepts in found.items():
            self._by_first.setdefault(key[0], []).append((key[1:], frozenset(concepts)))
        self._longest = max((len(key[0]) for key in found), default=0)

    def concepts(self, text: str) -> set[int]:
        """The concepts that a normalised text names."""
        if not self._by_first:
            return set()
        runs = letter_runs(fold_accents(text))
        if self._unspaced:
            return {one for run in runs for one in self._within(run)}
        words = [self._forms(run) for run in runs]
        found: set[int] = set()
        for at, forms in enumerate(words):
            for form in forms:
                for rest, concepts in self._by_first.get(form, ()):
                    if not rest or _follow(rest, words[at + 1 : at + 1 + len(rest)]):
                        found |= concepts
        return found

    def _within(self, run: str) -> Iterator[int]:
        """Terms anywhere in a run of letters; Latin ones as whole words only."""
        for part in _PARTS.findall(run):
            longest = self._longest if not part.isascii() else 0
            for start in range(len(part)):
                for end in range(start + 1, min(len(part), start + longest) + 1):
                    for _, concepts in self._by_first.get(part[start:end], ()):
                        yield from concepts
            if part.isascii():
                for _, concepts in self._by_first.get(part, ()):
                    yield from concepts

    def _key(self, term: str) -> tuple[str, ...]:
        runs = letter_runs(fold_accents(normalise(term)))
        if self._unspaced:
            return ("".join(runs),) if runs else ()
        return tuple(runs) if self._prefixed else tuple(map(self._stem, runs))

    def _forms(self, word: str) -> Sequence[str]:
        """What a term may have in the place of a text's word."""
        if self._prefixed:
            return [word[:end] for end in range(1, min(len(word), _LONGEST_PREFIX) + 1)]
        return (self._stem(word),)


def _follow(rest: Sequence[str], words: Sequence[Sequence[str]]) -> bool:
    return len(rest) == len(words) and all(
        term in forms for term, forms in zip(rest, words, strict=True)
    )


def _read(file: Path) -> Iterator[tuple[str, Iterable[str]]]:
    """The concepts of a file with their terms: `concept: term, term`, `#` for remarks."""
    if not file.exists():
        return
    for line in file.read_text(encoding="utf-8").splitlines():
        concept, colon, terms = line.partition(":")
        if colon and not line.startswith("#"):
            yield concept.strip(), terms.split(",")
