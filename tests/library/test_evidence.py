"""What the matcher learns from its own library is honest."""

import random
from dataclasses import replace

import numpy as np
import pytest

from qa_library.calibrate import calibrate
from qa_library.evidence import Asked, left_out, self_examination
from qa_library.features import Featurer
from qa_library.index import PhrasingIndex
from qa_library.match import Matcher
from qa_library.ranker import Ranker, Solved, solve
from tests.library.content import shipped_library, shipped_matcher

LANGUAGE = "en"


def built(shuffled: bool = False) -> tuple[Ranker, Solved | None]:
    """The English phrasings of the shipped library, perhaps given to entries at random."""
    phrasings = shipped_library().phrasings(LANGUAGE)
    texts = [text for found in phrasings.values() for text in found]
    owners = [at for at, found in enumerate(phrasings.values()) for _ in found]
    if shuffled:
        random.Random(7).shuffle(owners)
    index, numbers = PhrasingIndex(texts, Featurer(LANGUAGE)), np.array(owners)
    solved = solve(index, numbers, len(phrasings))
    weights = solved.weights if solved else None
    return Ranker(index, numbers, len(phrasings), weights), solved


def answered(asked: list[Asked]) -> list[Asked]:
    return [one for one in asked if one.answered]


def test_leaving_one_out_finds_most_phrasings_by_the_others() -> None:
    asked = answered(list(self_examination(*built())))

    assert np.mean([one.right == 0 for one in asked]) > 0.5


def test_with_shuffled_labels_it_falls_to_chance() -> None:
    asked = answered(list(self_examination(*built(shuffled=True))))

    assert np.mean([one.right == 0 for one in asked]) < 0.05


def test_all_left_out_at_once_is_each_left_out() -> None:
    ranker, solved = built()
    assert solved is not None
    asked = answered(list(self_examination(ranker, solved)))
    at_once = left_out(solved).argmax(axis=1)

    assert [one.best for one in asked] == [at_once[one.row] for one in asked]


def test_the_closed_form_is_what_leaving_out_really_gives() -> None:
    whole, solved = built()
    assert solved is not None
    asked = next(one for one in self_examination(whole, solved) if one.answered)
    assert asked.row == 0
    kernel = np.exp(solved.gram[1:, 1:] - 1) + 0.1 * np.eye(whole.index.size - 1)
    weights = np.linalg.solve(kernel, solved.targets[1:])
    scores = np.exp(solved.gram[0, 1:] - 1) @ weights

    assert np.allclose(np.sort(scores)[::-1][:10], asked.scores)


def test_near_entries_solved_at_query_time_rank_like_the_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole, _ = built()
    monkeypatch.setattr("qa_library.ranker.SOLVED_ONCE", 0)
    near, solved = built()
    assert solved is None
    texts = [
        one.text for one in shipped_library().examples if one.language == LANGUAGE and one.entry
    ]
    same = [
        whole.rank(whole.index.sparse(text)).best[0] == near.rank(near.index.sparse(text)).best[0]
        for text in texts
    ]

    assert np.mean(same) > 0.9


def test_a_library_too_small_to_learn_from_has_usual_values() -> None:
    calibration = calibrate(())

    assert calibration.scope(np.array([0.9, 0.9, 0.9, 0.9, 1.0, 1.0])) > 0.95
    assert calibration.scope(np.zeros(6)) < 0.35
    assert calibration.shares(np.array([0.9, 0.1])).sum() == pytest.approx(1)


def test_the_order_of_the_library_changes_nothing() -> None:
    library = shipped_library()
    turned = replace(
        library,
        entries=dict(reversed(list(library.entries.items()))),
        languages=tuple(reversed(library.languages)),
    )
    other = Matcher(turned)

    for example in library.examples[::5]:
        one = shipped_matcher().candidates(example.text, hint=example.language)
        two = other.candidates(example.text, hint=example.language)
        assert [found.entry for found in one[:1]] == [found.entry for found in two[:1]]
        assert one[0].confidence == pytest.approx(two[0].confidence, abs=1e-6)
