"""The live feed: each open page is told of every change at once, and of its newest value only."""

import asyncio
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Any

from aiohttp import WSMsgType, web

from sandbox.control.proof import Proof
from sandbox.control.seen import Seen
from sandbox.control.switches import Switchboard
from sandbox.effects import Call, Effect
from sandbox.server import Sandbox
from sandbox.slack import Delivery

_TOGETHER = 0.01
"""Real seconds in which changes are gathered into one message."""
_LOOK_EVERY = 0.5
"""Real seconds between two looks at what changes without an effect: the clock, which another
process may move, what the bot waits for, and what time alone proves lost."""


class Page:
    """One open page: what it has to be told, and what it was told last."""

    def __init__(self, seen: Seen) -> None:
        self._seen = seen
        self._told: dict[str, str] = {}
        self._keys: dict[str, None] = {}
        self._events: list[dict[str, Any]] = []
        self._news = asyncio.Event()

    def changed(self, keys: Iterable[str]) -> None:
        """These keys may have another value."""
        self._keys.update(dict.fromkeys(keys))
        self._news.set()

    def happened(self, event: dict[str, Any]) -> None:
        """Something to show for a moment: a toast, the bot typing."""
        self._events.append(event)
        self._news.set()

    async def serve(self, socket: web.WebSocketResponse) -> None:
        """Tell everything, then each change, until the page goes."""
        self._keys.clear()
        await self._tell(socket, self._seen.everything(), [], first=True)
        while True:
            await self._news.wait()
            await asyncio.sleep(_TOGETHER)
            self._news.clear()
            keys, self._keys = self._keys, {}
            events, self._events = self._events, []
            await self._tell(socket, {key: self._seen.value(key) for key in keys}, events)

    async def _tell(
        self,
        socket: web.WebSocketResponse,
        values: dict[str, Any],
        events: list[dict[str, Any]],
        *,
        first: bool = False,
    ) -> None:
        new = {key: value for key, value in values.items() if self._is_new(key, value)}
        if first or new or events:
            await socket.send_json({"first": first, "values": new, "events": events})

    def _is_new(self, key: str, value: Any) -> bool:
        text = json.dumps(value)
        known = self._told.get(key)
        self._told[key] = text
        return text != known


class Feed:
    """Listens to the sandbox and tells the pages."""

    def __init__(self, sandbox: Sandbox, seen: Seen, switches: Switchboard, proof: Proof) -> None:
        self._sandbox = sandbox
        self._seen = seen
        self._switches = switches
        self._proof = proof
        self._pages: set[Page] = set()
        self._sockets: set[web.WebSocketResponse] = set()
        self._stops: list[Callable[[], None]] = []
        self._watch: asyncio.Task[None] | None = None

    async def start(self, _: web.Application) -> None:
        """Begin to listen."""
        self._stops = [
            self._sandbox.effects.subscribe(self._heard),
            self._sandbox.slack.deliveries.subscribe(self._delivered),
        ]
        self._watch = asyncio.create_task(self._look())

    async def stop(self, _: web.Application) -> None:
        """Let the pages go."""
        for stop in self._stops:
            stop()
        if self._watch is not None:
            self._watch.cancel()
        for socket in list(self._sockets):
            await socket.close()

    def changed(self, *keys: str) -> None:
        """Tell the pages that these keys may have another value."""
        for page in self._pages:
            page.changed(keys)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Serve one page."""
        socket = web.WebSocketResponse(heartbeat=20.0, timeout=1.0)
        await socket.prepare(request)
        page = Page(self._seen)
        self._pages.add(page)
        self._sockets.add(socket)
        telling = asyncio.create_task(_quietly(page, socket))
        try:
            async for message in socket:
                if message.type is WSMsgType.ERROR:
                    break
        finally:
            self._pages.discard(page)
            self._sockets.discard(socket)
            telling.cancel()
        return socket

    def _heard(self, entry: Effect | Call) -> None:
        if isinstance(entry, Call):
            if self._switches.note(entry):
                self.changed("faults")
            if entry.method == "response_url":
                self.changed(*(f"whispers/{each}" for each in self._seen.desk_ids()))
            return
        self.changed(*self._keys_of(entry), "faults")
        if entry.kind in ("toast", "typing"):
            for page in self._pages:
                page.happened({"kind": entry.kind, "buyer": entry.chat, **entry.data})

    def _delivered(self, delivery: Delivery) -> None:
        # An acknowledgement may have closed a modal or changed it.
        if "view" in delivery.payload:
            self.changed(f"modal/{delivery.payload['user']['id']}")
        self.changed("faults")

    def _keys_of(self, effect: Effect) -> Iterable[str]:
        if effect.kind == "commands":
            return self._seen.buyer_keys()
        return _keys_of(effect)

    async def _look(self) -> None:
        known: dict[str, Any] = {}
        while True:
            clock = self._sandbox.clock
            told = (clock.generation, clock.next_due, clock.due_kind)
            seen = {"clock": told, "faults": self._proof.look()}
            self.changed(*(key for key, value in seen.items() if known.get(key) != value))
            known = seen
            await asyncio.sleep(_LOOK_EVERY)


def _keys_of(effect: Effect) -> Iterator[str]:
    data = effect.data
    if effect.platform == "telegram":
        yield f"buyer/{effect.chat}"
        if "message_id" in data:
            yield f"chat/{effect.chat}/{data['message_id']}"
        return
    match effect.kind:
        case "ephemeral":
            yield f"whispers/{data['user']}"
        case "view":
            yield f"modal/{data['user']}"
        case "home":
            yield f"home/{data['user']}"
        case _:
            yield f"slack/{effect.chat}/{data['ts']}"
            yield "workspace"


async def _quietly(page: Page, socket: web.WebSocketResponse) -> None:
    with suppress(ConnectionError):
        await page.serve(socket)
