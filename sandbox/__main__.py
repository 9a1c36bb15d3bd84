"""`python -m sandbox`: the stand-ins, the real bot against them, and one address to open."""

import argparse
import asyncio
import errno
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sandbox.bot import BotProcess, NotReady
from sandbox.clock import SharedClock
from sandbox.control import Control
from sandbox.keeper import Keeper
from sandbox.limits import Limits
from sandbox.server import Sandbox


class Trouble(Exception):
    """Something the person at the terminal can put right; the message says how."""


@dataclass(frozen=True)
class Options:
    """What was asked for. `folder` None is a fresh one, removed at the end."""

    port: int = 0
    with_bot: bool = True
    folder: Path | None = None


def main(arguments: Sequence[str] | None = None) -> int:
    """Run until Ctrl-C or SIGTERM. Exit status 0, or 1 with the reason on stderr."""
    try:
        asyncio.run(_run(_options(arguments)))
    except Trouble as trouble:
        _say(str(trouble))
        return 1
    return 0


async def _run(options: Options) -> None:
    running = asyncio.create_task(_demo(options))
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, _cancel_once, running)
    with suppress(asyncio.CancelledError):
        await running


def _cancel_once(running: "asyncio.Task[None]") -> None:
    # An impatient second Ctrl-C must not break off the orderly end.
    if not running.cancelling():
        running.cancel()


async def _demo(options: Options) -> None:
    with _folder(options.folder) as folder, _clock(folder) as clock:
        control = Control()
        async with _sandbox(clock, options.port, control) as sandbox:
            if not options.with_bot:
                _print_address(sandbox)
                await asyncio.Event().wait()
            bot = BotProcess.parley(sandbox, folder, control.bot_reads, control.bot_settings())
            keeper = Keeper(bot, control.bot_is, _say)
            control.attach(keeper)
            try:
                await keeper.start()
                _print_address(sandbox)
                await keeper.keep()
            except NotReady as error:
                raise Trouble(str(error)) from None
            finally:
                await bot.stop()
            raise Trouble("the bot keeps dying: the demo ends")


@asynccontextmanager
async def _sandbox(clock: SharedClock, port: int, control: Control) -> AsyncIterator[Sandbox]:
    sandbox = Sandbox(clock, port=port, limits=Limits.real(), extra=control.install)
    try:
        await sandbox.start()
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        why = "is taken" if error.errno == errno.EADDRINUSE else "is not yours to use"
        raise Trouble(f"port {port} {why}: choose another, or --port 0 for any free one") from None
    try:
        yield sandbox
    finally:
        await sandbox.stop()


@contextmanager
def _folder(given: Path | None) -> Iterator[Path]:
    if given is None:
        with tempfile.TemporaryDirectory(prefix="parley-demo-") as fresh:
            yield Path(fresh)
        return
    try:
        given.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble(f"{given} cannot be used: {error.strerror}") from None
    if (given / "parley.db").exists():
        # Its Telegram and Slack were in the memory of the sandbox that made it, and are gone.
        raise Trouble(f"{given} holds the database of an earlier demo: choose an empty folder")
    yield given.absolute()


@contextmanager
def _clock(folder: Path) -> Iterator[SharedClock]:
    clock = SharedClock.create(folder / "clock")
    try:
        yield clock
    finally:
        clock.close()


def _options(arguments: Sequence[str] | None) -> Options:
    parser = argparse.ArgumentParser(
        prog="python -m sandbox",
        description="A stand-in Telegram and Slack on this machine, with the real bot.",
    )
    parser.add_argument("--port", type=int, default=0, help="default: any free one")
    parser.add_argument("--no-bot", action="store_true", help="the stand-ins and the page alone")
    parser.add_argument("--folder", type=Path, help="keeps the database and bot.log; default: none")
    given = parser.parse_args(arguments)
    if not 0 <= given.port <= 65535:
        parser.error("a port is a number from 0 to 65535")
    return Options(given.port, not given.no_bot, given.folder)


def _print_address(sandbox: Sandbox) -> None:
    print(f"Parley demo: {sandbox.url}/", flush=True)


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
