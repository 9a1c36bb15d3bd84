"""Brings a SQLite file's log to the disk, for all who wait for it at once."""

import asyncio
import os
from pathlib import Path

_SOON_SECONDS = 0.5
"""How long a power cut may find what need not last; PostgreSQL's own figure is three times its
wal_writer_delay, 0.6 seconds."""


class GroupSync:
    """One fsync at a time, in a thread; those who come while it runs share the next.

    SQLite appends to its log in the order of the commits, so one fsync covers all that were made
    before it began (sqlite.org/wal.html; `synchronous=NORMAL` leaves it to us).
    """

    def __init__(self, log: Path) -> None:
        """`log` may not be there yet."""
        self._log = log
        self._file: int | None = None
        self._running: asyncio.Task[None] | None = None
        self._next: asyncio.Task[None] | None = None
        self._later: asyncio.TimerHandle | None = None
        self._unwaited: set[asyncio.Task[None]] = set()

    async def sync(self) -> None:
        """Return when everything committed before this call is on the disk. Raises OSError."""
        if self._next is None:
            self._next = asyncio.create_task(self._after(self._running))
        await asyncio.shield(self._next)

    def soon(self) -> None:
        """Have it on the disk within half a second, without waiting for it."""
        if self._later is None:
            self._later = asyncio.get_running_loop().call_later(_SOON_SECONDS, self._begin)

    async def close(self) -> None:
        """Wait for what is under way and give the file back."""
        if self._later is not None:
            self._later.cancel()
        tasks = [task for task in (self._running, self._next, *self._unwaited) if task is not None]
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _begin(self) -> None:
        self._later = None
        task = asyncio.ensure_future(self.sync())
        self._unwaited.add(task)
        task.add_done_callback(self._forget)

    def _forget(self, task: asyncio.Task[None]) -> None:
        self._unwaited.discard(task)
        if not task.cancelled():
            task.exception()  # whoever must last will meet it too

    async def _after(self, before: asyncio.Task[None] | None) -> None:
        if before is not None:
            await asyncio.gather(before, return_exceptions=True)
        self._running, self._next = self._next, None
        await asyncio.to_thread(self._fsync)

    def _fsync(self) -> None:
        if self._file is None:
            try:
                self._file = os.open(self._log, os.O_RDWR)
            except FileNotFoundError:  # nothing was logged since a checkpoint brought it home
                return
        os.fsync(self._file)
