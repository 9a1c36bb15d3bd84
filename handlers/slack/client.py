"""Slack's client, and what its errors mean for us."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.domain.errors import OutcomeUnknown, Refused, RetryLater, TransportError
from bot.services.tokens import Token

TOKEN_TROUBLE = frozenset(
    {"invalid_auth", "token_revoked", "token_expired", "account_inactive", "not_authed"}
)
_TURNED_AWAY = frozenset({"ratelimited", "rate_limited", "service_unavailable"})
_TIMEOUT, _GATEWAY_TIMEOUT = "request_timeout", 504
"""Whoever answers so gave up; what they asked may still go on."""
_HALF_DONE = frozenset({"internal_error", "fatal_error", _TIMEOUT})
TOKEN_HOLD_SECONDS = 30.0
ERRORS = (SlackApiError, SlackClientError, aiohttp.ClientError, TimeoutError, ValueError)
"""All that a call may fail with."""
_Result = TypeVar("_Result")
_OPENS_THE_SOCKET = "apps.connections.open"

Heard = Callable[[Token, bool], None]
"""Is told whether Slack takes a token."""


class _Client(AsyncWebClient):
    """Says what it hears of the tokens that it shows."""

    heard: Heard | None = None

    async def api_call(self, api_method: str, **arguments: Any) -> AsyncSlackResponse:
        token = Token.SLACK_APP if api_method == _OPENS_THE_SOCKET else Token.SLACK
        try:
            answer = await super().api_call(api_method, **arguments)
        except SlackApiError as error:
            if code_of(error) in TOKEN_TROUBLE and self.heard is not None:
                self.heard(token, False)
            raise
        if self.heard is not None:
            self.heard(token, True)
        return answer


def slack_client(token: str, api_url: str, heard: Heard | None = None) -> AsyncWebClient:
    """A client that repeats nothing by itself: whether to repeat is ours to decide.

    `heard` is told whether Slack takes a token, at every call that says so.
    """
    client = _Client(token=token, base_url=api_url, timeout=15, retry_handlers=[])
    client.heard = heard
    return client


def translated(error: Exception) -> TransportError:
    """What an error means: try later, do not try again, or nobody knows.

    The words of the result never quote the request.
    """
    match error:
        case SlackApiError():
            return _answered(error)
        case aiohttp.ClientConnectorError():
            return RetryLater("no connection to Slack")
        case TimeoutError() | aiohttp.ClientError() | SlackClientError():
            return OutcomeUnknown("Slack's answer was lost on the way")
        case _:
            return OutcomeUnknown(f"Slack's answer could not be read ({type(error).__name__})")


def _answered(error: SlackApiError) -> TransportError:
    status = getattr(error.response, "status_code", 200)
    headers = getattr(error.response, "headers", None) or {}
    if status == 429:
        return RetryLater("Slack asks to wait", _seconds(headers.get("Retry-After")))
    code = code_of(error)
    if code in TOKEN_TROUBLE:
        return RetryLater(f"Slack refuses the token: {code}", TOKEN_HOLD_SECONDS)
    if code in _TURNED_AWAY:
        return RetryLater(f"Slack answered {code}", _seconds(headers.get("Retry-After")))
    if status >= 500 or code in _HALF_DONE or not code:
        answered = status != _GATEWAY_TIMEOUT and code != _TIMEOUT
        return OutcomeUnknown(f"Slack answered {code or status}", answered=answered)
    return Refused(f"Slack refuses: {code}")


def code_of(error: SlackApiError) -> str:
    """Slack's name of the error; empty where the answer was no JSON (a 502's page)."""
    data = getattr(error.response, "data", None)
    return str(data.get("error", "")) if isinstance(data, dict) else ""


def _seconds(text: str | None) -> float:
    try:
        return max(1.0, float(text or ""))
    except ValueError:
        return 1.0


async def asked(call: Callable[[], Awaitable[_Result]]) -> _Result:
    """Ask Slack; every failure becomes a TransportError."""
    try:
        return await call()
    except TransportError:
        raise
    except ERRORS as error:
        raise translated(error) from None
