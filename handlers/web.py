"""The HTTP servers: limits, and a stop that lets requests in hand end."""

import asyncio
import errno
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol

import aiohttp
import structlog
from aiohttp import web

from bot.config import HEALTH_PATH, METRICS_PATH, READY_PATH, PortRefused
from bot.store.database import trouble_of
from handlers.pages import Pages

log = structlog.get_logger(__name__)

MOST_BYTES = 1024 * 1024
"""Far more than a platform sends: Slack's largest payload is a view of 250 kB, a few times over."""
BODY_SECONDS = 5.0
"""What a body may take to arrive; Slack waits three seconds for the whole exchange."""
REQUEST_SECONDS = 15.0
"""What a request may take altogether; after it the platform is asked to deliver again."""
_FINISH_SECONDS = 2.0
"""What answers may take to be written once the server is told to stop."""
_LINGER_SECONDS = 1.0

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


class HttpEdge(Protocol):
    """A platform's way in over HTTP."""

    path: str

    @property
    def trouble(self) -> str | None:
        """What an operator should know, None while all is well."""
        ...

    async def take(self, request: web.Request) -> web.Response:
        """Store what is delivered; the answer is 200 only where it was."""
        ...


@dataclass(frozen=True)
class Address:
    """Where to listen, and which setting says so."""

    port: int
    host: str = "0.0.0.0"  # noqa: S104  (what the platforms deliver to is public)
    setting: str = "PORT"


class WebServer:
    """Serves the edges' paths and the pages about this process."""

    def __init__(
        self,
        address: Address,
        edges: Sequence[HttpEdge],
        pages: Pages,
        *,
        with_figures: bool = False,
    ) -> None:
        """Figures are shown where they are asked for: they are not for the public."""
        self._address = address
        self._in_hand = 0
        self._idle = asyncio.Event()
        self._idle.set()
        app = web.Application(client_max_size=MOST_BYTES, middlewares=[self._guarded])
        app.router.add_get(HEALTH_PATH, pages.health)
        app.router.add_get(READY_PATH, pages.ready)
        if with_figures:
            app.router.add_get(METRICS_PATH, pages.figures)
        for edge in edges:
            app.router.add_post(edge.path, edge.take)
        self._runner = web.AppRunner(
            app,
            access_log=None,
            auto_decompress=False,  # a signature is over the bytes as they came
            lingering_time=_LINGER_SECONDS,
            shutdown_timeout=_FINISH_SECONDS,
        )

    async def open(self) -> None:
        """Listen. Raises PortRefused with the cure."""
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self._address.host, self._address.port).start()
        except OSError as error:
            await self._runner.cleanup()
            raise _refused(self._address, error) from None
        log.info("web.listening", port=self._address.port)

    async def close(self) -> None:
        """Take nothing more; return when the requests in hand are answered."""
        for site in tuple(self._runner.sites):
            await site.stop()
        # aiohttp's own end would ignore what is still to come of a body.
        with suppress(TimeoutError):
            async with asyncio.timeout(REQUEST_SECONDS):
                await self._idle.wait()
        await self._runner.cleanup()

    @web.middleware
    async def _guarded(self, request: web.Request, handler: Answer) -> web.StreamResponse:
        """Whatever fails, the platform is asked to deliver again. No word of it is logged."""
        self._in_hand += 1
        self._idle.clear()
        try:
            async with asyncio.timeout(REQUEST_SECONDS):
                return await handler(request)
        except web.HTTPException:
            raise
        except Exception as error:  # the outermost loop of these edges: the database is away
            log.error("web.not_stored", error=trouble_of(error))
            return web.Response(status=503)
        finally:
            self._in_hand -= 1
            if not self._in_hand:
                self._idle.set()


async def body_of(request: web.Request, most: int = MOST_BYTES) -> bytes:
    """The body as it came, of `most` bytes. Raises the answer where it is too large, too slow or
    cut off."""
    if (request.content_length or 0) > most:
        raise _last(web.HTTPRequestEntityTooLarge(most))
    try:
        async with asyncio.timeout(BODY_SECONDS):
            body = await request.read()
    except web.HTTPRequestEntityTooLarge as answer:
        raise _last(answer) from None
    except TimeoutError:
        raise _last(web.HTTPRequestTimeout()) from None
    except (web.RequestPayloadError, aiohttp.ClientError, ConnectionError):
        raise _last(web.HTTPBadRequest(text="the body was cut off")) from None
    if len(body) > most:
        raise _last(web.HTTPRequestEntityTooLarge(most))
    return body


def _last(answer: web.HTTPException) -> web.HTTPException:
    """The last of its connection: what was not read to its end stands in the way of the next."""
    answer.force_close()
    return answer


def _refused(address: Address, error: OSError) -> PortRefused:
    match error.errno:
        case errno.EADDRINUSE:
            reason = (
                f"another process listens on it; stop that one, or choose another {address.setting}"
            )
        case errno.EACCES | errno.EPERM:
            reason = "this account may not; ports below 1024 are the administrator's, choose 8080"
        case _:
            reason = error.strerror or type(error).__name__
    return PortRefused(f"cannot listen on {address.setting} {address.port}: {reason}")
