"""`parley sla report`: the last week by the desk's clocks, as text, as JSON, and drawn."""

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import URL, insert

from bot.domain.week import Week
from bot.sla_cli import sla
from bot.store.schema import clocks
from tests.store.world import KEY, conversation_with, opened, saved

DUE = datetime(2020, 3, 4, 9, 0, tzinfo=UTC)
"""Wednesday of week 10."""


@pytest.fixture
def desk(sqlite: URL, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a database in which one promise was kept, and one broken by 90 minutes."""
    asyncio.run(_fill(sqlite))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", "sqlite:///parley.db")
    monkeypatch.setenv("PARLEY_MASTER_KEY", KEY.hex())
    monkeypatch.delenv("PARLEY_POLICY", raising=False)
    return tmp_path


async def _fill(url: URL) -> None:
    async with opened(url) as store:
        inquiry = await saved(store, await conversation_with(store))
        of: dict[str, object] = {"inquiry_id": inquiry, "started_at": DUE, "due_at": DUE}
        async with store.transaction() as tx:
            kept = {"name": "quote", "stopped_at": DUE, "outcome": "kept"}
            await tx.execute(insert(clocks), of | kept)
            late = {"name": "first_response", "stopped_at": DUE.replace(hour=10, minute=30)}
            await tx.execute(insert(clocks), of | late | {"outcome": "broken", "cause": "held"})


def report(*arguments: str) -> Result:
    return CliRunner().invoke(sla, ["report", *arguments])


def test_a_week_is_told_line_by_line(desk: Path) -> None:
    found = report("--week", "2020-W10")
    assert found.exit_code == 0, found.output
    assert found.output.splitlines() == [
        "Week 2020-W10, 2020-03-02 to 2020-03-08",
        "all promises: red, 50% (1 of 2), before none; late by 1 h (median), 1 h at worst",
        "By promise:",
        "  first_response: red, 0% (0 of 1), before none; late by 1 h (median), 1 h at worst",
        "  quote: green, 100% (1 of 1), before none",
        "Broken because:",
        "  held: 1, before 0",
        "By language:",
        "  es: red, 50% (1 of 2), before none; late by 1 h (median), 1 h at worst",
        "By who held it:",
        "  nobody: red, 50% (1 of 2), before none; late by 1 h (median), 1 h at worst",
        "First answers that went out by themselves: 0 of 0",
    ]


def test_json_is_json_and_nothing_else_and_the_picture_is_drawn(desk: Path) -> None:
    found = report("--week", "2020-w10", "--json", "--picture", "week.png")
    assert found.exit_code == 0, found.output
    told = json.loads(found.stdout)
    assert (told["week"], told["total"]["late_worst_s"]) == ("2020-W10", 5400)
    assert (desk / "week.png").read_bytes().startswith(b"\x89PNG")


def test_the_week_is_the_last_one_that_is_over_unless_one_is_named(desk: Path) -> None:
    before = Week.of(datetime.now(UTC), ZoneInfo("UTC")).before()
    found = json.loads(report("--json").stdout)
    after = Week.of(datetime.now(UTC), ZoneInfo("UTC")).before()
    assert found["week"] in {str(before), str(after)}
    assert found["whole"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--week", "48"), "'48' is not a week; write it as 2026-W48."),
        (("--week", "2025-W53"), "2025 has no week 53."),
        (("--week", "2999-W01"), "parley: week 2999-W01 has not begun; the current one is 2"),
        (("--picture", "nowhere/week.png"), "nowhere/week.png cannot be written"),
    ],
)
def test_what_cannot_be_done_is_said_with_the_cure(
    desk: Path, arguments: tuple[str, ...], says: str
) -> None:
    found = report(*arguments)
    assert found.exit_code in {1, 2}
    assert says in found.output


def test_without_a_database_nothing_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", "sqlite:///parley.db")
    found = report()
    assert (found.exit_code, list(tmp_path.iterdir())) == (2, [])
    assert "there is no database at parley.db" in found.output
