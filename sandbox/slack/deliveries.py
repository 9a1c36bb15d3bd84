"""Sees each delivery through: which way it goes, when it is tried again, what is logged."""

import asyncio
import itertools
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from sandbox.clock import SharedClock
from sandbox.faults import DeliveryAction, Faults, HoldBack, Reorder
from sandbox.slack.envelopes import Acked, Attempt, Delivery, Missed, Sort
from sandbox.slack.schema import Json
from sandbox.slack.signed import SignedSender
from sandbox.slack.sockets import SocketHub

_RETRIES_AFTER = (timedelta(0), timedelta(minutes=1), timedelta(minutes=5))
"""docs.slack.dev/apis/events-api, "Retries": nearly at once, after one minute, after five; counted
here from the first attempt, on business time."""
_LONG = 3600.0


class Deliveries:
    """Everything that was ever on its way to the bot, and the tasks that bring it there.

    Events are tried up to four times; interactions and commands once. `ack_within` is how many
    seconds the bot has to acknowledge.
    """

    def __init__(
        self, clock: SharedClock, faults: Faults, hub: SocketHub, sender: SignedSender
    ) -> None:
        self.log: list[Delivery] = []
        self.ack_within = 3.0
        self._clock = clock
        self._faults = faults
        self._hub = hub
        self._sender = sender
        self._tasks: set[asyncio.Task[None]] = set()
        self._numbers = itertools.count(1)
        self._swapping: asyncio.Event | None = None
        self._listeners: list[Callable[[Delivery], None]] = []

    def send(self, sort: Sort, payload: Json, *, name: str, channel: str | None = None) -> Delivery:
        """Start one delivery; deliveries started earlier are written to the socket earlier."""
        return self._start(sort, name, payload, channel, first=0)

    def again(self, delivery: Delivery) -> Delivery:
        """Deliver the same payload once more, as a platform does that lost the acknowledgement.

        For an event the attempts go on counting; the delivery is logged as one of its own.
        """
        first = len(delivery.attempts)
        return self._start(
            delivery.sort, delivery.name, delivery.payload, delivery.channel, first=first
        )

    def of(self, name: str | None = None, *, sort: Sort | None = None) -> list[Delivery]:
        """The deliveries that agree with everything given, oldest first."""
        return [
            each for each in self.log if name in (None, each.name) and sort in (None, each.sort)
        ]

    def subscribe(self, listener: Callable[[Delivery], None]) -> Callable[[], None]:
        """Have `listener` told after each attempt; call the result to stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    async def settle(self, timeout: float = 5.0) -> None:
        """Wait until nothing is on its way but what waits for a later retry.

        Raises TimeoutError after `timeout` real seconds.
        """
        await self._wait(lambda: not any(map(_under_way, self.log)), timeout)

    async def tried(
        self, deliveries: Iterable[Delivery], *, times: int = 1, timeout: float = 5.0
    ) -> None:
        """Wait until `times` attempts of each ended, well or not. Raises TimeoutError."""
        wanted = list(deliveries)
        await self._wait(lambda: all(_was_tried(each, times) for each in wanted), timeout)

    async def wait(self, delivery: Delivery, timeout: float = 5.0) -> None:
        """Wait until a delivery is acknowledged, or given up. Raises TimeoutError."""
        async with asyncio.timeout(timeout):
            await delivery.finished.wait()

    async def _wait(self, look: Callable[[], bool], timeout: float) -> None:
        news = asyncio.Event()
        stop = self.subscribe(lambda _: news.set())
        try:
            async with asyncio.timeout(timeout):
                while not look():
                    await news.wait()
                    news.clear()
        finally:
            stop()

    async def stop(self) -> None:
        """Drop what is on its way."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _start(
        self, sort: Sort, name: str, payload: Json, channel: str | None, *, first: int
    ) -> Delivery:
        delivery = Delivery(len(self.log) + 1, sort, name, payload, self._clock.now(), channel)
        self.log.append(delivery)
        task = asyncio.create_task(self._see_through(delivery, first))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return delivery

    async def _see_through(self, delivery: Delivery, first: int) -> None:
        waits = (timedelta(0), *_RETRIES_AFTER)
        tries = waits[first:] if delivery.sort is Sort.EVENT else waits[:1]
        reason = "timeout" if first else None
        try:
            for number, wait in enumerate(tries or waits[-1:], start=first):
                if number > first:
                    await self._until(delivery.at + wait)
                outcome = await self._attempt(delivery, number, reason)
                if isinstance(outcome, Acked) or outcome.no_retry:
                    return
                reason = outcome.reason
        finally:
            delivery.finished.set()
            self._notify(delivery)

    async def _attempt(self, delivery: Delivery, number: int, reason: str | None) -> Acked | Missed:
        by_http = self._sender.target is not None
        via = "http" if by_http else "socket"
        envelope_id = f"00000000-0000-4000-8000-{next(self._numbers):012d}"
        attempt = Attempt(number, self._clock.now(), via, envelope_id, reason)
        delivery.attempts.append(attempt)
        fault = self._faults.on_delivery("slack", via, delivery.channel)
        await self._held_up(fault)
        if by_http:
            outcome = await self._sender.deliver(delivery, attempt, self.ack_within, fault)
        else:
            envelope = delivery.envelope(attempt)
            outcome = await self._hub.deliver(envelope, self.ack_within, fault)
        attempt.outcome = outcome
        self._overtook(fault)
        self._notify(delivery)
        return outcome

    def _notify(self, delivery: Delivery) -> None:
        for listener in list(self._listeners):
            listener(delivery)

    async def _held_up(self, fault: DeliveryAction | None) -> None:
        if isinstance(fault, HoldBack):
            await self._until(self._clock.now() + fault.by)
        elif isinstance(fault, Reorder):
            self._swapping = asyncio.Event()
            await self._swapping.wait()

    def _overtook(self, fault: DeliveryAction | None) -> None:
        if not isinstance(fault, Reorder) and self._swapping is not None:
            self._swapping.set()

    async def _until(self, due: datetime) -> None:
        while self._clock.now() < due:
            await self._clock.wait_until(due, None, _LONG)


def _was_tried(delivery: Delivery, times: int) -> bool:
    ended = [each for each in delivery.attempts if each.outcome is not None]
    return delivery.finished.is_set() or len(ended) >= times


def _under_way(delivery: Delivery) -> bool:
    attempts = delivery.attempts
    return not delivery.finished.is_set() and (not attempts or attempts[-1].outcome is None)
