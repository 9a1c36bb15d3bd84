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
    ("ich kann mit Karte zahlen", "ich kann nicht mit Karte zahlen", Guard.NEGATION),
    ("kartla ödeyebilirim", "kartla ödemek mümkün değil", Guard.NEGATION),
    ("tôi muốn đặt hàng", "tôi không muốn đặt hàng", Guard.NEGATION),
    ("saya mau pesan", "saya tidak mau pesan", Guard.NEGATION),
    ("注文したい", "注文したくない", Guard.NEGATION),
    ("주문하고 싶어요", "주문하고 싶지 않아요", Guard.NEGATION),
    ("อยากสั่งซื้อ", "ไม่อยากสั่งซื้อ", Guard.NEGATION),
    ("मुझे ऑर्डर करना है", "मुझे ऑर्डर नहीं करना है", Guard.NEGATION),
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


@pytest.mark.parametrize(
    "text",
    [
        "we want a discount on the payment for this shipment, my agent asks",
        "bank account no pls",
        "có ship về Hà Nội không ạ?",
        "hàng về chưa shop",
        "bisa kirim ke Bali gak kak?",
        "boleh minta sampel tidak?",
        "能做OEM不",
        "サンプルをもらえませんか",
        "샘플 받을 수 없나요?",
        "ส่งมาไทยหรือไม่",
        "уже отправили или ещё нет?",
        "ist es lagernd oder nicht?",
        "vous livrez en Belgique ou pas ?",
    ],
)
def test_a_not_that_only_asks_is_none(text: str) -> None:
    assert not marks(text).negated


def test_a_text_without_a_not_may_meet_any_plain_phrasing_of_the_entry() -> None:
    bad, plain = marks("not as promised"), marks("poor quality")

    assert disagreements(marks("the quality is bad"), bad, [bad, plain]) == ()
    assert disagreements(marks("the quality is bad"), bad, [bad]) == (Guard.NEGATION,)
    assert disagreements(marks("it is not bad"), plain, [bad, plain]) == (Guard.NEGATION,)


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
