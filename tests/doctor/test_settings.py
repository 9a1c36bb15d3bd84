"""Settings that hold another thing than they are for: findings like any other, with their cure."""

import pytest

from tests.doctor.clinic import Clinic

TELEGRAM = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
FIND_ID = "take the id (C…) from the end of the channel's details in Slack"


@pytest.mark.parametrize(
    ("name", "value", "says", "cure"),
    [
        ("TELEGRAM_BOT_TOKEN", None, "missing", "@BotFather gives it"),
        ("TELEGRAM_BOT_TOKEN", "xoxb-1", "a Slack bot's token", "put that in SLACK_BOT_TOKEN"),
        ("TELEGRAM_BOT_TOKEN", "xapp-1", "a Slack app's token", "put that in SLACK_APP_TOKEN"),
        ("SLACK_BOT_TOKEN", TELEGRAM, "a Telegram bot's token", "put that in TELEGRAM_BOT_TOKEN"),
        ("SLACK_BOT_TOKEN", "xapp-1", "an app token (xapp-…)", "put it in SLACK_APP_TOKEN"),
        ("SLACK_BOT_TOKEN", "xoxp-1", "a Slack user's token", "OAuth & Permissions shows the bot"),
        ("SLACK_APP_TOKEN", "xoxb-1", "a bot token (xoxb-…)", "put it in SLACK_BOT_TOKEN"),
        ("SLACK_APP_TOKEN", TELEGRAM, "a Telegram bot's token", "put that in TELEGRAM_BOT_TOKEN"),
        ("SLACK_SALES_CHANNEL", "#sales", "no channel's id, but perhaps its name", FIND_ID),
        ("SLACK_SALES_CHANNEL", "sales", "no channel's id, but perhaps its name", FIND_ID),
        ("SLACK_SLA_CHANNEL", "#sla", "no channel's id, but perhaps its name", FIND_ID),
        (
            "SLACK_SALES_CHANNEL",
            "https://desk.slack.com/archives/C0SALES001",
            "holds a link",
            "set it to the link's last part, C0SALES001",
        ),
        ("PORT", "eighty", "should be a valid integer", "set PORT right"),
        ("PARLEY_CONTENT", "/nowhere", "there is no /nowhere", "set PARLEY_CONTENT right"),
        ("DATABASE_URL", "oracle://db", "names oracle", "Parley runs on sqlite:///"),
    ],
)
async def test_each_is_found_with_its_cure(
    clinic: Clinic, name: str, value: str | None, says: str, cure: str
) -> None:
    clinic.set(**{name: value})
    finding = (await clinic.doctor()).find("Settings", says)
    assert name in finding["says"]
    assert cure in finding["cure"]
    clinic.recover()
    assert (await clinic.doctor()).ills == []


async def test_swapped_tokens_are_named_both(clinic: Clinic) -> None:
    bot, app = clinic.settings["SLACK_BOT_TOKEN"], clinic.settings["SLACK_APP_TOKEN"]
    clinic.set(SLACK_BOT_TOKEN=app, SLACK_APP_TOKEN=bot)
    report = await clinic.doctor()
    assert [each["cure"] for each in report.of("Settings")] == [
        "put it in SLACK_APP_TOKEN",
        "put it in SLACK_BOT_TOKEN",
    ]
    assert report.find("Slack", "not asked, since SLACK_BOT_TOKEN holds another sort of token")
    assert report.of("Telegram token")[0]["state"] == "ok"


async def test_over_http_the_signing_secret_stands_for_the_app_token(
    clinic: Clinic, unused_tcp_port: int
) -> None:
    secret = clinic.slack.signing_secret
    clinic.set(SLACK_APP_TOKEN=None, SLACK_SIGNING_SECRET=secret, PORT=str(unused_tcp_port))
    report = await clinic.doctor()
    assert report.ills == []
    assert report.of("Slack app token") == report.of("Slack tokens") == []
    assert len(report.of("Port")) == 1


async def test_run_refuses_what_the_doctor_finds_in_the_settings(clinic: Clinic) -> None:
    clinic.set(SLACK_SALES_CHANNEL="#sales", SLACK_BOT_TOKEN=TELEGRAM)
    code, written = await clinic.as_process("run")
    assert code == 2
    assert "SLACK_SALES_CHANNEL: holds no channel's id" in written
    assert "SLACK_BOT_TOKEN: holds a Telegram bot's token" in written
    assert TELEGRAM not in written
    assert "Traceback" not in written
