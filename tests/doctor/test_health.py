"""What the doctor says of an installation in order, and how it says things at all."""

import json
import time

import pytest

from sandbox.faults import Hang, Reset, Rule
from tests.doctor.clinic import Clinic


async def test_an_installation_in_order_has_nothing_to_cure(clinic: Clinic) -> None:
    report = await clinic.doctor()
    assert report.ills == []
    assert report.code == 0
    assert [each["check"] for each in report.findings] == [
        "Settings",
        "Disk",
        "Database",
        "Schema",
        "Master key",
        "Telegram token",
        "Telegram webhook",
        "Telegram poller",
        "Slack bot token",
        "Slack app token",
        "Slack scopes",
        "Slack tokens",
        "Slack channel",
        "Slack channel",
        "Telegram account",
        "Slack account",
        "Clock",
        "Library",
        "Policy",
    ]


async def test_before_the_first_run_nothing_is_made_and_nothing_is_wrong(bare: Clinic) -> None:
    before = sorted(bare.folder.iterdir())
    report = await bare.doctor("--fix")
    assert report.ills == []
    assert sorted(bare.folder.iterdir()) == before


async def test_a_look_changes_nothing_on_the_platforms(clinic: Clinic) -> None:
    user = clinic.telegram.new_user("Ana")
    clinic.telegram.say(user, "hola")
    waiting = clinic.telegram.pending
    report = await clinic.doctor()
    assert report.ills == []
    assert clinic.telegram.pending == waiting
    assert "updates wait" in report.of("Telegram poller")[0]["says"]
    assert clinic.slack.messages(clinic.slack.sales_channel) == []


async def test_as_text_each_check_has_a_line_its_cure_below_and_a_sum_at_the_end(
    clinic: Clinic,
) -> None:
    clinic.slack.scopes.remove("files:write")
    code, written = await clinic.command("doctor")
    lines = written.splitlines()
    problem = next(number for number, line in enumerate(lines) if line.startswith("PROBLEM"))
    assert lines[problem].startswith("PROBLEM  Slack scopes: the bot lacks files:write")
    assert lines[problem + 1].startswith("         -> at https://api.slack.com/apps")
    assert all(line.startswith(("ok       ", "PROBLEM  ", "         -> ")) for line in lines[:-2])
    assert lines[-1] == (
        "19 checks, 1 problem, 0 warnings. Parley cannot work properly before the problems are"
        " gone."
    )
    assert code == 1


async def test_as_text_health_is_said_in_one_word(clinic: Clinic) -> None:
    code, written = await clinic.command("doctor")
    assert written.splitlines()[-1] == "19 checks, 0 problems, 0 warnings. All is well."
    assert code == 0


async def test_json_is_a_list_of_findings_and_nothing_else(clinic: Clinic) -> None:
    _, written = await clinic.command("doctor", "--json")
    for each in json.loads(written):
        assert set(each) == {"check", "state", "says", "cure", "fixed"}


async def test_everything_wrong_at_once_is_told_at_once_and_no_secret_with_it(
    clinic: Clinic,
) -> None:
    telegram, bot, app = "12345:AAE-s3cret-s3cret-s3cret-s3cret-s3", "xoxb-s3cret", "xapp-s3cret"
    clinic.set(
        TELEGRAM_BOT_TOKEN=telegram,
        SLACK_BOT_TOKEN=bot,
        SLACK_APP_TOKEN=app,
        SLACK_SALES_CHANNEL="#s3cret-room",
        DATABASE_URL="mysql://parley:s3cret@db/x",
        PARLEY_MASTER_KEY="s3cret",
        PORT="s3cret",
    )
    for options in ((), ("--json",)):
        code, written = await clinic.command("doctor", *options)
        assert code == 1
        assert "s3cret" not in written
        for part in (
            "PORT: Input should be a valid integer",
            "SLACK_SALES_CHANNEL: holds no channel's id",
            "DATABASE_URL names mysql",
            "PARLEY_MASTER_KEY must be 64 hexadecimal digits",
            "Telegram refuses TELEGRAM_BOT_TOKEN",
            "Slack refuses SLACK_BOT_TOKEN",
            "Slack refuses SLACK_APP_TOKEN",
        ):
            assert part in written


@pytest.mark.parametrize("action", [Hang(), Reset()])
async def test_platforms_that_do_not_answer_take_a_few_seconds_and_hide_nothing_else(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch, action: Hang | Reset
) -> None:
    monkeypatch.setattr("handlers.telegram.examine._CALL_SECONDS", 0.5)
    monkeypatch.setattr("handlers.slack.examine._CALL_SECONDS", 0.5)
    clinic.sandbox.faults.add(Rule(action, times=None))
    began = time.monotonic()
    report = await clinic.doctor()
    assert time.monotonic() - began < 8
    for platform in ("Telegram", "Slack"):
        finding = report.find(platform, "cannot be reached")
        assert "everything else was still checked" in finding["says"]
        assert "outgoing HTTPS" in finding["cure"]
    assert report.find("Clock", "could not be compared")["state"] == "warning"
    assert report.of("Schema")[0]["state"] == "ok"
    assert report.of("Library")[0]["state"] == "ok"
