"""Socket Mode's server side: tickets, connections, envelopes out and acknowledgements in."""

import asyncio
import itertools
import json
from contextlib import suppress
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web

from sandbox.clock import SharedClock
from sandbox.faults import AbortSocket, DeliveryAction, Disconnect, DropAck, Duplicate
from sandbox.misbehave import reset
from sandbox.slack.envelopes import Acked, Missed
from sandbox.slack.people import APP_ID
from sandbox.slack.schema import Json
from sandbox.slack.waiting import answered_in_time

_MOST_CONNECTIONS = 10
"""docs.slack.dev/apis/events-api/using-socket-mode: up to ten connections per app."""
_HOST = "applink-sandbox"


@dataclass(eq=False)
class Connection:
    """One websocket of the bot. A leaving one was told to go and gets nothing more."""

    number: int
    socket: web.WebSocketResponse
    request: web.Request
    leaving: bool = False
    sending: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def send(self, message: Json) -> None:
        """Write one message; one that is closing takes nothing, and nobody hears of it."""
        async with self.sending:
            with suppress(ConnectionError):
                await self.socket.send_str(json.dumps(message))


@dataclass(eq=False)
class _Open:
    """An envelope that waits for its acknowledgement."""

    answered: asyncio.Event = field(default_factory=asyncio.Event)
    payload: Json | None = None


class SocketHub:
    """The connections of the bot, up to ten; each envelope goes to one of them, in turn."""

    def __init__(self, clock: SharedClock) -> None:
        self._clock = clock
        self._tickets: set[str] = set()
        self._connections: list[Connection] = []
        self._changed = asyncio.Condition()
        self._open: dict[str, _Open] = {}
        self._numbers = itertools.count(1)
        self._turn = 0
        self.unknown_acks: list[Json] = []
        """What the bot sent that acknowledges nothing open: late acks, mostly."""

    @property
    def connections(self) -> list[Connection]:
        """The websockets that get envelopes."""
        return [each for each in self._connections if not each.leaving]

    def ticket(self) -> str:
        """Permission for one connection."""
        ticket = f"ticket-{next(self._numbers):08d}"
        self._tickets.add(ticket)
        return ticket

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Serve one websocket until it ends."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            return web.json_response({"ok": False, "error": "invalid_ticket"}, status=403)
        self._tickets.discard(ticket)
        socket = web.WebSocketResponse(timeout=1.0)
        await socket.prepare(request)
        connection = Connection(next(self._numbers), socket, request)
        if len(self.connections) >= _MOST_CONNECTIONS:
            await connection.send(_goodbye("too_many_websockets"))
            await socket.close()
            return socket
        await self._arrived(connection)
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    self._acknowledged(message.data)
        finally:
            await self._left(connection)
        return socket

    async def deliver(
        self, envelope: Json, within: float, fault: DeliveryAction | None
    ) -> Acked | Missed:
        """Send one envelope and wait `within` seconds for the acknowledgement."""
        if isinstance(fault, Disconnect):
            await self.refresh(one=True)
        connection = await self._next_connection(within)
        if connection is None:
            return Missed("connection_failed")
        waits = self._open[envelope["envelope_id"]] = _Open()
        try:
            for _ in range(2 if isinstance(fault, Duplicate) else 1):
                await connection.send(envelope)
            if isinstance(fault, AbortSocket):
                reset(connection.request)
            if not await answered_in_time(self._clock, waits.answered, within):
                return Missed("timeout")
            return Missed("timeout") if isinstance(fault, DropAck) else Acked(waits.payload)
        finally:
            del self._open[envelope["envelope_id"]]

    async def refresh(self, *, one: bool = False) -> None:
        """Tell the connections (or one) to go and come again, as Slack does every few hours."""
        for connection in self.connections[: 1 if one else None]:
            connection.leaving = True
            await connection.send(_goodbye("refresh_requested"))

    def abort(self) -> None:
        """Break every connection without a close frame."""
        for connection in self._connections:
            reset(connection.request)

    async def wait_connected(self, count: int = 1, timeout: float = 5.0) -> None:
        """Wait for so many connections. Raises TimeoutError after `timeout` real seconds."""
        async with asyncio.timeout(timeout), self._changed:
            await self._changed.wait_for(lambda: len(self.connections) >= count)

    async def wait_disconnected(self, timeout: float = 5.0) -> None:
        """Wait until no connection is left. Raises TimeoutError."""
        async with asyncio.timeout(timeout), self._changed:
            await self._changed.wait_for(lambda: not self._connections)

    async def close(self) -> None:
        """Close every connection."""
        for connection in list(self._connections):
            await connection.socket.close(code=1001)

    async def _next_connection(self, within: float) -> Connection | None:
        # Without any connection there is nothing to wait for. One that was told to go is
        # replaced in a moment, so a payload waits for the new one.
        if not self.connections and self._connections:
            with suppress(TimeoutError):
                await self.wait_connected(timeout=within)
        if not self.connections:
            return None
        self._turn += 1
        return self.connections[self._turn % len(self.connections)]

    async def _arrived(self, connection: Connection) -> None:
        hello: Json = {
            "type": "hello",
            "num_connections": len(self.connections) + 1,
            "debug_info": {
                "host": _HOST,
                "build_number": 1,
                "approximate_connection_time": 18_060,
            },
            "connection_info": {"app_id": APP_ID},
        }
        await connection.send(hello)
        async with self._changed:
            self._connections.append(connection)
            self._changed.notify_all()

    async def _left(self, connection: Connection) -> None:
        async with self._changed:
            self._connections.remove(connection)
            self._changed.notify_all()

    def _acknowledged(self, text: str) -> None:
        try:
            message = json.loads(text)
        except ValueError:
            message = {"unreadable": text}
        waits = (
            self._open.get(message.get("envelope_id", "")) if isinstance(message, dict) else None
        )
        if waits is None or waits.answered.is_set():
            self.unknown_acks.append(message)
            return
        payload = message.get("payload")
        waits.payload = payload if isinstance(payload, dict) and payload else None
        waits.answered.set()


def _goodbye(reason: str) -> Json:
    return {"type": "disconnect", "reason": reason, "debug_info": {"host": _HOST}}
