"""What buyers read from us: complete in every language, literal where it matters most."""

import inspect
import re

import pytest

from bot.domain.events import Command
from bot.localise.locales import BUYER_LANGUAGES
from tests.localise.said import SAMPLES, TEXTS, said


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
            "Obrigado pela mensagem. Alguém da nossa equipe já está verificando e vai responder "
            "até 18:00 (Lagos, UTC+1).",
        ),
        ("zh", "感谢您的留言。同事正在跟进，会在 18:00 (Lagos, UTC+1)前回复您。"),
        ("zh-TW", "感謝您的留言。同事正在處理，會在18:00 (Lagos, UTC+1)前回覆您。"),
        (
            "pl",
            "Dziękujemy za wiadomość. Ktoś z zespołu już się nią zajmuje i odpisze do "
            "18:00 (Lagos, UTC+1).",
        ),
        (
            "fr",
            "Merci pour votre message. Un membre de notre équipe s'en occupe et vous répondra "
            "d'ici 18:00 (Lagos, UTC+1).",
        ),
        (
            "ru",
            "Спасибо за сообщение! Коллега уже занимается вашим вопросом и ответит не позднее "
            "18:00 (Lagos, UTC+1).",
        ),
        (
            "de",
            "Vielen Dank für Ihre Nachricht. Jemand aus unserem Team kümmert sich bereits darum "
            "und antwortet Ihnen bis 18:00 (Lagos, UTC+1).",
        ),
        (
            "tr",
            "Mesajınız için teşekkür ederiz. Ekibimizden bir arkadaşımız konuyla ilgileniyor ve "
            "size en geç şu zamana kadar yanıt verecek: 18:00 (Lagos, UTC+1).",
        ),
        (
            "vi",
            "Cảm ơn Quý khách đã nhắn tin. Nhân viên của chúng tôi đang xem xét và sẽ trả lời "
            "Quý khách trước 18:00 (Lagos, UTC+1).",
        ),
        (
            "id",
            "Terima kasih atas pesan Anda. Rekan kami sedang menindaklanjutinya dan akan menjawab "
            "paling lambat 18:00 (Lagos, UTC+1).",
        ),
        (
            "ja",
            "お問い合わせありがとうございます。担当者が確認のうえ、"
            "18:00 (Lagos, UTC+1)までにお返事いたします。",
        ),
        (
            "ko",
            "문의해 주셔서 감사합니다. 담당자가 확인하고 있으며, "
            "18:00 (Lagos, UTC+1)까지 답변드리겠습니다.",
        ),
        (
            "th",
            "ขอบคุณสำหรับข้อความ เจ้าหน้าที่กำลังดูเรื่องนี้อยู่ และจะตอบกลับภายใน 18:00 (Lagos, UTC+1)",
        ),
        (
            "hi-IN",
            "आपके संदेश के लिए धन्यवाद। हमारे सहकर्मी इसे देख रहे हैं और 18:00 (Lagos, UTC+1) तक जवाब देंगे।",
        ),
        (
            "ha-NG",
            "Mun gode da saƙonku. Abokin aikinmu yana duba shi, zai amsa muku kafin "
            "18:00 (Lagos, UTC+1).",
        ),
    ],
)
def test_a_colleague_answers_by_a_time(locale: str, text: str) -> None:
    assert said("buyer.colleague_answers_by", locale) == text


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
        (
            "de",
            "Bitte entschuldigen Sie, wir müssen unsere vorige Antwort korrigieren. Hier ist die "
            "korrigierte Fassung:\n\nMOQ: {moq} 100",
        ),
        (
            "tr",
            "Özür dileriz, önceki yanıtımızı düzeltmemiz gerekiyor. Düzeltilmiş yanıtımız şöyle:"
            "\n\nMOQ: {moq} 100",
        ),
        (
            "ja",
            "恐れ入りますが、以前の回答を次のとおり訂正させていただきます。\n\nMOQ: {moq} 100",
        ),
        ("ko", "죄송하지만 앞서 드린 답변을 다음과 같이 정정해 드립니다.\n\nMOQ: {moq} 100"),
    ],
)
def test_a_correction_carries_the_answer_untouched(locale: str, text: str) -> None:
    assert said("buyer.correction", locale) == text


@pytest.mark.parametrize("locale", BUYER_LANGUAGES)
@pytest.mark.parametrize("name", TEXTS)
def test_every_text_speaks_every_buyer_language(name: str, locale: str) -> None:
    text = said(name, locale)
    assert text != said(name, "en")
    wanted = SAMPLES.keys() & inspect.signature(TEXTS[name]).parameters.keys()
    assert all(SAMPLES[value] in text for value in wanted)


@pytest.mark.parametrize("name", TEXTS)
def test_no_language_says_a_sentence_in_the_words_of_another(name: str) -> None:
    """A label may be one word in two languages; a sentence of 40 characters may not."""
    texts = [said(name, locale) for locale in ("en", *BUYER_LANGUAGES)]
    sentences = [text for text in texts if len(text) > 40]
    assert len({*sentences}) == len(sentences)


@pytest.mark.parametrize("locale", ["en", *BUYER_LANGUAGES])
def test_no_text_promises_or_admits_too_much(locale: str) -> None:
    """The trade desk's wording rules: no absolutes, and an apology admits no liability."""
    forbidden = re.compile(
        r"100 ?%|guarant|garant|gwarant|гарант|保证|保證|ضمان"
        r"|fault|liab|culpa|responsab|faute|wina|odpowiedzialn|вин[аы]\b|责任|責任|مسؤول|خطأنا"
        r"|% ?100|haftung|\bschuld|sorumlu|hatamız|kusurumuz|trách nhiệm|lỗi của chúng tôi"
        r"|jamin|bảo đảm|đảm bảo|tanggung jawab|kesalahan kami"
        r"|\bbeste[mnrs]?\b|\ben iyi|tốt nhất|terbaik"
        r"|過失|絶対|最高|보장|보증|책임|과실|잘못|최고|รับประกัน|รับรอง|รับผิด|ความผิด|ดีที่สุด"
        r"|गारंटी|ज़िम्मेदार|जिम्मेदार|गलती|ग़लती|सबसे अच्छ|सर्वश्रेष्ठ|\blaifi|\balhaki|\bkuskuren|mafi kyau"
        r"|\bbest\b|mejor|melhor|meilleur|najleps|лучш|最好|最佳|الأفضل",
        re.IGNORECASE,
    )
    for name in TEXTS:
        text = said(name, locale).replace("in the language you like best", "")
        assert not forbidden.search(text), (name, text)


_PASSING = (
    "buyer.glad_it_helped",
    "buyer.button_too_old",
    "buyer.language_chosen",
    "buyer.language_follows",
    "buyer.country_noted",
    "buyer.country_forgotten",
    "buyer_privacy.data_follows",
    "buyer_privacy.nothing_deleted",
    "buyer_privacy.already_deleted",
    "buyer_privacy.being_deleted",
    "buyer_survey.rating_noted",
    "buyer_survey.rating_stands",
)
_BUTTONS = (
    "buyer.any_language",
    "buyer.forget_country",
    "buyer.it_helped",
    "buyer.it_did_not_help",
    "buyer_privacy.see_my_data",
    "buyer_privacy.delete_my_data",
    "buyer_privacy.delete_everything",
    "buyer_privacy.keep_everything",
)


@pytest.mark.parametrize("locale", ["en", *BUYER_LANGUAGES])
def test_every_text_fits_its_place_on_a_phone(locale: str) -> None:
    """Telegram shows 200 characters in passing and takes 3 to 256 of a command's description;
    a phone shows about 40 of a button and of a menu's line."""
    assert all(len(said(name, locale)) <= 200 for name in _PASSING)
    assert all(len(said(name, locale)) <= 40 for name in _BUTTONS)
    meanings = [said("buyer.command_meaning", locale, command=command) for command in Command]
    assert all(3 <= len(meaning) <= 40 for meaning in meanings)
    assert len({*meanings}) == len(Command)


def test_arabic_names_and_commands_keep_their_signs_in_front() -> None:
    """In a line from right to left a leading sign would be drawn behind the Latin word."""
    assert said("buyer.only_private_chats", "ar").endswith("هنا: \u200e@parley_bot")
    signs = [sign for name in TEXTS for sign in re.findall(r".[/@]\w", said(name, "ar"))]
    assert len(signs) >= 4
    assert all(sign.startswith("\u200e") for sign in signs)
