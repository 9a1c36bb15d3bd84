"""How much the platforms let a bot do: rate buckets, on business time."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Self

_SECOND = timedelta(seconds=1)
_MINUTE = timedelta(minutes=1)
_ROUNDING = 1e-6
"""Seconds: a call that comes exactly when it was told to must not fail by a rounding error."""


@dataclass(frozen=True)
class Rate:
    """`count` calls in each `per` for a long time, and `burst` at once after a rest."""

    count: float
    per: timedelta
    burst: int = 1

    @property
    def each(self) -> float:
        """Seconds one call costs."""
        return self.per.total_seconds() / self.count


@dataclass
class Limits:
    """The rates in force; None lets everything through. Each may be replaced while running.

    Figures: about 30 messages a second in all, one a second in a chat and 20 a minute in a group
    (Telegram's FAQ for bots); one message a second in a channel, and the tiers of 1, 20, 50 and
    100 calls a minute per method (Slack's page on rate limits). Both speak of short bursts
    without a figure; the bursts here are our guess.
    """

    telegram_overall: Rate | None = None
    telegram_chat: Rate | None = None
    telegram_group: Rate | None = None
    slack_channel: Rate | None = None
    slack_tiers: Mapping[int, Rate] = field(default_factory=dict)

    @classmethod
    def off(cls) -> Self:
        """No limits, so that tests go as fast as they can."""
        return cls()

    @classmethod
    def real(cls) -> Self:
        """The platforms' published rates."""
        return cls(
            telegram_overall=Rate(30, _SECOND, burst=30),
            telegram_chat=Rate(1, _SECOND, burst=4),
            telegram_group=Rate(20, _MINUTE, burst=20),
            slack_channel=Rate(1, _SECOND, burst=4),
            slack_tiers={
                1: Rate(1, _MINUTE, burst=2),
                2: Rate(20, _MINUTE, burst=20),
                3: Rate(50, _MINUTE, burst=50),
                4: Rate(100, _MINUTE, burst=100),
            },
        )


class Buckets:
    """How full each bucket is: one per key, filled by calls, drained by time."""

    def __init__(self) -> None:
        """Start with every bucket empty."""
        self._level: dict[Hashable, tuple[float, datetime]] = {}

    def wait(self, key: Hashable, rate: Rate | None, now: datetime) -> float:
        """Seconds until a call under `key` would be let through; 0 if it would be now."""
        if rate is None:
            return 0.0
        wait = (self._drained(key, rate, now) + 1 - rate.burst) * rate.each
        return wait if wait > _ROUNDING else 0.0

    def take(self, key: Hashable, rate: Rate | None, now: datetime) -> float:
        """Let a call through and return 0, or refuse it, count nothing, and return the wait."""
        wait = self.wait(key, rate, now)
        if wait == 0 and rate is not None:
            self._level[key] = (self._drained(key, rate, now) + 1, now)
        return wait

    def _drained(self, key: Hashable, rate: Rate, now: datetime) -> float:
        level, at = self._level.get(key, (0.0, now))
        # A clock that jumps back must not fill a bucket: nothing drains until it catches up.
        return max(0.0, level - max(0.0, (now - at).total_seconds()) / rate.each)
