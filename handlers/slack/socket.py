"""Slack over its socket, which needs no address of our own."""

import asyncio

import structlog
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError

from bot.services.patience import back_off
from handlers.slack.client import code_of

log = structlog.get_logger(__name__)

_PING_SECONDS = 3.0
"""A dead socket is noticed within about two of these."""
_LONGEST_RECONNECT_SECONDS = 10.0


class Socket:
    """Holds a socket open; the SDK's client renews it."""

    def __init__(self, app: AsyncApp, app_token: str) -> None:
        self._app = app
        self._token = app_token
        self.connected = asyncio.Event()
        """Set once Slack could be reached."""

    async def run(self) -> None:
        """Connect, and stay, until cancelled."""
        handler = AsyncSocketModeHandler(self._app, self._token, ping_interval=_PING_SECONDS)
        try:
            await self._connect(handler)
            self.connected.set()
            await asyncio.Event().wait()
        finally:
            await handler.close_async()  # type: ignore[no-untyped-call]

    async def _connect(self, handler: AsyncSocketModeHandler) -> None:
        failures = 0
        while True:
            try:
                await handler.connect_async()  # type: ignore[no-untyped-call]
                return
            except Exception as error:  # whatever it is, the next try may do
                code = code_of(error) if isinstance(error, SlackApiError) else ""
                log.error("slack.not_connected", error=code or type(error).__name__)
                await asyncio.sleep(min(back_off(failures), _LONGEST_RECONNECT_SECONDS))
                failures += 1
