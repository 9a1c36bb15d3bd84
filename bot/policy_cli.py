"""`parley policy`: what comes of the team's policy."""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from bot.config import ConfigError, load_settings
from bot.domain.policy import Policy
from bot.plain_errors import speaking_plainly
from bot.policy_check import Example, examples, policy_warnings, rungs, who
from bot.policy_file import SHIPPED_POLICY, load_policy


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def policy() -> None:
    """The team's promises, ladders and people."""


@policy.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print JSON and nothing else.")
def check(file: Path | None, as_json: bool) -> None:
    """Check a policy and show what comes of it: each promise with the time by which it would have
    to be kept, the ladders, overlaps and gaps.

    FILE is by default what PARLEY_POLICY names, else the shipped policy. Exits with 1 if anything
    is wrong; warnings do not count.
    """
    with speaking_plainly():
        path = file if file is not None else load_settings().parley_policy
    try:
        found = load_policy(path)
    except ConfigError as error:
        problems = [each.removeprefix("PARLEY_POLICY: ") for each in error.problems]
        if as_json:
            click.echo(json.dumps({"problems": problems}, ensure_ascii=False, indent=2))
        else:
            click.echo("\n".join(problems), err=True)
        sys.exit(1)
    now = datetime.now(UTC)
    if as_json:
        click.echo(json.dumps(_as_json(found, now), ensure_ascii=False, indent=2))
    else:
        click.echo(_as_text(found, now, path or SHIPPED_POLICY))


def _as_text(found: Policy, now: datetime, path: Path) -> str:
    zone = found.desk_calendar.zone
    lines = [f"{path}: {len(found.promises)} promises, {len(found.ladders)} ladders", ""]
    heads = ("promise", "clock", "for", "target", "calendar", "from now", "from Friday 17:30")
    rows = [_row(found, each) for each in examples(found, now)]
    widths = [max(len(row[at]) for row in (heads, *rows)) for at in range(len(heads))]
    for row in (heads, *rows):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        lines.append("  ".join(cells).rstrip())
    lines += ["", f"Times are those of the desk ({zone.key})."]
    for name, ladder in found.ladders.items():
        starts = who(ladder.when) if ladder.when is not None else "by hand, or by a promise"
        lines += ["", f"Ladder {name} ({starts}):", *(f"  {rung}" for rung in rungs(ladder))]
    warnings = policy_warnings(found)
    if warnings:
        lines += ["", f"Worth a look ({len(warnings)}):", *(f"  {each}" for each in warnings)]
    return "\n".join(lines)


def _row(found: Policy, example: Example) -> tuple[str, ...]:
    promise, zone = example.promise, found.desk_calendar.zone
    due, friday = (at.astimezone(zone) for at in (example.now, example.friday))
    return (
        promise.name,
        promise.clock,
        who(promise.when),
        str(promise.target),
        promise.calendar.name,
        f"{due:%a %d %b %H:%M}",
        f"{friday:%a %d %b %H:%M}",
    )


def _as_json(found: Policy, now: datetime) -> dict[str, Any]:
    return {
        "problems": [],
        "warnings": policy_warnings(found),
        "promises": [
            {
                "name": each.promise.name,
                "clock": each.promise.clock,
                "for": who(each.promise.when),
                "target": str(each.promise.target),
                "calendar": each.promise.calendar.name,
                "starts": each.promise.starts,
                "stops": sorted(each.promise.stops),
                "due_from_now": each.now.isoformat(),
                "due_from_friday": each.friday.isoformat(),
            }
            for each in examples(found, now)
        ],
        "ladders": {name: list(rungs(ladder)) for name, ladder in found.ladders.items()},
    }
