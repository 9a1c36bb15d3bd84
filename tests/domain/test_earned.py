"""The bar a language earns: enough right verdicts, few wrong ones, in whatever order they came."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.earned import (
    LOWEST_BAR,
    Judged,
    Standing,
    rights_needed,
    standing,
    suffices,
    wilson_lower,
)


def judged(confidence: float, *, right: bool = True, count: int = 1) -> list[Judged]:
    return [Judged("order.moq", "pl", confidence, "e1", right)] * count


def bar(verdicts: list[Judged]) -> float:
    """The bar, above every confidence where there is none."""
    found = standing("pl", verdicts).bar
    return 2.0 if found is None else found


runs = st.lists(
    st.tuples(
        st.sampled_from([0.5, 0.89, 0.9, 0.93, 0.95, 0.99, 1.0]),
        st.integers(0, 2),
        st.integers(0, 300),
    ),
    max_size=6,
)


def verdicts_of(run: list[tuple[float, int, int]]) -> list[Judged]:
    """So many wrong and right ones at each confidence."""
    return [
        one
        for confidence, wrong, right in run
        for one in (
            *judged(confidence, right=False, count=wrong),
            *judged(confidence, count=right),
        )
    ]


@pytest.mark.parametrize(
    ("right", "total", "lower"),
    [(0, 0, 0.0), (0, 10, 0.0), (10, 10, 0.7225), (81, 263, 0.2553), (124, 124, 0.96995)],
)
def test_the_interval_is_wilsons(right: int, total: int, lower: float) -> None:
    """81 of 263 is the first example of Newcombe (1998)."""
    assert wilson_lower(right, total) == pytest.approx(lower, abs=5e-5)


def test_it_takes_125_without_a_wrong_one_and_some_sixty_more_for_each() -> None:
    assert not suffices(124, 0)
    assert suffices(125, 0)
    assert [rights_needed(wrong) for wrong in range(4)] == [125, 184, 237, 297]
    assert all(suffices(rights_needed(wrong), wrong) for wrong in range(40))
    assert not any(suffices(rights_needed(wrong) - 1, wrong) for wrong in range(40))


def test_nothing_is_earned_by_a_new_desk() -> None:
    assert standing("pl", []) == Standing("pl", 0, 0, 125, None)


def test_the_bar_is_the_lowest_from_which_up_enough_were_right() -> None:
    sure = judged(0.97, count=125)
    assert standing("pl", sure) == Standing("pl", 125, 0, 125, 0.97)
    assert bar([*sure, *judged(0.92, count=10)]) == 0.92
    doubtful = [*judged(0.92, count=10), *judged(0.94, right=False, count=3)]
    assert bar([*sure, *doubtful]) == 0.97


def test_what_could_not_go_out_by_itself_counts_neither_way() -> None:
    unsure = judged(0.89, count=500)
    assert standing("pl", unsure).right == 0
    assert bar([*judged(0.9, count=125), *judged(0.89, right=False, count=99)]) == 0.9


def test_one_wrong_verdict_takes_a_bar_away_that_was_just_earned() -> None:
    earned = judged(0.95, count=125)
    lost = standing("pl", [*earned, *judged(0.99, right=False)])
    assert lost == Standing("pl", 125, 1, 184, None)


def test_where_there_is_none_the_counts_are_those_of_where_the_least_is_lacking() -> None:
    mixed = [
        *judged(0.97, count=84),
        *judged(0.93, right=False, count=4),
        *judged(0.91, count=20),
    ]
    assert standing("pl", mixed) == Standing("pl", 84, 0, 125, None)


@given(runs, st.randoms(use_true_random=False))
def test_the_order_of_the_verdicts_says_nothing(
    run: list[tuple[float, int, int]], shuffler: random.Random
) -> None:
    verdicts = verdicts_of(run)
    shuffled = list(verdicts)
    shuffler.shuffle(shuffled)
    assert standing("pl", shuffled) == standing("pl", verdicts)


@given(runs, st.floats(0, 1), st.integers(1, 5))
def test_more_wrong_verdicts_never_lower_the_bar(
    run: list[tuple[float, int, int]], confidence: float, more: int
) -> None:
    verdicts = verdicts_of(run)
    assert bar([*verdicts, *judged(confidence, right=False, count=more)]) >= bar(verdicts)


@given(runs)
def test_what_a_bar_lets_through_was_right_often_enough(run: list[tuple[float, int, int]]) -> None:
    verdicts = verdicts_of(run)
    found = standing("pl", verdicts)
    if found.bar is None:
        assert found.right < found.needed
        return
    above = [one.right for one in verdicts if one.confidence >= found.bar]
    assert found.bar >= LOWEST_BAR
    assert (found.right, found.wrong) == (sum(above), len(above) - sum(above))
    assert sum(above) / len(above) >= 0.99
    assert wilson_lower(sum(above), len(above)) >= 0.97
