"""Cutting a text to Telegram's measure: every piece fits, nothing is lost, no letter is cut."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.messages import split_text, utf16_length

TEXTS = st.text(
    alphabet=st.one_of(st.sampled_from(" \n\n  ab👍🏽\u200d\u202eшع字"), st.characters(codec=None)),
    max_size=200,
)


def without_space(text: str) -> str:
    return "".join(text.split())


@given(TEXTS, st.integers(2, 40))
@example("", 2)
@example(" " * 50, 2)
@example("👍" * 50, 3)
def test_every_piece_fits_and_says_something(text: str, limit: int) -> None:
    pieces = split_text(text, limit)
    assert all(utf16_length(piece) <= limit for piece in pieces)
    assert all(pieces) or (pieces, text) == ([""], "")


@given(TEXTS, st.integers(2, 40))
def test_nothing_but_white_space_at_the_cuts_is_lost(text: str, limit: int) -> None:
    pieces = split_text(text, limit)
    assert without_space("".join(pieces)) == without_space(text)


@given(TEXTS, st.integers(2, 40))
def test_the_pieces_stand_in_the_text_in_order(text: str, limit: int) -> None:
    at = 0
    for piece in split_text(text, limit):
        at = text.index(piece, at) + len(piece)


@given(st.text(max_size=50))
def test_a_text_that_fits_stays_as_it_is(text: str) -> None:
    assert split_text(text, 100) == [text]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("uno dos tres", ["uno dos", "tres"]),
        ("unos\nde tres", ["unos", "de tres"]),
        ("una dos\n\ntres", ["una dos", "tres"]),
        ("unodostrescu", ["unodostr", "escu"]),
        ("a bcdefghij", ["a bcdefg", "hij"]),
        ("👍👍👍👍👍", ["👍👍👍👍", "👍"]),
        ("a👍👍👍👍", ["a👍👍👍", "👍"]),
    ],
)
def test_it_cuts_at_a_paragraph_a_line_or_a_space_where_there_is_one(
    text: str, pieces: list[str]
) -> None:
    assert split_text(text, 8) == pieces


def test_4096_emoji_are_two_messages() -> None:
    assert split_text("🙂" * 4096, 4096) == ["🙂" * 2048, "🙂" * 2048]


@pytest.mark.parametrize(
    ("text", "units"), [("", 0), ("año", 3), ("字", 1), ("🙂", 2), ("\ud83d", 1)]
)
def test_length_is_counted_as_telegram_counts(text: str, units: int) -> None:
    assert utf16_length(text) == units
