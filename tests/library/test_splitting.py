"""Several questions in one message are all found; courtesies and asides do not disturb."""

import pytest

from qa_library import Reading
from qa_library.courtesy import strip_courtesies
from qa_library.segments import sentences
from tests.library.content import shipped_matcher


def entries(text: str) -> list[str]:
    return [part.candidates[0].entry for part in read(text).parts]


def read(text: str) -> Reading:
    return shipped_matcher().read(text)


MOQ, LEAD, PAY = "order.moq", "shipping.lead_time", "payment.terms"
TWO = [
    ("Hi! What is your minimum order? And how long does production take? Thanks, John", LEAD),
    ("What is your minimum order and do you accept PayPal?", PAY),
    ("hello dear, moq and lead time pls", LEAD),
    ("Hola, ¿cuál es el pedido mínimo? ¿Cuánto tarda la producción? Gracias", LEAD),
    ("¿Cuál es el pedido mínimo y aceptan PayPal?", PAY),
    ("السلام عليكم، ما هو الحد الأدنى للطلب؟ وكم تستغرق مدة الإنتاج؟ شكرا", LEAD),
    ("Olá, qual é o pedido mínimo? Quanto tempo demora a produção?\nObrigado", LEAD),
    ("Qual o pedido mínimo e vocês aceitam PayPal?", PAY),
    ("你好，起订量是多少？生产要多久？谢谢", LEAD),
    ("最小起订量是多少，还有付款方式是什么", PAY),
    ("Dzień dobry, jakie jest minimalne zamówienie? Ile trwa produkcja?", LEAD),
    ("Jakie jest minimalne zamówienie i czy mogę zapłacić PayPalem?", PAY),
    ("Bonjour, quel est le minimum de commande ? Quel est le délai de production ?", LEAD),
    ("Quel est votre minimum de commande et acceptez-vous PayPal ?", PAY),
    ("Здравствуйте! Какой минимальный заказ? Сколько времени занимает производство?", LEAD),
    ("Какой минимальный заказ и можно ли оплатить через PayPal?", PAY),
]


@pytest.mark.parametrize(("text", "second"), TWO)
def test_two_questions_are_both_found(text: str, second: str) -> None:
    assert entries(text) == [MOQ, second]


def test_lines_without_marks_are_questions_too() -> None:
    text = "Hi\nminimum order quantity\nproduction lead time\npayment terms"

    assert entries(text) == [MOQ, LEAD, PAY]


@pytest.mark.parametrize(
    "text",
    [
        "Good morning, dear team! What is your minimum order quantity? Best regards, Ali",
        "We are a small shop, two people. What is your minimum order quantity?",
        "What is your minimum order quantity? What is the MOQ?",
        "What is the minimum order, please, and thanks",
    ],
)
def test_one_question_stays_one(text: str) -> None:
    assert entries(text) == [MOQ]


def test_what_is_said_beside_a_question_stays_with_it() -> None:
    reading = read("What is your minimum order? My uncle plays the violin.")

    assert [part.text for part in reading.parts] == [
        "What is your minimum order? My uncle plays the violin."
    ]


def test_an_unmatched_question_is_a_part_of_its_own() -> None:
    reading = read("What is your minimum order quantity? Who won the football match?")

    assert len(reading.parts) == 2
    assert reading.parts[1].decision != "auto"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two? Three! Four", ["One.", "Two?", "Three!", "Four"]),
        ("Price is 4.20 USD e.g. FOB", ["Price is 4.20 USD e.g. FOB"]),
        ("起订量？价格。谢谢", ["起订量？", "价格。", "谢谢"]),
        ("السعر؟ الكمية", ["السعر؟", "الكمية"]),
        ("a\n\n b", ["a", "b"]),
        ("", []),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Hello my friend, price?", "price?"),
        ("hi price", "price"),
        ("price pls thanks", "price"),
        ("perfect size for us", "perfect size for us"),
        ("Perfect, what is the price", "what is the price"),
        ("good price", "good price"),
    ],
)
def test_courtesies_are_stripped_at_the_edges_only(text: str, left: str) -> None:
    assert strip_courtesies(text) == left
