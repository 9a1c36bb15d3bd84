"""Words in a line that runs the other way."""

import pytest

from bot.localise.directions import isolated


@pytest.mark.parametrize(
    ("locale", "text", "shown"),
    [
        ("en", "Is it FOB?", "Is it FOB?"),
        ("en", "كم السعر؟", "\u2068كم السعر؟\u2069"),
        ("en", "\u0663\u0662\u0661", "\u2068\u0663\u0662\u0661\u2069"),
        ("zh-HK", "כמה עולה?", "\u2068כמה עולה?\u2069"),
        ("ar", "كم السعر؟", "كم السعر؟"),
        ("ar-EG", "Is it FOB?", "\u2068Is it FOB?\u2069"),
        ("ar", "+254 700 111", "\u2068+254 700 111\u2069"),
        ("ar", "👍!", "👍!"),
        ("ar", "", ""),
    ],
)
def test_words_of_the_other_direction_are_isolated(locale: str, text: str, shown: str) -> None:
    assert isolated(text, locale) == shown


def test_each_line_is_isolated_for_itself() -> None:
    assert isolated("Is it FOB?\nكم السعر؟\n\n500", "ar") == (
        "\u2068Is it FOB?\u2069\nكم السعر؟\n\n\u2068500\u2069"
    )


def test_whoever_reads_us_in_english_has_english_lines() -> None:
    """There are no Persian texts of ours: the lines are English, and run as English does."""
    assert isolated("Is it FOB?", "fa") == "Is it FOB?"
    assert isolated("قیمت؟", "fa") == "\u2068قیمت؟\u2069"
