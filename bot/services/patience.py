"""How long to wait before trying again."""

import random

_FIRST_SECONDS = 0.25
_LONGEST_SECONDS = 120.0


def back_off(attempts: int, after: float | None = None) -> float:
    """Seconds to wait after `attempts` failures (0 for the first).

    What the platform asked for, as given; otherwise doubling from a quarter of a second to two
    minutes, with jitter so that what failed together does not come back together.
    """
    if after is not None:
        return after
    ceiling = min(_LONGEST_SECONDS, _FIRST_SECONDS * float(2 ** min(attempts, 10)))
    jitter: float = random.uniform(0.5, 1.0)  # noqa: S311  (not a secret)
    return ceiling * jitter
