"""Business time that can be moved, shared between processes through a small mapped file.

Layout of the file, four native signed 64-bit words:

    word 0   state        (microseconds << 1) | frozen
                          frozen: the moment itself, counted from the Unix epoch
                          running: what is added to the machine's real time
    word 1   generation   goes up by one at every change
    word 2   due          microseconds from the Unix epoch to what the bot waits for next, 0 for
                          nothing; the bot writes it (`sandbox/dues.py`), it moves nothing
    word 3   kind         what that is, 0 where it is not known; the bot writes it, after word 2
                          (`sandbox/dues_named.py`)

A reader needs word 0 alone for the time. An aligned word is stored and loaded in one piece, so a
reader sees the state before a change or the state after it, never a mixture. Writers of the time
take a file lock, since a change reads before it writes; the due word is written as a whole.
"""

import asyncio
import fcntl
import mmap
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

_SIZE = 32
_STATE, _GENERATION, _DUE, _KIND = 0, 1, 2, 3
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_LOOK_EVERY = 0.02
"""Real seconds between two looks at the file: how soon a moved clock is noticed elsewhere."""


class SharedClock:
    """A clock that stands still or runs with real time, and that anyone who maps it may move."""

    def __init__(self, path: Path) -> None:
        """Map an existing clock file; `create` and `open` are the public ways in."""
        self.path = path
        self._file = os.open(path, os.O_RDWR)
        if os.fstat(self._file).st_size != _SIZE:
            os.close(self._file)
            raise ValueError(f"{path} is not a clock file")
        self._map = mmap.mmap(self._file, _SIZE)
        self._words = memoryview(self._map).cast("q")

    @classmethod
    def create(
        cls, path: Path | str, start: datetime | None = None, *, frozen: bool = False
    ) -> Self:
        """Make the file (an existing one is replaced) and start at `start`, by default real now."""
        path = Path(path)
        fresh = path.with_name(path.name + ".new")
        fresh.write_bytes(bytes(_SIZE))
        fresh.replace(path)
        clock = cls(path)
        if frozen:
            clock.freeze()
        if start is not None:
            clock.set(start)
        return clock

    @classmethod
    def open(cls, path: Path | str) -> Self:
        """Join a clock another process made. Raises FileNotFoundError or ValueError."""
        return cls(Path(path))

    def close(self) -> None:
        """Let go of the file. The clock cannot be read afterwards; closing twice is harmless."""
        if not self._map.closed:
            self._words.release()
            self._map.close()
            os.close(self._file)

    @property
    def frozen(self) -> bool:
        """Whether time stands still until somebody moves it."""
        return bool(self._words[_STATE] & 1)

    @property
    def generation(self) -> int:
        """How often the clock was changed: two equal readings mean nobody moved it between."""
        return self._words[_GENERATION]

    def now(self) -> datetime:
        """The business time, aware UTC, to the microsecond."""
        return _EPOCH + _MICROSECOND * _moment(self._words[_STATE])

    @property
    def next_due(self) -> datetime | None:
        """The next moment the bot waits for, aware UTC; None where none in the future is known."""
        micros = self._words[_DUE]
        due = _EPOCH + _MICROSECOND * micros
        return due if micros and due > self.now() else None

    def tell_due(self, due: datetime | None) -> None:
        """Say what the bot waits for next; None for nothing. Harmless to repeat."""
        micros = 0 if due is None else (due - _EPOCH) // _MICROSECOND
        if micros != self._words[_DUE]:
            self._words[_KIND] = 0
            self._words[_DUE] = micros

    @property
    def due_kind(self) -> int:
        """What the bot waits for next, as it was told; 0 where it is not known."""
        return self._words[_KIND]

    def tell_kind(self, kind: int) -> None:
        """Say what it is that the bot waits for next."""
        self._words[_KIND] = kind

    def move(self, by: timedelta) -> None:
        """Jump by a duration, which may be negative: real clocks jump back too."""
        step = by // _MICROSECOND
        self._change(lambda state: ((state >> 1) + step) << 1 | (state & 1))

    def set(self, moment: datetime) -> None:
        """Jump to a moment. Raises ValueError for a naive one."""
        if moment.tzinfo is None:
            raise ValueError("the clock takes aware moments only")
        wanted = (moment - _EPOCH) // _MICROSECOND
        self._change(lambda state: (wanted if state & 1 else wanted - _real()) << 1 | (state & 1))

    def freeze(self) -> None:
        """Stand still at the present moment."""
        self._change(lambda state: _moment(state) << 1 | 1)

    def unfreeze(self) -> None:
        """Run on from the present moment with real time."""
        self._change(lambda state: (_moment(state) - _real()) << 1)

    async def wait_until(
        self, due: datetime | None, wake: asyncio.Event | None, timeout: float
    ) -> None:
        """Wait for `due` in business time, for `wake`, or for `timeout` REAL seconds.

        Returns at whichever comes first, without saying which, and notices a moved clock within
        about 20 ms. It always gives way to other tasks once, and leaves `wake` as it found it.
        """
        give_up = time.monotonic() + timeout
        await asyncio.sleep(0)
        while (wake is None or not wake.is_set()) and (due is None or self.now() < due):
            left = give_up - time.monotonic()
            if left <= 0:
                return
            await _pause(wake, left if due is None else min(left, self._until_look(due)))

    def _until_look(self, due: datetime) -> float:
        if self.frozen:
            return _LOOK_EVERY
        return min(_LOOK_EVERY, max(0.0, (due - self.now()).total_seconds()))

    def _change(self, change: Callable[[int], int]) -> None:
        with self._writing():
            self._words[_STATE] = change(self._words[_STATE])
            self._words[_GENERATION] += 1

    @contextmanager
    def _writing(self) -> Iterator[None]:
        # A lock belongs to an open file: a second opening keeps threads of one process apart too.
        handle = os.open(self.path, os.O_RDWR)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)


async def _pause(wake: asyncio.Event | None, seconds: float) -> None:
    if wake is None:
        await asyncio.sleep(seconds)
        return
    with suppress(TimeoutError):
        await asyncio.wait_for(wake.wait(), seconds)


def _moment(state: int) -> int:
    return state >> 1 if state & 1 else (state >> 1) + _real()


def _real() -> int:
    return time.time_ns() // 1000
