"""What a process shows of itself over HTTP: its health, its readiness, its figures."""

import asyncio
from dataclasses import dataclass

import structlog
from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST

from bot.condition import Condition
from bot.services.figures import figures
from bot.services.ports import Timekeeper
from bot.services.tokens import Tokens
from bot.store.database import trouble_of
from bot.store.store import Store

log = structlog.get_logger(__name__)

_PING_SECONDS = 2.0
NO_DATABASE = "the database does not answer"


@dataclass(frozen=True)
class Pages:
    """The pages of one process."""

    store: Store
    time: Timekeeper
    condition: Condition
    tokens: Tokens

    async def health(self, _: web.Request) -> web.Response:
        """200 while the database answers. Troubles of a platform are told, and no reason to be
        taken out of service: what the other one brings is stored."""
        if not await self._database_answers():
            return web.Response(status=503, text=f"{NO_DATABASE}\n")
        return web.Response(text=_lines("ok", *self.condition.told()))

    async def ready(self, _: web.Request) -> web.Response:
        """200 while this process can do its work; otherwise 503 with all that keeps it from it."""
        missing = self.condition.missing()
        if not await self._database_answers():
            missing.insert(0, NO_DATABASE)
        if missing:
            return web.Response(status=503, text=_lines(*missing))
        return web.Response(text="ready\n")

    async def figures(self, _: web.Request) -> web.Response:
        """What Prometheus reads."""
        text = await figures(
            self.store,
            self.time,
            ready=not self.condition.missing(),
            refused=self.tokens.refused(),
        )
        return web.Response(body=text.encode(), headers={"Content-Type": CONTENT_TYPE_LATEST})

    async def _database_answers(self) -> bool:
        try:
            async with asyncio.timeout(_PING_SECONDS):
                await self.store.ping()
        except Exception as error:  # whatever it is, nothing can be stored
            log.error("web.database", error=trouble_of(error))
            return False
        return True


def _lines(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)
