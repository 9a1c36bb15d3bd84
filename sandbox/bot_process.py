"""Runs the real bot on the sandbox's clock. The bot itself cannot be told another time."""

import argparse
import asyncio
import os
import signal
import stat
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.cli import speaks_plainly
from bot.config import load_settings
from bot.logs import set_up_logs
from bot.wiring import Parley
from sandbox.clock import SharedClock
from sandbox.dues import ToldClock


async def _serve(parley: Parley) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    _end_with_the_parent(loop, stop)
    announcing = asyncio.create_task(_announce(parley))
    try:
        await parley.run(stop)
    finally:
        announcing.cancel()


def _end_with_the_parent(loop: asyncio.AbstractEventLoop, stop: asyncio.Event) -> None:
    """Stop when the pipe at stdin closes: whoever started us is gone, even by kill -9."""
    stdin = sys.stdin.fileno()
    if not stat.S_ISFIFO(os.fstat(stdin).st_mode):
        return

    def look() -> None:
        if not os.read(stdin, 4096):
            loop.remove_reader(stdin)
            stop.set()

    loop.add_reader(stdin, look)


async def _announce(parley: Parley) -> None:
    await parley.ready.wait()
    sys.stdout.write("ready\n")
    sys.stdout.flush()


@speaks_plainly
def main(arguments: Sequence[str] | None = None) -> None:
    """Run until SIGTERM; writes one line, "ready", when it serves."""
    parser = argparse.ArgumentParser(prog="python -m sandbox.bot_process")
    parser.add_argument("--clock", type=Path, required=True, help="the shared clock's file")
    options = parser.parse_args(arguments)
    set_up_logs()
    clock = ToldClock(SharedClock.open(options.clock))
    try:
        asyncio.run(_serve(Parley(load_settings(), clock)))
    finally:
        clock.close()


if __name__ == "__main__":
    main()
