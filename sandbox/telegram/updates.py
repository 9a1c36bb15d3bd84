"""Updates on their way to the bot: identifiers, offsets, retention, and faults of delivery.

The rules are those of the official server's queue (tdlib's TQueue and the server's getUpdates):
a confirmed update is forgotten, an offset more than ten past the end of the queue forgets nothing
and starts from the head, and what nobody fetched in its time is dropped.
"""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sandbox.clock import SharedClock
from sandbox.faults import DeliveryAction, DropAck, Duplicate, Faults, HoldBack, Reorder

MESSAGE_RETENTION = timedelta(hours=24)
CALLBACK_RETENTION = timedelta(seconds=150)
"""Both from the official server (Client.cpp, add_update)."""
_FUTURE = 10
_NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}

Way = Literal["getUpdates", "webhook"]


@dataclass
class Pending:
    """One update the bot has not confirmed."""

    update_id: int
    kind: str
    chat: str | None
    body: Mapping[str, Any]
    expires_at: datetime
    judged: bool = False
    delivered: bool = False
    action: DeliveryAction | None = None
    due: datetime | None = None

    @property
    def json(self) -> dict[str, Any]:
        """The update as the bot receives it; a raw one may carry an identifier of its own."""
        return {"update_id": self.update_id, **self.body}

    @property
    def lane(self) -> tuple[str | None, bool]:
        """What a webhook keeps in order: callbacks travel apart from the rest of their chat."""
        return self.chat, self.kind == "callback_query"


class UpdateQueue:
    """The queue of one bot. All of it happens in one event loop."""

    def __init__(self, clock: SharedClock, faults: Faults, first_id: int) -> None:
        """Start empty; identifiers count up from `first_id`."""
        self.on_news: list[Callable[[], None]] = []
        self.allowed: tuple[str, ...] = ()
        self.given_up: set[tuple[str | None, int]] = set()
        """Chat and message of each message that was dropped before the bot had fetched it."""
        self.confirmed = asyncio.Event()
        self.confirmed.set()
        self._clock = clock
        self._faults = faults
        self._next_id = first_id
        self._waiting: list[Pending] = []
        self._held: list[Pending] = []
        self._again: list[Pending] = []
        faults.on_removal.append(self._tell)
        self._ever: dict[int, Pending] = {}

    def push(
        self,
        kind: str,
        body: Mapping[str, Any],
        chat: str | None,
        keep: timedelta = MESSAGE_RETENTION,
    ) -> int:
        """Queue an update and return its identifier, or 0 if the bot did not ask for its kind."""
        if not self._asked_for(kind):
            return 0
        pending = Pending(self._take_id(), kind, chat, body, self._clock.now() + keep)
        self._ever[pending.update_id] = pending
        self._waiting.append(pending)
        self._note()
        self._tell()
        return pending.update_id

    def again(self, update_id: int) -> None:
        """Deliver an update once more, confirmed or not. Raises KeyError for an unknown one."""
        self._again.append(self._ever[update_id])
        self._note()
        self._tell()

    def jump(self, by: int) -> None:
        """Let identifiers go on elsewhere, as after a quiet week; what was delivered is forgotten.

        Raises ValueError for a small step back, which the platform never makes, and RuntimeError
        while updates wait that nobody has fetched.
        """
        if -_FUTURE - 1 <= by <= 0:
            raise ValueError("identifiers jump ahead, or back by more than eleven")
        if self._held or any(not pending.delivered for pending in self._waiting):
            raise RuntimeError("identifiers jump only when the queue has been fetched")
        self._waiting.clear()
        self._next_id += by

    def clear(self) -> None:
        """Forget everything that waits."""
        self._give_up(each for each in (*self._waiting, *self._held) if not each.delivered)
        self._waiting.clear()
        self._held.clear()
        self._again.clear()
        self._note()

    @property
    def count(self) -> int:
        """How many updates wait, held ones included."""
        self.settle()
        return len(self._waiting) + len(self._held)

    @property
    def next_release(self) -> datetime | None:
        """When the first update that is held back may go."""
        return min((pending.due for pending in self._held if pending.due), default=None)

    def take(self, offset: int, limit: int) -> list[dict[str, Any]]:
        """The batch a getUpdates call is answered with, after forgetting what it confirms."""
        self.settle()
        self._confirm(offset)
        again = self._again[:limit]
        del self._again[:limit]
        batch = again + self._ready(limit - len(again))
        for pending in batch:
            if not pending.delivered and isinstance(pending.action, Duplicate):
                self._again.append(pending)
            pending.delivered = True
        self._note()
        return [pending.json for pending in batch]

    def settle(self) -> None:
        """Drop what is too old, and queue what was held back long enough, under fresh ids."""
        now = self._clock.now()
        old = (pending for pending in self._waiting if now >= pending.expires_at)
        self._give_up(pending for pending in old if not pending.delivered)
        self._waiting = [pending for pending in self._waiting if now < pending.expires_at]
        for pending in [held for held in self._held if held.due is not None and held.due <= now]:
            self._held.remove(pending)
            if self._waiting or pending.update_id != self._next_id - 1:
                pending.update_id = self._take_id()
            # The identifier that was told when it was pushed goes on naming it.
            self._ever[pending.update_id] = pending
            self._waiting.append(pending)

    def judged(self, way: Way) -> list[Pending]:
        """What waits, in order, with the faults of delivery decided; the held back are left out.

        What waits to change places goes on its way once nothing is to change places any more.
        """
        swapping = any(isinstance(rule.action, Reorder) for rule in self._faults.rules.values())
        for pending in list(self._waiting):
            if not pending.judged:
                pending.judged = True
                pending.action = self._faults.on_delivery("telegram", way, pending.chat)
                if isinstance(pending.action, HoldBack):
                    pending.due = self._clock.now() + pending.action.by
                    self._waiting.remove(pending)
                    self._held.append(pending)
            if isinstance(pending.action, Reorder) and not swapping:
                pending.action = None
        return list(self._waiting)

    def pop_again(self) -> list[Pending]:
        """What is to be delivered once more."""
        again, self._again = self._again, []
        self._note()
        return again

    def drop(self, pending: Pending, *, undelivered: bool = False) -> None:
        """Forget one update, delivered or given up."""
        if undelivered:
            self._give_up([pending])
        if pending in self._waiting:
            self._waiting.remove(pending)
        self._note()

    def _give_up(self, dropped: Iterable[Pending]) -> None:
        for pending in dropped:
            if pending.kind == "message":
                self.given_up.add((pending.chat, pending.body["message"]["message_id"]))

    def _asked_for(self, kind: str) -> bool:
        if kind == "raw":
            return True
        return kind in self.allowed if self.allowed else kind not in _NOT_BY_DEFAULT

    def _take_id(self) -> int:
        self._next_id += 1
        return self._next_id - 1

    def _note(self) -> None:
        """Keep `confirmed` true to its name: set while nothing is left to deliver."""
        if self._waiting or self._held or self._again:
            self.confirmed.clear()
        else:
            self.confirmed.set()

    def _tell(self) -> None:
        for listener in self.on_news:
            listener()

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self._waiting = self._waiting[offset:]
        if offset <= 0 or offset > self._next_id + _FUTURE:
            return
        for pending in [waiting for waiting in self._waiting if waiting.update_id < offset]:
            self._waiting.remove(pending)
            if pending.delivered and isinstance(pending.action, DropAck):
                pending.action = None
                self._again.append(pending)

    def _ready(self, limit: int) -> list[Pending]:
        """The first `limit` updates; one that changes places waits for one to change with."""
        ready = self.judged("getUpdates")
        for place, pending in enumerate(ready):
            if isinstance(pending.action, Reorder) and not pending.delivered:
                if place + 1 == len(ready):
                    ready.pop()
                else:
                    pending.action = None
                    ready[place : place + 2] = ready[place + 1], pending
        return ready[: max(0, limit)]
