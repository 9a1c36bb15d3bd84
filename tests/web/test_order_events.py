"""The shop's way in: who may speak, what is stored and answered, and that it is stored once."""

import asyncio
import json
import random
from datetime import timedelta
from typing import Any

import psycopg
import pytest

from bot.roles import Role
from sandbox.clock import SharedClock
from tests.support.postgres import PostgresServer
from tests.web.edge import Edge, started
from tests.web.shop import SHOP_SECRET, Answer, Shop, order_event, signature
from tests.web.test_limits import database_away

WINDOW = timedelta(minutes=5)
SECOND = timedelta(seconds=1)
STORED = (202, {"status": "stored"})
REPEATED = (200, {"status": "repeated"})


@pytest.fixture
def environment(environment: dict[str, str]) -> dict[str, str]:
    """With a secret for the shop."""
    return environment | {"PARLEY_ORDERS_SECRET": SHOP_SECRET}


@pytest.fixture
def shop(edge: Edge) -> Shop:
    """The shop that knows the secret."""
    return Shop(edge.port)


def refused(answer: Answer) -> tuple[int, str]:
    """Status and code."""
    return answer[0], answer[1]["error"]


async def test_an_event_is_stored_and_the_same_one_again_is_a_repeat(
    edge: Edge, shop: Shop
) -> None:
    now = edge.clock.now()
    assert await shop.tell(order_event(), now) == STORED
    assert await shop.tell(order_event(), now) == REPEATED
    assert await shop.tell(order_event(kind="shipped"), now + 3 * SECOND) == REPEATED
    assert await shop.tell(order_event(2), now) == STORED
    assert edge.stored() == ["orders"] * 2


async def test_an_event_that_is_sent_many_times_at_once_is_stored_once(
    edge: Edge, shop: Shop
) -> None:
    now = edge.clock.now()
    answers = await asyncio.gather(*(shop.tell(order_event(), now) for _ in range(12)))
    assert sorted(status for status, _ in answers) == [200] * 11 + [202]
    assert edge.stored() == ["orders"]


@pytest.mark.parametrize(
    ("off", "status"),
    [
        (timedelta(), 202),
        (-WINDOW, 202),
        (WINDOW, 202),
        (-WINDOW - SECOND, 401),
        (WINDOW + SECOND, 401),
        (timedelta(days=-20_000), 401),
        (timedelta(days=20_000), 401),
    ],
)
async def test_five_minutes_either_way(edge: Edge, shop: Shop, off: timedelta, status: int) -> None:
    assert (await shop.tell(order_event(), edge.clock.now() + off))[0] == status
    assert edge.stored() == ["orders"] * (status == 202)


async def test_a_replayed_request_is_refused_once_it_is_old_and_changes_nothing_before(
    edge: Edge, shop: Shop
) -> None:
    body = json.dumps(order_event()).encode()
    header = signature(body, edge.clock.now())
    assert await shop.post(body, header) == STORED
    edge.clock.move(WINDOW)
    assert await shop.post(body, header) == REPEATED
    edge.clock.move(SECOND)
    assert refused(await shop.post(body, header)) == (401, "not_signed")
    assert edge.stored() == ["orders"]


def forged(body: bytes, right: str) -> dict[str, str | None]:
    """Headers that do not sign this body."""
    stamp, digest = right.removeprefix("t=").split(",v1=")
    return {
        "none": None,
        "empty": "",
        "digest alone": digest,
        "other order": f"v1={digest},t={stamp}",
        "no digest": f"t={stamp},v1=",
        "cut": right[:-1],
        "longer": right + "0",
        "two": f"{right},v1={digest}",
        "another time": f"t={int(stamp) + 1},v1={digest}",
        "signed time": f"t=+{stamp},v1={digest}",
        "spaces": f"t={stamp}, v1={digest}",
        "not hexadecimal": f"t={stamp},v1={'g' * 64}",
        "not ASCII": f"t={stamp},v1={'é' * 64}",
        "bearer": f"Bearer {SHOP_SECRET}",
        "zeros": f"t={stamp},v1={'0' * 64}",
    }


async def test_a_forged_event_leaves_no_trace_but_a_line_without_content(
    edge: Edge, shop: Shop, capfd: pytest.CaptureFixture[str]
) -> None:
    now = edge.clock.now()
    event = order_event(order="PO-SECRET", carrier="words", id="evt-forged")
    body = json.dumps(event).encode()
    headers = [*forged(body, signature(body, now)).values(), signature(body, now, "another" * 3)]
    for header in headers:
        assert refused(await shop.post(body, header)) == (401, "not_signed")
    altered = body.replace(b"SECRET", b"CHANGE")
    assert refused(await shop.post(altered, signature(body, now))) == (401, "not_signed")
    assert edge.stored() == []
    written = "".join(capfd.readouterr())
    assert written.count("orders.refused") == len(headers) + 1
    for word in ("PO-", "evt-forged", "words", SHOP_SECRET, "v1=0"):
        assert word not in written


async def test_a_digest_may_be_written_in_capitals(edge: Edge, shop: Shop) -> None:
    body = json.dumps(order_event()).encode()
    stamp, digest = signature(body, edge.clock.now()).split(",v1=")
    assert await shop.post(body, f"{stamp},v1={digest.upper()}") == STORED


async def test_a_shop_whose_clock_is_wrong_is_told_by_the_health_page(
    edge: Edge, shop: Shop
) -> None:
    now = edge.clock.now()
    status, answer = await shop.tell(order_event(), now - 2 * WINDOW)
    assert status == 401
    assert "signed 600 s behind this machine's clock" in answer["problems"][0]
    await edge.health("signed 600 s behind this machine's clock")
    await shop.tell(order_event(2), now - 2 * WINDOW, "somebody who does not know the secret")
    await edge.health("signed 600 s behind this machine's clock")
    await shop.tell(order_event(), now)
    assert await edge.health() == "ok\n"


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"id": None}, "id: missing"),
        ({"id": 7}, "id: must be"),
        ({"id": ""}, "id: must be"),
        ({"id": "a b"}, "id: must be"),
        ({"id": "x" * 101}, "id: must be"),
        ({"id": "evt-\x00"}, "id: must be"),
        ({"type": "eaten"}, "type: must be one of delayed, delivered, placed, refunded, shipped"),
        ({"type": ["placed"]}, "type: must be"),
        ({"order": None}, "order: missing"),
        ({"order": " PO"}, "order: must be"),
        ({"order": "PO\n1"}, "order: must be"),
        ({"order": "\ud800"}, "order: must be"),
        ({"order": "x" * 65}, "order: must be"),
        ({"at": "2026-03-02T08:59:00"}, "at: must be"),
        ({"at": "2026-03-02"}, "at: must be"),
        ({"at": 1772442000}, "at: must be"),
        ({"at": "0001-01-01T00:00:00+23:00"}, "at: must be"),
        ({"at": "1999-12-31T23:59:59Z"}, "at: must be"),
        ({"at": "2026-03-02T09:05:01Z"}, "at: must not lie ahead"),
        ({"at": "9999-12-31T23:59:59-23:00"}, "at: must"),
        ({"buyer": "501"}, "buyer: must be"),
        ({"buyer": {"channel": "telegram"}}, "buyer: must be"),
        ({"buyer": {"channel": "fax", "address": "501"}}, "buyer.channel: must be one of telegram"),
        ({"buyer": {"channel": [], "address": "501"}}, "buyer.channel: must be"),
        ({"buyer": {"channel": "telegram", "address": 501}}, "buyer.address: must be"),
        ({"buyer": {"channel": "telegram", "address": "-501"}}, "buyer.address: must be"),
        ({"value": "1250 USD"}, "value: must be"),
        ({"value": {"amount": 1250.0, "currency": "USD"}}, "value.amount: must be"),
        ({"value": {"amount": "1250.005", "currency": "USD"}}, "value.amount: must be"),
        ({"value": {"amount": "1.5", "currency": "JPY"}}, "value.amount: must be"),
        ({"value": {"amount": "-1", "currency": "USD"}}, "value.amount: must be"),
        ({"value": {"amount": "1e9", "currency": "USD"}}, "value.amount: must be"),
        ({"value": {"amount": "1" * 13, "currency": "USD"}}, "value.amount: must be"),
        ({"value": {"amount": "1", "currency": "usd"}}, "value.currency: must be"),
        ({"value": {"amount": "1", "currency": {}}}, "value.currency: must be"),
        ({"expected": "2026-03-09"}, "expected: leave it out"),
        ({"type": "delayed", "expected": "2026-02-30"}, "expected: must be"),
        ({"type": "delayed", "expected": "20260309"}, "expected: must be"),
        ({"carrier": "DHL"}, "carrier: leave it out"),
        ({"type": "shipped", "tracking": 7}, "tracking: must be"),
        ({"adress": "501"}, "body: has a field that is not known"),
    ],
    ids=range(41),
)
async def test_what_cannot_be_read_is_refused_with_the_field_and_the_cure(
    edge: Edge, shop: Shop, fields: dict[str, Any], field: str
) -> None:
    status, answer = await shop.tell(order_event(**fields), edge.clock.now())
    assert (status, answer["error"]) == (400, "unreadable")
    (problem,) = answer["problems"]
    assert problem.startswith(field)
    assert edge.stored() == []


async def test_all_that_is_wrong_is_told_at_once_and_no_value_is_quoted(
    edge: Edge, shop: Shop, capfd: pytest.CaptureFixture[str]
) -> None:
    secret = "4111-secret"
    event = {"id": f" {secret}", "order": f"{secret}\n", "at": secret, secret: secret}
    status, answer = await shop.tell(event, edge.clock.now())
    assert status == 400
    assert [problem.partition(":")[0] for problem in answer["problems"]] == [
        "id",
        "type",
        "order",
        "at",
        "body",
    ]
    assert secret not in json.dumps(answer)
    assert secret not in "".join(capfd.readouterr())


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b"null",
        b"[1, 2]",
        b'"text"',
        b"{}",
        b'{"id": ' + b"9" * 5000 + b"}",
        b'{"id": ' + b"[" * 8000 + b"]" * 8000 + b"}",
        b'{"id": NaN}',
    ],
    ids=range(10),
)
async def test_a_signed_body_that_is_no_event_is_refused(
    edge: Edge, shop: Shop, body: bytes
) -> None:
    answer = await shop.post(body, signature(body, edge.clock.now()))
    assert refused(answer) == (400, "unreadable")
    assert await shop.tell(order_event(), edge.clock.now()) == STORED


async def test_whatever_comes_is_refused_and_no_word_of_it_is_logged(
    edge: Edge, capfd: pytest.CaptureFixture[str]
) -> None:
    dice = random.Random(7)
    statuses = set()
    for number in range(200):
        body = b"4111-secret" + dice.randbytes(dice.randrange(300))
        if number % 4 == 1:
            field = dice.choice(["id", "at", "buyer", "value"])
            event = order_event() | {field: ["4111-secret"]}
            body = json.dumps(event).encode()
        header = b"t=1,v1=4111-secret" + dice.randbytes(dice.randrange(80))
        if number % 2:
            header = signature(body, edge.clock.now()).encode()
        statuses.add(await status_of(edge, header.translate(None, b"\r\n\0"), body))
    assert statuses == {b"400", b"401"}
    assert edge.stored() == []
    written = "".join(capfd.readouterr())
    assert "orders.refused" in written
    assert "orders.unreadable" in written
    for word in ("4111", "Traceback", SHOP_SECRET):
        assert word not in written


async def status_of(edge: Edge, header: bytes, body: bytes) -> bytes:
    """What these bytes are answered with, sent as they are."""
    reader, writer = await asyncio.open_connection("127.0.0.1", edge.port)
    writer.write(
        b"POST /orders/events HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
        b"X-Parley-Signature: " + header + b"\r\n"
        b"Content-Length: %d\r\n\r\n" % len(body) + body
    )
    async with asyncio.timeout(5):
        answer = await reader.read()
    writer.close()
    return answer.split(b" ", 2)[1]


async def test_sixteen_kilobytes_are_the_most(edge: Edge, shop: Shop) -> None:
    body = json.dumps(order_event()).encode()
    most = body + b" " * (16 * 1024 - len(body))
    assert await shop.post(most, signature(most, edge.clock.now())) == STORED
    more = most + b" "
    assert refused(await shop.post(more, signature(more, edge.clock.now()))) == (413, "too_large")


async def test_without_a_length_the_measure_is_the_same(edge: Edge) -> None:
    start = b"POST /orders/events HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
    chunk = b"2000\r\n" + b"x" * 0x2000 + b"\r\n"
    reader, writer = await asyncio.open_connection("127.0.0.1", edge.port)
    writer.write(start + chunk * 3 + b"0\r\n\r\n")
    await writer.drain()
    async with asyncio.timeout(5):
        answer = await reader.read()
    writer.close()
    assert answer.startswith(b"HTTP/1.1 413")
    assert b"too_large" in answer


async def test_a_database_that_is_away_is_answered_in_json_and_the_event_can_come_again(
    edge: Edge, shop: Shop, postgres_server: PostgresServer
) -> None:
    now = edge.clock.now()
    with database_away(postgres_server, edge.database):
        assert refused(await shop.tell(order_event(), now)) == (503, "not_stored")
    assert await shop.tell(order_event(), now) == STORED
    assert edge.stored() == ["orders"]


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
async def test_another_method_is_refused(edge: Edge, method: str) -> None:
    assert (await edge.ask(method, "/orders/events"))[0] == 405


async def test_what_is_stored_is_sealed(edge: Edge, shop: Shop) -> None:
    await shop.tell(order_event(), edge.clock.now())
    with psycopg.connect(edge.database) as connection:
        ((row),) = connection.execute("SELECT * FROM inbox").fetchall()
    written = b" ".join(each if isinstance(each, bytes) else str(each).encode() for each in row)
    assert b"evt-1" in written  # the shop's name of the event, which tells repeats
    for word in (b"7731", b"501", b"placed"):
        assert word not in written.replace(b"orders", b"")


async def test_without_a_secret_there_is_no_such_path(
    environment: dict[str, str], clock: SharedClock, port: int
) -> None:
    bare = {name: value for name, value in environment.items() if name != "PARLEY_ORDERS_SECRET"}
    async with started(bare, clock, Role.WEB):
        edge = Edge(port, bare["DATABASE_URL"], "", clock)
        assert (await edge.ask("POST", "/orders/events"))[0] == 404
