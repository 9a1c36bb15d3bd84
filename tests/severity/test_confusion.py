"""The table and the F1 that severity is measured by."""

import pytest

from benchmarks.confusion import Confusion

PAIRS = [("fox", "fox"), ("fox", "hen"), ("hen", "hen"), ("hen", "hen"), ("owl", "fox")]


def test_f1_by_hand() -> None:
    seen = Confusion.of(PAIRS)
    assert seen.f1("fox") == pytest.approx(0.5)  # precision 1/2, recall 1/2
    assert seen.f1("hen") == pytest.approx(0.8)  # precision 2/3, recall 1
    assert seen.f1("owl") == 0
    assert seen.macro_f1() == pytest.approx((0.5 + 0.8 + 0) / 3)


def test_nothing_counted() -> None:
    assert Confusion.of([]).macro_f1() == 0
    assert Confusion.of([]).f1("fox") == 0


def test_table_counts_a_row_beyond_its_columns() -> None:
    table = Confusion.of(PAIRS).table(("fox", "hen", "owl"), ("fox",))
    assert [line.split() for line in table.splitlines()] == [
        ["expected", "fox", "all"],
        ["fox", "1", "2"],
        ["hen", "0", "2"],
        ["owl", "1", "1"],
    ]
