"""Where a process spends its time at peak: samples of py-spy, by function."""

import asyncio
import re
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.throughput.running import running
from benchmarks.throughput.systems import ROOT, System
from benchmarks.throughput.table import Table
from tests.support.postgres import PostgresServer

TOP = 25
_RATE = 200
"""Samples a second."""
_LOOP = "asyncio/base_events.py"
_AROUND = re.compile(r"\(asyncio/|<frozen runpy>|parley_process\.py|\(contextlib\.py|threading\.py")
"""What every sample runs in, and says nothing."""


@dataclass(frozen=True)
class Profile:
    """Shares of the samples of the event loop, 0 to 1, by function."""

    system: System
    samples: int
    own: Counter[str]
    with_callees: Counter[str]

    def table(self, top: int = TOP) -> Table:
        """The functions that are seen most."""
        rows = [
            (f"{at + 1}", *self._cell(own, self.own), *self._cell(below, self.with_callees))
            for at, (own, below) in enumerate(
                zip(self._most(self.own, top), self._most(self.with_callees, top), strict=False)
            )
        ]
        title = f"{self.system.title}: profile at peak, {self.samples} samples of its event loop"
        return Table(title, ("", "own %", "function", "with callees %", "function "), rows)

    def _cell(self, name: str, of: Counter[str]) -> tuple[str, str]:
        return f"{100 * of[name] / max(1, self.samples):.1f}", f"`{name}`"

    @staticmethod
    def _most(of: Counter[str], top: int) -> list[str]:
        return [name for name, _ in of.most_common(top)]


async def profile(
    system: System, server: PostgresServer | None, outstanding: int, seconds: float
) -> Profile:
    """Sample the system at peak. Raises OSError where py-spy is not installed."""
    async with running(system, server) as under_way:
        file = under_way.folder / "stacks"
        loading = asyncio.create_task(under_way.closed(outstanding, seconds / 2, seconds))
        await asyncio.sleep(seconds / 2)
        await _sample(under_way.bot.pid or 0, file, seconds)
        await loading
        return read(system, file.read_text(encoding="utf-8").splitlines())


async def _sample(pid: int, file: Path, seconds: float) -> None:
    words = ["record", "-d", str(max(1, int(seconds))), "-r", str(_RATE), "-f", "raw"]
    process = await asyncio.create_subprocess_exec(
        str(Path(sys.executable).with_name("py-spy")),
        *words,
        "-o",
        str(file),
        "--pid",
        str(pid),
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    if await process.wait() != 0:
        raise OSError("py-spy could not look into the process")


def read(system: System, lines: Iterable[str]) -> Profile:
    """Count collapsed stacks, a line each: `outermost;...;innermost count`. Other threads, which
    mostly wait, are left out."""
    own: Counter[str] = Counter()
    below: Counter[str] = Counter()
    samples = 0
    for line in lines:
        stack, _, count = line.rpartition(" ")
        if _LOOP not in stack:
            continue
        names = [_named(frame) for frame in stack.split(";")]
        samples += int(count)
        own[names[-1]] += int(count)
        for name in {name for name in names if not _AROUND.search(name)}:
            below[name] += int(count)
    return Profile(system, samples, own, below)


def _named(frame: str) -> str:
    return re.sub(r":\d+\)?$", ")", frame.replace(f"{ROOT}/", ""))
