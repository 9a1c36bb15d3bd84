"""Runs the real bot on the sandbox's clock, and tells how it reads what buyers write.

The bot itself cannot be told another time. Each reading is a line on stdout: "reading ", and an
object in JSON of whose text was read (their name, handle and language as Telegram tells them), and
why as it was (see qa_library.explain).
"""

import argparse
import asyncio
import json
import os
import signal
import stat
import sys
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from pathlib import Path

from bot.cli import speaks_plainly
from bot.config import Settings, load_settings
from bot.logs import set_up_logs
from bot.services.librarian import Librarian, Opinion
from bot.services.live_library import LiveLibrary
from bot.store.conversations import Buyer
from bot.store.store import Store
from bot.wiring import Parley
from qa_library.explain import explain
from sandbox.clock import SharedClock
from sandbox.dues import ToldClock
from sandbox.dues_named import DueNames


class _Overheard(Librarian):
    """A librarian whose every reading is told: this very one, with what was known beside it."""

    def __init__(self, librarian: Librarian) -> None:
        super().__init__(librarian.library, librarian.matcher, librarian.desk_language)

    def read(self, text: str, buyer: Buyer, history: str | None) -> Opinion:
        """Read a buyer's text, and tell how."""
        opinion = super().read(text, buyer, history)
        why = explain(
            self.matcher,
            text,
            opinion.reading,
            hint=buyer.hint,
            chosen=buyer.chosen_language,
            history=history,
        )
        whose = {"name": buyer.name, "handle": buyer.handle, "hint": buyer.hint}
        _tell(f"reading {json.dumps({'buyer': whose, 'why': why.as_json()})}")
        return opinion


class _TalkingParley(Parley):
    """The bot with an overheard librarian, which says what it waits for."""

    def __init__(self, settings: Settings, clock: SharedClock) -> None:
        super().__init__(settings, ToldClock(clock))
        self._shared = clock

    async def _open(self, closing: AsyncExitStack) -> Store:
        # Beside it no other may be opened in this loop: each would wait for the other's lock.
        store = await super()._open(closing)
        naming = asyncio.create_task(DueNames(store, self._shared).run())
        closing.callback(naming.cancel)
        return store

    def asked(self, library: LiveLibrary) -> Callable[[], Librarian]:
        """What gives the librarian of now, overheard."""
        return lambda: _Overheard(library.librarian())


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
    _tell("ready")


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


@speaks_plainly
def main(arguments: Sequence[str] | None = None) -> None:
    """Run until SIGTERM; writes one line, "ready", when it serves."""
    parser = argparse.ArgumentParser(prog="python -m sandbox.bot_process")
    parser.add_argument("--clock", type=Path, required=True, help="the shared clock's file")
    options = parser.parse_args(arguments)
    set_up_logs()
    clock = SharedClock.open(options.clock)
    try:
        asyncio.run(_serve(_TalkingParley(load_settings(), clock)))
    finally:
        clock.tell_due(None)
        clock.close()


if __name__ == "__main__":
    main()
