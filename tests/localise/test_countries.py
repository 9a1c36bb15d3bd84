"""Countries by what people type."""

import pytest

from bot.localise.countries import (
    country_name,
    find_countries,
    is_bare_code,
    is_code,
    named_exactly,
)
from bot.localise.locales import BUYER_LANGUAGES, babel_locale


@pytest.mark.parametrize(
    ("text", "language", "code"),
    [
        ("Kenya", "en", "KE"),
        ("kenya!", "en", "KE"),
        ("ng", "en", "NG"),
        ("México", "es", "MX"),
        ("mexico", "ar", "MX"),
        ("Brasil", "en", "BR"),
        ("Deutschland", "en", "DE"),
        ("Niemcy", "pl", "DE"),
        ("السعودية", "ar", "SA"),
        ("المملكة العربية السعودية", "ar", "SA"),
        ("الإمارات", "ar", "AE"),
        ("巴西", "zh", "BR"),
        ("台灣", "zh-Hant", "TW"),
        ("香港", "zh", "HK"),
        ("Türkiye", "tr", "TR"),
        ("TÜRKİYE", "tr", "TR"),
        ("turkey", "en", "TR"),
        ("Việt Nam", "vi", "VN"),
        ("viet nam", "en", "VN"),
        ("Россия", "ru", "RU"),
        ("сша", "ru", "US"),
        ("USA", "en", "US"),
        ("U.S.A.", "en", "US"),
        ("uk", "en", "GB"),
        ("UAE", "en", "AE"),
        ("Côte d’Ivoire", "fr", "CI"),
        ("cote d'ivoire", "en", "CI"),
        ("Korea Selatan", "id", "KR"),
        ("Nigeria", "es", "NG"),
        ("Niger", "en", "NE"),
        ("Áo", "vi", "AT"),
        ("Bỉ", "vi", "BE"),
        ("Mỹ", "vi", "US"),
        ("Úc", "vi", "AU"),
        ("アメリカ", "ja", "US"),
        ("ﾅｲｼﾞｪﾘｱ", "ja", "NG"),
        ("한국", "ko", "KR"),
        ("나이지리아", "en", "NG"),
        ("ไทย", "th", "TH"),
        ("อังกฤษ", "th", "GB"),
        ("टोगो", "hi", "TG"),
        ("टोंगा", "hi", "TO"),
        ("इंडिया", "hi", "IN"),
        ("Nijeriya", "ha", "NG"),
        ("Najeriya", "ha", "NG"),
        ("Nijar", "ha", "NE"),
        ("Haɗaɗɗiyar Daular Larabawa", "ha", "AE"),
        ("hadaddiyar daular larabawa", "ha", "AE"),
    ],
)
def test_a_name_or_a_code_is_one_country(text: str, language: str, code: str) -> None:
    assert find_countries(text, language) == (code,)
    assert named_exactly(text) == code


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        ("Nigera", "en", "NG"),
        ("Kenja", "en", "KE"),
        ("Argentinaa", "es", "AR"),
        ("Polnd", "en", "PL"),
        ("केनिया", "hi", "KE"),
        ("ไนจิเรีย", "th", "NG"),
        ("아르헨티", "ko", "AR"),
    ],
)
def test_a_slip_of_the_finger_is_only_offered(text: str, language: str, first: str) -> None:
    assert find_countries(text, language)[0] == first
    assert named_exactly(text) is None


@pytest.mark.parametrize(
    "text", ["", " ", "?", "xx", "eu", "zz", "MOQ", "how much is it", "500", "sí", "man"]
)
def test_what_is_no_country(text: str) -> None:
    assert find_countries(text, "en") == ()


@pytest.mark.parametrize("language", ["en", *BUYER_LANGUAGES])
def test_no_country_is_told_by_anothers_name(language: str) -> None:
    for code, name in babel_locale(language).territories.items():
        if is_code(code):
            assert code in find_countries(name, language), name


def test_names_are_in_the_readers_language() -> None:
    assert country_name("DE", "pl") == "Niemcy"
    assert country_name("NG", "zh-Hant") == "奈及利亞"
    assert country_name("XQ", "en") == "XQ"


def test_a_code_that_is_another_countrys_name_is_asked_about() -> None:
    assert find_countries("ao", "vi") == ("AO", "AT")
    assert find_countries("ao", "pt") == ("AO",)


@pytest.mark.parametrize("word", ["no", "si", " in ", "it", "No"])
def test_a_code_that_may_be_a_word(word: str) -> None:
    assert is_bare_code(word)


@pytest.mark.parametrize("name", ["NO", "Áo", "Oman", "usa", "uk"])
def test_a_code_that_is_none(name: str) -> None:
    assert not is_bare_code(name)
