"""Tables of what was measured, as text and as Markdown."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.throughput.figures import quantile
from benchmarks.throughput.measure import Result
from benchmarks.throughput.targets import ratio

SLACK = ("chat.postMessage", "chat.update", "conversations.history")


@dataclass(frozen=True)
class Table:
    """A title, the heads of the columns, and rows of as many cells."""

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]


def peaks(results: Sequence[Result]) -> Table:
    """How many messages a second, and what one costs."""
    ceiling = next((one for one in results if one.system.key == "bare"), None)
    rows = [
        (
            one.system.title,
            f"{one.peak:.1f}",
            _spread(one),
            "" if ceiling is None else f"{100 * ratio(one, ceiling):.0f}",
            f"{one.busy:.1f}",
            "" if ceiling is None else f"{100 * _share(ceiling.busy, one.busy):.0f}",
            f"{one.database:.1f}",
            f"{100 * one.share('system'):.0f}",
            f"{100 * one.share('stand-ins'):.0f}",
            f"{one.calls(*SLACK):.2f}",
            f"{one.calls('sendMessage'):.2f}",
        )
        for one in results
    ]
    heads = (
        "system",
        "messages/s",
        "rounds",
        "% of ceiling",
        "CPU ms/message",
        "% of ceiling by CPU",
        "database's CPU ms/message",
        "process % of a core",
        "stand-ins % of a core",
        "Slack calls/message",
        "Telegram sends/message",
    )
    return Table("Peak, closed loop", heads, rows)


def times(results: Sequence[Result]) -> Table:
    """How long a message takes at half the peak."""
    rows = [
        (
            one.system.title,
            f"{one.half.count / max(1e-9, one.half.seconds):.1f}",
            *_ms(one.half.carded),
            *_ms(one.half.answered),
            str(one.half.open),
            "" if one.idle is None else f"{100 * one.idle.cpu['system']:.2f}",
        )
        for one in results
    ]
    heads = (
        "system",
        "messages/s",
        "to card p50 ms",
        "p99 ms",
        "to answer p50 ms",
        "p99 ms",
        "given up",
        "idle % of a core",
    )
    return Table("Half the peak, open loop", heads, rows)


def _ms(samples: Sequence[float]) -> tuple[str, str]:
    return f"{1000 * quantile(samples, 0.5):.0f}", f"{1000 * quantile(samples, 0.99):.0f}"


def _spread(one: Result) -> str:
    rates = [each.count / each.seconds for each in one.peaks]
    return f"{min(rates):.1f} to {max(rates):.1f}"


def _share(part: float, whole: float) -> float:
    return part / whole if whole else float("nan")


def plain(table: Table) -> str:
    """For the terminal."""
    lines = [table.heads, *table.rows]
    widths = [max(len(line[at]) for line in lines) for at in range(len(table.heads))]
    said = [
        "  ".join(
            cell.ljust(width) if at == 0 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    ]
    return "\n".join([table.title, *said])


def markdown(table: Table) -> str:
    """For the page."""
    rule = ["---", *("---:" for _ in table.heads[1:])]
    lines = [table.heads, rule, *table.rows]
    return "\n".join([f"### {table.title}", "", *(f"| {' | '.join(line)} |" for line in lines)])
