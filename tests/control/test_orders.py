"""The demo's shop: what it tells the bot of orders, signed as docs/orders.md says."""

import hashlib
import hmac
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from aiohttp import ClientSession, web

from sandbox.control import Control
from sandbox.server import Sandbox
from tests.control.asking import START, Json, lucia, refused, send


@dataclass
class Listener:
    """Stands where the bot would, and keeps what it is told with its signature."""

    told: list[tuple[bytes, str]] = field(default_factory=list)
    status: int = 202

    async def take(self, request: web.Request) -> web.Response:
        self.told.append((await request.read(), request.headers["X-Parley-Signature"]))
        answer = {"status": "stored"} if self.status == 202 else {"problems": ["at: missing"]}
        return web.json_response(answer, status=self.status)

    def events(self) -> list[Json]:
        return [json.loads(body) for body, _ in self.told]


@pytest.fixture
async def listener(sandbox: Sandbox, control: Control) -> AsyncIterator[Listener]:
    """The bot's end of the shop's line."""
    listener = Listener()
    app = web.Application()
    app.router.add_post("/orders/events", listener.take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", int(control.bot_settings()["PORT"])).start()
    yield listener
    await runner.cleanup()


async def test_an_event_is_signed_with_the_secret_that_the_bot_is_given(
    http: ClientSession, sandbox: Sandbox, control: Control, listener: Listener
) -> None:
    buyer = lucia(sandbox).id
    answer = await send(http, "orders", {"buyer": buyer, "event": "placed"})
    assert answer == {"order": "PO-7731", "answer": {"status": "stored"}, "status": 202}
    ((body, signature),) = listener.told
    stamp = int(START.timestamp())
    secret = control.bot_settings()["PARLEY_ORDERS_SECRET"].encode()
    signed = hmac.new(secret, f"{stamp}.".encode() + body, hashlib.sha256).hexdigest()
    assert signature == f"t={stamp},v1={signed}"
    event = json.loads(body)
    assert (event["type"], event["order"], event["at"]) == ("placed", "PO-7731", START.isoformat())
    assert event["buyer"] == {"channel": "telegram", "address": str(buyer)}
    assert event["value"] == {"amount": "1250.00", "currency": "USD"}


async def test_what_follows_is_about_the_latest_order_and_each_event_is_another(
    http: ClientSession, sandbox: Sandbox, listener: Listener
) -> None:
    buyer = lucia(sandbox).id
    for event in ("placed", "delayed", "shipped", "delivered", "placed", "refunded"):
        await send(http, "orders", {"buyer": buyer, "event": event})
    told = listener.events()
    assert [each["order"] for each in told] == ["PO-7731"] * 4 + ["PO-7732"] * 2
    assert len({each["id"] for each in told}) == 6
    assert told[1]["expected"] == "2026-03-09"
    assert told[2]["carrier"] == "DHL"


async def test_an_order_that_was_never_placed_can_be_shipped(
    http: ClientSession, sandbox: Sandbox, listener: Listener
) -> None:
    await send(http, "orders", {"buyer": lucia(sandbox).id, "event": "shipped"})
    assert [each["type"] for each in listener.events()] == ["shipped"]


async def test_a_bot_that_refuses_an_event_is_said_to(
    http: ClientSession, sandbox: Sandbox, listener: Listener
) -> None:
    told = {"buyer": lucia(sandbox).id, "event": "placed"}
    listener.status = 400
    assert await refused(http, "orders", told) == (
        409,
        "not_taken",
        "the bot answers the shop 400: at: missing",
    )


async def test_a_shop_whom_nobody_hears_says_so(http: ClientSession, sandbox: Sandbox) -> None:
    told = {"buyer": lucia(sandbox).id, "event": "placed"}
    status, code, _ = await refused(http, "orders", told)
    assert (status, code) == (409, "not_reached")


async def test_nobody_and_nothing_known_are_refused(http: ClientSession, sandbox: Sandbox) -> None:
    nobody = await refused(http, "orders", {"buyer": 1, "event": "placed"})
    assert nobody[:2] == (404, "no_such_buyer")
    eaten = await refused(http, "orders", {"buyer": lucia(sandbox).id, "event": "eaten"})
    assert eaten[:2] == (400, "bad_request")
