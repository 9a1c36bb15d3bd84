"""Processor time of running processes, read from /proc (Linux)."""

import os
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

_TICK = os.sysconf("SC_CLK_TCK")


class CpuMeter:
    """How busy processes are from now on, as shares of one core; this one is "stand-ins"."""

    def __init__(self, pids: Mapping[str, int]) -> None:
        """Begin to measure; the children of each process count with it."""
        self._pids = {"stand-ins": os.getpid(), **pids}
        self._before = self._used()
        self._begun = time.perf_counter()

    def shares(self) -> dict[str, float]:
        """The mean since the beginning; 1.0 is one core at work all the time."""
        elapsed = max(1e-9, time.perf_counter() - self._begun)
        return {
            name: max(0.0, used - self._before[name]) / elapsed
            for name, used in self._used().items()
        }

    def _used(self) -> dict[str, float]:
        return {
            name: sum(_seconds(each) for each in family(pid)) for name, pid in self._pids.items()
        }


def family(pid: int) -> Iterator[int]:
    """A process and all that it started, as far as they run."""
    yield pid
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from family(int(child))


def _seconds(pid: int) -> float:
    try:
        after_name = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(after_name[11]) + int(after_name[12])) / _TICK
