"""Buttons under messages to buyers."""

import pytest

from bot.domain.buttons import button, read_press


def test_a_press_says_what_the_button_meant() -> None:
    made = button("Ja", "helped", "yes", 12, 3)
    assert made.data == "helped:yes:12:3"
    assert read_press(made.data) == ("helped", ("yes", "12", "3"))


def test_the_largest_numbers_fit() -> None:
    assert len(button("x", "helped", "yes", 2**63 - 1, 2**31 - 1).data) <= 64


def test_what_telegram_would_refuse_is_refused_here() -> None:
    with pytest.raises(ValueError, match="64 bytes"):
        button("x", "country", "ä" * 33)


@pytest.mark.parametrize("data", ["", "x", ":", "::::", "x" * 64])
def test_any_text_can_be_read(data: str) -> None:
    what, values = read_press(data)
    assert ":".join([what, *values]) == data
