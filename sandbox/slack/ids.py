"""Identifiers and message timestamps, unique in one sandbox and the same in every run of a test."""

from collections import Counter

from sandbox.clock import SharedClock

_DIGITS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"


class Ids:
    """Mints what Slack would mint."""

    def __init__(self, clock: SharedClock) -> None:
        """Timestamps are read from `clock`."""
        self._clock = clock
        self._counts: Counter[str] = Counter()
        self._last_ts = 0

    def new(self, prefix: str) -> str:
        """An id such as `V00000000A`: the prefix Slack uses, nine more letters and digits."""
        self._counts[prefix] += 1
        return prefix + _in_digits(self._counts[prefix]).rjust(9, "0")

    def block(self) -> str:
        """An id for a block or an action the bot left without one: five characters."""
        self._counts["block"] += 1
        return _in_digits(self._counts["block"]).rjust(5, "a")

    def ts(self) -> str:
        """A message's timestamp, greater than all before it even when the clock jumps back."""
        microseconds = int(self._clock.now().timestamp() * 1_000_000)
        self._last_ts = max(microseconds, self._last_ts + 1)
        return as_ts(self._last_ts)


def as_ts(microseconds: int) -> str:
    """Microseconds since 1970 as Slack writes them."""
    return f"{microseconds // 1_000_000}.{microseconds % 1_000_000:06d}"


def _in_digits(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return digits
