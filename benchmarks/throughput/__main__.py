"""Messages a second through Parley, beside bare libraries and durable peers.

make bench-throughput ARGS="--quick"
"""

import argparse
import asyncio
import importlib.util
import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace

from benchmarks.throughput.measure import QUICK, Plan, Result, measure
from benchmarks.throughput.profile import profile
from benchmarks.throughput.queueing import RATES, queueing
from benchmarks.throughput.report import Run, spoken, write
from benchmarks.throughput.stored import stored
from benchmarks.throughput.systems import SYSTEMS, System
from tests.support.postgres import PostgresServer, running_postgres


def main(words: Sequence[str]) -> int:
    """Measure, print and perhaps write; 0 where it measured, whatever came out."""
    parser = argparse.ArgumentParser(
        prog="make bench-throughput", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--systems", default="", metavar="KEYS", help="as bare,parley-sqlite")
    parser.add_argument("--quick", action="store_true", help="one short round")
    parser.add_argument("--rounds", type=int, metavar="N")
    parser.add_argument("--outstanding", type=int, metavar="N", help="messages under way at peak")
    parser.add_argument("--seconds", type=float, metavar="S", help="of each round")
    parser.add_argument("--no-peaks", action="store_true", help="only what else is asked for")
    parser.add_argument("--profile", action="store_true", help="sample Parley at its peak")
    parser.add_argument("--real-limits", action="store_true", help="what waits at real limits")
    parser.add_argument(
        "--stored",
        type=int,
        nargs="?",
        const=1_000_000,
        metavar="ROWS",
        help="intake and claim beside so many stored messages (a million)",
    )
    parser.add_argument("--write", action="store_true", help="put it into docs/throughput.md")
    told = parser.parse_args(words)
    systems = _systems(parser, told.systems)
    plan = _plan(told)
    load = os.getloadavg()[0]
    with ExitStack() as closing:
        needed = told.stored is not None or any(one.postgres for one in systems)
        server = closing.enter_context(running_postgres()) if needed else None
        run = asyncio.run(_measure(systems, server, plan, load, told))
        print(spoken(run), flush=True)
        if told.write:
            write(run)
    return 0


def _plan(told: argparse.Namespace) -> Plan:
    plan = QUICK if told.quick else Plan()
    asked = {name: getattr(told, name) for name in ("rounds", "outstanding", "seconds")}
    return replace(plan, **{name: value for name, value in asked.items() if value is not None})


async def _measure(
    systems: Sequence[System],
    server: PostgresServer | None,
    plan: Plan,
    load: float,
    told: argparse.Namespace,
) -> Run:
    results: list[Result] = []
    if not told.no_peaks:
        results = await measure(systems, server, plan, tell)
    profiles = [
        await profile(one, server, plan.outstanding, plan.seconds)
        for one in systems
        if one.is_parley and told.profile
    ]
    queued = await queueing(RATES, 3 * plan.seconds) if told.real_limits else []
    beside = None
    if told.stored is not None and server is not None:
        beside = await stored(server, told.stored, tell)
    return Run(plan, results, load, profiles, queued, beside)


def _systems(parser: argparse.ArgumentParser, keys: str) -> list[System]:
    asked = [one.strip() for one in keys.split(",") if one.strip()]
    strange = set(asked) - {one.key for one in SYSTEMS}
    if strange:
        parser.error(f"--systems: not known: {', '.join(sorted(strange))}")
    chosen = [one for one in SYSTEMS if not asked or one.key in asked]
    missing = [one.package for one in chosen if one.package and not _installed(one.package)]
    if missing:
        parser.error(f"not installed: {', '.join(missing)}; make bench-throughput installs it")
    return chosen


def _installed(package: str) -> bool:
    return importlib.util.find_spec(package) is not None


def tell(what: str) -> None:
    """Say to whoever waits what goes on."""
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
