"""Business time as it passes."""

import asyncio
from contextlib import suppress
from datetime import UTC, datetime


class RealTime:
    """The machine's clock. Fulfils `bot.workers.loop.Pacer`."""

    def now(self) -> datetime:
        """The present in UTC."""
        return datetime.now(UTC)

    async def wait_until(
        self, due: datetime | None, wake: asyncio.Event, timeout_seconds: float, /
    ) -> None:
        """Wait for `wake`, at most until `due` and at most `timeout_seconds`."""
        if due is not None:
            left = (due - self.now()).total_seconds()
            timeout_seconds = min(timeout_seconds, max(0.0, left))
        with suppress(TimeoutError):
            await asyncio.wait_for(wake.wait(), timeout_seconds)
