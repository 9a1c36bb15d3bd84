"""`parley web` and `parley worker` as processes: what they refuse, and how they stop."""

import asyncio
import signal
import socket
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.web.commands import PARLEY, running, serving, written
from tests.web.edge import SECRET, Edge, update


@pytest.mark.parametrize("command", ["web", "worker"])
async def test_on_sqlite_they_name_parley_run(
    command: str, environment: dict[str, str], tmp_path: Path
) -> None:
    environment["DATABASE_URL"] = "sqlite:///parley.db"
    async with running(PARLEY, command, environment=environment, folder=tmp_path) as process:
        said = await written(process)
        assert await process.wait() == 2
    assert "SQLite serves one process" in said
    assert "`parley run`" in said
    assert "Traceback" not in said
    assert not (tmp_path / "parley.db").exists()


async def test_a_taken_port_is_a_plain_sentence(
    environment: dict[str, str], tmp_path: Path, port: int
) -> None:
    with socket.socket() as other:
        other.bind(("0.0.0.0", port))
        other.listen()
        async with running(PARLEY, "web", environment=environment, folder=tmp_path) as process:
            said = await written(process)
            assert await process.wait() == 2
    assert f"parley: cannot listen on PORT {port}: another process listens on it" in said
    assert "Traceback" not in said


async def test_sigterm_lets_the_request_in_hand_end(
    environment: dict[str, str], tmp_path: Path, port: int, database: str
) -> None:
    body = b'{"update_id": 1}'
    start = (
        "POST /telegram HTTP/1.1\r\nHost: x\r\n"
        f"X-Telegram-Bot-Api-Secret-Token: {SECRET}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    async with running(PARLEY, "web", environment=environment, folder=tmp_path) as process:
        await serving(port)
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        with closing(writer):
            writer.write(start.encode() + body[:5])
            await writer.drain()
            await serving(port)  # by now the first request is in hand
            process.send_signal(signal.SIGTERM)
            await _closed(port)
            writer.write(body[5:])
            async with asyncio.timeout(5):
                answer = await reader.read()
        await written(process)
        assert await process.wait() == 0
    assert answer.startswith(b"HTTP/1.1 200")
    with psycopg.connect(database) as connection:
        assert connection.execute("SELECT source FROM inbox").fetchall() == [("telegram",)]


async def test_what_was_acknowledged_survives_kill_9(
    environment: dict[str, str],
    tmp_path: Path,
    port: int,
    database: str,
    sandbox: Sandbox,
    clock: SharedClock,
) -> None:
    edge = Edge(port, database, sandbox.slack.signing_secret, clock)
    async with running(PARLEY, "web", environment=environment, folder=tmp_path) as process:
        await serving(port)
        assert await edge.telegram(update()) == 200
        process.kill()
        await process.wait()
    assert edge.stored() == ["telegram"]


async def test_the_worker_ends_on_sigterm_and_serves_no_port(
    environment: dict[str, str], tmp_path: Path, port: int
) -> None:
    async with running(PARLEY, "worker", environment=environment, folder=tmp_path) as process:
        await written(process, having="parley.ready")
        await _closed(port)
        process.send_signal(signal.SIGTERM)
        said = await written(process)
        assert await process.wait() == 0
    assert "error" not in said


async def test_the_worker_polls_and_holds_the_socket_where_nothing_comes_over_http(
    environment: dict[str, str], tmp_path: Path, sandbox: Sandbox
) -> None:
    environment |= {
        "TELEGRAM_WEBHOOK_URL": "",
        "SLACK_APP_TOKEN": sandbox.slack.app_token,
    }
    async with running(PARLEY, "worker", environment=environment, folder=tmp_path) as process:
        await written(process, having="parley.ready")
        await sandbox.telegram.wait_polled()
        assert len(sandbox.slack.socket.connections) == 1
        process.send_signal(signal.SIGTERM)
        await written(process)
        assert await process.wait() == 0


async def _closed(port: int) -> None:
    """Wait until nobody listens on this port."""
    async with asyncio.timeout(10):
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except ConnectionError:  # refused, or reset where it ended meanwhile
                return
            writer.close()
            await asyncio.sleep(0.01)
