"""Telegram's deliveries over HTTP: the secret first, then stored, then 200."""

import asyncio
import hmac
import json
from typing import Any

import structlog
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest, InvalidToken, RetryAfter

from bot.services.intake import Intake
from bot.services.patience import back_off
from bot.store.database import BadValue
from bot.store.vault import Vault
from handlers.telegram.parse import KINDS
from handlers.telegram.poll import inbound
from handlers.web import body_of

log = structlog.get_logger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  (a header's name)
LOOK_AGAIN_SECONDS = 60.0
"""How often it is looked whether Telegram still delivers here."""
_LONGEST_WAIT_SECONDS = 30.0
_ODD = (BadValue, LookupError, TypeError, ValueError, RecursionError)
"""What an update raises that no column takes: lone surrogates, zero bytes, bottomless nesting."""


class Registration:
    """Tells Telegram where to deliver, and again where somebody took that back."""

    def __init__(self, bot: Bot, url: str, secret: str) -> None:
        self._bot = bot
        self._url = url
        self._secret = secret
        self.trouble: str | None = None
        """Why Telegram does not deliver here, None while it does."""

    async def run(self) -> None:
        """Register, and keep it so, until cancelled; survives everything but that.

        A poller of a former deployment may remove the webhook on its way out, so it is looked at
        again. The first time it is set in any case: the secret may be a new one.
        """
        failures, known = 0, False
        while True:
            try:
                if not known or (await self._bot.get_webhook_info()).url != self._url:
                    await self._register()
            except Exception as error:  # Telegram is away, or refuses: what is stored is safe
                await self._wait(error, failures)
                failures += 1
            else:
                self.trouble, failures, known = None, 0, True
                await asyncio.sleep(LOOK_AGAIN_SECONDS)

    async def _register(self) -> None:
        await self._bot.set_webhook(
            self._url,
            secret_token=self._secret,
            allowed_updates=list(KINDS),
            drop_pending_updates=False,
        )
        log.info("telegram.webhook_set")

    async def _wait(self, error: Exception, failures: int) -> None:
        trouble = _in_words(error)
        if trouble != self.trouble:
            log.error("telegram.webhook_not_set", reason=trouble)
        self.trouble = trouble
        after = None
        if isinstance(error, RetryAfter):
            seconds = error.retry_after
            after = float(seconds if isinstance(seconds, int) else seconds.total_seconds())
        await asyncio.sleep(min(back_off(failures, after), _LONGEST_WAIT_SECONDS))


def _in_words(error: Exception) -> str:
    match error:
        case InvalidToken():
            return "Telegram refuses TELEGRAM_BOT_TOKEN; ask @BotFather for the token in force"
        case BadRequest():
            return f"Telegram refuses TELEGRAM_WEBHOOK_URL: {error.message[:120]}"
        case _:
            return f"Telegram could not be told where to deliver ({type(error).__name__})"


class TelegramWebhook:
    """The address that Telegram delivers to. Fulfils `handlers.web.HttpEdge`."""

    def __init__(
        self, path: str, secret: str, intake: Intake, vault: Vault, registration: Registration
    ) -> None:
        self.path = path
        self._secret = secret.encode()
        self._intake = intake
        self._vault = vault
        self._registration = registration

    @property
    def trouble(self) -> str | None:
        """Why Telegram does not deliver, as far as we know."""
        return self._registration.trouble

    async def take(self, request: web.Request) -> web.Response:
        """403 without the secret. What comes with it is stored, even what nobody can read: were it
        refused, Telegram would hold back everything behind it."""
        given = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, self._secret):
            log.warning("telegram.refused", reason="the secret is missing or wrong")
            raise web.HTTPForbidden
        await self._store(await body_of(request))
        return web.Response()

    async def _store(self, body: bytes) -> None:
        try:
            update: Any = json.loads(body)
            await self._intake.take([inbound(update, self._vault)])
        except _ODD:
            text = body.decode("utf-8", "replace")
            await self._intake.take([inbound(text, self._vault)])
