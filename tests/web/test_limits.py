"""What any HTTP server meets: the large, the slow, the cut off, and a database that is away."""

import asyncio
import errno
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import psycopg
import pytest
from aiohttp import web

from bot.config import PortRefused
from bot.roles import Role
from sandbox.clock import SharedClock
from sandbox.server import Sandbox
from tests.support.postgres import PostgresServer
from tests.web.edge import HOME, SECRET, Edge, started, update

MIB = 1024 * 1024
PATHS = ["/telegram", "/slack/events"]
HEADER = f"X-Telegram-Bot-Api-Secret-Token: {SECRET}\r\n"


async def raw(edge: Edge, *pieces: bytes, end: bool = False) -> bytes:
    """What is answered to these bytes, over a connection that is closed after them if `end`."""
    reader, writer = await asyncio.open_connection("127.0.0.1", edge.port)
    for piece in pieces:
        writer.write(piece)
        await writer.drain()
    if end:
        writer.close()
        await writer.wait_closed()
        return b""
    async with asyncio.timeout(5):
        answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    return answer


def head(length: int) -> bytes:
    """The beginning of a delivery that promises so many bytes."""
    return (
        f"POST /telegram HTTP/1.1\r\nHost: x\r\n{HEADER}Content-Length: {length}\r\n\r\n".encode()
    )


@contextmanager
def database_away(server: PostgresServer, url: str) -> Iterator[None]:
    """Nobody can connect, and whoever was connected no longer is."""
    name = url.rpartition("/")[2]
    with psycopg.connect(server.url("postgres"), autocommit=True) as admin:
        admin.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false'.encode())
        admin.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (name,)
        )
        try:
            yield
        finally:
            admin.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true'.encode())


async def test_a_mebibyte_is_the_most(edge: Edge) -> None:
    padding = json.dumps(update(text="x" * MIB))
    assert await edge.telegram(padding) == 413
    assert (await edge.slack(HOME | {"padding": "x" * MIB}))[0] == 413
    assert await edge.telegram(update(text="x" * (MIB - 1000))) == 200
    assert edge.stored() == ["telegram"]


async def test_a_body_of_unknown_length_is_cut_at_the_same_measure(edge: Edge) -> None:
    chunk = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
    start = f"POST /telegram HTTP/1.1\r\nHost: x\r\n{HEADER}Transfer-Encoding: chunked\r\n\r\n"
    answer = await raw(edge, start.encode(), chunk * 17, b"0\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 413")
    assert edge.stored() == []


async def test_who_is_too_slow_is_not_waited_for(
    edge: Edge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.web.BODY_SECONDS", 0.05)
    answer = await raw(edge, head(100), b'{"update_id": 1')
    assert answer.startswith(b"HTTP/1.1 408")
    assert await edge.telegram(update()) == 200
    assert edge.stored() == ["telegram"]


async def test_a_body_that_is_cut_off_is_not_stored(edge: Edge) -> None:
    await raw(edge, head(100), b'{"update_id": 1}', end=True)
    assert await edge.telegram(update()) == 200
    assert edge.stored() == ["telegram"]


async def test_what_is_not_http_is_refused(edge: Edge) -> None:
    assert (await raw(edge, b"\x16\x03\x01\x02\x00\r\n\r\n")).startswith(b"HTTP/1.0 400")
    assert await edge.telegram(update()) == 200


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "HEAD", "OPTIONS"])
async def test_another_method_is_refused(edge: Edge, path: str, method: str) -> None:
    assert (await edge.ask(method, path))[0] == 405


@pytest.mark.parametrize("path", ["/", "/telegram/", "/slack", "/admin", "/..%2Ftelegram"])
async def test_another_path_is_unknown(edge: Edge, path: str) -> None:
    assert (await edge.ask("POST", path))[0] == 404


async def test_health_and_deliveries_while_the_database_is_away(
    edge: Edge, postgres_server: PostgresServer
) -> None:
    assert await edge.ask("GET", "/healthz") == (200, "ok\n")
    with database_away(postgres_server, edge.database):
        assert (await edge.ask("GET", "/healthz"))[0] == 503
        assert await edge.telegram(update()) == 503
        assert (await edge.slack(HOME))[0] == 503
    assert (await edge.ask("GET", "/healthz"))[0] == 200
    assert await edge.telegram(update()) == 200
    assert (await edge.slack(HOME))[0] == 200
    assert edge.stored() == ["telegram", "slack"]


async def test_telegram_delivers_again_what_could_not_be_stored(
    edge: Edge, sandbox: Sandbox, clock: SharedClock, postgres_server: PostgresServer
) -> None:
    with database_away(postgres_server, edge.database):
        sandbox.telegram.press_start(sandbox.telegram.new_user("Ana"))
        await sandbox.telegram.wait_idle()
        assert sandbox.telegram.pending == 1
    clock.move(timedelta(seconds=2))
    await sandbox.telegram.wait_confirmed()
    assert edge.stored() == ["telegram"]


async def test_a_database_that_hangs_is_not_waited_for(
    edge: Edge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.web.REQUEST_SECONDS", 0.2)
    with psycopg.connect(edge.database) as other:
        other.execute("LOCK TABLE inbox IN ACCESS EXCLUSIVE MODE")
        assert await edge.telegram(update()) == 503
        other.rollback()
    assert await edge.telegram(update()) == 200
    assert edge.stored() == ["telegram"]


async def test_nothing_of_a_request_is_logged(
    edge: Edge, capfd: pytest.CaptureFixture[str], postgres_server: PostgresServer
) -> None:
    secret_words = "my card is 4111"
    await edge.telegram(update(text=secret_words), **{"X-Secret": "forged-s3cret"})
    await edge.telegram(f"{{ {secret_words}")
    await edge.slack(f'{{"{secret_words}'.encode())
    await edge.slack(HOME | {"words": secret_words}, secret="another")
    with database_away(postgres_server, edge.database):
        await edge.telegram(update(text=secret_words))
        await edge.slack(HOME | {"words": secret_words})
    written = "".join(capfd.readouterr())
    assert "telegram.refused" in written
    assert "not_stored" in written
    for secret in (secret_words, SECRET, "s3cret", "v0="):
        assert secret not in written


async def test_a_port_that_is_taken_is_named(
    edge: Edge, environment: dict[str, str], clock: SharedClock
) -> None:
    with pytest.raises(PortRefused) as refused:
        async with started(environment, clock, Role.WEB):
            pass
    assert str(refused.value) == (
        f"cannot listen on PORT {edge.port}: another process listens on it; stop that one,"
        " or choose another PORT"
    )


async def test_a_port_that_is_not_permitted_is_named(
    environment: dict[str, str], clock: SharedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def not_permitted(_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(web.TCPSite, "start", not_permitted)
    with pytest.raises(PortRefused, match="ports below 1024 are the administrator's"):
        async with started(environment | {"PORT": "80"}, clock, Role.WEB):
            pass
