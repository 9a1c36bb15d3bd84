"""getUpdates: batches, long polling, and what a second poller does to the first."""

import asyncio
import time
from dataclasses import dataclass, field
from typing import Any

from sandbox.clock import SharedClock
from sandbox.faults import Faults
from sandbox.telegram.arguments import Arguments
from sandbox.telegram.refusal import Refusal, bad_request
from sandbox.telegram.updates import UpdateQueue

_LONGEST = 50
"""Seconds a long poll may last (the official server's LONG_POLL_MAX_TIMEOUT)."""
_CONFLICT_PAUSE = 3.0
"""Real seconds the official server lets a poller wait that keeps running into conflicts."""
_OTHER_POLLER = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
_BY_WEBHOOK = "Conflict: terminated by setWebhook request"
_WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


@dataclass
class _Poll:
    wake: asyncio.Event = field(default_factory=asyncio.Event)
    ended: str | None = None


class Polling:
    """The one long poll a bot may have."""

    def __init__(self, queue: UpdateQueue, clock: SharedClock, faults: Faults) -> None:
        """Serve `queue`; a waiting poll ends when `faults` says that the sandbox closes.

        `polled` is set while a poll waits.
        """
        self._queue = queue
        self._clock = clock
        self._faults = faults
        self._poll: _Poll | None = None
        self._no_conflict_before = 0.0
        self.polled = asyncio.Event()
        queue.on_news.append(self._wake)

    async def get_updates(self, args: Arguments, *, webhook: bool) -> list[dict[str, Any]]:
        """Answer at once with what there is, or wait for news up to `timeout` real seconds."""
        if webhook:
            raise await self._conflict(_WEBHOOK_ACTIVE)
        offset = args.number("offset")
        limit = min(max(args.number("limit", 100), 1), 100)
        timeout = min(max(args.number("timeout"), 0), _LONGEST)
        set_allowed(self._queue, args)
        batch = self._queue.take(offset, limit)
        if batch or not timeout:
            return batch
        return await self._wait(offset, limit, timeout)

    def end_for_webhook(self) -> None:
        """A webhook was set: a waiting poll is told so."""
        self._end(_BY_WEBHOOK)

    def close(self) -> None:
        """Let a waiting poll go with nothing."""
        self._wake()

    async def _wait(self, offset: int, limit: int, timeout: int) -> list[dict[str, Any]]:
        self._end(_OTHER_POLLER)
        poll = self._poll = _Poll()
        self.polled.set()
        give_up = time.monotonic() + timeout
        try:
            while not self._faults.closing.is_set():
                left = give_up - time.monotonic()
                await self._clock.wait_until(self._queue.next_release, poll.wake, max(0.0, left))
                if poll.ended is not None:
                    raise await self._conflict(poll.ended)
                poll.wake.clear()
                batch = self._queue.take(max(offset, 0), limit)
                if batch or left <= 0:
                    return batch
            return []
        finally:
            if self._poll is poll:
                self._poll = None
                self.polled.clear()

    def _end(self, why: str) -> None:
        if self._poll is not None:
            self._poll.ended = why
            self._poll.wake.set()
            self._poll = None
            self.polled.clear()

    def _wake(self) -> None:
        if self._poll is not None:
            self._poll.wake.set()

    async def _conflict(self, description: str) -> Refusal:
        if time.monotonic() < self._no_conflict_before:
            await self._faults.sleep(_CONFLICT_PAUSE)
        self._no_conflict_before = time.monotonic() + _CONFLICT_PAUSE
        return Refusal(409, description)


def set_allowed(queue: UpdateQueue, args: Arguments) -> None:
    """Take over `allowed_updates`; without it the previous choice stays, empty means default."""
    allowed = args.parsed("allowed_updates", "allowed_updates")
    if allowed is None:
        return
    if not isinstance(allowed, list) or not all(isinstance(kind, str) for kind in allowed):
        raise bad_request("allowed_updates must be an Array of String")
    queue.allowed = tuple(allowed)
