"""What buyers read from us: complete in every language, literal where it matters most."""

import inspect
import re

import pytest

from bot.localise import buyer
from bot.localise.catalogue_files import BUYER_LANGUAGES
from bot.localise.words import Words

DEADLINE = "18:00 (Lagos, UTC+1)"
SAMPLES = {"deadline": DEADLINE, "username": "parley_bot", "answer": "MOQ: {moq} 100"}
TEXTS = {
    name: text
    for name, text in inspect.getmembers(buyer, inspect.isfunction)
    if text.__module__ == buyer.__name__
}


def said(name: str, locale: str) -> str:
    """The named text with sample values for whatever it takes."""
    text = TEXTS[name]
    wanted = [parameter for parameter in inspect.signature(text).parameters if parameter in SAMPLES]
    reply = text(Words(locale), **{parameter: SAMPLES[parameter] for parameter in wanted})
    assert isinstance(reply, str)
    return reply


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        (
            "en",
            "Thank you for your message. A colleague is looking into it and will answer by "
            "18:00 (Lagos, UTC+1).",
        ),
        (
            "es",
            "Gracias por su mensaje. Alguien de nuestro equipo ya lo está revisando y le "
            "responderá a más tardar: 18:00 (Lagos, UTC+1).",
        ),
        (
            "ar",
            "شكراً على رسالتكم. يتابعها الآن أحد زملائنا وسيرد عليكم في موعد أقصاه: "
            "18:00 (Lagos, UTC+1).",
        ),
        (
            "pt-BR",
            "Obrigado pela mensagem. Um colega já está verificando e vai responder até "
            "18:00 (Lagos, UTC+1).",
        ),
        ("zh", "感谢您的留言。同事正在跟进，会在 18:00 (Lagos, UTC+1)前回复您。"),
        ("zh-TW", "感謝您的留言。同事正在處理，會在18:00 (Lagos, UTC+1)前回覆您。"),
        (
            "pl",
            "Dziękujemy za wiadomość. Ktoś z zespołu już się nią zajmuje i odpisze najpóźniej: "
            "18:00 (Lagos, UTC+1).",
        ),
        (
            "fr",
            "Merci pour votre message. Un collègue s'en occupe et vous répondra au plus tard"
            "\u00a0: 18:00 (Lagos, UTC+1).",
        ),
        (
            "ru",
            "Спасибо за сообщение! Коллега уже занимается вашим вопросом и ответит не позднее: "
            "18:00 (Lagos, UTC+1).",
        ),
    ],
)
def test_a_colleague_answers_by_a_time(locale: str, text: str) -> None:
    assert said("colleague_answers_by", locale) == text


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        (
            "en",
            "Please excuse us, we need to correct our earlier answer. Here is the corrected one:"
            "\n\nMOQ: {moq} 100",
        ),
        ("zh", "抱歉，我们之前的答复需要更正，请以下面的内容为准：\n\nMOQ: {moq} 100"),
        (
            "ru",
            "Извините, нам нужно исправить предыдущий ответ. Вот верная информация:"
            "\n\nMOQ: {moq} 100",
        ),
    ],
)
def test_a_correction_carries_the_answer_untouched(locale: str, text: str) -> None:
    assert said("correction", locale) == text


@pytest.mark.parametrize("locale", BUYER_LANGUAGES)
@pytest.mark.parametrize("name", TEXTS)
def test_every_text_speaks_every_buyer_language(name: str, locale: str) -> None:
    text = said(name, locale)
    assert text != said(name, "en")
    wanted = SAMPLES.keys() & inspect.signature(TEXTS[name]).parameters.keys()
    assert all(SAMPLES[value] in text for value in wanted)


@pytest.mark.parametrize("locale", ["en", *BUYER_LANGUAGES])
def test_no_text_promises_or_admits_too_much(locale: str) -> None:
    """The trade desk's wording rules: no absolutes, and an apology admits no liability."""
    forbidden = re.compile(
        r"100 ?%|guarant|garant|gwarant|гарант|保证|保證|ضمان"
        r"|fault|liab|culpa|responsab|faute|wina|odpowiedzialn|вин[аы]\b|责任|責任|مسؤول|خطأنا"
        r"|\bbest\b|mejor|melhor|meilleur|najleps|лучш|最好|最佳|الأفضل",
        re.IGNORECASE,
    )
    for name in TEXTS:
        text = said(name, locale).replace("in the language you like best", "")
        assert not forbidden.search(text), (name, text)


def test_an_arabic_user_name_keeps_its_at_sign_in_front() -> None:
    assert said("only_private_chats", "ar").endswith("هنا: \u200e@parley_bot")
