"""docs/reliability.md says what the tests show, no more and no less."""

from tests.faults.document import CHAPTERS, PAGE, collect, page
from tests.faults.table import LAST


def test_the_page_says_what_the_tests_show() -> None:
    wanted = page(collect())
    assert PAGE.read_text(encoding="utf-8") == wanted, "run python -m tests.faults.document"


def test_every_fault_has_a_row() -> None:
    assert sorted(collect()) == list(range(1, LAST + 1))


def test_every_fault_has_a_chapter() -> None:
    chapters = [number for numbers in CHAPTERS.values() for number in numbers]
    assert chapters == list(range(1, LAST + 1))
