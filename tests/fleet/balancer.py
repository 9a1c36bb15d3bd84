"""What stands before several web processes: one port, connections handed on in turn."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from itertools import count
from types import TracebackType
from typing import Self

_CHUNK = 65536


class Balancer:
    """A TCP proxy of 127.0.0.1 in front of ports, of which some may not listen now.

    A connection to a process that dies ends, as it would without a proxy in between.
    """

    def __init__(self, backends: Sequence[int], port: int = 0) -> None:
        """Listen on `port` (0: a free one) for `backends`."""
        self.port = port
        self._backends = list(backends)
        self._turn = count()
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        """Listen."""
        self._server = await asyncio.start_server(self._meet, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Listen no more and drop what is open."""
        assert self._server is not None
        self._server.close()
        self.drop_all()
        await asyncio.gather(*self._open, return_exceptions=True)

    def drop_all(self) -> int:
        """Break every connection that is open; how many there were."""
        for task in self._open:
            task.cancel()
        return len(self._open)

    async def _meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._open.add(task)
        try:
            await self._serve(reader, writer)
        except asyncio.CancelledError:
            pass  # dropped on purpose
        finally:
            self._open.discard(task)
            writer.transport.abort()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        backend = await self._connect()
        if backend is None:
            return
        there_reader, there_writer = backend
        ways = (_pass_on(reader, there_writer), _pass_on(there_reader, writer))
        tasks = [asyncio.ensure_future(way) for way in ways]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            there_writer.transport.abort()  # at once: we may be dropped a second time
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
        first = next(self._turn)
        for step in range(len(self._backends)):
            port = self._backends[(first + step) % len(self._backends)]
            with suppress(OSError):
                return await asyncio.open_connection("127.0.0.1", port)
        return None


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Bytes as they come, until one side closes."""
    with suppress(OSError):
        while data := await reader.read(_CHUNK):
            writer.write(data)
            await writer.drain()
