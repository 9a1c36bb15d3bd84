"""What the matcher learns from its own library is honest."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import pytest

from qa_library.calibrate import calibrate
from qa_library.confusions import left_out
from qa_library.evidence import Asked, features, self_examination
from qa_library.features import Featurer
from qa_library.index import PhrasingIndex
from qa_library.library import Entry
from qa_library.match import Matcher
from qa_library.ranker import Matrix, Ranker, solve
from qa_library.search import flat, owners_of
from tests.library.content import shipped_library, shipped_matcher

LANGUAGE = "en"


def built(shuffled: bool = False) -> tuple[Ranker, Matrix]:
    """The English phrasings of the shipped library, perhaps given to entries at random, with the
    similarities of all to each other."""
    phrasings = shipped_library().phrasings(LANGUAGE)
    owners = owners_of(phrasings)
    if shuffled:
        owners = owners[np.random.default_rng(7).permutation(len(owners))]
    index = PhrasingIndex(flat(phrasings), Featurer(LANGUAGE))
    gram = index.gram()
    return Ranker(index, owners, len(phrasings), solve(gram, owners, len(phrasings))), gram


def near(ranker: Ranker) -> Ranker:
    """The same library, solved for near each text."""
    return Ranker(ranker.index, ranker.owners, ranker.entries, None)


def answered(asked: Iterable[Asked]) -> list[Asked]:
    return [one for one in asked if one.answered]


def examples() -> list[str]:
    return [one.text for one in shipped_library().examples if one.language == LANGUAGE]


def test_phrasings_that_are_left_out_are_found_by_the_others() -> None:
    ranker, gram = built()
    for asked in (self_examination(ranker, gram, 300), self_examination(near(ranker), None, 300)):
        assert np.mean([one.right == 0 for one in answered(asked)]) > 0.5


def test_with_shuffled_labels_it_falls_to_chance() -> None:
    ranker, gram = built(shuffled=True)
    for asked in (self_examination(ranker, gram, 300), self_examination(near(ranker), None, 300)):
        assert np.mean([one.right == 0 for one in answered(asked)]) < 0.06


def test_what_is_left_out_is_really_not_there() -> None:
    """The evidence is that of a library built without the phrasings, but for how rare words are."""
    ranker, gram = built()
    for asked in answered(self_examination(ranker, gram, 60)):
        assert asked.row is not None
        whole = ranker.rank(ranker.index.text(asked.row))
        assert whole.nearest[0] == pytest.approx(1, abs=1e-5)
        assert asked.features[0] <= features(whole, ranker)[0]


def test_without_its_entry_a_phrasing_has_no_right_answer() -> None:
    ranker, gram = built()
    asked = [one for one in self_examination(ranker, gram, 300) if not one.answered]

    assert len(asked) > 100
    assert {one.right for one in asked} == {None}


def test_all_left_out_at_once_is_each_left_out() -> None:
    ranker, gram = built()
    at_once = left_out(gram, ranker.owners, ranker.entries)
    for row in range(0, ranker.index.size, 97):
        stays = np.arange(ranker.index.size) != row
        solved = solve(gram[np.ix_(stays, stays)], ranker.owners[stays], ranker.entries)
        scores = np.exp(gram[row, stays] - 1) @ solved.ridge

        assert np.allclose(scores, at_once[row], atol=1e-4)


def test_the_softmax_regression_is_solved() -> None:
    """At the minimum, what each phrasing weighs is how far its entry's chance is from one."""
    ranker, gram = built()
    assert ranker.solved is not None
    logits = gram @ ranker.solved.softmax
    chances = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    targets = np.eye(ranker.entries)[ranker.owners]

    assert np.allclose(0.1 * ranker.solved.softmax, targets - chances, atol=0.02)


def test_near_entries_solved_at_query_time_rank_like_the_whole() -> None:
    whole, _ = built()
    some = near(whole)
    texts = whole.index.sparse_all(examples())
    found = [(whole.rank(text).entries, some.rank(text).entries) for text in texts]

    assert np.mean([one[0] == other[0] for one, other in found if len(one)]) > 0.9


def test_near_texts_have_the_similarities_that_all_have() -> None:
    index = built()[0].index
    for text in index.sparse_all(examples()[::5]):
        every, some = index.similarities(text), index.near(text, 20)
        assert np.allclose(every[some.rows], some.similarities, atol=1e-6)
        assert np.sort(every)[-20:].min() <= some.similarities.min() + 1e-6


def test_what_is_left_out_takes_no_place_among_the_near() -> None:
    some = near(built()[0])
    row = int(np.flatnonzero(some.owners == 3)[0])
    text, gone = some.index.text(row), np.flatnonzero(some.owners == 3)

    assert len(some.index.near(text, 20, gone).rows) == 20
    assert set(some.index.near(text, 20, gone).rows).isdisjoint(gone)


def test_where_all_that_is_alike_is_left_out_there_is_no_ranking() -> None:
    some = near(built()[0])
    everything = np.arange(some.index.size)

    assert not len(some.rank(some.index.text(0), everything).entries)


def test_rare_features_are_enough_to_find_what_is_near(monkeypatch: pytest.MonkeyPatch) -> None:
    index = built()[0].index
    texts = index.sparse_all(examples())
    whole = [index.near(text, 10) for text in texts]
    monkeypatch.setattr("qa_library.index._POSTINGS", 1_000)
    found = [
        one.rows[one.similarities.argmax()] in index.near(text, 64).rows
        for one, text in zip(whole, texts, strict=True)
        if len(one.rows)
    ]

    assert np.mean(found) > 0.98


def test_a_library_too_small_to_learn_from_has_usual_values() -> None:
    calibration = calibrate(())

    assert calibration.confidence(np.array([0.0, 1.0, 1.0])) > 0.95
    assert calibration.confidence(np.array([-0.5, 0.1, 0.2])) < 0.35
    assert calibration.shares(np.array([3.0, 1.0])).sum() == pytest.approx(1)


def test_the_order_of_the_library_changes_nothing() -> None:
    library = shipped_library()
    turned = replace(
        library,
        entries={one: _turned(entry) for one, entry in reversed(list(library.entries.items()))},
        languages=tuple(reversed(library.languages)),
        examples=tuple(reversed(library.examples)),
    )
    other = Matcher(turned)

    for example in library.examples[::5]:
        one = shipped_matcher().candidates(example.text, hint=example.language)
        two = other.candidates(example.text, hint=example.language)
        assert [found.entry for found in one] == [found.entry for found in two]
        assert [found.confidence for found in one] == pytest.approx(
            [found.confidence for found in two], abs=1e-6
        )


def _turned(entry: Entry) -> Entry:
    return replace(
        entry,
        translations={
            language: replace(one, phrasings=one.phrasings[::-1], lines=one.lines[::-1])
            for language, one in entry.translations.items()
        },
    )
