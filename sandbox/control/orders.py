"""The demo's shop: it tells the bot what happens to orders, and signs as a shop would.

placed makes up a new number; every other event is about the buyer's latest order, or about one that
the bot never heard of.
"""

import hmac
import json
import random
import secrets
import socket
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from typing import Any, Literal, get_args
from uuid import uuid4

import aiohttp

from sandbox.clock import SharedClock
from sandbox.control.answers import Body, Refused

Event = Literal["placed", "delayed", "shipped", "delivered", "refunded"]
EVENTS: tuple[str, ...] = get_args(Event)

_PATH = "/orders/events"
_PATIENCE = aiohttp.ClientTimeout(total=5.0)
_FIRST_NUMBER = 7731
_EXPECTED_IN = timedelta(days=7)

_PORTS = range(20_000, 32_000)
"""Linux gives connections ports from 32,768 on, other systems from 49,152 on."""


class OrderBody(Body):
    """What happened to whose order."""

    buyer: int
    event: Event


@dataclass(frozen=True)
class Told:
    """What the bot answered to an event of this order."""

    order: str
    status: int
    answer: dict[str, Any]


class Shop:
    """Knows the secret it shares with the bot, and which order of a buyer is the latest."""

    def __init__(self, clock: SharedClock) -> None:
        self.secret = secrets.token_urlsafe(24)
        self.port = _free_port()
        """Where the bot is to listen, on 127.0.0.1."""
        self._clock = clock
        self._numbers = count(_FIRST_NUMBER)
        self._latest: dict[int, str] = {}

    def settings(self) -> dict[str, str]:
        """What a bot is given that is to hear of this shop's orders."""
        return {"PARLEY_ORDERS_SECRET": self.secret, "PORT": str(self.port)}

    async def tell(self, buyer: int, event: Event) -> Told:
        """Tell the bot. Raises Refused where it does not listen, or does not take the event."""
        if event == "placed" or buyer not in self._latest:
            self._latest[buyer] = f"PO-{next(self._numbers)}"
        order = self._latest[buyer]
        body = self._body(buyer, order, event)
        headers = {"X-Parley-Signature": self._signature(body), "Content-Type": "application/json"}
        url = f"http://127.0.0.1:{self.port}{_PATH}"
        try:
            async with (
                aiohttp.ClientSession(timeout=_PATIENCE) as session,
                session.post(url, data=body, headers=headers) as response,
            ):
                told = Told(order, response.status, await response.json())
        except (aiohttp.ClientError, TimeoutError, ValueError):
            raise Refused(
                409, "not_reached", "the bot does not hear the shop now: try again once it runs"
            ) from None
        if told.status not in {200, 202}:
            problems = "; ".join(map(str, told.answer.get("problems", [])))
            raise Refused(409, "not_taken", f"the bot answers the shop {told.status}: {problems}")
        return told

    def _body(self, buyer: int, order: str, event: Event) -> bytes:
        now = self._clock.now()
        told: dict[str, Any] = {
            "id": f"evt-{uuid4()}",
            "type": event,
            "order": order,
            "at": now.isoformat(),
            "buyer": {"channel": "telegram", "address": str(buyer)},
        }
        if event == "placed":
            told["value"] = {"amount": "1250.00", "currency": "USD"}
        elif event == "delayed":
            told["expected"] = (now + _EXPECTED_IN).date().isoformat()
        elif event == "shipped":
            told |= {"carrier": "DHL", "tracking": f"JD{secrets.randbelow(10**12):012}"}
        return json.dumps(told).encode()

    def _signature(self, body: bytes) -> str:
        stamp = str(int(self._clock.now().timestamp()))
        digest = hmac.new(self.secret.encode(), stamp.encode() + b"." + body, "sha256").hexdigest()
        return f"t={stamp},v1={digest}"


def _free_port() -> int:
    """A port that nobody listens on, below those that systems give to connections: one of them
    could be taken by a connection before the bot listens, and again whenever it is started anew."""
    for port in random.sample(_PORTS, len(_PORTS)):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("", port))
            return port
    raise OSError(f"every port from {_PORTS[0]} to {_PORTS[-1]} is taken")
