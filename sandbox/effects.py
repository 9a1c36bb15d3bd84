"""What people would see, and which calls the bot made: two append-only logs to assert on."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from sandbox.clock import SharedClock

_T = TypeVar("_T")


@dataclass(frozen=True)
class Effect:
    """One visible change: a message sent, edited or deleted, a toast, a view, a reaction.

    `seq` counts from 1 over both platforms. `at` is business time. `kind` is the platform's word
    for what people see ("message", "edit", "delete", "toast", "typing", "view", ...). `pings` are
    the people and groups a text would notify.
    """

    seq: int
    at: datetime
    platform: str
    method: str
    chat: str | None
    kind: str
    data: Mapping[str, Any]
    pings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Call:
    """One API call as it was answered. `status` is HTTP's, 0 where no answer was given at all.

    `error` is the platform's refusal, None where it accepted; `args` never hold a token.
    """

    seq: int
    at: datetime
    platform: str
    method: str
    chat: str | None
    status: int
    error: str | None = None
    args: Mapping[str, Any] = field(default_factory=dict)


class Effects:
    """The two logs of one sandbox."""

    def __init__(self, clock: SharedClock) -> None:
        """Start with empty logs; times are read from `clock`."""
        self.all: list[Effect] = []
        self.calls: list[Call] = []
        self._clock = clock
        self._waiting: set[asyncio.Event] = set()
        self._listeners: list[Callable[[Effect | Call], None]] = []

    def add(
        self,
        *,
        platform: str,
        method: str,
        chat: str | None,
        kind: str,
        data: Mapping[str, Any],
        pings: tuple[str, ...] = (),
    ) -> Effect:
        """Append one effect and wake whoever waits for it."""
        effect = Effect(
            seq=len(self.all) + 1,
            at=self._clock.now(),
            platform=platform,
            method=method,
            chat=chat,
            kind=kind,
            data=data,
            pings=pings,
        )
        self.all.append(effect)
        self._tell(effect)
        return effect

    def call(
        self,
        *,
        platform: str,
        method: str,
        chat: str | None,
        status: int,
        error: str | None = None,
        args: Mapping[str, Any] | None = None,
    ) -> Call:
        """Append one API call. The caller has taken the tokens out of `args`."""
        call = Call(
            seq=len(self.calls) + 1,
            at=self._clock.now(),
            platform=platform,
            method=method,
            chat=chat,
            status=status,
            error=error,
            args=dict(args or {}),
        )
        self.calls.append(call)
        self._tell(call)
        return call

    def of(
        self,
        platform: str | None = None,
        *,
        method: str | None = None,
        chat: str | None = None,
        kind: str | None = None,
    ) -> list[Effect]:
        """The effects that agree with everything given, oldest first."""
        return [
            effect
            for effect in self.all
            if platform in (None, effect.platform)
            and method in (None, effect.method)
            and chat in (None, effect.chat)
            and kind in (None, effect.kind)
        ]

    def calls_of(self, method: str, *, platform: str | None = None) -> list[Call]:
        """The calls of one method, oldest first."""
        return [
            call
            for call in self.calls
            if call.method == method and platform in (None, call.platform)
        ]

    def subscribe(self, listener: Callable[[Effect | Call], None]) -> Callable[[], None]:
        """Have `listener` told of each new entry, at once and in order; call the result to stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    async def wait(self, predicate: Callable[[Effect], bool], timeout: float = 5.0) -> Effect:
        """The first effect, past or coming, that satisfies `predicate`.

        Raises TimeoutError after `timeout` real seconds.
        """
        found = await self.until(
            lambda: next((effect for effect in self.all if predicate(effect)), None), timeout
        )
        if found is None:
            raise AssertionError("waiting ended without an effect")
        return found

    async def until(self, look: Callable[[], _T], timeout: float = 5.0) -> _T:
        """Look again after each new entry until `look` gives something true, and return that.

        Raises TimeoutError after `timeout` real seconds.
        """
        news = asyncio.Event()
        self._waiting.add(news)
        try:
            async with asyncio.timeout(timeout):
                while not (found := look()):
                    await news.wait()
                    news.clear()
                return found
        finally:
            self._waiting.discard(news)

    def _tell(self, entry: Effect | Call) -> None:
        for news in self._waiting:
            news.set()
        for listener in list(self._listeners):
            listener(entry)
