"""Slack's request URL: the signature first, then what the socket would get."""

import hmac
import re
from datetime import datetime
from urllib.parse import parse_qs

import structlog
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_bolt.response import BoltResponse

from bot.config import SLACK_PATH
from bot.domain.errors import ParleyError
from bot.services.ports import Timekeeper
from bot.store.database import BadValue
from handlers.web import body_of

log = structlog.get_logger(__name__)

WINDOW_SECONDS = 300
"""How far a timestamp may be off: five minutes (Slack, "Verifying requests from Slack")."""
_ODD = (BadValue, AttributeError, LookupError, TypeError, ValueError, RecursionError)
"""What a payload raises that is not shaped as Slack shapes it."""


class Forged(ParleyError):
    """A request that Slack did not sign; the message says what is wrong, and quotes nothing."""


def seconds_off(
    secret: str, stamp: str | None, signature: str | None, body: bytes, now: datetime
) -> float:
    """How far the clock of whoever signed this body is from ours: positive where it is ahead.

    Raises Forged where the signature is not ours or the timestamp is not one. Bolt's own check
    takes the process's clock, and fails on a timestamp that is no number.
    """
    if stamp is None or re.fullmatch(r"[0-9]{1,12}", stamp) is None:
        raise Forged("the timestamp is missing or no number")
    signed = hmac.new(secret.encode(), f"v0:{stamp}:".encode() + body, "sha256")
    given = (signature or "").encode("utf-8", "surrogateescape")
    if not hmac.compare_digest(given, f"v0={signed.hexdigest()}".encode()):
        raise Forged("the signature is missing or wrong")
    return int(stamp) - now.timestamp()


class SlackRequests:
    """Events, clicks, submissions and Slack's own checks. Fulfils `handlers.web.HttpEdge`."""

    path = SLACK_PATH

    def __init__(self, app: AsyncApp, secret: str, time: Timekeeper) -> None:
        """`app` acknowledges only what was stored (`handlers.slack.actions.Clicks`)."""
        self._app = app
        self._secret = secret
        self._time = time
        self._trouble: str | None = None

        async def answer_for(error: Exception) -> BoltResponse:
            log.error("slack.not_stored", error=type(error).__name__)
            # A bad payload is bad for ever; anything else may do when Slack delivers it again.
            return BoltResponse(status=400 if isinstance(error, _ODD) else 503)

        app.error(answer_for)

    @property
    def trouble(self) -> str | None:
        """What a signed request told of the clocks."""
        return self._trouble

    async def take(self, request: web.Request) -> web.Response:
        """401 for what Slack did not sign or signed too long ago; 200 for what was stored."""
        body = await body_of(request)
        if request.content_type.endswith("form-urlencoded") and _checks_ssl(body):
            return web.Response()  # says nothing and changes nothing; Slack need not sign it
        try:
            off = seconds_off(
                self._secret,
                request.headers.get("X-Slack-Request-Timestamp"),
                request.headers.get("X-Slack-Signature"),
                body,
                self._time.now(),
            )
        except Forged as forged:
            log.warning("slack.refused", reason=str(forged))
            raise web.HTTPUnauthorized from None
        self._trouble = _clock_trouble(off)
        if self._trouble is not None:
            log.error("slack.refused", reason=self._trouble)
            raise web.HTTPUnauthorized
        return await self._dispatch(body, request.content_type)

    async def _dispatch(self, body: bytes, content_type: str) -> web.Response:
        try:
            # No other header: only the body is signed, and Bolt skips listeners by a header.
            request = AsyncBoltRequest(body=body.decode(), headers={"content-type": content_type})
            answer = await self._app.async_dispatch(request)
        except _ODD:
            raise web.HTTPBadRequest from None
        if answer.status == 404:  # Bolt's word for a payload that none of our listeners knows
            raise web.HTTPBadRequest
        return await to_aiohttp_response(answer)


def _checks_ssl(body: bytes) -> bool:
    try:
        return parse_qs(body.decode(), max_num_fields=100).get("ssl_check") == ["1"]
    except ValueError:
        return False


def _clock_trouble(off: float) -> str | None:
    if abs(off) <= WINDOW_SECONDS:
        return None
    side = "ahead of" if off > 0 else "behind"
    return (
        f"Slack's request was signed {abs(off):.0f} s {side} this machine's clock;"
        " set the clock by NTP, or somebody repeats old requests"
    )
