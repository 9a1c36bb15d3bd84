"""The shared clock as the bot is given it: each wait of its workers tells what is due next."""

import asyncio
from collections.abc import Hashable
from datetime import datetime
from enum import IntEnum

from sandbox.clock import SharedClock


class DueKind(IntEnum):
    """What comes due; of several at one moment, the first of these is told."""

    UNKNOWN = 0
    BREACH = 1
    """A promise is broken."""
    RUNG = 2
    """The next rung of a ladder is called."""
    REMINDER = 3
    """Whoever took an escalation is reminded."""
    WARNING = 4
    REPEAT = 5
    """A breach that nobody has seen is said again."""
    SURVEY = 6
    REPORT = 7
    """The week's report."""
    ACKNOWLEDGEMENT = 8
    """The buyer hears that somebody is on it."""
    DRAFT = 9
    """The buyer has stopped typing."""
    CLOSING = 10
    """An answered inquiry was left alone."""


class ToldClock:
    """Keeps time for one bot, and the clock's word of what this bot waits for next.

    Several workers wait at once, each with a wake-up of its own, by which they are told apart. What
    a worker waited for last goes on counting while it is at work, until it waits again: it comes
    back to the same moment a thousand times while others' moments come and go. The earliest moment
    that is still to come is told.
    """

    def __init__(self, clock: SharedClock) -> None:
        """Begin with nothing to wait for: what an earlier process waited for is forgotten."""
        self._clock = clock
        self._dues: dict[Hashable, datetime] = {}
        clock.tell_due(None)

    def now(self) -> datetime:
        """The business time."""
        return self._clock.now()

    async def wait_until(
        self, due: datetime | None, wake: asyncio.Event, timeout_seconds: float, /
    ) -> None:
        """Wait as the shared clock does, and tell what is due next."""
        if due is None:
            self._dues.pop(wake, None)
        else:
            self._dues[wake] = due
        self._tell()
        await self._clock.wait_until(due, wake, timeout_seconds)

    def close(self) -> None:
        """Nobody waits any more."""
        self._dues.clear()
        self._clock.tell_due(None)

    def _tell(self) -> None:
        now = self._clock.now()
        to_come = (due for due in self._dues.values() if due > now)
        self._clock.tell_due(min(to_come, default=None))
