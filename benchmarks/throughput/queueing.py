"""Parley at the platforms' real limits, its own lanes as they ship: what waits, and how long."""

from dataclasses import dataclass

from benchmarks.throughput.figures import quantile
from benchmarks.throughput.load import Figures
from benchmarks.throughput.running import running
from benchmarks.throughput.systems import SQLITE
from benchmarks.throughput.table import SLACK, Table

RATES = (0.2, 1.0, 5.0)
"""Messages a second. One Slack channel takes about one post a second and 50 updates a minute."""


@dataclass(frozen=True)
class Queued:
    """What came of a rate."""

    rate: float
    figures: Figures


async def queueing(rates: tuple[float, ...], seconds: float) -> list[Queued]:
    """Each rate for so long, against fresh stand-ins."""
    found = []
    for rate in rates:
        async with running(SQLITE, None, "--real-limits", lanes=None) as under_way:
            found.append(Queued(rate, await under_way.steady(rate, 0.0, seconds)))
    return found


def table(found: list[Queued]) -> Table:
    """How long cards and answers waited."""
    rows = [
        (
            f"{one.rate:g}",
            *(f"{quantile(one.figures.carded, at):.1f}" for at in (0.5, 0.99)),
            *(f"{quantile(one.figures.answered, at):.1f}" for at in (0.5, 0.99)),
            f"{sum(one.figures.calls.get(name, 0.0) for name in SLACK):.1f}",
            str(one.figures.open),
        )
        for one in found
    ]
    heads = (
        "messages/s",
        "to card p50 s",
        "p99 s",
        "to answer p50 s",
        "p99 s",
        "Slack calls/message",
        "without a card at the end",
    )
    return Table("Parley on SQLite at the real limits, its own lanes as shipped", heads, rows)
