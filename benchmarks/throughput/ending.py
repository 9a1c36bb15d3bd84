"""When a measured process ends: on SIGTERM, and with whoever started it, even by kill -9."""

import asyncio
import os
import signal
import stat
import sys
import threading
import time
from contextlib import suppress

_GRACE_SECONDS = 10.0


def told_to_end() -> asyncio.Event:
    """Set once this process is told to end; one that stays busy is ended soon after."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    threading.Thread(target=_wait_for_the_parent, args=(loop, stop), daemon=True).start()
    return stop


def _wait_for_the_parent(loop: asyncio.AbstractEventLoop, stop: asyncio.Event) -> None:
    stdin = sys.stdin.fileno()
    if not stat.S_ISFIFO(os.fstat(stdin).st_mode):
        return
    while os.read(stdin, 4096):  # the pipe closes with the parent
        pass
    with suppress(RuntimeError):  # the loop has ended already
        loop.call_soon_threadsafe(stop.set)
    time.sleep(_GRACE_SECONDS)
    os._exit(1)
