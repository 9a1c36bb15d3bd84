"""Buyers are answered in the language they wrote, in the numbers and dates of their locale."""

import re
from datetime import timedelta
from pathlib import Path

from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.flow.conftest import running_bot
from tests.flow.stage import Stage, shown
from tests.library.content import shipped_library

MINIMUM = {
    "en": ("What is your minimum order quantity?", "Our minimum order is 500 pieces per model."),
    "es": ("¿Cuál es el pedido mínimo?", "El pedido mínimo es de 500 piezas por modelo."),
    "pt": ("Qual é o pedido mínimo?", "500 peças"),
    "fr": (
        "Quelle est la quantité minimum de commande ?",
        "La commande minimale est de 500 pièces",
    ),
    "pl": ("Jakie jest minimalne zamówienie?", "500 sztuk"),
    "ru": ("Какой минимальный заказ?", "Минимальный заказ на одну модель: 500 штук."),
    "zh": ("最小起订量是多少？", "500 件"),
    "ar": ("ما هو الحد الأدنى للطلب؟", "500 قطعة"),
    "tr": ("Minimum sipariş miktarı nedir?", "500 adet"),
    "de": ("Wie hoch ist die Mindestbestellmenge?", "500 Stück pro Modell"),
    "vi": ("Số lượng đặt hàng tối thiểu là bao nhiêu?", "500 cái"),
    "id": ("Berapa minimal pemesanannya?", "500 buah"),
    "ja": ("最小注文数量はいくつですか", "500個"),
    "ko": ("최소 주문 수량이 얼마인가요", "500개"),
    "th": ("สั่งซื้อขั้นต่ำเท่าไหร่", "500 ชิ้น"),
    "hi": ("न्यूनतम ऑर्डर कितना है", "500 पीस"),
    "ha": ("Nawa ne mafi karancin oda?", "guda 500"),
}
"""Every language of the shipped library."""

TWO_QUESTIONS = {
    "en": ("What is your MOQ? And how long is the warranty?", "500 pieces", "2 years"),
    "es": ("¿Cuál es el pedido mínimo? ¿Y cuánto dura la garantía?", "500 piezas", "2 años"),
    "ar": ("ما هو الحد الأدنى للطلب؟ وكم مدة الضمان؟", "500 قطعة", "سنتان"),
    "pt": ("Qual é o pedido mínimo? E qual é o prazo de garantia?", "500 peças", "2 anos"),
    "pl": ("Jakie jest minimalne zamówienie? Ile trwa gwarancja?", "500 sztuk", "2 lata"),
    "ru": ("Какой минимальный заказ? И какая гарантия?", "500 штук", "2 года"),
    "zh": ("最小起订量是多少？保修期多久？", "500 件", "2 年"),
    "fr": ("Quel est le minimum de commande ? Et la durée de la garantie ?", "500 pièces", "2 ans"),
}

OFFER = {
    "library.yaml": "source_language: en\nlanguages: [en, es, pt, fr, pl, ru, zh, ar]\n",
    "facts.yaml": """\
price: {type: money, amount: "12345.50", currency: EUR}
fee: {type: money, amount: "25", currency: USD}
moq: {type: quantity, unit: piece, value: 10000}
lead_time: {type: duration, unit: week, low: 2, high: 3}
deposit: {type: percent, value: 12.5}
until: {type: date, value: 2027-03-31}
""",
}
OFFERED = {
    "en": (
        "What is your best offer?",
        "€12,345.50; USD 25.00; 10,000 pieces; 2 to 3 weeks; 12.5%; 31 March 2027",
    ),
    "es": (
        "¿Cuál es su mejor oferta?",
        "12.345,50 €; 25,00 USD; 10.000 piezas; 2 a 3 semanas; 12,5 %; 31 de marzo de 2027",
    ),
    "pt-BR": (
        "Qual é a sua melhor oferta?",
        "€ 12.345,50; USD 25,00; 10.000 peças; 2 a 3 semanas; 12,5%; 31 de março de 2027",
    ),
    "fr": (
        "Quelle est votre meilleure offre ?",
        "12 345,50 €; 25,00 USD; 10 000 pièces; 2 à 3 semaines; 12,5 %; 31 mars 2027",
    ),
    "pl": (
        "Jaka jest Państwa najlepsza oferta?",
        "12 345,50 €; 25,00 USD; 10 000 sztuk; 2–3 tygodnie; 12,5%; 31 marca 2027",
    ),
    "ru": (
        "Какое у вас лучшее предложение?",
        "12 345,50 €; 25,00 USD; 10 000 штук; 2–3 недели; 12,5 %; 31 марта 2027 г.",
    ),
    "zh": (
        "你们的最佳报价是多少？",
        "€12,345.50; USD 25.00; 10,000 件; 2 至 3 周; 12.5%; 2027年3月31日",
    ),
    "ar": (
        "ما هو أفضل عرض لديكم؟",
        "\N{RIGHT-TO-LEFT MARK}12,345.50 €; \N{RIGHT-TO-LEFT MARK}25.00 USD; 10,000 قطعة; "
        "2 إلى 3 أسابيع; 12.5%; 31 مارس 2027",
    ),
}
"""Spaces within an amount are no-break ones; the test reads them as spaces."""


def write_offer(folder: Path) -> Path:
    """A library with one answer, in eight languages, that quotes a fact of every type."""
    for name, text in OFFER.items():
        folder.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    for tag, (question, _) in OFFERED.items():
        language = folder / tag.partition("-")[0]
        language.mkdir()
        answer = "{price}; {fee}; {moq}; {lead_time}; {deposit}; {until}"
        (language / "offer.yaml").write_text(
            f"order.offer:\n  phrasings: [{question!r}]\n  answer: {answer!r}\n", encoding="utf-8"
        )
    return folder


async def approved(stage: Stage, language: str | None, question: str, number: int) -> str:
    """What a buyer with a client of this language gets for an approved draft."""
    buyer = await stage.buyer("Kim", language)
    stage.telegram.say(buyer, question)
    await stage.click("ania", "draft.approve", number)
    (reply,) = await stage.replied(buyer)
    stage.move(timedelta(seconds=5))
    return reply


async def test_a_question_is_answered_in_its_language(stage: Stage) -> None:
    assert set(MINIMUM) == set(shipped_library().languages)
    for number, (language, (question, answer)) in enumerate(MINIMUM.items(), start=1):
        assert answer in await approved(stage, language, question, number)


async def test_the_clients_language_does_not_decide(stage: Stage) -> None:
    for number, client in enumerate([None, "pt-br", "en", "x!"], start=1):
        reply = await approved(stage, client, "¿Cuál es el pedido mínimo?", number)
        assert "El pedido mínimo es de 500 piezas por modelo." in reply


async def test_the_greeting_follows_the_client_until_the_buyer_has_written(stage: Stage) -> None:
    english = "Hello and welcome! Tell us what you are looking for, in the language you like best."
    greetings = {
        None: english,
        "pt-br": "Olá! Conte para nós o que está procurando, no idioma que preferir.",
        "pl": "Dzień dobry! Proszę napisać, czego Państwo szukają, w dowolnym języku.",
        "xx-rubbish!": english,
    }
    for client, greeting in greetings.items():
        buyer = await stage.buyer("Kim", client)
        hello, line = stage.telegram.received(buyer)[0].text.split("\n\n")
        assert hello == greeting
        assert "/privacy" in line


async def test_two_questions_in_one_message_are_both_in_the_one_reply(stage: Stage) -> None:
    for number, (language, (text, *facts)) in enumerate(TWO_QUESTIONS.items(), start=1):
        reply = await approved(stage, language, text, number)
        assert [fact for fact in facts if fact not in reply] == [], language
    assert len(stage.cards()) == len(TWO_QUESTIONS)


async def test_a_question_the_library_lacks_is_named_beside_the_answered_one(stage: Stage) -> None:
    buyer = await stage.buyer("Kim", "en")
    stage.telegram.say(buyer, "What is your MOQ? What is the capital of Mongolia?")
    card = await stage.card(having="500 pieces")
    assert "Not answered by this draft: “What is the capital of Mongolia?”" in shown(card)


async def test_facts_are_written_as_the_locale_writes_them(
    sandbox: Sandbox, clock: SharedClock, tmp_path: Path
) -> None:
    content = str(write_offer(tmp_path / "content"))
    async with running_bot(sandbox, clock, tmp_path, parley_content=content):
        stage = Stage(sandbox, clock, tmp_path / "parley.db")
        for number, (client, (question, offer)) in enumerate(OFFERED.items(), start=1):
            reply = await approved(stage, client, question, number)
            assert re.sub("[\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]", " ", reply) == offer
