"""What a process of Parley does: which edges it holds, whether it works, what it must be given."""

from enum import Enum
from pathlib import Path

from bot.config import Settings

_FROM_BOTFATHER = "@BotFather gives it"
_FROM_THE_SLACK_APP = "the Slack app's page OAuth & Permissions shows it (xoxb-…)"


class Role(Enum):
    """One per command."""

    RUN = "run"
    """Everything in one process."""
    WEB = "web"
    """Stores what the platforms deliver over HTTP, and does nothing else."""
    WORKER = "worker"
    """The work, and the edges that are not HTTP."""


class Edge(Enum):
    """A way in."""

    POLLING = "polling"
    WEBHOOK = "webhook"
    SOCKET = "socket"
    SIGNED = "signed"
    ORDERS = "orders"


HTTP_EDGES = frozenset({Edge.WEBHOOK, Edge.SIGNED, Edge.ORDERS})


def edges_of(role: Role, settings: Settings) -> frozenset[Edge]:
    """The edges that a process of this role holds.

    Telegram delivers where there is an address for it and is polled otherwise; Slack is held by
    its socket where there is an app token. `web` serves Slack wherever there is a signing secret:
    whether Slack uses it is a switch of the Slack app. A shop's order events come in wherever
    there is a secret for them.
    """
    orders = {Edge.ORDERS} if settings.parley_orders_secret else set()
    telegram = Edge.WEBHOOK if settings.telegram_webhook_url else Edge.POLLING
    slack = Edge.SOCKET if settings.slack_app_token else Edge.SIGNED
    match role:
        case Role.RUN:
            return frozenset({telegram, slack} | orders)
        case Role.WORKER:
            return frozenset({telegram, slack}) - HTTP_EDGES
        case Role.WEB:
            signed = {Edge.SIGNED} if settings.slack_signing_secret else set()
            return frozenset({telegram} & HTTP_EDGES | signed | orders)


def lacks(role: Role, settings: Settings) -> list[str]:
    """Everything that a process of this role lacks, with where to get it."""
    match role:
        case Role.RUN:
            return _lacks_for_run(settings)
        case Role.WORKER:
            return _lacks_for_run(settings) + _needs_postgresql(settings)
        case Role.WEB:
            return _lacks_for_web(settings) + _needs_postgresql(settings)


def _lacks_for_web(settings: Settings) -> list[str]:
    """Everything that `parley web` lacks: each platform's part only where it is served."""
    telegram = settings.telegram_webhook_url is not None
    slack = settings.slack_signing_secret is not None
    problems = []
    if not telegram and not slack and settings.parley_orders_secret is None:
        problems.append(
            "TELEGRAM_WEBHOOK_URL, SLACK_SIGNING_SECRET, PARLEY_ORDERS_SECRET: all missing, so"
            " there is nothing for `parley web` to serve; set the address Telegram shall deliver"
            " to, the signing secret from the Slack app's page Basic Information, or the secret"
            " that a shop signs order events with"
        )
    if telegram and settings.telegram_bot_token is None:
        problems.append(f"TELEGRAM_BOT_TOKEN: missing; {_FROM_BOTFATHER}")
    if slack and settings.slack_bot_token is None:
        problems.append(f"SLACK_BOT_TOKEN: missing; {_FROM_THE_SLACK_APP}")
    return problems + _webhook_lacks(settings) + _swapped(settings)


def _needs_postgresql(settings: Settings) -> list[str]:
    """What forbids several processes on this database."""
    if not settings.database_url.get_secret_value().startswith("sqlite"):
        return []
    return [
        "DATABASE_URL: SQLite serves one process; name a PostgreSQL (postgresql://…), or start"
        " `parley run`, which does everything in one process"
    ]


def _lacks_for_run(settings: Settings) -> list[str]:
    """Everything that `parley run` and `parley worker` lack, with where to get it."""
    problems = [
        f"{name}: missing; {cure}"
        for name, missing, cure in (
            ("TELEGRAM_BOT_TOKEN", settings.telegram_bot_token is None, _FROM_BOTFATHER),
            ("SLACK_BOT_TOKEN", settings.slack_bot_token is None, _FROM_THE_SLACK_APP),
            (
                "SLACK_APP_TOKEN",
                settings.slack_app_token is None and settings.slack_signing_secret is None,
                "the Slack app's page Basic Information makes it (xapp-…, connections:write);"
                " or, to be reached over HTTP instead, set SLACK_SIGNING_SECRET from that page",
            ),
            (
                "SLACK_SALES_CHANNEL",
                settings.slack_sales_channel is None,
                "the id of the sales desk's channel (C…), the bot invited to it",
            ),
        )
        if missing
    ]
    problems += _webhook_lacks(settings)
    problems += _swapped(settings)
    for name, path in (
        ("PARLEY_CONTENT", settings.parley_content),
        ("PARLEY_POLICY", settings.parley_policy),
    ):
        trouble = _out_of_reach(path) if path is not None else None
        if trouble is not None:
            problems.append(f"{name}: {trouble}")
    return problems


def _out_of_reach(path: Path) -> str | None:
    try:
        path.stat()
    except PermissionError:
        return f"this account may not look at {path}; give it to the account that runs Parley"
    except OSError:
        return f"there is no {path}"
    return None


def _webhook_lacks(settings: Settings) -> list[str]:
    """What Telegram's webhook lacks, where one is wanted."""
    if settings.telegram_webhook_url is None or settings.telegram_webhook_secret is not None:
        return []
    return [
        "TELEGRAM_WEBHOOK_SECRET: missing; TELEGRAM_WEBHOOK_URL needs one, so that nobody else can"
        " deliver; make it with: python3 -c 'import secrets; print(secrets.token_urlsafe())'"
    ]


def _swapped(settings: Settings) -> list[str]:
    """Slack's tokens in each other's place."""
    problems = []
    bot, app = settings.slack_bot_token, settings.slack_app_token
    if bot is not None and bot.get_secret_value().startswith("xapp-"):
        problems.append("SLACK_BOT_TOKEN: holds an app token (xapp-…); put it in SLACK_APP_TOKEN")
    if app is not None and app.get_secret_value().startswith("xoxb-"):
        problems.append("SLACK_APP_TOKEN: holds a bot token (xoxb-…); put it in SLACK_BOT_TOKEN")
    return problems
