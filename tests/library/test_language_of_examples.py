"""The language of the shipped library's held-out examples, read without any help."""

from collections import Counter

import pytest

from qa_library.language import LanguageDetector
from tests.library.content import shipped_library


@pytest.fixture(scope="module")
def right() -> dict[str, float]:
    """By language, the share of examples that are taken for it."""
    detector = LanguageDetector(shipped_library())
    asked: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for one in shipped_library().examples:
        asked[one.language] += 1
        found[one.language] += detector.detect(one.text).language == one.language
    return {language: found[language] / asked[language] for language in asked}


def test_nine_in_ten_are_read_rightly_in_every_language(right: dict[str, float]) -> None:
    assert set(right) == set(shipped_library().languages)
    assert {language: share for language, share in right.items() if share < 0.9} == {}


@pytest.mark.parametrize("language", ["ja", "ko", "th", "zh", "ar", "ru"])
def test_scripts_of_their_own_hardly_fail(right: dict[str, float], language: str) -> None:
    assert right[language] >= 0.99
