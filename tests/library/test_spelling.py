"""Slips of the finger are mended in the script they are made in, and nothing else is touched."""

import pytest

from qa_library.features import Featurer
from qa_library.lexicon import lexicon
from qa_library.spelling import Speller

KOREAN = ["운임이 얼마예요?", "결제 방법을 알려 주세요", "최소 주문 수량이 얼마인가요?"]
JAPANESE = ["サンプルはありますか", "メーカー保証はありますか", "カタログをください"]


def speller(language: str, texts: list[str]) -> Speller:
    featurer = Featurer(language)
    return Speller(language, lexicon(language, texts, featurer), featurer)


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("운인이 얼마예요?", "운임이 얼마예요?"),
        ("결재방법", "결제방법"),
        ("수량을 줄여 주세요", "수량을 줄여 주세요"),
        ("ok", "ok"),
    ],
)
def test_a_korean_word_is_mended_by_one_letter_and_keeps_its_ending(slip: str, meant: str) -> None:
    assert speller("ko", KOREAN).mended(slip) == meant


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("サンルプはありますか", "サンプルはありますか"),
        ("カタログを二部ください", "カタログを二部ください"),
        ("保証書", "保証書"),
    ],
)
def test_a_katakana_word_is_mended_and_a_known_one_left_alone(slip: str, meant: str) -> None:
    assert speller("ja", JAPANESE).mended(slip) == meant


def test_a_long_text_is_not_mended_to_its_end() -> None:
    text = "운인이 " * 100
    assert speller("ko", KOREAN).mended(text).count("운임이") == 20
