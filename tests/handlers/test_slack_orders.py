"""Orders on a card: which one, how it stands, and Slack takes whatever the shop wrote."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.effects import Deed
from bot.domain.events import Money, OrderStep
from bot.domain.kinds import Kind
from bot.domain.lifecycle import Status
from bot.domain.orders import Order
from bot.services.pictures import CardPicture, ShownDeed
from handlers.slack.cards import CardPainter
from handlers.slack.order_words import order_line
from handlers.slack.words import desk_words
from tests.handlers.pictures import NOW, card
from tests.handlers.validity import check_message

WORTH = Money(125_000, "USD")
DELAYED = Order("PO-7731", OrderStep.DELAYED, NOW, WORTH, date(2026, 12, 5), "DHL", "JD0146")
TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=64)


def about(*orders: Order, status: Status = Status.ANSWERED, messages: int = 0) -> CardPicture:
    """A card of an inquiry that an order opened, unless the buyer wrote in it."""
    picture = card(status, about={"kind": Kind.ORDER_STATUS, "messages": messages})
    if not messages:
        picture = replace(picture, messages=(), released=())
    return replace(picture, orders=orders)


def words_of(picture: CardPicture, desk: str = "en") -> str:
    """All that a card says."""
    return str(CardPainter(desk).sales_card(picture))


@pytest.mark.parametrize(
    ("desk", "line"),
    [
        (
            "en",
            "Order *PO-7731* is delayed · expected on 5 Dec 2026 · carrier: DHL"
            " · tracking number: JD0146 · value: USD\xa01,250.00",
        ),
        (
            "zh",
            "订单 *PO-7731* 已延误 · 预计 2026年12月5日 到达 · 承运商：DHL"
            " · 运单号：JD0146 · 金额：USD\xa01,250.00",
        ),
    ],
)
def test_all_that_the_shop_said_stands_in_one_line(desk: str, line: str) -> None:
    assert order_line(desk_words(desk), DELAYED, desk) == line


@pytest.mark.parametrize(
    ("step", "says"),
    [
        (OrderStep.PLACED, "Order *PO-1* was placed"),
        (OrderStep.DELAYED, "Order *PO-1* is delayed"),
        (OrderStep.SHIPPED, "Order *PO-1* was shipped"),
        (OrderStep.DELIVERED, "Order *PO-1* was delivered"),
        (OrderStep.REFUNDED, "Order *PO-1* was refunded"),
    ],
)
def test_how_it_stands_is_told_where_nothing_else_is_known(step: OrderStep, says: str) -> None:
    assert order_line(desk_words("en"), Order("PO-1", step, NOW), "en") == says


def test_money_without_decimals_is_written_so() -> None:
    order = Order("PO-1", OrderStep.PLACED, NOW, Money(125_000, "JPY"))
    assert order_line(desk_words("en"), order, "en").endswith("value: JPY\xa0125,000")


def test_a_card_that_an_order_opened_does_not_say_that_the_buyer_asked() -> None:
    text = words_of(about(DELAYED))
    assert "Order of " in text
    assert "Order *PO-7731* is delayed" in text
    assert "Nothing is owed to the buyer" in text
    asked = words_of(about(DELAYED, status=Status.NEEDS_ANSWER, messages=1))
    assert "Order status asked by" in asked
    assert "Order *PO-7731* is delayed" in asked


@pytest.mark.parametrize(
    ("deed", "english", "chinese"),
    [
        (Deed.ORDER_PLACED, "The order was placed · ", "已下单 · "),
        (Deed.ORDER_DELAYED, "The order was delayed · ", "订单已延误 · "),
        (Deed.ORDER_SHIPPED, "The order was shipped · ", "订单已发货 · "),
        (Deed.ORDER_DELIVERED, "The order was delivered · ", "订单已送达 · "),
        (Deed.ORDER_REFUNDED, "The order was refunded · ", "订单已退款 · "),
        (Deed.SURVEY_ANSWERED, "The buyer rated the order · ", "客户评价了订单 · "),
        (Deed.SURVEY_LOW, "is to be called back · ", "客户评分较低，需要回访 · "),
    ],
)
def test_each_event_is_a_line_of_the_trail(deed: Deed, english: str, chinese: str) -> None:
    picture = replace(about(DELAYED), deeds=(ShownDeed(NOW, deed, None),))
    assert english in words_of(picture)
    assert chinese in words_of(picture, "zh")


@pytest.mark.parametrize(
    ("score", "english", "chinese"),
    [
        (1, "Rating: *1 of 5*. Please call the buyer back", "请回访客户：评分 *1 / 5*"),
        (2, "Rating: *2 of 5*. Please call the buyer back", "请回访客户：评分 *2 / 5*"),
        (3, "Rating: 3 of 5", "评分：3 / 5"),
        (5, "Rating: 5 of 5", "评分：5 / 5"),
    ],
)
def test_the_rating_stands_by_the_order(score: int, english: str, chinese: str) -> None:
    picture = replace(about(DELAYED), rating=score)
    assert english in words_of(picture)
    assert chinese in words_of(picture, "zh")
    assert ("call the buyer back" in words_of(picture)) is (score <= 2)
    assert "Rating" not in words_of(about(DELAYED))


@pytest.mark.parametrize("letter", ["x", "&", "*", "é", "\U0001f600", "`"])
def test_slack_takes_the_longest_of_what_a_shop_can_write(letter: str) -> None:
    text = letter * 64
    longest = Order(text, OrderStep.SHIPPED, NOW, WORTH, date(2026, 12, 5), text, text)
    for desk in ("en", "zh"):
        picture = about(*(longest,) * 9, status=Status.NEEDS_ANSWER)
        check_message(*CardPainter(desk).sales_card(picture))
        check_message(*CardPainter(desk).sla_card(picture))


@given(TEXTS, TEXTS, TEXTS)
def test_slack_takes_whatever_a_shop_writes(number: str, carrier: str, tracking: str) -> None:
    order = Order(number, OrderStep.SHIPPED, NOW, None, None, carrier, tracking)
    check_message(*CardPainter("en").sales_card(about(order)))
