"""Settings from the environment: read once, checked together, secrets never shown."""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.domain.errors import ParleyError

_TELEGRAM = "https://api.telegram.org"
_SLACK = "https://slack.com/api/"


class ConfigError(ParleyError):
    """Everything that is wrong with the settings, one line each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def _blank_is_missing(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


Text = Annotated[str | None, BeforeValidator(_blank_is_missing)]
Secret = Annotated[SecretStr | None, BeforeValidator(_blank_is_missing)]


class Settings(BaseSettings):
    """Everything that can be set, with what it defaults to."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        extra="ignore",
        frozen=True,
        env_ignore_empty=True,
    )

    database_url: SecretStr = SecretStr("sqlite:///parley.db")
    port: int = Field(default=8080, ge=1, le=65535)

    telegram_bot_token: Secret = None
    telegram_api_url: str = _TELEGRAM
    telegram_webhook_url: Text = None
    telegram_webhook_secret: Secret = None

    slack_bot_token: Secret = None
    slack_app_token: Secret = None
    slack_signing_secret: Secret = None
    slack_api_url: str = _SLACK
    slack_sales_channel: Text = None
    slack_sla_channel: Text = None

    parley_content: Path | None = None
    parley_policy: Path | None = None
    parley_master_key: Secret = None
    parley_key_file: Path = Path("parley.key")

    parley_telegram_rate: float = Field(default=30.0, gt=0)
    """Messages a second to all buyers together; Telegram allows about 30."""
    parley_chat_rate: float = Field(default=1.0, gt=0)
    """Messages a second to one buyer, after a burst of five; Telegram allows about 1."""
    parley_desk_rate: float = Field(default=20.0, gt=0)
    """Cards a second to a Slack channel; past its own limit Slack says how long to wait."""

    @field_validator("telegram_api_url", "slack_api_url")
    @classmethod
    def _address(cls, value: str) -> str:
        if re.match(r"https?://[^/\s]+", value) is None:
            raise ValueError("must be an address that begins with http:// or https://")
        return value

    @field_validator("slack_api_url")
    @classmethod
    def _ends_in_a_slash(cls, value: str) -> str:
        return value if value.endswith("/") else f"{value}/"

    @property
    def sla_channel(self) -> str:
        """Where breaches and alarms go: the sales channel where no other is named."""
        return self.slack_sla_channel or self.slack_sales_channel or ""


Check = Callable[[Settings], list[str]]
"""What a command finds wrong with settings that can be read."""


def load_settings(
    environment: Mapping[str, Any] | None = None, checks: Sequence[Check] = ()
) -> Settings:
    """Read the settings. Raises ConfigError that lists every bad value, never a secret one,
    and with them everything that `checks` find wrong."""
    given = dict(environment or {})
    problems: list[str] = []
    try:
        settings = Settings(**given)
    except UnicodeDecodeError:
        problems = [".env: this is not UTF-8; save it again with that encoding"]
        settings = Settings(_env_file=None, **given)  # type: ignore[call-arg]
    except ValidationError as error:
        problems = [_problem(detail) for detail in error.errors()]
        # The rest is read on, so that a person hears of everything at once.
        bad = {str(detail["loc"][0]) for detail in error.errors() if detail["loc"]}
        defaults = {name: Settings.model_fields[name].default for name in bad}
        settings = Settings(**(given | defaults))
    problems += [problem for check in checks for problem in check(settings)]
    if problems:
        raise ConfigError(problems)
    return settings


def _problem(detail: Any) -> str:
    name = str(detail["loc"][0]).upper() if detail["loc"] else "settings"
    return f"{name}: {detail['msg'].removeprefix('Value error, ')}"


def lacks_for_run(settings: Settings) -> list[str]:
    """Everything that `parley run` lacks, with where to get it."""
    problems = [
        f"{name}: missing; {cure}"
        for name, value, cure in (
            ("TELEGRAM_BOT_TOKEN", settings.telegram_bot_token, "@BotFather gives it"),
            (
                "SLACK_BOT_TOKEN",
                settings.slack_bot_token,
                "the Slack app's page OAuth & Permissions shows it (xoxb-…)",
            ),
            (
                "SLACK_APP_TOKEN",
                settings.slack_app_token,
                "the Slack app's page Basic Information makes it (xapp-…, connections:write)",
            ),
            (
                "SLACK_SALES_CHANNEL",
                settings.slack_sales_channel,
                "the id of the sales desk's channel (C…), the bot invited to it",
            ),
        )
        if value is None
    ]
    problems += _swapped(settings)
    for name, path in (
        ("PARLEY_CONTENT", settings.parley_content),
        ("PARLEY_POLICY", settings.parley_policy),
    ):
        if path is not None and not path.exists():
            problems.append(f"{name}: there is no {path}")
    return problems


def check_for_run(settings: Settings) -> None:
    """Raise ConfigError that lists everything `parley run` lacks."""
    problems = lacks_for_run(settings)
    if problems:
        raise ConfigError(problems)


def _swapped(settings: Settings) -> list[str]:
    problems = []
    bot, app = settings.slack_bot_token, settings.slack_app_token
    if bot is not None and bot.get_secret_value().startswith("xapp-"):
        problems.append("SLACK_BOT_TOKEN: holds an app token (xapp-…); put it in SLACK_APP_TOKEN")
    if app is not None and app.get_secret_value().startswith("xoxb-"):
        problems.append("SLACK_APP_TOKEN: holds a bot token (xoxb-…); put it in SLACK_BOT_TOKEN")
    return problems
