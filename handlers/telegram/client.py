"""The Bot API's client, and what its errors mean for us."""

import os
from collections.abc import Callable
from typing import Any

import httpx
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.request import HTTPXRequest, RequestData
from telegram.request._requestparameter import RequestParameter

from bot.domain.errors import OutcomeUnknown, Refused, RetryLater, TransportError

_NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
_TURNED_AWAY = frozenset({502, 503})
"""Telegram's front answers so when no server of the Bot API took the request."""

SEND_TIMEOUT_SECONDS = 15.0


class ServerTrouble(NetworkError):
    """A 5xx answer, with its number."""

    def __init__(self, status: int) -> None:
        super().__init__(f"HTTP {status}")
        self.status = status


Heard = Callable[[bool], None]
"""Is told whether Telegram takes the token."""
_REFUSED = frozenset({401, 404})
"""A token that was revoked, and one that never was: the library takes both for InvalidToken."""


class _Request(HTTPXRequest):
    """Keeps the number of a 5xx answer, which the library folds into words, and says what it hears
    of the token."""

    heard: Heard | None = None

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        status, payload = await super().do_request(*args, **kwargs)
        if status >= 500:
            raise ServerTrouble(status)
        if self.heard is not None and (status == 200 or status in _REFUSED):
            self.heard(status == 200)
        return status, payload


class RawUpdates:
    """getUpdates, unparsed: one unreadable update must not hold up those around it."""

    def __init__(self, token: str, api_url: str, heard: Heard | None = None) -> None:
        self._request = _Request(connection_pool_size=1, connect_timeout=5.0)
        self._request.heard = heard
        self._url = f"{api_url.rstrip('/')}/bot{token}/getUpdates"

    async def fetch(self, wait_seconds: int, **parameters: object) -> object:
        """What Telegram gives after at most `wait_seconds`. Raises TelegramError."""
        values = {"timeout": wait_seconds, **parameters}
        data = RequestData([RequestParameter.from_input(*pair) for pair in values.items()])
        answer: object = await self._request.post(
            self._url, request_data=data, read_timeout=wait_seconds + 5.0
        )
        return answer

    async def close(self) -> None:
        """Close the connection."""
        await self._request.shutdown()


def telegram_bot(token: str, api_url: str, heard: Heard | None = None) -> Bot:
    """A bot at `api_url`, the address before `/bot<token>`; `heard` is told what becomes of it."""
    # The library then gives waiting times as timedelta, and does not warn about the other way.
    os.environ.setdefault("PTB_TIMEDELTA", "1")
    base = api_url.rstrip("/")
    request = _Request(
        connection_pool_size=64,
        read_timeout=SEND_TIMEOUT_SECONDS,
        write_timeout=SEND_TIMEOUT_SECONDS,
        connect_timeout=5.0,
        pool_timeout=5.0,
    )
    request.heard = heard
    return Bot(
        token=token,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=request,
    )


def translated(error: TelegramError) -> TransportError:
    """What an error means: try later, do not try again, or nobody knows.

    The words of the result never quote the request.
    """
    match error:
        case RetryAfter():
            seconds = error.retry_after
            after = seconds if isinstance(seconds, int) else seconds.total_seconds()
            return RetryLater("Telegram asks to wait", float(after))
        case Forbidden():
            return Refused("the buyer has blocked the bot or is gone", buyer_left=True)
        case InvalidToken():
            return RetryLater("Telegram refuses the token", 30.0)
        case Conflict():
            return RetryLater("Telegram reports a conflict")
        case ChatMigrated() | BadRequest():
            return Refused(f"Telegram refuses: {error.message[:120]}")
        case ServerTrouble():
            if error.status in _TURNED_AWAY:
                return RetryLater(f"Telegram answered {error.status}")
            return OutcomeUnknown(f"Telegram answered {error.status}")
        case NetworkError() if isinstance(error.__cause__, _NEVER_SENT):
            return RetryLater("no connection to Telegram")
        case _:
            return OutcomeUnknown("the answer was lost on the way")
