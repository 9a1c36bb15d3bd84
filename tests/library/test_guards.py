"""Texts that differ in one thing that turns the meaning are never answered automatically."""

import pytest

from qa_library import Decision
from qa_library.guards import Guard, disagreements, marks
from tests.library.content import shipped_matcher

PAIRS = [
    ("Do you ship to Nigeria?", "Do you not ship to Nigeria?", Guard.NEGATION),
    ("I can pay by card", "I can't pay by card", Guard.NEGATION),
    ("Puedo pagar con tarjeta", "No puedo pagar con tarjeta", Guard.NEGATION),
    ("posso pagar com cartão", "não posso pagar com cartão", Guard.NEGATION),
    ("je peux payer par carte", "je ne peux pas payer par carte", Guard.NEGATION),
    ("mogę zapłacić kartą", "nie mogę zapłacić kartą", Guard.NEGATION),
    ("я могу оплатить картой", "я не могу оплатить картой", Guard.NEGATION),
    ("استطيع الدفع بالبطاقة", "لا استطيع الدفع بالبطاقة", Guard.NEGATION),
    ("我可以刷卡", "我不可以刷卡", Guard.NEGATION),
    ("price for 500 pcs", "price for 5000 pcs", Guard.QUANTITY),
    ("price for 500 pcs", "price for 500 kg", Guard.QUANTITY),
    ("سعر 500 قطعة", "سعر ٥٠٠٠ قطعة", Guard.QUANTITY),
    ("quote FOB please", "quote CIF please", Guard.INCOTERM),
    ("报FOB价", "报CIF价", Guard.INCOTERM),
    ("price in USD", "price in EUR", Guard.CURRENCY),
    ("is it $5", "is it €5", Guard.CURRENCY),
    ("цена в долларах", "цена в рублях", Guard.CURRENCY),
    ("manual for X200", "manual for X300", Guard.MODEL),
]


@pytest.mark.parametrize(("phrasing", "text", "guard"), PAIRS)
def test_one_difference_is_seen(phrasing: str, text: str, guard: Guard) -> None:
    curated = marks(phrasing)

    assert guard in disagreements(marks(text), curated, [curated])
    assert disagreements(curated, curated, [curated]) == ()


@pytest.mark.parametrize("text", ["是不是有货", "有没有样品", "能不能寄样品", "Is it free or not?"])
def test_a_question_that_offers_both_is_no_negation(text: str) -> None:
    assert not marks(text).negated


def test_thousands_are_read_alike() -> None:
    assert marks("1,000 pcs").quantities == marks("1000 pcs").quantities == {"1000 pcs"}


@pytest.mark.parametrize(
    ("text", "guard"),
    [
        ("What is not your minimum order quantity?", Guard.NEGATION),
        ("What is your minimum order quantity in naira?", Guard.CURRENCY),
        ("What is your minimum order quantity CIF?", Guard.INCOTERM),
        ("What is your minimum order quantity for X200?", Guard.MODEL),
        ("What is your minimum order quantity, 7 tons?", Guard.QUANTITY),
    ],
)
def test_a_disagreement_is_at_most_suggested(text: str, guard: Guard) -> None:
    sure = shipped_matcher().read("What is your minimum order quantity?").parts[0]
    (part,) = shipped_matcher().read(text).parts

    assert sure.decision is Decision.AUTO
    assert part.candidates[0].entry == sure.candidates[0].entry
    assert part.candidates[0].guards == (guard,)
    assert part.decision is Decision.SUGGEST
