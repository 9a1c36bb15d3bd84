"""`parley policy`: what a policy file says, and what comes of it."""

import json
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.domain.policy import Policy
    from bot.policies.examples import Row

_SHIPPED = "the shipped policy"


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def policy() -> None:
    """What is promised to buyers, and who is called."""


@policy.command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--json", "as_json", is_flag=True, help="Print JSON and nothing else.")
def check(file: Path | None, as_json: bool) -> None:
    """Check a policy FILE: by default that of PARLEY_POLICY, else the shipped policy.

    Shows what is wrong, each with file, line and cure, and exits with 1. Where nothing is, shows
    every promise with two due times worked out, the ladders, and what is probably not meant.
    """
    from bot.config import ConfigError, survey_settings  # noqa: PLC0415
    from bot.policy_file import load_policy, policy_warnings  # noqa: PLC0415  (a second in all)

    path = file or survey_settings()[0].parley_policy
    name = _SHIPPED if path is None else str(path)
    try:
        found = load_policy(path)
    except ConfigError as error:
        problems = [each.removeprefix("PARLEY_POLICY: ") for each in error.problems]
        if as_json:
            _print_json({"file": name, "problems": problems})
        else:
            click.echo(_counted(len(problems), "problem"))
            for each in problems:
                click.echo(f"  - {each}")
        sys.exit(1)
    now = datetime.now(UTC).replace(microsecond=0)
    told = policy_warnings(found)
    if as_json:
        _print_json(_as_json(name, found, told, now))
        return
    for line in _lines(name, found, told, now):
        click.echo(line)


def _print_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def _as_json(name: str, found: "Policy", told: Sequence[str], now: datetime) -> dict[str, object]:
    from bot.policies.examples import ladder_json, promise_json, rows  # noqa: PLC0415

    return {
        "file": name,
        "problems": [],
        "warnings": list(told),
        "zone": found.desk_calendar.zone.key,
        "promises": [promise_json(row) for row in rows(found, now)],
        "ladders": [ladder_json(each) for each in found.ladders.values()],
    }


def _lines(name: str, found: "Policy", told: Sequence[str], now: datetime) -> Iterator[str]:
    from bot.policies.examples import ladder_lines, next_friday, rows  # noqa: PLC0415

    zone = found.desk_calendar.zone
    friday = next_friday(found, now).astimezone(zone)
    yield f"{name} is sound. Times are those of the desk ({zone.key})."
    yield ""
    yield "Promises. Of each clock, the first holds that an inquiry fits."
    header = ("promise", "clock", "for", "target", "calendar")
    starts = (f"from now, {_moment(now, found)}", f"from {_moment(friday, found)}")
    cells = [(*header, *starts), *(_cells(row, found) for row in rows(found, now))]
    yield from _table(cells)
    yield ""
    yield "Ladders. Of those that begin by themselves, the first that an inquiry fits."
    for ladder in found.ladders.values():
        yield from (f"  {line}" for line in ladder_lines(ladder))
    if not found.ladders:
        yield "  none"
    yield ""
    yield _counted(len(told), "warning")
    yield from (f"  - {each}" for each in told)


def _cells(row: "Row", found: "Policy") -> tuple[str, ...]:
    from bot.policies.coverage import when_spoken  # noqa: PLC0415

    one = row.promise
    return (
        one.name,
        str(one.clock),
        when_spoken(one.when),
        str(one.target),
        one.calendar.name,
        _moment(row.now.due_at, found, row.now.start),
        _moment(row.friday.due_at, found, row.friday.start),
    )


def _moment(at: datetime, found: "Policy", start: datetime | None = None) -> str:
    """A moment where the desk is; with its year where that is not the year of `start`."""
    there = at.astimezone(found.desk_calendar.zone)
    year = "" if start is None or start.year == there.year else f" {there.year}"
    seconds = f":{there:%S}" if there.second else ""
    return f"{there:%a %d %b}{year} {there:%H:%M}{seconds}"


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        yield f"  {'  '.join(cells).rstrip()}"


def _counted(number: int, what: str) -> str:
    if number == 0:
        return f"No {what}s."
    return f"{number} {what}{'' if number == 1 else 's'}:"
