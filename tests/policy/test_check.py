"""`parley policy check`: problems, or what comes of a policy."""

import json
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from bot.policies.examples import next_friday, rows
from bot.policy_file import load_policy
from tests.policy.files import loaded

POLICY = """\
calendars:
  desk:
    zone: Asia/Riyadh
    days: {sun-thu: ["08:00-17:00"]}
roles: {managers: [U0HELENA01], supervisors: [U0VIKTOR01], sales: [U0ANIA0001]}
ladders:
  night:
    rungs:
      - {call: {rota: [[U0HELENA01], [U0VIKTOR01, U0ANIA0001]], since: 2026-01-05}, wait: 90s}
      - {call: [S0GROUP001, sla], wait: 4d}
    remind: 36h
promises:
  quote: {target: 2h}
"""
FRIDAY = datetime(2026, 11, 27, 14, 29, tzinfo=UTC)
"""17:29 in Riyadh."""


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PARLEY_POLICY", raising=False)


def check(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["policy", "check", *arguments], catch_exceptions=False)


def test_the_shipped_policy_is_shown_where_there_is_no_other() -> None:
    result = check()
    assert result.exit_code == 0
    assert result.output.startswith("the shipped policy is sound.")
    shown = result.output.splitlines()
    for promise in load_policy(None).promises:
        (line,) = [each for each in shown if each.startswith(f"  {promise.name} ")]
        assert str(promise.clock) in line
        assert f" {promise.target} " in line
    assert "6 warnings:" in shown


def test_the_setting_names_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text(POLICY)
    monkeypatch.setenv("PARLEY_POLICY", str(path))
    assert check().output.startswith(f"{path} is sound. Times are those of the desk (Asia/Riyadh).")


def test_ladders_are_told_in_words(tmp_path: Path) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text(POLICY)
    output = check(str(path)).output
    assert (
        """\
  night: begins by hand, or with a broken promise
    1. the weekly rota U0HELENA01 / U0VIKTOR01, U0ANIA0001; after 90s then rung 2
    2. S0GROUP001, the SLA channel; after 4d is called again
    Whoever takes it is reminded after 36h; after 36h more it climbs on, unless it is resolved.
  critical: begins by itself for severities S1
"""
        in output
    )
    assert output.endswith("\n\nNo warnings.\n")


def test_problems_are_listed_and_the_exit_code_is_1(tmp_path: Path) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text("burst_quiet: never\nladders: {critical: {rungs: []}}\n")
    result = check(str(path))
    assert result.exit_code == 1
    first, *others = result.output.splitlines()
    assert first == "2 problems:"
    assert [line.split(": ")[0] for line in others] == [f"  - {path}:1", f"  - {path}:2"]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    result = check("nowhere.yaml")
    assert result.exit_code == 1
    assert result.output == "1 problem:\n  - cannot read nowhere.yaml: No such file or directory\n"


def test_json_for_programs(tmp_path: Path) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text(POLICY)
    result = check(str(path), "--json")
    told = json.loads(result.output)
    assert result.exit_code == 0
    assert (told["file"], told["problems"], told["warnings"]) == (str(path), [], [])
    quote = next(each for each in told["promises"] if each["name"] == "quote")
    assert quote["for"] == {"kinds": ["quote_request"]}
    assert (quote["target"], quote["stops"]) == ("2h", ["answered"])
    starts = [datetime.fromisoformat(each["start"]) for each in quote["examples"]]
    dues = [datetime.fromisoformat(each["due"]) for each in quote["examples"]]
    assert all(due > start for start, due in zip(starts, dues, strict=True))
    assert starts[1].astimezone(ZoneInfo("Asia/Riyadh")).strftime("%a %H:%M") == "Fri 17:30"
    night = told["ladders"][0]
    assert night["rungs"][0]["rotas"] == [[["U0HELENA01"], ["U0VIKTOR01", "U0ANIA0001"]]]
    path.write_text("x: 1")
    told = json.loads(check(str(path), "--json").output)
    assert [*told] == ["file", "problems"]
    assert "there is no such key" in told["problems"][0]


def test_the_examples_are_what_the_clocks_would_say(tmp_path: Path) -> None:
    policy = loaded(tmp_path, POLICY)
    quote, refund, first = (
        next(row for row in rows(policy, FRIDAY) if row.promise.name == name)
        for name in ("quote", "refund", "first_response_core")
    )
    assert next_friday(policy, FRIDAY) == FRIDAY.replace(minute=30)
    # Friday is the weekend there: two hours of desk time are over on Sunday at 10:00.
    assert quote.friday.due_at == datetime(2026, 11, 29, 7, tzinfo=UTC)
    assert refund.now.due_at == datetime(2026, 12, 1, 14, tzinfo=UTC)
    assert first.friday.due_at == datetime(2026, 11, 27, 14, 45, tzinfo=UTC)


def test_on_friday_evening_the_next_friday_is_meant(tmp_path: Path) -> None:
    policy = loaded(tmp_path, POLICY)
    late = FRIDAY.replace(minute=31)
    assert next_friday(policy, late) == datetime(2026, 12, 4, 14, 30, tzinfo=UTC)
