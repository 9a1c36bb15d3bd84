"""The stand-in Telegram and Slack with the buyers, in a process of their own.

    python -m benchmarks.throughput.standins

It takes a line of JSON with what the buyers ask and answers with one of a bot's settings; then it
takes a line for each load and answers with its figures. It ends when its standard input does.
"""

import argparse
import asyncio
import json
import logging
import random
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from aiohttp import web
from aiohttp.typedefs import Handler

from benchmarks.throughput.load import Crowd, Order, run
from benchmarks.throughput.questions import from_line
from sandbox.clock import SharedClock
from sandbox.limits import Limits
from sandbox.misbehave import page
from sandbox.server import Sandbox

LATENCY_SECONDS = 0.02
FAILURES = 0.01
_LONGEST_LINE = 16 * 1024 * 1024
"""Bytes."""
_SPARED = frozenset({"getUpdates", "getMe", "auth.test", "apps.connections.open"})
"""Fetching and starting never fail: how long a client stands still then is not what is measured."""


def troubles(seed: int, latency: float, failures: float) -> Any:
    """A middleware: each call takes `latency` seconds longer, and some end in a proxy's 502."""
    dice = random.Random(seed)

    @web.middleware
    async def trouble(request: web.Request, handler: Handler) -> web.StreamResponse:
        method = request.match_info.get("method")
        if method is None:
            return await handler(request)
        await asyncio.sleep(latency)
        if method not in _SPARED and dice.random() < failures:
            return page(502)
        return await handler(request)

    return trouble


async def serve(options: argparse.Namespace) -> None:
    """Serve until the standard input ends."""
    lines = await _lines()
    asked = from_line(await lines.readline())
    with tempfile.TemporaryDirectory() as folder:
        clock = SharedClock.create(Path(folder) / "clock")

        def install(app: web.Application, _: Sandbox) -> None:
            app.middlewares.append(troubles(options.seed, options.latency, options.failures))

        limits = Limits.real() if options.real_limits else Limits.off()
        async with Sandbox(clock, limits=limits, extra=install) as sandbox:
            crowd = Crowd(sandbox, asked, options.conversations)
            _tell(sandbox.settings())
            while line := await lines.readline():
                _tell(await run(crowd, Order.read(json.loads(line))))
        clock.close()


async def _lines() -> asyncio.StreamReader:
    reader = asyncio.StreamReader(limit=_LONGEST_LINE)
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    return reader


def _tell(what: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def main(words: Sequence[str] | None = None) -> None:
    """Read the options and serve."""
    # A system that ends in the middle of a call is no news.
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)
    parser = argparse.ArgumentParser(prog="python -m benchmarks.throughput.standins")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--conversations", type=int, default=500)
    parser.add_argument("--latency", type=float, default=LATENCY_SECONDS, help="seconds")
    parser.add_argument("--failures", type=float, default=FAILURES, help="0 to 1")
    parser.add_argument("--real-limits", action="store_true")
    asyncio.run(serve(parser.parse_args(words)))


if __name__ == "__main__":
    main()
