"""Short, noisy, code-mixed and romanised messages, and what the conversation says of them."""

from pathlib import Path

import pytest

from qa_library import load_library
from qa_library.language import LanguageDetector
from tests.library.content import SMALL, shipped_library, write


@pytest.fixture(scope="module")
def detector() -> LanguageDetector:
    return LanguageDetector(shipped_library())


def _detector_of(folder: Path, *languages: str) -> LanguageDetector:
    """A detector of a library that says it has these languages."""
    named = SMALL["library.yaml"].replace("[en, es]", f"[{', '.join(languages)}]")
    return LanguageDetector(load_library(write(folder, {**SMALL, "library.yaml": named})).library)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("hlo, prce for 50 pcs plz", "en"),
        ("cuanto sale el envio a mexico??", "es"),
        ("qnto fica o frete p sp", "pt"),
        ("c combien la livraison svp", "fr"),
        ("dzien dobry ile kosztuje wysylka", "pl"),
        ("fiyat ne kadar kardesim", "tr"),
        ("was kostet der versand nach wien", "de"),
        ("brp harga grosir kak", "id"),
        ("цена за 100шт??", "ru"),
        ("скільки коштує", "uk"),
        ("بكم الشحن", "ar"),
        ("قیمت این کالا چند است", "fa"),
        ("اس کی قیمت کیا ہے", "ur"),
        ("nawa ne farashin wannan", "ha"),
    ],
)
def test_hurried_messages(detector: LanguageDetector, text: str, language: str) -> None:
    assert detector.detect(text).language == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("prazo de entrega", "pt"),
        ("envío", "es"),
        ("pedido mínimo", "es"),
        ("frete grátis", "pt"),
        ("quero um desconto", "pt"),
        ("quiero un descuento", "es"),
        ("amostra", "pt"),
        ("muestra", "es"),
    ],
)
def test_portuguese_and_spanish(detector: LanguageDetector, text: str, language: str) -> None:
    assert detector.detect(text).language == language


@pytest.mark.parametrize(
    "text",
    [
        "mar7aba, kam el se3r?",
        "3andkom tawsil la dubai",
        "law sama7t, emta el shahn?",
        "bghit n3ref chhal taman",
        "shukran",
    ],
)
def test_arabic_in_chat_letters(detector: LanguageDetector, text: str) -> None:
    found = detector.detect(text)

    assert (found.language, found.known) == ("ar", True)


@pytest.mark.parametrize(
    "text",
    [
        "bhai iska price kya hai",
        "delivery kab tak aayegi",
        "MOQ kitna hai",
        "mujhe sample chahiye",
        "price batao",
        "COD available hai kya",
    ],
)
def test_hindi_in_latin_letters_and_mixed_with_english(
    detector: LanguageDetector, text: str
) -> None:
    assert detector.detect(text).language == "hi"


def test_english_is_searched_too_where_hindi_is_mixed_with_it(detector: LanguageDetector) -> None:
    assert "en" in detector.detect("kitna discount milega bulk order pe").rivals


def test_urdu_in_latin_letters_is_urdu_where_there_is_no_hindi(tmp_path: Path) -> None:
    assert _detector_of(tmp_path, "en", "ur").detect("iska price kya hai").language == "ur"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hai superato l'esame.", "it"),  # two words that Hindi has in Latin letters too
        ("mein Paket ist nicht da", "de"),
        ("wo ist mein paket", "de"),
        ("hala gelmedi siparişim", "tr"),
        ("phí ship bao nhiêu", "vi"),
        ("need usb3cable and mp3player", "en"),
        ("hi, how are you", "en"),
        ("mafi kadan din da kuke sayarwa", "ha"),
        ("halo kak, hai, harga berapa", "id"),
    ],
)
def test_what_only_looks_romanised(detector: LanguageDetector, text: str, language: str) -> None:
    assert detector.detect(text).language == language


@pytest.mark.parametrize(
    "text", ["gia bao nhieu shop", "cho minh hoi gia", "kiem tra don hang giup e"]
)
def test_vietnamese_without_its_marks(detector: LanguageDetector, text: str) -> None:
    assert detector.detect(text).language == "vi"


@pytest.mark.parametrize(
    "text",
    ["How much una dey sell am?", "abeg wetin be the last price", "una dey ship go Lagos?"],
)
def test_nigerian_pidgin_is_answered_in_english(detector: LanguageDetector, text: str) -> None:
    assert detector.detect(text).language == "en"


MALAY = ["boleh hantar ke Kuala Lumpur tak?", "macam mana nak bayar", "harga runcit berapa ringgit"]


@pytest.mark.parametrize("text", MALAY)
def test_malay_is_answered_in_indonesian(detector: LanguageDetector, text: str) -> None:
    assert detector.detect(text).language == "id"


def test_malay_is_told_from_indonesian_where_the_library_has_both(tmp_path: Path) -> None:
    both = _detector_of(tmp_path, "en", "id", "ms")

    assert {both.detect(text).language for text in MALAY} == {"ms"}
    assert both.detect("gimana cara bayarnya kak, bisa kirim ke Bandung gak").language == "id"


def test_indonesian_is_answered_in_malay_where_that_is_all_there_is(tmp_path: Path) -> None:
    malay = _detector_of(tmp_path, "en", "ms")

    assert malay.detect("gimana cara bayarnya kak, bisa kirim ke Bandung gak").language == "ms"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("請問運費多少錢", "zh-Hant"),
        ("请问运费多少钱", "zh"),
        ("你好，iPhone 15 有貨嗎", "zh-Hant"),
    ],
)
def test_chinese_says_how_it_is_written(
    detector: LanguageDetector, text: str, written: str
) -> None:
    assert detector.detect(text).written == written


@pytest.mark.parametrize(
    "text", ["OK 👍", "MOQ?", "iPhone 15 Pro Max", "SKU AB-1203", "500 pcs", "🔥"]
)
@pytest.mark.parametrize("language", ["pt", "ru", "zh", "ha"])
def test_what_says_nothing_keeps_the_conversations_language(
    detector: LanguageDetector, text: str, language: str
) -> None:
    found = detector.detect(text, history=language, hint="en")

    assert (found.language, found.known) == (language, False)


@pytest.mark.parametrize("language", ["es", "pt", "fr", "it"])
def test_a_word_of_many_languages_keeps_the_conversations(
    detector: LanguageDetector, language: str
) -> None:
    assert detector.detect("total final", history=language).language == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("¿Cuál es el plazo de entrega a Chile?", "es"),
        ("Ile kosztuje wysyłka do Krakowa?", "pl"),
        ("please send the invoice", "en"),
    ],
)
def test_a_clear_text_is_believed_against_all_that_is_known(
    detector: LanguageDetector, text: str, language: str
) -> None:
    found = detector.detect(text, history="ru", chosen="ru", hint="ru")

    assert (found.language, found.known) == (language, True)
