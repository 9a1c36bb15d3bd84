"""Delivery by webhook: in order within a chat, retried on the clock until the bot says 2xx."""

import asyncio
import json
import random
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from sandbox.clock import SharedClock
from sandbox.faults import DropAck, Duplicate, Reorder
from sandbox.telegram.arguments import Arguments
from sandbox.telegram.refusal import bad_request
from sandbox.telegram.updates import Pending, UpdateQueue

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_SECRET = re.compile(r"[A-Za-z0-9_-]*")
_LOOPBACK = {"127.0.0.1", "localhost", "::1"}
_PATIENCE = aiohttp.ClientTimeout(total=60)
_LONGEST_RETRY_AFTER = 3600
_MOST_DELAY = 60
"""Seconds; the longest pause is drawn between this and twice it (official WebhookActor)."""

Reply = Callable[[str, Arguments], Awaitable[Any]]


@dataclass
class _Retries:
    fails: int = 0
    delay: float = 1.0
    at: datetime | None = None


class Webhook:
    """The one webhook a bot may have. Only addresses of this machine are accepted."""

    def __init__(self, queue: UpdateQueue, clock: SharedClock, reply: Reply) -> None:
        """Deliver from `queue`; `reply` carries out a method given in a webhook's answer.

        `idle` is set while nothing is on its way and nothing is due.
        """
        self.url = ""
        self._queue = queue
        self._clock = clock
        self._reply = reply
        self._secret = ""
        self._most = 40
        self._error: tuple[datetime, str] | None = None
        self._news = asyncio.Event()
        self.idle = asyncio.Event()
        self.idle.set()
        self._retries: dict[int, _Retries] = {}
        self._busy: dict[object, asyncio.Task[None]] = {}
        self._pump: asyncio.Task[None] | None = None
        queue.on_news.append(self._wake)

    async def set(self, args: Arguments) -> str:
        """Start delivering to the call's `url`; an empty one stops. Returns what was done."""
        url, secret = args.text("url"), args.text("secret_token")
        if not url:
            return await self.remove(args)
        _check(url, secret)
        if args.flag("drop_pending_updates"):
            self._queue.clear()
        unchanged = (self.url, self._secret) == (url, secret)
        await self.close()
        self.url, self._secret = url, secret
        self._most = min(max(args.number("max_connections", 40), 1), 100)
        self.idle.clear()
        self._pump = asyncio.create_task(self._run())
        return "Webhook is already set" if unchanged else "Webhook was set"

    async def remove(self, args: Arguments) -> str:
        """Stop delivering. Returns what was done."""
        if args.flag("drop_pending_updates"):
            self._queue.clear()
        was_set = bool(self.url)
        await self.close()
        self.url, self._secret, self._error = "", "", None
        return "Webhook was deleted" if was_set else "Webhook is already deleted"

    def info(self) -> dict[str, Any]:
        """A WebhookInfo."""
        shown: dict[str, Any] = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": self._queue.count,
        }
        if self.url:
            shown |= {"max_connections": self._most, "ip_address": "127.0.0.1"}
        if self._error is not None:
            at, message = self._error
            shown |= {"last_error_date": int(at.timestamp()), "last_error_message": message}
        if self._queue.allowed:
            shown["allowed_updates"] = list(self._queue.allowed)
        return shown

    async def close(self) -> None:
        """End the delivery, what is under way included."""
        tasks = [task for task in (self._pump, *self._busy.values()) if task is not None]
        self._pump = None
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._busy.clear()
        self._retries.clear()
        self.idle.set()

    async def _run(self) -> None:
        async with aiohttp.ClientSession(timeout=_PATIENCE) as session:
            while True:
                self._news.clear()
                self._queue.settle()
                for again in self._queue.pop_again():
                    self._start(session, ("again", object()), again)
                due = self._start_due(session)
                if not self._busy and not self._news.is_set():
                    self.idle.set()
                await self._clock.wait_until(due, self._news, 3600.0)

    def _start_due(self, session: aiohttp.ClientSession) -> datetime | None:
        """Send the head of each idle lane; say when the next one falls due."""
        lanes: dict[object, list[Pending]] = {}
        for pending in self._queue.judged("webhook"):
            lanes.setdefault(pending.lane, []).append(pending)
        dues = [self._queue.next_release]
        for lane, waiting in lanes.items():
            head = None if lane in self._busy else _head(waiting)
            if head is None:
                continue
            at = self._retries.get(head.update_id, _Retries()).at
            if at is not None and at > self._clock.now():
                dues.append(at)
            elif len(self._busy) < self._most:
                self._start(session, lane, head)
        return min((due for due in dues if due is not None), default=None)

    def _start(self, session: aiohttp.ClientSession, lane: object, pending: Pending) -> None:
        async def carry() -> None:
            try:
                await self._deliver(session, pending)
            finally:
                self._busy.pop(lane, None)
                self._wake()

        self.idle.clear()
        self._busy[lane] = asyncio.create_task(carry())

    def _wake(self) -> None:
        if self._pump is not None:
            self.idle.clear()
        self._news.set()

    async def _deliver(self, session: aiohttp.ClientSession, pending: Pending) -> None:
        problem, pause = await self._post(session, pending)
        if problem is None and isinstance(pending.action, DropAck):
            pending.action = None
            problem = "Connection timed out"
        if problem is not None:
            self._error = (self._clock.now(), problem)
            self._fail(pending, pause)
            return
        self._queue.drop(pending)
        self._retries.pop(pending.update_id, None)
        if isinstance(pending.action, Duplicate):
            pending.action = None
            await self._post(session, pending)

    async def _post(
        self, session: aiohttp.ClientSession, pending: Pending
    ) -> tuple[str | None, int]:
        """What went wrong, if anything, and for how many seconds the bot asked to be left."""
        pending.delivered = True
        headers = {SECRET_HEADER: self._secret} if self._secret else {}
        try:
            async with session.post(self.url, json=pending.json, headers=headers) as response:
                body = await response.read()
                if 200 <= response.status <= 299:
                    await self._obey(body)
                    return None, 0
                words = f"Wrong response from the webhook: {response.status} {response.reason}"
                asked = response.headers.get("Retry-After", "0")
                return words, min(int(asked) if asked.isdigit() else 0, _LONGEST_RETRY_AFTER)
        except (aiohttp.ClientError, TimeoutError):
            return "Webhook connection closed", 0

    async def _obey(self, body: bytes) -> None:
        """A webhook's answer may be a call itself; its outcome is told to nobody."""
        try:
            call = json.loads(body)
        except ValueError:
            return
        if isinstance(call, dict) and isinstance(call.get("method"), str):
            await self._reply(call.pop("method"), Arguments(call))

    def _fail(self, pending: Pending, pause: float) -> None:
        """Try again at once after the first failure, then after 2, 4, 8 ... seconds."""
        retries = self._retries.setdefault(pending.update_id, _Retries())
        if not pause and retries.fails:
            longest = random.uniform(_MOST_DELAY, 2 * _MOST_DELAY)
            retries.delay = pause = min(longest, retries.delay * 2)
        retries.fails += 1
        retries.at = self._clock.now() + timedelta(seconds=pause)
        if retries.at > pending.expires_at:
            self._queue.drop(pending, undelivered=True)


def _head(waiting: list[Pending]) -> Pending | None:
    """The next of a lane; one that is to change places lets the following go first."""
    first = waiting[0]
    if not isinstance(first.action, Reorder):
        return first
    if len(waiting) == 1:
        return None
    first.action = None
    return waiting[1]


def _check(url: str, secret: str) -> None:
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        host = None
    if host is None or parts.scheme not in ("http", "https"):
        raise bad_request("invalid webhook URL specified")
    if host not in _LOOPBACK:
        raise bad_request("bad webhook: Failed to resolve host: Name or service not known")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
