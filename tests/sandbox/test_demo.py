"""`python -m sandbox` as a person starts it."""

import asyncio
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

from aiohttp import ClientSession, ClientWebSocketResponse

Process = asyncio.subprocess.Process
_FAR = timedelta(seconds=30)
"""The demo's clock runs: what is nearer could come while the test asks for it."""


@asynccontextmanager
async def demo(*arguments: str) -> AsyncIterator[Process]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "sandbox", *arguments),
        cwd=Path(__file__).parents[2],
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def line(process: Process) -> str:
    assert process.stdout is not None
    return (await asyncio.wait_for(process.stdout.readline(), 60)).decode()


async def ended(process: Process, number: signal.Signals) -> tuple[int | None, str, str]:
    process.send_signal(number)
    out, err = await asyncio.wait_for(process.communicate(), 30)
    return process.returncode, out.decode(), err.decode()


async def test_it_prints_one_address_and_ends_at_ctrl_c() -> None:
    async with demo("--no-bot") as process:
        said = await line(process)
        assert said.startswith("Parley demo: http://127.0.0.1:")
        async with ClientSession() as http, http.get(said.split()[-1]) as response:
            assert "Parley demo" in await response.text()
        assert await ended(process, signal.SIGINT) == (0, "", "")


async def test_a_taken_port_is_named() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        async with demo("--no-bot", "--port", str(port)) as process:
            out, err = await asyncio.wait_for(process.communicate(), 30)
    assert process.returncode == 1
    assert out == b""
    wanted = f"port {port} is taken: choose another, or --port 0 for any free one\n"
    assert err.decode() == wanted


async def test_the_database_of_an_earlier_demo_is_refused(tmp_path: Path) -> None:
    (tmp_path / "parley.db").touch()
    async with demo("--folder", str(tmp_path)) as process:
        _, err = await asyncio.wait_for(process.communicate(), 30)
    assert process.returncode == 1
    assert b"holds the database of an earlier demo" in err


async def test_the_real_bot_serves_is_killed_and_comes_back(tmp_path: Path) -> None:
    async with demo("--folder", str(tmp_path)) as process:
        url = (await line(process)).split()[-1]
        async with ClientSession() as http, http.ws_connect(f"{url}control/feed") as feed:
            states = [(await feed.receive_json(timeout=5))["values"]["bot"]["state"]]
            async with http.post(f"{url}control/bot/kill") as response:
                assert response.status == 200
            while states[-1] != "ready" or len(states) == 1:
                told = await feed.receive_json(timeout=60)
                if "bot" in told["values"]:
                    states.append(told["values"]["bot"]["state"])
        assert states == ["ready", "down", "ready"]
        status, out, err = await ended(process, signal.SIGTERM)
    assert (status, out) == (0, "")
    assert "the bot ended (killed by signal 9) and is started again" in err
    assert (tmp_path / "bot.log").exists()


async def test_the_clock_knows_what_the_real_bot_waits_for(tmp_path: Path) -> None:
    async with demo("--folder", str(tmp_path)) as process:
        url = (await line(process)).split()[-1]
        async with ClientSession(url) as http, http.ws_connect("/control/feed") as feed:
            values = (await feed.receive_json(timeout=5))["values"]
            buyer = next(key for key in values if key.startswith("buyer/")).removeprefix("buyer/")
            said = {"text": "¿Cuál es el pedido mínimo?"}
            async with http.post(f"/control/buyers/{buyer}/say", json=said) as response:
                assert response.status == 200
            due = await next_due(feed)
            async with http.post("/control/clock", json={"to": "next_due"}) as response:
                moved = datetime.fromisoformat((await response.json())["now"])
            assert moved >= due
            async with http.post("/control/bot/kill") as response:
                assert response.status == 200
            assert await next_due(feed, after=due)


async def next_due(feed: ClientWebSocketResponse, after: datetime | None = None) -> datetime:
    """What the bot waits for that is not nearly over, once it says so; later than `after`."""
    while True:
        clock = (await feed.receive_json(timeout=60))["values"].get("clock")
        if clock is None or clock["next_due"] is None:
            continue
        now, due = (datetime.fromisoformat(clock[name]) for name in ("now", "next_due"))
        if due - now > _FAR and (after is None or due > after):
            return due
