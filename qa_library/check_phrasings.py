"""Checks phrasings and held-out examples: doubles, entries that would be confused, examples
that are no test because they copy a phrasing."""

from collections.abc import Iterator

from rapidfuzz import fuzz, process

from qa_library.confusions import confused
from qa_library.kept_confusions import KeptConfusions
from qa_library.library import Library, Translation
from qa_library.problems import Finding, Level
from qa_library.ranker import SOLVED_ONCE
from qa_library.search import same_key

_TOO_CLOSE = 90.0
"""The rapidfuzz ratio, 0 to 100, from which an example is a copy of a phrasing."""


def phrasing_findings(library: Library, kept: KeptConfusions) -> Iterator[Finding]:
    """Doubles and confusions among the phrasings of each language."""
    for language in library.languages:
        doubled: set[tuple[str, int]] = set()
        for finding in _doubles(library, language):
            doubled.add((finding.file, finding.line))
            yield finding
        for finding in _confused(library, language, kept):
            if (finding.file, finding.line) not in doubled:
                yield finding


def _written(library: Library, language: str) -> Iterator[tuple[str, Translation]]:
    for identity, entry in library.entries.items():
        if language in entry.translations:
            yield identity, entry.translations[language]


def _doubles(library: Library, language: str) -> Iterator[Finding]:
    seen: dict[str, tuple[str, str, int]] = {}
    for identity, one in _written(library, language):
        for phrasing, line in zip(one.phrasings, one.lines, strict=True):
            first = seen.setdefault(same_key(phrasing), (identity, one.place.file, line))
            if first == (identity, one.place.file, line):
                continue
            if first[0] == identity:
                yield Finding(
                    one.place.file,
                    line,
                    identity,
                    f"has the phrasing of line {first[2]} again: case, accents and punctuation "
                    "do not count.",
                    "Remove one, or ask it differently.",
                    Level.WARNING,
                )
            else:
                yield Finding(
                    one.place.file,
                    line,
                    identity,
                    f"has a phrasing that {first[0]} has too ({first[1]}:{first[2]}).",
                    "Keep it where it belongs.",
                )


def _confused(library: Library, language: str, kept: KeptConfusions) -> Iterator[Finding]:
    """Phrasings that, were they not in the library, would clearly be taken for another entry."""
    phrasings = library.phrasings(language)
    texts = [text for found in phrasings.values() for text in found]
    if len(texts) > SOLVED_ONCE:
        yield _too_many(library, language, len(texts))
        return
    confusions = kept.read(language, phrasings)
    if confusions is None:
        confusions = list(confused(language, phrasings))
        kept.write(language, phrasings, confusions)
    places = [(file, line) for _, one in _written(library, language) for file, line in _lines(one)]
    owners = [entry for entry, of in phrasings.items() for _ in of]
    for row, nearer in confusions:
        yield Finding(
            *places[row],
            owners[row],
            f'"{texts[row]}" is nearer to {nearer}.',
            "Move it, make it say more, or give that entry's rivals more phrasings.",
            Level.WARNING,
        )


def _lines(one: Translation) -> Iterator[tuple[str, int]]:
    return ((one.place.file, line) for line in one.lines)


def _too_many(library: Library, language: str, count: int) -> Finding:
    first = next(one for _, one in _written(library, language))
    return Finding(
        first.place.file,
        1,
        None,
        f"{language} has {count} phrasings: confusions are looked for up to {SOLVED_ONCE}.",
        "Split the library, or look at `parley library eval` for confusions.",
        Level.WARNING,
    )


def example_findings(library: Library) -> Iterator[Finding]:
    """Held-out examples that copy a phrasing of their language."""
    for language in library.languages:
        keys = {
            same_key(phrasing): phrasing
            for texts in library.phrasings(language).values()
            for phrasing in texts
        }
        known = sorted(keys)
        for example in library.examples:
            if example.language != language or not example.entry or not known:
                continue
            key = same_key(example.text)
            close = process.extractOne(key, known, scorer=fuzz.ratio, score_cutoff=_TOO_CLOSE)
            if close:
                yield Finding(
                    example.place.file,
                    example.place.line,
                    example.entry,
                    f'The example "{example.text}" is too close to the phrasing '
                    f'"{keys[close[0]]}".',
                    "Ask it in other words: an example that copies a phrasing tests nothing.",
                    Level.ERROR if key in keys else Level.WARNING,
                )
