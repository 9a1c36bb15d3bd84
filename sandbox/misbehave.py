"""Carrying out the faults of calls on a live HTTP request, the same way for both platforms.

A platform's handler does, in this order:

    faults = self._faults.on_call("slack", method, channel)     # counts the call, once
    spoiled = await spoil(faults.before, request, self._faults, ok=None, limited=...)
    if spoiled is not None: return spoiled                      # nothing was stored
    response = ... carry out the call ...
    return await spoil(faults.after, request, self._faults, ok=response, limited=...) or response
"""

import socket
import struct
from collections.abc import Callable

from aiohttp import web

from sandbox.faults import (
    CallAction,
    Delay,
    Faults,
    Hang,
    RateLimited,
    Reset,
    ServerError,
    Truncated,
)

_PAGE = (
    "<html>\r\n<head><title>{status} {reason}</title></head>\r\n<body>\r\n"
    "<center><h1>{status} {reason}</h1></center>\r\n<hr><center>nginx</center>\r\n"
    "</body>\r\n</html>\r\n"
)
_REASONS = {500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable"}


async def spoil(
    action: CallAction | None,
    request: web.Request,
    faults: Faults,
    *,
    ok: web.Response | None,
    limited: Callable[[int], web.Response],
    broken: Callable[[int], web.Response] | None = None,
) -> web.Response | None:
    """Do what `action` says. None means: go on as if nothing were wrong (also after a delay).

    `ok` is the right answer where the call was carried out already, None before. `limited` builds
    the platform's 429 for a Retry-After in seconds; `broken` builds its 5xx in JSON. After a
    reset the returned response goes nowhere.
    """
    match action:
        case RateLimited(retry_after=seconds):
            return limited(seconds)
        case ServerError(status=status, html=html):
            return broken(status) if broken is not None and not html else page(status)
        case Hang(seconds=seconds) | Delay(seconds=seconds):
            await faults.sleep(seconds)
            return None
        case Reset():
            return reset(request)
        case Truncated():
            return truncated(ok)
        case None:
            return None


def page(status: int) -> web.Response:
    """The HTML page a proxy in front of the platform shows when what is behind it fails."""
    text = _PAGE.format(status=status, reason=_REASONS[status])
    return web.Response(status=status, text=text, content_type="text/html")


def reset(request: web.Request) -> web.Response:
    """Break the connection with a TCP reset; the response returned cannot be delivered."""
    if request.transport is not None:
        linger = request.transport.get_extra_info("socket")
        if linger is not None:
            # Lingering for no time at all makes the kernel send RST where it would send FIN.
            linger.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        request.transport.abort()
    return web.Response(status=500)


def truncated(ok: web.Response | None) -> web.Response:
    """The right answer's status with the first half of its JSON, complete as far as HTTP goes."""
    body = ok.body if ok is not None and isinstance(ok.body, bytes) else b'{"ok":true,"resu'
    return web.Response(
        status=200 if ok is None else ok.status,
        body=body[: max(1, len(body) // 2)],
        content_type="application/json",
    )
