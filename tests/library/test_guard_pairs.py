"""Pairs of texts in every language that differ in one thing: the second is never automatic.

`guard_pairs/<language>.yaml` holds them by guard. The first is a way to ask what the entry
answers, and is held back by nothing; the second would get an answer that is not for it.
"""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from qa_library import Decision
from qa_library.guards import Guard, disagreements, marks
from tests.library.content import shipped_library, shipped_matcher

FEW = {"ja", "ko", "th", "hi", "ha"}
"""Languages that have the most-asked entries alone."""


@dataclass(frozen=True)
class Pair:
    """`text` differs from `base` in what `guard` looks at, and in nothing else."""

    language: str
    guard: Guard
    entry: str
    base: str
    text: str


def read_pairs() -> list[Pair]:
    return [
        Pair(path.stem, Guard(guard), **pair)
        for path in sorted((Path(__file__).parent / "guard_pairs").glob("*.yaml"))
        for guard, pairs in yaml.safe_load(path.read_text(encoding="utf-8")).items()
        for pair in pairs
    ]


PAIRS = read_pairs()
NAMES = [f"{one.language}-{one.guard}-{number}" for number, one in enumerate(PAIRS)]


def held_back_by(pair: Pair, text: str) -> tuple[Guard, ...]:
    """What speaks against the entry, whatever the score: nothing is matched here."""
    phrasings = shipped_library().phrasings(pair.language)[pair.entry]
    every = [marks(one, pair.language) for one in phrasings]
    return disagreements(marks(text, pair.language), marks(pair.base, pair.language), every)


@pytest.mark.parametrize("pair", PAIRS, ids=NAMES)
def test_a_text_that_differs_in_one_thing_is_never_automatic(pair: Pair) -> None:
    parts = shipped_matcher().read(pair.text, hint=pair.language).parts

    assert parts
    assert all(part.decision is not Decision.AUTO for part in parts)


@pytest.mark.parametrize("pair", PAIRS, ids=NAMES)
def test_exactly_what_differs_is_seen_without_a_score(pair: Pair) -> None:
    assert held_back_by(pair, pair.base) == ()
    assert held_back_by(pair, pair.text) == (pair.guard,)


def test_without_the_difference_nearly_all_are_automatic() -> None:
    """Else the pairs would show nothing: a text that is unsure anyway needs no guard."""
    unsure = [
        pair.base
        for pair in PAIRS
        if any(
            part.decision is not Decision.AUTO
            for part in shipped_matcher().read(pair.base, hint=pair.language).parts
        )
    ]

    assert len(unsure) <= 0.1 * len(PAIRS), unsure


def test_most_texts_are_held_back_by_the_guard_alone() -> None:
    alone = 0
    for pair in PAIRS:
        parts = shipped_matcher().read(pair.text, hint=pair.language).parts
        best = parts[0].candidates[0]
        sure = best.confidence >= shipped_matcher().auto_bar(best.language)
        alone += len(parts) == 1 and best.entry == pair.entry and sure and bool(best.guards)

    assert alone >= 200


def test_every_language_has_pairs_for_every_guard() -> None:
    told = Counter(one.language for one in PAIRS)

    assert len({(one.language, one.text) for one in PAIRS}) == len(PAIRS) >= 300
    assert set(told) == set(shipped_library().languages)
    assert {one: told[one] for one in told if told[one] < (8 if one in FEW else 20)} == {}
    for language in told:
        assert {one.guard for one in PAIRS if one.language == language} == set(Guard)
