"""Settings that hold another thing than they are for: told before a platform is asked in vain."""

import re
from collections.abc import Mapping

from pydantic import SecretStr

from bot.config import Settings

_TELEGRAM = re.compile(r"[0-9]+:[A-Za-z0-9_-]{30,}")
_CHANNEL = re.compile(r"[CG][A-Z0-9]+")
_LINKED_CHANNEL = re.compile(r"/archives/([CG][A-Z0-9]{5,})\b")
_FIND_ID = (
    "take the id (C…) from the end of the channel's details in Slack"
    " (click the channel's name, then About)"
)


def mistaken(settings: Settings) -> list[str]:
    """Tokens of another sort, and channels' names in place of their ids. Quotes no value."""
    return [*_tokens(settings), *_channels(settings)]


def is_channel_id(value: str) -> bool:
    """Whether it looks like a public or private channel's id; names are never in capitals."""
    return _CHANNEL.fullmatch(value) is not None


def _tokens(settings: Settings) -> list[str]:
    problems = []
    for name, value in _secrets(settings).items():
        sort, place = _sort_of(value)
        # What Slack's two tokens are in each other's place is told with what is missing.
        slacks = {"SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"}
        if sort and name != place and {name, place} != slacks:
            problems.append(f"{name}: holds {sort}; {_cure(name, place)}")
    return problems


def _secrets(settings: Settings) -> Mapping[str, str]:
    held: dict[str, SecretStr | None] = {
        "TELEGRAM_BOT_TOKEN": settings.telegram_bot_token,
        "SLACK_BOT_TOKEN": settings.slack_bot_token,
        "SLACK_APP_TOKEN": settings.slack_app_token,
        "SLACK_SIGNING_SECRET": settings.slack_signing_secret,
    }
    return {name: value.get_secret_value() for name, value in held.items() if value is not None}


def _sort_of(value: str) -> tuple[str, str]:
    """What a token is, and the setting it belongs in; both empty for nothing we know."""
    if value.startswith("xoxb-"):
        return "a Slack bot's token (xoxb-…)", "SLACK_BOT_TOKEN"
    if value.startswith("xapp-"):
        return "a Slack app's token (xapp-…)", "SLACK_APP_TOKEN"
    if value.startswith(("xoxp-", "xoxe.xoxp-")):
        return "a Slack user's token (xoxp-…)", ""
    if _TELEGRAM.fullmatch(value):
        return "a Telegram bot's token", "TELEGRAM_BOT_TOKEN"
    return "", ""


def _cure(name: str, place: str) -> str:
    if place:
        return f"put that in {place}, and the right one here"
    return f"the Slack app's page OAuth & Permissions shows the bot's (xoxb-…); put it in {name}"


def _channels(settings: Settings) -> list[str]:
    problems = []
    for name, value in (
        ("SLACK_SALES_CHANNEL", settings.slack_sales_channel),
        ("SLACK_SLA_CHANNEL", settings.slack_sla_channel),
    ):
        if value is None or is_channel_id(value):
            continue
        linked = _LINKED_CHANNEL.search(value)
        if linked:
            problems.append(f"{name}: holds a link; set it to the link's last part, {linked[1]}")
        else:
            problems.append(f"{name}: holds no channel's id, but perhaps its name; {_FIND_ID}")
    return problems
