"""The language of short and mixed texts, with what the channel and the conversation know."""

import pytest

from qa_library.language import LanguageDetector
from tests.library.content import shipped_library, shipped_matcher


@pytest.fixture(scope="module")
def detector() -> LanguageDetector:
    return LanguageDetector(shipped_library())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("How much does it cost?", "en"),
        ("¿Cuánto cuesta?", "es"),
        ("quanto custa?", "pt"),
        ("combien ça coûte", "fr"),
        ("ile to kosztuje", "pl"),
        ("сколько стоит", "ru"),
        ("كم السعر", "ar"),
        ("多少钱", "zh"),
        ("MOQ多少", "zh"),
        ("請問運費多少", "zh"),
        ("какой MOQ на iPhone 15 Pro Max?", "ru"),
        ("precio", "es"),
        ("preço", "pt"),
        ("merci", "fr"),
        ("Was kostet das Produkt mit Versand?", "de"),
        ("Qual è il prezzo per cento pezzi?", "it"),
        ("Скільки коштує доставка до Києва?", "uk"),
        ("価格はいくらですか", "ja"),
        ("가격이 얼마예요", "ko"),
        ("ราคาเท่าไหร่", "th"),
        ("कीमत क्या है", "hi"),
    ],
)
def test_short_texts(detector: LanguageDetector, text: str, language: str) -> None:
    found = detector.detect(text)

    assert (found.language, found.known) == (language, True)


@pytest.mark.parametrize(
    "text", ["OK", "MOQ?", "FOB", "iPhone 15", "500", "👍", "?", "", " ", "a@b.com", "..."]
)
def test_what_tells_nothing_takes_history_choice_hint_and_source_in_turn(
    detector: LanguageDetector, text: str
) -> None:
    def language(**known: str) -> str:
        found = detector.detect(text, **known)
        assert not found.known
        return found.language

    assert language(history="ru", chosen="pl", hint="es") == "ru"
    assert language(chosen="pl", hint="es-MX") == "pl"
    assert language(hint="pt-BR") == "pt"
    assert language(hint="sw") == "sw"
    assert language() == "en"


def test_a_clear_text_is_believed_against_the_hint(detector: LanguageDetector) -> None:
    found = detector.detect("¿Cuál es el plazo de entrega a Chile?", hint="en", history="ru")

    assert found.language == "es"


def test_a_text_between_two_languages_goes_with_what_is_known(detector: LanguageDetector) -> None:
    both = "Quanto custa para mandar"
    neither = "total final"

    assert detector.detect(both, hint="es").language == "pt"
    assert detector.detect(neither, history="pt").language == "pt"
    assert detector.detect(neither, history="es").language == "es"


def test_a_reading_names_the_language_of_the_message() -> None:
    reading = shipped_matcher().read("Dzień dobry, jakie jest minimalne zamówienie?")

    assert (reading.language, reading.language_known) == ("pl", True)
    assert 0.9 <= reading.language_confidence <= 1
