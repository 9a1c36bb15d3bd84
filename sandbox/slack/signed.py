"""The other way to a bot: signed HTTP requests to the URL it was configured with."""

import hashlib
import hmac
import json
import time
from collections.abc import Callable
from urllib.parse import urlencode

import aiohttp

from sandbox.faults import DeliveryAction, DropAck, Duplicate
from sandbox.slack.envelopes import Acked, Attempt, Delivery, Missed, Sort
from sandbox.slack.schema import Json


class SignedSender:
    """Sends deliveries as Slack does over HTTP, signed with the app's signing secret.

    `target` is the bot's URL, None where it uses the socket. `now` gives the seconds since 1970
    for the timestamp header: real time, since that is what a bot compares with; replace it to
    send stale requests.
    """

    def __init__(self, secret: str) -> None:
        self.target: str | None = None
        self.now: Callable[[], float] = time.time
        self.secret = secret
        self._session: aiohttp.ClientSession | None = None

    async def deliver(
        self, delivery: Delivery, attempt: Attempt, within: float, fault: DeliveryAction | None
    ) -> Acked | Missed:
        """Send one delivery and wait `within` real seconds for HTTP 200."""
        body, content_type = body_of(delivery)
        headers = self.headers(body) | {"Content-Type": content_type}
        if attempt.number:
            headers["X-Slack-Retry-Num"] = str(attempt.number)
            headers["X-Slack-Retry-Reason"] = attempt.retry_reason or "unknown_error"
        outcome = await self._post(body, headers, within)
        if isinstance(fault, Duplicate):
            outcome = await self._post(body, headers, within)
        return Missed("http_timeout") if isinstance(fault, DropAck) else outcome

    def headers(self, body: str) -> dict[str, str]:
        """The headers that prove a body comes from Slack (docs: verifying requests)."""
        stamp = str(int(self.now()))
        signed = hmac.new(self.secret.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256)
        return {
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": f"v0={signed.hexdigest()}",
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
        }

    async def verify_url(self, within: float = 3.0) -> bool:
        """Ask the bot's URL the question Slack asks before it saves it."""
        challenge: Json = {"type": "url_verification", "token": "sandbox", "challenge": "3eZbrw1a"}
        body = json.dumps(challenge)
        headers = self.headers(body) | {"Content-Type": "application/json"}
        outcome = await self._post(body, headers, within)
        said = outcome.payload if isinstance(outcome, Acked) else None
        return said is not None and challenge["challenge"] in (
            said.get("challenge"),
            said.get("text"),
        )

    async def close(self) -> None:
        """Let go of connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _post(self, body: str, headers: dict[str, str], within: float) -> Acked | Missed:
        if self.target is None:
            return Missed("connection_failed")
        if self._session is None:
            self._session = aiohttp.ClientSession()
        timeout = aiohttp.ClientTimeout(total=within)
        try:
            async with self._session.post(
                self.target, data=body.encode(), headers=headers, timeout=timeout
            ) as response:
                if response.status != 200:
                    no_retry = response.headers.get("X-Slack-No-Retry") == "1"
                    return Missed("http_error", no_retry=no_retry)
                return Acked(_payload(await response.text()))
        except TimeoutError:
            return Missed("http_timeout")
        except aiohttp.ClientError:
            return Missed("connection_failed")


def body_of(delivery: Delivery) -> tuple[str, str]:
    """The body and content type: JSON for events, a form for the rest."""
    match delivery.sort:
        case Sort.EVENT:
            return json.dumps(delivery.payload), "application/json"
        case Sort.INTERACTION:
            form = {"payload": json.dumps(delivery.payload)}
        case Sort.COMMAND:
            form = delivery.payload
    return urlencode(form), "application/x-www-form-urlencoded"


def _payload(text: str) -> Json | None:
    if not text.strip():
        return None
    try:
        read = json.loads(text)
    except ValueError:
        return {"text": text}
    return read if isinstance(read, dict) else {"text": text}
