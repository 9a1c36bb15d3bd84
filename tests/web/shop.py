"""A shop that signs what it sends, written after docs/orders.md and not after the code."""

import hashlib
import hmac
import json
from datetime import datetime
from typing import Any

import aiohttp

SHOP_SECRET = "shop-s3cret-of-16-or-more"
Answer = tuple[int, dict[str, Any]]


def order_event(number: int = 1, kind: str = "placed", **fields: Any) -> dict[str, Any]:
    """An event as a shop sends it; a field of None is left out."""
    told = {
        "id": f"evt-{number}",
        "type": kind,
        "order": "PO-7731",
        "at": "2026-03-02T08:59:00Z",
        "buyer": {"channel": "telegram", "address": "501"},
    } | fields
    return {name: value for name, value in told.items() if value is not None}


def signature(body: bytes, at: datetime, secret: str = SHOP_SECRET) -> str:
    """The header's value."""
    stamp = str(int(at.timestamp()))
    signed = hmac.new(secret.encode(), f"{stamp}.".encode() + body, hashlib.sha256)
    return f"t={stamp},v1={signed.hexdigest()}"


class Shop:
    """Sends events to a bot on this machine."""

    def __init__(self, port: int) -> None:
        self._url = f"http://127.0.0.1:{port}/orders/events"

    async def post(self, body: bytes, header: str | None) -> Answer:
        """Status and JSON of the answer to these bytes under this header."""
        headers = {} if header is None else {"X-Parley-Signature": header}
        async with (
            aiohttp.ClientSession() as session,
            session.post(self._url, data=body, headers=headers) as answer,
        ):
            return answer.status, await answer.json()

    async def tell(self, event: dict[str, Any], now: datetime, secret: str = SHOP_SECRET) -> Answer:
        """Send an event, signed now."""
        body = json.dumps(event).encode()
        return await self.post(body, signature(body, now, secret))
