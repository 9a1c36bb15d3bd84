"""Whatever comes, an event is read or refused in words; nothing else is ever raised."""

import hashlib
import hmac
import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.events import Malformed, Money, OrderHappened, OrderStep
from handlers.orders.parse import Unreadable, parse_order, read_body
from handlers.orders.sign import Forged, check, signed
from tests.web.shop import SHOP_SECRET, order_event, signature

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
FIELDS = ("id", "type", "order", "at", "buyer", "value", "expected", "carrier", "tracking")
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
JSON = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["channel", "address", "amount", "currency"]) | st.text(max_size=5),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)
HEADERS = st.from_regex(r"t=[0-9]+,v1=[0-9a-f]{64}", fullmatch=True)
WHOLE = (
    order_event(value={"amount": "1250.00", "currency": "USD"}),
    order_event(kind="delayed", expected="2026-12-05"),
    order_event(kind="shipped", carrier="DHL", tracking="JD01", buyer=None),
)


def read(event: dict[str, Any]) -> OrderHappened:
    return read_body(json.dumps(event).encode(), NOW)[1]


def test_an_event_with_all_that_it_can_have() -> None:
    at = datetime(2026, 3, 2, 8, 59, tzinfo=UTC)
    buyer = ("telegram", "501")
    placed, delayed, shipped = (read(event) for event in WHOLE)
    assert placed == OrderHappened(
        "evt-1", OrderStep.PLACED, "PO-7731", at, buyer, Money(125_000, "USD")
    )
    assert delayed == OrderHappened(
        "evt-1", OrderStep.DELAYED, "PO-7731", at, buyer, expected=date(2026, 12, 5)
    )
    assert shipped == OrderHappened(
        "evt-1", OrderStep.SHIPPED, "PO-7731", at, carrier="DHL", tracking="JD01"
    )


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [
        ("1250.00", "USD", 125_000),
        ("1250", "USD", 125_000),
        ("0.5", "EUR", 50),
        ("1250", "JPY", 1250),
        ("1250.00", "JPY", 1250),
        ("1.234", "KWD", 1234),
        ("999999999999.99", "USD", 99_999_999_999_999),
        ("0", "PLN", 0),
    ],
)
def test_money_is_counted_in_the_smallest_unit(amount: str, currency: str, minor: int) -> None:
    event = order_event(value={"amount": amount, "currency": currency})
    assert read(event).value == Money(minor, currency)


def test_a_moment_of_any_offset_is_the_same_moment() -> None:
    for at in ("2026-03-02T08:59:00Z", "2026-03-02T16:59:00+08:00", "2026-03-02T08:59:00.000Z"):
        assert read(order_event(at=at)).at == datetime(2026, 3, 2, 8, 59, tzinfo=UTC)


def test_a_number_may_be_of_any_script() -> None:
    assert read(order_event(order="订单-7731")).number == "订单-7731"


def test_what_is_stored_is_read_again_as_the_same_event() -> None:
    for event in WHOLE:
        stored, happened = read_body(json.dumps(event).encode(), NOW)
        assert parse_order(stored) == happened


@given(st.sampled_from(WHOLE), st.dictionaries(st.sampled_from(FIELDS) | st.text(), JSON))
def test_any_json_is_read_or_refused_without_quoting_it(
    whole: dict[str, Any], changed: dict[str, Any]
) -> None:
    body = json.dumps(whole | changed).encode("utf-8", "surrogatepass")
    try:
        stored, event = read_body(body, NOW)
    except Unreadable as error:
        problems = error.problems
    else:
        problems = []
        assert parse_order(stored) == event
        assert event.at <= NOW + timedelta(minutes=5)
    fields = {problem.partition(":")[0].partition(".")[0] for problem in problems}
    assert fields <= {*FIELDS, "body"}


@given(st.binary(max_size=300))
@example(b"[" * 100_000)
@example(b"\x00" * 10)
@example('{"id": "é'.encode("utf-16"))
def test_any_bytes_are_refused_in_words(body: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        read_body(body, NOW)
    assert all(problem.isascii() for problem in refused.value.problems)


@given(JSON)
def test_a_stored_row_that_is_no_event_is_malformed(row: Any) -> None:
    with pytest.raises(Malformed):
        parse_order(row)


@given(st.binary(max_size=100), st.integers(0, 2**40))
def test_the_signature_is_the_documented_one(body: bytes, stamp: int) -> None:
    at = datetime.fromtimestamp(stamp % 4_000_000_000, UTC)
    header = signed(SHOP_SECRET, body, at)
    assert header == signature(body, at)
    check(SHOP_SECRET, header, body, at)
    stamped = f"{int(at.timestamp())}.".encode() + body
    expected = hmac.new(SHOP_SECRET.encode(), stamped, hashlib.sha256).hexdigest()
    assert header.endswith(f",v1={expected}")


@given(
    st.none() | st.text() | st.from_regex(r"t=[0-9]+,v1=[0-9a-f]{64}", fullmatch=True), st.binary()
)
def test_any_other_header_is_forged_and_never_quoted(header: str | None, body: bytes) -> None:
    with pytest.raises(Forged) as refused:
        check(SHOP_SECRET, header, body, NOW)
    assert SHOP_SECRET not in str(refused.value)


@given(st.binary(min_size=1, max_size=60), st.data())
def test_one_changed_bit_is_noticed(body: bytes, data: st.DataObject) -> None:
    header = signed(SHOP_SECRET, body, NOW)
    place = data.draw(st.integers(0, 8 * len(body) - 1))
    changed = bytearray(body)
    changed[place // 8] ^= 1 << place % 8
    with pytest.raises(Forged):
        check(SHOP_SECRET, header, bytes(changed), NOW)
