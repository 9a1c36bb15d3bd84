"""`python -m tests.soak --minutes 10`: exit code 1, with what is wrong, where anything is."""

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

from tests.fleet.nursery import Nursery
from tests.soak.soak import Plan, Report, soaking
from tests.support.postgres import running_postgres

_MESSAGES_A_MINUTE = 100
_KILLS_A_MINUTE = 6
_SPOILED = 0.02


def main() -> None:
    """Run as long as was asked for, print what happened."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak")
    parser.add_argument("--minutes", type=float, default=10.0, help="how long everything dies")
    parser.add_argument("--buyers", type=int, default=200)
    parser.add_argument("--seed", type=int, default=2026)
    options = parser.parse_args()
    plan = Plan(options.minutes * 60, options.buyers, options.seed, drain_within=180.0)
    folder = Path(tempfile.mkdtemp(prefix="parley-soak-"))
    _say(f"logs: {folder}")
    report = asyncio.run(_run(plan, folder))
    for name, count in report.counts.items():
        _say(f"  {name:26} {count}")
    problems = [*report.problems, *_too_little(report, options.minutes)]
    for problem in problems:
        _say(problem)
    proof = report.proof
    _say(
        f"lost {len(proof.lost)}, doubled {len(proof.doubled)},"
        f" out of order {len(proof.out_of_order)}, unsettled {len(proof.unsettled)}"
    )
    sys.exit(1 if problems else 0)


async def _run(plan: Plan, folder: Path) -> Report:
    with Nursery() as nursery, running_postgres() as server, server.database() as database:
        async with soaking(plan, nursery, server, database, folder, _say) as soak:
            return await soak.run()


def _too_little(report: Report, minutes: float) -> list[str]:
    """What a run must show to prove anything."""
    found = []
    if report.proof.messages < _MESSAGES_A_MINUTE * minutes:
        found.append(f"only {report.proof.messages} messages in {minutes} minutes")
    if report.kills < _KILLS_A_MINUTE * minutes:
        found.append(f"only {report.kills} kills in {minutes} minutes")
    if report.spoiled_share < _SPOILED:
        found.append(f"only {report.spoiled_share:.1%} of the calls were spoiled")
    return found


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
