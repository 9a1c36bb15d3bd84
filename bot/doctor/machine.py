"""Looks at this machine: its clock beside the platforms' clocks, and the port to listen on."""

import asyncio
import errno
import socket
from collections.abc import Mapping
from contextlib import suppress

from bot.config import HEALTH_PATH
from bot.services.findings import Finding

_WARN_SECONDS = 5.0
_PROBLEM_SECONDS = 60.0
"""Slack refuses, and has us refuse, what is signed 300 seconds away: a minute leaves room."""
_ANSWER_SECONDS = 3.0


def examine_clock(ahead: Mapping[str, float | None]) -> Finding:
    """By how many seconds each platform's clock is ahead of ours, None where it is not known."""
    check = "Clock"
    known = {name: seconds for name, seconds in ahead.items() if seconds is not None}
    if not known:
        return Finding.warning(
            check,
            "could not be compared: no platform answered",
            "once one answers, run parley doctor again; until then compare: date -u",
        )
    # What they agree on is ours to mend: one platform's own trouble is not.
    name, seconds = min(known.items(), key=lambda each: abs(each[1]))
    if abs(seconds) < _WARN_SECONDS:
        return Finding.ok(check, f"agrees with {' and '.join(known)}")
    side = "behind" if seconds > 0 else "ahead of"
    says = f"this machine's clock is {abs(seconds):.0f} seconds {side} {name}'s"
    cure = (
        "switch time synchronisation on: timedatectl set-ntp true (or start chronyd or ntpd);"
        " in a container or a virtual machine, do it on the host"
    )
    if abs(seconds) < _PROBLEM_SECONDS:
        return Finding.warning(check, says, cure)
    return Finding.problem(check, f"{says}; past 300 Slack's requests are refused", cure)


async def examine_port(port: int) -> Finding:
    """Whether PORT can be listened on, or Parley does already."""
    check = "Port"
    try:
        with socket.socket() as probe:
            # As aiohttp does it: connections that linger from the last run are no obstacle.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(("0.0.0.0", port))  # noqa: S104  (where the web edge will listen)
            probe.listen()
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            return await _taken(check, port)
        says = f"PORT {port} cannot be listened on: {error.strerror}"
        cure = "ports below 1024 are the administrator's: set PORT=8080, with a proxy before it"
        return Finding.problem(check, says, cure)
    return Finding.ok(check, f"{port} is free")


async def _taken(check: str, port: int) -> Finding:
    if await _is_ours(port):
        return Finding.ok(check, f"{port} is served by Parley")
    return Finding.problem(
        check,
        f"PORT {port} is taken by another program",
        f"see which one with: ss -ltnp 'sport = :{port}'; stop it, or set another PORT (and tell"
        " the proxy)",
    )


async def _is_ours(port: int) -> bool:
    """Whether what listens there answers the health page as Parley does."""
    with suppress(OSError, TimeoutError, ValueError):
        async with asyncio.timeout(_ANSWER_SECONDS):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            try:
                writer.write(f"GET {HEALTH_PATH} HTTP/1.0\r\n\r\n".encode())
                await writer.drain()
                answer = await reader.read()
            finally:
                writer.close()
        body = answer.partition(b"\r\n\r\n")[2]
        return body.startswith((b"ok\n", b"the database does not answer\n"))
    return False
