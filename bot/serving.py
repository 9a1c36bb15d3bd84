"""Runs edges and workers until it is told to stop, and then lets what is under way end."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Self, TypeVar

import structlog

from bot.workers.loop import Worker
from handlers.web import HttpEdge, WebServer

log = structlog.get_logger(__name__)
_T = TypeVar("_T")


@dataclass(frozen=True)
class Edges:
    """Ways in."""

    loops: tuple[Callable[[], Awaitable[None]], ...] = ()
    """What runs until it is cancelled."""
    http: tuple[HttpEdge, ...] = ()
    """What a web server serves."""
    reached: tuple[asyncio.Event, ...] = ()
    """Set once the platform was reached."""

    def __add__(self, others: Self) -> "Edges":
        return Edges(
            self.loops + others.loops, self.http + others.http, self.reached + others.reached
        )


async def unless(stop: asyncio.Event, starting: Awaitable[_T]) -> _T | None:
    """What `starting` gives; None, and `starting` given up, where `stop` is set before."""
    start = asyncio.ensure_future(starting)
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait((start, stopping), return_when=asyncio.FIRST_COMPLETED)
        return start.result() if start.done() else None
    finally:
        for task in (start, stopping):
            task.cancel()
        await asyncio.gather(start, stopping, return_exceptions=True)


async def serve(
    edges: Edges,
    server: WebServer | None,
    workers: Sequence[Worker],
    ready: asyncio.Event,
    stop: asyncio.Event,
) -> None:
    """Serve until `stop` is set; `ready` is set when everything that comes in can come in.

    Raises PortRefused before anything was served.
    """
    if server is not None:
        await server.open()
    ways = [asyncio.ensure_future(loop()) for loop in edges.loops]
    announcing = asyncio.create_task(_announce(edges, ready))
    stopping = asyncio.create_task(stop.wait())
    work = [asyncio.create_task(worker.run()) for worker in workers]
    try:
        done, _ = await asyncio.wait([*ways, *work, stopping], return_when=asyncio.FIRST_COMPLETED)
        for task in done - {stopping}:
            task.result()  # none of these ends by itself: show why it did
    finally:
        # Nothing more comes in; what is under way ends and is written down.
        if server is not None:
            await server.close()
        for task in (*ways, announcing, stopping):
            task.cancel()
        await asyncio.gather(*ways, announcing, stopping, return_exceptions=True)
        await asyncio.gather(*(worker.stop() for worker in workers))
        await asyncio.gather(*work, return_exceptions=True)


async def _announce(edges: Edges, ready: asyncio.Event) -> None:
    for reached in edges.reached:
        await reached.wait()
    ready.set()
    log.info("parley.ready")
