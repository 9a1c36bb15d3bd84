"""One run: rounds of all systems in turns, then each at half its peak, and idle."""

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from benchmarks.throughput.load import Figures
from benchmarks.throughput.running import running
from benchmarks.throughput.systems import System
from tests.support.postgres import PostgresServer

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Plan:
    """How much is measured. Times are seconds."""

    rounds: int = 3
    outstanding: int = 150
    warm: float = 10.0
    seconds: float = 20.0
    idle: float = 20.0
    settle: float = 5.0
    """Between the start and the idle time: what a start does once is not what idling costs."""


QUICK = Plan(rounds=1, outstanding=60, warm=3.0, seconds=6.0, idle=5.0, settle=2.0)


@dataclass(frozen=True)
class Result:
    """What was measured of one system."""

    system: System
    peaks: Sequence[Figures]
    half: Figures
    idle: Figures | None

    @property
    def peak(self) -> float:
        """Messages a second, the median of the rounds."""
        return statistics.median(each.count / each.seconds for each in self.peaks)

    @property
    def busy(self) -> float:
        """Processor time of the process for a message at peak, in milliseconds, the median."""
        return self._for_a_message("system")

    @property
    def database(self) -> float:
        """The same of the database's server; 0 where there is none."""
        return self._for_a_message("database")

    def share(self, name: str) -> float:
        """How busy a process was at peak, as a share of a core, the median."""
        return statistics.median(each.cpu.get(name, 0.0) for each in self.peaks)

    def calls(self, *names: str) -> float:
        """Calls of these methods for a message at peak, the median."""
        return statistics.median(
            sum(each.calls.get(name, 0.0) for name in names) for each in self.peaks
        )

    @property
    def wrong(self) -> int:
        """Answers that were not the library's."""
        return sum(each.wrong for each in (*self.peaks, self.half))

    def _for_a_message(self, name: str) -> float:
        return statistics.median(
            1000 * each.cpu.get(name, 0.0) * each.seconds / max(1, each.count)
            for each in self.peaks
        )


@dataclass
class _Taken:
    peaks: list[Figures] = field(default_factory=list)
    half: Figures = field(default_factory=Figures)
    idle: Figures | None = None


async def measure(
    systems: Sequence[System], server: PostgresServer | None, plan: Plan, tell: Tell
) -> list[Result]:
    """Measure the systems in turns. Raises NotReady where one does not start."""
    taken = {system.key: _Taken() for system in systems}
    for number in range(plan.rounds):
        for system in systems:
            figures = await _peak(system, server, plan, number)
            taken[system.key].peaks.append(figures)
            tell(
                f"{system.title}, round {number + 1}: {figures.count / figures.seconds:.1f}/s,"
                f" process {100 * figures.cpu['system']:.0f} %,"
                f" stand-ins {100 * figures.cpu['stand-ins']:.0f} % of a core"
            )
    for system in systems:
        of = taken[system.key]
        rate = Result(system, of.peaks, of.half, None).peak / 2
        async with running(system, server, "--seed", "99") as under_way:
            await under_way.idle(plan.settle)
            if system.is_parley:
                of.idle = await under_way.idle(plan.idle)
            of.half = await under_way.steady(max(0.5, rate), plan.warm, plan.seconds)
        tell(f"{system.title}: half the peak, {rate:.1f}/s, and idle: done")
    return [Result(one, of.peaks, of.half, of.idle) for one in systems for of in [taken[one.key]]]


async def _peak(system: System, server: PostgresServer | None, plan: Plan, seed: int) -> Figures:
    async with running(system, server, "--seed", str(seed)) as under_way:
        return await under_way.closed(plan.outstanding, plan.warm, plan.seconds)
