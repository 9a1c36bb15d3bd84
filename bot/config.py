"""Settings from the environment: read once, checked together, secrets never shown."""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit, urlunsplit

from pydantic import (
    BeforeValidator,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.domain.errors import ParleyError

_TELEGRAM = "https://api.telegram.org"
_SLACK = "https://slack.com/api/"
_WEBHOOK_PATH = "/telegram"
HEALTH_PATH = "/healthz"
READY_PATH = "/readyz"
METRICS_PATH = "/metrics"
SLACK_PATH = "/slack/events"
ORDERS_PATH = "/orders/events"
TAKEN_PATHS = frozenset({HEALTH_PATH, READY_PATH, SLACK_PATH, ORDERS_PATH})
_SHORTEST_SECRET = 16
"""Characters of a secret that nobody guesses."""
_LOOPBACK = ("127.0.0.1", "localhost")
_NO_ADDRESS = "must be an address such as https://bot.example.com/telegram"


class ConfigError(ParleyError):
    """Everything that is wrong with the settings, one line each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class PortRefused(ParleyError):
    """A port cannot be listened on; the message says why and what to do."""


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
        str_strip_whitespace=True,  # a file from Windows leaves \r at the end of every value
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
    parley_cache: Path | None = None
    parley_encoder: Path | None = None
    parley_policy: Path | None = None
    parley_master_key: Secret = None
    parley_key_file: Path = Path("parley.key")
    parley_orders_secret: Secret = None
    parley_metrics_port: Annotated[int | None, BeforeValidator(_blank_is_missing)] = Field(
        default=None, ge=1, le=65535
    )
    """Where this process shows its health and its figures; None: nowhere but on `port`."""
    parley_metrics_host: str = "127.0.0.1"
    """The address of this machine that they are shown on: figures are not for the public."""

    parley_telegram_rate: float = Field(default=30.0, gt=0, allow_inf_nan=False)
    """Messages a second to all buyers together; Telegram allows about 30."""
    parley_chat_rate: float = Field(default=1.0, gt=0, allow_inf_nan=False)
    """Messages a second to one buyer, after a burst of five; Telegram allows about 1."""
    parley_desk_rate: float = Field(default=1.0, gt=0, allow_inf_nan=False)
    """Messages a second to a Slack channel, after a burst of three; Slack allows about 1. What it
    allows of its methods (50 or 100 calls a minute) is multiplied by the same number."""

    @field_validator("telegram_api_url", "slack_api_url")
    @classmethod
    def _address(cls, value: str) -> str:
        if re.fullmatch(r"https?://\S+", value) is None or _host(value) is None:
            raise ValueError("must be an address that begins with http:// or https://")
        return value

    @field_validator("slack_api_url")
    @classmethod
    def _ends_in_a_slash(cls, value: str) -> str:
        return value if value.endswith("/") else f"{value}/"

    @field_validator("telegram_webhook_url")
    @classmethod
    def _webhook(cls, value: str | None) -> str | None:
        return None if value is None else _webhook_url(value)

    @field_validator("telegram_webhook_secret")
    @classmethod
    def _webhook_secret(cls, value: SecretStr | None) -> SecretStr | None:
        # Bot API, setWebhook: 1-256 characters of these.
        if value and re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value.get_secret_value()) is None:
            raise ValueError("must be 1 to 256 of the characters A-Z, a-z, 0-9, _ and -")
        return value

    @field_validator("parley_orders_secret")
    @classmethod
    def _orders_secret(cls, value: SecretStr | None) -> SecretStr | None:
        if value and len(value.get_secret_value()) < _SHORTEST_SECRET:
            raise ValueError(
                f"must have at least {_SHORTEST_SECRET} characters; make one with:"
                " python3 -c 'import secrets; print(secrets.token_urlsafe())'"
            )
        return value

    @field_validator("parley_metrics_port")
    @classmethod
    def _a_port_of_its_own(cls, value: int | None, info: ValidationInfo) -> int | None:
        if value is not None and value == info.data.get("port"):
            raise ValueError("must be another port than PORT, which is for the platforms")
        return value

    @property
    def telegram_webhook_path(self) -> str:
        """Where Telegram's deliveries come in."""
        return urlsplit(self.telegram_webhook_url or "").path or _WEBHOOK_PATH

    @property
    def sla_channel(self) -> str:
        """Where breaches and alarms go: the sales channel where no other is named."""
        return self.slack_sla_channel or self.slack_sales_channel or ""


def _host(address: str) -> str | None:
    """None where there is none, or where its port is no port."""
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return None
    return host or None


def _webhook_url(value: str) -> str:
    """The address with a path. Raises ValueError."""
    host = _host(value)
    if host is None:
        raise ValueError(_NO_ADDRESS)
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or parts.query or parts.fragment:
        raise ValueError(_NO_ADDRESS)
    if parts.scheme == "http" and host not in _LOOPBACK:
        raise ValueError("must begin with https://; Telegram delivers to nothing else")
    path = _WEBHOOK_PATH if parts.path in {"", "/"} else parts.path
    if re.fullmatch(r"(/[A-Za-z0-9._~-]+)+", path) is None:
        raise ValueError("must have a path of letters, digits and . _ ~ - between slashes")
    if path in TAKEN_PATHS:
        raise ValueError(f"must have another path than {path}, which serves something else")
    return urlunsplit((parts.scheme, parts.netloc, path, "", ""))


Check = Callable[[Settings], list[str]]
"""What a command finds wrong with settings that can be read."""


def load_settings(
    environment: Mapping[str, Any] | None = None, checks: Sequence[Check] = ()
) -> Settings:
    """Read the settings. Raises ConfigError that lists every bad value, never a secret one,
    and with them everything that `checks` find wrong."""
    settings, problems = survey_settings(environment, checks)
    if problems:
        raise ConfigError(problems)
    return settings


def survey_settings(
    environment: Mapping[str, Any] | None = None, checks: Sequence[Check] = ()
) -> tuple[Settings, list[str]]:
    """The settings, bad values replaced by their defaults, and everything that is wrong."""
    given = dict(environment or {})
    problems: list[str] = []
    try:
        settings, bad = _read(given, problems)
    except (UnicodeDecodeError, OSError) as error:
        problems.append(_unreadable(error))
        settings, bad = _read(given | {"_env_file": None}, problems)
    found = [problem for check in checks for problem in check(settings)]
    # What is there but wrong is not missing as well.
    problems += [problem for problem in found if bad.isdisjoint(_names(problem))]
    return settings, problems


def _read(given: dict[str, Any], problems: list[str]) -> tuple[Settings, set[str]]:
    """The settings, and the names of those that had bad values; these are added to `problems`."""
    try:
        return Settings(**given), set()
    except ValidationError as error:
        problems += [_problem(detail) for detail in error.errors()]
        # The rest is read on, so that a person hears of everything at once.
        bad = {str(detail["loc"][0]) for detail in error.errors() if detail["loc"]}
        defaults = {name: Settings.model_fields[name].default for name in bad}
        return Settings(**(given | defaults)), bad


def _unreadable(error: UnicodeDecodeError | OSError) -> str:
    if isinstance(error, UnicodeDecodeError):
        return ".env: this is not UTF-8; save it again with that encoding"
    return (
        f".env: cannot be read ({error.strerror}); give it to the account that runs Parley, or run"
        " this as that account"
    )


def _names(problem: str) -> list[str]:
    return problem.partition(":")[0].lower().split(", ")


def _problem(detail: Any) -> str:
    name = str(detail["loc"][0]).upper() if detail["loc"] else "settings"
    return f"{name}: {detail['msg'].removeprefix('Value error, ')}"
