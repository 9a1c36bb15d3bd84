"""`parley sla`: how the promises were kept."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import click

from bot.domain.report import WeekReport
from bot.domain.report_json import report_json
from bot.domain.tally import Line
from bot.domain.week import Week
from bot.library_database import with_store
from bot.localise.countries import country_name
from bot.localise.moments import span

_K = TypeVar("_K")
_EN = "en"


class _WeekType(click.ParamType[Week]):
    name = "week"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Week:
        try:
            return value if isinstance(value, Week) else Week.parse(str(value))
        except ValueError as error:
            self.fail(f"{error}.", param, ctx)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def sla() -> None:
    """How the promises to buyers were kept."""


@sla.command()
@click.option(
    "--week",
    type=_WeekType(),
    metavar="2026-W48",
    help="An ISO week where the desk is; the current one is counted so far. Default: the last one.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON and nothing else.")
@click.option(
    "--picture", type=click.Path(path_type=Path), metavar="FILE.png", help="Draw it too, as a PNG."
)
def report(week: Week | None, as_json: bool, picture: Path | None) -> None:
    """Show promises kept and broken in a week, beside the week before."""
    found = _gathered(week)
    if picture:
        _draw(picture, found)
    if as_json:
        click.echo(json.dumps(report_json(found), ensure_ascii=False, indent=2))
        return
    for line in _lines(found):
        click.echo(line)
    if picture:
        click.echo(f"Drawn: {picture}")


def _gathered(week: Week | None) -> WeekReport:
    from bot.config import load_settings  # noqa: PLC0415  (as for the library's tools)
    from bot.policy_file import load_policy  # noqa: PLC0415
    from bot.services.report import weekly  # noqa: PLC0415
    from bot.store.store import Store  # noqa: PLC0415

    async def read(store: Store) -> WeekReport:
        policy = load_policy(load_settings().parley_policy)
        async with store.transaction() as tx:
            return await weekly(store, tx, policy, datetime.now(UTC), week)

    return with_store(read)


def _draw(file: Path, found: WeekReport) -> None:
    from bot.services.report_picture import report_picture  # noqa: PLC0415

    try:
        file.write_bytes(report_picture(found))
    except OSError as error:
        raise click.ClickException(
            f"{file} cannot be written ({error.strerror}). Name a file in a folder that exists."
        ) from error


def _lines(found: WeekReport) -> Iterator[str]:
    week = found.week
    so_far = "" if found.spans.whole else ", so far, beside as much of the week before"
    yield f"Week {week}, {week.monday} to {week.sunday}{so_far}"
    yield _share("all promises", found.total)
    yield from _titled("By promise", [_share(one.key, one) for one in found.clocks])
    yield from _titled(
        "Broken because",
        [f"{one.cause}: {one.count}, before {one.before}" for one in found.reasons],
    )
    yield from _titled("By language", [_share(one.key, one) for one in found.languages])
    yield from _titled(
        "By who held it",
        [_share(found.names[one.key] if one.key else "nobody", one) for one in found.people],
    )
    yield from _titled(
        "Causes that came again",
        [
            f"{one.department}, {one.cause}: {one.count}, before {one.before}"
            for one in found.repeats
        ],
    )
    yield from _titled(
        "Inquiries by country",
        [
            f"{country_name(one.country, _EN) if one.country else 'unknown'}: {one.count}, before"
            f" {one.before}{'  <- fell' if one.fell else ''}"
            for one in found.countries
        ],
    )
    yield from _titled(
        "Late now",
        [f"{one.clock}: {one.count}, the longest by {span(one.worst, _EN)}" for one in found.late],
    )
    answers = found.answers
    yield f"First answers that went out by themselves: {answers.automatic} of {answers.total}"


def _titled(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield f"{title}:"
        yield from (f"  {line}" for line in lines)


def _share(name: str, line: Line[_K]) -> str:
    tally, before = line.tally, line.before
    then = "none" if before.percent is None else f"{before.percent}%"
    if tally.percent is None:
        return f"{name}: none came due, before {then}"
    late = ""
    if line.median is not None and line.worst is not None:
        late = f"; late by {span(line.median, _EN)} (median), {span(line.worst, _EN)} at worst"
    kept = f"{tally.percent}% ({tally.kept} of {tally.judged})"
    return f"{name}: {tally.light}, {kept}, before {then}{late}"
