"""`parley run` as it is, but that it says "ready", and may be profiled.

    python -m benchmarks.throughput.parley_process [--profile FILE]

With a file it is run under cProfile from the first SIGUSR1 to the second, and the file is written
then.
"""

import argparse
import asyncio
import cProfile
import signal
import sys
from pathlib import Path

from bot.config import load_settings
from bot.logs import set_up_logs
from bot.wiring import Parley


async def serve(profile: Path | None) -> None:
    """Serve until SIGTERM."""
    parley = Parley(load_settings())
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    if profile is not None:
        loop.add_signal_handler(signal.SIGUSR1, _Profile(profile).turn)
    announcing = asyncio.create_task(_announce(parley))
    try:
        await parley.run(stop)
    finally:
        announcing.cancel()


class _Profile:
    def __init__(self, file: Path) -> None:
        self._file = file
        self._profiler: cProfile.Profile | None = None

    def turn(self) -> None:
        """Begin, or end and write."""
        if self._profiler is None:
            self._profiler = cProfile.Profile()
            self._profiler.enable()
            return
        self._profiler.disable()
        unfinished = self._file.with_suffix(".part")
        self._profiler.dump_stats(unfinished)
        unfinished.rename(self._file)
        self._profiler = None


async def _announce(parley: Parley) -> None:
    await parley.ready.wait()
    sys.stdout.write("ready\n")
    sys.stdout.flush()


def main() -> None:
    """Run."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.throughput.parley_process")
    parser.add_argument("--profile", type=Path)
    options = parser.parse_args()
    set_up_logs()
    asyncio.run(serve(options.profile))


if __name__ == "__main__":
    main()
