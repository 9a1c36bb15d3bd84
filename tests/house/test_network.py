"""No test reaches beyond this machine, whatever the code under test does with the refusal."""

import asyncio
import socket
from pathlib import Path

import pytest

from tests.support.network import NetworkGuard, NetworkRefused

pytest_plugins = ["pytester"]

OUTSIDE = "192.0.2.1"  # reserved for documentation, RFC 5737


def test_a_connection_to_another_machine_is_refused_and_remembered(
    network_guard: NetworkGuard,
) -> None:
    with pytest.raises(NetworkRefused, match=OUTSIDE):
        socket.create_connection((OUTSIDE, 443))
    assert network_guard.take() == [f"{OUTSIDE}:443"]


async def test_the_event_loop_is_watched_too(network_guard: NetworkGuard) -> None:
    with pytest.raises(NetworkRefused):
        await asyncio.open_connection("2001:db8::1", 443)
    assert network_guard.take() == ["2001:db8::1:443"]


async def test_a_name_is_not_even_looked_up(network_guard: NetworkGuard) -> None:
    with pytest.raises(NetworkRefused):
        await asyncio.open_connection("telegram.invalid", 443)
    assert network_guard.take() == ["telegram.invalid:443"]


def test_a_datagram_is_refused(network_guard: NetworkGuard) -> None:
    with socket.socket(type=socket.SOCK_DGRAM) as sender, pytest.raises(NetworkRefused):
        sender.sendto(b"?", (OUTSIDE, 53))
    assert network_guard.take() == [f"{OUTSIDE}:53"]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_this_machine_can_be_reached(host: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection((host, server.getsockname()[1])).close()


def test_a_unix_socket_can_be_reached(tmp_path: Path) -> None:
    with (
        socket.socket(socket.AF_UNIX) as server,
        socket.socket(socket.AF_UNIX) as client,
    ):
        server.bind(str(tmp_path / "s"))
        server.listen()
        client.connect(str(tmp_path / "s"))


def test_swallowing_the_refusal_does_not_save_the_test(pytester: pytest.Pytester) -> None:
    pytester.makeconftest("from tests.conftest import network_guard")
    pytester.makepyfile(
        f"""
        import contextlib, socket

        def test_calls_home():
            with contextlib.suppress(OSError):
                socket.create_connection(("{OUTSIDE}", 443))

        def test_stays():
            pass
        """
    )
    result = pytester.runpytest_inprocess("-p", "no:asyncio", "-p", "no:cacheprovider")
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines([f"*tried to leave this machine: {OUTSIDE}:443*"])
