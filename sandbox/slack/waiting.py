"""Waiting for a bot that may never answer, on a clock that may stand still or jump."""

import asyncio
import time
from datetime import timedelta

from sandbox.clock import SharedClock

_GRACE = 0.25
"""Real seconds a bot always gets: a test that moves the clock right after an act must not make a
bot late that is busy answering."""


async def answered_in_time(clock: SharedClock, answered: asyncio.Event, within: float) -> bool:
    """Whether `answered` is set before `within` seconds are over, of real or of business time.

    Business time may run out sooner, when somebody moves the clock, though not in the first
    quarter of a real second.
    """
    due = clock.now() + timedelta(seconds=within)
    began = time.monotonic()
    await clock.wait_until(None, answered, min(_GRACE, within))
    left = within - (time.monotonic() - began)
    if not answered.is_set() and left > 0:
        await clock.wait_until(due, answered, left)
    return answered.is_set()
