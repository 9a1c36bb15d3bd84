"""Chinese in both writings: which one a text is in, and what decides where it does not tell."""

import pytest

from qa_library.chinese import chinese_script, script_of_tag
from qa_library.language import LanguageDetector
from qa_library.library import Library
from tests.library.content import shipped_library


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("請問最小訂購量是多少？", "Hant"),
        ("请问最小起订量是多少？", "Hans"),
        ("有貨嗎", "Hant"),
        ("有货吗", "Hans"),
        ("你好", None),
        ("MOQ?", None),
        ("里面", None),
    ],
)
def test_the_script_is_told_by_what_only_one_has(text: str, script: str | None) -> None:
    assert chinese_script(text) == script


@pytest.mark.parametrize(
    ("tag", "script"),
    [
        ("zh-TW", "Hant"),
        ("zh_HK", "Hant"),
        ("zh-Hant-MY", "Hant"),
        ("zh-Hans-HK", "Hans"),
        ("zh-CN", "Hans"),
        ("yue", "Hant"),
        ("zh", None),
        ("ja", None),
    ],
)
def test_a_tag_names_the_script(tag: str, script: str | None) -> None:
    assert script_of_tag(tag) == script


@pytest.fixture(scope="module")
def detector() -> LanguageDetector:
    return LanguageDetector(shipped_library())


def test_traditional_is_read_by_the_same_library_and_named(detector: LanguageDetector) -> None:
    found = detector.detect("請問運費多少？")

    assert (found.language, found.written) == ("zh", "zh-Hant")


def test_what_the_text_does_not_tell_the_history_and_the_channel_do(
    detector: LanguageDetector,
) -> None:
    assert detector.detect("你好", history="zh-Hant").written == "zh-Hant"
    assert detector.detect("MOQ?", hint="zh-TW").written == "zh-Hant"
    assert detector.detect("你好", hint="zh-CN").written == "zh"
    assert detector.detect("请问运费多少", hint="zh-TW").written == "zh"


def test_a_library_with_a_folder_for_traditional_is_asked_in_it() -> None:
    library = Library("zh", ("zh", "zh-Hant"), {}, {}, {}, "1")

    assert LanguageDetector(library).detect("請問運費多少？").language == "zh-Hant"
