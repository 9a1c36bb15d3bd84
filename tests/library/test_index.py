"""However similarities are come by, they are the same."""

import random
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from qa_library.features import Featurer
from qa_library.index import PhrasingIndex

WORDS = ("order", "sample", "price", "ship", "pay", "box", "label", "carton", "weight", "delay")
QUESTIONS = ("sample price", "the carton's weight, and the colour", "parcel", "???", "")


def texts(count: int) -> list[str]:
    """Some texts, of which some share much, and some say nothing."""
    chance = random.Random(7)
    said = [" ".join(chance.choices(WORDS, k=chance.randint(1, 6))) for _ in range(count)]
    return [*said, "!!!", ""]


@pytest.fixture(scope="module")
def index() -> PhrasingIndex:
    return PhrasingIndex(texts(300), Featurer("en"))


@pytest.mark.parametrize("read", [30_000, 200, 0])
@pytest.mark.parametrize("question", QUESTIONS)
def test_the_near_ones_are_as_near_as_a_look_at_all_tells(
    index: PhrasingIndex, question: str, read: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qa_library.index._POSTINGS", read)
    text = index.sparse(question)
    every = index.similarities(text)
    near = index.near(text, most=40)

    assert np.allclose(near.similarities, every[near.rows])
    if read == 30_000:
        assert sorted(near.similarities) == pytest.approx(sorted(every[every > 0])[-40:])


def test_the_products_of_a_few_are_those_of_all(index: PhrasingIndex) -> None:
    rows = np.array([0, 3, 4, 100, 299, 300, 301])

    assert np.allclose(index.products(rows), index.gram()[np.ix_(rows, rows)])


def test_an_index_is_read_back_as_it_was(index: PhrasingIndex) -> None:
    again = PhrasingIndex.from_arrays(Featurer("en"), index.as_arrays())

    for question in QUESTIONS:
        one, other = (each.similarities(each.sparse(question)) for each in (index, again))
        assert (one == other).all()


@pytest.mark.parametrize(
    ("name", "changed"),
    [
        ("rows", lambda rows: rows + 9_999),
        ("rows", lambda rows: rows[:-1]),
        ("starts", lambda starts: starts[::-1]),
        ("ids", lambda ids: ids - 1),
        ("offsets", lambda offsets: offsets[:-1]),
        ("rarities", lambda rarities: rarities[:-1]),
    ],
)
def test_arrays_that_do_not_fit_are_refused(
    index: PhrasingIndex, name: str, changed: Callable[[Any], Any]
) -> None:
    told = index.as_arrays()

    with pytest.raises((ValueError, IndexError)):
        PhrasingIndex.from_arrays(Featurer("en"), {**told, name: changed(told[name])})
