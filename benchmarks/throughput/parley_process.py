"""`parley run` as it is, but that it says "ready" and ends with whoever started it."""

import asyncio
import sys

from benchmarks.throughput.ending import told_to_end
from bot.config import load_settings
from bot.logs import set_up_logs
from bot.wiring import Parley


async def serve() -> None:
    """Serve until told to end."""
    parley = Parley(load_settings())
    announcing = asyncio.create_task(_announce(parley))
    try:
        await parley.run(told_to_end())
    finally:
        announcing.cancel()


async def _announce(parley: Parley) -> None:
    await parley.ready.wait()
    sys.stdout.write("ready\n")
    sys.stdout.flush()


if __name__ == "__main__":
    set_up_logs()
    asyncio.run(serve())
