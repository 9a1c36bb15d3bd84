"""What buyers read about their own data: in every kind, state and number."""

import inspect

import pytest

from bot.domain.events import FORMS, OrderStep
from bot.domain.kinds import Kind
from bot.domain.lifecycle import Status
from bot.localise.locales import BUYER_LANGUAGES
from tests.localise.said import TEXTS, said

_SAME_WORD = {"[photo]", "[video]", "[sticker]", "[contact]", "[location]"}
"""Names of forms that are words in English, and some of them in other languages too."""

COUNTED = [name for name, text in TEXTS.items() if "n" in inspect.signature(text).parameters]


@pytest.mark.parametrize("locale", BUYER_LANGUAGES)
def test_an_inquiry_of_every_kind_and_state_has_a_title_of_its_own(locale: str) -> None:
    kinds = [said("buyer_document.inquiry", locale, kind=kind) for kind in Kind]
    states = {said("buyer_document.inquiry", locale, status=status) for status in Status}
    assert len({*kinds}) == len(Kind)
    assert len(states) == 3  # waiting, answered, closed
    assert all("12" in title for title in kinds)
    assert not {said("buyer_document.inquiry", "en", kind=kind) for kind in Kind} & {*kinds}


@pytest.mark.parametrize("locale", BUYER_LANGUAGES)
def test_an_order_in_every_state_has_a_title_of_its_own(locale: str) -> None:
    titles = [said("buyer_orders.order", locale, number="PO-7731", step=step) for step in OrderStep]
    english = [said("buyer_orders.order", "en", number="PO-7731", step=step) for step in OrderStep]
    assert len({*titles, *english}) == 2 * len(OrderStep)
    assert all("PO-7731" in title for title in titles)


@pytest.mark.parametrize("locale", BUYER_LANGUAGES)
def test_every_source_of_a_country_is_told(locale: str) -> None:
    sources = [None, "chosen", "contact", "location", "start"]
    lines = [said("buyer_document.country", locale, source=source) for source in sources]
    english = [said("buyer_document.country", "en", source=source) for source in sources]
    assert len({*lines, *english}) == 2 * len(sources)
    assert all("Mombasa" in line for line in lines)


@pytest.mark.parametrize("locale", ["en", *BUYER_LANGUAGES])
def test_every_form_of_a_message_has_a_text_of_its_own(locale: str) -> None:
    """Without one it would read as the last, a message of another kind."""
    lines = [said("buyer_document.with_form", locale, text="", form=form) for form in FORMS]
    assert len({*lines}) == len(FORMS)
    assert said("buyer_document.with_form", locale, text="", form="unheard of") == lines[-1]
    assert not {*lines} & {f"[{form}]" for form in (*FORMS, "unheard of")} - _SAME_WORD
    assert all(line.startswith("[") and line.endswith("]") for line in lines)


@pytest.mark.parametrize("locale", BUYER_LANGUAGES)
def test_whether_an_answer_helped_is_told_both_ways(locale: str) -> None:
    helped, did_not = (said("buyer_document.rated", locale, helped=each) for each in (True, False))
    english = said("buyer_document.rated", "en", helped=False)
    assert len({helped, did_not, english}) == 3
    assert "Is {price} FOB?" in did_not


@pytest.mark.parametrize("locale", ["en", *BUYER_LANGUAGES])
@pytest.mark.parametrize("name", COUNTED)
def test_a_count_is_told_in_figures_where_words_do_not_tell_it(name: str, locale: str) -> None:
    """Arabic says nothing, one and two in words; every other count stands in the text."""
    for n in (0, 1, 2, 3, 5, 11, 21, 22, 100, 101):
        told = str(n) in said(name, locale, n=n)
        assert told or (locale == "ar" and n < 3), (n, said(name, locale, n=n))


@pytest.mark.parametrize(
    ("locale", "counts", "lines"),
    [
        ("en", (1, 2), ["1 answer of ours", "2 answers of ours"]),
        ("zh", (1, 2), ["我们的 1 条答复", "我们的 2 条答复"]),
        ("ja", (1, 2), ["当社からの回答 1件", "当社からの回答 2件"]),
        ("hi", (1, 2), ["हमारा 1 जवाब", "हमारे 2 जवाब"]),
        ("ha", (1, 2), ["amsarmu 1", "amsoshinmu 2"]),
        ("fr", (0, 2), ["0 réponse de notre part", "2 réponses de notre part"]),
        (
            "pl",
            (1, 2, 5, 12, 22),
            [
                "1 nasza odpowiedź",
                "2 nasze odpowiedzi",
                "5 naszych odpowiedzi",
                "12 naszych odpowiedzi",
                "22 nasze odpowiedzi",
            ],
        ),
        (
            "ru",
            (1, 2, 5, 11, 21),
            [
                "1 наш ответ",
                "2 наших ответа",
                "5 наших ответов",
                "11 наших ответов",
                "21 наш ответ",
            ],
        ),
        (
            "ar",
            (0, 1, 2, 3, 11, 100),
            ["لا ردود منا", "رد واحد منا", "ردّان منا", "3 ردود منا", "11 رداً منا", "100 رد منا"],
        ),
    ],
)
def test_a_receipt_counts_as_the_language_counts(
    locale: str, counts: tuple[int, ...], lines: list[str]
) -> None:
    assert [said("buyer_receipt.replies", locale, n=n) for n in counts] == lines


def test_an_arabic_line_keeps_the_sign_of_a_handle_in_front() -> None:
    assert said("buyer_document.user_name", "ar", value="@adaeze") == (
        "اسم المستخدم: \u200e@adaeze"
    )
