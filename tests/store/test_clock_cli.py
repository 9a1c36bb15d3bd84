"""`parley clock explain`: the promises of one inquiry, as text and as JSON."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import URL

from bot.cli import main
from bot.domain.effects import ClockName
from bot.domain.ids import InquiryId
from bot.domain.stages import Outcome
from bot.store.clocks import RunningClock
from tests.store.world import KEY, conversation_with, opened, saved

BEGAN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
DUE = BEGAN + timedelta(minutes=15)
ANSWERED = BEGAN + timedelta(minutes=5)
POLICY = """\
calendars:
  desk:
    zone: Europe/Warsaw
    days: {mon-fri: ["09:00-17:00"]}
promises:
  settled: {clock: resolution, target: 60bd, calendar: desk}
"""


@pytest.fixture
def desk(sqlite: URL, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a database: of inquiry 1 an answer was promised and given in time."""
    asyncio.run(_fill(sqlite))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", "sqlite:///parley.db")
    monkeypatch.setenv("PARLEY_MASTER_KEY", KEY.hex())
    monkeypatch.delenv("PARLEY_POLICY", raising=False)
    return tmp_path


async def _fill(url: URL) -> None:
    async with opened(url) as store:
        inquiry = await saved(store, await conversation_with(store))
        await saved(store, await conversation_with(store))
        async with store.transaction() as tx:
            clock = RunningClock(
                0,
                inquiry,
                ClockName.FIRST_RESPONSE,
                BEGAN,
                DUE,
                None,
                "a promise of last year",
                "always",
                "15m",
            )
            await store.clocks.promise(tx, clock, None)
            await store.clocks.stop(tx, inquiry, clock.name, ANSWERED, Outcome.KEPT)


def explain(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["clock", "explain", *arguments])


def test_a_promise_is_accounted_for_line_by_line(desk: Path) -> None:
    found = explain("1")
    assert found.exit_code == 0, found.output
    lines = found.output.splitlines()
    assert lines[:6] == [
        "First response: kept",
        '  Promise "a promise of last year": 15m, around the clock.',
        "  The policy has no promise of this name any more; this is what was written down.",
        "  Began 2 Mar 2026, 09:00 (UTC+0).",
        "  Due 2 Mar 2026, 09:15 (UTC+0). The buyer's time zone is unknown.",
        "  Kept 2 Mar 2026, 09:05 (UTC+0), with 10 min to spare.",
    ]
    assert lines[7:] == [
        "  • Mon 2 Mar, 09:00 – 09:05: counted 5 min, 5 min so far",
        "  It ended then. Without that, until it was due:",
        "  • Mon 2 Mar, 09:05 – 09:15: counted 10 min, 15 min so far",
    ]


def test_json_is_json_and_nothing_else(desk: Path) -> None:
    found = explain("1", "--json")
    assert found.exit_code == 0, found.output
    told = json.loads(found.stdout)
    (clock,) = told["clocks"]
    assert told["inquiry"] == 1
    assert (clock["due_at"], clock["due_as_expected"]) == (DUE.isoformat(), True)
    assert (clock["outcome"], clock["ended_at"]) == ("kept", ANSWERED.isoformat())
    assert clock["reckoning"]["past"] == [
        {
            "start": BEGAN.isoformat(),
            "end": ANSWERED.isoformat(),
            "kind": "counted",
            "note": None,
            "counted_s": 300.0,
        }
    ]


def test_the_whole_account_is_told_however_long(
    desk: Path, sqlite: URL, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "team.yaml").write_text(POLICY, encoding="utf-8")
    monkeypatch.setenv("PARLEY_POLICY", "team.yaml")
    asyncio.run(_long_ago(sqlite))
    lines = explain("2").output.splitlines()
    assert lines[:2] == [
        "Resolution: kept",
        '  Promise "settled": by closing time 60 business days after the day it begins, in the '
        'calendar "desk" (Europe/Warsaw).',
    ]
    stretches = [line for line in lines if line.startswith("  • ")]
    assert sum("counted" in line for line in stretches) == 61  # of both days at the ends, a part
    assert not any("…" in line for line in lines)
    # Monday 10:00 to 17:00, and 60 days of 8 hours.
    assert stretches[-1] == "  • Mon 25 May, 09:00 – 17:00: counted 8 h, 487 h so far"


async def _long_ago(url: URL) -> None:
    due = datetime(2026, 5, 25, 15, 0, tzinfo=UTC)
    clock = RunningClock(
        0, InquiryId(2), ClockName.RESOLUTION, BEGAN, due, None, "settled", "desk", "60bd"
    )
    async with opened(url) as store, store.transaction() as tx:
        await store.clocks.promise(tx, clock, None)
        await store.clocks.stop(tx, clock.inquiry, clock.name, due, Outcome.KEPT)


def test_an_inquiry_without_promises_says_so(desk: Path) -> None:
    assert explain("2").output == "Nothing was promised for inquiry 2.\n"


@pytest.mark.parametrize(
    ("number", "code", "says"),
    [
        ("99", 1, "parley: there is no inquiry 99; its number stands on its card"),
        ("0", 2, "is not in the range"),
        ("9999999999999999999999", 2, "is not in the range"),
        ("seven", 2, "is not a valid integer"),
    ],
)
def test_an_inquiry_that_does_not_exist_is_named(
    desk: Path, number: str, code: int, says: str
) -> None:
    found = explain(number)
    assert (found.exit_code, says in found.output) == (code, True), found.output
