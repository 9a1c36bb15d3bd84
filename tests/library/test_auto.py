"""What is decided automatically, on texts that the bar was not learnt from."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from qa_library import Decision, Example, Library, Matcher
from qa_library.calibrate import ENOUGH
from tests.library.content import shipped_library


def halves() -> tuple[tuple[Example, ...], tuple[Example, ...]]:
    examples = shipped_library().examples
    return examples[::2], examples[1::2]


@cache
def learnt_from_half() -> Matcher:
    return Matcher(replace(shipped_library(), examples=halves()[0]))


def decided(matcher: Matcher, examples: tuple[Example, ...]) -> Iterator[tuple[Example, str]]:
    """Those that would be answered automatically, with the entry that would answer."""
    for example in examples:
        parts = matcher.read(example.text, hint=example.language).parts
        if parts and all(part.decision is Decision.AUTO for part in parts):
            yield example, " + ".join(part.candidates[0].entry for part in parts)


def test_one_in_a_hundred_is_wrong_at_most_and_a_fifth_is_decided() -> None:
    asked = halves()[1]
    found = list(decided(learnt_from_half(), asked))
    wrong = [(one.text, entry) for one, entry in found if entry != one.entry]

    assert len(wrong) <= 0.01 * len(found), wrong
    assert len(found) >= 0.2 * len(asked)


def few(examples: int) -> Library:
    """The shipped library with English only a little, and Spanish well known."""
    library = shipped_library()
    english = [one for one in library.examples if one.language == "en" and one.entry][:examples]
    others = [one for one in library.examples if one.language == "es"]
    return replace(library, languages=("en", "es"), examples=(*english, *others))


@pytest.mark.parametrize(("examples", "known"), [(29, False), (30, True)])
def test_a_language_with_few_examples_decides_nothing_itself(examples: int, known: bool) -> None:
    matcher = Matcher(few(examples))

    assert (matcher.auto_bar("en") <= 1) is known
    assert matcher.auto_bar("es") <= 1


def test_without_examples_the_phrasings_say_how_sure() -> None:
    library = shipped_library()
    english = {
        identity: replace(entry, translations={"en": entry.translations["en"]})
        for identity, entry in library.entries.items()
    }
    matcher = Matcher(replace(library, languages=("en",), entries=english, examples=()))

    assert sum(one.entry is not None for one in library.examples) >= ENOUGH
    assert 0.9 <= matcher.auto_bar("en") <= 1
