"""The bot as a process of its own: started, killed, kept running."""

import asyncio
import json
import signal
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox.bot import BotProcess, NotReady
from sandbox.keeper import Keeper

SERVES = "import sys; print('hello'); print('ready', flush=True); sys.stdin.read()"
DIES = "import sys; sys.exit('no token')"
STUBBORN = f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); {SERVES}"
MUTE = "import sys; sys.stdin.read()"


def process(code: str, folder: Path) -> BotProcess:
    return BotProcess((sys.executable, "-SIuc", code), {}, folder=folder)


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[BotProcess]:
    bot = process(SERVES, tmp_path)
    await bot.start()
    yield bot
    await bot.stop()


async def test_it_starts_once_and_logs_what_it_prints(bot: BotProcess) -> None:
    assert bot.ready
    assert bot.last_lines() == ["hello"]
    with pytest.raises(RuntimeError):
        await bot.start()


async def test_killed_it_comes_back_as_another_process(bot: BotProcess) -> None:
    first = bot.pid
    assert bot.kill()
    assert await bot.wait() == -signal.SIGKILL
    assert not bot.kill()
    await bot.restart()
    assert bot.ready
    assert bot.pid != first


async def test_it_stops_by_request(bot: BotProcess) -> None:
    assert await bot.stop() == -signal.SIGTERM
    assert bot.pid is None
    assert await bot.stop() == -signal.SIGTERM


async def test_one_that_will_not_stop_is_killed(tmp_path: Path) -> None:
    bot = process(STUBBORN, tmp_path)
    await bot.start()
    assert await bot.stop(grace=0.1) == -signal.SIGKILL


async def test_one_that_dies_first_says_why(tmp_path: Path) -> None:
    bot = process(DIES, tmp_path)
    with pytest.raises(NotReady, match=r"ended with status 1 before it was ready\nno token"):
        await bot.start()


async def test_one_that_ends_as_it_says_ready_was_ready(tmp_path: Path) -> None:
    bot = process("print('ready', flush=True)", tmp_path)
    starting = asyncio.create_task(bot.start())
    while bot.pid is None:  # noqa: ASYNC110 -- it has no event for its mere existence
        await asyncio.sleep(0)
    time.sleep(0.5)  # noqa: ASYNC251 -- its word and its end shall meet the loop at once
    await starting
    assert await bot.wait() == 0


async def test_one_that_is_never_ready_is_ended(tmp_path: Path) -> None:
    bot = process(MUTE, tmp_path)
    with pytest.raises(NotReady, match="took too long"):
        await bot.start(timeout=0.2)
    assert not bot.running


class Told:
    """What a keeper told the page and the terminal."""

    def __init__(self) -> None:
        self.states: list[str] = []
        self.lines: list[str] = []
        self.news = asyncio.Event()

    def tell(self, state: str, *, restarts: int, note: str) -> None:
        self.states.append(state)
        self.news.set()

    async def ready(self, times: int) -> None:
        async with asyncio.timeout(10):
            while self.states.count("ready") < times:
                self.news.clear()
                await self.news.wait()


async def test_a_keeper_starts_it_again_and_says_so(tmp_path: Path) -> None:
    bot, told = process(SERVES, tmp_path), Told()
    keeper = Keeper(bot, told.tell, told.lines.append)
    await keeper.start()
    keeping = asyncio.create_task(keeper.keep())
    for times in range(2, 9):  # more often than a bot may die by itself
        assert keeper.kill()
        await told.ready(times)
    assert "killed by signal 9" in told.lines[0]
    assert "    hello" in told.lines[0]
    keeping.cancel()
    await asyncio.gather(keeping, return_exceptions=True)
    await bot.stop()


async def test_a_keeper_gives_up_on_one_that_keeps_dying(tmp_path: Path) -> None:
    bot, told = process("print('ready', flush=True)", tmp_path), Told()
    keeper = Keeper(bot, told.tell, told.lines.append)
    await keeper.start()
    await asyncio.wait_for(keeper.keep(), 20)
    assert told.states[-1] == "given up"
    assert keeper.restarts == 4
    assert "died 5 times" in told.lines[-1]


async def test_what_it_reads_is_heard_and_not_logged(tmp_path: Path) -> None:
    heard: list[bytes] = []
    code = f"print('reading {{\"a\": \"' + 'x' * 200_000 + '\"}}', flush=True); {SERVES}"
    bot = BotProcess((sys.executable, "-SIuc", code), {}, folder=tmp_path, heard=heard.append)
    await bot.start()
    (line,) = heard
    assert json.loads(line) == {"a": "x" * 200_000}
    assert bot.last_lines() == ["hello"]
    await bot.stop()
