"""Settings: everything that is wrong at once, with the cure, and never a secret."""

from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot.config import ConfigError, Settings, load_settings
from bot.policy_file import policy_problems
from bot.roles import Role, lacks
from bot.store.database import DatabaseError, database_url

SECRETS = {
    "telegram_bot_token": "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw",
    "telegram_webhook_secret": "webhook-s3cret",
    "slack_bot_token": "xoxb-s3cret",
    "slack_app_token": "xapp-s3cret",
    "slack_signing_secret": "signing-s3cret",
    "parley_master_key": "5e" * 32,
    "database_url": "postgresql://parley:s3cret@db/parley",
}
WHOLE = SECRETS | {"slack_sales_channel": "C0SALES001"}
CHECKS = (partial(lacks, Role.RUN), policy_problems)


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No environment and no .env file of the machine the tests run on."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


def problems(environment: dict[str, Any]) -> list[str]:
    """What `parley run` would complain of."""
    with pytest.raises(ConfigError) as refused:
        load_settings(environment, checks=CHECKS)
    return refused.value.problems


def test_what_is_missing_is_named_together_with_where_to_get_it() -> None:
    assert problems({}) == [
        "TELEGRAM_BOT_TOKEN: missing; @BotFather gives it",
        "SLACK_BOT_TOKEN: missing; the Slack app's page OAuth & Permissions shows it (xoxb-…)",
        "SLACK_APP_TOKEN: missing; the Slack app's page Basic Information makes it"
        " (xapp-…, connections:write); or, to be reached over HTTP instead, set"
        " SLACK_SIGNING_SECRET from that page",
        "SLACK_SALES_CHANNEL: missing; the id of the sales desk's channel (C…), the bot invited"
        " to it",
    ]


def test_a_complete_environment_is_taken() -> None:
    settings = load_settings(WHOLE, checks=CHECKS)
    assert settings.sla_channel == "C0SALES001"
    assert settings.slack_api_url == "https://slack.com/api/"


def test_bad_values_missing_ones_and_a_bad_policy_are_told_at_once(tmp_path: Path) -> None:
    policy = tmp_path / "policy.yaml"
    policy.write_text("acknowledge_after: soon\n")
    environment = WHOLE | {
        "port": "eighty",
        "slack_api_url": "slack.example",
        "parley_chat_rate": "0",
        "slack_bot_token": "xapp-s3cret",
        "slack_sales_channel": " ",
        "parley_content": str(tmp_path / "nowhere"),
        "parley_policy": str(policy),
    }
    assert problems(environment) == [
        "PORT: Input should be a valid integer, unable to parse string as an integer",
        "SLACK_API_URL: must be an address that begins with http:// or https://",
        "PARLEY_CHAT_RATE: Input should be greater than 0",
        "SLACK_SALES_CHANNEL: missing; the id of the sales desk's channel (C…), the bot invited"
        " to it",
        "SLACK_BOT_TOKEN: holds an app token (xapp-…); put it in SLACK_APP_TOKEN",
        f"PARLEY_CONTENT: there is no {tmp_path / 'nowhere'}",
        f"PARLEY_POLICY: {policy}:1: acknowledge_after: must be a duration such as 90s, 15m, 8h or"
        " 3d",
    ]


def test_a_bot_token_in_the_place_of_the_app_token_is_named() -> None:
    told = problems(WHOLE | {"slack_app_token": "xoxb-s3cret"})
    assert told == ["SLACK_APP_TOKEN: holds a bot token (xoxb-…); put it in SLACK_BOT_TOKEN"]


def test_no_secret_is_shown_by_settings() -> None:
    settings = load_settings(WHOLE)
    for shown in (repr(settings), str(settings), str(settings.model_dump())):
        assert not [name for name, secret in SECRETS.items() if secret in shown]
        assert "s3cret" not in shown


@pytest.mark.parametrize("name", SECRETS)
def test_no_bad_secret_is_shown_by_its_error(name: str) -> None:
    told = "\n".join(problems({name: ["s3cret", SECRETS[name]], "port": "s3cret"}))
    assert name.upper() in told
    assert "s3cret" not in told
    assert SECRETS[name] not in told


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://parley:s3cret@db:s3cret/parley",
        "s3cret",
        "",
        "mysql://parley:s3cret@db/parley",
        "sqlite://",
        "sqlite:///:memory:",
    ],
)
def test_no_bad_database_address_is_shown_by_its_error(url: str) -> None:
    with pytest.raises(DatabaseError, match="DATABASE_URL") as refused:
        database_url(url)
    assert "s3" not in str(refused.value)
    assert "postgresql://" in str(refused.value)


def test_an_env_file_is_read_and_the_environment_wins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text("SLACK_SALES_CHANNEL=C1\nSLACK_SLA_CHANNEL=C2\nPORT=\n")
    monkeypatch.setenv("SLACK_SALES_CHANNEL", "C3")
    settings = load_settings()
    assert (settings.slack_sales_channel, settings.sla_channel, settings.port) == ("C3", "C2", 8080)


def test_an_env_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"SLACK_SALES_CHANNEL=\xe9s3cret\n")
    told = problems({})
    assert told[0] == ".env: this is not UTF-8; save it again with that encoding"
    assert "s3cret" not in "\n".join(told)


def test_an_env_file_that_may_not_be_read_is_named_with_all_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")  # a file's mode would not keep root out

    (tmp_path / ".env").write_text("SLACK_SLA_CHANNEL=C1\n")
    monkeypatch.setattr("dotenv.main.open", denied, raising=False)
    assert problems(WHOLE | {"port": "eighty"}) == [
        ".env: cannot be read (Permission denied); give it to the account that runs Parley, or run"
        " this as that account",
        "PORT: Input should be a valid integer, unable to parse string as an integer",
    ]


def test_the_spaces_and_line_ends_around_a_value_are_no_part_of_it() -> None:
    settings = load_settings({name: f" {value}\r\n" for name, value in WHOLE.items()}, CHECKS)
    assert settings.slack_sales_channel == "C0SALES001"
    assert settings.slack_bot_token is not None
    assert settings.slack_bot_token.get_secret_value() == "xoxb-s3cret"


@pytest.mark.parametrize(
    "address", ["http://[::1/api/", "http://a b/", "https://h:99999", "https://:80/", "ftp://h/"]
)
@pytest.mark.parametrize("name", ["slack_api_url", "telegram_api_url"])
def test_an_address_no_client_can_call_is_named(name: str, address: str) -> None:
    assert problems(WHOLE | {name: address}) == [
        f"{name.upper()}: must be an address that begins with http:// or https://"
    ]


def test_an_endless_rate_is_named() -> None:
    assert problems(WHOLE | {"parley_desk_rate": "inf"}) == [
        "PARLEY_DESK_RATE: Input should be a finite number"
    ]
