"""One aiohttp application on one port of 127.0.0.1: both platforms, and what a page adds."""

from collections.abc import Callable
from types import TracebackType
from typing import Self

from aiohttp import web

from sandbox.clock import SharedClock
from sandbox.effects import Effects
from sandbox.faults import Faults
from sandbox.limits import Limits
from sandbox.slack import SlackWorkspace
from sandbox.telegram import TelegramService

_LARGEST_REQUEST = 60 * 1024 * 1024
"""Bytes: Telegram takes documents of 50 MB from a bot (Bot API, "Sending files")."""


class Sandbox:
    """Both stand-ins and what they share. State is in memory and lives as long as this object.

    A bot may be killed and started again against it. Each platform is given the root address
    (`http://127.0.0.1:PORT`) when it starts and declares its own paths under `/telegram` and
    `/slack`; `extra` may add more before the server starts.
    """

    def __init__(
        self,
        clock: SharedClock,
        *,
        port: int = 0,
        limits: Limits | None = None,
        extra: Callable[[web.Application, "Sandbox"], None] | None = None,
    ) -> None:
        """Prepare; `port` 0 takes a free one. Rate limits are off unless given."""
        self.clock = clock
        self.faults = Faults()
        self.effects = Effects(clock)
        self.limits = limits or Limits.off()
        self.telegram = TelegramService(
            clock=clock, faults=self.faults, effects=self.effects, limits=self.limits
        )
        self.slack = SlackWorkspace(
            clock=clock, faults=self.faults, effects=self.effects, limits=self.limits
        )
        self._extra = extra
        self._port = port
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        """Start."""
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop."""
        await self.stop()

    async def start(self) -> None:
        """Listen. Raises OSError if the port is taken, RuntimeError if it already listens."""
        if self._runner is not None:
            raise RuntimeError("the sandbox already runs")
        self.faults.closing.clear()
        app = web.Application(client_max_size=_LARGEST_REQUEST)
        app.add_routes(self.telegram.routes())
        app.add_routes(self.slack.routes())
        if self._extra is not None:
            self._extra(app, self)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
            self._port = self._runner.addresses[0][1]
            await self.telegram.start(self.url)
            await self.slack.start(self.url)
        except BaseException:
            await self.stop()
            raise

    async def stop(self) -> None:
        """Let go of what hangs, end both platforms, stop listening. Harmless when stopped."""
        if self._runner is None:
            return
        self.faults.release()
        await self.telegram.stop()
        await self.slack.stop()
        await self._runner.cleanup()
        self._runner = None

    @property
    def url(self) -> str:
        """The root, without a slash at the end; the port is known once it has started."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def telegram_url(self) -> str:
        """What TELEGRAM_API_URL takes: the base before `/bot<token>`."""
        return f"{self.url}/telegram"

    @property
    def slack_url(self) -> str:
        """What SLACK_API_URL takes; it ends in `/api/`."""
        return f"{self.url}/slack/api/"

    def settings(self) -> dict[str, str]:
        """The environment of a bot that talks to this sandbox."""
        return {
            "TELEGRAM_BOT_TOKEN": self.telegram.bot_token,
            "TELEGRAM_API_URL": self.telegram_url,
            "SLACK_BOT_TOKEN": self.slack.bot_token,
            "SLACK_APP_TOKEN": self.slack.app_token,
            "SLACK_SIGNING_SECRET": self.slack.signing_secret,
            "SLACK_API_URL": self.slack_url,
            "SLACK_SALES_CHANNEL": self.slack.sales_channel,
            "SLACK_SLA_CHANNEL": self.slack.sla_channel,
        }
