"""Checks that texts are in the language of their folder, by the everyday words of each language.

A detector is not asked: it would cost more than the whole check, and is least sure of texts as
short as these. Everyday words err on the side of silence.
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from qa_library.common_words import COMMON_WORDS
from qa_library.library import Library
from qa_library.normalise import fold_accents, normalise
from qa_library.problems import Finding
from qa_library.scripts import scripts
from qa_library.search import same_key
from qa_library.templates import fill, placeholders
from qa_library.words import base, scripts_of, words

_LEAD = 3
"""So many more everyday words of another language than of its own make a text foreign,"""
_SHARE = 0.4
"""if they are this share of its words;"""
_MIXED_SHARE = 0.7
"""or this one where a language with letters of its own is typed in Latin ones: buyers who write so
mix English in."""
_COPIED_WORDS = 5
"""Shorter texts may be the same in two languages."""


def _users() -> Mapping[str, frozenset[str]]:
    users: dict[str, set[str]] = {}
    for language, common in COMMON_WORDS.items():
        for word in common:
            users.setdefault(fold_accents(normalise(word)), set()).add(language)
    return {word: frozenset(languages) for word, languages in users.items()}


_USERS = _users()


def language_findings(library: Library) -> Iterator[Finding]:
    """Answers, phrasings and examples that are written in another language than their folder's."""
    for entry in library.entries.values():
        answers: dict[str, str] = {}
        for one in entry.translations.values():
            plain = fill(one.answer, dict.fromkeys(placeholders(one.answer), " "))
            place = (one.place.file, one.place.line, entry.id)
            copied = answers.setdefault(same_key(plain), one.language)
            if copied != one.language and len(plain.split()) >= _COPIED_WORDS:
                message = f"The answer is the same as in {copied}."
                yield Finding(*place, message, f"Translate it into {one.language}.")
            elif other := _foreign(plain, one.language):
                yield _finding(*place, "The answer", other, one.language)
            for text, line in zip(one.phrasings, one.lines, strict=True):
                if other := _foreign(text, one.language):
                    where = (one.place.file, line, entry.id)
                    yield _finding(*where, f'The phrasing "{text}"', other, one.language)
    for example in library.examples:
        if other := _foreign(example.text, example.language):
            where = (example.place.file, example.place.line, example.entry or "none")
            yield _finding(*where, f'The example "{example.text}"', other, example.language)


def _finding(file: str, line: int, entry: str, what: str, found: str, wanted: str) -> Finding:
    message = f"{what} is written in {found}, not in {wanted}."
    return Finding(file, line, entry, message, "Move it to that language's file, or translate it.")


def _foreign(text: str, language: str) -> str | None:
    """The language a text is in if that is clearly another; None where it is not clear."""
    found = [word for word in words(normalise(text)) if len(word) > 1]  # T/T is no French
    if len(found) < _LEAD:
        return None
    votes = Counter(code for word in found for code in _USERS.get(fold_accents(word), frozenset()))
    if not votes:
        return None
    other, count = max(votes.items(), key=lambda vote: (vote[1], vote[0]))
    lead = count - votes[base(language)]
    own_letters = scripts_of(language) & scripts(text).keys()
    share = _SHARE if own_letters else _MIXED_SHARE
    return other if lead >= _LEAD and count >= share * len(found) else None
